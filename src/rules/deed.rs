//! An action with its names turned into indices, checked once.

use super::{
    Action, Refusal,
    scenario::{Scenario, Works},
    world::{World, target_of},
};
use crate::content::{Id, Opening, Power, Practice, Relay, Shutter, Who};

/// What an action does, on what. Whether it is allowed depends on the home, never on its state: a log that was accepted
/// is accepted again with some of it left out.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Deed {
    /// Thermostat of a room, °C.
    Setpoint(usize, f64),
    /// Shutter of a window.
    Shutter(usize, Shutter),
    /// Opening of a window.
    Opening(usize, Opening),
    /// Door, open.
    Door(usize, bool),
    /// Device.
    Device(usize, Power),
    /// Practice, proposed, agreed beforehand.
    Adopt(Practice, bool, bool),
    /// Measure and what it is fitted on.
    Fit(usize, usize),
    /// Fault, told to the landlord.
    Report(usize),
    /// Fault, put right.
    Mend(usize),
    /// Dial of a device, °C.
    Dial(usize, f64),
    /// Programme of a machine.
    Programme(usize, usize),
    /// Hours of a device.
    Relay(usize, Relay),
    /// Defrosting of a device.
    Defrost(usize),
    /// Vent of a room, open.
    Vent(usize, bool),
}

/// What deeds of one gesture have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gesture {
    /// Thermostat of a room.
    Setpoint(usize),
    /// Shutter of a window.
    Shutter(usize),
    /// Opening of a window.
    Opening(usize),
    /// Door.
    Door(usize),
    /// Device.
    Device(usize),
    /// Practice.
    Adopt(Practice),
    /// Measure, on something.
    Fit(usize, usize),
    /// Fault.
    Fault(usize),
    /// Dial of a device.
    Dial(usize),
    /// Programme of a machine.
    Programme(usize),
    /// Hours of a device.
    Relay(usize),
    /// Defrosting of a device.
    Defrost(usize),
    /// Vent of a room.
    Vent(usize),
}

impl Deed {
    /// Of an action in a home.
    pub fn new(s: &Scenario, action: &Action) -> Result<Deed, Refusal> {
        match action {
            Action::SetSetpoint { room, setpoint_c } => {
                let number = find("room", room, s.rooms.iter().map(|room| &room.id))?;
                if !Action::SETPOINT_C.contains(setpoint_c) {
                    return Err(Refusal::Setpoint { value: *setpoint_c });
                }
                if s.rooms[number].heaters.is_empty() {
                    return Err(Refusal::Impossible { id: room.clone() });
                }
                Ok(Deed::Setpoint(number, *setpoint_c))
            }
            Action::SetShutter { window, shutter } => {
                let number = find("window", window, s.home.windows.iter().map(|window| &window.id))?;
                if !s.home.windows[number].has_shutter {
                    return Err(Refusal::Impossible { id: window.clone() });
                }
                Ok(Deed::Shutter(number, *shutter))
            }
            Action::SetOpening { window, opening } => {
                let number = find("window", window, s.home.windows.iter().map(|window| &window.id))?;
                Ok(Deed::Opening(number, *opening))
            }
            Action::SetDoor { door, open } => {
                Ok(Deed::Door(find("door", door, s.home.doors.iter().map(|door| &door.id))?, *open))
            }
            Action::SetDevice { device, power } => {
                let number = find("device", device, s.devices.iter().map(|device| &device.id))?;
                let known = &s.devices[number];
                let possible = match (power, &known.works) {
                    // Nobody cuts a full fridge.
                    (Power::Off, Works::Cold { .. }) => false,
                    (Power::Standby, _) => known.standby_w.is_some(),
                    _ => true,
                };
                if !possible {
                    return Err(Refusal::Impossible { id: device.clone() });
                }
                Ok(Deed::Device(number, *power))
            }
            Action::Adopt { practice, on } => Ok(Deed::Adopt(*practice, *on, false)),
            Action::Fit { measure, target } => {
                let number = find("measure", measure, s.catalogue.measures.keys())?;
                let does = &s.catalogue.measures[measure].does;
                let impossible = || Refusal::Impossible { id: target.clone().unwrap_or_else(|| measure.clone()) };
                Ok(Deed::Fit(number, target_of(s, does, target.as_ref()).ok_or_else(impossible)?))
            }
            Action::Report { fault } => {
                let number = find("fault", fault, s.level.faults.iter().map(|known| &known.id))?;
                match s.level.faults[number].what.who() {
                    Who::Landlord => Ok(Deed::Report(number)),
                    _ => Err(Refusal::Impossible { id: fault.clone() }),
                }
            }
            Action::Mend { fault } => {
                let number = find("fault", fault, s.level.faults.iter().map(|known| &known.id))?;
                match s.level.faults[number].what.who() {
                    Who::Me => Ok(Deed::Mend(number)),
                    _ => Err(Refusal::Impossible { id: fault.clone() }),
                }
            }
            Action::SetDial { device, setpoint_c } => {
                let (number, impossible) = device_of(s, device)?;
                let range = s.devices[number].works.dial_range_c().ok_or(impossible)?;
                if !range.contains(setpoint_c) {
                    let (id, value) = (device.clone(), *setpoint_c);
                    return Err(Refusal::Dial { id, value, min: *range.start(), max: *range.end() });
                }
                Ok(Deed::Dial(number, *setpoint_c))
            }
            Action::SetProgramme { device, programme } => {
                let (number, impossible) = device_of(s, device)?;
                let cycles = s.devices[number].works.cycles();
                if cycles.is_empty() {
                    return Err(impossible);
                }
                Ok(Deed::Programme(number, find("programme", programme, cycles.iter().map(|cycle| &cycle.id))?))
            }
            Action::SetRelay { device, relay } => {
                let (number, impossible) = device_of(s, device)?;
                if s.devices[number].works.can_wait() { Ok(Deed::Relay(number, *relay)) } else { Err(impossible) }
            }
            Action::Defrost { device } => {
                let (number, impossible) = device_of(s, device)?;
                if s.devices[number].works.frosts() { Ok(Deed::Defrost(number)) } else { Err(impossible) }
            }
            Action::SetVent { room, open } => {
                let number = find("room", room, s.rooms.iter().map(|room| &room.id))?;
                if s.map.vents_m3s[number] <= 0.0 && s.rooms[number].extracts <= 0.0 {
                    return Err(Refusal::Impossible { id: room.clone() });
                }
                Ok(Deed::Vent(number, *open))
            }
        }
    }

