//! Energy, money and emissions: every joule has a use, a carrier and the price of its minute.

use super::{STEP_S, World, devices::counts_as};
use crate::{
    content::Power,
    money::CARRIERS,
    people::plan::DAY_MIN,
    rules::scenario::{Scenario, Works},
    sim::energy::ByUse,
};

/// J in a kWh.
pub(in crate::rules) const KWH_J: f64 = 3.6e6;

/// Sums since the beginning of the level.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(in crate::rules) struct Meter {
    /// W over the last minute.
    pub power_w: ByUse,
    /// J.
    pub energy_j: ByUse,
    /// J by carrier.
    pub carrier_j: [ByUse; 3],
    /// €.
    pub cost_eur: ByUse,
    /// kg.
    pub co2_kg: ByUse,
}

impl World {
    /// Counts the minute just lived.
    pub(super) fn count(&mut self, s: &Scenario) {
        for room in 0..s.rooms.len() {
            self.share_heating(s, room);
        }
        let at_min = self.clock_min(s);
        let eur_per_kwh = CARRIERS.map(|carrier| s.prices.eur_per_kwh(carrier, at_min));
        self.meter.power_w = ByUse::default();
        for (number, device) in s.devices.iter().enumerate() {
            let state = &mut self.devices[number];
            let joules = state.draw_w * STEP_S;
            state.energy_j += joules;
            let kwh = joules / KWH_J;
            let use_ = counts_as(device, state.power);
            self.meter.power_w[use_] += state.draw_w;
            self.meter.energy_j[use_] += joules;
            self.meter.carrier_j[device.carrier as usize][use_] += joules;
            self.meter.cost_eur[use_] += kwh * eur_per_kwh[device.carrier as usize];
            self.meter.co2_kg[use_] += kwh * s.prices.co2_kg_per_kwh(device.carrier, use_);
        }
        for number in 0..s.devices.len() {
            let alone = self.alone(s, number);
            let state = &mut self.devices[number];
            state.unattended_min = if alone { state.unattended_min + 1 } else { 0 };
        }
    }

    /// Heat given in a room, as drawn by its heaters. That of a radiator counts when it leaves the water, as the meters on collective
    /// radiators do it.
    fn share_heating(&mut self, s: &Scenario, room: usize) {
        let given = self.zone(room).heating_w;
        let all_w: f64 = s.rooms[room].heaters.iter().map(|&heater| self.given_w[heater]).sum();
        for &heater in &s.rooms[room].heaters {
            let share = if all_w > 0.0 { self.given_w[heater] / all_w } else { 0.0 };
            let Works::Heater { efficiency, .. } = s.devices[heater].works else { continue };
            self.devices[heater].draw_w = given * share / efficiency / (1.0 - self.lost_behind(s, heater));
        }
    }

    /// A device is on and nobody has anything from it.
    fn alone(&self, s: &Scenario, number: usize) -> bool {
        let device = &s.devices[number];
        if self.devices[number].power != Power::On {
            return false;
        }
        match device.works {
            Works::Lamp => (0..self.people.len()).all(|person| self.doing(s, person).room != Some(device.room)),
            _ if device.switched() && device.for_all => self.awake_at_home(s).is_none(),
            _ if device.switched() => self.devices[number].pan_min <= 0.0 && self.user_of(s, number, None).is_none(),
            _ => false,
        }
    }

    /// Minutes from midnight of the first day.
    pub(in crate::rules) fn clock_min(&self, s: &Scenario) -> i32 {
        self.minute + s.level.start.0.cast_signed()
    }

    /// Minute of the day, 0 to 1439.
    pub(in crate::rules) fn minute_of_day(&self, s: &Scenario) -> u32 {
        (self.minute + s.level.start.0.cast_signed()).rem_euclid(DAY_MIN.cast_signed()).cast_unsigned()
    }
}
