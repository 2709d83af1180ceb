// The staff of a kiosk in a real browser: the way in, a PIN, a site and an event, the table; what is stored, and that nothing
// of it is where the game is no kiosk.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { startKiosk, started } from "./game.mjs";
import { expectAccessible, picture, visit } from "./harness.mjs";

const PIN = "2580";
const WORD = "douxfoyer";

const stored = (page) => page.evaluate(() => Object.keys(localStorage).sort());

const write = (game, text) => game.page.keyboard.type(text, { delay: 40 });

async function enter(game, pin) {
  await write(game, pin);
  // Typed faster than the picture of a slow machine follows.
  await game.page.waitForFunction((dots) => document.querySelector("#twin").textContent.includes(dots), "•".repeat(pin.length));
  await game.press("D’accord");
}

test("staff set a PIN, a site and an event, which outlive a reload, and take the table along", { timeout: 400_000 }, async (t) => {
  const game = await startKiosk(t, { acceptDownloads: true });
  const { page, press, click, isTitled } = game;
  assert.deepEqual(await stored(page), []);
  await write(game, WORD);
  await isTitled("Choisir un code");
  await enter(game, PIN);
  await isTitled("Encore une fois");
  await enter(game, PIN);
  await isTitled("Menu de l’équipe");
  await expectAccessible(page);
  await picture(page, "kiosk-staff-1080x1920");
  await click("Lieu et événement");
  await isTitled("Lieu et événement");
  for (const [line, text] of [["Lieu", "Mairie"], ["Événement", "Forum"]]) {
    await press(`Modifier ${line}`);
    await isTitled(line);
    // With the keys of the screen, then with those of a keyboard.
    await press("Majuscule");
    // The capital: its key is there once the shift is on.
    await press(new RegExp(`^${text[0]}$`, "u"));
    await page.locator("#twin p").filter({ hasText: new RegExp(`^${text[0]}$`, "u") }).waitFor({ state: "attached" });
    await write(game, text.slice(1));
    await page.waitForFunction((all) => document.querySelector("#twin").textContent.includes(all), text);
    await picture(page, "kiosk-keys-1080x1920");
    await press("D’accord");
    await isTitled("Lieu et événement");
  }
  assert.ok((await stored(page)).every((key) => /^doux-foyer\.kiosk-(settings|pin|counters)\.[01]$/.test(key)));
  assert.ok(!(await page.evaluate(() => JSON.stringify({ ...localStorage }))).includes(PIN));
  assert.ok(!page.url().includes(PIN));

  await page.reload();
  await started(page);
  await game.button("Touchez pour jouer").waitFor({ state: "attached", timeout: 20_000 });
  await press("Touchez pour jouer");
  await page.waitForTimeout(1000);
  await write(game, WORD);
  await isTitled("Code de l’équipe");
  await enter(game, "1397");
  await page.waitForFunction(() => document.querySelector("#twin").textContent.includes("Ce n’est pas le code"));
  await enter(game, PIN);
  await isTitled("Menu de l’équipe");
  await press("Compteurs");
  await isTitled("Compteurs");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    (async () => {
      await press("Donner le tableau (CSV)");
      await press("Télécharger");
    })(),
  ]);
  assert.match(download.suggestedFilename(), /^doux-foyer-mairie-\d{4}-\d\d-\d\d\.csv$/);
  const table = await readFile(await download.path(), "utf8");
  assert.match(table, /^day,site,event,measure,item,count,hidden,mean\n\d{4}-\d\d-\d\d,Mairie,Forum,started,,,1,\n/);
  game.expectClean();
});

test("a game at home knows no such way and stores nothing", { timeout: 200_000 }, async (t) => {
  const visited = await visit(t, {});
  const { page } = visited;
  await page.click("#play");
  await started(page);
  await page.keyboard.type(WORD, { delay: 40 });
  await page.waitForTimeout(1000);
  assert.equal(await page.textContent("#twin h1"), "Doux Foyer");
  assert.deepEqual(await stored(page), []);
  visited.expectClean();
});
