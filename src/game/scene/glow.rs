//! Light that is added to the picture: pools on floor and walls, halos around lamps, patches of sun.

use std::f32::consts::TAU;

use bevy::math::{Rect, Vec2, Vec3};

use super::{
    brush::{Brush, Heat, Ink},
    colour::{Rgb, falloff, hex},
    plan::{Hole, PARTITION, PARTITION_CUT, Plan},
    shell::{even, grid},
    sight,
};
use crate::content::{Along, WallSide};

/// The pictures add light in sRGB; here it multiplies what it falls on, in linear light: this much looks the same.
const ON_SURFACE: f32 = 3.9;
/// Light that multiplies makes colours stronger than light that is added: so much of it is white.
const PALE: f32 = 0.3;
/// The same for light in the air, which is added.
const IN_AIR: f32 = 1.2;
/// Above the floor, so that rugs are lit too, m.
const LIFT: f32 = 0.034;
const STEP: f32 = 0.16;

/// Light on a surface.
fn on_surface(colour: Rgb, strength: f32) -> Ink {
    ink(colour.lerp(Rgb::ONE, PALE), ON_SURFACE * strength)
}

fn ink(colour: Rgb, strength: f32) -> Ink {
    Ink { colour, weight: strength, heat: Heat::Cut, relief: 1.0 }
}

/// A pool on the floor, kept inside the room.
pub fn pool(brush: &mut Brush, rooms: &[Rect], at: Vec3, radius: f32, colour: Rgb, strength: f32) {
    let centre = Vec2::new(at.x, at.z);
    let y = at.y.max(0.0) + LIFT;
    for room in rooms {
        let lit = room.intersect(Rect::from_center_half_size(centre, Vec2::splat(radius)));
        if lit.width() > 0.0 && lit.height() > 0.0 {
            let [xs, zs] = [even(lit.min.x, lit.max.x, STEP), even(lit.min.y, lit.max.y, STEP)];
            let corner = |x: f32, z: f32| {
                let d = centre.distance(Vec2::new(x, z)) / radius;
                (Vec3::new(x, y, z), on_surface(colour, strength * falloff(d)))
            };
            grid(brush, &xs, &zs, corner, true);
        }
    }
}

/// A lamp's halo, facing the camera.
pub fn halo(brush: &mut Brush, at: Vec3, radius: f32, colour: Rgb, strength: f32) {
    const RINGS: u8 = 6;
    const SIDES: u8 = 20;
    let centre = at + 0.25 * sight::TOWARDS_EYE;
    let rings: Vec<f32> = (0..=RINGS).map(|i| f32::from(i) / f32::from(RINGS)).collect();
    let angles: Vec<f32> = (0..=SIDES).map(|i| TAU * f32::from(i) / f32::from(SIDES)).collect();
    let corner = |d: f32, angle: f32| {
        let out = angle.cos() * sight::RIGHT + angle.sin() * sight::UP;
        (centre + d * radius * out, ink(colour, IN_AIR * strength * falloff(d)))
    };
    grid(brush, &rings, &angles, corner, false);
}

/// A lamp's light on the walls within 1.3 m.
pub fn wash(brush: &mut Brush, plan: &Plan, room: usize, at: Vec3, radius: f32, colour: Rgb, strength: f32) {
    let Some(rect) = plan.rooms[room].iter().find(|r| r.contains(Vec2::new(at.x, at.z))) else { return };
    for (along, behind, span) in
        [(Along::Z, rect.min.x, [rect.min.y, rect.max.y]), (Along::X, rect.min.y, [rect.min.x, rect.max.x])]
    {
        let (u, v) = along.split(Vec2::new(at.x, at.z));
        let near = 1.0 - (v - behind) / 1.3;
        let outer = behind < 0.01;
        let (face, top) = if outer { (0.0, plan.height) } else { (behind + PARTITION / 2.0, PARTITION_CUT) };
        let reach = radius * 1.55;
        let lit = Rect::new(span[0], 0.0, span[1], top)
            .intersect(Rect::from_center_half_size(Vec2::new(u, at.y), Vec2::splat(reach)));
        if near > 0.0 && lit.width() > 0.0 && lit.height() > 0.0 {
            let [us, ys] = [even(lit.min.x, lit.max.x, STEP), even(lit.min.y, lit.max.y, STEP)];
            let corner = |cu: f32, y: f32| {
                let d = Vec2::new(cu - u, y - at.y).length() / reach;
                (along.point(cu, face + 0.012, y), on_surface(colour, 0.85 * near * strength * falloff(d)))
            };
            grid(brush, &us, &ys, corner, along == Along::Z);
        }
    }
}

/// Way of the sunlight through the openings of a side, if the sun stands before it.
pub fn sun_ray(side: WallSide, side_azimuth_deg: f64, azimuth_deg: f64, altitude_deg: f64) -> Option<Vec3> {
    let turn = ((azimuth_deg - side_azimuth_deg) as f32).to_radians();
    let height = (altitude_deg as f32).to_radians();
    // Outward normal, and the direction clockwise from it seen from above.
    let (out, right) = match side {
        WallSide::X0 => (Vec3::NEG_X, Vec3::NEG_Z),
        WallSide::Z0 => (Vec3::NEG_Z, Vec3::X),
        WallSide::X1 => (Vec3::X, Vec3::Z),
        WallSide::Z1 => (Vec3::Z, Vec3::NEG_X),
    };
    let sun = height.cos() * (turn.cos() * out + turn.sin() * right) + height.sin() * Vec3::Y;
    (sun.dot(out) > 0.05 && sun.y > 0.03).then_some(-sun)
}

