//! Card of the selected thing: what it is, what it draws, what can be done, what that would change.
//!
//! A card is as tall as what it says, and scrolls when the screen is too small for it.

pub mod controls;
mod device;
pub mod gestures;
mod opening;
mod person;
mod thermostat;

use bevy_egui::egui::{self, Align2, CornerRadius, Rect, Sense, Ui, pos2, vec2};

pub use self::{
    device::states,
    opening::{advised, all_open},
    thermostat::OFFERED_C,
};
use super::{
    draw::{Button, Draw, Weight},
    estimates::Estimates,
    fonts::IconStyle,
    names, theme, words,
};
use crate::{
    game::{Command, Play},
    rules::{Action, Session, Target},
    sim::energy::Use,
    text::Arg,
};

/// Draws the card of a thing; `rect` is the most that it may take.
pub fn draw(
    d: &mut Draw<'_>,
    play: &Play,
    estimates: &mut Estimates,
    target: &Target,
    rect: Rect,
    radius: CornerRadius,
) {
    let phone = d.portrait();
    d.fitted_card("card", rect, radius, |d, ui| {
        let inner =
            Rect::from_min_max(rect.min + vec2(18.0, if phone { 22.0 } else { 18.0 }), rect.max - vec2(18.0, 8.0));
        let top = title(d, ui, play, target, inner);
        let body = Rect::from_min_max(pos2(inner.left(), top), inner.max);
        let mut child = ui.new_child(egui::UiBuilder::new().max_rect(body));
        child.set_clip_rect(body.expand2(vec2(12.0, 0.0)));
        egui::ScrollArea::vertical()
            .id_salt(format!("{target:?}"))
            .max_height(body.height())
            .scroll_bar_visibility(egui::scroll_area::ScrollBarVisibility::VisibleWhenNeeded)
            .show(&mut child, |ui| {
                ui.spacing_mut().item_spacing.y = 10.0;
                let mut column = Column { d, ui, width: inner.width() };
                about(&mut column, play, estimates, target);
            });
        if phone {
            let grip = Rect::from_center_size(pos2(rect.center().x, rect.top() + 11.0), vec2(44.0, 5.0));
            ui.painter().rect_filled(grip, CornerRadius::same(3), theme::PAPER3);
        }
        child.min_rect().bottom() + 12.0
    });
}

fn about(column: &mut Column<'_, '_>, play: &Play, estimates: &mut Estimates, target: &Target) {
    match target {
        Target::Room(id) if names::heater(&play.session, id).is_some() => {
            thermostat::show(column, play, estimates, id);
        }
        Target::Room(id) => thermostat::unheated(column, play, estimates, id),
        Target::Window(id) => opening::window(column, play, estimates, id),
        Target::Door(id) => opening::door(column, play, id),
        Target::Device(id) => device::show(column, play, estimates, id),
        Target::Person(id) => person::show(column, play, id),
    }
}

/// Tile, name, place and measured air, cross; gives where the rest begins.
fn title(d: &mut Draw<'_>, ui: &mut Ui, play: &Play, target: &Target, inner: Rect) -> f32 {
    let session = &play.session;
    let of = names::names(&d.content.texts, session);
    let name = of.target(target);
    let tile = Rect::from_min_size(inner.min, vec2(48.0, 48.0));
    if let Target::Person(id) = target {
        if let Some((_, person)) = names::person(session, id) {
            let colour = names::badge(&d.content.library, person);
            d.badge(ui, tile.center(), 48.0, &person.name, colour);
        }
    } else {
        let (ground, ink) = match target {
            Target::Window(_) => (theme::BLUE_PALE, theme::BLUE),
            Target::Device(id) => match names::device(session, id).map(|(_, _, kind)| kind.use_) {
                Some(Use::Heating) | None => (theme::BRICK_PALE, theme::use_colours(Use::Heating).0),
                Some(other) => theme::use_colours(other),
            },
            _ => (theme::PAPER2, theme::TEXT),
        };
        d.tile(ui, tile, names::icon(session, target), ground, ink);
    }
    let close = Rect::from_min_size(pos2(inner.right() - 42.0, inner.top()), vec2(48.0, 48.0));
    let left = tile.right() + 12.0;
    let width = close.left() - left - 2.0;
    let size = d.fitting(&name, 22.0, Weight::Bold, width).max(18.0);
    let title = d.measure(&name, size, Weight::Bold, width);
    let below = names::room_of(session, target)
        .and_then(|id| {
            let reading = session.readings().rooms.get(names::room(session.home(), id)?.0)?;
            if matches!(target, Target::Room(_)) {
                let felt = d.format().celsius(reading.operative_c);
                return Some(d.say_with("card-room-feels", &[("temperature", Arg::Text(&felt))]));
            }
            let (room, air) = (of.room(id), d.format().celsius(reading.air_c));
            Some(d.say_with("card-where", &[("room", Arg::Text(&room)), ("temperature", Arg::Text(&air))]))
        })
        .unwrap_or_else(|| d.say("activity-out"));
    let size = d.fitting(&below, 17.0, Weight::Regular, width).max(16.0);
    let below = d.measure(&below, size, Weight::Regular, width);
    let height = title.size().y + below.size().y;
    let top = inner.top() + ((48.0 - height) / 2.0).max(0.0);
    let middle = top + title.size().y;
    ui.painter().galley(pos2(left, top), title, theme::TEXT);
    ui.painter().galley(pos2(left, middle), below, theme::TEXT2);
    let label = d.say("button-close");
    d.button(ui, close, Button::Cross, "x", "", &label, Command::Select { target: None });
    (top + height).max(tile.bottom()) + 12.0
}

