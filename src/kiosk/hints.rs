//! Help that comes by itself when nothing is found for a while: first a glow, then an arrow, then the name.

use super::idle::passed_s;

/// Seconds without a find before each help.
const GLOW_S: f64 = 15.0;
const ARROW_S: f64 = 23.0;
const NAME_S: f64 = 31.0;

/// How much is shown of the next waste; each help keeps those before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Help {
    /// It glows.
    Glow,
    /// An arrow points at it.
    Arrow,
    /// It is named.
    Name,
}

/// Time since the last find.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Hints {
    quiet_s: f64,
    found: usize,
}

impl Hints {
    /// Time of play passed; so much is found by now.
    pub fn pass(&mut self, seconds: f64, found: usize) {
        if found == self.found {
            self.quiet_s += passed_s(seconds);
        } else {
            *self = Hints { quiet_s: 0.0, found };
        }
    }

    /// The help due.
    #[must_use]
    pub fn help(&self) -> Option<Help> {
        let due = [(NAME_S, Help::Name), (ARROW_S, Help::Arrow), (GLOW_S, Help::Glow)];
        due.into_iter().find(|&(after_s, _)| self.quiet_s >= after_s).map(|(_, help)| help)
    }
}
