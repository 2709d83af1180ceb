//! The four primitives of furniture as triangles: box, rounded box, cylinder, wedge.
//!
//! Each is centred on its own middle; triangles are counter-clockwise seen from outside; normals are those of the faces,
//! but smooth on rounded boxes and on the sides of cylinders.

use std::f32::consts::{FRAC_PI_4, TAU};

use bevy::math::Vec3;

use crate::content::{Axis, Part, Primitive};

/// Corners, their normals, and triangles between them.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct Solid {
    /// Corners and normals.
    pub corners: Vec<(Vec3, Vec3)>,
    /// Counter-clockwise seen from outside.
    pub triangles: Vec<[u32; 3]>,
}

impl Solid {
    fn corner(&mut self, at: Vec3, normal: Vec3) -> u32 {
        self.corners.push((at, normal));
        u32::try_from(self.corners.len() - 1).unwrap_or(u32::MAX)
    }

    fn quad(&mut self, [a, b, c, d]: [u32; 4]) {
        self.triangles.push([a, b, c]);
        self.triangles.push([a, c, d]);
    }

    fn flat_quad(&mut self, at: [Vec3; 4]) {
        let normal = (at[1] - at[0]).cross(at[3] - at[0]).normalize_or_zero();
        let corners = at.map(|p| self.corner(p, normal));
        self.quad(corners);
    }

    fn flat_triangle(&mut self, at: [Vec3; 3]) {
        let normal = (at[1] - at[0]).cross(at[2] - at[0]).normalize_or_zero();
        let corners = at.map(|p| self.corner(p, normal));
        self.triangles.push(corners);
    }
}

/// The shape of a part, grown by `grow` on all sides; nothing for an include.
pub fn solid(part: &Part, grow: f32) -> Solid {
    let size = Vec3::from_array(part.size) + Vec3::splat(2.0 * grow);
    match part.p {
        None => Solid::default(),
        Some(Primitive::Box) => block(size),
        Some(Primitive::Rbox) => {
            let most = size.min_element() / 2.0 - 0.0005;
            rounded(size, (part.r.unwrap_or(0.02) + grow).min(most).max(0.0))
        }
        Some(Primitive::Cyl) => {
            let upright = cylinder(size, part.top.unwrap_or(1.0));
            match part.axis {
                None | Some(Axis::Y) => upright,
                Some(Axis::X) => turned(upright, |p| Vec3::new(p.y, -p.x, p.z)),
                Some(Axis::Z) => turned(upright, |p| Vec3::new(p.x, -p.z, p.y)),
            }
        }
        Some(Primitive::Wedge) => wedge(size),
    }
}

fn turned(mut solid: Solid, turn: impl Fn(Vec3) -> Vec3) -> Solid {
    for (at, normal) in &mut solid.corners {
        (*at, *normal) = (turn(*at), turn(*normal));
    }
    solid
}

/// The six faces of a cube: normal and two tangents with `u × v = normal`.
const FACES: [[Vec3; 3]; 6] = [
    [Vec3::X, Vec3::Y, Vec3::Z],
    [Vec3::NEG_X, Vec3::Z, Vec3::Y],
    [Vec3::Y, Vec3::Z, Vec3::X],
    [Vec3::NEG_Y, Vec3::X, Vec3::Z],
    [Vec3::Z, Vec3::X, Vec3::Y],
    [Vec3::NEG_Z, Vec3::Y, Vec3::X],
];

fn block(size: Vec3) -> Solid {
    let half = size / 2.0;
    let mut solid = Solid::default();
    for [n, u, v] in FACES {
        solid.flat_quad([[-1.0, -1.0], [1.0, -1.0], [1.0, 1.0], [-1.0, 1.0]].map(|[a, b]| (n + a * u + b * v) * half));
    }
    solid
}

/// Bevel steps: two on what the eye follows, one on small corners.
fn bevel_steps(radius: f32) -> usize {
    if radius >= 0.05 { 2 } else { 1 }
}

fn rounded(size: Vec3, radius: f32) -> Solid {
    let steps = bevel_steps(radius);
    let inner = size / 2.0 - Vec3::splat(radius);
    // Across a face: corner strip, flat middle, corner strip. The slope is that of the direction on the corner's sphere.
    let slopes: Vec<(f32, f32)> = (0..=steps)
        .rev()
        .map(|i| (-1.0, -slope(i, steps)))
        .chain((0..=steps).map(|i| (1.0, slope(i, steps))))
        .collect();
    let side = slopes.len();
    let mut solid = Solid::default();
    for [n, u, v] in FACES {
        let first = solid.corners.len();
        for &(side_v, slope_v) in &slopes {
            for &(side_u, slope_u) in &slopes {
                let out = (n + slope_u * u + slope_v * v).normalize();
                solid.corner((n + side_u * u + side_v * v) * inner + radius * out, out);
            }
        }
        for j in 0..side - 1 {
            for i in 0..side - 1 {
                let at = |i: usize, j: usize| u32::try_from(first + j * side + i).unwrap_or(u32::MAX);
                solid.quad([at(i, j), at(i + 1, j), at(i + 1, j + 1), at(i, j + 1)]);
            }
        }
    }
    solid
}

fn slope(step: usize, steps: usize) -> f32 {
    (FRAC_PI_4 * step as f32 / steps as f32).tan()
}

/// Sides of a cylinder by its diameter.
fn cylinder_sides(diameter: f32) -> u16 {
    if diameter < 0.06 { 8 } else { 16 }
}

