//! Devices over one minute: what they draw, what heat and vapour they leave in their room.
//!
//! A fridge cycles on a clock of its own, so that a warmer room changes its power and never the place of its cycles: two
//! runs that differ by one gesture then differ by that gesture's energy, not by half a cycle at the end. For the same
//! reason a tank makes up for what it has just lost, as soon as its relay lets it.

use super::{STEP_MIN, STEP_S, World, machines};
use crate::{
    content::{Phase, Power, Practice, Practices, Relay},
    rules::scenario::{Device, Scenario, Works},
    sim::{
        cold::{self, Stock},
        energy::{ByUse, Carrier, Use},
        io::Emitter,
        pot::{Hob, Pot},
        tank::{Tank, WATER_WH_L_K},
    },
};

/// Share of the cold of an air conditioner that dries the air instead of cooling it.
const LATENT_SHARE: f64 = 0.2;

/// Room above the setpoint at which an air conditioner runs in full, K.
const COOLER_BAND_K: f64 = 1.0;

/// Heat that brings back a defrosted freezer and its food to the cold, Wh; its ice is thrown away.
const DEFROSTED_WH: f64 = 120.0;

/// A defrosting lasts this long, minutes.
const DEFROST_MIN: i32 = 90;

/// What burning a kWh of gas gives to the room where nothing takes it out: CO2, L, and vapour, g.
const GAS_CO2_L: f64 = 100.0;
const GAS_VAPOUR_G: f64 = 150.0;

/// Frying pan used instead of the oven: 500 g of potatoes for a ninth of its energy (tf1info.fr: 8 to 10 times less), W.
const PAN_W: f64 = 650.0;

/// State of a device.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::rules) struct DeviceState {
    /// State.
    pub power: Power,
    /// State it goes back to after use: standby, or off when the player (or the level) cut it there.
    pub rest: Power,
    /// W over the last minute.
    pub draw_w: f64,
    /// Energy since the beginning, J.
    pub energy_j: f64,
    /// Minutes into its cycle, if one runs or was stopped midway.
    pub run_min: Option<f64>,
    /// Minutes on without anybody.
    pub unattended_min: u32,
    /// When the player last stopped it.
    pub stopped_at: Option<i32>,
    /// Setting of its dial, °C.
    pub dial_c: f64,
    /// Cycle chosen, and the one that runs.
    pub cycle: usize,
    /// See there.
    pub running: usize,
    /// When it may run.
    pub relay: Relay,
    /// Someone has started it and it waits for off-peak hours.
    pub waiting: bool,
    /// Water of a tank.
    pub tank: Tank,
    /// Frost, mm.
    pub frost_mm: f64,
    /// Heat brought into a fridge and not yet removed.
    pub stock: Stock,
    /// End of a defrosting.
    pub defrosts_until: Option<i32>,
    /// What is on the hob.
    pub pot: Pot,
    /// Minutes of frying still to do.
    pub pan_min: f64,
    /// Energy that a kettle has still to give, Wh.
    pub kettle_wh: f64,
    /// What a kettle boils is for the pot.
    pub for_pot: bool,
    /// Least share of a tank that was hot over the last days, 0 to 1.
    pub least_hot: f64,
    /// Laundry, dishes or wet washing that wait, in full loads.
    pub basket: f64,
    /// How full the running cycle is, in full loads.
    pub fill: f64,
    /// Times that it was asked for, and that it ran.
    pub asked: u32,
    /// See there.
    pub runs: u32,
}

impl DeviceState {
    /// A device as it usually is.
    pub fn usual(device: &Device) -> DeviceState {
        let waiting = if device.standby_w.is_some() { Power::Standby } else { Power::Off };
        let power = if device.automatic() { Power::On } else { waiting };
        let dial_c = device.works.dial_c().unwrap_or(0.0);
        let volume_l = if let Works::Tank { volume_l, .. } = device.works { volume_l } else { 1.0 };
        DeviceState {
            power,
            rest: power,
            draw_w: 0.0,
            energy_j: 0.0,
            run_min: None,
            unattended_min: 0,
            stopped_at: None,
            dial_c,
            cycle: 0,
            running: 0,
            relay: Relay::Always,
            waiting: false,
            tank: Tank::new(volume_l, dial_c),
            frost_mm: 0.0,
            stock: Stock::default(),
            defrosts_until: None,
            pot: Pot::default(),
            pan_min: 0.0,
            kettle_wh: 0.0,
            for_pot: false,
            least_hot: 1.0,
            basket: machines::usual_load(&device.works),
            fill: 0.0,
            asked: 0,
            runs: 0,
        }
    }
}

