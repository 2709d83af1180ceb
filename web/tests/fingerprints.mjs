// Plays every level by every bot in WebAssembly and prints how each ended: the folder named holds the module and its files.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const folder = process.argv[2];
const { fingerprints, initSync } = await import(pathToFileURL(join(folder, "fingerprints.mjs")));
initSync({ module: readFileSync(join(folder, "fingerprints_bg.wasm")) });
process.stdout.write(fingerprints(readFileSync(join(folder, "files.json"), "utf8")));
