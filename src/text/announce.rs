//! What happened and what can be done, in a sentence: for the screen's ticker and for those who listen to the page.

use super::{Arg, Format, Names, keys};
use crate::{
    content::{Id, Opening, Power, Relay, Shutter},
    rules::{Action, EventKind, Feeling},
};

/// What happened, in a sentence.
#[must_use]
pub fn announce(event: &EventKind, names: Names<'_>) -> String {
    let texts = names.texts;
    let of_person = |key: &str, person: &Id| texts.with(key, &[("person", Arg::Text(&names.person(person)))]);
    let of_both = |key: &str, person: &Id, thing: &str| {
        let (person, thing) = (names.person(person), Names::inside(thing));
        texts.with(key, &[("person", Arg::Text(&person)), ("thing", Arg::Text(&thing))])
    };
    let of = |key: &str, thing: &str| texts.with(key, &[("thing", Arg::Text(&Names::inside(thing)))]);
    match event {
        EventKind::CameHome(person) => of_person("event-came-home", person),
        EventKind::WentOut(person) => of_person("event-went-out", person),
        EventKind::Feels(person, feeling) => {
            let feeling = texts.get(keys::feeling(*feeling));
            texts.with("event-feels", &[("person", Arg::Text(&names.person(person))), ("feeling", Arg::Text(&feeling))])
        }
        EventKind::PutOnJumper(person) => of_person("event-put-on-jumper", person),
        EventKind::Switched(person, device, power) => {
            let key = match power {
                Power::On => "event-switched-on",
                Power::Standby => "event-switched-standby",
                Power::Off => "event-switched-off",
            };
            of_both(key, person, &names.device(device))
        }
        EventKind::MovedShutter(person, window, shutter) => {
            let key = match shutter {
                Shutter::Open => "event-opened",
                Shutter::Half => "event-half-closed",
                Shutter::Closed => "event-closed",
            };
            of_both(key, person, &names.shutter(window))
        }
        EventKind::MovedWindow(person, window, opening) => {
            let key = match opening {
                Opening::Open => "event-opened",
                Opening::Tilted => "event-tilted",
                Opening::Closed => "event-closed",
            };
            of_both(key, person, &names.window(window))
        }
        EventKind::RoomUnderFloor(room) => {
            texts.with("event-room-under-floor", &[("room", Arg::Text(&names.room(room)))])
        }
        EventKind::Complains(person, feeling) => {
            let key = if *feeling <= Feeling::Cool { "event-complains-cold" } else { "event-complains-hot" };
            of_person(key, person)
        }
        EventKind::Adopts(practice) => of("event-adopts", &names.practice(*practice)),
        EventKind::Declines(person, practice) => of_both("event-declines", person, &names.practice(*practice)),
        EventKind::HeatingDown => texts.get("event-heating-down"),
        EventKind::HeatingUp => texts.get("event-heating-up"),
        EventKind::Repaired(fault) => of("event-repaired", &names.fault(fault)),
        EventKind::RoomDamp(room) => texts.with("event-room-damp", &[("room", Arg::Text(&names.room(room)))]),
        EventKind::RoomStale(room) => texts.with("event-room-stale", &[("room", Arg::Text(&names.room(room)))]),
        EventKind::Sunrise => texts.get("event-sunrise"),
        EventKind::Sunset => texts.get("event-sunset"),
        EventKind::Finished => texts.get("event-finished"),
    }
}

