//! What was chosen and what it brings, with the way to the sheet; and what is done already.

use bevy_egui::egui::{Align2, CornerRadius, Rect, Stroke, StrokeKind, Ui, pos2, vec2};

use super::words;
use crate::{
    game::{
        Command,
        my_home::{MOST, MyHome},
        platform,
        ui::{
            draw::{Button, Draw, Weight},
            fonts::IconStyle,
            square, theme,
        },
    },
    plan::GestureLine,
};

/// Height of the foot of a phone.
pub const FOOT: f32 = 138.0;
const SLOT: f32 = 64.0;
const PRAISE_ROW: f32 = 34.0;
const PRAISE_HEAD: f32 = 60.0;

/// What they bring together: `170 à 330 €`; dots while it is worked out.
fn amount(d: &Draw<'_>, home: &MyHome) -> String {
    match (&home.together, home.chosen.is_empty()) {
        (_, true) => String::new(),
        (Some(saving), false) => words::together(d.content, saving),
        (None, false) => "…".into(),
    }
}

/// What there is to say of the choice, and whether it asks for attention.
fn note(d: &Draw<'_>, home: &MyHome) -> (String, bool) {
    match &home.written {
        Some(written) => (written.clone(), true),
        None if home.full => (d.say("plan-full"), true),
        None => (d.say("plan-promise"), false),
    }
}

/// The panel of a wide screen.
pub fn panel(d: &mut Draw<'_>, ui: &mut Ui, home: &MyHome, rect: Rect) {
    ui.painter().add(theme::card_shadow().as_shape(rect, CornerRadius::same(20)));
    ui.painter().rect_filled(rect, CornerRadius::same(20), theme::INK);
    let inner = rect.shrink2(vec2(22.0, 20.0));
    let title = words::chosen_title(d.content, if home.chosen.is_empty() { MOST } else { home.chosen.len() });
    let end = d.text(ui, inner.min, Align2::LEFT_TOP, &title, 22.0, Weight::Bold, theme::ON_INK);
    let mut y = end.bottom() + 14.0;
    for place in 0..MOST {
        slot(d, ui, home, place, Rect::from_min_size(pos2(inner.left(), y), vec2(inner.width(), SLOT)));
        y += SLOT + 8.0;
    }
    let sheet = Rect::from_min_max(pos2(inner.left(), inner.bottom() - 60.0), inner.max);
    if home.chosen.is_empty() {
        let text = d.say("home-choose-first");
        d.paragraph(ui, pos2(inner.left(), y + 6.0), inner.width(), &text, 17.0, Weight::Regular, theme::ON_INK2);
        return;
    }
    let text = amount(d, home);
    let size = d.fitting(&text, 33.0, Weight::Bold, inner.width() - 86.0);
    let end = d.text(ui, pos2(inner.left(), y + 6.0), Align2::LEFT_TOP, &text, size, Weight::Bold, theme::SAFFRON);
    let per = d.say("home-per-year");
    let at = pos2(end.right() + 10.0, end.bottom() - 6.0);
    d.text(ui, at, Align2::LEFT_BOTTOM, &per, 17.0, Weight::Regular, theme::ON_INK);
    let (note, strong) = note(d, home);
    let colour = if strong { theme::SAFFRON } else { theme::ON_INK2 };
    let end =
        d.paragraph(ui, pos2(inner.left(), end.bottom() + 4.0), inner.width(), &note, 16.0, Weight::Regular, colour);
    print_button(d, ui, sheet);
    let top = end.bottom() + 12.0;
    let side = (sheet.top() - 14.0 - top).min(124.0);
    let lang = d.content.texts.lang();
    let address = home.code(lang).and_then(|code| platform::sheet_address(lang, &code));
    if let Some(code) = address.filter(|_| side >= 90.0).and_then(|address| square::square(&address)) {
        let place = Rect::from_min_size(pos2(inner.left(), top), vec2(side, side));
        square::draw(ui.painter(), place, &code);
        let help = d.say("home-qr");
        let at = pos2(place.right() + 16.0, place.top() + 8.0);
        d.paragraph(ui, at, inner.right() - place.right() - 16.0, &help, 16.0, Weight::Regular, theme::ON_INK);
    }
}

fn print_button(d: &mut Draw<'_>, ui: &mut Ui, rect: Rect) {
    let label = d.say(if platform::HAS_PRINTER { "home-print" } else { "home-write" });
    d.button(ui, rect, Button::Saffron, "printer", &label, &label, Command::Sheet);
}

