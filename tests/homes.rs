//! The project's homes, and what the check says about a home in which one cannot live.

mod common;

use doux_foyer::content::{Activity, Library, Programme, building};

const FILE: &str = "levels/homes/t3-1975.toml";

/// What is said about the home with one change.
fn said(from: &str, to: &str) -> Vec<String> {
    let mut files = common::project_files();
    let text = files.get_mut(FILE).unwrap();
    assert_eq!(text.matches(from).count(), 1, "`{from}`");
    *text = text.replace(from, to);
    let library = Library::load(&files);
    library.problems.iter().filter(|problem| problem.file == FILE).map(ToString::to_string).collect()
}

#[track_caller]
fn refused(from: &str, to: &str, words: &str) {
    let said = said(from, to);
    assert!(said.iter().any(|problem| problem.contains(words)), "{words}\n{}", said.join("\n"));
    // With its place in the file.
    assert!(said.iter().all(|problem| problem.split(':').nth(1).is_some_and(|line| line.parse::<u32>().is_ok())));
}

#[test]
fn every_home_is_built_lit_and_slept_in() {
    let library = Library::load(&common::project_files());
    assert_eq!(library.homes.len(), 10, "{:?}", library.homes.keys());
    for home in library.homes.values() {
        building(home, &library.catalogue, "Grenoble").unwrap();
        for room in &home.rooms {
            let works = home.furniture.iter().filter(|piece| piece.room == room.id).filter_map(|piece| {
                let device = library.catalogue.devices.get(piece.device.as_ref()?)?;
                Some(&device.works)
            });
            assert!(works.clone().any(|works| matches!(works, Programme::Lamp)), "{} {}: no lamp", home.id, room.id);
        }
        let can = |activity| home.spots.iter().any(|spot| spot.activity == activity);
        for activity in [Activity::Sleep, Activity::Sit, Activity::Stand, Activity::Cook, Activity::Eat, Activity::Wash]
        {
            assert!(can(activity), "{}: nowhere to {}", home.id, activity.key());
        }
    }
}

#[test]
fn a_piece_within_another_is_refused() {
    refused(
        "piece = \"sofa\", room = \"living\", at = [0.55, 0, 3.15]",
        "piece = \"sofa\", room = \"living\", at = [1.4, 0, 3.15]",
        "`coffee_table` in `living` is within `sofa`",
    );
}

#[test]
fn a_chair_may_stand_under_its_table() {
    let moved = said(
        "{ piece = \"chair\", room = \"living\", at = [2.4, 0, 1.9] }",
        "{ piece = \"chair\", room = \"living\", at = [2.4, 0, 2.0] }",
    );
    assert_eq!(moved, [""; 0]);
}

#[test]
fn a_piece_through_a_wall_in_a_doorway_or_before_a_window_is_refused() {
    let wardrobe = "piece = \"wardrobe\", room = \"bed\", at = [8.62, 0, 0.32]";
    let at = |place: &str| wardrobe.replace("[8.62, 0, 0.32]", place);
    refused(wardrobe, &at("[8.62, 0, 3.7]"), "`wardrobe` goes through a wall of `bed`");
    refused(wardrobe, &at("[6.2, 0, 3.4]"), "`wardrobe` in `bed` stands in the way of door `d_bed`");
    refused(wardrobe, &at("[7.5, 0, 0.32]"), "`wardrobe` in `bed` hides window `w_bed`");
}

#[test]
fn a_room_without_a_way_to_it_is_refused() {
    let door = "{ id = \"d_bath\", rooms = [\"bath\", \"hall\"], along = \"z\", at = 6.4, gap = [5.6, 6.35], open_yaw = -30 },";
    refused(door, "", "no door leads from `living` to `bath`");
}

#[test]
fn places_to_stand_are_free_and_places_to_sit_are_on_something() {
    refused(
        "{ room = \"living\", activity = \"stand\", at = [3.55, 0, 1.2], yaw = 200 }",
        "{ room = \"living\", activity = \"stand\", at = [0.46, 0, 0.4], yaw = 200 }",
        "would stand within `fridge`",
    );
    refused(
        "{ room = \"living\", activity = \"sit\", at = [0.5, 0.02, 2.82], yaw = 90 }",
        "{ room = \"living\", activity = \"sit\", at = [3.9, 0.02, 1.0], yaw = 90 }",
        "nothing to sit or lie on for `sit` in `living`",
    );
    refused(
        "{ room = \"living\", activity = \"cook\", at = [2.5, 0, 0.98], yaw = 180 }",
        "{ room = \"living\", activity = \"cook\", at = [1.9, 0, 0.98], yaw = 180 }",
        "a second place to `cook` in `living`",
    );
}
