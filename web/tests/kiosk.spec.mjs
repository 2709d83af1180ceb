// A kiosk in a real browser: it starts by itself, a turn is played from the touch to the thanks, and nothing that a
// passer-by presses, drops or holds leads out of it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { withFakeProgram } from "./fake.mjs";
import { startKiosk, started } from "./game.mjs";
import { expectAccessible, picture, visit } from "./harness.mjs";

const ATTRACT = "Doux Foyer";

/** Device, card, button: one waste less. */
async function find(game, thing, button) {
  await game.press(thing);
  // Its card, not the one before.
  await game.isOn(thing);
  await game.press(button);
}

test("a turn is played from the touch to the thanks, and the next one finds nothing of it", { timeout: 500_000 }, async (t) => {
  const game = await startKiosk(t);
  const { page, press, click, title, isTitled } = game;
  await expectAccessible(page);
  await picture(page, "kiosk-attract-1080x1920");
  await click("Touchez pour jouer");
  await game.button("C’est parti").waitFor({ state: "attached" });
  await picture(page, "kiosk-intro-1080x1920");
  await click("C’est parti");
  await game.button("C’est parti").waitFor({ state: "detached" });
  for (const lamp of [/^Lampe de la chambre/, /^Lampe de la salle de bains/]) await find(game, lamp, /^Éteindre|^À l’arrêt/);
  await expectAccessible(page);
  await picture(page, "kiosk-hunt-1080x1920");
  await page.locator("#twin").getByText(/^2 sur 8 trouvés/).first().waitFor({ state: "attached" });
  const stay = async () => {
    const asked = await game.button("Je continue").count();
    if (asked) await press("Je continue");
    return asked > 0;
  };
  // The evening runs out by itself: a turn has three minutes, and somebody touches the screen now and then.
  for (let looks = 0; looks < 40 && !/^Vous avez évité/.test(await title()); looks += 1) {
    await page.waitForTimeout(10_000);
    await stay();
  }
  assert.match(await title(), /^Vous avez évité \d,\d+\skWh ce soir/);
  await page.waitForFunction(() => /Sur un hiver\s: \d/.test(document.getElementById("twin").textContent), null, { timeout: 60_000 });
  // A touch of the sky: nobody asks for the next minute.
  if (!(await stay())) await page.mouse.click(100, 250);
  await expectAccessible(page);
  await picture(page, "kiosk-result-1080x1920");
  await click("L’immeuble");
  await isTitled("Que gardez-vous pour chez vous\u{202f}?");
  await press(/lumière éteinte en sortant/);
  await game.isOn(/lumière éteinte en sortant/);
  await picture(page, "kiosk-gestures-1080x1920");
  await press("Suivant");
  await isTitled("Emportez-les");
  await expectAccessible(page);
  await picture(page, "kiosk-farewell-1080x1920");
  await press("Soleil");
  await press("Bien");
  await isTitled("Merci\u{202f}!");
  assert.match(await page.textContent("#twin"), /Soleil\s: 2 trouvés/);
  await picture(page, "kiosk-thanks-1080x1920");
  // Twenty seconds later the next one may come.
  await game.button("Touchez pour jouer").waitFor({ state: "attached", timeout: 90_000 });
  assert.equal(await title(), ATTRACT);
  assert.deepEqual(await page.evaluate(() => Object.keys(localStorage).filter((key) => !/kiosk|counter/.test(key))), []);
  game.expectClean();
});

/** Everything that a passer-by may try, and what came of it. */
async function tryToLeave({ page, context }) {
  const own = page.url();
  await page.evaluate(() => {
    globalThis.here = true;
    globalThis.ran = [];
    globalThis.print = () => globalThis.ran.push("print");
    // What no handler has prevented is what the browser would act on.
    for (const name of ["keydown", "contextmenu", "drop", "dragover", "wheel"]) {
      addEventListener(name, (event) => {
        const combined = event.ctrlKey || event.altKey || /^F\d/.test(event.key ?? "");
        const asked = combined || !["keydown", "wheel"].includes(name);
        if (asked && !event.defaultPrevented) globalThis.ran.push(`${name} ${event.key ?? ""}`);
      });
    }
  });
  const pages = [];
  context.on("page", (other) => pages.push(other.url()));
  page.on("filechooser", () => pages.push("file chooser"));
  page.on("download", () => pages.push("download"));
  for (const letter of ["p", "o", "s", "n", "t", "l", "j", "u", "h", "r", "q", "w", "f", "d"]) {
    await page.keyboard.press(`Control+${letter}`);
    await page.keyboard.press(`Control+Shift+${letter}`);
  }
  for (const key of ["F1", "F3", "F5", "F6", "F7", "F10", "F11", "F12", "Alt+ArrowLeft", "Alt+ArrowRight", "Alt+Home", "Control+Equal",
    "Control+Minus", "Control+F5", "Escape", "Backspace"]) {
    await page.keyboard.press(key);
  }
  await page.mouse.click(500, 600, { button: "right" });
  await page.mouse.click(500, 600, { button: "middle" });
  await page.evaluate(() => {
    const files = new DataTransfer();
    files.items.add(new File(["id = \"x\""], "level.toml"));
    for (const name of ["dragover", "drop"]) {
      document.body.dispatchEvent(new DragEvent(name, { bubbles: true, cancelable: true, dataTransfer: files }));
    }
    document.body.dispatchEvent(new WheelEvent("wheel", { bubbles: true, cancelable: true, ctrlKey: true, deltaY: -240 }));
  });
  // Two fingers apart, then one that rests.
  const session = await context.newCDPSession(page);
  const touch = (type, points) => session.send("Input.dispatchTouchEvent", { type, touchPoints: points });
  await touch("touchStart", [{ x: 400, y: 800, id: 0 }, { x: 600, y: 800, id: 1 }]);
  for (let step = 0; step < 10; step += 1) {
    await touch("touchMove", [{ x: 400 - 20 * step, y: 800, id: 0 }, { x: 600 + 20 * step, y: 800, id: 1 }]);
  }
  await touch("touchEnd", []);
  await touch("touchStart", [{ x: 500, y: 400, id: 0 }]);
  await page.waitForTimeout(1500);
  await touch("touchEnd", []);
  for (let steps = 0; steps < 3; steps += 1) {
    await page.evaluate(() => history.back());
    await page.waitForTimeout(300);
  }
  await page.waitForTimeout(500);
  const seen = await page.evaluate(() => ({ here: globalThis.here, ran: globalThis.ran, zoom: visualViewport.scale, chosen: String(getSelection()) }));
  assert.deepEqual(seen, { here: true, ran: [], zoom: 1, chosen: "" });
  assert.deepEqual(pages, []);
  assert.equal(page.url(), own);
  assert.equal(context.pages().length, 1);
}

