//! A kiosk that outreach staff set up and leave: what they set, and the rules that hold while nobody of theirs is there.
//!
//! It is pure: the game asks it what to do and shows that. What is counted is [`crate::counters`]' affair.

mod settings;

pub use settings::Settings;
