//! Devices: what they draw and how they work (`assets/catalogue/devices.toml`).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{
    content::{Id, Practice},
    sim::{
        cold::Cabinet,
        emitters::HeatingCurve,
        energy::{Carrier, Use},
        pot::Plate,
    },
};

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
    /// What homes use for such a device in a year, as published.
    #[serde(default)]
    pub published: Option<Published>,
    /// Where the figures come from: id in `sources.toml`.
    pub source: String,
}

/// A yearly consumption as published: shown beside what the simulation gives, never used by it.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Published {
    /// kWh a year, standby included.
    pub kwh: f64,
    /// Times a year that it is started or used, where the source says.
    #[serde(default)]
    pub cycles: Option<f64>,
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
    /// On or off, as people and the player say: television, box, fan.
    Switched,
    /// A lamp that people light by daylight and presence.
    Lamp,
    /// Fridge, freezer: the first compartment has the dial, the others follow it.
    Cold {
        /// What is kept cold.
        compartments: Vec<Compartment>,
        /// How much colder than its coldest compartment the evaporator is, K.
        approach_k: f64,
        /// Coefficient of performance, as a share of Carnot's between evaporator and condenser.
        carnot_share: f64,
        /// Minutes from one start of the compressor to the next.
        cycle_min: f64,
        /// Frost that builds up where it does not defrost by itself, mm a month.
        #[serde(default)]
        frost_mm_per_month: f64,
    },
    /// Once started, runs through the phases of a cycle: washing machine, dishwasher, oven.
    Cycles {
        /// What for.
        task: Task,
        /// Cycles to choose from; the first one is the usual one.
        cycles: Vec<Cycle>,
        /// Vapour given to the room by a cycle, g.
        #[serde(default)]
        vapour_g: f64,
    },
    /// Hob: a pot is brought to the boil, then kept there while someone cooks.
    Hob {
        /// Share of the energy that enters the pot, or the plate under it.
        efficiency: f64,
        /// Plate of a radiant hob.
        #[serde(default)]
        plate: Option<Plate>,
    },
    /// Boils water once started.
    Kettle {
        /// Water that people put in, L.
        litres: f64,
        /// Water that they use, L.
        needed_l: f64,
        /// Share of the energy that enters the water.
        efficiency: f64,
    },
    /// Heats its room: electric panel, or radiator of a boiler or of the building.
    Heater {
        /// Older on/off (±1 K) instead of a modern regulator (±0.1 K).
        #[serde(default)]
        on_off: bool,
        /// Heat given per energy bought: 1 for a panel, the seasonal efficiency of a boiler.
        #[serde(default = "one")]
        efficiency: f64,
        /// A water radiator with a thermostatic valve: temperature of its water by that outdoors. `on_w` is then its nominal
        /// power, 50 K between water and room.
        #[serde(default)]
        water: Option<HeatingCurve>,
    },
    /// Cools its room while on: a mobile air conditioner that blows its heat out by a duct.
    Cooler {
        /// Heat removed per energy drawn.
        eer: f64,
        /// °C.
        setpoint_c: f64,
        /// Air drawn from outdoors in place of what the duct blows out, m³/h.
        duct_m3h: f64,
    },
    /// Storage water heater.
    Tank {
        /// Litres.
        volume_l: f64,
        /// °C.
        setpoint_c: f64,
        /// Standing loss, Wh per litre, kelvin and day.
        loss_wh_l_k_day: f64,
    },
    /// Heats water as it runs: gas heater, combi boiler, exchanger of the building.
    Instant {
        /// Heat in the water per energy bought.
        efficiency: f64,
    },
}

/// A part of a fridge or freezer.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Compartment {
    /// Usual temperature, °C.
    pub inside_c: f64,
    /// Heat that enters through its walls and seal, W/K.
    pub ua_w_k: f64,
}

/// What a machine with cycles is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Task {
    /// Washes laundry.
    Wash,
    /// Dries laundry.
    Dry,
    /// Washes dishes.
    Dishes,
    /// Bakes.
    Bake,
    /// Warms a plate.
    Reheat,
}

/// A cycle that can be chosen.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cycle {
    /// Name in files and actions: `wash_30`, `eco`.
    pub id: Id,
    /// By language, as on the machine.
    pub name: BTreeMap<String, String>,
    /// In order.
    pub phases: Vec<Phase>,
}

/// A phase of a cycle.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phase {
    /// Minutes.
    pub minutes: f64,
    /// W.
    pub w: f64,
    /// Left out by households with this practice: the wait of an oven that is preheated, its last minutes.
    #[serde(default)]
    pub skipped_by: Option<Practice>,
}

/// When a device may run.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "lab", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Relay {
    /// At any time.
    #[default]
    Always,
    /// In off-peak hours only, where the tariff has some.
    OffPeak,
}

impl Programme {
    /// Setting of its dial when nobody touched it, °C.
    #[must_use]
    pub fn dial_c(&self) -> Option<f64> {
        match self {
            Programme::Cold { compartments, .. } => compartments.first().map(|first| first.inside_c),
            Programme::Cooler { setpoint_c, .. } | Programme::Tank { setpoint_c, .. } => Some(*setpoint_c),
            _ => None,
        }
    }

    /// Settings that its dial takes, °C: under 50 °C a tank breeds legionella, above −15 °C frozen food does not keep.
    #[must_use]
    pub fn dial_range_c(&self) -> Option<std::ops::RangeInclusive<f64>> {
        match self {
            Programme::Cold { .. } if self.dial_c().is_some_and(|c| c < -5.0) => Some(-24.0..=-15.0),
            Programme::Cold { .. } => Some(2.0..=8.0),
            Programme::Cooler { .. } => Some(18.0..=30.0),
            Programme::Tank { .. } => Some(50.0..=65.0),
            _ => None,
        }
    }

    /// A fridge at a setting of its dial: all compartments move with the first.
    #[must_use]
    pub fn cabinet(&self, dial_c: f64) -> Option<Cabinet> {
        let Programme::Cold { compartments, approach_k, carnot_share, .. } = self else { return None };
        let moved_k = dial_c - compartments.first()?.inside_c;
        let ua: f64 = compartments.iter().map(|part| part.ua_w_k).sum();
        let weighted: f64 = compartments.iter().map(|part| part.ua_w_k * part.inside_c).sum();
        let coldest = compartments.iter().map(|part| part.inside_c).fold(f64::INFINITY, f64::min);
        Some(Cabinet {
            ua_w_k: ua,
            mean_c: weighted / ua.max(f64::MIN_POSITIVE) + moved_k,
            evaporator_c: coldest + moved_k - approach_k,
            carnot_share: *carnot_share,
        })
    }

    /// Someone starts it and it ends by itself.
    #[must_use]
    pub fn is_started(&self) -> bool {
        matches!(self, Programme::Cycles { .. } | Programme::Kettle { .. })
    }

    /// Its start can wait for off-peak hours.
    #[must_use]
    pub fn can_wait(&self) -> bool {
        matches!(self, Programme::Tank { .. } | Programme::Cycles { task: Task::Wash | Task::Dry | Task::Dishes, .. })
    }

    /// Frost builds up in it.
    #[must_use]
    pub fn frosts(&self) -> bool {
        matches!(self, Programme::Cold { frost_mm_per_month, .. } if *frost_mm_per_month > 0.0)
    }

    /// Cycles to choose from.
    #[must_use]
    pub fn cycles(&self) -> &[Cycle] {
        match self {
            Programme::Cycles { cycles, .. } => cycles,
            _ => &[],
        }
    }
}
