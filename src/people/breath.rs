//! What people give to the air: carbon dioxide and vapour.
//!
//! 18 L/h of CO2 and 50 g/h of vapour for an adult at rest (engine.md); both follow the metabolic rate of what they do.

use super::heat::body;
use crate::content::Activity;

/// CO2 in outdoor air, ppm.
pub const OUTDOORS_PPM: f64 = 420.0;

/// Metabolic rate against rest.
fn rate(activity: Activity) -> f64 {
    match activity {
        Activity::Out => 0.0,
        Activity::Sleep => 0.7,
        Activity::Sit | Activity::Eat => 1.0,
        Activity::Work => 1.1,
        Activity::Stand | Activity::Wash => 1.3,
        Activity::Cook | Activity::Play => 1.7,
    }
}

/// CO2 of someone, L/h.
#[must_use]
pub fn co2_l_h(activity: Activity, age_years: u32) -> f64 {
    18.0 * rate(activity) * body(age_years)
}

/// Vapour of someone, g/h.
#[must_use]
pub fn vapour_g_h(activity: Activity, age_years: u32) -> f64 {
    50.0 * rate(activity) * body(age_years)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_adult_at_rest_breathes_out_18_l_an_hour_and_a_child_less() {
        assert!((co2_l_h(Activity::Sit, 40) - 18.0).abs() < 1e-12);
        assert!(co2_l_h(Activity::Sleep, 40) < 15.0 && co2_l_h(Activity::Sit, 6) < 12.0);
        assert!((vapour_g_h(Activity::Sit, 40) - 50.0).abs() < 1e-12 && vapour_g_h(Activity::Out, 40) <= 0.0);
    }
}
