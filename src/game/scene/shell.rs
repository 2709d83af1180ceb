//! A room's shell: floor, its faces of the walls, reveals of windows, skirting boards.

use bevy::math::{Rect, Vec2, Vec3};

use super::{
    brush::{Brush, Heat, Ink},
    colour::{self, Rgb},
    damp,
    faces::Faces,
    plan::{self, PARTITION, PARTITION_CUT, Plan, Wall},
};
use crate::content::{Along, Floor, Room, Tokens, WallSide};

const SKIRTING_HEIGHT: f32 = 0.09;
const SKIRTING_DEPTH: f32 = 0.02;
const REVEAL: f32 = 0.16;

/// What stands or hangs in a room and marks its shell.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Marks {
    /// Footprints of furniture, for contact shadows.
    pub feet: Vec<Rect>,
    /// Heaters: place on the floor, heating of the wall behind, K.
    pub heaters: Vec<(Vec2, f32)>,
    /// Temperatures of walls and floor.
    pub faces: Faces,
    /// Mould on the coldest corner, 0 to 1.
    pub mould: f32,
}

impl Marks {
    /// K above the room on a back wall, at `u` along it, `y` high.
    pub fn wall(&self, side: WallSide, u: f32, y: f32) -> f32 {
        let along = plan::along(side);
        let behind = self.heaters.iter().map(|&(at, k)| (along.split(at), k)).filter(|((_, v), _)| *v < 0.4);
        let warm: f32 = behind.map(|((c, _), k)| k * plume(u - c, y)).sum();
        warm + self.faces.wall(side, u, y)
    }

    /// K above the room on the floor.
    pub fn floor(&self, at: Vec2, size: Vec2) -> f32 {
        let warm: f32 = self.heaters.iter().map(|&(h, k)| 0.6 * k * (-h.distance_squared(at) / 0.5).exp()).sum();
        warm + self.faces.ground(at, size)
    }
}

/// Draws the shell of a room.
pub fn draw(brush: &mut Brush, tokens: &Tokens, plan: &Plan, index: usize, room: &Room, marks: &Marks) {
    let ground = Ground { plan, marks };
    for rect in &plan.rooms[index] {
        // Planks and tiles do not share their corners: what shines through between them is more floor.
        let below = [rect.min, Vec2::new(rect.min.x, rect.max.y), rect.max, Vec2::new(rect.max.x, rect.min.y)];
        let ink = Ink::lit(colour::token(tokens, &room.floor_c), Vec3::Y, Heat::Room(marks.faces.floor));
        brush.plain(below.map(|p| Vec3::new(p.x, -0.003, p.y)), ink.times(0.9));
        match room.floor {
            Floor::Planks => ground.planks(brush, *rect, colour::token(tokens, &room.floor_c)),
            Floor::Tiles => {
                let first = colour::token(tokens, &room.floor_c);
                let second = room.floor_c2.as_ref().map_or(first * 1.05, |c| colour::token(tokens, c));
                ground.tiles(brush, *rect, [first, second]);
            }
        }
    }
    let colour = colour::token(tokens, &room.wall_c);
    let skirting = colour::token(tokens, "skirting");
    for span in plan.back_walls(index) {
        back_wall(brush, plan, marks, span.side, span.span, colour);
        let along = plan::along(span.side);
        board(brush, along, 0.0, span.span, skirting);
    }
    damp::draw_mould(brush, &marks.faces.walls, marks.mould);
    for wall in &plan.walls {
        // Only the faces towards larger coordinates are seen.
        if wall.rooms[1] == Some(index) {
            let at = wall.at + PARTITION / 2.0;
            partition_face(brush, wall, at, colour, &marks.faces);
            board(brush, wall.along, at, [wall.from, wall.to], skirting);
        }
    }
}

struct Ground<'a> {
    plan: &'a Plan,
    marks: &'a Marks,
}

impl Ground<'_> {
    fn ink(&self, at: Vec2, colour: Rgb) -> Ink {
        let to_foot = self.marks.feet.iter().map(|f| outside(*f, at)).fold(9.0, f32::min);
        let ao = colour::floor_ao(self.plan.to_wall(at), to_foot);
        let heat = Heat::Room(self.marks.floor(at, self.plan.size));
        Ink::lit(colour, Vec3::Y, heat).times(ao)
    }

    fn patch(&self, brush: &mut Brush, rect: Rect, colour: Rgb, step: f32) {
        let columns = even(rect.min.x, rect.max.x, step);
        let rows = even(rect.min.y, rect.max.y, step);
        grid(brush, &columns, &rows, |x, z| (Vec3::new(x, 0.0, z), self.ink(Vec2::new(x, z), colour)), true);
    }

    fn planks(&self, brush: &mut Brush, rect: Rect, colour: Rgb) {
        let mut chance = Chance(7);
        let rows = even(rect.min.y, rect.max.y, 0.2);
        for row in rows.windows(2) {
            let mut x = rect.min.x - 1.2 * chance.next();
            while x < rect.max.x {
                let end = x + 1.3 + 0.7 * chance.next();
                let plank = Rect::new(x.max(rect.min.x), row[0], end.min(rect.max.x), row[1]);
                let light = 1.0 + 0.075 * (chance.next() - 0.5);
                if plank.width() > 0.0 {
                    self.patch(brush, plank, colour * light, 0.2);
                }
                x = end;
            }
        }
    }

    fn tiles(&self, brush: &mut Brush, rect: Rect, colours: [Rgb; 2]) {
        let columns = even(rect.min.x, rect.max.x, 0.4);
        let rows = even(rect.min.y, rect.max.y, 0.4);
        for (i, x) in columns.windows(2).enumerate() {
            for (j, z) in rows.windows(2).enumerate() {
                self.patch(brush, Rect::new(x[0], z[0], x[1], z[1]), colours[1 - (i + j) % 2], 0.2);
            }
        }
    }
}

