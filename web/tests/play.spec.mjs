// The real game in a real browser, played as people play it: with the mouse on the canvas, by touch, and through the
// twin, as a screen reader or the keyboard does. What it shows at the end is what the headless program computes.
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { startGame } from "./game.mjs";
import { expectAccessible, lab, picture } from "./harness.mjs";
import { expectLook } from "./looks.mjs";

/** At ×4 a day takes 38 s, and a frame brings one at most; some bring less. */
const MOST_FRAMES = 400;

/** Frames drawn in so many milliseconds. */
async function framesIn(page, milliseconds) {
  const before = await page.evaluate(() => ({ ...globalThis.counted }));
  await page.waitForTimeout(milliseconds);
  const after = await page.evaluate(() => ({ ...globalThis.counted }));
  return { frames: after.frames - before.frames, draws: after.draws - before.draws };
}

const MENU = "Doux Foyer";
const LEVEL = "Coup de froid";
const GUESS = "À votre avis, qu’est-ce qui coûte le plus ici\u{202f}?";

test("a day is played with the mouse and through the twin; its saving is what the rules say", { timeout: 400_000 }, async (t) => {
  const game = await startGame(t, { clock: true });
  const { page, click, press, title, isTitled, isOn, summary } = game;
  await isTitled(MENU);
  await picture(page, "menu-1280x720");
  await expectLook(page, "menu-1280x720");
  await click(`Ouvrir : ${LEVEL}`);
  await isTitled(LEVEL);
  await picture(page, "card-1280x720");
  await expectLook(page, "card-1280x720");
  await expectAccessible(page);
  await click("Entrer");
  // Guess first.
  await isTitled(GUESS);
  await expectAccessible(page);
  for (const use of ["Cuisson", "Chauffage", "Eau chaude", "Froid", "Veilles"]) {
    await click(new RegExp(`^${use}, pas encore`));
    await game.button(new RegExp(`^\\d : ${use}`)).waitFor({ state: "attached" });
  }
  await picture(page, "guess-1280x720");
  await click("Voilà mon avis");
  await press("Pause");
  await isOn("Pause");
  await expectAccessible(page);
  await picture(page, "play-1280x720");

  // The living room, with the mouse: half a degree at a time, then set.
  await press(/^Séjour, /);
  await isOn(/^Séjour, /);
  await picture(page, "thermostat-1280x720");
  for (const degrees of ["21", "20,5", "20", "19,5"]) {
    await click("Un demi-degré de moins");
    await game.button(`Régler à ${degrees}\u{a0}°C`).waitFor({ state: "attached" });
  }
  await click(/^Régler à /);
  await game.button(/^Régler à /).waitFor({ state: "detached" });
  await expectAccessible(page);

  // Another room, through the twin.
  await press(/^Chambre, /);
  await isOn(/^Chambre, /);
  await press("Un demi-degré de moins");
  await press(/^Régler à /);
  await game.button(/^Régler à /).waitFor({ state: "detached" });

  // A shutter.
  await press(/^Fenêtre de la chambre/);
  await press("Volet : Fermé");
  await isOn("Volet : Fermé");
  await picture(page, "window-1280x720");
  await press("Fermer la carte");

  // The day, at four times the pace: the test moves the clock, a second a frame.
  await press("Quatre fois plus vite");
  await isOn("Quatre fois plus vite");
  const before = await summary();
  let frames = 0;
  while ((await title()) !== "Fin de journée") {
    assert.ok((frames += 1) < MOST_FRAMES, `the day has not ended: ${await summary()}`);
    await page.clock.fastForward(1000);
    if (frames === 20) await picture(page, "day-1280x720");
  }
  assert.notEqual(before, await summary());
  await game.button("Garder la partie").waitFor({ state: "attached", timeout: 60_000 });
  await picture(page, "debrief-1280x720");
  await expectAccessible(page);

  const [download] = await Promise.all([page.waitForEvent("download"), click("Garder la partie")]);
  const kept = JSON.parse(await readFile(await download.path(), "utf8"));
  assert.equal(kept.level, "coup-de-froid");
  assert.deepEqual(
    kept.actions.map((action) => action.do),
    ["set_setpoint", "set_setpoint", "set_shutter"],
  );
  const computed = await play(t, kept);
  const shown = /([\d,]+)\u{a0}€ gagnés/u.exec(await summary());
  assert.ok(shown, await summary());
  assert.ok(computed.saved_eur > 0);
  assert.equal(shown[1], computed.saved_eur.toFixed(2).replace(".", ","));
  t.diagnostic(`saved ${shown[0]}; the day took ${frames} steps of the clock`);

  assert.deepEqual(await game.context.storageState({ indexedDB: true }), { cookies: [], origins: [] });
  game.expectClean();
});

/** Plays the same session without a screen. */
async function play(t, { level, seed, actions: done }) {
  const folder = await mkdtemp(join(tmpdir(), "doux-foyer-"));
  t.after(() => rm(folder, { recursive: true }));
  const file = join(folder, "actions.json");
  await writeFile(file, JSON.stringify(done));
  return JSON.parse(await lab("play", level, "--seed", String(seed), "--actions", file, "--json"));
}

