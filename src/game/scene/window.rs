//! A window of any size: frame, sashes, shutter, box; the panes apart, because one sees through them.
//!
//! The wall has a true hole there: sky, blocks and rain behind the home show through the glass. To a thermal camera glass is
//! as opaque as a wall: in the thermal view the panes cover what is behind.
//!
//! Built like furniture from primitives; origin at the middle of the sill, the room towards +z, 8 cm into the wall.

use std::collections::BTreeMap;

use bevy::math::{Affine3A, Quat, Vec3};

use super::{
    brush::{Brush, Heat, Ink},
    colour,
    joints::WindowJoint,
    piece::{Placed, draw_part},
    shell::Chance,
};
use crate::content::{Library, Part, Power, Primitive};

/// A window as it stands.
#[derive(Debug, Clone, Copy)]
pub struct Pane {
    /// Where, which way.
    pub place: Affine3A,
    /// Width and height of the opening, m.
    pub size: [f32; 2],
    /// How its parts stand.
    pub joint: WindowJoint,
    /// It has a shutter at all.
    pub has_shutter: bool,
    /// Inner face of the glass, °C.
    pub inside_c: f32,
    /// Outdoors, °C.
    pub outdoor_c: f32,
    /// Temperature of the room, °C.
    pub room_c: f32,
    /// How much water has settled on the glass, 0 to 1.
    pub mist: f32,
}

/// Share of the frame's temperature that is the room's; the rest is the glass's.
const FRAME_ROOM: f32 = 0.45;
/// Depth of the shutter, behind the glass, m.
const OUTSIDE: f32 = -0.065;

const SLAT: f32 = 0.085;
const STILE: f32 = 0.055;

/// Draws the frame into `frame`, the glass into `glass` (white: tinted by the hour).
pub fn draw(frame: &mut Brush, glass: &mut Brush, library: &Library, pane: &Pane) {
    let [w, h] = pane.size;
    let slots = BTreeMap::new();
    let put = |brush: &mut Brush, token: &str, part: Part, place: Affine3A| {
        let placed = Placed { place: pane.place * place, slots: &slots, power: Power::Off, warmth: 1.0 };
        draw_part(brush, &part, 0.0, &placed, colour::token(&library.tokens, token), false);
    };
    let fixed = Affine3A::IDENTITY;
    let cool = Some(pane.inside_c + FRAME_ROOM * (pane.room_c - pane.inside_c));
    put(frame, "white", part(Primitive::Box, [0.0, -0.046, 0.05], [w + 0.24, 0.05, 0.16], 0.0, cool), fixed);
    for (at, size) in [
        ([0.0, 0.0, 0.0], [w, 0.05, 0.07]),
        ([0.0, h - 0.05, 0.0], [w, 0.05, 0.07]),
        ([-w / 2.0 + 0.025, 0.0, 0.0], [0.05, h, 0.07]),
        ([w / 2.0 - 0.025, 0.0, 0.0], [0.05, h, 0.07]),
    ] {
        put(frame, "white", part(Primitive::Box, at, size, 0.0, cool), fixed);
    }
    if pane.has_shutter {
        put(frame, "white", part(Primitive::Rbox, [0.0, h - 0.005, 0.01], [w + 0.16, 0.2, 0.16], 0.02, cool), fixed);
        for y in slats(h, pane.joint.shutter) {
            let slat = part(Primitive::Rbox, [0.0, y, OUTSIDE], [w - 0.06, 0.075, 0.02], 0.009, Some(pane.inside_c));
            put(frame, "shutter", slat, fixed);
        }
    }
    let half = (w - 0.06) / 2.0;
    for side in [-1.0_f32, 1.0] {
        let sash = sash(pane.joint, side, half);
        let centre = -side * half / 2.0;
        for (at, size) in [
            ([centre, 0.04, 0.0], [half, STILE, 0.05]),
            ([centre, h - 0.04 - STILE, 0.0], [half, STILE, 0.05]),
            ([centre - (half - STILE) / 2.0, 0.04, 0.0], [STILE, h - 0.08, 0.05]),
            ([centre + (half - STILE) / 2.0, 0.04, 0.0], [STILE, h - 0.08, 0.05]),
        ] {
            put(frame, "white", part(Primitive::Box, at, size, 0.0, cool), sash);
        }
        if side > 0.0 {
            let handle = part(Primitive::Rbox, [-half + STILE / 2.0, h * 0.42, 0.045], [0.025, 0.12, 0.03], 0.01, cool);
            put(frame, "steel_dark", handle, sash);
        }
        let place = pane.place * sash;
        let at = |x: f32, y: f32, z: f32| place.transform_point3(Vec3::new(centre + x * half / 2.0, y, z));
        draw_glass(glass, at, h, Heat::At(pane.inside_c));
        if pane.mist > 0.0 {
            draw_mist(glass, at, h, pane);
        }
    }
    if pane.joint.open > 0.0 || pane.joint.tilt > 0.0 {
        // What the camera reads through the open sashes.
        let corners = [[-1.0, 0.0], [1.0, 0.0], [1.0, h], [-1.0, h]]
            .map(|[x, y]: [f32; 2]| pane.place.transform_point3(Vec3::new(x * w / 2.0, y, OUTSIDE - 0.02)));
        glass.plain(corners, Ink::veil(colour::Rgb::ONE, 0.0, Heat::At(pane.outdoor_c)));
    }
}

