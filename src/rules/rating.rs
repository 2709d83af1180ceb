//! Three ratings of 0 to 5 and the stars that follow from them.
//!
//! **Énergie** is the way covered from the bill without the player to the level's goal, or to the saving that the level
//! names: 5 at the goal, 4 at four fifths, 3 at 55 %, 2 at 30 %, 1 at 10 %. Heat owed to the walls counts as spent (see
//! [`Bill`](super::Bill)). It is 1 at most when comfort or health is under 3.
//!
//! **Confort** is the share of everyone's time at home spent too cold or too hot: 5 up to 1 %, 4 up to 4 %, 3 up to 8 %,
//! 2 up to 15 %, 1 up to 30 %. A little cool or a little warm counts for a third; once a jumper is on, 19 °C is neither.
//!
//! **Santé** is the longest time that one person spent awake in a living room or bedroom under 18 °C or asleep under
//! 16 °C: 5 for none (10 minutes of airing are forgiven), 4 up to 30 minutes, 3 up to 60, 2 up to 120, 1 up to 240.
//! Heat above 30 °C (28 °C asleep) counts the same for the old and the very young. Without a quarter of the air renewed each
//! hour it is 2 at most, and so it is when someone has spent a quarter of their time at home in damp or stale air that they
//! did not have without the player.
//!
//! Both last ones are at least 4 when nobody was worse off than without the player: a home that is cold by its making
//! or its means is no one's fault here.
//!
//! Stars: Énergie from 1 gives one, from 3 two, and 4 everywhere three.
//!
//! Where a level is about health (`goal.unhealthy_min`) the bill cannot decide: airing a damp room costs heat. There Santé is
//! no better than the way covered from the unhealthy minutes without the player (under the floor, in damp or stale air, in
//! heat that strains) to the goal, by the steps of Énergie; the stars follow from Santé, and Énergie is 5 as long as the bill
//! stays within the goal, 4 up to a tenth beyond, 3 up to a quarter, 1 above.
//!
//! Where a level is about a peak of the grid (`goal.peak`) Énergie is the way covered to the goal in what the home draws in these
//! hours; heat moved to other hours counts, as that is what is asked. It is no better than the bill allows, by the same steps.

use super::{
    Rating, RatingReason, Ratings,
    scenario::Scenario,
    world::{PersonMinutes, Wellbeing},
};

/// Shares of the way to the goal for 1 to 5.
const ENERGY_STEPS: [f64; 5] = [0.10, 0.30, 0.55, 0.80, 1.0];
/// Shares of time for 5 to 1.
const COMFORT_STEPS: [f64; 5] = [0.01, 0.04, 0.08, 0.15, 0.30];
/// Minutes for 5 to 1.
const HEALTH_STEPS: [u32; 5] = [10, 30, 60, 120, 240];
/// Least mean renewal of the air, per hour.
const FRESH_AIR_PER_H: f64 = 0.25;
/// Share of the time at home in damp or stale air, beyond that without the player, that costs health.
const BAD_AIR_SHARE: f64 = 0.25;
/// Score that is left then.
const BAD_AIR: u8 = 2;
/// Score that nobody worse off keeps.
const NO_WORSE: u8 = 4;

/// Minutes of one kind of a person, and the reason that they are.
type MinutesOf = fn(&PersonMinutes) -> u32;
type ReasonOf = fn(u32) -> RatingReason;

/// Money of a session, for the rating.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Outcome {
    /// Bill, €.
    pub you_eur: f64,
    /// Bill without the player, €.
    pub without_eur: f64,
    /// Goal of the whole level, €.
    pub goal_eur: f64,
    /// What there is to save over the whole level, €, if the level says so.
    pub saving_eur: Option<f64>,
    /// What was drawn in the hours of a peak, where the level is about one.
    pub peak: Option<Peak>,
    /// Share of the level played.
    pub played: f64,
}

