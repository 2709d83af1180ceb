//! The game at a kiosk, without window and picture: whole visits, by commands and by the clock.
#![cfg(feature = "game")]

mod common;
#[path = "support/headless.rs"]
mod headless;

use bevy::prelude::*;
use doux_foyer::{
    content::{Id, Power},
    counters::{Smiley, Turn},
    game::{
        Command, Play, Screen, Tool,
        kept::Kept,
        kiosk::{Kiosk, Stand, TurnEvent},
    },
    kiosk::{Ask, Habit, Phase, Picture, Presence, Settings, Source, Visit},
    rules::{Action, Pace, Target},
    text::Lang,
};
use headless::{id, screen, send, unopened, view};

/// What was told of turns.
#[derive(Resource, Default)]
struct Told(Vec<TurnEvent>);

fn hear(mut events: MessageReader<TurnEvent>, mut told: ResMut<Told>) {
    told.0.extend(events.read().cloned());
}

/// A kiosk in attract; each update brings `frame_ms`.
fn kiosk(settings: Settings, frame_ms: u64) -> App {
    let mut app = unopened(common::project_files(), frame_ms);
    app.insert_resource(Kiosk { settings }).init_resource::<Told>().add_systems(Last, hear);
    for _ in 0..4 {
        app.update();
    }
    assert_eq!((screen(&app), stand(&app).visit.phase()), (Screen::Attract, Phase::Attract));
    app
}

fn stand(app: &App) -> &Stand {
    app.world().resource::<Stand>()
}

fn phase(app: &App) -> Phase {
    stand(app).visit.phase()
}

fn play(app: &App) -> &Play {
    app.world().resource::<Play>()
}

fn ask(app: &mut App, ask: Ask) {
    send(app, Command::Visit { ask });
}

fn off(name: &str) -> Command {
    Command::Act { action: Action::SetDevice { device: id(name), power: Power::Off } }
}

fn find_all(app: &mut App) {
    for name in ["bed_lamp", "hood", "living_pendant", "console", "bath_lamp", "computer"] {
        send(app, off(name));
    }
    send(app, Command::Act { action: Action::SetDial { device: id("tank"), setpoint_c: 55.0 } });
    send(app, Command::Act { action: Action::SetSetpoint { room: id("bath"), setpoint_c: 19.0 } });
}

fn wait_for(app: &mut App, frames: u32, what: impl Fn(&App) -> bool) {
    for _ in 0..frames {
        if what(app) {
            return;
        }
        app.update();
    }
    panic!("not within {frames} frames; in {:?}, {:?}", screen(app), phase(app));
}

fn ended(app: &App) -> Vec<Turn> {
    let turn = |event: &TurnEvent| if let TurnEvent::Ended { turn, .. } = event { Some(turn.clone()) } else { None };
    app.world().resource::<Told>().0.iter().filter_map(turn).collect()
}

fn started(app: &App) -> usize {
    app.world().resource::<Told>().0.iter().filter(|event| matches!(event, TurnEvent::Started { .. })).count()
}

