//! Gestures with the savings that others have published (`gestures.toml`): what the game's own figures are held against.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::content::Id;

/// A gesture.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gesture {
    /// By language.
    pub name: BTreeMap<String, String>,
    /// Who can do it.
    pub who: Who,
    /// What `low` and `high` count: `heating %`, `kWh per year`.
    pub unit: String,
    /// Least saving published.
    pub low: f64,
    /// Largest saving published.
    pub high: f64,
    /// Remark for the reader of the figures.
    #[serde(default)]
    pub note: Option<String>,
    /// Id in `sources.toml`.
    pub source: Id,
}

/// Who can do a gesture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Who {
    /// The tenant, now.
    Me,
    /// The tenant, with a small purchase.
    Purchase,
    /// The landlord.
    Landlord,
}
