//! The eight questions, one at a time.

use bevy_egui::egui::{self, Align2, CornerRadius, Rect, Sense, Ui, pos2, vec2};

use super::{frame, header, words};
use crate::{
    game::{
        Command,
        my_home::MyHome,
        ui::{
            draw::{Button, Draw, Weight},
            fonts::IconStyle,
            theme,
        },
    },
    plan::{Answers, Draft, Gesture},
};

/// Height of a choice.
const CHOICE: f32 = 64.0;
const GAP: f32 = 10.0;

/// Draws a question.
pub fn draw(d: &mut Draw<'_>, home: &MyHome, number: usize) {
    let (edge, top) = frame(d);
    let (w, h) = (d.size.x, d.size.y);
    let row = Rect::from_min_size(pos2(edge, edge), vec2(w - 2.0 * edge, top));
    d.layer("home-head", row, |d, ui| {
        let right = header(d, ui, row, home.back());
        progress(d, ui, number, right);
    });
    let width = 920.0_f32.min(w - 2.0 * edge);
    let card =
        Rect::from_min_max(pos2((w - width) / 2.0, row.bottom() + edge), pos2(f32::midpoint(w, width), h - edge));
    d.card("home-question", card, CornerRadius::same(20), |d, ui| {
        let inner = card.shrink(if d.portrait() || d.small() { 16.0 } else { 28.0 });
        let [title, help] = words::question(d.content, number);
        let tile = Rect::from_min_size(inner.min, vec2(56.0, 56.0));
        d.tile(ui, tile, icon(number), theme::TEAL_PALE, theme::TEAL);
        let left = tile.right() + 16.0;
        let room = inner.right() - left;
        let size = if d.portrait() || d.small() { 22.0 } else { 28.0 };
        let end = d.paragraph(ui, pos2(left, inner.top()), room, &title, size, Weight::Bold, theme::TEXT);
        let end = d.paragraph(ui, pos2(left, end.bottom() + 4.0), room, &help, 17.0, Weight::Regular, theme::TEXT2);
        let body = Rect::from_min_max(pos2(inner.left(), end.bottom().max(tile.bottom()) + 18.0), inner.max);
        if number < Draft::HABITS { choices(d, ui, home, number, body) } else { habits(d, ui, home, body) }
    });
}

fn progress(d: &Draw<'_>, ui: &Ui, number: usize, rect: Rect) {
    let text = words::progress(d.content, number);
    let size = d.fitting(&text, 17.0, Weight::Regular, rect.width());
    let at = pos2(rect.right(), rect.center().y - 8.0);
    d.text(ui, at, Align2::RIGHT_CENTER, &text, size, Weight::Regular, theme::TEXT2);
    let bar = Rect::from_min_max(
        pos2(rect.right() - 180.0_f32.min(rect.width()), at.y + 16.0),
        pos2(rect.right(), at.y + 24.0),
    );
    #[expect(clippy::cast_precision_loss, reason = "eight questions")]
    let share = (number + 1) as f32 / Draft::QUESTIONS as f32;
    d.bar(ui, bar, share, theme::PAPER3, theme::TEAL);
}

/// Picture of a question.
fn icon(number: usize) -> &'static str {
    match Answers::FIELDS[number.min(Draft::HABITS)] {
        "zone" => "map-pin",
        "surface_m2" => "ruler",
        "floor" => "stairs",
        "era" => "buildings",
        "heating" => "thermometer-simple",
        "water" => "drop",
        "people" => "users",
        _ => "check",
    }
}

/// Columns in which all of these fit, and the height of their rows.
fn grid(body: Rect, count: usize, most: usize, least_width: f32, height: f32) -> (usize, f32) {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few columns")]
    let columns = (((body.width() + GAP) / (least_width + GAP)) as usize).clamp(1, most);
    #[expect(clippy::cast_precision_loss, reason = "a few rows")]
    let rows = count.div_ceil(columns) as f32;
    // Rows shrink a little before they scroll.
    let fitting = (body.height() + GAP) / rows - GAP;
    (columns, fitting.clamp(52.0, height))
}

fn place(body: Rect, columns: usize, height: f32, index: usize) -> Rect {
    #[expect(clippy::cast_precision_loss, reason = "a few")]
    let (column, row, columns) = ((index % columns) as f32, (index / columns) as f32, columns as f32);
    let width = (body.width() - GAP * (columns - 1.0)) / columns;
    Rect::from_min_size(
        pos2(body.left() + column * (width + GAP), body.top() + row * (height + GAP)),
        vec2(width, height),
    )
}

