//! Bills of a session: on the home's own contracts, and on the other options of the catalogue.

use super::{
    Session,
    scenario::Scenario,
    world::{KWH_J, World, counts_as},
};
use crate::{
    content::{Id, Price},
    money::{CARRIERS, CarrierBill, LoadCurve, Period, bill},
    sim::energy::Carrier,
};

/// What a tariff would come to, for what was drawn so far.
#[derive(Debug, Clone, PartialEq)]
pub struct OptionBill {
    /// With the player.
    pub you: CarrierBill,
    /// Without.
    pub without_you: CarrierBill,
}

/// Adds the minute just lived to a curve.
pub(super) fn record(curve: &mut LoadCurve, s: &Scenario, world: &World) {
    let at_min = world.clock_min(s) - 1;
    for (device, state) in s.devices.iter().zip(&world.devices) {
        if state.draw_w > 0.0 {
            curve.add(at_min, device.carrier, counts_as(device, state.power), state.draw_w * 60.0 / KWH_J);
        }
    }
}

impl Session {
    /// What the home drew so far, half hour by half hour.
    #[must_use]
    pub fn load_curve(&self) -> &LoadCurve {
        &self.curve
    }

    /// The same without the player.
    #[must_use]
    pub fn load_curve_without(&self) -> &LoadCurve {
        self.curve_without.as_ref().unwrap_or(&self.curve)
    }

    /// Bills so far, one for each carrier that the home draws, subscription included.
    #[must_use]
    pub fn bills(&self) -> Vec<OptionBill> {
        let drawn = |carrier: &Carrier| self.load_curve_without().total(*carrier).total() > 0.0;
        let tariff = |carrier| Some(self.scenario.prices.tariff(carrier)?.0);
        CARRIERS.into_iter().filter(drawn).filter_map(tariff).filter_map(|id| self.on(id)).collect()
    }

    /// The same electricity on each option of the catalogue at its latest price, in the order of their ids.
    #[must_use]
    pub fn options(&self) -> Vec<OptionBill> {
        let all = &self.scenario.catalogue.tariffs;
        let electricity = || all.iter().filter(|(_, tariff)| tariff.carrier == Carrier::Electricity);
        let same = |a: &Price, b: &Price| std::mem::discriminant(a) == std::mem::discriminant(b);
        electricity()
            .filter(|(id, tariff)| {
                let later = |&(other_id, other): &(&Id, _)| {
                    let other: &crate::content::Tariff = other;
                    same(&tariff.price, &other.price) && (&other.from, other_id) > (&tariff.from, *id)
                };
                !electricity().any(|other| later(&other))
            })
            .filter_map(|(id, _)| self.on(id))
            .collect()
    }

    fn on(&self, tariff: &Id) -> Option<OptionBill> {
        let s = &*self.scenario;
        let carrier = s.catalogue.tariffs.get(tariff)?.carrier;
        let period = Period {
            days: f64::from(self.readings.minute) / 1440.0,
            colours: s.prices.colours(),
            // The building lives as this household does without the player.
            shared_kwh: Some(self.load_curve_without().total(carrier).total()),
        };
        let of = |curve: &LoadCurve| bill(&s.catalogue, tariff, curve, period).ok();
        Some(OptionBill { you: of(self.load_curve())?, without_you: of(self.load_curve_without())? })
    }
}