/// Patch of sun of a window on the floor and on the back wall beside; `shutter_low` is the lower edge of the shutter.
pub fn sun_patch(brush: &mut Brush, plan: &Plan, hole: &Hole, ray: Vec3, shutter_low: f32, strength: f32) {
    let along = super::plan::along(hole.side);
    let light = ink(hex(0xFF_E2A0), 4.5 * strength);
    // Walls are bright already: as much light would wash their colour out.
    let on_walls = ink(hex(0xFF_EFC8), 2.0 * strength);
    let [low, high] = [hole.heights[0] + 0.08, shutter_low.min(hole.heights[1] - 0.12)];
    if high - low < 0.05 {
        return;
    }
    // The walls that are seen stand at the room's smaller coordinates: the window's own, and this one.
    let beside = match along {
        Along::X => Vec3::X,
        Along::Z => Vec3::Z,
    };
    let middle = f32::midpoint(hole.span[0], hole.span[1]);
    for [a, b] in [[hole.span[0] + 0.08, middle - 0.05], [middle + 0.05, hole.span[1] - 0.08]] {
        let pane = [(a, low), (b, low), (b, high), (a, high)].map(|(u, y)| along.point(u, 0.0, y));
        for room in &plan.rooms[hole.room] {
            let within =
                [(Vec3::X, room.min.x), (Vec3::NEG_X, -room.max.x), (Vec3::Z, room.min.y), (Vec3::NEG_Z, -room.max.y)];
            let floor: Vec<Vec3> = pane.iter().map(|p| *p + ray * ((p.y - LIFT) / -ray.y)).collect();
            fan(brush, &clip(&floor, &within), light);
            if ray.dot(beside) < -0.02 {
                let start = ground(room.min).dot(beside);
                let (face, top) =
                    if start < 0.01 { (0.0, plan.height) } else { (start + PARTITION / 2.0, PARTITION_CUT) };
                let on_wall = |p: &Vec3| *p + ray * ((face + 0.012 - p.dot(beside)) / ray.dot(beside));
                let wall: Vec<Vec3> = pane.iter().map(on_wall).collect();
                let across = Vec3::ONE - beside - Vec3::Y;
                let within = [
                    (Vec3::Y, 0.0),
                    (Vec3::NEG_Y, -top),
                    (across, ground(room.min).dot(across)),
                    (-across, -ground(room.max).dot(across)),
                ];
                fan(brush, &clip(&wall, &within), on_walls);
            }
        }
    }
}

/// Point of the floor at a point of the plan.
fn ground(at: Vec2) -> Vec3 {
    Vec3::new(at.x, 0.0, at.y)
}

fn fan(brush: &mut Brush, polygon: &[Vec3], ink: Ink) {
    let corners: Vec<u32> = polygon.iter().map(|&p| brush.corner(p, ink)).collect();
    for i in 2..corners.len() {
        brush.sheet([corners[0], corners[i - 1], corners[i]]);
    }
}

/// Part of a polygon on the positive side of all planes (normal, distance from the origin).
fn clip(polygon: &[Vec3], planes: &[(Vec3, f32)]) -> Vec<Vec3> {
    let mut inside = polygon.to_vec();
    for &(normal, distance) in planes {
        let before = std::mem::take(&mut inside);
        for (i, &p) in before.iter().enumerate() {
            let next = before[(i + 1) % before.len()];
            let (d, e) = (p.dot(normal) - distance, next.dot(normal) - distance);
            if d >= 0.0 {
                inside.push(p);
            }
            if (d < 0.0) != (e < 0.0) {
                inside.push(p.lerp(next, d / (d - e)));
            }
        }
    }
    inside
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sun_enters_only_the_side_it_shines_on() {
        // A window to the south at noon: straight in and down.
        let ray = sun_ray(WallSide::X0, 180.0, 180.0, 30.0).expect("sun on the window");
        assert!(ray.x > 0.8 && ray.y < -0.4 && ray.z.abs() < 1e-6, "{ray}");
        assert_eq!(sun_ray(WallSide::X0, 180.0, 0.0, 30.0), None);
        assert_eq!(sun_ray(WallSide::X0, 180.0, 180.0, -5.0), None);
        // With the south at -x, the east is at +z: in the morning the light goes towards -z.
        let morning = sun_ray(WallSide::X0, 180.0, 135.0, 20.0).expect("sun on the window");
        assert!(morning.z < -0.5, "{morning}");
    }

    #[test]
    fn a_patch_is_cut_at_the_walls() {
        let square =
            [Vec3::new(-1.0, 0.0, 1.0), Vec3::new(1.0, 0.0, 1.0), Vec3::new(1.0, 0.0, 2.0), Vec3::new(-1.0, 0.0, 2.0)];
        let cut = clip(&square, &[(Vec3::X, 0.0)]);
        assert_eq!(cut.len(), 4);
        assert!(cut.iter().all(|p| p.x >= -1e-6));
        assert!(clip(&square, &[(Vec3::X, 5.0)]).is_empty());
    }
}
