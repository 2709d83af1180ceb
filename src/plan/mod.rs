//! *Mon logement*: a home made from eight answers, its year, and what each gesture saves in it.
//!
//! [`Answers`] become a home of two zones (`home`), lived in by five households: the usual one gives the middle value, all of
//! them its range. Heating is a season of the game's engine in steps of ten minutes (`heating`), everything else the game's
//! devices over a year (`uses`), money the catalogue's tariffs (`price`). [`Plan`] does it bit by bit, so that a page can show
//! how far it is.
//!
//! A gesture that heating does not know of needs no season of its own. Devices give their heat to the room, and heating makes up
//! for what they give less: `Q' = Q + Σ ρₘ ΔGₘ` over the months, where `ΔG` is the heat that is missing and `ρ` the share of it
//! that heating replaces in that month. A season with less heat from devices tells `ρ` for each home and household; a test holds
//! the equation against full seasons.

mod answers;
mod code;
mod data;
mod draft;
mod gesture;
mod heating;
mod home;
mod outcome;
mod price;
mod run;
mod uses;

pub use answers::{
    Answers, ERAS, Heating, PEOPLE, PlanProblem, SURFACE_M2, Storey, Water, ZONES, gestures_of, questions,
};
pub use code::{CodeProblem, LANGUAGES, State, decode, encode};
pub use data::{DATA_FILES, catalogue};
pub use draft::{Choice, Draft};
pub use gesture::{Gesture, Gestures};
pub use outcome::{Amounts, GestureLine, Outcome, PriceLine, PublishedSaving, Saving, UseLine, YearLine};
pub use run::{Plan, Progress};

/// Temperatures on the sheet that are good for people, by the message that says when, °C: as in the levels.
pub const GOOD_C: [(&str, f64); 3] = [("day", 19.0), ("night", 17.0), ("away", 16.0)];
