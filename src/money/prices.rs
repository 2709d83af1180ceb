//! What energy costs and emits in a home, minute by minute.

use super::{CARRIERS, tempo};
use crate::{
    content::{Catalogue, DayColour, Id, Tariff},
    sim::energy::{ByUse, Carrier, Use},
};

/// What energy costs and emits.
#[derive(Debug, Clone, PartialEq)]
pub struct Prices {
    carriers: [CarrierPrices; CARRIERS.len()],
    /// Colours of days, from the day before the first one.
    colours: Vec<DayColour>,
}

#[derive(Debug, Clone, Default, PartialEq)]
struct CarrierPrices {
    /// Absent: this home does not buy it.
    tariff: Option<(Id, Tariff)>,
    /// kg of CO2 equivalent per kWh.
    co2: ByUse,
}

impl Prices {
    /// Of a home with these contracts; carriers that none of them sells are bought at the latest price known. `colours`
    /// are those of the days, from the day before the first one.
    ///
    /// # Errors
    /// When the catalogue lacks one of the tariffs.
    pub fn new(catalogue: &Catalogue, tariffs: &[&Id], colours: Vec<DayColour>) -> Result<Prices, String> {
        let mut carriers: [CarrierPrices; CARRIERS.len()] = Default::default();
        for (carrier, prices) in CARRIERS.into_iter().zip(&mut carriers) {
            for use_ in Use::ALL {
                prices.co2[use_] = catalogue.co2_kg_per_kwh(carrier, use_).unwrap_or(0.0);
            }
            let sold = catalogue.tariffs.iter().filter(|(_, tariff)| tariff.carrier == carrier);
            // Dates are YYYY-MM-DD: later is greater.
            let latest = sold.max_by(|a, b| a.1.from.cmp(&b.1.from));
            prices.tariff = latest.map(|(id, tariff)| (id.clone(), tariff.clone()));
        }
        for &id in tariffs {
            let chosen = catalogue.tariffs.get(id).ok_or_else(|| format!("no tariff `{id}` in the catalogue"))?;
            carriers[chosen.carrier as usize].tariff = Some((id.clone(), chosen.clone()));
        }
        Ok(Prices { carriers, colours })
    }

    fn of(&self, carrier: Carrier) -> &CarrierPrices {
        &self.carriers[carrier as usize]
    }

    /// Contract for a carrier.
    #[must_use]
    pub fn tariff(&self, carrier: Carrier) -> Option<(&Id, &Tariff)> {
        self.of(carrier).tariff.as_ref().map(|(id, tariff)| (id, tariff))
    }

    /// Colour of the day of a contract's price at a minute from midnight of the first day.
    #[must_use]
    pub fn colour(&self, carrier: Carrier, at_min: i32) -> DayColour {
        let starts = self.of(carrier).tariff.as_ref().map_or(0, |(_, tariff)| tariff.price.day_starts_min());
        tempo::colour_at(&self.colours, at_min, starts)
    }

    /// €/kWh at a minute from midnight of the first day, without subscription. Of collective heat, what a kWh less saves
    /// to this home: its own share, the rest is everyone's.
    #[must_use]
    pub fn eur_per_kwh(&self, carrier: Carrier, at_min: i32) -> f64 {
        let Some((_, tariff)) = &self.of(carrier).tariff else { return 0.0 };
        let price = tariff.price.eur_per_kwh(tempo::minute_of_day(at_min), self.colour(carrier, at_min));
        price * tariff.individual_share.unwrap_or(1.0)
    }

    /// Whether a minute of the day is off-peak for electricity; always, where the price is the same all day.
    #[must_use]
    pub fn is_offpeak(&self, minute_of_day: u32) -> bool {
        let tariff = self.of(Carrier::Electricity).tariff.as_ref();
        tariff.is_none_or(|(_, tariff)| tariff.price.is_offpeak(minute_of_day))
    }

    /// kg of CO2 equivalent per kWh.
    #[must_use]
    pub fn co2_kg_per_kwh(&self, carrier: Carrier, use_: Use) -> f64 {
        self.of(carrier).co2[use_]
    }

    /// Colours of days, from the day before the first one.
    #[must_use]
    pub fn colours(&self) -> &[DayColour] {
        &self.colours
    }
}
