// The game on a page, and the two ways to play it: the mouse or a finger on the canvas, and the twin's buttons.
import assert from "node:assert/strict";
import { visit } from "./harness.mjs";

/** Starting takes seconds where graphics are computed in software. */
const STARTS_MS = 120_000;
/** Nobody presses what has not been on the screen for a moment. */
const SEEN_MS = 300;

/** Opens the page, begins to count frames and drawings, and starts the game. */
export async function startGame(t, { files, clock = false, ...options } = {}) {
  const visited = await visit(t, options);
  const { page } = visited;
  await page.evaluate(() => {
    globalThis.counted = { frames: 0, draws: 0 };
    const { requestAnimationFrame: request } = globalThis;
    globalThis.requestAnimationFrame = (call) =>
      request.call(globalThis, (time) => {
        globalThis.counted.frames += 1;
        call(time);
      });
    for (const name of ["drawElements", "drawArrays", "drawElementsInstanced", "drawArraysInstanced"]) {
      const draw = WebGL2RenderingContext.prototype[name];
      WebGL2RenderingContext.prototype[name] = function (...args) {
        globalThis.counted.draws += 1;
        return draw.apply(this, args);
      };
    }
  });
  if (files) {
    await page.route(/data-[0-9a-f]+\.json$/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: files(await response.json()) });
    });
  }
  if (clock) await page.clock.install();
  await page.click("#play");
  await started(page);
  return { ...visited, ...actions(page) };
}

/** Waits until the game has taken the place of the first screen. */
export async function started(page) {
  await page.waitForFunction(() => !document.getElementById("welcome"), null, { timeout: STARTS_MS });
}

/** Opens the page as a kiosk: no button is pressed, nobody is there. */
export async function startKiosk(t, options = {}) {
  const visited = await visit(t, { path: "/jeu.html?kiosk=1", viewport: { width: 1080, height: 1920 }, ...options });
  await started(visited.page);
  const game = { ...visited, ...actions(visited.page) };
  await game.button("Touchez pour jouer").waitFor({ state: "attached", timeout: 20_000 });
  return game;
}

/** What a player can do, in the two ways that there are. */
export function actions(page) {
  const button = (name) => page.locator("#twin").getByRole("button", { name }).first();
  return {
    button,
    title: () => page.textContent("#twin h1"),
    isTitled: (title) =>
      page.waitForFunction((text) => document.querySelector("#twin h1").textContent === text, title, { timeout: 20_000 }),
    summary: () => page.textContent("#twin > p"),
    /** As the keyboard or a screen reader does. */
    press: async (name) => {
      await button(name).waitFor({ state: "attached" });
      await button(name).focus();
      await page.keyboard.press("Enter");
    },
    /** With the mouse, on the canvas, where the twin says that the thing is drawn. */
    click: async (name) => {
      const { x, y } = await centre(button(name));
      await page.waitForTimeout(SEEN_MS);
      await page.mouse.click(x, y);
    },
    tap: async (name) => {
      const { x, y } = await centre(button(name));
      await page.waitForTimeout(SEEN_MS);
      await page.touchscreen.tap(x, y);
    },
    /** Waits until the twin says that something is on. */
    isOn: (name) => page.locator("#twin").getByRole("button", { name, pressed: true }).first().waitFor({ state: "attached" }),
  };
}

async function centre(locator) {
  await locator.waitFor({ state: "attached" });
  const box = await locator.boundingBox();
  assert.ok(box && box.width > 8 && box.height > 8, `${await locator.textContent()} is not drawn`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
