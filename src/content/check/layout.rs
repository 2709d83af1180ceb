//! The furniture of a home leaves room to live: no piece within another, in a doorway or before a window; a way to every
//! room; places to stand that are free, to sit and lie that are on something.
//!
//! Pieces are taken part by part, as boxes turned around the vertical: a chair may stand under its table.

use super::Checker;
use crate::{
    content::{
        Activity, Home, Id, Library, Part, Piece, Spot, WallSide,
        home::{Along, Furniture},
        parts::{Anchor, Axis, Primitive},
    },
    math,
};

/// Things may touch by this much, m: lids, cushions, tiles on a wall.
const TOUCH_M: f64 = 0.05;

/// Things may stand in the thickness of a wall by this much, m.
const WALL_M: f64 = 0.08;

/// Free on each side of a doorway, m.
const DOORWAY_M: f64 = 0.4;
/// Not counted at each end of its width, m.
const JAMB_M: f64 = 0.1;

/// Free before a window, above its sill, m.
const BEFORE_WINDOW_M: f64 = 0.4;

/// A tap or a plant may stand this high before a window, above its sill, m.
const LOW_M: f64 = 0.3;

/// Half the width of someone who stands, m.
const PERSON_M: f64 = 0.14;

/// Two places to do the same are at least this far apart, m.
const APART_M: f64 = 0.3;

/// A box that stands upright, turned around the vertical.
#[derive(Debug, Clone, Copy)]
struct Solid {
    /// x, z of the middle, m.
    middle: [f64; 2],
    /// Half its extent along its own axes, m.
    half: [f64; 2],
    /// Its own first axis: x, z.
    axis: [f64; 2],
    /// From, to, m.
    height: [f64; 2],
}

impl Solid {
    fn upright([x0, z0, x1, z1]: [f64; 4], height: [f64; 2]) -> Solid {
        Solid {
            middle: [f64::midpoint(x0, x1), f64::midpoint(z0, z1)],
            half: [(x1 - x0) / 2.0, (z1 - z0) / 2.0],
            axis: [1.0, 0.0],
            height,
        }
    }

    /// A part of a piece placed in a home; `None` for one that stands for others.
    fn of(part: &Part, offset: [f32; 3], placed: &Furniture) -> Option<Solid> {
        let shape = part.p?;
        let [x, y, z] = [0, 1, 2].map(|axis| f64::from(part.at[axis] + offset[axis]));
        let [a, b, c] = part.size.map(f64::from);
        let lying = shape == Primitive::Cyl && matches!(part.axis, Some(Axis::X | Axis::Z));
        let (half, bottom, top) = match part.axis {
            Some(Axis::X) if lying => ([b / 2.0, c / 2.0], y - a / 2.0, y + a / 2.0),
            Some(Axis::Z) if lying => ([a / 2.0, b / 2.0], y - a / 2.0, y + a / 2.0),
            _ => ([a / 2.0, c / 2.0], y, y + b),
        };
        let yaw = placed.yaw.to_radians();
        let (sin, cos) = (math::sin(yaw), math::cos(yaw));
        Some(Solid {
            middle: [placed.at[0] + x * cos + z * sin, placed.at[2] - x * sin + z * cos],
            half,
            axis: [cos, -sin],
            height: [placed.at[1] + bottom, placed.at[1] + top],
        })
    }

    /// The upright box around some.
    fn around(solids: &[Solid]) -> Option<Solid> {
        let mut all = solids.iter().flat_map(|solid| solid.corners().map(|corner| (corner, solid.height)));
        let ([x, z], height) = all.next()?;
        let (rect, height) = all.fold(([x, z, x, z], height), |(r, h), ([x, z], height)| {
            let rect = [r[0].min(x), r[1].min(z), r[2].max(x), r[3].max(z)];
            (rect, [h[0].min(height[0]), h[1].max(height[1])])
        });
        Some(Solid::upright(rect, height))
    }

    fn axes(&self) -> [[f64; 2]; 2] {
        let [x, z] = self.axis;
        [[x, z], [-z, x]]
    }

    /// Half of what it spans along a direction, m.
    fn reach(&self, along: [f64; 2]) -> f64 {
        let dot = |a: [f64; 2]| (a[0] * along[0] + a[1] * along[1]).abs();
        let [first, second] = self.axes();
        self.half[0] * dot(first) + self.half[1] * dot(second)
    }

