//! Saved sessions: old ones stay loadable, damaged ones say so, and a level that changed since is told.

mod common;
mod support;

use std::sync::Arc;

use doux_foyer::{
    content::{Library, MOST_BYTES},
    rules::{Action, GuessTime, SavedSession, Session, SessionError, TimedAction, bots::Bot},
    sealed::{self, Unreadable},
};
use support::{id, library, pass};

/// Sessions as the first version wrote them: text, minute, actions. They are never written anew.
const FIRST: [(&str, u32, usize); 3] = [
    (include_str!("fixtures/session-1-coup-de-froid.json"), 700, 34),
    (include_str!("fixtures/session-1-buee.json"), 400, 29),
    (include_str!("fixtures/session-1-kiosque.json"), 90, 15),
];

/// A session of a level left in the middle by someone who does much, with a guess where the level asks for one.
fn left(library: &Library, level: &str, minutes: u32) -> Session {
    let mut session = Session::new(library, &id(level), None).unwrap();
    let uses = session.level().guess.clone();
    if !uses.is_empty() {
        session.set_guess(GuessTime::Before, uses).unwrap();
    }
    for _ in 0..minutes {
        for action in Bot::Expert.actions(&session) {
            let _ = session.act(action);
        }
        session.step();
    }
    session
}

#[test]
fn sessions_of_the_first_version_are_taken_up() {
    let library = library();
    for (text, minute, actions) in FIRST {
        let saved = SavedSession::from_text(text).unwrap();
        assert_eq!((saved.version, saved.minute, saved.actions.len()), (1, minute, actions));
        let session = Session::load(&library, &saved).unwrap();
        assert_eq!((session.readings().minute, session.log().len()), (minute, actions));
        assert_eq!(*session.guesses(), saved.guesses);
        assert!(saved.is_where_it_was(&session), "it does not say where it was");
        // Written again, it is of this version.
        let again = SavedSession::from_text(&session.save().to_text()).unwrap();
        assert_eq!(again.version, sealed::VERSION);
        assert_eq!((again.seed, &again.actions), (saved.seed, &saved.actions));
    }
}

#[test]
fn a_text_written_read_and_written_again_is_the_same() {
    let library = library();
    for level in library.levels_in_order() {
        let session = left(&library, level.id.as_str(), 60);
        let text = session.save().to_text();
        let saved = SavedSession::from_text(&text).unwrap();
        assert_eq!(saved, session.save());
        assert_eq!(saved.to_text(), text);
        let taken_up = Session::load(&library, &saved).unwrap();
        assert!(saved.is_where_it_was(&taken_up), "{}", level.id);
        assert_eq!(taken_up.save().to_text(), text);
    }
}

#[test]
fn every_bit_of_a_saved_session_that_flips_is_told() {
    let text = left(&library(), "coup-de-froid", 300).save().to_text();
    assert!(text.len() > 1_000 && SavedSession::from_text(&text).is_ok());
    for bit in 0..8 * text.len() {
        let mut bytes = text.clone().into_bytes();
        bytes[bit / 8] ^= 1 << (bit % 8);
        let flipped = String::from_utf8_lossy(&bytes);
        let told = SavedSession::from_text(&flipped).unwrap_err();
        assert!(matches!(told, Unreadable::Damaged(_)), "bit {bit}: {told}");
    }
    for end in 0..text.len() {
        assert!(SavedSession::from_text(&text[..end]).is_err(), "cut at {end}");
    }
}

/// The first version has no checksum: a flip may be another session, which must be one that can be played.
#[test]
fn every_bit_of_an_old_session_that_flips_is_told_or_gives_a_session_that_plays() {
    let library = library();
    let text = FIRST[2].0;
    let (mut played, mut told) = (0, 0);
    for bit in 0..8 * text.len() {
        let mut bytes = text.as_bytes().to_vec();
        bytes[bit / 8] ^= 1 << (bit % 8);
        let Ok(flipped) = String::from_utf8(bytes) else { continue };
        let saved = SavedSession::from_text(&flipped).ok();
        let Some(mut session) = saved.and_then(|saved| Session::load(&library, &saved).ok()) else {
            told += 1;
            continue;
        };
        session.step();
        let now = session.readings();
        assert!(now.rooms.iter().all(|room| room.air_c.is_finite()) && now.cost_eur.total().is_finite(), "bit {bit}");
        played += 1;
    }
    assert!(played > 20 && told > 3_000, "{played} played, {told} told");
}

#[test]
fn what_no_session_can_be_is_refused_with_its_place() {
    let saved = left(&library(), "kiosque", 30).save();
    let told = |saved: &SavedSession| SavedSession::from_text(&saved.to_text()).unwrap_err().to_string();
    let at = |minute, action: &TimedAction| TimedAction { minute, ..action.clone() };
    let (first, last) = (&saved.actions[0], saved.actions.len() - 1);

    let mut late = saved.clone();
    late.actions.push(at(saved.minute + 1, first));
    assert_eq!(told(&late), format!("actions[{}]: later than minute 30", last + 1));

    let mut mixed = saved.clone();
    mixed.actions = vec![at(3, first), at(2, first)];
    assert_eq!(told(&mixed), "actions[1]: earlier than the one before");

    let many = SavedSession { actions: vec![first.clone(); 5_001], ..saved.clone() };
    assert_eq!(many.to_text().len().cmp(&sealed::MOST_BYTES), std::cmp::Ordering::Greater);
    assert!(told(&many).contains("bytes"), "{}", told(&many));
    let small = Action::Report { fault: id("a") };
    let many = SavedSession { actions: vec![TimedAction { minute: 0, action: small }; 5_001], ..saved.clone() };
    assert_eq!(told(&many), "actions: 5001, at most 5000");

    let deep = sealed::seal(&format!(r#"{{"version":2,"guesses":{}1{}}}"#, "[".repeat(40), "]".repeat(40)));
    assert!(matches!(SavedSession::from_text(&deep), Err(Unreadable::Damaged(_))));
    assert_eq!(SavedSession::from_text(&" ".repeat(MOST_BYTES + 1)), Err(Unreadable::TooLong(MOST_BYTES + 1)));
    let newer = sealed::write(&SavedSession { version: 3, ..saved });
    assert_eq!(SavedSession::from_text(&newer), Err(Unreadable::Version(3)));
}

#[test]
fn a_level_that_changed_since_is_told() {
    let mut library = library();
    let saved = left(&library, "coup-de-froid", 200).save();
    let same = Session::load(&library, &saved).unwrap();
    assert!(saved.is_where_it_was(&same));

    // The same level, a little colder next door: every gesture can still be done, and leads elsewhere.
    let level = id("coup-de-froid");
    let mut changed = (*library.levels[&level]).clone();
    changed.neighbours_c -= 1.0;
    library.levels.insert(level.clone(), Arc::new(changed.clone()));
    let mut elsewhere = Session::load(&library, &saved).unwrap();
    assert!(!saved.is_where_it_was(&elsewhere));
    assert_eq!(elsewhere.log(), saved.actions);
    pass(&mut elsewhere, 10);

    // Another home, where the same things are not there.
    changed.home = id("t2-kiosk");
    library.levels.insert(level.clone(), Arc::new(changed));
    assert!(matches!(
        Session::load(&library, &saved),
        Err(SessionError::Refused { .. } | SessionError::Unbuildable { .. })
    ));

    library.levels.remove(&level);
    assert_eq!(Session::load(&library, &saved).unwrap_err(), SessionError::NoLevel(level));
}
