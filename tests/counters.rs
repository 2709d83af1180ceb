//! Counters of a kiosk: exact, and silent about anyone.

use std::collections::{BTreeMap, BTreeSet};

use doux_foyer::{
    content::Id,
    counters::{Counters, Day, Label, MAX_CELLS, Measure, Place, SMALL, Smiley, StoredError, Turn, to_csv},
};
use proptest::prelude::*;

fn id(name: &str) -> Id {
    Id::try_from(name).unwrap()
}

fn place(day: u8, event: &str) -> Place {
    Place {
        day: Day::new(2026, 11, day).unwrap(),
        site: Label::try_from("Mairie d'Échirolles").unwrap(),
        event: Label::try_from(event).unwrap(),
    }
}

type Played = (Place, Id, Turn);

fn played() -> impl Strategy<Value = Played> {
    let gestures = prop::collection::btree_set(prop::sample::select(vec!["lid", "box-off", "short-shower"]), 0..3);
    let smiley = prop::option::of(prop::sample::select(vec![Smiley::Sad, Smiley::Even, Smiley::Happy]));
    let tau = || prop::option::of(-1.0..=1.0);
    let level = prop::sample::select(vec!["kiosque", "premier-soir", "canicule"]);
    let event = prop::sample::select(vec!["Forum", "Fête de quartier"]);
    (1_u8..4, event, level, any::<bool>(), gestures, (tau(), tau()), smiley).prop_map(
        |(day, event, level, finished, gestures, (guess_before, guess_after), smiley)| {
            let gestures = gestures.into_iter().map(id).collect();
            (place(day, event), id(level), Turn { finished, gestures, guess_before, guess_after, smiley })
        },
    )
}

fn count(turns: &[Played]) -> Counters {
    let mut counters = Counters::default();
    for (place, level, turn) in turns {
        counters.start(place, level);
        counters.end(place, level, turn);
    }
    counters
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_turns_leaves_no_trace(turns in prop::collection::vec(played(), 0..60).prop_flat_map(|turns| {
        (Just(turns.clone()), Just(turns).prop_shuffle())
    })) {
        prop_assert_eq!(count(&turns.0).to_text(), count(&turns.1).to_text());
    }

    #[test]
    fn kiosks_merge_to_what_one_would_have_counted(
        turns in prop::collection::vec(played(), 0..60), at in 0_usize..60,
    ) {
        let (one, other) = turns.split_at(at.min(turns.len()));
        let (one, other) = (count(one), count(other));
        let (mut merged, mut reversed) = (one.clone(), other.clone());
        merged.merge(&other);
        reversed.merge(&one);
        prop_assert_eq!(&merged, &count(&turns));
        prop_assert_eq!(merged, reversed);
    }

    #[test]
    fn what_is_stored_comes_back(turns in prop::collection::vec(played(), 0..60)) {
        let counters = count(&turns);
        prop_assert_eq!(Counters::from_text(&counters.to_text()).unwrap(), counters);
    }

    #[test]
    fn nothing_small_leaves_the_kiosk(turns in prop::collection::vec(played(), 0..60)) {
        let counters = count(&turns);
        let rows = counters.export();
        for row in &rows {
            prop_assert!(row.count.is_none_or(|count| count >= SMALL), "{:?}", row);
            prop_assert!(row.mean.is_none() || row.count.is_some(), "{:?}", row);
            prop_assert_eq!(row.hidden, u32::from(row.count.is_none()));
        }
        // Nor does it follow from a total: what is hidden beside a total is at least two numbers, and not small together.
        for (place, tally) in counters.cells() {
            for (measure, parts) in [(Measure::Started, &tally.started), (Measure::Finished, &tally.finished)] {
                let of = |row: &&doux_foyer::counters::Row| row.place == *place && row.measure == measure;
                let total = rows.iter().filter(of).find(|row| row.item.is_empty()).and_then(|row| row.count);
                let hidden: Vec<u32> = rows
                    .iter()
                    .filter(of)
                    .filter(|row| !row.item.is_empty() && row.count.is_none())
                    .map(|row| parts[&id(&row.item)])
                    .collect();
                if total.is_some() && !hidden.is_empty() {
                    let told = hidden.len() == parts.len();
                    prop_assert!(told || (hidden.len() >= 2 && hidden.iter().sum::<u32>() >= SMALL), "{:?}", hidden);
                }
            }
        }
    }
}

