//! Texts in the player's language (Fluent), names of things, formats of €, kWh, °C, dates.
//!
//! In: locale files, the level's home, plain figures of a session. Out: strings ready to be shown or read aloud. [`keys`]
//! names the message of each value that the rules give, [`Names`] says what things of a home are called, [`Format`] writes
//! figures, [`announce`] tells what happened.

mod announce;
mod format;
mod goal;
pub mod keys;
mod lang;
mod names;
mod texts;

pub use announce::announce;
pub use format::{Date, Format};
pub use goal::{AimWords, hunt_count, hunt_found};
pub use lang::Lang;
pub use names::Names;
pub use texts::{Arg, TextError, Texts};
