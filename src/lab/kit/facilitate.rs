//! `facilitate.html`: scripts of 5, 20 and 60 minutes, and honest answers to likely questions.

use maud::{Markup, html};

use super::{
    Kitchen,
    page::{self, Paper},
    plan::Script,
};

/// Rules that hold for every workshop.
const RULES: usize = 6;

pub(super) fn page(from: &Kitchen<'_>) -> String {
    let words = from.words;
    let body = html! {
        h1 { (words.get("kit-facilitate-title")) }
        section.keep {
            h2 { (words.get("kit-facilitate-rules")) }
            ul { @for rule in 1..=RULES { li { (words.get(&format!("kit-rule-{rule}"))) } } }
        }
        @for script in &from.plan.scripts { (show(from, script)) }
        section.questions {
            h2 { (words.get("kit-questions-title")) }
            @for question in &from.plan.questions {
                div.keep data-question=(question) {
                    h3 { (words.get(&format!("kit-question-{question}"))) }
                    p { (words.get(&format!("kit-answer-{question}"))) }
                }
            }
        }
    };
    page::page(words, &words.get("kit-doc-facilitate"), Paper::Flow, &body)
}

fn show(from: &Kitchen<'_>, script: &Script) -> Markup {
    let (words, minutes) = (from.words, script.minutes);
    let text = |part: &str| words.get(&format!("kit-script-{minutes}-{part}"));
    let step = |id: &str, part: &str| words.get(&format!("kit-step-{minutes}-{id}-{part}"));
    html! {
        section.script data-minutes=(minutes) {
            h2 { (words.count("kit-script-title", minutes)) }
            p.lead { (text("where")) }
            p { strong { (words.get("kit-script-material")) } " · " (text("material")) }
            table.steps {
                thead {
                    tr { th {} th { (words.get("kit-script-do")) } th { (words.get("kit-script-say")) } }
                }
                tbody {
                    @for part in &script.steps {
                        tr {
                            th { (words.count("kit-script-minutes", part.minutes)) }
                            td { (step(&part.id, "do")) }
                            td.say { (step(&part.id, "say")) }
                        }
                    }
                }
            }
            p.total { (words.count("kit-script-total", minutes)) }
        }
    }
}
