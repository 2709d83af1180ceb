//! Small things to buy and fit (`measures.toml`), and ways of doing things to propose (`practices.toml`).

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::{
    content::{Id, Who},
    sim::energy::Use,
};

/// Something to fit once.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// By language.
    pub name: BTreeMap<String, String>,
    /// Who can do it.
    pub who: Who,
    /// Price, €, fitted by the tenant.
    pub price_eur: f64,
    /// What it changes.
    pub does: Effect,
    /// Id in `gestures.toml` of the gesture it is, if others have published figures for it.
    #[serde(default)]
    pub gesture: Option<Id>,
    /// Id in `sources.toml`.
    pub source: Id,
}

/// What a measure changes, and on what it is fitted.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Effect {
    /// On a lamp: another bulb of the same light.
    Bulb {
        /// Share of the old bulb's power, 0 to 1.
        share: f64,
    },
    /// On all taps of the home.
    Taps {
        /// Share of the water left, 0 to 1.
        flow: f64,
    },
    /// On the shower.
    Shower {
        /// L/min.
        l_min: f64,
    },
    /// On a window: new seals.
    WindowSeals {
        /// Share left of the leaks of its room, 0 to 1.
        leak: f64,
    },
    /// On the entrance: a brush under the door, for a hall.
    DoorBrush {
        /// Share left of the leaks of the hall, 0 to 1.
        leak: f64,
    },
    /// On a window: a thick curtain, drawn at night.
    Curtain {
        /// m² K/W.
        resistance: f64,
    },
    /// On the sockets of a room: a strip with a switch, thrown after use.
    Strip {},
    /// On a heater that swings by a kelvin: a regulator that does not.
    Regulator {},
    /// For the heating of the home: a programmer that lowers it at night and during absences, and warms up in time.
    Programmer {},
}

impl Effect {
    /// On what it is fitted: `device`, `window`, `room`; the home as a whole when absent.
    #[must_use]
    pub fn on(&self) -> Option<&'static str> {
        match self {
            Effect::Bulb { .. } | Effect::Regulator {} => Some("device"),
            Effect::WindowSeals { .. } | Effect::Curtain { .. } => Some("window"),
            Effect::DoorBrush { .. } | Effect::Strip {} => Some("room"),
            Effect::Taps { .. } | Effect::Shower { .. } | Effect::Programmer {} => None,
        }
    }
}

impl Measure {
    /// What its energy counts as, most of all.
    #[must_use]
    pub fn use_(&self) -> Use {
        match self.does {
            Effect::Bulb { .. } => Use::Lighting,
            Effect::Taps { .. } | Effect::Shower { .. } => Use::HotWater,
            Effect::Strip {} => Use::Standby,
            Effect::WindowSeals { .. }
            | Effect::DoorBrush { .. }
            | Effect::Curtain { .. }
            | Effect::Regulator {}
            | Effect::Programmer {} => Use::Heating,
        }
    }
}

/// A way of doing things as it is proposed.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Custom {
    /// By language.
    pub name: BTreeMap<String, String>,
    /// Probability that someone declines it the first time, 0 to 1; a third of that the second time.
    pub declined: f64,
    /// Hours after which it can be proposed again.
    pub again_after_h: u32,
    /// Id in `gestures.toml` of the gesture it is, if others have published figures for it.
    #[serde(default)]
    pub gesture: Option<Id>,
}
