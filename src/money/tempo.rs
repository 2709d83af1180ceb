//! Tempo: the colour of each day, by the contract's rules.
//!
//! A season runs from 1 September to 31 August: 22 red days (Monday to Friday, 1 November to 31 March), 43 white ones
//! (never on a Sunday), the rest blue. Which days they are is known the evening before in reality and drawn by chance here,
//! more often in the cold months; a level may pin them.

use rand::Rng;
use rand_pcg::Pcg32;

use crate::content::DayColour;

/// Red and white days of a season.
pub const RED_DAYS: usize = 22;
/// White days of a season.
pub const WHITE_DAYS: usize = 43;

const DAY_MIN: i32 = 24 * 60;
const YEAR_DAYS: i32 = 365;
/// 1 September, days from 1 January.
const SEASON_STARTS: i32 = 243;
const SUNDAY: i32 = 6;
const SATURDAY: i32 = 5;

/// Lengths of months from September, and how often they are drawn: red, white.
const MONTHS: [(i32, f64, f64); 12] = [
    (30, 0.0, 0.1),
    (31, 0.0, 0.5),
    (30, 1.5, 3.0),
    (31, 4.0, 3.0),
    (31, 7.0, 2.5),
    (28, 6.0, 3.0),
    (31, 2.0, 3.0),
    (30, 0.0, 0.7),
    (31, 0.0, 0.2),
    (30, 0.0, 0.1),
    (31, 0.0, 0.1),
    (31, 0.0, 0.1),
];

/// Colours of days: from the day before the first one on, `pinned` from the first one.
///
/// `day_of_year` counts from 0 for 1 January, `weekday` from 0 for Monday; both are those of the first day.
#[must_use]
pub fn colours(seed: u64, day_of_year: u32, weekday: u32, days: u32, pinned: &[DayColour]) -> Vec<DayColour> {
    let (day_of_year, weekday) = (day_of_year.cast_signed(), weekday.cast_signed());
    let in_season = (day_of_year - SEASON_STARTS).rem_euclid(YEAR_DAYS);
    let mut drawn: Option<(i32, Vec<DayColour>)> = None;
    let mut all = Vec::new();
    for day in -1..days.cast_signed() {
        if let Some(pinned) = usize::try_from(day).ok().and_then(|day| pinned.get(day)) {
            all.push(*pinned);
            continue;
        }
        let place = in_season + day;
        let season = place.div_euclid(YEAR_DAYS);
        if drawn.as_ref().is_none_or(|(of, _)| *of != season) {
            let first_weekday = (weekday - in_season + season * YEAR_DAYS).rem_euclid(7);
            drawn = Some((season, draw_season(seed, season, first_weekday)));
        }
        let at = usize::try_from(place.rem_euclid(YEAR_DAYS)).unwrap_or(0);
        all.push(drawn.as_ref().and_then(|(_, season)| season.get(at)).copied().unwrap_or_default());
    }
    all
}

/// Colour at a minute from midnight of the first day, for days that begin at a minute of the day.
#[must_use]
pub fn colour_at(colours: &[DayColour], at_min: i32, starts_min: u32) -> DayColour {
    let day = (at_min - starts_min.cast_signed()).div_euclid(DAY_MIN) + 1;
    let day = usize::try_from(day).unwrap_or(0).min(colours.len().saturating_sub(1));
    colours.get(day).copied().unwrap_or_default()
}

/// Minute of the day, 0 to 1439.
#[must_use]
pub fn minute_of_day(at_min: i32) -> u32 {
    at_min.rem_euclid(DAY_MIN).cast_unsigned()
}

/// A season from 1 September, which is that day of the week.
fn draw_season(seed: u64, season: i32, first_weekday: i32) -> Vec<DayColour> {
    let mut rng = Pcg32::new(seed, 0x7e3b_0000 ^ u64::from(season.cast_unsigned()));
    // The first outputs of near streams are alike.
    rng.next_u64();
    let mut red = Vec::new();
    let mut white = Vec::new();
    for (length, red_weight, white_weight) in MONTHS {
        for _ in 0..length {
            let weekday = (first_weekday + i32::try_from(red.len()).unwrap_or(0)).rem_euclid(7);
            red.push(if weekday >= SATURDAY { 0.0 } else { red_weight });
            white.push(if weekday == SUNDAY { 0.0 } else { white_weight });
        }
    }
    let mut days = vec![DayColour::Blue; red.len()];
    for _ in 0..RED_DAYS {
        let day = pick(&mut rng, &red);
        days[day] = DayColour::Red;
        (red[day], white[day]) = (0.0, 0.0);
    }
    for _ in 0..WHITE_DAYS {
        let day = pick(&mut rng, &white);
        days[day] = DayColour::White;
        white[day] = 0.0;
    }
    days
}

/// One of them by weight.
fn pick(rng: &mut Pcg32, weights: &[f64]) -> usize {
    const STEP: f64 = 1.0 / 4_294_967_296.0;
    let mut left = f64::from(rng.next_u32()) * STEP * weights.iter().sum::<f64>();
    for (at, weight) in weights.iter().enumerate() {
        if left < *weight {
            return at;
        }
        left -= weight;
    }
    // Rounding: the last one that may be.
    weights.iter().rposition(|&weight| weight > 0.0).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_season_has_the_contracts_days() {
        for seed in 0..20 {
            for weekday in 0..7 {
                let season = draw_season(seed, 0, weekday);
                let count = |colour| season.iter().filter(|&&day| day == colour).count();
                assert_eq!((count(DayColour::Red), count(DayColour::White), season.len()), (22, 43, 365));
                for (at, &colour) in season.iter().enumerate() {
                    let day = (weekday + i32::try_from(at).unwrap()) % 7;
                    assert!(colour != DayColour::Red || (day < SATURDAY && (61..=211).contains(&at)), "{at}");
                    assert!(colour != DayColour::White || day != SUNDAY, "{at}");
                }
            }
        }
    }

    #[test]
    fn the_same_days_whichever_one_is_first_and_pinned_ones_hold() {
        // 14 January 2026 is a Wednesday, 20 January a Tuesday.
        let (a, b) = (colours(3, 13, 2, 40, &[]), colours(3, 19, 1, 34, &[]));
        assert_eq!(a[6..], b[..]);
        let pinned = colours(3, 13, 2, 5, &[DayColour::Red, DayColour::White]);
        assert_eq!(pinned[1..3], [DayColour::Red, DayColour::White]);
        assert_eq!(pinned.len(), 6);
    }

    #[test]
    fn the_day_begins_at_six() {
        let days = [DayColour::Blue, DayColour::Red, DayColour::White];
        assert_eq!(colour_at(&days, 5 * 60, 360), DayColour::Blue);
        assert_eq!(colour_at(&days, 6 * 60, 360), DayColour::Red);
        assert_eq!(colour_at(&days, DAY_MIN + 100, 360), DayColour::Red);
        assert_eq!(colour_at(&days, 9 * DAY_MIN, 360), DayColour::White);
    }
}
