//! Heat that people give to their room.
//!
//! Metabolic rates of ISO 8996 for a body of 1.8 m² (58 W/m² per met), sensible part only (what leaves with breath and
//! sweat does not warm the air at once), children by their smaller body.

use crate::content::Activity;

/// Share of the sensible heat that leaves as radiation; the rest warms the air.
pub const RADIATIVE: f64 = 0.5;

/// Sensible heat of someone, W.
#[must_use]
pub fn sensible_w(activity: Activity, age_years: u32) -> f64 {
    let adult = match activity {
        Activity::Out => 0.0,
        Activity::Sleep => 55.0,
        Activity::Sit | Activity::Eat => 75.0,
        Activity::Work => 80.0,
        Activity::Stand | Activity::Wash => 90.0,
        Activity::Cook | Activity::Play => 100.0,
    };
    adult * body(age_years)
}

/// Size of a body against an adult's.
pub(super) fn body(age_years: u32) -> f64 {
    match age_years {
        0..=3 => 0.4,
        4..=9 => 0.6,
        10..=14 => 0.8,
        _ => 1.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adults_give_55_to_100_w_and_children_less() {
        assert!((50.0..=120.0).contains(&sensible_w(Activity::Sleep, 40)));
        assert!((50.0..=120.0).contains(&sensible_w(Activity::Cook, 40)));
        assert!(sensible_w(Activity::Sit, 6) < sensible_w(Activity::Sit, 40));
        assert!(sensible_w(Activity::Out, 40).abs() < f64::EPSILON);
    }
}
