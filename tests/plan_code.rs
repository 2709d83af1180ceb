//! Codes of links: what goes in comes out, and a damaged one is told.

#[path = "support/answers.rs"]
mod answers;

use answers::any_answers;
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use doux_foyer::plan::{Gestures, LANGUAGES, State, decode, encode};
use proptest::prelude::*;

fn state() -> impl Strategy<Value = State> {
    let event = prop::option::of(prop::collection::vec(0..37_usize, 1..=40)).prop_map(|event| {
        event.map(|places| {
            places.into_iter().map(|place| char::from(b"-0123456789abcdefghijklmnopqrstuvwxyz"[place])).collect()
        })
    });
    (any_answers(), 0..1_u32 << 24, 0..LANGUAGES.len(), event).prop_map(|(answers, chosen, lang, event)| State {
        answers,
        chosen: Gestures::from_bits(chosen).unwrap(),
        lang,
        event,
    })
}

proptest! {
    #[test]
    fn what_goes_in_comes_out(state in state()) {
        let code = encode(&state);
        prop_assert!(code.len() <= if state.event.is_none() { 24 } else { 64 }, "{code}");
        prop_assert_eq!(&decode(&code).unwrap(), &state);
        prop_assert_eq!(&State::read(&state.to_json().to_string()).unwrap(), &state);
    }

    #[test]
    fn a_changed_character_is_told(state in state(), place in any::<prop::sample::Index>(), other in any::<char>()) {
        let mut code: Vec<char> = encode(&state).chars().collect();
        let place = place.index(code.len());
        prop_assume!(code[place] != other);
        code[place] = other;
        let code: String = code.into_iter().collect();
        prop_assert!(decode(&code).is_err());
    }

    #[test]
    fn any_text_is_answered(text in prop::collection::vec(any::<char>(), 0..100), bytes in prop::collection::vec(any::<u8>(), 0..60)) {
        let text: String = text.into_iter().collect();
        if let Ok(state) = decode(&text) {
            prop_assert_eq!(encode(&state), text);
        }
        let code = URL_SAFE_NO_PAD.encode(bytes);
        if let Ok(state) = decode(&code) {
            prop_assert_eq!(encode(&state), code);
        }
    }
}

#[test]
fn every_changed_or_missing_character_of_the_alphabet_is_told() {
    const ALPHABET: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let code = FIRST.1;
    for place in 0..code.len() {
        for other in ALPHABET.chars().filter(|other| !code[place..].starts_with(*other)) {
            let changed = format!("{}{other}{}", &code[..place], &code[place + 1..]);
            assert!(decode(&changed).is_err(), "{changed}");
        }
        assert!(decode(&code[..place]).is_err() && decode(&format!("{code}{}", &code[..=place])).is_err());
    }
}

/// A state and its code as the first version wrote it: links on paper must be read for ever.
const FIRST: (&str, &str) = (
    r#"{"answers":{"zone":"h1c","surface_m2":62.0,"floor":"middle","era":"1975","heating":"electric","water":"electric-tank","people":4,"habits":["shutters_night","short_shower"]},"chosen":["heating_minus_1","lid"],"lang":"ar","event":"fete-2026"}"#,
    "FKBk2AAAAhAAIAADSUD3jwAwQxxZ7g",
);

#[test]
fn the_first_version_is_still_read() {
    let state = State::read(FIRST.0).unwrap();
    assert_eq!(encode(&state), FIRST.1);
    assert_eq!(decode(FIRST.1).unwrap(), state);
    assert_eq!(state.to_json(), serde_json::from_str::<serde_json::Value>(FIRST.0).unwrap());
}

#[test]
fn each_kind_of_damage_has_its_name() {
    let kind = |code: &str| decode(code).unwrap_err().kind;
    assert_eq!(kind(""), "empty");
    assert_eq!(kind("é"), "characters");
    assert_eq!(kind("A"), "length");
    assert_eq!(kind(&"A".repeat(81)), "length");
    assert_eq!(kind(&format!("{}A", &FIRST.1[..FIRST.1.len() - 1])), "checksum");
    let remade = |change: &dyn Fn(&mut Vec<u8>)| {
        let mut bytes = URL_SAFE_NO_PAD.decode(FIRST.1).unwrap();
        bytes.truncate(bytes.len() - 2);
        change(&mut bytes);
        let checksum = crc::Crc::<u16>::new(&crc::CRC_16_KERMIT).checksum(&bytes).to_be_bytes();
        bytes.extend(checksum);
        URL_SAFE_NO_PAD.encode(bytes)
    };
    assert_eq!(kind(&remade(&|bytes| bytes[0] = bytes[0] & 0x0f | 0x20)), "version");
    assert_eq!(kind(&remade(&|bytes| bytes.push(0))), "length");
    // The two bits of the floor stand at the end of the first byte and the beginning of the second.
    let floor = decode(&remade(&|bytes| {
        bytes[0] |= 1;
        bytes[1] |= 0x80;
    }));
    assert_eq!((floor.clone().unwrap_err().kind, floor.unwrap_err().field.as_str()), ("value", "floor"));
}

#[test]
fn a_bad_state_is_named() {
    let good: serde_json::Value = serde_json::from_str(FIRST.0).unwrap();
    for (field, value) in [
        ("lang", "de".into()),
        ("event", "Fête".into()),
        ("event", "x".repeat(41).into()),
        ("event", "".into()),
        ("chosen", serde_json::Value::Null),
        ("answers", serde_json::Value::Null),
        ("more", 1.into()),
    ] {
        let mut state = good.clone();
        state[field] = value;
        assert_eq!(State::read(&state.to_string()).unwrap_err().field, field);
    }
}
