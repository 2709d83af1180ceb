//! Levels from elsewhere, files that change while the game runs, and the guess made once more at the end.
#![cfg(feature = "game")]

mod common;
#[path = "support/headless.rs"]
mod headless;

use bevy::prelude::*;
use doux_foyer::{
    content::{Files, Library, MOST_BYTES},
    game::{Command, Content, Play, Screen, kept::Kept, reload::Changed, staff::Brought},
    rules::Action,
};
use headless::{game_of, id, screen, send, view};

fn game() -> App {
    game_of(common::project_files(), 100)
}

/// The cold snap under another name, in a home of its own.
fn own_level() -> (String, String) {
    let files = common::project_files();
    let level = files["levels/02-coup-de-froid.toml"].replace("\"coup-de-froid\"", "\"notre-immeuble\"");
    let library = Library::load(&files);
    let home = &library.levels[&id("coup-de-froid")].home;
    let file = files
        .iter()
        .find(|(path, text)| path.starts_with("levels/homes/") && text.contains(&format!("id = \"{home}\"")));
    let home_text = file.unwrap().1.replacen(&format!("id = \"{home}\""), "id = \"notre-t3\"", 1);
    (level.replacen(&format!("home = \"{home}\""), "home = \"notre-t3\"", 1), home_text)
}

fn bring(app: &mut App, files: &[(&str, &str)]) {
    let files: Files = files.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
    app.insert_resource(Brought(files));
    for _ in 0..4 {
        app.update();
    }
}

#[test]
fn a_level_of_a_team_is_played_at_once_with_its_home() {
    let mut app = game();
    let (level, home) = own_level();
    send(&mut app, Command::Staff);
    bring(&mut app, &[("notre.toml", &level), ("t3.toml", &home)]);
    assert_eq!(view(&app).problems, []);
    assert_eq!((screen(&app), view(&app).staff), (Screen::Card, false));
    let session = &app.world().resource::<Play>().session;
    assert_eq!((session.level().id.as_str(), session.home().id.as_str()), ("notre-immeuble", "notre-t3"));
    let content = app.world().resource::<Content>();
    assert!(content.is_guest(&id("notre-immeuble")) && !content.is_guest(&id("coup-de-froid")));
    // It is there in this run only: what it gave is not noted among the game's own levels.
    for command in [Command::Enter, Command::RankSkip, Command::Finish] {
        send(&mut app, command);
    }
    assert!(app.world().resource::<Kept>().reached.is_empty());
}

#[test]
fn all_that_is_wrong_with_files_is_told_and_nothing_changes() {
    let mut app = game();
    let before = app.world().resource::<Content>().library.levels.len();
    let (level, _) = own_level();
    let wrong = level.replace("hours = 24", "hours = -3");
    let long = " ".repeat(MOST_BYTES + 1);
    bring(&mut app, &[("a.toml", &wrong), ("b.toml", "colour = 3"), ("c.toml", "id = "), ("d.toml", &long)]);
    assert_eq!(screen(&app), Screen::Menu);
    let problems = &view(&app).problems;
    for (file, field) in [("a.toml", Some("hours")), ("b.toml", None), ("c.toml", None), ("d.toml", None)] {
        let found = problems
            .iter()
            .find(|problem| problem.file == file && (field.is_none() || problem.field.as_deref() == field));
        assert!(found.is_some(), "{file}: {problems:#?}");
    }
    assert_eq!(app.world().resource::<Content>().library.levels.len(), before);
    send(&mut app, Command::Dismiss);
    assert!(view(&app).problems.is_empty());
}

