// Cuts fonts down to the characters that the game draws. `cargo xtask fonts` runs it, with a list of
// {from, to, text} on standard input: the font to read, the file to write, the characters to keep.
import { readFile, writeFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import subsetFont from "subset-font";

for (const job of JSON.parse(await text(process.stdin))) {
  const font = await subsetFont(await readFile(job.from), job.text, {
    targetFormat: "sfnt",
    noHinting: true,
    // Icon fonts spell each icon as a ligature of its name; closing over those would keep every icon.
    noLayoutClosure: job.icons,
    keepFeatures: job.icons ? [] : undefined,
  });
  await writeFile(job.to, font);
}
