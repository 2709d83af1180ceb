// The page at a kiosk: nothing that a passer-by presses, drops or holds leads out of the game, a page that stopped comes
// back by itself, and the printer gives the result.

/** Combinations of keys that a browser acts on; with Ctrl, Alt or the system's key all of them are. */
const KEYS = new Set([
  ...Array.from({ length: 12 }, (_, n) => `F${n + 1}`),
  "BrowserBack", "BrowserForward", "BrowserHome", "BrowserRefresh", "BrowserSearch", "BrowserFavorites", "ContextMenu",
]);
/** Longest silence of the game while the page is in sight, ms. */
const SILENCE_MS = 30_000;
const LOOK_MS = 5_000;
/** Wait before the page is loaded anew after trouble, ms: longer each time, for a fault that stays must not spin. */
const FIRST_WAIT_MS = 4_000;
const LONGEST_WAIT_MS = 300_000;
/** A page that ran for so long is well again. */
const WELL_MS = 120_000;

/** Closes the ways out of the page. */
export function closeWaysOut() {
  document.documentElement.classList.add("kiosk");
  const stop = (event) => event.preventDefault();
  const capture = { capture: true, passive: false };
  for (const name of ["contextmenu", "dragstart", "dragover", "drop", "selectstart", "auxclick"]) {
    addEventListener(name, stop, capture);
  }
  for (const name of ["gesturestart", "gesturechange"]) addEventListener(name, stop, capture);
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || KEYS.has(event.key)) event.preventDefault();
  }, capture);
  addEventListener("wheel", (event) => event.ctrlKey && event.preventDefault(), capture);
  // Two fingers zoom a page; one plays.
  for (const name of ["touchstart", "touchmove"]) {
    addEventListener(name, (event) => event.touches.length > 1 && event.cancelable && event.preventDefault(), capture);
  }
  // The way back leads here again.
  history.pushState(history.state, "");
  addEventListener("popstate", () => history.pushState(history.state, ""));
}

/** How often the page came back from trouble without having been well since; kept in its entry of the history only. */
const returns = () => (Number.isInteger(history.state?.returns) ? history.state.returns : 0);

const withReturns = (count) => history.replaceState({ ...history.state, returns: count }, "");

/** Loads the page anew in a while. */
export function comeBack() {
  const before = returns();
  const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(before, 10));
  setTimeout(() => {
    withReturns(before + 1);
    location.reload();
  }, wait);
}

/** Watches whether the game still answers; gives what it calls at each of its frames. */
export function watchOver() {
  let heard = performance.now();
  let looked = heard;
  setInterval(() => {
    const now = performance.now();
    // A page that was hidden or asleep was not expected to answer.
    if (document.hidden || now - looked > 3 * LOOK_MS) heard = now;
    looked = now;
    if (now - heard > SILENCE_MS) {
      withReturns(returns() + 1);
      location.reload();
    }
  }, LOOK_MS);
  setTimeout(() => withReturns(0), WELL_MS);
  return () => (heard = performance.now());
}

const make = (name, text, attributes = {}) => {
  const element = document.createElement(name);
  if (text) element.textContent = text;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
};

function square({ size, path, label }) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  for (const [key, value] of Object.entries({ viewBox: `0 0 ${size} ${size}`, role: "img", "aria-label": label })) {
    svg.setAttribute(key, value);
  }
  const dark = document.createElementNS(space, "path");
  dark.setAttribute("d", path);
  svg.append(dark);
  return svg;
}

/** Prints a paper: what the screen shows (src/game/ui/kiosk/paper.rs). Nothing of it stays in the page. */
export function printPaper(json) {
  const paper = JSON.parse(json);
  const sheet = make("section", "", { id: "paper", lang: paper.lang });
  sheet.append(make("h1", paper.title), ...paper.lines.map((line) => make("p", line)));
  if (paper.gestures.length) {
    const list = make("ul");
    list.append(...paper.gestures.map((gesture) => make("li", gesture)));
    sheet.append(make("h2", paper.gestures_title), list);
  }
  if (paper.qr) sheet.append(square(paper.qr), make("p", paper.qr.label), make("p", paper.qr.link, { class: "link" }));
  if (paper.contact) sheet.append(make("p", paper.contact));
  sheet.append(make("p", paper.thanks));
  document.getElementById("paper")?.remove();
  document.body.append(sheet);
  addEventListener("afterprint", () => sheet.remove(), { once: true });
  print();
}
