//! The game without window and picture, played through its commands: what a tap, a key or a button of the page sends.
#![cfg(feature = "game")]

mod common;
#[path = "support/headless.rs"]
mod headless;

use bevy::prelude::*;
use doux_foyer::{
    content::{Power, Shutter},
    game::{
        Command, Content, Lesson, Play, Screen, Tool, Tour, View,
        keymap::{Bound, Control},
    },
    rules::{Action, Pace, Refusal, Session, Target},
    text::Lang,
};
use headless::{game_of, id, screen, send};

const LEVEL: &str = "coup-de-froid";

fn game() -> App {
    game_of(common::project_files(), 100)
}

fn play(app: &App) -> &Play {
    app.world().resource::<Play>()
}

fn session(app: &App) -> &Session {
    &play(app).session
}

fn setpoint(app: &App, room: &str) -> f64 {
    let index = session(app).home().rooms.iter().position(|r| r.id == *room).unwrap();
    session(app).readings().rooms[index].setpoint_c.unwrap()
}

fn set_living(setpoint_c: f64) -> Command {
    Command::Act { action: Action::SetSetpoint { room: id("living"), setpoint_c } }
}

fn enter(app: &mut App) {
    send(app, Command::Open { level: id(LEVEL) });
    assert_eq!(screen(app), Screen::Card);
    send(app, Command::Enter);
    assert_eq!(screen(app), Screen::Guess);
    send(app, Command::RankSkip);
    assert_eq!(screen(app), Screen::Play);
}

#[test]
fn a_guess_is_kept_and_held_against_the_truth() {
    let mut app = game();
    send(&mut app, Command::Open { level: id(LEVEL) });
    send(&mut app, Command::Enter);
    let mut uses = session(&app).level().guess.clone();
    uses.reverse();
    // Touched twice, a use loses its rank.
    for &use_ in [uses[0], uses[0]].iter().chain(&uses) {
        send(&mut app, Command::Rank { use_ });
    }
    send(&mut app, Command::RankDone);
    assert_eq!(screen(&app), Screen::Play);
    assert_eq!(session(&app).guesses().before, Some(uses.clone()));
    send(&mut app, Command::Finish);
    for _ in 0..100 {
        app.update();
    }
    // To its end, not to where it stood.
    assert!(session(&app).is_over());
    let debrief = play(&app).debrief.as_ref().expect("worked out");
    assert_eq!(debrief.guess.as_ref().expect("guessed").order, uses);
}

#[test]
fn a_level_is_played_to_its_debrief_by_commands_alone() {
    let mut app = game_of(common::project_files(), 1000);
    assert_eq!(screen(&app), Screen::Menu);
    enter(&mut app);
    send(&mut app, set_living(19.0));
    assert!((setpoint(&app, "living") - 19.0).abs() < 1e-9);
    let windows = session(&app).home().windows.iter().map(|window| window.id.clone());
    let actions: Vec<Action> = windows.map(|window| Action::SetShutter { window, shutter: Shutter::Closed }).collect();
    send(&mut app, Command::ActAll { actions });
    assert!(session(&app).readings().windows.iter().all(|window| window.shutter == Shutter::Closed));
    send(&mut app, Command::SetPace { pace: Pace::Quadruple });

    for _ in 0..200 {
        app.update();
        if play(&app).debrief.is_some() {
            break;
        }
    }
    assert_eq!(screen(&app), Screen::Debrief);
    let debrief = play(&app).debrief.as_ref().expect("worked out");
    // One gesture a thing: the thermostat and the shutters.
    assert_eq!(debrief.gestures.len(), 1 + session(&app).home().windows.len());
    // What the screen shows is what the same log gives when it is played again without a screen.
    let library = &app.world().resource::<Content>().library;
    let again = Session::load(library, &session(&app).save()).unwrap();
    assert_eq!(&again.debrief(), debrief);

    send(&mut app, Command::Again);
    assert_eq!(screen(&app), Screen::Card);
    assert!(session(&app).log().is_empty() && session(&app).readings().minute == 0);
    send(&mut app, Command::Leave);
    assert_eq!(screen(&app), Screen::Menu);
}

#[test]
fn a_pause_stops_time_and_nothing_else() {
    let mut app = game();
    enter(&mut app);
    send(&mut app, Command::SetPace { pace: Pace::Paused });
    let minute = session(&app).readings().minute;
    send(&mut app, set_living(20.0));
    for _ in 0..20 {
        app.update();
    }
    assert_eq!(session(&app).readings().minute, minute);
    assert!((setpoint(&app, "living") - 20.0).abs() < 1e-9);
    send(&mut app, Command::SetPace { pace: Pace::Normal });
    for _ in 0..20 {
        app.update();
    }
    assert!(session(&app).readings().minute > minute);
}

