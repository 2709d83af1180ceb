//! French weather from monthly normals, seeded.
//!
//! The mean of a day is that of the season plus an anomaly that lasts: AR(1) with φ = 0.75 and σ = 3 K. Clouds come in
//! spells (see `clouds`); they set the sun, the swing between night and afternoon, and the infrared of the sky (emissivity
//! of Clark and Allen, 1978, with the cloud correction of Walton, 1983). A level can [`Pin`] the days that matter.

use rand::{Rng, SeedableRng};
use rand_pcg::Pcg64Mcg;

use super::super::building::Site;
use super::super::films::{KELVIN, STEFAN_BOLTZMANN, standard_pressure};
use super::super::sun::Sun;
pub use super::clouds::SkyState;
use super::clouds::{self, DAILY_SPREAD, next_sky, radiation};
use super::{Sample, Series};
use crate::math::{PI, cos, ln};

/// How much of yesterday's anomaly is left today.
const PERSISTENCE: f64 = 0.75;
/// Standard deviation of the mean of a day, K.
const SPREAD_K: f64 = 3.0;
/// Days of the months.
pub const MONTH_DAYS: [u32; 12] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/// Hour of the highest temperature.
const WARMEST_H: f64 = 15.0;

/// Climate of a place, from the catalogue.
#[derive(Debug, Clone, PartialEq)]
pub struct Climate {
    /// Degrees north.
    pub latitude_deg: f64,
    /// Degrees east.
    pub longitude_deg: f64,
    /// Hours east of Greenwich of the local standard time (1 in France).
    pub time_zone_h: f64,
    /// m.
    pub altitude_m: f64,
    /// Mean temperature of each month, °C.
    pub monthly_mean_c: [f64; 12],
    /// Global horizontal radiation of each month, kWh/m²: how cloudy the place is.
    pub monthly_ghi_kwh_m2: [f64; 12],
}

impl Climate {
    /// The place, with a usual ground.
    #[must_use]
    pub fn site(&self) -> Site {
        Site {
            latitude_deg: self.latitude_deg,
            longitude_deg: self.longitude_deg,
            time_zone_h: self.time_zone_h,
            elevation_m: self.altitude_m,
            ground_reflectance: 0.2,
        }
    }
}

/// What a level decides about one day. What is `None` is left to chance.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Pin {
    /// Day of the series, the first being 0.
    pub day: u32,
    /// Mean temperature of the day, °C.
    pub mean_c: Option<f64>,
    /// Highest less lowest temperature of the day, K.
    pub swing_k: Option<f64>,
    /// Sky.
    pub sky: Option<SkyState>,
}

struct Day {
    mean: f64,
    swing: f64,
    cover: f64,
    wind: f64,
}

/// Weather of `days` days from `day_of_year` (0 for 1 January). Same arguments, same weather, bit for bit.
#[must_use]
pub fn generate(climate: &Climate, day_of_year: u32, days: u32, seed: u64, pins: &[Pin]) -> Series {
    series(climate, day_of_year, &draw_days(climate, day_of_year, days, seed, pins), seed)
}

/// A year of the place, whose months have their normal means: for annual results. See [`super::reference`] for a year
/// that has the degree hours of a climate zone instead: both cannot hold at once.
#[must_use]
pub fn typical_year(climate: &Climate, seed: u64) -> Series {
    let mut days = draw_days(climate, 0, 365, seed, &[]);
    let mut first = 0;
    for (length, mean) in MONTH_DAYS.iter().zip(&climate.monthly_mean_c) {
        let length = *length as usize;
        let month = &mut days[first..first + length];
        let drawn = month.iter().map(|d| d.mean).sum::<f64>() / f64::from(u32::try_from(length).unwrap_or(1));
        for day in month {
            day.mean += mean - drawn;
        }
        first += length;
    }
    series(climate, 0, &days, seed)
}

