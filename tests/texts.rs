//! Texts: the same in both languages, clear French, its typography, every message that the code names.

mod common;

use std::collections::{BTreeMap, BTreeSet};

use doux_foyer::{
    content::{Activity, FaultKind, Id, Library, Opening, Power, Practice, Shutter, Who},
    rules::{Action, EventKind, Feeling, Pace, RatingReason, Refusal, Session, Target, WasteKind},
    sim::energy::Use,
    text::{Arg, Lang, Names, Texts, announce, keys},
};

/// Words of a sentence that a tired reader follows at once.
const MOST_WORDS: usize = 15;

fn texts(lang: Lang) -> Texts {
    Texts::load(&common::project_files(), lang).unwrap()
}

fn id(name: &str) -> Id {
    Id::try_from(name).unwrap()
}

/// Each message of a language, values put in by name.
fn messages(lang: Lang) -> BTreeMap<String, String> {
    let texts = texts(lang);
    texts
        .keys()
        .map(|(key, variables)| {
            let args: Vec<(&str, Arg<'_>)> = variables
                .iter()
                .map(|name| (name.as_str(), if name == "count" { Arg::Count(2.0) } else { Arg::Text("Mot") }))
                .collect();
            (key.to_owned(), texts.with(key, &args))
        })
        .collect()
}

/// Texts of levels, homes and the catalogue in one language, with where they are.
fn content_texts(lang: Lang) -> BTreeMap<String, String> {
    let library = Library::load(&common::project_files());
    let mut all = BTreeMap::new();
    for level in library.levels.values() {
        let texts = &level.texts[lang.code()];
        for (name, text) in
            [("title", &texts.title), ("tagline", &texts.tagline), ("intro", &texts.intro), ("goal", &texts.goal)]
        {
            all.insert(format!("level {} {name}", level.id), text.clone());
        }
        for (i, text) in texts.hints.iter().chain(&texts.remark).enumerate() {
            all.insert(format!("level {} hint or remark {i}", level.id), text.clone());
        }
    }
    for home in library.homes.values() {
        for room in &home.rooms {
            all.insert(format!("room {}", room.id), room.name[lang.code()].clone());
        }
    }
    for (id, gesture) in &library.catalogue.gestures {
        all.insert(format!("gesture {id}"), gesture.name[lang.code()].clone());
    }
    for (id, device) in &library.catalogue.devices {
        all.insert(format!("device {id}"), device.name[lang.code()].clone());
    }
    for (id, measure) in &library.catalogue.measures {
        all.insert(format!("measure {id}"), measure.name[lang.code()].clone());
    }
    for (practice, custom) in &library.catalogue.customs {
        all.insert(format!("practice {}", practice.key()), custom.name[lang.code()].clone());
    }
    for (id, tariff) in &library.catalogue.tariffs {
        all.insert(format!("tariff {id}"), tariff.name[lang.code()].clone());
    }
    all
}

#[test]
fn both_languages_have_the_same_messages_with_the_same_values() {
    let list =
        |lang| -> Vec<String> { texts(lang).keys().map(|(key, variables)| format!("{key} {variables:?}")).collect() };
    let (fr, en) = (list(Lang::Fr), list(Lang::En));
    let only = |a: &[String], b: &[String]| a.iter().filter(|key| !b.contains(key)).cloned().collect::<Vec<_>>();
    assert_eq!((only(&fr, &en), only(&en, &fr)), (vec![], vec![]), "(only French, only English)");
    assert!(fr.len() > 250, "{} messages", fr.len());
}

#[test]
fn every_message_can_be_shown() {
    for lang in Lang::ALL {
        for (key, text) in messages(lang) {
            assert!(!text.trim().is_empty() && !text.contains(['{', '}', '[', ']']), "{key}: {text}");
            assert!(!text.contains(['\u{2068}', '\u{2069}']), "isolating marks in {key}");
        }
    }
}

#[test]
fn french_sentences_are_short() {
    let mut long = Vec::new();
    for (key, text) in messages(Lang::Fr).into_iter().chain(content_texts(Lang::Fr)) {
        for sentence in text.split(['.', '?', '!', '…', '\n']) {
            let words = sentence
                .split([' ', '\u{a0}', '\u{202f}', '’'])
                .filter(|word| word.chars().any(char::is_alphanumeric))
                .count();
            if words > MOST_WORDS {
                long.push(format!("{key}: {words} words: {}", sentence.trim()));
            }
        }
    }
    assert!(long.is_empty(), "\n{}", long.join("\n"));
}

#[test]
fn french_typography_is_kept() {
    let mut wrong = Vec::new();
    for (key, text) in messages(Lang::Fr).into_iter().chain(content_texts(Lang::Fr)) {
        let letters: Vec<char> = text.chars().collect();
        for (i, &letter) in letters.iter().enumerate() {
            let before = i.checked_sub(1).map(|i| letters[i]);
            let is_time = before.is_some_and(|c| c.is_ascii_digit());
            match letter {
                ':' if before != Some('\u{a0}') && !is_time => {
                    wrong.push(format!("{key}: no-break space before `:`: {text}"));
                }
                '?' | '!' | ';' if before != Some('\u{202f}') => {
                    wrong.push(format!("{key}: narrow no-break space before `{letter}`: {text}"));
                }
                '°' | '€' | '%' if before == Some(' ') => {
                    wrong.push(format!("{key}: no-break space before `{letter}`: {text}"));
                }
                '\'' | '"' => wrong.push(format!("{key}: `{letter}`: {text}")),
                _ => {}
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn nobody_is_told_what_they_should_do() {
    for (lang, words) in [(Lang::Fr, ["devriez", "il faut", "vous devez"]), (Lang::En, ["should", "must", "ought"])] {
        for (key, text) in messages(lang).into_iter().chain(content_texts(lang)) {
            let text = text.to_lowercase();
            assert!(words.iter().all(|word| !text.contains(word)), "{key}: {text}");
        }
    }
}

#[test]
fn every_value_of_the_rules_has_its_message() {
    let mut named: Vec<&str> = vec![
        keys::reason(&RatingReason::EnergyShare(0.2)),
        keys::reason(&RatingReason::EnergyShare(-0.2)),
        keys::reason(&RatingReason::PeakShare(0.2)),
        keys::reason(&RatingReason::PeakShare(-0.2)),
        keys::reason(&RatingReason::EnergyCapped),
        keys::reason(&RatingReason::AllFine),
        keys::reason(&RatingReason::WasCold(String::new(), 1)),
        keys::reason(&RatingReason::WasHot(String::new(), 1)),
        keys::reason(&RatingReason::HealthFine),
        keys::reason(&RatingReason::UnderFloor(1)),
        keys::reason(&RatingReason::TooHot(1)),
        keys::reason(&RatingReason::Stuffy),
        keys::reason(&RatingReason::Damp(1)),
        keys::reason(&RatingReason::Stale(1)),
        keys::reason(&RatingReason::DamperBy(1)),
        keys::reason(&RatingReason::StalerBy(1)),
        keys::refusal(&Refusal::Unknown { what: "room", id: id("x") }),
        keys::refusal(&Refusal::Setpoint { value: 40.0 }),
        keys::refusal(&Refusal::Impossible { id: id("x") }),
        keys::refusal(&Refusal::Budget { left_eur: 1.0 }),
        keys::refusal(&Refusal::Guess),
        keys::refusal(&Refusal::Over),
    ];
    named.extend(Use::ALL.map(keys::use_));
    named.extend([Feeling::Cold, Feeling::Cool, Feeling::Fine, Feeling::Warm, Feeling::Hot].map(keys::feeling));
    named.extend(
        [
            Activity::Out,
            Activity::Sleep,
            Activity::Sit,
            Activity::Stand,
            Activity::Cook,
            Activity::Eat,
            Activity::Work,
            Activity::Play,
            Activity::Wash,
        ]
        .map(keys::activity),
    );
    named.extend(
        [
            WasteKind::LampUnattended,
            WasteKind::DeviceUnattended,
            WasteKind::Standby,
            WasteKind::WindowOpen,
            WasteKind::ShutterOpen,
        ]
        .map(keys::waste),
    );
    named.extend([Power::Off, Power::Standby, Power::On].map(keys::power));
    named.extend([Shutter::Open, Shutter::Half, Shutter::Closed].map(keys::shutter));
    named.extend([Opening::Closed, Opening::Tilted, Opening::Open].map(keys::opening));
    named.extend([Pace::Paused, Pace::Normal, Pace::Double, Pace::Quadruple, Pace::NextEvent].map(keys::pace));
    named.extend([Who::Me, Who::Purchase, Who::Landlord].map(keys::who));
    named.extend(
        [
            FaultKind::Seal { window: id("x"), leak_m3h: 1.0 },
            FaultKind::Vent { room: id("x"), flow: 0.0 },
            FaultKind::Grille { room: id("x"), flow: 0.0 },
            FaultKind::Covered { device: id("x"), power: 1.0, lost: 0.0 },
            FaultKind::Radiator { device: id("x"), power: 1.0 },
            FaultKind::Leak { litres_per_day: 1.0, hot: false },
            FaultKind::Leak { litres_per_day: 1.0, hot: true },
        ]
        .map(|fault| keys::fault(&fault)),
    );
    let library = Library::load(&common::project_files());
    let figures: BTreeSet<String> = library.catalogue.gestures.values().map(|g| keys::figure(&g.unit)).collect();
    assert!(figures.len() > 8, "{figures:?}");
    for lang in Lang::ALL {
        let texts = texts(lang);
        let all = named.iter().copied().chain(figures.iter().map(String::as_str));
        let missing: Vec<_> = all.filter(|key| !texts.has(key)).collect();
        assert!(missing.is_empty(), "{lang:?}: {missing:?}");
    }
}

/// `get("hud-now")`, `with("act-set-setpoint", …`, `text("…")`: literals that look like keys of messages.
fn keys_in(code: &str) -> Vec<String> {
    ["get(", "with(", "text(", "texts("]
        .iter()
        .flat_map(|call| code.split(call).skip(1))
        .filter_map(|rest| rest.trim_start().strip_prefix('"')?.split('"').next())
        .filter(|key| {
            key.contains('-') && key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        })
        .map(String::from)
        .collect()
}

#[test]
fn messages_that_the_code_asks_for_exist() {
    let texts = texts(Lang::Fr);
    let families: BTreeSet<String> =
        texts.keys().filter_map(|(key, _)| Some(key.split_once('-')?.0.to_owned())).collect();
    let mut missing = Vec::new();
    for (file, code) in common::texts_under(&["src/game"], &["rs"]) {
        for key in keys_in(&code) {
            let is_message = key.split_once('-').is_some_and(|(family, _)| families.contains(family));
            if is_message && !texts.has(&key) {
                missing.push(format!("{file}: {key}"));
            }
        }
    }
    assert!(missing.is_empty(), "\n{}", missing.join("\n"));
}

#[test]
fn things_have_names_in_both_languages() {
    let library = Library::load(&common::project_files());
    let session = Session::new(&library, &id("coup-de-froid"), None).unwrap();
    for (lang, expected) in [
        (
            Lang::Fr,
            [
                "Séjour",
                "Fenêtre du séjour",
                "Volet de la chambre",
                "Porte de la salle de bains",
                "Lampe de l’entrée",
                "Radiateur de la petite chambre",
                "Télévision",
                "Rosa",
            ],
        ),
        (
            Lang::En,
            [
                "Living room",
                "Living room window",
                "Bedroom shutter",
                "Bathroom door",
                "Hall lamp",
                "Small bedroom heater",
                "Television",
                "Rosa",
            ],
        ),
    ] {
        let texts = texts(lang);
        let names = Names::of_session(&texts, &session);
        let found = [
            names.room(&id("living")),
            names.window(&id("w_living")),
            names.shutter(&id("w_bed")),
            names.door(&id("d_bath")),
            names.device(&id("hall_lamp")),
            names.device(&id("child_heater")),
            names.device(&id("tv")),
            names.target(&Target::Person(id("rosa"))),
        ];
        assert_eq!(found, expected.map(String::from));
        for placed in session.home().furniture.iter().filter(|piece| piece.device.is_some()) {
            assert!(!names.device(placed.id.as_ref().unwrap()).contains('_'));
        }
    }
}

#[test]
fn what_happens_is_told_in_a_sentence() {
    let library = Library::load(&common::project_files());
    let session = Session::new(&library, &id("coup-de-froid"), None).unwrap();
    let (fr, en) = (texts(Lang::Fr), texts(Lang::En));
    let (fr, en) = (Names::of_session(&fr, &session), Names::of_session(&en, &session));
    let told = |event: EventKind| (announce(&event, fr), announce(&event, en));
    let both = |fr: &str, en: &str| (fr.to_owned(), en.to_owned());
    assert_eq!(told(EventKind::CameHome(id("yasmine"))), both("Yasmine rentre.", "Yasmine comes home."));
    assert_eq!(
        told(EventKind::Switched(id("lina"), id("tv_box"), Power::Off)),
        both("Lina éteint\u{a0}: décodeur TV.", "Lina switches off: TV decoder.")
    );
    assert_eq!(
        told(EventKind::MovedWindow(id("yasmine"), id("w_bed"), Opening::Tilted)),
        both("Yasmine entrouvre\u{a0}: fenêtre de la chambre.", "Yasmine tilts: bedroom window.")
    );
    assert_eq!(
        told(EventKind::RoomUnderFloor(id("child"))),
        both("Petite chambre\u{a0}: moins de 18\u{a0}°C.", "Small bedroom: below 18\u{a0}°C.")
    );
    assert_eq!(
        told(EventKind::Declines(id("lina"), Practice::ShortShower)),
        both(
            "Lina préfère ne pas changer\u{a0}: douches de 3 à 4 minutes.",
            "Lina would rather not change: showers of 3 to 4 minutes."
        )
    );
    assert_eq!(told(EventKind::HeatingDown), both("Le chauffage est baissé.", "The heating is turned down."));
    let bulb = Action::Fit { measure: id("led"), target: Some(id("hall_lamp")) };
    assert_eq!((fr.done(&bulb), en.done(&bulb)), both("Lampe de l’entrée\u{a0}: ampoule LED", "Hall lamp: LED bulb"));
    let setpoint = Action::SetSetpoint { room: id("living"), setpoint_c: 19.0 };
    assert_eq!((fr.to_do(&setpoint), en.to_do(&setpoint)), both("Régler à 19\u{a0}°C", "Set to 19\u{a0}°C"));
    assert_eq!((fr.done(&setpoint), en.done(&setpoint)), both("Séjour à 19\u{a0}°C", "Living room at 19\u{a0}°C"));
    let shutter = Action::SetShutter { window: id("w_living"), shutter: Shutter::Closed };
    assert_eq!((fr.done(&shutter), en.done(&shutter)), both("Volet du séjour fermé", "Living room shutter closed"));
}
