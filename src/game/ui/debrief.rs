//! What the day gave: you against the same household without you, by use, by gesture, and three ratings.

use bevy_egui::egui::{self, Align2, Color32, CornerRadius, Rect, Sense, Stroke, StrokeKind, Ui, pos2, vec2};

use super::{
    draw::{Button, Draw, Weight},
    fonts::IconStyle,
    guess, kept, names, theme,
};
use crate::{
    content::{Id, Measure},
    game::{Command, Content, Play},
    rules::{Action, Debrief, GestureSaving, Rating, RatingReason, Session},
    sim::energy::Use,
    text::{Arg, Format, Texts, keys},
};

/// Draws the debrief.
pub fn draw(d: &mut Draw<'_>) {
    let Some(play) = d.play else { return };
    let (w, h) = (d.size.x, d.size.y);
    let Some(debrief) = &play.debrief else {
        working(d, play);
        return;
    };
    if d.portrait() || d.small() {
        phone(d, play, debrief);
        return;
    }
    let ground = Rect::from_min_max(pos2(368.0, 0.0), pos2(w, h));
    d.layer("debrief-page", ground, |_, ui| {
        ui.painter().rect_filled(ground, 0.0, theme::PAGE);
    });
    d.leave(Rect::from_min_max(pos2(4.0, h * 0.66), pos2(364.0, h)));
    let left = Rect::from_min_max(pos2(0.0, 0.0), pos2(368.0, h * 0.66));
    d.layer("debrief-summary", left, |d, ui| {
        // The lit windows behind the letters step back.
        ui.painter().rect_filled(left, 0.0, theme::INK.gamma_multiply(0.6));
        summary(d, ui, play, debrief, Rect::from_min_max(pos2(28.0, 26.0), pos2(340.0, left.bottom())));
    });
    if d.kept.asks() {
        let rect = Rect::from_min_max(pos2(20.0, h - 20.0 - kept::HEIGHT), pos2(348.0, h - 20.0));
        d.card("debrief-keep", rect, CornerRadius::same(20), |d, ui| kept::ask(d, ui, rect));
    }
    let remark = remark(&d.content.texts, &play.session);
    let bottom = h - if remark.is_some() { 168.0 } else { 104.0 };
    if let Some(remark) = &remark {
        let rect = Rect::from_min_max(pos2(388.0, bottom + 12.0), pos2(w - 20.0, h - 100.0));
        d.card("debrief-remark", rect, CornerRadius::same(16), |d, ui| says(d, ui, remark, rect));
    }
    let middle = 388.0 + (w - 20.0 - 388.0 - 16.0) * 0.48;
    let uses = Rect::from_min_max(pos2(388.0, 20.0), pos2(middle, bottom));
    d.card("debrief-uses", uses, CornerRadius::same(20), |d, ui| {
        let inner = uses.shrink2(vec2(22.0, 18.0));
        let Some(score) = &debrief.guess else {
            by_use(d, ui, debrief, inner);
            return;
        };
        let foot = Rect::from_min_max(pos2(inner.left(), inner.bottom() - 44.0), inner.max);
        let body = Rect::from_min_max(inner.min, pos2(inner.right(), foot.top() - 8.0));
        let key = if d.view.turned { "debrief-by-use" } else { "guess-truth-title" };
        if d.view.turned {
            guess::against_truth(d, ui, score, debrief.guess_after.as_ref(), body);
        } else {
            by_use(d, ui, debrief, body);
        }
        let (turn, again) = if play.may_guess_again() {
            let middle = foot.center().x;
            (
                Rect::from_min_max(foot.min, pos2(middle - 4.0, foot.bottom())),
                Some(Rect::from_min_max(pos2(middle + 4.0, foot.top()), foot.max)),
            )
        } else {
            (foot, None)
        };
        let label = d.say(key);
        d.button(ui, turn, Button::Link, "question", &label, &label, Command::Turn);
        if let Some(again) = again {
            let label = d.say("guess-once-more");
            d.button(ui, again, Button::Link, "", &label, &label, Command::GuessAgain);
        }
    });
    let gestures = Rect::from_min_max(pos2(middle + 16.0, 20.0), pos2(w - 20.0, bottom));
    d.card("debrief-gestures", gestures, CornerRadius::same(20), |d, ui| {
        let inner = gestures.shrink2(vec2(22.0, 18.0));
        waterfall(d, ui, &play.session, debrief, inner);
    });
    let row = Rect::from_min_max(pos2(388.0, h - 84.0), pos2(w - 20.0, h - 20.0));
    d.layer("debrief-buttons", row, |d, ui| buttons(d, ui, row));
}

