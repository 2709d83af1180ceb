// The year of the home by use, then its gestures, largest first; up to three are chosen.
import { attend, h, picture } from "./dom.js";
import { published } from "./texts.mjs";

const MOST = 3;
/** Gestures shown at once; the others are behind a button of the browser's own. */
const SHOWN = 9;

/** A bar from one amount to another on a scale; its figures stand beside it in words. */
function bar(className, from, to, most) {
  const inner = h("span", { class: className });
  const share = (value) => `${Math.max(0, Math.min(100, (100 * value) / most))}%`;
  inner.style.insetInlineStart = share(from);
  inner.style.width = `max(6px, ${share(to - from)})`;
  return h("span", { class: "track", "aria-hidden": "true" }, inner);
}

/** Uses by amount, several carriers of one use together, with the subscriptions. */
function byUse(year) {
  const uses = new Map();
  const add = (use, eur) => uses.set(use, (uses.get(use) ?? 0) + eur);
  for (const { use, eur } of year.uses) add(use, eur);
  if (year.subscriptions_eur > 0) add("subscription", year.subscriptions_eur);
  return [...uses].filter(([, eur]) => eur >= 0.5).sort(([, a], [, b]) => b - a);
}

function yearPart(year, { t, figures }) {
  const { low, high } = figures.range(year.eur_low, year.eur_high);
  const uses = byUse(year);
  const most = Math.max(...uses.map(([, eur]) => eur));
  return h(
    "section",
    { class: "year", "aria-labelledby": "year-title" },
    h("h2", { id: "year-title" }, t("plan-year-title")),
    h(
      "p",
      { class: "amount" },
      h("strong", {}, t("plan-year-around", { eur: figures.about(year.eur) })),
      ` (${t("plan-year-range", { low, high })})`,
    ),
    h("p", { class: "help" }, t("plan-year-energy", { kwh: figures.kwh(Math.round(year.kwh / 10) * 10), co2: figures.kg(Math.round(year.co2_kg)) }), " ", t("plan-year-why")),
    h("h3", {}, t("plan-uses-title")),
    h(
      "ul",
      { class: "uses" },
      uses.map(([use, eur]) =>
        h(
          "li",
          { class: `use use-${use}` },
          picture(use),
          h("span", { class: "name" }, t(`light-use-${use}`)),
          h("b", {}, figures.about(eur)),
          bar("fill", 0, eur, most),
        ),
      ),
    ),
  );
}

/** The range of a gesture in words. */
export function rangeText({ eur_low, eur_high }, { t, figures }) {
  if (eur_high <= 0) return null;
  const { low, high } = figures.range(Math.max(0, eur_low), eur_high);
  return eur_low < 1 ? t("plan-range-small", { high }) : t("plan-range", { low, high });
}

/** What it takes to begin; what a landlord pays is the landlord's. */
function priceText({ who, price_eur }, { t, figures }) {
  if (who === "landlord") return null;
  if (!price_eur || price_eur[1] <= 0) return ` · ${t("plan-free")}`;
  const [low, high] = price_eur.map((eur) => figures.money(eur));
  return ` · ${low === high ? low : t("plan-price", { low, high })}`;
}

/** How it is known: computed here, published elsewhere, and where. */
function how(gesture, { t, figures }) {
  const told = [h("p", {}, t("plan-how-computed"))];
  if (gesture.published) {
    told.push(h("p", {}, t("plan-how-published", { figure: published(gesture.published, t, figures) })));
  }
  const source = document.querySelector(`#gesture-${CSS.escape(gesture.id)} .source`);
  if (source) told.push(source.cloneNode(true));
  return h("details", {}, h("summary", {}, t("plan-how"), h("span", { class: "unseen" }, ` ${t(`gesture-${gesture.id}`)}`)), told);
}

/**
 * Shows the result in `box`. `state.chosen` changes with the buttons; `changed` is called then, and may give a promise
 * of what the chosen ones bring together.
 */
