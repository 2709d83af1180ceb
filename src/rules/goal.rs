//! What a level asks for and how far the session is: the figures behind the goal on the screen. They are those that
//! decide the ratings.

use super::{Session, rating};
use crate::{content::PeakGoal, money::LoadCurve, sim::energy::Carrier};

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
    /// Electricity to draw less of in the hours of a peak, against the same home without the player.
    Peak {
        /// Less so far, kWh; negative when more was drawn.
        now_kwh: f64,
        /// Over the whole level, kWh.
        least_kwh: f64,
        /// The hours, every day.
        hours: PeakGoal,
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
    /// Share of the goal reached (a saving, a peak) or used up (the others), 0 or more.
    #[must_use]
    pub fn share(&self) -> f64 {
        let (now, goal) = match *self {
            Aim::Cost { now_eur, most_eur } => (now_eur, most_eur),
            Aim::Saving { now_eur, least_eur } => (now_eur, least_eur),
            Aim::Peak { now_kwh, least_kwh, .. } => (now_kwh, least_kwh),
            Aim::Unhealthy { now_min, most_min } => (f64::from(now_min), f64::from(most_min)),
        };
        match () {
            () if now <= 0.0 => 0.0,
            () if goal <= 0.0 => 1.0,
            () => now / goal,
        }
    }

    /// More than allowed was used up: a saving or a peak never is.
    #[must_use]
    pub fn is_over(&self) -> bool {
        match *self {
            Aim::Cost { now_eur, most_eur } => now_eur > most_eur,
            Aim::Saving { .. } | Aim::Peak { .. } => false,
            Aim::Unhealthy { now_min, most_min } => now_min > most_min,
        }
    }
}

// A peak is made of whole slots of the curve that it is read from.
const _: () = assert!(LoadCurve::SLOT_MIN.cast_unsigned() == PeakGoal::STEP_MIN);

impl Session {
    /// What the level asks for, the one that decides first.
    #[must_use]
    pub fn aims(&self) -> Vec<Aim> {
        let (goal, readings) = (&self.level().goal, self.readings());
        let spent_eur = readings.cost_eur.total() + readings.owed_eur;
        let cost = Aim::Cost { now_eur: spent_eur, most_eur: goal.cost_eur };
        let saving =
            goal.saving_eur.map(|least_eur| Aim::Saving { now_eur: readings.without_eur - spent_eur, least_eur });
        if let Some(most_min) = goal.unhealthy_min {
            let now_min = rating::unhealthy_total_min(self.wellbeing());
            return vec![Aim::Unhealthy { now_min, most_min }, cost];
        }
        if let (Some(hours), Some(peak)) = (goal.peak, self.peak()) {
            let now_kwh = peak.without_kwh - peak.you_kwh;
            return vec![Aim::Peak { now_kwh, least_kwh: hours.less_kwh, hours }, cost];
        }
        vec![saving.unwrap_or(cost)]
    }

    /// What was drawn so far in the hours of the level's peak, if it has one.
    pub(super) fn peak(&self) -> Option<rating::Peak> {
        let (level, hours) = (self.level(), self.level().goal.peak?);
        let drawn = |curve: &LoadCurve| curve.between(Carrier::Electricity, hours.from.0, hours.to.0);
        let of_whole = |minutes: u32| f64::from(hours.minutes_within(level.start, minutes));
        Some(rating::Peak {
            you_kwh: drawn(self.load_curve()),
            without_kwh: drawn(self.load_curve_without()),
            // A level played in part is held to its part of the peak.
            less_kwh: hours.less_kwh * of_whole(self.readings().minute) / of_whole(level.hours * 60).max(1.0),
        })
    }
}
