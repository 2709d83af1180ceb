// The page's side of the engine.
import { load, work } from "./calc.js";

/** Turns of the engine in the page, milliseconds: short enough for the page to answer. */
const TURN_MS = 40;

/** A worker, or undefined where it cannot start. */
function startWorker() {
  try {
    // The page's policy takes addresses of scripts from here alone.
    const policy = globalThis.trustedTypes?.createPolicy("worker", { createScriptURL: (address) => address });
    const address = new URL("./plan-worker.js", import.meta.url).href;
    return new Worker(policy ? policy.createScriptURL(address) : address, { type: "module" });
  } catch {
    return undefined;
  }
}

/** The engine in a worker: calls and answers by number. */
function inWorker(worker) {
  let last = 0;
  const waiting = new Map();
  worker.onmessage = ({ data: { id, value, share, error } }) => {
    const call = waiting.get(id);
    if (!call) return;
    if (share !== undefined) return call.progress?.(share);
    waiting.delete(id);
    if (error === undefined) call.resolve(value);
    else call.reject(new Error(error));
  };
  worker.onerror = (event) => {
    event.preventDefault();
    for (const { reject } of waiting.values()) reject(new Error(event.message ?? "the worker stopped"));
    waiting.clear();
  };
  return (call, args, progress) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject, progress });
      worker.postMessage({ id: last, call, args });
    });
}

/** The engine in the page. */
async function inPage(files) {
  const engine = await load(files);
  const rest = (progress) => (share) => {
    progress?.(share);
    return new Promise((done) => setTimeout(done));
  };
  return async (call, args, progress) =>
    call === "run" ? work(engine, args[0], TURN_MS, rest(progress)) : engine[call](...args);
}

/** Starts the engine; gives what can be asked of it. Fails when it cannot be fetched or this browser cannot run it. */
export async function startEngine(files) {
  if (typeof WebAssembly !== "object") throw new Error("no WebAssembly");
  if (!files) throw new Error("this build has no engine");
  const absolute = Object.fromEntries(
    Object.entries(files).map(([name, file]) => [name, new URL(file, document.baseURI).href]),
  );
  const worker = startWorker();
  let ask;
  if (worker) {
    ask = inWorker(worker);
    try {
      await ask("load", [absolute]);
    } catch {
      // A browser may start a worker and yet not its modules.
      worker.terminate();
      ask = undefined;
    }
  }
  ask ??= await inPage(absolute);
  return {
    questions: () => ask("questions", []),
    run: (answers, progress) => ask("run", [answers], progress),
    together: (ids) => ask("together", [ids]),
    encode: (state) => ask("encode", [state]),
    decode: (fragment) => ask("decode", [fragment]),
  };
}