fn phone(d: &mut Draw<'_>, play: &Play, debrief: &Debrief) {
    let (w, h) = (d.size.x, d.size.y);
    d.leave(Rect::from_min_max(pos2(0.0, h), pos2(w, h + 10.0)));
    let page = Rect::from_min_max(pos2(0.0, 0.0), pos2(w, h));
    let remark = remark(&d.content.texts, &play.session).map(|remark| {
        let lines = d.measure(&remark, 16.0, Weight::Regular, w - 116.0).size().y;
        (remark, lines)
    });
    let asks = d.kept.asks();
    let ideas = next_time(&d.content.texts, &play.session).iter();
    let ideas = ideas.map(|idea| d.measure(idea, 18.0, Weight::Regular, w - 92.0).size().y + 18.0);
    let ideas_height = 200.0 + ideas.sum::<f32>();
    d.layer("debrief-page", page, |d, ui| {
        ui.painter().rect_filled(page, 0.0, theme::PAGE);
        let list = Rect::from_min_max(page.min, pos2(w, h - 84.0));
        let mut child = ui.new_child(egui::UiBuilder::new().max_rect(list));
        egui::ScrollArea::vertical().max_height(list.height()).show(&mut child, |ui| {
            let mut block = |ui: &mut Ui, height: f32, ink: bool, f: &mut dyn FnMut(&mut Draw<'_>, &mut Ui, Rect)| {
                let (rect, _) = ui.allocate_exact_size(vec2(w, height), Sense::hover());
                let rect = if ink { rect } else { rect.shrink2(vec2(8.0, 6.0)) };
                ui.painter().rect_filled(
                    rect,
                    if ink { 0.0 } else { 20.0 },
                    if ink { theme::INK } else { theme::PAPER },
                );
                f(d, ui, rect.shrink2(vec2(if ink { 20.0 } else { 16.0 }, 16.0)));
            };
            block(ui, 470.0, true, &mut |d, ui, r| summary(d, ui, play, debrief, r));
            if let Some((remark, lines)) = &remark {
                block(ui, lines + 52.0, false, &mut |d, ui, r| says(d, ui, remark, r));
            }
            if asks {
                block(ui, kept::HEIGHT + 12.0, false, &mut |d, ui, r| kept::ask(d, ui, r.expand2(vec2(16.0, 16.0))));
            }
            block(ui, 470.0, false, &mut |d, ui, r| by_use(d, ui, debrief, r));
            if let Some(score) = &debrief.guess {
                let more = if play.may_guess_again() { 60.0 } else { 0.0 };
                block(ui, 340.0 + more, false, &mut |d, ui, r| {
                    let body = Rect::from_min_max(r.min, pos2(r.right(), r.bottom() - more));
                    guess::against_truth(d, ui, score, debrief.guess_after.as_ref(), body);
                    if more > 0.0 {
                        let place = Rect::from_min_max(pos2(r.left(), r.bottom() - 52.0), r.max);
                        let label = d.say("guess-once-more");
                        d.button(ui, place, Button::Second, "", &label, &label, Command::GuessAgain);
                    }
                });
            }
            #[expect(clippy::cast_precision_loss, reason = "a dozen")]
            let height = if debrief.gestures.is_empty() {
                ideas_height
            } else {
                150.0 + 34.0 * (debrief.gestures.len().min(9) + 3) as f32
            };
            block(ui, height, false, &mut |d, ui, r| waterfall(d, ui, &play.session, debrief, r));
        });
        let row = Rect::from_min_max(pos2(8.0, h - 76.0), pos2(w - 8.0, h - 12.0));
        buttons(d, ui, row);
    });
}

