//! What turns while a device is on: the drum of a washing machine, a fan. Slow and steady; it never asks for a frame, so
//! it stands when nothing else moves, and always with reduced motion.

use std::f32::consts::TAU;

use bevy::{math::Vec3, prelude::*};

use super::{draw::Model, exhibit::Exhibit};
use crate::{
    content::{Axis, Power},
    game::View,
};

/// A mesh that turns with a device.
#[derive(Component, Debug, Clone, Copy)]
pub struct Turning {
    device: usize,
    at: Vec3,
    axis: Vec3,
    turns: f32,
    /// Share of a turn.
    now: f32,
}

impl Turning {
    /// What turns in a device.
    pub fn new(model: &Model, device: usize) -> Option<Turning> {
        let furniture = model.device(device)?;
        let spin = model.library.pieces.get(&furniture.piece)?.spin?;
        let place = model.place(device)?;
        let axis = match spin.axis {
            Axis::X => Vec3::X,
            Axis::Y => Vec3::Y,
            Axis::Z => Vec3::Z,
        };
        Some(Turning {
            device,
            at: place.transform_point3(Vec3::from_array(spin.at)),
            axis: place.transform_vector3(axis),
            turns: spin.turns,
            now: 0.0,
        })
    }

    /// Where it stands now.
    pub fn rest(&self) -> Transform {
        Transform::from_translation(self.at).with_rotation(Quat::from_axis_angle(self.axis, TAU * self.now))
    }
}

/// Turns what is on.
pub(super) fn turn(
    time: Res<Time>,
    view: Res<View>,
    exhibit: Res<Exhibit>,
    mut turning: Query<(&mut Turning, &mut Transform)>,
) {
    if view.reduced_motion {
        return;
    }
    for (mut turning, mut place) in &mut turning {
        if exhibit.readings.devices.get(turning.device).is_some_and(|d| d.power == Power::On) {
            turning.now = (turning.now + turning.turns * time.delta_secs()).rem_euclid(1.0);
            *place = turning.rest();
        }
    }
}
