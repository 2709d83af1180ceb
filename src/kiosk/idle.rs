//! Whether someone is still there. Only time that passed while the kiosk ran counts: never the clock of the system, which
//! may be wrong or jump, and never the hours of a sleep.

use super::Settings;

/// Longest time that one look at the clock may bring, s: a tab that was hidden does not catch up.
pub const LONGEST_S: f64 = 2.0;

/// Is someone there?
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// Yes, as far as one knows.
    Here,
    /// The kiosk asks, and waits this long for an answer.
    Asked {
        /// Seconds left, counted up to a whole one.
        left_s: u16,
    },
    /// No.
    Gone,
}

/// Time since the last touch or key.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Idle {
    quiet_s: f64,
}

impl Idle {
    /// Someone touched something.
    pub fn stir(&mut self) {
        self.quiet_s = 0.0;
    }

    /// Time passed.
    pub fn pass(&mut self, seconds: f64) {
        self.quiet_s += passed_s(seconds);
    }

    /// Whether someone is there, by what staff set.
    #[must_use]
    pub fn presence(&self, settings: &Settings) -> Presence {
        let left_s = f64::from(settings.idle_s) + f64::from(settings.countdown_s) - self.quiet_s;
        if self.quiet_s < f64::from(settings.idle_s) {
            Presence::Here
        } else if left_s > 0.0 {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most the countdown")]
            let left_s = left_s.ceil() as u16;
            Presence::Asked { left_s: left_s.min(settings.countdown_s) }
        } else {
            Presence::Gone
        }
    }
}

/// The part of a span of time that counts.
pub(super) fn passed_s(seconds: f64) -> f64 {
    if seconds.is_finite() { seconds.clamp(0.0, LONGEST_S) } else { 0.0 }
}
