//! How people feel: operative temperature against what suits their activity and clothing.
//!
//! Winter limits follow the categories of EN 16798-1 for someone seated (II from 20 °C, III from 18 °C, upper II 24 °C);
//! movement and a jumper shift them, a quilt sets them apart. In warm spells the adaptive limit of the same standard
//! (0.33 · running mean + 18.8 °C, + 3 K) replaces the upper one when it is higher. What people feel follows the room
//! with a lag: nobody is cold in the first minute.

use crate::content::Activity;

/// How someone feels.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Feeling {
    /// Too cold.
    Cold,
    /// A little cold.
    Cool,
    /// Well.
    #[default]
    Fine,
    /// A little warm.
    Warm,
    /// Too hot.
    Hot,
}

/// Temperatures between which someone is well, °C operative.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Band {
    /// Under it, a little cold.
    pub low_c: f64,
    /// Above it, a little warm.
    pub high_c: f64,
}

/// From a little cold (warm) to too cold (hot), K.
const BEYOND_K: f64 = 2.0;

/// From there to the end of the gauge, K.
const END_K: f64 = 3.0;

/// A feeling gives way only when passed by this much, K: no flicker.
const HYSTERESIS_K: f64 = 0.15;

/// Time constant of what people feel, minutes.
const LAG_MIN: f64 = 10.0;

/// A little cold for this long, and a jumper is put on, minutes.
const JUMPER_AFTER_MIN: u32 = 15;

/// A little warm for this long, and it is taken off, minutes.
const JUMPER_OFF_AFTER_MIN: u32 = 10;

/// What a jumper brings, K (0.3 clo at rest, EN ISO 7730).
const JUMPER_K: f64 = 1.7;

/// Temperatures that suit someone.
///
/// `running_mean_c` is the running mean outdoor temperature, °C.
#[must_use]
pub fn band(activity: Activity, age_years: u32, jumper: bool, running_mean_c: f64) -> Band {
    let (low, high): (f64, f64) = match activity {
        // Under a quilt: health sets the low end, not comfort.
        Activity::Sleep => (16.0, 24.0),
        Activity::Wash => (20.0, 26.0),
        Activity::Stand | Activity::Cook | Activity::Play => (18.0, 23.5),
        Activity::Sit | Activity::Eat | Activity::Work | Activity::Out => (20.0, 24.0),
    };
    let older = if age_years >= 65 { 1.0 } else { 0.0 };
    let clothing = if jumper { JUMPER_K } else { 0.0 };
    let adaptive = if running_mean_c > 10.0 { 0.33 * running_mean_c + 18.8 + 3.0 } else { f64::MIN };
    Band { low_c: low + older - clothing, high_c: high.max(adaptive) - 0.5 * clothing }
}

/// State of someone's comfort.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Comfort {
    /// What they feel, °C: the room's operative temperature with a lag.
    pub felt_c: f64,
    /// Verdict.
    pub feeling: Feeling,
    /// 0 very cold, 0.5 fine, 1 very hot.
    pub gauge: f64,
    /// Wears a jumper.
    pub jumper: bool,
    out: bool,
    cool_for_min: u32,
    warm_for_min: u32,
}

impl Default for Comfort {
    fn default() -> Self {
        Comfort {
            felt_c: 20.0,
            feeling: Feeling::Fine,
            gauge: 0.5,
            jumper: false,
            out: true,
            cool_for_min: 0,
            warm_for_min: 0,
        }
    }
}

impl Comfort {
    /// One minute in a room at this operative temperature.
    pub fn minute(&mut self, operative_c: f64, activity: Activity, age_years: u32, running_mean_c: f64) {
        if self.out {
            // In from outside in a coat: the room as it is.
            self.felt_c = operative_c;
            self.out = false;
        }
        self.felt_c += (operative_c - self.felt_c) / LAG_MIN;
        if matches!(activity, Activity::Sleep | Activity::Wash) {
            self.jumper = false;
        }
        let suits = band(activity, age_years, self.jumper, running_mean_c);
        self.feeling = verdict(self.felt_c, suits, self.feeling);
        self.dress(activity);
        self.gauge = gauge(self.felt_c, suits);
    }

    /// One minute out of the home.
    pub fn minute_out(&mut self) {
        *self = Comfort { felt_c: self.felt_c, ..Comfort::default() };
    }

