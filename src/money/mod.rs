//! Tariffs, bills and CO2: dated figures in, euros out.
//!
//! [`Prices`] are what a level's tariffs and the catalogue's factors come to: what a kWh costs at a minute and what it
//! emits. A [`LoadCurve`] is what a home drew, half hour by half hour; [`bill()`] turns it into the bill of any tariff over
//! any period: subscription pro rata, peak and off-peak, Tempo days ([`tempo`]), collective charges. No figure lives
//! here; the catalogue holds them with date and source.

mod bill;
mod curve;
mod prices;
pub mod tempo;

pub use bill::{CarrierBill, Period, Span, bill};
pub use curve::LoadCurve;
pub use prices::Prices;

use crate::sim::energy::Carrier;

/// Carriers, in the order of their numbers.
pub const CARRIERS: [Carrier; 3] = [Carrier::Electricity, Carrier::Gas, Carrier::Heat];
