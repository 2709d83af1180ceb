//! The staff's side of a kiosk, without window: the gesture and the PIN, settings that hold and are kept, counting, the table.
#![cfg(feature = "game")]
#![expect(clippy::disallowed_methods, reason = "tests look at the files that were written")]

mod common;
#[path = "support/folder.rs"]
mod folders;
#[path = "support/headless.rs"]
mod headless;

use std::{
    collections::BTreeMap,
    fs,
    sync::{Arc, Mutex},
};

use bevy::{
    input::{
        ButtonState,
        keyboard::{Key, KeyCode, KeyboardInput},
        touch::{TouchInput, TouchPhase},
    },
    prelude::*,
    window::{PrimaryWindow, WindowResolution},
};
use doux_foyer::{
    counters::{Day, Label, Smiley, Turn, to_csv},
    game::{
        Command, View,
        kiosk::{
            Kiosk, Stand, TurnEvent,
            counting::{Calendar, Counted},
            staff::{At, Line, Page, Row, Sheet, State, Wish},
            store::{KioskShelf, Lock, Vault},
        },
        platform::KioskFolder,
    },
    kiosk::{Ask, Kind, Phase, Settings, Slot, Slots},
    text::Lang,
};
use folders::{files, folder};
use headless::{id, unopened};

/// Slots in memory, shared between runs; they can refuse to be written.
#[derive(Clone, Default)]
struct Memory {
    slots: Arc<Mutex<BTreeMap<Slot, String>>>,
    full: Arc<Mutex<bool>>,
}

impl Memory {
    fn fill(&self, full: bool) {
        *self.full.lock().unwrap() = full;
    }

    fn text(&self) -> String {
        self.slots.lock().unwrap().values().cloned().collect()
    }
}

impl Slots for Memory {
    fn read(&self, slot: Slot) -> Result<Option<String>, String> {
        Ok(self.slots.lock().unwrap().get(&slot).cloned())
    }

    fn write(&self, slot: Slot, text: &str) -> Result<(), String> {
        if *self.full.lock().unwrap() {
            return Err("no space left".into());
        }
        self.slots.lock().unwrap().insert(slot, text.to_owned());
        Ok(())
    }

    fn set_aside(&self, slot: Slot) -> Result<String, String> {
        self.slots.lock().unwrap().remove(&slot);
        Ok("aside".into())
    }

    fn remove(&self, slot: Slot) -> Result<(), String> {
        self.slots.lock().unwrap().remove(&slot);
        Ok(())
    }
}

/// A run of the game as a kiosk, a second a frame, on 24 November 2026.
fn kiosk_on(slots: impl Slots) -> App {
    let mut app = unopened(common::project_files(), 1000);
    app.insert_resource(Kiosk::default());
    app.insert_resource(KioskShelf(Box::new(slots)));
    app.insert_resource(Calendar(|| Day::new(2026, 11, 24)));
    app.update();
    app.update();
    app
}

/// One frame: what is sent takes effect in it, so that seconds can be counted.
fn wish(app: &mut App, wish: Wish) {
    app.world_mut().write_message(Command::Desk { wish });
    app.update();
}

fn type_in(app: &mut App, text: &str) {
    for letter in text.chars() {
        wish(app, Wish::Type(letter));
    }
}

fn press_key(app: &mut App, letter: char) {
    app.world_mut().write_message(KeyboardInput {
        key_code: KeyCode::KeyD,
        logical_key: Key::Character(letter.to_string().into()),
        state: ButtonState::Pressed,
        text: None,
        repeat: false,
        window: Entity::PLACEHOLDER,
    });
}

/// The gesture of the keyboard, typed within a frame.
fn knock(app: &mut App) {
    for letter in "douxfoyer".chars() {
        press_key(app, letter);
    }
    app.update();
}

fn at(app: &App) -> Option<At> {
    app.world().resource::<State>().at
}

fn settings(app: &App) -> &Settings {
    &app.world().resource::<Kiosk>().settings
}

fn told(app: &App) -> &str {
    app.world().resource::<State>().told.as_ref().map_or("", |told| told.key)
}

