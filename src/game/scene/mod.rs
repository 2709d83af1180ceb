//! The dollhouse: furniture and walls as meshes, light of the day, people, picking.
//!
//! The picture reads the session through [`exhibit`] and never changes it; it fills [`super::Places`] and sends
//! [`super::Command`]s. Geometry is made on the processor from the content's primitives, with shading and contact
//! shadows in vertex colours ([`brush`], [`colour`], [`shapes`], [`piece`], [`window`], [`shell`], [`outside`],
//! [`figure`], [`glow`], [`backdrop`]); [`stage`] keeps the meshes and redraws those whose look changed; [`joints`] swings doors
//! and shutters; [`light`] tints by room and hour without redrawing; [`eye`] moves the camera; [`people`] walk; [`pick`] finds what is pointed at;
//! [`probes`] reads temperatures off [`faces`]; [`weather`], [`steam`] and [`turning`] move while something else asks for frames.
//! Nothing is computed when nothing changed.

// Content is in f64, meshes are in f32; counts and steps are small. Coordinates have names of one letter. Systems take
// their resources by value.
#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    clippy::many_single_char_names,
    clippy::similar_names,
    clippy::needless_pass_by_value,
    clippy::too_many_arguments,
    clippy::type_complexity
)]

mod backdrop;
mod brush;
mod colour;
mod damp;
mod device;
mod draw;
mod exhibit;
mod eye;
mod faces;
mod figure;
mod glow;
mod hull;
mod joints;
mod light;
mod mood;
mod outside;
mod paint;
mod people;
mod pick;
mod piece;
mod plan;
mod probes;
mod shapes;
mod shell;
mod sight;
mod stage;
mod steam;
#[cfg(test)]
mod tests;
mod turning;
mod walk;
mod weather;
mod window;

use bevy::prelude::*;

use super::GameSet;

/// Adds the scene.
pub(super) fn plugin(app: &mut App) {
    app.add_plugins(paint::plugin).add_systems(Startup, (eye::set_up, eye::choose_edges).chain());
    systems(app);
}

/// Everything but the camera and the material: what tests drive.
fn systems(app: &mut App) {
    app.init_resource::<exhibit::Exhibit>()
        .init_resource::<stage::Stage>()
        .init_resource::<light::Palette>()
        .init_resource::<eye::Eye>()
        .init_resource::<joints::Joints>()
        .init_resource::<pick::Press>()
        .add_systems(Update, pick::point.in_set(GameSet::Input))
        .add_systems(
            Update,
            (
                exhibit::watch,
                stage::furnish,
                light::shade_rooms,
                joints::swing,
                stage::redraw,
                stage::redraw_outside,
                people::send,
                people::walk_on,
                people::redraw,
                (turning::turn, steam::hang, steam::rise, weather::fall).chain(),
                eye::aim,
                pick::outline,
                probes::read,
            )
                .chain()
                .in_set(GameSet::Scene),
        );
}
