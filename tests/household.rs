//! People asked to do things differently, small things fitted, faults: what they answer and what it changes.

mod common;
mod support;

use std::sync::Arc;

use doux_foyer::{
    content::{Activity, ClockTime, Library, Opening, Power, Practice, RoutineStep, Shutter},
    rules::{Action, EventKind, FaultState, Refusal, SavedSession, Session, bots::Bot},
    sim::energy::Use,
};
use support::{cold_snap, device, finish, id, library, pass, setpoint};

/// A household of which each proposal is declined with this probability at first.
fn declining(declined: f64) -> Library {
    let mut library = library();
    for custom in Arc::make_mut(&mut library.catalogue).customs.values_mut() {
        custom.declined = declined;
    }
    library
}

fn willing() -> Session {
    Session::new(&declining(0.0), &id("coup-de-froid"), None).unwrap()
}

fn adopt(practice: Practice) -> Action {
    Action::Adopt { practice, on: true }
}

fn bill_eur(session: &Session) -> f64 {
    session.readings().cost_eur.total() + session.readings().owed_eur
}

/// Level 2 with these faults.
fn with_faults(faults: &str) -> Session {
    let mut library = declining(0.0);
    let file = "levels/02-coup-de-froid.toml";
    let text = common::project_files()[file].replacen("[goal]", &format!("{faults}\n[goal]"), 1);
    let level = library.check_level_text(file, &text).unwrap();
    library.levels.insert(level.id.clone(), Arc::new(level));
    Session::new(&library, &id("coup-de-froid"), None).unwrap()
}

#[test]
fn what_a_household_does_by_custom_saves() {
    // Lamps and screens warm an electrically heated home: little is left of their saving in winter.
    for (practice, least_eur) in [
        (Practice::ShortAiring, 0.10),
        (Practice::LightsOff, 0.001),
        (Practice::StandbyOff, 0.001),
        (Practice::BoxOffNight, 0.0),
        (Practice::ShuttersNight, 0.05),
        (Practice::NightSetback, 0.05),
        (Practice::AbsenceSetback, 0.0),
    ] {
        let (mut with, mut without) = (willing(), willing());
        let estimate = with.estimate(&[adopt(practice)]);
        with.act(adopt(practice)).unwrap();
        finish(&mut with);
        finish(&mut without);
        let saved = bill_eur(&without) - bill_eur(&with);
        assert!(saved > least_eur, "{practice:?}: {saved} €");
        let announced = estimate.cost_now_eur - estimate.cost_eur;
        assert!((announced - saved).abs() < 0.02, "{practice:?}: {announced} € announced, {saved} € saved");
    }
}

#[test]
fn customs_are_seen() {
    let mut session = willing();
    for practice in [Practice::ShuttersNight, Practice::StandbyOff, Practice::BoxOffNight, Practice::NightSetback] {
        session.act(adopt(practice)).unwrap();
    }
    let (router, console) = (device(&session, "router"), device(&session, "console"));
    let (mut shut, mut opened, mut box_off, mut console_off, mut down, mut up) = (false, false, false, false, 0, 0);
    while !session.is_over() {
        let now = session.step().clone();
        shut |= now.sun_altitude_deg < 0.0 && now.windows.iter().all(|window| window.shutter == Shutter::Closed);
        opened |= now.sun_altitude_deg > 0.0 && now.windows.iter().all(|window| window.shutter == Shutter::Open);
        box_off |= now.devices[router].power == Power::Off;
        console_off |= now.devices[console].power == Power::Off;
        for event in &now.events {
            assert_eq!(event.minute, now.minute);
            down += u32::from(event.kind == EventKind::HeatingDown);
            up += u32::from(event.kind == EventKind::HeatingUp);
        }
    }
    assert!(shut && opened && box_off, "{shut} {opened} {box_off}");
    assert!(down >= 1 && up == down, "{down} {up}");
    assert!(console_off, "the console waits all night");
    assert_eq!(session.readings().devices[router].power, Power::On);
}

/// Level 2 without the grandmother; the last one leaves the home at this time of the morning.
fn all_out_from(leaves: &str) -> Session {
    let mut library = declining(0.0);
    let file = "levels/02-coup-de-froid.toml";
    let mut level = library.check_level_text(file, &common::project_files()[file]).unwrap();
    level.people.retain(|person| person.id != *"rosa");
    let out_at: ClockTime = leaves.to_owned().try_into().unwrap();
    for person in &mut level.people {
        // Up and out at once; what they do in the evening stays.
        let out = RoutineStep { at: out_at, room: None, activity: Activity::Out, ..person.routine[0].clone() };
        person.routine.retain(|step| step.at > ClockTime(12 * 60));
        let up = RoutineStep {
            at: ClockTime(out_at.0 - 40),
            room: Some(id("living")),
            activity: Activity::Stand,
            ..out.clone()
        };
        person.routine.splice(0..0, [up, RoutineStep { uses: Vec::new(), starts: Vec::new(), ..out }]);
    }
    library.levels.insert(level.id.clone(), Arc::new(level));
    Session::new(&library, &id("coup-de-froid"), None).unwrap()
}