fn enter(app: &mut App, pin: &str) {
    type_in(app, pin);
    wish(app, Wish::Done);
}

/// In the menu for the first time: the PIN is set.
fn first_entry(app: &mut App) {
    knock(app);
    assert_eq!(at(app), Some(At::NewPin));
    enter(app, "2580");
    assert_eq!(at(app), Some(At::Again));
    enter(app, "2580");
    assert_eq!(at(app), Some(At::Page(Page::Menu)));
}

fn write_line(app: &mut App, line: Line, text: &str) {
    wish(app, Wish::Go(Page::Place));
    wish(app, Wish::Go(Page::Write(line)));
    for _ in 0..line.longest() {
        wish(app, Wish::Rub);
    }
    type_in(app, text);
    wish(app, Wish::Done);
}

/// A kiosk that counts.
fn standing(slots: impl Slots) -> App {
    let mut app = kiosk_on(slots);
    first_entry(&mut app);
    write_line(&mut app, Line::Site, "Mairie d’Échirolles");
    write_line(&mut app, Line::Event, "Forum (2026)");
    app
}

fn play(app: &mut App, smiley: Smiley) {
    app.world_mut().write_message(TurnEvent::Started { level: id("kiosque") });
    let turn =
        Turn { finished: true, gestures: [id("bed_lamp"), id("tank")].into(), smiley: Some(smiley), ..Turn::default() };
    app.world_mut().write_message(TurnEvent::Ended { level: id("kiosque"), turn });
    app.update();
}

fn started(app: &App) -> u32 {
    let counted = app.world().resource::<Counted>();
    counted.counters.cells().map(|(_, tally)| tally.started.values().sum::<u32>()).sum()
}

#[test]
fn the_first_who_know_the_way_set_the_pin_and_it_is_asked_for_from_then_on() {
    let memory = Memory::default();
    let mut app = kiosk_on(memory.clone());
    assert_eq!(at(&app), None);
    knock(&mut app);
    enter(&mut app, "1111");
    assert_eq!((at(&app), told(&app)), (Some(At::NewPin), "desk-pin-simple"));
    enter(&mut app, "2580");
    enter(&mut app, "2581");
    assert_eq!((at(&app), told(&app)), (Some(At::NewPin), "desk-pin-differs"));
    // Before the PIN is set twice, nothing of the menu is reached.
    wish(&mut app, Wish::Go(Page::Menu));
    wish(&mut app, Wish::Idle(600));
    assert_eq!((at(&app), settings(&app)), (Some(At::NewPin), &Settings::default()));
    enter(&mut app, "2580");
    enter(&mut app, "2580");
    assert_eq!((at(&app), told(&app)), (Some(At::Page(Page::Menu)), "desk-saved"));
    assert!(!memory.text().contains("2580"));

    let mut again = kiosk_on(memory);
    knock(&mut again);
    assert_eq!(at(&again), Some(At::Locked));
    wish(&mut again, Wish::Go(Page::Menu));
    assert_eq!(at(&again), Some(At::Locked));
    enter(&mut again, "2580");
    assert_eq!(at(&again), Some(At::Page(Page::Menu)));
}

#[test]
fn five_wrong_pins_close_the_lock_for_a_minute_and_a_restart_does_not_open_it() {
    let memory = Memory::default();
    first_entry(&mut kiosk_on(memory.clone()));
    let mut app = kiosk_on(memory.clone());
    knock(&mut app);
    for _ in 0..5 {
        enter(&mut app, "9753");
    }
    enter(&mut app, "2580");
    assert_eq!(at(&app), Some(At::Locked), "the right one, too early");
    let wait = |app: &App| {
        let sheet = app.world().resource::<Sheet>();
        sheet.rows.iter().any(|row| matches!(row, Row::Told(false, text) if text.contains("secondes")))
    };
    assert!(wait(&app), "{:?}", app.world().resource::<Sheet>());
    let mut again = kiosk_on(memory);
    knock(&mut again);
    enter(&mut again, "2580");
    assert_eq!(at(&again), Some(At::Locked));
    assert!(wait(&again));
    for _ in 0..61 {
        again.update();
    }
    enter(&mut again, "2580");
    assert_eq!(at(&again), Some(At::Page(Page::Menu)));
}

