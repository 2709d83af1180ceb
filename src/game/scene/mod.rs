//! The dollhouse: furniture and walls as meshes, light of the day, people, picking.

use bevy::prelude::*;

/// Adds the scene.
pub(super) fn plugin(app: &mut App) {
    app.add_systems(Startup, |mut commands: Commands| {
        commands.spawn(Camera2d);
    });
}
