//! Readings of the thermal camera: what a surface is, how warm, and why. The scene takes them, the interface tells them.

use bevy::math::{Vec2, Vec3};

use crate::{
    content::{Id, Neighbour, Opening, Shutter},
    rules::Target,
};

/// A point of a surface that the thermal camera is aimed at.
#[derive(Debug, Clone, PartialEq)]
pub struct Surface {
    /// What the point lies on.
    pub on: On,
    /// Room it belongs to.
    pub room: Id,
    /// Point in the home, m.
    pub at: Vec3,
}

/// What a point lies on.
#[derive(Debug, Clone, PartialEq)]
pub enum On {
    /// Something with a name: a window is its pane, a heater its panel, a person their clothes.
    Thing(Target),
    /// A back wall.
    Wall,
    /// A wall between rooms.
    Partition,
    /// The floor.
    Floor,
}

/// A reading.
#[derive(Debug, Clone, PartialEq)]
pub struct Probe {
    /// Where the camera is aimed.
    pub surface: Surface,
    /// The same on the screen, logical pixels.
    pub at: Vec2,
    /// Temperature, in tenths of a degree, °C.
    pub c: f64,
    /// Why it is so.
    pub why: Why,
}

/// Why a surface is as warm as it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Why {
    /// A pane between the room and the weather.
    Glass {
        /// Shutter outside of it.
        shutter: Shutter,
        /// How far the window is open.
        opening: Opening,
        /// Heat lost through it and with the air it lets in, W.
        loss_w: f64,
        /// Heat that would be lost with its shutter closed, W.
        loss_if_closed_w: f64,
    },
    /// A wall, and what is behind it.
    Wall {
        /// Behind it.
        behind: Neighbour,
        /// Heat that leaves the room into the whole wall, W.
        loss_w: f64,
    },
    /// Two outer walls meet, or an outer wall meets the floor: colder than the wall itself.
    Corner,
    /// A wall between rooms, at the temperature of both.
    Between,
    /// A floor.
    Floor,
    /// A heater gives heat.
    Heats {
        /// W, now.
        w: f64,
    },
    /// A device turns electricity into heat.
    Draws {
        /// W, now.
        w: f64,
    },
    /// Someone's body.
    Body,
    /// Nothing of its own: it takes the temperature of the room's air.
    Air,
}
