//! Who agrees to do things differently. Drawn once for a household, before play: what people answer to a proposal does not
//! depend on the others, nor on anything else the player does.

use rand::Rng;
use rand_pcg::Pcg32;

use crate::content::{Catalogue, Person, Practice};

/// Proposals of one practice that may still be declined; later ones are accepted.
const ATTEMPTS: usize = 2;

/// How much less often the second proposal is declined.
const AGAIN: f64 = 1.0 / 3.0;

/// Younger ones do as their parents do, years.
const HAS_A_SAY: u32 = 6;

/// Answers of a household.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answers([[Option<usize>; ATTEMPTS]; Practice::ALL.len()]);

impl Answers {
    /// Draws them.
    #[must_use]
    pub fn draw(people: &[Person], catalogue: &Catalogue, seed: u64) -> Answers {
        const STEP: f64 = 1.0 / 4_294_967_296.0;
        let have_a_say: Vec<usize> = (0..people.len()).filter(|&person| people[person].age >= HAS_A_SAY).collect();
        let mut answers = Answers([[None; ATTEMPTS]; Practice::ALL.len()]);
        for practice in Practice::ALL {
            // A stream each: a figure changed for one of them leaves the others as they are.
            let mut rng = Pcg32::new(seed, 0xa25e_0000 + practice as u64);
            // The first outputs of near streams are alike.
            rng.next_u64();
            let mut declined = catalogue.customs.get(&practice).map_or(0.0, |custom| custom.declined);
            for answer in &mut answers.0[practice as usize] {
                let (declines, who) = (f64::from(rng.next_u32()) * STEP < declined, rng.next_u32() as usize);
                if declines && !have_a_say.is_empty() {
                    *answer = Some(have_a_say[who % have_a_say.len()]);
                }
                declined *= AGAIN;
            }
        }
        answers
    }

    /// Who declines the n-th proposal of a practice (from 0), if anyone does.
    #[must_use]
    pub fn decliner(&self, practice: Practice, attempt: usize) -> Option<usize> {
        self.0[practice as usize].get(attempt).copied().flatten()
    }
}
