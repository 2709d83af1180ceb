//! Guess first: the uses of the home, touched from the most to the least costly. The truth comes at the end.

use bevy_egui::egui::{self, Align2, Color32, CornerRadius, Rect, Stroke, StrokeKind, Ui, pos2, vec2};

use super::{
    draw::{Button, Draw, Weight},
    fonts::IconStyle,
    theme,
};
use crate::{
    content::Level,
    game::{Command, Play},
    rules::GuessScore,
    sim::energy::Use,
    text::{Arg, Texts, keys},
};

/// Height of a use, of the main button, and what is around.
const ROW: f32 = 62.0;
const MAIN: f32 = 60.0;
const MARGIN: f32 = 22.0;

/// Uses in the order in which they are offered: the level's own would give the answer away.
pub fn offered(level: &Level) -> Vec<Use> {
    let mut uses = level.guess.clone();
    uses.sort_by_key(|&use_| Use::ALL.iter().position(|&other| other == use_).map_or(0, |place| (place * 7 + 4) % 11));
    uses
}

/// The question, before the level or after it.
pub fn title_key(play: &Play) -> &'static str {
    if play.debrief.is_some() { "guess-after-title" } else { "guess-title" }
}

/// What leaves without an answer.
pub fn skip_key(play: Option<&Play>) -> &'static str {
    if play.is_some_and(|play| play.debrief.is_some()) { "button-back" } else { "guess-skip" }
}

/// How many are at their place, before and now.
pub fn progress(texts: &Texts, before: &GuessScore, after: &GuessScore) -> String {
    let count = |score: &GuessScore| score.in_place().to_string();
    let (before, after, all) = (count(before), count(after), before.order.len().to_string());
    let args = [("before", before), ("after", after), ("all", all)];
    let args: Vec<_> = args.iter().map(|(name, text)| (*name, Arg::Text(text))).collect();
    texts.with("guess-progress", &args)
}

/// Draws the guess.
pub fn draw(d: &mut Draw<'_>) {
    let Some(play) = d.play else { return };
    let uses = offered(play.session.level());
    let (w, h) = (d.size.x, d.size.y);
    let portrait = d.portrait();
    let width = if portrait { w } else { 420.0_f32.min(w * 0.6) };
    #[expect(clippy::cast_precision_loss, reason = "a handful")]
    let height =
        (112.0 + ROW * uses.len() as f32 + MAIN + 20.0 + MARGIN).min(if portrait { h * 0.8 } else { h - 16.0 });
    let (rect, radius) = if portrait {
        (Rect::from_min_max(pos2(0.0, h - height), pos2(w, h)), CornerRadius { nw: 24, ne: 24, sw: 0, se: 0 })
    } else {
        let side = 24.0_f32.min(w * 0.02);
        (Rect::from_min_size(pos2(w - width - side, (h - height) / 2.0), vec2(width, height)), CornerRadius::same(20))
    };
    d.leave(if portrait {
        Rect::from_min_max(pos2(0.0, 8.0), pos2(w, rect.top()))
    } else {
        Rect::from_min_max(pos2(0.0, 0.0), pos2(rect.left(), h))
    });
    d.card("guess", rect, radius, |d, ui| {
        let inner = rect.shrink2(vec2(MARGIN, MARGIN));
        let title = d.say(title_key(play));
        let end = d.paragraph(ui, inner.min, inner.width(), &title, 22.0, Weight::Bold, theme::TEXT);
        let hint = d.say("guess-hint");
        let end = d.paragraph(
            ui,
            end.left_bottom() + vec2(0.0, 4.0),
            inner.width(),
            &hint,
            17.0,
            Weight::Regular,
            theme::TEXT2,
        );
        let foot = Rect::from_min_max(pos2(inner.left(), inner.bottom() - MAIN), inner.max);
        let list = Rect::from_min_max(pos2(inner.left(), end.bottom() + 10.0), pos2(inner.right(), foot.top() - 10.0));
        let mut child = ui.new_child(egui::UiBuilder::new().max_rect(list));
        child.set_clip_rect(list.expand2(vec2(8.0, 2.0)));
        egui::ScrollArea::vertical().max_height(list.height()).show(&mut child, |ui| {
            ui.spacing_mut().item_spacing = egui::Vec2::ZERO;
            for &use_ in &uses {
                let (row, _) = ui.allocate_exact_size(vec2(list.width(), ROW), egui::Sense::hover());
                one(d, ui, row.shrink2(vec2(1.0, 3.0)), use_);
            }
        });
        buttons(d, ui, foot, uses.len());
    });
}