/// What a device gives over a minute.
#[derive(Debug, Clone, Copy, Default)]
struct Given {
    draw_w: f64,
    heat_w: f64,
    vapour_g: f64,
    ended: bool,
}

impl Given {
    fn of(device: &Device, draw_w: f64) -> Given {
        Given { draw_w, heat_w: draw_w * device.heat_to_room, ..Given::default() }
    }
}

/// What a device's energy counts as in a state.
pub(in crate::rules) fn counts_as(device: &Device, power: Power) -> Use {
    if power == Power::Standby { Use::Standby } else { device.use_ }
}

/// Heat held in a tank, J above 0 °C; nothing in other devices.
pub(in crate::rules) fn tank_heat_j(device: &Device, state: &DeviceState) -> f64 {
    if matches!(device.works, Works::Tank { .. }) { state.tank.heat_wh() * 3600.0 } else { 0.0 }
}

impl World {
    /// Shows at once what a switch changes, before the next minute is lived.
    pub(in crate::rules) fn foresee(&mut self, s: &Scenario) {
        for (number, device) in s.devices.iter().enumerate() {
            let practices = self.practices;
            let state = &mut self.devices[number];
            state.draw_w = match (state.power, &device.works) {
                (Power::Off, _) => 0.0,
                (Power::Standby, _) => device.standby_w.unwrap_or(0.0),
                (Power::On, Works::Switched | Works::Lamp) => device.on_w,
                (Power::On, Works::Cycles { task, cycles, .. }) => {
                    phases_w(&cycles[state.running].phases, practices, state.run_min.unwrap_or(0.0))
                        * machines::load_factor(*task, state.fill)
                }
                (Power::On, _) => state.draw_w,
            };
        }
        self.meter.power_w = ByUse::default();
        for (device, state) in s.devices.iter().zip(&self.devices) {
            self.meter.power_w[counts_as(device, state.power)] += state.draw_w;
        }
    }

    /// Runs all devices but heaters over the minute: draws, heat and vapour to rooms, cycles that end.
    pub(super) fn run_devices(&mut self, s: &Scenario) {
        for (number, device) in s.devices.iter().enumerate() {
            let given = match (self.devices[number].power, &device.works) {
                (_, Works::Tank { loss_wh_l_k_day, .. }) => self.run_tank(s, number, *loss_wh_l_k_day),
                (Power::Off, _) | (Power::On, Works::Heater { .. }) => Given::default(),
                (Power::Standby, _) => Given::of(device, device.standby_w.unwrap_or(0.0)),
                (Power::On, Works::Switched | Works::Lamp) => Given::of(device, device.on_w),
                (Power::On, Works::Cold { .. }) => self.run_cold(s, number),
                (Power::On, Works::Cycles { .. }) => self.run_cycle(s, number),
                (Power::On, Works::Hob { efficiency, plate }) => {
                    self.run_hob(s, number, Hob { max_w: device.on_w, efficiency: *efficiency, plate: *plate })
                }
                (Power::On, Works::Kettle { .. }) => self.run_kettle(s, number),
                (Power::On, Works::Cooler { eer, .. }) => self.run_cooler(s, number, *eer),
                (Power::On, Works::Instant { efficiency }) => {
                    let wh = std::mem::take(&mut self.drawn_off_wh);
                    Given::of(device, wh * 60.0 / efficiency)
                }
            };
            let state = &mut self.devices[number];
            state.draw_w = given.draw_w;
            if given.ended {
                self.ended.push(number);
            }
            let gains = &mut self.inputs.zones[device.room];
            gains.gains_radiative_w += given.heat_w * device.radiative;
            gains.gains_convective_w += given.heat_w * (1.0 - device.radiative);
            let emitted = &mut self.emitted[device.room];
            emitted.vapour_g += given.vapour_g;
            if device.carrier == Carrier::Gas && device.heat_to_room > 0.0 {
                let kwh = given.draw_w / 60_000.0;
                emitted.co2_l += kwh * GAS_CO2_L;
                emitted.vapour_g += kwh * GAS_VAPOUR_G;
            }
        }
    }

    /// A tank stands, and is heated when its relay lets it.
    fn run_tank(&mut self, s: &Scenario, number: usize, loss_wh_l_k_day: f64) -> Given {
        let device = &s.devices[number];
        let room_c = self.zone(device.room).air_c;
        let runs = self.devices[number].power == Power::On && self.may_run(s, number);
        let cold_c = self.cold_water_c(s);
        let state = &mut self.devices[number];
        let hours = STEP_MIN / 60.0;
        let lost_wh = state.tank.stand(hours, loss_wh_l_k_day, room_c);
        let draw_w = if runs { (state.tank.missing_wh(state.dial_c) / hours).min(device.on_w) } else { 0.0 };
        state.tank.heat(draw_w * hours);
        // A day of full tank makes an emptied one forgotten by half.
        let hot = state.tank.hot_share(state.dial_c, cold_c);
        state.least_hot = hot.min(state.least_hot + STEP_MIN / 2880.0);
        Given { draw_w, heat_w: lost_wh / hours * device.heat_to_room, ..Given::default() }
    }

