//! What all pages share: their names, their head with the one style sheet, the sheet of A4.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::words::Words;

pub(super) const INDEX: &str = "index.html";
pub(super) const CARDS: &str = "cards.html";
pub(super) const POSTERS: &str = "posters.html";
pub(super) const ORDER: &str = "order.html";
pub(super) const FACILITATE: &str = "facilitate.html";
pub(super) const COMMITMENT: &str = "commitment.html";
pub(super) const EVALUATION: &str = "evaluation.html";

/// How a page meets the paper.
#[derive(Clone, Copy)]
pub(super) enum Paper {
    /// Each section is one sheet, laid out to its edges.
    Sheets,
    /// Text that flows over as many sheets as it takes.
    Flow,
}

/// A page that needs no other file.
pub(super) fn page(words: &Words<'_>, title: &str, paper: Paper, body: &Markup) -> String {
    let (class, margin) = match paper {
        Paper::Sheets => ("sheets", "0"),
        Paper::Flow => ("flow", "14mm 16mm"),
    };
    let style = format!("@page {{ size: A4 portrait; margin: {margin} }}\n{}", include_str!("style.css"));
    let whole = html! {
        (DOCTYPE)
        html lang=(words.code()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) " · " (words.get("kit-brand")) }
                style { (PreEscaped(style)) }
            }
            body class=(class) { (body) }
        }
    };
    whole.into_string()
}

/// Sheets of a page.
pub(super) fn sheets(page: &str) -> usize {
    page.matches("<section class=\"sheet").count()
}