#[test]
fn who_leaves_before_sunrise_opens_the_shutters_if_it_will_soon_be_light() {
    // Grenoble, mid-January: the sun rises at 08:15.
    for (leaves, light) in [("07:40", true), ("06:30", true), ("04:40", false)] {
        let mut session = all_out_from(leaves);
        session.act(adopt(Practice::ShuttersNight)).unwrap();
        let (mut night, mut day, mut evening) = (true, true, true);
        while !session.is_over() {
            let now = session.step();
            let all = |shutter| now.windows.iter().all(|window| window.shutter == shutter);
            match now.minute {
                // From 23:10 to 03:40, from 09:00 to 15:00.
                330..600 => night &= all(Shutter::Closed),
                920..1280 => day &= all(if light { Shutter::Open } else { Shutter::Closed }),
                _ => {}
            }
            evening &= now.minute < 1430 || all(Shutter::Closed);
        }
        assert!(night && day && evening, "out at {leaves}: night {night}, day {day}, evening {evening}");
    }
}

#[test]
fn an_airing_is_short_and_wide() {
    let mut session = willing();
    session.act(adopt(Practice::ShortAiring)).unwrap();
    let (mut open_min, mut tilted_min) = (0, 0);
    while !session.is_over() {
        for window in &session.step().windows {
            open_min += u32::from(window.opening == Opening::Open);
            tilted_min += u32::from(window.opening == Opening::Tilted);
        }
    }
    assert!((5..=30).contains(&open_min) && tilted_min <= 10, "{open_min} min open, {tilted_min} min tilted");
}

#[test]
fn the_player_has_the_last_word_on_a_thermostat_turned_down() {
    let mut session = willing();
    session.act(adopt(Practice::NightSetback)).unwrap();
    while !session.step().events.iter().any(|event| event.kind == EventKind::HeatingDown) {}
    session.act(setpoint("child", 18.5)).unwrap();
    finish(&mut session);
    assert_eq!(session.readings().rooms[support::room(&session, "child")].setpoint_c, Some(18.5));
}

#[test]
fn someone_declines_is_asked_again_and_agrees_in_the_end() {
    let library = declining(1.0);
    let mut session = Session::new(&library, &id("coup-de-froid"), None).unwrap();
    let practice = Practice::LightsOff;
    session.act(adopt(practice)).unwrap();
    assert!(!session.readings().house.practices.has(practice));
    let (declined, who) = session.readings().house.declined[0].clone();
    assert_eq!(declined, practice);
    let told = session.step().events.iter().any(|event| event.kind == EventKind::Declines(who.clone(), practice));
    assert!(told, "{:?}", session.readings().events);
    // Too soon: the same answer, which costs nothing.
    session.act(adopt(practice)).unwrap();
    assert!(session.step().events.iter().any(|event| matches!(event.kind, EventKind::Declines(..))));
    let mut times = 1;
    while !session.readings().house.practices.has(practice) {
        pass(&mut session, 6 * 60);
        session.act(adopt(practice)).unwrap();
        times += 1;
    }
    assert!(times <= 3 && session.readings().house.declined.is_empty(), "{times}");
    assert!(session.step().events.iter().any(|event| event.kind == EventKind::Adopts(practice)));
    let text = serde_json::to_string(&session.save()).unwrap();
    let saved: SavedSession = serde_json::from_str(&text).unwrap();
    let loaded = Session::load(&library, &saved).unwrap();
    assert_eq!(loaded.fingerprint(), session.fingerprint());
}

#[test]
fn most_households_agree_and_what_else_is_done_does_not_matter() {
    let library = library();
    let (mut agreed, mut asked) = (0, 0);
    for seed in 0..6 {
        let answers = |before: &[Action]| {
            let mut session = Session::new(&library, &id("coup-de-froid"), Some(seed)).unwrap();
            for action in before {
                session.act(action.clone()).unwrap();
            }
            for practice in Practice::ALL {
                session.act(adopt(practice)).unwrap();
            }
            Practice::ALL.map(|practice| session.readings().house.practices.has(practice))
        };
        let alone = answers(&[]);
        assert_eq!(alone, answers(&[setpoint("living", 19.0), adopt(Practice::Lid), setpoint("bed", 18.0)]));
        agreed += alone.iter().filter(|agreed| **agreed).count();
        asked += alone.len();
    }
    assert!(agreed * 10 > asked * 7 && agreed < asked, "{agreed} of {asked}");
}

