// The light edition on a page, and the way through it. A stand-in answers for the engine, so that each case takes a moment
// and a figure is where it is looked for; what the real one computes is tested beside it.
import assert from "node:assert/strict";
import { visit } from "./harness.mjs";

export const PAGES = { fr: "index.html", en: "en.html", es: "es.html", pt: "pt.html", tr: "tr.html", ar: "ar.html" };

/** The longest names of gestures in some language, so that the sheet is as full as it gets. */
export const GESTURES = ["heating_minus_1", "tank_60_to_55", "seals_curtain", "standby_off", "smart_valves", "short_shower"];

/** What the real module gives, in small. The fragment is the state with a sum of its letters. */
const STAND_IN = `
const gesture = (id, who, low, high, use) => ({
  id, who, done: false, price_eur: who === "purchase" ? [10, 45] : null, kwh: 300, kwh_low: 200, kwh_high: 400,
  eur: (low + high) / 2, eur_low: low, eur_high: high, co2_kg: 20, uses: [use], sources: [],
  published: { low: 5, high: 10, unit: "heating %" },
});
const use = (name, eur) => ({ use: name, carrier: "electricity", kwh: eur * 5, kwh_low: eur * 4, kwh_high: eur * 6, eur, eur_low: eur * 0.9, eur_high: eur * 1.1 });
const text = (state) => btoa(encodeURIComponent(JSON.stringify(state))).replace(/\\+/g, "-").replace(/\\//g, "_").replace(/=/g, "");
const sum = (letters) => [...letters].reduce((total, letter) => (total * 31 + letter.charCodeAt(0)) % 9973, 7);
export default async () => {};
export class Plan {
  begin(answers) { this.answers = JSON.parse(answers); this.done = 0; return '{"steps":5}'; }
  advance() { this.done += 1; return JSON.stringify({ done: this.done, of: 5 }); }
  result() {
    const gestures = [
      gesture("heating_minus_1", "me", 62.3, 91.2, "heating"), gesture("short_shower", "me", 50, 110, "hot_water"),
      gesture("tank_60_to_55", "me", 18, 41, "hot_water"), gesture("seals_curtain", "purchase", 14, 33, "heating"),
      gesture("smart_valves", "landlord", 12, 40, "heating"), gesture("standby_off", "purchase", 8, 25, "standby"),
    ];
    for (const one of gestures) one.done = this.answers.habits.includes(one.id);
    return JSON.stringify({
      year: { kwh: 6123, kwh_low: 5200, kwh_high: 7100, eur: 1181, eur_low: 1052, eur_high: 1318, subscriptions_eur: 155, co2_kg: 480,
        uses: [use("heating", 640), use("hot_water", 250), use("cold", 76), use("lighting", 60)] },
      gestures, prices: [],
    });
  }
  together(ids) { const n = JSON.parse(ids).length; return JSON.stringify({ eur: 70 * n, eur_low: 40 * n, eur_high: 80 * n }); }
}
export const encode = (state) => { const letters = text(JSON.parse(state)); return JSON.stringify({ fragment: letters + "-" + sum(letters) }); };
export const decode = (fragment) => {
  const at = fragment.lastIndexOf("-");
  const letters = fragment.slice(0, at);
  if (String(sum(letters)) !== fragment.slice(at + 1)) return '{"problem":{"kind":"checksum"}}';
  return JSON.stringify({ state: JSON.parse(decodeURIComponent(atob(letters.replace(/-/g, "+").replace(/_/g, "/")))) });
};
`;

/** Opens a page of the light edition. `engine: "none"` leaves it without any. */
export async function visitLight(t, { lang = "fr", hash = "", engine = "stand-in", browser, ...options } = {}) {
  const visited = await visit(t, { path: null, browser, ...options });
  const { page, context } = visited;
  if (engine !== "real") {
    const plan = engine === "none" ? "" : '"plan":{"js":"stand-in.js","wasm":"stand-in.wasm","data":"stand-in.json"},';
    await context.route(/\/(?:[a-z]+\.html)?(?:[?#].*)?$/, async (route) => {
      const response = await route.fetch();
      const text = (await response.text()).replace(/"plan":\{[^}]*\},/, "").replace('"light":[', `${plan}"light":[`);
      await route.fulfill({ response, body: text });
    });
    await context.route(/stand-in\.js$/, (route) => route.fulfill({ contentType: "text/javascript", body: STAND_IN }));
    await context.route(/stand-in\.(wasm|json)$/, (route) => route.fulfill({ contentType: "application/json", body: "{}" }));
  }
  const address = (code = lang, end = hash) => `${visited.own}/${PAGES[code]}?lang=${code}${end}`;
  await page.goto(address());
  return { ...visited, address };
}

/** The number of the question that is asked. */
export const question = (page, number) =>
  page.waitForFunction((n) => document.querySelector("#plan-body progress[max='8']")?.value === n, number);

/** Answers all eight with the mouse or a finger, the choice of each question by number, and waits for the result. */
export async function answer(page, choices = [2, 4, 0, 2, 0, 0, 3], habits = []) {
  for (const [index, choice] of choices.entries()) {
    await question(page, index + 1);
    await page.locator(".choice").nth(choice).click();
  }
  await question(page, 8);
  for (const id of habits) await page.check(`input[value=${id}]`);
  await page.click("#plan-body .main");
  await page.waitForSelector(".ranking");
}

/** Chooses gestures by id. */
export async function choose(page, numbers) {
  for (const number of numbers) await page.locator(".pick").nth(number).click();
  await page.waitForFunction(() => document.querySelector(".together").textContent !== "");
}

/** No part of the page is out of sight to the side. */
export async function expectNoSideways(page, where) {
  const over = await page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - innerWidth;
    if (wide <= 0) return [];
    return [...document.querySelectorAll("main *, header *")]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1 || element.getBoundingClientRect().left < -1)
      .map((element) => element.outerHTML.slice(0, 90));
  });
  assert.deepEqual(over, [], where);
}
