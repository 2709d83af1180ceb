//! What frames the home: cut faces of the walls, slab, facade that fades below, neighbours' windows.

use bevy::math::{Vec2, Vec3};

use super::{
    brush::{Brush, Heat, Ink},
    colour::{self, Rgb},
    plan::{FRONT_CUT, OUTER, PARTITION, PARTITION_CUT, Plan, SLAB},
};
use crate::content::{Along, Tokens};

/// Depth of the facade below the slab, m.
pub const FACADE: f32 = 1.5;

/// Cut faces: they draw the plan, so neither day nor night shades them.
pub fn draw_cuts(brush: &mut Brush, tokens: &Tokens, plan: &Plan) {
    let colour = colour::token(tokens, "cut");
    let top = Ink { colour, weight: 1.0, heat: Heat::Cut, relief: 1.0 };
    let [x, z, t, h] = [plan.size.x, plan.size.y, OUTER, plan.height];
    let mut level = |x0: f32, z0: f32, x1: f32, z1: f32, y: f32| brush.plain(flat(x0, z0, x1, z1, y), top);
    level(-t, -t, 0.0, z, h);
    level(0.0, -t, x, 0.0, h);
    level(-t, z, x + t, z + t, FRONT_CUT);
    level(x, -t, x + t, z, FRONT_CUT);
    for wall in &plan.walls {
        let half = PARTITION / 2.0;
        let from = wall.from - if wall.joined[0] && wall.from > 0.01 { half } else { 0.0 };
        let far = if wall.along == Along::X { x } else { z };
        let to = wall.to + if wall.joined[1] && wall.to < far - 0.01 { half } else { 0.0 };
        let p = |u: f32, v: f32| wall.along.point(u, v, PARTITION_CUT);
        let [a, b] = [wall.at - half, wall.at + half];
        let mut at = [p(from, a), p(to, a), p(to, b), p(from, b)];
        if wall.along == Along::X {
            at.reverse();
        }
        brush.plain(at, top);
    }
    let end = |normal: Vec3| Ink { heat: Heat::Cut, ..Ink::lit(colour, normal, Heat::Cut) };
    // Full-height walls step down to the front cut.
    brush.plain(upright(Along::X, -t, 0.0, z, FRONT_CUT, h), end(Vec3::Z));
    brush.plain(upright(Along::Z, -t, 0.0, x, FRONT_CUT, h), end(Vec3::X));
    for wall in plan.walls.iter().filter(|w| !w.joined[1]) {
        let (a, b) = (wall.at - PARTITION / 2.0, wall.at + PARTITION / 2.0);
        match wall.along {
            Along::X => brush.plain(upright(Along::Z, a, b, wall.to, 0.0, PARTITION_CUT), end(Vec3::X)),
            Along::Z => brush.plain(upright(Along::X, a, b, wall.to, 0.0, PARTITION_CUT), end(Vec3::Z)),
        }
    }
}

/// Facade down to the slab, with its band.
pub fn draw_facade(brush: &mut Brush, tokens: &Tokens, plan: &Plan, outdoor_c: f32) {
    let [x, z, t] = [plan.size.x, plan.size.y, OUTER];
    let heat = Heat::At(outdoor_c + 2.0);
    let wall = colour::token(tokens, "facade");
    brush.plain(upright(Along::X, -t, x + t, z + t, -SLAB, FRONT_CUT), Ink::lit(wall, Vec3::Z, heat));
    brush.plain(upright(Along::Z, -t, z + t, x + t, -SLAB, FRONT_CUT), Ink::lit(wall, Vec3::X, heat));
    let band = colour::token(tokens, "facade_band");
    let (low, high, out) = (-SLAB - 0.02, -SLAB + 0.2, t + 0.03);
    brush.plain(flat(-out, z + t, x + out, z + out, high), Ink::lit(band, Vec3::Y, heat));
    brush.plain(flat(x + t, -t, x + out, z + out, high), Ink::lit(band, Vec3::Y, heat));
    brush.plain(upright(Along::X, -out, x + out, z + out, low, high), Ink::lit(band, Vec3::Z, heat));
    brush.plain(upright(Along::Z, -t, z + out, x + out, low, high), Ink::lit(band, Vec3::X, heat));
}

