// The page of one language, as plain HTML: first screen, gestures with their figures and sources, a day told. All of it can
// be read without a script; the questions are the part that needs one.
import { icon, pictures } from "./pictures.mjs";
import { LANGUAGES, gameLanguage, makeFigures, makeTexts, published } from "./texts.mjs";
import { tellDay } from "./day.mjs";

const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
export const escape = (text) => String(text).replace(/[&<>"]/g, (letter) => ESCAPES[letter]);

const MARK = '<svg class="mark" viewBox="0 0 32 32" aria-hidden="true"><rect width="32" height="32" rx="8" fill="#14233f"/><path d="M16 6 5 16h3v9h6v-6h4v6h6v-9h3z" fill="#f6b73c"/></svg>';
const FAVICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='8' fill='%2314233f'/%3E%3Cpath d='M16 6 5 16h3v9h6v-6h4v6h6v-9h3z' fill='%23f6b73c'/%3E%3C/svg%3E";

/** Links to the same page in the other languages, under their own names. */
function languages(lang, text) {
  const links = Object.entries(LANGUAGES).map(([code, { name, page }]) => {
    const here = code === lang ? ' aria-current="true"' : "";
    // The first page looks at the browser's languages, unless it is asked for by name.
    const query = code === "fr" ? "?lang=fr" : "";
    return `<li><a href="${page}${query}" hreflang="${code}" lang="${code}" dir="${LANGUAGES[code].dir}"${here}>${name}</a></li>`;
  });
  return `<nav class="languages" aria-label="${text("light-languages")}"><ul>${links.join("")}</ul></nav>`;
}

function card(id, name, title, about, extra = "") {
  return `<li><a class="card" href="#${id}">${icon(name, "tile")}<span><strong>${title}</strong> <span class="about">${about}</span>${extra}</span></a></li>`;
}

/** The game has a page of its own; it comes with its weight, and only when it is asked for. */
function gameCard(lang, { game }, text, figures) {
  if (!game) return "";
  const link = `<a class="card" href="jeu.html?lang=${gameLanguage(lang)}">${icon("play", "tile")}<span><strong>${text("light-game")}</strong> <span class="about">${text("light-game-about")}</span> <span class="about">${text("light-game-weight", { size: figures.megabytes(game) })}</span></span></a>`;
  return `<li>${link}</li>`;
}

function first(lang, input, t, figures) {
  const text = (key, values) => escape(t(key, values));
  const count = Object.keys(input.gestures).length;
  return `<section class="view here" id="home" aria-labelledby="home-title">
<div class="words">
<h1 id="home-title">Doux Foyer</h1>
<p class="motto">${text("light-motto")}</p>
<p class="intro">${text("light-what")}</p>
<a class="main" href="#plan">${icon("house")}${text("light-plan")}</a>
<p class="about">${text("light-plan-about")}</p>
<noscript><p class="note">${text("light-no-script")}</p></noscript>
<ul class="cards">
${card("gestures", "list", text("light-gestures"), text("light-gestures-about", { count }))}
${card("day", "book", text("light-day"), text("light-day-about"))}
${gameCard(lang, input, text, figures)}
</ul>
</div>
${icon("home", "home-picture")}
</section>`;
}

/** One gesture with its plan, its reason, its published figure and the source of that. */
function gesture(id, found, input, text, figures) {
  const source = input.sources[found.source];
  const figure = escape(published(found, (key, values) => text.plain(key, values), figures));
  const where = [source.title, source.publisher, source.date].filter(Boolean).map(escape).join(", ");
  return `<li id="gesture-${id}" class="gesture">
<h2>${text(`gesture-${id}`)}</h2>
<p class="who">${icon(found.who)}${text(`light-who-${found.who}`)}</p>
<p class="plan">${text("sheet-plan", { when: text.plain(`gesture-${id}-when`), then: text.plain(`gesture-${id}-then`) })}</p>
<p>${text(`gesture-${id}-why`)}</p>
<p class="figure"><strong>${figure}</strong></p>
<details><summary>${text("plan-how")}</summary><p class="source">${text("light-source")} <cite lang="fr" dir="ltr">${where}</cite> (${text(`light-grade-${source.grade}`)}).</p></details>
</li>`;
}

function view(id, title, body) {
  return `<section class="view" id="${id}" aria-labelledby="${id}-title">
<h1 id="${id}-title">${title}</h1>
${body}
</section>`;
}

/** The page of a language. */
export function makePage(lang, input) {
  const own = input.locales[lang];
  if (!own) throw new Error(`no texts for ${lang}`);
  const messages = `${own.light}\n${own.gestures}\n${own.plan}`;
  // They stand in the page as they are.
  if (messages.includes("<")) throw new Error(`${lang}: “<” in a text`);
  const t = makeTexts(lang, messages);
  const figures = makeFigures(lang);
  const text = (key, values) => escape(t(key, values));
  text.plain = t;
  // In the order of the texts, which is that of the catalogue: heating first.
  const order = [...own.gestures.matchAll(/^gesture-(\w+) =/gm)].map(([, id]) => id);
  const gestures = order.map((id) => gesture(id, input.gestures[id], input, text, figures));
  const { dir } = LANGUAGES[lang];
  const alternates = Object.entries(LANGUAGES)
    .map(([code, { page }]) => `<link rel="alternate" hreflang="${code}" href="${page}">`)
    .join("");
  return `<!doctype html>
<html lang="${lang}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>${text("light-title")}</title>
<meta name="description" content="${text("light-description")}">
<meta name="theme-color" content="#bcd7e8">
<link rel="icon" href="${FAVICON}">
<link rel="apple-touch-icon" href="icon-180.png">
<link rel="manifest" href="app.webmanifest">
<link rel="stylesheet" href="page.css">
${alternates}
<!--dist-manifest-->
<script type="module" src="page.js"></script>
</head>
<body>
<a class="skip" href="#content">${text("light-skip")}</a>
${pictures()}
<header class="top">
<a class="brand" href="#home">${MARK}<span>Doux Foyer</span></a>
${languages(lang, text)}
</header>
<main id="content" tabindex="-1">
${first(lang, input, t, figures)}
${view("plan", text("light-plan"), `<div id="plan-body"><noscript><p class="note">${text("light-no-script")}</p></noscript></div>`)}
${view("gestures", text("light-gestures"), `<p class="lead">${text("light-gestures-intro")}</p>\n<ul class="gestures">\n${gestures.join("\n")}\n</ul>`)}
${view("day", text("light-day"), tellDay(input.day, t, figures, escape))}
</main>
<footer class="foot"><a href="#home">${text("light-home")}</a><p>${text("light-privacy")}</p></footer>
<script type="text/plain" id="messages">${messages}</script>
</body>
</html>
`;
}
