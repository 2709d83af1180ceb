//! What a level ends with: you against the same household, the same weather, without you.

use super::{GuessScore, TimedAction};
use crate::sim::energy::ByUse;

/// Energy, money and carbon of a session: what the meter says, and what is owed.
///
/// A home left colder than it would be without the player has borrowed heat from its walls, a tank left lukewarm from
/// its water: the next day pays it back. That is counted here at once (negative when the home is left warmer), so that
/// the saving is that of a day like this one and not of the first day only.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Bill {
    /// kWh by use.
    pub energy_kwh: ByUse,
    /// € by use, without subscription.
    pub cost_eur: ByUse,
    /// kg of CO2 equivalent by use.
    pub co2_kg: ByUse,
    /// Of the energy: owed, not on the meter yet, kWh.
    pub owed_kwh: f64,
    /// Of the cost: owed, €.
    pub owed_eur: f64,
}

/// How a level ended.
#[derive(Debug, Clone, PartialEq)]
pub struct Debrief {
    /// With the player.
    pub you: Bill,
    /// Same level and seed, no action.
    pub without_you: Bill,
    /// The player's gestures, each re-simulated, largest saving first.
    pub gestures: Vec<GestureSaving>,
    /// Saving of all together minus the sum of [`GestureSaving::saved_eur`], €.
    pub interaction_eur: f64,
    /// Paid for things fitted, €; not part of the bills.
    pub spent_eur: f64,
    /// Order of uses guessed before the level, against the truth.
    pub guess: Option<GuessScore>,
    /// The same guessed after it.
    pub guess_after: Option<GuessScore>,
    /// Three ratings.
    pub ratings: Ratings,
    /// Lowest operative temperature in a room lived in, while someone awake was there, °C.
    pub coldest_lived_in_c: f64,
    /// Minutes that someone spent awake in a room under 18 °C.
    pub minutes_under_floor: u32,
}

/// What one gesture saved, beside the others (the session minus the session without it) and alone (without the player,
/// minus the same with it only).
#[derive(Debug, Clone, PartialEq)]
pub struct GestureSaving {
    /// Its actions: all those on one thing (a thermostat, a shutter, a lamp…).
    pub actions: Vec<TimedAction>,
    /// kWh.
    pub saved_kwh: f64,
    /// €.
    pub saved_eur: f64,
    /// kWh, with this gesture only.
    pub alone_kwh: f64,
    /// €, with this gesture only.
    pub alone_eur: f64,
}

impl GestureSaving {
    /// What the other gestures take from this one (negative) or add to it, €.
    #[must_use]
    pub fn interaction_eur(&self) -> f64 {
        self.saved_eur - self.alone_eur
    }
}

/// Three ratings of 0 to 5.
#[derive(Debug, Clone, PartialEq)]
pub struct Ratings {
    /// Waste avoided.
    pub energy: Rating,
    /// How people felt.
    pub comfort: Rating,
    /// Temperature floor, fresh air.
    pub health: Rating,
    /// 0 to 3, from the three ratings; in files and tests only.
    pub stars: u8,
}

/// A rating and its one reason.
#[derive(Debug, Clone, PartialEq)]
pub struct Rating {
    /// 0 to 5.
    pub score: u8,
    /// Reason, for a text of the same name.
    pub reason: RatingReason,
}

/// Why a rating is what it is.
#[derive(Debug, Clone, PartialEq)]
pub enum RatingReason {
    /// Energy: this share less than without you (negative: more), 0 to 1.
    EnergyShare(f64),
    /// Energy: this share less than without you in the hours of the peak (negative: more), 0 to 1.
    PeakShare(f64),
    /// Energy: counts less because comfort or health fell under 3.
    EnergyCapped,
    /// Everyone was well.
    AllFine,
    /// This person (name) was cold for this long, minutes.
    WasCold(String, u32),
    /// This person (name) was hot for this long, minutes.
    WasHot(String, u32),
    /// No lived-in room under 18 °C, air renewed.
    HealthFine,
    /// Under 18 °C for this long, minutes.
    UnderFloor(u32),
    /// Someone frail in heat for this long, minutes.
    TooHot(u32),
    /// Too little fresh air.
    Stuffy,
    /// In damp rooms for this long, minutes.
    Damp(u32),
    /// In stale air for this long, minutes.
    Stale(u32),
    /// In damp rooms for this long more than without you, minutes.
    DamperBy(u32),
    /// In stale air for this long more than without you, minutes.
    StalerBy(u32),
}
