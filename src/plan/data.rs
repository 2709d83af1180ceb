//! The part of the catalogue that a plan needs, as one JSON text: what the light edition is given (`plan-data.json`).
//!
//! Each file of `assets/catalogue` named here is a field, turned from TOML to JSON by the build, which leaves names out. The
//! files themselves are checked when the game's content is; a text that does not fit is refused with its place.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::answers::PlanProblem;
use crate::content::{
    Catalogue, Climates, Co2Factor, Constructions, DeviceKind, Gesture, Id, Measure, PlanFigures, Tariff,
};

/// Files of `assets/catalogue` in the text, without `.toml`.
pub const DATA_FILES: [&str; 8] =
    ["climates", "co2", "constructions", "devices", "gestures", "measures", "plan", "tariffs"];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Data {
    climates: Climates,
    co2: Factors,
    constructions: Constructions,
    devices: BTreeMap<Id, DeviceKind>,
    gestures: BTreeMap<Id, Gesture>,
    measures: BTreeMap<Id, Measure>,
    plan: PlanFigures,
    tariffs: BTreeMap<Id, Tariff>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Factors {
    factor: Vec<Co2Factor>,
}

/// Reads the text.
///
/// # Errors
/// What does not fit, and where.
pub fn catalogue(text: &str) -> Result<Catalogue, PlanProblem> {
    let wrong =
        |error: serde_json::Error| PlanProblem::new("data", error.to_string(), &["plan-data.json of this build"]);
    // By way of a tree: reading each type straight from text would make the light edition's module a third larger.
    let tree: serde_json::Value = serde_json::from_str(text).map_err(wrong)?;
    let data: Data = serde_json::from_value(tree).map_err(wrong)?;
    Ok(Catalogue {
        devices: data.devices,
        constructions: data.constructions,
        climates: data.climates,
        tariffs: data.tariffs,
        co2: data.co2.factor,
        gestures: data.gestures,
        measures: data.measures,
        plan: Some(data.plan),
        ..Catalogue::default()
    })
}
