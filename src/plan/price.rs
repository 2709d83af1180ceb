//! Prices of a home's energy: tariffs of the catalogue, and what part of each use falls into cheap hours.
//!
//! Heat of the building is billed for 70 % by the flat's own use, 30 % by all flats together (`individual_share`): a
//! saving counts for its own part only, while a year is paid in full.

use super::{
    answers::{Answers, Heating, PlanProblem},
    uses::Uses,
};
use crate::{
    content::{Catalogue, DayColour, Id, PlanFigures, Tariff},
    sim::energy::{ByUse, Carrier, Use},
};

/// Tariffs of a home, by carrier and use.
#[derive(Debug, Clone)]
pub(super) struct Prices<'c> {
    electricity: Vec<(&'c Id, &'c Tariff)>,
    gas: Vec<(&'c Id, &'c Tariff)>,
    heating: Vec<(&'c Id, &'c Tariff)>,
    water: Vec<(&'c Id, &'c Tariff)>,
}

/// When each use draws electricity: shares of the 24 hours.
#[derive(Debug, Clone, Copy)]
pub(super) struct Hours {
    /// Heating.
    pub heating: [f64; 24],
    /// What people use when they are awake at home.
    pub awake: [f64; 24],
}

/// A year's energy, by carrier and use, kWh.
pub(super) type Energy = [ByUse; 3];

impl<'c> Prices<'c> {
    /// Of a home.
    pub fn new(catalogue: &'c Catalogue, figures: &PlanFigures, answers: &Answers) -> Result<Prices<'c>, PlanProblem> {
        let find = |ids: &[Id]| {
            let known = ids.iter().map(|id| {
                catalogue.tariffs.get_key_value(id).ok_or_else(|| {
                    PlanProblem::new("data", format!("no tariff `{id}`"), &["the catalogue of this build"])
                })
            });
            known.collect::<Result<Vec<_>, _>>()
        };
        let roles = &figures.tariffs;
        let gas = if answers.heating == Heating::Gas { &roles.gas_heating } else { &roles.gas_water };
        Ok(Prices {
            electricity: find(&roles.electricity)?,
            gas: find(gas)?,
            heating: find(&roles.collective_heating)?,
            water: find(&roles.collective_water)?,
        })
    }

    fn of(&self, carrier: Carrier, use_: Use) -> &[(&'c Id, &'c Tariff)] {
        match carrier {
            Carrier::Electricity => &self.electricity,
            Carrier::Gas => &self.gas,
            Carrier::Heat if use_ == Use::Heating => &self.heating,
            Carrier::Heat => &self.water,
        }
    }

    /// € of a use's kWh: at the first tariff, and the least and most at any. `saved`: what it counts for when it is not used.
    pub fn eur(&self, carrier: Carrier, use_: Use, kwh: f64, hours: &Hours, saved: bool) -> [f64; 3] {
        let each = self.of(carrier, use_).iter().map(|(_, tariff)| {
            let share = if saved { tariff.individual_share.unwrap_or(1.0) } else { 1.0 };
            kwh * share * mean_price(tariff, carrier, use_, hours)
        });
        let mut all = each.clone();
        let first = all.next().unwrap_or(0.0);
        let low = each.clone().fold(first, f64::min);
        [first, low, each.fold(first, f64::max)]
    }

    /// € of all uses, in the same way.
    pub fn total_eur(&self, energy: &Energy, hours: &Hours, saved: bool) -> [f64; 3] {
        let mut sum = [0.0; 3];
        for carrier in crate::money::CARRIERS {
            // One contract for all uses of a carrier: its dearest and cheapest as a whole.
            let mut by_tariff = [0.0; 3];
            for (use_, kwh) in energy[carrier as usize].iter() {
                let [first, ..] = self.eur(carrier, use_, kwh, hours, saved);
                by_tariff[0] += first;
            }
            let most = self.of(carrier, Use::Heating).len().max(self.of(carrier, Use::HotWater).len());
            let totals = (0..most).map(|number| {
                let of_use = |(use_, kwh): (Use, f64)| {
                    let tariffs = self.of(carrier, use_);
                    let tariff = tariffs.get(number).or(tariffs.first());
                    tariff.map_or(0.0, |(_, tariff)| {
                        let share = if saved { tariff.individual_share.unwrap_or(1.0) } else { 1.0 };
                        kwh * share * mean_price(tariff, carrier, use_, hours)
                    })
                };
                energy[carrier as usize].iter().map(of_use).sum::<f64>()
            });
            by_tariff[1] = totals.clone().fold(by_tariff[0], f64::min);
            by_tariff[2] = totals.fold(by_tariff[0], f64::max);
            for (sum, one) in sum.iter_mut().zip(by_tariff) {
                *sum += one;
            }
        }
        sum
    }

    /// Subscriptions of what the home buys, € a year, at the first tariffs.
    pub fn subscriptions_eur(&self, energy: &Energy) -> f64 {
        let bought = crate::money::CARRIERS.into_iter().filter(|&carrier| energy[carrier as usize].total() > 0.0);
        let first = bought.filter_map(|carrier| self.of(carrier, Use::HotWater).first());
        first.filter_map(|(_, tariff)| tariff.subscription_eur_per_year).sum()
    }

    /// Tariffs of what the home buys.
    pub fn list(&self, energy: &Energy) -> Vec<(Carrier, &'c Id, &'c Tariff)> {
        let mut all = Vec::new();
        for carrier in crate::money::CARRIERS {
            for (use_, _) in energy[carrier as usize].iter().filter(|(_, kwh)| *kwh > 0.0) {
                for (id, tariff) in self.of(carrier, use_) {
                    if !all.iter().any(|(_, known, _)| known == id) {
                        all.push((carrier, *id, *tariff));
                    }
                }
            }
        }
        all
    }
}

/// €/kWh of a use over its hours; a tank is heated in the cheap ones.
fn mean_price(tariff: &Tariff, carrier: Carrier, use_: Use, hours: &Hours) -> f64 {
    let at = |hour: u32| tariff.price.eur_per_kwh(60 * hour + 30, DayColour::Blue);
    let flat = [1.0 / 24.0; 24];
    let shares = match use_ {
        Use::HotWater if carrier == Carrier::Electricity => return (0..24).map(at).fold(f64::INFINITY, f64::min),
        Use::Heating => &hours.heating,
        Use::Cold | Use::Standby | Use::HotWater | Use::Ventilation => &flat,
        Use::Cooking | Use::Washing | Use::Lighting | Use::Screens | Use::Other => &hours.awake,
    };
    (0..24).zip(shares).map(|(hour, share)| share * at(hour)).sum()
}

/// kg of CO2 equivalent.
pub(super) fn co2_kg(catalogue: &Catalogue, energy: &Energy) -> f64 {
    let of = |carrier: Carrier| {
        let uses = energy[carrier as usize].iter();
        uses.map(move |(use_, kwh)| kwh * catalogue.co2_kg_per_kwh(carrier, use_).unwrap_or(0.0)).sum::<f64>()
    };
    crate::money::CARRIERS.into_iter().map(of).sum()
}

/// Energy of a year: heating and the rest.
pub(super) fn energy(uses: &Uses, heating: Carrier, heating_kwh: f64) -> Energy {
    let mut energy = uses.kwh;
    energy[heating as usize][Use::Heating] += heating_kwh;
    energy
}
