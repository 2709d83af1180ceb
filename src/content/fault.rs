//! Faults of a home: what a level declares broken, blocked or badly placed, and who can put it right.

use serde::Deserialize;

use super::{Id, Who};

/// Something wrong with the home.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "lab", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Fault {
    /// Name in files.
    pub id: Id,
    /// What it is.
    pub what: FaultKind,
    /// Hours from the report to the repair; absent when the landlord comes after the level.
    #[serde(default)]
    pub repaired_after_h: Option<u32>,
}

/// What is wrong, and what that does.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "lab", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum FaultKind {
    /// The seal of a window has gone: outdoor air comes in around it.
    Seal {
        /// Window.
        window: Id,
        /// m³/h under 4 Pa.
        leak_m3h: f64,
    },
    /// The ventilation of a room is broken: fan or duct.
    Vent {
        /// Room.
        room: Id,
        /// Share of its air left, 0 to 1.
        flow: f64,
    },
    /// Dust or paper on the grille of a room's vent.
    Grille {
        /// Room.
        room: Id,
        /// Share of its air left, 0 to 1.
        flow: f64,
    },
    /// A sofa, a curtain or washing in front of a heater.
    Covered {
        /// Heater.
        device: Id,
        /// Share of its power left, 0 to 1.
        power: f64,
        /// Share of its heat that goes out by the wall and the pane behind, 0 to 1.
        lost: f64,
    },
    /// Air in a radiator, or a circuit out of balance: it stays half cold.
    Radiator {
        /// Heater.
        device: Id,
        /// Share of its power left, 0 to 1.
        power: f64,
    },
    /// A tap or a cistern drips.
    Leak {
        /// L a day.
        litres_per_day: f64,
        /// Hot water.
        #[serde(default)]
        hot: bool,
    },
}

impl FaultKind {
    /// Who puts it right: the tenant, or the landlord.
    #[must_use]
    pub fn who(&self) -> Who {
        match self {
            FaultKind::Grille { .. } | FaultKind::Covered { .. } => Who::Me,
            FaultKind::Seal { .. } | FaultKind::Vent { .. } | FaultKind::Radiator { .. } | FaultKind::Leak { .. } => {
                Who::Landlord
            }
        }
    }
}
