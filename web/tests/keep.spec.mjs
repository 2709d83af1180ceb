// What is kept in the browser: nothing before a yes, a session that outlives a reload, erasing; and levels of a team's own.
// By roles and names only.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { startGame } from "./game.mjs";

const KIOSK = "Trois minutes";
const LEVEL = "Coup de froid";
const KEYS = ["doux-foyer.progress", "doux-foyer.session", "doux-foyer.settings"];

const stored = (page) => page.evaluate(() => Object.keys(localStorage).sort());

/** Waits until the browser's storage holds what it should. */
async function holds(page, test, what) {
  for (let tries = 0; !test(await stored(page)); tries += 1) {
    assert.ok(tries < 100, `${what}: ${await stored(page)}`);
    await page.waitForTimeout(100);
  }
}

/** The same page again, as after closing and opening it. */
async function reload(page) {
  await page.reload();
  await page.click("#play");
  await page.waitForFunction(() => !document.getElementById("welcome"), null, { timeout: 90_000 });
}

test("nothing is stored before a yes; then settings and progress outlive a reload, and erasing leaves nothing", { timeout: 400_000 }, async (t) => {
  const game = await startGame(t, { clock: true });
  const { page, press, isTitled, title } = game;
  await press(new RegExp(`^Ouvrir : ${KIOSK}`));
  await isTitled(KIOSK);
  await press("Entrer");
  await press("Quatre fois plus vite");
  for (let frames = 0; (await title()) !== "Fin de journée"; frames += 1) {
    assert.ok(frames < 300, "the turn has not ended");
    await page.clock.fastForward(1000);
  }
  await game.button("Oui, garder").waitFor({ state: "attached", timeout: 60_000 });
  assert.deepEqual(await stored(page), []);
  await press("Oui, garder");
  await holds(page, (keys) => keys.includes("doux-foyer.progress") && keys.includes("doux-foyer.settings"), "after a yes");
  assert.ok((await stored(page)).every((key) => KEYS.includes(key)));
  await game.button("Oui, garder").waitFor({ state: "detached" });

  await reload(page);
  await game.button(new RegExp(`^Ouvrir : ${KIOSK}. Énergie : \\d sur 5`)).waitFor({ state: "attached" });
  await press("Réglages");
  await press("Effacer mes parties");
  await press("Tout effacer");
  await holds(page, (keys) => keys.length === 0, "after erasing");
  await press("D’accord");
  assert.deepEqual(await stored(page), []);
  game.expectClean();
});

test("a session under way outlives a reload", { timeout: 300_000 }, async (t) => {
  const game = await startGame(t);
  const { page, press, isTitled, isOn } = game;
  await press("Réglages");
  await page.locator("#twin section", { hasText: "Garder ma progression" }).getByRole("button", { name: "Oui" }).press("Enter");
  await press("D’accord");
  await press(new RegExp(`^Ouvrir : ${LEVEL}`));
  await press("Entrer");
  await press("Voir sans deviner");
  await page.waitForTimeout(3000);
  await press("Pause");
  await isOn("Pause");
  await holds(page, (keys) => keys.includes("doux-foyer.session"), "under way");
  const before = (await game.summary()).split(".")[0];

  await reload(page);
  await press(`Reprendre : ${LEVEL}`);
  await isTitled(LEVEL);
  await isOn("Pause");
  assert.equal((await game.summary()).split(".")[0], before);
  game.expectClean();
});

test("a game whose picture was taken away is there again, with nothing stored", { timeout: 300_000 }, async (t) => {
  const game = await startGame(t);
  const { page, press, isTitled } = game;
  await press(new RegExp(`^Ouvrir : ${LEVEL}`));
  await press("Entrer");
  await press("Voir sans deviner");
  await page.waitForTimeout(3000);
  await press("Pause");
  await page.waitForTimeout(1000);
  await page.evaluate(() =>
    document.getElementById("game").getContext("webgl2").getExtension("WEBGL_lose_context").loseContext(),
  );
  await page.waitForSelector("#trouble:not([hidden])");
  assert.match(await page.textContent("#trouble"), /votre partie vous attend/);
  assert.deepEqual(await stored(page), []);
  await page.click("#reload");
  await page.click("#play");
  await page.waitForFunction(() => !document.getElementById("welcome"), null, { timeout: 90_000 });
  await press(`Reprendre : ${LEVEL}`);
  await isTitled(LEVEL);
});

test("what is damaged in the storage is told and put aside", { timeout: 200_000 }, async (t) => {
  const visited = await startGame(t);
  const { page, press } = visited;
  await page.evaluate(() => localStorage.setItem("doux-foyer.progress", '{"version":1,"levels":3}'));
  await reload(page);
  await page.waitForFunction(() => document.querySelector("#twin").textContent.includes("mis de côté"));
  assert.deepEqual(
    (await stored(page)).filter((key) => key.includes("progress")),
    ["doux-foyer.progress.damaged"],
  );
  await press("D’accord");
  visited.expectClean();
});

test("a team opens a level of its own; a mistake is told with its line", { timeout: 300_000 }, async (t) => {
  const game = await startGame(t);
  const { page, press, isTitled, requests } = game;
  const text = await readFile(new URL("../../levels/02-coup-de-froid.toml", import.meta.url), "utf8");
  const own = text.replace('"coup-de-froid"', '"notre-immeuble"').replace(`title = "${LEVEL}"`, 'title = "Notre immeuble"');
  const sent = requests.length;
  const give = async (body) => {
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), press("Choisir des fichiers")]);
    await chooser.setFiles({ name: "notre.toml", mimeType: "application/toml", buffer: Buffer.from(body) });
  };
  await press("Réglages");
  await press("Pour les équipes : ouvrir un niveau");
  await give(own.replace(/^hours = .*$/m, "hours = -3"));
  await page.waitForFunction(() => /notre\.toml:\d+/.test(document.querySelector("#twin").textContent));
  await give(own);
  await isTitled("Notre immeuble");
  await press("Entrer");
  assert.equal(requests.length, sent, "nothing is sent");
  assert.deepEqual(await stored(page), []);
  game.expectClean();
});
