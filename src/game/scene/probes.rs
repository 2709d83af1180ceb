//! The thermal camera aimed at points: the surface under a tap, and the few that tell most about the home.

use bevy::{
    math::{Rect, Vec2, Vec3},
    prelude::*,
};

use super::{
    draw::{Model, Subject},
    exhibit::Exhibit,
    eye::Eye,
    joints::Joints,
    people::Resident,
    pick::{self, Press},
    plan::{self, PARTITION, PARTITION_CUT},
    sight::{Sight, TOWARDS_EYE},
    stage::Stage,
};
use crate::{
    content::{Along, Id, Shutter, WallSide},
    game::{Command, Content, On, Places, Probe, Surface, Tool, View, Why, idle::Animating},
    rules::Target,
};

/// Outer clothes and skin, together, °C.
const BODY_C: f32 = 33.0;
/// Nearer than this to a cold corner a wall is told as a corner, m.
const IN_CORNER: f32 = 0.25;
/// Probes keep this far from the edges of what the interface leaves free, logical pixels.
const MARGIN: f32 = 8.0;

/// Reads what is aimed at, and what tells most, while the thermal camera is in hand.
pub(super) fn read(
    (exhibit, joints): (Res<Exhibit>, Res<Joints>),
    stage: Res<Stage>,
    content: Option<Res<Content>>,
    eye: Res<Eye>,
    residents: Query<&Resident>,
    mut press: ResMut<Press>,
    mut view: ResMut<View>,
    mut places: ResMut<Places>,
    mut commands: MessageWriter<Command>,
    (time, mut animating): (Res<Time>, ResMut<Animating>),
) {
    if view.tool != Tool::Thermal {
        if view.probed.is_some() {
            view.probed = None;
        }
        if places.probed.is_some() || !places.probes.is_empty() {
            (places.probed, places.probes) = (None, Vec::new());
        }
        return;
    }
    let Some(model) = content.as_ref().and_then(|c| stage.model(&exhibit, &joints, &c.library)) else { return };
    let sight = eye.sight();
    let free = if places.free.is_empty() { Rect::from_corners(Vec2::ZERO, eye.window()) } else { places.free };
    if press.aimed.is_some()
        && let Some(point) = press.aimed.take()
    {
        let surface = under(&model, &places, &stage, sight, point);
        let same = |s: &Surface| view.probed.as_ref().is_some_and(|before| before.on == s.on);
        match surface.as_ref().map(|s| (&s.on, same(s))) {
            // A second tap on a thing asks for more than its temperature.
            Some((On::Thing(target), true)) => {
                commands.write(Command::Select { target: Some(target.clone()) });
            }
            _ => view.probed = surface,
        }
        // The command is obeyed, and the reading shown, in the next frame.
        animating.keep(&time, 0.05);
    }
    let mut probes = telling(&model);
    for probe in &mut probes {
        probe.at = sight.project(probe.surface.at);
    }
    probes.retain(|probe| free.inflate(-MARGIN).contains(probe.at));
    // A tap aims; so does the keyboard's focus while nothing was tapped.
    let focused = || view.focused.clone().and_then(|target| of_target(&model, target));
    let probed = view.probed.clone().or_else(focused).and_then(|mut surface| {
        // People walk off with their warmth.
        if let On::Thing(Target::Person(id)) = &surface.on {
            let index = exhibit.people.iter().position(|p| p.id == *id)?;
            surface.at = residents.iter().find(|r| r.is(index))?.middle()?;
        }
        let at = sight.project(surface.at);
        Some(Probe { at, ..take(&model, surface) })
    });
    if places.probes != probes {
        places.probes = probes;
    }
    if places.probed != probed {
        places.probed = probed;
    }
}

/// The surfaces that tell most: the coldest pane, its sister with the shutter the other way, the warmest heater, the coldest
/// corner.
pub fn telling(model: &Model) -> Vec<Probe> {
    let windows: Vec<Probe> = (0..model.home.windows.len()).map(|i| take(model, pane(model, i))).collect();
    let coldest = |shown: &dyn Fn(&Probe) -> bool| {
        windows.iter().filter(|p| shown(p)).min_by(|a, b| a.c.total_cmp(&b.c)).cloned()
    };
    let shut = |probe: &Probe| matches!(probe.why, Why::Glass { shutter: Shutter::Closed, .. });
    let first = coldest(&|_| true);
    let sister = first.as_ref().and_then(|first| coldest(&|p| shut(p) != shut(first)));
    let heaters = (0..model.devices.len()).filter(|&i| model.is_heater(i) && model.warmth(i) > 0.05);
    let warmest = heaters.filter_map(|i| Some(take(model, thing(model, i)?))).max_by(|a, b| a.c.total_cmp(&b.c));
    first.into_iter().chain(sister).chain(warmest).chain(corner(model)).collect()
}

