//! Colours of the picture: tokens, shading by direction, contact shadows. All in sRGB, as the eye judges them; the
//! shader makes them linear last.

use bevy::math::Vec3;

use crate::content::Tokens;

/// sRGB colour; components pass 1 where a bright face will be dimmed by its room's tint.
pub type Rgb = Vec3;

/// Colour of a token; grey when the content lacks it, so that a mistake in a file shows without breaking the picture.
pub fn token(tokens: &Tokens, name: &str) -> Rgb {
    tokens.get(name).map_or(Rgb::splat(0.6), |&c| bytes(c))
}

/// Colour from bytes.
pub fn bytes([r, g, b]: [u8; 3]) -> Rgb {
    Rgb::new(f32::from(r), f32::from(g), f32::from(b)) / 255.0
}

/// Colour from `0xRRGGBB`.
pub fn hex(rgb: u32) -> Rgb {
    let [_, r, g, b] = rgb.to_be_bytes();
    bytes([r, g, b])
}

/// Colour from `#RRGGBB`.
pub fn parse(text: &str) -> Option<Rgb> {
    u32::from_str_radix(text.strip_prefix('#')?, 16).ok().map(hex)
}

/// Light that a face receives by its direction, per channel: tops bright, right faces cooler than left ones.
pub fn shade(normal: Vec3) -> Rgb {
    let pick =
        |component: f32, plus: Rgb, minus: Rgb| component * component * if component >= 0.0 { plus } else { minus };
    pick(normal.x, Rgb::new(0.85, 0.84, 0.885), Rgb::new(0.70, 0.70, 0.79))
        + pick(normal.y, Rgb::new(1.04, 1.025, 1.0), Rgb::new(0.55, 0.55, 0.64))
        + pick(normal.z, Rgb::new(0.945, 0.925, 0.92), Rgb::new(0.72, 0.71, 0.79))
}

/// Darkening of furniture near the floor, by height, m.
pub fn furniture_ao(y: f32) -> f32 {
    let near = 1.0 - (y / 0.45).clamp(0.0, 1.0);
    1.0 - 0.17 * near * near
}

/// Darkening of a wall near the floor, by height, m.
pub fn wall_ao(y: f32) -> f32 {
    1.0 - 0.26 * (-y / 0.22).exp()
}

/// Darkening of a wall near a corner, by distance, m.
pub fn corner_ao(d: f32) -> f32 {
    1.0 - 0.22 * (-d / 0.25).exp()
}

/// Darkening of the floor by its distances to walls and to furniture, m.
pub fn floor_ao(wall: f32, foot: f32) -> f32 {
    (1.0 - 0.30 * (-wall / 0.22).exp()) * (1.0 - 0.30 * (-foot / 0.13).exp())
}

/// Strength of a light at a share `d` of its radius, 1 at the centre, 0 with a flat end at the rim.
pub fn falloff(d: f32) -> f32 {
    let k = (1.0 - d * d).max(0.0);
    k * k
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shade_is_the_table_on_the_axes() {
        assert_eq!(shade(Vec3::Y), Rgb::new(1.04, 1.025, 1.0));
        assert_eq!(shade(Vec3::X), Rgb::new(0.85, 0.84, 0.885));
        assert_eq!(shade(Vec3::Z), Rgb::new(0.945, 0.925, 0.92));
        assert_eq!(shade(Vec3::NEG_Y), Rgb::new(0.55, 0.55, 0.64));
    }

    #[test]
    fn contact_shadows_stay_between_half_and_one() {
        for i in 0..=100_u8 {
            let d = f32::from(i) / 40.0;
            for ao in [furniture_ao(d), wall_ao(d), corner_ao(d), floor_ao(d, 0.0), floor_ao(0.0, d)] {
                assert!((0.48..=1.0).contains(&ao), "{ao} at {d}");
            }
        }
        assert!(floor_ao(2.0, 2.0) > 0.999);
    }

    #[test]
    fn light_fades_to_nothing_at_its_rim() {
        assert!(falloff(0.0) > 0.999);
        assert!(falloff(1.0) < 1e-6 && falloff(3.0) < 1e-6 && falloff(3.0) >= 0.0);
    }

    #[test]
    fn hex_text_is_read() {
        assert_eq!(parse("#FF8000"), Some(hex(0x00FF_8000)));
        assert_eq!(parse("FF8000"), None);
        assert_eq!(parse("#rouge"), None);
    }
}