fn cylinder(size: Vec3, top: f32) -> Solid {
    let sides = cylinder_sides(size.x.max(size.z));
    let (rx, rz, half) = (size.x / 2.0, size.z / 2.0, size.y / 2.0);
    // The side leans by this much per metre of height.
    let lean = rx * (1.0 - top) / size.y.max(1e-4);
    let mut solid = Solid::default();
    let ring = |i: u16| {
        let angle = TAU * f32::from(i) / f32::from(sides);
        Vec3::new(angle.sin(), 0.0, angle.cos())
    };
    let radii = Vec3::new(rx, 0.0, rz);
    for i in 0..=sides {
        let out = ring(i);
        let normal = (out + lean * Vec3::Y).normalize();
        solid.corner(out * radii - half * Vec3::Y, normal);
        solid.corner(out * radii * top + half * Vec3::Y, normal);
    }
    for i in 0..u32::from(sides) {
        solid.quad([2 * i, 2 * i + 2, 2 * i + 3, 2 * i + 1]);
    }
    for (y, scale) in [(half, top), (-half, 1.0)] {
        let normal = Vec3::Y * y.signum();
        let centre = solid.corner(Vec3::Y * y, normal);
        let rim: Vec<u32> = (0..=sides).map(|i| solid.corner(ring(i) * radii * scale + Vec3::Y * y, normal)).collect();
        for pair in rim.windows(2) {
            solid.triangles.push(if y > 0.0 { [centre, pair[0], pair[1]] } else { [centre, pair[1], pair[0]] });
        }
    }
    solid
}

fn wedge(size: Vec3) -> Solid {
    let at = |x: f32, y: f32, z: f32| Vec3::new(x, y, z) * size / 2.0;
    let [back_left, back_right] = [at(-1.0, 1.0, -1.0), at(1.0, 1.0, -1.0)];
    let floor = [at(-1.0, -1.0, -1.0), at(1.0, -1.0, -1.0), at(1.0, -1.0, 1.0), at(-1.0, -1.0, 1.0)];
    let mut solid = Solid::default();
    solid.flat_quad(floor);
    solid.flat_quad([floor[1], floor[0], back_left, back_right]);
    solid.flat_quad([floor[3], floor[2], back_right, back_left]);
    solid.flat_triangle([floor[0], floor[3], back_left]);
    solid.flat_triangle([floor[2], floor[1], back_right]);
    solid
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(text: &str) -> Part {
        toml::from_str(text).expect("a part")
    }

    /// Closed, turned outwards, with normals that agree: what the culling and the shading rely on.
    fn check(solid: &Solid) {
        let mut volume = 0.0;
        for &[a, b, c] in &solid.triangles {
            let [(pa, na), (pb, nb), (pc, nc)] = [a, b, c].map(|i| solid.corners[i as usize]);
            volume += pa.dot(pb.cross(pc)) / 6.0;
            let face = (pb - pa).cross(pc - pa);
            for normal in [na, nb, nc] {
                assert!((normal.length() - 1.0).abs() < 1e-4);
                assert!(face.length() < 1e-9 || face.dot(normal) >= -1e-9, "{face} against {normal}");
            }
        }
        assert!(volume > 0.0, "inside out: {volume}");
    }

    #[test]
    fn boxes_have_twelve_triangles_and_their_volume() {
        let solid = solid(&part("p = 'box'\nsize = [1.0, 2.0, 3.0]"), 0.0);
        check(&solid);
        assert_eq!(solid.triangles.len(), 12);
    }

    #[test]
    fn rounded_boxes_follow_the_budget_and_stay_inside_their_size() {
        for (r, triangles) in [(0.02, 108), (0.06, 300)] {
            let solid = solid(&part(&format!("p = 'rbox'\nsize = [0.4, 0.3, 0.5]\nr = {r}")), 0.0);
            check(&solid);
            assert_eq!(solid.triangles.len(), triangles);
            let reach = solid.corners.iter().fold(Vec3::ZERO, |most, (at, _)| most.max(at.abs()));
            assert!((reach - Vec3::new(0.2, 0.15, 0.25)).length() < 1e-5, "{reach}");
        }
    }

    #[test]
    fn a_radius_too_large_becomes_a_pebble_not_a_knot() {
        check(&solid(&part("p = 'rbox'\nsize = [0.1, 0.1, 0.1]\nr = 0.5"), 0.0));
    }

    #[test]
    fn cylinders_follow_the_budget() {
        for (diameter, triangles) in [(0.03, 32), (0.3, 64)] {
            for more in ["", "top = 0.4", "top = 1.8", "axis = 'x'", "axis = 'z'"] {
                let text = format!("p = 'cyl'\nsize = [{diameter}, 0.5, {diameter}]\n{more}");
                let solid = solid(&part(&text), 0.0);
                check(&solid);
                assert_eq!(solid.triangles.len(), triangles);
            }
        }
    }

    #[test]
    fn a_cylinder_lies_along_its_axis() {
        let solid = solid(&part("p = 'cyl'\nsize = [0.1, 2.0, 0.1]\naxis = 'x'"), 0.0);
        let reach = solid.corners.iter().fold(Vec3::ZERO, |most, (at, _)| most.max(at.abs()));
        assert!((reach.x - 1.0).abs() < 1e-6 && reach.y < 0.06);
    }

    #[test]
    fn wedges_are_closed() {
        let solid = solid(&part("p = 'wedge'\nsize = [1.0, 1.0, 1.0]"), 0.0);
        check(&solid);
        assert_eq!(solid.triangles.len(), 8);
    }
}
