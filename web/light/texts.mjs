// Messages and figures in one language: the build writes the pages with them, the pages go on with them.
import { FluentBundle, FluentResource } from "@fluent/bundle";

/** The languages of the light edition: name in itself, page, direction, and how figures are written. */
export const LANGUAGES = {
  fr: { name: "Français", page: "index.html", locale: "fr-FR", dir: "ltr" },
  en: { name: "English", page: "en.html", locale: "en-GB", dir: "ltr" },
  es: { name: "Español", page: "es.html", locale: "es-ES", dir: "ltr" },
  pt: { name: "Português", page: "pt.html", locale: "pt-PT", dir: "ltr" },
  tr: { name: "Türkçe", page: "tr.html", locale: "tr-TR", dir: "ltr" },
  // The digits on bills and thermostats in France.
  ar: { name: "العربية", page: "ar.html", locale: "ar-u-nu-latn", dir: "rtl" },
};

/** The language that the game, which has two, speaks to a reader of this one. */
export const gameLanguage = (lang) => (lang === "fr" ? "fr" : "en");

/**
 * A function from a key and values to a text. A key that is not there or a value that is missing is an error: the tests
 * of the texts hold every language against French.
 */
export function makeTexts(lang, source) {
  const bundle = new FluentBundle(lang, { useIsolating: LANGUAGES[lang].dir === "rtl" });
  const errors = bundle.addResource(new FluentResource(source));
  if (errors.length) throw errors[0];
  return (key, values = {}) => {
    const message = bundle.getMessage(key);
    if (!message?.value) throw new Error(`${lang}: no text for ${key}`);
    const failed = [];
    const text = bundle.formatPattern(message.value, values, failed);
    if (failed.length) throw failed[0];
    return text;
  };
}

/** Rounds so that no figure claims to be finer than it is. */
function coarse(value) {
  const size = Math.abs(value);
  return size < 20 ? 1 : size < 200 ? 5 : size < 2000 ? 10 : 50;
}

/** How figures are written in a language. */
export function makeFigures(lang) {
  const { locale } = LANGUAGES[lang];
  const number = (value, digits = 0) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value);
  const unit = (value, name, digits = 0) => {
    const text = number(value, digits);
    return `${text}\u{a0}${name}`;
  };
  const money = (value, digits = 0) =>
    new Intl.NumberFormat(locale, {
      style: "currency",
      currency: "EUR",
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(value);
  const arabic = lang === "ar";
  return {
    number,
    money,
    /** An amount for a year, as coarse as it is uncertain. */
    about: (value) => money(Math.round(value / coarse(value)) * coarse(value)),
    /** Both ends of a range of amounts, rounded outwards: the range never looks narrower than it is. */
    range: (low, high) => {
      const step = coarse(high);
      // A tenth of a cent more or less is no reason for a whole step.
      const ends = [Math.floor(low / step + 1e-3) * step, Math.ceil(high / step - 1e-3) * step];
      return { low: money(ends[0]), high: money(ends[1]) };
    },
    kwh: (value, digits = 0) => unit(value, arabic ? "كيلوواط ساعة" : "kWh", digits),
    watts: (value) => unit(Math.round(value / 10) * 10, arabic ? "واط" : "W"),
    kg: (value) => unit(value, arabic ? "كغ" : "kg"),
    degrees: (value, digits = 0) => unit(value, arabic ? "°م" : "°C", digits).replace("-", "−"),
    megabytes: (bytes) => unit(bytes / 1e6, lang === "fr" ? "Mo" : arabic ? "م.ب" : "MB", 1),
    date: (date) => new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric" }).format(date),
    /** Short names of the days, from Monday. */
    weekdays: () =>
      Array.from({ length: 7 }, (_, day) =>
        // The first of January 2024 was a Monday.
        new Intl.DateTimeFormat(locale, { weekday: arabic ? "long" : "short", timeZone: "UTC" }).format(Date.UTC(2024, 0, 1 + day)),
      ),
  };
}

/** How a published figure is worded, by the unit of the catalogue. */
const UNITS = {
  "heating %": "heating",
  "bill %": "bill",
  "hot water %": "hot-water",
  "kWh per shower": "kwh-per-shower",
  litres: "litres",
  "flow %": "flow",
  "kWh per year": "kwh-per-year",
  "cycle %": "cycle",
  "device %": "device",
  "device % per K": "device-per-k",
  "boil %": "boil",
  ratio: "ratio",
  "cooling %": "cooling",
};

/** A published figure in words. */
export function published({ low, high, unit }, text, figures) {
  const name = UNITS[unit];
  if (!name) throw new Error(`no words for the unit “${unit}”`);
  const [from, to] = [low, high].map((value) => figures.number(value, 1));
  const figure = from === to ? from : text("plan-figure-range", { low: from, high: to });
  return text(`plan-figure-${name}`, { figure });
}
