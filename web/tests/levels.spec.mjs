// Every level, from its card to its debrief, by the roles and names of the twin alone: what a screen reader's user does.
import assert from "node:assert/strict";
import { test } from "node:test";
import { startGame } from "./game.mjs";

test("every level can be finished through the twin", { timeout: 400_000 }, async (t) => {
  // A small picture: none of it is looked at.
  const game = await startGame(t, { viewport: { width: 640, height: 400 } });
  const { page, press, button, isTitled, isOn, title } = game;
  const opens = page.locator("#twin").getByRole("button", { name: /^Ouvrir : / });
  await opens.first().waitFor({ state: "attached" });
  const levels = (await opens.allTextContents()).map((name) => /^Ouvrir\s: ([^.]+)/.exec(name)[1].trim());
  assert.equal(levels.length, 13, levels.join(", "));
  for (const level of levels) {
    // Some spaces bind.
    const name = level.replace(/\s/g, "\\s");
    await press(new RegExp(`^Ouvrir\\s: ${name}`));
    await isTitled(level);
    await press("Entrer");
    const inside = page.locator("#twin").getByRole("button", { name: /^(Quatre fois plus vite|Voir sans deviner)$/ });
    await inside.first().waitFor({ state: "attached" });
    if ((await title()) !== level) {
      await press("Voir sans deviner");
      await isTitled(level);
    }
    // Something is done, where something can be switched off at once.
    await press("Pause");
    await isOn("Pause");
    const wastes = page.locator("#twin").getByRole("button", { name: /^Éteindre/ });
    if (await wastes.count()) await press(/^Éteindre/);
    // The rest of the day goes by at once, as anyone may let it.
    await press("Menu");
    await press("Aller à la fin de la journée");
    await isTitled("Fin de journée");
    await button("Rejouer").waitFor({ state: "attached", timeout: 120_000 });
    const ratings = await page.locator("#twin").getByText(/^Énergie\s: \d sur 5/).count();
    assert.ok(ratings > 0, `${level}: no rating`);
    await press("Revenir à l’accueil");
    await button(new RegExp(`^Ouvrir\\s: ${name}. Énergie\\s: \\d sur 5`)).waitFor({ state: "attached" });
  }
  game.expectClean();
});