#[test]
fn a_bulb_draws_less_at_once_and_is_paid_once() {
    let mut session = cold_snap();
    let lamp = device(&session, "living_lamp");
    let (before_w, before) = (session.readings().devices[lamp].draw_w, session.readings().power_w.total());
    let fit = Action::Fit { measure: id("led"), target: Some(id("living_lamp")) };
    session.act(fit.clone()).unwrap();
    let after_w = session.readings().devices[lamp].draw_w;
    assert!((after_w - 0.15 * before_w).abs() < 1e-9, "{before_w} W, {after_w} W");
    assert!((before - session.readings().power_w.total() - (before_w - after_w)).abs() < 1e-9);
    session.step();
    assert!((session.readings().devices[lamp].draw_w - after_w).abs() < 1e-9);
    session.act(fit).unwrap();
    assert!((session.readings().house.spent_eur - 4.0).abs() < 1e-9 && session.readings().house.fitted.len() == 1);
    finish(&mut session);
    let debrief = session.debrief();
    assert!(debrief.gestures[0].saved_kwh > 0.0 && (debrief.spent_eur - 4.0).abs() < 1e-9);
}

#[test]
fn seals_curtains_and_water_savers_save() {
    let mut without = cold_snap();
    finish(&mut without);
    for (measure, target, use_) in [
        ("window_seals", Some("w_living"), Use::Heating),
        ("curtain", Some("w_bed"), Use::Heating),
        ("shower_head", None, Use::HotWater),
        ("aerator", None, Use::HotWater),
        ("strip", Some("child"), Use::Standby),
        ("programmer", None, Use::Heating),
    ] {
        let mut session = cold_snap();
        session.act(Action::Fit { measure: id(measure), target: target.map(id) }).unwrap();
        finish(&mut session);
        assert!(bill_eur(&session) < bill_eur(&without), "{measure}");
        let kwh = |session: &Session| session.readings().energy_kwh[use_];
        assert!(kwh(&session) < kwh(&without), "{measure}");
    }
}

#[test]
fn what_does_not_fit_or_cannot_be_paid_is_refused() {
    let mut session = cold_snap();
    for (measure, target) in [
        ("led", Some("tv")),
        ("led", None),
        ("curtain", Some("hall")),
        ("door_brush", Some("bed")),
        // No leak to seal: the entrance gives on a landing.
        ("door_brush", Some("hall")),
        ("aerator", Some("bath")),
    ] {
        let refused = session.act(Action::Fit { measure: id(measure), target: target.map(id) });
        assert!(matches!(refused, Err(Refusal::Impossible { .. })), "{measure} {target:?}: {refused:?}");
    }
    let unknown = session.act(Action::Fit { measure: id("heat_pump"), target: None });
    assert!(matches!(unknown, Err(Refusal::Unknown { what: "measure", .. })));
    assert!(matches!(session.act(Action::Report { fault: id("x") }), Err(Refusal::Unknown { what: "fault", .. })));
    assert!(session.log().is_empty());
    let mut session = with_faults("");
    let mut library = library();
    let mut level = session.level().clone();
    level.budget_eur = Some(25.0);
    library.levels.insert(level.id.clone(), Arc::new(level));
    session = Session::new(&library, &id("coup-de-froid"), None).unwrap();
    session.act(Action::Fit { measure: id("shower_head"), target: None }).unwrap();
    let refused = session.act(Action::Fit { measure: id("aerator"), target: None });
    assert_eq!(refused, Err(Refusal::Budget { left_eur: 5.0 }));
    // What is there already costs nothing.
    session.act(Action::Fit { measure: id("shower_head"), target: None }).unwrap();
}

#[test]
fn a_reported_seal_is_repaired_in_its_time_and_saves_from_then_on() {
    let seal = r#"[[faults]]
id = "seal"
what = { kind = "seal", window = "w_bed", leak_m3h = 40 }
repaired_after_h = 3"#;
    let (mut left, mut told, mut sound) = (with_faults(seal), with_faults(seal), willing());
    assert_eq!(told.act(Action::Mend { fault: id("seal") }), Err(Refusal::Impossible { id: id("seal") }));
    told.act(Action::Report { fault: id("seal") }).unwrap();
    assert_eq!(told.readings().house.faults, [FaultState::Reported]);
    pass(&mut told, 3 * 60);
    assert_eq!(told.readings().house.faults, [FaultState::Reported]);
    told.step();
    assert_eq!(told.readings().house.faults, [FaultState::Mended]);
    assert!(told.readings().events.iter().any(|event| event.kind == EventKind::Repaired(id("seal"))));
    for session in [&mut left, &mut told, &mut sound] {
        finish(session);
    }
    assert!(bill_eur(&left) > bill_eur(&told) + 0.1 && told.readings().energy_kwh.total() > 0.0);
    assert!(left.readings().energy_kwh[Use::Heating] > sound.readings().energy_kwh[Use::Heating] + 0.5);
}