    fn dress(&mut self, activity: Activity) {
        self.cool_for_min = if self.feeling <= Feeling::Cool { self.cool_for_min + 1 } else { 0 };
        self.warm_for_min = if self.feeling >= Feeling::Warm { self.warm_for_min + 1 } else { 0 };
        let dressable = !matches!(activity, Activity::Sleep | Activity::Wash | Activity::Out);
        if dressable && self.cool_for_min >= JUMPER_AFTER_MIN {
            self.jumper = true;
        }
        if self.warm_for_min >= JUMPER_OFF_AFTER_MIN {
            self.jumper = false;
        }
    }
}

/// Feeling at a temperature, holding on to the last one near a limit.
fn verdict(felt_c: f64, band: Band, last: Feeling) -> Feeling {
    let limits = [
        (band.low_c - BEYOND_K, Feeling::Cold, Feeling::Cool),
        (band.low_c, Feeling::Cool, Feeling::Fine),
        (band.high_c, Feeling::Fine, Feeling::Warm),
        (band.high_c + BEYOND_K, Feeling::Warm, Feeling::Hot),
    ];
    let mut feeling = Feeling::Cold;
    for (limit, under, over) in limits {
        let limit = if last <= under { limit + HYSTERESIS_K } else { limit - HYSTERESIS_K };
        if felt_c > limit {
            feeling = over;
        }
    }
    feeling
}

fn gauge(felt_c: f64, band: Band) -> f64 {
    let middle = f64::midpoint(band.low_c, band.high_c);
    let marks = [
        (band.low_c - BEYOND_K - END_K, 0.0),
        (band.low_c - BEYOND_K, 0.2),
        (band.low_c, 0.4),
        (middle, 0.5),
        (band.high_c, 0.6),
        (band.high_c + BEYOND_K, 0.8),
        (band.high_c + BEYOND_K + END_K, 1.0),
    ];
    if felt_c <= marks[0].0 {
        return 0.0;
    }
    for pair in marks.windows(2) {
        let ((from_c, from), (to_c, to)) = (pair[0], pair[1]);
        if felt_c <= to_c {
            return from + (to - from) * (felt_c - from_c) / (to_c - from_c).max(f64::EPSILON);
        }
    }
    1.0
}

#[cfg(test)]
mod tests {
    use super::*;

    const WINTER_C: f64 = 3.0;

    fn after(minutes: u32, operative_c: f64, activity: Activity) -> Comfort {
        let mut comfort = Comfort::default();
        for _ in 0..minutes {
            comfort.minute(operative_c, activity, 40, WINTER_C);
        }
        comfort
    }

    #[test]
    fn seated_at_21_is_fine_and_at_14_cold() {
        assert_eq!(after(60, 21.0, Activity::Sit).feeling, Feeling::Fine);
        assert_eq!(after(60, 14.0, Activity::Sit).feeling, Feeling::Cold);
        assert_eq!(after(60, 29.0, Activity::Sit).feeling, Feeling::Hot);
    }

    #[test]
    fn a_jumper_makes_19_fine() {
        assert_eq!(after(10, 19.0, Activity::Sit).feeling, Feeling::Cool);
        let later = after(30, 19.0, Activity::Sit);
        assert!(later.jumper);
        assert_eq!(later.feeling, Feeling::Fine);
    }

    #[test]
    fn asleep_under_a_quilt_17_is_fine_without_a_jumper() {
        let asleep = after(60, 17.0, Activity::Sleep);
        assert_eq!((asleep.feeling, asleep.jumper), (Feeling::Fine, false));
    }

    #[test]
    fn the_gauge_rises_with_temperature_and_agrees_with_the_feeling() {
        let mut last = -1.0;
        for tenths in 80..360 {
            let felt = f64::from(tenths) / 10.0;
            let band = band(Activity::Sit, 40, false, WINTER_C);
            let g = gauge(felt, band);
            assert!(g >= last && (0.0..=1.0).contains(&g));
            last = g;
            assert_eq!(g < 0.4, felt < band.low_c);
        }
    }

    #[test]
    fn a_feeling_does_not_flicker_at_its_limit() {
        let band = band(Activity::Sit, 40, false, WINTER_C);
        let just_under = band.low_c - 0.1;
        assert_eq!(verdict(just_under, band, Feeling::Fine), Feeling::Fine);
        assert_eq!(verdict(just_under, band, Feeling::Cool), Feeling::Cool);
    }

    #[test]
    fn in_a_warm_spell_the_adaptive_limit_holds() {
        assert!(band(Activity::Sit, 40, false, 22.0).high_c > 29.0);
    }
}
