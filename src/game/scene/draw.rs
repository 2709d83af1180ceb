//! What is drawn for each subject of the picture, and what its drawing depends on: so that only what changed is drawn anew.

use std::collections::BTreeMap;

use bevy::math::{Affine3A, Rect, Vec2, Vec3};

use super::{
    brush::Brush,
    damp::Damp,
    device,
    exhibit::Exhibit,
    faces::Faces,
    glow,
    joints::{Joints, WindowJoint},
    outside,
    piece::{self, Placed},
    plan::{self, Plan},
    shell::{self, Marks},
    window::{self, Pane},
};
use crate::{
    content::{Along, Furniture, Home, Id, Library, Power, Shutter, WallSide},
    rules::Target,
};

/// A mesh of the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Subject {
    /// Floor and walls of a room.
    Shell(usize),
    /// Furniture of a room that never changes.
    Furniture(usize),
    /// A device: index in the home's devices.
    Device(usize),
    /// What turns in a device, from the middle of its turn.
    Spin(usize),
    /// Light of a device on floor and walls.
    Glow(usize),
    /// Light of a device in the air.
    Halo(usize),
    /// A window's frame and shutter.
    Window(usize),
    /// Panes of all windows.
    Panes,
    /// A door's leaf.
    Door(usize),
    /// Sun on floors and walls.
    Sun,
    /// Cut faces.
    Cuts,
    /// Facade.
    Facade,
    /// Facade that fades below.
    Fade,
}

/// What a drawing depends on: drawn anew when it differs. The second part only shows in the thermal view.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Look {
    seen: Vec<i16>,
    heat: Vec<i16>,
}

impl Look {
    /// Whether the drawing must be made anew to look like `now`.
    pub fn differs(&self, now: &Look, thermal: bool) -> bool {
        self.seen != now.seen || (thermal && self.heat != now.heat)
    }
}

/// Everything that drawings are made from.
#[derive(Clone, Copy)]
pub struct Model<'a> {
    /// Pieces and colours.
    pub library: &'a Library,
    /// Home.
    pub home: &'a Home,
    /// Its plan.
    pub plan: &'a Plan,
    /// Furniture that are devices, by index in the home's furniture.
    pub devices: &'a [usize],
    /// Footprints by room.
    pub feet: &'a [Vec<Rect>],
    /// Home, people and readings on show.
    pub exhibit: &'a Exhibit,
    /// How doors and windows stand.
    pub joints: &'a Joints,
}

fn steps(value: f64, size: f64) -> i16 {
    (value / size).round().clamp(-30_000.0, 30_000.0) as i16
}

