//! What counts most at home, and the gestures chosen: `look/my-home.png`.

use bevy_egui::egui::{Align2, Color32, CornerRadius, Rect, Stroke, StrokeKind, Ui, pos2, vec2};

use super::{found, frame, header, questions::scrolled, words};
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
    plan::{GestureLine, Outcome},
    sim::energy::Use,
};

/// Height of a row on a wide screen, and on a phone.
const ROW: f32 = 72.0;
const TALL_ROW: f32 = 112.0;
/// Width of the button that chooses.
const PICK: f32 = 118.0;

/// Draws the gestures.
pub fn draw(d: &mut Draw<'_>, home: &MyHome, outcome: &Outcome) {
    let (edge, top) = frame(d);
    let (w, h) = (d.size.x, d.size.y);
    let row = Rect::from_min_size(pos2(edge, edge), vec2(w - 2.0 * edge, top));
    d.layer("home-head", row, |d, ui| {
        let right = header(d, ui, row, Command::Leave);
        answers(d, ui, home, right);
    });
    let body = Rect::from_min_max(pos2(edge, row.bottom() + edge.min(20.0)), pos2(w - edge, h - edge));
    if d.portrait() || d.small() {
        phone(d, home, outcome, body);
    } else {
        let panel = Rect::from_min_max(pos2(body.right() - 380.0, body.top()), body.max);
        let list = Rect::from_min_max(body.min, pos2(panel.left() - 16.0, body.bottom()));
        d.card("home-gestures", list, CornerRadius::same(20), |d, ui| wide(d, ui, home, outcome, list));
        d.layer("home-chosen", panel, |d, ui| found::panel(d, ui, home, panel));
    }
}

/// The answers in a few chips, and the way to change them.
fn answers(d: &mut Draw<'_>, ui: &mut Ui, home: &MyHome, rect: Rect) {
    let label = d.say("home-change");
    let narrow = rect.width() < 420.0;
    let width = if narrow { rect.height() } else { 140.0 };
    let change = Rect::from_min_max(pos2(rect.right() - width, rect.top()), rect.max);
    let shown = if narrow { "" } else { label.as_str() };
    d.button(ui, change, Button::Paper, "pencil-simple", shown, &label, Command::Question { number: 0 });
    let mut right = change.left() - 10.0;
    // The last ones go first where there is no room.
    let chips = [("house-line", 1), ("users", 6), ("thermometer-simple", 4), ("buildings", 3)];
    let chips = chips.map(|(icon, question)| (icon, words::answered(d.content, &home.draft, question)));
    let chips: Vec<_> = chips.into_iter().filter_map(|(icon, text)| Some((icon, text?))).collect();
    let widths: Vec<f32> =
        chips.iter().map(|(_, text)| 60.0 + d.measure(text, 17.0, Weight::Bold, f32::INFINITY).size().x).collect();
    let mut fitting = 0;
    let mut room = right - rect.left();
    while fitting < chips.len() && room >= widths[fitting] {
        room -= widths[fitting] + 10.0;
        fitting += 1;
    }
    for ((icon, text), width) in chips[..fitting].iter().zip(&widths).rev() {
        let chip = Rect::from_min_max(pos2(right - width, rect.top() + 4.0), pos2(right, rect.bottom() - 4.0));
        ui.painter().rect_filled(chip, CornerRadius::same(14), theme::PAPER2);
        d.icon(ui, pos2(chip.left() + 24.0, chip.center().y), icon, 22.0, IconStyle::Fill, theme::TEAL);
        let at = pos2(chip.left() + 44.0, chip.center().y);
        d.text(ui, at, Align2::LEFT_CENTER, text, 17.0, Weight::Bold, theme::TEXT);
        right = chip.left() - 10.0;
    }
}

fn to_do(outcome: &Outcome) -> impl Iterator<Item = &GestureLine> {
    outcome.gestures.iter().filter(|line| !line.done)
}

/// Amount at the end of the scale: the next round one.
fn scale_end(outcome: &Outcome) -> f64 {
    let most = to_do(outcome).map(|line| line.saving.amounts.eur_high).fold(10.0, f64::max);
    let step = step(most);
    (most / step).ceil() * step
}

/// Round steps of a scale up to this amount, €: four at most.
fn step(most: f64) -> f64 {
    const STEPS: [f64; 7] = [5.0, 10.0, 20.0, 25.0, 50.0, 100.0, 200.0];
    STEPS.into_iter().find(|step| most / step <= 4.0).unwrap_or(500.0)
}

/// Where amounts stand.
#[derive(Clone, Copy)]
struct Scale {
    left: f32,
    right: f32,
    end: f64,
}