#[test]
fn a_whole_turn_from_the_touch_to_the_next_stranger() {
    let mut app = kiosk(Settings::default(), 100);
    send(&mut app, Command::Speak { lang: Lang::En });
    ask(&mut app, Ask::Lower { on: true });
    send(&mut app, Command::TextSize { percent: 140 });
    ask(&mut app, Ask::Begin { players: 1 });
    assert_eq!((screen(&app), phase(&app)), (Screen::Play, Phase::Intro));
    // What was chosen before the touch holds.
    assert_eq!((view(&app).lang, view(&app).low, view(&app).text_percent), (Lang::En, true, 140));
    assert_eq!(play(&app).session.readings().minute, 0);
    ask(&mut app, Ask::Onward);
    assert_eq!((phase(&app), play(&app).clock.pace), (Phase::Play, Pace::Normal));
    find_all(&mut app);
    wait_for(&mut app, 60, |app| screen(app) == Screen::Payoff);
    assert_eq!(phase(&app), Phase::Result);
    let played = stand(&app).visit.played()[0].clone();
    assert_eq!(played.found.len(), 8);
    let summary = play(&app).session.summary();
    let saved_kwh = summary.without_you.energy_kwh.total() - summary.you.energy_kwh.total();
    assert!((played.saved_kwh - saved_kwh).abs() < 1e-9 && saved_kwh > 1.0, "{saved_kwh}");
    // The winter is worked out over frames, while the result stands.
    wait_for(&mut app, 60, |app| stand(app).given.winter.is_some());
    assert!(stand(&app).given.winter.unwrap().eur > 5.0);
    ask(&mut app, Ask::Heated { source: Source::Electric });
    ask(&mut app, Ask::Take { habit: Habit::Tank });
    ask(&mut app, Ask::Onward);
    ask(&mut app, Ask::Nickname { picture: Picture::Lamp });
    ask(&mut app, Ask::Smile { smiley: Smiley::Happy });
    assert_eq!(phase(&app), Phase::Thanks);
    assert_eq!(stand(&app).board.best(9).count(), 1);
    let turns = ended(&app);
    assert_eq!((started(&app), turns.len()), (1, 1));
    assert!(turns[0].finished && turns[0].gestures.len() == 8 && turns[0].smiley == Some(Smiley::Happy));
    wait_for(&mut app, 250, |app| screen(app) == Screen::Attract);
    // Nothing of the visit stays but the picture on the board.
    assert_eq!(stand(&app).visit, Visit::default());
    assert!(stand(&app).given.winter.is_none() && play(&app).session.log().is_empty());
    let now = view(&app);
    assert_eq!((now.lang, now.low, now.text_percent, now.contrast), (Lang::Fr, false, 0, false));
    assert_eq!((now.selected.clone(), now.looked_at.len()), (None, 0));
    assert_eq!(stand(&app).board.best(9).count(), 1);
    assert!(!app.world().resource::<Kept>().possible && app.world().resource::<Kept>().reached.is_empty());
}

#[test]
fn who_walks_away_is_asked_and_the_kiosk_is_as_it_was() {
    let settings = Settings { idle_s: 20, countdown_s: 10, ..Settings::default() };
    let mut app = kiosk(settings.clone(), 500);
    ask(&mut app, Ask::Begin { players: 1 });
    ask(&mut app, Ask::Onward);
    send(&mut app, off("hood"));
    wait_for(&mut app, 45, |app| matches!(stand(app).visit.presence(&settings), Presence::Asked { .. }));
    assert_eq!(screen(&app), Screen::Play);
    ask(&mut app, Ask::Here);
    assert_eq!(stand(&app).visit.presence(&settings), Presence::Here);
    wait_for(&mut app, 65, |app| screen(app) == Screen::Attract);
    let turns = ended(&app);
    assert_eq!(turns.len(), 1);
    assert!(!turns[0].finished && turns[0].gestures == [id("hood")].into());
    assert!(play(&app).session.log().is_empty());
}

#[test]
fn an_evening_that_runs_out_ends_the_turn_by_itself() {
    // Three minutes, and somebody touches the screen now and then.
    let mut app = kiosk(Settings::default(), 500);
    ask(&mut app, Ask::Begin { players: 1 });
    ask(&mut app, Ask::Onward);
    send(&mut app, off("hood"));
    for _ in 0..20 {
        for _ in 0..19 {
            app.update();
        }
        if screen(&app) == Screen::Play {
            send(&mut app, Command::Select { target: Some(Target::Room(id("living"))) });
        }
    }
    assert_eq!(phase(&app), Phase::Result);
    assert_eq!(stand(&app).visit.played()[0].found, [id("hood")].into());
    ask(&mut app, Ask::Anew);
    assert_eq!(screen(&app), Screen::Attract);
    assert!(ended(&app)[0].finished);
}

