//! Settings: language, size, motion. Over any screen, which waits behind a veil.

use bevy_egui::egui::{self, Align2, CornerRadius, Rect, Sense, Ui, pos2, vec2};

use super::{
    draw::{Button, Draw, Weight},
    theme,
};
use crate::{
    game::{Command, kept::Consent, platform},
    text::Lang,
};

/// Sizes offered, %.
pub const SIZES: [u16; 4] = [100, 130, 160, 200];

/// Height of a row with yes and no.
const YES_NO: f32 = 66.0;
/// Of the button that erases, and of the question it asks.
const ERASE: f32 = 64.0;
const STAFF: f32 = 52.0;
/// Of the button to the keys.
const KEYS: f32 = 64.0;
const ERASING: f32 = 120.0;

/// Width of a column, and of the space between two.
const COLUMN: f32 = 420.0;
const BETWEEN: f32 = 32.0;

/// Draws the settings: in one column, or in two where that would have to scroll and there is room beside.
pub fn draw(d: &mut Draw<'_>) {
    let title = d.say("settings-title");
    let first = 2.0 * (24.0 + 68.0 + 14.0) + 2.0 * YES_NO;
    let kept = match (d.kept.possible, d.kept.holds(), d.view.erasing) {
        (_, true, true) => YES_NO + ERASING,
        (possible, holds, _) => f32::from(u8::from(possible)) * YES_NO + f32::from(u8::from(holds)) * ERASE,
    };
    let second = if platform::HAS_SOUND { 2.0 } else { 1.0 } * YES_NO + kept + KEYS;
    let around = 74.0 + 62.0 + 56.0 + STAFF;
    let (one, two) = (COLUMN + 40.0, 2.0 * COLUMN + BETWEEN + 40.0);
    let beside = around + first + second > d.size.y - 16.0 && two <= d.size.x - 16.0;
    let tall = if beside { first.max(second) } else { first + second };
    let size = vec2(if beside { two } else { one }, around + tall);
    panel(d, "settings", size, &title, Command::Settings, |d, ui, width| {
        if beside {
            let (rect, _) = ui.allocate_exact_size(vec2(width, tall), Sense::hover());
            let column = |left: f32| Rect::from_min_size(pos2(left, rect.top()), vec2(COLUMN, tall));
            let mut left = ui.new_child(egui::UiBuilder::new().max_rect(column(rect.left())));
            looks(d, &mut left, COLUMN);
            let mut right = ui.new_child(egui::UiBuilder::new().max_rect(column(rect.left() + COLUMN + BETWEEN)));
            ways(d, &mut right, COLUMN);
        } else {
            looks(d, ui, width);
            ways(d, ui, width);
        }
        let text = d.say("settings-privacy");
        let galley = d.measure(&text, 16.0, Weight::Regular, width);
        let (rect, _) = ui.allocate_exact_size(vec2(width, galley.size().y + 14.0), Sense::hover());
        ui.painter().galley(rect.min, galley, theme::TEXT2);
        let (rect, _) = ui.allocate_exact_size(vec2(width, 56.0), Sense::hover());
        let label = d.say("button-ok");
        d.button(ui, rect, Button::Main, "check", &label, &label, Command::Settings);
        let (rect, _) = ui.allocate_exact_size(vec2(width, STAFF), Sense::hover());
        let label = d.say("settings-staff");
        d.button(ui, rect, Button::Link, "", &label, &label, Command::Staff);
    });
}

/// What is read, and how it looks.
fn looks(d: &mut Draw<'_>, ui: &mut Ui, width: f32) {
    let now = d.content.texts.lang();
    let languages = Lang::ALL.map(|lang| (lang.native_name().to_owned(), lang == now, Command::Speak { lang }));
    row(d, ui, width, "settings-language", &languages);
    let percent = d.view.text_percent.max(100);
    let sizes = SIZES.map(|size| {
        let label = d.format().percent(f64::from(size) / 100.0);
        (label, size == percent, Command::TextSize { percent: size })
    });
    row(d, ui, width, "settings-text-size", &sizes);
    yes_no(d, ui, width, "settings-less-motion", d.view.reduced_motion, |on| Command::Calm { on });
    yes_no(d, ui, width, "settings-contrast", d.view.contrast, |on| Command::Contrast { on });
}

/// What is heard, told, kept and pressed.
fn ways(d: &mut Draw<'_>, ui: &mut Ui, width: f32) {
    if platform::HAS_SOUND {
        yes_no(d, ui, width, "settings-sound", d.view.sound(), |on| Command::Sound { on });
    }
    yes_no(d, ui, width, "settings-hints", d.view.hints(), |on| Command::Hints { on });
    keeping(d, ui, width);
    let (rect, _) = ui.allocate_exact_size(vec2(width, KEYS), Sense::hover());
    let label = d.say("keys-title");
    let place = rect.shrink2(vec2(0.0, 4.0));
    d.button(ui, place, Button::Second, "keyboard", &label, &label, Command::Keys);
}