/// Electricity drawn in the hours of a peak.
#[expect(clippy::struct_field_names, reason = "a name ends with its unit")]
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Peak {
    /// With the player, kWh.
    pub you_kwh: f64,
    /// Without, kWh.
    pub without_kwh: f64,
    /// What there is to draw less of in those of the hours that were lived, kWh.
    pub less_kwh: f64,
}

/// Rates a session against the same without the player.
pub(super) fn rate(s: &Scenario, outcome: &Outcome, you: &Wellbeing, without: &Wellbeing) -> Ratings {
    let comfort = comfort(s, you, without);
    let health = health(s, you, without);
    if let Some(goal_min) = s.level.goal.unhealthy_min {
        return by_health(f64::from(goal_min) * outcome.played, outcome, comfort, health, (you, without));
    }
    let mut energy = outcome.peak.map_or_else(|| energy(outcome), |peak| by_peak(peak, outcome));
    let others = comfort.score.min(health.score);
    if others < 3 && energy.score > 1 {
        energy = Rating { score: 1, reason: RatingReason::EnergyCapped };
    }
    let stars = match energy.score {
        0 => 0,
        1 | 2 => 1,
        3 => 2,
        _ if others >= 4 => 3,
        _ => 2,
    };
    Ratings { energy, comfort, health, stars }
}

/// Minutes that people spent in what harms them.
fn unhealthy_min(p: &PersonMinutes) -> [(u32, RatingReason); 4] {
    [
        (p.heat, RatingReason::TooHot(p.heat)),
        (p.under_floor + p.under_sleep_floor, RatingReason::UnderFloor(p.under_floor + p.under_sleep_floor)),
        (p.damp, RatingReason::Damp(p.damp)),
        (p.stale, RatingReason::Stale(p.stale)),
    ]
}

/// The same of all people and causes together.
pub(super) fn unhealthy_total_min(w: &Wellbeing) -> u32 {
    w.people.iter().flat_map(unhealthy_min).map(|(minutes, _)| minutes).sum()
}

fn by_health(
    goal_min: f64,
    outcome: &Outcome,
    comfort: Rating,
    mut health: Rating,
    (you, without): (&Wellbeing, &Wellbeing),
) -> Ratings {
    let (now, before) = (f64::from(unhealthy_total_min(you)), f64::from(unhealthy_total_min(without)));
    let score = steps((before - now) / (before - goal_min).max(1.0));
    if score < health.score {
        let worst = you.people.iter().flat_map(unhealthy_min).max_by_key(|(minutes, _)| *minutes);
        health = Rating { score, reason: worst.map_or(health.reason, |(_, reason)| reason) };
    }
    let energy = by_limit(outcome);
    let others = comfort.score.min(energy.score);
    let stars = match health.score {
        0 => 0,
        1 | 2 => 1,
        _ if others < 3 => 1,
        3 => 2,
        _ if others >= 4 => 3,
        _ => 2,
    };
    Ratings { energy, comfort, health, stars }
}

/// Énergie where the bill only has to stay within the goal.
fn by_limit(outcome: &Outcome) -> Rating {
    let goal_eur = outcome.goal_eur * outcome.played;
    let within = |times: f64| outcome.you_eur <= goal_eur * times;
    let score = match () {
        () if outcome.played <= 0.0 => 0,
        () if within(1.0) => 5,
        () if within(1.1) => 4,
        () if within(1.25) => 3,
        () => 1,
    };
    Rating { score, reason: RatingReason::EnergyShare(saved_share(outcome)) }
}

/// Énergie where the hours of a peak decide.
fn by_peak(peak: Peak, outcome: &Outcome) -> Rating {
    let less = peak.without_kwh - peak.you_kwh;
    // Before the first of these hours there is nothing to draw less of.
    let score = if peak.less_kwh > 0.0 { steps(less / peak.less_kwh) } else { 0 };
    let bill = by_limit(outcome);
    if bill.score < score {
        return bill;
    }
    let share = if peak.without_kwh > 0.0 { less / peak.without_kwh } else { 0.0 };
    Rating { score, reason: RatingReason::PeakShare(share) }
}