fn pane(model: &Model, i: usize) -> Surface {
    let window = &model.home.windows[i];
    let (u, y) = (window.centre as f32, window.sill as f32 + window.size[1] as f32 * 0.5);
    // The middle of one sash, not the bars between.
    let at = plan::along(window.side).point(u + window.size[0] as f32 * 0.25, -0.06, y);
    Surface { on: On::Thing(Target::Window(window.id.clone())), room: window.room.clone(), at }
}

fn thing(model: &Model, i: usize) -> Option<Surface> {
    let (furniture, place) = (model.device(i)?, model.place(i)?);
    let size = model.library.pieces.get(&furniture.piece).map_or([0.0; 3], |p| p.size);
    // The middle of its front.
    let at = place.transform_point3(Vec3::new(0.0, size[1] * 0.55, size[2] * 0.4));
    Some(Surface { on: On::Thing(Target::Device(furniture.id.clone()?)), room: furniture.room.clone(), at })
}

/// Where the camera is aimed when someone points at a thing; rooms have no surface of their own.
fn of_target(model: &Model, target: Target) -> Option<Surface> {
    let (room, at) = match &target {
        Target::Window(id) => return Some(pane(model, model.home.windows.iter().position(|w| w.id == *id)?)),
        Target::Device(id) => {
            let named = |i: &usize| model.device(*i).and_then(|f| f.id.as_ref()) == Some(id);
            return thing(model, (0..model.devices.len()).find(named)?);
        }
        Target::Person(id) => {
            let person = model.exhibit.people.iter().position(|p| p.id == *id)?;
            let room = model.exhibit.readings.people.get(person)?.room?;
            // Where they stand is known when the reading is taken.
            (room, Vec3::ZERO)
        }
        Target::Door(id) => {
            let i = model.home.doors.iter().position(|d| d.id == *id)?;
            (model.room(Subject::Door(i)), model.handle(i))
        }
        Target::Room(_) => return None,
    };
    Some(Surface { on: On::Thing(target), room: model.home.rooms.get(room)?.id.clone(), at })
}

/// The coldest corner of a back wall at the floor, whose face is seen.
fn corner(model: &Model) -> Option<Probe> {
    let ends = (0..model.home.rooms.len()).flat_map(|room| {
        let faces = model.marks(room).faces.walls;
        let seen = faces.into_iter().filter(|f| f.outdoors && plan::is_back(f.side));
        seen.flat_map(move |face| [(room, face, face.span[0] + 0.07), (room, face, face.span[1] - 0.07)])
    });
    let probes = ends.map(|(room, face, u)| {
        let at = plan::along(face.side).point(u, 0.0, 0.12);
        take(model, Surface { on: On::Wall, room: model.home.rooms[room].id.clone(), at })
    });
    probes.min_by(|a, b| a.c.total_cmp(&b.c))
}

