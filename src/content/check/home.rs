//! A home: rooms that tile the plan, walls between them, windows and doors within walls, furniture that exists.

use super::{Checker, layout::layout};
use crate::content::{
    Home, Id, Library, Neighbour, Room, WallSide,
    home::{Along, Partition, Rect},
    plan::{self, Edge, SAME_M},
};

/// Rooms of a home by id.
fn room<'h>(home: &'h Home, id: &Id) -> Option<&'h Room> {
    home.rooms.iter().find(|room| room.id == *id)
}

fn room_ids(home: &Home) -> impl Iterator<Item = &str> + Clone {
    home.rooms.iter().map(|room| room.id.as_str())
}

/// Checks a home.
pub fn home(checker: &mut Checker<'_, '_>, home: &Home, library: &Library) {
    for (axis, &length) in home.size.iter().enumerate() {
        checker.range(format_args!("size[{axis}]"), length, 2.0..=40.0, "m");
    }
    checker.range("height_m", home.height_m, 2.0..=4.0, "m");
    let eras = library.catalogue.constructions.eras.keys().map(Id::as_str);
    checker.known("era", "era", home.era.as_str(), eras);
    sides(checker, home);
    rooms(checker, home, library);
    // What follows measures walls: it needs rooms that make sense.
    if checker.fine() {
        partitions(checker, home);
        windows(checker, home, library);
        doors(checker, home);
    }
    furniture(checker, home, library);
    spots(checker, home);
    // And this what things take up: they must exist.
    if checker.fine() {
        layout(checker, home, library);
    }
}

fn sides(checker: &mut Checker<'_, '_>, home: &Home) {
    const ALL: [(WallSide, &str, f64); 4] = [
        (WallSide::X0, "x0", 0.0),
        (WallSide::Z0, "z0", 90.0),
        (WallSide::X1, "x1", 180.0),
        (WallSide::Z1, "z1", 270.0),
    ];
    let first = home.sides.get(&WallSide::X0).map_or(0.0, |side| side.azimuth_deg);
    for (side, name, turn) in ALL {
        let Some(side) = home.sides.get(&side) else {
            checker.refuse("sides", format!("no side `{name}`"), "sides: x0, z0, x1, z1");
            continue;
        };
        checker.range(format_args!("sides.{name}.azimuth_deg"), side.azimuth_deg, 0.0..=360.0, "°");
        let right = (first + turn) % 360.0;
        let off = (side.azimuth_deg - right).rem_euclid(360.0);
        if off.min(360.0 - off) > 1.0 {
            let help = format!("with x0 at {first}°, {name} faces {right}°");
            checker.refuse(format_args!("sides.{name}.azimuth_deg"), format!("{}°", side.azimuth_deg), help);
        }
        let length = if name.starts_with('x') { home.size[1] } else { home.size[0] };
        checker.count(format_args!("sides.{name}.except"), side.except.len(), 0..=10, "stretches");
        for (i, stretch) in side.except.iter().enumerate() {
            let here = format!("sides.{name}.except[{i}]");
            checker.range(format_args!("{here}.from"), stretch.from, 0.0..=length, "m");
            checker.range(format_args!("{here}.to"), stretch.to, 0.0..=length, "m");
            if stretch.to - stretch.from < SAME_M {
                checker.refuse(&here, format!("from {} to {} m", stretch.from, stretch.to), "`from` is less than `to`");
            }
        }
    }
}

