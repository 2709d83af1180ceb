//! Temperatures of a room's faces as a thermal camera sees them: walls, floor and partitions from the readings, with what
//! corners and the edges of the floor take off.
//!
//! The engine knows one temperature per wall. In a corner of two outer walls, and where the cold slab meets the wall, the
//! face is colder than that by a share of the wall's own difference to the air: shares as those of usual thermal bridges
//! of walls without insulation outside (EN ISO 13788 reckons with 1.6 to 2 times the difference in a corner).

use bevy::math::Vec2;

use crate::{
    content::{Neighbour, WallSide},
    rules::{Readings, WallReading},
};

/// Share that a corner adds to a wall's difference to the air.
const CORNER: f32 = 0.9;
/// Share that the edge of the floor adds.
const FOOT: f32 = 0.55;
/// Air is warmer high up, K per metre.
const LAYERING: f32 = 0.4;

/// Faces of a room, K above the room: the mean of its air and its walls, which furniture takes.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Faces {
    /// Its outer walls, in stretches.
    pub walls: Vec<Face>,
    /// Its faces of the partitions, by partition of the home; 0 where it has none.
    pub partitions: Vec<f32>,
    /// Floor.
    pub floor: f32,
}

/// A stretch of an outer wall.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Face {
    /// Side of the home.
    pub side: WallSide,
    /// From, to along the side, m.
    pub span: [f32; 2],
    /// Weather is behind.
    pub outdoors: bool,
    /// At its beginning, at its end it meets another wall with weather behind.
    pub corners: [bool; 2],
    /// K above the room, mean of the stretch.
    pub above: f32,
    /// K above the room's air: what corners add to.
    pub above_air: f32,
}

impl Faces {
    /// Faces of a room of the home.
    pub fn new(readings: &Readings, room: usize) -> Faces {
        let (air_c, room_c) = readings.rooms.get(room).map_or((20.0, 20.0), |r| (r.air_c, r.operative_c));
        let above = |c: f64| (c - room_c) as f32;
        let walls = readings.walls.iter().filter(|w| w.room == room).map(|wall| Face {
            side: wall.side,
            span: wall.stretch.map(|v| v as f32),
            outdoors: wall.behind == Neighbour::Outdoors,
            corners: [false, true].map(|end| in_a_corner(readings, wall, end)),
            above: above(wall.inside_c),
            above_air: (wall.inside_c - air_c) as f32,
        });
        Faces {
            walls: walls.collect(),
            partitions: readings.partitions_c.iter().map(|[_, towards]| above(*towards)).collect(),
            floor: readings.rooms.get(room).map_or(0.0, |r| above(r.floor_c)),
        }
    }

    /// K above the room on the wall at `u` along a side, `y` high.
    pub fn wall(&self, side: WallSide, u: f32, y: f32) -> f32 {
        let on = |f: &&Face| f.side == side && u >= f.span[0] - 0.02 && u <= f.span[1] + 0.02;
        self.walls.iter().find(on).map_or(0.0, |face| face.at(u, y))
    }

    /// K above the room on the floor.
    pub fn ground(&self, at: Vec2, size: Vec2) -> f32 {
        let edges = self.walls.iter().filter(|f| f.outdoors).map(|face| {
            let (along, away) = match face.side {
                WallSide::X0 => (at.y, at.x),
                WallSide::Z0 => (at.x, at.y),
                WallSide::X1 => (at.y, size.x - at.x),
                WallSide::Z1 => (at.x, size.y - at.y),
            };
            let beside = (face.span[0] - along).max(along - face.span[1]).max(0.0);
            0.9 * face.above_air * (-beside.hypot(away.max(0.0)) / 0.35).exp()
        });
        self.floor + edges.fold(0.0, |sum: f32, k| if k.abs() > sum.abs() { k } else { sum })
    }

    /// K above the room on a partition, `y` high.
    pub fn partition(&self, index: usize, y: f32) -> f32 {
        self.partitions.get(index).copied().unwrap_or(0.0) + layering(y) - 0.6 * (-y / 0.2).exp()
    }
}