/// Distance from a point to a rectangle, m.
fn outside(rect: Rect, at: Vec2) -> f32 {
    (rect.min - at).max(at - rect.max).max(Vec2::ZERO).length()
}

fn back_wall(brush: &mut Brush, plan: &Plan, marks: &Marks, side: WallSide, span: [f32; 2], colour: Rgb) {
    let along = plan::along(side);
    let normal = if side == WallSide::X0 { Vec3::X } else { Vec3::Z };
    let ink = |u: f32, y: f32| {
        let ao = colour::wall_ao(y) * colour::corner_ao(u);
        Ink::lit(colour, normal, Heat::Room(marks.wall(side, u, y))).times(ao)
    };
    let mut panel = |u: [f32; 2], y: [f32; 2]| {
        // The same behind, a little larger, against hairlines between panels.
        let behind = |u: f32, y: f32| along.point(u, -0.003, y);
        let [a, b] = [u[0] - 0.01, u[1] + 0.01];
        let backing = [behind(a, y[0]), behind(b, y[0]), behind(b, y[1]), behind(a, y[1])];
        brush.plain(facing(backing), ink(f32::midpoint(a, b), f32::midpoint(y[0], y[1])));
        let columns = thicken(u[0], u[1], 0.28);
        let rows = thicken(y[0], y[1], 0.5);
        grid(brush, &columns, &rows, |u, y| (along.point(u, 0.0, y), ink(u, y)), along == Along::Z);
    };
    let mut holes: Vec<_> =
        plan.holes.iter().filter(|h| h.side == side && h.span[0] < span[1] && h.span[1] > span[0]).collect();
    holes.sort_by(|a, b| a.span[0].total_cmp(&b.span[0]));
    let mut start = span[0];
    for hole in &holes {
        panel([start, hole.span[0]], [0.0, plan.height]);
        panel(hole.span, [0.0, hole.heights[0]]);
        panel(hole.span, [hole.heights[1], plan.height]);
        start = hole.span[1];
    }
    panel([start, span[1]], [0.0, plan.height]);
    for hole in holes {
        reveal(brush, along, hole.span, hole.heights, colour * 0.92);
    }
}

/// Share of a heater's plume on the wall, `du` m beside it, `y` m high.
fn plume(du: f32, y: f32) -> f32 {
    (-du * du / 0.45).exp() * (-(y - 0.6).max(0.0) / 0.55).exp() * (1.4 - (y - 0.55).abs()).clamp(0.0, 1.0)
}

/// The depth of the wall around a window: sill and the jamb that is seen.
fn reveal(brush: &mut Brush, along: Along, [a, b]: [f32; 2], [low, high]: [f32; 2], colour: Rgb) {
    let heat = Heat::Room(-6.0);
    let at = |u: f32, v: f32, y: f32| along.point(u, v, y);
    let sill = [at(a, 0.0, low), at(b, 0.0, low), at(b, -REVEAL, low), at(a, -REVEAL, low)];
    let jamb = [at(a, -REVEAL, low), at(a, 0.0, low), at(a, 0.0, high), at(a, -REVEAL, high)];
    let across = match along {
        Along::X => Vec3::X,
        Along::Z => Vec3::Z,
    };
    brush.plain(facing(sill), Ink::lit(colour, Vec3::Y, heat));
    brush.plain(facing(jamb), Ink::lit(colour, across, heat));
}

/// The same quad, turned towards the camera.
fn facing(mut at: [Vec3; 4]) -> [Vec3; 4] {
    if (at[1] - at[0]).cross(at[3] - at[0]).dot(super::sight::TOWARDS_EYE) < 0.0 {
        at.reverse();
    }
    at
}

fn partition_face(brush: &mut Brush, wall: &Wall, at: f32, colour: Rgb, faces: &Faces) {
    let normal = match wall.along {
        Along::X => Vec3::Z,
        Along::Z => Vec3::X,
    };
    let columns = thicken(wall.from, wall.to, 0.6);
    let rows = thicken(0.0, PARTITION_CUT, 0.5);
    let corner = |u: f32| if wall.joined[0] { colour::corner_ao(u - wall.from) } else { 1.0 };
    let ink = |u: f32, y: f32| {
        let heat = Heat::Room(faces.partition(wall.partition, y));
        Ink::lit(colour, normal, heat).times(colour::wall_ao(y) * corner(u))
    };
    grid(brush, &columns, &rows, |u, y| (wall.along.point(u, at, y), ink(u, y)), wall.along == Along::Z);
}

