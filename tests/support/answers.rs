//! Answers of *Mon logement* as anyone might give them.

use doux_foyer::plan::{Answers, Gestures, Heating, Storey, Water};
use proptest::prelude::*;

/// Any home and household; habits as bits of [`Gestures`], any of them.
pub fn any_answers() -> impl Strategy<Value = Answers> {
    (0..8_usize, 90..=2500_u32, 0..3_usize, 0..6_usize, 0..3_usize, 0..3_usize, 1..=8_u32, 0..1_u32 << 24).prop_map(
        |(zone, tenths, floor, era, heating, water, people, habits)| Answers {
            zone,
            surface_m2: f64::from(tenths) / 10.0,
            floor: Storey::ALL[floor],
            era,
            heating: Heating::ALL[heating],
            water: Water::ALL[water],
            people,
            habits: Gestures::from_bits(habits).unwrap(),
        },
    )
}
