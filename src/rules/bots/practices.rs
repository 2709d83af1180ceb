//! Asking the household for practices: those that the game's own estimates show as saving something, the best first, and
//! again later what was declined.

use crate::{
    content::Practice,
    rules::{Action, Session},
};

/// A proposal is worth it from this much a day, €.
const WORTH_EUR: f64 = 0.01;

/// What was declined is proposed again every so often, minutes.
const AGAIN_MIN: u32 = 180;

/// What to propose now, `most` practices in all.
pub(super) fn proposals(session: &Session, most: usize) -> Vec<Action> {
    let minute = session.readings().minute;
    let declined = &session.readings().house.declined;
    match minute {
        0 => best(session, most, |_| true),
        _ if declined.is_empty() || !minute.is_multiple_of(AGAIN_MIN) => Vec::new(),
        _ => best(session, most, |practice| declined.iter().any(|(declined, _)| *declined == practice)),
    }
}

/// Practices that save something, the best first. The setbacks are left out: bots mind the thermostats themselves.
fn best(session: &Session, most: usize, among: impl Fn(Practice) -> bool) -> Vec<Action> {
    let held = session.readings().house.practices;
    let minds = |practice: &Practice| matches!(practice, Practice::NightSetback | Practice::AbsenceSetback);
    let open = Practice::ALL.into_iter().filter(|practice| !held.has(*practice) && !minds(practice));
    let asked = open.filter(|&practice| among(practice)).map(|practice| Action::Adopt { practice, on: true });
    let mut worth: Vec<(Action, f64)> = asked
        .map(|action| {
            let saved_eur = session.estimate(std::slice::from_ref(&action)).saved_eur();
            (action, saved_eur)
        })
        .filter(|(_, saved_eur)| *saved_eur > WORTH_EUR)
        .collect();
    worth.sort_by(|(_, one), (_, other)| other.total_cmp(one));
    worth.into_iter().take(most).map(|(action, _)| action).collect()
}
