// The engine of the light edition without a browser: it finds what the native program finds, to the last digit, in time.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import path from "node:path";
import { test } from "node:test";
import { QUESTIONS } from "../light/questions.js";

const site = process.env.DOUX_FOYER_URL;
const lab = process.env.DOUX_FOYER_LAB;
const root = path.resolve(import.meta.dirname, "../..");

const page = await (await fetch(site)).text();
const { plan: files } = JSON.parse(page.match(/id="dist">(.*?)<\/script>/s)[1]);
const get = (name) => fetch(new URL(name, site));
const script = await (await get(files.js)).text();
const module = await import(`data:text/javascript,${encodeURIComponent(script)}`);
await module.default({ module_or_path: await (await get(files.wasm)).arrayBuffer() });
const data = await (await get(files.data)).text();

const ask = (text) => JSON.parse(text);

const homes = [
  { zone: "h1c", surface_m2: 62, floor: "middle", era: "1975", heating: "electric", water: "electric-tank", people: 2, habits: [] },
  { zone: "h3", surface_m2: 31.5, floor: "top", era: "pre-1948", heating: "gas", water: "gas", people: 1, habits: ["lid", "shutters_night"] },
  { zone: "h2a", surface_m2: 95, floor: "ground", era: "2005", heating: "collective", water: "collective", people: 5, habits: ["short_shower"] },
];

for (const home of homes) {
  test(`a home of ${home.surface_m2} m² is the same natively`, () => {
    const plan = new module.Plan(data);
    assert.equal(ask(plan.questions()).length, 8);
    const { steps } = ask(plan.begin(JSON.stringify(home)));
    const begun = performance.now();
    let done = 0;
    while (done < steps) {
      const progress = ask(plan.advance(50));
      assert.ok(progress.done > done && progress.of === steps);
      done = progress.done;
    }
    const seconds = (performance.now() - begun) / 1000;
    console.log(`${steps} steps in ${seconds.toFixed(2)} s`);
    const chosen = ["heating_minus_1", "box_off_night"];
    const args = ["plan", "--json", "--zone", home.zone, "--surface", home.surface_m2, "--floor", home.floor, "--era", home.era];
    args.push("--heating", home.heating, "--water", home.water, "--people", home.people, "--together", chosen.join(","));
    if (home.habits.length > 0) args.push("--habits", home.habits.join(","));
    const native = ask(execFileSync(lab, args.map(String), { cwd: root, encoding: "utf8" }));
    assert.deepEqual(ask(plan.result()), native.outcome);
    assert.deepEqual(ask(plan.together(JSON.stringify(chosen))), native.together);
    plan.free();
  });
}

test("the page asks what the engine asks", () => {
  const plan = new module.Plan(data);
  const asked = ask(plan.questions()).map(({ id, choices, many }) => ({ id, choices, many }));
  plan.free();
  // The page shows them before the engine is there, so it has a list of its own.
  assert.deepEqual(QUESTIONS.map(({ id, choices, many = false }) => ({ id, choices, many })), asked);
});

test("nothing throws, and what is wrong is named", () => {
  assert.equal(ask(new module.Plan("{").begin(JSON.stringify(homes[0]))).problem.field, "data");
  const plan = new module.Plan(data);
  assert.equal(ask(plan.result()).problem.field, "answers");
  assert.equal(ask(plan.advance(1)).problem.field, "answers");
  assert.equal(ask(plan.begin(JSON.stringify({ ...homes[0], zone: "h9" }))).problem.field, "zone");
  ask(plan.begin(JSON.stringify(homes[0])));
  assert.equal(ask(plan.result()).problem.field, "steps");
  assert.equal(ask(plan.together('["hat"]')).problem.field, "gestures[0]");
});

test("a state comes back from its code", () => {
  const state = { answers: homes[1], chosen: ["led"], lang: "tr", event: null };
  const { fragment } = ask(module.encode(JSON.stringify(state)));
  assert.match(fragment, /^[A-Za-z0-9_-]{20,60}$/);
  assert.deepEqual(ask(module.decode(fragment)).state, { ...state, answers: { ...homes[1], habits: ["shutters_night", "lid"] } });
  assert.equal(ask(module.decode(`${fragment}A`)).problem.kind.length > 0, true);
  assert.equal(ask(module.decode("")).problem.kind, "empty");
});