impl Scale {
    fn x(self, eur: f64) -> f32 {
        #[expect(clippy::cast_possible_truncation, reason = "a share")]
        let share = (eur / self.end).clamp(0.0, 1.0) as f32;
        self.left + (self.right - self.left) * share
    }
}

fn wide(d: &mut Draw<'_>, ui: &mut Ui, home: &MyHome, outcome: &Outcome, card: Rect) {
    let inner = card.shrink2(vec2(20.0, 20.0));
    let title = d.say("home-rank-title");
    let end = d.text(ui, inner.min, Align2::LEFT_TOP, &title, 22.0, Weight::Bold, theme::TEXT);
    let year = words::year(d.content, outcome);
    let at = pos2(inner.left(), end.bottom() + 4.0);
    let size = d.fitting(&year, 16.0, Weight::Regular, inner.width() * 0.5);
    d.text(ui, at, Align2::LEFT_TOP, &year, size, Weight::Regular, theme::TEXT2);
    let scale = Scale {
        left: inner.left() + inner.width() * 0.515,
        right: inner.right() - PICK - 20.0,
        end: scale_end(outcome),
    };
    let top = end.bottom() + 34.0;
    axis(d, ui, scale, top - 20.0, inner.bottom());
    let list = Rect::from_min_max(pos2(inner.left(), top), inner.max);
    let lines: Vec<_> = to_do(outcome).collect();
    let done: Vec<_> = outcome.gestures.iter().filter(|line| line.done).collect();
    let told: Vec<f32> = lines.iter().map(|line| explained_height(d, home, line, list.width() - 24.0)).collect();
    #[expect(clippy::cast_precision_loss, reason = "some twenty rows")]
    let height = told.iter().sum::<f32>() + ROW * lines.len() as f32 + found::praise_height(done.len());
    scrolled(ui, list, height, |ui, rect| {
        let mut y = rect.top();
        for (index, (line, more)) in lines.iter().zip(&told).enumerate() {
            let row = Rect::from_min_size(pos2(rect.left(), y), vec2(rect.width(), ROW));
            wide_row(d, ui, home, line, index, row, scale);
            if *more > 0.0 {
                let place =
                    Rect::from_min_size(pos2(rect.left() + 12.0, row.bottom()), vec2(rect.width() - 24.0, *more));
                explain(d, ui, line, place);
            }
            y += ROW + more;
        }
        found::praise(d, ui, &done, Rect::from_min_max(pos2(rect.left(), y), rect.max));
    });
}

fn axis(d: &Draw<'_>, ui: &Ui, scale: Scale, y: f32, bottom: f32) {
    let f = d.format();
    let step = step(scale.end);
    let mut eur = 0.0;
    while eur <= scale.end + 0.1 {
        let x = scale.x(eur);
        let last = eur + step > scale.end + 0.1;
        let text = if last { f.eur_whole(eur) } else { f.decimal(eur, 0) };
        ui.painter().vline(x, y + 14.0..=bottom, Stroke::new(1.0, theme::PAPER2));
        d.text(ui, pos2(x, y), Align2::CENTER_CENTER, &text, 15.0, Weight::Regular, theme::TEXT2);
        if last {
            let per = d.say("home-per-year");
            d.text(ui, pos2(x, y - 19.0), Align2::CENTER_CENTER, &per, 15.0, Weight::Regular, theme::TEXT2);
        }
        eur += step;
    }
}

fn use_of(line: &GestureLine) -> Use {
    line.uses.first().copied().unwrap_or(Use::Other)
}

/// Picture of a gesture: what it saves on.
fn tile(d: &Draw<'_>, ui: &Ui, line: &GestureLine, rect: Rect) {
    let (ground, ink) = theme::use_colours(use_of(line));
    d.tile(ui, rect, theme::use_icon(use_of(line)), ground, ink);
}

fn bar(d: &Draw<'_>, ui: &Ui, line: &GestureLine, scale: Scale, y: f32) -> Rect {
    let amounts = &line.saving.amounts;
    let (left, right) = (scale.x(amounts.eur_low.max(0.0)), scale.x(amounts.eur_high));
    let bar = Rect::from_min_max(pos2(left, y - 11.0), pos2(right.max(left + 10.0), y + 11.0));
    let (ground, _) = theme::use_colours(use_of(line));
    ui.painter().rect(bar, CornerRadius::same(7), ground, Stroke::new(1.0, theme::INK), StrokeKind::Inside);
    d.edge(ui, bar, CornerRadius::same(7));
    bar
}

