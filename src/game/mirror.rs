//! The twin of the screen for the page: what can be read and done now, as text and buttons, from the model, not from pixels.

use bevy::prelude::*;

/// Adds the mirror.
pub(super) fn plugin(_app: &mut App) {}