#[test]
fn no_digit_of_a_pin_is_in_what_is_shown_or_written_of_the_program() {
    let mut app = kiosk_on(Memory::default());
    knock(&mut app);
    type_in(&mut app, "258");
    let sheet = app.world().resource::<Sheet>();
    assert!(sheet.rows.contains(&Row::Typed("•••".into())), "{sheet:?}");
    let state = format!("{:?}", app.world().resource::<State>());
    assert!(!state.contains("258"), "{state}");
}

#[test]
fn a_pin_that_cannot_be_read_lets_nobody_in() {
    let memory = Memory::default();
    first_entry(&mut kiosk_on(memory.clone()));
    for slot in Slot::both(Kind::Pin) {
        memory.slots.lock().unwrap().insert(slot, "cut".into());
    }
    let mut app = kiosk_on(memory);
    assert!(matches!(app.world().resource::<Vault>().lock, Lock::Broken(_)));
    knock(&mut app);
    enter(&mut app, "2580");
    assert_eq!(at(&app), Some(At::Locked));
}

#[test]
fn the_menu_closes_when_nobody_is_there_and_stays_while_somebody_is() {
    let mut app = kiosk_on(Memory::default());
    first_entry(&mut app);
    for _ in 0..100 {
        app.update();
    }
    press_key(&mut app, 'x');
    for _ in 0..110 {
        app.update();
    }
    assert_eq!(at(&app), Some(At::Page(Page::Menu)));
    for _ in 0..12 {
        app.update();
    }
    assert_eq!(at(&app), None);
    assert_eq!(*app.world().resource::<Sheet>(), Sheet::default());
}

#[test]
fn what_staff_set_holds_at_once_and_in_the_next_run() {
    let folder = folder("kiosk-staff", "settings");
    let mut app = standing(KioskFolder::new(folder.clone()));
    wish(&mut app, Wish::Go(Page::Options));
    wish(&mut app, Wish::Offer(Lang::Fr));
    wish(&mut app, Wish::Offer(Lang::En));
    assert_eq!(told(&app), "desk-one-language");
    wish(&mut app, Wish::Idle(90));
    wish(&mut app, Wish::Countdown(15));
    wish(&mut app, Wish::Volume(50));
    wish(&mut app, Wish::Calm(true));
    wish(&mut app, Wish::Printer(true));
    assert_eq!(told(&app), "desk-saved");
    wish(&mut app, Wish::Idle(5));
    assert_eq!(told(&app), "desk-not-saved", "out of range");
    write_line(&mut app, Line::Address, "https://energie.example/");
    write_line(&mut app, Line::Contact, "Accueil : 04 76 00 00 00");
    wish(&mut app, Wish::Back);
    wish(&mut app, Wish::Go(Page::Ruler));
    let before = app.world().resource::<Kiosk>().settings.px_per_mm;
    wish(&mut app, Wish::Stretch(100));
    wish(&mut app, Wish::Measured);
    let set = settings(&app).clone();
    assert_eq!(before, None);
    assert!(set.px_per_mm.is_some_and(|px| (px - (1.8 + 100.0 / 85.6)).abs() < 1e-3), "{set:?}");
    assert_eq!(set.site.as_ref().map(Label::as_str), Some("Mairie d’Échirolles"));
    let view = app.world().resource::<View>();
    assert!(view.reduced_motion && view.sound());

    let again = kiosk_on(KioskFolder::new(folder.clone()));
    assert_eq!(settings(&again), &set);
    assert_eq!((set.languages, set.idle_s, set.countdown_s, set.volume_percent), (vec![Lang::En], 90, 15, 50));
    assert_eq!(files(&folder), ["kiosk-pin-0.txt", "kiosk-settings-0.txt", "kiosk-settings-1.txt"], "and nothing else");
}

