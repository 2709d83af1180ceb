//! Tariffs, bills and CO2: dated figures in, euros out.
//!
//! [`Prices`] are what a level's tariff and the catalogue's factors come to: what a kWh costs at a minute of the day and
//! what it emits. No figure lives here; the catalogue holds them with date and source.

use crate::{
    content::{Catalogue, Id, Price},
    sim::energy::{ByUse, Carrier, Use},
};

/// What energy costs and emits.
#[derive(Debug, Clone, PartialEq)]
pub struct Prices {
    carriers: [CarrierPrices; CARRIERS.len()],
}

const CARRIERS: [Carrier; 3] = [Carrier::Electricity, Carrier::Gas, Carrier::Heat];

#[derive(Debug, Clone, Default, PartialEq)]
struct CarrierPrices {
    /// Absent: this home does not buy it.
    price: Option<Price>,
    /// kg of CO2 equivalent per kWh.
    co2: ByUse,
}

impl Prices {
    /// Of a home on a tariff; carriers that the tariff does not sell are bought at the latest price known.
    ///
    /// # Errors
    /// When the catalogue has no such tariff.
    pub fn new(catalogue: &Catalogue, tariff: &Id) -> Result<Prices, String> {
        let chosen = catalogue.tariffs.get(tariff).ok_or_else(|| format!("no tariff `{tariff}` in the catalogue"))?;
        let carriers = CARRIERS.map(|carrier| {
            let mut co2 = ByUse::default();
            for use_ in Use::ALL {
                co2[use_] = catalogue.co2_kg_per_kwh(carrier, use_).unwrap_or(0.0);
            }
            let latest = || {
                let sold = catalogue.tariffs.values().filter(|tariff| tariff.carrier == carrier);
                // Dates are YYYY-MM-DD: later is greater.
                sold.max_by(|a, b| a.from.cmp(&b.from)).map(|tariff| tariff.price.clone())
            };
            let price = if chosen.carrier == carrier { Some(chosen.price.clone()) } else { latest() };
            CarrierPrices { price, co2 }
        });
        Ok(Prices { carriers })
    }

    fn of(&self, carrier: Carrier) -> &CarrierPrices {
        &self.carriers[carrier as usize]
    }

    /// €/kWh at a minute of the day, without subscription.
    #[must_use]
    pub fn eur_per_kwh(&self, carrier: Carrier, minute_of_day: u32) -> f64 {
        self.of(carrier).price.as_ref().map_or(0.0, |price| price.eur_per_kwh(minute_of_day))
    }

    /// kg of CO2 equivalent per kWh.
    #[must_use]
    pub fn co2_kg_per_kwh(&self, carrier: Carrier, use_: Use) -> f64 {
        self.of(carrier).co2[use_]
    }
}
