//! The project's own content: everything is read, nothing is wrong with it.

mod common;

use doux_foyer::{
    content::{Activity, BuildingMap, Home, Id, Library, Neighbour, Programme, WallSide, building},
    sim::{
        building::{Boundary, Building, Layer, SurfaceKind},
        energy::{Carrier, Use},
    },
};

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
    assert_eq!(library.catalogue.climates.cities.len(), 6);
    assert_eq!(library.catalogue.gestures.len(), 29);
    let levels: Vec<&str> = library.levels_in_order().iter().map(|level| level.id.as_str()).collect();
    assert_eq!(levels.len(), 13, "{levels:?}");
    assert_eq!(levels[..2], ["premier-soir", "coup-de-froid"]);
}

struct Built {
    building: Building,
    map: BuildingMap,
}

impl Built {
    fn new(library: &Library, change: impl FnOnce(&mut Home)) -> Built {
        let mut home = (*library.homes[&id("t3-1975")]).clone();
        change(&mut home);
        let (building, map) = building(&home, &library.catalogue, "Grenoble").unwrap();
        Built { building, map }
    }

    fn area(&self, surfaces: impl IntoIterator<Item = usize>) -> f64 {
        surfaces.into_iter().map(|i| self.building.surfaces[i].area_m2).sum()
    }

    /// W/(m² K) of a surface between standard films.
    fn u(&self, surface: usize, films: f64) -> f64 {
        let layers = &self.building.constructions[self.building.surfaces[surface].construction].layers;
        let resistance: f64 = layers
            .iter()
            .map(|layer| match *layer {
                Layer::Solid { thickness_m, conductivity, .. } => thickness_m / conductivity,
                Layer::Resistance(resistance) => resistance,
            })
            .sum();
        1.0 / (resistance + films)
    }
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-9
}

#[test]
fn walls_and_slabs_follow_from_the_plan() {
    let built = Built::new(&library(), |_| {});
    let perimeter = 2.0 * (9.2 + 6.9);
    assert!(near(built.area(built.map.walls.iter().map(|wall| wall.surface)), perimeter * 2.5));
    assert!(near(built.area(built.map.floors.iter().copied()), 9.2 * 6.9));
    assert!(near(built.area(built.map.ceilings.iter().copied()), 9.2 * 6.9));
    let zones: f64 = built.building.zones.iter().map(|zone| zone.floor_area_m2).sum();
    assert!(near(zones, 9.2 * 6.9));
    // The L-shaped hall: both rectangles.
    assert!(near(built.building.zones[4].floor_area_m2, 2.7 * 2.5 + 0.8 * 0.6));
}

#[test]
fn outer_walls_know_what_is_behind() {
    let built = Built::new(&library(), |_| {});
    let behind = |what: Neighbour| {
        built.area(built.map.walls.iter().filter(|wall| wall.behind == what).map(|wall| wall.surface))
    };
    assert!(near(behind(Neighbour::Outdoors), (9.2 + 6.9) * 2.5));
    assert!(near(behind(Neighbour::Stairwell), 2.7 * 2.5));
    assert!(near(behind(Neighbour::Flat), (9.2 + 6.9 - 2.7) * 2.5));
    for wall in &built.map.walls {
        let surface = &built.building.surfaces[wall.surface];
        let expected = match wall.behind {
            Neighbour::Outdoors => Boundary::Outdoors,
            Neighbour::Flat => Boundary::Temperature { source: BuildingMap::NEIGHBOURS, film: Some(7.7) },
            Neighbour::Stairwell => Boundary::Temperature { source: BuildingMap::STAIRWELL, film: Some(7.7) },
            Neighbour::Same => Boundary::Adiabatic,
        };
        assert_eq!((surface.zone, surface.boundary), (wall.room, expected));
        assert_eq!(near(surface.azimuth_deg, 180.0), wall.side == WallSide::X0);
    }
}

#[test]
fn partitions_leave_room_for_their_doors() {
    let library = library();
    let built = Built::new(&library, |_| {});
    let home = &library.homes[&id("t3-1975")];
    let walls: f64 = home.partitions.iter().map(|wall| wall.to - wall.from).sum();
    let partitions = built.area(built.map.partitions.iter().copied());
    let doors = built.area(built.map.doors.iter().map(|door| door.surface));
    assert!(near(partitions + doors, walls * 2.5));
    assert!(near(doors, (0.85 + 0.68 + 0.8 + 0.75) * 2.04));
    for (door, parts) in home.doors.iter().zip(&built.map.doors) {
        let link = built.building.links[parts.link];
        assert_eq!(link.zones.map(|zone| home.rooms[zone].id.clone()), door.rooms);
    }
}