#[test]
fn the_next_event_stops_where_it_happens() {
    let mut app = game();
    enter(&mut app);
    send(&mut app, Command::SetPace { pace: Pace::NextEvent });
    for _ in 0..100 {
        app.update();
    }
    assert_eq!(play(&app).clock.pace, Pace::Paused);
    assert!(!session(&app).readings().events.is_empty());
}

#[test]
fn what_is_refused_changes_nothing_and_is_told() {
    let mut app = game();
    enter(&mut app);
    let before = setpoint(&app, "living");
    for wrong in [f64::NAN, 90.0, -3.0] {
        send(&mut app, set_living(wrong));
        assert!(matches!(play(&app).refusal, Some(Refusal::Setpoint { .. })), "{wrong}");
    }
    let action = Action::SetDoor { door: id("nowhere"), open: true };
    send(&mut app, Command::Act { action });
    assert!(matches!(play(&app).refusal, Some(Refusal::Unknown { .. })));
    assert!((setpoint(&app, "living") - before).abs() < 1e-9);
    assert!(session(&app).log().is_empty());
    // The next one that is done clears it.
    send(&mut app, set_living(19.5));
    assert_eq!(play(&app).refusal, None);
}

#[test]
fn commands_that_do_not_fit_the_screen_are_ignored() {
    let mut app = game();
    for command in [Command::Enter, Command::Resume, Command::Finish, Command::Again, set_living(19.0)] {
        send(&mut app, command);
    }
    assert_eq!(screen(&app), Screen::Menu);
    send(&mut app, Command::Open { level: id("no-such-level") });
    assert_eq!(screen(&app), Screen::Menu);
    assert!(app.world().resource::<View>().notice.is_some());
    send(&mut app, Command::Dismiss);
    assert!(app.world().resource::<View>().notice.is_none());
    // Before the level is entered nothing is done in it.
    send(&mut app, Command::Open { level: id(LEVEL) });
    send(&mut app, set_living(19.0));
    assert!(session(&app).log().is_empty());
}

#[test]
fn a_level_that_was_left_can_be_resumed() {
    let mut app = game();
    enter(&mut app);
    for _ in 0..20 {
        app.update();
    }
    send(&mut app, set_living(19.0));
    send(&mut app, Command::Leave);
    assert_eq!(screen(&app), Screen::Menu);
    send(&mut app, Command::Resume);
    assert_eq!((screen(&app), play(&app).clock.pace), (Screen::Play, Pace::Paused));
    assert_eq!(session(&app).log().len(), 1);
}

#[test]
fn a_card_is_opened_tried_and_closed() {
    let mut app = game();
    enter(&mut app);
    send(&mut app, Command::Select { target: Some(Target::Room(id("living"))) });
    send(&mut app, Command::Try { setpoint_c: 18.5 });
    let view = app.world().resource::<View>();
    assert_eq!((view.selected.clone(), view.tried_c), (Some(Target::Room(id("living"))), Some(18.5)));
    assert!((setpoint(&app, "living") - 18.5).abs() > 0.1, "trying is not setting");
    send(&mut app, set_living(18.5));
    assert_eq!(app.world().resource::<View>().tried_c, None);
    send(&mut app, Command::Select { target: None });
    assert_eq!(app.world().resource::<View>().selected, None);
}

#[test]
fn a_broken_level_is_left_out_and_the_game_goes_on() {
    let mut files = common::project_files();
    files.insert("levels/99-broken.toml".into(), "id = \"broken\"\nnumbr = 3\n".into());
    let mut app = game_of(files, 100);
    let problems = &app.world().resource::<Content>().library.problems;
    assert!(problems.iter().any(|p| p.file == "levels/99-broken.toml" && p.line > 0), "{problems:?}");
    enter(&mut app);
}

#[test]
fn settings_outlive_a_level() {
    let mut app = game();
    send(&mut app, Command::Speak { lang: Lang::En });
    send(&mut app, Command::TextSize { percent: 160 });
    send(&mut app, Command::Calm { on: true });
    enter(&mut app);
    send(&mut app, Command::Leave);
    let view = app.world().resource::<View>();
    assert_eq!((view.lang, view.text_percent, view.reduced_motion), (Lang::En, 160, true));
    send(&mut app, Command::TextSize { percent: 9000 });
    assert_eq!(app.world().resource::<View>().text_percent, 200);
}

/// Where the lamp or device is that the first minute points at.
fn pointed(app: &App) -> Option<(Lesson, Option<Target>)> {
    app.world().resource::<Tour>().now.clone()
}

fn into_first(app: &mut App) {
    send(app, Command::Open { level: id("premier-soir") });
    send(app, Command::Enter);
    send(app, Command::RankSkip);
    assert_eq!(screen(app), Screen::Play);
    // Somebody comes home, and something is on for nobody.
    for _ in 0..60 {
        if pointed(app).is_some_and(|(_, target)| target.is_some()) {
            break;
        }
        app.update();
    }
}

