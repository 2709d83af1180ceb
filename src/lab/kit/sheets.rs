//! `commitment.html`, one sheet a person, and `evaluation.html`: slips with three smileys, and the tally sheet whose numbers
//! fit the tables of the kiosks ([`crate::counters`]).

use maud::{Markup, html};

use super::{
    Kitchen,
    page::{self, Paper},
    plan::SHORT,
};
use crate::counters::{Measure, SMALL, header};

/// Slips on a sheet.
const SLIPS: usize = 4;
/// Lines for gestures on the tally sheet.
const LINES: usize = 6;
/// Plans on the commitment sheet.
const PLANS: usize = 3;
/// Smileys: name in tables, drawing, message.
const SMILEYS: [(&str, &str, &str); 3] = [
    ("happy", "smiley_happy", "kit-smiley-happy"),
    ("even", "smiley_even", "kit-smiley-even"),
    ("sad", "smiley_sad", "kit-smiley-sad"),
];

pub(super) fn commitment(from: &Kitchen<'_>) -> String {
    let words = from.words;
    let text = |part: &str| words.get(&format!("kit-commit-{part}"));
    let degrees = |c: f64| words.format().celsius_short(c);
    // The game's floor for rooms lived in is 18 °C; 19 °C is what the French energy code names.
    let temperatures = [("day", 19.0), ("night", 17.0), ("away", 16.0)];
    let body = html! {
        section.sheet.commit {
            header {
                (from.drawings.show("house"))
                div { h1 { (text("title")) } p { (text("intro")) } }
            }
            p.example { (text("example")) }
            @for plan in 1..=PLANS {
                div.promise {
                    span.number { (plan) }
                    div {
                        @for part in ["when", "then", "because"] { p.write { (text(part)) } }
                    }
                }
            }
            div.two {
                div.box {
                    h2 { (text("temperatures")) }
                    @for (part, c) in temperatures { p.pair { span { (text(part)) } strong { (degrees(c)) } } }
                    p.small { (text("health")) }
                }
                div.box { h2 { (text("already")) } p.write {} p.write {} p.write {} }
            }
            h2 { (text("week")) " " span.small { (text("week-help")) } }
            table.week {
                thead { tr { th {} @for day in 1..=7 { th { (words.get(&format!("kit-day-{day}"))) } } } }
                tbody {
                    @for plan in 1..=PLANS {
                        tr {
                            th { (words.count("kit-commit-gesture", plan)) }
                            @for _ in 1..=7 { td { span.tick {} } }
                        }
                    }
                }
            }
            div.two {
                div.box.dashed {
                    h2 { (text("adviser")) }
                    p.write { (text("adviser-name")) }
                    p.write { (text("adviser-phone")) }
                }
                div.box.dashed { h2 { (text("report")) } p.write {} p.write {} }
            }
            footer.sources { p { (text("service")) } p { (text("yours")) } }
        }
    };
    page::page(words, &words.get("kit-doc-commitment"), Paper::Sheets, &body)
}

pub(super) fn evaluation(from: &Kitchen<'_>) -> String {
    let words = from.words;
    let text = |part: &str| words.get(&format!("kit-eval-{part}"));
    let slip = html! {
        article.card.slip {
            h2 { (text("title")) }
            p.lead { (text("question")) }
            div.smileys {
                @for (_, drawing, label) in SMILEYS {
                    div { (from.drawings.show(drawing)) p { (words.get(label)) } span.tick {} }
                }
            }
            p.write { (text("gesture")) }
            p.write {}
            p.write { (text("word")) }
            p.write {}
            p.small { (text("anonymous")) }
        }
    };
    let body = html! {
        section.sheet.cards { @for _ in 0..SLIPS { (slip) } }
        (tally(from))
    };
    page::page(words, &words.get("kit-doc-evaluation"), Paper::Sheets, &body)
}

fn tally(from: &Kitchen<'_>) -> Markup {
    let words = from.words;
    let text = |part: &str| words.get(&format!("kit-tally-{part}"));
    html! {
        section.sheet.text.tally {
            h1 { (text("title")) }
            p { (text("help")) }
            div.fields { @for part in ["day", "site", "event"] { p.write { (text(part)) } } }
            table.count {
                thead { tr { @for part in ["what", "code", "strokes", "sum"] { th { (text(part)) } } } }
                tbody {
                    @for measure in Measure::ALL { (rows(from, measure)) }
                }
            }
            h2 { (text("guess")) }
            p { (text("guess-how")) }
            (marks(from))
            p { (text("guess-mean")) }
            p.small { (words.with("kit-tally-small", &[("count", &SMALL.to_string())])) }
            p.small { (text("table")) " " code { (header()) } }
        }
    }
}

/// Lines of a measure: what it is in words, its name in tables, room for strokes and the sum.
fn rows(from: &Kitchen<'_>, measure: Measure) -> Markup {
    let words = from.words;
    let name = measure.name();
    let label = match measure {
        Measure::Started => words.get("kit-measure-started"),
        Measure::Finished => words.get("kit-measure-finished"),
        Measure::Gesture => words.get("kit-measure-gesture"),
        Measure::GuessBefore => words.get("kit-measure-guess-before"),
        Measure::GuessAfter => words.get("kit-measure-guess-after"),
        Measure::Smiley => words.get("kit-measure-smiley"),
    };
    let row = |label: Markup, item: &str| {
        html! {
            tr data-measure=(name) {
                td.what { (label) }
                td { code { (name) @if !item.is_empty() { br; (item) } } }
                td.strokes {}
                td.sum {}
            }
        }
    };
    match measure {
        Measure::Gesture => html! {
            @for line in 0..LINES { (row(html! { @if line == 0 { (label) } @else { "…" } }, "")) }
        },
        Measure::Smiley => html! {
            @for (item, drawing, said) in SMILEYS {
                (row(html! { (from.drawings.show(drawing)) " " (label) " · " (words.get(said)) }, item))
            }
        },
        _ => row(html! { (label) }, ""),
    }
}

/// Kendall's tau of five cards by their inversions: one less a fifth for each.
fn marks(from: &Kitchen<'_>) -> Markup {
    let pairs = SHORT * (SHORT - 1) / 2;
    #[expect(clippy::cast_precision_loss, reason = "ten pairs")]
    let mark = |swaps: usize| 1.0 - 2.0 * swaps as f64 / pairs as f64;
    html! {
        table.marks {
            tr { th { (from.words.get("kit-tally-guess-swaps")) } @for swaps in 0..=pairs { td { (swaps) } } }
            tr {
                th { (from.words.get("kit-tally-guess-score")) }
                @for swaps in 0..=pairs { td { (from.words.format().decimal(mark(swaps), 1)) } }
            }
        }
    }
}
