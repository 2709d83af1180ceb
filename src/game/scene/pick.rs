//! Pointing at things: outlines on the screen, what is under the pointer, taps that select on release.

use bevy::{
    input::touch::{TouchInput, TouchPhase},
    prelude::*,
    window::{CursorMoved, PrimaryWindow},
};
use bevy_egui::{EguiContext, PrimaryEguiContext, egui};

use super::{
    eye::Eye,
    hull, people, sight,
    sight::Sight,
    stage::{Stage, Thing},
};
use crate::{
    content::Home,
    game::{Command, Outline, Places, Screen, Tool, View},
    rules::Target,
};

/// Smallest hit area, logical pixels.
const FINGER: f32 = 48.0;

/// What a press began on, until its release.
#[derive(Resource, Debug, Default, Clone, PartialEq)]
pub struct Press {
    began: Option<Hit>,
    /// Where the thermal camera has been aimed by a tap, until its reading is taken.
    pub aimed: Option<Vec2>,
}

/// What is under the pointer where the interface is not.
#[derive(Debug, Clone, PartialEq)]
enum Hit {
    Thing(Target),
    Nothing,
}

/// Puts the outlines of all things on the screen.
pub(super) fn outline(
    eye: Res<Eye>,
    stage: Res<Stage>,
    mut places: ResMut<Places>,
    things: Query<(&Thing, &Transform, &Visibility)>,
    moved: Query<(), Or<(Changed<Thing>, Changed<Transform>, Changed<Visibility>)>>,
    mut last: Local<Option<Sight>>,
) {
    let sight = eye.sight();
    if *last == Some(sight) && moved.is_empty() {
        return;
    }
    *last = Some(sight);
    let mut shown = std::collections::BTreeMap::new();
    for (thing, place, visible) in &things {
        if *visible != Visibility::Hidden && thing.outline.len() > 2 {
            let hull = people::moved(thing, place).into_iter().map(|p| sight.screen(p)).collect();
            let depth = thing.depth + place.translation.dot(sight::TOWARDS_EYE);
            shown.insert(thing.target.clone(), framed(hull, depth, thing.room));
        }
    }
    for (room, rects) in stage.plan.rooms.iter().enumerate() {
        let corners =
            rects.iter().flat_map(|r| [r.min, Vec2::new(r.max.x, r.min.y), r.max, Vec2::new(r.min.x, r.max.y)]);
        let hull = hull::convex(corners.map(|c| sight.project(Vec3::new(c.x, 0.0, c.y))));
        if let Some(home) = stage.home() {
            // Rooms lie under everything.
            shown.insert(Target::Room(home.rooms[room].id.clone()), framed(hull, f32::NEG_INFINITY, room));
        }
    }
    if places.things != shown {
        places.things = shown;
    }
}

fn framed(hull: Vec<Vec2>, depth: f32, room: usize) -> Outline {
    let (low, high) = hull::bounds(&hull);
    Outline { top: Vec2::new(f32::midpoint(low.x, high.x), low.y), hull, depth, room }
}

/// Thing at a point of the screen: what covers it, nearest first; else the one whose middle is nearest among those
/// within a finger's reach; else the room on whose floor or wall the point lies.
pub fn at(places: &Places, stage: &Stage, sight: Sight, point: Vec2) -> Option<Target> {
    let things = || places.things.iter().filter(|(target, _)| !matches!(target, Target::Room(_)));
    let covers = things().filter(|(_, o)| hull::distance(&o.hull, point) <= 0.0);
    if let Some((target, _)) = covers.max_by(|a, b| a.1.depth.total_cmp(&b.1.depth)) {
        return Some(target.clone());
    }
    let near = things().filter_map(|(target, o)| {
        let (low, high) = hull::bounds(&o.hull);
        let grown = ((FINGER - (high - low).min_element()) / 2.0).max(4.0);
        (hull::distance(&o.hull, point) <= grown).then(|| (target, low.midpoint(high).distance(point)))
    });
    if let Some((target, _)) = near.min_by(|a, b| a.1.total_cmp(&b.1)) {
        return Some(target.clone());
    }
    room_at(stage, sight, point).map(Target::Room)
}

fn room_at(stage: &Stage, sight: Sight, point: Vec2) -> Option<crate::content::Id> {
    let home: &Home = stage.home()?;
    let plan = &stage.plan;
    let on_floor = sight.meet(point, Vec3::ZERO, Vec3::Y);
    let on_left = sight.meet(point, Vec3::ZERO, Vec3::X);
    let on_right = sight.meet(point, Vec3::ZERO, Vec3::Z);
    let tall = |y: f32| (0.0..plan.height).contains(&y);
    let room = plan
        .room_at(Vec2::new(on_floor.x, on_floor.z))
        .or_else(|| tall(on_left.y).then(|| plan.room_at(Vec2::new(0.01, on_left.z))).flatten())
        .or_else(|| tall(on_right.y).then(|| plan.room_at(Vec2::new(on_right.x, 0.01))).flatten())?;
    Some(home.rooms[room].id.clone())
}

