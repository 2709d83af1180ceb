// The light edition: from the first page to the printed sheet, in six languages, with the keyboard alone, on small screens,
// without a script, without an engine, with a damaged link.
import assert from "node:assert/strict";
import { test } from "node:test";
import { expectAccessible, launch } from "./harness.mjs";
import { PAGES, answer, choose, expectNoSideways, question, visitLight } from "./light.mjs";

/** The words of what has the keyboard; none while the page has it. */
const focused = (page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    if (activeElement === document.body) return "";
    return (activeElement.labels?.[0] ?? activeElement).textContent.trim();
  });

/** Presses Tab until the thing with this text has the keyboard, as a person would. */
async function tabTo(page, text) {
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press("Tab");
    if ((await focused(page)).includes(text)) return;
  }
  assert.fail(`Tab never comes to “${text}”`);
}

test("from the first page to the sheet with the keyboard alone, and nothing is stored", async (t) => {
  const { page, context, requests, expectClean } = await visitLight(t);
  assert.equal(await page.textContent("h1"), "Doux Foyer");
  assert.deepEqual(requests.filter((address) => /wasm|json|worker|stand-in/.test(address)), []);
  await tabTo(page, "Mon logement");
  await page.keyboard.press("Enter");
  for (const [index, choice] of ["Lyon", "65 m²", "Entre deux", "1948", "électriques", "ballon", "4 personnes"].entries()) {
    await question(page, index + 1);
    // The keyboard is on the question, so that a screen reader reads it out.
    assert.equal(await page.evaluate(() => document.activeElement.id), "question");
    assert.equal(await page.textContent(".progress"), `Question ${index + 1} sur 8`);
    await tabTo(page, choice.replace(" m", "\u{a0}m"));
    await page.keyboard.press("Enter");
  }
  await question(page, 8);
  await tabTo(page, "Ballon d’eau chaude");
  await page.keyboard.press("Space");
  await tabTo(page, "Voir mon année");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".ranking");
  assert.equal(await focused(page), "Votre logement, sur un an");
  assert.match(await page.textContent(".amount"), /environ 1\s180\s€ \(de 1\s050\s€ à 1\s320\s€\)/u);
  // What is done already is praised, and not offered again.
  assert.match(await page.textContent(".done"), /bravo.*Ballon d’eau chaude à 55/su);
  const names = await page.locator(".rows h3").allTextContents();
  assert.equal(names.length, 5);
  assert.ok(!names.some((name) => name.includes("Ballon")));
  await tabTo(page, "Choisir Chauffage");
  await page.keyboard.press("Enter");
  await tabTo(page, "Choisir Douche");
  await page.keyboard.press("Space");
  await page.waitForFunction(() => /80\s€ à 160\s€/u.test(document.querySelector(".together").textContent));
  await tabTo(page, "Voir ma feuille");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".sheet");
  assert.equal(await focused(page), "Mes deux gestes");
  assert.match(await page.textContent(".sheet"), /Quand je me savonne, je coupe l’eau\..*0\s808\s800\s700/su);
  assert.deepEqual(await context.storageState({ indexedDB: true }), { cookies: [], origins: [] });
  expectClean();
});

test("three gestures at most, and a full choice says so", async (t) => {
  const { page } = await visitLight(t, { hash: "#plan" });
  await answer(page);
  await choose(page, [0, 1, 2]);
  await page.waitForFunction(() => /120/.test(document.querySelector(".together").textContent));
  await page.locator(".pick").nth(3).click();
  assert.match(await page.textContent(".together"), /Trois gestes sont déjà choisis/);
  assert.equal(await page.locator('.pick[aria-pressed="true"]').count(), 3);
  await page.locator(".pick").nth(0).click();
  assert.equal(await page.locator('.pick[aria-pressed="true"]').count(), 2);
});

