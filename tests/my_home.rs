//! *Mon logement* in the game: questions, a year worked out beside the frames, gestures to take home.
#![cfg(feature = "game")]
#![expect(clippy::disallowed_methods, reason = "a test looks at the file that was written")]

mod common;
#[path = "support/folder.rs"]
mod folders;
#[path = "support/headless.rs"]
mod headless;

use std::{env, fs, path::Path, time::Duration};

use bevy::prelude::*;
use doux_foyer::{
    game::{
        Command, Screen, View,
        my_home::{MyHome, Stage},
    },
    plan::{Draft, Gesture, Outcome, decode},
    text::Lang,
};
use folders::{files, folder};
use headless::{game_of, screen, send};

fn home(app: &App) -> &MyHome {
    app.world().resource::<MyHome>()
}

fn answer(app: &mut App, choices: [usize; Draft::HABITS]) {
    for (question, choice) in choices.into_iter().enumerate() {
        assert_eq!(home(app).stage, Stage::Asking(question));
        send(app, Command::Answer { question, choice });
    }
    assert_eq!(home(app).stage, Stage::Asking(Draft::HABITS));
}

/// Frames until something is so; a slow machine has its time.
fn until(app: &mut App, done: impl Fn(&MyHome) -> bool) {
    for _ in 0..60_000 {
        if done(home(app)) {
            return;
        }
        std::thread::sleep(Duration::from_millis(5));
        app.update();
    }
    panic!("{:?}", home(app).stage);
}

fn found(app: &App) -> &Outcome {
    let Stage::Found(outcome) = &home(app).stage else { panic!("{:?}", home(app).stage) };
    outcome
}

/// Bytes of a PDF that is one page, with its language and its fonts.
fn size_of_sheet(path: &Path) -> usize {
    let bytes = fs::read(path).unwrap();
    let text = String::from_utf8_lossy(&bytes);
    assert!(text.starts_with("%PDF-") && text.trim_end().ends_with("%%EOF"));
    for (part, count) in [("/Count 1", 1), ("/Lang", 1), ("/FontFile2", 3)] {
        assert_eq!(text.matches(part).count(), count, "{part}");
    }
    bytes.len()
}

/// T3 of 65 m² in Lyon, 1975, electric, three people.
const HOME: [usize; Draft::HABITS] = [2, 4, 1, 2, 0, 0, 2];

#[test]
fn eight_answers_lead_to_three_gestures_and_a_sheet() {
    let mut app = game_of(common::project_files(), 100);
    send(&mut app, Command::MyHome);
    assert_eq!(screen(&app), Screen::MyHome);
    // A question cannot be left out, and a choice that is not there is none.
    send(&mut app, Command::Question { number: 5 });
    send(&mut app, Command::Answer { question: 0, choice: 99 });
    answer(&mut app, HOME);
    send(&mut app, Command::Habit { gesture: Gesture::Lid });
    send(&mut app, Command::WorkOut);
    assert!(matches!(home(&app).stage, Stage::Working(_)));
    until(&mut app, |home| matches!(home.stage, Stage::Found(_)));

    let listed: Vec<Gesture> = found(&app).gestures.iter().filter(|line| !line.done).map(|line| line.id).collect();
    assert!(listed.len() > 10 && !listed.contains(&Gesture::Lid), "{listed:?}");
    assert!(found(&app).gestures.iter().any(|line| line.id == Gesture::Lid && line.done));
    for gesture in &listed[..3] {
        send(&mut app, Command::Pick { gesture: *gesture });
    }
    until(&mut app, |home| home.together.is_some());
    let together = home(&app).together.unwrap().amounts.eur;
    let alone =
        |gesture: &Gesture| found(&app).gestures.iter().find(|line| line.id == *gesture).unwrap().saving.amounts.eur;
    let sum: f64 = listed[..3].iter().map(alone).sum();
    let most = listed[..3].iter().map(alone).fold(0.0, f64::max);
    assert!(together > most && together < 1.05 * sum, "{together} of {sum}");

    // The sheet is a file where the game was started, and it is said where.
    let place = folder("my-home", "sheet");
    fs::create_dir_all(&place).unwrap();
    env::set_current_dir(&place).unwrap();
    send(&mut app, Command::Sheet);
    assert_eq!(app.world().resource::<View>().notice, None);
    assert_eq!(files(&place), ["doux-foyer-feuille.pdf"]);
    let path = place.join("doux-foyer-feuille.pdf");
    assert!(home(&app).written.as_ref().unwrap().ends_with(&path.display().to_string()));
    let three = size_of_sheet(&path);

    // No fourth one; one given up makes room.
    send(&mut app, Command::Pick { gesture: listed[3] });
    assert!(home(&app).full && home(&app).chosen == listed[..3]);
    send(&mut app, Command::Pick { gesture: listed[0] });
    assert_eq!(home(&app).written, None);
    send(&mut app, Command::Sheet);
    assert!(size_of_sheet(&path) < three, "two gestures take less room than three");
    send(&mut app, Command::Pick { gesture: listed[3] });
    assert_eq!(home(&app).chosen, listed[1..4]);
    // The link of the sheet carries all of it.
    let state = decode(&home(&app).code(Lang::Fr).unwrap()).unwrap();
    assert_eq!((state.answers, state.chosen), (home(&app).draft.answers().unwrap(), home(&app).chosen_set()));
}

#[test]
fn other_answers_make_another_year_and_an_old_one_does_not_come_back() {
    let mut app = game_of(common::project_files(), 100);
    send(&mut app, Command::MyHome);
    answer(&mut app, HOME);
    send(&mut app, Command::WorkOut);
    // Back at once, to a smaller home: what was begun is not shown for it.
    send(&mut app, Command::Question { number: 1 });
    send(&mut app, Command::Answer { question: 1, choice: 0 });
    send(&mut app, Command::WorkOut);
    until(&mut app, |home| matches!(home.stage, Stage::Found(_)));
    let small = found(&app).year.bought.kwh;
    send(&mut app, Command::Question { number: 1 });
    send(&mut app, Command::Answer { question: 1, choice: HOME[1] });
    assert_eq!(home(&app).stage, Stage::Asking(2));
    send(&mut app, Command::WorkOut);
    until(&mut app, |home| matches!(home.stage, Stage::Found(_)));
    let large = found(&app).year.bought.kwh;
    assert!(large > 1.3 * small, "{large} {small}");
    // What was answered stays while the game is open.
    send(&mut app, Command::Leave);
    assert_eq!(screen(&app), Screen::Menu);
    send(&mut app, Command::MyHome);
    assert!(matches!(home(&app).stage, Stage::Found(_)));
}