fn wide_row(d: &mut Draw<'_>, ui: &mut Ui, home: &MyHome, line: &GestureLine, index: usize, row: Rect, scale: Scale) {
    let y = row.center().y;
    let rank = (index + 1).to_string();
    d.text(ui, pos2(row.left() + 6.0, y), Align2::LEFT_CENTER, &rank, 19.0, Weight::Bold, theme::TEXT);
    let picture = Rect::from_center_size(pos2(row.left() + 57.0, y), vec2(46.0, 46.0));
    tile(d, ui, line, picture);
    let text =
        Rect::from_min_max(pos2(picture.right() + 14.0, row.top() + 6.0), pos2(scale.left - 12.0, row.bottom() - 6.0));
    name(d, ui, home, line, text);
    let bar = bar(d, ui, line, scale, y);
    if let Some(range) = words::range(d.content, &line.saving) {
        let size = d.fitting(&range, 17.0, Weight::Bold, scale.right - scale.left);
        let width = d.measure(&range, size, Weight::Bold, f32::INFINITY).size().x;
        // Beside the bar where there is room, on its right or on its left; on it otherwise.
        let (at, align, ink) = if bar.right() + 10.0 + width <= scale.right + 14.0 {
            (pos2(bar.right() + 10.0, y), Align2::LEFT_CENTER, theme::TEXT)
        } else if bar.left() - 10.0 - width >= scale.left - 6.0 {
            (pos2(bar.left() - 10.0, y), Align2::RIGHT_CENTER, theme::TEXT)
        } else {
            (bar.center(), Align2::CENTER_CENTER, theme::use_colours(use_of(line)).1)
        };
        d.text(ui, at, align, &range, size, Weight::Bold, ink);
    }
    let place = Rect::from_min_max(pos2(row.right() - PICK, row.top() + 10.0), pos2(row.right(), row.bottom() - 10.0));
    pick(d, ui, home, line, place, true);
}

/// What it is, who does it and what it costs; pressed, it tells how its figure is known.
fn name(d: &mut Draw<'_>, ui: &mut Ui, home: &MyHome, line: &GestureLine, rect: Rect) {
    let label = words::gesture(d.content, line.id);
    let spoken = format!("{label}. {}", d.say("plan-how"));
    let response = d.press(ui, rect, &Command::Why { gesture: line.id }, &spoken);
    if response.hovered() {
        ui.painter().rect_filled(rect.expand(4.0), CornerRadius::same(10), theme::PAPER2);
    }
    let size = d.fitting(&label, 18.0, Weight::Bold, rect.width() * 1.6);
    let galley = d.measure(&label, size, Weight::Bold, rect.width());
    let who = words::who(d.content, line);
    let small = d.fitting(&who, 15.0, Weight::Regular, rect.width() - 22.0);
    let top = rect.center().y - f32::midpoint(galley.size().y, 22.0);
    let below = top + galley.size().y + 2.0;
    ui.painter().galley(pos2(rect.left(), top), galley, theme::TEXT);
    let end = d.text(ui, pos2(rect.left(), below), Align2::LEFT_TOP, &who, small, Weight::Regular, theme::TEXT2);
    let sign = if home.explained == Some(line.id) { "minus" } else { "question" };
    d.icon(ui, pos2(end.right() + 14.0, end.center().y), sign, 16.0, IconStyle::Line, theme::TEAL);
    d.focus_ring(ui, rect, &response);
}

fn pick(d: &mut Draw<'_>, ui: &mut Ui, home: &MyHome, line: &GestureLine, rect: Rect, worded: bool) {
    let chosen = home.chosen.contains(&line.id);
    let label = d.say(if chosen { "plan-chosen" } else { "plan-choose" });
    let spoken = format!("{label} {}", words::gesture(d.content, line.id));
    let (look, icon) = if chosen { (Button::Main, "check") } else { (Button::Second, "plus") };
    let shown = if worded { label.as_str() } else { "" };
    d.button(ui, rect, look, icon, shown, &spoken, Command::Pick { gesture: line.id });
}

fn explained_height(d: &Draw<'_>, home: &MyHome, line: &GestureLine, width: f32) -> f32 {
    if home.explained != Some(line.id) {
        return 0.0;
    }
    let texts = words::how(d.content, line);
    texts.iter().map(|text| d.measure(text, 15.0, Weight::Regular, width - 24.0).size().y + 4.0).sum::<f32>() + 30.0
}