    /// Its gesture.
    pub fn gesture(self) -> Gesture {
        match self {
            Deed::Setpoint(room, _) => Gesture::Setpoint(room),
            Deed::Shutter(window, _) => Gesture::Shutter(window),
            Deed::Opening(window, _) => Gesture::Opening(window),
            Deed::Door(door, _) => Gesture::Door(door),
            Deed::Device(device, _) => Gesture::Device(device),
            Deed::Adopt(practice, ..) => Gesture::Adopt(practice),
            Deed::Fit(measure, target) => Gesture::Fit(measure, target),
            Deed::Report(fault) | Deed::Mend(fault) => Gesture::Fault(fault),
            Deed::Dial(device, _) => Gesture::Dial(device),
            Deed::Programme(device, _) => Gesture::Programme(device),
            Deed::Relay(device, _) => Gesture::Relay(device),
            Deed::Defrost(device) => Gesture::Defrost(device),
            Deed::Vent(room, _) => Gesture::Vent(room),
        }
    }

    /// Doing it twice in a minute comes to the last one: nothing else remembers the first.
    pub fn replaces(self, earlier: Deed) -> bool {
        self.gesture() == earlier.gesture() && !matches!(self, Deed::Device(..) | Deed::Adopt(..) | Deed::Defrost(_))
    }

    /// The same, taken for granted: an estimate tells what a practice would save, not whether all agree.
    pub fn agreed(self) -> Deed {
        match self {
            Deed::Adopt(practice, on, _) => Deed::Adopt(practice, on, true),
            deed => deed,
        }
    }

    /// Does it.
    pub fn apply(self, s: &Scenario, world: &mut World) {
        match self {
            Deed::Setpoint(room, setpoint_c) => world.set_setpoint(room, setpoint_c),
            Deed::Shutter(window, to) => world.set_shutter(window, to),
            Deed::Opening(window, to) => world.set_opening(window, to),
            Deed::Door(door, open) => world.doors[door] = open,
            Deed::Device(device, to) => world.set_device(s, device, to),
            Deed::Adopt(practice, on, sure) => world.adopt(s, practice, on, sure),
            Deed::Fit(measure, target) => world.fit(s, measure, target),
            Deed::Report(fault) => world.report(s, fault),
            Deed::Mend(fault) => world.mend(s, fault),
            Deed::Dial(device, dial_c) => world.set_dial(device, dial_c),
            Deed::Programme(device, cycle) => world.set_programme(device, cycle),
            Deed::Relay(device, relay) => world.set_relay(device, relay),
            Deed::Defrost(device) => world.defrost(device),
            Deed::Vent(room, open) => world.set_vent(room, open),
        }
    }
}

/// A device, and the refusal for when it cannot do what is asked.
fn device_of(s: &Scenario, device: &Id) -> Result<(usize, Refusal), Refusal> {
    let number = find("device", device, s.devices.iter().map(|known| &known.id))?;
    Ok((number, Refusal::Impossible { id: device.clone() }))
}

fn find<'a>(what: &'static str, id: &Id, mut all: impl Iterator<Item = &'a Id>) -> Result<usize, Refusal> {
    all.position(|known| known == id).ok_or_else(|| Refusal::Unknown { what, id: id.clone() })
}