fn rooms(checker: &mut Checker<'_, '_>, home: &Home, library: &Library) {
    checker.count("rooms", home.rooms.len(), 1..=12, "rooms");
    let names = home.rooms.iter().map(|room| room.id.as_str()).enumerate();
    checker.unique("room", names, |i| format!("rooms[{i}].id"));
    let [width, depth] = home.size;
    for (i, room) in home.rooms.iter().enumerate() {
        let here = format!("rooms[{i}]");
        checker.names(format_args!("{here}.name"), &room.name);
        if !room.of.is_empty() {
            checker.names(format_args!("{here}.of"), &room.of);
        }
        checker.token(format_args!("{here}.floor_c"), &room.floor_c, &library.tokens);
        checker.token(format_args!("{here}.wall_c"), &room.wall_c, &library.tokens);
        if let Some(token) = &room.floor_c2 {
            checker.token(format_args!("{here}.floor_c2"), token, &library.tokens);
        }
        checker.count(format_args!("{here}.rects"), room.rects.len(), 1..=6, "rectangles");
        for (j, &[x0, z0, x1, z1]) in room.rects.iter().enumerate() {
            let here = format!("{here}.rects[{j}]");
            if x1 - x0 < SAME_M || z1 - z0 < SAME_M {
                let found = format!("an area of {} × {} m", x1 - x0, z1 - z0);
                checker.refuse(&here, found, "x0, z0, x1, z1: the smaller corner first");
            } else if x0 < -SAME_M || z0 < -SAME_M || x1 > width + SAME_M || z1 > depth + SAME_M {
                checker.refuse(&here, "outside the home", format!("the home is {width} × {depth} m"));
            }
        }
    }
    if !checker.fine() {
        return;
    }
    let all: Vec<(usize, usize, Rect)> = home
        .rooms
        .iter()
        .enumerate()
        .flat_map(|(i, room)| room.rects.iter().enumerate().map(move |(j, &rect)| (i, j, rect)))
        .collect();
    for (n, (i, j, rect)) in all.iter().enumerate() {
        for (other, _, other_rect) in &all[..n] {
            if plan::overlap(*rect, *other_rect) > SAME_M {
                let found = format!("it overlaps room `{}`", home.rooms[*other].id);
                checker.refuse(format_args!("rooms[{i}].rects[{j}]"), found, "");
            }
        }
    }
    let (covered, whole): (f64, f64) = (home.rooms.iter().map(Room::floor_area_m2).sum(), width * depth);
    if (covered - whole).abs() > 0.01 && checker.fine() {
        let found = format!("the rooms cover {covered:.2} m² of the home's {whole:.2} m²");
        checker.refuse("rooms", found, "every square metre belongs to one room");
    }
}

fn partitions(checker: &mut Checker<'_, '_>, home: &Home) {
    checker.count("partitions", home.partitions.len(), 0..=60, "walls");
    for (i, wall) in home.partitions.iter().enumerate() {
        let here = format!("partitions[{i}]");
        if wall.to - wall.from < SAME_M {
            checker.refuse(&here, format!("from {} to {} m", wall.from, wall.to), "`from` is less than `to`");
            continue;
        }
        let mut fits = true;
        for (side, id) in wall.rooms.iter().enumerate() {
            fits &= checker.known(format_args!("{here}.rooms[{side}]"), "room", id.as_str(), room_ids(home));
        }
        if fits && !separates(home, wall) {
            checker.refuse(
                &here,
                format!("this wall is not between `{}` and `{}` all along", wall.rooms[0], wall.rooms[1]),
                "first the room on the side of smaller coordinates, then the other",
            );
        }
    }
    if !checker.fine() {
        return;
    }
    for (i, a) in home.rooms.iter().enumerate() {
        for b in &home.rooms[..i] {
            let needed = plan::between(a, b);
            let given: f64 = home
                .partitions
                .iter()
                .filter(|wall| wall.rooms.contains(&a.id) && wall.rooms.contains(&b.id))
                .map(|wall| wall.to - wall.from)
                .sum();
            if (needed - given).abs() > 0.01 {
                let found = format!("{given:.2} m of wall between `{}` and `{}`", b.id, a.id);
                checker.refuse("partitions", found, format!("the plan needs {needed:.2} m"));
            }
        }
    }
}

