//! The hunt of a kiosk's level: which of its wastes have been found. What counts is that something was done against the
//! waste once; whoever lives there may switch it on again.

use super::{Action, Session, Target, world::USUAL_SETPOINT_C};
use crate::content::{DeviceKind, Id, Opening, Power, Programme, Shutter};

/// A waste of the hunt.
#[derive(Debug, Clone, PartialEq)]
pub struct Find {
    /// Where it is.
    pub target: Target,
    /// It was found.
    pub found: bool,
}

impl Session {
    /// The wastes of the hunt in the order of the level's file; none when there is no hunt.
    #[must_use]
    pub fn hunt(&self) -> Vec<Find> {
        let Some(kiosk) = &self.level().kiosk else { return Vec::new() };
        let find = |id: &Id| Find {
            target: self.hunted(id),
            found: self.log().iter().any(|done| self.ends_waste(id, &done.action)),
        };
        kiosk.hunt.iter().map(find).collect()
    }

    fn hunted(&self, id: &Id) -> Target {
        let home = self.home();
        if home.rooms.iter().any(|room| room.id == *id) {
            Target::Room(id.clone())
        } else if home.windows.iter().any(|window| window.id == *id) {
            Target::Window(id.clone())
        } else {
            Target::Device(id.clone())
        }
    }

    /// An action lowers what a thing takes or loses, from how it was at the start.
    fn ends_waste(&self, id: &Id, action: &Action) -> bool {
        let initial = &self.level().initial;
        match action {
            Action::SetDevice { device, power } if device == id => match power {
                Power::Off => true,
                Power::Standby => initial.devices.get(id) == Some(&Power::On),
                Power::On => false,
            },
            Action::SetDial { device, setpoint_c } if device == id => {
                let before_c = initial.dials.get(id);
                // Less heat in a tank, less cold in a fridge.
                before_c
                    .is_none_or(|before_c| if self.heats(id) { setpoint_c < before_c } else { setpoint_c > before_c })
            }
            Action::Defrost { device } => device == id,
            Action::SetSetpoint { room, setpoint_c } if room == id => {
                *setpoint_c < initial.setpoints.get(id).copied().unwrap_or(USUAL_SETPOINT_C)
            }
            Action::SetOpening { window, opening: Opening::Closed } => window == id,
            Action::SetShutter { window, shutter: Shutter::Closed } => {
                window == id && !initial.openings.contains_key(id)
            }
            _ => false,
        }
    }

    fn heats(&self, id: &Id) -> bool {
        self.device_kind(id).is_some_and(|kind| matches!(kind.works, Programme::Tank { .. }))
    }

    /// The kind of a device of the home; none for what is no device.
    #[must_use]
    pub fn device_kind(&self, id: &Id) -> Option<&DeviceKind> {
        let placed = self.home().furniture.iter().find(|piece| piece.id.as_ref() == Some(id))?;
        self.catalogue().devices.get(placed.device.as_ref()?)
    }
}
