//! Card of the selected thing: what it is, what it draws, what can be done, what that would change.

use bevy_egui::egui::{self, Align2, Color32, CornerRadius, Rect, Sense, Ui, pos2, vec2};

use super::{
    draw::{Button, Draw, Weight, world_rect},
    estimates::Estimates,
    fonts::IconStyle,
    names, theme,
};
use crate::{
    content::{DeviceKind, Id, Opening, Power, Programme, Shutter},
    game::{Command, Play},
    rules::{Action, Target},
    sim::energy::Use,
    text::{Arg, keys},
};

/// Setpoints offered on the card, °C; staff and files may use more ([`Action::SETPOINT_C`]).
pub const OFFERED_C: (f64, f64) = (15.0, 24.0);

/// Draws the card of a thing.
pub fn draw(
    d: &mut Draw<'_>,
    play: &Play,
    estimates: &mut Estimates,
    target: &Target,
    rect: Rect,
    radius: CornerRadius,
) {
    let phone = d.portrait();
    d.card("card", rect, radius, |d, ui| {
        if phone {
            let grip = Rect::from_center_size(pos2(rect.center().x, rect.top() + 11.0), vec2(44.0, 5.0));
            ui.painter().rect_filled(grip, CornerRadius::same(3), theme::PAPER3);
        }
        let inner =
            Rect::from_min_max(rect.min + vec2(18.0, if phone { 22.0 } else { 18.0 }), rect.max - vec2(18.0, 8.0));
        let top = title(d, ui, play, target, inner);
        let body = Rect::from_min_max(pos2(inner.left(), top), inner.max);
        let mut child = ui.new_child(egui::UiBuilder::new().max_rect(body));
        child.set_clip_rect(body.expand2(vec2(12.0, 0.0)));
        egui::ScrollArea::vertical()
            .max_height(body.height())
            .scroll_bar_visibility(egui::scroll_area::ScrollBarVisibility::VisibleWhenNeeded)
            .show(&mut child, |ui| {
                ui.spacing_mut().item_spacing.y = 10.0;
                let mut column = Column { d, ui, width: inner.width() };
                match target {
                    Target::Room(id) => match names::heater(&play.session, id) {
                        Some(_) => thermostat(&mut column, play, estimates, id),
                        None => column.line("card-room-unheated"),
                    },
                    Target::Window(id) => window(&mut column, play, id),
                    Target::Door(id) => door(&mut column, play, id),
                    Target::Device(id) => device(&mut column, play, estimates, id),
                    Target::Person(id) => person(&mut column, play, id),
                }
            });
    });
}

