//! What energy is for and how it comes: every joule belongs to a use and a carrier.

use std::ops::{Index, IndexMut};

use serde::{Deserialize, Serialize};

/// What energy is used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "lab", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Use {
    /// Space heating.
    Heating,
    /// Domestic hot water.
    HotWater,
    /// Hob, oven, kettle, microwave, hood.
    Cooking,
    /// Fridge, freezer.
    Cold,
    /// Washing machine, dryer, dishwasher.
    Washing,
    /// Lamps.
    Lighting,
    /// Television, computers, consoles in use.
    Screens,
    /// Devices that wait.
    Standby,
    /// Fans, vents, cooling.
    Ventilation,
    /// The rest.
    Other,
}

impl Use {
    /// All uses, in the order of the debrief.
    pub const ALL: [Use; 10] = [
        Use::Heating,
        Use::HotWater,
        Use::Cooking,
        Use::Cold,
        Use::Washing,
        Use::Lighting,
        Use::Screens,
        Use::Standby,
        Use::Ventilation,
        Use::Other,
    ];

    /// Name in texts and files: `heating`, `hot_water`…
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Use::Heating => "heating",
            Use::HotWater => "hot_water",
            Use::Cooking => "cooking",
            Use::Cold => "cold",
            Use::Washing => "washing",
            Use::Lighting => "lighting",
            Use::Screens => "screens",
            Use::Standby => "standby",
            Use::Ventilation => "ventilation",
            Use::Other => "other",
        }
    }
}

/// How energy comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Carrier {
    /// From the grid.
    Electricity,
    /// Natural gas, per kWh of higher heating value as billed.
    Gas,
    /// District or collective heat.
    Heat,
}

/// One value (W, J, kWh, €…) by use.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct ByUse(pub [f64; Use::ALL.len()]);

impl ByUse {
    /// Of all uses.
    #[must_use]
    pub fn total(&self) -> f64 {
        self.0.iter().sum()
    }

    /// Uses with their values, in the order of [`Use::ALL`].
    pub fn iter(&self) -> impl Iterator<Item = (Use, f64)> + '_ {
        Use::ALL.iter().map(|&u| (u, self[u]))
    }
}

impl Index<Use> for ByUse {
    type Output = f64;

    fn index(&self, u: Use) -> &f64 {
        &self.0[u as usize]
    }
}

impl IndexMut<Use> for ByUse {
    fn index_mut(&mut self, u: Use) -> &mut f64 {
        &mut self.0[u as usize]
    }
}
