//! What leaves a kiosk: a table of whole numbers in which small ones are hidden.
//!
//! A number under [`SMALL`] could point at someone who was seen at the kiosk. Where the total of a group is in the table too
//! (turns by level), what is hidden must not follow from the rest: the smallest of the visible numbers is then hidden with
//! it until at least two are hidden and together they are not small. What is hidden is counted, not left out.

use std::{collections::BTreeMap, fmt::Write as _};

use super::{Mean, Place, Smiley, Tally};
use crate::content::Id;

/// Numbers below this one are hidden.
pub const SMALL: u32 = 5;

/// What a row counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measure {
    /// Turns begun; the item is a level, or empty for all.
    Started,
    /// Turns played to their end; the item is a level, or empty for all.
    Finished,
    /// Turns in which a gesture was found; the item is the gesture.
    Gesture,
    /// Orders guessed before playing, with the mean of Kendall's tau.
    GuessBefore,
    /// Orders guessed after.
    GuessAfter,
    /// Answers to the last question; the item is `sad`, `even` or `happy`.
    Smiley,
}

impl Measure {
    /// All of them.
    pub const ALL: [Measure; 6] = [
        Measure::Started,
        Measure::Finished,
        Measure::Gesture,
        Measure::GuessBefore,
        Measure::GuessAfter,
        Measure::Smiley,
    ];

    /// Name in tables.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Measure::Started => "started",
            Measure::Finished => "finished",
            Measure::Gesture => "gesture",
            Measure::GuessBefore => "guess_before",
            Measure::GuessAfter => "guess_after",
            Measure::Smiley => "smiley",
        }
    }
}

/// A row of the table.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Day, site, event.
    pub place: Place,
    /// What is counted.
    pub measure: Measure,
    /// Of what; empty for all.
    pub item: String,
    /// How many; `None` when hidden.
    pub count: Option<u32>,
    /// Numbers hidden in this row: 0 or 1, more once tables are merged.
    pub hidden: u32,
    /// Mean of the values counted, where they have one.
    pub mean: Option<f64>,
}

/// The columns, as the first line of a table.
#[must_use]
pub fn header() -> &'static str {
    "day,site,event,measure,item,count,hidden,mean"
}

/// The table as CSV (RFC 4180 with lines that end in `\n`). Names hold nothing that needs quotes.
#[must_use]
pub fn to_csv(rows: &[Row]) -> String {
    let mut csv = format!("{}\n", header());
    for row in rows {
        let Place { day, site, event } = &row.place;
        let count = row.count.map(|count| count.to_string()).unwrap_or_default();
        let mean = row.mean.map(|mean| format!("{mean:.3}")).unwrap_or_default();
        let (measure, item, hidden) = (row.measure.name(), &row.item, row.hidden);
        // Writing to a string cannot fail.
        let _ = writeln!(csv, "{day},{site},{event},{measure},{item},{count},{hidden},{mean}");
    }
    csv
}

/// Rows of one place.
pub(super) fn rows(place: &Place, tally: &Tally) -> Vec<Row> {
    let row = |measure: Measure, item: &str, count: Option<u32>| Row {
        place: place.clone(),
        measure,
        item: item.to_owned(),
        count,
        hidden: u32::from(count.is_none()),
        mean: None,
    };
    let mut rows = Vec::new();
    for (measure, by_level) in [(Measure::Started, &tally.started), (Measure::Finished, &tally.finished)] {
        let total = by_level.values().fold(0_u32, |sum, count| sum.saturating_add(*count));
        if total == 0 {
            continue;
        }
        let total = (total >= SMALL).then_some(total);
        rows.push(row(measure, "", total));
        let cells = hide_parts(by_level, total.is_some());
        rows.extend(cells.into_iter().map(|(level, count)| row(measure, level.as_str(), count)));
    }
    let visible = |count: u32| (count >= SMALL).then_some(count);
    rows.extend(tally.gestures.iter().map(|(id, count)| row(Measure::Gesture, id.as_str(), visible(*count))));
    for (measure, mean) in [(Measure::GuessBefore, tally.guess_before), (Measure::GuessAfter, tally.guess_after)] {
        rows.extend(guesses(mean, row(measure, "", visible(mean.count))));
    }
    rows.extend(tally.smileys.iter().map(|(smiley, count)| row(Measure::Smiley, name(*smiley), visible(*count))));
    rows
}

fn guesses(mean: Mean, row: Row) -> Option<Row> {
    (mean.count > 0).then(|| Row { mean: row.count.and_then(|_| mean.value()), ..row })
}

fn name(smiley: Smiley) -> &'static str {
    match smiley {
        Smiley::Sad => "sad",
        Smiley::Even => "even",
        Smiley::Happy => "happy",
    }
}

/// The parts of a whole, with small ones hidden, and as many others as it takes when the whole is told.
fn hide_parts(parts: &BTreeMap<Id, u32>, whole_is_told: bool) -> Vec<(&Id, Option<u32>)> {
    let mut by_size: Vec<(&Id, u32)> = parts.iter().map(|(id, count)| (id, *count)).collect();
    by_size.sort_by_key(|(id, count)| (*count, *id));
    let mut hidden = by_size.iter().filter(|(_, count)| *count < SMALL).count();
    if whole_is_told && hidden > 0 {
        let safe =
            |hidden: usize| hidden >= 2 && by_size[..hidden].iter().map(|(_, count)| *count).sum::<u32>() >= SMALL;
        while hidden < by_size.len() && !safe(hidden) {
            hidden += 1;
        }
    }
    let mut cells: Vec<(&Id, Option<u32>)> =
        by_size.iter().enumerate().map(|(rank, (id, count))| (*id, (rank >= hidden).then_some(*count))).collect();
    cells.sort_by_key(|(id, _)| *id);
    cells
}
