// Draws the icons of the installed page from icon.svg, which fills its square so that any mask may be cut from it:
// `node web/icons.mjs chromium`, when the drawing changes. The pictures are in the repository: no build draws them again.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const svg = await readFile(here("icon.svg"), "utf8");
const browser = await chromium.launch({ executablePath: process.argv[2], chromiumSandbox: process.getuid?.() !== 0 });
for (const side of [180, 192, 512]) {
  const page = await browser.newPage({ viewport: { width: side, height: side } });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
  await page.screenshot({ path: here(`icon-${side}.png`) });
}
await browser.close();
