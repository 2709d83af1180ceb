//! The bill of a load curve on a tariff, over any period.

use std::collections::BTreeMap;

use super::{LoadCurve, tempo};
use crate::{
    content::{Catalogue, DayColour, Id, Price},
    sim::energy::{ByUse, Use},
};

/// What a bill covers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Period<'a> {
    /// Days, for the subscription.
    pub days: f64,
    /// Colours of days, from the day before the first one of the curve.
    pub colours: &'a [DayColour],
    /// What a flat of the building draws on average, kWh: the base of what is shared in collective charges. The home's own
    /// when absent.
    pub shared_kwh: Option<f64>,
}

/// A price that holds for some hours of some days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// Colour of the day; blue where a tariff has none.
    pub colour: DayColour,
    /// Off-peak hours.
    pub offpeak: bool,
}

/// Bill of one carrier.
#[derive(Debug, Clone, PartialEq)]
pub struct CarrierBill {
    /// On this tariff.
    pub tariff: Id,
    /// kWh by span.
    pub kwh: BTreeMap<Span, f64>,
    /// € by use, on the home's own meter.
    pub energy_eur: ByUse,
    /// Subscription pro rata of the days, €; absent where its price is not known.
    pub subscription_eur: Option<f64>,
    /// Share of the building's heat, €.
    pub shared_eur: f64,
    /// kg of CO2 equivalent by use.
    pub co2_kg: ByUse,
}

impl CarrierBill {
    /// kWh of the period.
    #[must_use]
    pub fn total_kwh(&self) -> f64 {
        // An empty sum is -0.0.
        self.kwh.values().sum::<f64>() + 0.0
    }

    /// € of the period, subscription included where it is known.
    #[must_use]
    pub fn total_eur(&self) -> f64 {
        self.energy_eur.total() + self.subscription_eur.unwrap_or(0.0) + self.shared_eur
    }
}

/// Bill of what a curve drew of the tariff's carrier.
///
/// # Errors
/// When the catalogue has no such tariff.
pub fn bill(catalogue: &Catalogue, tariff: &Id, curve: &LoadCurve, period: Period<'_>) -> Result<CarrierBill, String> {
    let known = catalogue.tariffs.get(tariff).ok_or_else(|| format!("no tariff `{tariff}` in the catalogue"))?;
    let starts = known.price.day_starts_min();
    let individual = known.individual_share.unwrap_or(1.0);
    let mut bill = CarrierBill {
        tariff: tariff.clone(),
        kwh: BTreeMap::new(),
        energy_eur: ByUse::default(),
        subscription_eur: known.subscription_eur_per_year.map(|eur| eur * period.days / 365.0),
        shared_eur: 0.0,
        co2_kg: ByUse::default(),
    };
    let mut mean_price = Mean::default();
    for (at_min, kwh) in curve.of(known.carrier) {
        let minute = tempo::minute_of_day(at_min);
        let by_day = matches!(known.price, Price::Tempo { .. });
        let colour = if by_day { tempo::colour_at(period.colours, at_min, starts) } else { DayColour::default() };
        let price = known.price.eur_per_kwh(minute, colour);
        mean_price.add(price, kwh.total());
        let offpeak = !matches!(known.price, Price::Base { .. }) && known.price.is_offpeak(minute);
        *bill.kwh.entry(Span { colour, offpeak }).or_default() += kwh.total();
        for (use_, kwh) in kwh.iter() {
            bill.energy_eur[use_] += individual * price * kwh;
        }
    }
    if individual < 1.0 {
        let shared_kwh = period.shared_kwh.unwrap_or_else(|| bill.total_kwh());
        bill.shared_eur = (1.0 - individual) * mean_price.value() * shared_kwh;
    }
    let drawn = curve.total(known.carrier);
    for use_ in Use::ALL {
        bill.co2_kg[use_] = drawn[use_] * catalogue.co2_kg_per_kwh(known.carrier, use_).unwrap_or(0.0);
    }
    Ok(bill)
}

/// Mean price of what was drawn, plain mean when nothing was.
#[derive(Default)]
struct Mean {
    eur: f64,
    kwh: f64,
    plain: f64,
    slots: f64,
}

impl Mean {
    fn add(&mut self, price: f64, kwh: f64) {
        self.eur += price * kwh;
        self.kwh += kwh;
        self.plain += price;
        self.slots += 1.0;
    }

    fn value(&self) -> f64 {
        if self.kwh > 0.0 { self.eur / self.kwh } else { self.plain / self.slots.max(1.0) }
    }
}
