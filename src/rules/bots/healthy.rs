//! What a careful tenant does for the air of a home and against the heat: opens a blocked vent, airs a damp or stale room for
//! five or ten minutes, keeps sun and heat out by day and lets the night in.

use crate::{
    content::{Activity, Id, Opening, Shutter, Window},
    rules::{Action, Readings, Session},
};

/// Damp air, 0 to 1, and stale air, ppm: time to open.
const DAMP_RH: f64 = 0.66;
const STALE_PPM: f64 = 1_300.0;

/// Minutes of an airing, and in the cold, where draughts change the air faster and a room takes long to warm up again.
const AIRING_MIN: u32 = 10;
const AIRING_COLD_MIN: u32 = 5;
/// Outdoor temperature under which it is cold, °C.
const COLD_OUTDOORS_C: f64 = 10.0;
/// Minutes between two airings of the same window.
const AGAIN_MIN: u32 = 75;

/// A colder room is warmed before it is aired, °C.
const LEAST_C: f64 = 18.6;

/// A room this warm while it is warm outdoors is to be kept cool, °C.
const WARM_ROOM_C: f64 = 25.5;
const WARM_OUTDOORS_C: f64 = 18.5;

/// Worth opening when it is cooler outdoors by this much, K.
const COOLER_K: f64 = 0.8;

/// What to do now.
pub(super) fn actions(session: &Session) -> Vec<Action> {
    let readings = session.readings();
    let rooms = session.home().rooms.iter().zip(&readings.rooms);
    let mut actions: Vec<Action> = rooms
        .filter(|(_, now)| now.vent_open == Some(false))
        .map(|(room, _)| Action::SetVent { room: room.id.clone(), open: true })
        .collect();
    let cool = hot_spell(readings);
    for (number, window) in session.home().windows.iter().enumerate() {
        let Some(room) = session.home().rooms.iter().position(|room| room.id == window.room) else { continue };
        if cool {
            keep_cool(&mut actions, readings, number, window, room);
        } else {
            air(&mut actions, session, number, window, room);
        }
    }
    actions
}

/// It is warm outdoors and too warm within.
pub(super) fn hot_spell(readings: &Readings) -> bool {
    readings.weather.temperature_c > WARM_OUTDOORS_C && readings.rooms.iter().any(|room| room.air_c > WARM_ROOM_C)
}

fn keep_cool(actions: &mut Vec<Action>, readings: &Readings, number: usize, window: &Window, room: usize) {
    let now = &readings.windows[number];
    let cooler_outdoors = readings.weather.temperature_c < readings.rooms[room].air_c - COOLER_K;
    let opening = if cooler_outdoors { Opening::Open } else { Opening::Closed };
    if now.opening != opening {
        actions.push(Action::SetOpening { window: window.id.clone(), opening });
    }
    let shutter = if readings.sun_altitude_deg > 0.0 { Shutter::Closed } else { Shutter::Open };
    if window.has_shutter && now.shutter != shutter {
        actions.push(Action::SetShutter { window: window.id.clone(), shutter });
    }
}

fn air(actions: &mut Vec<Action>, session: &Session, number: usize, window: &Window, room: usize) {
    let readings = session.readings();
    let (now, air) = (&readings.windows[number], &readings.rooms[room]);
    let last = last_moved(session, &window.id);
    let cold = readings.weather.temperature_c < COLD_OUTDOORS_C;
    let airing_min = if cold { AIRING_COLD_MIN } else { AIRING_MIN };
    if now.opening == Opening::Open
        && last.is_some_and(|(minute, opening)| opening == Opening::Open && readings.minute >= minute + airing_min)
    {
        actions.push(Action::SetOpening { window: window.id.clone(), opening: Opening::Closed });
        return;
    }
    let asleep = readings.people.iter().any(|p| p.room == Some(room) && p.activity == Activity::Sleep);
    let needs = air.humidity > DAMP_RH || air.co2_ppm > STALE_PPM;
    let lately = last.is_some_and(|(minute, _)| readings.minute < minute + AGAIN_MIN);
    let warm_enough = air.operative_c > LEAST_C;
    if needs && warm_enough && !asleep && !lately && now.opening == Opening::Closed {
        actions.push(Action::SetOpening { window: window.id.clone(), opening: Opening::Open });
    }
}

/// When and how the player last moved a window.
fn last_moved(session: &Session, window: &Id) -> Option<(u32, Opening)> {
    session.log().iter().rev().find_map(|timed| match &timed.action {
        Action::SetOpening { window: moved, opening } if moved == window => Some((timed.minute, *opening)),
        _ => None,
    })
}
