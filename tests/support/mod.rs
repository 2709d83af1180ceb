//! What the session tests share.

#![allow(dead_code, clippy::missing_panics_doc, missing_docs)]

use doux_foyer::{
    content::{Home, Id, Library},
    rules::{Action, Session},
};

use crate::common::project_files;

/// The content of this project.
pub fn library() -> Library {
    Library::load(&project_files())
}

pub fn id(name: &str) -> Id {
    Id::try_from(name).unwrap()
}

/// Level 2 at its first minute.
pub fn cold_snap() -> Session {
    Session::new(&library(), &id("coup-de-froid"), None).unwrap()
}

/// All that a measure might be fitted on, the home as a whole included.
pub fn things(home: &Home) -> Vec<Option<Id>> {
    let rooms = home.rooms.iter().map(|room| Some(room.id.clone()));
    let windows = home.windows.iter().map(|window| Some(window.id.clone()));
    let pieces = home.furniture.iter().map(|piece| piece.id.clone());
    rooms.chain(windows).chain(pieces).chain([None]).collect()
}

/// Plays to the end.
pub fn finish(session: &mut Session) {
    while !session.is_over() {
        session.step();
    }
}

/// Plays minutes.
pub fn pass(session: &mut Session, minutes: u32) {
    for _ in 0..minutes {
        session.step();
    }
}

pub fn room(session: &Session, name: &str) -> usize {
    session.home().rooms.iter().position(|room| room.id == *name).unwrap()
}

pub fn window(session: &Session, name: &str) -> usize {
    session.home().windows.iter().position(|window| window.id == *name).unwrap()
}

/// Index of a device among the readings.
pub fn device(session: &Session, name: &str) -> usize {
    let devices = session.home().furniture.iter().filter(|piece| piece.id.is_some() && piece.device.is_some());
    devices.map(|piece| piece.id.clone().unwrap()).position(|id| id == *name).unwrap()
}

pub fn setpoint(room: &str, setpoint_c: f64) -> Action {
    Action::SetSetpoint { room: id(room), setpoint_c }
}