fn choices(d: &mut Draw<'_>, ui: &mut Ui, home: &MyHome, question: usize, body: Rect) {
    let choices = Draft::choices(question);
    let labels: Vec<String> = choices.iter().map(|choice| words::choice(d.content, question, *choice)).collect();
    let longest = labels.iter().map(|label| label.chars().count()).max().unwrap_or(0);
    // Short ones stand in fours, long ones have room for their words.
    let (most, least_width) = if longest < 14 { (4, 150.0) } else { (2, 260.0) };
    let (columns, height) = grid(body, choices.len(), most, least_width, CHOICE);
    scrolled(ui, body, rows_height(choices.len(), columns, height), |ui, body| {
        for (index, label) in labels.iter().enumerate() {
            let given = home.draft.given(question) == Some(index);
            let look = if given { Button::Main } else { Button::Second };
            let command = Command::Answer { question, choice: index };
            d.button(
                ui,
                place(body, columns, height, index),
                look,
                if given { "check" } else { "" },
                label,
                label,
                command,
            );
        }
    });
}

fn habits(d: &mut Draw<'_>, ui: &mut Ui, home: &MyHome, body: Rect) {
    let foot = Rect::from_min_max(pos2(body.left(), body.bottom() - 60.0), body.max);
    let list = Rect::from_min_max(body.min, pos2(body.right(), foot.top() - 14.0));
    let count = Gesture::ALL.len();
    let (columns, _) = grid(list, count, 2, 300.0, 52.0);
    scrolled(ui, list, rows_height(count, columns, 52.0), |ui, list| {
        for (index, gesture) in Gesture::ALL.into_iter().enumerate() {
            tick(d, ui, place(list, columns, 52.0, index), gesture, home.draft.habits.has(gesture));
        }
    });
    let label = d.say("plan-see");
    let width = foot.width().min(380.0);
    let main = Rect::from_min_size(pos2(foot.right() - width, foot.top()), vec2(width, foot.height()));
    d.button(ui, main, Button::Main, "arrow-right", &label, &label, Command::WorkOut);
}

/// A box to tick, and what it says.
fn tick(d: &mut Draw<'_>, ui: &mut Ui, rect: Rect, gesture: Gesture, on: bool) {
    let label = words::gesture(d.content, gesture);
    let command = Command::Habit { gesture };
    let response = d.press(ui, rect, &command, &label);
    let radius = CornerRadius::same(12);
    let ground = if on { theme::TEAL_PALE } else { theme::PAPER2 };
    ui.painter().rect_filled(
        rect,
        radius,
        if response.hovered() { ground.lerp_to_gamma(theme::TEXT, 0.05) } else { ground },
    );
    d.edge(ui, rect, radius);
    let square = Rect::from_center_size(pos2(rect.left() + 28.0, rect.center().y), vec2(26.0, 26.0));
    let edge = egui::Stroke::new(2.0, if on { theme::TEAL } else { theme::TEXT2 });
    ui.painter().rect(
        square,
        CornerRadius::same(7),
        if on { theme::TEAL } else { theme::PAPER },
        edge,
        egui::StrokeKind::Inside,
    );
    if on {
        d.icon(ui, square.center(), "check", 18.0, IconStyle::Line, egui::Color32::WHITE);
    }
    let room = rect.width() - 64.0;
    let galley = d.measure(&label, 17.0, Weight::Regular, room);
    let at = pos2(rect.left() + 54.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, theme::TEXT);
    d.focus_ring(ui, rect, &response);
}

fn rows_height(count: usize, columns: usize, height: f32) -> f32 {
    #[expect(clippy::cast_precision_loss, reason = "a few rows")]
    let rows = count.div_ceil(columns) as f32;
    rows * (height + GAP) - GAP
}

/// Draws in a rectangle of this height, scrolled where the body is lower.
pub(super) fn scrolled(ui: &mut Ui, body: Rect, height: f32, draw: impl FnOnce(&mut Ui, Rect)) {
    let mut child = ui.new_child(egui::UiBuilder::new().max_rect(body));
    egui::ScrollArea::vertical().max_height(body.height()).scroll_source(egui::scroll_area::ScrollSource::ALL).show(
        &mut child,
        |ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(body.width(), height), Sense::hover());
            draw(ui, rect);
        },
    );
}
