// The twin of the canvas: what the game shows and what can be done in it, as real headings, buttons and announcements.
//
// The canvas means nothing to a screen reader, to voice control or to the Tab key. The program therefore describes each
// screen as a model (src/game/mirror.rs), and this renders it. A button of the twin sends the same command as the
// widget that the canvas draws at the same place.
//
// The keyboard. Tab walks the twin, in reading order, with a ring at the place of each thing; Enter or Space presses.
// The canvas is no tab stop, so there is one order and nothing to be trapped in: from the last element Tab goes on to
// the browser. All other keys go to the game wherever the focus is (Space pauses, Escape backs out), except those that
// the focused element itself needs. Tab never reaches the game, which has an order of its own for the desktop.

/** Makes the twin in `root`; `send` takes the commands of its buttons. Gives a function that shows a model. */
export function makeTwin(root, live, canvas, send) {
  const title = document.createElement("h1");
  title.tabIndex = -1;
  const summary = document.createElement("p");
  root.append(title, summary);
  const sections = [];

  root.addEventListener("click", ({ target }) => {
    const button = target.closest("button");
    if (button) send(button.order);
  });
  root.addEventListener("input", ({ target }) => send(target.order.replace(PLACE_OF_VALUE, target.value)));
  passKeys(root, canvas);

  return (model) => {
    const focus = document.activeElement;
    const otherScreen = setText(title, model.title);
    setText(summary, model.summary);
    render(root, sections, model.groups, SECTION, 2);
    // A new screen is read from its title. So is one whose focused element is gone; a mouse on the canvas stays there.
    const lost = focus !== document.activeElement;
    if (lost || (otherScreen && (focus === document.body || root.contains(focus)))) title.focus({ preventScroll: true });

    announce(live, model.live);
  };
}

/** Stands in the command of a slider for the value chosen. */
const PLACE_OF_VALUE = "$value";
/** Announcements kept for those who read back. */
const KEPT_NEWS = 5;

const SECTION = {
  key: (group) => group.heading,
  make: () => {
    const section = document.createElement("section");
    section.append(document.createElement("h2"), document.createElement("p"));
    section.shown = [];
    return section;
  },
  fits: () => true,
  update: (section, group) => {
    const [heading, text] = section.children;
    setText(heading, group.heading);
    setText(text, group.text.join(" "));
    render(section, section.shown, group.items, ITEM, 2);
  },
};

const ITEM = {
  key: (item) => item.command,
  make: (item) => {
    const element = document.createElement(item.slider ? "input" : "button");
    element.type = item.slider ? "range" : "button";
    return element;
  },
  fits: (element, item) => (element.type === "range") === Boolean(item.slider),
  update: (element, item) => {
    // Not `command`: buttons have an attribute of that name.
    element.order = item.command;
    if (item.slider) {
      const { min, max, step, value, text } = item.slider;
      for (const [name, now] of Object.entries({ min, max, step, value })) {
        if (element[name] !== String(now)) element[name] = now;
      }
      setAttribute(element, "aria-label", item.label);
      setAttribute(element, "aria-valuetext", text);
    } else {
      setText(element, item.label);
      setAttribute(element, "aria-pressed", item.pressed);
    }
    place(element, item.rect);
  },
};

/** Makes the children of `parent` after the first `fixed` ones show `wanted`, keeping the elements that already do. */
function render(parent, shown, wanted, { key, make, fits, update }, fixed) {
  const free = new Map(shown.map((element) => [element.key, element]));
  const take = (element) => element && free.get(element.key) === element && free.delete(element.key) && element;
  const same = wanted.map((thing) => {
    const element = free.get(key(thing));
    return element && fits(element, thing) ? take(element) : undefined;
  });
  // What changes its command as it is used (a step of a thermostat, say) is found again by its place.
  const elements = wanted.map((thing, index) => {
    const before = shown[index];
    return same[index] || (before && fits(before, thing) && take(before)) || make(thing);
  });
  for (const element of shown) if (!elements.includes(element)) element.remove();
  elements.forEach((element, index) => {
    // An element that is where it should be is not moved: moving takes the focus away.
    const there = parent.children[fixed + index];
    if (there !== element) parent.insertBefore(element, there ?? null);
    element.key = key(wanted[index]);
    update(element, wanted[index]);
  });
  shown.splice(0, shown.length, ...elements);
}

function setText(element, text) {
  if (element.textContent === text) return false;
  element.textContent = text;
  return true;
}

function setAttribute(element, name, value) {
  const text = value === null || value === undefined ? null : String(value);
  if (element.getAttribute(name) === text) return;
  if (text === null) element.removeAttribute(name);
  else element.setAttribute(name, text);
}

function place(element, rect) {
  const where = rect ? rect.map((pixels) => `${Math.round(pixels)}px`) : ["", "", "", ""];
  element.classList.toggle("nowhere", !rect);
  ["left", "top", "width", "height"].forEach((side, index) => {
    if (element.style[side] !== where[index]) element.style[side] = where[index];
  });
}

function announce(live, news) {
  for (const text of news) {
    const line = document.createElement("p");
    line.textContent = text;
    live.append(line);
  }
  while (live.children.length > KEPT_NEWS) live.firstChild.remove();
}

/** Sends the game the keys that the page does not need. */
function passKeys(root, canvas) {
  const pass = (event) => {
    const { target, key } = event;
    if (key === "Tab") {
      if (target === canvas) event.stopImmediatePropagation();
      return;
    }
    const forBrowser = event.ctrlKey || event.altKey || event.metaKey;
    const outside = target !== document.body && !root.contains(target);
    if (forBrowser || outside || needs(target, key)) return;
    const { type, code, location, repeat, shiftKey } = event;
    canvas.dispatchEvent(new KeyboardEvent(type, { key, code, location, repeat, shiftKey }));
  };
  addEventListener("keydown", pass, true);
  addEventListener("keyup", pass, true);
}

function needs(element, key) {
  if (element.type === "button") return key === "Enter" || key === " ";
  return element.type === "range" && /^(Arrow|Page|Home|End)/.test(key);
}
