//! What is kept between runs: nothing before a yes, all of it after one, and nothing lost when a file is damaged.
#![cfg(feature = "game")]
#![expect(clippy::disallowed_methods, reason = "tests look at the files that were written")]

mod common;
#[path = "support/folder.rs"]
mod folders;
#[path = "support/headless.rs"]
mod headless;

use std::{fs, path::Path};

use bevy::prelude::*;
use doux_foyer::{
    content::Power,
    game::{
        Command, Content, Play, Screen, View,
        kept::{Consent, Kept, Shelf},
        platform::Folder,
    },
    rules::{Action, Pace},
    text::Lang,
};
use folders::{files, folder};
use headless::{id, send, unopened};

/// A run of the game on a device whose user's folder is this one.
fn run(folder: &Path) -> App {
    let mut app = unopened(common::project_files(), 1000);
    app.insert_resource(Shelf(Box::new(Folder::new(folder.to_path_buf()))));
    app.update();
    app.update();
    app
}

fn kept(app: &App) -> &Kept {
    app.world().resource::<Kept>()
}

fn switch_off(device: &str) -> Command {
    Command::Act { action: Action::SetDevice { device: id(device), power: Power::Off } }
}

/// Plays the kiosk's turn, the shortest level, to its end.
fn play_to_the_end(app: &mut App) {
    send(app, Command::Open { level: id("kiosque") });
    send(app, Command::Enter);
    send(app, switch_off("bed_lamp"));
    send(app, Command::SetPace { pace: Pace::Quadruple });
    for _ in 0..200 {
        if *app.world().resource::<State<Screen>>().get() == Screen::Debrief {
            break;
        }
        app.update();
    }
    assert_eq!(*app.world().resource::<State<Screen>>().get(), Screen::Debrief);
}

#[test]
fn nothing_is_written_before_a_yes_and_the_question_comes_with_the_first_level_finished() {
    let folder = folder("keeping", "consent");
    let mut app = run(&folder);
    send(&mut app, Command::TextSize { percent: 160 });
    assert!(!kept(&app).asks());
    play_to_the_end(&mut app);
    assert!(kept(&app).asks());
    assert!(kept(&app).reached.contains_key(&id("kiosque")), "known in this run all the same");
    assert_eq!(files(&folder), [""; 0]);
    send(&mut app, Command::Remember { on: false });
    assert!(!kept(&app).asks(), "asked once");
    send(&mut app, Command::TextSize { percent: 130 });
    assert_eq!(files(&folder), [""; 0]);
}

#[test]
fn settings_and_progress_come_back_in_the_next_run_and_erasing_leaves_nothing() {
    let folder = folder("keeping", "progress");
    let mut app = run(&folder);
    send(&mut app, Command::Speak { lang: Lang::En });
    send(&mut app, Command::Contrast { on: true });
    play_to_the_end(&mut app);
    let reached = kept(&app).reached.clone();
    send(&mut app, Command::Remember { on: true });
    assert_eq!(files(&folder), ["progress.json", "settings.json"]);
    send(&mut app, Command::TextSize { percent: 160 });

    let mut again = run(&folder);
    assert_eq!((kept(&again).consent, &kept(&again).reached), (Consent::Given, &reached));
    let view = again.world().resource::<View>();
    assert_eq!((view.lang, view.contrast, view.text_percent), (Lang::En, true, 160));
    assert_eq!(again.world().resource::<Content>().texts.lang(), Lang::En);
    // The best of a level stays, whatever comes after.
    send(&mut again, Command::AskErase);
    assert!(again.world().resource::<View>().erasing);
    send(&mut again, Command::Erase);
    assert_eq!(files(&folder), [""; 0]);
    assert!(kept(&again).reached.is_empty());
    assert_eq!(kept(&run(&folder)).consent, Consent::Unasked);
}

#[test]
fn taking_the_yes_back_removes_what_was_kept() {
    let folder = folder("keeping", "back");
    let mut app = run(&folder);
    send(&mut app, Command::Remember { on: true });
    assert_eq!(files(&folder), ["progress.json", "settings.json"]);
    fs::write(folder.join("of-the-user.txt"), "mine").unwrap();
    send(&mut app, Command::Remember { on: false });
    assert_eq!(files(&folder), ["of-the-user.txt"]);
}

