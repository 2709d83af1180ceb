//! What holds in any home, for any household and whatever the player does.

mod common;
#[path = "support/homes.rs"]
mod homes;
mod support;

use doux_foyer::{
    content::{Effect, Id, Opening, Power, Practice, Relay, Shutter},
    rules::{Action, Session, Span, TimedAction, replay, span},
    sim::energy::Use,
};
use proptest::{
    prelude::*,
    sample::Index,
    test_runner::{RngAlgorithm, TestRng, TestRunner},
};
use support::{finish, id, library};

/// The bill so far, with what is owed to walls and hot water.
fn bill_eur(session: &Session) -> f64 {
    session.readings().cost_eur.total() + session.readings().owed_eur
}

/// The home is as physics and good sense allow.
fn check_home(session: &Session) {
    let now = session.readings();
    for room in &now.rooms {
        assert!((-15.0..50.0).contains(&room.air_c), "{room:?}");
    }
    // A minute's heat is some 10^5 J.
    assert!(session.imbalance_j().abs() < 0.1, "minute {}: {} J", now.minute, session.imbalance_j());
    assert!(now.power_w.0.iter().all(|w| w.is_finite() && *w >= -1e-9), "{:?}", now.power_w);
    assert!(now.people.iter().all(|person| (0.0..=1.0).contains(&person.gauge)));
    assert!(now.house.leaked_l >= 0.0 && now.house.spent_eur >= 0.0);
    let by_device: f64 = now.devices.iter().map(|device| device.energy_kwh).sum();
    assert!((by_device - now.energy_kwh.total()).abs() <= 1e-9 * by_device.max(1.0));
}

/// Any action on any thing of the home, some of them refused.
fn any_action(session: &Session) -> impl Strategy<Value = Action> + use<> {
    let home = session.home();
    let pick = |ids: Vec<Id>| prop::sample::select(ids);
    let rooms = pick(home.rooms.iter().map(|room| room.id.clone()).collect());
    let windows = pick(home.windows.iter().map(|window| window.id.clone()).collect());
    let doors = pick(home.doors.iter().map(|door| door.id.clone()).collect());
    let devices = home.furniture.iter().filter(|piece| piece.device.is_some()).filter_map(|piece| piece.id.clone());
    let devices = pick(devices.collect());
    let things = support::things(home);
    let measures = pick(session.catalogue().measures.keys().cloned().collect());
    let faults = pick(session.level().faults.iter().map(|fault| fault.id.clone()).chain([id("none")]).collect());
    prop_oneof![
        (rooms.clone(), 5.0..26.0).prop_map(|(room, setpoint_c)| Action::SetSetpoint { room, setpoint_c }),
        (windows.clone(), prop::sample::select(vec![Shutter::Open, Shutter::Half, Shutter::Closed]))
            .prop_map(|(window, shutter)| Action::SetShutter { window, shutter }),
        (windows, prop::sample::select(vec![Opening::Closed, Opening::Tilted, Opening::Open]))
            .prop_map(|(window, opening)| Action::SetOpening { window, opening }),
        (doors, any::<bool>()).prop_map(|(door, open)| Action::SetDoor { door, open }),
        (rooms, any::<bool>()).prop_map(|(room, open)| Action::SetVent { room, open }),
        (devices.clone(), prop::sample::select(vec![-20.0, 4.0, 24.0, 55.0, 65.0, 90.0]))
            .prop_map(|(device, setpoint_c)| Action::SetDial { device, setpoint_c }),
        (devices.clone(), prop::sample::select(vec!["wash_30", "wash_60", "eco", "auto"]))
            .prop_map(|(device, programme)| Action::SetProgramme { device, programme: id(programme) }),
        (devices.clone(), prop::sample::select(vec![Relay::Always, Relay::OffPeak]))
            .prop_map(|(device, relay)| Action::SetRelay { device, relay }),
        devices.clone().prop_map(|device| Action::Defrost { device }),
        (devices, prop::sample::select(vec![Power::Off, Power::Standby, Power::On]))
            .prop_map(|(device, power)| Action::SetDevice { device, power }),
        (prop::sample::select(Practice::ALL.to_vec()), any::<bool>())
            .prop_map(|(practice, on)| Action::Adopt { practice, on }),
        (measures, prop::sample::select(things)).prop_map(|(measure, target)| Action::Fit { measure, target }),
        faults.clone().prop_map(|fault| Action::Report { fault }),
        faults.prop_map(|fault| Action::Mend { fault }),
    ]
}

