//! What must hold of every text that comes from outside, one module a kind of text. Each takes any bytes, and panics when
//! something does not hold; the programs in `fuzz_targets` hand them to libFuzzer.

pub mod case;
pub mod counters;
pub mod epw;
pub mod fragment;
pub mod kiosk;
pub mod level;
pub mod project;
pub mod save;

use doux_foyer::rules::Session;

/// Between the files of one input, on a line of its own: a level and the home it is played in, a case and its base.
pub const NEXT_FILE: &str = "#### next file\n";

/// Plays minutes, and holds that nothing becomes infinite or no number.
pub fn play(session: &mut Session, minutes: u32) {
    for minute in 0..minutes {
        if session.is_over() {
            break;
        }
        session.step();
        if minute % 10 == 9 || minute + 1 == minutes {
            finite(session);
        }
    }
}

fn finite(session: &Session) {
    // Every number of the readings is in their debug text, and names are in quotes there.
    let text = format!("{:?}", session.readings());
    for bad in ["NaN", "inf"] {
        for before in [": ", "[", ", ", "("] {
            for sign in ["", "-"] {
                let found = text.find(&format!("{before}{sign}{bad}"));
                assert!(found.is_none(), "{}", &text[found.unwrap_or(0).saturating_sub(60)..]);
            }
        }
    }
}
