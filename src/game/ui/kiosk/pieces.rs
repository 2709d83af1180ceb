//! Pieces that several screens of a kiosk share: dark plates to press, the row at the foot, faces, pictures.

use bevy_egui::egui::{self, Color32, CornerRadius, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, pos2, vec2};

use super::super::{
    draw::{Button, Draw, Weight},
    fonts::IconStyle,
    theme,
};
use crate::{
    counters::Smiley,
    game::{Command, View},
    kiosk::{Ask, Phase, Picture},
    math,
    text::Lang,
};

/// Height of the row at the foot.
pub const ROW: f32 = 60.0;

/// A choice on ink: paper when it is on.
pub struct Plate<'a> {
    /// Picture, if any.
    pub icon: &'a str,
    /// Words.
    pub label: &'a str,
    /// It is on.
    pub on: bool,
    /// Size of letters.
    pub size: f32,
}

/// Draws a plate; sends its command when pressed.
pub fn plate(d: &mut Draw<'_>, ui: &mut egui::Ui, rect: Rect, plate: &Plate<'_>, command: Command) {
    let response = d.press(ui, rect, &command, plate.label);
    let radius = CornerRadius::same(16);
    let shown = if response.is_pointer_button_down_on() { rect.scale_from_center(0.97) } else { rect };
    let (ground, ink, mark) =
        if plate.on { (theme::PAPER, theme::INK, theme::INK) } else { (theme::PLATE, theme::ON_INK, theme::SAFFRON) };
    ui.painter().rect_filled(shown, radius, ground);
    // Never by colour alone.
    let edge = if plate.on { Stroke::new(4.0, theme::SAFFRON) } else { Stroke::new(1.5, theme::INK3) };
    ui.painter().rect_stroke(shown, radius, edge, StrokeKind::Inside);
    let lead = if plate.icon.is_empty() { 0.0 } else { plate.size + 16.0 };
    let gap = if plate.label.is_empty() { 0.0 } else { lead };
    let room = shown.width() - gap - 14.0;
    let size = d.fitting(plate.label, plate.size, Weight::Bold, room);
    let galley = d.measure(plate.label, size, Weight::Bold, room.max(24.0));
    let left = shown.center().x - f32::midpoint(galley.size().x, gap);
    if !plate.icon.is_empty() {
        let at = if plate.label.is_empty() { shown.center() } else { pos2(left + plate.size * 0.6, shown.center().y) };
        d.icon(ui, at, plate.icon, plate.size * 1.3, IconStyle::Fill, mark);
    }
    ui.painter().galley(pos2(left + gap, shown.center().y - galley.size().y / 2.0), galley, ink);
    d.focus_ring(ui, rect, &response);
}

/// Larger letters, contrast, lower down: icon, text, on or off, and what they send.
pub fn ease(view: &View) -> [(&'static str, &'static str, bool, Command); 3] {
    let large = view.text_percent > 100;
    let percent = if large { 100 } else { LARGE_PERCENT };
    [
        ("text-aa", "attract-large", large, Command::TextSize { percent }),
        ("eye", "attract-contrast", view.contrast, Command::Contrast { on: !view.contrast }),
        ("arrow-line-down", "attract-lower", view.low, Command::Visit { ask: Ask::Lower { on: !view.low } }),
    ]
}

/// Size of large letters, %.
const LARGE_PERCENT: u16 = 140;

/// Languages that staff offer.
pub fn languages(d: &Draw<'_>) -> Vec<Lang> {
    let offered = d.kiosk.map(|kiosk| kiosk.settings.languages.clone()).unwrap_or_default();
    if offered.is_empty() { vec![Lang::default()] } else { offered }
}

/// At the foot of every screen of a turn: a new one, and how one reads.
pub fn foot(d: &mut Draw<'_>) {
    let (w, h) = (d.size.x, d.size.y);
    let width = if d.portrait() { w - 16.0 } else { (w * 0.6).min(620.0) };
    let rect = Rect::from_min_size(pos2(w - 8.0 - width, h - ROW - 8.0), vec2(width, ROW));
    d.layer("kiosk-foot", rect, |d, ui| {
        ui.painter().rect_filled(rect.expand(4.0), CornerRadius::same(18), theme::INK);
        let label = d.say("kiosk-anew");
        let others = languages(d).into_iter().filter(|lang| *lang != d.content.texts.lang());
        let next: Option<Lang> = others.into_iter().next();
        let count = 3.0 + if next.is_some() { 1.0 } else { 0.0 };
        let small = ((rect.width() * 0.56) / count).min(84.0);
        let first = rect.width() - small * count;
        let place = Rect::from_min_size(rect.min, vec2(first - 6.0, ROW));
        let shown = Plate { icon: "arrow-counter-clockwise", label: &label, on: false, size: 17.0 };
        plate(d, ui, place, &shown, Command::Visit { ask: Ask::Anew });
        let mut left = rect.left() + first;
        for (icon, key, on, command) in ease(d.view) {
            let place = Rect::from_min_size(pos2(left, rect.top()), vec2(small - 6.0, ROW));
            let label = d.say(key);
            small_plate(d, ui, place, icon, &label, on, command);
            left += small;
        }
        if let Some(lang) = next {
            let place = Rect::from_min_size(pos2(left, rect.top()), vec2(small - 6.0, ROW));
            let code = lang.code().to_uppercase();
            let shown = Plate { icon: "", label: &code, on: false, size: 19.0 };
            plate(d, ui, place, &shown, Command::Speak { lang });
        }
    });
}