export function showResult(box, tools, { result, state, changed, sheet, change }) {
  const { t } = tools;
  const { figures } = tools;
  const done = result.gestures.filter((gesture) => gesture.done);
  const todo = result.gestures.filter((gesture) => !gesture.done);
  const most = Math.max(1, ...todo.map((gesture) => gesture.eur_high));
  const together = h("p", { class: "together", role: "status" });
  const count = h("p", { class: "count" });
  const list = h("ul", { class: "picked" });
  const toSheet = h("button", { type: "button", class: "main", onclick: sheet }, picture("print"), t("light-to-sheet"));
  const buttons = new Map();
  let turn = 0;

  async function show() {
    turn += 1;
    const mine = turn;
    const { chosen } = state;
    for (const [id, button] of buttons) {
      const on = chosen.includes(id);
      button.setAttribute("aria-pressed", String(on));
      button.replaceChildren(
        picture(on ? "check" : "plus"),
        t(on ? "plan-chosen" : "plan-choose"),
        h("span", { class: "unseen" }, ` ${t(`gesture-${id}`)}`),
      );
    }
    count.textContent = t("plan-chosen-count", { n: chosen.length });
    list.replaceChildren(...chosen.map((id) => h("li", {}, t(`gesture-${id}`))));
    toSheet.hidden = chosen.length === 0;
    const found = await changed();
    // A later choice has a later answer.
    if (mine !== turn) return;
    together.textContent = found && chosen.length ? t("plan-together", figures.range(Math.max(0, found.eur_low), Math.max(0, found.eur_high))) : "";
  }

  function toggle(id) {
    const at = state.chosen.indexOf(id);
    if (at >= 0) state.chosen.splice(at, 1);
    else if (state.chosen.length < MOST) state.chosen.push(id);
    else {
      together.textContent = t("plan-full");
      return;
    }
    show();
  }

  const row = (gesture, index) => {
    const button = h("button", { type: "button", class: "pick", onclick: () => toggle(gesture.id) });
    buttons.set(gesture.id, button);
    return h(
      "li",
      { class: `row use-${gesture.uses[0]}` },
      h("span", { class: "rank", "aria-hidden": "true" }, tools.figures.number(index + 1)),
      picture(gesture.uses[0] ?? "other", "tile"),
      h(
        "div",
        { class: "what" },
        h("h3", {}, t(`gesture-${gesture.id}`)),
        h("p", { class: "who" }, picture(gesture.who), t(`light-who-${gesture.who}`), priceText(gesture, tools)),
      ),
      h("div", { class: "saving" }, h("b", {}, rangeText(gesture, tools) ?? figures.money(0)), bar("fill", Math.max(0, gesture.eur_low), gesture.eur_high, most)),
      button,
      how(gesture, tools),
    );
  };
  const rows = todo.map(row);
  const praise = done.map((gesture) =>
    h(
      "li",
      {},
      picture("check"),
      h("strong", {}, t(`gesture-${gesture.id}`)),
      gesture.eur > 0.5 ? ` ${t("plan-done-saves", figures.range(Math.max(0, gesture.eur_low), gesture.eur_high))}` : null,
    ),
  );
  box.replaceChildren(
    yearPart(result.year, tools),
    done.length
      ? h("section", { class: "done" }, h("h2", {}, t("plan-done-title")), h("ul", {}, praise))
      : "",
    h(
      "section",
      { class: "ranking" },
      h("h2", {}, t("plan-rank-title")),
      h("p", { class: "help" }, t("plan-rank-help"), " ", t("plan-cents")),
      h("ol", { class: "rows" }, rows.slice(0, SHOWN)),
      rows.length > SHOWN
        ? h("details", { class: "more" }, h("summary", {}, t("plan-all-gestures")), h("ol", { class: "rows", start: SHOWN + 1 }, rows.slice(SHOWN)))
        : "",
    ),
    h(
      "section",
      { class: "choice-panel", "aria-labelledby": "choice-title" },
      h("h2", { id: "choice-title" }, t("plan-chosen-title", { n: MOST })),
      count,
      list,
      together,
      h("p", { class: "promise" }, t("plan-promise")),
      toSheet,
    ),
    h("button", { type: "button", class: "second", onclick: change }, t("plan-change")),
  );
  // A chosen one out of sight would be a puzzle.
  if (rows.length > SHOWN && todo.slice(SHOWN).some(({ id }) => state.chosen.includes(id))) {
    box.querySelector(".more").open = true;
  }
  show();
  attend(box.querySelector("#year-title"));
}
