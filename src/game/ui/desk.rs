//! The pages of a kiosk's staff, drawn row by row over any screen; and what their keyboard writes, where they have one.

use std::time::Duration;

use bevy::input::keyboard::{Key, KeyboardInput};
use bevy_egui::egui::{self, Align2, CornerRadius, Rect, Sense, Stroke, StrokeKind, Ui, pos2, vec2};

use super::{
    draw::{Button, Draw, Weight},
    fonts::IconStyle,
    problems, settings, theme,
};
use crate::game::{
    Command,
    kiosk::{
        selftest::GRID,
        staff::{Press, Row, Sheet, Wish},
    },
};

/// Space between rows.
const GAP: f32 = 8.0;
/// Height of a key, a button, a choice.
const KEY: f32 = 50.0;
const BUTTON: f32 = 52.0;
const CHOICE: f32 = 58.0;
/// Least width of a choice.
const PRESS: f32 = 76.0;
/// Height of a bar of a chart.
const BAR: f32 = 26.0;
/// Where the longest bar begins.
const NAMES: f32 = 0.46;

/// Between two pictures of the menu, when nothing else asks for one.
const BEAT: Duration = Duration::from_millis(250);

/// What a key of a real keyboard asks for. Enter and the space bar press the button that has the focus.
pub fn typed(key: &KeyboardInput, ctx: &egui::Context) -> Option<Wish> {
    let on_button = ctx.memory(|memory| memory.focused().is_some());
    match &key.logical_key {
        Key::Escape => Some(Wish::Back),
        Key::Backspace => Some(Wish::Rub),
        Key::Enter if !on_button => Some(Wish::Done),
        Key::Space if !on_button => Some(Wish::Type(' ')),
        Key::Character(text) => text.chars().next().map(Wish::Type),
        _ => None,
    }
}

/// Draws the page, if there is one.
pub fn draw(d: &mut Draw<'_>, sheet: &Sheet) {
    if sheet.title.is_empty() {
        return;
    }
    // Seconds to wait are counted, and nobody may be there when it closes.
    d.ctx.request_repaint_after(BEAT);
    if let Some(touched) = sheet.rows.iter().find_map(|row| if let Row::Grid(cells) = row { Some(cells) } else { None })
    {
        return grid(d, sheet, touched);
    }
    let width = 620.0_f32.min(d.size.x - 16.0);
    let inner = width - 40.0;
    let height = 80.0 + sheet.rows.iter().map(|row| row_height(d, row, inner)).sum::<f32>();
    let close = Command::Desk { wish: Wish::Back };
    settings::panel(d, "desk", vec2(width, height), &sheet.title, close, |d, ui, width| {
        for row in &sheet.rows {
            let (rect, _) = ui.allocate_exact_size(vec2(width, row_height(d, row, width)), Sense::hover());
            self::row(d, ui, Rect::from_min_max(rect.min, pos2(rect.right(), rect.bottom() - GAP)), row);
        }
    });
}

fn row_height(d: &Draw<'_>, row: &Row, width: f32) -> f32 {
    GAP + match row {
        Row::Text(text) => problems::height(d, text, width),
        Row::Told(_, text) => (problems::height(d, text, width - 46.0) + 16.0).max(44.0),
        Row::Choice(..) => CHOICE,
        Row::Button(..) => BUTTON,
        Row::Typed(text) => d.measure(text, 22.0, Weight::Bold, width - 24.0).size().y.max(28.0) + 20.0,
        Row::Keys(_) => KEY,
        #[expect(clippy::cast_precision_loss, reason = "a few")]
        Row::Bars(_, bars) => 30.0 + BAR * bars.len() as f32,
        Row::Ruler(_) => 74.0,
        Row::Grid(_) => 0.0,
    }
}

