//! *Expert*: sensible, and all that a well-informed tenant can do besides. It asks the estimate before each proposal and
//! each purchase, reports what the landlord must repair and puts right what it can.

use super::{careful, practices};
use crate::{
    content::Who,
    rules::{Action, FaultState, Session, offers::places},
};

/// A purchase pays back within these days of use.
const PAYS_BACK_DAYS: f64 = 180.0;

/// What it does now.
pub(super) fn actions(session: &Session) -> Vec<Action> {
    let mut actions = practices::proposals(session, usize::MAX);
    if session.readings().minute == 0 {
        actions.extend(repairs(session));
        actions.extend(purchases(session));
    }
    actions.extend(careful(session));
    actions
}

fn repairs(session: &Session) -> impl Iterator<Item = Action> + '_ {
    let faults = session.level().faults.iter().zip(&session.readings().house.faults);
    faults.filter(|(_, state)| **state == FaultState::There).map(|(fault, _)| match fault.what.who() {
        Who::Landlord | Who::Purchase => Action::Report { fault: fault.id.clone() },
        Who::Me => Action::Mend { fault: fault.id.clone() },
    })
}

/// Small things that pay back, the landlord's for nothing.
fn purchases(session: &Session) -> Vec<Action> {
    let mut actions = Vec::new();
    for (id, measure) in &session.catalogue().measures {
        for target in places(session, &measure.does) {
            let action = Action::Fit { measure: id.clone(), target };
            let a_day = session.estimate(std::slice::from_ref(&action)).saved_eur();
            if a_day > 0.0 && a_day * PAYS_BACK_DAYS >= measure.price_eur {
                actions.push(action);
            }
        }
    }
    actions
}
