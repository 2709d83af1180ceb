//! A session: level + seed + actions, and the home as it stands.

use std::sync::Arc;

use super::{Action, Debrief, Readings, Refusal, TimedAction};
use crate::content::{Catalogue, Home, Id, Level, Library};

/// A level being played, watched or replayed.
#[derive(Debug, Clone)]
pub struct Session {
    level: Arc<Level>,
    home: Arc<Home>,
    catalogue: Arc<Catalogue>,
    seed: u64,
    log: Vec<TimedAction>,
    readings: Readings,
}

/// Why a session cannot begin.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum SessionError {
    /// No such level, or its file was refused.
    #[error("there is no level `{0}`")]
    NoLevel(Id),
    /// What the level refers to is missing.
    #[error("level `{level}`: {reason}")]
    Unbuildable {
        /// Level.
        level: Id,
        /// Why.
        reason: String,
    },
}

/// What an action would change over the next 24 hours, by simulating both.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimate {
    /// € of the next 24 hours with the actions.
    pub cost_eur: f64,
    /// € of the next 24 hours as things stand.
    pub cost_now_eur: f64,
    /// kWh with the actions, less as things stand (negative: saved).
    pub energy_kwh: f64,
}

impl Session {
    /// Begins a level; `seed` replaces the level's own.
    ///
    /// # Errors
    /// When the level is unknown or refers to something that is.
    pub fn new(library: &Library, level: &Id, seed: Option<u64>) -> Result<Session, SessionError> {
        let _ = seed;
        let _ = library;
        Err(SessionError::NoLevel(level.clone()))
    }

    /// The level.
    #[must_use]
    pub fn level(&self) -> &Level {
        &self.level
    }

    /// Its home.
    #[must_use]
    pub fn home(&self) -> &Home {
        &self.home
    }

    /// Figures in use.
    #[must_use]
    pub fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    /// Seed in use.
    #[must_use]
    pub fn seed(&self) -> u64 {
        self.seed
    }

    /// Actions so far.
    #[must_use]
    pub fn log(&self) -> &[TimedAction] {
        &self.log
    }

    /// State of the home now.
    #[must_use]
    pub fn readings(&self) -> &Readings {
        &self.readings
    }

    /// The last minute was played.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.readings.minute >= self.level.hours * 60
    }

    /// Does an action now.
    ///
    /// # Errors
    /// When it is impossible in this home; nothing changes then.
    pub fn act(&mut self, action: Action) -> Result<(), Refusal> {
        let _ = action;
        Err(Refusal::Over)
    }

    /// Plays one minute; nothing happens once the level is over.
    pub fn step(&mut self) -> &Readings {
        &self.readings
    }

    /// What these actions, done now, would change over the next 24 hours.
    #[must_use]
    pub fn estimate(&self, actions: &[Action]) -> Estimate {
        let _ = actions;
        Estimate { cost_eur: 0.0, cost_now_eur: 0.0, energy_kwh: 0.0 }
    }

    /// How it ended, or stands, against the same without the player.
    #[must_use]
    pub fn debrief(&self) -> Debrief {
        unreachable!("a session cannot begin yet")
    }
}
