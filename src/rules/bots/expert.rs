//! *Expert*: sensible, and all that a well-informed tenant can do besides. It asks the estimate before each proposal and
//! each purchase, reports what the landlord must repair and puts right what it can.

use super::sensible;
use crate::{
    content::{Practice, Who},
    rules::{Action, Estimate, FaultState, Session, offers::places},
};

/// A proposal is worth it from this much a day, €.
const WORTH_EUR: f64 = 0.01;

/// A purchase pays back within these days of use.
const PAYS_BACK_DAYS: f64 = 180.0;

/// It proposes again what was declined every so often, minutes.
const AGAIN_MIN: u32 = 180;

/// What it does now.
pub(super) fn actions(session: &Session) -> Vec<Action> {
    let mut actions = Vec::new();
    let minute = session.readings().minute;
    if minute == 0 {
        actions.extend(repairs(session));
        actions.extend(proposals(session, |_| true));
        actions.extend(purchases(session));
    } else if minute.is_multiple_of(AGAIN_MIN) {
        let declined = &session.readings().house.declined;
        actions.extend(proposals(session, |practice| declined.iter().any(|(declined, _)| *declined == practice)));
    }
    actions.extend(sensible(session));
    actions
}

fn repairs(session: &Session) -> impl Iterator<Item = Action> + '_ {
    let faults = session.level().faults.iter().zip(&session.readings().house.faults);
    faults.filter(|(_, state)| **state == FaultState::There).map(|(fault, _)| match fault.what.who() {
        Who::Landlord | Who::Purchase => Action::Report { fault: fault.id.clone() },
        Who::Me => Action::Mend { fault: fault.id.clone() },
    })
}

fn saved_eur(estimate: Estimate) -> f64 {
    estimate.cost_now_eur - estimate.cost_eur
}

/// Practices that save something. It leaves the setbacks out: it minds the thermostats itself.
fn proposals(session: &Session, asked: impl Fn(Practice) -> bool) -> Vec<Action> {
    let held = session.readings().house.practices;
    let minds = |practice: &Practice| matches!(practice, Practice::NightSetback | Practice::AbsenceSetback);
    let wanted = Practice::ALL.into_iter().filter(|practice| !held.has(*practice) && !minds(practice));
    wanted
        .filter(|&practice| asked(practice))
        .map(|practice| Action::Adopt { practice, on: true })
        .filter(|action| saved_eur(session.estimate(std::slice::from_ref(action))) > WORTH_EUR)
        .collect()
}

/// Small things that pay back, the landlord's for nothing.
fn purchases(session: &Session) -> Vec<Action> {
    let mut actions = Vec::new();
    for (id, measure) in &session.catalogue().measures {
        for target in places(session, &measure.does) {
            let action = Action::Fit { measure: id.clone(), target };
            let a_day = saved_eur(session.estimate(std::slice::from_ref(&action)));
            if a_day > 0.0 && a_day * PAYS_BACK_DAYS >= measure.price_eur {
                actions.push(action);
            }
        }
    }
    actions
}