/// One pane: a breath of the sky's colour, stronger high up, and two streaks of mirrored light. `at` takes x from -1 to 1,
/// y and z in metres.
fn draw_glass(glass: &mut Brush, at: impl Fn(f32, f32, f32) -> Vec3, h: f32, heat: Heat) {
    let veil = |light: f32, opacity: f32| Ink::veil(colour::Rgb::splat(light), opacity, heat);
    let (low, high) = (0.05, h - 0.05);
    let (foot, top) = (veil(1.0, 0.16), veil(1.2, 0.44));
    glass
        .quad([at(-1.0, low, 0.0), at(1.0, low, 0.0), at(1.0, high, 0.0), at(-1.0, high, 0.0)], [foot, foot, top, top]);
    let lean = 0.55;
    for (from, wide, opacity) in [(-0.75, 0.34, 0.26), (-0.2, 0.13, 0.18)] {
        let (y0, y1) = (low + 0.3 * (high - low), high);
        let corners = [
            at(from, y0, 0.003),
            at(from + wide, y0, 0.003),
            at(from + wide + lean, y1, 0.003),
            at(from + lean, y1, 0.003),
        ];
        glass.quad(corners, [veil(2.4, 0.0), veil(2.4, 0.0), veil(2.4, opacity), veil(2.4, opacity)]);
    }
}

/// Water on a cold pane: thick at the foot, thin higher up, with runs where drops have gone down.
fn draw_mist(glass: &mut Brush, at: impl Fn(f32, f32, f32) -> Vec3, h: f32, pane: &Pane) {
    let heat = Heat::At(pane.inside_c);
    let veil = |light: f32, opacity: f32| Ink::veil(colour::Rgb::splat(light), opacity, heat);
    let (low, reach) = (0.06, (h - 0.12) * (0.35 + 0.6 * pane.mist));
    let (thick, middle) = (0.35 + 0.45 * pane.mist, 0.2 + 0.35 * pane.mist);
    for ([y0, y1], [a, b]) in [([0.0, 0.45], [thick, middle]), ([0.45, 1.0], [middle, 0.0])] {
        let (y0, y1) = (low + y0 * reach, low + y1 * reach);
        let corners = [at(-0.96, y0, 0.005), at(0.96, y0, 0.005), at(0.96, y1, 0.005), at(-0.96, y1, 0.005)];
        glass.quad(corners, [veil(2.6, a), veil(2.6, a), veil(2.6, b), veil(2.6, b)]);
    }
    let mut chance = Chance(37);
    for _ in 0..7 {
        let (x, top) = (1.8 * chance.next() - 0.9, low + reach * (0.25 + 0.6 * chance.next()));
        let corners = [at(x, low, 0.008), at(x + 0.035, low, 0.008), at(x + 0.035, top, 0.008), at(x, top, 0.008)];
        glass.quad(corners, [veil(0.8, 0.55), veil(0.8, 0.55), veil(0.8, 0.1), veil(0.8, 0.1)]);
    }
}

