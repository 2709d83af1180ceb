//! A result held against its reference: what differs, by how much, and how much is allowed.
//!
//! The gates are those of the design: they hold for every case, not only those kept here.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::outcome::Outcome;
use super::{Case, Signal};

/// A reference result, cut down to what is compared.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Reference {
    /// Name of the case.
    pub case: String,
    /// All rooms together.
    pub total: ReferenceEnergies,
    /// By room.
    pub zones: BTreeMap<String, ReferenceZone>,
    /// "coldest" and "hottest".
    pub weeks: BTreeMap<String, ReferenceWeek>,
}

/// Heating and cooling.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct ReferenceEnergies {
    /// Heat given.
    pub heating: ReferenceEnergy,
    /// Heat removed.
    pub cooling: ReferenceEnergy,
}

/// A year of power, in short.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct ReferenceEnergy {
    /// Year.
    pub kwh: f64,
    /// Highest hour, W.
    pub peak_w: f64,
    /// The first such hour.
    pub peak_hour: usize,
}

/// A room's year.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct ReferenceZone {
    /// Heat given.
    pub heating: ReferenceEnergy,
    /// Heat removed.
    pub cooling: ReferenceEnergy,
    /// Mean of the year.
    pub air_mean_c: f64,
    /// Lowest hour.
    pub air_min_c: f64,
    /// Highest hour.
    pub air_max_c: f64,
}

/// Seven days.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct ReferenceWeek {
    /// Hour of the year.
    pub first_hour: usize,
    /// By room.
    pub zones: BTreeMap<String, ReferenceWeekZone>,
}

/// A room's week.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct ReferenceWeekZone {
    /// Air, °C, by hour.
    pub air_c: Vec<f64>,
    /// W, by hour, for charts; not in all.
    #[serde(default)]
    pub heating_w: Vec<f64>,
}

/// What is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measure {
    /// Heating of the year, all rooms, %.
    Heating,
    /// Heating of the year of one room, %.
    RoomHeating,
    /// Cooling of the year, all rooms, %.
    Cooling,
    /// Highest hour of heating, all rooms, setpoint level, %.
    PeakHeating,
    /// The same just after a setpoint rose: shown, not judged, since it depends on the step of the reference itself.
    PeakAfterJump,
    /// Highest hour of cooling: shown, not judged.
    PeakCooling,
    /// Lowest or highest air temperature of the year, K.
    Extreme,
    /// Air temperature of the coldest and hottest weeks, root mean square, K.
    Weeks,
}

impl Measure {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Heating,
        Self::RoomHeating,
        Self::Cooling,
        Self::PeakHeating,
        Self::PeakAfterJump,
        Self::PeakCooling,
        Self::Extreme,
        Self::Weeks,
    ];

    /// How far off a result may be: % or K. `None` for what is shown only.
    #[must_use]
    pub fn gate(self) -> Option<f64> {
        match self {
            Self::Heating => Some(2.5),
            Self::RoomHeating | Self::Cooling => Some(4.0),
            Self::PeakHeating => Some(2.0),
            Self::PeakAfterJump | Self::PeakCooling => None,
            Self::Extreme => Some(0.8),
            Self::Weeks => Some(0.35),
        }
    }

    /// What we would like it to be.
    #[must_use]
    pub fn ambition(self) -> Option<f64> {
        match self {
            Self::Heating | Self::PeakHeating => Some(1.0),
            Self::RoomHeating => Some(2.0),
            Self::Cooling => Some(1.5),
            Self::PeakAfterJump | Self::PeakCooling => None,
            Self::Extreme => Some(0.4),
            Self::Weeks => Some(0.15),
        }
    }

    /// Unit of the difference.
    #[must_use]
    pub fn unit(self) -> &'static str {
        match self {
            Self::Extreme | Self::Weeks => "K",
            _ => "%",
        }
    }
}

/// One comparison.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    /// What.
    pub measure: Measure,
    /// Room, or "" for all.
    pub room: String,
    /// In the reference: kWh, W or °C (0 for [`Measure::Weeks`]).
    pub reference: f64,
    /// Ours.
    pub ours: f64,
    /// % or K.
    pub off: f64,
}

/// Energies and powers below this are compared to it.
const LEAST: f64 = 100.0;

fn percent(reference: f64, ours: f64) -> f64 {
    100.0 * (ours - reference) / reference.abs().max(LEAST)
}

