//! A gesture's published figure in words: how much, of what, and as coins or euros where that says more.

use super::Kitchen;
use crate::content::{Gesture, Grade, Price, Source};

/// A figure as it is printed.
pub(super) struct Figure {
    /// `7 à 10 %`.
    pub big: String,
    /// `de chauffage en moins`.
    pub of: String,
    /// `soit de 1 € sur 14 à 1 € sur 10`.
    pub also: Option<String>,
}

/// How the figures of a unit are written.
enum Written {
    /// Percent of something that is paid for as such: also told as coins.
    Coins,
    Percent,
    Times,
    KwhPerYear,
    Unit(&'static str),
}

/// Units of the catalogue, their message, and how they are written.
const UNITS: [(&str, &str, Written); 13] = [
    ("heating %", "kit-of-heating", Written::Coins),
    ("bill %", "kit-of-bill", Written::Coins),
    ("hot water %", "kit-of-hot-water", Written::Coins),
    ("cooling %", "kit-of-cooling", Written::Coins),
    ("flow %", "kit-of-flow", Written::Percent),
    ("cycle %", "kit-of-cycle", Written::Percent),
    ("device %", "kit-of-device", Written::Percent),
    ("device % per K", "kit-of-device-per-k", Written::Percent),
    ("boil %", "kit-of-boil", Written::Percent),
    ("ratio", "kit-of-ratio", Written::Times),
    ("kWh per year", "kit-of-kwh-per-year", Written::KwhPerYear),
    ("kWh per shower", "kit-of-kwh-per-shower", Written::Unit("kWh")),
    ("litres", "kit-of-litres", Written::Unit("L")),
];

/// Of a gesture.
///
/// # Errors
/// When the kit has no words for its unit.
pub(super) fn of(from: &Kitchen<'_>, id: &str, gesture: &Gesture) -> Result<Figure, String> {
    let Some((_, of, written)) = UNITS.iter().find(|(unit, ..)| *unit == gesture.unit) else {
        let known = UNITS.map(|(unit, ..)| unit).join(", ");
        return Err(format!(
            "assets/catalogue/gestures.toml: gesture `{id}`: the kit has no words for `{}`; it has some for {known}",
            gesture.unit
        ));
    };
    let words = from.words;
    let range = range(from, gesture.low, gesture.high);
    let percent = || if words.code() == "fr" { format!("{range}\u{a0}%") } else { format!("{range}%") };
    let (big, also) = match written {
        Written::Coins => (percent(), coins(from, gesture)),
        Written::Percent => (percent(), None),
        Written::Times => (words.with("kit-times", &[("figure", &range)]), None),
        Written::KwhPerYear => (format!("{range}\u{a0}kWh"), euros(from, gesture)),
        Written::Unit(unit) => (format!("{range}\u{a0}{unit}"), None),
    };
    Ok(Figure { big, of: words.get(of), also })
}

/// `7`, `7 à 10`, `jusqu’à 2`.
fn range(from: &Kitchen<'_>, low: f64, high: f64) -> String {
    let number = |value: f64| {
        // As many digits as the catalogue has.
        let digits = value.to_string().split_once('.').map_or(0, |(_, digits)| digits.len());
        from.words.format().decimal(value, digits)
    };
    if high <= low {
        number(high)
    } else if low > 0.0 {
        from.words.with("kit-range", &[("low", &number(low)), ("high", &number(high))])
    } else {
        from.words.with("kit-up-to", &[("high", &number(high))])
    }
}

/// A share as coins: nothing when it is too small for that.
fn coins(from: &Kitchen<'_>, gesture: &Gesture) -> Option<String> {
    let share = |percent: f64| from.words.format().euros_out_of(percent / 100.0);
    let (low, high) = (share(gesture.low), share(gesture.high));
    if high.is_empty() || (low.is_empty() && gesture.low > 0.0) {
        None
    } else if low == high {
        Some(from.words.with("kit-card-coins", &[("share", &high)]))
    } else {
        Some(from.words.with("kit-card-coins-range", &[("low", &low), ("high", &high)]))
    }
}

/// kWh of electricity as euros, at the kit's tariff.
fn euros(from: &Kitchen<'_>, gesture: &Gesture) -> Option<String> {
    let price = eur_per_kwh(from)?;
    let format = from.words.format();
    let (low, high) = (format.eur_whole(gesture.low * price), format.eur_whole(gesture.high * price));
    let price = format.eur(price);
    Some(from.words.with("kit-card-euros", &[("low", &low), ("high", &high), ("price", &price)]))
}

/// Price of the kit's tariff, €/kWh, when it has a single one.
fn eur_per_kwh(from: &Kitchen<'_>) -> Option<f64> {
    match from.catalogue.tariffs.get(&from.plan.tariff)?.price {
        Price::Base { eur_per_kwh } => Some(eur_per_kwh),
        Price::PeakOffpeak { .. } | Price::Tempo { .. } => None,
    }
}

/// Who published a figure, when, and how far it can be relied on.
pub(super) fn source(from: &Kitchen<'_>, source: &Source) -> String {
    let words = from.words;
    let date = match &source.date {
        Some(date) => words.with("kit-card-date", &[("date", date)]),
        None => words.get("kit-card-no-date"),
    };
    let publisher = words.with("kit-card-source", &[("publisher", &source.publisher)]);
    format!("{publisher}, {date} ({})", words.get(grade(source)))
}

/// Message of a source's grade.
fn grade(source: &Source) -> &'static str {
    match source.grade {
        Grade::A => "kit-grade-a",
        Grade::B => "kit-grade-b",
        Grade::C => "kit-grade-c",
        Grade::M => "kit-grade-m",
    }
}
