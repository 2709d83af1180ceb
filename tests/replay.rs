//! Same level, same seed, same actions: same bytes. And nothing a player can do breaks the home.

mod common;
mod support;

use doux_foyer::{
    content::{Library, Opening, Power, Relay, Shutter},
    rules::{Action, SavedSession, Session, SessionError, TimedAction, bots::Bot, replay},
};
use proptest::prelude::*;
use support::{cold_snap, finish, id, library, pass, setpoint};

#[test]
fn the_same_actions_give_the_same_bytes() {
    let mut first = cold_snap();
    Bot::Sensible.play(&mut first);
    let again = replay(&library(), &id("coup-de-froid"), None, first.log()).unwrap();
    assert_eq!(first.readings(), again.readings());
    assert_eq!(first.fingerprint(), again.fingerprint());
    assert_eq!(first.debrief(), again.debrief());
}

#[test]
fn a_copy_lives_the_same_life() {
    let mut first = cold_snap();
    pass(&mut first, 200);
    let mut copy = first.clone();
    finish(&mut first);
    finish(&mut copy);
    assert_eq!(first.fingerprint(), copy.fingerprint());
}

#[test]
fn another_seed_is_another_day() {
    let library = library();
    let level = id("coup-de-froid");
    let prints: Vec<u64> =
        (1..4).map(|seed| replay(&library, &level, Some(seed), &[]).unwrap().fingerprint()).collect();
    assert!(prints[0] != prints[1] && prints[1] != prints[2] && prints[0] != prints[2]);
}

#[test]
fn a_saved_game_goes_on_as_if_nothing_had_happened() {
    let mut session = cold_snap();
    pass(&mut session, 100);
    session.act(setpoint("living", 18.5)).unwrap();
    pass(&mut session, 50);
    session.act(Action::SetShutter { window: id("w_bed"), shutter: Shutter::Closed }).unwrap();
    let text = serde_json::to_string(&session.save()).unwrap();
    let saved: SavedSession = serde_json::from_str(&text).unwrap();
    let mut loaded = Session::load(&library(), &saved).unwrap();
    assert_eq!(loaded.readings(), session.readings());
    finish(&mut session);
    finish(&mut loaded);
    assert_eq!(session.fingerprint(), loaded.fingerprint());
    assert_eq!(session.debrief(), loaded.debrief());
}

#[test]
fn a_save_of_another_version_or_with_a_wrong_action_is_refused() {
    let library = library();
    let saved = cold_snap().save();
    let other = SavedSession { version: 999, ..saved.clone() };
    assert_eq!(Session::load(&library, &other).unwrap_err(), SessionError::Version(999));
    let wrong = SavedSession { actions: vec![TimedAction { minute: 0, action: setpoint("moon", 19.0) }], ..saved };
    assert!(matches!(Session::load(&library, &wrong).unwrap_err(), SessionError::Refused { minute: 0, .. }));
    assert!(matches!(Session::new(&library, &id("nowhere"), None).unwrap_err(), SessionError::NoLevel(_)));
}

#[test]
fn several_moves_of_a_slider_in_a_minute_leave_one_action() {
    let mut session = cold_snap();
    for tenths in 180..=200 {
        session.act(setpoint("living", f64::from(tenths) / 10.0)).unwrap();
    }
    assert_eq!(session.log().len(), 1);
    finish(&mut session);
    let again = replay(&library(), &id("coup-de-froid"), None, session.log()).unwrap();
    assert_eq!(session.fingerprint(), again.fingerprint());
}

