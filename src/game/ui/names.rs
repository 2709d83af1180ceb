//! How things, feelings and states are named on the screen.

use bevy_egui::egui::Color32;

use super::{draw::Draw, theme};
use crate::{
    content::{DeviceKind, Furniture, Grade, Home, Id, Level, Library, Person, Programme, Room},
    rules::{Session, Target},
    text::{Date, Names, Texts},
};

/// Furniture that is a device, in the order of [`crate::rules::Readings::devices`].
pub fn devices(home: &Home) -> impl Iterator<Item = (&Furniture, &Id)> {
    home.furniture.iter().filter_map(|f| Some((f, f.device.as_ref()?)))
}

/// A device: its place in the readings, its furniture, its kind.
pub fn device<'a>(session: &'a Session, id: &Id) -> Option<(usize, &'a Furniture, &'a DeviceKind)> {
    let (index, (furniture, kind)) =
        devices(session.home()).enumerate().find(|(_, (f, _))| f.id.as_ref() == Some(id))?;
    Some((index, furniture, session.catalogue().devices.get(kind)?))
}

/// Device that heats a room.
pub fn heater<'a>(session: &'a Session, room: &Id) -> Option<&'a Id> {
    devices(session.home()).find_map(|(f, kind)| {
        let kind = session.catalogue().devices.get(kind)?;
        (f.room == *room && matches!(kind.works, Programme::Heater { .. })).then_some(f.id.as_ref()?)
    })
}

/// A room and its place in the readings.
pub fn room<'a>(home: &'a Home, id: &Id) -> Option<(usize, &'a Room)> {
    home.rooms.iter().enumerate().find(|(_, r)| r.id == *id)
}

/// Names of the things of a session.
pub fn names<'a>(texts: &'a Texts, session: &'a Session) -> Names<'a> {
    Names::of_session(texts, session)
}

/// Room of a thing, or where someone is.
pub fn room_of<'a>(session: &'a Session, target: &'a Target) -> Option<&'a Id> {
    match target {
        Target::Room(id) => Some(id),
        Target::Window(id) => session.home().windows.iter().find(|w| w.id == *id).map(|w| &w.room),
        Target::Door(id) => session.home().doors.iter().find(|d| d.id == *id).map(|d| &d.rooms[0]),
        Target::Device(id) => device(session, id).map(|(_, f, _)| &f.room),
        Target::Person(id) => {
            let (index, _) = person(session, id)?;
            let room = session.readings().people.get(index)?.room?;
            session.home().rooms.get(room).map(|r| &r.id)
        }
    }
}

/// Someone and their place in the readings.
pub fn person<'a>(session: &'a Session, id: &Id) -> Option<(usize, &'a Person)> {
    session.level().people.iter().enumerate().find(|(_, p)| p.id == *id)
}

/// Icon of a thing.
pub fn icon<'a>(session: &'a Session, target: &Target) -> &'a str {
    match target {
        Target::Room(_) => "armchair",
        Target::Window(_) => "arrow-line-down",
        Target::Door(_) => "door-open",
        Target::Device(id) => device(session, id).map_or("plug", |(_, _, kind)| kind.icon.as_str()),
        Target::Person(_) => "smiley",
    }
}

/// Colour of a person's badge.
pub fn badge(library: &Library, person: &Person) -> Color32 {
    library.tokens.get(&person.colour).map_or(theme::SAFFRON, |[r, g, b]| Color32::from_rgb(*r, *g, *b))
}

/// Date and time of the home now: minutes from midnight, and days since the first one.
pub fn clock(session: &Session) -> (u32, u32) {
    let minutes = session.level().start.0 + session.readings().minute;
    (minutes % 1440, minutes / 1440)
}

/// The date now, as a text.
pub fn date(d: &Draw<'_>, session: &Session) -> String {
    let (_, days) = clock(session);
    let weather = &session.level().weather;
    Date::parse(&weather.date, weather.weekday).map(|date| d.format().date(date.plus(days))).unwrap_or_default()
}

/// How far a source can be relied on.
pub fn grade(grade: Grade) -> &'static str {
    match grade {
        Grade::A => "source-grade-a",
        Grade::B => "source-grade-b",
        Grade::C => "source-grade-c",
        Grade::M => "source-grade-m",
    }
}

/// What a level is called beside its title: its number, K for a kiosk's turn.
pub fn number(level: &Level) -> String {
    if level.kiosk.is_some() { "K".into() } else { level.number.to_string() }
}