/// Follows mouse and touch: what is under the pointer, and taps.
pub(super) fn point(
    mut moves: MessageReader<CursorMoved>,
    mut touches: MessageReader<TouchInput>,
    buttons: Res<ButtonInput<MouseButton>>,
    windows: Query<&Window, With<PrimaryWindow>>,
    mut contexts: Query<&mut EguiContext, With<PrimaryEguiContext>>,
    screen: Res<State<Screen>>,
    (places, stage, eye): (Res<Places>, Res<Stage>, Res<Eye>),
    mut view: ResMut<View>,
    mut press: ResMut<Press>,
    mut commands: MessageWriter<Command>,
) {
    let touched: Vec<TouchInput> = touches.read().copied().collect();
    let clicked = buttons.just_pressed(MouseButton::Left) || buttons.just_released(MouseButton::Left);
    let moved = moves.read().count() > 0;
    if touched.is_empty() && !clicked && !moved {
        return;
    }
    let playing = *screen.get() == Screen::Play;
    let mut find = |point: Vec2| {
        let taken = contexts.iter_mut().any(|mut context| over_interface(context.get_mut(), point));
        (playing && !taken).then(|| at(&places, &stage, eye.sight(), point).map_or(Hit::Nothing, Hit::Thing))
    };
    for touch in touched {
        match touch.phase {
            TouchPhase::Started => press.began = find(touch.position),
            TouchPhase::Ended => {
                let on = find(touch.position);
                release(&mut press, on, view.tool, touch.position, &mut commands);
            }
            TouchPhase::Canceled => press.began = None,
            TouchPhase::Moved => {}
        }
    }
    let Some(cursor) = windows.single().ok().and_then(Window::cursor_position) else { return };
    if moved || clicked {
        let under = find(cursor);
        // A floor is too large to light up under a passing pointer.
        let hovered = match &under {
            Some(Hit::Thing(target)) if !matches!(target, Target::Room(_)) => Some(target.clone()),
            _ => None,
        };
        if view.hovered != hovered {
            view.hovered = hovered;
        }
        if buttons.just_pressed(MouseButton::Left) {
            press.began.clone_from(&under);
        }
        if buttons.just_released(MouseButton::Left) {
            release(&mut press, under, view.tool, cursor, &mut commands);
        }
    }
}

/// A tap counts when it ends on what it began on. The thermal camera reads a surface; bare eyes select a thing.
fn release(press: &mut Press, on: Option<Hit>, tool: Tool, point: Vec2, commands: &mut MessageWriter<Command>) {
    let (Some(began), Some(ended)) = (press.began.take(), on) else { return };
    if began != ended {
        return;
    }
    match ended {
        Hit::Thing(_) if tool == Tool::Thermal => press.aimed = Some(point),
        Hit::Thing(target) => {
            commands.write(Command::Select { target: Some(target) });
        }
        Hit::Nothing => {
            commands.write(Command::Select { target: None });
        }
    }
}

/// The interface is under this point. Asked by place, because the pointer that egui knows is a frame late for a quick tap.
fn over_interface(context: &egui::Context, point: Vec2) -> bool {
    let zoom = context.zoom_factor();
    let layer = context.layer_id_at(egui::pos2(point.x / zoom, point.y / zoom));
    layer.is_some_and(|l| l.order != egui::Order::Background) || context.egui_is_using_pointer()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Id;

    fn target(name: &str) -> Target {
        Target::Device(Id::try_from(name).expect("an id"))
    }

    fn square(x: f32, y: f32, half: f32, depth: f32) -> Outline {
        let hull =
            [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)].map(|(a, b)| Vec2::new(x + half * a, y + half * b));
        framed(hull.to_vec(), depth, 0)
    }

    fn places(things: &[(&str, Outline)]) -> Places {
        let things = things.iter().map(|(name, o)| (target(name), o.clone())).collect();
        Places { things, ..default() }
    }

    fn found(places: &Places, x: f32, y: f32) -> Option<Target> {
        at(places, &Stage::default(), Sight { scale: 60.0, origin: Vec2::ZERO }, Vec2::new(x, y))
    }

    #[test]
    fn the_nearer_of_two_that_cover_the_point_is_meant() {
        let places = places(&[("far", square(100.0, 100.0, 60.0, 1.0)), ("near", square(120.0, 100.0, 30.0, 2.0))]);
        assert_eq!(found(&places, 110.0, 100.0), Some(target("near")));
        assert_eq!(found(&places, 60.0, 100.0), Some(target("far")));
    }

    #[test]
    fn small_things_have_the_size_of_a_finger() {
        let places = places(&[("a", square(100.0, 100.0, 4.0, 1.0)), ("b", square(130.0, 100.0, 4.0, 1.0))]);
        assert_eq!(found(&places, 112.0, 100.0), Some(target("a")));
        assert_eq!(found(&places, 118.0, 100.0), Some(target("b")));
        assert_eq!(found(&places, 100.0, 160.0), None);
    }
}
