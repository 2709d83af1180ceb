//! What the player looks at: selection, keyboard focus, tool, and where things are on the screen.

use std::collections::BTreeMap;

use bevy::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{content::Id, rules::Target, text::Lang};

/// Adds the view.
pub(super) fn plugin(app: &mut App) {
    app.init_resource::<View>().init_resource::<Places>();
}

/// What the player looks at. Not part of a session: a replay has none.
#[derive(Resource, Debug, Clone, Default, PartialEq)]
pub struct View {
    /// Thing whose card is open.
    pub selected: Option<Target>,
    /// Thing under the pointer.
    pub hovered: Option<Target>,
    /// Thing with the keyboard's focus.
    pub focused: Option<Target>,
    /// Tool in hand.
    pub tool: Tool,
    /// Language of the texts.
    pub lang: Lang,
    /// Fewer movements.
    pub reduced_motion: bool,
    /// Something the player must be told, until dismissed.
    pub notice: Option<String>,
    /// Room in view on a narrow screen; the whole flat when none.
    pub room: Option<Id>,
    /// Setpoint tried on the open card, °C.
    pub tried_c: Option<f64>,
    /// The explanation of the open card's figures is shown.
    pub explained: bool,
    /// The menu of the level is open.
    pub menu: bool,
}

/// A way of looking at the home.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tool {
    /// Bare eyes.
    #[default]
    Home,
    /// Surface temperatures.
    Thermal,
    /// What draws what now.
    Wattmeter,
    /// Cost by use.
    Bill,
}

/// What can be pointed at on the screen, in logical pixels: things of the scene and widgets.
///
/// The scene and the interface fill it as they draw; picking, focus rings and the page's twin read it.
#[derive(Resource, Debug, Clone, Default, PartialEq)]
pub struct Places {
    /// Convex outline of each thing of the scene, and its depth (larger is nearer).
    pub things: BTreeMap<Target, Outline>,
    /// Rectangle of each widget, by the command it sends, written as JSON.
    pub widgets: BTreeMap<String, Rect>,
    /// Part of the screen left to the scene by the interface.
    pub free: Rect,
}

/// Convex outline of a thing on the screen.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Outline {
    /// Corners, counter-clockwise, logical pixels.
    pub hull: Vec<Vec2>,
    /// Point above it where a bubble hangs.
    pub top: Vec2,
    /// Larger is nearer to the eye.
    pub depth: f32,
}
