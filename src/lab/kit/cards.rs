//! `cards.html`: a card for each gesture, four to a sheet of A4, both sides; blank ones fill the last sheet.

use maud::{Markup, html};

use super::{
    Kitchen,
    figure::{self, Figure},
    page::{self, Paper},
    plan,
};
use crate::{
    content::{Id, Source, Who},
    text::keys,
};

/// Cards on a sheet, two columns of two.
pub(super) const ON_SHEET: usize = 4;

/// A card's content.
struct Card<'a> {
    id: &'a Id,
    name: String,
    theme: String,
    drawing: &'a str,
    who: Who,
    figure: Figure,
    plan: [String; 2],
    why: String,
    note: Option<String>,
    price_eur: Option<f64>,
    sources: Vec<&'a Source>,
}

pub(super) fn page(from: &Kitchen<'_>) -> Result<String, String> {
    let cards = from.plan.cards.iter().map(|card| read(from, card)).collect::<Result<Vec<_>, _>>()?;
    let mut sides: Vec<[Markup; 2]> =
        cards.iter().enumerate().map(|(i, card)| [front(from, card, i + 1), back(from, card, i + 1)]).collect();
    // At least one for an idea of the group.
    loop {
        sides.push(blank(from));
        if sides.len().is_multiple_of(ON_SHEET) {
            break;
        }
    }
    let title = from.words.get("kit-doc-cards");
    Ok(page::page(from.words, &title, Paper::Sheets, &both_sides(&sides)))
}

/// Sheets of fronts, each followed by its backs in the order that turning over the long edge asks for.
pub(super) fn both_sides(sides: &[[Markup; 2]]) -> Markup {
    html! {
        @for four in sides.chunks(ON_SHEET) {
            section.sheet.cards {
                @for [front, _] in four { (front) }
            }
            section.sheet.cards {
                @for row in four.chunks(2) {
                    @if row.len() == 1 { div.card {} }
                    @for [_, back] in row.iter().rev() { (back) }
                }
            }
        }
    }
}

fn read<'a>(from: &Kitchen<'a>, card: &'a plan::Card) -> Result<Card<'a>, String> {
    let words = from.words;
    let theme = words.get(&format!("kit-theme-{}", card.theme));
    let sources = |ids: &[&Id]| -> Result<Vec<&'a Source>, String> {
        let source = |id: &&Id| from.catalogue.sources.get(*id).ok_or_else(|| format!("no source `{id}`"));
        ids.iter().map(source).collect()
    };
    if let Some((id, gesture)) = card.gesture.as_ref().and_then(|id| from.catalogue.gestures.get_key_value(id)) {
        let text = |part: &str| words.get(&format!("gesture-{id}{part}"));
        let mut of_measures = from
            .catalogue
            .measures
            .values()
            .filter(|measure| measure.gesture.as_ref() == Some(id) && measure.who == gesture.who);
        let cheapest = of_measures.clone().map(|measure| measure.price_eur).reduce(f64::min).filter(|eur| *eur > 0.0);
        let mut named = vec![&gesture.source];
        if let Some(measure) = of_measures.next().filter(|_| cheapest.is_some()) {
            named.push(&measure.source);
        }
        return Ok(Card {
            id,
            name: text(""),
            theme,
            drawing: &card.drawing,
            who: gesture.who,
            figure: figure::of(from, id.as_str(), gesture)?,
            plan: [text("-when"), text("-then")],
            why: text("-why"),
            note: words.maybe(&format!("kit-note-{id}")),
            price_eur: cheapest,
            sources: sources(&named)?,
        });
    }
    let measure = card.measure.as_ref().and_then(|id| from.catalogue.measures.get_key_value(id));
    let (id, measure) = measure.ok_or("a card is neither of a gesture nor of a measure")?;
    let text = |part: &str| words.get(&format!("kit-measure-{id}-{part}"));
    let big = words.format().eur_short(measure.price_eur);
    Ok(Card {
        id,
        name: measure.name.get(words.code()).cloned().unwrap_or_default(),
        theme,
        drawing: &card.drawing,
        who: measure.who,
        figure: Figure { big, of: words.get("kit-of-price"), also: None },
        plan: [text("when"), text("then")],
        why: text("why"),
        note: words.maybe(&format!("kit-note-{id}")),
        price_eur: None,
        sources: sources(&[&measure.source])?,
    })
}

fn front(from: &Kitchen<'_>, card: &Card<'_>, number: usize) -> Markup {
    html! {
        article.card.front data-card=(card.id) {
            p.top { span.theme { (card.theme) } span.number { (number) } }
            (from.drawings.show(card.drawing))
            h2 { (card.name) }
            p.who { (who(card.who)) " " (from.words.get(keys::who(card.who))) }
        }
    }
}

/// A mark for who can do it, so that the words are found again at a glance.
fn who(who: Who) -> &'static str {
    match who {
        Who::Me => "●",
        Who::Purchase => "◆",
        Who::Landlord => "■",
    }
}

fn back(from: &Kitchen<'_>, card: &Card<'_>, number: usize) -> Markup {
    let words = from.words;
    let [when, then] = &card.plan;
    html! {
        article.card.back data-card=(card.id) {
            p.top { span.theme { (card.name) } span.number { (number) } }
            p.figure { (card.figure.big) }
            p.of { (card.figure.of) }
            @if let Some(also) = &card.figure.also { p.also { (also) } }
            @if let Some(eur) = card.price_eur {
                p.also.price { (words.with("kit-card-price", &[("price", &words.format().eur_short(eur))])) }
            }
            p.plan { (words.with("kit-card-plan", &[("when", when), ("then", then)])) }
            p.why { (card.why) }
            @if let Some(note) = &card.note {
                p.note { strong { (words.get("kit-card-note")) } " " (note) }
            }
            div.sources {
                @for source in &card.sources { p { (figure::source(from, source)) } }
            }
        }
    }
}

fn blank(from: &Kitchen<'_>) -> [Markup; 2] {
    let text = |part: &str| from.words.get(&format!("kit-card-blank{part}"));
    [
        html! {
            article.card.front {
                p.top { span.theme {} }
                (from.drawings.show("pencil"))
                h2 { (text("")) }
                p.who { (text("-help")) }
            }
        },
        html! {
            article.card.back {
                p.top { span.theme { (text("")) } }
                p.write { (text("-when")) }
                p.write {}
                p.write { (text("-then")) }
                p.write {}
                div.sources { p { (text("-source")) } }
            }
        },
    ]
}
