// A fake program in place of the real one, so that each case of the page around it takes a moment.

/** What the real program says and does, as far as the page can tell: see src/game/platform/web.rs. */
const FAKE_PROGRAM = `
export function twinCommand(command) { globalThis.commands.push(JSON.parse(command)); }
export default async function start({ module_or_path }) {
  if (!(module_or_path instanceof WebAssembly.Module)) throw new Error("no module");
  globalThis.commands = [];
  globalThis.keys = [];
  document.getElementById("game").addEventListener("keydown", (event) => globalThis.keys.push(event.key));
  globalThis.douxFoyer.twin(globalThis.firstModel);
  globalThis.douxFoyer.ready();
  // A frame a second, unless it is to be silent.
  setInterval(() => globalThis.silent || globalThis.douxFoyer.alive(), 1000);
}
`;
const EMPTY_MODULE = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);

/** Puts it in place on a page that has not asked for the program yet. */
export async function withFakeProgram(page) {
  await page.route(/doux-foyer-[0-9a-f]+\.js$/, (route) =>
    route.fulfill({ contentType: "text/javascript", body: FAKE_PROGRAM }),
  );
  await page.route(/\.wasm$/, (route) => route.fulfill({ contentType: "application/wasm", body: EMPTY_MODULE }));
}
