// The worker: answers the page's calls one after the other.
import { load, work } from "./calc.js";

let engine;
let queue = Promise.resolve();

async function answer({ id, call, args }) {
  try {
    let value;
    if (call === "load") engine = await load(...args);
    else if (call === "run") {
      value = await work(engine, args[0], 100, (share) => postMessage({ id, share }));
    } else value = engine[call](...args);
    postMessage({ id, value });
  } catch (error) {
    postMessage({ id, error: String(error) });
  }
}

onmessage = ({ data }) => {
  queue = queue.then(() => answer(data));
};
