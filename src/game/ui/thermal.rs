//! The thermal camera: its legend, readings pinned to what tells most, and why a surface is as warm as it is.

use bevy::math::Vec2 as WorldVec2;
use bevy_egui::egui::{self, Align2, Color32, CornerRadius, Rect, Sense, Stroke, Ui, Vec2, pos2, vec2};

use super::{
    draw::{Button, Draw, Weight},
    fonts::IconStyle,
    names, theme, wattmeter,
};
use crate::{
    content::{Neighbour, Shutter},
    game::{
        Command, Play,
        probe::{On, Probe, Why},
    },
    rules::{Action, Session, Target},
    text::{Arg, Format, Texts},
};

/// Stops of the thermal view, °C and colour; lightness rises all the way.
pub const THERMAL: [(f32, Color32); 9] = [
    (6.0, Color32::from_rgb(0x0A, 0x14, 0x40)),
    (10.0, Color32::from_rgb(0x2A, 0x1F, 0x78)),
    (14.0, Color32::from_rgb(0x5B, 0x2A, 0x8F)),
    (18.0, Color32::from_rgb(0x9A, 0x2F, 0x86)),
    (21.0, Color32::from_rgb(0xD0, 0x43, 0x6A)),
    (24.0, Color32::from_rgb(0xEE, 0x6F, 0x48)),
    (28.0, Color32::from_rgb(0xF9, 0xA6, 0x3A)),
    (32.0, Color32::from_rgb(0xFF, 0xD8, 0x73)),
    (38.0, Color32::from_rgb(0xFF, 0xF8, 0xD8)),
];

fn thermal(t: f32) -> Color32 {
    let mut last = THERMAL[0];
    for stop in THERMAL {
        if t <= stop.0 {
            let span = stop.0 - last.0;
            let share = if span > 0.0 { (t - last.0) / span } else { 0.0 };
            return last.1.lerp_to_gamma(stop.1, share.clamp(0.0, 1.0));
        }
        last = stop;
    }
    last.1
}

/// Draws the legend of the thermal view.
pub fn legend(d: &mut Draw<'_>, play: &Play, rect: Rect, radius: CornerRadius) {
    let title = d.say("thermal-title");
    let below = d.say("thermal-surfaces");
    wattmeter::panel(d, rect, radius, "thermometer-hot", &title, &below, |d, ui, width| {
        if d.portrait() {
            across(d, ui, width);
        } else {
            upright(d, ui, width);
        }
        if let Some(probe) = aimed(d) {
            reading(d, ui, play, width, &probe);
        } else {
            let hint = d.say("thermal-hint");
            let galley = d.measure(&hint, 17.0, Weight::Regular, width);
            let (row, _) = ui.allocate_exact_size(galley.size() + vec2(0.0, 8.0), Sense::hover());
            ui.painter().galley(row.min + vec2(0.0, 8.0), galley, theme::TEXT);
        }
    });
}

/// Temperatures that the legend names, °C.
const NAMED: [(f32, &str); 5] = [
    (38.0, "thermal-very-hot"),
    (28.0, "thermal-warm"),
    (21.0, "thermal-comfort"),
    (14.0, "thermal-cool"),
    (6.0, "thermal-cold"),
];
/// Highest of them, °C.
const HOT: f32 = 38.0;
/// From there down to the lowest, K.
const SPAN: f32 = 32.0;

/// The scale from hot above to cold below.
fn upright(d: &Draw<'_>, ui: &mut Ui, width: f32) {
    let height = 220.0;
    let (row, _) = ui.allocate_exact_size(vec2(width, height + 12.0), Sense::hover());
    let strip = Rect::from_min_size(row.min + vec2(0.0, 6.0), vec2(44.0, height));
    for (a, b) in steps() {
        let step = Rect::from_min_max(
            pos2(strip.left(), strip.top() + height * a),
            pos2(strip.right(), strip.top() + height * b),
        );
        ui.painter().rect_filled(step, 0.0, thermal(HOT - f32::midpoint(a, b) * SPAN));
    }
    for (t, key) in NAMED {
        let y = strip.top() + height * (HOT - t) / SPAN;
        ui.painter().hline(strip.right() + 12.0..=strip.right() + 24.0, y, Stroke::new(2.0, theme::TEXT));
        let value = d.format().celsius_whole(f64::from(t));
        let at = pos2(strip.right() + 32.0, y);
        let end = d.text(ui, at, Align2::LEFT_CENTER, &value, 17.0, Weight::Bold, theme::TEXT);
        let word = d.say(key);
        d.text(ui, pos2(end.right() + 8.0, y), Align2::LEFT_CENTER, &word, 17.0, Weight::Regular, theme::TEXT2);
    }
}