impl Model<'_> {
    /// What a subject's drawing depends on.
    pub fn look(&self, subject: Subject) -> Look {
        let readings = &self.exhibit.readings;
        match subject {
            Subject::Shell(room) => {
                let faces = Faces::new(readings, room);
                let heaters = self.heaters(room).into_iter().map(|(_, k)| steps(f64::from(k), 1.0));
                let walls = faces.walls.iter().map(|face| face.above).chain(faces.partitions).chain([faces.floor]);
                let walls = walls.map(|k| steps(k.into(), 0.25));
                let seen = vec![steps(self.damp(room).mould.into(), 0.05)];
                Look { seen, heat: heaters.chain(walls).collect() }
            }
            Subject::Device(i) | Subject::Spin(i) | Subject::Glow(i) | Subject::Halo(i) => {
                let frost = steps(self.frost(i).into(), 0.1);
                Look { seen: vec![self.reading(i).power as i16, frost], heat: vec![steps(self.warmth(i).into(), 0.1)] }
            }
            Subject::Window(i) => self.window_look(i),
            Subject::Panes => {
                let all = (0..self.home.windows.len()).map(|i| self.window_look(i));
                all.fold(Look::default(), |mut sum, look| {
                    sum.seen.extend(look.seen);
                    sum.heat.extend(look.heat);
                    sum
                })
            }
            Subject::Door(i) => Look { seen: vec![steps(self.door(i).into(), 0.01)], heat: Vec::new() },
            Subject::Sun => {
                let shutters = self.joints.windows.iter().map(|w| steps(w.shutter.into(), 0.05));
                let sun = [
                    steps(readings.sun_altitude_deg.max(-1.0), 1.0),
                    if readings.sun_altitude_deg > 0.0 { steps(readings.sun_azimuth_deg, 1.0) } else { 0 },
                    steps(sun_strength(readings.weather.dni).into(), 0.05),
                ];
                Look { seen: shutters.chain(sun).collect(), heat: Vec::new() }
            }
            Subject::Facade | Subject::Fade => {
                Look { seen: Vec::new(), heat: vec![steps(readings.weather.temperature_c, 1.0)] }
            }
            Subject::Furniture(_) | Subject::Cuts => Look::default(),
        }
    }

    fn window_look(&self, i: usize) -> Look {
        let WindowJoint { shutter, tilt, open } = self.window(i);
        let inside_c = self.exhibit.readings.windows.get(i).map_or(0.0, |w| w.inside_c);
        let mist = self.damp(self.room(Subject::Window(i))).mist;
        Look {
            seen: [shutter, tilt, open, mist].map(|part| steps(part.into(), 0.01)).to_vec(),
            heat: vec![steps(inside_c, 0.5)],
        }
    }

    /// Draws a subject.
    pub fn draw(&self, subject: Subject) -> Brush {
        let mut brush = Brush::new();
        let tokens = &self.library.tokens;
        match subject {
            Subject::Shell(room) => {
                shell::draw(&mut brush, tokens, self.plan, room, &self.home.rooms[room], &self.marks(room));
            }
            Subject::Furniture(room) => self.draw_furniture(&mut brush, room),
            Subject::Device(i) => self.draw_device(&mut brush, i),
            Subject::Spin(i) => self.draw_spin(&mut brush, i),
            Subject::Glow(i) => self.draw_glow(&mut brush, i, false),
            Subject::Halo(i) => self.draw_glow(&mut brush, i, true),
            Subject::Window(i) => self.draw_window(&mut brush, &mut Brush::new(), i),
            Subject::Panes => {
                for i in 0..self.home.windows.len() {
                    self.draw_window(&mut Brush::new(), &mut brush, i);
                }
            }
            Subject::Door(i) => self.draw_door(&mut brush, i),
            Subject::Sun => self.draw_sun(&mut brush),
            Subject::Cuts => outside::draw_cuts(&mut brush, tokens, self.plan),
            Subject::Facade => outside::draw_facade(&mut brush, tokens, self.plan, self.outdoor()),
            Subject::Fade => outside::draw_fade(&mut brush, tokens, self.plan, self.outdoor()),
        }
        brush
    }

    /// What the player points at when pointing at a subject.
    pub fn target(&self, subject: Subject) -> Option<Target> {
        match subject {
            Subject::Device(i) => self.device(i)?.id.clone().map(Target::Device),
            Subject::Window(i) => Some(Target::Window(self.home.windows[i].id.clone())),
            Subject::Door(i) => Some(Target::Door(self.home.doors[i].id.clone())),
            _ => None,
        }
    }

    /// Room whose light falls on a subject.
    pub fn room(&self, subject: Subject) -> usize {
        let index = |id: &Id| self.home.rooms.iter().position(|r| r.id == *id).unwrap_or(0);
        match subject {
            Subject::Shell(room) | Subject::Furniture(room) => room,
            Subject::Device(i) | Subject::Spin(i) | Subject::Glow(i) | Subject::Halo(i) => {
                self.device(i).map_or(0, |f| index(&f.room))
            }
            Subject::Window(i) => index(&self.home.windows[i].room),
            Subject::Door(i) => {
                // The room that the open leaf stands in.
                let middle = self.leaf(i, 1.0).transform_point3(Vec3::new(0.4, 0.0, 0.0));
                let room = self.plan.room_at(Vec2::new(middle.x, middle.z));
                room.unwrap_or_else(|| index(&self.home.doors[i].rooms[0]))
            }
            _ => 0,
        }
    }

    fn door(&self, i: usize) -> f32 {
        self.joints.doors.get(i).copied().unwrap_or(0.0)
    }

    fn window(&self, i: usize) -> WindowJoint {
        self.joints.windows.get(i).copied().unwrap_or_default()
    }

    /// What marks the shell of a room.
    pub fn marks(&self, room: usize) -> Marks {
        Marks {
            feet: self.feet.get(room).cloned().unwrap_or_default(),
            heaters: self.heaters(room),
            faces: Faces::new(&self.exhibit.readings, room),
            mould: self.damp(room).mould,
        }
    }

    /// How damp a room is.
    fn damp(&self, room: usize) -> Damp {
        self.exhibit.damp.get(room).copied().unwrap_or_default()
    }

    /// Temperature of a room, mean of its air and walls, °C.
    pub fn room_c(&self, room: usize) -> f32 {
        self.exhibit.readings.rooms.get(room).map_or(20.0, |r| r.operative_c as f32)
    }

    fn outdoor(&self) -> f32 {
        self.exhibit.readings.weather.temperature_c as f32
    }

    /// Draws a piece as placed.
    pub fn put(&self, brush: &mut Brush, furniture: &Furniture, power: Power, warmth: f32) {
        let placed = Placed { place: device::placed(furniture), slots: &furniture.slots, power, warmth };
        piece::draw(brush, self.library, &furniture.piece, &placed);
    }

    fn draw_furniture(&self, brush: &mut Brush, room: usize) {
        let id = &self.home.rooms[room].id;
        let still = |f: &&Furniture| f.room == *id && f.device.is_none() && self.host(f).is_none();
        for furniture in self.home.furniture.iter().filter(still) {
            self.put(brush, furniture, Power::Off, 1.0);
            // Nothing turns it.
            let placed =
                Placed { place: device::placed(furniture), slots: &furniture.slots, power: Power::Off, warmth: 1.0 };
            piece::draw_spinning(brush, self.library, &furniture.piece, &placed);
        }
        for window in self.home.windows.iter().filter(|w| w.room == *id) {
            let Some(colour) = &window.curtain else { continue };
            let (along, centre) = (plan::along(window.side), window.centre as f32);
            let yaw = side_yaw(window.side);
            let slots = BTreeMap::from([("c".to_owned(), colour.clone())]);
            let half = window.size[0] as f32 / 2.0 + 0.22;
            for (name, u, y) in
                [("curtain", centre - half, 0.5), ("curtain", centre + half, 0.5), ("curtain_rod", centre, 2.24)]
            {
                let Ok(id) = Id::try_from(name) else { continue };
                let place = piece::place(along.point(u, 0.06, y), yaw);
                piece::draw(brush, self.library, &id, &Placed { place, slots: &slots, power: Power::Off, warmth: 1.0 });
            }
        }
    }

    fn draw_window(&self, frame: &mut Brush, glass: &mut Brush, i: usize) {
        let window = &self.home.windows[i];
        let inside_c = self.exhibit.readings.windows.get(i).map_or(10.0, |w| w.inside_c);
        let room = self.room(Subject::Window(i));
        let room_c = self.room_c(room);
        let at = plan::along(window.side).point(window.centre as f32, -0.08, window.sill as f32);
        let pane = Pane {
            place: piece::place(at, side_yaw(window.side)),
            size: window.size.map(|v| v as f32),
            joint: self.window(i),
            has_shutter: window.has_shutter,
            inside_c: inside_c as f32,
            outdoor_c: self.outdoor(),
            room_c,
            mist: self.damp(room).mist,
        };
        window::draw(frame, glass, self.library, &pane);
    }

    fn draw_door(&self, brush: &mut Brush, i: usize) {
        let Ok(id) = Id::try_from("door_leaf") else { return };
        let slots = BTreeMap::new();
        let placed = Placed { place: self.leaf(i, self.door(i)), slots: &slots, power: Power::Off, warmth: 1.0 };
        piece::draw(brush, self.library, &id, &placed);
    }

    /// Middle of a door's leaf as it stands.
    pub fn handle(&self, i: usize) -> Vec3 {
        self.leaf(i, self.door(i)).transform_point3(Vec3::new(0.4, 0.6, 0.0))
    }

    /// Place of a door's leaf, fitted to its gap: that of the file is 0.8 m wide.
    fn leaf(&self, i: usize, open: f32) -> Affine3A {
        let door = &self.home.doors[i];
        let [a, b] = door.gap.map(|g| g as f32);
        let (hinge, shut_yaw) = match (door.along, door.hinge_end) {
            (Along::X, false) => (a, 0.0),
            (Along::X, true) => (b, 180.0),
            (Along::Z, false) => (a, -90.0),
            (Along::Z, true) => (b, 90.0),
        };
        // The short way round.
        let turn = (door.open_yaw as f32 - shut_yaw + 180.0).rem_euclid(360.0) - 180.0;
        let yaw = shut_yaw + open * open * (3.0 - 2.0 * open) * turn;
        let at = door.along.point(hinge, door.at as f32, 0.0);
        piece::place(at, yaw) * Affine3A::from_scale(Vec3::new((b - a) / 0.8, 1.0, 1.0))
    }

    fn draw_sun(&self, brush: &mut Brush) {
        let readings = &self.exhibit.readings;
        let strength = 0.34 * sun_strength(readings.weather.dni);
        if strength < 0.01 {
            return;
        }
        for (i, hole) in self.plan.holes.iter().enumerate() {
            let azimuth = self.home.sides.get(&hole.side).map(|s| s.azimuth_deg);
            let ray =
                azimuth.and_then(|a| glow::sun_ray(hole.side, a, readings.sun_azimuth_deg, readings.sun_altitude_deg));
            let [low, high] = hole.heights;
            let shutter_low = high - (high - low) * self.window(i).shutter;
            if let Some(ray) = ray {
                glow::sun_patch(brush, self.plan, hole, ray, shutter_low, strength);
            }
        }
    }

    /// Daylight that reaches a room, 0 to 1, by its shutters; rooms without a window borrow some.
    pub fn daylight(&self, room: usize) -> f32 {
        let id = &self.home.rooms[room].id;
        let shares: Vec<f32> = self
            .home
            .windows
            .iter()
            .zip(&self.exhibit.readings.windows)
            .filter(|(w, _)| w.room == *id)
            .map(|(_, r)| match r.shutter {
                Shutter::Open => 1.0,
                Shutter::Half => 0.75,
                Shutter::Closed => 0.05,
            })
            .collect();
        if shares.is_empty() { 0.6 } else { shares.iter().sum::<f32>() / shares.len() as f32 }
    }
}

