//! The meshes of the home: set up once per home, then drawn anew one by one as what they show changes.

use std::sync::Arc;

use bevy::{platform::time::Instant, prelude::*};

use super::{
    backdrop::{self, Layout},
    brush::Brush,
    draw::{self, Look, Model, Subject},
    exhibit::Exhibit,
    eye::Eye,
    hull,
    joints::Joints,
    light::{Palette, Shine},
    mood::{Mood, Sky},
    outside,
    paint::{Layer, Paint},
    people::Resident,
    plan::Plan,
    sight,
    turning::Turning,
    weather::Weather,
};
use crate::{
    content::{Home, Library},
    game::{Content, platform},
    rules::Target,
};

/// The home as set up.
#[derive(Resource, Debug, Default)]
pub struct Stage {
    /// Its plan.
    pub plan: Plan,
    /// Set up for this one.
    home: Option<Arc<Home>>,
    devices: Vec<usize>,
    feet: Vec<Vec<Rect>>,
    /// Parent of all meshes of the home: its transform is the camera's.
    pub root: Option<Entity>,
}

impl Stage {
    /// What drawings are made from; nothing before a home is there.
    pub fn model<'a>(&'a self, exhibit: &'a Exhibit, joints: &'a Joints, library: &'a Library) -> Option<Model<'a>> {
        let home = self.home.as_deref()?;
        Some(Model { library, home, plan: &self.plan, devices: &self.devices, feet: &self.feet, exhibit, joints })
    }

    /// The home set up.
    pub fn home(&self) -> Option<&Home> {
        self.home.as_deref()
    }
}

/// A mesh and what it was drawn from.
#[derive(Component, Debug)]
pub struct Drawn {
    subject: Subject,
    look: Option<Look>,
}

/// Something that can be pointed at; its outline in the flat picture, m, from its own origin.
#[derive(Component, Debug, Clone, PartialEq)]
pub struct Thing {
    /// What.
    pub target: Target,
    /// Convex.
    pub outline: Vec<Vec2>,
    /// Larger is nearer.
    pub depth: f32,
    /// Index of its room.
    pub room: usize,
}

/// Sky and blocks behind the home.
#[derive(Component, Debug)]
pub struct Backdrop {
    drawn: Option<(Layout, Sky)>,
}

/// Windows of the neighbours below.
#[derive(Component, Debug)]
pub struct Neighbours {
    drawn: Option<outside::Panes>,
}

/// Sets up another home when the exhibit has one.
pub(super) fn furnish(
    mut commands: Commands,
    mut stage: ResMut<Stage>,
    (exhibit, joints): (Res<Exhibit>, Res<Joints>),
    content: Option<Res<Content>>,
    mut palette: ResMut<Palette>,
    mut paints: ResMut<Assets<Paint>>,
    residents: Query<Entity, With<Resident>>,
    mut people: Local<usize>,
) {
    let (Some(content), Some(home)) = (content, &exhibit.home) else { return };
    let same = stage.home.as_ref().is_some_and(|h| Arc::ptr_eq(h, home) || **h == **home);
    if !same {
        if let Some(root) = stage.root {
            commands.entity(root).despawn();
        }
        let root = commands.spawn((Transform::default(), Visibility::default())).id();
        let devices = home.furniture.iter().enumerate().filter(|(_, f)| f.device.is_some()).map(|(i, _)| i).collect();
        *stage = Stage {
            plan: Plan::new(home),
            devices,
            feet: draw::footprints(&content.library, home),
            home: Some(home.clone()),
            root: Some(root),
        };
        palette.prepare(&mut paints, home.rooms.len());
        if let Some(model) = stage.model(&exhibit, &joints, &content.library) {
            spawn_meshes(&mut commands, root, &model, &palette, &mut paints);
        }
        *people = 0;
    }
    let Some(root) = stage.root else { return };
    if !same || *people != exhibit.people.len() {
        if same {
            residents.iter().for_each(|r| commands.entity(r).despawn());
        }
        *people = exhibit.people.len();
        for index in 0..*people {
            commands.spawn((Resident::new(index), Transform::default(), Visibility::Hidden, ChildOf(root)));
        }
    }
}

