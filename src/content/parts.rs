//! Furniture: pieces made of a few primitives (`assets/parts/*.toml`).
//!
//! Sizes and positions in metres; y up, front towards +z; the origin is the centre of the footprint on the floor.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::Id;

/// Colour tokens of the world: name → `#RRGGBB`.
pub type Tokens = BTreeMap<String, [u8; 3]>;

/// A piece of furniture.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Piece {
    /// Bounding size, m.
    pub size: [f32; 3],
    /// What holds it.
    #[serde(default)]
    pub anchor: Anchor,
    /// Default colours of the slots that a placement may fill: slot → token.
    #[serde(default)]
    pub slots: BTreeMap<String, String>,
    /// Primitives.
    pub parts: Vec<Part>,
    /// Additive quads of light.
    #[serde(default)]
    pub glow: Vec<Glow>,
    /// How the parts that spin turn while the device is on.
    #[serde(default)]
    pub spin: Option<Spin>,
    /// Where steam rises while the device is on, m.
    #[serde(default)]
    pub steam: Option<[f32; 3]>,
    /// Remark for authors.
    #[serde(default)]
    pub note: Option<String>,
}

/// What holds a piece.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Anchor {
    /// Stands on the floor or on something.
    #[default]
    Floor,
    /// Fixed on a wall.
    Wall,
    /// Hangs from the ceiling.
    Ceiling,
}

/// A primitive, or all parts of another piece.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// Shape; `None` with `include`.
    #[serde(default)]
    pub p: Option<Primitive>,
    /// All parts of another piece.
    #[serde(default)]
    pub include: Option<Id>,
    /// Colour token, or `$slot`.
    #[serde(default)]
    pub c: String,
    /// Centre of the bottom face (for a cylinder with an axis, its centre), m.
    #[serde(default)]
    pub at: [f32; 3],
    /// x, y, z, m (cylinder: diameter, length, diameter).
    #[serde(default)]
    pub size: [f32; 3],
    /// Corner radius, m (`rbox`).
    #[serde(default)]
    pub r: Option<f32>,
    /// Top diameter as a share of the bottom's (`cyl`).
    #[serde(default)]
    pub top: Option<f32>,
    /// Long axis of a cylinder, y unless said.
    #[serde(default)]
    pub axis: Option<Axis>,
    /// Degrees around the centre of the part, applied x then y then z.
    #[serde(default)]
    pub rot: Option<[f32; 3]>,
    /// Neither shaded nor tinted: lamps, screens, glass, LEDs.
    #[serde(default)]
    pub emit: bool,
    /// Shown only in this state.
    #[serde(default)]
    pub state: Option<PartState>,
    /// Surface temperature in the thermal view, °C, when in that state.
    #[serde(default)]
    pub t: Option<f32>,
    /// Turns while the device is on: a drum, a fan.
    #[serde(default)]
    pub spins: bool,
}

/// How a part turns.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Spin {
    /// Point of the axis, m.
    pub at: [f32; 3],
    /// Direction of the axis.
    pub axis: Axis,
    /// Turns per second of real time: slow, it must stay calm.
    pub turns: f32,
}

/// Shape of a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Primitive {
    /// Box with sharp edges.
    Box,
    /// Box with rounded edges.
    Rbox,
    /// Cylinder or cone.
    Cyl,
    /// Box whose top front edge is brought down to the bottom.
    Wedge,
}

/// Axis of a cylinder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Axis {
    /// Left to right.
    X,
    /// Upright.
    Y,
    /// Back to front.
    Z,
}

/// When a part is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PartState {
    /// Device on.
    On,
    /// Device on or on standby.
    Powered,
}

/// An additive patch of light.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Glow {
    /// `#RRGGBB`.
    pub c: String,
    /// Centre from the origin of the piece, m.
    pub at: [f32; 3],
    /// Radius, m.
    pub r: f32,
    /// Which way it faces.
    pub axis: GlowAxis,
    /// Strength, 0 to 1.
    pub a: f32,
    /// Shown only in this state.
    #[serde(default)]
    pub state: Option<PartState>,
}

/// Which way a patch of light faces.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GlowAxis {
    /// Lies on the floor.
    Y,
    /// Faces the camera.
    Cam,
}
