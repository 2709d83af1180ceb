//! `index.html`: what is in the kit, how to print it, where its figures come from.

use std::collections::BTreeMap;

use maud::html;

use super::{
    Kitchen,
    page::{self, Paper, sheets},
};

/// Lines of advice on printing.
const PRINT: usize = 6;

pub(super) fn page(from: &Kitchen<'_>, pages: &BTreeMap<&'static str, String>) -> String {
    let words = from.words;
    let text = |part: &str| words.get(&format!("kit-index-{part}"));
    let documents = [
        (page::FACILITATE, "facilitate"),
        (page::CARDS, "cards"),
        (page::POSTERS, "posters"),
        (page::ORDER, "order"),
        (page::COMMITMENT, "commitment"),
        (page::EVALUATION, "evaluation"),
    ];
    let about = |key: &str| words.count(&format!("kit-doc-{key}-about"), from.plan.cards.len());
    let body = html! {
        h1 { (text("title")) }
        p.lead { (text("intro")) }
        h2 { (text("contents")) }
        ul.documents {
            @for (file, key) in documents {
                li {
                    a href=(file) { (words.get(&format!("kit-doc-{key}"))) }
                    // Text that flows has as many pages as the fonts make of it.
                    @match pages.get(file).map_or(0, |page| sheets(page)) {
                        0 => {}
                        count => { " · " (page_count(from, count)) }
                    }
                    br;
                    (about(key))
                }
            }
        }
        section.keep {
            h2 { (text("print")) }
            ol { @for line in 1..=PRINT { li { (words.get(&format!("kit-print-{line}"))) } } }
        }
        section.keep {
            h2 { (text("figures")) }
            p { (text("figures-published")) }
            p { (text("figures-ours")) }
            p { (text("figures-grades")) }
            ul {
                @for (grade, key) in [("A", "a"), ("B", "b"), ("C", "c"), ("M", "m")] {
                    li { strong { (grade) } " · " (words.get(&format!("kit-grade-{key}"))) }
                }
            }
        }
        p { (text("free")) }
        footer.sources { p { (words.get("kit-brand")) " · " (words.get("kit-title")) " " (env!("CARGO_PKG_VERSION")) } }
    };
    page::page(words, &text("title"), Paper::Flow, &body)
}

fn page_count(from: &Kitchen<'_>, count: usize) -> String {
    let key = if count == 1 { "kit-index-page" } else { "kit-index-pages" };
    from.words.count(key, count)
}