test("nothing leads out of the game", { timeout: 300_000 }, async (t) => {
  const game = await startKiosk(t, { hasTouch: true });
  await tryToLeave(game);
  // It plays on.
  if (await game.button("Nouvelle partie").count()) await game.press("Nouvelle partie");
  await game.button("Touchez pour jouer").waitFor({ state: "attached" });
  game.expectClean();
});

/** A kiosk with a fake program. */
async function fakeKiosk(t, { clock = false, ...options } = {}) {
  const visited = await visit(t, { path: null, ...options });
  const { page, own } = visited;
  await withFakeProgram(page);
  if (clock) await page.clock.install();
  const model = { lang: "fr", title: "Doux Foyer", summary: "Bien vivre chez soi.", live: [], groups: [] };
  await page.addInitScript((json) => (globalThis.firstModel = json), JSON.stringify(model));
  await page.goto(`${own}/jeu.html?kiosk=1`);
  await started(page);
  /** Does something, and waits for another page in its place. */
  const comesBack = async (act) => {
    await page.evaluate(() => (globalThis.before = true));
    const loaded = page.waitForEvent("load", { timeout: 60_000 });
    await act();
    await loaded;
    await started(page);
    assert.equal(await page.evaluate(() => globalThis.before), undefined);
    assert.equal(await page.isVisible("#trouble"), false);
  };
  return { ...visited, comesBack };
}

test("the page around a kiosk lets nobody out", { timeout: 120_000 }, async (t) => {
  const game = await fakeKiosk(t, { hasTouch: true });
  await tryToLeave(game);
  game.expectClean();
});

test("a kiosk whose game stopped or whose picture is lost comes back by itself, later each time", { timeout: 120_000 }, async (t) => {
  const { page, comesBack } = await fakeKiosk(t, { clock: true });
  await comesBack(async () => {
    await page.evaluate(() => globalThis.douxFoyer.fail("a test"));
    await page.clock.fastForward(4_500);
  });
  await page.evaluate(() => {
    globalThis.before = true;
    document.getElementById("game").dispatchEvent(new Event("webglcontextlost"));
  });
  await page.clock.fastForward(4_500);
  assert.equal(await page.evaluate(() => globalThis.before), true, "not so soon again");
  await comesBack(() => page.clock.fastForward(4_500));
  // Two minutes of health, and it begins anew.
  await page.clock.fastForward(125_000);
  await comesBack(async () => {
    await page.evaluate(() => globalThis.douxFoyer.fail("a test"));
    await page.clock.fastForward(4_500);
  });
});

test("a kiosk that is silent for half a minute comes back by itself, and only then", { timeout: 120_000 }, async (t) => {
  const { page, comesBack } = await fakeKiosk(t, { clock: true });
  await page.evaluate(() => (globalThis.before = true));
  await page.clock.runFor(120_000);
  assert.equal(await page.evaluate(() => globalThis.before), true, "it answers");
  await page.evaluate(() => (globalThis.silent = true));
  await page.clock.runFor(25_000);
  assert.equal(await page.evaluate(() => globalThis.before), true, "not yet");
  await comesBack(() => page.clock.runFor(12_000).catch(() => {}));
});

test("a result is printed on a paper of its own that leaves with it", { timeout: 60_000 }, async (t) => {
  const { page, expectClean } = await fakeKiosk(t);
  const paper = {
    lang: "fr", title: "Doux Foyer", lines: ["Vous avez évité 1,9 kWh ce soir."], gestures_title: "Vos gestes",
    gestures: ["Quand je sors : lumière éteinte"], qr: { size: 25, path: "M2 2h1v1h-1z", label: "Le carré", link: "https://example.org/#plan=A" },
    contact: "Une question ? 01 23 45 67 89", thanks: "Bonne soirée.",
  };
  await page.evaluate((json) => {
    globalThis.print = () => (globalThis.printed = document.getElementById("paper").innerText || document.getElementById("paper").textContent);
    globalThis.douxFoyer.print(json);
  }, JSON.stringify(paper));
  const printed = await page.evaluate(() => globalThis.printed);
  for (const said of ["1,9 kWh", "Vos gestes", "lumière éteinte", "https://example.org/#plan=A", "01 23 45"]) assert.ok(printed.includes(said), said);
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.isVisible("#paper svg"), true);
  assert.equal(await page.isVisible("#home"), false);
  await page.emulateMedia({ media: "screen" });
  assert.equal(await page.isVisible("#paper"), false);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  assert.equal(await page.locator("#paper").count(), 0);
  expectClean();
});