/// Strength of a sun patch by the direct radiation, W/m².
fn sun_strength(dni: f64) -> f32 {
    (dni as f32 / 500.0).clamp(0.0, 1.0)
}

/// Yaw of something on a wall that faces the room.
fn side_yaw(side: WallSide) -> f32 {
    match side {
        WallSide::X0 => 90.0,
        WallSide::Z0 => 0.0,
        WallSide::X1 => -90.0,
        WallSide::Z1 => 180.0,
    }
}

/// Footprints of what stands on the floor of a room, rugs and mats left out.
pub fn footprints(library: &Library, home: &Home) -> Vec<Vec<Rect>> {
    home.rooms
        .iter()
        .map(|room| {
            let standing = home.furniture.iter().filter(|f| f.room == room.id && f.at[1] < 0.1);
            standing
                .filter_map(|f| {
                    let piece = library.pieces.get(&f.piece)?;
                    let [w, h, d] = piece.size;
                    if h < 0.06 {
                        return None;
                    }
                    let turned = piece::place(Vec3::ZERO, f.yaw as f32).transform_vector3(Vec3::new(w, 0.0, d));
                    let half = Vec2::new(turned.x.abs(), turned.z.abs()) / 2.0;
                    Some(Rect::from_center_half_size(Vec2::new(f.at[0] as f32, f.at[2] as f32), half * 0.94))
                })
                .collect()
        })
        .collect()
}