/// What a use is called with its rank, for those who cannot see it.
pub fn spoken(d: &crate::text::Texts, ranked: &[Use], use_: Use) -> String {
    let name = d.get(keys::use_(use_));
    match ranked.iter().position(|&other| other == use_) {
        Some(place) => {
            let rank = (place + 1).to_string();
            d.with("guess-rank", &[("rank", Arg::Text(&rank)), ("use", Arg::Text(&name))])
        }
        None => d.with("guess-not-ranked", &[("use", Arg::Text(&name))]),
    }
}

fn one(d: &mut Draw<'_>, ui: &mut Ui, rect: Rect, use_: Use) {
    let rank = d.view.ranked.iter().position(|&other| other == use_);
    let spoken = spoken(&d.content.texts, &d.view.ranked, use_);
    let response = d.press(ui, rect, &Command::Rank { use_ }, &spoken);
    let radius = CornerRadius::same(14);
    ui.painter().rect_filled(rect, radius, if rank.is_some() { theme::TEAL_PALE } else { theme::PAPER2 });
    d.edge(ui, rect, radius);
    let (ground, ink) = theme::use_colours(use_);
    let tile = Rect::from_center_size(pos2(rect.left() + 30.0, rect.center().y), vec2(42.0, 42.0));
    d.tile(ui, tile, theme::use_icon(use_), ground, ink);
    let badge = pos2(rect.right() - 30.0, rect.center().y);
    match rank {
        Some(place) => {
            ui.painter().circle_filled(badge, 18.0, theme::TEAL);
            let text = (place + 1).to_string();
            d.text(ui, badge, Align2::CENTER_CENTER, &text, 20.0, Weight::Bold, Color32::WHITE);
        }
        None => {
            ui.painter().circle_stroke(badge, 17.0, Stroke::new(2.0, theme::TEXT2));
        }
    }
    let left = tile.right() + 12.0;
    let name = d.say(keys::use_(use_));
    let size = d.fitting(&name, 19.0, Weight::Bold, badge.x - 26.0 - left);
    d.text(ui, pos2(left, rect.center().y), Align2::LEFT_CENTER, &name, size, Weight::Bold, theme::TEXT);
    d.focus_ring(ui, rect, &response);
}

/// Begin again and done once everything is ranked; until then, skip.
fn buttons(d: &mut Draw<'_>, ui: &mut Ui, foot: Rect, all: usize) {
    if d.view.ranked.len() < all {
        let label = d.say(skip_key(d.play));
        d.button(ui, foot, Button::Second, "skip-forward", &label, &label, Command::RankSkip);
        return;
    }
    let again = Rect::from_min_size(foot.min, vec2(64.0, foot.height()));
    let label = d.say("guess-again");
    d.button(ui, again, Button::Second, "arrow-counter-clockwise", "", &label, Command::RankAgain);
    let done = Rect::from_min_max(pos2(again.right() + 8.0, foot.top()), foot.max);
    let label = d.say("guess-done");
    d.button(ui, done, Button::Main, "check", &label, &label, Command::RankDone);
}

