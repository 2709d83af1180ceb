// The first screen: says what the game weighs, fetches it when asked, starts it, and says what went wrong.
//
// Page and program meet in the global object `douxFoyer` (src/game/platform/web.rs is the other side of it).
import { closeWaysOut, comeBack, printPaper, watchOver } from "./kiosk.js";
import { startEngine } from "./light/engine.js";
import { keepGame } from "./offline.js";
import { makeSound } from "./sound.js";
import { makeTwin } from "./twin.js";

const TEXTS = {
  fr: {
    home: "Accueil",
    motto: "Bien vivre chez soi, et payer moins.",
    play: "Jouer",
    weight: (size) => `Le jeu pèse ${size}. Il se charge une seule fois.`,
    loading: "Le jeu se charge.",
    bytes: (done, total) => `${done} sur ${total}`,
    starting: "Le jeu se prépare…",
    canvas: "Le logement, en image. Tout ce qui s’y fait est aussi dans la liste qui suit.",
    reload: "Recharger la page",
    details: "Détails techniques",
    stopped: ["Le jeu s’est arrêté", "Une erreur est survenue. Rechargez la page pour rejouer."],
    unfetched: ["Le jeu n’a pas pu se charger", "Vérifiez la connexion, puis rechargez la page."],
    unsupported: [
      "Cet appareil ne peut pas afficher le jeu",
      "Il manque WebGL 2 à ce navigateur. Essayez un navigateur plus récent, ou un autre appareil.",
    ],
    lost: [
      "L’image du jeu est perdue",
      "L’appareil avait besoin de la mémoire de l’image. Rechargez la page pour rejouer.",
    ],
    held: [
      "L’image du jeu est perdue",
      "L’appareil avait besoin de la mémoire de l’image. Rechargez la page\u{a0}: votre partie vous attend à l’accueil.",
    ],
  },
  en: {
    home: "Home page",
    motto: "Live well at home, and pay less.",
    play: "Play",
    weight: (size) => `The game weighs ${size}. It loads only once.`,
    loading: "The game is loading.",
    bytes: (done, total) => `${done} of ${total}`,
    starting: "The game is getting ready…",
    canvas: "The home, as a picture. All that can be done there is also in the list that follows.",
    reload: "Reload the page",
    details: "Technical details",
    stopped: ["The game has stopped", "Something went wrong. Reload the page to play again."],
    unfetched: ["The game could not be loaded", "Check the connection, then reload the page."],
    unsupported: [
      "This device cannot show the game",
      "This browser lacks WebGL 2. Try a more recent browser, or another device.",
    ],
    lost: ["The picture of the game is lost", "The device needed its memory. Reload the page to play again."],
    held: [
      "The picture of the game is lost",
      "The device needed its memory. Reload the page: your game waits for you on the title screen.",
    ],
  },
};

// More pixels than these cost heat and battery for little, or time where no graphics chip helps. No browser must take a
// canvas with a side above 4096.
const MOST_DENSITY = 2;
const MOST_SIDE = 4096;
const MOST_AREA = 4e6;
const MOST_AREA_IN_SOFTWARE = 6e5;

const byId = (id) => document.getElementById(id);
const dist = JSON.parse(byId("dist").textContent);
const stage = byId("stage");
const lens = byId("lens");
const canvas = byId("game");

// ---------------------------------------------------------------------------------------------------------- Language

let lang;