#[test]
fn a_line_that_does_not_fit_is_refused_and_the_one_before_stays() {
    let mut app = standing(Memory::default());
    write_line(&mut app, Line::Site, "=SUM(A1)");
    assert_eq!((at(&app), told(&app)), (Some(At::Page(Page::Write(Line::Site))), "desk-allowed-label"));
    wish(&mut app, Wish::Back);
    write_line(&mut app, Line::Address, "http://energie.example/");
    assert_eq!(told(&app), "desk-allowed-address");
    wish(&mut app, Wish::Back);
    assert_eq!(settings(&app).site.as_ref().map(Label::as_str), Some("Mairie d’Échirolles"));
    assert_eq!(settings(&app).address, None);
    // An empty line is none.
    write_line(&mut app, Line::Event, "");
    assert_eq!(settings(&app).event, None);
}

#[test]
fn turns_are_counted_where_the_kiosk_stands_and_called_saved_once_they_are() {
    let memory = Memory::default();
    let mut app = kiosk_on(memory.clone());
    play(&mut app, Smiley::Happy);
    assert_eq!(started(&app), 0, "nowhere yet");
    let mut app = standing(memory.clone());
    for _ in 0..6 {
        play(&mut app, Smiley::Happy);
    }
    play(&mut app, Smiley::Sad);
    let counted = app.world().resource::<Counted>();
    assert!(counted.is_saved());
    let csv = to_csv(&counted.counters.export());
    let place = "2026-11-24,Mairie d’Échirolles,Forum (2026)";
    for line in ["started,,7,0,", "finished,kiosque,7,0,", "gesture,tank,7,0,", "smiley,happy,6,0,", "smiley,sad,,1,"] {
        assert!(csv.contains(&format!("{place},{line}\n")), "{line} in {csv}");
    }

    let mut again = kiosk_on(memory.clone());
    assert_eq!(started(&again), 7);
    // The disk is full: play goes on, staff are told, and nothing is lost once there is room.
    memory.fill(true);
    play(&mut again, Smiley::Even);
    let counted = again.world().resource::<Counted>();
    assert!(!counted.is_saved());
    assert_eq!(counted.trouble.as_deref(), Some("no space left"));
    assert_eq!((started(&again), started(&kiosk_on(memory.clone()))), (8, 7));
    memory.fill(false);
    for _ in 0..25 {
        again.update();
    }
    assert!(again.world().resource::<Counted>().is_saved());
    assert_eq!(started(&kiosk_on(memory)), 8);
}

#[test]
fn a_clock_before_this_program_is_told_and_counted_under_the_day_it_says() {
    let mut app = standing(Memory::default());
    app.insert_resource(Calendar(|| Day::new(2011, 1, 2)));
    play(&mut app, Smiley::Happy);
    assert!(app.world().resource::<Calendar>().is_wrong());
    let days: Vec<String> =
        app.world().resource::<Counted>().counters.cells().map(|(place, _)| place.day.to_string()).collect();
    assert_eq!(days, ["2011-01-02"]);
    wish(&mut app, Wish::Back);
    wish(&mut app, Wish::Go(Page::Tests));
    let sheet = app.world().resource::<Sheet>();
    let is_told = |row: &Row| matches!(row, Row::Told(false, text) if text.contains("02/01/2011"));
    assert!(sheet.rows.iter().any(is_told), "{sheet:?}");
    // Before 1970, or after 2199, counters know no day: the first one stands for it.
    app.insert_resource(Calendar(|| None));
    play(&mut app, Smiley::Happy);
    assert_eq!(started(&app), 2);
}

#[test]
fn the_day_is_forgotten_after_it_was_asked_twice() {
    let memory = Memory::default();
    let mut app = standing(memory.clone());
    app.insert_resource(Calendar(|| Day::new(2026, 11, 23)));
    play(&mut app, Smiley::Happy);
    app.insert_resource(Calendar(|| Day::new(2026, 11, 24)));
    play(&mut app, Smiley::Happy);
    let ask = |sure| Wish::Go(Page::Forget { all: false, sure });
    wish(&mut app, Wish::Go(Page::Counters));
    wish(&mut app, ask(true));
    assert_eq!(at(&app), Some(At::Page(Page::Counters)), "not without the first question");
    wish(&mut app, ask(false));
    wish(&mut app, ask(true));
    wish(&mut app, Wish::Back);
    assert_eq!(started(&app), 2);
    wish(&mut app, ask(false));
    wish(&mut app, ask(true));
    wish(&mut app, ask(true));
    assert_eq!((started(&app), told(&app)), (1, "desk-forgotten"));
    app.update();
    assert_eq!(started(&kiosk_on(memory)), 1);
}

