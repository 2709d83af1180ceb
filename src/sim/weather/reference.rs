//! The reference year of a climate zone: a place of the zone, made milder or colder by one constant until its heating
//! degree hours are those of the zone.
//!
//! Monthly normals of a city and the degree hours of the regulation contradict each other by up to 15 % (other years,
//! other places of the zone): so either a city's own year is asked for ([`typical_year`]), or a zone's, here.

use super::Series;
use super::generator::{Climate, typical_year};

/// Base of the degree hours, °C.
const BASE_C: f64 = 19.0;
/// First and last hours of the heating season: from 1 October to 20 May.
const SEASON: (usize, usize) = (273 * 24, 140 * 24);
/// A zone is never farther than this from its place, K.
const FARTHEST_K: f64 = 8.0;

/// Heating degree hours of a year, base 19 °C, thousands of K h.
#[must_use]
pub fn degree_hours_19(year: &Series) -> f64 {
    degree_hours(year, 0.0)
}

/// The same of a year that is warmer at all hours by some kelvins.
fn degree_hours(year: &Series, by: f64) -> f64 {
    let hours = year.hours.iter().enumerate().filter(|(i, _)| *i >= SEASON.0 || *i < SEASON.1);
    hours.map(|(_, hour)| (BASE_C - hour.temperature_c - by).max(0.0)).sum::<f64>() / 1000.0
}

/// The year of a zone, from one of its places; and by how many kelvins months were moved.
#[must_use]
pub fn reference_year(place: &Climate, degree_hours_19: f64, seed: u64) -> (Series, f64) {
    // The mean of a month moves every hour of it by as much: which constant it is can be told from the place's own year.
    let own = typical_year(place, seed);
    let (mut low, mut high) = (-FARTHEST_K, FARTHEST_K);
    for _ in 0..16 {
        let by = 0.5 * (low + high);
        if degree_hours(&own, by) > degree_hours_19 { low = by } else { high = by }
    }
    let by = 0.5 * (low + high);
    let mut climate = place.clone();
    for mean in &mut climate.monthly_mean_c {
        *mean += by;
    }
    (typical_year(&climate, seed), by)
}
