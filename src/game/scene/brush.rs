//! Collects triangles with their colours and temperatures, and makes a mesh of those that the camera can see.
//!
//! The camera never turns, so triangles that face away are left out for good: half of all.

use bevy::{
    asset::RenderAssetUsages,
    math::{Vec2, Vec3},
    mesh::{Indices, Mesh, PrimitiveTopology},
};

use super::{
    colour::{Rgb, shade},
    sight,
};

/// Temperature of a point in the thermal view.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Heat {
    /// This temperature, °C.
    At(f32),
    /// This much warmer than its room (the mean of air and walls), K.
    Room(f32),
    /// Cut through: grey.
    Cut,
}

/// What a triangle's corner looks like.
#[derive(Debug, Clone, Copy)]
pub struct Ink {
    /// Colour, shading and contact shadow included.
    pub colour: Rgb,
    /// 1 takes the room's tint, 0 shines by itself; of a veil, its opacity; of a light, its strength.
    pub weight: f32,
    /// Temperature.
    pub heat: Heat,
    /// Share of the thermal colour kept by this face's direction.
    pub relief: f32,
}

impl Ink {
    /// A face lit by its direction.
    pub fn lit(colour: Rgb, normal: Vec3, heat: Heat) -> Ink {
        let shade = shade(normal);
        Ink { colour: colour * shade, weight: 1.0, heat, relief: relief(shade) }
    }

    /// A face that shines by itself.
    pub fn bright(colour: Rgb, heat: Heat) -> Ink {
        Ink { colour, weight: 0.0, heat, relief: 1.0 }
    }

    /// A see-through face.
    pub fn veil(colour: Rgb, opacity: f32, heat: Heat) -> Ink {
        Ink { colour, weight: opacity, heat, relief: 0.95 }
    }

    /// The same, darker or brighter.
    pub fn times(self, factor: f32) -> Ink {
        Ink { colour: self.colour * factor, ..self }
    }
}

fn relief(shade: Rgb) -> f32 {
    0.80 + 0.20 * ((shade.y - 0.55) / 0.45).clamp(0.0, 1.0)
}

/// Triangles on their way to a mesh.
#[derive(Debug, Default, Clone)]
pub struct Brush {
    positions: Vec<[f32; 3]>,
    colours: Vec<[f32; 4]>,
    heats: Vec<[f32; 2]>,
    indices: Vec<u32>,
}

impl Brush {
    /// An empty one.
    pub fn new() -> Brush {
        Brush::default()
    }

    /// Adds a corner.
    pub fn corner(&mut self, at: Vec3, ink: Ink) -> u32 {
        let index = u32::try_from(self.positions.len()).unwrap_or(u32::MAX);
        self.positions.push(at.to_array());
        self.colours.push(ink.colour.extend(ink.weight).to_array());
        self.heats.push(match ink.heat {
            Heat::At(t) => [t, ink.relief],
            Heat::Room(above) => [above, -ink.relief],
            Heat::Cut => [0.0, 0.0],
        });
        index
    }

    /// Joins three corners, counter-clockwise seen from outside, if the camera can see that side.
    pub fn triangle(&mut self, corners: [u32; 3]) {
        let [a, b, c] = corners.map(|i| Vec3::from_array(self.positions[i as usize]));
        if (b - a).cross(c - a).dot(sight::TOWARDS_EYE) > 1e-7 {
            self.indices.extend(corners);
        }
    }

    /// Joins three corners whichever side is seen.
    pub fn sheet(&mut self, corners: [u32; 3]) {
        self.indices.extend(corners);
    }

    /// A quad, counter-clockwise seen from outside.
    pub fn quad(&mut self, at: [Vec3; 4], ink: [Ink; 4]) {
        let normal = (at[1] - at[0]).cross(at[3] - at[0]);
        if normal.dot(sight::TOWARDS_EYE) <= 1e-7 {
            return;
        }
        let [a, b, c, d] = [0, 1, 2, 3].map(|i| self.corner(at[i], ink[i]));
        self.indices.extend([a, b, c, a, c, d]);
    }

    /// A quad of one ink.
    pub fn plain(&mut self, at: [Vec3; 4], ink: Ink) {
        self.quad(at, [ink; 4]);
    }

    /// Number of triangles.
    pub fn triangles(&self) -> usize {
        self.indices.len() / 3
    }

    /// Nothing to draw.
    pub fn is_empty(&self) -> bool {
        self.indices.is_empty()
    }

    /// Corners in use, seen by the camera, m.
    pub fn seen(&self) -> impl Iterator<Item = Vec2> + '_ {
        self.indices.iter().map(|&i| sight::flat(Vec3::from_array(self.positions[i as usize])))
    }

    /// Largest depth of a corner in use, m towards the eye.
    pub fn nearest(&self) -> f32 {
        let depth = |&i: &u32| Vec3::from_array(self.positions[i as usize]).dot(sight::TOWARDS_EYE);
        self.indices.iter().map(depth).fold(f32::NEG_INFINITY, f32::max)
    }

    /// The mesh; corners that no triangle uses are dropped.
    pub fn into_mesh(self) -> Mesh {
        let mut place = vec![u32::MAX; self.positions.len()];
        let (mut positions, mut colours, mut heats) = (Vec::new(), Vec::new(), Vec::new());
        let mut indices = Vec::with_capacity(self.indices.len());
        for old in self.indices {
            let old = old as usize;
            if place[old] == u32::MAX {
                place[old] = u32::try_from(positions.len()).unwrap_or(u32::MAX);
                positions.push(self.positions[old]);
                colours.push(self.colours[old]);
                heats.push(self.heats[old]);
            }
            indices.push(place[old]);
        }
        let indices = if u16::try_from(positions.len()).is_ok() {
            // The largest index is the number of corners minus one: fits.
            Indices::U16(indices.into_iter().map(|i| i as u16).collect())
        } else {
            Indices::U32(indices)
        };
        Mesh::new(PrimitiveTopology::TriangleList, RenderAssetUsages::RENDER_WORLD)
            .with_inserted_attribute(Mesh::ATTRIBUTE_POSITION, positions)
            .with_inserted_attribute(Mesh::ATTRIBUTE_UV_0, heats)
            .with_inserted_attribute(Mesh::ATTRIBUTE_COLOR, colours)
            .with_inserted_indices(indices)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(normal_up: bool) -> Brush {
        let mut brush = Brush::new();
        let mut at = [Vec3::ZERO, Vec3::Z, Vec3::new(1.0, 0.0, 1.0), Vec3::X];
        if !normal_up {
            at.reverse();
        }
        brush.plain(at, Ink::lit(Rgb::ONE, Vec3::Y, Heat::Room(0.0)));
        brush
    }

    #[test]
    fn only_faces_towards_the_camera_are_kept() {
        assert_eq!(square(true).triangles(), 2);
        assert_eq!(square(false).triangles(), 0);
    }

    #[test]
    fn unused_corners_are_dropped() {
        let mut brush = square(true);
        brush.corner(Vec3::splat(9.0), Ink::bright(Rgb::ONE, Heat::Cut));
        let mesh = brush.into_mesh();
        assert_eq!(mesh.count_vertices(), 4);
        assert_eq!(mesh.indices().map(Indices::len), Some(6));
    }
}