fn row(d: &mut Draw<'_>, ui: &mut Ui, rect: Rect, row: &Row) {
    match row {
        Row::Text(text) => {
            d.paragraph(ui, rect.min, rect.width(), text, 16.0, Weight::Regular, theme::TEXT);
        }
        Row::Told(good, text) => told(d, ui, rect, *good, text),
        Row::Choice(name, presses) => choice(d, ui, rect, name, presses),
        Row::Button(press, main) => {
            let look = if *main { Button::Main } else { Button::Second };
            self::press(d, ui, rect, look, press, None);
        }
        Row::Typed(text) => {
            ui.painter().rect_filled(rect, CornerRadius::same(12), theme::PAPER2);
            ui.painter().rect_stroke(rect, CornerRadius::same(12), Stroke::new(2.0, theme::TEAL), StrokeKind::Inside);
            let at = rect.min + vec2(12.0, 10.0);
            d.paragraph(ui, at, rect.width() - 24.0, text, 22.0, Weight::Bold, theme::TEXT);
        }
        Row::Keys(presses) => keys(d, ui, rect, presses),
        Row::Bars(title, bars) => chart(d, ui, rect, title, bars),
        Row::Ruler(px) => ruler(d, ui, rect, *px),
        Row::Grid(_) => {}
    }
}

fn press(d: &mut Draw<'_>, ui: &mut Ui, rect: Rect, look: Button, press: &Press, size: Option<f32>) {
    let spoken = press.spoken.as_deref().unwrap_or(&press.label);
    let command = Command::Desk { wish: press.wish.clone() };
    let (icon, label) = if press.wish == Wish::Rub { ("arrow-left", "") } else { ("", press.label.as_str()) };
    d.button_of_size(ui, rect, look, icon, label, spoken, command, size);
}

fn told(d: &Draw<'_>, ui: &Ui, rect: Rect, good: bool, text: &str) {
    let (ground, icon, ink) =
        if good { (theme::TEAL_PALE, "check", theme::TEAL) } else { (theme::SAFFRON_PALE, "warning", theme::TEXT) };
    ui.painter().rect_filled(rect, CornerRadius::same(12), ground);
    let style = if good { IconStyle::Line } else { IconStyle::Fill };
    d.icon(ui, pos2(rect.left() + 22.0, rect.center().y), icon, 22.0, style, ink);
    let galley = d.measure(text, 16.0, Weight::Regular, rect.width() - 46.0);
    let at = pos2(rect.left() + 40.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, theme::TEXT);
}

fn choice(d: &mut Draw<'_>, ui: &mut Ui, rect: Rect, name: &str, presses: &[Press]) {
    let widths: Vec<f32> = presses
        .iter()
        .map(|press| (d.measure(&press.label, 18.0, Weight::Bold, f32::INFINITY).size().x + 24.0).max(PRESS))
        .collect();
    let most = widths.iter().sum::<f32>() + 12.0;
    let well = Rect::from_min_max(pos2(rect.right() - most, rect.top()), rect.max);
    let size = d.fitting(name, 17.0, Weight::Bold, well.left() - rect.left() - 8.0);
    d.text(ui, rect.left_center(), Align2::LEFT_CENTER, name, size, Weight::Bold, theme::TEXT2);
    ui.painter().rect_filled(well, CornerRadius::same(16), theme::PAPER2);
    let mut left = well.left() + 6.0;
    for (press, width) in presses.iter().zip(widths) {
        let place = Rect::from_min_size(pos2(left, well.top() + 4.0), vec2(width, well.height() - 8.0));
        self::press(
            d,
            ui,
            place.shrink2(vec2(1.0, 0.0)),
            Button::Choice { active: press.on == Some(true) },
            press,
            None,
        );
        left += width;
    }
}

/// Keys of one letter are as wide as ten in a row; longer ones share the whole row.
fn keys(d: &mut Draw<'_>, ui: &mut Ui, rect: Rect, presses: &[Press]) {
    #[expect(clippy::cast_precision_loss, reason = "a few")]
    let count = presses.len() as f32;
    let letters = count > 4.0;
    let each = if letters { rect.width() / count.max(10.0) } else { rect.width() / count };
    let mut left = rect.center().x - each * count / 2.0;
    for press in presses {
        let place = Rect::from_min_size(pos2(left, rect.top()), vec2(each, rect.height())).shrink2(vec2(2.0, 0.0));
        let look = match press.wish {
            Wish::Done => Button::Main,
            _ if press.on == Some(true) => Button::Saffron,
            _ => Button::Second,
        };
        // Narrow keys have no room for the margins of a button.
        let size = letters.then_some(20.0);
        self::press(d, ui, place, look, press, size);
        left += each;
    }
}

