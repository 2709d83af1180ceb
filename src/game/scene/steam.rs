//! Steam over what boils and over a shower: a few soft puffs that rise, grow and go.
//!
//! They move only while something else asks for frames; with reduced motion they hang still.

use bevy::{
    math::{Vec2, Vec3},
    prelude::*,
};

use super::{
    brush::{Brush, Heat, Ink},
    colour::Rgb,
    exhibit::Exhibit,
    joints::Joints,
    light::Palette,
    people::Resident,
    shell, sight,
    stage::Stage,
};
use crate::{
    content::Power,
    game::{Content, View},
};

/// Puffs over each source.
const PUFFS: u8 = 4;
/// One rises this high, m, in this time, s.
const RISE: f32 = 0.55;
const RISE_S: f32 = 2.6;
/// Radius of a full-grown one, m.
const RADIUS: f32 = 0.16;

/// Where steam comes from.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Source {
    /// A device that is on, from here.
    Device(usize, Vec3),
    /// Someone under the shower.
    Shower(usize),
}

/// A puff.
#[derive(Component, Debug)]
pub struct Puff {
    source: Source,
    phase: f32,
}

/// Hangs puffs over all that may steam.
pub(super) fn hang(
    mut commands: Commands,
    stage: Res<Stage>,
    (exhibit, joints): (Res<Exhibit>, Res<Joints>),
    content: Option<Res<Content>>,
    palette: Res<Palette>,
    mut meshes: ResMut<Assets<Mesh>>,
    mut hung: Local<Option<(Entity, usize)>>,
    puffs: Query<Entity, With<Puff>>,
) {
    let Some(root) = stage.root else { return };
    if *hung == Some((root, exhibit.people.len())) {
        return;
    }
    let Some(model) = content.as_ref().and_then(|c| stage.model(&exhibit, &joints, &c.library)) else { return };
    if hung.is_some_and(|(before, _)| before == root) {
        puffs.iter().for_each(|puff| commands.entity(puff).despawn());
    }
    *hung = Some((root, exhibit.people.len()));
    let showers = (0..exhibit.people.len()).map(Source::Shower);
    let mesh = meshes.add(puff());
    for source in model.steams().into_iter().map(|(i, at)| Source::Device(i, at)).chain(showers) {
        for i in 0..PUFFS {
            commands.spawn((
                Puff { source, phase: f32::from(i) / f32::from(PUFFS) },
                Mesh2d(mesh.clone()),
                MeshMaterial2d(palette.veil()),
                Transform::default(),
                Visibility::Hidden,
                ChildOf(root),
            ));
        }
    }
}

/// Lets them rise.
pub(super) fn rise(
    time: Res<Time>,
    view: Res<View>,
    exhibit: Res<Exhibit>,
    residents: Query<&Resident>,
    mut puffs: Query<(&Puff, &mut Transform, &mut Visibility)>,
) {
    for (puff, mut place, mut visible) in &mut puffs {
        let from = match puff.source {
            Source::Device(i, at) => {
                let on = exhibit.readings.devices.get(i).is_some_and(|d| d.power == Power::On);
                on.then_some((at, 1.0))
            }
            Source::Shower(person) => {
                let under = residents.iter().find(|r| r.is(person)).and_then(Resident::showers);
                under.map(|at| (at + Vec3::Y * 1.1, 2.2))
            }
        };
        let Some((at, size)) = from else {
            visible.set_if_neq(Visibility::Hidden);
            continue;
        };
        visible.set_if_neq(Visibility::Inherited);
        let passed = if view.reduced_motion { 0.0 } else { time.elapsed_secs() / RISE_S };
        let t = (passed + puff.phase).fract();
        let grown = size * (t * std::f32::consts::PI).sin() * (0.55 + 0.45 * t);
        let drift = 0.05 * size * ((t + puff.phase) * 5.0).sin();
        let at = at + Vec3::Y * (RISE * size.sqrt() * t) + drift * sight::RIGHT;
        *place = Transform::from_translation(at).with_scale(Vec3::splat(grown.max(0.01)));
    }
}

/// A soft disc that faces the camera.
fn puff() -> Mesh {
    let mut brush = Brush::new();
    let rings = shell::even(0.0, 1.0, 0.34);
    let angles = shell::even(0.0, std::f32::consts::TAU, 0.53);
    let corner = |d: f32, angle: f32| {
        let out = Vec2::from_angle(angle) * d * RADIUS;
        // In front of what it rises from.
        let at = out.x * sight::RIGHT + out.y * sight::UP + 0.3 * sight::TOWARDS_EYE;
        (at, Ink::veil(Rgb::new(1.0, 0.99, 0.96), 0.5 * (1.0 - d) * (1.0 - 0.4 * d), Heat::Cut))
    };
    shell::grid(&mut brush, &rings, &angles, corner, false);
    brush.into_mesh()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_puff_is_seen() {
        assert!(puff().count_vertices() > 20);
    }
}
