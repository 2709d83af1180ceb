//! What an action would change, asked of the session once and kept: a whole day is simulated for it.

use bevy::prelude::*;

use crate::rules::{Action, Estimate, Session};

/// Estimates asked for the open card.
#[derive(Resource, Default)]
pub struct Estimates {
    about: Option<(u32, usize)>,
    known: Vec<(Action, Estimate)>,
}

impl Estimates {
    /// What an action done now would change over the next 24 hours. Asked anew every half hour of the home and after
    /// each action.
    pub fn of(&mut self, session: &Session, action: &Action) -> Estimate {
        let about = (session.readings().minute / 30, session.log().len());
        if self.about != Some(about) {
            self.about = Some(about);
            self.known.clear();
        }
        if let Some((_, estimate)) = self.known.iter().find(|(known, _)| known == action) {
            return *estimate;
        }
        let estimate = session.estimate(std::slice::from_ref(action));
        self.known.push((action.clone(), estimate));
        estimate
    }
}