fn separates(home: &Home, wall: &Partition) -> bool {
    let [Some(before), Some(after)] = wall.rooms.each_ref().map(|id| room(home, id)) else { return false };
    let length = wall.to - wall.from;
    [(before, Edge::Before), (after, Edge::After)].into_iter().all(|(room, edge)| {
        let there = plan::common([wall.from, wall.to], &plan::stretches(room, wall.along, wall.at, edge));
        (there - length).abs() < SAME_M
    }) && before.id != after.id
}

fn windows(checker: &mut Checker<'_, '_>, home: &Home, library: &Library) {
    checker.count("windows", home.windows.len(), 0..=30, "windows");
    let names = home.windows.iter().map(|window| window.id.as_str()).enumerate();
    checker.unique("window", names, |i| format!("windows[{i}].id"));
    for (i, window) in home.windows.iter().enumerate() {
        let here = format!("windows[{i}]");
        let glazings = library.catalogue.constructions.glazings.keys().map(Id::as_str);
        checker.known(format_args!("{here}.glazing"), "glazing", window.glazing.as_str(), glazings);
        if let Some(token) = &window.curtain {
            checker.token(format_args!("{here}.curtain"), token, &library.tokens);
        }
        let [width, height] = window.size;
        checker.range(format_args!("{here}.size[0]"), width, 0.3..=5.0, "m");
        checker.range(format_args!("{here}.size[1]"), height, 0.3..=home.height_m, "m");
        checker.range(format_args!("{here}.sill"), window.sill, 0.0..=home.height_m, "m");
        if window.sill + height > home.height_m {
            let found = format!("the top is at {:.2} m", window.sill + height);
            checker.refuse(format_args!("{here}.sill"), found, format!("the ceiling is at {} m", home.height_m));
        }
        if !checker.known(format_args!("{here}.room"), "room", window.room.as_str(), room_ids(home)) {
            continue;
        }
        if !matches!(window.side, WallSide::X0 | WallSide::Z0) {
            checker.refuse(format_args!("{here}.side"), "a front side is cut away", "use x0 or z0");
            continue;
        }
        let behind = home.sides.get(&window.side);
        if behind.is_some_and(|side| side.behind != Neighbour::Outdoors) {
            checker.refuse(format_args!("{here}.side"), "this side is not open to the outdoors", "");
        }
        let opening = [window.centre - width / 2.0, window.centre + width / 2.0];
        let wall = room(home, &window.room).map(|room| plan::on_side(home, room, window.side)).unwrap_or_default();
        if plan::common(opening, &wall) < width - SAME_M {
            let where_ = wall.iter().map(|[from, to]| format!("{from} to {to} m")).collect::<Vec<_>>().join(", ");
            let help = if where_.is_empty() {
                format!("`{}` has no wall on this side", window.room)
            } else {
                format!("the wall of `{}` runs from {where_}", window.room)
            };
            let found = format!("the window runs from {:.2} to {:.2} m", opening[0], opening[1]);
            checker.refuse(format_args!("{here}.centre"), found, help);
        }
        for other in home.windows[..i].iter().filter(|other| other.side == window.side) {
            if (other.centre - window.centre).abs() < f64::midpoint(other.size[0], width) - SAME_M {
                checker.refuse(format_args!("{here}.centre"), format!("it overlaps window `{}`", other.id), "");
            }
        }
    }
}

