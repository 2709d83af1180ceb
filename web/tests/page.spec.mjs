// The page around the game: first screen, loading, twin, trouble. A fake program stands in for the real one, so that
// each case takes a moment; play.spec.mjs has the real one.
import assert from "node:assert/strict";
import { test } from "node:test";
import { withFakeProgram } from "./fake.mjs";
import { expectAccessible, visit } from "./harness.mjs";

const button = (command, label, more = {}) => ({
  command: JSON.stringify(command),
  label,
  pressed: null,
  slider: null,
  rect: null,
  ...more,
});
const MODEL = {
  lang: "fr",
  title: "Chez les Amrani",
  summary: "18 h 10. Il fait 3 °C dehors.",
  live: [],
  groups: [
    {
      heading: "Salon",
      text: ["Il fait 20 °C."],
      items: [
        button({ n: 1 }, "Baisser à 20 °C", { rect: [100, 200, 160, 56] }),
        button({ n: 2 }, "Volet", { rect: [300, 200, 160, 56], pressed: true }),
      ],
    },
    { heading: "Temps", text: [], items: [button({ n: 3 }, "Pause"), button({ n: 4 }, "Terminer")] },
  ],
};

async function visitWithFake(t, options) {
  const visited = await visit(t, options);
  const { page } = visited;
  await withFakeProgram(page);
  return { ...visited, show: (model) => page.evaluate((json) => globalThis.douxFoyer.twin(json), JSON.stringify(model)) };
}

async function start({ page }, model = MODEL) {
  await page.evaluate((json) => (globalThis.firstModel = json), JSON.stringify(model));
  await page.click("#play");
  await page.waitForSelector("#twin h1", { state: "attached" });
  await page.waitForFunction(() => !document.getElementById("welcome"));
}

test("the first screen says what the game is and weighs, and fetches nothing of it yet", async (t) => {
  const { page, requests, expectClean } = await visit(t);
  await page.waitForSelector("#play:not([hidden])");
  assert.equal(await page.textContent("h1"), "Doux Foyer");
  assert.match(await page.textContent("#bytes"), /^Le jeu pèse \d,\d\u{a0}Mo\./u);
  assert.equal(await page.getAttribute("html", "lang"), "fr");
  assert.deepEqual(requests.filter((address) => /wasm|json/.test(address)), []);
  await expectAccessible(page);
  expectClean();
});

test("the language follows the browser, and the address before it", async (t) => {
  const { page, browser } = await visit(t, { locale: "en-GB" });
  assert.equal(await page.textContent("#play"), "Play");
  assert.match(await page.textContent("#bytes"), /^The game weighs \d\.\d\u{a0}MB\./u);
  assert.equal(await page.getAttribute("html", "lang"), "en");
  await page.click("nav a[lang=fr]");
  assert.equal(await page.textContent("#play"), "Jouer");
  const { page: other } = await visit(t, { browser, locale: "de-DE" });
  assert.equal(await other.textContent("#play"), "Play");
});

test("a browser that cannot draw the game says so", async (t) => {
  const { page, expectClean } = await visit(t, { args: ["--disable-3d-apis"] });
  assert.match(await page.textContent("#bytes"), /WebGL 2/);
  assert.equal(await page.isVisible("#play"), false);
  await expectAccessible(page);
  expectClean();
});

test("the game takes the place of the first screen, and its twin can be read and used", async (t) => {
  const visited = await visitWithFake(t);
  const { page, show, expectClean } = visited;
  await start(visited);
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Chez les Amrani");
  assert.deepEqual(await page.locator("#twin h2").allTextContents(), ["Salon", "Temps"]);
  const shutter = page.getByRole("button", { name: "Volet" });
  assert.equal(await shutter.getAttribute("aria-pressed"), "true");
  assert.deepEqual(await shutter.boundingBox(), { x: 300, y: 200, width: 160, height: 56 });
  // A click at that place is the canvas's.
  assert.equal(await page.evaluate(() => document.elementFromPoint(380, 228).id), "game");
  await expectAccessible(page);

  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Space");
  assert.deepEqual(await page.evaluate(() => globalThis.commands), [{ n: 1 }, { n: 1 }]);
  assert.deepEqual(await page.evaluate(() => globalThis.keys), ["Escape"]);

  // The step of a thermostat has another command each time: the keyboard stays on it all the same.
  const next = structuredClone(MODEL);
  next.groups.unshift({ heading: "Carte", text: [], items: [button({ n: 9 }, "Fermer")] });
  next.groups[1].items[0] = button({ n: 5 }, "Baisser à 19 °C", { rect: [100, 200, 160, 56] });
  next.live = ["Salon : 20 °C"];
  await show(next);
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Baisser à 19 °C");
  assert.equal(await page.textContent("#live"), "Salon : 20 °C");
  await page.keyboard.press("Enter");
  assert.deepEqual(await page.evaluate(() => globalThis.commands.at(-1)), { n: 5 });

  // The focus is never lost with its element.
  await show({ ...next, groups: [next.groups[0]] });
  assert.equal(await page.evaluate(() => document.activeElement.tagName), "H1");
  expectClean();
});

