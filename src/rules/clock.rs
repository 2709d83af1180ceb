//! Pace of play: how real seconds become minutes of the home. Not part of a session: a replay has no pace.

use serde::{Deserialize, Serialize};

use crate::content::Level;

/// How fast time runs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pace {
    /// Stopped; everything can still be done.
    #[default]
    Paused,
    /// A day lasts 150 s.
    Normal,
    /// Twice as fast.
    Double,
    /// Four times as fast.
    Quadruple,
    /// As fast as allowed, until the next event.
    NextEvent,
}

impl Pace {
    /// All of them, the slowest first.
    pub const ALL: [Pace; 5] = [Pace::Paused, Pace::Normal, Pace::Double, Pace::Quadruple, Pace::NextEvent];

    /// Minutes of the home per real second.
    #[must_use]
    pub fn minutes_per_second(self) -> f64 {
        const NORMAL: f64 = 1440.0 / 150.0;
        match self {
            Pace::Paused => 0.0,
            Pace::Normal => NORMAL,
            Pace::Double => 2.0 * NORMAL,
            Pace::Quadruple => 4.0 * NORMAL,
            Pace::NextEvent => 16.0 * NORMAL,
        }
    }
}

/// Turns real time into whole minutes of the home.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Clock {
    /// Pace now.
    pub pace: Pace,
    owed: f64,
    /// Minutes of the home per second at the normal pace, over the usual ones; 0 stands for 1.
    hurry: f64,
}

impl Clock {
    /// Longest real time that one frame may bring, s: a tab that was hidden does not catch up.
    pub const LONGEST_FRAME_S: f64 = 1.0;

    /// For a level: a turn at a kiosk lasts as long as its file says, whatever time it covers.
    #[must_use]
    pub fn of_level(level: &Level) -> Clock {
        let usual_s = f64::from(level.hours) * 60.0 / Pace::Normal.minutes_per_second();
        let hurry = level.kiosk.as_ref().map_or(1.0, |kiosk| usual_s / f64::from(kiosk.turn_s.max(1)));
        Clock { hurry, ..Clock::default() }
    }

    /// Whole minutes due after `seconds` more of real time.
    pub fn advance(&mut self, seconds: f64) -> u32 {
        self.owed += seconds.clamp(0.0, Self::LONGEST_FRAME_S) * self.pace.minutes_per_second() * self.hurry();
        let due = self.owed.floor();
        self.owed -= due;
        // At most 1 s × 154 minutes/s: fits.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let minutes = due as u32;
        minutes
    }

    fn hurry(&self) -> f64 {
        if self.hurry > 0.0 { self.hurry } else { 1.0 }
    }

    /// Share of the current minute already gone, 0 to 1: for smooth motion in the picture.
    #[must_use]
    pub fn fraction(&self) -> f64 {
        self.owed
    }
}
