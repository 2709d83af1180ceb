//! Prices of energy, all taxes included (`tariffs.toml`).

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::{
    content::{ClockTime, Id},
    sim::energy::Carrier,
};

/// A tariff.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tariff {
    /// By language.
    pub name: BTreeMap<String, String>,
    /// What it sells.
    pub carrier: Carrier,
    /// Holds from this day, `YYYY-MM-DD`.
    pub from: String,
    /// € a year, where known.
    #[serde(default)]
    pub subscription_eur_per_year: Option<f64>,
    /// Price of a kWh.
    pub price: Price,
    /// Id in `sources.toml`.
    pub source: Id,
}

/// Price of a kWh, by hour and day.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Price {
    /// The same at all times.
    Base {
        /// €/kWh.
        eur_per_kwh: f64,
    },
    /// Two prices a day.
    PeakOffpeak {
        /// €/kWh.
        peak: f64,
        /// €/kWh.
        offpeak: f64,
        /// From, to; a span may pass midnight.
        offpeak_hours: Vec<[ClockTime; 2]>,
    },
    /// Six prices, by colour of the day.
    Tempo {
        /// Most days.
        blue: DayPrice,
        /// Some days of winter.
        white: DayPrice,
        /// The 22 dearest days.
        red: DayPrice,
        /// From, to; a span may pass midnight.
        offpeak_hours: Vec<[ClockTime; 2]>,
    },
}

/// Two prices of a day.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DayPrice {
    /// €/kWh.
    pub peak: f64,
    /// €/kWh.
    pub offpeak: f64,
}

impl Price {
    /// €/kWh at a minute of the day (of a blue day with Tempo).
    #[must_use]
    pub fn eur_per_kwh(&self, minute_of_day: u32) -> f64 {
        match self {
            Price::Base { eur_per_kwh } => *eur_per_kwh,
            Price::PeakOffpeak { peak, offpeak, offpeak_hours } => {
                if within(offpeak_hours, minute_of_day) {
                    *offpeak
                } else {
                    *peak
                }
            }
            Price::Tempo { blue, offpeak_hours, .. } => {
                if within(offpeak_hours, minute_of_day) {
                    blue.offpeak
                } else {
                    blue.peak
                }
            }
        }
    }
}

fn within(spans: &[[ClockTime; 2]], minute: u32) -> bool {
    spans.iter().any(
        |[from, to]| {
            if from <= to { (from.0..to.0).contains(&minute) } else { minute >= from.0 || minute < to.0 }
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offpeak_spans_may_pass_midnight() {
        let price = Price::PeakOffpeak {
            peak: 0.2,
            offpeak: 0.1,
            offpeak_hours: vec![[ClockTime(23 * 60), ClockTime(4 * 60)], [ClockTime(13 * 60), ClockTime(16 * 60)]],
        };
        let cheap = |h: u32| price.eur_per_kwh(h * 60) < 0.15;
        assert_eq!([23, 3, 4, 13, 16].map(cheap), [true, true, false, true, false]);
    }
}
