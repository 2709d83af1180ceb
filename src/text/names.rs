//! What things of a home are called: "Fenêtre du séjour", "Living room window".

use std::collections::BTreeMap;

use super::{Arg, Texts};
use crate::{
    content::{Catalogue, FaultKind, Home, Id, Level, Practice, Programme},
    rules::Target,
};

/// Names of the things and people of a level.
#[derive(Clone, Copy)]
pub struct Names<'a> {
    /// Language.
    pub texts: &'a Texts,
    /// Rooms, windows, doors, devices.
    pub home: &'a Home,
    /// People.
    pub level: &'a Level,
    /// Kinds of devices.
    pub catalogue: &'a Catalogue,
}

impl<'a> Names<'a> {
    /// Names of a session's level.
    #[must_use]
    pub fn of_session(texts: &'a Texts, session: &'a crate::rules::Session) -> Names<'a> {
        Names { texts, home: session.home(), level: session.level(), catalogue: session.catalogue() }
    }

    fn in_language<'n>(&self, names: &'n BTreeMap<String, String>) -> Option<&'n str> {
        names.get(self.texts.lang().code()).or_else(|| names.values().next()).map(String::as_str)
    }

    /// `Séjour`.
    #[must_use]
    pub fn room(&self, id: &Id) -> String {
        let room = self.home.rooms.iter().find(|room| room.id == *id);
        room.and_then(|room| self.in_language(&room.name)).map_or_else(|| id.to_string(), str::to_owned)
    }

    /// `du séjour`, to complete another name.
    fn of_room(&self, id: &Id) -> String {
        let room = self.home.rooms.iter().find(|room| room.id == *id);
        let of = room.and_then(|room| room.of.get(self.texts.lang().code()));
        of.map_or_else(|| format!("({})", self.room(id)), ToOwned::to_owned)
    }

    fn thing_of(&self, key: &str, room: &Id) -> String {
        self.texts.with(key, &[("of", Arg::Text(&self.of_room(room)))])
    }

    /// `Fenêtre du séjour`; numbered when the room has several.
    #[must_use]
    pub fn window(&self, id: &Id) -> String {
        self.of_window("name-window", id)
    }

    /// `Volet du séjour`; numbered when the room has several.
    #[must_use]
    pub fn shutter(&self, id: &Id) -> String {
        self.of_window("name-shutter", id)
    }

    fn of_window(&self, key: &str, id: &Id) -> String {
        let Some(window) = self.home.windows.iter().find(|window| window.id == *id) else { return id.to_string() };
        let name = self.thing_of(key, &window.room);
        let mut same_room = self.home.windows.iter().filter(|other| other.room == window.room);
        match (same_room.clone().count(), same_room.position(|other| other.id == *id)) {
            (2.., Some(position)) => format!("{name} {}", position + 1),
            _ => name,
        }
    }

    /// `Porte du séjour`.
    #[must_use]
    pub fn door(&self, id: &Id) -> String {
        let door = self.home.doors.iter().find(|door| door.id == *id);
        door.map_or_else(|| id.to_string(), |door| self.thing_of("name-door", &door.rooms[0]))
    }

    /// `Lampe de l’entrée`, `Radiateur du séjour`, `Télévision`.
    #[must_use]
    pub fn device(&self, id: &Id) -> String {
        let Some(placed) = self.home.furniture.iter().find(|piece| piece.id.as_ref() == Some(id)) else {
            return id.to_string();
        };
        if let Some(name) = self.in_language(&placed.name) {
            return name.to_owned();
        }
        let kind = placed.device.as_ref().and_then(|device| self.catalogue.devices.get(device));
        match kind.map(|kind| (&kind.works, self.in_language(&kind.name))) {
            Some((Programme::Lamp, _)) => self.thing_of("name-lamp", &placed.room),
            Some((Programme::Heater { .. }, _)) => self.thing_of("name-heater", &placed.room),
            Some((_, Some(name))) => name.to_owned(),
            _ => id.to_string(),
        }
    }

    /// `Volets fermés la nuit`.
    #[must_use]
    pub fn practice(&self, practice: Practice) -> String {
        let custom = self.catalogue.customs.get(&practice);
        custom.and_then(|custom| self.in_language(&custom.name)).map_or_else(|| practice.key().into(), str::to_owned)
    }

    /// `Ampoule LED`; with the name of what it is fitted on: `Lampe de l’entrée : ampoule LED`.
    #[must_use]
    pub fn measure(&self, measure: &Id, target: Option<&Id>) -> String {
        let known = self.catalogue.measures.get(measure);
        let name =
            known.and_then(|known| self.in_language(&known.name)).map_or_else(|| measure.to_string(), str::to_owned);
        let on = target.zip(known.and_then(|known| known.does.on())).map(|(id, kind)| match kind {
            "device" => self.device(id),
            "window" => self.window(id),
            _ => self.room(id),
        });
        match on {
            Some(on) => {
                self.texts.with("name-on", &[("on", Arg::Text(&on)), ("thing", Arg::Text(&Self::inside(&name)))])
            }
            None => name,
        }
    }

    /// `Fenêtre du séjour : joint usé`.
    #[must_use]
    pub fn fault(&self, id: &Id) -> String {
        let Some(fault) = self.level.faults.iter().find(|fault| fault.id == *id) else { return id.to_string() };
        let what = self.texts.get(super::keys::fault(&fault.what));
        let on = match &fault.what {
            FaultKind::Seal { window, .. } => self.window(window),
            FaultKind::Vent { room, .. } | FaultKind::Grille { room, .. } => self.room(room),
            FaultKind::Covered { device, .. } | FaultKind::Radiator { device, .. } => self.device(device),
            FaultKind::Leak { .. } => return what,
        };
        self.texts.with("name-on", &[("on", Arg::Text(&on)), ("thing", Arg::Text(&Self::inside(&what)))])
    }

    /// `Lina`.
    #[must_use]
    pub fn person(&self, id: &Id) -> String {
        let person = self.level.people.iter().find(|person| person.id == *id);
        person.map_or_else(|| id.to_string(), |person| person.name.clone())
    }

    /// Of anything that can be pointed at.
    #[must_use]
    pub fn target(&self, target: &Target) -> String {
        match target {
            Target::Room(id) => self.room(id),
            Target::Window(id) => self.window(id),
            Target::Door(id) => self.door(id),
            Target::Device(id) => self.device(id),
            Target::Person(id) => self.person(id),
        }
    }

    /// A name within a sentence: without its capital, unless it is an acronym.
    #[must_use]
    pub fn inside(name: &str) -> String {
        let mut letters = name.chars();
        match (letters.next(), letters.clone().next()) {
            (Some(first), Some(second)) if second.is_lowercase() => first.to_lowercase().chain(letters).collect(),
            _ => name.to_owned(),
        }
    }
}
