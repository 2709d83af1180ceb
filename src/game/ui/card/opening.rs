//! Windows with their shutters, and doors.

use super::Column;
use crate::{
    content::{Id, Opening, Shutter},
    game::{
        Command, Play,
        ui::{draw::Button, estimates::Estimates, names, theme},
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
    c.figure(&f.watts(reading.loss_w.max(0.0)), &c.d.say("card-loses-now"), &face);
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
    if window.has_shutter && reading.opening == Opening::Closed && reading.loss_if_closed_w + 1.0 < reading.loss_w {
        let closed = f.watts(reading.loss_if_closed_w);
        let text = c.d.say_with("card-loses-if-closed", &[("watts", Arg::Text(&closed))]);
        c.remark("snowflake", &text, (theme::BLUE_PALE, theme::BLUE));
    }
    if reading.sun_w > 20.0 {
        let text = c.d.say_with("card-sun", &[("watts", Arg::Text(&f.watts(reading.sun_w)))]);
        c.note(&text);
    }
    if let Some(action) = advised(session, index) {
        c.price(estimates, session, &action);
        let label = names::names(&c.d.content.texts, session).to_do(&action);
        let icon = if matches!(action, Action::SetShutter { .. }) { "arrow-line-down" } else { "check" };
        c.button(Button::Main, icon, &label, Command::Act { action });
    }
    let glazing = session.catalogue().constructions.glazings.get(&window.glazing).map(|g| g.source.as_str());
    let ids: Vec<&str> = glazing.into_iter().collect();
    c.explain(session, &ids);
}

/// What helps most now at a window: shut it when heat runs out through it, close the shutter in the cold dark or under
/// a hot sun, open it to the winter sun.
fn advised(session: &Session, index: usize) -> Option<Action> {
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
    c.explain(session, &[]);
}
