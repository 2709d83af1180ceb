//! The counters of a kiosk: refused, or read, written, added up and exported, and never a number that is wrong.

use doux_foyer::{
    counters::{Counters, to_csv},
    sealed,
};

pub fn check(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    one(&text);
    one(&sealed::seal(&text));
}

fn one(text: &str) {
    let Ok(counters) = Counters::from_text(text) else { return };
    let written = counters.to_text();
    assert_eq!(Counters::from_text(&written).expect("what is written is read"), counters);
    let mut twice = counters.clone();
    twice.merge(&counters);
    for (place, tally) in counters.cells() {
        let sum = twice.at(place).expect("a place that was merged");
        for (level, &turns) in &tally.started {
            assert_eq!(sum.started[level], turns.saturating_mul(2));
        }
    }
    let csv = to_csv(&twice.export());
    assert!(csv.lines().count() > 1 || counters.cells().next().is_none(), "{csv}");
}
