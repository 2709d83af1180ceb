//! A year of a case.

use super::outcome::{Hourly, Outcome};
use super::{Case, Signal};
use crate::sim::check::BuildingError;
use crate::sim::home::{Accuracy, Home};
use crate::sim::io::{Emitter, Inputs};
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

/// Computes the year of a case under a weather.
///
/// # Errors
/// When the building makes no sense.
pub fn run(case: &Case, station: &Station, options: Options) -> Result<Outcome, BuildingError> {
    let mut building = case.building.clone();
    let ground_reflectance = building.site.ground_reflectance;
    building.site = station.site;
    building.site.ground_reflectance = ground_reflectance;
    let mut home = Home::new(building)?;
    home.set_accuracy(options.accuracy);
    let steps = options.steps_per_hour.max(1);
    let dt = 3600.0 / f64::from(steps);
    let mut inputs = home.blank_inputs();
    let mut rooms: Vec<(String, Hourly)> =
        case.building.zones.iter().map(|z| (z.name.clone(), Hourly::default())).collect();
    for _ in 0..WARM_UP_DAYS {
        for hour in 0..24 {
            set_hour(case, hour, &mut inputs);
            for step in 1..=steps {
                set_moment(station, hour, step, dt, &mut inputs);
                home.step(dt, &inputs);
            }
        }
    }
    for hour in 0..YEAR_HOURS {
        set_hour(case, hour, &mut inputs);
        for (_, hourly) in &mut rooms {
            for series in [&mut hourly.air, &mut hourly.radiant, &mut hourly.heating, &mut hourly.cooling] {
                series.push(0.0);
            }
        }
        for step in 1..=steps {
            set_moment(station, hour, step, dt, &mut inputs);
            for ((_, hourly), zone) in rooms.iter_mut().zip(&home.outputs().zones) {
                add(&mut hourly.air, 0.5 * zone.air_c, steps);
                add(&mut hourly.radiant, 0.5 * zone.radiant_c, steps);
            }
            let out = home.step(dt, &inputs);
            // Means over the step: halves of what was before and after.
            for ((_, hourly), zone) in rooms.iter_mut().zip(&out.zones) {
                add(&mut hourly.air, 0.5 * zone.air_c, steps);
                add(&mut hourly.radiant, 0.5 * zone.radiant_c, steps);
                add(&mut hourly.heating, zone.heating_w, steps);
                add(&mut hourly.cooling, zone.cooling_w, steps);
            }
        }
    }
    Ok(Outcome::new(&case.name, &station.name, station.extreme_weeks(), &rooms))
}

fn add(series: &mut [f64], value: f64, steps: u32) {
    if let Some(last) = series.last_mut() {
        *last += value / f64::from(steps);
    }
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
