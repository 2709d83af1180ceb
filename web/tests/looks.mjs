// Small pictures of screens that stand still, kept in `looks/`: a change of look is seen, and accepted on purpose with
// `cargo xtask test --only browser --accept`. Small, so that another browser's smoothing of edges is no change.
import assert from "node:assert/strict";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const FOLDER = fileURLToPath(new URL("./looks/", import.meta.url));
/** Width of a kept picture, pixels. */
const WIDTH = 160;
/** Mean difference of a colour channel that is no change of look, of 255. */
const MEAN = 4;
/** Share of pixels that may differ plainly. */
const SHARE = 0.03;

/** Compares the page, as it stands, with the picture kept under this name. */
export async function expectLook(page, name) {
  const shot = (await page.screenshot()).toString("base64");
  const path = `${FOLDER}${name}.png`;
  if (process.env.DOUX_FOYER_ACCEPT) {
    await mkdir(FOLDER, { recursive: true });
    await writeFile(path, Buffer.from(await small(page, shot), "base64"));
    return;
  }
  const kept = await readFile(path).catch(() => assert.fail(`no picture ${name}: keep one with --accept`));
  const { mean, share } = await compare(page, shot, kept.toString("base64"));
  const says = `${name}: mean difference ${mean.toFixed(1)} of 255, ${(100 * share).toFixed(1)} % of pixels`;
  assert.ok(mean <= MEAN && share <= SHARE, `${says}; if it is meant so, keep the new look with --accept`);
}

/** A page of its own: the game's may not read pictures, and its clock may stand still. */
async function canvas(page, work, ...args) {
  const blank = await page.context().newPage();
  try {
    return await blank.evaluate(work, args);
  } finally {
    await blank.close();
  }
}

const small = (page, shot) =>
  canvas(page, async ([png, width]) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
    const to = new OffscreenCanvas(width, Math.round((image.height * width) / image.width));
    const context = to.getContext("2d");
    context.imageSmoothingQuality = "high";
    context.drawImage(image, 0, 0, to.width, to.height);
    const bytes = new Uint8Array(await (await to.convertToBlob({ type: "image/png" })).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  }, shot, WIDTH);

const compare = (page, shot, kept) =>
  canvas(page, async ([now, before]) => {
    const read = async (png, size) => {
      const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
      const to = new OffscreenCanvas(size?.width ?? image.width, size?.height ?? image.height);
      const context = to.getContext("2d");
      context.imageSmoothingQuality = "high";
      context.drawImage(image, 0, 0, to.width, to.height);
      return context.getImageData(0, 0, to.width, to.height);
    };
    const old = await read(before);
    const fresh = await read(now, old);
    let sum = 0;
    let plain = 0;
    for (let i = 0; i < old.data.length; i += 4) {
      const differences = [0, 1, 2].map((channel) => Math.abs(old.data[i + channel] - fresh.data[i + channel]));
      sum += (differences[0] + differences[1] + differences[2]) / 3;
      plain += Math.max(...differences) > 40 ? 1 : 0;
    }
    const pixels = old.data.length / 4;
    return { mean: sum / pixels, share: plain / pixels };
  }, shot, kept);