function speak(code) {
  if (code === lang) return;
  lang = code;
  document.documentElement.lang = code;
  for (const element of document.querySelectorAll("[data-text]")) {
    element.textContent = TEXTS[code][element.dataset.text];
  }
  canvas.setAttribute("aria-label", TEXTS[code].canvas);
  for (const link of document.querySelectorAll("#welcome nav a")) {
    if (link.lang === code) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}

/** The language asked for in the address, else of the browser; English when it is none of ours. */
function firstLanguage() {
  const asked = new URLSearchParams(location.search).get("lang");
  const codes = [asked, ...navigator.languages].filter(Boolean).map((tag) => tag.slice(0, 2).toLowerCase());
  return codes.find((code) => Object.hasOwn(TEXTS, code)) ?? "en";
}

const langIsAsked = Object.hasOwn(TEXTS, new URLSearchParams(location.search).get("lang") ?? "");

// Staff set it: see docs/kiosk.md.
const kioskIsAsked = new URLSearchParams(location.search).get("kiosk") === "1";

/** The language chosen in the game: the address keeps it, so that reloading the page does too. Nothing is stored. */
function keepLanguage(code) {
  if (code === lang || !Object.hasOwn(TEXTS, code)) return;
  speak(code);
  // A kiosk begins in the language that staff chose.
  if (kioskIsAsked) return;
  const address = new URL(location.href);
  address.searchParams.set("lang", code);
  history.replaceState(history.state, "", address);
}

function megabytes(bytes) {
  const format = new Intl.NumberFormat(lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return `${format.format(bytes / 1e6)}\u{a0}${lang === "fr" ? "Mo" : "MB"}`;
}

// ----------------------------------------------------------------------------------------------------------- Trouble

let inTrouble = false;

/** Shows what went wrong, instead of the game. The first reason stays: those after it are often its echo. */
function trouble(kind, details = "") {
  if (inTrouble) return;
  inTrouble = true;
  // Nobody is there to press a button.
  if (kioskIsAsked) comeBack();
  [byId("trouble-title").textContent, byId("trouble-advice").textContent] = TEXTS[lang][kind];
  byId("trouble-details").textContent = details;
  byId("trouble-more").hidden = !details;
  byId("trouble").hidden = false;
  for (const behind of document.querySelectorAll("main")) behind.inert = true;
  byId("reload").focus();
}

function watchForTrouble() {
  byId("reload").addEventListener("click", () => location.reload());
  // Some mere warnings of the browser come as events without an error.
  addEventListener("error", (event) => event.error && trouble("stopped", String(event.error)));
  addEventListener("unhandledrejection", (event) => trouble("stopped", String(event.reason)));
  canvas.addEventListener("webglcontextlost", () => {
    // The entry of the history outlives the reload, and nothing is stored.
    if (held) history.replaceState({ ...history.state, session: held }, "");
    trouble(held ? "held" : "lost");
  });
}

// ---------------------------------------------------------------------------------------------------------- Graphics

/** What this device draws with; undefined when it cannot draw the game at all. */
function graphics() {
  const gl = document.createElement("canvas").getContext("webgl2");
  if (!gl) return undefined;
  const names = gl.getExtension("WEBGL_debug_renderer_info");
  const name = String(gl.getParameter(names ? names.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  // Browsers allow few contexts at a time.
  gl.getExtension("WEBGL_lose_context")?.loseContext();
  return { software: /swiftshader|llvmpipe|softpipe|software|basic render/i.test(name) };
}

/** Pixels of the canvas per CSS pixel. */
function density({ width, height }, software) {
  const area = software ? MOST_AREA_IN_SOFTWARE : MOST_AREA;
  return Math.min(
    devicePixelRatio,
    MOST_DENSITY,
    MOST_SIDE / Math.max(width, height),
    Math.max(0.5, Math.sqrt(area / (width * height))),
  );
}

/** Keeps the canvas at the right number of pixels; gives a function that tells their density. */
function fitCanvas(software) {
  let now = 1;
  const fit = () => {
    const box = stage.getBoundingClientRect();
    if (!box.width || !box.height) return;
    now = density(box, software);
    const shrunk = now / devicePixelRatio;
    lens.style.width = lens.style.height = `${100 * shrunk}%`;
    lens.style.transform = shrunk < 1 ? `scale(${1 / shrunk})` : "";
  };
  // Zooming the page changes the density of the screen, and with it the size of the stage in CSS pixels.
  new ResizeObserver(fit).observe(stage);
  fit();
  return () => now;
}

// ----------------------------------------------------------------------------------------------------------- Loading

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

/** Fetches a file, counting its bytes as they come. */
async function fetchCounted(file, type, count) {
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  const counter = new TransformStream({
    transform(chunk, out) {
      count(chunk.byteLength);
      out.enqueue(chunk);
    },
  });
  // With the right type, whatever the host says, a module is compiled as its bytes come.
  return new Response(response.body.pipeThrough(counter), { headers: { "content-type": type } });
}

/** Fetches everything at once, telling `show` the share that is there; gives the parts ready for use. */
async function fetchGame(show) {
  const total = sum(Object.values(dist.raw));
  let done = 0;
  const count = (bytes) => {
    done += bytes;
    show(Math.min(1, done / total));
  };
  const bytes = async (file) => new Uint8Array(await (await fetchCounted(file, "font/ttf", count)).arrayBuffer());
  const script = async () => {
    const module = await import(new URL(dist.js, document.baseURI).href);
    count(dist.raw.js);
    return module;
  };
  const [program, module, files, ...fonts] = await Promise.all([
    script(),
    WebAssembly.compileStreaming(fetchCounted(dist.wasm, "application/wasm", count)),
    fetchCounted(dist.data, "application/json", count).then((response) => response.json()),
    ...Object.entries(dist.fonts).map(async ([name, file]) => [name, await bytes(file)]),
  ]);
  return { program, module, files, fonts: Object.fromEntries([...fonts, ...takeFonts(files)]) };
}

/** Fonts that only the game shows come with its data, in base 64. */
function takeFonts(files) {
  const found = [];
  for (const [path, text] of Object.entries(files)) {
    const name = /([^/]+)\.ttf$/.exec(path)?.[1];
    if (!name) continue;
    found.push([name, Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))]);
    delete files[path];
  }
  return found;
}

function showWeight() {
  byId("bytes").textContent = TEXTS[lang].weight(megabytes(sum(Object.values(dist.bytes))));
}

function showProgress(share) {
  const total = sum(Object.values(dist.bytes));
  byId("progress").value = share;
  byId("bytes").textContent = TEXTS[lang].bytes(megabytes(share * total), megabytes(total));
}

/** Until the browser has drawn what was just said: starting the game keeps it busy for a while. */
const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

// -------------------------------------------------------------------------------------------------------------- Game

async function play(software) {
  const say = (key) => (byId("loading-state").textContent = TEXTS[lang][key]);
  byId("play").hidden = true;
  byId("progress").hidden = false;
  say("loading");
  let game;
  try {
    game = await fetchGame(showProgress);
  } catch (error) {
    trouble("unfetched", String(error));
    return;
  }
  say("starting");
  byId("home").hidden = false;
  await drawn();

  const { program, module, files, fonts } = game;
  const density = fitCanvas(software);
  const show = makeTwin(byId("twin"), byId("live"), canvas, (command) => program.twinCommand(command));
  globalThis.douxFoyer = {
    filesJson: () => JSON.stringify(files),
    fontNames: () => Object.keys(fonts),
    fontBytes: (name) => fonts[name],
    lang: () => lang,
    reducedMotion: () => matchMedia("(prefers-reduced-motion: reduce)").matches,
    density,
    fail: (reason) => trouble("stopped", reason),
    twin: (json) => {
      const model = JSON.parse(json);
      keepLanguage(model.lang);
      show(model);
    },
    langIsAsked: () => langIsAsked,
    kioskIsAsked: () => kioskIsAsked,
    alive: kioskIsAsked ? watchOver() : () => {},
    print: printPaper,
    plan: makePlanner((number, answer) => program.planAnswer(number, JSON.stringify(answer))),
    sheetAddress,
    showSheet,
    ready: uncover,
    save,
    ...makeStore(),
    ...staffTools(),
    choose: kioskIsAsked ? () => {} : takesFiles((files) => program.givenFiles(JSON.stringify(files))),
    ...makeSound(),
  };
  try {
    await program.default({ module_or_path: module });
  } catch (error) {
    trouble("stopped", String(error));
  }
}

/** The game has drawn its first picture: it takes the place of the first screen. */
function uncover() {
  byId("welcome").remove();
  document.documentElement.classList.add("playing");
  // The twin has the keyboard: see twin.js.
  canvas.tabIndex = -1;
  byId("twin").hidden = false;
  byId("twin").querySelector("h1").focus();
  keepGame();
}

// -------------------------------------------------------------------------------------------------------------- Kept

/** All that the game may keep, under `doux-foyer.` and its name; nothing before the player says yes (src/game/kept). */
const KEPT = ["settings", "progress", "session"];

/** What a kiosk keeps, in two slots that are written in turn (src/kiosk/stored.rs); only where the page is one. */
const KEPT_AT_KIOSK = ["settings", "pin", "counters", "test"].flatMap((kind) => [`kiosk-${kind}.0`, `kiosk-${kind}.1`]);

/** The session as it stands, in memory. */
let held = "";

function makeStore() {
  const keyOf = (name) => {
    if (!(kioskIsAsked ? KEPT_AT_KIOSK : KEPT).includes(name)) throw new Error(`nothing is kept as ${name}`);
    return `doux-foyer.${name}`;
  };
  const aside = (key) => `${key}.damaged`;
  return {
    stored: (name) => localStorage.getItem(keyOf(name)) ?? undefined,
    store: (name, text) => localStorage.setItem(keyOf(name), text),
    setAside: (name) => {
      const key = keyOf(name);
      localStorage.setItem(aside(key), localStorage.getItem(key));
      localStorage.removeItem(key);
      return aside(key);
    },
    unstore: (name) => localStorage.removeItem(keyOf(name)),
    erase: () => {
      if (kioskIsAsked) return;
      for (const key of KEPT.map(keyOf)) {
        localStorage.removeItem(key);
        localStorage.removeItem(aside(key));
      }
    },
    remember: (text) => (held = text),
    /** What was left to this page before it was reloaded; told once. */
    remembered: () => {
      const text = history.state?.session;
      if (text) history.replaceState(null, "");
      return typeof text === "string" ? text : undefined;
    },
  };
}

// ---------------------------------------------------------------------------------------------------- Staff of a kiosk

/** What the staff's menu asks of the browser. */
function staffTools() {
  const two = (number) => String(number).padStart(2, "0");
  // A browser short of room must not clear what a kiosk counted. It may refuse: then it says so in its own settings.
  if (kioskIsAsked) navigator.storage?.persist?.();
  return {
    clock: () => {
      const now = new Date();
      const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
      return `${day} ${two(now.getHours())}:${two(now.getMinutes())}`;
    },
    salt: () => crypto.getRandomValues(new Uint8Array(16)),
    build: () => dist.wasm,
  };
}

// ------------------------------------------------------------------------------------------------------- Mon logement

/** The engine of the light edition, fetched when a year is first asked for; `tell` takes its answers by number. */
function makePlanner(tell) {
  let engine;
  return async (number, call, text) => {
    try {
      engine ??= startEngine(dist.plan);
      const ready = await engine;
      const asked = JSON.parse(text);
      const value = call === "run" ? await ready.run(asked, (share) => tell(number, { share })) : await ready.together(asked);
      tell(number, value.problem ? { problem: JSON.stringify(value.problem) } : { value });
    } catch (error) {
      engine = undefined;
      tell(number, { problem: String(error) });
    }
  };
}

/** Where the light edition shows a sheet, short enough for a QR code. */
function sheetAddress(code, fragment) {
  const page = code === "fr" ? "./" : `${code}.html`;
  const address = new URL(page, document.baseURI);
  address.hash = `sheet=${fragment}`;
  return address.href;
}

/** Beside the game, so that it waits; in its place where the browser opens nothing by itself. */
function showSheet(address) {
  if (!open(address, "_blank")) location.assign(address);
}

// ------------------------------------------------------------------------------------------------ Files of the player

/** As for any file of a level: a longer one is refused by the game, unread beyond this. */
const MOST_BYTES = 256 * 1024;
const MOST_FILES = 20;

/** Hands `give` the files that are dropped on the page; gives a function that lets the player choose some. */
function takesFiles(give) {
  const read = async (list) => {
    const files = [...list].slice(0, MOST_FILES + 1);
    if (!files.length) return;
    const texts = files.map(async (file) => [file.name, await file.slice(0, MOST_BYTES + 1).text()]);
    give(Object.fromEntries(await Promise.all(texts)));
  };
  const holdsFiles = (event) => event.dataTransfer?.types.includes("Files");
  addEventListener("dragover", (event) => {
    if (holdsFiles(event)) event.preventDefault();
  });
  addEventListener("drop", (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    read(event.dataTransfer.files);
  });
  return () => {
    const input = document.createElement("input");
    input.type = "file";
    input.multiple = true;
    input.accept = ".toml";
    input.addEventListener("change", () => read(input.files));
    input.click();
  };
}

/** Gives the player a file made by the game, or staff the table of a kiosk. */
function save(name, text) {
  const link = document.createElement("a");
  const type = name.endsWith(".csv") ? "text/csv" : "application/json";
  link.download = name;
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.click();
  // Late enough for any browser to have begun.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

// ------------------------------------------------------------------------------------------------------------- Start

speak(firstLanguage());
if (kioskIsAsked) closeWaysOut();
watchForTrouble();
const found = graphics();
if (found) {
  showWeight();
  byId("play").addEventListener("click", () => play(found.software));
  byId("play").hidden = false;
  // Nobody is there to press it.
  if (kioskIsAsked) play(found.software);
} else {
  [byId("loading-state").textContent, byId("bytes").textContent] = TEXTS[lang].unsupported;
}
