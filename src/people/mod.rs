//! People: routines by day of the week and time of day, habits by chance, comfort, body heat, breath.
//!
//! In: what a level says of a household, the session's seed, the temperatures people live in. Out: for each person and
//! day a [`plan::DayPlan`] (minutes of the day, drawn once, never changed by what the player does), and how they feel
//! ([`comfort`]). What they answer to a proposal is drawn beforehand too ([`answers`]). Who switches what in the home follows from both in [`crate::rules`].

pub mod answers;
pub mod breath;
pub mod comfort;
pub mod heat;
pub mod plan;
