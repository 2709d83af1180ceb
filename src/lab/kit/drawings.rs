//! The kit's own drawings (`drawings.toml`), in strokes that a black-and-white printer keeps.

use std::collections::BTreeMap;

use maud::{Markup, PreEscaped, html};

/// Drawings by name: the inside of an SVG of 64 × 64.
pub(super) struct Drawings(BTreeMap<String, String>);

impl Drawings {
    pub fn read() -> Result<Drawings, String> {
        let read = toml::from_str(include_str!("drawings.toml"));
        read.map(Drawings).map_err(|error| format!("src/lab/kit/drawings.toml: {error}"))
    }

    pub fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// A drawing, beside words that say the same.
    pub fn show(&self, name: &str) -> Markup {
        let inside = self.0.get(name).map_or("", String::as_str);
        html! {
            svg.drawing viewBox="0 0 64 64" aria-hidden="true" { (PreEscaped(inside)) }
        }
    }
}
