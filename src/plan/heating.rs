//! A heating season of a generated home under one way of living, in steps of ten minutes: the engine of the game in its
//! fast mode, with ideal heaters.

use super::{
    answers::{Answers, PlanProblem},
    gesture::{Gesture, Gestures},
    home::{self, COOL, LIVED, SLEPT},
    uses::Household,
};
use crate::{
    content::{Activity, Living, PlanFigures},
    math::{PI, cos},
    people::heat,
    sim::{
        home::{Accuracy, Home},
        io::Emitter,
        openings::{TILTED_SHARE, door_flow_m3s, leakage_m3s, window_flow_m3s},
        weather::generator::MONTH_DAYS,
    },
};

/// Step, s, and steps of an hour and a day.
const STEP_S: f64 = 600.0;
const HOUR_STEPS: usize = 6;
const DAY_STEPS: usize = 24 * HOUR_STEPS;

/// The season, as that of degree hours: from 1 October to 20 May.
const FIRST_DAY: usize = 273;
/// Days of it.
pub(super) const SEASON_DAYS: usize = 232;
/// Days before it that only settle the walls.
const WARM_UP_DAYS: usize = 14;

/// Height of the door between the zones, m.
const DOOR_HEIGHT_M: f64 = 2.0;
/// Share of the body of an adult, of the third person and those after: most of them are children.
const CHILD: f64 = 0.8;
/// Share of the heat of devices given as radiation.
const RADIATIVE: f64 = 0.4;

/// Heat that devices give to the home, kWh a year.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
#[expect(clippy::struct_field_names, reason = "the unit")]
pub(super) struct Gains {
    /// At all hours.
    pub flat_kwh: f64,
    /// While people are awake at home.
    pub awake_kwh: f64,
    /// Lamps: the same, more in winter.
    pub light_kwh: f64,
}

/// What a season of heating came to.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Season {
    /// Heat given by the heaters, kWh.
    pub heat_kwh: f64,
    /// The same by hour of the day.
    pub by_hour_kwh: [f64; 24],
    /// The same by month, January first.
    pub by_month_kwh: [f64; 12],
    /// Mean air where people live, °C.
    pub lived_c: f64,
}

/// Months' days of the year.
pub(super) fn month_of(day: usize) -> usize {
    let mut end = 0;
    let passed = MONTH_DAYS.iter().take_while(|days| {
        end += **days as usize;
        end <= day % 365
    });
    passed.count()
}

/// Lamps on a day of the year against their mean.
pub(super) fn lamps(day: usize, more: f64) -> f64 {
    #[expect(clippy::cast_precision_loss)] // a day
    let day = day as f64;
    1.0 + more * cos(2.0 * PI * (day + 10.0) / 365.0)
}

/// Whether an hour of the day lies within, from and to.
fn within(hour: f64, [from, to]: [f64; 2]) -> bool {
    if from <= to { (from..to).contains(&hour) } else { hour >= from || hour < to }
}

/// Hours a day that people are awake at home: on a weekday and at weekends.
pub(super) fn awake_hours(figures: &PlanFigures, living: &Living) -> [f64; 2] {
    let day = figures.day.sleeps_h - figures.day.wakes_h;
    living.out_h.map(|[from, to]| (day - (to - from)).max(1.0))
}

/// The same hour by hour, as shares of a week's waking hours at home: when devices are used.
pub(super) fn awake_profile(figures: &PlanFigures, living: &Living) -> [f64; 24] {
    let mut hours = [0.0; 24];
    for (step, hour) in (0..DAY_STEPS).zip(tenths()) {
        for (out, weight) in living.out_h.into_iter().zip([5.0, 2.0]) {
            if awake(figures, hour) && !within(hour, out) {
                hours[step / HOUR_STEPS] += weight;
            }
        }
    }
    let all: f64 = hours.iter().sum();
    hours.map(|share| share / all.max(1.0))
}

fn awake(figures: &PlanFigures, hour: f64) -> bool {
    within(hour, [figures.day.wakes_h, figures.day.sleeps_h])
}

/// Middles of the steps of a day, hours.
fn tenths() -> impl Iterator<Item = f64> {
    std::iter::successors(Some(0.5), |step| Some(step + 1.0)).take(DAY_STEPS).map(|step| step / 6.0)
}

/// A step of a day of the week.
#[derive(Debug, Clone, Copy, Default)]
struct Slot {
    setpoint_c: [f64; 2],
    people_w: [f64; 2],
    devices_awake: bool,
    tilted: f64,
}

/// Weekdays and weekends, step by step.
fn timetable(figures: &PlanFigures, answers: &Answers, living: &Living, done: Gestures) -> [Vec<Slot>; 2] {
    let day = &figures.day;
    let adults = f64::from(answers.people.min(2));
    let bodies = adults + CHILD * (f64::from(answers.people) - adults);
    let lower = if done.has(Gesture::HeatingMinus1) { 1.0 } else { 0.0 };
    let excess = if done.has(Gesture::SmartValves) { 0.0 } else { living.excess_k };
    let usual = [living.setpoint_c, living.sleeping_c].map(|setpoint| setpoint + excess - lower);
    let programmed = done.has(Gesture::ProgrammedSetback);
    let turned_down = |least: f64| usual.map(|setpoint| (setpoint - day.lowered_k).max(least).min(setpoint));
    living.out_h.map(|out| {
        // A programme warms up before people are back; a hand turns the dial when they are.
        let away = [out[0], (out[1] - if programmed { day.warms_up_h } else { 0.0 }).max(out[0])];
        let night = [day.sleeps_h, (day.wakes_h - day.warms_up_h).rem_euclid(24.0)];
        let slot = |hour: f64| {
            let (is_out, is_awake) = (within(hour, out), awake(figures, hour));
            let doing = if is_awake { Activity::Sit } else { Activity::Sleep };
            let people_w = if is_out { 0.0 } else { bodies * heat::sensible_w(doing, 40) };
            let setpoint_c = if within(hour, away) && (programmed || done.has(Gesture::AbsenceSetback)) {
                turned_down(day.away_least_c)
            } else if programmed && within(hour, night) {
                turned_down(day.night_least_c)
            } else {
                usual
            };
            Slot {
                setpoint_c,
                people_w: if is_awake { [people_w, 0.0] } else { [0.0, people_w] },
                devices_awake: is_awake && !is_out,
                tilted: if within(hour, [day.airs_h, day.airs_h + living.airing_min / 60.0]) {
                    TILTED_SHARE
                } else {
                    0.0
                },
            }
        };
        tenths().map(slot).collect()
    })
}

