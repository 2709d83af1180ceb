//! Hot water over one minute: showers, baths, basins and sinks, and what warms them.

use super::{STEP_MIN, World};
use crate::{
    content::{Activity, Practice, Task},
    people::plan::DAY_MIN,
    rules::{
        scenario::{Scenario, Works},
        timeline::Doing,
    },
    sim::{tank::WATER_WH_L_K, weather::generator::MONTH_DAYS},
};

/// Temperature of mixed water at the tap, °C.
pub(in crate::rules) const TAP_C: f64 = 40.0;

/// A bath, and water at the basin for a wash without shower, L at 40 °C (nosgestesclimat for the bath).
const BATH_L: f64 = 150.0;
const BASIN_L: f64 = 3.0;

/// Water at the sink after a meal cooked: all dishes by hand, or what a dishwasher leaves, L at 40 °C; hands before a meal.
const SINK_L: f64 = 10.0;
const SINK_WITH_MACHINE_L: f64 = 4.0;
const HANDS_L: f64 = 0.7;

/// Warm water that stays warm with the cold tap as a habit: hands and rinsing are done cold.
const COLD_TAP: f64 = 0.4;

/// A short shower, minutes.
const SHORT_MIN: f64 = 3.5;

/// How fast a bath fills, L/min.
const BATH_L_MIN: f64 = 12.0;

/// Under this a shower is cold, °C; each of its minutes counts as this many spent cold.
const COLD_SHOWER_C: f64 = 36.0;
const COLD_SHOWER_MIN: u32 = 10;

/// Vapour of a shower and of a bath, g a minute: 300 g for six minutes.
const SHOWER_G_MIN: f64 = 50.0;
const BATH_G_MIN: f64 = 20.0;

/// Water that someone has still to draw.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(in crate::rules) struct Tap {
    /// Minutes of shower.
    shower_min: f64,
    /// Bath, L.
    bath_l: f64,
    /// Basin and sink, L.
    basin_l: f64,
}

impl World {
    /// A person begins something: the water that it takes.
    pub(super) fn turn_taps(&mut self, s: &Scenario, person: usize, old: &Doing, new: &Doing) {
        let has = |practice| self.practices.has(practice);
        let machine = s.devices.iter().any(|device| matches!(device.works, Works::Cycles { task: Task::Dishes, .. }));
        let mut tap = Tap::default();
        if new.shower_min > 0.0 {
            if new.bath && !has(Practice::ShowerNotBath) {
                tap.bath_l = BATH_L;
            } else {
                let most = if has(Practice::ShortShower) { SHORT_MIN } else { f64::INFINITY };
                tap.shower_min = new.shower_min.min(most);
            }
        }
        let sink = if machine { SINK_WITH_MACHINE_L } else { SINK_L };
        let at_basin = match new.activity {
            Activity::Wash if new.shower_min <= 0.0 => BASIN_L,
            Activity::Eat if old.activity == Activity::Cook => sink,
            Activity::Eat => HANDS_L,
            _ => 0.0,
        };
        tap.basin_l = at_basin * self.fittings.tap_factor * if has(Practice::ColdTap) { COLD_TAP } else { 1.0 };
        self.people[person].tap = tap;
    }

    /// Showers, baths, basins and sinks over the minute.
    pub(super) fn draw_water(&mut self, s: &Scenario) {
        let mut litres = 0.0;
        for person in 0..self.people.len() {
            let room = self.doing(s, person).room;
            let tap = &mut self.people[person].tap;
            let shower_min = tap.shower_min.min(STEP_MIN);
            let bath_l = tap.bath_l.min(BATH_L_MIN * STEP_MIN);
            tap.shower_min -= shower_min;
            tap.bath_l -= bath_l;
            let drawn_l = shower_min * self.fittings.shower_l_min + bath_l + std::mem::take(&mut tap.basin_l);
            litres += drawn_l;
            if let Some(room) = room {
                let bath_min = bath_l / BATH_L_MIN;
                self.emitted[room].vapour_g += shower_min * SHOWER_G_MIN + bath_min * BATH_G_MIN;
            }
        }
        self.warm_l += litres;
        let cold_c = self.cold_water_c(s);
        let tap_c = self.warm(s, litres, cold_c);
        for (number, counted) in self.wellbeing.people.iter_mut().enumerate() {
            if self.people[number].tap.shower_min > 0.0 && tap_c < COLD_SHOWER_C {
                // Nobody forgets a cold shower within the minute.
                counted.cold += COLD_SHOWER_MIN;
            }
        }
    }

    /// Water that runs off at another temperature: a hot tap that drips.
    pub(super) fn run_off(&mut self, s: &Scenario, litres: f64, at_c: f64) {
        let cold_c = self.cold_water_c(s);
        self.warm(s, litres * (at_c - cold_c).max(0.0) / (TAP_C - cold_c).max(1.0), cold_c);
    }

    /// Draws water at 40 °C from what heats it; gives the temperature reached.
    fn warm(&mut self, s: &Scenario, litres: f64, cold_c: f64) -> f64 {
        // Water that nobody pays for by the kilowatt-hour here is warm.
        let Some(heater) = s.heats_water else { return TAP_C };
        let device = &s.devices[heater];
        let state = &mut self.devices[heater];
        if let Works::Instant { efficiency } = device.works {
            if state.power != crate::content::Power::On {
                return cold_c;
            }
            let wanted_wh = litres * WATER_WH_L_K * (TAP_C - cold_c).max(0.0);
            let wh = wanted_wh.min(device.on_w * efficiency * STEP_MIN / 60.0);
            self.drawn_off_wh += wh;
            return if litres > 0.0 { cold_c + wh / (litres * WATER_WH_L_K) } else { TAP_C };
        }
        state.tank.draw(litres, TAP_C, cold_c).tap_c
    }

    /// Cold water at the tap in this month, °C.
    pub(in crate::rules) fn cold_water_c(&self, s: &Scenario) -> f64 {
        let day_min = DAY_MIN.cast_signed();
        let days = (self.minute.max(0) + s.level.start.0.cast_signed()) / day_min + s.first_day.cast_signed();
        let mut left = days.rem_euclid(365).cast_unsigned();
        for (month, &length) in MONTH_DAYS.iter().enumerate() {
            if left < length {
                return s.cold_water_c[month];
            }
            left -= length;
        }
        s.cold_water_c[11]
    }
}