test("Tab goes through the twin and out of it, without the canvas", async (t) => {
  const visited = await visitWithFake(t);
  const { page } = visited;
  await start(visited);
  const met = [];
  for (let step = 0; step < 6; step += 1) {
    await page.keyboard.press("Tab");
    met.push(await page.evaluate(() => document.activeElement.textContent.trim()));
  }
  assert.deepEqual(met.slice(0, 4), ["Baisser à 20 °C", "Volet", "Pause", "Terminer"]);
  await page.mouse.click(640, 600);
  await page.keyboard.press("Tab");
  await page.keyboard.press("p");
  assert.deepEqual(await page.evaluate(() => globalThis.keys), ["p"]);
});

test("a slider sends the value chosen in its command", async (t) => {
  const visited = await visitWithFake(t);
  const { page } = visited;
  const slider = { min: 15, max: 24, step: 0.5, value: 20, text: "20 °C" };
  const item = { ...button({}, "Température demandée", { slider }), command: '{"command":"try","setpoint_c":$value}' };
  await start(visited, { ...MODEL, groups: [{ heading: "Carte", text: [], items: [item] }] });
  const range = page.getByRole("slider", { name: "Température demandée" });
  assert.equal(await range.getAttribute("aria-valuetext"), "20 °C");
  await range.focus();
  await page.keyboard.press("ArrowLeft");
  assert.deepEqual(await page.evaluate(() => globalThis.commands), [{ command: "try", setpoint_c: 19.5 }]);
  assert.deepEqual(await page.evaluate(() => globalThis.keys), []);
  await expectAccessible(page);
});

test("the language chosen in the game stays in the address, and nothing is stored", async (t) => {
  const visited = await visitWithFake(t);
  const { page, context, show } = visited;
  await start(visited);
  await show({ ...MODEL, lang: "en", title: "At the Amranis'" });
  assert.equal(await page.getAttribute("html", "lang"), "en");
  assert.equal(new URL(page.url()).searchParams.get("lang"), "en");
  assert.deepEqual(await context.storageState({ indexedDB: true }), { cookies: [], origins: [] });
});

test("the page says when the game cannot be fetched", async (t) => {
  const { page } = await visitWithFake(t);
  await page.route(/data-[0-9a-f]+\.json$/, (route) => route.abort());
  await page.click("#play");
  await page.waitForSelector("#trouble:not([hidden])");
  assert.match(await page.textContent("#trouble"), /n’a pas pu se charger.*Vérifiez la connexion/s);
  assert.equal(await page.evaluate(() => document.activeElement.id), "reload");
  await expectAccessible(page);
});

test("the page says when the game stops, and why; the first reason stays", async (t) => {
  const visited = await visitWithFake(t);
  const { page } = visited;
  await start(visited);
  await page.evaluate(() => globalThis.douxFoyer.fail("levels/02.toml:3: no such room"));
  await page.evaluate(() => globalThis.douxFoyer.fail("unreachable"));
  assert.match(await page.textContent("#trouble"), /Le jeu s’est arrêté.*no such room/s);
  assert.equal(await page.textContent("#trouble-details"), "levels/02.toml:3: no such room");
});

test("the page says when the device takes the picture away", async (t) => {
  const visited = await visitWithFake(t);
  const { page } = visited;
  await start(visited);
  await page.evaluate(() => {
    const gl = document.getElementById("game").getContext("webgl2");
    gl.getExtension("WEBGL_lose_context").loseContext();
  });
  await page.waitForSelector("#trouble:not([hidden])");
  assert.match(await page.textContent("#trouble"), /L’image du jeu est perdue/);
  await page.click("#reload");
  await page.waitForSelector("#play:not([hidden])");
});

test("a file of the game reaches the player", async (t) => {
  const visited = await visitWithFake(t);
  const { page, expectClean } = visited;
  await start(visited);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.evaluate(() => globalThis.douxFoyer.save("partie.json", "{}")),
  ]);
  assert.equal(download.suggestedFilename(), "partie.json");
  expectClean();
});

test("no side of the canvas is over what browsers must take, and software gets fewer pixels", async (t) => {
  const visited = await visitWithFake(t, { viewport: { width: 6000, height: 1000 } });
  const { page } = visited;
  await start(visited);
  const width = () => page.evaluate(() => document.getElementById("lens").offsetWidth);
  assert.ok((await width()) <= 4096);
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.waitForFunction(() => document.getElementById("lens").offsetWidth < 1200);
  const box = await page.locator("#lens").boundingBox();
  assert.ok(Math.abs(box.width - 1280) < 1 && Math.abs(box.height - 720) < 1, JSON.stringify(box));
});

for (const viewport of [{ width: 360, height: 640 }, { width: 390, height: 844 }, { width: 1280, height: 720 }]) {
  test(`the first screen fits ${viewport.width} × ${viewport.height}`, async (t) => {
    const { page } = await visit(t, { viewport });
    await page.waitForSelector("#play:not([hidden])");
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    const play = await page.locator("#play").boundingBox();
    assert.ok(play.y + play.height <= viewport.height, "the button is below the fold");
    await page.screenshot({ path: new URL(`../../shots/first-${viewport.width}x${viewport.height}.png`, import.meta.url).pathname });
  });
}
