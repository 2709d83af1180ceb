// The engine: the same simulation as the game's, compiled alone. It lives in a worker; where there are no workers of
// modules, it lives in the page and takes short turns.

/** Fetches the engine and its data. `files` are addresses: `js`, `wasm`, `data`. */
export async function load({ js, wasm, data }) {
  const response = fetch(data);
  const module = await import(js);
  await module.default({ module_or_path: wasm });
  const found = await response;
  if (!found.ok) throw new Error(`${data}: ${found.status}`);
  const plan = new module.Plan(await found.text());
  return {
    questions: () => JSON.parse(plan.questions()),
    together: (ids) => JSON.parse(plan.together(JSON.stringify(ids))),
    encode: (state) => JSON.parse(module.encode(JSON.stringify(state))),
    decode: (fragment) => JSON.parse(module.decode(fragment)),
    begin: (answers) => JSON.parse(plan.begin(JSON.stringify(answers))),
    advance: (milliseconds) => JSON.parse(plan.advance(milliseconds)),
    result: () => JSON.parse(plan.result()),
  };
}

/** Works out a year. `rest` is awaited between turns of `turn` milliseconds, with the share that is done. */
export async function work(engine, answers, turn, rest) {
  const begun = engine.begin(answers);
  if (begun.problem) return begun;
  for (;;) {
    const { done, of, problem } = engine.advance(turn);
    if (problem) return { problem };
    await rest(done / of);
    if (done >= of) return engine.result();
  }
}
