// Mon logement in the game: eight questions and three gestures by roles and names, and the sheet in the light edition.
import assert from "node:assert/strict";
import { test } from "node:test";
import { startGame } from "./game.mjs";

const ANSWERS = [
  "Lyon, Grenoble, Dijon, Clermont-Ferrand, Limoges",
  "65 m²",
  "Entre deux étages",
  "De 1975 à 1987",
  "Radiateurs électriques",
  "Un ballon électrique",
  "3 personnes",
];

test("a year of one's own is found in the game, and its sheet opens beside it", { timeout: 300_000 }, async (t) => {
  const game = await startGame(t);
  const { page, press, click, button, isOn, title } = game;
  await press("Mon logement");
  for (const [number, answer] of ANSWERS.entries()) {
    await page.getByText(`Question ${number + 1} sur 8`).first().waitFor({ state: "attached" });
    // With the mouse or the keyboard: it is the same.
    if (number % 2) await press(answer);
    else await click(answer);
  }
  await press("Couvercle sur la casserole");
  await isOn("Couvercle sur la casserole");
  await press("Voir mon année");
  // The engine comes from the light edition, and works beside the game.
  await button(/^Volets fermés la nuit\. .+ par an\. Je peux le faire · gratuit$/).waitFor({ state: "attached", timeout: 120_000 });
  await page.getByText("Vous le faites déjà : bravo !").first().waitFor({ state: "attached" });
  for (const name of [/^Volets fermés la nuit\. .+ par an/, /^Douche de 3 minutes au lieu de 6\. .+ par an/]) {
    await press(name);
    await isOn(name);
  }
  await page.getByText(/par an\. Une fourchette, pas une promesse\./).first().waitFor({ state: "attached", timeout: 60_000 });
  await press(/^Volets fermés la nuit\. Comment on le sait/);
  await page.getByText(/^Calculé pour un logement comme le vôtre/).first().waitFor({ state: "attached" });

  const [sheet] = await Promise.all([page.context().waitForEvent("page"), press("Imprimer")]);
  await sheet.getByRole("heading", { name: "Mes deux gestes" }).waitFor({ timeout: 60_000 });
  await sheet.locator("#plan-body").getByText("Quand la nuit tombe, je ferme les volets.").waitFor();
  await sheet.close();
  // The game is where it was.
  assert.equal(await title(), "Mon logement");
  await press("Revenir à l’accueil");
  await game.isTitled("Doux Foyer");
  game.expectClean();
});
