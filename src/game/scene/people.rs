//! People in the picture: where they are, on their way, how they look.

use bevy::prelude::*;

use super::{
    brush::{Brush, Heat, Ink},
    colour::Rgb,
    exhibit::Exhibit,
    figure::{self, Pose},
    light::Palette,
    paint::Paint,
    stage::{self, Stage, Thing},
    walk,
};
use crate::{
    content::{Activity, Furniture, Home, Id, RoomUse},
    game::{Content, View, idle::Animating},
    rules::{PersonReading, Target},
};

/// Walking speed, m/s of real time at the normal pace.
const SPEED: f32 = 0.9;
/// No way takes longer than this at the normal pace, s: an hour of the home passes in six.
const LONGEST_S: f32 = 2.5;

/// Someone of the household.
#[derive(Component, Debug, Default)]
pub struct Resident {
    index: usize,
    /// Where they stand or go; `None` when out.
    goal: Option<Goal>,
    /// Epoch of the exhibit in which their place was last known; none before the first.
    epoch: Option<u32>,
    at: Vec3,
    yaw: f32,
    way: Vec<Vec2>,
    walked: f32,
    leaving: bool,
    drawn: Option<(Pose, i16, bool)>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct Goal {
    room: usize,
    at: Vec3,
    yaw: f32,
    pose: Pose,
}

impl Resident {
    /// Someone of the exhibit's people.
    pub fn new(index: usize) -> Resident {
        Resident { index, ..default() }
    }

    fn walking(&self) -> bool {
        !self.way.is_empty()
    }

    /// It is this one of the exhibit's people.
    pub fn is(&self, index: usize) -> bool {
        self.index == index
    }

    /// Where they shower, if they do.
    pub fn showers(&self) -> Option<Vec3> {
        let goal = self.goal.filter(|goal| goal.pose == Pose::Shower && !self.walking())?;
        Some(goal.at)
    }

    /// Middle of their body, if they are at home.
    pub fn middle(&self) -> Option<Vec3> {
        let goal = self.goal?;
        let up = match self.pose(goal) {
            Pose::Sleep => 0.15,
            Pose::Floor => 0.3,
            Pose::Sit => 0.8,
            Pose::Stand | Pose::Walk(_) | Pose::Shower | Pose::Cook => 1.0,
        };
        Some(self.at + up * Vec3::Y)
    }

