//! Prices of energy, all taxes included (`tariffs.toml`).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

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
    /// Collective heat: share billed by the home's own meter; the rest is shared by all flats of the building. All of it is
    /// the home's own when absent.
    #[serde(default)]
    pub individual_share: Option<f64>,
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

/// Colour of a day with Tempo.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "lab", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum DayColour {
    /// Most days.
    #[default]
    Blue,
    /// Some days of winter.
    White,
    /// The dearest days.
    Red,
}

impl Price {
    /// €/kWh at a minute of the day, on a day of that colour (which counts with Tempo only).
    #[must_use]
    pub fn eur_per_kwh(&self, minute_of_day: u32, colour: DayColour) -> f64 {
        let offpeak = self.is_offpeak(minute_of_day);
        match self {
            Price::Base { eur_per_kwh } => *eur_per_kwh,
            Price::PeakOffpeak { peak, offpeak: low, .. } => {
                if offpeak {
                    *low
                } else {
                    *peak
                }
            }
            Price::Tempo { blue, white, red, .. } => {
                let day = match colour {
                    DayColour::Blue => blue,
                    DayColour::White => white,
                    DayColour::Red => red,
                };
                if offpeak { day.offpeak } else { day.peak }
            }
        }
    }

    /// Whether a minute of the day is off-peak; always, where the price is the same all day.
    #[must_use]
    pub fn is_offpeak(&self, minute_of_day: u32) -> bool {
        match self {
            Price::Base { .. } => true,
            Price::PeakOffpeak { offpeak_hours, .. } | Price::Tempo { offpeak_hours, .. } => {
                within(offpeak_hours, minute_of_day)
            }
        }
    }

    /// Minute of the day at which a day of one colour begins: with Tempo, where its night ends.
    #[must_use]
    pub fn day_starts_min(&self) -> u32 {
        match self {
            Price::Base { .. } | Price::PeakOffpeak { .. } => 0,
            Price::Tempo { offpeak_hours, .. } => {
                offpeak_hours.iter().find(|[from, to]| from > to).map_or(0, |[_, to]| to.0)
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
        let cheap = |h: u32| price.eur_per_kwh(h * 60, DayColour::Red) < 0.15;
        assert_eq!([23, 3, 4, 13, 16].map(cheap), [true, true, false, true, false]);
    }
}