/// Heights of the slats, from the lowest up; one always looks out of the box.
fn slats(height: f32, shutter: f32) -> impl Iterator<Item = f32> {
    let all = ((height - 0.02) / SLAT).floor().clamp(1.0, 100.0);
    let lowest = height - SLAT * (1.0 + shutter * (all - 1.0));
    (0..all as u8).map(move |i| lowest + SLAT * f32::from(i)).take_while(move |y| *y < height - 0.04)
}

/// Turns a sash: open towards the room around its outer edge, or the right one tilted around its foot.
fn sash(joint: WindowJoint, side: f32, half: f32) -> Affine3A {
    let hinge = Affine3A::from_rotation_translation(
        Quat::from_rotation_y(side * 1.25 * joint.open),
        Vec3::new(side * half, 0.0, 0.0),
    );
    if joint.tilt <= 0.0 || side < 0.0 {
        return hinge;
    }
    let foot = Affine3A::from_translation(Vec3::new(0.0, 0.04, 0.02));
    hinge * foot * Affine3A::from_quat(Quat::from_rotation_x(0.16 * joint.tilt)) * foot.inverse()
}

/// A plain part.
pub fn part(shape: Primitive, at: [f32; 3], size: [f32; 3], radius: f32, t: Option<f32>) -> Part {
    Part {
        p: Some(shape),
        include: None,
        c: String::new(),
        at,
        size,
        r: Some(radius),
        top: None,
        axis: None,
        rot: None,
        emit: false,
        state: None,
        t,
        spins: false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{Opening, Shutter};

    fn triangles(shutter: Shutter, opening: Opening, mist: f32) -> (usize, usize) {
        let (mut frame, mut glass) = (Brush::new(), Brush::new());
        let pane = Pane {
            place: Affine3A::IDENTITY,
            size: [1.4, 1.3],
            joint: WindowJoint::at(shutter, opening),
            has_shutter: true,
            inside_c: 12.0,
            outdoor_c: 3.0,
            room_c: 20.0,
            mist,
        };
        draw(&mut frame, &mut glass, &Library::default(), &pane);
        (frame.triangles(), glass.triangles())
    }

    #[test]
    fn a_shutter_has_more_slats_the_lower_it_is() {
        let [open, half, closed] =
            [Shutter::Open, Shutter::Half, Shutter::Closed].map(|s| triangles(s, Opening::Closed, 0.0).0);
        assert!(open < half && half < closed, "{open} {half} {closed}");
        let count = |shutter| slats(1.3, shutter).count();
        assert_eq!([count(0.0), count(0.5), count(1.0)], [1, 8, 15]);
        assert!(slats(1.3, 1.0).all(|y| y > 0.0 && y < 1.3));
    }

    #[test]
    fn an_open_window_lets_the_camera_read_the_outside() {
        let glass = [Opening::Closed, Opening::Tilted, Opening::Open].map(|o| triangles(Shutter::Open, o, 0.0).1);
        assert_eq!(glass[0], 12, "two panes of three quads");
        assert_eq!(glass[1], glass[0] + 2);
        assert!(glass[2] > 0);
        let misted = triangles(Shutter::Open, Opening::Closed, 0.6).1;
        assert!(misted > glass[0]);
    }
}
