// Writes the light edition: one page for each language; and scripts and styles, those of the game's page too, in one file each.
// `cargo xtask web` runs it with {out, locales, gestures, sources, day, game} on standard input.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { makePage } from "./page.mjs";
import { LANGUAGES } from "./texts.mjs";

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const input = JSON.parse(await text(process.stdin));
await mkdir(input.out, { recursive: true });

for (const [lang, { page }] of Object.entries(LANGUAGES)) {
  await writeFile(join(input.out, page), makePage(lang, input));
}

await build({
  entryPoints: { page: here("main.js"), "plan-worker": here("worker.js"), loader: here("../loader.js") },
  outdir: input.out,
  bundle: true,
  format: "esm",
  minify: true,
  // Browsers since 2020; older ones read the page without its questions.
  target: "es2020",
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
});

/** Style sheets of `web/light`, one after the other, the common one first. */
async function joinStyles(to, names) {
  const styles = await Promise.all(["../shared.css", ...names].map((name) => readFile(here(name), "utf8")));
  await writeFile(join(input.out, to), styles.join("\n"));
}
await joinStyles("page.css", ["base.css", "plan.css", "views.css", "sheet.css"]);
await joinStyles("style.css", ["../style.css"]);
