//! What an action would change, asked of the session once and kept: a whole day is simulated for it.

use bevy::prelude::*;

use crate::rules::{Action, Estimate, Session};

/// An estimate on the main place of a card is asked anew every half hour of the home, those of a list every four hours.
const FRESH_MIN: u32 = 30;
const LIST_FRESH_MIN: u32 = 240;

/// Estimates asked for the open card.
#[derive(Resource, Default)]
pub struct Estimates {
    log: usize,
    known: Vec<Known>,
    /// One of a list was worked out in this frame.
    spent: bool,
    /// Counts them, for those who show them too.
    count: usize,
}

struct Known {
    action: Action,
    estimate: Estimate,
    minute: u32,
}

impl Estimates {
    /// What an action done now would change over the next 24 hours. Asked anew after each action.
    pub fn of(&mut self, session: &Session, action: &Action) -> Estimate {
        match self.kept(session, action, FRESH_MIN) {
            Some((estimate, true)) => estimate,
            _ => self.ask(session, action),
        }
    }

    /// The same for one of a list: at most one is worked out in a frame, so that the screen keeps answering. Nothing
    /// until it is known; then the last that is known.
    pub fn of_one(&mut self, session: &Session, action: &Action) -> Option<Estimate> {
        match self.kept(session, action, LIST_FRESH_MIN) {
            Some((estimate, true)) => Some(estimate),
            old if self.spent => old.map(|(estimate, _)| estimate),
            _ => {
                self.spent = true;
                Some(self.ask(session, action))
            }
        }
    }

    /// A frame begins.
    pub fn begin_frame(&mut self) {
        self.spent = false;
    }

    /// How many were worked out so far.
    pub fn count(&self) -> usize {
        self.count
    }

    /// What is known, and whether it still holds.
    fn kept(&mut self, session: &Session, action: &Action, fresh_min: u32) -> Option<(Estimate, bool)> {
        if self.log != session.log().len() {
            self.log = session.log().len();
            self.known.clear();
        }
        let now = session.readings().minute;
        // A session begun anew goes back in time.
        let fresh = |known: &Known| now >= known.minute && now - known.minute < fresh_min;
        self.known.iter().find(|known| known.action == *action).map(|known| (known.estimate, fresh(known)))
    }

    fn ask(&mut self, session: &Session, action: &Action) -> Estimate {
        let estimate = session.estimate(std::slice::from_ref(action));
        self.known.retain(|known| known.action != *action);
        self.known.push(Known { action: action.clone(), estimate, minute: session.readings().minute });
        self.count += 1;
        estimate
    }
}
