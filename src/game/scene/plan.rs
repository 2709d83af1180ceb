//! The plan of a home as the picture needs it: rooms, wall pieces between doors, distances to walls.

use bevy::math::{Rect, Vec2, Vec3};

use crate::content::{Along, Door, Home, Id, WallSide};

/// Thickness of the outer walls, m.
pub const OUTER: f32 = 0.26;
/// Thickness of a partition, m.
pub const PARTITION: f32 = 0.10;
/// Height at which the front walls are cut, m: that of a sill.
pub const FRONT_CUT: f32 = 0.9;
/// Height at which partitions are cut, m.
pub const PARTITION_CUT: f32 = 1.0;
/// Thickness of the slab, m.
pub const SLAB: f32 = 0.24;

/// Plan of a home; a [`Rect`] has x along its x and z along its y.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Plan {
    /// Extent along x and z, m.
    pub size: Vec2,
    /// Floor to ceiling, m.
    pub height: f32,
    /// Rectangles of each room.
    pub rooms: Vec<Vec<Rect>>,
    /// Pieces of partition between doors.
    pub walls: Vec<Wall>,
    /// Openings of the back walls.
    pub holes: Vec<Hole>,
}

/// A piece of partition without opening.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Wall {
    /// Direction.
    pub along: Along,
    /// Where it stands on the other axis, m.
    pub at: f32,
    /// Where it begins, m.
    pub from: f32,
    /// Where it ends, m.
    pub to: f32,
    /// It meets another wall at its beginning, at its end, instead of a door.
    pub joined: [bool; 2],
    /// Rooms on the side of smaller and of larger coordinates.
    pub rooms: [Option<usize>; 2],
    /// Index of its partition in the home.
    pub partition: usize,
}

/// Opening of a window in a back wall.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hole {
    /// Wall.
    pub side: WallSide,
    /// From, to along the wall, m.
    pub span: [f32; 2],
    /// Sill and lintel, m.
    pub heights: [f32; 2],
    /// Room.
    pub room: usize,
}

/// Part of a back wall that belongs to one room.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Span {
    /// Wall: `X0` or `Z0`.
    pub side: WallSide,
    /// From, to along the wall, m.
    pub span: [f32; 2],
}

impl Plan {
    /// Plan of a home.
    pub fn new(home: &Home) -> Plan {
        let room = |id: &Id| home.rooms.iter().position(|r| r.id == *id);
        let holes = home.windows.iter().filter_map(|w| {
            let (centre, half, sill) = (w.centre as f32, w.size[0] as f32 / 2.0, w.sill as f32);
            Some(Hole {
                side: w.side,
                span: [centre - half, centre + half],
                heights: [sill, sill + w.size[1] as f32],
                room: room(&w.room)?,
            })
        });
        let walls = home.partitions.iter().enumerate().flat_map(|(partition, p)| {
            let rooms = [room(&p.rooms[0]), room(&p.rooms[1])];
            let gaps = home.doors.iter().filter(|d| d.along == p.along && (d.at - p.at).abs() < 0.01);
            pieces(p.from as f32, p.to as f32, gaps).into_iter().map(move |([from, to], joined)| Wall {
                along: p.along,
                at: p.at as f32,
                from,
                to,
                joined,
                rooms,
                partition,
            })
        });
        Plan {
            size: Vec2::new(home.size[0] as f32, home.size[1] as f32),
            height: home.height_m as f32,
            rooms: home.rooms.iter().map(|r| r.rects.iter().map(|&r| rect(r)).collect()).collect(),
            walls: walls.collect(),
            holes: holes.collect(),
        }
    }

    /// Room at a point of the floor.
    pub fn room_at(&self, at: Vec2) -> Option<usize> {
        self.rooms.iter().position(|rects| rects.iter().any(|r| r.contains(at)))
    }

    /// Distance from a point of the floor to the nearest wall, m.
    pub fn to_wall(&self, at: Vec2) -> f32 {
        let pieces = self.walls.iter().map(|w| {
            let (u, v) = w.along.split(at);
            let beside = (w.from - u).max(u - w.to).max(0.0);
            let across = ((v - w.at).abs() - PARTITION / 2.0).max(0.0);
            Vec2::new(beside, across).length()
        });
        pieces.fold(self.to_outside(at), f32::min).max(0.0)
    }

    /// Distance from a point of the floor to the nearest outer wall, m.
    pub fn to_outside(&self, at: Vec2) -> f32 {
        at.min_element().min((self.size - at).min_element())
    }

    /// Parts of the back walls that belong to a room.
    pub fn back_walls(&self, room: usize) -> Vec<Span> {
        let mut spans = Vec::new();
        for r in &self.rooms[room] {
            if r.min.x < 0.01 {
                spans.push(Span { side: WallSide::X0, span: [r.min.y, r.max.y] });
            }
            if r.min.y < 0.01 {
                spans.push(Span { side: WallSide::Z0, span: [r.min.x, r.max.x] });
            }
        }
        spans
    }

