//! Dated, sourced figures (`assets/catalogue/*.toml`): devices, make-up of homes, climates, tariffs, CO2, gestures.
//!
//! No figure of this kind is in the code. Each entry names its source, an id of `sources.toml`, where title, publisher,
//! date and grade are; a price carries the day from which it holds.

mod climate_table;
mod climates;
mod co2;
mod constructions;
mod devices;
mod figures;
mod gestures;
mod measures;
mod sources;
mod tariffs;

use std::collections::BTreeMap;

pub use climates::{City, Climates, Zone};
pub use co2::Co2Factor;
pub use constructions::{Constructions, Era, GlazingKind, LayerOf, Make, Material, ShutterFigures};
pub use devices::{Compartment, Cycle, DeviceKind, Phase, Programme, Published, Relay, Task};
pub use figures::{
    DayFigures, DeviceRoles, HomeShape, Living, PlanFigures, PublishedEras, PublishedFlats, PublishedHeating,
    PublishedHomes, PublishedRange, PublishedRatio, TariffRoles, UsageFigures, WaterFigures,
};
pub use gestures::{Gesture, Who};
pub use measures::{Custom, Effect, Measure};
pub use sources::{Grade, Source};
pub use tariffs::{DayColour, DayPrice, Price, Tariff};

use super::{Id, Practice};
use crate::sim::energy::{Carrier, Use};

/// All figures.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Catalogue {
    /// Devices by id.
    pub devices: BTreeMap<Id, DeviceKind>,
    /// Eras, glazings, shutters.
    pub constructions: Constructions,
    /// Cities and zones.
    pub climates: Climates,
    /// Tariffs by id.
    pub tariffs: BTreeMap<Id, Tariff>,
    /// Emissions.
    pub co2: Vec<Co2Factor>,
    /// Gestures with their published figures, by id.
    pub gestures: BTreeMap<Id, Gesture>,
    /// Small things to buy and fit, by id.
    pub measures: BTreeMap<Id, Measure>,
    /// Ways of doing things to propose.
    pub customs: BTreeMap<Practice, Custom>,
    /// Homes and ways of living of *Mon logement*.
    pub plan: Option<PlanFigures>,
    /// Sources by id.
    pub sources: BTreeMap<Id, Source>,
}

impl Catalogue {
    /// Emissions of a use of a carrier, kg of CO2 equivalent per kWh: the factor of that use, or the carrier's own.
    #[must_use]
    pub fn co2_kg_per_kwh(&self, carrier: Carrier, use_: Use) -> Option<f64> {
        let of_carrier = || self.co2.iter().filter(|factor| factor.carrier == carrier);
        of_carrier()
            .find(|factor| factor.use_ == Some(use_))
            .or_else(|| of_carrier().find(|factor| factor.use_.is_none()))
            .map(|factor| factor.kg_per_kwh)
    }
}
