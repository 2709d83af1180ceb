//! Devices and lamps: what they draw, and switching them.

use super::{Column, controls, gestures, thermostat};
use crate::{
    content::{DeviceKind, Id, Power, Programme},
    game::{
        Command, Play,
        ui::{draw::Button, estimates::Estimates, names, theme},
    },
    rules::{Action, Target, WasteKind},
    text::{Arg, keys},
};

/// Card of a device.
pub(super) fn show(c: &mut Column<'_, '_>, play: &Play, estimates: &mut Estimates, id: &Id) {
    let session = &play.session;
    let Some((index, furniture, kind)) = names::device(session, id) else { return };
    if matches!(kind.works, Programme::Heater { .. }) {
        thermostat::show(c, play, estimates, &furniture.room);
        return;
    }
    let Some(reading) = session.readings().devices.get(index).copied() else { return };
    let f = c.d.format();
    let used = c.d.say_with("card-used", &[("energy", Arg::Text(&f.kwh(reading.energy_kwh)))]);
    c.figure(&f.watts(reading.draw_w), &c.d.say("hud-now"), &used);
    let off = Action::SetDevice { device: id.clone(), power: Power::Off };
    let wasted = session.readings().wastes.iter().find(|w| w.target == Target::Device(id.clone()));
    if let Some(waste) = wasted {
        let text = c.d.say(keys::waste(waste.kind));
        c.remark(&kind.icon, &text, (theme::SAFFRON_PALE, theme::SAFFRON_DARK));
    }
    let states = states(kind);
    let switched = states.len() > 1;
    if switched {
        let choices: Vec<_> = states
            .into_iter()
            .map(|to| {
                let action = Action::SetDevice { device: id.clone(), power: to };
                (c.d.say(keys::power(to)), reading.power == to, Command::Act { action })
            })
            .collect();
        c.choices(&choices);
    }
    let stoppable = wasted.is_some_and(|waste| !matches!(waste.kind, WasteKind::TankTooHot | WasteKind::Frosted));
    if stoppable && switched && reading.power != Power::Off {
        c.price(estimates, session, &off);
        let label = names::names(&c.d.content.texts, session).to_do(&off);
        c.button(Button::Main, "check", &label, Command::Act { action: off });
    }
    if let Some(standby_w) = kind.standby_w.filter(|w| *w > 0.0 && reading.power == Power::On) {
        let text = c.d.say_with("card-standby-draws", &[("watts", Arg::Text(&f.watts(standby_w)))]);
        c.note(&text);
    }
    controls::show(c, session, estimates, id);
    if !switched {
        c.line("card-device-needed");
    }
    gestures::show(c, session, estimates, &Target::Device(id.clone()));
    c.explain(session, &Target::Device(id.clone()));
}

/// States that the player may put a device in; none where it works by itself, as a fridge does.
pub fn states(kind: &DeviceKind) -> Vec<Power> {
    if matches!(kind.works, Programme::Cold { .. }) {
        return Vec::new();
    }
    let mut states = vec![Power::On, Power::Off];
    if kind.standby_w.is_some() {
        states.insert(1, Power::Standby);
    }
    states
}