    /// The tariff's hours and its relay let a device run.
    pub(super) fn may_run(&self, s: &Scenario, number: usize) -> bool {
        self.devices[number].relay == Relay::Always || s.prices.is_offpeak(self.minute_of_day(s))
    }

    fn run_cold(&mut self, s: &Scenario, number: usize) -> Given {
        let device = &s.devices[number];
        let Works::Cold { cycle_min, frost_mm_per_month, .. } = &device.works else { return Given::default() };
        let room_c = self.zone(device.room).air_c;
        let closes = self.practices.has(Practice::CloseFridge);
        let minute = self.minute;
        let state = &mut self.devices[number];
        let Some(cabinet) = device.works.cabinet(state.dial_c) else { return Given::default() };
        if let Some(until) = state.defrosts_until {
            if minute < until {
                state.stock.heat_wh += cabinet.walls_w(room_c) * STEP_MIN / 60.0;
                return Given::default();
            }
            state.defrosts_until = None;
        }
        // Damp air at each opening: a door shut at once leaves two thirds of it outside.
        let damp = if closes { 0.7 } else { 1.0 };
        state.frost_mm += damp * frost_mm_per_month * STEP_MIN / (30.4 * 1440.0);
        let load_w = cabinet.walls_w(room_c) + state.stock.removed_w(STEP_MIN / 60.0);
        let mean_w = cabinet.power_w(load_w, room_c, state.frost_mm);
        // The clock is that of the device as sold, in a room at 20 °C.
        let as_sold = device.works.cabinet(device.works.dial_c().unwrap_or(0.0)).unwrap_or(cabinet);
        let share = as_sold.power_w(as_sold.walls_w(20.0), 20.0, 0.0) / device.on_w;
        #[expect(clippy::cast_precision_loss)]
        // Golden ratio: any number of fridges spread out.
        let shift = 0.618_034 * number as f64 * cycle_min;
        let on = cold::on_share(f64::from(minute), STEP_MIN, shift, share, *cycle_min);
        Given::of(device, on * mean_w / share.clamp(0.01, 1.0))
    }

    /// Mean power of a fridge as it stands, over its cycles, W.
    pub(in crate::rules) fn mean_w(&self, s: &Scenario, number: usize) -> f64 {
        let (device, state) = (&s.devices[number], &self.devices[number]);
        let room_c = self.zone(device.room).air_c;
        device
            .works
            .cabinet(state.dial_c)
            .map_or(0.0, |cabinet| cabinet.power_w(cabinet.walls_w(room_c), room_c, state.frost_mm))
    }

    fn run_cycle(&mut self, s: &Scenario, number: usize) -> Given {
        let device = &s.devices[number];
        let Works::Cycles { task, cycles, vapour_g } = &device.works else { return Given::default() };
        let practices = self.practices;
        let state = &mut self.devices[number];
        let phases = &cycles[state.running].phases;
        let from = state.run_min.unwrap_or(0.0);
        let lasts: f64 = kept(phases, practices).map(|phase| phase.minutes).sum();
        let whole: f64 = kept(phases, practices).map(|phase| phase.w * phase.minutes).sum();
        let w = phases_w(phases, practices, from);
        state.run_min = Some(from + STEP_MIN);
        let ended = from + STEP_MIN >= lasts;
        if ended {
            state.run_min = None;
        }
        let given = Given::of(device, w * machines::load_factor(*task, state.fill));
        Given { vapour_g: vapour_g * w * STEP_MIN / whole.max(1.0), ended, ..given }
    }

    fn run_hob(&mut self, s: &Scenario, number: usize, hob: Hob) -> Given {
        let device = &s.devices[number];
        let room_c = self.zone(device.room).air_c;
        let user = self.user_of(s, number, None);
        let lid = self.practices.has(Practice::Lid);
        let off = user.is_some_and(|person| self.practices.has(Practice::ResidualHeat) && self.ends_soon(s, person));
        // Water that the kettle has not boiled yet is not in the pot.
        let waits =
            s.kettle.is_some_and(|kettle| self.devices[kettle].for_pot && self.devices[kettle].run_min.is_some());
        let state = &mut self.devices[number];
        let mut given = Given::default();
        if state.pot.kg > 0.0 && !waits {
            // Switched off, its plate still gives.
            let hob = if off { Hob { max_w: 0.0, ..hob } } else { hob };
            let cooked = state.pot.cook(STEP_S, &hob, lid, room_c);
            given.draw_w += cooked.draw_w;
            given.vapour_g += cooked.vapour_kg * 1000.0;
        }
        if state.pan_min > 0.0 {
            given.draw_w += PAN_W;
            state.pan_min -= STEP_MIN;
            given.vapour_g += 8.0;
            given.ended = state.pan_min <= 0.0 && user.is_none();
        }
        Given { heat_w: given.draw_w * device.heat_to_room, ..given }
    }