/// Points for a way covered, 1 at the goal. A rounding short of a step is the step.
fn steps(way: f64) -> u8 {
    count(ENERGY_STEPS.iter().filter(|&&step| way >= step - 1e-9).count())
}

/// Of the bill without the player, what was saved.
fn saved_share(outcome: &Outcome) -> f64 {
    let saved = outcome.without_eur - outcome.you_eur;
    if outcome.without_eur > 0.0 { saved / outcome.without_eur } else { 0.0 }
}

fn energy(outcome: &Outcome) -> Rating {
    if outcome.played <= 0.0 {
        // Nothing was saved yet, and nothing could be.
        return Rating { score: 0, reason: RatingReason::EnergyShare(0.0) };
    }
    let to_save = match outcome.saving_eur {
        Some(saving_eur) => saving_eur * outcome.played,
        None => outcome.without_eur - outcome.goal_eur * outcome.played,
    };
    let saved = outcome.without_eur - outcome.you_eur;
    let score = if to_save <= 0.0 {
        // Little to save, and it says so.
        if saved >= 0.0 { 5 } else { 3 }
    } else {
        steps(saved / to_save)
    };
    Rating { score, reason: RatingReason::EnergyShare(saved_share(outcome)) }
}

fn comfort(s: &Scenario, you: &Wellbeing, without: &Wellbeing) -> Rating {
    let unwell: u32 = you.people.iter().map(thirds).sum();
    let home: u32 = you.people.iter().map(|p| p.home).sum();
    let share = f64::from(unwell) / (3.0 * f64::from(home.max(1)));
    let mut score = 5 - count(COMFORT_STEPS.iter().filter(|&&step| share > step).count());
    if worst_excess(you, without, thirds) == 0 {
        score = score.max(NO_WORSE);
    }
    let name = |person: usize| s.level.people.get(person).map_or_else(String::new, |p| p.name.clone());
    let worst = |of: fn(&PersonMinutes) -> u32| {
        // The first of equals.
        you.people.iter().map(of).enumerate().rev().max_by_key(|&(_, minutes)| minutes).unwrap_or((0, 0))
    };
    let ((cold, cold_min), (hot, hot_min)) = (worst(|p| p.cold + p.cool), worst(|p| p.hot + p.warm));
    let reason = if score == 5 || cold_min + hot_min == 0 {
        RatingReason::AllFine
    } else if cold_min >= hot_min {
        RatingReason::WasCold(name(cold), cold_min)
    } else {
        RatingReason::WasHot(name(hot), hot_min)
    };
    Rating { score, reason }
}

/// Minutes unwell, in thirds.
fn thirds(p: &PersonMinutes) -> u32 {
    3 * (p.cold + p.hot) + p.cool + p.warm
}

fn health(s: &Scenario, you: &Wellbeing, without: &Wellbeing) -> Rating {
    let under = |p: &PersonMinutes| p.under_floor + p.under_sleep_floor + p.heat;
    let longest = you.people.iter().map(under).max().unwrap_or(0);
    let mut score = 5 - count(HEALTH_STEPS.iter().filter(|&&step| longest > step).count());
    if worst_excess(you, without, under) == 0 {
        score = score.max(NO_WORSE);
    }
    let hot = you.people.iter().any(|p| p.heat > p.under_floor + p.under_sleep_floor);
    let mut reason = match score {
        5 => RatingReason::HealthFine,
        _ if hot => RatingReason::TooHot(longest),
        _ => RatingReason::UnderFloor(longest),
    };
    let of_damp: (MinutesOf, ReasonOf) = (|p| p.damp, RatingReason::DamperBy);
    let of_stale: (MinutesOf, ReasonOf) = (|p| p.stale, RatingReason::StalerBy);
    for (of, why) in [of_damp, of_stale] {
        let more = worst_excess(you, without, of);
        let home = you.people.iter().map(|p| p.home).max().unwrap_or(0);
        if f64::from(more) > BAD_AIR_SHARE * f64::from(home) && score > BAD_AIR {
            score = BAD_AIR;
            reason = why(more);
        }
    }
    let volume: f64 = s.rooms.iter().map(|room| room.volume_m3).sum();
    let hours = f64::from(you.minutes) / 60.0;
    if hours > 0.0 && you.fresh_air_m3 < FRESH_AIR_PER_H * volume * hours {
        let no_worse = you.fresh_air_m3 >= without.fresh_air_m3;
        let most = if no_worse { NO_WORSE } else { 2 };
        if score > most {
            score = most;
            reason = RatingReason::Stuffy;
        }
    }
    Rating { score, reason }
}

