//! Players that play by themselves, through the same actions as anyone: they keep levels fair (see `tests/levels.rs`).
//!
//! *Nothing* only watches; *sensible* does what a careful tenant does and no more, for the air and against the heat too, and
//! asks the household for the three practices that its cards show as saving most; *freezer* switches all heating off; *sealer* shuts all that lets air in; *expert* does all that pays and hurts nobody.

mod expert;
mod healthy;
mod practices;

use std::collections::BTreeMap;

use super::{Action, Readings, Session, SessionError, Target, WasteKind, offers::places};
use crate::content::{Activity, Effect, Id, Library, Opening, Power, RoomUse, Shutter};

/// A way to play.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bot {
    /// Does nothing.
    Nothing,
    /// Turns down what is too warm, shuts what is open in the cold, switches off what nobody uses, asks for three practices.
    Sensible,
    /// Switches all heaters off and leaves them so.
    Freezer,
    /// Shuts windows, shutters, doors and vents, seals all that leaks.
    Sealer,
    /// Sensible, and proposes all that pays, buys, reports and puts right.
    Expert,
}

/// Warmest setpoints that *sensible* leaves, °C.
const LIVING_C: f64 = 19.5;
const BEDROOM_C: f64 = 19.0;
const ASLEEP_C: f64 = 17.0;
const BATH_C: f64 = 20.0;
const HALL_C: f64 = 17.0;
/// Tank, °C.
const TANK_C: f64 = 55.0;
/// Practices that *sensible* asks for: as many as anyone takes home from the game.
const ASKS_FOR: usize = 3;

impl Bot {
    /// All of them.
    pub const ALL: [Bot; 5] = [Bot::Nothing, Bot::Sensible, Bot::Freezer, Bot::Sealer, Bot::Expert];

    /// Name in files and commands.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Bot::Nothing => "nothing",
            Bot::Sensible => "sensible",
            Bot::Freezer => "freezer",
            Bot::Sealer => "sealer",
            Bot::Expert => "expert",
        }
    }

    /// By name.
    #[must_use]
    pub fn named(name: &str) -> Option<Bot> {
        Bot::ALL.into_iter().find(|bot| bot.name() == name)
    }

    /// What it does now.
    #[must_use]
    pub fn actions(self, session: &Session) -> Vec<Action> {
        match self {
            Bot::Nothing => Vec::new(),
            Bot::Sensible => sensible(session),
            Bot::Freezer => freezer(session),
            Bot::Sealer => sealer(session),
            Bot::Expert => expert::actions(session),
        }
    }

    /// Plays a session to its end.
    pub fn play(self, session: &mut Session) {
        while !session.is_over() {
            for action in self.actions(session) {
                // A bot that asks for the impossible is refused like anyone.
                let _ = session.act(action);
            }
            session.step();
        }
    }
}

/// Plays these levels by every bot: the fingerprint of each end in hexadecimal, by level and bot. Builds that give the same
/// play the same game.
///
/// # Errors
/// When a level cannot begin.
pub fn fingerprints(library: &Library, levels: &[Id]) -> Result<BTreeMap<String, String>, SessionError> {
    let mut prints = BTreeMap::new();
    for level in levels {
        for bot in Bot::ALL {
            let mut session = Session::new(library, level, None)?;
            bot.play(&mut session);
            prints.insert(format!("{level} {}", bot.name()), format!("{:016x}", session.fingerprint()));
        }
    }
    Ok(prints)
}

fn sensible(session: &Session) -> Vec<Action> {
    let mut actions = practices::proposals(session, ASKS_FOR);
    actions.extend(careful(session));
    actions
}

/// What is done without asking anyone.
fn careful(session: &Session) -> Vec<Action> {
    let readings = session.readings();
    let mut actions: Vec<Action> = readings.wastes.iter().filter_map(|waste| stop(waste.kind, &waste.target)).collect();
    for (number, (room, now)) in session.home().rooms.iter().zip(&readings.rooms).enumerate() {
        let Some(setpoint_c) = now.setpoint_c else { continue };
        let wanted_c = match room.use_ {
            RoomUse::Living | RoomUse::Bedroom if slept_in(readings, number) => ASLEEP_C,
            RoomUse::Living => LIVING_C,
            RoomUse::Bedroom => BEDROOM_C,
            RoomUse::Bath => BATH_C,
            RoomUse::Hall => HALL_C,
        };
        // Never warmer than the household had it, but back up to a wanted one after a night.
        if wanted_c < setpoint_c || (setpoint_c < wanted_c && lowered(session, number)) {
            actions.push(Action::SetSetpoint { room: room.id.clone(), setpoint_c: wanted_c });
        }
    }
    actions.extend(healthy::actions(session));
    if readings.sun_altitude_deg > 0.0 && !healthy::hot_spell(readings) {
        // Daylight and sun come in again through the shutters that it shut.
        for (window, now) in session.home().windows.iter().zip(&readings.windows) {
            if now.shutter != Shutter::Open && shut(session, &window.id) {
                actions.push(Action::SetShutter { window: window.id.clone(), shutter: Shutter::Open });
            }
        }
    }
    actions
}

