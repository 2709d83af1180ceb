//! Doux Foyer: a real flat, simulated; comfort and health first.
//!
//! Data flows down this list and nothing imports upward. Everything above `game` is pure: no Bevy, no input or output,
//! no clock; it builds and tests with `--no-default-features` in seconds.
//!
//! - [`math`]: float functions that give the same bits everywhere.
//! - [`sealed`]: texts kept between runs: version and checksum.
//! - [`sim`]: the physics of a home: thermal, air, water, devices, sky.
//! - [`content`]: what files say: levels, homes, furniture, catalogue; checks, errors with their place.
//! - [`people`]: routines, habits, comfort, health.
//! - [`money`]: tariffs, bills, CO2: dated figures in, euros out.
//! - [`rules`]: a session: actions, time, what-if, debrief, replay.
//! - [`counters`]: what a kiosk counts, and nothing about anyone.
//! - [`plan`]: a home made from eight answers, its year, what each gesture saves there; the code of a link.
//! - `lab`: the headless program, with feature `lab`; it alone reads and writes files.
//! - [`text`]: texts in the player's language, formats of €, kWh, °C, dates.
//! - [`kiosk`]: a kiosk that staff set up and leave: what they set, and its rules.

#![forbid(unsafe_code)]

pub mod content;
pub mod counters;
#[cfg(feature = "game")]
pub mod game;
pub mod kiosk;
#[cfg(feature = "lab")]
pub mod lab;
pub mod math;
pub mod money;
pub mod people;
pub mod plan;
pub mod rules;
pub mod sealed;
pub mod sim;
pub mod text;
