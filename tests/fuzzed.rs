//! What fuzzing has found, and what was looked for beside it: each once broke something, or might have.

mod common;
mod support;

use doux_foyer::{
    content::{Files, MOST_BYTES, Problem},
    plan::{Answers, State},
};
use support::library;

fn refused(text: String) -> Vec<Problem> {
    library().with_guests(&Files::from([("a.toml".to_owned(), text)])).unwrap_err()
}

/// The place of each mistake was counted from the beginning of the text, also of those on a line that was told already.
#[test]
fn a_long_line_of_mistakes_is_refused_at_once() {
    for mistake in ["]", "= ", "a=", "\"", "[[", "'a", "\\", "\u{1}", "a = 1 "] {
        let problems = refused(mistake.repeat(MOST_BYTES / mistake.len()));
        assert_eq!(problems.len(), 1, "{mistake}: {problems:?}");
        assert_eq!(problems[0].line, 1);
    }
    let lines = refused("= 1\n".repeat(MOST_BYTES / 4));
    assert_eq!(lines.iter().map(|problem| problem.line).collect::<Vec<_>>(), [1, 2, 3, 4, 5]);
}

#[test]
fn whatever_is_deep_is_refused_with_a_place() {
    let deep = [
        format!("a = {}1{}", "[".repeat(100_000), "]".repeat(100_000)),
        format!("a = {}1{}", "{ b = ".repeat(30_000), " }".repeat(30_000)),
        format!("{}a = 1", "b.".repeat(100_000)),
        format!("[{}a]", "b.".repeat(100_000)),
        format!("[{0}a]\n{0}c = 1", "b.".repeat(60)),
        "[[a.b.c]]\n".repeat(20_000),
    ];
    for text in deep {
        let begin: String = text.chars().take(20).collect();
        let problems = refused(text);
        assert!(!problems.is_empty() && problems.len() <= 20, "{begin}");
        assert!(problems.iter().all(|problem| !problem.message.is_empty()), "{begin}: {problems:?}");
    }
}

/// The problem of a field without a name named no field, and one with a long name filled the screen.
#[test]
fn a_field_is_named_whatever_its_name_is() {
    let empty = State::read(r#"{"answers":{},"chosen":[],"":null,"lang":"pt"}"#).unwrap_err();
    assert_eq!((empty.field.as_str(), empty.found.as_str()), ("\"\"", "an unknown field"));
    assert_eq!(Answers::read(r#"{"":1}"#).unwrap_err().field, "\"\"");
    let long = Answers::read(&format!(r#"{{"{}":1}}"#, "é".repeat(2_000))).unwrap_err();
    assert_eq!(long.field.chars().count(), 60);
    let more = Answers::read(&" ".repeat(8 * 1024 + 1)).unwrap_err();
    assert_eq!((more.field.as_str(), more.found.as_str()), ("answers", "8193 bytes"));
}
