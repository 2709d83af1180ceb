//! The kiosk's rules: a visit always comes back to its beginning and leaves nothing; help comes by itself; figures are true.

mod common;

use std::collections::BTreeSet;

use doux_foyer::{
    content::{Id, Library, Power},
    counters::{Day, Smiley, Turn},
    kiosk::{
        Ask, Board, Effect, Habit, Help, Hints, LONGEST_S, MOST_HABITS, Phase, Picture, Played, Presence, Settings,
        Source, Visit, Wonder, plan_code, wonders,
    },
    plan::{Gesture, decode},
    rules::{Action, Session, Winter, WinterSaving},
    text::Lang,
};
use proptest::prelude::*;

fn id(name: &str) -> Id {
    Id::try_from(name).unwrap()
}

fn found(names: &[&str]) -> BTreeSet<Id> {
    names.iter().map(|name| id(name)).collect()
}

fn played(names: &[&str]) -> Played {
    Played { found: found(names), saved_kwh: 1.5 }
}

/// Lets time pass as frames do.
fn wait(visit: &mut Visit, seconds: f64) -> Vec<Effect> {
    let settings = Settings::default();
    let mut effects = Vec::new();
    let mut left_s = seconds;
    while left_s > 0.0 {
        effects.extend(visit.pass(left_s.min(0.25), &settings));
        left_s -= 0.25;
    }
    effects
}

fn ended(effects: &[Effect]) -> Vec<Turn> {
    let turn = |effect: &Effect| if let Effect::Ended(turn) = effect { Some(turn.clone()) } else { None };
    effects.iter().filter_map(turn).collect()
}

#[test]
fn a_visit_goes_from_the_touch_to_the_thanks() {
    let mut visit = Visit::default();
    assert_eq!(visit.ask(&Ask::Begin { players: 1 }), [Effect::Open, Effect::Started]);
    assert_eq!(visit.phase(), Phase::Intro);
    // The sentence is read, or goes by itself.
    assert_eq!(wait(&mut visit, 7.0), [Effect::Run]);
    assert_eq!(visit.phase(), Phase::Play);
    assert_eq!(visit.evening_over(played(&["bath", "tank"])), []);
    assert_eq!(visit.phase(), Phase::Result);
    visit.ask(&Ask::Heated { source: Source::Gas });
    assert_eq!((visit.phase(), visit.source()), (Phase::Gestures, Some(Source::Gas)));
    for habit in [Habit::Tank, Habit::Heating, Habit::Tank, Habit::Lights, Habit::Screens, Habit::Cold] {
        visit.ask(&Ask::Take { habit });
    }
    // Taken twice is left again; no more than three.
    assert_eq!(visit.habits(), [Habit::Heating, Habit::Lights, Habit::Screens]);
    visit.ask(&Ask::Onward);
    assert_eq!(visit.ask(&Ask::Print), [Effect::Print]);
    let board = visit.ask(&Ask::Nickname { picture: Picture::Pot });
    assert_eq!(board, [Effect::Board { picture: Picture::Pot, found: 2 }]);
    assert_eq!(visit.ask(&Ask::Nickname { picture: Picture::Sun }), [], "once a player");
    let turn = ended(&visit.ask(&Ask::Smile { smiley: Smiley::Happy }));
    let expected =
        Turn { finished: true, gestures: found(&["bath", "tank"]), smiley: Some(Smiley::Happy), ..Turn::default() };
    assert_eq!((visit.phase(), turn), (Phase::Thanks, vec![expected]));
    assert_eq!(wait(&mut visit, 21.0), [Effect::Wipe]);
    assert_eq!(visit, Visit::default());
}

