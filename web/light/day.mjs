// A day told as text: the figures are those of a level that the rules have lived twice (day.json, written by
// `doux-foyer-lab levels`); the words are of each language.

const clock = (minute) => `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

/** Lamps are one thing to the reader, whatever their names in the files. */
const device = (id, t) => t(`day-device-${/lamp/.test(id) ? "lamp" : id}`);

/** One entry in a sentence. */
function sentence(entry, t, figures) {
  const room = () => t(`day-room-${entry.room}`);
  switch (entry.what) {
    case "hour":
      return t("day-hour", {
        outdoor: figures.degrees(entry.outdoor_c),
        living: figures.degrees(entry.room_c, 1),
        living_without: figures.degrees(entry.room_without_c, 1),
        kwh: figures.kwh(entry.kwh, 1),
        kwh_without: figures.kwh(entry.kwh_without, 1),
      });
    case "thermostat":
      return t("day-thermostat", { room: room(), c: figures.degrees(entry.c, 1) });
    case "tank":
      return t("day-tank", { c: figures.degrees(entry.c) });
    case "off":
      return t("day-off", { device: device(entry.device, t) });
    case "window-tilted":
      return t("day-window-tilted", { room: room(), name: entry.name });
    case "window-closed":
      return t("day-window-closed", { room: room() });
    case "came-home":
    case "went-out":
      return t(`day-${entry.what}`, { name: entry.name });
    default:
      return t(`day-${entry.what}`);
  }
}

/** What a gesture is called. */
function saving({ of, room, device: id }, t) {
  const values = { ...(room && { room: t(`day-room-${room}`) }), ...(id && { device: device(id, t) }) };
  return t(`day-saving-${of}`, values);
}

/** The day as HTML. */
export function tellDay(day, t, figures, escape) {
  const text = (key, values) => escape(t(key, values));
  // What happens at the same time is told together.
  const times = new Map();
  for (const entry of day.entries) {
    const at = clock(entry.minute_of_day);
    const told = escape(sentence(entry, t, figures));
    const sentences = times.get(at) ?? [];
    if (!sentences.includes(told)) sentences.push(told);
    times.set(at, sentences);
  }
  const rows = [...times].map(
    ([at, sentences]) => `<li><time dir="ltr">${at}</time><p>${sentences.join(" ")}</p></li>`,
  );
  const savings = day.savings.map(
    (found) => `<li><span>${escape(saving(found, t))}</span> <b>${escape(figures.money(found.eur, 2))}</b></li>`,
  );
  savings.push(`<li><span>${text("day-saving-others")}</span> <b>${escape(figures.money(day.other_savings_eur, 2))}</b></li>`);
  const degrees = { low: figures.degrees(day.outdoor_low_c), high: figures.degrees(day.outdoor_high_c) };
  const health = day.minutes_under_floor === 0 ? ` ${text("day-end-health")}` : "";
  return `<p class="lead">${text("day-setting", { city: day.city, ...degrees })} ${text("day-people", {
    n: day.people,
    surface: t("plan-q-surface_m2-value", { n: Math.round(day.surface_m2) }),
  })}</p>
<p>${text("day-method")}</p>
<ol class="times">
${rows.join("\n")}
</ol>
<p class="lead"><strong>${text("day-end", { eur: figures.money(day.with.eur, 2), without: figures.money(day.without.eur, 2) })}</strong> ${text("day-end-energy", { kwh: figures.kwh(day.with.kwh), without: figures.kwh(day.without.kwh) })}${health}</p>
<h2>${text("day-savings")}</h2>
<ul class="savings">
${savings.join("\n")}
</ul>
<p>${text("day-together")} ${text("day-walls")}</p>`;
}