#[test]
fn the_self_test_writes_reads_back_and_leaves_nothing() {
    let folder = folder("kiosk-staff", "self-test");
    let mut app = standing(KioskFolder::new(folder.clone()));
    let before = files(&folder);
    wish(&mut app, Wish::Go(Page::Tests));
    wish(&mut app, Wish::TryStorage);
    let sheet = app.world().resource::<Sheet>();
    assert!(sheet.rows.iter().any(|row| matches!(row, Row::Told(true, text) if text.contains("ms"))), "{sheet:?}");
    assert_eq!(files(&folder), before);
    wish(&mut app, Wish::Go(Page::Touch));
    for cell in 0..=255 {
        wish(&mut app, Wish::Touched(cell));
    }
    wish(&mut app, Wish::Back);
    let sheet = app.world().resource::<Sheet>();
    assert!(sheet.rows.iter().any(|row| matches!(row, Row::Told(true, text) if text.contains("répondent"))));
}

#[test]
fn damaged_settings_are_told_and_put_aside_and_the_kiosk_runs_with_the_usual_ones() {
    let folder = folder("kiosk-staff", "damaged");
    drop(standing(KioskFolder::new(folder.clone())));
    for number in 0..2 {
        let path = folder.join(format!("kiosk-settings-{number}.txt"));
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, &text[..text.len() - 20]).unwrap();
    }
    let mut app = kiosk_on(KioskFolder::new(folder.clone()));
    assert_eq!(settings(&app), &Settings::default());
    knock(&mut app);
    enter(&mut app, "2580");
    let sheet = app.world().resource::<Sheet>();
    assert!(
        sheet.rows.iter().any(|row| matches!(row, Row::Told(false, text) if text.contains("damaged-1"))),
        "{sheet:?}"
    );
    assert!(files(&folder).contains(&"kiosk-settings-0.damaged-1.txt".to_owned()), "{:?}", files(&folder));
}

#[test]
fn the_corners_lead_to_the_menu_and_begin_no_turn() {
    let mut app = kiosk_on(Memory::default());
    let size = WindowResolution::new(1280, 720);
    let window = app.world_mut().spawn((Window { resolution: size, ..default() }, PrimaryWindow)).id();
    let touch = |app: &mut App, x: f32, y: f32| {
        let position = Vec2::new(x, y);
        let ended = TouchInput { phase: TouchPhase::Ended, position, window, force: None, id: 0 };
        app.world_mut().write_message(ended);
        app.update();
    };
    let begin = |app: &mut App| {
        app.world_mut().write_message(Command::Visit { ask: Ask::Begin { players: 1 } });
        app.update();
        app.world().resource::<Stand>().visit.phase()
    };
    // The name stands in the first corner; the home, which begins a turn, in the others.
    touch(&mut app, 20.0, 20.0);
    for (x, y) in [(1260.0, 20.0), (1260.0, 700.0), (20.0, 700.0)] {
        touch(&mut app, x, y);
        assert_eq!(begin(&mut app), Phase::Attract);
    }
    assert_eq!(at(&app), Some(At::NewPin));
    wish(&mut app, Wish::Back);
    assert_eq!((at(&app), begin(&mut app)), (None, Phase::Intro), "the menu is closed: a player");
}

#[test]
fn a_game_at_home_knows_no_gesture_and_writes_nothing_of_a_kiosk() {
    let folder = folder("kiosk-staff", "home");
    let mut app = unopened(common::project_files(), 1000);
    app.insert_resource(KioskShelf(Box::new(KioskFolder::new(folder.clone()))));
    app.update();
    knock(&mut app);
    wish(&mut app, Wish::Go(Page::Menu));
    play(&mut app, Smiley::Happy);
    app.update();
    assert_eq!(at(&app), None);
    assert_eq!(files(&folder), [""; 0]);
}