#[test]
fn two_players_have_the_same_evening_one_after_the_other() {
    let mut visit = Visit::default();
    visit.ask(&Ask::Begin { players: 2 });
    visit.ask(&Ask::Onward);
    assert_eq!(visit.player(), 1);
    let first = visit.evening_over(played(&["bath"]));
    assert_eq!((visit.phase(), ended(&first).len()), (Phase::Handover, 1));
    assert_eq!(visit.ask(&Ask::Onward), [Effect::Open, Effect::Started]);
    assert_eq!(visit.player(), 2);
    visit.ask(&Ask::Onward);
    assert_eq!(visit.evening_over(played(&["tank", "hood"])), []);
    assert_eq!((visit.phase(), visit.played().len()), (Phase::Result, 2));
    visit.ask(&Ask::Onward);
    visit.ask(&Ask::Onward);
    for (picture, count) in [(Picture::Sun, 1), (Picture::Moon, 2)] {
        assert_eq!(visit.ask(&Ask::Nickname { picture }), [Effect::Board { picture, found: count }]);
    }
    let second = ended(&visit.ask(&Ask::Onward));
    assert_eq!(second.len(), 1);
    assert_eq!(second[0].gestures, found(&["tank", "hood"]));
}

#[test]
fn who_walks_away_is_asked_and_then_forgotten() {
    let settings = Settings::default();
    let mut visit = Visit::default();
    visit.ask(&Ask::Begin { players: 1 });
    visit.ask(&Ask::Onward);
    visit.note(found(&["hood"]));
    wait(&mut visit, 59.0);
    assert_eq!(visit.presence(&settings), Presence::Here);
    wait(&mut visit, 2.0);
    assert!(matches!(visit.presence(&settings), Presence::Asked { left_s: 19 | 20 }));
    visit.ask(&Ask::Here);
    assert_eq!((visit.presence(&settings), visit.phase()), (Presence::Here, Phase::Play));
    let effects = wait(&mut visit, 81.0);
    let turn = Turn { finished: false, gestures: found(&["hood"]), ..Turn::default() };
    assert_eq!(effects, [Effect::Ended(turn), Effect::Wipe]);
    assert_eq!(visit, Visit::default());
    // In attract nobody is missed.
    assert_eq!(wait(&mut visit, 500.0), []);
    assert_eq!(visit.presence(&settings), Presence::Here);
}

#[test]
fn a_sleep_or_a_wrong_clock_ends_no_visit() {
    let settings = Settings::default();
    let mut visit = Visit::default();
    visit.ask(&Ask::Begin { players: 1 });
    visit.ask(&Ask::Onward);
    for jump in [3600.0, -1e9, f64::NAN, f64::INFINITY, 1e300] {
        assert_eq!(visit.pass(jump, &settings), []);
    }
    assert_eq!(visit.phase(), Phase::Play);
    assert_eq!(visit.presence(&settings), Presence::Here);
}

#[test]
fn help_comes_by_itself_and_goes_with_a_find() {
    let mut hints = Hints::default();
    let mut at = |seconds: u32, found: usize| {
        for _ in 0..seconds {
            hints.pass(1.0, found);
        }
        hints.help()
    };
    assert_eq!(at(14, 0), None);
    assert_eq!(at(2, 0), Some(Help::Glow));
    assert_eq!(at(8, 0), Some(Help::Arrow));
    assert_eq!(at(8, 0), Some(Help::Name));
    assert_eq!(at(1, 1), None);
    assert_eq!(at(15, 1), Some(Help::Glow));
}

#[test]
fn the_board_is_that_of_the_day() {
    let mut board = Board::default();
    board.on(None);
    for (picture, found) in [(Picture::Sun, 3), (Picture::Moon, 8), (Picture::Sun, 3), (Picture::Pot, 5)] {
        board.add(picture, found);
    }
    let pictures: Vec<(Picture, u8)> = board.best(9).map(|entry| (entry.picture, entry.colour)).collect();
    assert_eq!(pictures, [(Picture::Moon, 0), (Picture::Pot, 0), (Picture::Sun, 0), (Picture::Sun, 1)]);
    let (monday, tuesday) = (Day::new(2026, 11, 30), Day::new(2026, 12, 1));
    board.on(monday);
    board.on(None);
    board.on(monday);
    assert!(!board.is_empty());
    board.on(tuesday);
    assert!(board.is_empty());
    for found in 0..1000 {
        board.add(Picture::Drop, found % 9);
    }
    assert!(board.best(1000).count() <= 200 && board.best(1).all(|entry| entry.found == 8));
}