/// A plate with its icon only; its words are for those who listen.
fn small_plate(d: &mut Draw<'_>, ui: &mut egui::Ui, rect: Rect, icon: &str, label: &str, on: bool, command: Command) {
    let response = d.press(ui, rect, &command, label);
    let (ground, ink) = if on { (theme::PAPER, theme::INK) } else { (theme::PLATE, theme::SAFFRON) };
    ui.painter().rect_filled(rect, CornerRadius::same(16), ground);
    let edge = if on { Stroke::new(4.0, theme::SAFFRON) } else { Stroke::new(1.5, theme::INK3) };
    ui.painter().rect_stroke(rect, CornerRadius::same(16), edge, StrokeKind::Inside);
    d.icon(ui, rect.center(), icon, 26.0, IconStyle::Fill, ink);
    d.focus_ring(ui, rect, &response);
}

/// The main button of a card.
pub fn onward(d: &mut Draw<'_>, ui: &mut egui::Ui, rect: Rect, key: &str, icon: &str) {
    let label = d.say(key);
    d.button(ui, rect, Button::Main, icon, &label, &label, Command::Visit { ask: Ask::Onward });
}

/// A face: how it was.
pub fn face(painter: &Painter, at: Pos2, radius: f32, smiley: Smiley) {
    let ground = match smiley {
        Smiley::Sad => theme::BLUE_PALE,
        Smiley::Even => theme::PAPER3,
        Smiley::Happy => theme::SAFFRON,
    };
    let line = Stroke::new(radius * 0.11, theme::INK);
    painter.circle(at, radius, ground, line);
    for side in [-1.0, 1.0] {
        painter.circle_filled(at + vec2(side * radius * 0.34, -radius * 0.2), radius * 0.11, theme::INK);
    }
    let bend = match smiley {
        Smiley::Sad => -0.28,
        Smiley::Even => 0.0,
        Smiley::Happy => 0.34,
    };
    let mouth = (0..=12_u8).map(|step| {
        let x = f32::from(step) / 6.0 - 1.0;
        let y = 0.38 + bend * (1.0 - x * x) - if bend < 0.0 { bend * 0.5 } else { bend * 0.35 };
        at + vec2(x * radius * 0.46, y * radius)
    });
    painter.add(Shape::line(mouth.collect(), line));
}

/// Colours that tell equal pictures of the board apart.
const GROUNDS: [(Color32, Color32); crate::kiosk::COLOURS as usize] = [
    (theme::SAFFRON, theme::INK),
    (theme::TEAL, Color32::WHITE),
    (theme::COLD, theme::INK),
    (theme::BRICK, Color32::WHITE),
    (theme::BLUE, Color32::WHITE),
    (theme::PAPER3, theme::INK),
];

/// A picture of the board on its tile.
pub fn picture(d: &Draw<'_>, ui: &egui::Ui, rect: Rect, picture: Picture, colour: u8) {
    let (ground, ink) = GROUNDS[usize::from(colour) % GROUNDS.len()];
    d.tile(ui, rect, picture.icon(), ground, ink);
}

/// Glow, arrow and name of the next waste, as far as help has come; the name stands at `bottom`.
pub fn help(d: &mut Draw<'_>, left: f32, right: f32, bottom: f32) {
    let Some(play) = d.play.filter(|_| d.stand.visit.phase() == Phase::Play) else { return };
    let Some((help, target)) = d.stand.help(&play.session) else { return };
    if d.view.selected.as_ref() == Some(&target) {
        return;
    }
    if let Some(outline) = d.places.things.get(&target) {
        let (below, grown) = (outline.bounds(), |by: f32| super::super::bubbles::grown(outline, by, d.zoom));
        let painter = d.ctx.layer_painter(egui::LayerId::new(egui::Order::Background, egui::Id::new("outlines")));
        for (grow, alpha) in [(16.0, 0.25), (11.0, 0.45), (6.0, 1.0)] {
            let stroke = Stroke::new(5.0, theme::SAFFRON.gamma_multiply(alpha));
            painter.add(Shape::closed_line(grown(grow), stroke));
        }
        if help >= crate::kiosk::Help::Arrow {
            let sway = if d.view.reduced_motion { 0.0 } else { 4.0 * math::sin(d.ctx.input(|i| i.time) * 3.0) };
            #[expect(clippy::cast_possible_truncation, reason = "a few pixels")]
            let tip = pos2(below.center().x / d.zoom, below.max.y / d.zoom + 14.0 + sway as f32);
            // With the glow, under whatever opens over the scene.
            super::super::tour::arrow(&painter, tip, -1.0);
        }
    }
    if help == crate::kiosk::Help::Name {
        let text = super::words::help(&d.content.texts, &play.session, help, &target);
        let galley = d.measure(&text, 20.0, Weight::Bold, (right - left - 76.0).max(140.0));
        let size = vec2(galley.size().x + 76.0, (galley.size().y + 20.0).max(60.0));
        let rect = Rect::from_min_size(pos2(left, bottom - size.y), size);
        d.chip("kiosk-help", rect, |d, ui| {
            let c = d.chip_colours();
            d.icon(ui, pos2(rect.left() + 32.0, rect.center().y), "hand-tap", 30.0, IconStyle::Fill, c.accent);
            ui.painter().galley(pos2(rect.left() + 58.0, rect.center().y - galley.size().y / 2.0), galley, c.text);
        });
    }
}