#[test]
fn a_session_under_way_is_taken_up_where_it_was_left() {
    let folder = folder("keeping", "session");
    let mut app = run(&folder);
    send(&mut app, Command::Remember { on: true });
    send(&mut app, Command::Open { level: id("coup-de-froid") });
    send(&mut app, Command::Enter);
    send(&mut app, Command::RankSkip);
    for _ in 0..5 {
        app.update();
    }
    send(&mut app, Command::Act { action: Action::SetSetpoint { room: id("living"), setpoint_c: 18.5 } });
    for _ in 0..5 {
        app.update();
    }
    send(&mut app, Command::SetPace { pace: Pace::Paused });
    let left = app.world().resource::<Play>().session.fingerprint();
    drop(app);

    let mut again = run(&folder);
    let content = again.world().resource::<Content>();
    assert_eq!(kept(&again).session_of(content).map(|level| level.id.as_str()), Some("coup-de-froid"));
    send(&mut again, Command::Resume);
    assert_eq!(*again.world().resource::<State<Screen>>().get(), Screen::Play);
    let play = again.world().resource::<Play>();
    assert_eq!((play.session.fingerprint(), play.clock.pace), (left, Pace::Paused));
    // Once it is over, there is nothing to take up.
    send(&mut again, Command::Finish);
    assert!(kept(&run(&folder)).session.is_none());
}

#[test]
fn a_damaged_file_is_put_aside_and_told_and_the_rest_is_used() {
    let folder = folder("keeping", "damaged");
    let mut app = run(&folder);
    play_to_the_end(&mut app);
    send(&mut app, Command::Remember { on: true });
    drop(app);
    let progress = fs::read_to_string(folder.join("progress.json")).unwrap();
    let damaged = progress.replace("\"stars\"", "\"starts\"");
    fs::write(folder.join("progress.json"), &damaged).unwrap();
    fs::write(folder.join("session.json"), [0xff, 0xfe, 0x00]).unwrap();

    let again = run(&folder);
    assert_eq!(kept(&again).consent, Consent::Given);
    assert!(kept(&again).reached.is_empty());
    let notice = again.world().resource::<View>().notice.clone().expect("told");
    assert!(notice.contains("progress.damaged-1.json") && notice.contains("session.damaged-1.json"), "{notice}");
    assert_eq!(fs::read_to_string(folder.join("progress.damaged-1.json")).unwrap(), damaged);
    // Told once.
    assert_eq!(run(&folder).world().resource::<View>().notice, None);
}

#[test]
fn a_session_that_its_level_no_longer_allows_is_told_and_kept_aside() {
    let folder = folder("keeping", "refused");
    fs::create_dir_all(&folder).unwrap();
    let wrong = r#"{"version":1,"level":"coup-de-froid","seed":1,"minute":5,"actions":[{"minute":1,"do":"set_door","door":"moon","open":true}]}"#;
    fs::write(folder.join("session.json"), wrong).unwrap();
    let mut app = run(&folder);
    send(&mut app, Command::Resume);
    assert_eq!(*app.world().resource::<State<Screen>>().get(), Screen::Menu);
    assert!(app.world().resource::<View>().notice.as_ref().is_some_and(|notice| notice.contains("moon")));
    assert_eq!(fs::read_to_string(folder.join("session.damaged-1.json")).unwrap(), wrong);
}

#[test]
fn a_device_that_keeps_nothing_does_not_stop_the_game() {
    let folder = folder("keeping", "blocked");
    fs::create_dir_all(folder.parent().unwrap()).unwrap();
    // A file where the folder would be.
    fs::write(&folder, "").unwrap();
    let mut app = run(&folder);
    play_to_the_end(&mut app);
    send(&mut app, Command::Remember { on: true });
    fs::remove_file(&folder).unwrap();
    assert_eq!(*app.world().resource::<State<Screen>>().get(), Screen::Debrief);
}