fn draw_days(climate: &Climate, day_of_year: u32, days: u32, seed: u64, pins: &[Pin]) -> Vec<Day> {
    let mut random = Random(Pcg64Mcg::seed_from_u64(seed));
    let mut anomaly = SPREAD_K * random.normal();
    let mut sky = SkyState::Broken;
    let favours = clouds::favours(climate);
    (0..days)
        .map(|i| {
            let day = (day_of_year + i) % 365;
            let summer = summer(day);
            // Every draw is made whatever is pinned, so that a pin changes its own day only.
            let shock = random.normal();
            let (a, b, c) = (random.uniform(), random.normal(), random.normal());
            let pin = pins.iter().find(|p| p.day == i);
            let favour = favours[month_of(day)];
            anomaly = PERSISTENCE * anomaly + SPREAD_K * (1.0 - PERSISTENCE * PERSISTENCE).sqrt() * shock;
            sky = pin.and_then(|p| p.sky).unwrap_or_else(|| {
                let next = next_sky(sky, summer, favour);
                if a < next[0] {
                    SkyState::Clear
                } else if a < next[0] + next[1] {
                    SkyState::Broken
                } else {
                    SkyState::Overcast
                }
            });
            let cover = (sky.cover() + DAILY_SPREAD * b).clamp(0.0, 1.0);
            let swing = (4.0 + (6.0 + 4.0 * summer) * (1.0 - cover)) * (1.0 + 0.1 * c).clamp(0.7, 1.3);
            Day {
                mean: pin.and_then(|p| p.mean_c).unwrap_or(seasonal_mean(&climate.monthly_mean_c, day) + anomaly),
                swing: pin.and_then(|p| p.swing_k).unwrap_or(swing),
                cover,
                wind: 1.5 + 2.0 * cover * (1.0 - 0.4 * summer),
            }
        })
        .collect()
}

/// How much it is summer on a day of the year, 0 to 1.
pub(super) fn summer(day: u32) -> f64 {
    0.5 - 0.5 * cos(2.0 * PI * (f64::from(day) - 15.0) / 365.0)
}

fn month_of(day: u32) -> usize {
    let mut end = 0;
    MONTH_DAYS
        .iter()
        .take_while(|days| {
            end += **days;
            end <= day
        })
        .count()
}

/// Mean of the season on a day: straight lines between the middles of months, bent so that months keep their means.
fn seasonal_mean(months: &[f64; 12], day: u32) -> f64 {
    // With straight lines through middles m, a month's mean is (p + 6 m + n) / 8: solve for m by iteration.
    let mut middles = *months;
    for _ in 0..20 {
        let before = middles;
        for i in 0..12 {
            middles[i] += months[i] - (before[(i + 11) % 12] + 6.0 * before[i] + before[(i + 1) % 12]) / 8.0;
        }
    }
    let x = (f64::from(day) + 0.5) / 365.0 * 12.0 - 0.5;
    let below = x.floor();
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // -1 ≤ below ≤ 11
    let i = (below + 12.0) as usize % 12;
    middles[i] + (middles[(i + 1) % 12] - middles[i]) * (x - below)
}

fn series(climate: &Climate, day_of_year: u32, days: &[Day], seed: u64) -> Series {
    let site = climate.site();
    let pressure = standard_pressure(climate.altitude_m);
    let start_s = f64::from(day_of_year) * 86_400.0;
    // A second stream: the hours draw as many numbers as they like without moving the days.
    let mut random = Random(Pcg64Mcg::seed_from_u64(seed ^ 0x9E37_79B9_7F4A_7C15));
    let mut hours = Vec::with_capacity(days.len() * 24);
    let (mut gust, mut drift, mut direction) = (0.0, 0.0, 240.0);
    for (i, day) in days.iter().enumerate() {
        let temperature = day_temperatures(days, i);
        let dew = dew_point(&temperature, day.cover);
        for (h, &t) in temperature.iter().enumerate() {
            let hour = f64::from(u32::try_from(i * 24 + h).unwrap_or(0));
            gust = 0.8 * gust + 0.6 * random.normal();
            drift = 0.85 * drift + 0.5 * random.normal();
            direction = (direction + 12.0 * random.normal() + 360.0) % 360.0;
            // A grey or clear day stays so; a broken one varies most.
            let cover = (day.cover + 0.25 * day.cover * (1.0 - day.cover) * 4.0 * drift).clamp(0.0, 1.0);
            let sun = Sun::at(&site, start_s + (hour + 0.5) * 3600.0);
            let (ghi, dni, dhi) = radiation(&sun, cover);
            let breeze = 0.25 * (1.0 - cos(2.0 * PI * (f64::from(u32::try_from(h).unwrap_or(0)) - 3.0) / 24.0));
            hours.push(Sample {
                temperature_c: t,
                dew_point_c: dew.min(t),
                pressure_pa: pressure,
                sky_ir: sky_infrared(t, dew.min(t), cover),
                ghi,
                dni,
                dhi,
                wind_direction_deg: direction,
                wind_speed: (day.wind * (1.0 + breeze) + gust).clamp(0.0, 20.0),
            });
        }
    }
    Series { start_s, hours }
}

