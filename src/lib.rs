//! Doux Foyer: a real flat, simulated; comfort and health first.
//!
//! Data flows down this list and nothing imports upward. Everything above `game` is pure: no Bevy, no input or output,
//! no clock; it builds and tests with `--no-default-features` in seconds.
//!
//! - [`sim`]: the physics of a home.

#![forbid(unsafe_code)]

pub mod sim;