impl Names<'_> {
    /// An action to be done, as on its button: `Régler à 19 °C`, `Fermer le volet`.
    #[must_use]
    pub fn to_do(&self, action: &Action) -> String {
        match action {
            Action::SetSetpoint { setpoint_c, .. } | Action::SetDial { setpoint_c, .. } => {
                let value = Format(self.texts.lang()).celsius_short(*setpoint_c);
                self.texts.with("act-set-setpoint", &[("value", Arg::Text(&value))])
            }
            Action::SetShutter { shutter, .. } => self.texts.get(match shutter {
                Shutter::Open => "act-open-shutter",
                Shutter::Half => "act-half-shutter",
                Shutter::Closed => "act-close-shutter",
            }),
            Action::SetOpening { opening, .. } => self.texts.get(match opening {
                Opening::Open => "act-open-window",
                Opening::Tilted => "act-tilt-window",
                Opening::Closed => "act-close-window",
            }),
            Action::SetDoor { open, .. } => self.texts.get(if *open { "act-open-door" } else { "act-close-door" }),
            Action::SetDevice { power, .. } => self.texts.get(match power {
                Power::On => "act-switch-on",
                Power::Standby => "act-switch-standby",
                Power::Off => "act-switch-off",
            }),
            Action::Adopt { practice, on } => {
                let thing = Names::inside(&self.practice(*practice));
                let key = if *on { "act-adopt" } else { "act-drop" };
                self.texts.with(key, &[("thing", Arg::Text(&thing))])
            }
            Action::Fit { measure, target } => {
                let thing = Names::inside(&self.measure(measure, target.as_ref()));
                self.texts.with("act-fit", &[("thing", Arg::Text(&thing))])
            }
            Action::Report { .. } => self.texts.get("act-report"),
            Action::Mend { .. } => self.texts.get("act-mend"),
            Action::SetProgramme { device, programme } => {
                let name = self.programme(device, programme);
                self.texts.with("act-set-programme", &[("programme", Arg::Text(&name))])
            }
            Action::SetRelay { relay, .. } => self.texts.get(match relay {
                Relay::Always => "act-relay-always",
                Relay::OffPeak => "act-relay-off-peak",
            }),
            Action::Defrost { .. } => self.texts.get("act-defrost"),
            Action::SetVent { open, .. } => self.texts.get(if *open { "act-open-vent" } else { "act-shut-vent" }),
        }
    }

    /// An action that was done, as in the debrief: `Séjour à 19 °C`, `Volet du séjour fermé`.
    #[must_use]
    pub fn done(&self, action: &Action) -> String {
        let of = |key: &str, thing: &str| self.texts.with(key, &[("thing", Arg::Text(thing))]);
        match action {
            Action::SetSetpoint { room, setpoint_c } => {
                let value = Format(self.texts.lang()).celsius_short(*setpoint_c);
                let room = self.room(room);
                self.texts.with("did-set-setpoint", &[("room", Arg::Text(&room)), ("value", Arg::Text(&value))])
            }
            Action::SetShutter { window, shutter } => {
                let key = match shutter {
                    Shutter::Open => "did-open-shutter",
                    Shutter::Half => "did-half-shutter",
                    Shutter::Closed => "did-close-shutter",
                };
                of(key, &self.shutter(window))
            }
            Action::SetOpening { window, opening } => {
                let key = match opening {
                    Opening::Open => "did-open-window",
                    Opening::Tilted => "did-tilt-window",
                    Opening::Closed => "did-close-window",
                };
                of(key, &self.window(window))
            }
            Action::SetDoor { door, open } => {
                of(if *open { "did-open-door" } else { "did-close-door" }, &self.door(door))
            }
            Action::SetDevice { device, power } => {
                let key = match power {
                    Power::On => "did-switch-on",
                    Power::Standby => "did-switch-standby",
                    Power::Off => "did-switch-off",
                };
                of(key, &self.device(device))
            }
            Action::Adopt { practice, on } => of(if *on { "did-adopt" } else { "did-drop" }, &self.practice(*practice)),
            Action::Fit { measure, target } => of("did-fit", &self.measure(measure, target.as_ref())),
            Action::Report { fault } => of("did-report", &self.fault(fault)),
            Action::Mend { fault } => of("did-mend", &self.fault(fault)),
            Action::SetDial { device, setpoint_c } => {
                let value = Format(self.texts.lang()).celsius_short(*setpoint_c);
                let device = self.device(device);
                self.texts.with("did-set-setpoint", &[("room", Arg::Text(&device)), ("value", Arg::Text(&value))])
            }
            Action::SetProgramme { device, programme } => {
                let (device, programme) = (self.device(device), self.programme(device, programme));
                let args = [("thing", Arg::Text(&device)), ("programme", Arg::Text(&programme))];
                self.texts.with("did-set-programme", &args)
            }
            Action::SetRelay { device, relay } => {
                let key = match relay {
                    Relay::Always => "did-relay-always",
                    Relay::OffPeak => "did-relay-off-peak",
                };
                of(key, &self.device(device))
            }
            Action::Defrost { device } => of("did-defrost", &self.device(device)),
            Action::SetVent { room, open } => {
                let key = if *open { "did-open-vent" } else { "did-shut-vent" };
                self.texts.with(key, &[("room", Arg::Text(&self.room(room)))])
            }
        }
    }

    /// A programme of a machine, as on its buttons.
    fn programme(&self, device: &Id, programme: &Id) -> String {
        let placed = self.home.furniture.iter().find(|piece| piece.id.as_ref() == Some(device));
        let kind = placed.and_then(|piece| self.catalogue.devices.get(piece.device.as_ref()?));
        let cycle = kind.and_then(|kind| kind.works.cycles().iter().find(|cycle| cycle.id == *programme));
        let name = cycle.and_then(|cycle| cycle.name.get(self.texts.lang().code()));
        name.cloned().unwrap_or_else(|| programme.to_string())
    }
}