/// Global radiation of the twelve months of a year, kWh/m².
#[must_use]
pub fn monthly_ghi(year: &Series) -> [f64; 12] {
    let mut hours = year.hours.iter();
    MONTH_DAYS.map(|days| hours.by_ref().take(days as usize * 24).map(|hour| hour.ghi).sum::<f64>() / 1000.0)
}

/// Temperatures at the end of the 24 hours of a day. Days join without a step, and keep their mean.
fn day_temperatures(days: &[Day], i: usize) -> [f64; 24] {
    let day = &days[i];
    let before = &days[i.saturating_sub(1)];
    let after = &days[(i + 1).min(days.len() - 1)];
    let mut t = [0.0; 24];
    let mut hour = 0.0;
    for t in &mut t {
        hour += 1.0;
        // Means and swings run straight from noon to noon.
        let w = ((hour - 12.0) / 24.0_f64).abs();
        let other = if hour < 12.0 { before } else { after };
        let swing = day.swing + (other.swing - day.swing) * w;
        *t = day.mean + (other.mean - day.mean) * w + 0.5 * swing * cos(2.0 * PI * (hour - WARMEST_H) / 24.0);
    }
    let missing = day.mean - t.iter().sum::<f64>() / 24.0;
    let mut hour = 0.0_f64;
    for t in &mut t {
        hour += 1.0;
        let x = (hour - 12.5) / 12.0;
        // Nothing at midnight, most at noon, 1 on average over the day.
        *t += missing * 1.5 * (1.0 - x * x).max(0.0);
    }
    t
}

/// The air is nearly saturated at the coldest hour of a night, less so under a clear sky.
fn dew_point(temperature: &[f64; 24], cover: f64) -> f64 {
    let coldest = temperature.iter().copied().fold(f64::INFINITY, f64::min);
    coldest - 0.5 - 2.5 * (1.0 - cover)
}

/// Infrared from the sky on a horizontal surface, W/m².
fn sky_infrared(temperature: f64, dew: f64, cover: f64) -> f64 {
    let n = 10.0 * cover;
    let clear = 0.787 + 0.764 * ln((dew + KELVIN) / 273.0);
    let clouds = 1.0 + n * (0.0224 + n * (-0.0035 + n * 0.000_28));
    let t = temperature + KELVIN;
    clear * clouds * STEFAN_BOLTZMANN * (t * t) * (t * t)
}

/// Uniform and normal numbers from the seeded generator.
struct Random(Pcg64Mcg);

