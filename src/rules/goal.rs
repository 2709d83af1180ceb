//! What a level asks for and how far the session is: the figures behind the goal on the screen. They are those that
//! decide the ratings.

use super::{Session, rating};

/// Something that a level asks for, as it stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Aim {
    /// A bill not to exceed.
    Cost {
        /// So far, heat owed to the walls included, €.
        now_eur: f64,
        /// For the whole level, €.
        most_eur: f64,
    },
    /// Something to save against the same home without the player.
    Saving {
        /// So far, €; negative when more was spent.
        now_eur: f64,
        /// Over the whole level, €.
        least_eur: f64,
    },
    /// Time in what harms people: damp or stale air, under the temperature floor, heat that strains.
    Unhealthy {
        /// So far, minutes of all people together.
        now_min: u32,
        /// Over the whole level, minutes.
        most_min: u32,
    },
}

impl Aim {
    /// Share of the goal reached (a saving) or used up (the others), 0 or more.
    #[must_use]
    pub fn share(&self) -> f64 {
        let (now, goal) = match *self {
            Aim::Cost { now_eur, most_eur } => (now_eur, most_eur),
            Aim::Saving { now_eur, least_eur } => (now_eur, least_eur),
            Aim::Unhealthy { now_min, most_min } => (f64::from(now_min), f64::from(most_min)),
        };
        match () {
            () if now <= 0.0 => 0.0,
            () if goal <= 0.0 => 1.0,
            () => now / goal,
        }
    }

    /// More than allowed was used up: a saving never is.
    #[must_use]
    pub fn is_over(&self) -> bool {
        match *self {
            Aim::Cost { now_eur, most_eur } => now_eur > most_eur,
            Aim::Saving { .. } => false,
            Aim::Unhealthy { now_min, most_min } => now_min > most_min,
        }
    }
}

impl Session {
    /// What the level asks for, the one that decides first.
    #[must_use]
    pub fn aims(&self) -> Vec<Aim> {
        let (goal, readings) = (&self.level().goal, self.readings());
        let spent_eur = readings.cost_eur.total() + readings.owed_eur;
        let cost = Aim::Cost { now_eur: spent_eur, most_eur: goal.cost_eur };
        let saving =
            goal.saving_eur.map(|least_eur| Aim::Saving { now_eur: readings.without_eur - spent_eur, least_eur });
        match goal.unhealthy_min {
            Some(most_min) => {
                let now_min = rating::unhealthy_total_min(self.wellbeing());
                vec![Aim::Unhealthy { now_min, most_min }, cost]
            }
            None => vec![saving.unwrap_or(cost)],
        }
    }
}