/// Largest number of minutes by which someone is worse off than without the player.
fn worst_excess(you: &Wellbeing, without: &Wellbeing, of: fn(&PersonMinutes) -> u32) -> u32 {
    you.people.iter().zip(&without.people).map(|(you, without)| of(you).saturating_sub(of(without))).max().unwrap_or(0)
}

fn count(steps: usize) -> u8 {
    u8::try_from(steps).unwrap_or(u8::MAX).min(5)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(saved_eur: f64) -> Outcome {
        Outcome { you_eur: 5.0 - saved_eur, without_eur: 5.0, goal_eur: 4.0, saving_eur: None, peak: None, played: 1.0 }
    }

    #[test]
    fn energy_follows_the_way_to_the_goal() {
        let scores: Vec<u8> = [-1.0, 0.0, 0.1, 0.3, 0.6, 0.8, 1.0, 2.0].map(|eur| energy(&outcome(eur)).score).to_vec();
        assert_eq!(scores, [0, 0, 1, 2, 3, 4, 5, 5]);
    }

    #[test]
    fn a_level_ended_before_it_began_saved_nothing() {
        let at_once = Outcome { you_eur: 0.0, without_eur: 0.0, played: 0.0, ..outcome(0.0) };
        assert_eq!(energy(&at_once).score, 0);
        assert_eq!(energy(&Outcome { saving_eur: Some(0.8), ..at_once }).score, 0);
    }

    #[test]
    fn a_peak_is_rated_by_its_hours_as_long_as_the_bill_stays_within_the_goal() {
        let rated = |you_kwh: f64, you_eur: f64| {
            let peak = Peak { you_kwh, without_kwh: 10.0, less_kwh: 4.0 };
            by_peak(peak, &Outcome { you_eur, ..outcome(0.0) })
        };
        let scores: Vec<u8> = [11.0, 9.6, 8.8, 7.8, 6.8, 6.0, 0.0].map(|kwh| rated(kwh, 4.0).score).to_vec();
        assert_eq!(scores, [0, 1, 2, 3, 4, 5, 5]);
        assert_eq!(rated(6.0, 4.0).reason, RatingReason::PeakShare(0.4));
        // A peak passed at any price: the bill is the reason.
        assert_eq!([4.3, 4.9, 6.0].map(|eur| rated(6.0, eur).score), [4, 3, 1]);
        assert!(matches!(rated(6.0, 6.0).reason, RatingReason::EnergyShare(share) if share < 0.0));
        assert!(matches!(rated(9.6, 4.3).reason, RatingReason::PeakShare(share) if (share - 0.04).abs() < 1e-9));
        let none_yet = Peak { you_kwh: 0.0, without_kwh: 0.0, less_kwh: 0.0 };
        assert_eq!(by_peak(none_yet, &outcome(0.0)).score, 0);
    }

    #[test]
    fn a_home_with_little_to_save_is_praised() {
        assert_eq!(energy(&Outcome { goal_eur: 6.0, ..outcome(0.0) }).score, 5);
    }
}