fn working(d: &mut Draw<'_>, play: &Play) {
    let rect = Rect::from_center_size(pos2(d.size.x / 2.0, d.size.y / 2.0), vec2(320.0, 110.0));
    d.leave(Rect::from_min_size(pos2(0.0, 0.0), d.size));
    d.card("debrief-working", rect, CornerRadius::same(20), |d, ui| {
        let text = d.say("debrief-working");
        let at = pos2(rect.center().x, rect.top() + 36.0);
        d.text(ui, at, Align2::CENTER_CENTER, &text, 18.0, Weight::Regular, theme::TEXT);
        let bar = Rect::from_min_size(pos2(rect.left() + 24.0, rect.top() + 66.0), vec2(272.0, 12.0));
        #[expect(clippy::cast_possible_truncation, reason = "a share")]
        let share = play.debrief_progress() as f32;
        d.bar(ui, bar, share, theme::PAPER3, theme::TEAL);
    });
}

fn summary(d: &Draw<'_>, ui: &Ui, play: &Play, debrief: &Debrief, rect: Rect) {
    let f = d.format();
    let title = d.say("debrief-title");
    let end = d.text(ui, rect.min, Align2::LEFT_TOP, &title, 32.0, Weight::Bold, theme::ON_INK);
    let date = names::date(d, &play.session);
    let end = d.text(
        ui,
        pos2(rect.left(), end.bottom() + 4.0),
        Align2::LEFT_TOP,
        &date,
        16.0,
        Weight::Regular,
        theme::ON_INK2,
    );
    let (you, without) = (debrief.you.cost_eur.total(), debrief.without_you.cost_eur.total());
    let most = you.max(without).max(0.01);
    let mut y = end.bottom() + 18.0;
    let amount = d.text(ui, pos2(rect.left(), y), Align2::LEFT_TOP, &f.eur(you), 38.0, Weight::Bold, theme::ON_INK);
    let word = d.say("debrief-you");
    let at = pos2(amount.right() + 8.0, amount.bottom() - 6.0);
    d.text(ui, at, Align2::LEFT_BOTTOM, &word, 18.0, Weight::Bold, theme::ON_INK);
    y = amount.bottom() + 4.0;
    let bar = |y: f32, value: f64, colour: Color32| {
        #[expect(clippy::cast_possible_truncation, reason = "a share")]
        let width = rect.width() * (value / most) as f32;
        let bar = Rect::from_min_size(pos2(rect.left(), y), vec2(width.max(8.0), 20.0));
        ui.painter().rect_filled(bar, CornerRadius::same(6), colour);
    };
    bar(y, you, theme::SAFFRON);
    y += 30.0;
    let amount = d.text(ui, pos2(rect.left(), y), Align2::LEFT_TOP, &f.eur(without), 26.0, Weight::Bold, theme::ON_INK);
    y = amount.bottom() + 4.0;
    bar(y, without, theme::WITHOUT);
    let text = d.say("debrief-without-you-long");
    let end = d.paragraph(ui, pos2(rect.left(), y + 26.0), rect.width(), &text, 16.0, Weight::Regular, theme::ON_INK2);
    let rows = [
        ("rating-energy", "lightning", &debrief.ratings.energy),
        ("rating-comfort", "armchair", &debrief.ratings.comfort),
        ("rating-health", "wind", &debrief.ratings.health),
    ];
    let mut y = end.bottom() + 16.0;
    for (key, icon, rating) in rows {
        d.icon(ui, pos2(rect.left() + 14.0, y + 20.0), icon, 27.0, IconStyle::Fill, theme::SAFFRON);
        let name = d.say(key);
        let left = rect.left() + 40.0;
        d.text(ui, pos2(left, y), Align2::LEFT_TOP, &name, 18.0, Weight::Bold, theme::ON_INK);
        let why = reason(&d.content.texts, d.format(), rating);
        let segments = 5.0 * 28.0;
        let room = rect.right() - left;
        d.paragraph(ui, pos2(left, y + 23.0), room, &why, 15.0, Weight::Regular, theme::ON_INK2);
        for i in 0..5u8 {
            let at = pos2(rect.right() - segments + 28.0 * f32::from(i) + 4.0, y + 4.0);
            let segment = Rect::from_min_size(at, vec2(24.0, 14.0));
            let radius = CornerRadius::same(6);
            if i < rating.score {
                ui.painter().rect_filled(segment, radius, theme::ON_INK);
            } else {
                ui.painter().rect_stroke(segment, radius, Stroke::new(2.0, theme::WITHOUT), StrokeKind::Inside);
            }
        }
        y += 54.0;
    }
}

