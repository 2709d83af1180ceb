// What every browser test needs: the browser that `cargo xtask test` found, a page of the build it serves, and a record
// of everything that a visitor must never meet.
//
//     import { visit } from "./harness.mjs";
//     test("the page opens", async (t) => {
//       const { page, expectClean } = await visit(t, { viewport: { width: 390, height: 844 } });
//       …
//       expectClean();
//     });
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { AxeBuilder } from "@axe-core/playwright";
import { chromium } from "playwright-core";

const needed = (name) => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run these tests with \`cargo xtask test --only browser\``);
  return value;
};

/** Address of the build under test. */
export const url = () => needed("DOUX_FOYER_URL");

/** Starts the headless browser. Each start has an empty profile; it ends with the test. */
export async function launch(t, { args = [] } = {}) {
  const browser = await chromium.launch({
    executablePath: needed("DOUX_FOYER_BROWSER"),
    // Chromium refuses to sandbox itself as root, which is what CI is.
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      // WebGL2 without a GPU.
      "--use-angle=swiftshader",
      "--enable-unsafe-swiftshader",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-quic",
      "--disable-sync",
      "--no-first-run",
      ...args,
    ],
  });
  t.after(() => browser.close());
  return browser;
}

/**
 * Opens a page of the build.
 *
 * Takes `path` (what follows the address: the game's page if it is not given, no page yet if it is null), `browser` (one
 * from `launch`), `args` (for a browser of its own), and the options of a Playwright context: `viewport`, `hasTouch`,
 * `locale`, `reducedMotion`, `offline`…
 *
 * Gives `page`, `context`, `browser`, `own` (the address of the build), `problems` (what went wrong so far), `requests`
 * (addresses asked for so far), and `expectClean()`, which fails on any problem.
 */
export async function visit(t, { path = "/jeu.html", browser, args, ...options } = {}) {
  const running = browser ?? (await launch(t, { args }));
  const context = await running.newContext({
    locale: "fr-FR",
    viewport: { width: 1280, height: 720 },
    // What goes through one cannot be routed by a test; offline.spec.mjs allows it.
    serviceWorkers: "block",
    ...options,
  });
  t.after(() => context.close());
  const page = await context.newPage();
  const problems = [];
  const requests = [];
  const own = url();
  page.on("pageerror", (error) => problems.push(`page error: ${error.stack ?? error}`));
  page.on("crash", () => problems.push("the page crashed"));
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()}`);
  });
  page.on("requestfailed", (request) => problems.push(`request failed: ${request.url()} ${request.failure()?.errorText}`));
  page.on("request", (request) => {
    const asked = request.url();
    if (/^(data|blob):/.test(asked)) return;
    requests.push(asked);
    if (!asked.startsWith(`${own}/`)) problems.push(`another origin: ${asked}`);
  });
  // A violation is also an error of the console, but only the event says which rule.
  await page.exposeFunction("reportViolation", (text) => problems.push(`policy: ${text}`));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      globalThis.reportViolation(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  if (path !== null) await page.goto(own + path);
  const expectClean = () => assert.deepEqual(problems, []);
  return { page, context, browser: running, own, problems, requests, expectClean };
}

/** Runs the headless program of the same build, and gives what it prints. */
export async function lab(...args) {
  const { stdout } = await promisify(execFile)(needed("DOUX_FOYER_LAB"), args, {
    timeout: 120_000,
    maxBuffer: 64 * 1024 * 1024,
    cwd: new URL("../..", import.meta.url),
  });
  return stdout;
}

/** Nothing that a person with a disability would stumble over, as far as a program can tell. */
export async function expectAccessible(page, where = "") {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const told = ({ id, help, nodes }) => `${where} ${id}: ${help} (${nodes.map((node) => node.html).join(" ")})`;
  assert.deepEqual(violations.map(told), []);
}

/** Pictures for looking at; they are not committed. */
const PICTURES = fileURLToPath(new URL("../../shots/", import.meta.url));

/** Keeps a picture of the page. */
export async function picture(page, name) {
  await mkdir(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}