/// The same from cold on the left to hot on the right, for a phone's sheet.
fn across(d: &Draw<'_>, ui: &mut Ui, width: f32) {
    let (row, _) = ui.allocate_exact_size(vec2(width, 74.0), Sense::hover());
    let strip = Rect::from_min_size(row.min + vec2(0.0, 2.0), vec2(width, 22.0));
    for (a, b) in steps() {
        let step = Rect::from_min_max(
            pos2(strip.right() - width * b, strip.top()),
            pos2(strip.right() - width * a, strip.bottom()),
        );
        ui.painter().rect_filled(step, 0.0, thermal(HOT - f32::midpoint(a, b) * SPAN));
    }
    let line = strip.bottom() + 7.0;
    for (t, key) in NAMED {
        let x = strip.right() - width * (HOT - t) / SPAN;
        ui.painter().vline(
            x.clamp(strip.left() + 1.0, strip.right() - 1.0),
            strip.bottom()..=line,
            Stroke::new(2.0, theme::TEXT),
        );
        // Words at the ends stay inside.
        let align = match t {
            t if t >= HOT => Align2::RIGHT_TOP,
            t if t <= HOT - SPAN => Align2::LEFT_TOP,
            _ => Align2::CENTER_TOP,
        };
        let value = d.format().celsius_whole(f64::from(t));
        d.text(ui, pos2(x, line), align, &value, 16.0, Weight::Bold, theme::TEXT);
        let word = d.say(key);
        d.text(ui, pos2(x, line + 19.0), align, &word, 14.0, Weight::Regular, theme::TEXT2);
    }
}

/// Parts of the scale, as shares from its hot end.
fn steps() -> impl Iterator<Item = (f32, f32)> {
    const STEPS: u16 = 24;
    (0..STEPS).map(|i| (f32::from(i) / f32::from(STEPS), f32::from(i + 1) / f32::from(STEPS)))
}

/// The surface that the player aimed at; before they have, the pane that loses most.
fn aimed(d: &Draw<'_>) -> Option<Probe> {
    let loses = |probe: &&Probe| matches!(probe.why, Why::Glass { .. });
    d.places.probed.clone().or_else(|| d.places.probes.iter().find(loses).cloned())
}

/// What a reading was taken on.
pub fn what(texts: &Texts, session: &Session, probe: &Probe) -> String {
    let key = match (&probe.surface.on, probe.why) {
        (_, Why::Glass { shutter: Shutter::Open, .. }) => "thermal-pane-open",
        (_, Why::Glass { shutter: Shutter::Half, .. }) => "thermal-pane-half",
        (_, Why::Glass { shutter: Shutter::Closed, .. }) => "thermal-pane-closed",
        (_, Why::Heats { .. }) => "thermal-heater",
        (_, Why::Corner) => "thermal-corner",
        (On::Thing(target), _) => return names::names(texts, session).target(target),
        (On::Wall | On::Partition, _) => "thermal-wall",
        (On::Floor, _) => "thermal-floor",
    };
    texts.get(key)
}

/// Why it is as warm as it is, in a sentence or two.
pub fn why(texts: &Texts, probe: &Probe) -> String {
    let f = Format(texts.lang());
    let with = |key: &str, w: f64| texts.with(key, &[("watts", Arg::Text(&f.watts(w.max(0.0))))]);
    match probe.why {
        Why::Glass { loss_w, loss_if_closed_w, shutter, .. } => {
            let lost = with("thermal-loss", loss_w);
            if shutter == Shutter::Closed {
                return lost;
            }
            format!("{lost} {}", with("thermal-loss-if-closed", loss_if_closed_w))
        }
        Why::Wall { behind, loss_w } => {
            let behind = texts.get(match behind {
                Neighbour::Outdoors => "thermal-behind-outdoors",
                Neighbour::Flat | Neighbour::Same => "thermal-behind-flat",
                Neighbour::Stairwell => "thermal-behind-stairwell",
            });
            if loss_w >= 1.0 { format!("{behind} {}", with("thermal-wall-loss", loss_w)) } else { behind }
        }
        Why::Corner => texts.get("thermal-why-corner"),
        Why::Between => texts.get("thermal-why-between"),
        Why::Floor => texts.get("thermal-why-floor"),
        Why::Heats { w } => with("thermal-why-heats", w),
        Why::Draws { w } => with("thermal-why-draws", w),
        Why::Body => texts.get("thermal-why-body"),
        Why::Air => texts.get("thermal-why-air"),
    }
}

