//! What can be set on a device beside switching it (dial, programme, hours, defrosting) and what a room's air is like: for the
//! screen's cards and for the page's twin alike.

use super::Column;
use crate::{
    content::{Id, Relay},
    game::{
        Command,
        ui::{draw::Button, estimates::Estimates, names},
    },
    rules::{Action, Session},
    text::{Arg, Format, Texts},
};

/// A row of settings of one thing, one of them in force.
pub struct Setting {
    /// What is set, as a message.
    pub caption: &'static str,
    /// Words, in force, action.
    pub choices: Vec<(String, bool, Action)>,
}

/// Settings offered on the dial of a tank, a fridge, a freezer, an air conditioner, °C.
const TANK_C: [f64; 4] = [50.0, 55.0, 60.0, 65.0];
const FRIDGE_C: [f64; 4] = [2.0, 4.0, 5.0, 7.0];
const FREEZER_C: [f64; 4] = [-22.0, -20.0, -18.0, -16.0];
const COOLER_C: [f64; 4] = [22.0, 24.0, 26.0, 28.0];

/// Frost worth a button, mm.
const FROST_MM: f64 = 0.5;

/// Settings of a device.
pub fn settings(texts: &Texts, session: &Session, id: &Id) -> Vec<Setting> {
    let Some((index, _, kind)) = names::device(session, id) else { return Vec::new() };
    let Some(reading) = session.readings().devices.get(index) else { return Vec::new() };
    let mut settings = Vec::new();
    if let (Some(dial_c), Some(range)) = (reading.dial_c, kind.works.dial_range_c()) {
        let offered = match *range.end() {
            end if end > 40.0 => TANK_C,
            end if end < 0.0 => FREEZER_C,
            end if end < 10.0 => FRIDGE_C,
            _ => COOLER_C,
        };
        let choice = |setpoint_c: f64| {
            let action = Action::SetDial { device: id.clone(), setpoint_c };
            (Format(texts.lang()).celsius_whole(setpoint_c), (setpoint_c - dial_c).abs() < 0.01, action)
        };
        settings.push(Setting { caption: "card-dial", choices: offered.map(choice).into() });
    }
    let cycles = kind.works.cycles();
    if cycles.len() > 1 {
        let choice = |(number, cycle): (usize, &crate::content::Cycle)| {
            let name = cycle.name.get(texts.lang().code()).cloned().unwrap_or_else(|| cycle.id.to_string());
            let action = Action::SetProgramme { device: id.clone(), programme: cycle.id.clone() };
            (name, reading.programme == Some(number), action)
        };
        settings.push(Setting { caption: "card-programme", choices: cycles.iter().enumerate().map(choice).collect() });
    }
    if let Some(now) = reading.relay.filter(|_| session.has_offpeak()) {
        let choices = [(Relay::Always, "relay-always"), (Relay::OffPeak, "relay-off-peak")]
            .map(|(relay, key)| (texts.get(key), now == relay, Action::SetRelay { device: id.clone(), relay }));
        settings.push(Setting { caption: "card-when", choices: choices.into() });
    }
    settings
}

/// What a device says of itself: hot water left, frost, a start that waits.
pub fn state(texts: &Texts, session: &Session, id: &Id) -> Vec<String> {
    let Some((index, ..)) = names::device(session, id) else { return Vec::new() };
    let Some(reading) = session.readings().devices.get(index) else { return Vec::new() };
    let f = Format(texts.lang());
    let mut told = Vec::new();
    if let Some(tank) = reading.tank {
        let (top, share) = (f.celsius_whole(tank.top_c), f.percent(tank.hot_share));
        told.push(texts.with("card-tank", &[("temperature", Arg::Text(&top)), ("share", Arg::Text(&share))]));
    }
    if let Some(mm) = reading.frost_mm.filter(|mm| *mm >= FROST_MM) {
        told.push(texts.with("card-frost", &[("mm", Arg::Text(&f.decimal(mm, 1)))]));
    }
    if reading.waiting {
        told.push(texts.get("card-waiting"));
    }
    told
}

/// The gesture that rids a device of its frost.
pub fn defrost(session: &Session, id: &Id) -> Option<Action> {
    let (index, ..) = names::device(session, id)?;
    let frosted = session.readings().devices.get(index)?.frost_mm? >= FROST_MM;
    frosted.then(|| Action::Defrost { device: id.clone() })
}

/// The air of a room: humidity, carbon dioxide, water on the panes, mould, washing.
pub fn air(texts: &Texts, session: &Session, room: usize) -> Vec<String> {
    let Some(reading) = session.readings().rooms.get(room) else { return Vec::new() };
    let f = Format(texts.lang());
    let (share, ppm) = (f.percent(reading.humidity), f.decimal(reading.co2_ppm.round(), 0));
    let mut told = vec![texts.with("card-air", &[("share", Arg::Text(&share)), ("ppm", Arg::Text(&ppm))])];
    let remarks = [
        (reading.condensing_g_h > 1.0, "card-condensation"),
        (reading.mouldy, "card-mould"),
        (!reading.mouldy && reading.mould_risk >= 0.5, "card-mould-risk"),
        (reading.drying_kg > 0.1, "card-drying"),
        (reading.vent_open == Some(false), "card-vent-blocked"),
    ];
    told.extend(remarks.into_iter().filter(|(holds, _)| *holds).map(|(_, key)| texts.get(key)));
    told
}

/// The gesture on the vent of a room that has one.
pub fn vent(session: &Session, room: usize) -> Option<Action> {
    let open = session.readings().rooms.get(room)?.vent_open?;
    Some(Action::SetVent { room: session.home().rooms.get(room)?.id.clone(), open: !open })
}

/// Rows of settings on a card.
pub(super) fn show(c: &mut Column<'_, '_>, session: &Session, estimates: &mut Estimates, id: &Id) {
    let content = c.d.content;
    for text in state(&content.texts, session, id) {
        c.note(&text);
    }
    if let Some(action) = defrost(session, id) {
        c.price(estimates, session, &action);
        let label = names::names(&content.texts, session).to_do(&action);
        c.button(Button::Main, "check", &label, Command::Act { action });
    }
    for setting in settings(&content.texts, session, id) {
        c.caption(setting.caption);
        let choices: Vec<_> =
            setting.choices.into_iter().map(|(words, on, action)| (words, on, Command::Act { action })).collect();
        c.choices(&choices);
    }
}

/// The air of a room on its card, and its vent.
pub(super) fn show_air(c: &mut Column<'_, '_>, session: &Session, room: usize) {
    let content = c.d.content;
    for text in air(&content.texts, session, room) {
        c.note(&text);
    }
    if let Some(action) = vent(session, room) {
        let label = names::names(&content.texts, session).to_do(&action);
        let shuts = matches!(action, Action::SetVent { open: false, .. });
        c.button(if shuts { Button::Link } else { Button::Second }, "wind", &label, Command::Act { action });
    }
}