/// Takes a reading; where it is on the screen is left out.
pub fn take(model: &Model, surface: Surface) -> Probe {
    let room = model.home.rooms.iter().position(|r| r.id == surface.room).unwrap_or(0);
    let room_c = model.room_c(room);
    let (c, why) = match &surface.on {
        On::Thing(target) => of_thing(model, target, room_c),
        On::Wall => {
            let [x, y, z] = surface.at.to_array();
            let (side, u) = if x < z { (WallSide::X0, z) } else { (WallSide::Z0, x) };
            let marks = model.marks(room);
            let face =
                marks.faces.walls.iter().find(|f| f.side == side && u >= f.span[0] - 0.02 && u <= f.span[1] + 0.02);
            let cornered = face.is_some_and(|f| {
                f.corners[0] && u - f.span[0] < IN_CORNER
                    || f.corners[1] && f.span[1] - u < IN_CORNER
                    || f.outdoors && y < IN_CORNER
            });
            let wall = model.exhibit.readings.walls.iter().find(|w| {
                w.room == room && w.side == side && (w.stretch[0] - 0.02..=w.stretch[1] + 0.02).contains(&f64::from(u))
            });
            let why = match wall {
                _ if cornered => Why::Corner,
                Some(wall) => Why::Wall { behind: wall.behind, loss_w: wall.loss_w },
                None => Why::Air,
            };
            (room_c + marks.wall(side, u, y), why)
        }
        On::Partition => {
            let at = Vec2::new(surface.at.x, surface.at.z);
            let near = |w: &&plan::Wall| {
                let (u, v) = w.along.split(at);
                w.rooms[1] == Some(room) && (v - w.at).abs() < 0.1 && u > w.from - 0.1 && u < w.to + 0.1
            };
            let wall = model.plan.walls.iter().find(near);
            let above = wall.map_or(0.0, |w| model.marks(room).faces.partition(w.partition, surface.at.y));
            (room_c + above, Why::Between)
        }
        On::Floor => {
            let at = Vec2::new(surface.at.x, surface.at.z);
            (room_c + model.marks(room).floor(at, model.plan.size), Why::Floor)
        }
    };
    Probe { surface, at: Vec2::ZERO, c: (f64::from(c) * 10.0).round() / 10.0, why }
}

fn of_thing(model: &Model, target: &Target, room_c: f32) -> (f32, Why) {
    let readings = &model.exhibit.readings;
    match target {
        Target::Window(id) => {
            let index = model.home.windows.iter().position(|w| w.id == *id);
            index.and_then(|i| readings.windows.get(i)).map_or((room_c, Why::Air), |w| {
                let why = Why::Glass {
                    shutter: w.shutter,
                    opening: w.opening,
                    loss_w: w.loss_w,
                    loss_if_closed_w: w.loss_if_closed_w,
                };
                (w.inside_c as f32, why)
            })
        }
        Target::Device(id) => {
            let index = (0..model.devices.len()).find(|&i| model.device(i).and_then(|f| f.id.as_ref()) == Some(id));
            let Some(i) = index else { return (room_c, Why::Air) };
            let w = model.reading(i).draw_w;
            let why = match w {
                w if w > 0.0 && model.is_heater(i) => Why::Heats { w },
                w if w > 0.0 => Why::Draws { w },
                _ => Why::Air,
            };
            (model.hottest_c(i, room_c).unwrap_or(room_c), why)
        }
        Target::Person(_) => (BODY_C, Why::Body),
        Target::Door(_) | Target::Room(_) => (room_c, Why::Air),
    }
}

/// The surface under a point of the screen: the thing there, or else the wall, partition or floor that is seen.
pub fn under(model: &Model, places: &Places, stage: &Stage, sight: Sight, point: Vec2) -> Option<Surface> {
    match pick::at(places, stage, sight, point) {
        Some(Target::Room(_)) | None => {}
        Some(target) => return of_target(model, target),
    }
    let room = |at: Vec2| model.plan.room_at(at).map(|i| model.home.rooms[i].id.clone());
    let floor = sight.meet(point, Vec3::ZERO, Vec3::Y);
    let mut seen: Vec<(On, Option<Id>, Vec3)> = vec![(On::Floor, room(Vec2::new(floor.x, floor.z)), floor)];
    for (along, normal) in [(Along::Z, Vec3::X), (Along::X, Vec3::Z)] {
        let at = sight.meet(point, Vec3::ZERO, normal);
        let (u, _) = along.split(Vec2::new(at.x, at.z));
        if (0.0..model.plan.height).contains(&at.y) {
            let inside = along.point(u, 0.01, 0.0);
            seen.push((On::Wall, room(Vec2::new(inside.x, inside.z)), at));
        }
    }
    for wall in &model.plan.walls {
        let normal = wall.along.point(0.0, 1.0, 0.0);
        let at = sight.meet(point, normal * (wall.at + PARTITION / 2.0), normal);
        let (u, _) = wall.along.split(Vec2::new(at.x, at.z));
        if (0.0..PARTITION_CUT).contains(&at.y) && u > wall.from && u < wall.to {
            let room = wall.rooms[1].map(|i| model.home.rooms[i].id.clone());
            seen.push((On::Partition, room, at));
        }
    }
    // The nearest is in front of the others.
    seen.into_iter()
        .filter_map(|(on, room, at)| Some(Surface { on, room: room?, at }))
        .max_by(|a, b| a.at.dot(TOWARDS_EYE).total_cmp(&b.at.dot(TOWARDS_EYE)))
}
