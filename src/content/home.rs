//! A home: plan, make-up, windows, doors, furniture (`levels/homes/*.toml`).
//!
//! Axes in metres: y up, x to the right-front of the picture, z to its left-front, the back corner at the origin.
//! Areas of walls, floors and partitions follow from the plan; nobody types them twice.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::Id;

/// A home as its file says.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "lab", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Home {
    /// Name in files.
    pub id: Id,
    /// Extent along x and z, m.
    pub size: [f64; 2],
    /// Floor to ceiling, m.
    pub height_m: f64,
    /// Era of construction: id in `assets/catalogue/constructions.toml` (layers of facade, party wall, slabs, partition; leakage).
    pub era: Id,
    /// What is behind each outer side.
    pub sides: BTreeMap<WallSide, Side>,
    /// Below and above.
    pub below: Neighbour,
    /// Below and above.
    pub above: Neighbour,
    /// How its vents work.
    #[serde(default)]
    pub vents: Vents,
    /// Rooms.
    pub rooms: Vec<Room>,
    /// Walls between rooms.
    pub partitions: Vec<Partition>,
    /// Windows.
    pub windows: Vec<Window>,
    /// Doors between rooms.
    pub doors: Vec<Door>,
    /// Furniture, devices included.
    pub furniture: Vec<Furniture>,
    /// Where people stand, sit and lie.
    pub spots: Vec<Spot>,
}

/// Vents of a dwelling, by the French types.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "lab", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Vents {
    /// The same flow at all times.
    #[default]
    SelfRegulating,
    /// Wet rooms draw more when they are damp.
    HygroA,
    /// So do they, and damp bedrooms and living rooms take more of the fresh air.
    HygroB,
}

/// Outer side of a home in the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[cfg_attr(feature = "lab", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum WallSide {
    /// Back left, at x = 0.
    X0,
    /// Back right, at z = 0.
    Z0,
    /// Front right, at the far x (cut away in the picture).
    X1,
    /// Front left, at the far z (cut away in the picture).
    Z1,
}

/// What is behind an outer side.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "lab", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Side {
    /// What is behind.
    pub behind: Neighbour,
    /// Azimuth of the outward normal, degrees from north, clockwise.
    pub azimuth_deg: f64,
    /// Stretches with something else behind.
    #[serde(default)]
    pub except: Vec<Stretch>,
}

/// A part of an outer side.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[cfg_attr(feature = "lab", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Stretch {
    /// Along the side, m.
    pub from: f64,
    /// Along the side, m.
    pub to: f64,
    /// What is behind.
    pub behind: Neighbour,
}

/// What is behind a wall, below a floor or above a ceiling.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "lab", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Neighbour {
    /// Weather.
    Outdoors,
    /// A flat heated by others, at the level's `neighbours_c`.
    Flat,
    /// A flat that lives as this one does: no heat crosses.
    Same,
    /// Unheated stairwell, between the two.
    Stairwell,
}

/// Corners of a rectangle in the plan: x0, z0, x1, z1, m.
pub type Rect = [f64; 4];

/// A room: one zone. An L-shaped room has several rectangles.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "lab", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Room {
    /// Name in files.
    pub id: Id,
    /// By language (`fr`, `en`).
    pub name: BTreeMap<String, String>,
    /// The name as it completes another ("fenêtre **du séjour**", "**living room** window"), by language; the name in brackets
    /// when absent.
    #[serde(default)]
    pub of: BTreeMap<String, String>,
    /// Rectangles.
    pub rects: Vec<Rect>,
    /// How it is used, which sets what comfort means there.
    #[serde(rename = "use")]
    pub use_: RoomUse,
    /// Floor in the picture.
    pub floor: Floor,
    /// Colour token of the floor.
    pub floor_c: String,
    /// Second colour token of a tiled floor.
    #[serde(default)]
    pub floor_c2: Option<String>,
    /// Colour token of the walls.
    pub wall_c: String,
}

/// How a room is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "lab", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum RoomUse {
    /// Living room, kitchen: lived in while awake.
    Living,
    /// Slept in.
    Bedroom,
    /// Bathroom.
    Bath,
    /// Passed through.
    Hall,
}

/// Floor in the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "lab", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Floor {
    /// Wood.
    Planks,
    /// Tiles.
    Tiles,
}

/// Direction of a wall in the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "lab", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Along {
    /// Runs along x, at a given z.
    X,
    /// Runs along z, at a given x.
    Z,
}

/// A wall between two rooms.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "lab", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Partition {
    /// Direction.
    pub along: Along,
    /// Where it stands on the other axis, m.
    pub at: f64,
    /// Where it begins, m.
    pub from: f64,
    /// Where it ends, m.
    pub to: f64,
    /// The room on the side of smaller coordinates, then the other.
    pub rooms: [Id; 2],
}

/// A door between two rooms, in a partition.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "lab", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Door {
    /// Name in files.
    pub id: Id,
    /// The two rooms; the first one gives the door its name on the screen.
    pub rooms: [Id; 2],
    /// Direction of its wall.
    pub along: Along,
    /// Where its wall stands, m.
    pub at: f64,
    /// Opening from, to, m.
    pub gap: [f64; 2],
    /// Yaw of the leaf when open, degrees; hinge at the first of `gap` unless `hinge_end`.
    pub open_yaw: f64,
    /// Hinge at the second of `gap`.
    #[serde(default)]
    pub hinge_end: bool,
}

/// A window.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "lab", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Window {
    /// Name in files.
    pub id: Id,
    /// Its room.
    pub room: Id,
    /// Its wall: a back side (`x0` or `z0`).
    pub side: WallSide,
    /// Centre along the wall, m.
    pub centre: f64,
    /// Height of the sill, m.
    pub sill: f64,
    /// Width and height of the opening, m.
    pub size: [f64; 2],
    /// Id in `assets/catalogue/constructions.toml`, table `glazing`.
    pub glazing: Id,
    /// Colour token of the curtains (piece `curtain`), if any.
    #[serde(default)]
    pub curtain: Option<String>,
    /// Without a shutter, the action to close it is not offered.
    #[serde(default = "yes")]
    pub has_shutter: bool,
}

fn yes() -> bool {
    true
}

/// A piece placed in a room.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "lab", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Furniture {
    /// Name in files, when something refers to it.
    #[serde(default)]
    pub id: Option<Id>,
    /// Name on the screen, by language, where the device's own does not do: two lamps in a room.
    #[serde(default)]
    pub name: BTreeMap<String, String>,
    /// Id in `assets/parts/`.
    pub piece: Id,
    /// Its room.
    pub room: Id,
    /// m.
    pub at: [f64; 3],
    /// Degrees around y: 0 front to +z, 90 front to +x.
    #[serde(default)]
    pub yaw: f64,
    /// Colours of its slots: slot → token.
    #[serde(default)]
    pub slots: BTreeMap<String, String>,
    /// It is this device (id in `assets/catalogue/devices.toml`); needs an `id`.
    #[serde(default)]
    pub device: Option<Id>,
}

/// Where people do things.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "lab", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Spot {
    /// Room.
    pub room: Id,
    /// What is done there.
    pub activity: super::level::Activity,
    /// x, y, z, m: one place per entry, several people take several.
    pub at: [f64; 3],
    /// Degrees.
    #[serde(default)]
    pub yaw: f64,
}