#[test]
fn faults_act_and_what_one_can_do_alone_ends_them() {
    let sofa = r#"[[faults]]
id = "sofa"
what = { kind = "covered", device = "living_heater", power = 0.5, lost = 0.1 }"#;
    let (mut left, mut mended) = (with_faults(sofa), with_faults(sofa));
    mended.act(Action::Mend { fault: id("sofa") }).unwrap();
    finish(&mut left);
    finish(&mut mended);
    assert!(bill_eur(&left) > bill_eur(&mended) + 0.05);
    let drip = r#"[[faults]]
id = "drip"
what = { kind = "leak", litres_per_day = 48, hot = true }"#;
    let (mut drips, mut sound) = (with_faults(drip), willing());
    finish(&mut drips);
    finish(&mut sound);
    assert!((drips.readings().house.leaked_l - 48.0).abs() < 1e-6);
    assert!(bill_eur(&drips) > bill_eur(&sound) + 0.1);
    let cold = r#"[[faults]]
id = "air"
what = { kind = "radiator", device = "child_heater", power = 0.1 }"#;
    let (mut cold, mut warm) = (with_faults(cold), willing());
    pass(&mut cold, 300);
    pass(&mut warm, 300);
    let child = |session: &Session| session.readings().rooms[support::room(session, "child")].air_c;
    assert!(child(&cold) < child(&warm) - 1.0, "{} {}", child(&cold), child(&warm));
}

#[test]
fn people_shut_a_window_that_chills_them_and_complain_when_it_stays_cold() {
    let mut session = cold_snap();
    session.act(Action::SetOpening { window: id("w_living"), opening: Opening::Open }).unwrap();
    session.act(setpoint("living", 10.0)).unwrap();
    let (mut shut, mut complained) = (false, false);
    while !session.is_over() {
        for event in &session.step().events {
            shut |=
                matches!(&event.kind, EventKind::MovedWindow(_, window, Opening::Closed) if *window == id("w_living"));
            complained |= matches!(event.kind, EventKind::Complains(..));
        }
    }
    assert!(shut && complained, "{shut} {complained}");
}

#[test]
fn a_weekend_differs_from_a_weekday() {
    let mut library = library();
    let file = "levels/02-coup-de-froid.toml";
    let text = common::project_files()[file].replacen(
        "habits = [\n  { habit = \"leaves_lights\", rooms = [\"hall\", \"bath\"], probability = 0.95 },",
        "weekend = [{ at = \"09:30\", room = \"living\", activity = \"sit\" }, { at = \"23:30\", room = \"bed\", activity = \"sleep\" }]\n\
         days.wednesday = [{ at = \"08:00\", activity = \"out\" }, { at = \"20:00\", room = \"living\", activity = \"sit\" }]\n\
         habits = [\n  { habit = \"leaves_lights\", rooms = [\"hall\", \"bath\"], probability = 0.95 },",
        1,
    );
    let at_noon_home = |library: &mut Library, weekday: u32| {
        let mut level = library.check_level_text(file, &text).unwrap();
        level.weather.weekday = weekday;
        library.levels.insert(level.id.clone(), Arc::new(level));
        let mut session = Session::new(library, &id("coup-de-froid"), None).unwrap();
        pass(&mut session, 18 * 60);
        session.readings().people[0].room.is_some()
    };
    // Play begins in the evening before: Friday's noon is Saturday.
    assert_eq!([1, 4, 5, 2].map(|weekday| at_noon_home(&mut library, weekday)), [false, true, true, false]);
}

#[test]
fn expert_play_earns_three_stars_over_several_seeds() {
    for seed in [14, 1, 2, 3, 4] {
        let mut session = Session::new(&library(), &id("coup-de-froid"), Some(seed)).unwrap();
        Bot::Expert.play(&mut session);
        let ratings = session.debrief().ratings;
        assert_eq!(ratings.stars, 3, "seed {seed}: {ratings:?}");
    }
}

#[test]
fn sealing_everything_never_earns_more_than_one_star() {
    for seed in [14, 1, 2, 3] {
        let mut session = Session::new(&library(), &id("coup-de-froid"), Some(seed)).unwrap();
        Bot::Sealer.play(&mut session);
        let ratings = session.debrief().ratings;
        assert!(ratings.stars <= 1, "seed {seed}: {ratings:?}");
    }
}