/// Level 2 with a fault of each kind.
fn with_faults() -> doux_foyer::content::Library {
    let mut library = library();
    let file = "levels/02-coup-de-froid.toml";
    let text = common::project_files()[file].replacen(
        "[goal]",
        r#"[[faults]]
id = "seal"
what = { kind = "seal", window = "w_bed", leak_m3h = 20 }
repaired_after_h = 3
[[faults]]
id = "vent"
what = { kind = "vent", room = "bath", flow = 0.2 }
[[faults]]
id = "grille"
what = { kind = "grille", room = "living", flow = 0.3 }
[[faults]]
id = "sofa"
what = { kind = "covered", device = "living_heater", power = 0.6, lost = 0.1 }
[[faults]]
id = "air"
what = { kind = "radiator", device = "bed_heater", power = 0.5 }
repaired_after_h = 6
[[faults]]
id = "drip"
what = { kind = "leak", litres_per_day = 30, hot = true }

[goal]"#,
        1,
    );
    let level = library.check_level_text(file, &text).unwrap();
    library.levels.insert(level.id.clone(), std::sync::Arc::new(level));
    library
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_actions_keep_the_home_whole_and_replay_to_the_same_bytes(
        seed in any::<u64>(),
        mut actions in prop::collection::vec(
            (0_u32..1440, any_action(&Session::new(&with_faults(), &id("coup-de-froid"), None).unwrap())),
            0..40,
        ),
    ) {
        actions.sort_by_key(|(minute, _)| *minute);
        let library = with_faults();
        let mut session = Session::new(&library, &id("coup-de-froid"), Some(seed)).unwrap();
        let mut due = actions.iter().peekable();
        while !session.is_over() {
            while let Some((_, action)) = due.next_if(|(minute, _)| *minute <= session.readings().minute) {
                // Refusals are part of the game.
                let _ = session.act(action.clone());
            }
            session.step();
            check_home(&session);
        }
        let again = replay(&library, &id("coup-de-froid"), Some(seed), session.log()).unwrap();
        prop_assert_eq!(session.fingerprint(), again.fingerprint());
        let debrief = session.debrief();
        if let Some(gesture) = debrief.gestures.last() {
            let kept = |timed: &&TimedAction| !gesture.actions.contains(timed);
            let others: Vec<TimedAction> = session.log().iter().filter(kept).cloned().collect();
            let without = replay(&library, &id("coup-de-froid"), Some(seed), &others).unwrap();
            prop_assert!((bill_eur(&without) - bill_eur(&session) - gesture.saved_eur).abs() < 1e-9);
        }
    }

    #[test]
    fn any_home_is_lived_in_for_two_days(made in homes::in_winter()) {
        let mut session = homes::session(&library(), &made, 48);
        while !session.is_over() {
            session.step();
            check_home(&session);
        }
        prop_assert!(session.readings().energy_kwh[Use::HotWater] > 0.0);
    }
}

/// Gestures that may cost a little in some homes, and why. The estimate tells so before the player does them.
fn may_cost(action: &Action) -> Option<&'static str> {
    match action {
        // A lamp, a screen and a tank's water warm the home: with less of their heat, the heating gives more. With electric
        // heating a saving in a heated room comes close to nothing.
        Action::Adopt { practice: Practice::Daylight, .. } => {
            Some("shutters and lamps follow the light, the heating both")
        }
        // Shutters down at dusk and up at dawn by custom may meet those of a household that never raises its own.
        Action::Adopt { practice: Practice::ShuttersNight | Practice::WinterSun, .. } => {
            Some("the morning's cold pane")
        }
        // Rooms behind shutters are dark: who forgets lamps leaves more of them on.
        Action::Adopt { practice: Practice::ShuttersSummer, .. } => Some("lamps lit by day"),
        // Thermostats left at 21 °C and more in July: they heat beside windows open at night.
        Action::Adopt { practice: Practice::NightAiring, .. } => Some("heating left on in summer"),
        // Wide for seven minutes may let in more than a pane tilted for an hour in still air.
        Action::Adopt { practice: Practice::ShortAiring, .. } => Some("more air at once"),
        _ => None,
    }
}