#[test]
fn the_first_minute_follows_what_the_player_does_and_comes_once() {
    let mut app = game();
    into_first(&mut app);
    let (lesson, target) = pointed(&app).expect("the first minute");
    let target = target.expect("something is on for nobody");
    assert_eq!(lesson, Lesson::Touch);
    let lesson = |app: &App| pointed(app).map(|(lesson, _)| lesson);
    send(&mut app, Command::Select { target: Some(target.clone()) });
    assert_eq!(lesson(&app), Some(Lesson::Act));
    send(&mut app, Command::Select { target: None });
    assert_eq!(lesson(&app), Some(Lesson::Touch), "a card closed again");
    let Target::Device(device) = target else { panic!("{target:?} is no device") };
    send(&mut app, Command::Act { action: Action::SetDevice { device, power: Power::Off } });
    assert_eq!(lesson(&app), Some(Lesson::Measure));
    send(&mut app, Command::Use { tool: Tool::Wattmeter });
    assert_eq!(lesson(&app), Some(Lesson::Time));
    send(&mut app, Command::SetPace { pace: Pace::Paused });
    assert_eq!(lesson(&app), None);
    // Never again in this run.
    send(&mut app, Command::Leave);
    into_first(&mut app);
    assert_eq!(lesson(&app), None);
}

#[test]
fn the_first_minute_is_skipped_and_only_the_first_level_has_one() {
    let mut app = game();
    enter(&mut app);
    assert_eq!(pointed(&app), None);
    send(&mut app, Command::Leave);
    into_first(&mut app);
    assert!(pointed(&app).is_some());
    send(&mut app, Command::SkipTour);
    assert_eq!(pointed(&app), None);
    send(&mut app, Command::Leave);
    into_first(&mut app);
    assert_eq!(pointed(&app), None);
}

#[test]
fn a_key_is_changed_and_one_that_is_taken_is_told() {
    let mut app = game();
    send(&mut app, Command::Settings);
    send(&mut app, Command::Keys);
    send(&mut app, Command::Rebind { control: Control::Pause });
    let bound = |key: &str| Bound { key: key.into(), place: None };
    send(&mut app, Command::Bind { control: Control::Pause, bound: bound("n") });
    let view = app.world().resource::<View>();
    assert_eq!((view.key_taken, view.rebinding), (Some(Control::NextEvent), Some(Control::Pause)));
    send(&mut app, Command::Bind { control: Control::Pause, bound: bound("p") });
    let view = app.world().resource::<View>();
    assert_eq!((view.key_taken, view.rebinding), (None, None));
    send(&mut app, Command::Settings);
    enter(&mut app);
    send(&mut app, Command::Leave);
    assert_eq!(app.world().resource::<View>().keys.of(Control::Pause), bound("p"), "it outlives a level");
}

#[test]
fn every_picture_of_a_level_is_one_that_the_font_has() {
    let listed: toml::Table = common::project_files()["assets/icons.toml"].parse().unwrap();
    let listed = listed["icons"].as_array().unwrap();
    let app = game();
    for level in app.world().resource::<Content>().library.levels_in_order() {
        assert!(listed.iter().any(|icon| icon.as_str() == Some(&level.icon)), "{}: {}", level.id, level.icon);
    }
}

#[test]
fn a_hunt_tells_each_find_and_ends_when_all_is_found() {
    let mut app = game();
    send(&mut app, Command::Open { level: id("kiosque") });
    send(&mut app, Command::Enter);
    assert_eq!(screen(&app), Screen::Play);
    let off = |name: &str| Action::SetDevice { device: id(name), power: Power::Off };
    send(&mut app, Command::Act { action: off("bed_lamp") });
    assert_eq!(play(&app).found, Some(Target::Device(id("bed_lamp"))));
    send(&mut app, Command::Select { target: Some(Target::Device(id("hood"))) });
    assert_eq!(play(&app).found, None);
    for name in ["hood", "living_pendant", "console", "bath_lamp", "computer"] {
        send(&mut app, Command::Act { action: off(name) });
    }
    send(&mut app, Command::Act { action: Action::SetDial { device: id("tank"), setpoint_c: 55.0 } });
    assert!(!session(&app).is_over() && screen(&app) == Screen::Play);
    send(&mut app, Command::Act { action: Action::SetSetpoint { room: id("bath"), setpoint_c: 19.0 } });
    for _ in 0..60 {
        app.update();
    }
    // The last find is shown for a moment, then the rest of the evening counts in full.
    assert_eq!(screen(&app), Screen::Debrief);
    assert!(session(&app).is_over());
    for _ in 0..200 {
        app.update();
    }
    assert_eq!(play(&app).debrief.as_ref().expect("worked out").gestures.len(), 8);
}
