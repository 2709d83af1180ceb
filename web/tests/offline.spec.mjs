// The site without a network, once it was loaded; and updates, which must arrive.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { test } from "node:test";
import { url, visit } from "./harness.mjs";

/** Until the service worker has kept its files and answers for the pages. */
const kept = (page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller) {
      await new Promise((done) => navigator.serviceWorker.addEventListener("controllerchange", done, { once: true }));
    }
  });

test("the light edition opens without a network after one visit", async (t) => {
  const { page, context, problems } = await visit(t, { path: "/", serviceWorkers: "allow" });
  await kept(page);
  assert.deepEqual(problems, []);
  await context.setOffline(true);
  await page.reload();
  assert.equal(await page.textContent("h1"), "Doux Foyer");
  await page.goto(`${url()}/en.html`);
  assert.equal(await page.getAttribute("html", "lang"), "en");
  await page.goto(`${url()}/index.html#plan`);
  await page.waitForSelector("#question");
});

test("the game plays without a network once it was loaded", async (t) => {
  const { page, context } = await visit(t, { serviceWorkers: "allow" });
  await kept(page);
  const start = async () => {
    await page.click("#play");
    await page.waitForFunction(() => !document.getElementById("welcome"), null, { timeout: 90_000 });
  };
  await page.evaluate(() => {
    globalThis.told = new Promise((done) => {
      navigator.serviceWorker.addEventListener("message", (event) => done(event.data), { once: true });
    });
  });
  await start();
  assert.equal(await page.evaluate(() => globalThis.told), "the game is kept");
  // Nothing of the player's is in it: program files of this site, one cache for the build.
  const [names, files] = await page.evaluate(async () => {
    const names = await caches.keys();
    const keys = await (await caches.open(names[0])).keys();
    return [names, keys.map((request) => request.url)];
  });
  assert.match(names.join(), /^doux-foyer-[0-9a-f]{12}$/);
  assert.ok(files.every((file) => file.startsWith(`${url()}/`)), files.join("\n"));
  await context.setOffline(true);
  await page.reload();
  await start();
  assert.ok(await page.textContent("#twin h1"));
});

test("an update arrives with the next visit, and the old files go", async (t) => {
  // The build under test, behind a server that can pretend to have a newer one.
  let newer = false;
  const server = createServer(async (request, response) => {
    const answer = await fetch(url() + request.url);
    let body = Buffer.from(await answer.arrayBuffer());
    const path = request.url.replace(/[?#].*/, "");
    const mark = "<body data-newer>";
    if (newer && ["/", "/index.html"].includes(path)) body = Buffer.from(String(body).replace("<body>", mark));
    if (newer && path === "/sw.js") body = Buffer.from(String(body).replace(/"build":"\w+"/, '"build":"222222222222"'));
    const headers = Object.fromEntries(answer.headers);
    for (const name of ["content-encoding", "content-length", "etag", "transfer-encoding"]) delete headers[name];
    response.writeHead(answer.status, headers).end(body);
  });
  await new Promise((done) => server.listen(0, "localhost", done));
  t.after(() => server.close());
  const { page, context } = await visit(t, { path: "/", serviceWorkers: "allow" });
  const there = `http://localhost:${server.address().port}/`;
  await page.goto(there);
  await kept(page);
  const before = await page.evaluate(() => caches.keys());
  newer = true;
  // Seen at once.
  await page.goto(there);
  assert.equal(await page.locator("body[data-newer]").count(), 1);
  // The browser looks for a newer worker by itself with a visit; it takes over when no page of the old one is open.
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
  await page.close();
  const next = await context.newPage();
  await next.goto(there);
  await next.waitForFunction(async () => (await caches.keys()).join() === "doux-foyer-222222222222", null, { timeout: 20_000 });
  assert.ok(!before.includes("doux-foyer-222222222222"));
});