    fn pose(&self, goal: Goal) -> Pose {
        // A stride is two steps of 0.35 m.
        if self.walking() { Pose::Walk(((self.walked / 0.35) as u32).is_multiple_of(2)) } else { goal.pose }
    }
}

/// A soft shadow around someone's feet.
#[derive(Component, Debug)]
pub struct Shadow;

/// Sends people to where the readings say they are.
pub(super) fn send(
    exhibit: Res<Exhibit>,
    stage: Res<Stage>,
    view: Res<View>,
    mut residents: Query<(&mut Resident, &mut Visibility)>,
) {
    let fresh = residents.iter().any(|(r, _)| r.epoch.is_none());
    if !exhibit.is_changed() && !fresh {
        return;
    }
    let Some(home) = stage.home() else { return };
    for (mut resident, mut visible) in &mut residents {
        let Some(reading) = exhibit.readings.people.get(resident.index) else { continue };
        let goal = goal(home, &stage, reading);
        let jump = resident.epoch.replace(exhibit.epoch) != Some(exhibit.epoch);
        if !jump && resident.goal == goal {
            continue;
        }
        let before = std::mem::replace(&mut resident.goal, goal);
        let entrance = entrance(home, &stage);
        let cut = view.reduced_motion || jump;
        match (before, goal) {
            (_, Some(to)) if cut || before.is_none() && entrance.is_none() => {
                arrive(&mut resident, to);
                *visible = Visibility::Inherited;
            }
            (_, Some(to)) => {
                let start = if *visible == Visibility::Hidden {
                    let (at, room) = entrance.unwrap_or((Vec2::new(to.at.x, to.at.z), to.room));
                    resident.at = Vec3::new(at.x, 0.0, at.y);
                    (at, room)
                } else {
                    let at = Vec2::new(resident.at.x, resident.at.z);
                    (at, stage.plan.room_at(at).unwrap_or(to.room))
                };
                *visible = Visibility::Inherited;
                resident.way = walk::way(home, start, (Vec2::new(to.at.x, to.at.z), to.room));
                (resident.walked, resident.leaving) = (0.0, false);
                if walk::length(&resident.way) < 0.05 {
                    arrive(&mut resident, to);
                }
            }
            (Some(_), None) if !cut && entrance.is_some() => {
                let (out, hall) = entrance.unwrap_or_default();
                let at = Vec2::new(resident.at.x, resident.at.z);
                let room = stage.plan.room_at(at).unwrap_or(hall);
                resident.way = walk::way(home, (at, room), (out, hall));
                (resident.walked, resident.leaving) = (0.0, true);
            }
            (_, None) => {
                resident.way.clear();
                *visible = Visibility::Hidden;
            }
        }
    }
}

fn arrive(resident: &mut Resident, goal: Goal) {
    (resident.at, resident.yaw) = (goal.at, goal.yaw);
    resident.way.clear();
}

fn goal(home: &Home, stage: &Stage, reading: &PersonReading) -> Option<Goal> {
    let room = reading.room.filter(|r| *r < home.rooms.len())?;
    let pose = Pose::of(reading.activity);
    let Some(spot) = reading.spot.and_then(|s| home.spots.get(s)) else {
        let middle = stage.plan.middle(room);
        return Some(Goal { room, at: Vec3::new(middle.x, 0.0, middle.y), yaw: 45.0, pose: Pose::Stand });
    };
    let at = Vec3::from_array(spot.at.map(|v| v as f32));
    let pose = if reading.activity == Activity::Wash && under_a_shower(home, room, at) { Pose::Shower } else { pose };
    Some(Goal { room, at, yaw: spot.yaw as f32, pose })
}

fn under_a_shower(home: &Home, room: usize, at: Vec3) -> bool {
    let near = |f: &&Furniture| (f.at[0] as f32 - at.x).hypot(f.at[2] as f32 - at.z) < 0.7;
    let of_room = home.furniture.iter().filter(|f| f.room == home.rooms[room].id);
    of_room.filter(near).any(|f| f.piece.as_str().starts_with("shower"))
}

/// Where people come in: the doormat, or the middle of the hall.
fn entrance(home: &Home, stage: &Stage) -> Option<(Vec2, usize)> {
    let mat = home.furniture.iter().find(|f| f.piece.as_str().starts_with("doormat"));
    let room = |id: &Id| home.rooms.iter().position(|r| r.id == *id);
    if let Some(mat) = mat
        && let Some(room) = room(&mat.room)
    {
        return Some((Vec2::new(mat.at[0] as f32, mat.at[2] as f32), room));
    }
    let hall = home.rooms.iter().position(|r| r.use_ == RoomUse::Hall)?;
    Some((stage.plan.middle(hall), hall))
}

/// Moves people along their ways.
pub(super) fn walk_on(
    time: Res<Time>,
    exhibit: Res<Exhibit>,
    mut residents: Query<(&mut Resident, &mut Visibility, &mut Transform)>,
    mut animating: ResMut<Animating>,
) {
    for (mut resident, mut visible, mut place) in &mut residents {
        if resident.walking() {
            // Nobody walks over a bed to lie on it.
            let before = resident.goal.filter(|_| !resident.leaving).map_or(0.0, |goal| goal.pose.reach());
            let length = (walk::length(&resident.way) - before).max(0.0);
            let speed = SPEED.max(length / LONGEST_S) * exhibit.haste.max(1.0);
            resident.walked += speed * time.delta_secs();
            if resident.walked >= length {
                match resident.goal {
                    Some(goal) if !resident.leaving => arrive(&mut resident, goal),
                    _ => {
                        resident.way.clear();
                        *visible = Visibility::Hidden;
                    }
                }
            } else {
                let (at, direction) = walk::along(&resident.way, resident.walked);
                let bob = 0.03 * (resident.walked * 7.0).sin().abs();
                resident.at = Vec3::new(at.x, bob, at.y);
                resident.yaw = direction.x.atan2(direction.y).to_degrees();
                animating.keep(&time, 0.05);
            }
        }
        let at = resident.at;
        if place.translation != at {
            place.translation = at;
        }
    }
}

/// Draws people whose pose, direction or clothes changed, and lights them by their room.
pub(super) fn redraw(
    mut commands: Commands,
    content: Option<Res<Content>>,
    exhibit: Res<Exhibit>,
    stage: Res<Stage>,
    palette: Res<Palette>,
    mut meshes: ResMut<Assets<Mesh>>,
    mut residents: Query<(Entity, &mut Resident, Option<&MeshMaterial2d<Paint>>)>,
    shadows: Query<(Entity, &ChildOf), With<Shadow>>,
) {
    let Some(content) = content else { return };
    for (entity, mut resident, worn) in &mut residents {
        let (Some(person), Some(reading), Some(goal)) = (
            exhibit.people.get(resident.index),
            exhibit.readings.people.get(resident.index),
            resident.goal.or(resident.walking().then_some(Goal {
                room: 0,
                at: Vec3::ZERO,
                yaw: 0.0,
                pose: Pose::Stand,
            })),
        ) else {
            continue;
        };
        let pose = resident.pose(goal);
        let look = (pose, (resident.yaw / 5.0).round() as i16, reading.jumper);
        let ground = Vec2::new(resident.at.x, resident.at.z);
        let room = stage.plan.room_at(ground).unwrap_or(goal.room);
        let paint = palette.room(room);
        if worn.is_none_or(|w| w.0 != paint) {
            commands.entity(entity).insert(MeshMaterial2d(paint));
        }
        if resident.drawn == Some(look) {
            continue;
        }
        let mut brush = Brush::new();
        figure::draw(&mut brush, &content.library, person, pose, resident.yaw, reading.jumper);
        if !brush.is_empty() {
            let thing = stage::outlined(Target::Person(person.id.clone()), &brush, room);
            commands.entity(entity).insert((Mesh2d(meshes.add(brush.into_mesh())), thing));
        }
        let grounded = pose.grounded();
        let shadow = shadows.iter().find(|(_, parent)| parent.parent() == entity).map(|(shadow, _)| shadow);
        match (shadow, grounded) {
            (None, true) => {
                let mesh = meshes.add(shadow_mesh());
                commands.spawn((
                    Shadow,
                    Mesh2d(mesh),
                    MeshMaterial2d(palette.veil()),
                    Transform::default(),
                    ChildOf(entity),
                ));
            }
            (Some(shadow), false) => commands.entity(shadow).despawn(),
            _ => {}
        }
        resident.drawn = Some(look);
    }
}

fn shadow_mesh() -> Mesh {
    let mut brush = Brush::new();
    let rings = super::shell::even(0.0, 1.0, 0.25);
    let angles = super::shell::even(0.0, std::f32::consts::TAU, 0.4);
    let corner = |d: f32, angle: f32| {
        let out = Vec3::new(angle.sin(), 0.0, angle.cos()) * d * 0.34;
        let fade = 1.0 - d;
        (out + 0.036 * Vec3::Y, Ink::veil(Rgb::new(0.12, 0.07, 0.08), 0.34 * fade * (0.4 + 0.6 * fade), Heat::Cut))
    };
    super::shell::grid(&mut brush, &rings, &angles, corner, false);
    brush.into_mesh()
}

/// Things that moved with someone: their outline follows their place.
pub fn moved(thing: &Thing, place: &Transform) -> Vec<Vec2> {
    let by = super::sight::flat(place.translation);
    thing.outline.iter().map(|p| *p + by).collect()
}