impl Face {
    /// K above the room at `u` along the side, `y` high.
    pub fn at(&self, u: f32, y: f32) -> f32 {
        let share = |near: bool, d: f32| if near { CORNER * (-d.max(0.0) / 0.28).exp() } else { 0.0 };
        let corners = share(self.corners[0], u - self.span[0]) + share(self.corners[1], self.span[1] - u);
        let foot = if self.outdoors { FOOT } else { 0.15 } * (-y / 0.22).exp();
        self.above + self.above_air * (corners + foot) + layering(y)
    }
}

fn layering(y: f32) -> f32 {
    LAYERING * (y - 1.2)
}

/// Another wall with weather behind meets this one there.
fn in_a_corner(readings: &Readings, wall: &WallReading, at_end: bool) -> bool {
    let (other, its_end) = match (wall.side, at_end) {
        (WallSide::X0, false) => (WallSide::Z0, false),
        (WallSide::X0, true) => (WallSide::Z1, false),
        (WallSide::Z0, false) => (WallSide::X0, false),
        (WallSide::Z0, true) => (WallSide::X1, false),
        (WallSide::X1, false) => (WallSide::Z0, true),
        (WallSide::X1, true) => (WallSide::Z1, true),
        (WallSide::Z1, false) => (WallSide::X0, true),
        (WallSide::Z1, true) => (WallSide::X1, true),
    };
    let last = |side: WallSide| {
        let of_side = readings.walls.iter().filter(move |w| w.side == side);
        of_side.map(|w| w.stretch[1]).fold(0.0, f64::max)
    };
    let reaches = |w: &WallReading, end: bool| {
        if end { (w.stretch[1] - last(w.side)).abs() < 0.01 } else { w.stretch[0].abs() < 0.01 }
    };
    wall.behind == Neighbour::Outdoors
        && reaches(wall, at_end)
        && readings
            .walls
            .iter()
            .any(|w| w.side == other && w.room == wall.room && w.behind == Neighbour::Outdoors && reaches(w, its_end))
}

#[cfg(test)]
pub mod tests {
    use super::*;
    use crate::rules::RoomReading;

    /// One room of 4 × 3 m at 20 °C with two cold walls.
    pub fn readings() -> Readings {
        let wall = |side, to, behind, inside_c| WallReading {
            room: 0,
            side,
            stretch: [0.0, to],
            behind,
            inside_c,
            loss_w: 50.0,
        };
        Readings {
            rooms: vec![RoomReading {
                air_c: 20.0,
                operative_c: 20.0,
                floor_c: 19.0,
                ceiling_c: 20.0,
                ..RoomReading::default()
            }],
            walls: vec![
                wall(WallSide::X0, 3.0, Neighbour::Outdoors, 17.0),
                wall(WallSide::Z0, 4.0, Neighbour::Outdoors, 17.5),
                wall(WallSide::X1, 3.0, Neighbour::Flat, 19.5),
            ],
            partitions_c: vec![[19.0, 18.0]],
            ..Readings::default()
        }
    }

    #[test]
    fn a_corner_is_colder_than_its_wall_and_its_foot_colder_still() {
        let faces = Faces::new(&readings(), 0);
        let middle = faces.wall(WallSide::X0, 1.5, 1.2);
        assert!((middle + 3.0).abs() < 0.2, "{middle}");
        assert!(faces.wall(WallSide::X0, 0.0, 1.2) < middle - 2.0);
        assert!(faces.wall(WallSide::X0, 0.0, 0.0) < faces.wall(WallSide::X0, 0.0, 1.2) - 1.0);
        // The far end meets nothing cold, nor does the neighbour's wall.
        assert!((faces.wall(WallSide::X0, 3.0, 1.2) - middle).abs() < 0.1);
        assert_eq!(faces.walls[2].corners, [false; 2]);
    }

    #[test]
    fn the_floor_is_colder_along_cold_walls() {
        let faces = Faces::new(&readings(), 0);
        let size = Vec2::new(4.0, 3.0);
        assert!((faces.ground(Vec2::new(2.0, 2.0), size) + 1.0).abs() < 0.1);
        assert!(faces.ground(Vec2::new(0.0, 2.0), size) < -3.0);
        assert!(faces.ground(Vec2::new(4.0, 2.0), size) > -1.1);
        assert!((faces.partition(0, 1.2) + 2.0).abs() < 0.1);
    }
}
