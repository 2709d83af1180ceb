// The eight questions, one at a time.
import { attend, h, picture } from "./dom.js";

/** The questions, in order, as the engine has them (`plan::questions`), so that they need not wait for it. */
export const QUESTIONS = [
  { id: "zone", choices: ["h1a", "h1b", "h1c", "h2a", "h2b", "h2c", "h2d", "h3"] },
  { id: "surface_m2", choices: [20, 30, 40, 50, 65, 80, 100, 130] },
  { id: "floor", choices: ["ground", "middle", "top"] },
  { id: "era", choices: ["pre-1948", "1948-1974", "1975", "1988", "2005", "2013"] },
  { id: "heating", choices: ["electric", "gas", "collective"] },
  { id: "water", choices: ["electric-tank", "gas", "collective"] },
  { id: "people", choices: [1, 2, 3, 4, 5, 6] },
  {
    id: "habits",
    many: true,
    choices: [
      "heating_minus_1",
      "programmed_setback",
      "absence_setback",
      "shutters_night",
      "seals_curtain",
      "smart_valves",
      "tank_60_to_55",
      "ten_litres_less",
      "short_shower",
      "shower_not_bath",
      "aerator",
      "standby_off",
      "box_off_night",
      "led",
      "wash_30",
      "line_drying",
      "dishwasher_eco",
      "defrost",
      "fridge_temperature",
      "fridge_cool_place",
      "lid",
      "no_preheat",
      "pan_not_oven",
      "kettle",
    ],
  },
];

/** Drawings beside choices, where they help. */
const PICTURES = {
  floor: (choice) => `floor-${choice}`,
  era: (choice) => `era-${{ "pre-1948": "pre-1948", 2005: "new", 2013: "new" }[choice] ?? "block"}`,
  heating: (choice) => `heat-${choice}`,
  water: (choice) => (choice === "electric-tank" ? "tank" : `heat-${choice}`),
  surface_m2: () => "surface",
  people: () => "me",
};

function drawing(id, choice) {
  const name = PICTURES[id]?.(choice);
  return name ? picture(name, "choice-picture") : null;
}

/** A choice in words. */
export function choiceText(t, id, choice) {
  if (id === "habits") return t(`gesture-${choice}`);
  return typeof choice === "number" ? t(`plan-q-${id}-value`, { n: choice }) : t(`plan-q-${id}-${choice}`);
}

/**
 * Shows question number `step` (from 0) in `box`. `answered(value)` is called with a choice, `back` with nothing.
 */
export function showQuestion(box, t, step, answers, { answered, back }) {
  const { id, choices, many } = QUESTIONS[step];
  const given = answers[id];
  const heading = h("h2", { id: "question" }, t(`plan-q-${id}`));
  const group = { role: "group", "aria-labelledby": "question", "aria-describedby": "question-help" };
  let body;
  if (many) {
    const boxes = choices.map((choice) => {
      const input = h("input", { type: "checkbox", value: choice, checked: Boolean(given?.includes(choice)) });
      return h("label", { class: "tick" }, input, h("span", {}, choiceText(t, id, choice)));
    });
    const done = () => answered(boxes.map((label) => label.firstChild).filter((input) => input.checked).map((input) => input.value));
    body = [
      h("div", { ...group, class: "ticks" }, boxes),
      h("button", { type: "button", class: "main", onclick: done }, t("plan-see")),
    ];
  } else {
    body = h(
      "div",
      { ...group, class: `choices choices-${id}` },
      choices.map((choice) =>
        h(
          "button",
          {
            type: "button",
            class: "choice",
            "aria-pressed": given === undefined ? null : String(given === choice),
            onclick: () => answered(choice),
          },
          drawing(id, choice),
          h("span", {}, choiceText(t, id, choice)),
        ),
      ),
    );
  }
  const progress = t("plan-progress", { number: step + 1, total: QUESTIONS.length });
  box.replaceChildren(
    h("p", { class: "progress", id: "question-progress" }, progress),
    h("progress", { max: QUESTIONS.length, value: step + 1, "aria-labelledby": "question-progress" }),
    heading,
    h("p", { class: "help", id: "question-help" }, t(`plan-q-${id}-help`)),
    ...[body].flat(),
    h("button", { type: "button", class: "second back", onclick: back }, t("plan-back")),
  );
  heading.setAttribute("aria-describedby", "question-progress");
  attend(heading);
}
