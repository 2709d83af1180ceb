// A soak in the browser: for as long as asked, taps, keys and buttons of the twin at random, on the kiosk's page or on the
// game's. Nothing may go wrong, the page must answer all the while, and memory must stay flat: `cargo xtask soak --browser`.
import assert from "node:assert/strict";
import { test } from "node:test";
import { visit } from "./harness.mjs";

const MINUTES = Number(process.env.DOUX_FOYER_MINUTES ?? 1);
const SEED = Number(process.env.DOUX_FOYER_SEED ?? 1);
const PATHS = { kiosk: "/jeu.html?kiosk=1", game: "/jeu.html" };
const PAGE = process.env.DOUX_FOYER_PAGE ?? "kiosk";

/** Between two looks at memory. */
const LOOK_MS = 15_000;
/** Within which the page must answer. */
const ANSWER_MS = 30_000;
/** Growth over the second half that is still flat. */
const FLAT = 0.01;
/** Looks in the second half under which a run is too short to tell. */
const ENOUGH = 20;

/** Numbers of 0 to 1, the same for the same seed (mulberry32). */
function numbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const within = (promise, what) =>
  Promise.race([
    promise,
    new Promise((_, refuse) => setTimeout(() => refuse(new Error(`no answer within ${ANSWER_MS / 1000} s: ${what}`)), ANSWER_MS).unref()),
  ]);

/** Memory that the page holds, bytes: what scripts reach, and the program's own. */
async function held(cdp) {
  await cdp.send("HeapProfiler.collectGarbage");
  const { metrics } = await cdp.send("Performance.getMetrics");
  const heap = metrics.find(({ name }) => name === "JSHeapUsedSize").value;
  const { result: prototype } = await cdp.send("Runtime.evaluate", { expression: "WebAssembly.Memory.prototype", objectGroup: "soak" });
  const { objects } = await cdp.send("Runtime.queryObjects", { prototypeObjectId: prototype.objectId, objectGroup: "soak" });
  const { result } = await cdp.send("Runtime.callFunctionOn", {
    objectId: objects.objectId,
    functionDeclaration: "function () { return this.reduce((sum, memory) => sum + memory.buffer.byteLength, 0); }",
    returnByValue: true,
  });
  await cdp.send("Runtime.releaseObjectGroup", { objectGroup: "soak" });
  return { heap, program: result.value };
}

/** Growth from the first to the last of these samples by least squares, as a share of their mean. */
function growth(samples) {
  const count = samples.length;
  const [meanX, meanY] = [(count - 1) / 2, samples.reduce((sum, y) => sum + y, 0) / count];
  let [over, under] = [0, 0];
  samples.forEach((y, x) => {
    over += (x - meanX) * (y - meanY);
    under += (x - meanX) ** 2;
  });
  return ((over / under) * (count - 1)) / meanY;
}

/** The middle of a button of the twin, one that is there to be pressed. */
const someButton = (page, chance) =>
  page.evaluate((chance) => {
    const shown = [...document.querySelectorAll("button, [role=slider], input")].filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 0 && height > 0 && !element.disabled;
    });
    const one = shown[Math.floor(chance * shown.length)];
    if (!one) return null;
    const { left, top, width, height } = one.getBoundingClientRect();
    return [left + width / 2, top + height / 2];
  }, chance);

const KEYS = ["Tab", "Enter", "Escape", "Space", "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "t", "w", "b", "h", "1", "4"];

test(`${MINUTES} min of the ${PAGE}, seed ${SEED}`, { timeout: MINUTES * 60_000 + 300_000 }, async (t) => {
  const size = { width: 540, height: 960 };
  const { page, context, problems, own, expectClean } = await visit(t, { path: PATHS[PAGE], viewport: size, hasTouch: true });
  page.on("filechooser", () => {});
  page.on("dialog", (dialog) => dialog.dismiss());
  await page.getByRole("button").first().waitFor({ timeout: 120_000 });
  const cdp = await context.newCDPSession(page);
  await cdp.send("Performance.enable");
  const random = numbers(SEED);
  const end = Date.now() + MINUTES * 60_000;
  const looks = [];
  const done = { taps: 0, buttons: 0, keys: 0, back: 0 };
  let nextLook = Date.now() + LOOK_MS;
  while (Date.now() < end && problems.length === 0) {
    const what = random();
    if (what < 0.5) {
      const place = await within(someButton(page, random()), "a button");
      if (place) {
        await within(page.touchscreen.tap(...place), "a tap on a button");
        done.buttons += 1;
      }
    } else if (what < 0.9) {
      await within(page.touchscreen.tap(random() * (size.width - 2) + 1, random() * (size.height - 2) + 1), "a tap");
      done.taps += 1;
    } else {
      await within(page.keyboard.press(KEYS[Math.floor(random() * KEYS.length)]), "a key");
      done.keys += 1;
    }
    await page.waitForTimeout(100 + 500 * random());
    // The game has a way to the light edition; a kiosk has none.
    if (!page.url().startsWith(own + PATHS[PAGE])) {
      assert.equal(PAGE, "game", `left for ${page.url()}`);
      await page.goto(own + PATHS[PAGE]);
      await page.getByRole("button").first().waitFor({ timeout: 120_000 });
      done.back += 1;
    }
    if (Date.now() >= nextLook) {
      looks.push(await within(held(cdp), "memory"));
      nextLook = Date.now() + LOOK_MS;
    }
  }
  const megabytes = (bytes) => (bytes / 2 ** 20).toFixed(1);
  const told = ({ heap, program }) => `${megabytes(heap)} + ${megabytes(program)} MB`;
  t.diagnostic(`${done.taps} taps, ${done.buttons} buttons, ${done.keys} keys, ${done.back} times back from the light edition`);
  expectClean();
  const second = looks.slice(Math.floor(looks.length / 2));
  if (second.length < ENOUGH) {
    t.diagnostic(`memory: ${looks.length} looks, too few for a slope`);
    return;
  }
  const slope = growth(second.map(({ heap, program }) => heap + program));
  t.diagnostic(`memory (scripts + program): ${told(looks[0])}, then ${told(looks.at(-1))}; ${(100 * slope).toFixed(2)} % over the second half`);
  assert.ok(slope <= FLAT, "memory grows");
});