fn ask() -> impl Strategy<Value = Ask> {
    prop_oneof![
        (0_u8..4).prop_map(|players| Ask::Begin { players }),
        Just(Ask::Onward),
        (0..3_usize).prop_map(|n| Ask::Heated { source: Source::ALL[n] }),
        (0..8_usize).prop_map(|n| Ask::Take { habit: Habit::ALL[n] }),
        Just(Ask::Print),
        (0..12_usize).prop_map(|n| Ask::Nickname { picture: Picture::ALL[n] }),
        Just(Ask::Smile { smiley: Smiley::Even }),
        Just(Ask::Here),
        Just(Ask::Anew),
        any::<bool>().prop_map(|on| Ask::Lower { on }),
    ]
}

#[derive(Debug, Clone)]
enum Event {
    Ask(Ask),
    Pass(f64),
    Over,
    Note,
}

fn event() -> impl Strategy<Value = Event> {
    prop_oneof![
        4 => ask().prop_map(Event::Ask),
        3 => (0.0..30.0).prop_map(Event::Pass),
        1 => any::<f64>().prop_map(Event::Pass),
        2 => Just(Event::Over),
        1 => Just(Event::Note),
    ]
}

proptest! {
    #[test]
    fn whatever_happens_a_visit_ends_and_leaves_no_trace(
        events in prop::collection::vec(event(), 0..80), idle_s in 0_u16..200, countdown_s in 0_u16..60,
    ) {
        let settings = Settings { idle_s, countdown_s, ..Settings::default() };
        let mut visit = Visit::default();
        let (mut started, mut closed) = (0, 0);
        let mut tell = |effects: &[Effect]| {
            for effect in effects {
                match effect {
                    Effect::Started => started += 1,
                    Effect::Ended(_) => closed += 1,
                    _ => {}
                }
            }
            // Each turn that began is told as ended before the next begins.
            assert!(closed <= started && started <= closed + 1);
        };
        for event in events {
            let effects = match event {
                Event::Ask(ask) => visit.ask(&ask),
                Event::Pass(seconds) => visit.pass(seconds, &settings),
                Event::Over => visit.evening_over(played(&["bath"])),
                Event::Note => { visit.note(found(&["tank"])); Vec::new() }
            };
            tell(&effects);
            prop_assert!(visit.habits().len() <= MOST_HABITS && visit.pictures().len() <= visit.played().len());
            prop_assert!(visit.played().len() <= 2);
            if effects.contains(&Effect::Wipe) {
                prop_assert_eq!(&visit, &Visit::default());
            }
        }
        // Nobody touches it any more: at most idle and countdown later, the next one finds it as it was.
        let most_s = f64::from(idle_s) + f64::from(countdown_s);
        let mut passed_s = 0.0;
        while passed_s <= most_s {
            tell(&visit.pass(0.5, &settings));
            passed_s += 0.5;
        }
        prop_assert_eq!(&visit, &Visit::default());
        prop_assert_eq!(started, closed);
    }

    #[test]
    fn no_look_at_the_clock_counts_for_more_than_it_may(seconds in any::<f64>()) {
        let settings = Settings { idle_s: 60, countdown_s: 20, ..Settings::default() };
        let mut visit = Visit::default();
        visit.ask(&Ask::Begin { players: 1 });
        visit.pass(seconds, &settings);
        prop_assert!((0.0..=LONGEST_S).contains(&visit.phase_s()));
    }
}

#[test]
fn a_link_carries_the_answer_and_the_gestures_that_the_plan_knows() {
    let code = plan_code(Source::Collective, &[Habit::Tank, Habit::Lights, Habit::Heating], Lang::En);
    let state = decode(&code).unwrap();
    assert_eq!(state.answers.heating.key(), "collective");
    let chosen: Vec<Gesture> = state.chosen.iter().collect();
    assert_eq!(chosen, [Gesture::HeatingMinus1, Gesture::Tank60To55]);
    assert_eq!(state.lang, 1);
}

fn evening(library: &Library) -> Session {
    Session::new(library, &id("kiosque"), None).unwrap()
}

