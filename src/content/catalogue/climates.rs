//! Climates of France: cities with their monthly means, zones with their heating degree hours (`climates.toml`).

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::content::Id;
use crate::sim::weather::generator::Climate;

/// Cities and zones.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Climates {
    /// By name, as on the screen.
    pub cities: BTreeMap<String, City>,
    /// French climate zones: `h1a` to `h3`.
    pub zones: BTreeMap<Id, Zone>,
}

/// A city.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct City {
    /// Climate zone.
    pub zone: Id,
    /// Degrees north.
    pub latitude_deg: f64,
    /// Degrees east.
    pub longitude_deg: f64,
    /// Metres above the sea.
    pub elevation_m: f64,
    /// Hours east of Greenwich of the standard time.
    pub time_zone_h: f64,
    /// Mean temperature of each month, January first, °C.
    pub monthly_mean_c: [f64; 12],
    /// Global horizontal radiation of each month, kWh/m².
    pub monthly_ghi_kwh_m2: [f64; 12],
    /// Ids in `sources.toml`: of the temperatures, and of the radiation.
    pub source: Id,
    /// See `source`.
    pub ghi_source: Id,
}

impl City {
    /// For the weather generator.
    #[must_use]
    pub fn climate(&self) -> Climate {
        Climate {
            latitude_deg: self.latitude_deg,
            longitude_deg: self.longitude_deg,
            time_zone_h: self.time_zone_h,
            altitude_m: self.elevation_m,
            monthly_mean_c: self.monthly_mean_c,
            monthly_ghi_kwh_m2: self.monthly_ghi_kwh_m2,
        }
    }
}

/// A climate zone.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Zone {
    /// Heating degree hours base 19 °C of a season, below 400 m, thousands of K h.
    pub degree_hours_19: f64,
    /// City whose year, moved by a constant, is that of the zone: the nearest in kind of those there are.
    pub base_city: String,
    /// Id in `sources.toml`.
    pub source: Id,
}
