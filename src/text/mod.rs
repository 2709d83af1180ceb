//! Texts in the player's language (Fluent), and formats of €, kWh, °C, dates.

mod format;
mod lang;
mod texts;

pub use format::Format;
pub use lang::Lang;
pub use texts::{Arg, TextError, Texts};
