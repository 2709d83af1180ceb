//! What a kiosk keeps: whole or not at all, recovered after a cut or a fallen bit at any byte, settings within their ranges,
//! a PIN that cannot be guessed.

use std::{
    collections::BTreeMap,
    sync::{Mutex, PoisonError},
};

use doux_foyer::{
    content::Id,
    counters::{Counters, Day, Label, Place},
    kiosk::{
        Address, Contact, Found, Gate, Keeper, Kind, MOST_BYTES, MOST_SETTINGS_BYTES, Pin, PinError, Settings,
        SettingsError, Slot, Slots, Tried,
    },
    text::Lang,
};
use proptest::prelude::*;

/// Slots in memory, which can refuse to be read or written.
#[derive(Default)]
struct Memory {
    slots: Mutex<BTreeMap<String, Vec<u8>>>,
    refuses: Mutex<Option<&'static str>>,
}

impl Memory {
    fn put(&self, slot: Slot, bytes: &[u8]) {
        self.slots.lock().unwrap().insert(slot.key(), bytes.to_vec());
    }

    fn get(&self, slot: Slot) -> Option<Vec<u8>> {
        self.slots.lock().unwrap().get(&slot.key()).cloned()
    }

    fn refuse(&self, what: Option<&'static str>) {
        *self.refuses.lock().unwrap() = what;
    }

    fn check(&self, what: &str) -> Result<(), String> {
        let refuses = *self.refuses.lock().unwrap_or_else(PoisonError::into_inner);
        if refuses == Some(what) { Err(format!("{what} refused")) } else { Ok(()) }
    }
}

impl Slots for Memory {
    fn read(&self, slot: Slot) -> Result<Option<String>, String> {
        self.check("reading")?;
        Ok(self.get(slot).map(|bytes| String::from_utf8_lossy(&bytes).into_owned()))
    }

    fn write(&self, slot: Slot, text: &str) -> Result<(), String> {
        self.check("writing")?;
        self.put(slot, text.as_bytes());
        Ok(())
    }

    fn set_aside(&self, slot: Slot) -> Result<String, String> {
        let bytes = self.slots.lock().unwrap().remove(&slot.key()).ok_or("nothing there")?;
        let place = format!("{}.damaged", slot.key());
        self.slots.lock().unwrap().insert(place.clone(), bytes);
        Ok(place)
    }

    fn remove(&self, slot: Slot) -> Result<(), String> {
        self.slots.lock().unwrap().remove(&slot.key());
        Ok(())
    }
}

fn open(memory: &Memory) -> (Keeper, Found<Counters>) {
    Keeper::open(memory, Kind::Counters, |text| Counters::from_text(text).map_err(|e| e.to_string())).unwrap()
}

/// Counters after so many turns.
fn counted(turns: u32) -> Counters {
    let place = Place {
        day: Day::new(2026, 11, 24).unwrap(),
        site: Label::try_from("Mairie d'Échirolles").unwrap(),
        event: Label::try_from("Fête de quartier").unwrap(),
    };
    let mut counters = Counters::default();
    for _ in 0..turns {
        counters.start(&place, &Id::try_from("kiosque").unwrap());
    }
    counters
}

/// Memory in which turns 1 to `turns` were kept, one write each; the slot written last, and the one before.
fn kept(turns: u32) -> (Memory, Slot, Slot) {
    let memory = Memory::default();
    let (mut keeper, _) = open(&memory);
    for turn in 1..=turns {
        keeper.keep(&memory, &counted(turn).to_text()).unwrap();
    }
    let [first, second] = Slot::both(Kind::Counters);
    if turns.is_multiple_of(2) { (memory, second, first) } else { (memory, first, second) }
}

#[test]
fn what_was_kept_comes_back_and_each_writing_takes_the_older_slot() {
    for turns in 1..=5 {
        let (memory, newest, older) = kept(turns);
        let (_, found) = open(&memory);
        assert_eq!((found.value, found.damaged), (Some(counted(turns)), vec![]));
        if turns > 1 {
            memory.remove(newest).unwrap();
            assert_eq!(open(&memory).1.value, Some(counted(turns - 1)), "the one before");
            assert!(memory.get(older).is_some());
        }
    }
    let (mut keeper, found) = open(&Memory::default());
    assert_eq!(found, Found { value: None, damaged: vec![] });
    assert!(keeper.keep(&Memory::default(), "x").is_ok());
}

