//! Water where it should not be: mist on cold panes, mould in the coldest corner, frost in a freezer.

use std::collections::BTreeMap;

use bevy::math::{Affine3A, Vec3};

use super::{
    brush::{Brush, Heat, Ink},
    colour::{self, Rgb},
    faces::Face,
    piece::{Placed, draw_part},
    plan,
    shell::Chance,
    window,
};
use crate::{
    content::{Library, Power, Primitive},
    rules::{DeviceReading, RoomReading},
};

/// How damp a room is.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Damp {
    /// Water on the panes, 0 to 1.
    pub mist: f32,
    /// Mould on the cold corner, 0 to 1.
    pub mould: f32,
}

impl Damp {
    /// Of a room as it reads.
    pub fn of(room: &RoomReading) -> Damp {
        // A cupful of water an hour on a room's panes hides what is behind them.
        const MISTED_G_H: f64 = 60.0;
        let mould = if room.mouldy { 0.4 + 0.6 * room.mould_risk } else { 0.0 };
        Damp { mist: share(room.condensing_g_h / MISTED_G_H), mould: share(mould) }
    }
}

/// Frost of a device, 0 to 1: half a centimetre fills a compartment's door.
pub fn frost(device: &DeviceReading) -> f32 {
    const FULL_MM: f64 = 5.0;
    share(device.frost_mm.unwrap_or(0.0) / FULL_MM)
}

#[expect(clippy::cast_possible_truncation, reason = "0 to 1")]
fn share(value: f64) -> f32 {
    value.clamp(0.0, 1.0) as f32
}

/// Spots of mould, more and larger the worse it is; they creep up from the floor in the corner.
pub fn draw_mould(brush: &mut Brush, walls: &[Face], mould: f32) {
    const SPOTS: f32 = 26.0;
    let seen = |f: &&Face| f.outdoors && plan::is_back(f.side);
    // Where it grows: the coldest end of the coldest wall that is seen.
    let foot = |f: &Face, end: bool| f.at(if end { f.span[1] } else { f.span[0] }, 0.05);
    let ends = walls.iter().filter(seen).flat_map(|f| [(f, false), (f, true)]);
    let Some((face, end)) = ends.min_by(|a, b| foot(a.0, a.1).total_cmp(&foot(b.0, b.1))) else { return };
    let along = plan::along(face.side);
    let mut chance = Chance(29);
    for _ in 0..(SPOTS * mould).round() as u16 {
        let (across, up) = (chance.next(), chance.next());
        // Dense in the corner, thin further out.
        let (du, y) = (0.04 + 0.62 * across * across, 0.1 + 0.85 * up * up * (1.0 - 0.6 * across));
        let u = if end { face.span[1] - du } else { face.span[0] + du };
        let r = 0.012 + 0.034 * chance.next() * mould.sqrt();
        let shade = 0.8 + 0.4 * chance.next();
        let centre = along.point(u, 0.006, y);
        let colour = Rgb::new(0.38, 0.38, 0.32) * shade;
        let spot = |brush: &mut Brush, at: Vec3| brush.corner(at, Ink::lit(colour, Vec3::Z, Heat::Room(face.at(u, y))));
        let middle = spot(brush, centre);
        let rim: Vec<u32> = (0..7_u8)
            .map(|i| {
                let angle = f32::from(i) * std::f32::consts::TAU / 7.0;
                let ragged = r * (0.7 + 0.5 * chance.next());
                spot(brush, centre + along.point(ragged * angle.cos(), 0.0, ragged * angle.sin()))
            })
            .collect();
        for i in 0..rim.len() {
            brush.sheet([middle, rim[i], rim[(i + 1) % rim.len()]]);
        }
    }
}

/// Frost of a freezer, 0 to 1: white lumps along the seam of its door, `size` wide, high, deep.
pub fn draw_frost(brush: &mut Brush, library: &Library, place: Affine3A, size: [f32; 3], frost: f32) {
    const LUMPS: f32 = 9.0;
    let slots = BTreeMap::new();
    let placed = Placed { place, slots: &slots, power: Power::On, warmth: 1.0 };
    let colour = colour::token(&library.tokens, "white");
    let [width, height, depth] = size;
    let count = (LUMPS * frost).ceil();
    let wide = 0.9 * width / count.max(1.0);
    let mut chance = Chance(71);
    for i in 0..count as u16 {
        let x = wide * (f32::from(i) + 0.5) - 0.45 * width;
        let high = 0.04 + 0.07 * frost * chance.next();
        let at = [x, 0.67 * height - 0.7 * high, depth / 2.0 - 0.01];
        let lump = window::part(Primitive::Rbox, at, [wide, high, 0.03 + 0.03 * frost], 0.02, Some(-8.0));
        draw_part(brush, &lump, 0.0, &placed, colour, false);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::WallSide;

    fn wall() -> Face {
        Face {
            side: WallSide::X0,
            span: [0.0, 3.0],
            outdoors: true,
            corners: [true, false],
            above: -3.0,
            above_air: -4.0,
        }
    }

    #[test]
    fn mould_grows_in_the_cold_corner_only() {
        let spots = |walls: &[Face], mould: f32| {
            let mut brush = Brush::new();
            draw_mould(&mut brush, walls, mould);
            (brush.triangles(), brush.seen().map(|p| p.x).fold(f32::NEG_INFINITY, f32::max))
        };
        assert_eq!(spots(&[wall()], 0.0).0, 0);
        assert!(spots(&[wall()], 0.3).0 < spots(&[wall()], 1.0).0);
        // The corner is at the right of the left wall: nothing beyond 0.7 m from it.
        let left = crate::game::scene::sight::flat(Vec3::new(0.0, 0.0, 0.75)).x;
        let mut brush = Brush::new();
        draw_mould(&mut brush, &[wall()], 1.0);
        assert!(brush.seen().all(|p| p.x > left));
        assert_eq!(spots(&[Face { outdoors: false, ..wall() }], 1.0).0, 0);
    }

    #[test]
    fn frost_grows() {
        let lumps = |frost: f32| {
            let mut brush = Brush::new();
            draw_frost(&mut brush, &Library::default(), Affine3A::IDENTITY, [0.6, 1.8, 0.6], frost);
            brush.triangles()
        };
        assert_eq!(lumps(0.0), 0);
        assert!(0 < lumps(0.2) && lumps(0.2) < lumps(1.0));
    }
}