#[test]
fn two_players_play_the_same_evening() {
    let mut app = kiosk(Settings::default(), 100);
    ask(&mut app, Ask::Begin { players: 2 });
    ask(&mut app, Ask::Onward);
    let seed = play(&app).session.seed();
    find_all(&mut app);
    wait_for(&mut app, 60, |app| screen(app) == Screen::Payoff);
    assert_eq!((phase(&app), ended(&app).len()), (Phase::Handover, 1));
    ask(&mut app, Ask::Onward);
    assert_eq!((screen(&app), phase(&app), stand(&app).visit.player()), (Screen::Play, Phase::Intro, 2));
    assert_eq!((play(&app).session.seed(), play(&app).session.log().len()), (seed, 0));
    ask(&mut app, Ask::Onward);
    find_all(&mut app);
    wait_for(&mut app, 60, |app| screen(app) == Screen::Payoff);
    let [first, second] = stand(&app).visit.played() else { panic!("two played") };
    assert_eq!((phase(&app), &first.found), (Phase::Result, &second.found));
    ask(&mut app, Ask::Onward);
    ask(&mut app, Ask::Onward);
    for picture in [Picture::Sun, Picture::Moon, Picture::Drop] {
        ask(&mut app, Ask::Nickname { picture });
    }
    assert_eq!(stand(&app).board.best(9).count(), 2);
    ask(&mut app, Ask::Onward);
    assert_eq!((started(&app), ended(&app).len()), (2, 2));
}

#[test]
fn nothing_leads_out_of_a_turn() {
    let mut app = kiosk(Settings::default(), 100);
    let level = id("premier-soir");
    let ways_out = || {
        [
            Command::Open { level: level.clone() },
            Command::Enter,
            Command::Menu,
            Command::Settings,
            Command::Keys,
            Command::Staff,
            Command::Choose,
            Command::Keep,
            Command::Remember { on: true },
            Command::Erase,
            Command::Resume,
            Command::Again,
            Command::Finish,
            Command::MyHome,
            Command::Leave,
            Command::SetPace { pace: Pace::Paused },
            Command::Use { tool: Tool::Thermal },
            Command::Sound { on: true },
            Command::RankSkip,
            Command::GuessAgain,
        ]
    };
    let looks = |app: &App| (screen(app), phase(app), view(app).clone(), play(app).clock.pace);
    for begin in [None, Some(Ask::Begin { players: 1 }), Some(Ask::Onward)] {
        if let Some(begin) = begin {
            ask(&mut app, begin);
        }
        for way in ways_out() {
            let before = looks(&app);
            send(&mut app, way.clone());
            assert_eq!(looks(&app), before, "{way:?}");
        }
    }
    let kiosks: Id = id("kiosque");
    assert_eq!(play(&app).session.level().id, kiosks);
}

#[test]
fn who_chooses_a_language_and_walks_on_leaves_nothing() {
    let mut app = kiosk(Settings::default(), 500);
    send(&mut app, Command::Speak { lang: Lang::En });
    send(&mut app, Command::Contrast { on: true });
    for _ in 0..100 {
        app.update();
    }
    assert_eq!((view(&app).lang, view(&app).contrast), (Lang::En, true), "not while they may still be there");
    for _ in 0..70 {
        app.update();
    }
    assert_eq!((view(&app).lang, view(&app).contrast, screen(&app)), (Lang::Fr, false, Screen::Attract));
}

#[test]
fn the_home_lives_by_itself_while_nobody_plays() {
    let mut app = kiosk(Settings::default(), 200);
    let lamp = |app: &App| play(app).session.readings().power_w.total();
    let (mut minutes, mut powers) = (std::collections::BTreeSet::new(), std::collections::BTreeSet::new());
    let first = stand(&app).wonder;
    let mut lines = std::collections::BTreeSet::from([first]);
    for _ in 0..5 * 130 {
        app.update();
        minutes.insert(play(&app).session.readings().minute);
        #[expect(clippy::cast_possible_truncation)]
        powers.insert(lamp(&app) as i64);
        lines.insert(stand(&app).wonder);
    }
    // A minute a second; things go on and off; the line changes every twenty seconds.
    assert!((120..=135).contains(&minutes.len()), "{}", minutes.len());
    assert!(powers.len() > 5, "{powers:?}");
    assert!(lines.len() >= 5, "{lines:?}");
    assert_eq!(phase(&app), Phase::Attract);
}