/// Whatever becomes of the slot that was being written, the last good one is used and the other is put aside and told.
fn survives(turns: u32, spoil: impl Fn(&[u8], usize) -> Option<Vec<u8>>) {
    let (memory, newest, _) = kept(turns);
    let whole = memory.get(newest).unwrap();
    for at in 0..whole.len() {
        let Some(spoilt) = spoil(&whole, at) else { continue };
        assert_ne!(spoilt, whole);
        let (memory, newest, older) = kept(turns);
        memory.put(newest, &spoilt);
        let (mut keeper, found) = open(&memory);
        assert_eq!(found.value, Some(counted(turns - 1)), "byte {at}");
        assert_eq!(found.damaged.len(), 1, "byte {at}");
        assert!(found.damaged[0].place.ends_with(".damaged"), "{:?}", found.damaged);
        // The damaged slot is written next, never the last good one.
        let good = memory.get(older).unwrap();
        keeper.keep(&memory, &counted(turns + 7).to_text()).unwrap();
        assert_eq!(memory.get(older).unwrap(), good);
        assert_eq!(open(&memory).1, Found { value: Some(counted(turns + 7)), damaged: vec![] });
    }
}

#[test]
fn a_cut_at_any_byte_loses_nothing_that_was_kept() {
    survives(6, |whole, at| Some(whole[..at].to_vec()));
}

#[test]
fn a_cut_that_leaves_the_end_of_the_older_text_is_seen() {
    let (memory, _, older) = kept(6);
    let old = memory.get(older).unwrap();
    survives(6, |whole, at| {
        let mut mixed = whole[..at].to_vec();
        mixed.extend(old.iter().skip(at));
        (mixed != whole && mixed != old).then_some(mixed)
    });
}

#[test]
fn any_bit_of_any_byte_may_fall_over() {
    for bit in 0..8 {
        survives(6, |whole, at| {
            let mut bytes = whole.to_vec();
            bytes[at] ^= 1 << bit;
            Some(bytes)
        });
    }
}

#[test]
fn zeros_where_a_file_system_left_them_are_seen() {
    survives(6, |whole, at| {
        let mut bytes = whole.to_vec();
        bytes[at..].fill(0);
        Some(bytes)
    });
}

#[test]
fn when_both_are_damaged_both_are_put_aside_and_told() {
    let (memory, newest, older) = kept(4);
    memory.put(newest, b"cut");
    memory.put(older, &[0xff, 0xfe]);
    let (mut keeper, found) = open(&memory);
    assert_eq!((found.value, found.damaged.len()), (None, 2));
    keeper.keep(&memory, &counted(9).to_text()).unwrap();
    assert_eq!(open(&memory).1.value, Some(counted(9)));
}

#[test]
fn what_is_of_another_kind_or_version_or_too_long_is_not_taken() {
    let memory = Memory::default();
    let (mut keeper, _) = open(&memory);
    keeper.keep(&memory, &counted(3).to_text()).unwrap();
    let [first, _] = Slot::both(Kind::Counters);
    let text = String::from_utf8(memory.get(first).unwrap()).unwrap();
    // A whole slot of counters where settings are.
    let [settings, other] = Slot::both(Kind::Settings);
    memory.put(settings, text.as_bytes());
    memory.put(other, " ".repeat(MOST_BYTES + 1).as_bytes());
    let parse = |text: &str| Settings::from_text(text).map_err(|e| e.to_string());
    let (mut keeper, found) = Keeper::open(&memory, Kind::Settings, parse).unwrap();
    assert_eq!((found.value, found.damaged.len()), (None, 2));
    // Sealed, but of a later version: put aside, not written over.
    let later = Settings::default().to_text().replace("\"version\":1", "\"version\":9");
    keeper.keep(&memory, &later).unwrap();
    let (_, found) = Keeper::open(&memory, Kind::Settings, parse).unwrap();
    assert!(found.damaged[0].reason.contains("version 9"), "{:?}", found.damaged);
}

