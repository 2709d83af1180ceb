//! What is behind the home: sky, stars, two layers of blocks. Flat cards in screen space, from one seed.

use bevy::math::{Rect, Vec2};

use super::{
    brush::{Brush, Heat, Ink},
    colour::{Rgb, hex},
    mood::Sky,
    shell::Chance,
};

/// How the backdrop is laid out.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Layout {
    /// Screen, logical pixels.
    pub size: Vec2,
    /// Height of the horizon as a share of the screen, from its top.
    pub horizon: f32,
    /// Scale of the blocks.
    pub scale: f32,
}

impl Layout {
    /// For a screen of this size.
    pub fn new(size: Vec2) -> Layout {
        if size.x < size.y {
            Layout { size, horizon: 0.3, scale: (size.x / 490.0).max(0.8) }
        } else {
            Layout { size, horizon: 0.5, scale: (size.y / 720.0).max(0.8) }
        }
    }
}

/// Draws the backdrop; x and y in logical pixels from the middle of the screen, y up.
pub fn draw(brush: &mut Brush, layout: Layout, sky: Sky) {
    let Layout { size, horizon, scale } = layout;
    let [w, h] = [size.x, size.y];
    let mut paper = Paper { brush, size };
    paper.card(Rect::new(0.0, 0.0, w, h), 0.0, [sky.top, sky.bottom]);
    let mut chance = Chance(91);
    for _ in 0..30 {
        let at = Vec2::new(chance.next() * w, chance.next() * h * 0.4);
        let radius = 0.6 + 0.9 * chance.next();
        let behind = sky.top.lerp(sky.bottom, at.y / h);
        let colour = behind.lerp(hex(0xDD_E6FA), sky.stars);
        if sky.stars > 0.0 {
            paper.diamond(at, radius * 1.3, 0.5, colour);
        }
    }
    for (layer, colour) in [(0_u8, sky.far), (1, sky.near)] {
        let foot = h * (horizon + 0.12 + 0.14 * f32::from(layer));
        let z = 1.0 + f32::from(layer);
        let mut x = -30.0;
        while x < w {
            let columns = 3 + (chance.next() * 4.0) as u8;
            let floors = 2 + (chance.next() * if layer == 0 { 6.0 } else { 3.0 }) as u8;
            let unit = 26.0 * scale;
            let width = f32::from(columns) * unit + 12.0 * scale;
            let top = foot - (f32::from(floors) * 30.0 + 14.0) * scale;
            paper.card(Rect::new(x, top, x + width, h), z, [colour, colour]);
            if chance.next() < 0.5 {
                let (left, up) = (x + width * 0.3, top - 10.0 * scale);
                paper.card(Rect::new(left, up, left + 12.0 * scale, top + scale), z, [colour, colour]);
            }
            for floor in 0..floors {
                for column in 0..columns {
                    let (lit, strength) = (chance.next() < 0.14, 0.35 + 0.35 * chance.next());
                    let y = top + (14.0 + 30.0 * f32::from(floor)) * scale;
                    if lit && y < h * (horizon + 0.07) {
                        let left = x + 9.0 * scale + f32::from(column) * unit;
                        let pane = colour.lerp(sky.windows, strength);
                        paper.card(Rect::new(left, y, left + 12.0 * scale, y + 15.0 * scale), z + 0.5, [pane, pane]);
                    }
                }
            }
            x += width + if chance.next() < 0.3 { 40.0 * scale } else { 0.0 };
        }
        paper.card(Rect::new(0.0, foot - 46.0 * scale, w, h), z, [colour, colour]);
    }
}

struct Paper<'a> {
    brush: &'a mut Brush,
    size: Vec2,
}

impl Paper<'_> {
    /// A card, coloured from top to bottom.
    fn card(&mut self, rect: Rect, z: f32, [top, bottom]: [Rgb; 2]) {
        let corners = [
            (rect.min.x, rect.max.y, bottom),
            (rect.max.x, rect.max.y, bottom),
            (rect.max.x, rect.min.y, top),
            (rect.min.x, rect.min.y, top),
        ];
        let [a, b, c, d] = corners.map(|(x, y, colour)| self.corner(Vec2::new(x, y), z, colour));
        self.brush.sheet([a, b, c]);
        self.brush.sheet([a, c, d]);
    }

    fn diamond(&mut self, at: Vec2, r: f32, z: f32, colour: Rgb) {
        let corners = [Vec2::X, Vec2::Y, Vec2::NEG_X, Vec2::NEG_Y];
        let [a, b, c, d] = corners.map(|out| self.corner(at + r * out, z, colour));
        self.brush.sheet([a, b, c]);
        self.brush.sheet([a, c, d]);
    }

    fn corner(&mut self, at: Vec2, z: f32, colour: Rgb) -> u32 {
        let at = Vec2::new(at.x - self.size.x / 2.0, self.size.y / 2.0 - at.y);
        self.brush.corner(at.extend(z), Ink::bright(colour, Heat::Cut))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::game::scene::mood::Mood;

    #[test]
    fn stars_come_out_at_night_only() {
        let cards = |sun: f64| {
            let mut brush = Brush::new();
            draw(&mut brush, Layout::new(Vec2::new(1280.0, 720.0)), Mood::at(sun).sky());
            brush.triangles()
        };
        assert_eq!(cards(-20.0), cards(30.0) + 60);
        assert!(cards(30.0) < 1000);
    }
}
