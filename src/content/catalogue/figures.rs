//! What a home is made of when only eight answers are known, and how its people may live (`plan.toml`).

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::content::Id;

/// Figures of *Mon logement*.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanFigures {
    /// Id in `sources.toml` of all that names no other.
    pub source: Id,
    /// Shape of a home.
    pub home: HomeShape,
    /// Ways of living: sparing ones first, the usual one in the middle.
    pub living: Vec<Living>,
    /// Hours, and heating turned down.
    pub day: DayFigures,
    /// Warm water.
    pub water: WaterFigures,
    /// What is used, and how often.
    pub usage: UsageFigures,
    /// Which devices of the catalogue.
    pub devices: DeviceRoles,
    /// Which tariffs.
    pub tariffs: TariffRoles,
    /// Pieces of each measure that a gesture takes, from and to.
    pub pieces: BTreeMap<Id, [f64; 2]>,
    /// What homes use: tests hold the results against it, the simulation never reads it.
    pub published: PublishedHomes,
}

/// Shape of a home.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HomeShape {
    /// m.
    pub height_m: f64,
    /// Share of the surface that is lived in; the rest is slept in.
    pub living_share: f64,
    /// m² of panes per m² of floor.
    pub window_share: f64,
    /// m.
    pub window_height_m: f64,
    /// Wall towards the stairs, m.
    pub stairwell_m: f64,
    /// Width of the door between the two zones, m.
    pub entrance_m: f64,
    /// Share of the time that it is open.
    pub door_open: f64,
    /// Where a cellar or a stairwell stands between outdoors (0) and the homes around it (1).
    pub cellar_share: f64,
    /// Homes around, °C.
    pub neighbours_c: f64,
    /// Panes by era.
    pub glazing: BTreeMap<Id, Id>,
}

/// A way of living.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Living {
    /// Name in files.
    pub id: Id,
    /// Thermostat where people live, and where they sleep, °C.
    pub setpoint_c: f64,
    /// See there.
    pub sleeping_c: f64,
    /// What an imprecise regulation adds, K.
    pub excess_k: f64,
    /// Hours when nobody is home, from and to: weekdays, weekends.
    pub out_h: [[f64; 2]; 2],
    /// Warm water at 40 °C, litres a person and day.
    pub water_l: f64,
    /// Minutes of a shower.
    pub shower_min: f64,
    /// Baths a person and week.
    pub baths_a_week: f64,
    /// Minutes that a window is tilted on a day of winter.
    pub airing_min: f64,
    /// Share of the shutters that are closed at night.
    pub shutters: f64,
    /// How often a gesture is not yet done, 0 to 1.
    pub slack: f64,
    /// Hours and cycles of devices, against the usual.
    pub uses: f64,
    /// Frost in a freezer, mm.
    pub frost_mm: f64,
}

/// Hours of a day, and heating turned down.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DayFigures {
    /// Hours.
    pub wakes_h: f64,
    /// Hours.
    pub sleeps_h: f64,
    /// Hour of the airing.
    pub airs_h: f64,
    /// K.
    pub lowered_k: f64,
    /// Not under this by night, °C.
    pub night_least_c: f64,
    /// Not under this when out, °C.
    pub away_least_c: f64,
    /// Hours before someone is there that a programmer begins to heat.
    pub warms_up_h: f64,
    /// Room out of the heating season, °C.
    pub summer_room_c: f64,
    /// Lamps burn longer in winter by this share.
    pub light_winter: f64,
}

/// Warm water.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WaterFigures {
    /// °C.
    pub tap_c: f64,
    /// Share of the warm water for hands, basin and dishes.
    pub taps_share: f64,
    /// Share of it that cold water would do for.
    pub rinsed_cold: f64,
    /// L/min.
    pub shower_l_min: f64,
    /// Minutes.
    pub short_shower_min: f64,
    /// L.
    pub bath_l: f64,
    /// L a day.
    pub less_l: f64,
    /// °C.
    pub cooler_tank_c: f64,
    /// Hour, share of the day's water.
    pub draws: Vec<[f64; 2]>,
}

/// What is used, and how often (a year, unless the name says otherwise).
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "names and plan.toml say it")]
pub struct UsageFigures {
    pub meals: f64,
    pub meal_kg: f64,
    pub least_meal_kg: f64,
    pub cooking_water_c: f64,
    pub boils_a_day: f64,
    pub bakings: f64,
    pub pan_kwh: f64,
    pub pan_share: f64,
    pub reheatings: f64,
    pub washes: f64,
    pub hot_washes: f64,
    pub dryer_from: u32,
    pub dryer_share: f64,
    pub wet_kg: f64,
    pub dishwasher_from: u32,
    pub dishwashes: f64,
    pub freezer_from: u32,
    pub small_fridge_under_m2: f64,
    pub door_openings: f64,
    pub door_s: f64,
    pub food_kg: f64,
    pub warm_place_k: f64,
    pub defrosted_mm: f64,
    pub lamps: f64,
    pub lamps_per_m2: f64,
    pub lamp_h: f64,
    pub old_lamps: f64,
    pub tv_h: f64,
    pub laptop_h: f64,
    pub console_from: u32,
    pub console_h: f64,
    pub charger_h: f64,
    pub box_night_h: f64,
    pub other_kwh: f64,
    pub other_kwh_person: f64,
}