/// The one reason of a rating, as a text.
pub fn reason(texts: &Texts, f: Format, rating: &Rating) -> String {
    let key = keys::reason(&rating.reason);
    match &rating.reason {
        RatingReason::EnergyShare(share) | RatingReason::PeakShare(share) => {
            texts.with(key, &[("share", Arg::Text(&f.percent(share.abs())))])
        }
        RatingReason::WasCold(person, minutes) | RatingReason::WasHot(person, minutes) => {
            texts.with(key, &[("person", Arg::Text(person)), ("time", Arg::Text(&f.duration(*minutes)))])
        }
        RatingReason::UnderFloor(minutes)
        | RatingReason::TooHot(minutes)
        | RatingReason::Damp(minutes)
        | RatingReason::Stale(minutes)
        | RatingReason::DamperBy(minutes)
        | RatingReason::StalerBy(minutes) => texts.with(key, &[("time", Arg::Text(&f.duration(*minutes)))]),
        RatingReason::EnergyCapped | RatingReason::AllFine | RatingReason::HealthFine | RatingReason::Stuffy => {
            texts.get(key)
        }
    }
}

/// What the level's author has to say of the day.
pub fn remark(texts: &Texts, session: &Session) -> Option<String> {
    session.level().texts.get(texts.lang().code())?.remark.clone()
}

fn says(d: &Draw<'_>, ui: &Ui, remark: &str, rect: Rect) {
    d.icon(ui, pos2(rect.left() + 28.0, rect.center().y), "lightbulb", 26.0, IconStyle::Fill, theme::SAFFRON_DARK);
    let galley = d.measure(remark, 16.0, Weight::Regular, rect.width() - 68.0);
    let at = pos2(rect.left() + 52.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, theme::TEXT);
}

/// Uses that cost something, in the order of the debrief.
pub fn uses(debrief: &Debrief) -> Vec<(Use, f64, f64)> {
    let mut uses: Vec<_> = Use::ALL
        .into_iter()
        .map(|u| (u, debrief.you.cost_eur[u], debrief.without_you.cost_eur[u]))
        .filter(|(_, you, without)| you.max(*without) >= 0.005)
        .collect();
    uses.sort_by(|a, b| b.2.total_cmp(&a.2));
    uses
}