/// A gesture chosen, or the place for one.
fn slot(d: &mut Draw<'_>, ui: &mut Ui, home: &MyHome, place: usize, rect: Rect) {
    let Some(gesture) = home.chosen.get(place) else {
        let edge = Stroke::new(1.5, theme::INK3);
        ui.painter().rect_stroke(rect, CornerRadius::same(14), edge, StrokeKind::Inside);
        return;
    };
    ui.painter().rect_filled(rect, CornerRadius::same(14), theme::PLATE);
    d.icon(ui, pos2(rect.left() + 30.0, rect.center().y), "check", 22.0, IconStyle::Line, theme::SAFFRON);
    let label = words::gesture(d.content, *gesture);
    let room = rect.width() - 60.0 - 56.0;
    let size = d.fitting(&label, 18.0, Weight::Bold, room * 1.7);
    let galley = d.measure(&label, size, Weight::Bold, room);
    let at = pos2(rect.left() + 56.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, theme::ON_INK);
    let cross = Rect::from_center_size(pos2(rect.right() - 30.0, rect.center().y), vec2(52.0, 52.0));
    let command = Command::Pick { gesture: *gesture };
    let spoken = format!("{} {label}", d.say("home-remove"));
    let response = d.press(ui, cross, &command, &spoken);
    d.icon(ui, cross.center(), "x", 20.0, IconStyle::Line, theme::ON_INK2);
    d.focus_ring(ui, cross, &response);
}

/// The foot of a phone: what was chosen, what it brings, the sheet.
pub fn foot(d: &mut Draw<'_>, ui: &mut Ui, home: &MyHome, rect: Rect) {
    ui.painter().rect_filled(rect, CornerRadius { nw: 20, ne: 20, sw: 0, se: 0 }, theme::INK);
    let inner = rect.shrink2(vec2(16.0, 14.0));
    if home.chosen.is_empty() {
        let text = d.say("home-choose-first");
        d.paragraph(ui, inner.min, inner.width(), &text, 17.0, Weight::Regular, theme::ON_INK);
        return;
    }
    let title = words::chosen_title(d.content, home.chosen.len());
    d.text(ui, inner.min, Align2::LEFT_TOP, &title, 17.0, Weight::Bold, theme::ON_INK);
    let text = format!("{} {}", amount(d, home), d.say("home-per-year"));
    let size = d.fitting(&text, 19.0, Weight::Bold, inner.width() * 0.6);
    d.text(ui, pos2(inner.right(), inner.top()), Align2::RIGHT_TOP, &text, size, Weight::Bold, theme::SAFFRON);
    let (note, strong) = note(d, home);
    let size = d.fitting(&note, 15.0, Weight::Regular, inner.width());
    let at = pos2(inner.left(), inner.top() + 25.0);
    d.text(
        ui,
        at,
        Align2::LEFT_TOP,
        &note,
        size,
        Weight::Regular,
        if strong { theme::SAFFRON } else { theme::ON_INK2 },
    );
    print_button(d, ui, Rect::from_min_max(pos2(inner.left(), inner.bottom() - 56.0), inner.max));
}

/// Height of the praise for so many gestures.
pub fn praise_height(count: usize) -> f32 {
    #[expect(clippy::cast_precision_loss, reason = "some twenty rows")]
    let rows = count as f32 * PRAISE_ROW;
    if count == 0 { 0.0 } else { PRAISE_HEAD + rows + 12.0 }
}

/// What is done already, and what it saves.
pub fn praise(d: &Draw<'_>, ui: &Ui, done: &[&GestureLine], rect: Rect) {
    if done.is_empty() {
        return;
    }
    let title = d.say("plan-done-title");
    let at = pos2(rect.left() + 4.0, rect.top() + 20.0);
    let size = d.fitting(&title, 20.0, Weight::Bold, rect.width() - 8.0);
    d.text(ui, at, Align2::LEFT_TOP, &title, size, Weight::Bold, theme::TEXT);
    let mut y = rect.top() + PRAISE_HEAD;
    for line in done {
        let middle = y + PRAISE_ROW / 2.0;
        d.icon(ui, pos2(rect.left() + 16.0, middle), "check", 19.0, IconStyle::Line, theme::TEAL);
        let label = words::gesture(d.content, line.id);
        let range = words::range(d.content, &line.saving).filter(|_| line.saving.amounts.eur > 0.5);
        let range = range.unwrap_or_default();
        let end = d.text(
            ui,
            pos2(rect.right() - 8.0, middle),
            Align2::RIGHT_CENTER,
            &range,
            16.0,
            Weight::Regular,
            theme::TEXT2,
        );
        let room = end.left() - rect.left() - 44.0;
        let size = d.fitting(&label, 17.0, Weight::Regular, room);
        d.text(ui, pos2(rect.left() + 34.0, middle), Align2::LEFT_CENTER, &label, size, Weight::Regular, theme::TEXT);
        y += PRAISE_ROW;
    }
}