/// Facade of the storey below, fading to nothing.
pub fn draw_fade(brush: &mut Brush, tokens: &Tokens, plan: &Plan, outdoor_c: f32) {
    let [x, z, t] = [plan.size.x, plan.size.y, OUTER];
    let heat = Heat::At(outdoor_c + 2.0);
    let wall = colour::token(tokens, "facade");
    for (along, a, b, v, normal) in [(Along::X, -t, x + t, z + t, Vec3::Z), (Along::Z, -t, z + t, x + t, Vec3::X)] {
        let shaded = Ink::lit(wall, normal, heat).colour;
        let at = upright(along, a, b, v, -SLAB - FACADE, -SLAB);
        brush.quad(at, at.map(|p| Ink::veil(shaded, if p.y < -SLAB - 0.01 { 0.0 } else { 1.0 }, heat)));
    }
}

/// How the neighbours' windows look.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Panes {
    /// Dark panes.
    pub dark: Rgb,
    /// Lit panes.
    pub lit: Rgb,
    /// Frames.
    pub frame: Rgb,
}

/// Windows of the storey below, one in three lit.
pub fn draw_neighbours(brush: &mut Brush, plan: &Plan, panes: Panes) {
    let Vec2 { x, y: z } = plan.size;
    for (along, length, v) in [(Along::X, x, z + OUTER + 0.005), (Along::Z, z, x + OUTER + 0.005)] {
        let mut start = 0.85;
        let mut number = 0_u8;
        while start + 1.5 < length {
            let lit = number % 3 == 1;
            let dim = if along == Along::X { 1.0 } else { 0.86 };
            let glass = if lit { panes.lit } else { panes.dark };
            let (top, low) = (-SLAB - 0.35, -SLAB - 1.45);
            let mut pane = |a: f32, b: f32, top: f32, low: f32, out: f32, colour: Rgb| {
                let opacity = |y: f32| (1.0 - (-SLAB - y) / FACADE).clamp(0.0, 1.0) * 0.95;
                let at = upright(along, a, b, v + out, low, top);
                brush.quad(at, at.map(|p| Ink::veil(colour, opacity(p.y), Heat::At(9.0))));
            };
            pane(start - 0.07, start + 1.37, top + 0.07, low, 0.0, panes.frame * dim);
            pane(start, start + 1.3, top, low, 0.002, glass * if lit { dim } else { 1.0 });
            pane(start + 0.615, start + 0.685, top, low, 0.004, panes.frame * dim);
            start += 2.85;
            number += 1;
        }
    }
}

/// A level rectangle seen from above.
fn flat(x0: f32, z0: f32, x1: f32, z1: f32, y: f32) -> [Vec3; 4] {
    [Vec3::new(x0, y, z0), Vec3::new(x0, y, z1), Vec3::new(x1, y, z1), Vec3::new(x1, y, z0)]
}

/// An upright rectangle seen from larger coordinates.
fn upright(along: Along, a: f32, b: f32, v: f32, low: f32, high: f32) -> [Vec3; 4] {
    let p = |u: f32, y: f32| along.point(u, v, y);
    match along {
        Along::X => [p(a, low), p(b, low), p(b, high), p(a, high)],
        Along::Z => [p(b, low), p(a, low), p(a, high), p(b, high)],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::game::scene::plan;

    #[test]
    fn every_face_is_turned_towards_the_camera() {
        let plan = Plan::new(&plan::tests::home());
        let tokens = Tokens::new();
        let drawn = |draw: &dyn Fn(&mut Brush)| {
            let mut brush = Brush::new();
            draw(&mut brush);
            brush.triangles()
        };
        // Four wall tops, two partition tops, two steps, one jamb.
        assert_eq!(drawn(&|b| draw_cuts(b, &tokens, &plan)), 2 * 9);
        assert_eq!(drawn(&|b| draw_facade(b, &tokens, &plan, 3.0)), 2 * 6);
        assert_eq!(drawn(&|b| draw_fade(b, &tokens, &plan, 3.0)), 2 * 2);
        let panes = Panes { dark: Rgb::ZERO, lit: Rgb::ONE, frame: Rgb::ONE };
        assert_eq!(drawn(&|b| draw_neighbours(b, &plan, panes)), 2 * 3 * 3);
    }
}