fn by_use(d: &Draw<'_>, ui: &Ui, debrief: &Debrief, rect: Rect) {
    let f = d.format();
    let title = d.say("debrief-by-use");
    d.text(ui, rect.min, Align2::LEFT_TOP, &title, 21.0, Weight::Bold, theme::TEXT);
    let unit = d.say("debrief-by-use-unit");
    d.text(ui, pos2(rect.right(), rect.top() + 5.0), Align2::RIGHT_TOP, &unit, 16.0, Weight::Regular, theme::TEXT2);
    let legend = rect.top() + 44.0;
    let key = Rect::from_center_size(pos2(rect.left() + 9.0, legend), vec2(18.0, 12.0));
    ui.painter().rect_filled(key, CornerRadius::same(4), theme::INK);
    let word = d.say("debrief-you");
    let end =
        d.text(ui, pos2(key.right() + 8.0, legend), Align2::LEFT_CENTER, &word, 16.0, Weight::Regular, theme::TEXT2);
    let key = Rect::from_center_size(pos2(end.right() + 25.0, legend), vec2(18.0, 12.0));
    hollow(ui, key);
    let word = d.say("debrief-without-you");
    d.text(ui, pos2(key.right() + 8.0, legend), Align2::LEFT_CENTER, &word, 16.0, Weight::Regular, theme::TEXT2);
    let rows = uses(debrief);
    let most = rows.iter().map(|r| r.1.max(r.2)).fold(0.01, f64::max);
    let top = legend + 20.0;
    #[expect(clippy::cast_precision_loss, reason = "ten uses")]
    let each = ((rect.bottom() - top) / rows.len().max(1) as f32).min(63.0);
    let tile_size = (each - 12.0).clamp(26.0, 42.0);
    for (i, (use_, you, without)) in rows.into_iter().enumerate() {
        #[expect(clippy::cast_precision_loss, reason = "ten uses")]
        let y = top + each * (i as f32 + 0.5);
        let (ground, ink) = theme::use_colours(use_);
        let tile = Rect::from_min_size(pos2(rect.left(), y - tile_size / 2.0), vec2(tile_size, tile_size));
        d.tile(ui, tile, theme::use_icon(use_), ground, ink);
        let label = d.say(keys::use_(use_));
        let left = tile.right() + 10.0;
        let bars = left + 96.0;
        let size = d.fitting(&label, 17.0, Weight::Bold, 92.0);
        d.text(ui, pos2(left, y), Align2::LEFT_CENTER, &label, size, Weight::Bold, theme::TEXT);
        let room = rect.right() - bars - 48.0;
        #[expect(clippy::cast_possible_truncation, reason = "a share")]
        let width = |v: f64| (room * (v / most) as f32).max(6.0);
        let height = (each * 0.27).clamp(9.0, 17.0);
        let mine = Rect::from_min_size(pos2(bars, y - height - 1.5), vec2(width(you), height));
        ui.painter().rect(mine, CornerRadius::same(4), ground, Stroke::new(1.5, theme::INK), StrokeKind::Inside);
        let at = pos2(mine.right() + 7.0, mine.center().y);
        d.text(ui, at, Align2::LEFT_CENTER, &f.decimal(you, 2), 16.0, Weight::Bold, theme::TEXT);
        let other = Rect::from_min_size(pos2(bars, y + 1.5), vec2(width(without), height));
        hollow(ui, other);
        let at = pos2(other.right() + 7.0, other.center().y);
        d.text(ui, at, Align2::LEFT_CENTER, &f.decimal(without, 2), 15.0, Weight::Regular, theme::TEXT2);
    }
}

fn hollow(ui: &Ui, rect: Rect) {
    ui.painter().rect_stroke(rect, CornerRadius::same(4), Stroke::new(1.5, theme::TEXT2), StrokeKind::Inside);
}