fn chart(d: &Draw<'_>, ui: &Ui, rect: Rect, title: &str, bars: &[(String, u32)]) {
    d.text(ui, rect.left_top(), Align2::LEFT_TOP, title, 17.0, Weight::Bold, theme::TEXT2);
    let most = bars.iter().map(|(_, count)| *count).max().unwrap_or(1).max(1);
    let names = rect.width() * NAMES;
    let room = rect.width() - names - 56.0;
    let mut y = rect.top() + 28.0;
    for (name, count) in bars {
        let line = Rect::from_min_size(pos2(rect.left(), y), vec2(rect.width(), BAR));
        let size = d.fitting(name, 16.0, Weight::Regular, names - 8.0);
        d.text(ui, line.left_center(), Align2::LEFT_CENTER, name, size, Weight::Regular, theme::TEXT);
        #[expect(clippy::cast_precision_loss, reason = "for drawing")]
        let share = *count as f32 / most as f32;
        let bar = Rect::from_min_size(pos2(line.left() + names, line.top() + 4.0), vec2(room * share, BAR - 8.0));
        ui.painter().rect_filled(bar, CornerRadius::same(4), theme::TEAL);
        let at = pos2(bar.right() + 8.0, line.center().y);
        d.text(ui, at, Align2::LEFT_CENTER, &count.to_string(), 16.0, Weight::Bold, theme::TEXT);
        y += BAR;
    }
}

/// A bar with its two ends marked, exactly as long as it says.
fn ruler(d: &Draw<'_>, ui: &Ui, rect: Rect, px: f32) {
    let bar = Rect::from_center_size(rect.center(), vec2(px / d.zoom, rect.height() - 8.0));
    let painter = ui.painter().with_clip_rect(d.ctx.content_rect());
    painter.rect_filled(bar, CornerRadius::ZERO, theme::TEAL);
    for x in [bar.left(), bar.right()] {
        painter.vline(x, rect.y_range(), Stroke::new(1.5, theme::INK));
    }
}

/// The whole screen in parts, each to be touched; a finger that slides touches them too.
fn grid(d: &mut Draw<'_>, sheet: &Sheet, touched: &[u8]) {
    let whole = Rect::from_min_size(pos2(0.0, 0.0), d.size);
    let (columns, rows) = (f32::from(GRID.0), f32::from(GRID.1));
    let each = vec2(d.size.x / columns, d.size.y / rows);
    d.over("desk-grid", |d| {
        d.layer("desk-grid", whole, |d, ui| {
            ui.painter().rect_filled(whole, 0.0, theme::PAPER);
            for cell in 0..GRID.0 * GRID.1 {
                let (column, row) = (f32::from(cell % GRID.0), f32::from(cell / GRID.0));
                let place = Rect::from_min_size(pos2(each.x * column, each.y * row), each).shrink(2.0);
                let done = touched.contains(&cell);
                let ground = if done { theme::TEAL } else { theme::PAPER2 };
                ui.painter().rect_filled(place, CornerRadius::same(8), ground);
                if done {
                    d.icon(ui, place.center(), "check", 24.0, IconStyle::Line, theme::PAPER);
                    continue;
                }
                let pressed = ui.input(|input| input.pointer.any_down() || input.pointer.any_released());
                let at = ui.input(|input| input.pointer.interact_pos());
                if pressed && at.is_some_and(|at| place.contains(at)) {
                    d.out.push(Command::Desk { wish: Wish::Touched(cell) });
                }
            }
            // It lies over parts in the middle, which can be reached around it.
            let back = Rect::from_center_size(whole.center(), vec2(each.x * 0.8, each.y * 0.55).max(vec2(96.0, 44.0)));
            let label = d.say("button-back");
            let command = Command::Desk { wish: Wish::Back };
            d.button(ui, back, Button::Main, "", &label, &format!("{label} {}", sheet.title), command);
        });
    });
}
