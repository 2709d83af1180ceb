// The sheet: one page of A4 in black and white, with the gestures chosen as plans and a code that brings it all back.
import { encode } from "uqr";
import { attend, h, picture } from "./dom.js";
import { choiceText } from "./questions.js";
import { rangeText } from "./result.js";

/** Temperatures that are good for people, °C: by day, by night in bedrooms, away. As in the levels. */
const TEMPERATURES = [
  ["day", 19],
  ["night", 17],
  ["away", 16],
];

const SVG = "http://www.w3.org/2000/svg";

/** A text as a QR code, drawn as one path. */
function code(address) {
  // A quarter of it may be folded or stained.
  const { size, data } = encode(address, { ecc: "M", border: 4 });
  let path = "";
  data.forEach((row, y) =>
    row.forEach((dark, x) => {
      if (dark) path += `M${x} ${y}h1v1h-1z`;
    }),
  );
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", `0 0 ${size} ${size}`);
  svg.setAttribute("class", "qr");
  svg.setAttribute("role", "img");
  const drawn = document.createElementNS(SVG, "path");
  drawn.setAttribute("d", path);
  svg.append(drawn);
  return svg;
}

function plan(gesture, number, tools) {
  const { t } = tools;
  return h(
    "li",
    { class: "paper-plan" },
    h("span", { class: "number" }, tools.figures.number(number)),
    picture(gesture.uses[0] ?? "other", "paper-icon"),
    h(
      "div",
      {},
      h("h2", {}, t(`gesture-${gesture.id}`)),
      h("p", {}, t("sheet-plan", { when: t(`gesture-${gesture.id}-when`), then: t(`gesture-${gesture.id}-then`) })),
      h("p", { class: "because" }, t("sheet-because", { why: t(`gesture-${gesture.id}-why`) })),
    ),
    h("p", { class: "paper-range" }, rangeText(gesture, tools)),
  );
}

function week(gestures, { t, figures }) {
  const days = figures.weekdays();
  return h(
    "table",
    { class: "week" },
    h("caption", {}, h("strong", {}, t("sheet-week")), ` ${t("sheet-week-help")}`),
    h("thead", {}, h("tr", {}, h("td", {}), days.map((day) => h("th", { scope: "col" }, day)))),
    h(
      "tbody",
      {},
      gestures.map(({ id }, index) =>
        h(
          "tr",
          {},
          h("th", { scope: "row" }, `${figures.number(index + 1)} · ${t(`gesture-${id}`)}`),
          days.map(() => h("td", {}, h("span", { class: "box" }))),
        ),
      ),
    ),
  );
}

/** Shows the sheet in `box`. `address` restores it. */
export function showSheet(box, tools, { result, state, together, address, back }) {
  const { t, figures } = tools;
  const gestures = state.chosen.map((id) => result.gestures.find((gesture) => gesture.id === id)).filter(Boolean);
  const { answers } = state;
  const n = gestures.length;
  const title = h("h1", {}, t("plan-chosen-title", { n }));
  const qr = code(address);
  qr.setAttribute("aria-label", t("sheet-qr"));
  const copied = h("p", { role: "status" });
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      copied.textContent = t("sheet-copied");
    } catch {
      // The link stands beside the button, to be copied by hand.
      box.querySelector(".link a").focus();
    }
  };
  const home = t("sheet-home", {
    surface: choiceText(t, "surface_m2", answers.surface_m2),
    people: choiceText(t, "people", answers.people),
    heating: choiceText(t, "heating", answers.heating),
    water: choiceText(t, "water", answers.water),
  });
  const amount = together ? t("sheet-amount", figures.range(Math.max(0, together.eur_low), Math.max(0, together.eur_high))) : "";
  box.replaceChildren(
    h(
      "div",
      { class: "actions" },
      h("button", { type: "button", class: "main", onclick: () => print() }, picture("print"), t("sheet-print")),
      h("button", { type: "button", class: "second", onclick: copy }, t("sheet-copy")),
      h("button", { type: "button", class: "second", onclick: back }, t("sheet-back")),
      copied,
      h("p", { class: "help" }, t("sheet-ready")),
      h("p", { class: "link" }, h("a", { href: address }, t("sheet-link"))),
    ),
    h(
      "article",
      { class: "sheet" },
      h(
        "header",
        {},
        picture("house", "paper-mark"),
        h("div", {}, title, h("p", {}, "Doux Foyer · ", home)),
        h("p", { class: "paper-date" }, t("sheet-date", { date: figures.date(new Date()) })),
      ),
      h(
        "div",
        { class: "paper-top" },
        h(
          "div",
          {},
          h("p", {}, t("sheet-intro", { n })),
          h("p", { class: "paper-amount" }, amount),
          h("p", {}, t("sheet-per-year")),
          h(
            "section",
            { class: "paper-temperatures" },
            h("h2", {}, t("sheet-temperatures")),
            h("dl", {}, TEMPERATURES.map(([when, c]) => h("div", {}, h("dt", {}, t(`sheet-${when}`)), h("dd", {}, t("sheet-degrees", { c }))))),
            h("p", {}, t("sheet-health")),
          ),
        ),
        picture("home", "paper-home"),
      ),
      h("ol", { class: "paper-plans" }, gestures.map((gesture, index) => plan(gesture, index + 1, tools))),
      week(gestures, tools),
      h(
        "footer",
        {},
        qr,
        h("div", {}, h("p", {}, h("strong", {}, t("sheet-qr"))), h("p", {}, t("sheet-qr-help")), h("p", {}, t("sheet-service"))),
        h("div", { class: "adviser" }, h("p", {}, t("sheet-adviser")), h("p", { class: "line" }), h("p", { class: "line" })),
      ),
    ),
  );
  attend(title);
}
