// The page with scripts: which part of it is shown, and the way from the eight questions to the sheet. Nothing is stored:
// what was answered and chosen is in the address, after the `#`, which no server sees.
import "../offline.js";
import { attend, h } from "./dom.js";
import { startEngine } from "./engine.js";
import { QUESTIONS, showQuestion } from "./questions.js";
import { showResult } from "./result.js";
import { showSheet } from "./sheet.js";
import { LANGUAGES, makeFigures, makeTexts } from "./texts.mjs";

const byId = (id) => document.getElementById(id);
const { lang } = document.documentElement;
const address = new URLSearchParams(location.search);

// ---------------------------------------------------------------------------------------------------------- Language

/** Another page, when the address or, on the first page, the browser asks for another language. */
function otherPage() {
  // Addresses of the game from before it had a page of its own.
  if (address.has("kiosk")) return `jeu.html${location.search}`;
  const known = (tag) => {
    const code = tag.slice(0, 2).toLowerCase();
    return Object.keys(LANGUAGES).includes(code) ? code : undefined;
  };
  const asked = address.get("lang");
  const first = location.pathname.endsWith("/") || location.pathname.endsWith("/index.html");
  let wanted = asked ? known(asked) : undefined;
  // Whoever speaks none of them meets English, as in the game.
  // A link to a sheet keeps the language it was made in.
  if (!asked && first && !location.hash.includes("=")) wanted = navigator.languages.map(known).find(Boolean) ?? "en";
  return wanted && wanted !== lang ? `${LANGUAGES[wanted].page}${location.hash}` : undefined;
}

const elsewhere = otherPage();
if (elsewhere) location.replace(elsewhere);

const source = byId("messages").textContent;
const t = makeTexts(lang, source);
const figures = makeFigures(lang);
const tools = { t, figures };
const dist = JSON.parse(byId("dist").textContent);
const box = byId("plan-body");

// ------------------------------------------------------------------------------------------------------------ Engine

let starting;

/** The engine, fetched once; after a failure, when it is asked for again. */
function engine() {
  starting ??= startEngine(dist.plan).catch((error) => {
    starting = undefined;
    throw error;
  });
  return starting;
}

/** Says that the engine is not to be had, and where the gestures are. */
function noEngine(again) {
  const title = h("h2", {}, t("light-no-engine-title"));
  box.replaceChildren(
    title,
    h("p", {}, t("light-no-engine")),
    h("p", {}, h("a", { href: "#gestures" }, t("light-gestures"))),
    h("button", { type: "button", class: "main", onclick: again }, t("light-retry")),
  );
  attend(title);
}

// --------------------------------------------------------------------------------------------------------------- Way

/** What was answered and chosen; a link carries the same. */
let state = { answers: {}, chosen: [], lang, event: null };
let result;
let together;

/** Whether the questions before this one have their answers. */
const isAnswered = (step) => QUESTIONS.slice(0, step).every(({ id }) => state.answers[id] !== undefined);

function ask(step) {
  showQuestion(box, t, step, state.answers, {
    answered: (value) => {
      state.answers[QUESTIONS[step].id] = value;
      result = undefined;
      if (step + 1 < QUESTIONS.length) go(step + 1);
      else compute(showFound);
    },
    back: () => (step > 0 ? history.back() : (location.hash = "#home")),
  });
  // The answers take a minute, the engine some seconds.
  engine().catch(() => {});
}

/** Goes to a question, so that the browser's own way back leads here again. */
function go(step) {
  history.pushState({ step }, "", "#plan");
  ask(step);
}

/** Works out the year, then shows it by `next`. */
async function compute(next) {
  const bar = h("progress", { max: 1, value: 0, "aria-labelledby": "computing" });
  const title = h("h2", { id: "computing" }, t("plan-computing"));
  box.replaceChildren(title, bar);
  attend(title);
  try {
    const ready = await engine();
    result = await ready.run(state.answers, (share) => (bar.value = share));
    if (result.problem) throw new Error(JSON.stringify(result.problem));
  } catch {
    result = undefined;
    noEngine(() => compute(next));
    return;
  }
  // A home may have less to do than the link that brought us here says.
  state.chosen = state.chosen.filter((id) => result.gestures.some((gesture) => gesture.id === id && !gesture.done));
  await next();
}

