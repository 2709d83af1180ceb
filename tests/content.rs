//! The project's own content: everything is read, nothing is wrong with it.

mod common;

use doux_foyer::content::{Id, Library, building};

fn id(name: &str) -> Id {
    Id::try_from(name).unwrap()
}

fn library() -> Library {
    Library::load(&common::project_files())
}

#[test]
fn nothing_is_wrong_with_the_projects_files() {
    let library = library();
    let problems: Vec<String> = library.problems.iter().map(ToString::to_string).collect();
    assert!(problems.is_empty(), "\n{}", problems.join("\n"));
}

#[test]
fn everything_is_there() {
    let library = library();
    assert!(library.pieces.len() >= 72, "{} pieces", library.pieces.len());
    assert!(library.tokens.len() >= 70);
    assert_eq!(library.catalogue.constructions.eras.len(), 6);
    assert_eq!(library.catalogue.climates.cities.len(), 4);
    assert_eq!(library.catalogue.gestures.len(), 29);
    let levels: Vec<&str> = library.levels_in_order().iter().map(|level| level.id.as_str()).collect();
    assert_eq!(levels, ["coup-de-froid"]);
}

#[test]
fn walls_follow_from_the_plan() {
    let library = library();
    let home = &library.homes[&id("t3-1975")];
    let (building, map) = building(home, &library.catalogue, "Grenoble").unwrap();
    let area =
        |surfaces: &mut dyn Iterator<Item = usize>| -> f64 { surfaces.map(|i| building.surfaces[i].area_m2).sum() };
    let perimeter = 2.0 * (9.2 + 6.9);
    assert!((area(&mut map.walls.iter().map(|wall| wall.surface)) - perimeter * 2.5).abs() < 1e-9);
    assert!((area(&mut map.floors.iter().copied()) - 9.2 * 6.9).abs() < 1e-9);
    assert!((area(&mut map.ceilings.iter().copied()) - 9.2 * 6.9).abs() < 1e-9);
}