#[test]
fn what_cannot_be_read_is_never_written_over() {
    let (memory, ..) = kept(4);
    memory.refuse(Some("reading"));
    assert!(Keeper::open(&memory, Kind::Counters, |text| Ok(text.to_owned())).is_err());
}

#[test]
fn what_cannot_be_written_leaves_the_last_one() {
    let (memory, ..) = kept(4);
    let (mut keeper, _) = open(&memory);
    memory.refuse(Some("writing"));
    assert_eq!(keeper.keep(&memory, &counted(5).to_text()), Err("writing refused".into()));
    assert_eq!(open(&memory).1.value, Some(counted(4)));
    memory.refuse(None);
    keeper.keep(&memory, &counted(6).to_text()).unwrap();
    assert_eq!(open(&memory).1.value, Some(counted(6)));
}

fn set() -> Settings {
    Settings {
        site: Some(Label::try_from("Mairie d'Échirolles").unwrap()),
        event: Some(Label::try_from("Fête de quartier").unwrap()),
        languages: vec![Lang::En],
        idle_s: 90,
        countdown_s: 15,
        volume_percent: 40,
        calm: true,
        px_per_mm: Some(3.25),
        printer: true,
        address: Some(Address::try_from("https://energie.example/jeu/").unwrap()),
        contact: Some(Contact::try_from("France Rénov’ : 04 76 00 00 00").unwrap()),
    }
}

#[test]
fn settings_come_back_as_they_were_and_those_of_the_first_version_stay_readable() {
    for settings in [Settings::default(), set()] {
        settings.check().unwrap();
        assert_eq!(Settings::from_text(&settings.to_text()), Ok(settings));
    }
    // As written by version 1: it stays as it is.
    assert_eq!(Settings::from_text(include_str!("fixtures/kiosk-settings-1.json").trim()), Ok(set()));
}

#[test]
fn settings_out_of_range_are_refused_with_what_is_allowed() {
    let refused = |change: fn(&mut Settings)| {
        let mut settings = set();
        change(&mut settings);
        let error = settings.check().unwrap_err();
        assert_eq!(Settings::from_text(&settings.to_text()), Err(error.clone()));
        error
    };
    let field = |error| match error {
        SettingsError::Range { field, .. } => field,
        other => panic!("{other}"),
    };
    assert_eq!(field(refused(|s| s.idle_s = 19)), "idle_s");
    assert_eq!(field(refused(|s| s.idle_s = 601)), "idle_s");
    assert_eq!(field(refused(|s| s.countdown_s = 9)), "countdown_s");
    assert_eq!(field(refused(|s| s.countdown_s = 61)), "countdown_s");
    assert_eq!(field(refused(|s| s.volume_percent = 101)), "volume_percent");
    assert_eq!(field(refused(|s| s.px_per_mm = Some(0.9))), "px_per_mm");
    assert_eq!(field(refused(|s| s.px_per_mm = Some(20.5))), "px_per_mm");
    assert_eq!(refused(|s| s.languages.clear()), SettingsError::Languages);
    assert_eq!(refused(|s| s.languages = vec![Lang::Fr, Lang::Fr]), SettingsError::Languages);
    assert!(Settings { px_per_mm: Some(f32::NAN), ..set() }.check().is_err());
    for (from, to) in [
        ("https://", "http://"),
        ("Fête de quartier", "=SUM(A1)"),
        ("\"idle_s\":90", "\"idle_s\":-1"),
        ("\"idle_s\":90", "\"idle_s\":1e9"),
        ("\"px_per_mm\":3.25", "\"px_per_mm\":1e99"),
        ("\"languages\":[\"en\"]", "\"languages\":[\"xx\"]"),
        ("\"calm\":true", "\"calm\":true,\"player\":\"Lina\""),
    ] {
        let text = set().to_text();
        assert!(text.contains(from), "{from} in {text}");
        assert!(Settings::from_text(&text.replace(from, to)).is_err(), "{to}");
    }
    assert!(matches!(Settings::from_text(&" ".repeat(MOST_SETTINGS_BYTES + 1)), Err(SettingsError::TooLong(_))));
}

