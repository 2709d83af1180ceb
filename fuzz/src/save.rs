//! A saved session: refused, or taken up where it can be, and written again as it was read.

use doux_foyer::{
    rules::{SavedSession, Session, SessionError},
    sealed,
};

use crate::{play, project::LIBRARY};

/// Minutes that are played again: more says nothing new and takes time.
const MINUTES: u32 = 90;

pub fn check(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    one(&text);
    // The checksum would hide all that lies behind it.
    one(&sealed::seal(&text));
}

fn one(text: &str) {
    let Ok(saved) = SavedSession::from_text(text) else { return };
    assert!(text.len() <= sealed::MOST_BYTES);
    let again = SavedSession::from_text(&saved.to_text()).expect("what is written is read");
    assert_eq!(again, SavedSession { version: sealed::VERSION, ..saved.clone() });
    if saved.minute > MINUTES {
        return;
    }
    match Session::load(&LIBRARY, &saved) {
        Ok(mut session) => {
            assert!(session.readings().minute == saved.minute || session.is_over());
            let now = session.save();
            let same = Session::load(&LIBRARY, &now).expect("what was played is taken up");
            assert!(now.is_where_it_was(&same), "the same actions led elsewhere");
            play(&mut session, 10);
        }
        Err(SessionError::NoLevel(_) | SessionError::Refused { .. }) => {}
        Err(other) => panic!("{other}"),
    }
}
