//! What turns and slides: doors, sashes, shutters. They follow the readings in a third of a second instead of jumping.

use bevy::prelude::*;

use super::{exhibit::Exhibit, stage::Stage};
use crate::{
    content::{Opening, Shutter},
    game::{View, idle::Animating},
};

/// From one end to the other, s.
const SWING_S: f32 = 0.35;

/// A window's moving parts, each from 0 to 1.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct WindowJoint {
    /// Shutter: 0 up, 1 down.
    pub shutter: f32,
    /// Right sash tilted at the top.
    pub tilt: f32,
    /// Sashes wide open.
    pub open: f32,
}

impl WindowJoint {
    /// At rest in this state.
    pub fn at(shutter: Shutter, opening: Opening) -> WindowJoint {
        WindowJoint {
            shutter: match shutter {
                Shutter::Open => 0.0,
                Shutter::Half => 0.5,
                Shutter::Closed => 1.0,
            },
            tilt: f32::from(u8::from(opening == Opening::Tilted)),
            open: f32::from(u8::from(opening == Opening::Open)),
        }
    }
}

/// Where the moving parts of the home stand.
#[derive(Resource, Debug, Default, PartialEq)]
pub struct Joints {
    /// By door: 0 shut, 1 open.
    pub doors: Vec<f32>,
    /// By window.
    pub windows: Vec<WindowJoint>,
    epoch: u32,
}

/// Moves them.
pub(super) fn swing(
    time: Res<Time>,
    view: Res<View>,
    exhibit: Res<Exhibit>,
    stage: Res<Stage>,
    mut joints: ResMut<Joints>,
    mut animating: ResMut<Animating>,
) {
    let Some(home) = stage.home() else { return };
    let readings = &exhibit.readings;
    let doors = (0..home.doors.len()).map(|i| f32::from(u8::from(readings.doors.get(i).is_some_and(|open| *open))));
    let windows = (0..home.windows.len()).map(|i| {
        let reading = readings.windows.get(i).copied().unwrap_or_default();
        WindowJoint::at(reading.shutter, reading.opening)
    });
    let (doors, windows): (Vec<f32>, Vec<WindowJoint>) = (doors.collect(), windows.collect());
    if joints.doors == doors && joints.windows == windows {
        return;
    }
    let cut = view.reduced_motion
        || joints.epoch != exhibit.epoch
        || joints.doors.len() != doors.len()
        || joints.windows.len() != windows.len();
    let joints = &mut *joints;
    joints.epoch = exhibit.epoch;
    if cut {
        (joints.doors, joints.windows) = (doors, windows);
        return;
    }
    let step = time.delta_secs() / SWING_S;
    let towards = |now: &mut f32, to: f32| *now += (to - *now).clamp(-step, step);
    for (now, to) in joints.doors.iter_mut().zip(doors) {
        towards(now, to);
    }
    for (now, to) in joints.windows.iter_mut().zip(windows) {
        // A shutter is slower than a sash.
        now.shutter += (to.shutter - now.shutter).clamp(-step / 2.0, step / 2.0);
        towards(&mut now.tilt, to.tilt);
        towards(&mut now.open, to.open);
    }
    animating.keep(&time, 0.05);
}
