//! The engine held against what is known: solutions on paper, almanacs, conservation of energy, `EnergyPlus`.

// References are files.
#![allow(clippy::disallowed_methods)]

mod analytical;
mod balance;
#[path = "../common/mod.rs"]
mod common;
mod references;
mod support;