fn explain(d: &Draw<'_>, ui: &Ui, line: &GestureLine, rect: Rect) {
    ui.painter().rect_filled(rect.shrink2(vec2(0.0, 4.0)), CornerRadius::same(12), theme::PAPER2);
    let mut y = rect.top() + 14.0;
    for text in words::how(d.content, line) {
        let end = d.paragraph(
            ui,
            pos2(rect.left() + 12.0, y),
            rect.width() - 24.0,
            &text,
            15.0,
            Weight::Regular,
            theme::TEXT2,
        );
        y = end.bottom() + 4.0;
    }
}

/// A list, and under it what was chosen.
fn phone(d: &mut Draw<'_>, home: &MyHome, outcome: &Outcome, body: Rect) {
    let foot = Rect::from_min_max(pos2(0.0, d.size.y - found::FOOT), pos2(d.size.x, d.size.y));
    let list = Rect::from_min_max(body.min, pos2(body.right(), foot.top() - 8.0));
    let lines: Vec<_> = to_do(outcome).collect();
    let done: Vec<_> = outcome.gestures.iter().filter(|line| line.done).collect();
    let end = scale_end(outcome);
    d.layer("home-list", list, |d, ui| {
        let width = list.width();
        let told: Vec<f32> = lines.iter().map(|line| explained_height(d, home, line, width - 24.0)).collect();
        #[expect(clippy::cast_precision_loss, reason = "some twenty rows")]
        let height =
            66.0 + told.iter().sum::<f32>() + (TALL_ROW + 8.0) * lines.len() as f32 + found::praise_height(done.len());
        scrolled(ui, list, height, |ui, rect| {
            let title = d.say("home-rank-title");
            let over = d.text(ui, rect.min + vec2(4.0, 4.0), Align2::LEFT_TOP, &title, 20.0, Weight::Bold, theme::TEXT);
            let year = words::year(d.content, outcome);
            let size = d.fitting(&year, 16.0, Weight::Regular, width - 8.0);
            d.text(
                ui,
                pos2(rect.left() + 4.0, over.bottom() + 4.0),
                Align2::LEFT_TOP,
                &year,
                size,
                Weight::Regular,
                theme::TEXT2,
            );
            let mut y = rect.top() + 66.0;
            for (index, (line, more)) in lines.iter().zip(&told).enumerate() {
                let row = Rect::from_min_size(pos2(rect.left(), y), vec2(width, TALL_ROW + more));
                ui.painter().rect_filled(row, CornerRadius::same(16), theme::PAPER);
                d.edge(ui, row, CornerRadius::same(16));
                tall_row(d, ui, home, line, index, Rect::from_min_size(row.min, vec2(width, TALL_ROW)), end);
                if *more > 0.0 {
                    let place =
                        Rect::from_min_size(pos2(row.left() + 12.0, y + TALL_ROW - 6.0), vec2(width - 24.0, *more));
                    explain(d, ui, line, place);
                }
                y += TALL_ROW + more + 8.0;
            }
            found::praise(d, ui, &done, Rect::from_min_max(pos2(rect.left(), y), rect.max));
        });
    });
    d.layer("home-foot", foot, |d, ui| found::foot(d, ui, home, foot));
}

fn tall_row(d: &mut Draw<'_>, ui: &mut Ui, home: &MyHome, line: &GestureLine, index: usize, row: Rect, end: f64) {
    let picture = Rect::from_min_size(row.min + vec2(12.0, 12.0), vec2(40.0, 40.0));
    tile(d, ui, line, picture);
    let rank = (index + 1).to_string();
    let badge = pos2(picture.left() + 1.0, picture.top() + 1.0);
    ui.painter().circle_filled(badge, 10.0, theme::INK);
    d.text(ui, badge, Align2::CENTER_CENTER, &rank, 13.0, Weight::Bold, Color32::WHITE);
    let place = Rect::from_min_size(pos2(row.right() - 64.0, row.top() + 10.0), vec2(52.0, 52.0));
    pick(d, ui, home, line, place, false);
    let text =
        Rect::from_min_max(pos2(picture.right() + 12.0, row.top() + 8.0), pos2(place.left() - 8.0, row.top() + 68.0));
    name(d, ui, home, line, text);
    let y = row.bottom() - 22.0;
    let range = words::range(d.content, &line.saving).unwrap_or_default();
    let at = d.text(ui, pos2(row.right() - 12.0, y), Align2::RIGHT_CENTER, &range, 17.0, Weight::Bold, theme::TEXT);
    let right = at.left().min(row.right() - 128.0) - 10.0;
    let scale = Scale { left: row.left() + 12.0, right, end };
    let track = Rect::from_min_max(pos2(scale.left, y - 3.0), pos2(scale.right, y + 3.0));
    ui.painter().rect_filled(track, CornerRadius::same(3), theme::PAPER3);
    bar(d, ui, line, scale, y);
}
