//! The project's levels, played by bots: nothing earns nothing, sense earns at least two stars, expertise three, cheating
//! never more than one.
//!
//! As many seeds as a minute allows; `doux-foyer-lab balance --seeds 20` plays all of them and prints the same table.
#![cfg(feature = "lab")]
#![allow(clippy::disallowed_methods, reason = "the test reads docs/levels.md itself")]

mod common;

use std::{fs, path::Path};

use doux_foyer::{
    content::{Id, Library},
    lab::{balance, day, levels},
    rules::bots::Bot,
};

const SEEDS: u64 = 3;

fn library() -> Library {
    Library::load(&common::project_files())
}

#[test]
fn bots_end_as_they_should() {
    let library = library();
    let all: Vec<Id> = library.levels.keys().cloned().collect();
    let cells = balance::cells(&library, &all, &Bot::ALL, SEEDS).unwrap();
    let table = balance::table(&cells);
    println!("{table}");
    assert!(cells.iter().all(balance::Cell::holds), "\n{table}");
}

#[test]
fn the_page_of_levels_is_fresh() {
    let written = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/levels.md")).unwrap();
    let fresh = levels::page(&library()).unwrap();
    assert!(written == fresh, "docs/levels.md is stale: run `doux-foyer-lab levels`");
}

#[test]
fn the_day_told_by_the_light_edition_is_fresh() {
    let written = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("web/light/day.json")).unwrap();
    let fresh = day::page(&library()).unwrap();
    assert!(written == fresh, "web/light/day.json is stale: run `doux-foyer-lab levels`");
}