#[test]
fn numbers_are_what_was_played() {
    let here = place(24, "Forum");
    let turn = Turn {
        finished: true,
        gestures: BTreeSet::from([id("lid"), id("box-off")]),
        guess_before: Some(-1.0),
        guess_after: Some(1.0),
        smiley: Some(Smiley::Happy),
    };
    let mut counters = Counters::default();
    for _ in 0..6 {
        counters.start(&here, &id("kiosque"));
        counters.end(&here, &id("kiosque"), &turn);
    }
    counters.start(&here, &id("kiosque"));
    let tally = counters.at(&here).unwrap();
    assert_eq!(tally.started, BTreeMap::from([(id("kiosque"), 7)]));
    assert_eq!(tally.finished, BTreeMap::from([(id("kiosque"), 6)]));
    assert_eq!(tally.gestures[&id("lid")], 6);
    assert_eq!((tally.guess_before.value(), tally.guess_after.value()), (Some(-1.0), Some(1.0)));
    let csv = to_csv(&counters.export());
    let here = "2026-11-24,Mairie d'Échirolles,Forum";
    for line in [
        "day,site,event,measure,item,count,hidden,mean",
        &format!("{here},started,,7,0,"),
        &format!("{here},started,kiosque,7,0,"),
        &format!("{here},gesture,lid,6,0,"),
        &format!("{here},guess_before,,6,0,-1.000"),
        &format!("{here},smiley,happy,6,0,"),
    ] {
        assert!(csv.lines().any(|other| other == line), "{line} is not in\n{csv}");
    }
    counters.reset_day(Day::new(2026, 11, 24).unwrap());
    assert_eq!(counters, Counters::default());
}

#[test]
fn one_small_level_hides_the_next_with_it() {
    let here = place(24, "Forum");
    let mut counters = Counters::default();
    for (level, turns) in [("kiosque", 20), ("premier-soir", 9), ("canicule", 3)] {
        (0..turns).for_each(|_| counters.start(&here, &id(level)));
    }
    let seen: Vec<(String, Option<u32>)> = counters.export().into_iter().map(|row| (row.item, row.count)).collect();
    let row = |item: &str, count| (item.to_owned(), count);
    // 32 − 20 − 9 would tell the 3.
    assert_eq!(seen, [row("", Some(32)), row("canicule", None), row("kiosque", Some(20)), row("premier-soir", None)]);
}

fn some() -> Counters {
    let turn = Turn { finished: true, gestures: BTreeSet::from([id("lid")]), ..Turn::default() };
    count(&[(place(24, "Forum"), id("kiosque"), turn.clone()), (place(25, "Fête"), id("kiosque"), turn)])
}

#[test]
fn a_file_cut_anywhere_is_known_to_be_cut() {
    let text = some().to_text();
    for end in (0..text.len()).filter(|end| text.is_char_boundary(*end)) {
        assert_eq!(Counters::from_text(&text[..end]), Err(StoredError::Damaged), "cut at {end}");
    }
}

#[test]
fn a_bit_that_fell_over_is_seen() {
    let bytes = some().to_text().into_bytes();
    for (at, bit) in (0..bytes.len()).flat_map(|at| (0..8).map(move |bit| (at, bit))) {
        let mut bytes = bytes.clone();
        bytes[at] ^= 1 << bit;
        if let Ok(text) = String::from_utf8(bytes) {
            assert!(Counters::from_text(&text).is_err(), "byte {at}, bit {bit}");
        }
    }
}

#[test]
fn other_versions_and_other_things_say_so() {
    let sealed = |body: &str| format!("{body}\ncrc32 {:08x}\n", crc32fast::hash(body.as_bytes()));
    assert_eq!(Counters::from_text(&sealed(r#"{"version":9,"new":1}"#)), Err(StoredError::Version(9)));
    let unknown = r#"{"version":1,"cells":[],"players":["Zoé"]}"#;
    assert!(matches!(Counters::from_text(&sealed(unknown)), Err(StoredError::Shape(why)) if why.contains("players")));
    let named = some().to_text().replace("\"site\"", "\"name\"");
    let body = named.lines().next().unwrap();
    assert!(matches!(Counters::from_text(&sealed(body)), Err(StoredError::Shape(_))));
    let huge = " ".repeat(doux_foyer::counters::MAX_BYTES + 1);
    assert_eq!(Counters::from_text(&huge), Err(StoredError::TooLarge(huge.len())));
}

#[test]
fn the_stored_form_of_version_1_stays_readable() {
    let text = include_str!("fixtures/counters-1.txt");
    assert_eq!(Counters::from_text(text).unwrap(), some());
}

#[test]
fn the_oldest_day_goes_when_there_are_too_many() {
    let mut counters = Counters::default();
    let day =
        |n: u16| Day::new(2026 + n / 336, u8::try_from(n / 28 % 12).unwrap() + 1, u8::try_from(n % 28).unwrap() + 1);
    let at = |n: u16| Place { day: day(n).unwrap(), ..place(1, "Forum") };
    let cells = u16::try_from(MAX_CELLS).unwrap();
    for n in 1..=cells + 1 {
        counters.start(&at(n), &id("kiosque"));
    }
    assert_eq!(counters.cells().count(), MAX_CELLS);
    assert!(counters.at(&at(1)).is_none() && counters.at(&at(2)).is_some());
    // A clock that was set back still counts.
    counters.start(&at(0), &id("kiosque"));
    assert!(counters.at(&at(0)).is_some());
}
