//! What the evening gave: the figures, what was found, one question about the player's own home, gestures to take there.

use bevy_egui::egui::{self, Align2, Color32, CornerRadius, Rect, Stroke, StrokeKind, Ui, pos2, vec2};

use super::{
    super::{
        draw::{Button, Draw, Weight},
        fonts::IconStyle,
        names, theme,
    },
    attract::split,
    card_place, leave_beside, pieces, words,
};
use crate::{
    game::{Command, Play},
    kiosk::{Ask, Habit, Source},
};

const MARGIN: f32 = 20.0;
const GAP: f32 = 8.0;
/// Height of a gesture to take home.
const TILE: f32 = 136.0;

/// Draws the first of two players' result, and hands over.
pub fn handover(d: &mut Draw<'_>) {
    let Some(play) = d.play else { return };
    let title = words::handover(&d.content.texts, d.stand, &play.session);
    let next = d.say("handover-next");
    let (rect, radius) = card_place(d, vec2(520.0, 290.0));
    leave_beside(d, rect);
    d.card("kiosk-card", rect, radius, |d, ui| {
        let inner = rect.shrink2(vec2(MARGIN, MARGIN));
        let first = d.paragraph(ui, inner.min, inner.width(), &title, 30.0, Weight::Bold, theme::TEXT);
        let at = pos2(inner.left(), first.bottom() + 10.0);
        d.paragraph(ui, at, inner.width(), &next, 21.0, Weight::Regular, theme::TEXT2);
        let place = Rect::from_min_max(pos2(inner.left(), inner.bottom() - 76.0), inner.max);
        pieces::onward(d, ui, place, "kiosk-go", "users");
    });
    pieces::foot(d);
}

/// Draws what one turn, or both, gave.
pub fn result(d: &mut Draw<'_>) {
    let Some(play) = d.play else { return };
    let (rect, radius) = card_place(d, vec2(600.0, 660.0));
    leave_beside(d, rect);
    d.card("kiosk-card", rect, radius, |d, ui| {
        let inner = rect.shrink2(vec2(MARGIN, 18.0));
        // From the foot upwards: the question stays in sight on any screen.
        let small = rect.height() < 470.0;
        let question = question(d, ui, inner, small);
        let top = figures(d, ui, inner, play, small);
        let finds = Rect::from_min_max(pos2(inner.left(), top + 10.0), pos2(inner.right(), question - 10.0));
        if finds.height() > 60.0 {
            tiles(d, ui, finds, play);
        }
    });
    pieces::foot(d);
}

/// The figures at the head of the card; gives what is under them.
fn figures(d: &Draw<'_>, ui: &Ui, inner: Rect, play: &Play, small: bool) -> f32 {
    let texts = &d.content.texts;
    let (size, second) = if small { (24.0, 19.0) } else { (30.0, 25.0) };
    let write = |top: f32, text: &str, size: f32, weight: Weight, colour: Color32| {
        d.paragraph(ui, pos2(inner.left(), top), inner.width(), text, size, weight, colour).bottom()
    };
    let mut top = inner.top();
    if d.stand.visit.players() > 1 {
        top = write(top, &d.say("payoff-both"), size, Weight::Bold, theme::TEXT) + 6.0;
        let lines = words::both(texts, d.stand, &play.session);
        let last = lines.len().saturating_sub(1);
        for (at, line) in lines.iter().enumerate() {
            let weight = if at == last { Weight::Regular } else { Weight::Bold };
            top = write(top, line, 19.0, weight, theme::TEXT) + 2.0;
        }
    }
    let (tonight, winter) = words::avoided(texts, d.stand);
    if d.stand.visit.players() == 1 {
        top = write(top, &tonight, size, Weight::Bold, theme::TEXT);
    }
    if !winter.is_empty() {
        top = write(top + 2.0, &winter, second, Weight::Bold, theme::TEAL);
        if !small {
            top = write(top + 4.0, &d.say("payoff-how"), 16.0, Weight::Regular, theme::TEXT2);
        }
    }
    top
}

/// The one question, at the foot of the card; gives where it begins.
fn question(d: &mut Draw<'_>, ui: &mut Ui, inner: Rect, small: bool) -> f32 {
    let button = if small { 52.0 } else { 62.0 };
    let skip = Rect::from_min_max(pos2(inner.left(), inner.bottom() - 50.0), inner.max);
    let label = d.say("payoff-skip");
    d.button(ui, skip, Button::Second, "", &label, &label, Command::Visit { ask: Ask::Onward });
    let row = Rect::from_min_max(pos2(inner.left(), skip.top() - GAP - button), pos2(inner.right(), skip.top() - GAP));
    let labels = Source::ALL.map(|source| d.say(source.key()));
    for ((source, label), place) in Source::ALL.into_iter().zip(&labels).zip(split(row, 3)) {
        d.button(ui, place, Button::Main, "", label, label, Command::Visit { ask: Ask::Heated { source } });
    }
    let title = d.say("payoff-heated");
    let galley = d.measure(&title, if small { 18.0 } else { 21.0 }, Weight::Bold, inner.width());
    let top = row.top() - GAP - galley.size().y;
    ui.painter().galley(pos2(inner.left(), top), galley, theme::TEXT);
    top
}

