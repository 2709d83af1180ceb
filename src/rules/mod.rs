//! The rules: a session (level + seed + actions), its readings, what-if, debrief.
//!
//! A save, a replay, a bug report, a bot and a what-if are all the same thing: level, seed and time-stamped actions.
//! [`Action`] is the one way in, [`Readings`] and [`Debrief`] are the ways out.

mod action;
mod bills;
pub mod bots;
mod clock;
mod debrief;
mod deed;
mod goal;
mod guess;
mod hunt;
mod observe;
mod offers;
mod rating;
mod readings;
mod save;
mod scenario;
mod session;
mod timeline;
mod whatif;
mod winter;
mod world;
mod year;

pub use action::{Action, Refusal, TimedAction};
pub use bills::OptionBill;
pub use clock::{Clock, Pace};
pub use debrief::{Bill, Debrief, GestureSaving, Rating, RatingReason, Ratings};
pub use goal::Aim;
pub use guess::{GuessScore, GuessTime, Guesses};
pub use hunt::Find;
pub use offers::{Offer, OfferState};
pub use readings::{
    DeviceReading, Event, EventKind, FaultState, Fitted, HouseReading, PersonReading, Readings, RoomReading,
    TankReading, Target, WallReading, Waste, WasteKind, WindowReading,
};
pub use save::{SavedSession, replay};
pub use session::{Estimate, Session, SessionError};
pub use whatif::DebriefWork;
pub use winter::{Winter, WinterSaving, WinterWork};
pub use world::HEATING_UNDER_C;
pub use year::{DeviceYear, Span, Year, span, year};

pub use crate::people::comfort::Feeling;
