//! A year of a case.

use super::outcome::{Hourly, Outcome};
use super::{Case, Signal};
use crate::sim::building::Site;
use crate::sim::check::BuildingError;
use crate::sim::home::{Accuracy, Home};
use crate::sim::io::{Emitter, Inputs, Outputs, ZoneOutputs};
use crate::sim::weather::station::{Station, YEAR_HOURS};

/// Days that 1 January is repeated before the year begins.
const WARM_UP_DAYS: u32 = 30;

/// How to run.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Options {
    /// Steps in an hour: 6 for 600 s, 60 for 60 s.
    pub steps_per_hour: u32,
    /// Exact or fast.
    pub accuracy: Accuracy,
}

impl Default for Options {
    fn default() -> Self {
        Self { steps_per_hour: 6, accuracy: Accuracy::Exact }
    }
}

/// A case being run, hour by hour.
#[derive(Debug, Clone)]
pub struct Year<'a> {
    case: &'a Case,
    station: &'a Station,
    steps: u32,
    home: Home,
    inputs: Inputs,
    before: Vec<ZoneOutputs>,
}

impl<'a> Year<'a> {
    /// Puts the building under the weather, everything at 20 °C.
    ///
    /// # Errors
    /// When the building makes no sense.
    pub fn new(case: &'a Case, station: &'a Station, options: Options) -> Result<Self, BuildingError> {
        let mut building = case.building.clone();
        building.site = Site { ground_reflectance: building.site.ground_reflectance, ..station.site };
        let mut home = Home::new(building)?;
        home.set_accuracy(options.accuracy);
        let inputs = home.blank_inputs();
        let before = home.outputs().zones.clone();
        Ok(Self { case, station, steps: options.steps_per_hour.max(1), home, inputs, before })
    }

    /// Repeats 1 January until the walls have settled.
    pub fn warm_up(&mut self) {
        for _ in 0..WARM_UP_DAYS {
            for hour in 0..24 {
                self.hour(hour, |_, _| {});
            }
        }
    }

    /// Advances through an hour of the year; `see` gets the outputs before and after each step.
    pub fn hour(&mut self, hour: usize, mut see: impl FnMut(&[ZoneOutputs], &Outputs)) {
        set_hour(self.case, hour, &mut self.inputs);
        let dt = 3600.0 / f64::from(self.steps);
        for step in 1..=self.steps {
            set_moment(self.station, hour, step, dt, &mut self.inputs);
            self.before.clone_from(&self.home.outputs().zones);
            see(&self.before, self.home.step(dt, &self.inputs));
        }
    }
}

/// Computes the year of a case under a weather.
///
/// # Errors
/// When the building makes no sense.
pub fn run(case: &Case, station: &Station, options: Options) -> Result<Outcome, BuildingError> {
    let mut year = Year::new(case, station, options)?;
    year.warm_up();
    let mut rooms: Vec<(String, Hourly)> =
        case.building.zones.iter().map(|z| (z.name.clone(), Hourly::default())).collect();
    let share = 1.0 / f64::from(year.steps);
    for hour in 0..YEAR_HOURS {
        for (_, hourly) in &mut rooms {
            hourly.begin();
        }
        year.hour(hour, |before, after| {
            for ((_, hourly), (a, b)) in rooms.iter_mut().zip(before.iter().zip(&after.zones)) {
                hourly.add(a, b, share);
            }
        });
    }
    Ok(Outcome::new(&case.name, &station.name, station.extreme_weeks(), &rooms))
}

/// What the schedules say for an hour.
fn set_hour(case: &Case, hour: usize, inputs: &mut Inputs) {
    let schedules = &case.schedules;
    for (input, used) in inputs.zones.iter_mut().zip(&case.zones) {
        let gains = used.gains.at(schedules, hour);
        input.gains_radiative_w = gains * used.gains_radiative;
        input.gains_convective_w = gains - input.gains_radiative_w;
        input.outdoor_air_m3s = used.infiltration.at(schedules, hour) + used.ventilation.at(schedules, hour);
        let ideal = |setpoint: Option<Signal>, max_w: f64| {
            setpoint.map_or(Emitter::Off, |s| Emitter::Ideal {
                setpoint_c: s.at(schedules, hour),
                max_w,
                radiative: 0.0,
            })
        };
        input.heating = ideal(used.heating, used.heating_max_w);
        input.cooling = ideal(used.cooling, f64::INFINITY);
    }
    for (input, used) in inputs.windows.iter_mut().zip(&case.windows) {
        let closed = used.shutter.is_some_and(|s| s.at(schedules, hour) > 0.5);
        input.shutter = if closed { 1.0 } else { 0.0 };
        input.opening_m3s = used.opening.at(schedules, hour);
    }
    for (flow, used) in inputs.link_flow_m3s.iter_mut().zip(&case.mixing) {
        *flow = used.at(schedules, hour);
    }
    for (t, used) in inputs.boundary_c.iter_mut().zip(&case.temperatures) {
        *t = used.at(schedules, hour);
    }
}

#[allow(clippy::cast_precision_loss)] // hours of a year
fn set_moment(station: &Station, hour: usize, step: u32, dt: f64, inputs: &mut Inputs) {
    let end = hour as f64 * 3600.0 + f64::from(step) * dt;
    inputs.weather = station.series.step(end, dt);
    inputs.time_of_year_s = end - 0.5 * dt;
}
