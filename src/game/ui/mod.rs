//! The interface: theme, widgets, one file a screen. Screens read the session and send [`super::Command`]s, nothing else.

use bevy::prelude::*;

/// Adds the interface.
pub(super) fn plugin(_app: &mut App) {}