/// A skirting board along a wall, towards larger coordinates.
fn board(brush: &mut Brush, along: Along, at: f32, [a, b]: [f32; 2], colour: Rgb) {
    let front = at + SKIRTING_DEPTH;
    let (across, end) = match along {
        Along::X => (Vec3::Z, Vec3::X),
        Along::Z => (Vec3::X, Vec3::Z),
    };
    let p = |u: f32, v: f32, y: f32| along.point(u, v, y);
    let heat = Heat::Room(-1.5);
    let h = SKIRTING_HEIGHT;
    brush.plain(
        facing([p(a, front, 0.0), p(b, front, 0.0), p(b, front, h), p(a, front, h)]),
        Ink::lit(colour, across, heat),
    );
    brush.plain(facing([p(a, at, h), p(b, at, h), p(b, front, h), p(a, front, h)]), Ink::lit(colour, Vec3::Y, heat));
    brush.plain(facing([p(b, at, 0.0), p(b, front, 0.0), p(b, front, h), p(b, at, h)]), Ink::lit(colour, end, heat));
}

/// A grid of corners over `us` × `vs`; `flip` when u × v points away from the seen side.
pub fn grid(brush: &mut Brush, us: &[f32], vs: &[f32], corner: impl Fn(f32, f32) -> (Vec3, Ink), flip: bool) {
    let mut below: Vec<u32> = Vec::new();
    for (row, &v) in vs.iter().enumerate() {
        let here: Vec<u32> = us
            .iter()
            .map(|&u| {
                let (at, ink) = corner(u, v);
                brush.corner(at, ink)
            })
            .collect();
        if row > 0 {
            for i in 1..us.len() {
                let quad = [below[i - 1], below[i], here[i], here[i - 1]];
                let [a, b, c, d] = if flip { [quad[3], quad[2], quad[1], quad[0]] } else { quad };
                brush.triangle([a, b, c]);
                brush.triangle([a, c, d]);
            }
        }
        below = here;
    }
}

/// Points from `a` to `b`, about `step` apart.
pub fn even(a: f32, b: f32, step: f32) -> Vec<f32> {
    let n = ((b - a) / step).round().clamp(1.0, 500.0);
    (0..=n as u16).map(|i| a + (b - a) * f32::from(i) / n).collect()
}

/// Points from `a` to `b`: close to each other near `a`, where shadows change fast, `most` apart at the end.
fn thicken(a: f32, b: f32, most: f32) -> Vec<f32> {
    if b - a < 1e-3 {
        return vec![a, b.max(a)];
    }
    let (mut steps, mut step, mut sum) = (Vec::new(), 0.07_f32, 0.0_f32);
    while sum < b - a && steps.len() < 200 {
        steps.push(step);
        sum += step;
        step = (step * 1.45).min(most);
    }
    let scale = (b - a) / sum;
    let mut at = a;
    std::iter::once(a)
        .chain(steps.into_iter().map(|s| {
            at += s * scale;
            at
        }))
        .collect()
}

/// A small generator of repeatable chance for patterns, 0 to 1.
#[derive(Debug, Clone)]
pub struct Chance(pub u32);

impl Chance {
    /// The next one.
    pub fn next(&mut self) -> f32 {
        self.0 = u32::try_from(u64::from(self.0) * 16_807 % 2_147_483_647).unwrap_or(1);
        self.0 as f32 / 2_147_483_647.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_begin_and_end_where_asked() {
        for points in [even(1.0, 3.1, 0.2), thicken(1.0, 3.1, 0.5), thicken(0.5, 0.52, 0.5)] {
            assert!((points[0] - points[0].min(1.0)).abs() < 1e-6);
            assert!(points.windows(2).all(|p| p[1] > p[0]), "{points:?}");
        }
        assert!((thicken(1.0, 3.1, 0.5).last().copied().unwrap_or(0.0) - 3.1).abs() < 1e-4);
    }

    #[test]
    fn a_shell_is_drawn_with_its_window_left_open() {
        let home = plan::tests::home();
        let whole = Plan::new(&home);
        let blind = Plan { holes: Vec::new(), ..whole.clone() };
        let area = |plan: &Plan| {
            let mut brush = Brush::new();
            back_wall(&mut brush, plan, &Marks::default(), WallSide::X0, [0.0, 4.0], Rgb::ONE);
            brush.triangles()
        };
        assert!(area(&whole) != area(&blind));
        for (index, room) in home.rooms.iter().enumerate() {
            let mut brush = Brush::new();
            draw(&mut brush, &Tokens::new(), &whole, index, room, &Marks::default());
            assert!(brush.triangles() > 200 && brush.triangles() < 5000, "{}", brush.triangles());
        }
    }
}