/// Everything a player can propose or fit there.
fn gestures(session: &Session) -> Vec<Action> {
    let home = session.home();
    let mut all: Vec<Action> = Practice::ALL.map(|practice| Action::Adopt { practice, on: true }).to_vec();
    for room in &home.rooms {
        let now = session.readings().rooms[home.rooms.iter().position(|known| known.id == room.id).unwrap()];
        if let Some(setpoint_c) = now.setpoint_c {
            all.push(Action::SetSetpoint { room: room.id.clone(), setpoint_c: setpoint_c - 1.0 });
        }
    }
    for (measure, known) in &session.catalogue().measures {
        let target = match known.does {
            Effect::Bulb { .. } => Some(id("lamp_living")),
            Effect::WindowSeals { .. } | Effect::Curtain { .. } => Some(home.windows[0].id.clone()),
            Effect::Strip {} => Some(id("living")),
            // No hall and no old convector in these homes.
            Effect::DoorBrush { .. } | Effect::Regulator {} => continue,
            Effect::Taps { .. } | Effect::Shower { .. } | Effect::Programmer {} => None,
        };
        all.push(Action::Fit { measure: measure.clone(), target });
    }
    all
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_gesture_raises_the_bill_in_any_season_unless_the_estimate_says_so(seasons in homes::over_the_year()) {
        for made in seasons {
            no_gesture_raises_the_bill(&made)?;
        }
    }
}

/// A day of a home with each gesture, beside the same day without.
fn no_gesture_raises_the_bill(made: &homes::Made) -> Result<(), TestCaseError> {
    let start = homes::session(&library(), made, 24);
    let mut nothing = start.clone();
    finish(&mut nothing);
    for action in gestures(&start) {
        let estimate = start.estimate(std::slice::from_ref(&action));
        let mut session = start.clone();
        session.act(action.clone()).unwrap();
        finish(&mut session);
        let more_eur = bill_eur(&session) - bill_eur(&nothing);
        // Half a cent a day: lost in the swing of a regulator.
        if more_eur > 0.005 {
            let told = estimate.cost_eur > estimate.cost_now_eur;
            let date = made.date;
            prop_assert!(
                may_cost(&action).is_some() && told,
                "{:?} on {}: {} € more, told: {}",
                action,
                date,
                more_eur,
                told
            );
        }
    }
    Ok(())
}

/// The whole year of a home with gestures that the player may do, beside the same year without. A year takes seconds, so a
/// usual run lives one home and a few gestures, always the same; `DOUX_FOYER_YEARS=20` draws as many homes anew and does all.
#[test]
#[expect(clippy::disallowed_methods, reason = "how much to run")]
fn no_gesture_raises_the_bill_of_a_year_but_those_that_are_known_to() {
    const FEW: usize = 5;
    let homes: Option<u32> =
        std::env::var("DOUX_FOYER_YEARS").ok().map(|count| count.parse().expect("a number of homes"));
    let config = ProptestConfig {
        cases: homes.unwrap_or(1),
        failure_persistence: None,
        max_shrink_iters: 0,
        ..ProptestConfig::default()
    };
    let mut runner = match homes {
        Some(_) => TestRunner::new(config),
        None => TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha)),
    };
    let picks = proptest::collection::vec(any::<Index>(), FEW);
    let run = runner.run(&(homes::in_winter(), picks), |(made, picks)| {
        let all = gestures(&homes::session(&library(), &made, 1));
        let few = picks.iter().map(|pick| pick.get(&all).clone()).collect();
        a_year_costs_no_more(&made, &if homes.is_some() { all } else { few })
    });
    run.unwrap();
}

fn a_year_costs_no_more(made: &homes::Made, gestures: &[Action]) -> Result<(), TestCaseError> {
    let (library, level) = homes::with(&library(), made, 24);
    let year = |actions: &[Action]| span(&library, &level, Some(made.seed), Span::YEAR, actions).unwrap();
    let without = year(&[]).cost_eur.total();
    prop_assert!(without > 100.0, "{made:?}: {without} €");
    let mut dearer = Vec::new();
    for action in gestures {
        let more_eur = year(std::slice::from_ref(action)).cost_eur.total() - without;
        // A euro a year: lost in the swing of a regulator.
        if more_eur > 1.0 && may_cost(action).is_none() {
            dearer.push(format!("{action:?}: {more_eur:.2} € more than {without:.0}"));
        }
    }
    prop_assert!(dearer.is_empty(), "{made:?}:\n{}", dearer.join("\n"));
    Ok(())
}