fn spawn_meshes(commands: &mut Commands, root: Entity, model: &Model, palette: &Palette, paints: &mut Assets<Paint>) {
    let mut spawn = |subject: Subject, paint: Handle<Paint>| {
        let drawn = Drawn { subject, look: None };
        let place = (Transform::default(), Visibility::default(), ChildOf(root));
        let mut entity = commands.spawn((drawn, Mesh2d::default(), MeshMaterial2d(paint), place));
        if let Some(target) = model.target(subject) {
            entity.insert(Thing { target, outline: Vec::new(), depth: 0.0, room: model.room(subject) });
        }
        entity.id()
    };
    for room in 0..model.home.rooms.len() {
        for subject in [Subject::Shell(room), Subject::Furniture(room)] {
            spawn(subject, palette.room(room));
        }
    }
    let (mut lights, mut turns) = (Vec::new(), Vec::new());
    for i in 0..model.devices.len() {
        spawn(Subject::Device(i), palette.room(model.room(Subject::Device(i))));
        if model.spins(i)
            && let Some(turning) = Turning::new(model, i)
        {
            let spin = spawn(Subject::Spin(i), palette.room(model.room(Subject::Spin(i))));
            turns.push((spin, turning));
        }
        let (surfaces, air) = model.glows(i);
        for (shines, subject, layer) in
            [(surfaces, Subject::Glow(i), Layer::Light), (air, Subject::Halo(i), Layer::Halo)]
        {
            if shines {
                lights.push((spawn(subject, paints.add(Palette::light(layer))), i));
            }
        }
    }
    for i in 0..model.home.windows.len() {
        spawn(Subject::Window(i), palette.room(model.room(Subject::Window(i))));
    }
    for i in 0..model.home.doors.len() {
        spawn(Subject::Door(i), palette.room(model.room(Subject::Door(i))));
    }
    spawn(Subject::Panes, palette.panes());
    spawn(Subject::Cuts, palette.cuts());
    spawn(Subject::Facade, palette.facade());
    spawn(Subject::Fade, palette.fade());
    let sun = spawn(Subject::Sun, paints.add(Palette::light(Layer::Light)));
    commands.entity(sun).insert(Shine::sun());
    for (entity, turning) in turns {
        commands.entity(entity).insert((turning.rest(), turning));
    }
    for (entity, i) in lights {
        commands.entity(entity).insert(Shine::device(i));
    }
    commands.spawn((
        Neighbours { drawn: None },
        Mesh2d::default(),
        MeshMaterial2d(palette.veil()),
        Transform::default(),
        Visibility::default(),
        ChildOf(root),
    ));
}

/// Draws anew what looks different.
pub(super) fn redraw(
    stage: Res<Stage>,
    (exhibit, joints): (Res<Exhibit>, Res<Joints>),
    content: Option<Res<Content>>,
    palette: Res<Palette>,
    mut meshes: ResMut<Assets<Mesh>>,
    mut subjects: Query<(&mut Drawn, &mut Mesh2d, &mut Visibility, Option<&mut Thing>)>,
    mut last_thermal: Local<bool>,
) {
    let thermal = palette.thermal() > 0.0;
    let fresh = subjects.iter().any(|(drawn, ..)| drawn.look.is_none());
    if !fresh && !exhibit.is_changed() && !joints.is_changed() && thermal == *last_thermal {
        return;
    }
    *last_thermal = thermal;
    let Some(model) = content.as_ref().and_then(|c| stage.model(&exhibit, &joints, &c.library)) else { return };
    let mut report = Report::new();
    for (mut drawn, mut mesh, mut visible, thing) in &mut subjects {
        let now = model.look(drawn.subject);
        if !drawn.look.as_ref().is_none_or(|look| look.differs(&now, thermal)) {
            continue;
        }
        let brush = model.draw(drawn.subject);
        report.count(&brush);
        if let Some(mut thing) = thing {
            thing.set_if_neq(outlined(thing.target.clone(), &brush, thing.room));
        }
        visible.set_if_neq(if brush.is_empty() { Visibility::Hidden } else { Visibility::Inherited });
        if !brush.is_empty() {
            mesh.0 = meshes.add(brush.into_mesh());
        }
        drawn.look = Some(now);
    }
    report.log();
}