impl Random {
    /// In [0, 1).
    #[allow(clippy::cast_precision_loss)] // 53 bits fit
    fn uniform(&mut self) -> f64 {
        (self.0.next_u64() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Mean 0, standard deviation 1 (Box and Muller).
    fn normal(&mut self) -> f64 {
        let (a, b) = (1.0 - self.uniform(), self.uniform());
        (-2.0 * ln(a)).sqrt() * cos(2.0 * PI * b)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grenoble() -> Climate {
        Climate {
            latitude_deg: 45.19,
            longitude_deg: 5.73,
            time_zone_h: 1.0,
            altitude_m: 212.0,
            monthly_mean_c: [1.5, 3.2, 7.7, 10.6, 14.5, 17.8, 20.1, 19.5, 16.7, 11.4, 6.5, 2.3],
            monthly_ghi_kwh_m2: [42.0, 63.0, 107.0, 136.0, 166.0, 183.0, 195.0, 166.0, 121.0, 77.0, 45.0, 35.0],
        }
    }

    fn mean(hours: &[Sample], of: impl Fn(&Sample) -> f64) -> f64 {
        hours.iter().map(of).sum::<f64>() / f64::from(u32::try_from(hours.len()).unwrap())
    }

    #[test]
    fn months_have_their_means_and_a_plausible_sun() {
        for seed in 0..5 {
            let year = typical_year(&grenoble(), seed);
            assert_eq!(year.hours.len(), 8760);
            let mut first = 0;
            for (days, normal) in MONTH_DAYS.iter().zip(grenoble().monthly_mean_c) {
                let end = first + *days as usize * 24;
                let got = mean(&year.hours[first..end], |s| s.temperature_c);
                assert!((got - normal).abs() < 0.3, "{got} for {normal}");
                first = end;
            }
            let ghi = mean(&year.hours, |s| s.ghi) * 8.76;
            assert!((ghi / 1336.0 - 1.0).abs() < 0.10, "{ghi} kWh/m² a year");
        }
    }

    #[test]
    fn the_sun_of_months_is_that_of_the_place() {
        let mut got = [0.0; 12];
        let years = 20;
        for seed in 0..years {
            for (got, month) in got.iter_mut().zip(monthly_ghi(&typical_year(&grenoble(), seed))) {
                *got += month / f64::from(u32::try_from(years).unwrap());
            }
        }
        for (got, normal) in got.iter().zip(grenoble().monthly_ghi_kwh_m2) {
            assert!((got / normal - 1.0).abs() < 0.10, "{got:.0} for {normal} kWh/m²");
        }
        let year = got.iter().sum::<f64>() / grenoble().monthly_ghi_kwh_m2.iter().sum::<f64>();
        assert!((year - 1.0).abs() < 0.04, "{year}");
    }

    #[test]
    fn pinned_days_are_as_told_and_leave_the_others_alone() {
        let pins = [
            Pin { day: 1, mean_c: Some(-6.0), swing_k: Some(8.0), sky: Some(SkyState::Clear) },
            Pin { day: 2, mean_c: Some(-7.0), swing_k: Some(9.0), sky: Some(SkyState::Clear) },
        ];
        let free = generate(&grenoble(), 14, 6, 7, &[]);
        let pinned = generate(&grenoble(), 14, 6, 7, &pins);
        assert!((mean(&pinned.hours[24..48], |s| s.temperature_c) + 6.0).abs() < 0.05);
        let day = &pinned.hours[48..72];
        let high = day.iter().map(|s| s.temperature_c).fold(f64::MIN, f64::max);
        let low = day.iter().map(|s| s.temperature_c).fold(f64::MAX, f64::min);
        assert!((high - low - 9.0).abs() < 2.5, "{}", high - low);
        assert_eq!(free.hours[120..], pinned.hours[120..]);
        assert_eq!(generate(&grenoble(), 14, 6, 7, &pins), pinned);
        assert_ne!(generate(&grenoble(), 14, 6, 8, &pins), pinned);
    }

    #[test]
    fn nothing_is_absurd() {
        for seed in 0..20 {
            for s in &typical_year(&grenoble(), seed).hours {
                assert!((-25.0..42.0).contains(&s.temperature_c) && s.dew_point_c <= s.temperature_c);
                assert!((100.0..500.0).contains(&s.sky_ir) && (0.0..1200.0).contains(&s.ghi), "{s:?}");
                assert!((0.0..1200.0).contains(&s.dni) && s.dhi >= 0.0 && s.wind_speed >= 0.0);
            }
        }
    }
}