fn doors(checker: &mut Checker<'_, '_>, home: &Home) {
    checker.count("doors", home.doors.len(), 0..=30, "doors");
    let names = home.doors.iter().map(|door| door.id.as_str()).enumerate();
    checker.unique("door", names, |i| format!("doors[{i}].id"));
    for (i, door) in home.doors.iter().enumerate() {
        let here = format!("doors[{i}]");
        let mut fits = true;
        for (side, id) in door.rooms.iter().enumerate() {
            fits &= checker.known(format_args!("{here}.rooms[{side}]"), "room", id.as_str(), room_ids(home));
        }
        checker.range(format_args!("{here}.gap"), door.gap[1] - door.gap[0], 0.5..=3.0, "m wide");
        checker.range(format_args!("{here}.open_yaw"), door.open_yaw, -360.0..=360.0, "°");
        let in_wall = home.partitions.iter().any(|wall| {
            wall.along == door.along
                && (wall.at - door.at).abs() < SAME_M
                && door.rooms.iter().all(|room| wall.rooms.contains(room))
                && door.gap[0] > wall.from - SAME_M
                && door.gap[1] < wall.to + SAME_M
        });
        if fits && !in_wall {
            let found = format!("no wall holds a door from {} to {} m here", door.gap[0], door.gap[1]);
            let walls = home
                .partitions
                .iter()
                .filter(|wall| door.rooms.iter().all(|room| wall.rooms.contains(room)))
                .map(|wall| {
                    let along = if wall.along == Along::X { 'x' } else { 'z' };
                    format!("along {along} at {} from {} to {}", wall.at, wall.from, wall.to)
                })
                .collect::<Vec<_>>()
                .join("; ");
            let help = if walls.is_empty() { "these rooms share no wall".into() } else { format!("walls: {walls}") };
            checker.refuse(format_args!("{here}.gap"), found, help);
        }
    }
}

fn furniture(checker: &mut Checker<'_, '_>, home: &Home, library: &Library) {
    checker.count("furniture", home.furniture.len(), 0..=300, "pieces");
    let names = home.furniture.iter().enumerate().filter_map(|(i, piece)| Some((i, piece.id.as_ref()?.as_str())));
    checker.unique("piece", names, |i| format!("furniture[{i}].id"));
    for (i, placed) in home.furniture.iter().enumerate() {
        let here = format!("furniture[{i}]");
        let pieces = library.pieces.keys().map(Id::as_str);
        let exists = checker.known(format_args!("{here}.piece"), "piece", placed.piece.as_str(), pieces);
        place(checker, home, &here, &placed.room, placed.at);
        checker.range(format_args!("{here}.yaw"), placed.yaw, -360.0..=360.0, "°");
        for (slot, token) in &placed.slots {
            let path = format!("{here}.slots.{slot}");
            if exists {
                let slots = library.pieces[&placed.piece].slots.keys().map(String::as_str);
                checker.known(&path, "slot", slot, slots);
            }
            checker.token(path, token, &library.tokens);
        }
        if !placed.name.is_empty() {
            checker.names(format_args!("{here}.name"), &placed.name);
        }
        if let Some(device) = &placed.device {
            let devices = library.catalogue.devices.keys().map(Id::as_str);
            checker.known(format_args!("{here}.device"), "device", device.as_str(), devices);
            if placed.id.is_none() {
                checker.refuse(&here, "a device without a name", "add `id = …`");
            }
        }
    }
}

/// A point lies in its room.
fn place(checker: &mut Checker<'_, '_>, home: &Home, here: &str, id: &Id, at: [f64; 3]) {
    // Fixed on a wall or turned a little: the origin may stand just outside.
    const SLACK_M: f64 = 0.1;
    if !checker.known(format_args!("{here}.room"), "room", id.as_str(), room_ids(home)) {
        return;
    }
    checker.range(format_args!("{here}.at[1]"), at[1], 0.0..=home.height_m, "m");
    if room(home, id).is_some_and(|room| !room.holds(at[0], at[2], SLACK_M)) {
        let found = format!("x {} z {} is not in room `{id}`", at[0], at[2]);
        checker.refuse(format_args!("{here}.at"), found, "");
    }
}

fn spots(checker: &mut Checker<'_, '_>, home: &Home) {
    checker.count("spots", home.spots.len(), 0..=100, "spots");
    for (i, spot) in home.spots.iter().enumerate() {
        let here = format!("spots[{i}]");
        place(checker, home, &here, &spot.room, spot.at);
        checker.range(format_args!("{here}.yaw"), spot.yaw, -360.0..=360.0, "°");
    }
}