/** Puts the state into the address. */
async function remember(view) {
  const ready = await engine();
  const { fragment } = await ready.encode({ ...state, lang });
  if (fragment) history.replaceState({ view }, "", `#${view}=${fragment}`);
}

/** What the chosen ones bring together, simulated together. */
async function addUp() {
  await remember("plan");
  if (state.chosen.length === 0) return (together = undefined);
  const ready = await engine();
  const found = await ready.together([...state.chosen]);
  return (together = found.problem ? undefined : found);
}

function showFound() {
  showResult(box, tools, {
    result,
    state,
    changed: addUp,
    sheet: async () => {
      history.pushState({ view: "sheet" }, "", location.hash);
      await showOnSheet();
    },
    change: () => go(0),
  });
}

async function showOnSheet() {
  await addUp();
  await remember("sheet");
  // Short, for the code: without the name of the first page or what else the address says.
  const page = LANGUAGES[lang].page === "index.html" ? "./" : LANGUAGES[lang].page;
  const link = new URL(page, document.baseURI);
  link.hash = location.hash;
  document.documentElement.classList.add("on-sheet");
  showSheet(box, tools, { result, state, together, address: link.href, back: () => history.back() });
}

/** Restores what a link carries. A damaged one says so, and the questions follow. */
async function restore(view, fragment) {
  let found;
  box.replaceChildren(h("p", { role: "status" }, t("plan-computing")));
  try {
    found = await (await engine()).decode(fragment);
  } catch {
    noEngine(() => restore(view, fragment));
    return;
  }
  if (found.problem) {
    const title = h("h2", {}, t("light-damaged-title"));
    const why = found.problem.kind === "version" ? "light-damaged-version" : "light-damaged";
    box.replaceChildren(
      title,
      h("p", {}, t(why)),
      h("button", { type: "button", class: "main", onclick: () => go(0) }, t("light-plan-start")),
    );
    attend(title);
    return;
  }
  state = { ...found.state, chosen: found.state.chosen.slice(0, 3), lang };
  await compute(() => {
    if (view !== "sheet" || state.chosen.length === 0) return showFound();
    // The way back from the sheet leads to the gestures.
    history.replaceState({ view: "plan" }, "", `#plan=${fragment}`);
    history.pushState({ view: "sheet" }, "", `#sheet=${fragment}`);
    return showOnSheet();
  });
}

// ------------------------------------------------------------------------------------------------------------- Views

let shown = byId("home");

/** Shows one part of the page. */
function reveal(view, focus) {
  if (view !== shown) {
    shown.classList.remove("here");
    view.classList.add("here");
    shown = view;
  }
  document.documentElement.classList.remove("on-sheet");
  const title = view.querySelector("h1");
  document.title = view.id === "home" ? t("light-title") : `${title?.textContent ?? t("light-plan")} · Doux Foyer`;
  if (focus && view.id !== "plan" && title) attend(title);
}

function route(focus = true) {
  const [name, fragment] = location.hash.slice(1).split(/=(.*)/s);
  if (name === "content") return byId("content").focus();
  const view = byId(name === "sheet" ? "plan" : name)?.closest(".view") ?? byId("home");
  reveal(view, focus);
  if (view.id !== "plan") {
    // A link to one gesture.
    if (view.id !== name) byId(name)?.scrollIntoView();
    return;
  }
  const at = history.state;
  if (result && at?.view === "sheet") showOnSheet();
  else if (result && at?.view === "plan") showFound();
  else if (fragment) restore(name, fragment);
  else if (at?.step !== undefined && isAnswered(at.step)) ask(at.step);
  else if (result && at?.step === undefined) showFound();
  else {
    history.replaceState({ step: 0 }, "", "#plan");
    ask(0);
  }
}

// A change of language keeps the place.
for (const link of document.querySelectorAll(".languages a")) {
  link.addEventListener("click", () => (link.hash = location.hash));
}

if (!elsewhere) {
  document.documentElement.classList.add("scripted");
  // After the browser's own way to a part of the page, which takes the keyboard off anything else.
  addEventListener("popstate", () => setTimeout(route));
  route(location.hash !== "");
}
