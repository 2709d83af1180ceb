//! `gestures`: what each gesture saves in a reference home, beside what others have published.
//!
//! The homes, households and years are in [`runs`], what is compared in [`measured`]. Why some of ours lie outside of the
//! published range is written in `tests/published/notes.toml`; table and reasons make `docs/published.md`.

mod measured;
mod runs;

use std::{collections::BTreeMap, fmt::Write as _, fs, path::Path, process::ExitCode};

use clap::Args;
use serde::{Deserialize, Serialize};

use super::files;
use runs::Runs;
pub(super) use runs::references;

/// How far ours may lie from a single published figure, as a share of it: those are round numbers.
const ROUND: f64 = 0.2;

/// Arguments of `gestures`.
#[derive(Debug, Args)]
pub(super) struct Gestures {
    /// Prints JSON instead of a table.
    #[arg(long)]
    json: bool,
    /// Also writes docs/published.md.
    #[arg(long)]
    page: bool,
}

/// A gesture of the catalogue, ours beside the published range.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Finding {
    /// Id in the catalogue.
    pub id: String,
    /// English name.
    pub name: String,
    /// What the figures count.
    pub unit: String,
    /// Published, least.
    pub low: f64,
    /// Published, most.
    pub high: f64,
    /// Ours.
    pub ours: f64,
    /// Ours is within the published range, rounded as it is; within a fifth of a single figure.
    pub inside: bool,
    /// How ours was found.
    pub how: String,
}

/// What is said of findings.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Notes {
    /// Why ours lies outside, by gesture.
    pub outside: BTreeMap<String, String>,
    /// Published figures that contradict each other, by gesture.
    pub contradictions: BTreeMap<String, String>,
}

impl Notes {
    /// Reads them from a project folder.
    ///
    /// # Errors
    /// When there is no such file or it is not of this form.
    pub fn read(root: &Path) -> Result<Notes, String> {
        let path = root.join("tests/published/notes.toml");
        let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        toml::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))
    }
}

/// Lives and prints.
pub(super) fn run(root: &Path, args: &Gestures) -> Result<ExitCode, String> {
    let findings = findings(root)?;
    if args.json {
        println!("{}", serde_json::to_string_pretty(&findings).map_err(|error| error.to_string())?);
    } else {
        print!("{}", table(&findings));
    }
    if args.page {
        let path = root.join("docs/published.md");
        let text = page(&findings, &Notes::read(root)?);
        fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Every gesture of the catalogue, in its order.
///
/// # Errors
/// When the project's content cannot be read or a reference home cannot be lived in.
pub fn findings(root: &Path) -> Result<Vec<Finding>, String> {
    let library = runs::references(root, files::library(root)?)?;
    let runs = Runs::live(&library)?;
    let gestures = library.catalogue.gestures.iter();
    gestures
        .map(|(id, gesture)| {
            let (ours, how) = measured::measure(id.as_str(), &runs, &library.catalogue)?;
            let (low, high) = (gesture.low, gesture.high);
            // Ranges in whole numbers are met by what rounds to them.
            let whole = low.fract() == 0.0 && high.fract() == 0.0;
            let room = if high > low { if whole { 0.5 } else { 0.0 } } else { ROUND * high };
            Ok(Finding {
                id: id.as_str().to_owned(),
                name: gesture.name.get("en").cloned().unwrap_or_default(),
                unit: gesture.unit.clone(),
                low,
                high,
                ours,
                inside: (low - room..=high + room).contains(&ours),
                how,
            })
        })
        .collect()
}

fn published(finding: &Finding) -> String {
    if finding.high > finding.low { format!("{} to {}", finding.low, finding.high) } else { finding.low.to_string() }
}

/// Ours with the digits that its size deserves.
fn ours(finding: &Finding) -> String {
    let digits = if finding.ours.abs() < 2.0 { 2 } else { usize::from(finding.ours.abs() < 100.0) };
    format!("{:.digits$}", finding.ours)
}

/// Ours beside theirs, for a terminal.
#[must_use]
pub fn table(findings: &[Finding]) -> String {
    let mut text = String::new();
    let _ = writeln!(text, "{:<20}{:<18}{:>12}{:>8}  {:<5}how", "gesture", "unit", "published", "ours", "");
    for finding in findings {
        let (published, ours) = (published(finding), ours(finding));
        let inside = if finding.inside { "in" } else { "OUT" };
        let (id, unit, how) = (&finding.id, &finding.unit, &finding.how);
        let _ = writeln!(text, "{id:<20}{unit:<18}{published:>12}{ours:>8}  {inside:<5}{how}");
    }
    let inside = findings.iter().filter(|finding| finding.inside).count();
    let _ = writeln!(text, "{inside} of {} inside", findings.len());
    text
}

/// The same as a page, with what is said of it.
#[must_use]
pub fn page(findings: &[Finding], notes: &Notes) -> String {
    let inside = findings.iter().filter(|finding| finding.inside).count();
    let mut text = format!(
        "# Published savings\n\n\
         What each gesture saves in a reference home, beside what others have published (`assets/catalogue/gestures.toml`, with\n\
         sources there): {inside} of {} inside the published range. Nothing was tuned to these figures: those that lie outside\n\
         are explained below. A single published figure is a round number and counts as met within a fifth of it, a range\n\
         in whole numbers by what rounds to it.\n\n\
         The homes: the three rooms of 1975 of level 2 in Grenoble, heated by electricity to 20 °C, from October to April\n\
         (`tests/published/winter.toml`), with outdoors on all sides like a house, as published figures are means over all homes;\n\
         a flat of 1988 in Rennes with every device, over a year (`tests/year`); a flat under a roof in Marseille with a mobile\n\
         air conditioner, from mid-June for 92 days (`tests/published/summer.toml`). Each is lived with and without the gesture,\n\
         same people, same weather. What concerns one device alone is computed with the physics of that device.\n\n\
         `doux-foyer-lab gestures --page` writes this page; `tests/published.rs` checks it.\n\n\
         | Gesture | Unit | Published | Ours | | How |\n|---|---|--:|--:|---|---|\n",
        findings.len()
    );
    for finding in findings {
        let (published, ours) = (published(finding), ours(finding));
        let inside = if finding.inside { "in" } else { "**out**" };
        let (name, unit, how) = (&finding.name, &finding.unit, &finding.how);
        let _ = writeln!(text, "| {name} | {unit} | {published} | {ours} | {inside} | {how} |");
    }
    let name = |id: &str| {
        findings.iter().find(|known| known.id == id).map_or_else(|| id.to_owned(), |known| known.name.clone())
    };
    for (title, said) in
        [("Outside, and why", &notes.outside), ("Published figures that contradict each other", &notes.contradictions)]
    {
        let _ = writeln!(text, "\n## {title}\n");
        for (id, reason) in said {
            let _ = writeln!(text, "- **{}.** {}", name(id), reason.trim());
        }
    }
    text
}
