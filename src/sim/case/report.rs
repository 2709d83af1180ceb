//! The page that shows how near the engine is: tables and charts made from results and references.

use std::fmt::Write;

use super::compare::{Difference, Measure, Pair, Reference, compare};
use super::outcome::Outcome;
use super::{Case, chart};

/// A case with what it gave and should give.
#[derive(Debug, Clone)]
pub struct Held {
    /// The case.
    pub case: Case,
    /// `EnergyPlus`.
    pub reference: Reference,
    /// Ours, exact.
    pub ours: Outcome,
    /// Ours, fast.
    pub fast: Outcome,
}

impl Held {
    /// All that differs.
    #[must_use]
    pub fn differences(&self) -> Vec<Difference> {
        compare(&self.case, &self.reference, &self.ours)
    }
}

/// A file of the report, by its path under `docs`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// `validation.md`, `validation/….svg`.
    pub path: String,
    /// Its text.
    pub text: String,
}

/// Writes the page and its charts. `weather` is the table of the generator; `notes` is what a person has to say, put
/// after the tables.
#[must_use]
pub fn report(held: &[Held], pairs: &[Pair], weather: &str, notes: &str) -> Vec<Page> {
    let mut out = String::from(HEAD);
    summary(&mut out, held, pairs);
    cases(&mut out, held);
    gestures(&mut out, held, pairs);
    let _ = write!(
        out,
        "\n## Generated weather\n\nMeans of ten years. Radiation: sums of monthly normals. Degree hours: 1 October to 20 \
         May. A city's year\nhas its monthly means; a zone's year is that of its base city, moved by a constant until \
         its degree hours hold\n(both cannot: see the last column).\n\n{weather}"
    );
    let mut pages = Vec::new();
    out += "\n## Charts\n";
    for (file, title, svg) in charts(held) {
        let _ = write!(out, "\n{title}\n\n![{title}](validation/{file})\n");
        pages.push(Page { path: format!("validation/{file}"), text: svg });
    }
    out.push('\n');
    out += notes.trim_end();
    out.push('\n');
    pages.push(Page { path: "validation.md".to_owned(), text: out });
    pages
}

const HEAD: &str = "\
# Validation

How near the thermal engine is to EnergyPlus 25.2.0 (20 steps an hour), with 10-minute steps. The tables and charts are
written by `doux-foyer-lab validate`; a test fails when they are stale. The cases, references and weather are in
`tests/reference`; the gates hold for any case, these are samples.

";

/// The worst of each measure beside its gate.
fn summary(out: &mut String, held: &[Held], pairs: &[Pair]) {
    let all: Vec<(&str, Difference)> =
        held.iter().flat_map(|h| h.differences().into_iter().map(move |d| (h.case.name.as_str(), d))).collect();
    *out += "## In short\n\n| Against EnergyPlus | Gate | Ambition | Worst | Median | Where the worst is |\n\
         |---|--:|--:|--:|--:|---|\n";
    for measure in Measure::ALL {
        let mut of: Vec<&(&str, Difference)> = all.iter().filter(|(_, d)| d.measure == measure).collect();
        of.sort_by(|a, b| a.1.off.abs().total_cmp(&b.1.off.abs()));
        let Some((name, worst)) = of.last() else { continue };
        let median = of[of.len() / 2].1.off.abs();
        let unit = measure.unit();
        let gate = measure.gate().map_or("shown only".to_owned(), |g| format!("±{g} {unit}"));
        let room = if worst.room.is_empty() { String::new() } else { format!(", {}", worst.room) };
        let _ = writeln!(
            out,
            "| {} | {gate} | {} | {:+.2} {unit} | {median:.2} {unit} | {name}{room} |",
            title(measure),
            aim(measure.ambition(), worst.off, unit),
            worst.off
        );
    }
    for (label, hottest, unit) in
        [("what a gesture changes, heating", false, "points"), ("what a gesture changes, hottest hour", true, "K")]
    {
        let mut of: Vec<(&Pair, f64)> = pairs
            .iter()
            .filter(|p| (p.measure == "hottest") == hottest)
            .filter_map(|p| Some((p, changes(held, p)?)))
            .map(|(p, c)| (p, c.ours - c.reference))
            .collect();
        of.sort_by(|a, b| a.1.abs().total_cmp(&b.1.abs()));
        if let Some((pair, worst)) = of.last() {
            let median = of[of.len() / 2].1.abs();
            let _ = writeln!(
                out,
                "| {label} | ±{} {unit} | {} | {worst:+.2} {unit} | {median:.2} {unit} | {}, {} |",
                pair.gate(),
                aim(Some(if hottest { 0.1 } else { 0.3 }), *worst, unit),
                pair.title,
                pair.base
            );
        }
    }
    let fast = held
        .iter()
        .filter(|h| h.ours.total.heating.kwh > 0.0)
        .map(|h| 100.0 * (h.fast.total.heating.kwh / h.ours.total.heating.kwh - 1.0))
        .fold(0.0_f64, |worst, off| if off.abs() > worst.abs() { off } else { worst });
    let _ = writeln!(out, "| heating of the year, fast mode against exact | ±1 % | | {fast:+.2} % | | |");
}

/// An ambition, and whether the worst reaches it.
fn aim(ambition: Option<f64>, worst: f64, unit: &str) -> String {
    ambition.map_or_else(String::new, |aim| {
        format!("±{aim} {unit}: {}", if worst.abs() <= aim { "reached" } else { "missed" })
    })
}

