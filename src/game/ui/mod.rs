//! The interface: theme, widgets, one file a screen. Screens read the session and send [`super::Command`]s, nothing else.

mod fonts;

use bevy::prelude::*;
use bevy_egui::EguiPrimaryContextPass;

/// Adds the interface.
pub(super) fn plugin(app: &mut App) {
    app.init_schedule(EguiPrimaryContextPass);
    app.add_plugins(fonts::plugin);
}
