//! Devices over one minute: what they draw, what heat they leave in their room.
//!
//! A fridge cycles on a clock of its own, so that a warmer room changes its power and never the place of its cycles: two
//! runs that differ by one gesture then differ by that gesture's energy, not by half a cycle at the end. For the same
//! reason a tank is kept at its setpoint by what it has just lost.

use super::{STEP_MIN, World};
use crate::{
    content::Power,
    rules::scenario::{Device, Scenario, Works},
    sim::energy::{ByUse, Use},
};

/// Heat of a litre of water, Wh/K.
const WATER_WH_PER_L_K: f64 = 4186.0 / 3600.0;

/// Standing loss of a storage heater, Wh per litre, kelvin and day (NF EN 60379 class of vertical tanks, good half).
const TANK_LOSS_WH_PER_L_K_DAY: f64 = 0.20;

/// Temperature of mixed water at the tap, °C.
pub(in crate::rules) const TAP_C: f64 = 40.0;

/// Evaporator of a fridge, °C, and how much warmer than the room its condenser is, K.
const EVAPORATOR_C: f64 = -12.0;
const CONDENSER_K: f64 = 12.0;

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
    /// Minutes into its programme, if one runs or was stopped midway.
    pub run_min: Option<f64>,
    /// Minutes on without anybody.
    pub unattended_min: u32,
    /// When the player last stopped it.
    pub stopped_at: Option<i32>,
    /// Water of a tank, on average from top to bottom, °C.
    pub tank_c: f64,
}

impl DeviceState {
    /// A device as it usually is.
    pub fn usual(device: &Device) -> DeviceState {
        let waiting = if device.standby_w.is_some() { Power::Standby } else { Power::Off };
        let (power, tank_c) = match device.works {
            Works::Duty { .. } | Works::Heater { .. } => (Power::On, 0.0),
            Works::Tank { setpoint_c, .. } => (Power::On, setpoint_c),
            Works::Switched | Works::Lamp | Works::Phases(_) => (waiting, 0.0),
        };
        DeviceState {
            power,
            rest: if device.automatic() { Power::On } else { waiting },
            draw_w: 0.0,
            energy_j: 0.0,
            run_min: None,
            unattended_min: 0,
            stopped_at: None,
            tank_c,
        }
    }
}

/// What a device's energy counts as in a state.
pub(in crate::rules) fn counts_as(device: &Device, power: Power) -> Use {
    if power == Power::Standby { Use::Standby } else { device.use_ }
}

/// Heat missing in a tank, J.
pub(in crate::rules) fn tank_missing_j(device: &Device, state: &DeviceState) -> f64 {
    match device.works {
        Works::Tank { volume_l, setpoint_c } => {
            (setpoint_c - state.tank_c).max(0.0) * volume_l * WATER_WH_PER_L_K * 3600.0
        }
        _ => 0.0,
    }
}

/// Warmest mixed water that a tank gives, up to [`TAP_C`], °C. Hot water floats: the top gives its full heat until a
/// fifth of the tank is left hot, then it fades.
pub(super) fn tank_gives_c(device: &Device, state: &DeviceState, cold_c: f64) -> Option<f64> {
    const FADES_UNDER: f64 = 0.2;
    let Works::Tank { setpoint_c, .. } = device.works else { return None };
    let top_c = setpoint_c.min(TAP_C);
    let hot_share = (state.tank_c - cold_c) / (setpoint_c - cold_c).max(1.0);
    Some(cold_c + (top_c - cold_c) * (hot_share / FADES_UNDER).clamp(0.0, 1.0))
}

impl World {
    /// Shows at once what a switch changes, before the next minute is lived.
    pub(in crate::rules) fn foresee(&mut self, s: &Scenario) {
        for (number, device) in s.devices.iter().enumerate() {
            let state = &mut self.devices[number];
            let shown = match (state.power, &device.works) {
                (Power::Off, _) => 0.0,
                (Power::Standby, _) => device.standby_w.unwrap_or(0.0),
                (Power::On, Works::Switched | Works::Lamp) => device.on_w,
                (Power::On, Works::Phases(phases)) => phases_w(phases, state.run_min.unwrap_or(0.0)),
                (Power::On, _) => state.draw_w,
            };
            state.draw_w = shown;
        }
        self.meter.power_w = ByUse::default();
        for (device, state) in s.devices.iter().zip(&self.devices) {
            self.meter.power_w[counts_as(device, state.power)] += state.draw_w;
        }
    }

