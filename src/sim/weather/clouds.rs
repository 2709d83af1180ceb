//! Clouds: spells of clear, broken and overcast days, as often as the sunshine of the place says.
//!
//! Days follow each other in a Markov chain. Its chances, those of a usual French place, are tilted month by month
//! towards clear or overcast days until the radiation to expect is that of the normals. Sources: clear sky of Haurwitz
//! (1945), cloud attenuation of Kasten and Czeplak (1980), diffuse share of Erbs, Klein and Duffie (1982).

use super::super::sun::Sun;
use super::generator::{Climate, MONTH_DAYS, summer};
use crate::math::{exp, pow};

/// W/m², outside the atmosphere.
const SOLAR_CONSTANT: f64 = 1367.0;
/// Chances of tomorrow's sky (clear, broken, overcast) after each of today's, in winter and in summer.
const NEXT_SKY: [[[f64; 3]; 3]; 2] = [
    [[0.50, 0.30, 0.20], [0.18, 0.40, 0.42], [0.10, 0.28, 0.62]],
    [[0.62, 0.28, 0.10], [0.34, 0.44, 0.22], [0.20, 0.45, 0.35]],
];
/// How far chances can be tilted: beyond, it is nearly always clear or grey.
const MOST_FAVOUR: f64 = 4.0;
/// Standard deviation of the cover of a day within its kind; and of that of an hour, for a cover c, over c (1 − c).
pub(super) const DAILY_SPREAD: f64 = 0.07;
const HOURLY_SPREAD: f64 = 0.95;

/// State of the sky over a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SkyState {
    /// Hardly a cloud.
    Clear,
    /// Sun and clouds.
    Broken,
    /// Grey all day.
    Overcast,
}

impl SkyState {
    /// Mean share of the sky covered.
    pub(super) fn cover(self) -> f64 {
        match self {
            Self::Clear => 0.20,
            Self::Broken => 0.68,
            Self::Overcast => 0.96,
        }
    }

    fn index(self) -> usize {
        match self {
            Self::Clear => 0,
            Self::Broken => 1,
            Self::Overcast => 2,
        }
    }
}

/// Chances of tomorrow's sky. `favour` multiplies those of clear days by its exponential, and divides those of overcast
/// ones.
pub(super) fn next_sky(today: SkyState, summer: f64, favour: f64) -> [f64; 3] {
    let [winter, hot] = [0, 1].map(|season| NEXT_SKY[season][today.index()]);
    let tilt = exp(favour);
    let tilts = [tilt, 1.0, 1.0 / tilt];
    let chances: [f64; 3] = std::array::from_fn(|k| (winter[k] + (hot[k] - winter[k]) * summer) * tilts[k]);
    let all: f64 = chances.iter().sum();
    chances.map(|chance| chance / all)
}

/// What to favour in each month for the place to have its sun.
pub(super) fn favours(climate: &Climate) -> [f64; 12] {
    let mut first = 0;
    std::array::from_fn(|month| {
        let days = MONTH_DAYS[month];
        let middle = first + days / 2;
        first += days;
        let by_sky = [SkyState::Clear, SkyState::Broken, SkyState::Overcast].map(|sky| daily_ghi(climate, middle, sky));
        let aim = 1000.0 * climate.monthly_ghi_kwh_m2[month] / f64::from(days);
        let (mut low, mut high) = (-MOST_FAVOUR, MOST_FAVOUR);
        for _ in 0..30 {
            let favour = 0.5 * (low + high);
            let got: f64 = shares(summer(middle), favour).iter().zip(by_sky).map(|(share, ghi)| share * ghi).sum();
            if got < aim { low = favour } else { high = favour }
        }
        0.5 * (low + high)
    })
}

/// In the long run, the share of clear, broken and overcast days.
fn shares(summer: f64, favour: f64) -> [f64; 3] {
    let chances = [SkyState::Clear, SkyState::Broken, SkyState::Overcast].map(|sky| next_sky(sky, summer, favour));
    let mut shares = [1.0 / 3.0; 3];
    for _ in 0..60 {
        shares = std::array::from_fn(|to| shares.iter().zip(&chances).map(|(share, next)| share * next[to]).sum());
    }
    shares
}

/// Global radiation to expect over a day, Wh/m².
fn daily_ghi(climate: &Climate, day: u32, sky: SkyState) -> f64 {
    let site = climate.site();
    let mean = sky.cover();
    let hourly = HOURLY_SPREAD * mean * (1.0 - mean);
    let reach = (3.0 * (DAILY_SPREAD * DAILY_SPREAD + hourly * hourly)).sqrt();
    (0..24)
        .map(|hour| {
            let sun = Sun::at(&site, (f64::from(day) * 24.0 + f64::from(hour) + 0.5) * 3600.0);
            let cover = |offset: f64| (mean + offset).clamp(0.0, 1.0);
            // Three points stand for the normal spread (Gauss and Hermite).
            let ghi = |offset: f64| radiation(&sun, cover(offset)).0;
            (ghi(-reach) + 4.0 * ghi(0.0) + ghi(reach)) / 6.0
        })
        .sum()
}

/// Global, direct normal and diffuse radiation, W/m², under a sky covered to `cover`.
pub(super) fn radiation(sun: &Sun, cover: f64) -> (f64, f64, f64) {
    let up = sun.direction[2];
    if up < 0.01 {
        return (0.0, 0.0, 0.0);
    }
    let clear = 1098.0 * up * exp(-0.057 / up);
    let ghi = clear * (1.0 - 0.75 * pow(cover, 3.4));
    let outside = SOLAR_CONSTANT * sun.distance_factor;
    let kt = (ghi / (outside * up)).clamp(0.0, 1.0);
    let share = if kt <= 0.22 {
        1.0 - 0.09 * kt
    } else if kt <= 0.80 {
        0.9511 + kt * (-0.1604 + kt * (4.388 + kt * (-16.638 + kt * 12.336)))
    } else {
        0.165
    };
    let dhi = ghi * share;
    // Low suns would make huge beams of small numbers.
    let dni = ((ghi - dhi) / up).min(0.85 * outside);
    (dhi + dni * up, dni, dhi)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chances_make_one_and_follow_the_favour() {
        for favour in [-4.0, 0.0, 4.0] {
            let all: f64 = next_sky(SkyState::Broken, 0.3, favour).iter().sum();
            assert!((all - 1.0).abs() < 1e-12);
        }
        assert!(shares(0.5, 0.5)[0] > shares(0.5, 0.0)[0] && shares(0.5, -0.5)[2] > shares(0.5, 0.0)[2]);
    }
}