/// A column of a card, filled from top to bottom.
struct Column<'c, 'd> {
    d: &'c mut Draw<'d>,
    ui: &'c mut Ui,
    width: f32,
}

impl Column<'_, '_> {
    fn row(&mut self, height: f32) -> Rect {
        self.ui.allocate_exact_size(vec2(self.width, height), Sense::hover()).0
    }

    fn line(&mut self, key: &str) {
        let text = self.d.say(key);
        self.note(&text);
    }

    fn note(&mut self, text: &str) {
        let galley = self.d.measure(text, 17.0, Weight::Regular, self.width);
        let rect = self.row(galley.size().y);
        self.ui.painter().galley(rect.min, galley, theme::TEXT);
    }

    fn figure(&mut self, value: &str, unit: &str, below: &str) -> Rect {
        let rect = self.row(48.0);
        let big = self.d.text(self.ui, rect.min, Align2::LEFT_TOP, value, 24.0, Weight::Bold, theme::TEXT);
        let at = pos2(big.right() + 6.0, big.bottom() - 3.0);
        self.d.text(self.ui, at, Align2::LEFT_BOTTOM, unit, 17.0, Weight::Regular, theme::TEXT2);
        let at = pos2(rect.left(), rect.top() + 28.0);
        self.d.text(self.ui, at, Align2::LEFT_TOP, below, 16.0, Weight::Regular, theme::TEXT2);
        rect
    }

    fn button(&mut self, look: Button, icon: &str, label: &str, command: Command) {
        let rect = self.row(56.0);
        self.d.button(self.ui, rect, look, icon, label, label, command);
    }

    /// A choice among a few states, the present one filled. They share the row by their words; what is still too long
    /// takes two lines.
    fn choices(&mut self, choices: &[(String, bool, Command)]) {
        const SIZE: f32 = 17.0;
        const AROUND: f32 = 20.0;
        let wide = |c: &Self, label: &str, most: f32| c.d.measure(label, SIZE, Weight::Bold, most).size();
        let words: Vec<f32> = choices.iter().map(|(label, ..)| wide(self, label, f32::INFINITY).x + AROUND).collect();
        let room = self.width - 12.0;
        let total: f32 = words.iter().sum();
        let each: Vec<f32> = words.iter().map(|w| w * room / total.max(1.0)).collect();
        let tallest =
            choices.iter().zip(&each).map(|((label, ..), w)| wide(self, label, w - 8.0).y).fold(0.0, f32::max);
        let rect = self.row((tallest + 20.0).max(56.0) + 12.0);
        self.ui.painter().rect_filled(rect, CornerRadius::same(16), theme::PAPER2);
        let mut left = rect.left() + 6.0;
        let all: Vec<_> = choices.iter().zip(&each).map(|((label, ..), w)| (label.as_str(), w - 10.0)).collect();
        let size = Some(self.d.row_size(&all, SIZE));
        for ((label, active, command), width) in choices.iter().zip(each) {
            let place = Rect::from_min_size(pos2(left, rect.top() + 6.0), vec2(width, rect.height() - 12.0));
            let look = Button::Choice { active: *active };
            let place = place.shrink2(vec2(1.0, 0.0));
            self.d.button_of_size(self.ui, place, look, "", label, label, command.clone(), size);
            left += width;
        }
    }

