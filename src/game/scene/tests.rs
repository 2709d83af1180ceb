//! The scene without a window, on the real content: budgets, outlines, and that only what changed is drawn anew.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    time::Duration,
};

use bevy::{asset::AssetPlugin, prelude::*, state::app::StatesPlugin, time::TimeUpdateStrategy, window::PrimaryWindow};

use super::{
    brush::Brush,
    draw::{self, Model, Subject},
    exhibit::{self, Exhibit},
    joints::Joints,
    paint::Paint,
    piece::{self, Placed},
    plan::Plan,
};
use crate::{
    content::{Files, Id, Library, Power, Shutter},
    game::{Command, Content, LogicPlugin, On, Places, Play, Tool, View, Why, idle::Animating},
    rules::{Action, Pace, Target},
    text::Lang,
};

#[expect(clippy::disallowed_methods, reason = "tests read the files of the project")]
fn files() -> Files {
    fn read(root: &Path, folder: &Path, files: &mut Files) {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                read(root, &path, files);
            } else if path.extension().is_some_and(|e| e == "toml" || e == "ftl") {
                let name = path.strip_prefix(root).expect("inside").to_string_lossy().replace('\\', "/");
                files.insert(name, std::fs::read_to_string(&path).expect("a text"));
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Files::new();
    for folder in ["assets", "levels"] {
        read(root, &root.join(folder), &mut files);
    }
    files
}

fn subjects(model: &Model) -> Vec<Subject> {
    let rooms = (0..model.home.rooms.len()).flat_map(|r| [Subject::Shell(r), Subject::Furniture(r)]);
    let devices = (0..model.devices.len())
        .flat_map(|i| [Subject::Device(i), Subject::Spin(i), Subject::Glow(i), Subject::Halo(i)]);
    let windows = (0..model.home.windows.len()).map(Subject::Window);
    let doors = (0..model.home.doors.len()).map(Subject::Door);
    let rest = [Subject::Panes, Subject::Sun, Subject::Cuts, Subject::Facade, Subject::Fade];
    rooms.chain(devices).chain(windows).chain(doors).chain(rest).collect()
}

#[test]
fn every_home_stays_within_the_budget_with_everything_on() {
    let library = Library::load(&files());
    assert!(!library.homes.is_empty());
    for home in library.homes.values() {
        let furniture = home.furniture.iter().enumerate();
        let devices: Vec<usize> = furniture.filter(|(_, f)| f.device.is_some()).map(|(i, _)| i).collect();
        let mut exhibit = exhibit::example(&library).expect("an example");
        exhibit.readings.devices = vec![crate::rules::DeviceReading { power: Power::On, ..default() }; devices.len()];
        let (plan, joints, feet) = (Plan::new(home), Joints::default(), draw::footprints(&library, home));
        let model = Model {
            library: &library,
            home,
            plan: &plan,
            devices: &devices,
            feet: &feet,
            exhibit: &exhibit,
            joints: &joints,
        };
        let total: usize = subjects(&model).into_iter().map(|s| model.draw(s).triangles()).sum();
        assert!((10_000..54_000).contains(&total), "{}: {total} triangles", home.id);
        for subject in subjects(&model) {
            if model.target(subject).is_some() {
                assert!(!model.draw(subject).is_empty(), "{subject:?} cannot be seen");
            }
        }
    }
}

#[test]
fn every_piece_is_drawn() {
    let library = Library::load(&files());
    let slots = BTreeMap::new();
    let placed = Placed { place: bevy::math::Affine3A::IDENTITY, slots: &slots, power: Power::On, warmth: 1.0 };
    for id in library.pieces.keys() {
        let mut brush = Brush::new();
        piece::draw(&mut brush, &library, id, &placed);
        assert!(brush.triangles() > 0, "{id}");
    }
}

/// The game with its scene, but nothing that draws.
fn app() -> App {
    let mut app = App::new();
    app.add_plugins((
        bevy::app::TaskPoolPlugin::default(),
        bevy::time::TimePlugin,
        StatesPlugin,
        AssetPlugin::default(),
    ))
    .init_asset::<Mesh>()
    .init_asset::<Paint>()
    .init_resource::<Animating>()
    .init_resource::<ButtonInput<MouseButton>>()
    .init_resource::<ButtonInput<KeyCode>>()
    .add_message::<bevy::window::CursorMoved>()
    .add_message::<bevy::input::touch::TouchInput>()
    .insert_resource(TimeUpdateStrategy::ManualDuration(Duration::from_millis(50)))
    .add_plugins(LogicPlugin)
    .insert_resource(Content::read(files(), Lang::Fr).expect("texts"));
    super::systems(&mut app);
    app.world_mut().spawn((Window::default(), PrimaryWindow));
    app.update();
    app
}

fn run(app: &mut App, frames: usize) {
    for _ in 0..frames {
        app.update();
    }
}

fn send(app: &mut App, command: Command) {
    app.world_mut().write_message(command);
    app.update();
}

fn meshes(app: &mut App) -> BTreeSet<AssetId<Mesh>> {
    app.world_mut().query::<&Mesh2d>().iter(app.world()).map(|mesh| mesh.0.id()).collect()
}

fn open_a_level(app: &mut App) {
    send(app, Command::Open { level: Id::try_from("coup-de-froid").expect("an id") });
    run(app, 60);
}

/// From the card of the level, past the guess, into the home.
fn enter(app: &mut App) {
    send(app, Command::Enter);
    run(app, 2);
    send(app, Command::RankSkip);
    run(app, 2);
}

#[test]
fn behind_the_menu_stands_a_home_and_in_a_level_all_can_be_pointed_at() {
    let mut app = app();
    run(&mut app, 3);
    assert!(app.world().resource::<Exhibit>().home.is_some());
    open_a_level(&mut app);
    let session = &app.world().resource::<Play>().session;
    let home = session.home();
    let places = app.world().resource::<Places>();
    for furniture in home.furniture.iter().filter(|f| f.device.is_some()) {
        let target = Target::Device(furniture.id.clone().expect("devices have names"));
        let outline = places.things.get(&target).unwrap_or_else(|| panic!("{target:?} has no outline"));
        assert!(outline.hull.len() > 2 && outline.hull.iter().all(|p| p.is_finite()), "{target:?}");
    }
    let windows = home.windows.iter().map(|w| Target::Window(w.id.clone()));
    let doors = home.doors.iter().map(|d| Target::Door(d.id.clone()));
    let rooms = home.rooms.iter().map(|r| Target::Room(r.id.clone()));
    for target in windows.chain(doors).chain(rooms) {
        assert!(places.things.contains_key(&target), "{target:?}");
    }
    let at_home = session.readings().people.iter().filter(|p| p.room.is_some()).count();
    let seen = places.things.keys().filter(|t| matches!(t, Target::Person(_))).count();
    assert_eq!(seen, at_home);
}

#[test]
fn a_shutter_redraws_its_window_and_nothing_else() {
    let mut app = app();
    open_a_level(&mut app);
    for command in [Command::Enter, Command::RankSkip, Command::SetPace { pace: Pace::Paused }] {
        send(&mut app, command);
    }
    run(&mut app, 40);
    let still = meshes(&mut app);
    run(&mut app, 5);
    assert_eq!(meshes(&mut app), still, "nothing happened and something was drawn anew");
    let session = &app.world().resource::<Play>().session;
    let window = session.home().windows[0].id.clone();
    let shut = session.readings().windows[0].shutter == Shutter::Closed;
    let shutter = if shut { Shutter::Open } else { Shutter::Closed };
    send(&mut app, Command::Act { action: Action::SetShutter { window, shutter } });
    run(&mut app, 40);
    let after = meshes(&mut app);
    let changed = still.difference(&after).count();
    // The window's frame, the panes of all windows, and the sun where it shines in.
    assert!((1..=3).contains(&changed), "{changed} meshes were drawn anew");
    run(&mut app, 5);
    assert_eq!(meshes(&mut app), after, "still moving");
}

#[test]
fn a_tap_selects_what_it_began_and_ended_on() {
    use bevy::input::touch::{TouchInput, TouchPhase};
    let mut app = app();
    open_a_level(&mut app);
    send(&mut app, Command::Enter);
    send(&mut app, Command::RankSkip);
    run(&mut app, 3);
    let mut windows = app.world_mut().query_filtered::<Entity, With<PrimaryWindow>>();
    let window = windows.single(app.world()).expect("a window");
    let target = Target::Device(Id::try_from("tv").expect("an id"));
    let middle = app.world().resource::<Places>().things[&target].middle();
    let touch = |app: &mut App, phase: TouchPhase, position: Vec2| {
        app.world_mut().write_message(TouchInput { phase, position, window, force: None, id: 0 });
        app.update();
        app.world().resource::<View>().selected.clone()
    };
    assert_eq!(touch(&mut app, TouchPhase::Started, middle), None, "a press alone selects");
    assert_eq!(touch(&mut app, TouchPhase::Ended, Vec2::splat(2.0)), None, "a press that slid away selects");
    touch(&mut app, TouchPhase::Started, middle);
    assert_eq!(touch(&mut app, TouchPhase::Ended, middle), Some(target));
}

fn place_of(app: &mut App, i: usize) -> Vec2 {
    app.world().resource::<Places>().probes[i].at
}

#[test]
fn the_thermal_camera_tells_what_the_engine_knows() {
    let mut app = app();
    open_a_level(&mut app);
    enter(&mut app);
    send(&mut app, Command::Use { tool: Tool::Thermal });
    run(&mut app, 20);
    let readings = app.world().resource::<Play>().session.readings().clone();
    let probes = app.world().resource::<Places>().probes.clone();
    assert!((2..=4).contains(&probes.len()), "{probes:?}");
    let coldest = readings.windows.iter().map(|w| w.inside_c).fold(f64::INFINITY, f64::min);
    assert!((probes[0].c - coldest).abs() < 0.6, "{} for {coldest}", probes[0].c);
    assert!(matches!(probes[0].why, Why::Glass { .. }), "{probes:?}");
    let heater = probes.iter().find(|p| matches!(p.why, Why::Heats { .. })).expect("a heater");
    assert!(heater.c > 25.0, "{heater:?}");
    let corner = probes.iter().find(|p| p.why == Why::Corner).expect("a corner");
    let home = app.world().resource::<Play>().session.home().clone();
    let room = home.rooms.iter().position(|r| r.id == corner.surface.room).expect("a room");
    let walls = readings.walls.iter().filter(|w| w.room == room && w.behind == crate::content::Neighbour::Outdoors);
    let coldest = walls.map(|w| w.inside_c).fold(f64::INFINITY, f64::min);
    assert!(corner.c < coldest - 0.2, "{corner:?} in walls of {coldest}");
    for probe in &probes {
        assert!(Rect::new(0.0, 0.0, 1280.0, 720.0).contains(probe.at), "{probe:?}");
    }
    assert!(app.world().resource::<Places>().probed.is_none());
    send(&mut app, Command::Use { tool: Tool::Home });
    run(&mut app, 2);
    assert!(app.world().resource::<Places>().probes.is_empty());
}

#[test]
fn a_tap_with_the_thermal_camera_reads_and_a_second_selects() {
    use bevy::input::touch::{TouchInput, TouchPhase};
    let mut app = app();
    open_a_level(&mut app);
    enter(&mut app);
    send(&mut app, Command::Use { tool: Tool::Thermal });
    send(&mut app, Command::SetPace { pace: crate::rules::Pace::Paused });
    run(&mut app, 20);
    let mut windows = app.world_mut().query_filtered::<Entity, With<PrimaryWindow>>();
    let window = windows.single(app.world()).expect("a window");
    let at = place_of(&mut app, 0);
    let tap = |app: &mut App, position: Vec2| {
        for phase in [TouchPhase::Started, TouchPhase::Ended] {
            app.world_mut().write_message(TouchInput { phase, position, window, force: None, id: 0 });
            app.update();
        }
        run(app, 2);
    };
    tap(&mut app, at);
    let probed = app.world().resource::<Places>().probed.clone().expect("a reading");
    assert!(matches!(probed.surface.on, On::Thing(Target::Window(_))), "{probed:?}");
    assert_eq!(app.world().resource::<View>().selected, None);
    tap(&mut app, at);
    assert!(matches!(app.world().resource::<View>().selected, Some(Target::Window(_))));
    // Without a tap, the keyboard's focus aims.
    {
        let mut view = app.world_mut().resource_mut::<View>();
        (view.selected, view.probed) = (None, None);
        view.focused = Some(Target::Device(Id::try_from("tv").expect("an id")));
    }
    run(&mut app, 2);
    let probed = app.world().resource::<Places>().probed.clone().expect("a reading");
    assert!(matches!(probed.surface.on, On::Thing(Target::Device(_))), "{probed:?}");
    // A floor and a wall are surfaces too.
    let room = Target::Room(Id::try_from("living").expect("an id"));
    let floor = app.world().resource::<Places>().things[&room].middle();
    let mut on_rooms = false;
    for step in 0..12_u8 {
        tap(&mut app, floor + Vec2::new(f32::from(step) * 9.0, f32::from(step) * 4.0));
        let probed = app.world().resource::<Places>().probed.clone().expect("a reading");
        on_rooms |= matches!(probed.surface.on, On::Floor | On::Wall | On::Partition);
        assert!((5.0..60.0).contains(&probed.c), "{probed:?}");
    }
    assert!(on_rooms);
}

#[test]
fn nothing_moves_by_itself() {
    for reduced in [false, true] {
        let mut app = app();
        open_a_level(&mut app);
        enter(&mut app);
        send(&mut app, Command::SetPace { pace: crate::rules::Pace::Paused });
        app.world_mut().resource_mut::<View>().reduced_motion = reduced;
        // Doors, light and people come to rest.
        run(&mut app, 120);
        let before = *app.world().resource::<Animating>();
        run(&mut app, 40);
        assert_eq!(*app.world().resource::<Animating>(), before, "something asks for frames, reduced: {reduced}");
    }
}