/// All that differs between a result and its reference.
#[must_use]
pub fn compare(case: &Case, reference: &Reference, ours: &Outcome) -> Vec<Difference> {
    let mut found = Vec::new();
    let mut add = |measure, room: &str, reference: f64, ours: f64, off: f64| {
        found.push(Difference { measure, room: room.to_owned(), reference, ours, off });
    };
    let (a, b) = (&reference.total, &ours.total);
    #[allow(clippy::cast_precision_loss)] // watts
    let peaks = (b.heating.peak_w as f64, b.cooling.peak_w as f64);
    if a.heating.kwh > 0.0 || b.heating.kwh > 0.0 {
        add(Measure::Heating, "", a.heating.kwh, b.heating.kwh, percent(a.heating.kwh, b.heating.kwh));
        let measure = if setpoint_rose(case, a.heating.peak_hour) || setpoint_rose(case, b.heating.peak_hour) {
            Measure::PeakAfterJump
        } else {
            Measure::PeakHeating
        };
        add(measure, "", a.heating.peak_w, peaks.0, percent(a.heating.peak_w, peaks.0));
    }
    if a.cooling.kwh > 0.0 || b.cooling.kwh > 0.0 {
        add(Measure::Cooling, "", a.cooling.kwh, b.cooling.kwh, percent(a.cooling.kwh, b.cooling.kwh));
        add(Measure::PeakCooling, "", a.cooling.peak_w, peaks.1, percent(a.cooling.peak_w, peaks.1));
    }
    for (room, b) in &ours.zones {
        let Some(a) = reference.zones.get(room) else { continue };
        if a.heating.kwh > 0.0 || b.heating.kwh > 0.0 {
            let off = percent(a.heating.kwh, b.heating.kwh);
            add(Measure::RoomHeating, room, a.heating.kwh, b.heating.kwh, off);
        }
        add(Measure::Extreme, room, a.air_min_c, b.air_min_c, b.air_min_c - a.air_min_c);
        add(Measure::Extreme, room, a.air_max_c, b.air_max_c, b.air_max_c - a.air_max_c);
    }
    for (name, week) in [("coldest", &ours.weeks.coldest), ("hottest", &ours.weeks.hottest)] {
        let Some(a) = reference.weeks.get(name) else { continue };
        for (room, b) in &week.zones {
            let Some(a) = a.zones.get(room) else { continue };
            add(Measure::Weeks, room, 0.0, 0.0, rms(&a.air_c, &b.air_c));
        }
    }
    found
}

#[allow(clippy::cast_precision_loss)] // 168
fn rms(a: &[f64], b: &[f64]) -> f64 {
    (a.iter().zip(b).map(|(x, y)| (x - y) * (x - y)).sum::<f64>() / a.len().max(1) as f64).sqrt()
}

/// Whether a heating setpoint has risen within six hours before this hour.
fn setpoint_rose(case: &Case, hour: usize) -> bool {
    case.zones.iter().filter_map(|z| z.heating).any(|signal| match signal {
        Signal::Constant(_) => false,
        Signal::Scheduled(i) => {
            let year = &case.schedules[i];
            (hour.saturating_sub(5).max(1)..=hour).any(|h| year[h] > year[h - 1] + 0.01)
        }
    })
}

/// A gesture: two cases and what it changes.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pair {
    /// What is done.
    pub title: String,
    /// Case without.
    pub base: String,
    /// Case with.
    pub variant: String,
    /// "heating", "cooling" or "hottest".
    pub measure: String,
    /// Room, for "hottest".
    pub zone: Option<String>,
}

/// What a gesture changes: % of the heating or cooling of the base, or K in the hottest hour of the hottest week.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Change {
    /// In the references.
    pub reference: f64,
    /// Ours.
    pub ours: f64,
}

impl Pair {
    /// How far off a change may be: points of %, or K.
    #[must_use]
    pub fn gate(&self) -> f64 {
        if self.measure == "hottest" { 0.3 } else { 1.0 }
    }

    /// What it changes, given (reference, ours) of the base and of the variant. `None` when the measure is unknown or
    /// the room is missing.
    #[must_use]
    pub fn change(&self, base: (&Reference, &Outcome), variant: (&Reference, &Outcome)) -> Option<Change> {
        let share = |base: f64, variant: f64| 100.0 * (variant - base) / base.abs().max(LEAST);
        let (a, b) = (&base.0.total, &base.1.total);
        let (c, d) = (&variant.0.total, &variant.1.total);
        Some(match self.measure.as_str() {
            "heating" => {
                Change { reference: share(a.heating.kwh, c.heating.kwh), ours: share(b.heating.kwh, d.heating.kwh) }
            }
            "cooling" => {
                Change { reference: share(a.cooling.kwh, c.cooling.kwh), ours: share(b.cooling.kwh, d.cooling.kwh) }
            }
            "hottest" => {
                let room = self.zone.as_deref()?;
                let theirs = |r: &Reference| Some(highest(&r.weeks.get("hottest")?.zones.get(room)?.air_c));
                let ours =
                    |o: &Outcome| Some(highest(&o.weeks.hottest.zones.iter().find(|(name, _)| name == room)?.1.air_c));
                Change { reference: theirs(variant.0)? - theirs(base.0)?, ours: ours(variant.1)? - ours(base.1)? }
            }
            _ => return None,
        })
    }
}

fn highest(series: &[f64]) -> f64 {
    series.iter().copied().fold(f64::NEG_INFINITY, f64::max)
}
