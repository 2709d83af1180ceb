//! The one way to change a session: from a tap, a key, a bot, a replay or a test.

use serde::{Deserialize, Serialize};

use crate::content::{Id, Opening, Power, Practice, Relay, Shutter};

/// What a player does in the home.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "do", rename_all = "snake_case")]
pub enum Action {
    /// Sets the thermostat of a room.
    SetSetpoint {
        /// Room.
        room: Id,
        /// °C, [`Action::SETPOINT_C`].
        setpoint_c: f64,
    },
    /// Moves a shutter.
    SetShutter {
        /// Window.
        window: Id,
        /// To.
        shutter: Shutter,
    },
    /// Opens or shuts a window.
    SetOpening {
        /// Window.
        window: Id,
        /// To.
        opening: Opening,
    },
    /// Opens or shuts a door.
    SetDoor {
        /// Door.
        door: Id,
        /// Open.
        open: bool,
    },
    /// Switches a device, lamps included.
    SetDevice {
        /// Device.
        device: Id,
        /// To.
        power: Power,
    },
    /// Proposes a way of doing things to the household, or says that it need not go on; someone may decline.
    Adopt {
        /// Practice.
        practice: Practice,
        /// Proposed, not dropped.
        on: bool,
    },
    /// Fits something small that was bought.
    Fit {
        /// Measure of the catalogue.
        measure: Id,
        /// Device, window or room; absent when it is for the home as a whole.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        target: Option<Id>,
    },
    /// Tells the landlord of a fault.
    Report {
        /// Fault of the level.
        fault: Id,
    },
    /// Puts right what needs no one else.
    Mend {
        /// Fault of the level.
        fault: Id,
    },
    /// Turns the dial of a tank, a fridge, a freezer or an air conditioner.
    SetDial {
        /// Device.
        device: Id,
        /// °C; each kind of device has its range.
        setpoint_c: f64,
    },
    /// Chooses the programme of a machine.
    SetProgramme {
        /// Device.
        device: Id,
        /// Programme.
        programme: Id,
    },
    /// Says when a tank or a machine may run.
    SetRelay {
        /// Device.
        device: Id,
        /// When.
        relay: Relay,
    },
    /// Empties and defrosts a freezer or a fridge.
    Defrost {
        /// Device.
        device: Id,
    },
    /// Opens (and cleans) the vent of a room, or shuts it.
    SetVent {
        /// Room.
        room: Id,
        /// Open.
        open: bool,
    },
}

impl Action {
    /// Setpoints allowed, °C.
    pub const SETPOINT_C: std::ops::RangeInclusive<f64> = 5.0..=26.0;
}

/// An action and its minute.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TimedAction {
    /// Minutes since the beginning of the level: the action holds from the step that follows.
    pub minute: u32,
    /// What.
    #[serde(flatten)]
    pub action: Action,
}

/// Why an action was not done.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Refusal {
    /// No such room, window, door or device in this home.
    #[error("there is no {what} `{id}` in this home")]
    Unknown {
        /// `room`, `window`, `door`, `device`, `programme`.
        what: &'static str,
        /// Name given.
        id: Id,
    },
    /// Out of range or not a number.
    #[error("{value} °C is not a setpoint: use {min} to {max}", min = Action::SETPOINT_C.start(), max = Action::SETPOINT_C.end())]
    Setpoint {
        /// Given.
        value: f64,
    },
    /// Not a setting of this dial: too warm for food, too cool against legionella, or not a number.
    #[error("{value} °C is not a setting of `{id}`: use {min} to {max}")]
    Dial {
        /// Device.
        id: Id,
        /// Given.
        value: f64,
        /// Least, °C.
        min: f64,
        /// Most, °C.
        max: f64,
    },
    /// This thing cannot be put in that state.
    #[error("`{id}` cannot do that")]
    Impossible {
        /// Thing.
        id: Id,
    },
    /// More than the level lets one spend.
    #[error("{left_eur:.2} € are left to spend")]
    Budget {
        /// Left, €.
        left_eur: f64,
    },
    /// A guess that is not an order of the level's uses.
    #[error("a guess orders each of the level's uses once")]
    Guess,
    /// The level is over.
    #[error("the level is over")]
    Over,
}
