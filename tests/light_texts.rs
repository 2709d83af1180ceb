//! Texts of the light edition: six languages with the same messages and values, every gesture of the catalogue, every
//! message that the pages ask for, none that nobody shows.
#![allow(clippy::disallowed_methods, reason = "tests read the folder themselves")]

mod common;

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use doux_foyer::{
    content::{Library, Who},
    sim::energy::Use,
    text::keys,
};
use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser,
};

const LANGUAGES: [&str; 6] = ["fr", "en", "es", "pt", "tr", "ar"];
const FILES: [&str; 3] = ["light", "gestures", "plan"];

/// Messages of a language with the values that each shows.
fn messages(lang: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found = BTreeMap::new();
    for file in FILES {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("assets/locales/{lang}/{file}.ftl"));
        let text = std::fs::read_to_string(&path).unwrap();
        let resource =
            parser::parse(text.as_str()).unwrap_or_else(|(_, errors)| panic!("{lang}/{file}.ftl: {errors:?}"));
        for entry in &resource.body {
            let Entry::Message(message) = entry else { continue };
            let mut values = BTreeSet::new();
            pattern(message.value.as_ref().unwrap(), &mut values);
            let twice = found.insert(message.id.name.to_owned(), values);
            assert!(twice.is_none(), "{lang}/{file}.ftl: {} is given twice", message.id.name);
        }
    }
    found
}

fn pattern(pattern: &Pattern<&str>, values: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            match expression {
                Expression::Inline(inline) => value(inline, values),
                Expression::Select { selector, variants } => {
                    value(selector, values);
                    for variant in variants {
                        self::pattern(&variant.value, values);
                    }
                }
            }
        }
    }
}

fn value(inline: &InlineExpression<&str>, values: &mut BTreeSet<String>) {
    if let InlineExpression::VariableReference { id } = inline {
        values.insert(id.name.to_owned());
    }
}

#[test]
fn all_languages_have_the_same_messages_with_the_same_values() {
    let french = messages("fr");
    assert!(french.len() > 250, "{} messages", french.len());
    for lang in LANGUAGES {
        let own = messages(lang);
        let missing: Vec<_> = french.iter().filter(|(key, values)| own.get(*key) != Some(values)).collect();
        let more: Vec<_> = own.keys().filter(|key| !french.contains_key(*key)).collect();
        assert!(
            missing.is_empty() && more.is_empty(),
            "{lang}: missing or other values {missing:?}, too many {more:?}"
        );
    }
}

#[test]
fn every_gesture_of_the_catalogue_has_a_name_a_plan_and_a_reason() {
    let library = Library::load(&common::project_files());
    let french = messages("fr");
    let wanted: BTreeSet<String> = library
        .catalogue
        .gestures
        .keys()
        .flat_map(|id| ["", "-when", "-then", "-why"].map(|part| format!("gesture-{id}{part}")))
        .collect();
    let found: BTreeSet<String> = french.keys().filter(|key| key.starts_with("gesture-")).cloned().collect();
    assert_eq!(found, wanted);
}

/// Literal keys of scripts: `"light-…"`, or the beginning of one made up at run time.
fn asked() -> (BTreeSet<String>, BTreeSet<String>) {
    let (mut whole, mut begun) = (BTreeSet::new(), BTreeSet::new());
    for (_, code) in common::texts_under(&["web/light"], &["js", "mjs"]) {
        for family in ["light-", "sheet-", "day-", "plan-", "gesture-"] {
            for quote in ['"', '`'] {
                for rest in code.split(&format!("{quote}{family}")).skip(1) {
                    let end = rest.find([quote, '$']).unwrap_or(rest.len());
                    let key = format!("{family}{}", &rest[..end]);
                    if rest[end..].starts_with('$') {
                        begun.insert(key)
                    } else {
                        whole.insert(key)
                    };
                }
            }
        }
    }
    (whole, begun)
}

#[test]
fn every_message_that_the_pages_ask_for_exists_and_none_is_left_over() {
    let french = messages("fr");
    let (whole, begun) = asked();
    assert!(whole.len() > 60, "{whole:?}");
    // Ids of elements are in the same words as keys, without being any.
    let ids = ["plan-body", "plan-worker", "gesture-", "day-title"];
    let missing: Vec<_> =
        whole.iter().filter(|key| !french.contains_key(*key) && !ids.contains(&key.as_str())).collect();
    assert!(missing.is_empty(), "{missing:?}");
    let left: Vec<_> = french
        .keys()
        .filter(|key| !whole.contains(*key) && !begun.iter().any(|start| key.starts_with(start.as_str())))
        .collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn uses_owners_and_units_of_the_catalogue_have_their_words() {
    let french = messages("fr");
    for use_ in Use::ALL {
        assert!(french.contains_key(&format!("light-use-{}", use_.key())), "{use_:?}");
    }
    for who in [Who::Me, Who::Purchase, Who::Landlord] {
        assert!(french.contains_key(&format!("light-{}", keys::who(who))), "{who:?}");
    }
}

#[test]
fn no_text_is_left_in_french() {
    let texts = |lang: &str| {
        let read = |file| {
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("assets/locales/{lang}/{file}.ftl"));
            std::fs::read_to_string(path).unwrap()
        };
        let text = ["light", "plan"].map(read).concat();
        let lines: BTreeSet<String> = text
            .lines()
            .filter_map(|line| line.split_once(" = "))
            // Names of towns and lines of values alone are the same in many languages.
            .filter(|(key, text)| {
                !key.starts_with("plan-q-zone-h") && text.split(' ').count() > 4 && !text.starts_with('{')
            })
            .map(|(_, text)| text.to_owned())
            .collect();
        lines
    };
    let french = texts("fr");
    for lang in &LANGUAGES[1..] {
        let same: Vec<_> = texts(lang).intersection(&french).cloned().collect();
        assert!(same.is_empty(), "{lang}: {same:?}");
    }
}

#[test]
fn both_sheets_show_the_same_temperatures() {
    let code = &common::texts_under(&["web/light"], &["js"])["web/light/sheet.js"];
    for (when, celsius) in doux_foyer::plan::GOOD_C {
        assert!(code.contains(&format!("[\"{when}\", {celsius}]")), "{when}");
    }
}