/// What a gesture was, as a text (its last action on its thing), and the use whose colour it takes.
pub fn gesture(texts: &Texts, session: &Session, saving: &GestureSaving) -> (String, Use) {
    let Some(last) = saving.actions.last() else { return (String::new(), Use::Other) };
    let use_ = match &last.action {
        Action::SetDevice { device, .. }
        | Action::SetDial { device, .. }
        | Action::SetProgramme { device, .. }
        | Action::SetRelay { device, .. }
        | Action::Defrost { device } => names::device(session, device).map_or(Use::Other, |(_, _, kind)| kind.use_),
        Action::Adopt { practice, .. } => practice.use_(),
        Action::Fit { measure, .. } => session.catalogue().measures.get(measure).map_or(Use::Other, Measure::use_),
        _ => Use::Heating,
    };
    (names::names(texts, session).done(&last.action), use_)
}

/// A step of the waterfall: its name, what it saves, its colour, and which gesture it is.
type Step = (String, f64, Color32, Option<usize>);

fn steps(d: &Draw<'_>, session: &Session, debrief: &Debrief) -> Vec<Step> {
    let mut steps: Vec<Step> = debrief
        .gestures
        .iter()
        .enumerate()
        .map(|(number, g)| {
            let (label, use_) = gesture(&d.content.texts, session, g);
            (label, g.saved_eur, theme::use_colours(use_).0, Some(number))
        })
        .collect();
    // Small ones together, so that the list stays readable.
    let room_for = 8;
    if steps.len() > room_for {
        let rest: f64 = steps.drain(room_for..).map(|s| s.1).sum();
        steps.push((d.say("debrief-other-gestures"), rest, theme::WITHOUT, None));
    }
    if debrief.interaction_eur.abs() >= 0.005 {
        steps.push((d.say("debrief-together-short"), debrief.interaction_eur, theme::PAPER3, None));
    }
    steps
}