/// Any action on any thing of the home, some of them refused.
fn any_action(session: &Session) -> impl Strategy<Value = Action> + use<> {
    let home = session.home();
    let pick = |ids: Vec<doux_foyer::content::Id>| prop::sample::select(ids);
    let rooms = pick(home.rooms.iter().map(|room| room.id.clone()).collect());
    let windows = pick(home.windows.iter().map(|window| window.id.clone()).collect());
    let doors = pick(home.doors.iter().map(|door| door.id.clone()).collect());
    let devices =
        pick(home.furniture.iter().filter(|piece| piece.device.is_some()).filter_map(|p| p.id.clone()).collect());
    let programmes = pick(["wash_30", "wash_60", "bake", "turbo"].map(id).into());
    prop_oneof![
        (rooms.clone(), any::<bool>()).prop_map(|(room, open)| Action::SetVent { room, open }),
        (devices.clone(), -30.0..70.0).prop_map(|(device, setpoint_c)| Action::SetDial { device, setpoint_c }),
        (devices.clone(), programmes).prop_map(|(device, programme)| Action::SetProgramme { device, programme }),
        (devices.clone(), prop::sample::select(vec![Relay::Always, Relay::OffPeak]))
            .prop_map(|(device, relay)| Action::SetRelay { device, relay }),
        devices.clone().prop_map(|device| Action::Defrost { device }),
        (rooms, -5.0..40.0).prop_map(|(room, setpoint_c)| Action::SetSetpoint { room, setpoint_c }),
        (windows.clone(), prop::sample::select(vec![Shutter::Open, Shutter::Half, Shutter::Closed]))
            .prop_map(|(window, shutter)| Action::SetShutter { window, shutter }),
        (windows, prop::sample::select(vec![Opening::Closed, Opening::Tilted, Opening::Open]))
            .prop_map(|(window, opening)| Action::SetOpening { window, opening }),
        (doors, any::<bool>()).prop_map(|(door, open)| Action::SetDoor { door, open }),
        (devices, prop::sample::select(vec![Power::Off, Power::Standby, Power::On]))
            .prop_map(|(device, power)| Action::SetDevice { device, power }),
    ]
}

/// Plays a day with these; checks the home at every minute.
fn play_any(library: &Library, seed: u64, actions: &[(u32, Action)]) -> Session {
    let mut session = Session::new(library, &id("coup-de-froid"), Some(seed)).unwrap();
    let mut due = actions.iter().peekable();
    while !session.is_over() {
        while let Some((_, action)) = due.next_if(|(minute, _)| *minute <= session.readings().minute) {
            // Refusals are part of the game.
            let _ = session.act(action.clone());
        }
        session.step();
        let now = session.readings();
        for room in &now.rooms {
            assert!((-15.0..50.0).contains(&room.air_c), "{room:?}");
            assert!((0.0..=1.0).contains(&room.humidity) && (0.0..=1.0).contains(&room.mould_risk), "{room:?}");
            assert!((400.0..20_000.0).contains(&room.co2_ppm), "{room:?}");
        }
        for tank in now.devices.iter().filter_map(|device| device.tank) {
            assert!((5.0..66.0).contains(&tank.top_c) && (0.0..=1.0).contains(&tank.hot_share), "{tank:?}");
        }
        assert!(session.vapour_imbalance_kg().abs() < 1e-9, "minute {}: vapour", now.minute);
        // A minute's heat is some 10^5 J.
        assert!(session.imbalance_j().abs() < 0.1, "minute {}: {} J", now.minute, session.imbalance_j());
        assert!(now.power_w.0.iter().all(|w| w.is_finite() && *w >= 0.0));
        assert!(now.people.iter().all(|person| (0.0..=1.0).contains(&person.gauge)));
    }
    session
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_actions_break_the_home_and_all_replay(
        seed in any::<u64>(),
        mut actions in prop::collection::vec((0_u32..1440, any_action(&cold_snap())), 0..40),
    ) {
        actions.sort_by_key(|(minute, _)| *minute);
        let library = library();
        let session = play_any(&library, seed, &actions);
        let again = replay(&library, &id("coup-de-froid"), Some(seed), session.log()).unwrap();
        prop_assert_eq!(session.fingerprint(), again.fingerprint());
        // What a gesture saves does not depend on where its replay begins.
        let debrief = session.debrief();
        if let Some(gesture) = debrief.gestures.first() {
            let others: Vec<TimedAction> = session
                .log()
                .iter()
                .filter(|timed| !gesture.actions.contains(timed))
                .cloned()
                .collect();
            let without = replay(&library, &id("coup-de-froid"), Some(seed), &others).unwrap();
            let bill = |session: &Session| session.readings().cost_eur.total() + session.readings().owed_eur;
            prop_assert!((bill(&without) - bill(&session) - gesture.saved_eur).abs() < 1e-9);
        }
    }
}
