//! A level from elsewhere, with the home it is played in: refused with its place, or it can be played.

use doux_foyer::{
    content::{Files, MOST_BYTES},
    rules::{SavedSession, Session},
};

use crate::{NEXT_FILE, play, project::LIBRARY};

pub fn check(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let files: Files =
        text.split(NEXT_FILE).take(3).enumerate().map(|(i, text)| (format!("{i}.toml"), text.to_owned())).collect();
    let (library, levels) = match LIBRARY.with_guests(&files) {
        Ok(taken) => taken,
        Err(problems) => {
            assert!(!problems.is_empty(), "refused without a word");
            for problem in problems {
                let text = &files[&problem.file];
                assert!(!problem.message.is_empty(), "{problem:?}");
                // A file as a whole, or a place in it.
                assert!(problem.line <= text.split('\n').count(), "{problem:?}");
                assert!(problem.line > 0 || problem.help.is_some(), "{problem:?}");
            }
            return;
        }
    };
    assert!(!levels.is_empty() && files.values().all(|text| text.len() <= MOST_BYTES));
    for id in levels {
        let mut session = Session::new(&library, &id, None).expect("an accepted level begins");
        play(&mut session, 60);
        let saved = SavedSession::from_text(&session.save().to_text()).expect("what is written is read");
        let again = Session::load(&library, &saved).expect("what was played is taken up");
        assert!(saved.is_where_it_was(&again), "the same actions led elsewhere");
    }
}