/// The player's last word on this shutter was to shut it.
fn shut(session: &Session, window: &Id) -> bool {
    let last = session.log().iter().rev().find_map(|timed| match &timed.action {
        Action::SetShutter { window: moved, shutter } if moved == window => Some(*shutter),
        _ => None,
    });
    last == Some(Shutter::Closed)
}

/// The one gesture that ends a waste.
fn stop(kind: WasteKind, target: &Target) -> Option<Action> {
    match (kind, target) {
        (WasteKind::WindowOpen, Target::Window(window)) => {
            Some(Action::SetOpening { window: window.clone(), opening: Opening::Closed })
        }
        (WasteKind::ShutterOpen, Target::Window(window)) => {
            Some(Action::SetShutter { window: window.clone(), shutter: Shutter::Closed })
        }
        (WasteKind::LampUnattended | WasteKind::DeviceUnattended | WasteKind::Standby, Target::Device(device)) => {
            Some(Action::SetDevice { device: device.clone(), power: Power::Off })
        }
        (WasteKind::TankTooHot, Target::Device(device)) => {
            Some(Action::SetDial { device: device.clone(), setpoint_c: TANK_C })
        }
        (WasteKind::Frosted, Target::Device(device)) => Some(Action::Defrost { device: device.clone() }),
        _ => None,
    }
}

/// Someone sleeps there and nobody is awake.
fn slept_in(readings: &Readings, room: usize) -> bool {
    let mut here = readings.people.iter().filter(|person| person.room == Some(room)).peekable();
    here.peek().is_some() && here.all(|person| person.activity == Activity::Sleep)
}

/// The player has set this thermostat.
fn lowered(session: &Session, room: usize) -> bool {
    let id = &session.home().rooms[room].id;
    session.log().iter().any(|timed| matches!(&timed.action, Action::SetSetpoint { room, .. } if room == id))
}

fn sealer(session: &Session) -> Vec<Action> {
    let readings = session.readings();
    let mut actions = Vec::new();
    for (window, now) in session.home().windows.iter().zip(&readings.windows) {
        if now.opening != Opening::Closed {
            actions.push(Action::SetOpening { window: window.id.clone(), opening: Opening::Closed });
        }
        if window.has_shutter && now.shutter != Shutter::Closed {
            actions.push(Action::SetShutter { window: window.id.clone(), shutter: Shutter::Closed });
        }
    }
    for (door, open) in session.home().doors.iter().zip(&readings.doors) {
        if *open {
            actions.push(Action::SetDoor { door: door.id.clone(), open: false });
        }
    }
    for (room, now) in session.home().rooms.iter().zip(&readings.rooms) {
        if now.vent_open == Some(true) {
            actions.push(Action::SetVent { room: room.id.clone(), open: false });
        }
    }
    if readings.minute == 0 {
        for (measure, known) in &session.catalogue().measures {
            if matches!(known.does, Effect::WindowSeals { .. } | Effect::DoorBrush { .. }) {
                let all = places(session, &known.does).into_iter();
                actions.extend(all.map(|target| Action::Fit { measure: measure.clone(), target }));
            }
        }
    }
    actions
}

fn freezer(session: &Session) -> Vec<Action> {
    if session.readings().minute > 0 {
        return Vec::new();
    }
    let heaters = session.home().furniture.iter().filter_map(|piece| {
        let kind = session.catalogue().devices.get(piece.device.as_ref()?)?;
        matches!(kind.works, crate::content::Programme::Heater { .. }).then_some(piece.id.as_ref()?)
    });
    heaters.map(|device| Action::SetDevice { device: device.clone(), power: Power::Off }).collect()
}
