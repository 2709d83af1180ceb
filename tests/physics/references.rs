//! The public cases and gestures, held against `EnergyPlus` at the gates of the design, and the page that shows them.

use std::{
    fs,
    path::PathBuf,
    sync::{LazyLock, Mutex},
    thread,
};

use doux_foyer::content::Library;
use doux_foyer::sim::{
    case::{
        Options,
        compare::{Difference, Pair, Reference},
        load,
        report::{Held, report},
        run,
    },
    home::Accuracy,
    weather::station::Station,
};

use crate::common;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/reference")
}

fn read(path: &str) -> String {
    fs::read_to_string(folder().join(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
}

/// Every case, run once for all tests, by two threads.
static HELD: LazyLock<Vec<Held>> = LazyLock::new(|| {
    let mut names: Vec<String> = fs::read_dir(folder().join("cases"))
        .unwrap()
        .map(|e| e.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned())
        .collect();
    names.sort();
    let (todo, done) = (Mutex::new(names.into_iter()), Mutex::new(Vec::new()));
    thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                loop {
                    let Some(name) = todo.lock().unwrap().next() else { break };
                    let held = hold(&name);
                    done.lock().unwrap().push(held);
                }
            });
        }
    });
    let mut held = done.into_inner().unwrap();
    held.sort_by(|a, b| a.case.name.cmp(&b.case.name));
    held
});

fn hold(name: &str) -> Held {
    let file = format!("{name}.toml");
    let mut open = |base: &str| Ok(read(&format!("cases/{base}")));
    let case = load(&file, &read(&format!("cases/{file}")), &mut open).unwrap();
    let weather = format!("{}.csv", case.weather);
    let station = Station::read(&weather, read(&format!("weather/{weather}")).as_bytes()).unwrap();
    let reference: Reference = serde_json::from_str(&read(&format!("energyplus/{name}.json"))).unwrap();
    let ours = run(&case, &station, Options::default()).unwrap();
    let fast = run(&case, &station, Options { accuracy: Accuracy::Fast, ..Options::default() }).unwrap();
    Held { case, reference, ours, fast }
}

fn pairs() -> Vec<Pair> {
    #[derive(serde::Deserialize)]
    struct Pairs {
        pair: Vec<Pair>,
    }
    toml::from_str::<Pairs>(&read("pairs.toml")).unwrap().pair
}

fn find(name: &str) -> &'static Held {
    HELD.iter().find(|h| h.case.name == name).unwrap_or_else(|| panic!("no case {name}"))
}

#[test]
fn every_case_is_within_its_gates() {
    assert!(HELD.len() >= 27);
    let mut out = Vec::new();
    for held in HELD.iter() {
        for Difference { measure, room, reference, ours, off } in held.differences() {
            if measure.gate().is_some_and(|gate| off.is_nan() || off.abs() > gate) {
                out.push(format!("{} {room}: {measure:?} {reference} -> {ours}, off by {off:.2}", held.case.name));
            }
        }
    }
    assert!(out.is_empty(), "{}", out.join("\n"));
}

#[test]
fn every_gesture_changes_what_it_should() {
    let mut out = Vec::new();
    for pair in pairs() {
        let (base, variant) = (find(&pair.base), find(&pair.variant));
        let change = pair.change((&base.reference, &base.ours), (&variant.reference, &variant.ours)).unwrap();
        if (change.ours - change.reference).abs() > pair.gate() {
            out.push(format!("{} on {}: {change:?}", pair.title, pair.base));
        }
    }
    assert!(out.is_empty(), "{}", out.join("\n"));
}

#[test]
fn the_fast_mode_is_within_one_percent() {
    for held in HELD.iter().filter(|h| h.ours.total.heating.kwh > 100.0) {
        let off = held.fast.total.heating.kwh / held.ours.total.heating.kwh - 1.0;
        assert!(off.abs() < 0.01, "{}: {:+.2} %", held.case.name, 100.0 * off);
    }
}

#[test]
fn the_page_is_fresh() {
    let docs = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("docs");
    let notes = read("notes.md");
    let weather = Library::load(&common::project_files()).catalogue.climates.table();
    for page in report(&HELD, &pairs(), &weather, &notes) {
        let kept = fs::read_to_string(docs.join(&page.path)).unwrap_or_default();
        assert!(kept == page.text, "docs/{} is stale: run `doux-foyer-lab validate`", page.path);
    }
}