fn title(measure: Measure) -> &'static str {
    match measure {
        Measure::Heating => "heating of the year, all rooms",
        Measure::RoomHeating => "heating of the year, one room",
        Measure::Cooling => "cooling of the year",
        Measure::PeakHeating => "peak heating, level setpoint",
        Measure::PeakAfterJump => "peak heating just after a setpoint rose",
        Measure::PeakCooling => "peak cooling",
        Measure::Extreme => "highest and lowest air temperature of the year",
        Measure::Weeks => "air temperature of the coldest and hottest weeks, rms",
    }
}

fn cases(out: &mut String, held: &[Held]) {
    *out += "\n## Cases\n\nkWh and W of all rooms; extremes of the room that is furthest off. EnergyPlus → ours.\n\n\
             | Case | Heating | Peak | Cooling | Lowest °C | Highest °C | Weeks, rms |\n\
             |---|--:|--:|--:|--:|--:|--:|\n";
    for h in held {
        let differences = h.differences();
        let total = |measures: &[Measure], unit: &str| {
            differences
                .iter()
                .find(|d| measures.contains(&d.measure))
                .map_or("–".to_owned(), |d| format!("{:.0} → {:.0} {unit} ({:+.1} %)", d.reference, d.ours, d.off))
        };
        // Extremes come in pairs: lowest, highest.
        let extremes: Vec<&Difference> = differences.iter().filter(|d| d.measure == Measure::Extreme).collect();
        let worst = |offset: usize| {
            extremes
                .iter()
                .skip(offset)
                .step_by(2)
                .max_by(|a, b| a.off.abs().total_cmp(&b.off.abs()))
                .map_or("–".to_owned(), |d| format!("{:.1} → {:.1}", d.reference, d.ours))
        };
        let weeks = differences.iter().filter(|d| d.measure == Measure::Weeks).map(|d| d.off).fold(0.0_f64, f64::max);
        let _ = writeln!(
            out,
            "| {} | {} | {} | {} | {} | {} | {weeks:.2} K |",
            h.case.name,
            total(&[Measure::Heating], "kWh"),
            total(&[Measure::PeakHeating, Measure::PeakAfterJump], "W"),
            total(&[Measure::Cooling], "kWh"),
            worst(0),
            worst(1),
        );
    }
}

fn find<'a>(held: &'a [Held], name: &str) -> Option<&'a Held> {
    held.iter().find(|h| h.case.name == name)
}

fn changes(held: &[Held], pair: &Pair) -> Option<super::compare::Change> {
    let (base, variant) = (find(held, &pair.base)?, find(held, &pair.variant)?);
    pair.change((&base.reference, &base.ours), (&variant.reference, &variant.ours))
}

fn gestures(out: &mut String, held: &[Held], pairs: &[Pair]) {
    *out += "\n## Gestures\n\nWhat they change in the heating of the year, or in the hottest hour of the hottest week.\n\n\
             | Gesture | Flat | EnergyPlus | Ours | Off by |\n|---|---|--:|--:|--:|\n";
    for pair in pairs {
        let Some(change) = changes(held, pair) else { continue };
        let (unit, off_unit) = if pair.measure == "hottest" { ("K", "K") } else { ("%", "points") };
        let _ = writeln!(
            out,
            "| {} | {} | {:+.1} {unit} | {:+.1} {unit} | {:+.2} {off_unit} |",
            pair.title,
            pair.base,
            change.reference,
            change.ours,
            change.ours - change.reference
        );
    }
}

/// Each base case has a week that floats, each heated one a week of heating.
fn charts(held: &[Held]) -> Vec<(String, String, String)> {
    let mut charts = Vec::new();
    for h in held {
        let name = &h.case.name;
        if h.reference.total.heating.kwh == 0.0 && h.reference.total.cooling.kwh == 0.0 {
            let Some(theirs) = h.reference.weeks.get("hottest") else { continue };
            for (room, ours) in &h.ours.weeks.hottest.zones {
                let Some(theirs) = theirs.zones.get(room) else { continue };
                let title = format!("{name}, hottest week, left to float: air of {room}, °C");
                let svg = chart::week(&title, &theirs.air_c, &ours.air_c);
                charts.push((format!("{name}-{room}.svg"), title, svg));
            }
        }
        let Some(theirs) = h.reference.weeks.get("coldest") else { continue };
        let mut sums = (vec![0.0; 168], vec![0.0; 168]);
        let mut known = false;
        for (room, ours) in &h.ours.weeks.coldest.zones {
            let Some(theirs) = theirs.zones.get(room).filter(|t| t.heating_w.len() == 168) else { continue };
            known = true;
            for ((sum, x), (sum2, y)) in
                sums.0.iter_mut().zip(&theirs.heating_w).zip(sums.1.iter_mut().zip(&ours.heating_w))
            {
                *sum += x / 1000.0;
                #[allow(clippy::cast_precision_loss)] // watts
                {
                    *sum2 += *y as f64 / 1000.0;
                }
            }
        }
        if known && h.reference.total.heating.kwh > 0.0 {
            let title = format!("{name}, coldest week: heating of all rooms, kW");
            let svg = chart::week(&title, &sums.0, &sums.1);
            charts.push((format!("{name}-heating.svg"), title, svg));
        }
    }
    charts
}