/// Ids of `devices.toml`, by role.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "names say it")]
pub struct DeviceRoles {
    pub panel: Id,
    pub gas_radiator: Id,
    pub collective_radiator: Id,
    /// For one, two, three people and more.
    pub tanks: [Id; 4],
    pub gas_water: Id,
    pub collective_water: Id,
    pub fridge: Id,
    pub small_fridge: Id,
    pub freezer: Id,
    pub hob: Id,
    pub oven: Id,
    pub kettle: Id,
    pub microwave: Id,
    pub washing_machine: Id,
    pub dryer: Id,
    pub dishwasher: Id,
    pub lamp: Id,
    pub old_lamp: Id,
    pub tv: Id,
    pub tv_box: Id,
    pub internet_box: Id,
    pub laptop: Id,
    pub console: Id,
    pub charger: Id,
}

impl DeviceRoles {
    /// All of them, with the name of their role.
    #[must_use]
    pub fn all(&self) -> Vec<(&'static str, &Id)> {
        let mut all = vec![
            ("panel", &self.panel),
            ("gas_radiator", &self.gas_radiator),
            ("collective_radiator", &self.collective_radiator),
            ("gas_water", &self.gas_water),
            ("collective_water", &self.collective_water),
            ("fridge", &self.fridge),
            ("small_fridge", &self.small_fridge),
            ("freezer", &self.freezer),
            ("hob", &self.hob),
            ("oven", &self.oven),
            ("kettle", &self.kettle),
            ("microwave", &self.microwave),
            ("washing_machine", &self.washing_machine),
            ("dryer", &self.dryer),
            ("dishwasher", &self.dishwasher),
            ("lamp", &self.lamp),
            ("old_lamp", &self.old_lamp),
            ("tv", &self.tv),
            ("tv_box", &self.tv_box),
            ("internet_box", &self.internet_box),
            ("laptop", &self.laptop),
            ("console", &self.console),
            ("charger", &self.charger),
        ];
        all.extend(self.tanks.iter().map(|tank| ("tanks", tank)));
        all
    }
}

/// Ids of `tariffs.toml`: the first of each is that of the middle value, all of them make the range.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TariffRoles {
    /// Everyone's.
    pub electricity: Vec<Id>,
    /// Where gas heats the home.
    pub gas_heating: Vec<Id>,
    /// Where gas heats water only.
    pub gas_water: Vec<Id>,
    /// Heating by the building.
    pub collective_heating: Vec<Id>,
    /// Hot water by the building.
    pub collective_water: Vec<Id>,
}

impl TariffRoles {
    /// All of them, with the name of their role.
    pub fn all(&self) -> impl Iterator<Item = (&'static str, &Vec<Id>)> {
        [
            ("electricity", &self.electricity),
            ("gas_heating", &self.gas_heating),
            ("gas_water", &self.gas_water),
            ("collective_heating", &self.collective_heating),
            ("collective_water", &self.collective_water),
        ]
        .into_iter()
    }
}

/// What homes use, as published.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublishedHomes {
    /// Heating of all homes by electricity, gas, heat of the building or a network.
    pub electricity: PublishedHeating,
    /// See there.
    pub gas: PublishedHeating,
    /// See there.
    pub heat: PublishedHeating,
    /// Heating of flats by electricity.
    pub flats: PublishedFlats,
    /// Energy of homes in the zones H1 against H3.
    pub h1_over_h3: PublishedRatio,
    /// What each regulation took away.
    pub eras: PublishedEras,
    /// Warm water, L a person and day.
    pub water_l: PublishedRange,
}

/// Heating of homes.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublishedHeating {
    /// kWh/m² a year, by two sources.
    pub kwh_m2: [f64; 2],
    /// Id in `sources.toml`.
    pub source: Id,
}

/// Heating of mean flats.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublishedFlats {
    /// kWh a year.
    pub kwh: f64,
    /// m².
    pub m2: f64,
    /// Id in `sources.toml`.
    pub source: Id,
}

/// A ratio.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublishedRatio {
    /// 1 when both are equal.
    pub ratio: f64,
    /// Id in `sources.toml`.
    pub source: Id,
}

/// Eras against the one before.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublishedEras {
    /// Share less than the era before, from and to.
    pub less: BTreeMap<Id, [f64; 2]>,
    /// Id in `sources.toml`.
    pub source: Id,
}

/// A range.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublishedRange {
    /// Least.
    pub low: f64,
    /// Most.
    pub high: f64,
    /// Id in `sources.toml`.
    pub source: Id,
}