#[test]
fn a_home_that_takes_the_place_of_another_leaves_no_level_without_its_rooms() {
    let files = common::project_files();
    let library = Library::load(&files);
    let level = &library.levels[&id("coup-de-froid")];
    let home = files
        .iter()
        .find(|(path, text)| path.starts_with("levels/homes/") && text.contains(&format!("id = \"{}\"", level.home)));
    let given: Files = [
        ("mine.toml".to_owned(), files["levels/02-coup-de-froid.toml"].clone()),
        ("home.toml".to_owned(), home.unwrap().1.clone()),
    ]
    .into();
    let (with, ids) = library.with_guests(&given).unwrap();
    assert_eq!(ids, [id("coup-de-froid")]);
    assert!(with.levels.values().all(|other| other.home != level.home || other.id == level.id));
    // The same level twice.
    let mut twice = given.clone();
    twice.insert("other.toml".into(), given["mine.toml"].clone());
    assert!(
        library
            .with_guests(&twice)
            .unwrap_err()
            .iter()
            .any(|problem| problem.message.contains("another of these files"))
    );
    // A home alone is no level.
    let alone: Files = [("home.toml".to_owned(), given["home.toml"].clone())].into();
    assert!(library.with_guests(&alone).is_err());
}

#[test]
fn a_changed_level_is_played_on_and_a_broken_one_leaves_the_last_good_state() {
    let mut app = game();
    for command in [Command::Open { level: id("coup-de-froid") }, Command::Enter, Command::RankSkip] {
        send(&mut app, command);
    }
    send(&mut app, Command::Act { action: Action::SetSetpoint { room: id("living"), setpoint_c: 18.5 } });
    for _ in 0..10 {
        app.update();
    }
    let minute = |app: &App| app.world().resource::<Play>().session.readings().minute;
    let goal = |app: &App| app.world().resource::<Play>().session.level().goal.cost_eur;
    let (played, asked) = (minute(&app), goal(&app));
    let change = |app: &mut App, from: &str, to: &str| {
        let mut files = common::project_files();
        let text = files.get_mut("levels/02-coup-de-froid.toml").unwrap();
        assert!(text.contains(from));
        *text = text.replacen(from, to, 1);
        app.insert_resource(Changed(Ok(files)));
        app.update();
    };
    change(&mut app, "hours = 24", "hours = -3");
    assert!(
        view(&app).problems.iter().any(|problem| problem.field.as_deref() == Some("hours")),
        "{:?}",
        view(&app).problems
    );
    assert!((goal(&app) - asked).abs() < 1e-12 && minute(&app) >= played);
    change(&mut app, &format!("cost_eur = {asked:?}"), "cost_eur = 99.5");
    assert!(view(&app).problems.is_empty(), "told until it is mended");
    assert!((goal(&app) - 99.5).abs() < 1e-12);
    assert_eq!((screen(&app), minute(&app) >= played), (Screen::Play, true));
    assert_eq!(app.world().resource::<Play>().session.log().len(), 1);
    // Files that cannot be read at all.
    app.insert_resource(Changed(Err("levels: gone".into())));
    app.update();
    assert_eq!(view(&app).problems.len(), 1);
}

#[test]
fn the_guess_can_be_made_once_more_at_the_end_and_stands_beside_the_first() {
    let mut app = game();
    send(&mut app, Command::Open { level: id("coup-de-froid") });
    send(&mut app, Command::Enter);
    send(&mut app, Command::GuessAgain);
    assert_eq!(screen(&app), Screen::Guess, "nothing to guess again yet");
    let mut uses = app.world().resource::<Play>().session.level().guess.clone();
    let rank = |app: &mut App, uses: &[doux_foyer::sim::energy::Use]| {
        for &use_ in uses {
            send(app, Command::Rank { use_ });
        }
        send(app, Command::RankDone);
    };
    rank(&mut app, &uses);
    send(&mut app, Command::Finish);
    for _ in 0..100 {
        app.update();
    }
    // Taken back, then made.
    send(&mut app, Command::GuessAgain);
    assert_eq!(screen(&app), Screen::Guess);
    send(&mut app, Command::RankSkip);
    assert_eq!(screen(&app), Screen::Debrief);
    assert!(app.world().resource::<Play>().may_guess_again());
    send(&mut app, Command::GuessAgain);
    uses.reverse();
    rank(&mut app, &uses);
    assert_eq!(screen(&app), Screen::Debrief);
    let play = app.world().resource::<Play>();
    let debrief = play.debrief.as_ref().expect("nothing is worked out again");
    assert_eq!(debrief.guess_after.as_ref().map(|score| score.order.clone()), Some(uses));
    // The same as worked out by the rules from the session alone.
    assert_eq!(play.session.summary().guess_after, debrief.guess_after);
    assert!(!play.may_guess_again());
}