    /// Runs all devices but heaters over the minute: draws, heat to rooms, programmes that end.
    pub(super) fn run_devices(&mut self, s: &Scenario) {
        for (number, device) in s.devices.iter().enumerate() {
            let room_c = self.zone(device.room).air_c;
            let mut drawn_off_wh = 0.0;
            if matches!(device.works, Works::Tank { .. }) {
                drawn_off_wh = std::mem::take(&mut self.drawn_off_wh);
            }
            let state = &mut self.devices[number];
            let (draw_w, heat_w) = match (state.power, &device.works) {
                (_, Works::Tank { volume_l, setpoint_c }) => {
                    tank(state, device.on_w, *volume_l, *setpoint_c, room_c, drawn_off_wh)
                }
                (Power::Off, _) | (Power::On, Works::Heater { .. }) => (0.0, 0.0),
                (Power::Standby, _) => {
                    let w = device.standby_w.unwrap_or(0.0);
                    (w, w * device.heat_to_room)
                }
                (Power::On, Works::Switched | Works::Lamp) => (device.on_w, device.on_w * device.heat_to_room),
                (Power::On, Works::Duty { share, period_min }) => {
                    let w = duty(self.minute, number, *share, *period_min) * device.on_w * cold_factor(room_c);
                    (w, w * device.heat_to_room)
                }
                (Power::On, Works::Phases(phases)) => {
                    let from = state.run_min.unwrap_or(0.0);
                    let lasts: f64 = phases.iter().map(|phase| phase.minutes).sum();
                    let w = phases_w(phases, from);
                    state.run_min = Some(from + STEP_MIN);
                    if from + STEP_MIN >= lasts {
                        state.run_min = None;
                        self.ended.push(number);
                    }
                    (w, w * device.heat_to_room)
                }
            };
            self.devices[number].draw_w = draw_w;
            let gains = &mut self.inputs.zones[device.room];
            gains.gains_radiative_w += heat_w * device.radiative;
            gains.gains_convective_w += heat_w * (1.0 - device.radiative);
        }
    }
}

/// A tank over a minute: W drawn, W given to the room.
fn tank(state: &mut DeviceState, on_w: f64, volume_l: f64, setpoint_c: f64, room_c: f64, drawn_wh: f64) -> (f64, f64) {
    let capacity = (volume_l * WATER_WH_PER_L_K).max(f64::MIN_POSITIVE);
    let loss_w = TANK_LOSS_WH_PER_L_K_DAY * volume_l / 24.0 * (state.tank_c - room_c);
    let hours = STEP_MIN / 60.0;
    let before = state.tank_c - (loss_w * hours + drawn_wh) / capacity;
    let draw_w =
        if state.power == Power::On { ((setpoint_c - before) * capacity / hours).clamp(0.0, on_w) } else { 0.0 };
    state.tank_c = before + draw_w * hours / capacity;
    (draw_w, loss_w)
}

/// Share of this minute that a cycling device is on; each device has its place in the cycle.
fn duty(minute: i32, number: usize, share: f64, period_min: f64) -> f64 {
    let period = period_min.max(1.0);
    // Golden ratio: any number of fridges spread out.
    #[expect(clippy::cast_precision_loss)]
    let shift = 0.618_034 * number as f64 * period;
    let position = |minutes: f64| {
        let cycles = ((minutes + shift) / period).floor();
        cycles * share * period + ((minutes + shift) - cycles * period).min(share * period)
    };
    let from = f64::from(minute);
    // Rounding must not turn a rest into less than nothing.
    ((position(from + STEP_MIN) - position(from)) / STEP_MIN).max(0.0)
}

/// Consumption of a fridge in a room against 20 °C: heat through its walls over the coefficient of performance.
fn cold_factor(room_c: f64) -> f64 {
    let at = |c: f64| (c - EVAPORATOR_C).max(0.0) * (c + CONDENSER_K - EVAPORATOR_C).max(0.0);
    at(room_c) / at(20.0)
}

/// Mean power over the minute from a moment of a programme, W.
fn phases_w(phases: &[crate::content::Phase], from_min: f64) -> f64 {
    let (mut begins, mut work) = (0.0, 0.0);
    for phase in phases {
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
    use crate::content::Phase;

    #[test]
    fn a_programme_uses_the_energy_of_its_phases() {
        let phases = [Phase { minutes: 2.5, w: 2000.0 }, Phase { minutes: 7.0, w: 100.0 }];
        let total: f64 = (0..10).map(|m| phases_w(&phases, f64::from(m))).sum();
        assert!((total - (2.5 * 2000.0 + 7.0 * 100.0)).abs() < 1e-9);
    }

    #[test]
    fn a_cycle_is_on_for_its_share_and_only_warmth_changes_its_power() {
        let mean: f64 = (0..6000).map(|m| duty(m, 1, 0.3, 40.0)).sum::<f64>() / 6000.0;
        assert!((mean - 0.3).abs() < 1e-9, "{mean}");
        let (cool, warm) = (cold_factor(16.0), cold_factor(32.0));
        assert!((0.40..0.50).contains(&(cool / warm)), "engine.md: about 0.45");
        assert!((cold_factor(20.0) - 1.0).abs() < 1e-12);
    }

    #[test]
    fn a_200_l_tank_loses_about_1_8_kwh_a_day_and_gives_back_what_a_shower_took() {
        let device = DeviceState {
            power: Power::On,
            rest: Power::On,
            draw_w: 0.0,
            energy_j: 0.0,
            run_min: None,
            unattended_min: 0,
            stopped_at: None,
            tank_c: 65.0,
        };
        let mut state = device;
        let mut wh = 0.0;
        for _ in 0..1440 {
            wh += tank(&mut state, 2000.0, 200.0, 65.0, 20.0, 0.0).0 / 60.0;
        }
        assert!((wh - 1800.0).abs() < 20.0, "{wh}");
        // 72 L from 10 to 40 °C.
        let shower = 72.0 * WATER_WH_PER_L_K * 30.0;
        let mut with = 0.0;
        let mut state = device;
        with += tank(&mut state, 2000.0, 200.0, 65.0, 20.0, shower).0 / 60.0;
        for _ in 1..1440 {
            with += tank(&mut state, 2000.0, 200.0, 65.0, 20.0, 0.0).0 / 60.0;
        }
        assert!((with - wh - shower).abs() < 0.02 * shower, "{}", with - wh);
    }
}
