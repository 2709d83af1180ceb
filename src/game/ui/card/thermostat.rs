//! Thermostat of a room: the price follows the temperature, and what that does to someone stands beside it.

use bevy_egui::egui::{self, Align2, Color32, CornerRadius, Rect, Sense, pos2, vec2};

use super::{Column, controls};
use crate::{
    content::Id,
    game::{
        Command, Play,
        ui::{
            draw::{Button, Weight},
            estimates::Estimates,
            names, theme, words,
        },
    },
    rules::{Action, Target},
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
    controls::show_air(c, session, index);
    super::gestures::show(c, session, estimates, &Target::Room(room.clone()));
    c.explain(session, &Target::Room(room.clone()));
}

/// Card of a room without a heater.
pub(super) fn unheated(c: &mut Column<'_, '_>, play: &Play, estimates: &mut Estimates, room: &Id) {
    let session = &play.session;
    let Some((index, _)) = names::room(session.home(), room) else { return };
    let who = words::company(&c.d.content.texts, session, index);
    c.note(&who);
    c.line("card-room-unheated");
    controls::show_air(c, session, index);
    super::gestures::show(c, session, estimates, &Target::Room(room.clone()));
    c.explain(session, &Target::Room(room.clone()));
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
    c.d.place("setpoint-track".into(), hit);
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

/// Health before savings: what a setpoint does to the one of the room whom it touches most, by name.
fn effect(c: &mut Column<'_, '_>, play: &Play, room: usize, tried: f64) {
    let session = &play.session;
    if words::under_floor(session, room, tried) {
        let text = c.d.say("effect-floor");
        c.remark("warning", &text, (theme::BLUE_PALE, theme::BLUE));
    }
    let content = c.d.content;
    match words::effect(&content.texts, session, room, tried) {
        (Some(person), text) => {
            let colour = names::badge(&content.library, person);
            c.someone(&person.name, colour, &text);
        }
        (None, text) => c.note(&text),
    }
}
