//! Guess first: the player orders uses of the home from most to least costly; the truth is what the same household spends
//! without them. Before the level, and again after it.

use serde::{Deserialize, Serialize};

use super::{Refusal, Session};
use crate::sim::energy::{ByUse, Use};

/// What a player guessed, most costly first.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Guesses {
    /// Before the level; absent when they skipped it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Vec<Use>>,
    /// After it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<Vec<Use>>,
}

/// When a guess is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GuessTime {
    /// Before the level.
    Before,
    /// After it.
    After,
}

/// A guess against the truth.
#[derive(Debug, Clone, PartialEq)]
pub struct GuessScore {
    /// Guessed, most costly first.
    pub order: Vec<Use>,
    /// True order, with what each costs, €.
    pub truth: Vec<(Use, f64)>,
    /// Kendall's tau: 1 the true order, 0 as good as chance, −1 the other way round. Uses that cost the same within 2 %
    /// count as in order.
    pub tau: f64,
}

/// Costs closer than this share are the same to a player.
const SAME: f64 = 0.02;

impl GuessScore {
    /// Of an order, when uses cost this much.
    #[must_use]
    pub fn new(order: &[Use], cost_eur: &ByUse) -> GuessScore {
        let mut truth: Vec<(Use, f64)> = order.iter().map(|&use_| (use_, cost_eur[use_])).collect();
        truth.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        let (mut right, mut wrong) = (0.0, 0.0);
        for (place, &first) in order.iter().enumerate() {
            for &second in &order[place + 1..] {
                let (first, second) = (cost_eur[first], cost_eur[second]);
                if first >= second * (1.0 - SAME) {
                    right += 1.0;
                } else {
                    wrong += 1.0;
                }
            }
        }
        let pairs: f64 = right + wrong;
        let tau = if pairs > 0.0 { (right - wrong) / pairs } else { 1.0 };
        GuessScore { order: order.to_vec(), truth, tau }
    }

    /// Places guessed right.
    #[must_use]
    pub fn in_place(&self) -> usize {
        self.order.iter().zip(&self.truth).filter(|(guessed, (truth, _))| *guessed == truth).count()
    }
}

impl Session {
    /// Guesses so far.
    #[must_use]
    pub fn guesses(&self) -> &Guesses {
        &self.guesses
    }

    /// Notes a guess: each of the level's uses once, most costly first. It changes nothing in the home.
    ///
    /// # Errors
    /// When it is not an order of the level's uses.
    pub fn set_guess(&mut self, when: GuessTime, order: Vec<Use>) -> Result<(), Refusal> {
        check_guess(&self.level().guess, &order)?;
        match when {
            GuessTime::Before => self.guesses.before = Some(order),
            GuessTime::After => self.guesses.after = Some(order),
        }
        Ok(())
    }
}

/// An order of these uses.
pub(super) fn check_guess(uses: &[Use], order: &[Use]) -> Result<(), Refusal> {
    let sorted = |uses: &[Use]| {
        let mut uses = uses.to_vec();
        uses.sort_unstable();
        uses
    };
    if sorted(uses) == sorted(order) { Ok(()) } else { Err(Refusal::Guess) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn costs() -> ByUse {
        let mut costs = ByUse::default();
        for (use_, eur) in [(Use::Heating, 6.0), (Use::HotWater, 2.0), (Use::Cooking, 0.5), (Use::Cold, 0.495)] {
            costs[use_] = eur;
        }
        costs
    }

    #[test]
    fn tau_runs_from_one_to_minus_one() {
        use Use::{Cold, Cooking, Heating, HotWater};
        let tau = |order: &[Use]| GuessScore::new(order, &costs()).tau;
        assert!((tau(&[Heating, HotWater, Cooking]) - 1.0).abs() < 1e-12);
        assert!((tau(&[Cooking, HotWater, Heating]) + 1.0).abs() < 1e-12);
        assert!((tau(&[HotWater, Heating, Cooking]) - 1.0 / 3.0).abs() < 1e-12);
        // Too close to tell apart.
        assert!((tau(&[Heating, HotWater, Cold, Cooking]) - 1.0).abs() < 1e-12);
        let score = GuessScore::new(&[HotWater, Heating, Cooking], &costs());
        assert_eq!((score.in_place(), score.truth[0].0), (1, Heating));
    }

    #[test]
    fn each_use_once() {
        let uses = [Use::Heating, Use::Cold];
        assert_eq!(check_guess(&uses, &[Use::Cold, Use::Heating]), Ok(()));
        for wrong in [&[Use::Cold][..], &[Use::Cold, Use::Cold], &[Use::Cold, Use::Heating, Use::Other]] {
            assert_eq!(check_guess(&uses, wrong), Err(Refusal::Guess));
        }
    }
}