/// Things of the hunt: found ones are ticked, the others are named all the same.
fn tiles(d: &Draw<'_>, ui: &Ui, rect: Rect, play: &Play) {
    let finds = words::finds(d.stand, &play.session);
    let columns = if rect.width() > 520.0 { 2 } else { 1 };
    let rows = finds.len().div_ceil(columns);
    #[expect(clippy::cast_precision_loss, reason = "a dozen at most")]
    let height = (rect.height() / rows.max(1) as f32).min(46.0);
    // Too low for words: two columns of pictures would say nothing, so the most that fits in words.
    let (columns, height) = if height < 24.0 { (2, height * 2.0) } else { (columns, height) };
    let height = height.min(46.0);
    let lines = split(rect, columns);
    for (at, find) in finds.iter().enumerate() {
        let Some(column) = lines.get(at % columns) else { continue };
        #[expect(clippy::cast_precision_loss, reason = "a dozen at most")]
        let top = rect.top() + height * (at / columns) as f32;
        let middle = pos2(column.left() + 16.0, top + height / 2.0);
        let radius = (height / 2.0 - 3.0).min(15.0);
        if find.found {
            ui.painter().circle_filled(middle, radius, theme::SAFFRON);
            d.icon(ui, middle, "check", radius * 1.3, IconStyle::Line, theme::INK);
        } else {
            ui.painter().circle_stroke(middle, radius, Stroke::new(2.0, theme::TEXT2));
            d.icon(
                ui,
                middle,
                Habit::of(&play.session, &find.target).icon(),
                radius * 1.1,
                IconStyle::Fill,
                theme::TEXT2,
            );
        }
        let name = names::names(&d.content.texts, &play.session).target(&find.target);
        let weight = if find.found { Weight::Bold } else { Weight::Regular };
        let left = column.left() + 40.0;
        let size = d.fitting(&name, 17.0, weight, column.right() - left);
        d.text(ui, pos2(left, middle.y), Align2::LEFT_CENTER, &name, size, weight, theme::TEXT);
    }
}

/// Draws gestures to take home.
pub fn habits(d: &mut Draw<'_>) {
    let Some(play) = d.play else { return };
    let offered = words::habits(d.stand, &play.session);
    let columns = if offered.len() == 1 { 1 } else { 2 };
    let rows = offered.len().div_ceil(columns).max(1);
    #[expect(clippy::cast_precision_loss, reason = "a few")]
    let rows_high = rows as f32;
    let (rect, radius) = card_place(d, vec2(620.0, 190.0 + rows_high * (TILE + GAP)));
    leave_beside(d, rect);
    d.card("kiosk-card", rect, radius, |d, ui| {
        let inner = rect.shrink2(vec2(MARGIN, 18.0));
        let title = d.say("habits-title");
        let size = if rect.height() < 430.0 { 22.0 } else { 27.0 };
        let first = d.paragraph(ui, inner.min, inner.width(), &title, size, Weight::Bold, theme::TEXT);
        let most = d.say("habits-most");
        let at = pos2(inner.left(), first.bottom() + 2.0);
        let second = d.paragraph(ui, at, inner.width(), &most, 17.0, Weight::Regular, theme::TEXT2);
        let next = Rect::from_min_max(pos2(inner.left(), inner.bottom() - 64.0), inner.max);
        let grid =
            Rect::from_min_max(pos2(inner.left(), second.bottom() + 10.0), pos2(inner.right(), next.top() - 12.0));
        let height = (grid.height() / rows_high - GAP).min(TILE);
        for (row, habits) in offered.chunks(columns).enumerate() {
            #[expect(clippy::cast_precision_loss, reason = "a few")]
            let top = grid.top() + (height + GAP) * row as f32;
            let line = Rect::from_min_size(pos2(grid.left(), top), vec2(grid.width(), height));
            for (habit, place) in habits.iter().zip(split(line, columns)) {
                habit_tile(d, ui, place, *habit);
            }
        }
        pieces::onward(d, ui, next, "button-next", "arrow-right");
    });
    pieces::foot(d);
}

/// A gesture: a large picture and its name; taken, it has a tick and a broad edge.
fn habit_tile(d: &mut Draw<'_>, ui: &mut egui::Ui, rect: Rect, habit: Habit) {
    let label = d.say(habit.key());
    let taken = d.stand.visit.habits().contains(&habit);
    let spoken =
        if taken { d.say_with("habit-taken", &[("name", crate::text::Arg::Text(&label))]) } else { label.clone() };
    let response = d.press(ui, rect, &Command::Visit { ask: Ask::Take { habit } }, &spoken);
    let radius = CornerRadius::same(18);
    ui.painter().rect_filled(rect, radius, if taken { theme::TEAL_PALE } else { theme::PAPER2 });
    if taken {
        ui.painter().rect_stroke(rect, radius, Stroke::new(4.0, theme::TEAL), StrokeKind::Inside);
        let tick = rect.right_top() + vec2(-22.0, 22.0);
        ui.painter().circle_filled(tick, 14.0, theme::TEAL);
        d.icon(ui, tick, "check", 18.0, IconStyle::Line, Color32::WHITE);
    } else {
        d.edge(ui, rect, radius);
    }
    let wide = rect.height() < 96.0;
    let icon = if wide { 34.0 } else { 52.0 };
    let room = if wide { rect.width() - icon - 34.0 } else { rect.width() - 20.0 };
    let galley = d.measure(&label, 18.0, Weight::Bold, room.max(60.0));
    let (at, words) = if wide {
        let left = pos2(rect.left() + 12.0 + icon / 2.0, rect.center().y);
        (left, pos2(left.x + icon / 2.0 + 10.0, rect.center().y - galley.size().y / 2.0))
    } else {
        let top = rect.top() + (rect.height() - icon - 6.0 - galley.size().y) / 2.0;
        (pos2(rect.center().x, top + icon / 2.0), pos2(rect.center().x - galley.size().x / 2.0, top + icon + 6.0))
    };
    d.icon(ui, at, habit.icon(), icon, IconStyle::Fill, theme::TEAL);
    ui.painter().galley(words, galley, theme::TEXT);
    d.focus_ring(ui, rect, &response);
}