test("the browser's way back goes through the questions, with their answers", async (t) => {
  const { page } = await visitLight(t);
  await page.click("a.main");
  await question(page, 1);
  await page.locator(".choice").nth(2).click();
  await question(page, 2);
  await page.locator(".choice").nth(1).click();
  await question(page, 3);
  await page.goBack();
  await question(page, 2);
  assert.equal(await page.locator('.choice[aria-pressed="true"]').textContent(), "30\u{a0}m²");
  await page.getByRole("button", { name: "Retour" }).click();
  await question(page, 1);
  await page.goBack();
  await page.waitForSelector("#home.here");
});

test("the link of a sheet brings the same sheet back, elsewhere too", async (t) => {
  const { page, browser, address } = await visitLight(t, { hash: "#plan" });
  await answer(page);
  await choose(page, [1, 3]);
  await page.click(".choice-panel .main");
  await page.waitForSelector(".sheet");
  const link = await page.getAttribute(".link a", "href");
  const told = await page.textContent(".sheet");
  assert.ok(link.length < 1024 && !link.includes("lang="), link);
  const { page: other, expectClean } = await visitLight(t, { browser, locale: "tr-TR", hash: "#gestures" });
  await other.goto(link);
  await other.waitForSelector(".sheet");
  assert.equal(await other.textContent(".sheet"), told);
  await other.getByRole("button", { name: "Revenir aux gestes" }).click();
  await other.waitForSelector(".ranking");
  assert.equal(await other.locator('.pick[aria-pressed="true"]').count(), 2);
  expectClean();

  // One letter changed: it is said, and the questions are there.
  const at = link.indexOf("=") + 20;
  const damaged = link.slice(0, at) + (link[at] === "A" ? "B" : "A") + link.slice(at + 1);
  const { page: third, expectClean: expectThirdClean } = await visitLight(t, { browser, hash: damaged.slice(damaged.indexOf("#")) });
  await third.getByRole("heading", { name: "Ce lien est abîmé" }).waitFor();
  await expectAccessible(third, "damaged link");
  await third.getByRole("button", { name: "Commencer" }).click();
  await question(third, 1);
  expectThirdClean();
  assert.ok(address().startsWith("http"));
});

for (const lang of Object.keys(PAGES)) {
  test(`every part can be read and used, small and large, and the sheet is one page: ${lang}`, { timeout: 120_000 }, async (t) => {
    const { page, expectClean } = await visitLight(t, { lang, viewport: { width: 320, height: 640 }, hash: "#plan" });
    const check = async (where) => {
      await expectAccessible(page, where);
      await expectNoSideways(page, `${where} at 320 px`);
    };
    assert.equal(await page.getAttribute("html", "lang"), lang);
    assert.equal(await page.getAttribute("html", "dir"), lang === "ar" ? "rtl" : "ltr");
    await question(page, 1);
    await check("question");
    await answer(page);
    await page.locator("details").first().click();
    await check("result");
    // The three with the longest plans.
    await choose(page, [0, 2, 3]);
    await page.waitForFunction(() => /120/.test(document.querySelector(".together").textContent));
    await page.click(".choice-panel .main");
    await page.waitForSelector(".sheet");
    await check("sheet");
    const paper = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    assert.equal(paper.match(/\/Type\s*\/Page\b(?!s)/g).length, 1, "the sheet is one page");
    for (const part of ["home", "gestures", "day"]) {
      await page.evaluate((name) => (location.hash = `#${name}`), part);
      await page.waitForSelector(`#${part}.here`);
      await check(part);
    }
    // Text twice as large, by the browser's own setting.
    await page.setViewportSize({ width: 640, height: 900 });
    await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
    for (const part of ["home", "gestures", "day", "plan"]) {
      await page.evaluate((name) => (location.hash = `#${name}`), part);
      await page.waitForSelector(`#${part}.here`);
      await expectNoSideways(page, `${part}, text at 200 %`);
    }
    expectClean();
  });
}

