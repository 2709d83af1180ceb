//! Windows with their shutters, and doors.

use super::Column;
use crate::{
    content::{Id, Opening, Shutter},
    game::{
        Command, Play,
        ui::{draw::Button, estimates::Estimates, names},
    },
    rules::{Action, Session, Target, Waste, WasteKind},
    text::{Arg, keys},
};

/// Card of a window.
pub(super) fn window(c: &mut Column<'_, '_>, play: &Play, estimates: &mut Estimates, id: &Id) {
    let session = &play.session;
    let Some((index, window)) = session.home().windows.iter().enumerate().find(|(_, w)| w.id == *id) else { return };
    let Some(reading) = session.readings().windows.get(index).copied() else { return };
    let f = c.d.format();
    let face = c.d.say_with("card-pane", &[("temperature", Arg::Text(&f.celsius(reading.inside_c)))]);
    let rect = c.figure(&f.watts(reading.loss_w.max(0.0)), &c.d.say("card-loses-now"), &face);
    if let Some(action) = advised(session, index) {
        let closing = matches!(action, Action::SetShutter { shutter: Shutter::Closed, .. });
        // A price of 24 hours would count the sun that a shutter left closed keeps out by day: the watts of now say
        // what closing it for the night brings.
        if matches!(action, Action::SetOpening { .. }) {
            c.price(estimates, session, &action);
        } else if closing && reading.opening == Opening::Closed {
            let spared = reading.loss_w - reading.loss_if_closed_w;
            if spared >= 1.0 {
                c.badge(rect, &f.watts(spared), true);
            }
        }
        let label = names::names(&c.d.content.texts, session).to_do(&action);
        let icon = if closing { "arrow-line-down" } else { "check" };
        c.button(Button::Main, icon, &label, Command::Act { action });
        let all = all_open(session);
        if closing && all.len() > 1 {
            let label = c.d.say("act-close-all-shutters");
            c.button(Button::Second, "arrow-line-down", &label, Command::ActAll { actions: all });
        }
    }
    if window.has_shutter {
        c.caption("card-shutter");
        let choices = [Shutter::Open, Shutter::Half, Shutter::Closed].map(|to| {
            let action = Action::SetShutter { window: id.clone(), shutter: to };
            (c.d.say(keys::shutter(to)), reading.shutter == to, Command::Act { action })
        });
        c.choices(&choices);
    }
    c.caption("card-opening");
    let choices = [Opening::Closed, Opening::Tilted, Opening::Open].map(|to| {
        let action = Action::SetOpening { window: id.clone(), opening: to };
        (c.d.say(keys::opening(to)), reading.opening == to, Command::Act { action })
    });
    c.choices(&choices);
    if reading.opening == Opening::Tilted {
        c.line("card-airing");
    }
    if reading.sun_w > 20.0 {
        let text = c.d.say_with("card-sun", &[("watts", Arg::Text(&f.watts(reading.sun_w)))]);
        c.note(&text);
    }
    super::gestures::show(c, session, estimates, &Target::Window(id.clone()));
    c.explain(session, &Target::Window(id.clone()));
}

/// Closes every shutter that is not closed yet.
pub fn all_open(session: &Session) -> Vec<Action> {
    let windows = session.home().windows.iter().zip(&session.readings().windows);
    windows
        .filter(|(window, now)| window.has_shutter && now.shutter != Shutter::Closed)
        .map(|(window, _)| Action::SetShutter { window: window.id.clone(), shutter: Shutter::Closed })
        .collect()
}

/// What helps most now at a window: shut it when heat runs out through it, close the shutter in the cold dark or under
/// a hot sun, open it to the winter sun.
pub fn advised(session: &Session, index: usize) -> Option<Action> {
    let (window, now) = (&session.home().windows[index], session.readings().windows[index]);
    let readings = session.readings();
    let outside = readings.weather.temperature_c;
    let of_it = |w: &&Waste| w.target == Target::Window(window.id.clone());
    let left_open = readings.wastes.iter().filter(of_it).any(|w| w.kind == WasteKind::WindowOpen);
    let shut = |shutter| {
        let wanted = window.has_shutter && now.shutter != shutter;
        wanted.then(|| Action::SetShutter { window: window.id.clone(), shutter })
    };
    if left_open {
        return Some(Action::SetOpening { window: window.id.clone(), opening: Opening::Closed });
    }
    let dark = readings.sun_altitude_deg < 0.0;
    match outside {
        t if t > 24.0 && now.sun_w > 80.0 => shut(Shutter::Closed),
        t if t < 16.0 && dark => shut(Shutter::Closed),
        t if t < 16.0 && readings.sun_altitude_deg > 4.0 => shut(Shutter::Open),
        _ => None,
    }
}

/// Card of a door.
pub(super) fn door(c: &mut Column<'_, '_>, play: &Play, id: &Id) {
    let session = &play.session;
    let Some(index) = session.home().doors.iter().position(|door| door.id == *id) else { return };
    let open = session.readings().doors.get(index).copied().unwrap_or_default();
    let choices = [true, false].map(|to| {
        let key = if to { "door-open" } else { "door-closed" };
        (c.d.say(key), open == to, Command::Act { action: Action::SetDoor { door: id.clone(), open: to } })
    });
    c.choices(&choices);
    c.line("card-door");
    c.explain(session, &Target::Door(id.clone()));
}