test("what is fetched to play, and that nothing is drawn while nothing moves", { timeout: 200_000 }, async (t) => {
  const game = await startGame(t);
  const { page, press, click, isTitled, isOn } = game;
  await isTitled(MENU);
  const fetched = await page.evaluate(() =>
    [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
      .filter((entry) => entry.transferSize > 0)
      .map((entry) => ({ name: entry.name, bytes: entry.transferSize })),
  );
  const bytes = fetched.reduce((sum, entry) => sum + entry.bytes, 0);
  t.diagnostic(`${fetched.length} requests, ${bytes} bytes`);
  assert.ok(fetched.length <= 10, JSON.stringify(fetched));

  await page.waitForTimeout(2000);
  const started = await page.evaluate(() => globalThis.counted.frames);
  t.diagnostic(`${started} frames to start`);
  assert.deepEqual(await framesIn(page, 20_000), { frames: 0, draws: 0 }, "in the menu");

  const before = game.requests.length;
  await click(`Ouvrir : ${LEVEL}`);
  await isTitled(LEVEL);
  await click("Entrer");
  await press("Voir sans deviner");
  await press("Pause");
  await isOn("Pause");
  // What moves comes to rest first.
  await page.waitForTimeout(3000);
  assert.deepEqual(await framesIn(page, 20_000), { frames: 0, draws: 0 }, "paused");
  // A button of the twin wakes the game all the same.
  await press("Vitesse normale");
  await isOn("Vitesse normale");
  assert.ok((await framesIn(page, 1000)).frames > 0);
  assert.equal(game.requests.length, before, "nothing is fetched after loading");
  game.expectClean();
});

test("a damaged level is named with its place, and the others can be played", { timeout: 200_000 }, async (t) => {
  const game = await startGame(t, {
    files: (files) => {
      const level = files["levels/02-coup-de-froid.toml"];
      const damaged = level.replace('"coup-de-froid"', '"casse"').replace(/^hours = .*$/m, "hours = -3");
      return { ...files, "levels/99-casse.toml": damaged };
    },
  });
  const { page, press, click, isTitled, isOn } = game;
  await isTitled(MENU);
  const text = await page.textContent("#twin");
  assert.match(text, /levels\/99-casse\.toml:\d+/);
  assert.match(text, /hours/);
  await picture(page, "problem-1280x720");
  await click(`Ouvrir : ${LEVEL}`);
  await isTitled(LEVEL);
  await press("Entrer");
  await press("Voir sans deviner");
  await press("Pause");
  await isOn("Pause");
  game.expectClean();
});

test("without its texts the game cannot start, and the page says why", { timeout: 200_000 }, async (t) => {
  const game = startGame(t, {
    files: (files) => Object.fromEntries(Object.entries(files).filter(([path]) => !path.endsWith(".ftl"))),
  });
  const { page } = await game;
  await page.waitForSelector("#trouble:not([hidden])");
  assert.match(await page.textContent("#trouble-details"), /locales\/fr/);
});

test("on a phone, by touch, upright", { timeout: 200_000 }, async (t) => {
  const game = await startGame(t, { hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
  const { page, tap, press, isTitled, isOn } = game;
  await isTitled(MENU);
  await picture(page, "menu-390x844");
  await expectLook(page, "menu-390x844");
  // The next card but shows its edge, under the arrow that brings it in.
  const card = page.locator("#twin").getByRole("button", { name: `Ouvrir : ${LEVEL}` });
  await page.touchscreen.tap(354, 775);
  for (let tries = 0; ((await card.boundingBox())?.width ?? 0) < 250; tries += 1) {
    assert.ok(tries < 50, "the arrow does not bring the next card in");
    await page.waitForTimeout(100);
  }
  await tap(`Ouvrir : ${LEVEL}`);
  await isTitled(LEVEL);
  await picture(page, "card-390x844");
  await expectLook(page, "card-390x844");
  await tap("Entrer");
  await tap("Voir sans deviner");
  await press("Pause");
  await isOn("Pause");
  await picture(page, "play-390x844");
  await press(/^Séjour, /);
  await tap("Un demi-degré de moins");
  await tap(/^Régler à /);
  await game.button(/^Régler à /).waitFor({ state: "detached" });
  await picture(page, "thermostat-390x844");
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  await expectAccessible(page);
  game.expectClean();
});

test("in English, with fewer movements", { timeout: 200_000 }, async (t) => {
  const game = await startGame(t, { locale: "en-GB", reducedMotion: "reduce" });
  const { page, press, click, isTitled } = game;
  await isTitled(MENU);
  assert.equal(await page.getAttribute("html", "lang"), "en");
  await click("Open: Cold snap");
  await isTitled("Cold snap");
  await press("Back");
  await isTitled(MENU);
  await press("Français");
  await game.button(`Ouvrir : ${LEVEL}`).waitFor({ state: "attached" });
  assert.equal(await page.getAttribute("html", "lang"), "fr");
  game.expectClean();
});