fn title(d: &mut Draw<'_>, ui: &mut Ui, play: &Play, target: &Target, inner: Rect) -> f32 {
    let session = &play.session;
    let of = names::names(&d.content.texts, session);
    let name = of.target(target);
    let tile = Rect::from_min_size(inner.min, vec2(48.0, 48.0));
    let (ground, ink) = match target {
        Target::Window(_) => (theme::BLUE_PALE, theme::BLUE),
        Target::Person(_) | Target::Room(_) | Target::Door(_) => (theme::PAPER2, theme::TEXT),
        Target::Device(id) => match names::device(session, id).map(|(_, _, kind)| kind.use_) {
            Some(Use::Heating) | None => (theme::BRICK_PALE, theme::use_colours(Use::Heating).0),
            Some(other) => theme::use_colours(other),
        },
    };
    d.tile(ui, tile, names::icon(session, target), ground, ink);
    let close = Rect::from_min_size(pos2(inner.right() - 48.0, inner.top()), vec2(48.0, 48.0));
    let left = tile.right() + 12.0;
    let width = close.left() - left - 4.0;
    let size = d.fitting(ui, &name, 22.0, Weight::Bold, width);
    d.text(ui, pos2(left, inner.top()), Align2::LEFT_TOP, &name, size, Weight::Bold, theme::TEXT);
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
    let size = d.fitting(ui, &below, 17.0, Weight::Regular, width);
    d.text(ui, pos2(left, inner.top() + 27.0), Align2::LEFT_TOP, &below, size, Weight::Regular, theme::TEXT2);
    let label = d.say("button-close");
    d.button(ui, close, Button::Paper, "x", "", &label, Command::Select { target: None });
    tile.bottom() + 12.0
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
        let galley = self.d.measure(self.ui, text, 17.0, Weight::Regular, self.width);
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

    /// A choice among a few states, the present one filled.
    fn choices(&mut self, choices: &[(String, bool, Command)]) {
        let rect = self.row(68.0);
        self.ui.painter().rect_filled(rect, CornerRadius::same(16), theme::PAPER2);
        #[expect(clippy::cast_precision_loss, reason = "a few")]
        let each = (rect.width() - 12.0) / choices.len() as f32;
        for (i, (label, active, command)) in choices.iter().enumerate() {
            #[expect(clippy::cast_precision_loss, reason = "a few")]
            let left = rect.left() + 6.0 + each * i as f32;
            let place = Rect::from_min_size(pos2(left, rect.top() + 6.0), vec2(each, 56.0)).shrink2(vec2(1.0, 0.0));
            self.d.button(self.ui, place, Button::Choice { active: *active }, "", label, label, command.clone());
        }
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

fn thermostat(c: &mut Column<'_, '_>, play: &Play, estimates: &mut Estimates, room: &Id) {
    let session = &play.session;
    let Some((index, _)) = names::room(session.home(), room) else { return };
    let Some(reading) = session.readings().rooms.get(index) else { return };
    let set = reading.setpoint_c.unwrap_or(OFFERED_C.0);
    let tried = c.d.view.tried_c.unwrap_or(set);
    setpoint(c, set, tried);
    let now = estimates.of(session, &Action::SetSetpoint { room: room.clone(), setpoint_c: set });
    let then = if (tried - set).abs() < 0.01 {
        now
    } else {
        estimates.of(session, &Action::SetSetpoint { room: room.clone(), setpoint_c: tried })
    };
    let f = c.d.format();
    let below = c.d.say_with("card-instead-of", &[("amount", Arg::Text(&f.eur(now.cost_eur)))]);
    let changed = (tried - set).abs() >= 0.01;
    let day = c.d.say("card-per-day");
    let rect = c.figure(&f.eur(then.cost_eur), &day, if changed { &below } else { "" });
    if changed {
        gain(c, rect, now.cost_eur - then.cost_eur);
    }
    warning(c, play, index, tried);
    if changed {
        let text = c.d.say_with("act-set-setpoint", &[("value", Arg::Text(&f.celsius_short(tried)))]);
        let action = Action::SetSetpoint { room: room.clone(), setpoint_c: tried };
        c.button(Button::Main, "check", &text, Command::Act { action });
    }
    let source = c.d.say("source-simulated");
    c.sources(&source);
}

/// The value, minus and plus, a track with the value set and the one tried.
fn setpoint(c: &mut Column<'_, '_>, set: f64, tried: f64) {
    let phone = c.d.portrait();
    let rect = c.row(if phone { 92.0 } else { 142.0 });
    c.ui.painter().rect_filled(rect, CornerRadius::same(16), theme::PAPER2);
    let f = c.d.format();
    let step = |to: f64| Command::Try { setpoint_c: (to * 2.0).round() / 2.0 };
    let side = 56.0;
    let well = rect.shrink2(vec2(12.0, 12.0));
    let minus = Rect::from_min_size(well.min, vec2(side, side));
    let plus = Rect::from_min_size(pos2(well.right() - side, well.top()), vec2(side, side));
    let (lower, higher) = (c.d.say("card-cooler"), c.d.say("card-warmer"));
    let down = (tried - 0.5).max(OFFERED_C.0.min(set));
    let up = (tried + 0.5).min(OFFERED_C.1.max(set));
    c.d.button(c.ui, minus, Button::Paper, "minus", "", &lower, step(down));
    c.d.button(c.ui, plus, Button::Paper, "plus", "", &higher, step(up));
    let value = f.celsius_short(tried);
    let middle = pos2(rect.center().x, minus.center().y - if phone { 10.0 } else { 0.0 });
    let size = if phone { 32.0 } else { 44.0 };
    c.d.text(c.ui, middle, Align2::CENTER_CENTER, &value, size, Weight::Bold, theme::TEXT);
    let track = if phone {
        Rect::from_min_max(
            pos2(minus.right() + 20.0, well.bottom() - 16.0),
            pos2(plus.left() - 20.0, well.bottom() - 6.0),
        )
    } else {
        Rect::from_min_max(pos2(well.left() + 10.0, well.top() + 74.0), pos2(well.right() - 10.0, well.top() + 86.0))
    };
    let (low, high) = OFFERED_C;
    #[expect(clippy::cast_possible_truncation, reason = "a share")]
    let share = |v: f64| ((v - low) / (high - low)).clamp(0.0, 1.0) as f32;
    let at = |v: f64| track.left() + track.width() * share(v);
    c.d.bar(c.ui, track, share(tried), theme::PAPER3, theme::TEAL);
    // The whole track takes the finger; a value is taken where it stands, not while it moves.
    let hit = track.expand2(vec2(14.0, 18.0));
    let response = c.ui.interact(hit, egui::Id::new("setpoint-track"), Sense::click_and_drag());
    if let Some(p) = response.interact_pointer_pos() {
        let share = f64::from(((p.x - track.left()) / track.width()).clamp(0.0, 1.0));
        let value = ((low + share * (high - low)) * 2.0).round() / 2.0;
        if (value - tried).abs() > 0.01 {
            c.d.out.push(step(value));
        }
    }
    c.d.places.widgets.insert("setpoint-track".into(), world_rect(hit));
    let tick = Rect::from_center_size(pos2(at(set), track.center().y), vec2(4.0, track.height() + 8.0));
    c.ui.painter().rect_filled(tick, CornerRadius::same(2), theme::INK);
    let knob = pos2(at(tried), track.center().y);
    c.ui.painter().circle(knob, 14.0, theme::TEAL, egui::Stroke::new(4.0, Color32::WHITE));
    if !phone {
        let y = track.bottom() + 10.0;
        let (low_text, high_text) = (f.decimal(low, 0), f.decimal(high, 0));
        c.d.text(c.ui, pos2(track.left(), y), Align2::LEFT_TOP, &low_text, 16.0, Weight::Regular, theme::TEXT2);
        c.d.text(c.ui, pos2(track.right(), y), Align2::RIGHT_TOP, &high_text, 16.0, Weight::Regular, theme::TEXT2);
        if (tried - set).abs() > 0.01 {
            let before = c.d.say_with("card-before", &[("value", Arg::Text(&f.celsius_short(set)))]);
            let x = at(set).clamp(track.left() + 58.0, track.right() - 58.0);
            c.d.text(c.ui, pos2(x, y), Align2::CENTER_TOP, &before, 16.0, Weight::Regular, theme::TEXT);
        }
    }
}

/// Badge of what is saved (or costs more) per day.
fn gain(c: &mut Column<'_, '_>, row: Rect, saved: f64) {
    if saved.abs() < 0.005 {
        return;
    }
    let text = c.d.format().eur(saved.abs());
    let galley = c.d.measure(c.ui, &text, 20.0, Weight::Bold, f32::INFINITY);
    let size = vec2(galley.size().x + 46.0, 44.0);
    let rect = Rect::from_min_size(pos2(row.right() - size.x, row.top()), size);
    let (ground, ink, icon) = if saved > 0.0 {
        (theme::TEAL_PALE, theme::TEAL, "arrow-line-down")
    } else {
        (theme::BRICK_PALE, theme::BRICK, "plus")
    };
    c.ui.painter().rect_filled(rect, CornerRadius::same(12), ground);
    c.d.icon(c.ui, pos2(rect.left() + 20.0, rect.center().y), icon, 18.0, IconStyle::Line, ink);
    c.ui.painter().galley(pos2(rect.left() + 34.0, rect.center().y - galley.size().y / 2.0), galley, ink);
}

/// Health before savings: what a cold setpoint does to the people of the room, by name.
fn warning(c: &mut Column<'_, '_>, play: &Play, room: usize, tried: f64) {
    let session = &play.session;
    let home_use = session.home().rooms[room].use_;
    let floor = if home_use == crate::content::RoomUse::Bedroom { 16.0 } else { 18.0 };
    if tried < floor {
        c.line("effect-floor");
        return;
    }
    let someone = session.level().people.iter().zip(&session.readings().people).find(|(_, p)| p.room == Some(room));
    if let Some((person, reading)) = someone {
        let word = c.d.say(keys::feeling(reading.feeling));
        let args = [("person", Arg::Text(&person.name)), ("feeling", Arg::Text(&word))];
        let text = c.d.say_with("mirror-person", &args);
        let row = c.row(36.0);
        let colour = names::badge(&c.d.content.library, person);
        c.d.badge(c.ui, pos2(row.left() + 16.0, row.center().y), 32.0, &person.name, colour);
        let at = pos2(row.left() + 42.0, row.center().y);
        c.d.text(c.ui, at, Align2::LEFT_CENTER, &text, 17.0, Weight::Regular, theme::TEXT);
    }
}

fn window(c: &mut Column<'_, '_>, play: &Play, id: &Id) {
    let session = &play.session;
    let Some((index, window)) = session.home().windows.iter().enumerate().find(|(_, w)| w.id == *id) else { return };
    let Some(reading) = session.readings().windows.get(index).copied() else { return };
    let f = c.d.format();
    let face = c.d.say_with("card-pane", &[("temperature", Arg::Text(&f.celsius(reading.inside_c)))]);
    c.figure(&f.watts(reading.loss_w.max(0.0)), &c.d.say("card-loses-now"), &face);
    if window.has_shutter {
        let choices = [Shutter::Open, Shutter::Half, Shutter::Closed].map(|to| {
            let action = Action::SetShutter { window: id.clone(), shutter: to };
            (c.d.say(keys::shutter(to)), reading.shutter == to, Command::Act { action })
        });
        c.choices(&choices);
        if reading.shutter == Shutter::Open && reading.loss_if_closed_w + 1.0 < reading.loss_w {
            let text =
                c.d.say_with("card-loses-if-closed", &[("watts", Arg::Text(&f.watts(reading.loss_if_closed_w)))]);
            c.note(&text);
        }
        if reading.sun_w > 20.0 {
            let text = c.d.say_with("card-sun", &[("watts", Arg::Text(&f.watts(reading.sun_w)))]);
            c.note(&text);
        }
    }
    let choices = [Opening::Closed, Opening::Tilted, Opening::Open].map(|to| {
        let action = Action::SetOpening { window: id.clone(), opening: to };
        (c.d.say(keys::opening(to)), reading.opening == to, Command::Act { action })
    });
    c.choices(&choices);
    if reading.opening == Opening::Tilted {
        c.line("card-airing");
    }
    let source = c.d.say("source-simulated");
    c.sources(&source);
}

fn door(c: &mut Column<'_, '_>, play: &Play, id: &Id) {
    let session = &play.session;
    let Some(index) = session.home().doors.iter().position(|door| door.id == *id) else { return };
    let open = session.readings().doors.get(index).copied().unwrap_or_default();
    let choices = [true, false].map(|to| {
        let key = if to { "door-open" } else { "door-closed" };
        (c.d.say(key), open == to, Command::Act { action: Action::SetDoor { door: id.clone(), open: to } })
    });
    c.choices(&choices);
    c.line("card-door");
}

fn device(c: &mut Column<'_, '_>, play: &Play, estimates: &mut Estimates, id: &Id) {
    let session = &play.session;
    let Some((index, furniture, kind)) = names::device(session, id) else { return };
    if matches!(kind.works, Programme::Heater { .. }) {
        thermostat(c, play, estimates, &furniture.room);
        return;
    }
    let Some(reading) = session.readings().devices.get(index).copied() else { return };
    let f = c.d.format();
    let used = c.d.say_with("card-used", &[("energy", Arg::Text(&f.kwh(reading.energy_kwh)))]);
    c.figure(&f.watts(reading.draw_w), &c.d.say("hud-now"), &used);
    if let Some(waste) = session.readings().wastes.iter().find(|w| w.target == Target::Device(id.clone())) {
        c.line(keys::waste(waste.kind));
    }
    let states = states(kind);
    if states.len() > 1 {
        let choices: Vec<_> = states
            .into_iter()
            .map(|to| {
                let action = Action::SetDevice { device: id.clone(), power: to };
                (c.d.say(keys::power(to)), reading.power == to, Command::Act { action })
            })
            .collect();
        c.choices(&choices);
    }
    let source = source_text(c.d, kind);
    c.sources(&source);
}

/// States that the player may put a device in.
pub fn states(kind: &DeviceKind) -> Vec<Power> {
    let mut states = vec![Power::On, Power::Off];
    if kind.standby_w.is_some() {
        states.insert(1, Power::Standby);
    }
    states
}

fn source_text(d: &Draw<'_>, kind: &DeviceKind) -> String {
    let source = Id::try_from(kind.source.as_str()).ok().and_then(|id| d.content.library.catalogue.sources.get(&id));
    let Some(source) = source else { return String::new() };
    let args = [("title", Arg::Text(&source.title)), ("publisher", Arg::Text(&source.publisher))];
    let mut text = d.say_with("source-of", &args);
    if let Some(date) = &source.date {
        text.push(' ');
        text.push_str(&d.say_with("source-date", &[("date", Arg::Text(date))]));
    }
    text
}

fn person(c: &mut Column<'_, '_>, play: &Play, id: &Id) {
    let session = &play.session;
    let Some((index, _)) = names::person(session, id) else { return };
    let Some(reading) = session.readings().people.get(index) else { return };
    let Some(room) = reading.room.and_then(|r| session.readings().rooms.get(r)) else {
        c.line("activity-out");
        return;
    };
    let f = c.d.format();
    let word = c.d.say(keys::feeling(reading.feeling));
    let felt = c.d.say("card-felt");
    c.figure(&f.celsius(room.operative_c), &felt, &word);
    let activity = c.d.say(keys::activity(reading.activity));
    let where_ = reading.room.and_then(|r| session.home().rooms.get(r)).map(|r| r.id.clone());
    let room_name = where_.map(|id| names::names(&c.d.content.texts, session).room(&id)).unwrap_or_default();
    let args = [("room", Arg::Text(&room_name)), ("activity", Arg::Text(&activity))];
    let text = c.d.say_with("card-person-here", &args);
    c.note(&text);
    if reading.jumper {
        c.line("card-person-jumper");
    }
}