    /// How deep two of them are in one another, m; negative when apart.
    fn depth(&self, other: &Solid) -> f64 {
        let between = [other.middle[0] - self.middle[0], other.middle[1] - self.middle[1]];
        let up = self.height[1].min(other.height[1]) - self.height[0].max(other.height[0]);
        let across = self.axes().into_iter().chain(other.axes()).map(|along| {
            let apart = (between[0] * along[0] + between[1] * along[1]).abs();
            self.reach(along) + other.reach(along) - apart
        });
        across.fold(up, f64::min)
    }

    fn corners(&self) -> [[f64; 2]; 4] {
        let [[ax, az], [bx, bz]] = self.axes();
        [[-1.0, -1.0], [1.0, -1.0], [1.0, 1.0], [-1.0, 1.0]].map(|[s, t]| {
            let (a, b) = (s * self.half[0], t * self.half[1]);
            [self.middle[0] + a * ax + b * bx, self.middle[1] + a * az + b * bz]
        })
    }
}

fn solids(piece: &Piece, placed: &Furniture, library: &Library) -> Vec<Solid> {
    let own = piece.parts.iter().filter_map(|part| Solid::of(part, [0.0; 3], placed));
    let included = piece.parts.iter().filter_map(|part| Some((part.at, library.pieces.get(part.include.as_ref()?)?)));
    let theirs =
        included.flat_map(|(at, other)| other.parts.iter().filter_map(move |part| Solid::of(part, at, placed)));
    own.chain(theirs).collect()
}

/// A placed piece with its parts.
struct Body<'h> {
    index: usize,
    placed: &'h Furniture,
    anchor: Anchor,
    solids: Vec<Solid>,
    /// Box around all of them.
    around: Option<Solid>,
}

impl Body<'_> {
    fn name(&self) -> &Id {
        self.placed.id.as_ref().unwrap_or(&self.placed.piece)
    }

    /// How deep it is in a solid, m.
    fn depth(&self, solid: &Solid) -> f64 {
        if self.around.is_none_or(|around| around.depth(solid) < 0.0) {
            return f64::MIN;
        }
        self.solids.iter().map(|own| own.depth(solid)).fold(f64::MIN, f64::max)
    }

    fn within(&self, other: &Body<'_>) -> bool {
        let near = self.around.zip(other.around).is_some_and(|(own, theirs)| own.depth(&theirs) > TOUCH_M);
        near && other.solids.iter().any(|solid| self.depth(solid) > TOUCH_M)
    }
}

/// Checks a home whose rooms, walls and furniture are known to exist.
pub(super) fn layout(checker: &mut Checker<'_, '_>, home: &Home, library: &Library) {
    let bodies: Vec<Body<'_>> = home
        .furniture
        .iter()
        .enumerate()
        .filter_map(|(index, placed)| {
            let piece = library.pieces.get(&placed.piece)?;
            let solids = solids(piece, placed, library);
            let around = Solid::around(&solids);
            Some(Body { index, placed, anchor: piece.anchor, solids, around })
        })
        .collect();
    reachable(checker, home);
    for (i, body) in bodies.iter().enumerate() {
        let here = format!("furniture[{}].at", body.index);
        within_room(checker, home, &here, body);
        if let Some(other) = bodies[..i].iter().find(|other| body.within(other)) {
            let found = format!("`{}` in `{}` is within `{}`", body.name(), body.placed.room, other.name());
            checker.refuse(&here, found, format!("the other one is furniture[{}]", other.index));
        }
        ways(checker, home, &here, body);
    }
    spots(checker, home, &bodies);
}

fn within_room(checker: &mut Checker<'_, '_>, home: &Home, here: &str, body: &Body<'_>) {
    let Some(room) = home.rooms.iter().find(|room| room.id == body.placed.room) else { return };
    let mut out = body.solids.iter().flat_map(Solid::corners).filter(|&[x, z]| !room.holds(x, z, WALL_M));
    if let Some([x, z]) = out.next() {
        let found = format!("`{}` goes through a wall of `{}` at x {x:.2} z {z:.2}", body.name(), room.id);
        checker.refuse(here, found, "move or turn it");
    }
}