    fn run_kettle(&mut self, s: &Scenario, number: usize) -> Given {
        let device = &s.devices[number];
        let state = &mut self.devices[number];
        let wh = state.kettle_wh.min(device.on_w / 60.0);
        state.kettle_wh -= wh;
        let ended = state.kettle_wh <= 1e-9;
        state.run_min = (!ended).then(|| state.run_min.unwrap_or(0.0) + STEP_MIN);
        state.for_pot &= !ended;
        Given { vapour_g: 0.1 * wh, ended, ..Given::of(device, wh * 60.0) }
    }

    fn run_cooler(&mut self, s: &Scenario, number: usize, eer: f64) -> Given {
        let device = &s.devices[number];
        let too_warm_k = self.zone(device.room).air_c - self.devices[number].dial_c;
        let w = device.on_w * (too_warm_k / COOLER_BAND_K).clamp(0.0, 1.0);
        let removed_w = w * eer;
        self.inputs.zones[device.room].cooling = Emitter::Power { w: removed_w * (1.0 - LATENT_SHARE), radiative: 0.0 };
        let dried_g = removed_w * LATENT_SHARE * STEP_S / crate::sim::pot::EVAPORATION_J_KG * 1000.0;
        Given { vapour_g: -dried_g, ..Given::of(device, w) }
    }

    /// The player turns a dial.
    pub fn set_dial(&mut self, device: usize, dial_c: f64) {
        self.devices[device].dial_c = dial_c;
    }

    /// The player empties and defrosts a freezer: it stands open, then cools down again.
    pub fn defrost(&mut self, device: usize) {
        let now = self.minute;
        let state = &mut self.devices[device];
        if state.defrosts_until.is_none() {
            state.defrosts_until = Some(now + DEFROST_MIN);
            state.frost_mm = 0.0;
            state.stock.heat_wh += DEFROSTED_WH;
        }
    }

    /// Energy that a kettle takes to boil some water, Wh.
    pub(super) fn kettle_wh(&self, s: &Scenario, kettle: usize, litres: f64) -> f64 {
        let Works::Kettle { efficiency, .. } = s.devices[kettle].works else { return 0.0 };
        litres * WATER_WH_L_K * (100.0 - self.cold_water_c(s)).max(0.0) / efficiency
    }
}

/// Phases that a household with these practices lives.
fn kept(phases: &[Phase], practices: Practices) -> impl Iterator<Item = &Phase> {
    phases.iter().filter(move |phase| phase.skipped_by.is_none_or(|practice| !practices.has(practice)))
}

/// Mean power over the minute from a moment of a cycle, W.
fn phases_w(phases: &[Phase], practices: Practices, from_min: f64) -> f64 {
    let (mut begins, mut work) = (0.0, 0.0);
    for phase in kept(phases, practices) {
        let ends = begins + phase.minutes;
        let overlap: f64 = (ends.min(from_min + STEP_MIN) - from_min.max(begins)).max(0.0);
        work += phase.w * overlap;
        begins = ends;
    }
    work / STEP_MIN
}

#[cfg(test)]
mod tests {
    use super::*;

    fn total(practices: Practices) -> f64 {
        let phases = [
            Phase { minutes: 2.5, w: 2000.0, skipped_by: None },
            Phase { minutes: 3.0, w: 500.0, skipped_by: Some(Practice::NoPreheat) },
            Phase { minutes: 7.0, w: 100.0, skipped_by: None },
        ];
        (0..14).map(|minute| phases_w(&phases, practices, f64::from(minute))).sum()
    }

    #[test]
    fn a_cycle_uses_the_energy_of_its_phases_and_a_practice_leaves_one_out() {
        assert!((total(Practices::default()) - (2.5 * 2000.0 + 3.0 * 500.0 + 7.0 * 100.0)).abs() < 1e-9);
        let practised: Practices = [Practice::NoPreheat].into_iter().collect();
        assert!((total(practised) - (2.5 * 2000.0 + 7.0 * 100.0)).abs() < 1e-9);
    }
}