test("colours chosen by the reader, and less motion", async (t) => {
  const { page } = await visitLight(t, { hash: "#plan", forcedColors: "active", reducedMotion: "reduce" });
  await answer(page);
  await choose(page, [0]);
  // What is chosen is told by a word and an icon, and the bars are there.
  assert.match(await page.locator('.pick[aria-pressed="true"]').textContent(), /^Choisi/);
  const bar = await page.locator(".row .fill").first().evaluate((element) => getComputedStyle(element).backgroundColor);
  assert.notEqual(bar, "rgba(0, 0, 0, 0)");
  assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector(".main")).transitionDuration), "0s");
});

test("without a script the gestures, their figures and sources can be read", async (t) => {
  const { page, expectClean } = await visitLight(t, { javaScriptEnabled: false, engine: "none" });
  assert.equal(await page.locator(".gesture").count(), 29);
  assert.match(await page.textContent("#gesture-wash_30"), /Lavage à 30.*50 à 60\s% d’énergie en moins.*alternativi\.fr/su);
  assert.ok(await page.isVisible("#gesture-wash_30"));
  assert.ok(await page.isVisible("#day"));
  assert.match(await page.textContent("#home noscript"), /JavaScript/);
  expectClean();
});

test("without an engine it is said, and the gestures are a link away", async (t) => {
  const browser = await launch(t);
  for (const engine of ["none", "stand-in"]) {
    const { page, context, address } = await visitLight(t, { browser, engine });
    // With the engine there, a browser that cannot run it.
    if (engine === "stand-in") await context.addInitScript(() => delete globalThis.WebAssembly);
    await page.goto("about:blank");
    await page.goto(address("fr", "#plan"));
    for (const [index, choice] of [2, 4, 0, 2, 0, 0, 3].entries()) {
      await question(page, index + 1);
      await page.locator(".choice").nth(choice).click();
    }
    await question(page, 8);
    await page.click("#plan-body .main");
    await page.getByRole("heading", { name: "Le calcul n’est pas possible ici" }).waitFor();
    await expectAccessible(page, "no engine");
    await page.locator("#plan-body a").click();
    await page.waitForSelector("#gestures.here");
  }
});

test("the page comes in the language asked for, else in the browser's", async (t) => {
  const { page, browser, own } = await visitLight(t, { lang: "pt" });
  assert.equal(await page.getAttribute("html", "lang"), "pt");
  const first = async (locale, path) => {
    const { page: opened } = await visitLight(t, { browser, locale });
    await opened.goto(`${own}/${path}`);
    await opened.waitForFunction(() => document.documentElement.classList.contains("scripted"));
    return opened;
  };
  assert.equal(await (await first("tr-TR", "")).getAttribute("html", "lang"), "tr");
  assert.equal(await (await first("de-DE", "")).getAttribute("html", "lang"), "en");
  const spanish = await first("fr-FR", "?lang=es#gestures");
  assert.equal(await spanish.getAttribute("html", "lang"), "es");
  await spanish.waitForSelector("#gestures.here");
  // A change of language keeps the place, and French stays French on a Turkish telephone.
  const turkish = await first("tr-TR", "tr.html#day");
  await turkish.click(".languages a[lang=fr]");
  await turkish.waitForSelector("html[lang=fr] #day.here");
});

test("on slow 3G the first page is there in five seconds", async (t) => {
  const { page, context, own } = await visitLight(t, { lang: "en", engine: "real" });
  const session = await context.newCDPSession(page);
  await session.send("Network.clearBrowserCache");
  await session.send("Network.enable");
  // As Chrome's own setting: 400 kbit/s and 400 ms.
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 400,
    downloadThroughput: 50_000,
    uploadThroughput: 50_000,
  });
  await page.goto(`${own}/index.html?lang=fr`);
  const painted = await page.evaluate(
    () =>
      new Promise((done) => {
        new PerformanceObserver((list) => {
          const found = list.getEntriesByName("first-contentful-paint")[0];
          if (found) done(found.startTime);
        }).observe({ type: "paint", buffered: true });
      }),
  );
  t.diagnostic(`first contentful paint after ${Math.round(painted)} ms`);
  assert.ok(painted < 5000, `${painted} ms`);
});