/// Doorways and windows that a piece is in the way of.
fn ways(checker: &mut Checker<'_, '_>, home: &Home, here: &str, body: &Body<'_>) {
    if body.anchor == Anchor::Ceiling {
        return;
    }
    for door in &home.doors {
        let ([from, to], low, high) = (door.gap, door.at - DOORWAY_M, door.at + DOORWAY_M);
        let (from, to) = (from + JAMB_M, to - JAMB_M);
        let rect = if door.along == Along::X { [from, low, to, high] } else { [low, from, high, to] };
        if body.depth(&Solid::upright(rect, [TOUCH_M, 1.9])) > TOUCH_M {
            let found = format!("`{}` in `{}` stands in the way of door `{}`", body.name(), body.placed.room, door.id);
            checker.refuse(here, found, format!("leave {DOORWAY_M} m free on each side"));
        }
    }
    for window in &home.windows {
        let (from, to) = (window.centre - window.size[0] / 2.0, window.centre + window.size[0] / 2.0);
        let rect = match window.side {
            WallSide::X0 => [0.0, from, BEFORE_WINDOW_M, to],
            _ => [from, 0.0, to, BEFORE_WINDOW_M],
        };
        let glass = Solid::upright(rect, [window.sill + LOW_M, window.sill + window.size[1]]);
        if body.depth(&glass) > TOUCH_M {
            let found = format!("`{}` in `{}` hides window `{}`", body.name(), body.placed.room, window.id);
            checker.refuse(here, found, format!("leave {BEFORE_WINDOW_M} m free above {:.2} m", window.sill + LOW_M));
        }
    }
}

/// Doors lead from every room to the first one.
fn reachable(checker: &mut Checker<'_, '_>, home: &Home) {
    let mut reached: Vec<&Id> = home.rooms.iter().take(1).map(|room| &room.id).collect();
    let mut next = 0;
    while next < reached.len() {
        let from = reached[next];
        next += 1;
        for door in home.doors.iter().filter(|door| door.rooms.contains(from)) {
            for room in &door.rooms {
                if !reached.contains(&room) {
                    reached.push(room);
                }
            }
        }
    }
    for (i, room) in home.rooms.iter().enumerate().filter(|(_, room)| !reached.contains(&&room.id)) {
        let found = format!("no door leads from `{}` to `{}`", home.rooms[0].id, room.id);
        checker.refuse(format_args!("rooms[{i}].id"), found, "add one to `doors`");
    }
}

fn spots(checker: &mut Checker<'_, '_>, home: &Home, bodies: &[Body<'_>]) {
    for (i, spot) in home.spots.iter().enumerate() {
        let here = format!("spots[{i}].at");
        let ([x, y, z], what) = (spot.at, spot.activity.key());
        let stands = matches!(spot.activity, Activity::Stand | Activity::Cook);
        let rests = matches!(spot.activity, Activity::Sit | Activity::Eat | Activity::Work | Activity::Sleep);
        if stands {
            let person = Solid::upright([x - PERSON_M, z - PERSON_M, x + PERSON_M, z + PERSON_M], [y + 0.1, y + 1.4]);
            let at_worktop = TOUCH_M * 2.0;
            if let Some(body) = bodies.iter().find(|body| body.depth(&person) > at_worktop) {
                let found = format!("someone at `{what}` in `{}` would stand within `{}`", spot.room, body.name());
                checker.refuse(&here, found, "choose a free place");
            }
        } else if rests {
            // Something to sit or lie on, from the height of a low bed to that of a chair.
            let seat = Solid::upright([x - 0.05, z - 0.05, x + 0.05, z + 0.05], [0.2, 0.6]);
            if !bodies.iter().any(|body| body.anchor == Anchor::Floor && body.depth(&seat) > 0.0) {
                let found = format!("nothing to sit or lie on for `{what}` in `{}`", spot.room);
                checker.refuse(&here, found, "put it on a chair, a sofa or a bed");
            }
        }
        let close = |other: &Spot| {
            let (dx, dz) = (other.at[0] - x, other.at[2] - z);
            other.room == spot.room && other.activity == spot.activity && dx * dx + dz * dz < APART_M * APART_M
        };
        if home.spots[..i].iter().any(close) {
            let found = format!("a second place to `{what}` in `{}` at x {x} z {z}", spot.room);
            checker.refuse(&here, found, format!("leave {APART_M} m between two"));
        }
    }
}
