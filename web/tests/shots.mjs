// Pictures of every screen, at the sizes that people have and in both languages: `cargo xtask shots`. They are for
// looking at; the tests keep small ones of the screens that stand still (`looks.mjs`).
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { startGame } from "./game.mjs";

const FOLDER = process.env.DOUX_FOYER_SHOTS;
if (!FOLDER) throw new Error("DOUX_FOYER_SHOTS is not set: take pictures with `cargo xtask shots`");

const SIZES = [
  [1280, 720],
  [1920, 1080],
  [390, 844],
  [1080, 1920],
];

/** What the buttons are called. */
const WORDS = {
  fr: {
    open: "Ouvrir : Coup de froid", enter: "Entrer", skip: "Voir sans deviner", pause: "Pause", living: /^Séjour, /, window: /^Fenêtre de la chambre/,
    lamp: /^Lampadaire du séjour/, person: /^Rosa/, close: "Fermer la carte", thermal: "Thermique", meter: "Wattmètre",
    bill: "Facture", home: "Logement", menu: "Menu", settings: "Réglages", ok: "D’accord", finish: /^Aller à la fin/,
    keep: "Garder la partie",
  },
  en: {
    open: "Open: Cold snap", enter: "Go in", skip: "See without guessing", pause: "Pause", living: /^Living room, /, window: /^Bedroom window/,
    lamp: /^Living room floor lamp/, person: /^Rosa/, close: "Close the card", thermal: "Thermal", meter: "Wattmeter",
    bill: "Bill", home: "Home", menu: "Menu", settings: "Settings", ok: "OK", finish: /^(Go|Skip) to the end/,
    keep: "Keep this game",
  },
};

for (const lang of Object.keys(WORDS)) {
  for (const [width, height] of SIZES) {
    test(`${lang} ${width}x${height}`, { timeout: 600_000 }, async (t) => {
      const words = WORDS[lang];
      const phone = width < 500;
      const game = await startGame(t, {
        locale: lang === "fr" ? "fr-FR" : "en-GB",
        reducedMotion: "reduce",
        viewport: { width, height },
        ...(phone ? { hasTouch: true, isMobile: true } : {}),
      });
      const { page, press } = game;
      await mkdir(FOLDER, { recursive: true });
      const shot = async (screen) => {
        // A picture, not a moment: what comes in has come in.
        await page.waitForTimeout(1200);
        await page.screenshot({ path: join(FOLDER, `${screen}-${width}x${height}-${lang}.png`) });
      };
      await shot("menu");
      await press(words.settings);
      await shot("settings");
      await press(words.ok);
      await press(words.open);
      await shot("card");
      await press(words.enter);
      await shot("guess");
      await press(words.skip);
      await press(words.pause);
      await shot("play");
      for (const [screen, name] of [["thermostat", words.living], ["window", words.window], ["lamp", words.lamp], ["person", words.person]]) {
        await press(name);
        await shot(screen);
        await press(words.close);
      }
      for (const [screen, name] of [["thermal", words.thermal], ["wattmeter", words.meter], ["bill", words.bill]]) {
        await press(name);
        await shot(screen);
      }
      await press(words.home);
      await press(words.menu);
      await shot("pause");
      await press(words.finish);
      await game.button(words.keep).waitFor({ state: "attached", timeout: 120_000 });
      await shot("debrief");
      game.expectClean();
    });
  }
}