    /// What a day costs with an action, against the same day without it.
    fn price(&mut self, estimates: &mut Estimates, session: &Session, action: &Action) {
        let f = self.d.format();
        let then = estimates.of(session, action);
        let saved = then.saved_eur();
        let below = if saved.abs() < 0.005 {
            self.d.say("card-same")
        } else {
            self.d.say_with("card-instead-of", &[("amount", Arg::Text(&f.eur(then.cost_now_eur)))])
        };
        let day = self.d.say("card-per-day");
        let rect = self.figure(&f.eur(then.cost_eur), &day, &below);
        self.gain(rect, saved);
    }

    /// Badge of what is saved (or costs more) per day.
    fn gain(&mut self, row: Rect, saved: f64) {
        if saved.abs() >= 0.005 {
            let text = self.d.format().eur(saved.abs());
            self.badge(row, &text, saved > 0.0);
        }
    }

    /// A difference at the end of a row: less, or more.
    fn badge(&mut self, row: Rect, text: &str, less: bool) {
        let galley = self.d.measure(text, 20.0, Weight::Bold, f32::INFINITY);
        let size = vec2(galley.size().x + 46.0, 44.0);
        let rect = Rect::from_min_size(pos2(row.right() - size.x, row.top()), size);
        let (ground, ink, icon) = if less {
            (theme::TEAL_PALE, theme::TEAL, "arrow-line-down")
        } else {
            (theme::BRICK_PALE, theme::BRICK, "plus")
        };
        self.ui.painter().rect_filled(rect, CornerRadius::same(12), ground);
        self.d.icon(self.ui, pos2(rect.left() + 20.0, rect.center().y), icon, 18.0, IconStyle::Line, ink);
        self.ui.painter().galley(pos2(rect.left() + 34.0, rect.center().y - galley.size().y / 2.0), galley, ink);
    }

    /// A remark that matters, on a ground of its own.
    fn remark(&mut self, icon: &str, text: &str, (ground, ink): (egui::Color32, egui::Color32)) {
        let galley = self.d.measure(text, 17.0, Weight::Regular, self.width - 64.0);
        let rect = self.row(galley.size().y + 20.0);
        self.ui.painter().rect_filled(rect, CornerRadius::same(14), ground);
        self.d.icon(self.ui, pos2(rect.left() + 26.0, rect.center().y), icon, 24.0, IconStyle::Fill, ink);
        let at = pos2(rect.left() + 50.0, rect.center().y - galley.size().y / 2.0);
        self.ui.painter().galley(at, galley, theme::TEXT);
    }

    /// Someone, and what is said of them.
    fn someone(&mut self, name: &str, colour: egui::Color32, text: &str) {
        let galley = self.d.measure(text, 17.0, Weight::Regular, self.width - 42.0);
        let row = self.row(galley.size().y.max(36.0));
        self.d.badge(self.ui, pos2(row.left() + 16.0, row.center().y), 32.0, name, colour);
        let at = pos2(row.left() + 42.0, row.center().y - galley.size().y / 2.0);
        self.ui.painter().galley(at, galley, theme::TEXT);
    }

    /// A small heading.
    fn caption(&mut self, key: &str) {
        let text = self.d.say(key);
        let rect = self.row(20.0);
        self.d.text(self.ui, rect.min, Align2::LEFT_TOP, &text, 16.0, Weight::Bold, theme::TEXT2);
    }

    /// How the figures of a card came about.
    fn explain(&mut self, session: &Session, target: &Target) {
        let told = words::sources(&self.d.content.texts, session, target);
        self.sources(&told.join("\n"));
    }

    /// "How do we know?": the source of the card's figures.
    fn sources(&mut self, text: &str) {
        let label = self.d.say("card-source");
        let rect = self.row(48.0);
        self.d.button(self.ui, rect, Button::Link, "question", &label, &label, Command::Explain);
        if self.d.view.explained {
            self.note(text);
        }
    }
}
