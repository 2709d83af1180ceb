//! The kiosk's turn, played with human reaction times: a first success within twenty seconds, all of the hunt within the turn.

mod common;

use doux_foyer::{
    content::{Id, Library, Opening, Power},
    rules::{Action, Session},
};

/// Seconds that someone new takes to read the card, then to see, open and use each thing.
const FIRST_LOOK_S: f64 = 6.0;
const EACH_S: f64 = 12.0;

fn action(session: &Session, id: &Id) -> Action {
    let home = session.home();
    if home.windows.iter().any(|window| window.id == *id) {
        Action::SetOpening { window: id.clone(), opening: Opening::Closed }
    } else if home.rooms.iter().any(|room| room.id == *id) {
        Action::SetSetpoint { room: id.clone(), setpoint_c: 19.0 }
    } else if id.as_str() == "tank" {
        Action::SetDial { device: id.clone(), setpoint_c: 55.0 }
    } else {
        Action::SetDevice { device: id.clone(), power: Power::Off }
    }
}

#[test]
fn the_first_success_comes_soon_and_all_is_found_in_time() {
    let library = Library::load(&common::project_files());
    let level = library.levels.values().find(|level| level.kiosk.is_some()).unwrap();
    let kiosk = level.kiosk.as_ref().unwrap();
    assert_eq!((kiosk.turn_s, kiosk.hunt.len()), (180, 8));
    let mut session = Session::new(&library, &level.id, None).unwrap();
    let minutes_per_s = f64::from(level.hours * 60) / f64::from(kiosk.turn_s);
    let (mut found, mut next_s) = (0, FIRST_LOOK_S);
    while !session.is_over() {
        let now_s = f64::from(session.readings().minute) / minutes_per_s;
        if found < kiosk.hunt.len() && now_s >= next_s {
            session.act(action(&session, &kiosk.hunt[found])).unwrap();
            found += 1;
            next_s += EACH_S;
            assert!(found > 1 || now_s <= 20.0);
        }
        session.step();
    }
    assert_eq!(found, kiosk.hunt.len());
    let end = session.debrief();
    assert_eq!(end.gestures.len(), kiosk.hunt.len());
    // The payoff is real: each of them saved something, or at least cost nothing.
    let saved_eur = end.without_you.cost_eur.total() - end.you.cost_eur.total();
    assert!(saved_eur > 0.1, "{saved_eur}");
    assert!(end.ratings.stars >= 2, "{:?}", end.ratings);
    assert!(end.gestures.iter().all(|gesture| gesture.saved_eur > -0.02), "{:?}", end.gestures);
}