/// A thing with the outline of its drawing.
pub fn outlined(target: Target, brush: &Brush, room: usize) -> Thing {
    Thing { target, outline: hull::convex(brush.seen()), depth: brush.nearest(), room }
}

/// Draws sky and neighbours when the light or the window changed.
pub(super) fn redraw_outside(
    mut commands: Commands,
    eye: Res<Eye>,
    exhibit: Res<Exhibit>,
    content: Option<Res<Content>>,
    stage: Res<Stage>,
    palette: Res<Palette>,
    mut meshes: ResMut<Assets<Mesh>>,
    mut backdrops: Query<(&mut Backdrop, &mut Mesh2d), Without<Neighbours>>,
    mut neighbours: Query<(&mut Neighbours, &mut Mesh2d), Without<Backdrop>>,
) {
    let mood = Mood::at(exhibit.readings.sun_altitude_deg);
    let layout = Layout::new(eye.window());
    let weather = Weather::of(&exhibit.readings.weather, exhibit.readings.sun_altitude_deg > 0.0);
    let sky = mood.sky().under(weather.cloud).lerp(Sky::thermal(), palette.thermal());
    if backdrops.is_empty() {
        let place = (Transform::from_xyz(0.0, 0.0, super::eye::BACKDROP_Z), Visibility::default());
        commands.spawn((Backdrop { drawn: None }, Mesh2d::default(), MeshMaterial2d(palette.cards()), place));
    }
    for (mut backdrop, mut mesh) in &mut backdrops {
        if layout.size.min_element() > 1.0 && backdrop.drawn != Some((layout, sky)) {
            let mut brush = Brush::new();
            backdrop::draw(&mut brush, layout, sky);
            mesh.0 = meshes.add(brush.into_mesh());
            backdrop.drawn = Some((layout, sky));
        }
    }
    let Some(content) = content else { return };
    let token = |name| super::colour::token(&content.library.tokens, name);
    let panes = outside::Panes {
        dark: mood.mix(super::colour::hex(0x16_274A), super::colour::hex(0x86_A9BF), super::colour::hex(0x86_A9BF)),
        lit: mood.mix(super::colour::hex(0xFF_CF7A), super::colour::hex(0xF2_C98A), super::colour::hex(0x86_A9BF)),
        frame: token("white") * mood.mix(Vec3::new(0.5, 0.54, 0.74), Vec3::ONE, Vec3::ONE),
    };
    for (mut below, mut mesh) in &mut neighbours {
        if below.drawn != Some(panes) {
            let mut brush = Brush::new();
            outside::draw_neighbours(&mut brush, &stage.plan, panes);
            if !brush.is_empty() {
                mesh.0 = meshes.add(brush.into_mesh());
            }
            below.drawn = Some(panes);
        }
    }
}

/// Count of what was drawn in one go, for a debug line.
struct Report {
    meshes: usize,
    triangles: usize,
    began: Instant,
}

impl Report {
    fn new() -> Report {
        Report { meshes: 0, triangles: 0, began: platform::now() }
    }

    fn count(&mut self, brush: &Brush) {
        self.meshes += 1;
        self.triangles += brush.triangles();
    }

    #[cfg(not(feature = "logs"))]
    fn log(&self) {
        // Counted all the same: the two builds differ in nothing else.
        let _ = (self.meshes, self.triangles, self.began);
    }

    #[cfg(feature = "logs")]
    fn log(&self) {
        if self.meshes > 0 {
            let taken = platform::now().duration_since(self.began).as_secs_f64() * 1000.0;
            tracing::debug!("scene: {} meshes drawn anew, {} triangles, {taken:.1} ms", self.meshes, self.triangles);
        }
    }
}

/// Place of the whole home under the camera.
pub fn under(eye: &Eye) -> Transform {
    let sight = eye.sight();
    let middle = eye.window() / 2.0;
    let at = Vec2::new(sight.origin.x - middle.x, middle.y - sight.origin.y);
    Transform { translation: at.extend(0.0), rotation: sight::rotation(), scale: Vec3::splat(sight.scale) }
}