/// Whether progress is kept, and erasing it.
fn keeping(d: &mut Draw<'_>, ui: &mut Ui, width: f32) {
    if d.kept.possible {
        let now = d.kept.consent == Consent::Given;
        yes_no(d, ui, width, "settings-keep", now, |on| Command::Remember { on });
    }
    if !d.kept.holds() {
        return;
    }
    if !d.view.erasing {
        let (row, _) = ui.allocate_exact_size(vec2(width, ERASE), Sense::hover());
        let label = d.say("settings-erase");
        let place = Rect::from_min_size(row.min, vec2(width, 52.0));
        d.button(ui, place, Button::Second, "trash", &label, &label, Command::AskErase);
        return;
    }
    let (block, _) = ui.allocate_exact_size(vec2(width, ERASING), Sense::hover());
    let text = d.say("settings-erase-confirm");
    d.paragraph(ui, block.min, width, &text, 17.0, Weight::Bold, theme::TEXT);
    let half = (width - 10.0) / 2.0;
    for (i, (key, command)) in
        [("settings-erase-yes", Command::Erase), ("button-cancel", Command::AskErase)].into_iter().enumerate()
    {
        let left = block.left() + if i == 0 { 0.0 } else { half + 10.0 };
        let place = Rect::from_min_size(pos2(left, block.bottom() - 64.0), vec2(half, 52.0));
        let label = d.say(key);
        d.button(ui, place, Button::Second, "", &label, &label, command);
    }
}

fn row(d: &mut Draw<'_>, ui: &mut Ui, width: f32, key: &str, choices: &[(String, bool, Command)]) {
    let text = d.say(key);
    let (line, _) = ui.allocate_exact_size(vec2(width, 24.0), Sense::hover());
    d.text(ui, line.left_top(), Align2::LEFT_TOP, &text, 17.0, Weight::Bold, theme::TEXT2);
    let (rect, _) = ui.allocate_exact_size(vec2(width, 68.0), Sense::hover());
    ui.painter().rect_filled(rect, CornerRadius::same(16), theme::PAPER2);
    #[expect(clippy::cast_precision_loss, reason = "a few")]
    let each = (width - 12.0) / choices.len() as f32;
    let all: Vec<_> = choices.iter().map(|(label, ..)| (label.as_str(), each - 10.0)).collect();
    let size = Some(d.row_size(&all, 18.0));
    for (i, (label, active, command)) in choices.iter().enumerate() {
        #[expect(clippy::cast_precision_loss, reason = "a few")]
        let left = rect.left() + 6.0 + each * i as f32;
        let place = Rect::from_min_size(pos2(left, rect.top() + 6.0), vec2(each, 56.0)).shrink2(vec2(1.0, 0.0));
        let look = Button::Choice { active: *active };
        d.button_of_size(ui, place, look, "", label, label, command.clone(), size);
    }
    let _ = ui.allocate_exact_size(vec2(width, 14.0), Sense::hover());
}

/// A question on the left, yes and no on the right.
fn yes_no(d: &mut Draw<'_>, ui: &mut Ui, width: f32, key: &str, now: bool, command: impl Fn(bool) -> Command) {
    const CHOICE: f32 = 72.0;
    let label = d.say(key);
    let (line, _) = ui.allocate_exact_size(vec2(width, YES_NO), Sense::hover());
    let left = line.right() - 2.0 * CHOICE - 12.0;
    let size = d.fitting(&label, 17.0, Weight::Bold, left - line.left() - 8.0);
    d.text(ui, line.left_center(), Align2::LEFT_CENTER, &label, size, Weight::Bold, theme::TEXT2);
    let well = Rect::from_min_max(pos2(left, line.top() + 2.0), pos2(line.right(), line.bottom() - 4.0));
    ui.painter().rect_filled(well, CornerRadius::same(16), theme::PAPER2);
    for (i, (word, on)) in [("settings-on", true), ("settings-off", false)].into_iter().enumerate() {
        let shown = d.say(word);
        let spoken = format!("{label} : {shown}");
        let at = pos2(left + 6.0 + if i == 0 { 0.0 } else { CHOICE }, well.top() + 5.0);
        let place = Rect::from_min_size(at, vec2(CHOICE, 50.0)).shrink2(vec2(1.0, 0.0));
        d.button(ui, place, Button::Choice { active: now == on }, "", &shown, &spoken, command(on));
    }
}

/// A panel in the middle of the screen, over a veil; `fill` draws what is under the title and may scroll.
pub fn panel(
    d: &mut Draw<'_>,
    id: &str,
    size: egui::Vec2,
    title: &str,
    close: Command,
    fill: impl FnOnce(&mut Draw<'_>, &mut Ui, f32),
) {
    let size = size.min(d.size - vec2(16.0, 16.0));
    let rect = Rect::from_center_size((d.size / 2.0).to_pos2(), size);
    d.over(id, |d| {
        d.card(id, rect, CornerRadius::same(20), |d, ui| {
            let inner = Rect::from_min_max(rect.min + vec2(20.0, 14.0), rect.max - vec2(20.0, 12.0));
            let cross = Rect::from_min_size(pos2(inner.right() - 42.0, inner.top()), vec2(48.0, 48.0));
            let size = d.fitting(title, 24.0, Weight::Bold, inner.width() - 52.0);
            let at = pos2(inner.left(), cross.center().y);
            d.text(ui, at, Align2::LEFT_CENTER, title, size, Weight::Bold, theme::TEXT);
            let label = d.say("button-close");
            d.button(ui, cross, Button::Cross, "x", "", &label, close);
            let body = Rect::from_min_max(pos2(inner.left(), cross.bottom() + 6.0), inner.max);
            let mut child = ui.new_child(egui::UiBuilder::new().max_rect(body));
            child.set_clip_rect(body.expand2(vec2(10.0, 0.0)));
            egui::ScrollArea::vertical().id_salt(id).max_height(body.height()).show(&mut child, |ui| {
                ui.spacing_mut().item_spacing = egui::Vec2::ZERO;
                fill(d, ui, body.width());
            });
        });
    });
}