/// A reading on the panel, with what can be done about it.
fn reading(d: &mut Draw<'_>, ui: &mut Ui, play: &Play, width: f32, probe: &Probe) {
    let texts = &d.content.texts;
    let title = format!("{} : {}", what(texts, &play.session, probe), d.format().celsius(probe.c));
    let text = why(texts, probe);
    let head = d.measure(&title, 17.0, Weight::Bold, width - 62.0);
    let body = d.measure(&text, 17.0, Weight::Regular, width - 62.0);
    let height = head.size().y + body.size().y + 22.0;
    let (row, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let cold = matches!(probe.why, Why::Glass { .. } | Why::Wall { .. } | Why::Corner);
    let (ground, ink) = if cold { (theme::BLUE_PALE, theme::BLUE) } else { (theme::SAFFRON_PALE, theme::SAFFRON_DARK) };
    ui.painter().rect_filled(row, CornerRadius::same(14), ground);
    d.edge(ui, row, CornerRadius::same(14));
    let icon = if cold { "snowflake" } else { "thermometer-hot" };
    d.icon(ui, pos2(row.left() + 26.0, row.center().y), icon, 24.0, IconStyle::Fill, ink);
    let at = row.min + vec2(50.0, 10.0);
    let below = at + vec2(0.0, head.size().y + 2.0);
    ui.painter().galley(at, head, theme::TEXT);
    ui.painter().galley(below, body, theme::TEXT);
    let (On::Thing(Target::Window(window)), Why::Glass { shutter: Shutter::Open | Shutter::Half, .. }) =
        (&probe.surface.on, probe.why)
    else {
        return;
    };
    let has_shutter = play.session.home().windows.iter().any(|other| other.id == *window && other.has_shutter);
    if has_shutter && play.session.readings().sun_altitude_deg < 0.0 {
        let (place, _) = ui.allocate_exact_size(vec2(width, 60.0), Sense::hover());
        let action = Action::SetShutter { window: window.clone(), shutter: Shutter::Closed };
        let label = names::names(&d.content.texts, &play.session).to_do(&action);
        let rect = Rect::from_min_max(place.min + vec2(0.0, 4.0), place.max);
        d.button(ui, rect, Button::Main, "arrow-line-down", &label, &label, Command::Act { action });
    }
}

/// Readings pinned to the scene: a ring on the surface, a card beside it.
pub fn pins(d: &mut Draw<'_>, play: &Play) {
    let mut probes = d.places.probes.clone();
    if let Some(probed) = d.places.probed.clone() {
        probes.retain(|other| other.surface.on != probed.surface.on);
        probes.insert(0, probed);
    }
    probes.truncate(4);
    // No card hides the ring of another.
    let ring = |probe: &Probe| Rect::from_center_size(to_screen(probe.at, d.zoom), Vec2::splat(24.0));
    let mut taken: Vec<Rect> = probes.iter().map(ring).collect();
    for (number, probe) in probes.iter().enumerate() {
        pin(d, play, number, probe, &mut taken);
    }
}

fn pin(d: &mut Draw<'_>, play: &Play, number: usize, probe: &Probe, taken: &mut Vec<Rect>) {
    let value = d.format().celsius(probe.c);
    let label = what(&d.content.texts, &play.session, probe);
    let (big, small) =
        (d.measure(&value, 20.0, Weight::Bold, f32::INFINITY), d.measure(&label, 16.0, Weight::Regular, f32::INFINITY));
    let size = vec2(big.size().x.max(small.size().x) + 24.0, 54.0);
    let free = d.free();
    let at = to_screen(probe.at, d.zoom);
    if !free.contains(at) {
        return;
    }
    // Outwards from the middle of the scene, where there is most room; else wherever it fits.
    let out = if at.x < free.center().x { -1.0 } else { 1.0 };
    let places = [(out, -0.9), (out, 0.9), (-out, -0.9), (-out, 0.9), (out, -1.8), (out, 1.8)];
    let fitted = places.into_iter().map(|(x, y)| {
        let centre = at + vec2(x * (size.x / 2.0 + 36.0), y * 74.0);
        Rect::from_center_size(centre, size)
    });
    let good =
        |rect: &Rect| free.contains_rect(*rect) && taken.iter().all(|other| !other.expand(6.0).intersects(*rect));
    let Some(rect) = fitted.clone().find(good).or_else(|| fitted.clone().next()) else { return };
    taken.push(rect);
    d.layer(&format!("pin-{number}"), rect, |d, ui| {
        let near = pos2(at.x.clamp(rect.left() + 12.0, rect.right() - 12.0), at.y.clamp(rect.top(), rect.bottom()));
        let painter = ui.painter();
        painter.line_segment([at, near], Stroke::new(2.0, Color32::WHITE));
        painter.circle_stroke(at, 9.0, Stroke::new(6.0, theme::INK));
        painter.circle_stroke(at, 9.0, Stroke::new(3.0, Color32::WHITE));
        painter.circle_filled(at, 2.5, Color32::WHITE);
        painter.add(theme::bubble_shadow().as_shape(rect, CornerRadius::same(12)));
        painter.rect_filled(rect, CornerRadius::same(12), theme::PAPER);
        d.edge(ui, rect, CornerRadius::same(12));
        d.text(ui, rect.min + vec2(12.0, 6.0), Align2::LEFT_TOP, &value, 20.0, Weight::Bold, theme::TEXT);
        d.text(ui, rect.min + vec2(12.0, 29.0), Align2::LEFT_TOP, &label, 16.0, Weight::Regular, theme::TEXT2);
    });
}

fn to_screen(at: WorldVec2, zoom: f32) -> egui::Pos2 {
    let at: Vec2 = vec2(at.x, at.y) / zoom;
    at.to_pos2()
}
