//! A window of any size: frame, sashes, shutter, box; the panes apart, because their colour is the sky's.
//!
//! Built like furniture from primitives; origin at the middle of the sill, the room towards +z, 8 cm into the wall.

use std::collections::BTreeMap;

use bevy::math::{Affine3A, Quat, Vec3};

use super::{
    brush::{Brush, Heat, Ink},
    colour,
    joints::WindowJoint,
    piece::{Placed, draw_part},
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
}

const SLAT: f32 = 0.085;
const STILE: f32 = 0.055;

/// Draws the frame into `frame`, the glass into `glass` (white: tinted by the sky).
pub fn draw(frame: &mut Brush, glass: &mut Brush, library: &Library, pane: &Pane) {
    let [w, h] = pane.size;
    let slots = BTreeMap::new();
    let put = |brush: &mut Brush, token: &str, part: Part, place: Affine3A| {
        let placed = Placed { place: pane.place * place, slots: &slots, power: Power::Off, warmth: 1.0 };
        draw_part(brush, &part, 0.0, &placed, colour::token(&library.tokens, token), false);
    };
    let fixed = Affine3A::IDENTITY;
    let cool = Some(pane.inside_c + 4.0);
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
            let slat =
                part(Primitive::Rbox, [0.0, y, -0.045], [w - 0.06, 0.075, 0.02], 0.009, Some(pane.inside_c + 2.0));
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
        let moved = pane.joint.open > 0.0 || pane.joint.tilt > 0.0 && side > 0.0;
        if moved {
            // Panes are not see-through: one in an open sash would hide the shutter and the outside.
            continue;
        }
        let place = pane.place * sash;
        let corners = [[-1.0, 0.05], [1.0, 0.05], [1.0, h - 0.05], [-1.0, h - 0.05]]
            .map(|[x, y]: [f32; 2]| place.transform_point3(Vec3::new(centre + x * half / 2.0, y, -0.06)));
        let heat = Heat::At(pane.inside_c);
        // Brighter high up, as glass that mirrors the sky.
        let ink = |light: f32| Ink { colour: colour::Rgb::splat(light), weight: 1.0, heat, relief: 1.0 };
        glass.quad(corners, [ink(0.94), ink(0.94), ink(1.04), ink(1.04)]);
    }
    if pane.joint.open > 0.0 || pane.joint.tilt > 0.0 {
        // The night or the day behind the open sashes.
        let corners = [[-1.0, 0.0], [1.0, 0.0], [1.0, h], [-1.0, h]]
            .map(|[x, y]: [f32; 2]| pane.place.transform_point3(Vec3::new(x * w / 2.0, y, -0.07)));
        glass.plain(
            corners,
            Ink { colour: colour::Rgb::splat(0.86), weight: 1.0, heat: Heat::At(pane.inside_c - 4.0), relief: 1.0 },
        );
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

fn part(shape: Primitive, at: [f32; 3], size: [f32; 3], radius: f32, t: Option<f32>) -> Part {
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
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{Opening, Shutter};

    fn triangles(shutter: Shutter, opening: Opening) -> (usize, usize) {
        let (mut frame, mut glass) = (Brush::new(), Brush::new());
        let pane = Pane {
            place: Affine3A::IDENTITY,
            size: [1.4, 1.3],
            joint: WindowJoint::at(shutter, opening),
            has_shutter: true,
            inside_c: 12.0,
        };
        draw(&mut frame, &mut glass, &Library::default(), &pane);
        (frame.triangles(), glass.triangles())
    }

    #[test]
    fn a_shutter_has_more_slats_the_lower_it_is() {
        let [open, half, closed] =
            [Shutter::Open, Shutter::Half, Shutter::Closed].map(|s| triangles(s, Opening::Closed).0);
        assert!(open < half && half < closed, "{open} {half} {closed}");
        let count = |shutter| slats(1.3, shutter).count();
        assert_eq!([count(0.0), count(0.5), count(1.0)], [1, 8, 15]);
        assert!(slats(1.3, 1.0).all(|y| y > 0.0 && y < 1.3));
    }

    #[test]
    fn an_open_window_shows_the_outside() {
        // Two panes; one pane and the outside; the outside.
        let glass = [Opening::Closed, Opening::Tilted, Opening::Open].map(|o| triangles(Shutter::Open, o).1);
        assert_eq!(glass, [4, 4, 2]);
    }
}
