//! What a home drew over time: the half-hour curve that a communicating meter keeps.

use super::CARRIERS;
use crate::sim::energy::{ByUse, Carrier, Use};

/// Energy by half hour, carrier and use.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct LoadCurve {
    /// First half hour, counted from midnight of the first day.
    first: i32,
    /// kWh by carrier.
    slots: Vec<[ByUse; CARRIERS.len()]>,
}

impl LoadCurve {
    /// Minutes of a slot.
    pub const SLOT_MIN: i32 = 30;

    /// Nothing drawn yet, from a minute counted from midnight of the first day.
    #[must_use]
    pub fn starting(at_min: i32) -> LoadCurve {
        LoadCurve { first: at_min.div_euclid(LoadCurve::SLOT_MIN), slots: Vec::new() }
    }

    /// Adds energy drawn at a minute; what came before the start is left out.
    pub fn add(&mut self, at_min: i32, carrier: Carrier, use_: Use, kwh: f64) {
        let Ok(slot) = usize::try_from(at_min.div_euclid(LoadCurve::SLOT_MIN) - self.first) else { return };
        if slot >= self.slots.len() {
            self.slots.resize(slot + 1, Default::default());
        }
        self.slots[slot][carrier as usize][use_] += kwh;
    }

    /// Half hours of a carrier: minute at which each begins, kWh by use.
    pub fn of(&self, carrier: Carrier) -> impl Iterator<Item = (i32, &ByUse)> + '_ {
        (self.first..).zip(&self.slots).map(move |(slot, kwh)| (slot * LoadCurve::SLOT_MIN, &kwh[carrier as usize]))
    }

    /// kWh of a carrier between two times of every day, minutes after midnight, both at the edge of a slot.
    #[must_use]
    pub fn between(&self, carrier: Carrier, from_min: u32, to_min: u32) -> f64 {
        let within = |at_min: i32| (from_min..to_min).contains(&at_min.rem_euclid(1440).cast_unsigned());
        self.of(carrier).filter(|&(at_min, _)| within(at_min)).map(|(_, kwh)| kwh.total()).sum()
    }

    /// kWh of a carrier by use over the whole curve.
    #[must_use]
    pub fn total(&self, carrier: Carrier) -> ByUse {
        let mut sum = ByUse::default();
        for (_, kwh) in self.of(carrier) {
            for (use_, kwh) in kwh.iter() {
                sum[use_] += kwh;
            }
        }
        sum
    }
}
