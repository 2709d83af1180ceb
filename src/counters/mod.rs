//! What a kiosk counts: whole numbers per day, place and event, and nothing about anyone.
//!
//! A turn at the kiosk adds to [`Counters`] and is forgotten: no name, no number of a session, no time finer than a day.
//! Adding is a sum, so the order of turns leaves no trace (tests/counters.rs holds that to the byte). [`Counters::to_text`]
//! and [`Counters::from_text`] are the stored form, with a checksum; [`Counters::export`] is what leaves the kiosk, with
//! small numbers hidden. Who asks for what and how long it is kept: docs/privacy.md.

mod export;
mod label;
mod stored;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::content::Id;

pub use export::{Measure, Row, SMALL, header, to_csv};
pub use label::{Day, Label, LabelError};
pub use stored::{MAX_BYTES, StoredError};

/// Cells kept at most; the oldest goes first. A year of daily events, and a clock gone wrong cannot erase them.
pub const MAX_CELLS: usize = 400;

/// What counters are kept apart by.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// Day.
    pub day: Day,
    /// Where the kiosk stands, as staff wrote it.
    pub site: Label,
    /// Occasion, as staff wrote it.
    pub event: Label,
}

/// How a player liked it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Smiley {
    /// Not much.
    Sad,
    /// So so.
    Even,
    /// Well.
    Happy,
}

impl Smiley {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Smiley; 3] = [Smiley::Sad, Smiley::Even, Smiley::Happy];
}

/// A turn, as far as it is counted. It is added and dropped.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Turn {
    /// Played to its end, not left by timeout or *New game*.
    pub finished: bool,
    /// What the player found or did, each once.
    pub gestures: BTreeSet<Id>,
    /// Kendall's tau of the order guessed before, −1 to 1.
    pub guess_before: Option<f64>,
    /// Kendall's tau of the order guessed after.
    pub guess_after: Option<f64>,
    /// Answer to the last question.
    pub smiley: Option<Smiley>,
}

/// A mean that can be added to: sum in thousandths, so that order cannot change it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mean {
    /// Values.
    pub count: u32,
    /// Their sum, thousandths.
    pub sum_thousandths: i64,
}

impl Mean {
    #[expect(clippy::cast_possible_truncation, reason = "a tau in thousandths is between −1000 and 1000")]
    fn add(&mut self, tau: f64) {
        if tau.is_finite() {
            self.count = self.count.saturating_add(1);
            let thousandths = (tau.clamp(-1.0, 1.0) * 1000.0).round() as i64;
            self.sum_thousandths = self.sum_thousandths.saturating_add(thousandths);
        }
    }

    fn merge(&mut self, other: Mean) {
        self.count = self.count.saturating_add(other.count);
        self.sum_thousandths = self.sum_thousandths.saturating_add(other.sum_thousandths);
    }

    /// The mean, if there is a value.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "sums of taus are far below 2^52")]
    pub fn value(self) -> Option<f64> {
        (self.count > 0).then(|| self.sum_thousandths as f64 / 1000.0 / f64::from(self.count))
    }
}

/// Whole numbers of one [`Place`].
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tally {
    /// Turns begun, by level.
    pub started: BTreeMap<Id, u32>,
    /// Turns played to their end, by level.
    pub finished: BTreeMap<Id, u32>,
    /// Turns in which a gesture was found, by gesture.
    pub gestures: BTreeMap<Id, u32>,
    /// How well uses were ordered before playing.
    pub guess_before: Mean,
    /// And after.
    pub guess_after: Mean,
    /// Answers to the last question.
    pub smileys: BTreeMap<Smiley, u32>,
}

impl Tally {
    fn merge(&mut self, other: &Tally) {
        add_all(&mut self.started, &other.started);
        add_all(&mut self.finished, &other.finished);
        add_all(&mut self.gestures, &other.gestures);
        add_all(&mut self.smileys, &other.smileys);
        self.guess_before.merge(other.guess_before);
        self.guess_after.merge(other.guess_after);
    }
}

fn add_all<K: Ord + Clone>(to: &mut BTreeMap<K, u32>, from: &BTreeMap<K, u32>) {
    for (key, count) in from {
        add(to, key, *count);
    }
}

fn add<K: Ord + Clone>(to: &mut BTreeMap<K, u32>, key: &K, count: u32) {
    let cell = to.entry(key.clone()).or_default();
    *cell = cell.saturating_add(count);
}

/// All a kiosk has counted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Counters {
    cells: BTreeMap<Place, Tally>,
}

impl Counters {
    /// Counts that a turn of this level began.
    pub fn start(&mut self, place: &Place, level: &Id) {
        add(&mut self.cell(place).started, level, 1);
    }

    /// Counts how a turn of this level ended.
    pub fn end(&mut self, place: &Place, level: &Id, turn: &Turn) {
        let cell = self.cell(place);
        if turn.finished {
            add(&mut cell.finished, level, 1);
        }
        for gesture in &turn.gestures {
            add(&mut cell.gestures, gesture, 1);
        }
        if let Some(tau) = turn.guess_before {
            cell.guess_before.add(tau);
        }
        if let Some(tau) = turn.guess_after {
            cell.guess_after.add(tau);
        }
        if let Some(smiley) = turn.smiley {
            add(&mut cell.smileys, &smiley, 1);
        }
    }

    /// Adds what another kiosk, or another file of this one, counted.
    pub fn merge(&mut self, other: &Counters) {
        for (place, tally) in &other.cells {
            self.cells.entry(place.clone()).or_default().merge(tally);
        }
        self.forget_oldest();
    }

    /// Places in order, with their numbers.
    pub fn cells(&self) -> impl Iterator<Item = (&Place, &Tally)> {
        self.cells.iter()
    }

    /// The numbers of a place.
    #[must_use]
    pub fn at(&self, place: &Place) -> Option<&Tally> {
        self.cells.get(place)
    }

    /// Forgets what was counted on this day (*reset of the day*).
    pub fn reset_day(&mut self, day: Day) {
        self.cells.retain(|place, _| place.day != day);
    }

    /// Rows that may leave the kiosk: numbers under [`SMALL`] are hidden, and others with them where a total would tell them.
    #[must_use]
    pub fn export(&self) -> Vec<Row> {
        self.cells.iter().flat_map(|(place, tally)| export::rows(place, tally)).collect()
    }

    fn cell(&mut self, place: &Place) -> &mut Tally {
        if !self.cells.contains_key(place) {
            self.cells.insert(place.clone(), Tally::default());
            self.forget_oldest_but(place);
        }
        self.cells.entry(place.clone()).or_default()
    }

    fn forget_oldest(&mut self) {
        while self.cells.len() > MAX_CELLS {
            self.cells.pop_first();
        }
    }

    /// The place being counted stays, even when its day is the oldest (a clock that was set back).
    fn forget_oldest_but(&mut self, kept: &Place) {
        while self.cells.len() > MAX_CELLS {
            let Some(oldest) = self.cells.keys().find(|place| *place != kept).cloned() else { return };
            self.cells.remove(&oldest);
        }
    }
}
