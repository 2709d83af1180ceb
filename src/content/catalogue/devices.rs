//! Devices: what they draw and how they work (`assets/catalogue/devices.toml`).

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::sim::energy::{Carrier, Use};

/// A kind of device.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeviceKind {
    /// By language.
    pub name: BTreeMap<String, String>,
    /// Icon (Phosphor name).
    pub icon: String,
    /// What its energy counts as when on.
    #[serde(rename = "use")]
    pub use_: Use,
    /// How its energy comes.
    #[serde(default = "electricity")]
    pub carrier: Carrier,
    /// Power when on, W; of a heater, the rated power.
    pub on_w: f64,
    /// Power on standby, W; absent when it has no standby.
    #[serde(default)]
    pub standby_w: Option<f64>,
    /// How it works.
    pub works: Programme,
    /// Share of its energy that becomes heat in the room, 0 to 1.
    #[serde(default = "one")]
    pub heat_to_room: f64,
    /// Share of that heat given as radiation.
    #[serde(default = "half")]
    pub radiative: f64,
    /// Where the figures come from: id in `sources.toml`.
    pub source: String,
}

fn electricity() -> Carrier {
    Carrier::Electricity
}

fn one() -> f64 {
    1.0
}

fn half() -> f64 {
    0.5
}

/// How a device works.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Programme {
    /// On or off, as people and the player say: lamp, television, box.
    Switched,
    /// A lamp that people light by daylight and presence.
    Lamp,
    /// Works in cycles by itself: fridge, freezer. Share of time on at 20 °C.
    Duty {
        /// 0 to 1.
        share: f64,
        /// Minutes of a cycle.
        period_min: f64,
    },
    /// Once started, runs through phases: washing machine, dishwasher, oven.
    Phases {
        /// In order.
        phases: Vec<Phase>,
    },
    /// Electric panel with a thermostat.
    Heater {
        /// Older on/off (±1 K) instead of a modern regulator (±0.1 K).
        #[serde(default)]
        on_off: bool,
    },
    /// Storage water heater.
    Tank {
        /// Litres.
        volume_l: f64,
        /// °C.
        setpoint_c: f64,
    },
}

/// A phase of a programme.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phase {
    /// Minutes.
    pub minutes: f64,
    /// W.
    pub w: f64,
}