fn waterfall(d: &mut Draw<'_>, ui: &mut Ui, session: &Session, debrief: &Debrief, rect: Rect) {
    let f = d.format();
    let title = d.say("debrief-gestures");
    d.text(ui, rect.min, Align2::LEFT_TOP, &title, 21.0, Weight::Bold, theme::TEXT);
    let (you, without) = (debrief.you.cost_eur.total(), debrief.without_you.cost_eur.total());
    let saved = without - you;
    let text = if saved.abs() < 0.005 {
        d.say("debrief-even")
    } else {
        let key = if saved > 0.0 { "debrief-saved" } else { "debrief-lost" };
        d.say_with(key, &[("amount", Arg::Text(&f.eur(saved.abs())))])
    };
    let galley = d.measure(&text, 20.0, Weight::Bold, f32::INFINITY);
    let badge = Rect::from_min_size(
        pos2(rect.right() - galley.size().x - 24.0, rect.top() - 2.0),
        galley.size() + vec2(24.0, 8.0),
    );
    let (ground, ink) = if saved >= 0.0 { (theme::TEAL_PALE, theme::TEAL) } else { (theme::BRICK_PALE, theme::BRICK) };
    ui.painter().rect_filled(badge, CornerRadius::same(10), ground);
    ui.painter().galley(badge.min + vec2(12.0, 4.0), galley, ink);

    let steps = steps(d, session, debrief);
    if steps.is_empty() {
        nothing_done(d, ui, session, rect);
        return;
    }
    let top = rect.top() + 48.0;
    #[expect(clippy::cast_precision_loss, reason = "a dozen rows")]
    let each = ((rect.bottom() - 36.0 - top) / (steps.len() + 2) as f32).min(36.0);
    let bars = rect.left() + rect.width() * 0.56;
    // The scale is that of the savings; the two totals are cut, and carry a slanted break.
    let spread = steps.iter().map(|s| s.1.abs()).sum::<f64>().max(0.05);
    let stub = 56.0;
    #[expect(clippy::cast_possible_truncation, reason = "a share")]
    let scale = |eur: f64| (eur / spread) as f32 * (rect.right() - bars - stub - 8.0);
    let mut x = rect.right();
    let mut y = top + each / 2.0;
    let height = (each * 0.68).min(24.0);
    let total = |d: &Draw<'_>, ui: &Ui, y: f32, right: f32, label: &str, eur: f64, colour: Color32| {
        d.text(ui, pos2(rect.left(), y), Align2::LEFT_CENTER, label, 17.0, Weight::Bold, theme::TEXT);
        let bar = Rect::from_min_max(pos2(bars, y - height / 2.0), pos2(right, y + height / 2.0));
        ui.painter().rect_filled(bar, CornerRadius::same(5), colour);
        let cut = pos2(bars + 14.0, y);
        ui.painter().line_segment(
            [cut + vec2(4.0, -height / 2.0 - 2.0), cut + vec2(-4.0, height / 2.0 + 2.0)],
            Stroke::new(3.0, theme::PAPER),
        );
        let amount = f.eur(eur);
        let wide = d.measure(&amount, 16.0, Weight::Bold, f32::INFINITY).size().x;
        let (at, align) = if bar.width() > wide + 34.0 {
            (pos2(bar.right() - 8.0, y), Align2::RIGHT_CENTER)
        } else {
            (pos2(bar.right() + 8.0, y), Align2::LEFT_CENTER)
        };
        d.text(ui, at, align, &amount, 16.0, Weight::Bold, theme::INK);
    };
    let label = d.say("debrief-without-you");
    total(d, ui, y, rect.right(), &label, without, theme::WITHOUT);
    for (label, eur, colour, number) in steps {
        y += each;
        let next = x - scale(eur);
        if let Some(gesture) = number {
            let row =
                Rect::from_min_max(pos2(rect.left() - 8.0, y - each / 2.0), pos2(rect.right() + 8.0, y + each / 2.0));
            let response = d.press(ui, row, &Command::Detail { gesture }, &label);
            if d.view.detail == number || response.hovered() {
                ui.painter().rect_filled(row, CornerRadius::same(8), theme::PAPER2);
            }
            d.focus_ring(ui, row, &response);
        }
        let step = Rect::from_min_max(
            pos2(x.min(next), y - height / 2.0),
            pos2(x.max(next).max(x.min(next) + 3.0), y + height / 2.0),
        );
        ui.painter().line_segment(
            [pos2(x, y - each + height / 2.0), pos2(x, y - height / 2.0)],
            Stroke::new(1.5, theme::PAPER_EDGE),
        );
        ui.painter().rect(step, CornerRadius::same(5), colour, Stroke::new(1.5, theme::INK), StrokeKind::Inside);
        let amount = f.decimal(eur, 2);
        let at = pos2(step.left() - 7.0, y);
        let amount = d.text(ui, at, Align2::RIGHT_CENTER, &amount, 16.0, Weight::Bold, theme::TEXT);
        let size = d.fitting(&label, 17.0, Weight::Regular, amount.left() - rect.left() - 10.0);
        d.text(ui, pos2(rect.left(), y), Align2::LEFT_CENTER, &label, size, Weight::Regular, theme::TEXT);
        x = next;
    }
    y += each;
    let label = d.say("debrief-you");
    total(d, ui, y, x.max(bars + 20.0), &label, you, theme::SAFFRON);
    let chosen = d.view.detail.and_then(|number| debrief.gestures.get(number));
    let foot = chosen.map_or_else(|| d.say("debrief-tap-gesture"), |saving| detail(&d.content.texts, session, saving));
    let galley = d.measure(&foot, 15.0, Weight::Regular, rect.width());
    ui.painter().galley(pos2(rect.left(), rect.bottom() - galley.size().y), galley, theme::TEXT2);
}