/// The guess against the truth, at the end: your order on the left, the one you made since beside it, the true one with its
/// costs on the right.
pub fn against_truth(d: &Draw<'_>, ui: &Ui, before: &GuessScore, after: Option<&GuessScore>, rect: Rect) {
    let title = d.say("guess-truth-title");
    d.text(ui, rect.min, Align2::LEFT_TOP, &title, 21.0, Weight::Bold, theme::TEXT);
    let placed = match after {
        Some(after) => progress(&d.content.texts, before, after),
        None => placed(&d.content.texts, before),
    };
    d.text(ui, pos2(rect.left(), rect.top() + 30.0), Align2::LEFT_TOP, &placed, 16.0, Weight::Regular, theme::TEXT2);
    let top = rect.top() + if after.is_some() { 80.0 } else { 62.0 };
    #[expect(clippy::cast_precision_loss, reason = "a handful")]
    let each = ((rect.bottom() - top) / before.order.len().max(1) as f32).min(44.0);
    let side = (each - 8.0).clamp(20.0, 36.0);
    let at = |share: f32| rect.left() + side / 2.0 + (rect.width() - side) * share;
    let row = |place: usize| {
        #[expect(clippy::cast_precision_loss, reason = "a handful")]
        let y = top + each * (place as f32 + 0.5);
        y
    };
    let tile = |x: f32, y: f32, use_: Use| {
        let (ground, ink) = theme::use_colours(use_);
        let rect = Rect::from_center_size(pos2(x, y), vec2(side, side));
        d.tile(ui, rect, theme::use_icon(use_), ground, ink);
        ui.painter().rect_stroke(rect, CornerRadius::same(10), Stroke::new(1.5, theme::INK), StrokeKind::Inside);
    };
    let join = |from: f32, to: f32, a: usize, b: usize, colour: Color32| {
        let ends = [pos2(from + side / 2.0 + 3.0, row(a)), pos2(to - side / 2.0 - 3.0, row(b))];
        ui.painter().line_segment(ends, Stroke::new(3.0, colour));
    };
    let place_in = |score: &GuessScore, use_: Use| score.order.iter().position(|&other| other == use_).unwrap_or(0);
    let (first, second, truth) = (at(0.0), at(0.24), if after.is_some() { at(0.48) } else { at(0.36) });
    let columns = [("guess-column-before", Some(before), first), ("guess-column-after", after, second)];
    for (key, score, x) in columns {
        let Some(score) = score else { continue };
        if after.is_some() {
            let caption = d.say(key);
            let align = if x > first { Align2::CENTER_CENTER } else { Align2::LEFT_CENTER };
            let x = if x > first { x } else { rect.left() };
            d.text(ui, pos2(x, top - 12.0), align, &caption, 15.0, Weight::Bold, theme::TEXT2);
        }
        for (place, &use_) in score.order.iter().enumerate() {
            tile(x, row(place), use_);
        }
    }
    let (last, last_x) = after.map_or((before, first), |after| (after, second));
    for (place, &(use_, eur)) in before.truth.iter().enumerate() {
        let guessed = place_in(last, use_);
        if after.is_some() {
            join(first, second, place_in(before, use_), guessed, theme::PAPER_EDGE);
        }
        let right_one = guessed == place;
        join(last_x, truth, guessed, place, if right_one { theme::TEAL } else { theme::PAPER_EDGE });
        tile(truth, row(place), use_);
        if right_one {
            let middle = pos2(f32::midpoint(last_x, truth), row(place));
            ui.painter().circle_filled(middle, 11.0, theme::TEAL);
            d.icon(ui, middle, "check", 14.0, IconStyle::Line, Color32::WHITE);
        }
        let cost = d.format().eur(eur);
        let end =
            d.text(ui, pos2(rect.right(), row(place)), Align2::RIGHT_CENTER, &cost, 16.0, Weight::Bold, theme::TEXT);
        let name = d.say(keys::use_(use_));
        let from = truth + side / 2.0 + 8.0;
        let size = d.fitting(&name, 16.0, Weight::Regular, end.left() - 6.0 - from);
        d.text(ui, pos2(from, row(place)), Align2::LEFT_CENTER, &name, size, Weight::Regular, theme::TEXT);
    }
}

/// How many are at their place.
pub fn placed(texts: &Texts, score: &GuessScore) -> String {
    #[expect(clippy::cast_precision_loss, reason = "a handful")]
    let count = Arg::Count(score.in_place() as f64);
    let all = score.order.len().to_string();
    texts.with("guess-placed", &[("count", count), ("all", Arg::Text(&all))])
}
