//! Validation cases: a building, how it is lived in, and a year of weather, in the neutral format that `EnergyPlus`
//! references are made from.
//!
//! [`load`] reads a case (TOML, strict, with variants by `base`), [`run`] computes its year, [`Outcome::to_json`] writes
//! the result. Nothing here touches files: the caller gives their text. `docs/validation.md` shows what comes out.

mod assemble;
mod chart;
pub mod compare;
mod file;
mod outcome;
pub mod report;
mod run;
mod schedule;
mod tables;

pub use file::{CaseError, load};
pub use outcome::{Energy, Outcome, Week, ZoneOutcome};
pub use run::{Options, Year, run};

use super::building::Building;

/// A case ready to run.
#[derive(Debug, Clone, PartialEq)]
pub struct Case {
    /// Its name.
    pub name: String,
    /// What it represents.
    pub note: String,
    /// Name of the weather it asks for.
    pub weather: String,
    /// The building; the place is replaced by that of the weather.
    pub building: Building,
    /// Names of the rooms' uses, by zone.
    pub(crate) zones: Vec<ZoneUse>,
    /// By window.
    pub(crate) windows: Vec<WindowUse>,
    /// By link: m³/s.
    pub(crate) mixing: Vec<Scaled>,
    /// By source of temperature, °C.
    pub(crate) temperatures: Vec<Signal>,
    /// Values of the schedules, hour by hour.
    pub(crate) schedules: Vec<Vec<f64>>,
}

/// A number, or a schedule (index into [`Case::schedules`]).
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Signal {
    Constant(f64),
    Scheduled(usize),
}

/// A number times a signal.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Scaled {
    pub amount: f64,
    pub by: Signal,
}

/// How a room is lived in.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct ZoneUse {
    pub heating: Option<Signal>,
    pub cooling: Option<Signal>,
    pub heating_max_w: f64,
    /// m³/s.
    pub infiltration: Scaled,
    pub ventilation: Scaled,
    /// W.
    pub gains: Scaled,
    pub gains_radiative: f64,
}

/// How a window is used.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct WindowUse {
    pub shutter: Option<Signal>,
    /// m³/s.
    pub opening: Scaled,
}

impl Signal {
    fn at(self, schedules: &[Vec<f64>], hour: usize) -> f64 {
        match self {
            Self::Constant(x) => x,
            Self::Scheduled(i) => schedules[i][hour],
        }
    }
}

impl Scaled {
    fn at(self, schedules: &[Vec<f64>], hour: usize) -> f64 {
        if self.amount == 0.0 { 0.0 } else { self.amount * self.by.at(schedules, hour) }
    }
}