/// In place of the waterfall: that nothing was changed, and where to begin another time.
fn nothing_done(d: &Draw<'_>, ui: &Ui, session: &Session, rect: Rect) {
    let text = d.say("debrief-no-gestures");
    let at = rect.min + vec2(0.0, 52.0);
    let mut end = d.paragraph(ui, at, rect.width(), &text, 18.0, Weight::Regular, theme::TEXT);
    let ideas = next_time(&d.content.texts, session);
    if ideas.is_empty() {
        return;
    }
    let text = d.say("debrief-next-time");
    let at = pos2(rect.left(), end.bottom() + 28.0);
    end = d.text(ui, at, Align2::LEFT_TOP, &text, 18.0, Weight::Bold, theme::TEXT);
    for idea in ideas {
        let left = rect.left() + 44.0;
        let at = pos2(left, end.bottom() + 18.0);
        end = d.paragraph(ui, at, rect.right() - left, idea, 18.0, Weight::Regular, theme::TEXT);
        d.icon(ui, pos2(rect.left() + 16.0, end.top() + 12.0), "lightbulb", 26.0, IconStyle::Fill, theme::SAFFRON_DARK);
    }
}

/// What the level's author would look at first.
pub fn next_time<'a>(texts: &Texts, session: &'a Session) -> &'a [String] {
    session.level().texts.get(texts.lang().code()).map_or(&[], |texts| &texts.hints)
}

/// A gesture in full: with the others and alone, in money and energy.
pub fn detail(texts: &Texts, session: &Session, saving: &GestureSaving) -> String {
    let f = Format(texts.lang());
    let (what, _) = gesture(texts, session, saving);
    let (eur, alone, energy) = (f.eur(saving.saved_eur), f.eur(saving.alone_eur), f.kwh(saving.saved_kwh));
    let args = [("what", what), ("amount", eur), ("alone", alone), ("energy", energy)];
    let args: Vec<_> = args.iter().map(|(name, text)| (*name, Arg::Text(text))).collect();
    texts.with("debrief-detail", &args)
}

fn buttons(d: &mut Draw<'_>, ui: &mut Ui, row: Rect) {
    let side = row.height();
    let gap = 12.0;
    let square = |left: f32| Rect::from_min_size(pos2(left, row.top()), vec2(side, side));
    let (again, keep, menu) = (d.say("debrief-again"), d.say("debrief-keep"), d.say("play-quit"));
    let wide = row.width() > 640.0;
    let mut left = row.left();
    // Where there is little room, pictures stand for words.
    let first = if wide { Rect::from_min_size(row.min, vec2(170.0, side)) } else { square(left) };
    let shown = if wide { again.as_str() } else { "" };
    d.button(ui, first, Button::Paper, "arrow-counter-clockwise", shown, &again, Command::Again);
    left = first.right() + gap;
    if wide {
        d.button(ui, square(left), Button::Paper, "arrow-line-down", "", &keep, Command::Keep);
        left += side + gap;
    }
    let next = next_level(d.content, d.play);
    if next.is_some() {
        d.button(ui, square(left), Button::Paper, "list", "", &menu, Command::Leave);
        left += side + gap;
    }
    let half = (row.right() - left - gap) / 2.0;
    let home = Rect::from_min_size(pos2(left, row.top()), vec2(half, side));
    let label = d.say("debrief-my-home");
    let icon = |name| if wide { name } else { "" };
    d.button(ui, home, Button::Saffron, icon("house-line"), &label, &label, Command::MyHome);
    let right = Rect::from_min_max(pos2(home.right() + gap, row.top()), row.max);
    if let Some(level) = next {
        let label = d.say("debrief-next");
        d.button(ui, right, Button::Main, icon("arrow-right"), &label, &label, Command::Open { level });
    } else {
        d.button(ui, right, Button::Main, icon("arrow-right"), &menu, &menu, Command::Leave);
    }
}

/// The level after the one that was played, in the order of the list.
pub fn next_level(content: &Content, play: Option<&Play>) -> Option<Id> {
    let played = &play?.session.level().id;
    let mut levels = content.library.levels_in_order().into_iter().skip_while(|level| level.id != *played).skip(1);
    levels.find(|level| level.kiosk.is_none()).map(|level| level.id.clone())
}
