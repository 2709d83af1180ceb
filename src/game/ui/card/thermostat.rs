//! Thermostat of a room: the price follows the temperature, and what that does to someone stands beside it.

use bevy_egui::egui::{self, Align2, Color32, CornerRadius, Rect, Sense, pos2, vec2};

use super::Column;
use crate::{
    content::{Id, Person, RoomUse},
    game::{
        Command, Play,
        ui::{
            draw::{Button, Weight, world_rect},
            estimates::Estimates,
            names, theme,
        },
    },
    people::comfort::band,
    rules::{Action, Feeling, PersonReading, Session},
    text::Arg,
};

/// Setpoints offered on the card, °C; staff and files may use more ([`Action::SETPOINT_C`]).
pub const OFFERED_C: (f64, f64) = (15.0, 24.0);

/// Card of a heated room, or of its heater.
pub(super) fn show(c: &mut Column<'_, '_>, play: &Play, estimates: &mut Estimates, room: &Id) {
    let session = &play.session;
    let Some((index, _)) = names::room(session.home(), room) else { return };
    let Some(reading) = session.readings().rooms.get(index) else { return };
    let set = reading.setpoint_c.unwrap_or(OFFERED_C.0);
    let tried = c.d.view.tried_c.unwrap_or(set);
    setpoint(c, set, tried);
    let f = c.d.format();
    let changed = (tried - set).abs() >= 0.01;
    let action = |setpoint_c: f64| Action::SetSetpoint { room: room.clone(), setpoint_c };
    c.price(estimates, session, &action(tried));
    effect(c, play, index, tried);
    if changed {
        let text = c.d.say_with("act-set-setpoint", &[("value", Arg::Text(&f.celsius_short(tried)))]);
        c.button(Button::Main, "check", &text, Command::Act { action: action(tried) });
    } else {
        let heating = if reading.heating_w > 0.5 {
            c.d.say_with("card-heating-now", &[("watts", Arg::Text(&f.watts(reading.heating_w)))])
        } else {
            c.d.say("card-not-heating")
        };
        c.note(&heating);
    }
    let source = names::heater(session, room).and_then(|id| names::device(session, id)).map(|(_, _, k)| &k.source);
    let ids: Vec<&str> = source.map(String::as_str).into_iter().collect();
    c.explain(session, &ids);
}

/// Card of a room without a heater.
pub(super) fn unheated(c: &mut Column<'_, '_>, play: &Play, room: &Id) {
    let session = &play.session;
    let Some((index, _)) = names::room(session.home(), room) else { return };
    let here: Vec<&str> = present(session, index).map(|(person, _)| person.name.as_str()).collect();
    let who = if here.is_empty() {
        c.d.say("card-room-empty")
    } else {
        c.d.say_with("card-room-people", &[("people", Arg::Text(&here.join(", ")))])
    };
    c.note(&who);
    c.line("card-room-unheated");
    c.explain(session, &[]);
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

/// People of a room.
fn present(session: &Session, room: usize) -> impl Iterator<Item = (&Person, &PersonReading)> {
    session.level().people.iter().zip(&session.readings().people).filter(move |(_, now)| now.room == Some(room))
}

/// How someone would feel in a room at this temperature.
fn felt(session: &Session, person: &Person, now: &PersonReading, celsius: f64) -> Feeling {
    let suits = band(now.activity, person.age, now.jumper, session.readings().weather.temperature_c);
    match celsius {
        t if t < suits.low_c - 2.0 => Feeling::Cold,
        t if t < suits.low_c => Feeling::Cool,
        t if t <= suits.high_c => Feeling::Fine,
        t if t <= suits.high_c + 2.0 => Feeling::Warm,
        _ => Feeling::Hot,
    }
}

/// Health before savings: what a setpoint does to the one of the room whom it touches most, by name.
fn effect(c: &mut Column<'_, '_>, play: &Play, room: usize, tried: f64) {
    let session = &play.session;
    let floor = if session.home().rooms[room].use_ == RoomUse::Bedroom { 16.0 } else { 18.0 };
    if tried < floor {
        let text = c.d.say("effect-floor");
        c.remark("warning", &text, (theme::BLUE_PALE, theme::BLUE));
    }
    let worst = present(session, room).map(|(person, now)| (person, felt(session, person, now, tried))).max_by_key(
        |(_, feeling)| match feeling {
            Feeling::Cold | Feeling::Hot => 2,
            Feeling::Cool | Feeling::Warm => 1,
            Feeling::Fine => 0,
        },
    );
    let Some((person, feeling)) = worst else {
        c.line("effect-nobody");
        return;
    };
    let key = match feeling {
        Feeling::Cold => "effect-cold",
        Feeling::Cool => "effect-cool",
        Feeling::Fine => "effect-fine",
        Feeling::Warm => "effect-warm",
        Feeling::Hot => "effect-hot",
    };
    let text = c.d.say_with(key, &[("person", Arg::Text(&person.name))]);
    let colour = names::badge(&c.d.content.library, person);
    c.someone(&person.name, colour, &text);
}
