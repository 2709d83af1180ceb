//! Emissions per kWh (`co2.toml`).

use serde::Deserialize;

use crate::{
    content::Id,
    sim::energy::{Carrier, Use},
};

/// Emissions of a carrier, or of one use of it.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Co2Factor {
    /// How the energy comes.
    pub carrier: Carrier,
    /// For this use; absent: for all that have no factor of their own.
    #[serde(rename = "use", default)]
    pub use_: Option<Use>,
    /// kg of CO2 equivalent per kWh.
    pub kg_per_kwh: f64,
    /// Id in `sources.toml`.
    pub source: Id,
}
