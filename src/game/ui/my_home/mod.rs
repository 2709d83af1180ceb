//! *Mon logement*: the questions, the wait, and the gestures with what they bring.

mod found;
mod gestures;
mod questions;
pub(in crate::game) mod words;

use bevy_egui::egui::{Align2, CornerRadius, Rect, Ui, pos2, vec2};

use super::{
    draw::{Button, Draw, Weight},
    theme,
};
use crate::game::{
    Command,
    my_home::{MyHome, Stage},
};

/// Draws the screen.
pub fn draw(d: &mut Draw<'_>, home: &MyHome) {
    let whole = Rect::from_min_size(pos2(0.0, 0.0), d.size);
    // Nothing of the scene is in sight.
    d.leave(Rect::from_min_size(pos2(0.0, d.size.y), vec2(d.size.x, 10.0)));
    d.layer("home-page", whole, |_, ui| {
        ui.painter().rect_filled(whole, 0.0, theme::PAGE);
    });
    match &home.stage {
        Stage::Asking(number) => questions::draw(d, home, *number),
        Stage::Working(share) => working(d, *share),
        Stage::Found(outcome) => gestures::draw(d, home, outcome),
        Stage::Failed(reason) => failed(d, reason),
    }
}

/// The way back, the title, and what else stands beside it; gives the rectangle of the row right of the title.
fn header(d: &mut Draw<'_>, ui: &mut Ui, row: Rect, back: Command) -> Rect {
    let place = Rect::from_min_size(row.min, vec2(row.height(), row.height()));
    let label = d.say("plan-back");
    d.button(ui, place, Button::Paper, "arrow-left", "", &label, back);
    let title = d.say("menu-my-home");
    let size = if d.portrait() || d.small() { 26.0 } else { 36.0 };
    let at = pos2(place.right() + 14.0, row.center().y);
    let end = d.text(ui, at, Align2::LEFT_CENTER, &title, size, Weight::Bold, theme::TEXT);
    Rect::from_min_max(pos2(end.right() + 24.0, row.top()), row.max)
}

/// Distance from the edges, and height of the header.
fn frame(d: &Draw<'_>) -> (f32, f32) {
    if d.portrait() || d.small() { (12.0, 52.0) } else { (24.0, 56.0) }
}

fn working(d: &mut Draw<'_>, share: f64) {
    let width = 440.0_f32.min(d.size.x - 24.0);
    let rect = Rect::from_center_size(pos2(d.size.x / 2.0, d.size.y / 2.0), vec2(width, 220.0));
    d.card("home-working", rect, CornerRadius::same(20), |d, ui| {
        let inner = rect.shrink(24.0);
        let text = words::computing(d.content, share);
        d.paragraph(ui, inner.min, inner.width(), &text, 20.0, Weight::Bold, theme::TEXT);
        let bar = Rect::from_min_size(pos2(inner.left(), inner.top() + 76.0), vec2(inner.width(), 16.0));
        #[expect(clippy::cast_possible_truncation, reason = "a share")]
        d.bar(ui, bar, share as f32, theme::PAPER3, theme::TEAL);
        let place = Rect::from_min_max(pos2(inner.left(), inner.bottom() - 56.0), inner.max);
        let label = d.say("plan-change");
        d.button(ui, place, Button::Second, "pencil-simple", &label, &label, Command::Question { number: 0 });
    });
}

fn failed(d: &mut Draw<'_>, reason: &str) {
    let width = 480.0_f32.min(d.size.x - 24.0);
    let rect = Rect::from_center_size(pos2(d.size.x / 2.0, d.size.y / 2.0), vec2(width, 300.0));
    d.card("home-failed", rect, CornerRadius::same(20), |d, ui| {
        let inner = rect.shrink(24.0);
        let title = d.say("home-failed");
        let end = d.paragraph(ui, inner.min, inner.width(), &title, 21.0, Weight::Bold, theme::TEXT);
        let at = pos2(inner.left(), end.bottom() + 10.0);
        d.paragraph(ui, at, inner.width(), reason, 16.0, Weight::Regular, theme::TEXT2);
        let half = (inner.width() - 12.0) / 2.0;
        let buttons = [
            ("home-retry", "arrow-counter-clockwise", Command::WorkOut),
            ("button-back", "arrow-left", Command::Leave),
        ];
        let mut left = inner.left();
        for (key, icon, command) in buttons {
            let place = Rect::from_min_size(pos2(left, inner.bottom() - 56.0), vec2(half, 56.0));
            let label = d.say(key);
            d.button(ui, place, Button::Second, icon, &label, &label, command);
            left += half + 12.0;
        }
    });
}