    /// Middle of a room's largest rectangle, on the floor.
    pub fn middle(&self, room: usize) -> Vec2 {
        let area = |r: &Rect| r.width() * r.height();
        let largest = self.rooms[room].iter().max_by(|a, b| area(a).total_cmp(&area(b)));
        largest.map_or(self.size / 2.0, Rect::center)
    }
}

/// Rectangle of the plan.
pub fn rect([x0, z0, x1, z1]: [f64; 4]) -> Rect {
    Rect::new(x0 as f32, z0 as f32, x1 as f32, z1 as f32)
}

fn pieces<'a>(from: f32, to: f32, doors: impl Iterator<Item = &'a Door>) -> Vec<([f32; 2], [bool; 2])> {
    let mut gaps: Vec<[f32; 2]> = doors.map(|d| d.gap.map(|g| g as f32)).filter(|g| g[1] > from && g[0] < to).collect();
    gaps.sort_by(|a, b| a[0].total_cmp(&b[0]));
    let mut found = Vec::new();
    let (mut start, mut joined) = (from, true);
    for [a, b] in gaps {
        found.push(([start, a], [joined, false]));
        (start, joined) = (b, false);
    }
    found.push(([start, to], [joined, true]));
    found.retain(|([a, b], _)| b - a > 0.01);
    found
}

impl Along {
    /// Coordinates of a point of the plan along and across a wall of this direction.
    pub(super) fn split(self, at: Vec2) -> (f32, f32) {
        match self {
            Along::X => (at.x, at.y),
            Along::Z => (at.y, at.x),
        }
    }

    /// Point at `u` along, `v` across, `y` high.
    pub(super) fn point(self, u: f32, v: f32, y: f32) -> Vec3 {
        match self {
            Along::X => Vec3::new(u, y, v),
            Along::Z => Vec3::new(v, y, u),
        }
    }
}

/// Its face is seen: it stands at the back.
pub fn is_back(side: WallSide) -> bool {
    matches!(side, WallSide::X0 | WallSide::Z0)
}

/// Direction of a back or front wall.
pub fn along(side: WallSide) -> Along {
    match side {
        WallSide::X0 | WallSide::X1 => Along::Z,
        WallSide::Z0 | WallSide::Z1 => Along::X,
    }
}

#[cfg(test)]
pub mod tests {
    use super::*;

    /// Two rooms with a door and a window.
    pub fn home() -> Home {
        toml::from_str(
            r#"
            id = "two"
            size = [6.0, 4.0]
            height_m = 2.5
            era = "old"
            below = "same"
            above = "same"
            furniture = []
            [sides]
            x0 = {behind = "outdoors", azimuth_deg = 180.0}
            [[rooms]]
            id = "living"
            name = {fr = "Séjour"}
            rects = [[0.0, 0.0, 4.0, 4.0]]
            use = "living"
            floor = "planks"
            floor_c = "wood"
            wall_c = "wall"
            [[rooms]]
            id = "bed"
            name = {fr = "Chambre"}
            rects = [[4.0, 0.0, 6.0, 4.0]]
            use = "bedroom"
            floor = "tiles"
            floor_c = "a"
            floor_c2 = "b"
            wall_c = "wall"
            [[partitions]]
            along = "z"
            at = 4.0
            from = 0.0
            to = 4.0
            rooms = ["living", "bed"]
            [[doors]]
            id = "door"
            rooms = ["bed", "living"]
            along = "z"
            at = 4.0
            gap = [2.0, 2.8]
            open_yaw = 60.0
            [[windows]]
            id = "window"
            room = "living"
            side = "x0"
            centre = 2.0
            sill = 0.95
            size = [1.4, 1.3]
            glazing = "double"
            [[spots]]
            room = "bed"
            activity = "sleep"
            at = [5.0, 0.0, 1.0]
            "#,
        )
        .expect("a home")
    }

    #[test]
    fn a_door_cuts_its_partition_in_two() {
        let plan = Plan::new(&home());
        let spans: Vec<_> = plan.walls.iter().map(|w| ([w.from, w.to], w.joined)).collect();
        assert_eq!(spans, [([0.0, 2.0], [true, false]), ([2.8, 4.0], [false, true])]);
        assert_eq!(plan.walls[0].rooms, [Some(0), Some(1)]);
    }

    #[test]
    fn rooms_and_distances_are_found() {
        let plan = Plan::new(&home());
        assert_eq!(plan.room_at(Vec2::new(1.0, 1.0)), Some(0));
        assert_eq!(plan.room_at(Vec2::new(5.0, 1.0)), Some(1));
        assert_eq!(plan.room_at(Vec2::new(7.0, 1.0)), None);
        assert!((plan.to_wall(Vec2::new(3.0, 1.0)) - 0.95).abs() < 1e-5);
        // In the doorway the nearest wall is its jamb.
        assert!((plan.to_wall(Vec2::new(4.0, 2.4)) - 0.4).abs() < 1e-5);
        assert_eq!(plan.back_walls(1), [Span { side: WallSide::Z0, span: [4.0, 6.0] }]);
    }
}
