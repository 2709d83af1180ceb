//! Furniture: a piece placed in the home as triangles, in one of its states.

use std::collections::BTreeMap;

use bevy::math::{Affine3A, EulerRot, Quat, Vec3};

use super::{
    brush::{Brush, Heat, Ink},
    colour::{self, Rgb},
    shapes,
};
use crate::content::{Id, Library, Part, PartState, Piece, Power, Primitive};

/// Pieces included in pieces: deeper is a mistake in a file, not furniture.
const DEEPEST: u8 = 6;

/// How a piece stands and what state it is in.
#[derive(Debug, Clone, Copy)]
pub struct Placed<'a> {
    /// Where, which way.
    pub place: Affine3A,
    /// Colours of its slots.
    pub slots: &'a BTreeMap<String, String>,
    /// On, waiting or off.
    pub power: Power,
    /// How warm its warm parts are, 0 to 1.
    pub warmth: f32,
}

/// Place of something that stands at `at`, turned by `yaw` degrees: 0 front to +z, 90 front to +x.
pub fn place(at: Vec3, yaw: f32) -> Affine3A {
    Affine3A::from_rotation_translation(Quat::from_rotation_y(yaw.to_radians()), at)
}

/// Draws a piece with all it includes; an unknown piece draws nothing.
pub fn draw(brush: &mut Brush, library: &Library, id: &Id, placed: &Placed) {
    draw_within(brush, library, id, placed, DEEPEST, false);
}

/// Draws the parts of a piece that turn, which [`draw`] leaves out.
pub fn draw_spinning(brush: &mut Brush, library: &Library, id: &Id, placed: &Placed) {
    draw_within(brush, library, id, placed, DEEPEST, true);
}

fn draw_within(brush: &mut Brush, library: &Library, id: &Id, placed: &Placed, deeper: u8, spinning: bool) {
    let Some(piece) = library.pieces.get(id) else { return };
    for part in &piece.parts {
        if let Some(included) = &part.include {
            if deeper > 0 {
                draw_within(brush, library, included, placed, deeper - 1, spinning);
            }
            continue;
        }
        if part.spins != spinning {
            continue;
        }
        draw_one(brush, library, piece, part, placed);
    }
}

/// Draws one part of a piece in the state of the whole.
pub fn draw_one(brush: &mut Brush, library: &Library, piece: &Piece, part: &Part, placed: &Placed) {
    if let Some((colour, bright)) = look(part, placed.power, |slot| {
        let filled = placed.slots.get(slot).or_else(|| piece.slots.get(slot));
        filled.map_or(slot, String::as_str).to_owned()
    }) {
        let colour = colour::token(&library.tokens, &colour);
        draw_part(brush, part, 0.0, placed, colour, bright);
    }
}

/// Token of a part and whether it shines, or nothing when this state hides it.
fn look(part: &Part, power: Power, slot: impl Fn(&str) -> String) -> Option<(String, bool)> {
    let named = part.c.strip_prefix('$');
    let token = named.map_or_else(|| part.c.clone(), &slot);
    let screen = part.c.starts_with("screen_") || named == Some("screen");
    let lamp = part.c == "lamp_on" || part.c == "bulb" || named == Some("shade");
    match part.state {
        Some(PartState::Powered) if power == Power::Off => None,
        Some(PartState::On) if power != Power::On => {
            if screen {
                Some(("screen_off".into(), false))
            } else if lamp {
                Some(("lamp_off".into(), false))
            } else {
                None
            }
        }
        // A monitor's slot says what it shows when nobody chose: something, once it is on.
        Some(PartState::On) if screen && token == "screen_off" => Some(("screen_on".into(), part.emit)),
        _ => Some((token, part.emit)),
    }
}

/// Draws one primitive.
pub fn draw_part(brush: &mut Brush, part: &Part, grow: f32, placed: &Placed, colour: Rgb, bright: bool) {
    let solid = shapes::solid(part, grow);
    let lies = part.p == Some(Primitive::Cyl) && part.axis.is_some();
    let lift = if lies { 0.0 } else { part.size[1] / 2.0 };
    let turn = part.rot.map_or(Quat::IDENTITY, |r| {
        let [x, y, z] = r.map(f32::to_radians);
        Quat::from_euler(EulerRot::XYZ, x, y, z)
    });
    let own = Affine3A::from_rotation_translation(turn, Vec3::from_array(part.at) + lift * Vec3::Y);
    let place = placed.place * own;
    let hot = part.t;
    let first = solid.corners.iter().fold(None, |first, &(at, normal)| {
        let at = place.transform_point3(at);
        let normal = place.transform_vector3(normal).normalize_or_zero();
        let heat = heat(hot, placed, at.y);
        let ink = if bright {
            Ink::bright(colour, heat)
        } else {
            Ink::lit(colour, normal, heat).times(colour::furniture_ao(at.y))
        };
        let index = brush.corner(at, ink);
        first.or(Some(index))
    });
    if let Some(first) = first {
        for triangle in solid.triangles {
            brush.triangle(triangle.map(|i| i + first));
        }
    }
}

/// Warm parts cool down to the room with the heater's power; the rest is at the air's temperature, cooler low down.
fn heat(t: Option<f32>, placed: &Placed, y: f32) -> Heat {
    match t {
        Some(t) if placed.warmth >= 0.999 => Heat::At(t),
        Some(t) => Heat::Room((t - 20.0) * placed.warmth),
        None => Heat::Room(if y < 0.15 { -0.8 } else { 0.0 }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(text: &str) -> Part {
        toml::from_str(text).expect("a part")
    }

    fn shown(text: &str, power: Power) -> Option<(String, bool)> {
        look(&part(text), power, |slot| format!("slot-{slot}"))
    }

    #[test]
    fn states_show_and_hide_parts() {
        let flame = "c = 'hob_on'\nemit = true\nstate = 'on'";
        assert_eq!(shown(flame, Power::On), Some(("hob_on".into(), true)));
        assert_eq!(shown(flame, Power::Standby), None);
        let led = "c = 'led_red'\nemit = true\nstate = 'powered'";
        assert_eq!(shown(led, Power::Standby), Some(("led_red".into(), true)));
        assert_eq!(shown(led, Power::Off), None);
    }

    #[test]
    fn lamps_and_screens_go_dark_instead_of_vanishing() {
        let shade = "c = '$shade'\nemit = true\nstate = 'on'";
        assert_eq!(shown(shade, Power::Off), Some(("lamp_off".into(), false)));
        assert_eq!(shown(shade, Power::On), Some(("slot-shade".into(), true)));
        let screen = "c = 'screen_b'\nemit = true\nstate = 'on'";
        assert_eq!(shown(screen, Power::Standby), Some(("screen_off".into(), false)));
    }

    #[test]
    fn a_piece_that_includes_itself_ends() {
        let mut library = Library::default();
        let id = Id::try_from("loop").expect("an id");
        let piece =
            toml::from_str("size = [1.0, 1.0, 1.0]\nparts = [{include = 'loop'}, {p = 'box', size = [1.0, 1.0, 1.0]}]");
        library.pieces.insert(id.clone(), piece.expect("a piece"));
        let mut brush = Brush::new();
        let slots = BTreeMap::new();
        draw(
            &mut brush,
            &library,
            &id,
            &Placed { place: Affine3A::IDENTITY, slots: &slots, power: Power::Off, warmth: 1.0 },
        );
        // Three faces are seen of each of the seven boxes.
        assert_eq!(brush.triangles(), 7 * 6);
    }
}
