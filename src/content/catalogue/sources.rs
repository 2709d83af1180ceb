//! Where figures come from (`sources.toml`).

use serde::Deserialize;

/// A source.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// What it is called.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, when the source gives one.
    #[serde(default)]
    pub date: Option<String>,
    /// How far it can be relied on.
    pub grade: Grade,
}

/// How far a source can be relied on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
pub enum Grade {
    /// Official open data, a standard or a measured primary source.
    A,
    /// Press or a site that relays an official figure.
    B,
    /// Computed from A or B.
    C,
    /// General knowledge of the trade, to be checked.
    M,
}
