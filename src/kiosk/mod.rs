//! A kiosk that outreach staff set up and leave: what they set, and the rules that hold while nobody of theirs is there.
//!
//! It is pure: the game asks it what to do and shows that. What is counted is [`crate::counters`]' affair.

mod board;
mod gesture;
mod habits;
mod hints;
mod idle;
mod lines;
mod pin;
mod settings;
mod stored;
mod turn;
mod wonders;

pub use board::{Board, COLOURS, Entry, Picture};
pub use gesture::Gesture;
pub use habits::{Habit, Source, plan_code};
pub use hints::{Help, Hints};
pub use idle::{Idle, LONGEST_S, Presence};
pub use lines::{Address, Contact, LineError};
pub use pin::{FREE_TRIES, Gate, Pin, PinError, PinUnreadable, Tried, WAIT_S};
pub use settings::{MOST_BYTES as MOST_SETTINGS_BYTES, Settings, SettingsError};
pub use stored::{Damage, Found, Keeper, Kind, MOST_BYTES, Slot, Slots};
pub use turn::{Ask, Effect, MOST_HABITS, Phase, Played, Visit};
pub use wonders::{Wonder, wonders};