#[test]
fn a_pin_is_four_to_eight_digits_that_are_not_guessed_at_once() {
    let pin = |digits| Pin::new(digits, [7; 16]).map(|_| ());
    for digits in ["2580", "90210", "11223344"] {
        assert_eq!(pin(digits), Ok(()), "{digits}");
    }
    for digits in ["", "123", "123456789", "12a4", "١٢٣٤", "12 4"] {
        assert_eq!(pin(digits), Err(PinError::Length), "{digits}");
    }
    for digits in ["0000", "1234", "456789", "8765", "99999999"] {
        assert_eq!(pin(digits), Err(PinError::Simple), "{digits}");
    }
}

#[test]
fn a_stored_pin_tells_no_digit_and_salts_differ() {
    let one = Pin::new("258013", [1; 16]).unwrap();
    let text = one.to_text();
    assert!(!text.contains("258013") && !format!("{one:?}").contains("258013"));
    assert_eq!(Pin::from_text(&text), Ok(one.clone()));
    let hash = |text: &str| text.split("\"hash\":\"").nth(1).unwrap()[..64].to_owned();
    assert_ne!(hash(&text), hash(&Pin::new("258013", [2; 16]).unwrap().to_text()));
    for wrong in [
        String::new(),
        text.replace("\"version\":1", "\"version\":2"),
        text.replace("\"rounds\":20000", "\"rounds\":4000000000"),
        text.replace("\"rounds\":20000", "\"rounds\":0"),
        text.replace("\"salt\":\"01", "\"salt\":\"0"),
        text.replace("\"salt\":\"01", "\"salt\":\"é"),
        text.replace("\"wrong\":0", "\"wrong\":-1"),
        " ".repeat(2000),
    ] {
        assert!(Pin::from_text(&wrong).is_err(), "{wrong}");
    }
}

#[test]
fn guessing_waits_longer_and_longer_and_a_restart_gives_nothing() {
    let mut gate = Gate::new(Pin::new("2580", [1; 16]).unwrap(), 0.0);
    let mut stored = gate.pin().to_text();
    let mut now_s = 10.0;
    let mut waits = Vec::new();
    for _ in 0..13 {
        let tried = gate.attempt("1357", now_s, |pin| stored = pin.to_text());
        let Tried::Wrong { wait_s } = tried else { panic!("{tried:?}") };
        waits.push(wait_s);
        if wait_s > 0 {
            // Too early is not even looked at, right or wrong, and costs nothing.
            let before = stored.clone();
            assert_eq!(gate.attempt("2580", now_s + 1.0, |_| panic!("kept")), Tried::Wait { left_s: wait_s - 1 });
            assert_eq!(stored, before);
            // Pulling the plug begins the wait anew.
            let mut again = Gate::new(Pin::from_text(&stored).unwrap(), 0.5);
            assert_eq!(again.attempt("2580", 1.5, |_| panic!("kept")), Tried::Wait { left_s: wait_s - 1 });
        }
        now_s += f64::from(wait_s);
    }
    assert_eq!(waits, [0, 0, 0, 0, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600]);
    assert_eq!(gate.attempt("2580", now_s, |pin| stored = pin.to_text()), Tried::Right);
    assert_eq!(Gate::new(Pin::from_text(&stored).unwrap(), 0.0).left_s(0.0), 0, "forgotten once it was right");
    assert_eq!(gate.attempt("1357", now_s, |_| {}), Tried::Wrong { wait_s: 0 });
}

#[test]
fn a_try_counts_before_it_is_compared() {
    let mut gate = Gate::new(Pin::new("2580", [1; 16]).unwrap(), 0.0);
    let mut kept = Vec::new();
    gate.attempt("2580", 0.0, |pin| kept.push(pin.to_text()));
    assert!(kept[0].contains("\"wrong\":1") && kept[1].contains("\"wrong\":0"), "{kept:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_read_without_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let memory = Memory::default();
        memory.put(Slot { kind: Kind::Settings, second: false }, &bytes);
        let parse = |text: &str| Settings::from_text(text).map_err(|e| e.to_string());
        let (_, found) = Keeper::open(&memory, Kind::Settings, parse).unwrap();
        prop_assert_eq!(found.damaged.len(), 1);
        let text = String::from_utf8_lossy(&bytes);
        prop_assert!(Settings::from_text(&text).is_err() && Pin::from_text(&text).is_err());
    }
}
