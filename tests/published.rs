//! What gestures save, beside what others have published; each that lies outside is explained in `docs/published.md`.
#![cfg(feature = "lab")]
#![allow(clippy::disallowed_methods, reason = "the page is a file")]

use std::{fs, path::Path};

use doux_foyer::lab::{Notes, findings, gestures_page, gestures_table};

/// Least number inside the published range: one that is explained may not be joined by another.
const INSIDE: usize = 25;

#[test]
fn gestures_save_what_is_published_or_it_is_explained() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let findings = findings(root).unwrap();
    println!("{}", gestures_table(&findings));
    let notes = Notes::read(root).unwrap();
    let mut outside: Vec<&str> = findings.iter().filter(|f| !f.inside).map(|f| f.id.as_str()).collect();
    outside.sort_unstable();
    let explained: Vec<&str> = notes.outside.keys().map(String::as_str).collect();
    assert_eq!(outside, explained, "outside, and explained in tests/published/notes.toml");
    for (id, reason) in notes.outside.iter().chain(&notes.contradictions) {
        assert!(reason.matches('.').count() >= 2, "`{id}`: two sentences");
        assert!(findings.iter().any(|finding| finding.id == *id), "no gesture `{id}`");
    }
    let inside = findings.len() - outside.len();
    assert!(inside >= INSIDE, "{inside} of {} inside", findings.len());
    let kept = fs::read_to_string(root.join("docs/published.md")).unwrap_or_default();
    assert!(
        kept == gestures_page(&findings, &notes),
        "docs/published.md is stale: run `doux-foyer-lab gestures --page`"
    );
}