#[test]
fn windows_are_cut_into_the_facade_of_their_room() {
    let built = Built::new(&library(), |_| {});
    assert_eq!(built.map.windows, [0, 1, 2]);
    let rooms: Vec<usize> = built.building.windows.iter().map(|w| built.building.surfaces[w.surface].zone).collect();
    assert_eq!(rooms, [0, 2, 1]);
    for window in &built.building.windows {
        assert!(near(window.area_m2, 1.4 * 1.3) && near(window.opening_height_m, 1.3));
        assert_eq!(built.building.surfaces[window.surface].boundary, Boundary::Outdoors);
    }
}

#[test]
fn slabs_follow_what_is_below_and_above() {
    let library = library();
    let same = Built::new(&library, |_| {});
    let other = Built::new(&library, |home| {
        home.below = Neighbour::Flat;
        home.above = Neighbour::Outdoors;
    });
    let surface = |built: &Built, i: usize| built.building.surfaces[i].clone();
    assert_eq!(surface(&same, same.map.floors[0]).boundary, Boundary::Adiabatic);
    assert_eq!(surface(&other, other.map.ceilings[0]).kind, SurfaceKind::Roof);
    assert_eq!(surface(&other, other.map.ceilings[0]).boundary, Boundary::Outdoors);
    let layers = |built: &Built, i: usize| built.building.constructions[surface(built, i).construction].layers.clone();
    let whole = layers(&other, other.map.floors[0]);
    assert_eq!(whole.len(), layers(&same, same.map.floors[0]).len() + layers(&same, same.map.ceilings[0]).len());
}

#[test]
fn eras_have_their_usual_u_values() {
    let library = library();
    let mut last = f64::INFINITY;
    for (era, u) in
        [("pre-1948", 2.1), ("1948-1974", 2.5), ("1975", 0.97), ("1988", 0.66), ("2005", 0.41), ("2013", 0.21)]
    {
        let built = Built::new(&library, |home| home.era = id(era));
        let facade = built.map.walls.iter().find(|wall| wall.behind == Neighbour::Outdoors).unwrap();
        let found = built.u(facade.surface, 0.17);
        assert!((found - u).abs() < 0.1 * u, "{era}: {found}");
        assert!(era == "1948-1974" || found < last);
        last = found;
    }
}

#[test]
fn air_comes_in_where_people_live() {
    let built = Built::new(&library(), |_| {});
    let total: f64 = built.map.vents_m3s.iter().sum();
    assert!(near(total * 3600.0, 1.7 * 9.2 * 6.9));
    assert!(near(built.map.vents_m3s[3], 0.0) && near(built.map.vents_m3s[4], 0.0));
    assert!(built.map.leak_4pa_m3s[0] > 0.0 && near(built.map.leak_4pa_m3s[3], 0.0));
}

#[test]
fn an_unknown_city_is_said() {
    let library = library();
    let error = building(&library.homes[&id("t3-1975")], &library.catalogue, "Atlantis").unwrap_err();
    assert_eq!(error.to_string(), "there is no city `Atlantis`");
}

#[test]
fn the_familys_flat_has_a_lamp_in_each_room_and_beds_for_all() {
    let library = library();
    let home = &library.homes[&id("t3-1975")];
    let works = |piece: &doux_foyer::content::Furniture| {
        piece.device.as_ref().map(|device| library.catalogue.devices[device].works.clone())
    };
    for room in &home.rooms {
        let lamps =
            home.furniture.iter().filter(|piece| piece.room == room.id && works(piece) == Some(Programme::Lamp));
        assert!(lamps.count() >= 1, "{}", room.id);
    }
    let level = &library.levels[&id("coup-de-froid")];
    for room in &home.rooms {
        let sleepers = level.people.iter().filter(|person| {
            person.routine.iter().any(|step| step.activity == Activity::Sleep && step.room.as_ref() == Some(&room.id))
        });
        let beds = home.spots.iter().filter(|spot| spot.room == room.id && spot.activity == Activity::Sleep);
        assert!(beds.count() >= sleepers.count(), "{}", room.id);
    }
}

#[test]
fn co2_has_a_factor_for_each_use() {
    let catalogue = &library().catalogue;
    let factor = |carrier, use_| catalogue.co2_kg_per_kwh(carrier, use_).unwrap();
    assert!(near(factor(Carrier::Electricity, Use::Heating), 0.079));
    assert!(near(factor(Carrier::Electricity, Use::Screens), 0.064));
    assert!(near(factor(Carrier::Gas, Use::Heating), 0.215));
}