#[test]
fn finds_become_gestures_to_take_home() {
    let library = Library::load(&common::project_files());
    let mut session = evening(&library);
    let all = Habit::offered(&session, &session.hunt());
    assert_eq!(all, [Habit::Heating, Habit::Tank, Habit::Screens, Habit::Lights, Habit::Kitchen]);
    session.act(Action::SetDevice { device: id("hood"), power: Power::Off }).unwrap();
    // What was found comes first; with less than can be taken home, the others follow.
    let others = [Habit::Heating, Habit::Tank, Habit::Screens, Habit::Lights];
    assert_eq!(Habit::offered(&session, &session.hunt()), [&[Habit::Kitchen][..], &others].concat());
    session.act(Action::SetDevice { device: id("console"), power: Power::Off }).unwrap();
    session.act(Action::SetDevice { device: id("bath_lamp"), power: Power::Off }).unwrap();
    assert_eq!(Habit::offered(&session, &session.hunt()), [Habit::Screens, Habit::Lights, Habit::Kitchen]);
}

fn winter_of(winter: &Winter, session: &Session) -> WinterSaving {
    let mut work = winter.work(session);
    for _ in 0..50 {
        if let Some(saving) = work.advance() {
            return saving;
        }
    }
    panic!("never worked out");
}

#[test]
fn a_winter_is_lived_again_with_what_was_done() {
    let library = Library::load(&common::project_files());
    let mut winter = Winter::default();
    let mut session = evening(&library);
    for _ in 0..20 {
        if winter.prepare(&session).unwrap() {
            break;
        }
    }
    assert!(winter.is_ready());
    assert_eq!(winter_of(&winter, &session), WinterSaving::default(), "nothing done, nothing saved");
    let hunt: Vec<Id> = session.level().kiosk.as_ref().unwrap().hunt.clone();
    let mut last_kwh = 0.0;
    for name in &hunt {
        let action = match name.as_str() {
            "bath" => Action::SetSetpoint { room: id("bath"), setpoint_c: 19.0 },
            "tank" => Action::SetDial { device: id("tank"), setpoint_c: 55.0 },
            device => Action::SetDevice { device: id(device), power: Power::Off },
        };
        session.act(action).unwrap();
        let saving = winter_of(&winter, &session);
        // A lamp's heat is missed by an electric heater in winter, so a lamp saves little then, but each find saves.
        assert!(saving.kwh > last_kwh - 0.5, "{name}: {} after {last_kwh}", saving.kwh);
        last_kwh = saving.kwh;
        session.step();
    }
    while !session.is_over() {
        session.step();
    }
    let saving = winter_of(&winter, &session);
    let tonight = session.summary();
    let tonight_kwh = tonight.without_you.energy_kwh.total() - tonight.you.energy_kwh.total();
    println!("tonight {tonight_kwh:.2} kWh, winter {:.0} kWh, {:.0} €", saving.kwh, saving.eur);
    assert!(tonight_kwh > 0.5);
    // A season of evenings like this one, colder: the right order of size.
    assert!((0.3..3.0).contains(&(saving.kwh / (182.0 * tonight_kwh))), "{}", saving.kwh);
    let eur_per_kwh = saving.eur / saving.kwh;
    assert!((0.15..0.35).contains(&eur_per_kwh), "{eur_per_kwh}");
}

#[test]
fn wonders_are_the_catalogue_s_figures() {
    let library = Library::load(&common::project_files());
    let level = &library.levels[&id("kiosque")];
    let all = wonders(&library.catalogue, level);
    println!("{all:?}");
    assert!(all.len() >= 5);
    let box_w = library.catalogue.devices[&id("internet_box")].on_w;
    let price = library.catalogue.tariffs[&level.tariff].price.eur_per_kwh(0, doux_foyer::content::DayColour::Blue);
    let expected = box_w * 8.76 * price;
    assert!(
        all.iter()
            .any(|wonder| matches!(wonder, Wonder::EurPerYear("wonder-box", eur) if (eur - expected).abs() < 0.01))
    );
    // Twice the power, twice the figure: nothing is written down.
    let mut catalogue = (*library.catalogue).clone();
    catalogue.devices.get_mut(&id("internet_box")).unwrap().on_w *= 2.0;
    let doubled = wonders(&catalogue, level);
    assert!(
        doubled.iter().any(
            |wonder| matches!(wonder, Wonder::EurPerYear("wonder-box", eur) if (eur - 2.0 * expected).abs() < 0.01)
        )
    );
}
