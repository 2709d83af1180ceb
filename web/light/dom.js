// Elements made by hand: no text ever becomes markup.

/** Makes an element. `on…` are listeners, `class` and the rest attributes; false and null leave one out. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

const SVG = "http://www.w3.org/2000/svg";

/** A drawing of the page's own set (pictures.mjs). It repeats what the words beside it say. */
export function picture(name, className = "icon") {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", className);
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `#p-${name}`);
  svg.append(use);
  return svg;
}

/** Puts the keyboard, and a screen reader with it, on what has just appeared. */
export function attend(element) {
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
  scrollTo(0, 0);
}