/// Lives a season.
///
/// # Errors
/// When the catalogue lacks what the home is made of.
pub(super) fn season(
    household: &Household<'_>,
    done: Gestures,
    gains: Gains,
    accuracy: Accuracy,
) -> Result<Season, PlanProblem> {
    let Household { catalogue, figures, answers, place, living } = *household;
    let (covered, resistance) = home::covered(catalogue, living, done);
    let made = home::building(catalogue, figures, answers, place.site, resistance)?;
    let leak_m3h = made.leak_m3h.map(|leak| leak * home::leak_left(catalogue, done));
    let panes_m2: Vec<f64> = made.building.windows.iter().map(|window| window.area_m2).collect();
    let refused = |error: crate::sim::check::BuildingError| PlanProblem::new("data", error.to_string(), &[]);
    let mut home = Home::new(made.building).map_err(refused)?;
    home.set_accuracy(accuracy);
    home.set_uniform(living.setpoint_c);
    let timetable = timetable(figures, answers, living, done);
    let mut inputs = home.blank_inputs();
    let mut season = Season::default();
    let shape = &figures.home;
    let awake = awake_hours(figures, living);
    let flat_w = gains.flat_kwh * 1000.0 / 8760.0;
    let mut lived_k = 0.0;
    for day in FIRST_DAY - WARM_UP_DAYS..FIRST_DAY + SEASON_DAYS {
        let counted = day >= FIRST_DAY;
        let weekend = usize::from(day % 7 >= 5);
        // As much on each day, within the hours that people are there.
        let awake_kwh = gains.awake_kwh + gains.light_kwh * lamps(day, figures.day.light_winter);
        let awake_w = awake_kwh * 1000.0 / 365.0 / awake[weekend];
        let (mut day_kwh, slots) = (0.0, &timetable[weekend]);
        for (step, slot) in slots.iter().enumerate() {
            #[expect(clippy::cast_precision_loss)] // steps of a year
            let end_s = ((day % 365) * DAY_STEPS + step + 1) as f64 * STEP_S;
            let weather = place.weather.step(end_s, STEP_S);
            inputs.weather = weather;
            inputs.time_of_year_s = end_s - 0.5 * STEP_S;
            let outdoors_c = weather.temperature_c;
            inputs.boundary_c[COOL] = outdoors_c + (shape.neighbours_c - outdoors_c) * shape.cellar_share;
            let air_c = [LIVED, SLEPT].map(|zone| home.outputs().zones[zone].air_c);
            let dark = weather.dni + weather.dhi <= 0.0;
            for (zone, input) in inputs.zones.iter_mut().enumerate() {
                // Once an hour: what moves at each step would have the engine renew its films at each step.
                if step % HOUR_STEPS == 0 {
                    let leak = leakage_m3s(leak_m3h[zone], 1.0, air_c[zone] - outdoors_c, weather.wind_speed);
                    input.outdoor_air_m3s = made.vents_m3s[zone] + leak;
                }
                let devices_w =
                    if zone == LIVED { flat_w + if slot.devices_awake { awake_w } else { 0.0 } } else { 0.0 };
                input.gains_radiative_w = slot.people_w[zone] * heat::RADIATIVE + devices_w * RADIATIVE;
                input.gains_convective_w = slot.people_w[zone] + devices_w - input.gains_radiative_w;
                input.heating =
                    Emitter::Ideal { setpoint_c: slot.setpoint_c[zone], max_w: f64::INFINITY, radiative: 0.0 };
            }
            for (window, input) in inputs.windows.iter_mut().enumerate() {
                input.shutter = if dark { covered } else { 0.0 };
                let free_m2 = panes_m2[window] * slot.tilted;
                input.opening_m3s =
                    window_flow_m3s(free_m2, shape.window_height_m, air_c[window] - outdoors_c, weather.wind_speed);
            }
            if step % HOUR_STEPS == 0 {
                let [lived, slept] = air_c;
                let mean_c = f64::midpoint(lived, slept);
                inputs.link_flow_m3s[0] =
                    door_flow_m3s(shape.entrance_m, DOOR_HEIGHT_M, shape.door_open, lived - slept, mean_c);
            }
            let outputs = home.step(STEP_S, &inputs);
            if counted {
                let kwh: f64 = outputs.zones.iter().map(|zone| zone.heating_w).sum::<f64>() * STEP_S / 3.6e6;
                season.by_hour_kwh[step / HOUR_STEPS] += kwh;
                day_kwh += kwh;
                lived_k += outputs.zones[LIVED].air_c;
            }
        }
        season.heat_kwh += day_kwh;
        season.by_month_kwh[month_of(day)] += day_kwh;
    }
    #[expect(clippy::cast_precision_loss)] // steps of a season
    let steps = (SEASON_DAYS * DAY_STEPS) as f64;
    season.lived_c = lived_k / steps;
    Ok(season)
}
