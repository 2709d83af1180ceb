//! `order.html`: the ordering game: its rules, cards of uses with a year's energy on their backs, and the solution.

use maud::{Markup, html};

use super::{
    Kitchen, cards,
    page::{self, Paper},
};
use crate::{content::Price, sim::energy::Use, text::keys};

/// A use of the reference home's year.
struct Spent {
    use_: Use,
    kwh: f64,
    eur: f64,
}

pub(super) fn page(from: &Kitchen<'_>) -> Result<String, String> {
    let year = &from.reference.year;
    let spent = |use_: Use| Spent { use_, kwh: year.energy_kwh[use_], eur: year.cost_eur[use_] };
    // Under a kWh it is nothing to tell apart.
    let mut uses: Vec<Spent> = Use::ALL.map(spent).into_iter().filter(|spent| spent.kwh >= 1.0).collect();
    if let Some(missing) = from.plan.short_game.iter().find(|use_| !uses.iter().any(|spent| spent.use_ == **use_)) {
        return Err(format!("kit.toml: short_game: the reference home has no `{}`", missing.key()));
    }
    // Cards as the uses are listed anywhere: their order tells nothing.
    let sides: Vec<[Markup; 2]> = uses.iter().map(|spent| [front(from, spent), back(from, spent)]).collect();
    uses.sort_by(|a, b| b.eur.total_cmp(&a.eur));
    let body = html! {
        (rules(from, uses.len()))
        (cards::both_sides(&sides))
        (solution(from, &uses)?)
    };
    Ok(page::page(from.words, &from.words.get("kit-doc-order"), Paper::Sheets, &body))
}

fn rules(from: &Kitchen<'_>, count: usize) -> Markup {
    let words = from.words;
    let home = [("people", from.reference.people.to_string()), ("city", from.reference.city.clone())];
    let home: Vec<(&str, &str)> = home.iter().map(|(name, text)| (*name, text.as_str())).collect();
    html! {
        section.sheet.text {
            h1 { (words.get("kit-order-title")) }
            p.lead { (words.get("kit-order-goal")) }
            p { (words.with("kit-order-home", &home)) }
            h2 { (words.get("kit-order-how")) }
            ol {
                li { (words.count("kit-order-how-1", count)) }
                @for step in 2..=4 { li { (words.get(&format!("kit-order-how-{step}"))) } }
            }
            p.star { "★ " (words.count("kit-order-short", from.plan.short_game.len())) }
            p { (words.get("kit-order-blame")) }
            p { (words.get("kit-order-kwh")) }
        }
    }
}

fn front(from: &Kitchen<'_>, spent: &Spent) -> Markup {
    let words = from.words;
    let star = from.plan.short_game.contains(&spent.use_);
    html! {
        article.card.front {
            p.top { span.theme { (words.get("kit-order-title")) } @if star { span.number { "★" } } }
            (drawing(from, spent.use_))
            h2 { (words.get(keys::use_(spent.use_))) }
            p.who { (words.get(&format!("kit-use-{}", spent.use_.key()))) }
        }
    }
}

fn back(from: &Kitchen<'_>, spent: &Spent) -> Markup {
    let words = from.words;
    html! {
        article.card.back data-use=(spent.use_.key()) {
            p.top { span.theme { (words.get(keys::use_(spent.use_))) } }
            p.figure { (words.format().eur_per_year(spent.eur)) }
            p.of { (kwh(from, spent.kwh)) }
            p.why { (words.get(&format!("kit-use-{}", spent.use_.key()))) }
            div.sources { p { (method(from)) } }
        }
    }
}

fn drawing(from: &Kitchen<'_>, use_: Use) -> Markup {
    from.drawings.show(from.plan.uses.get(&use_).map_or("house", String::as_str))
}

/// Whole kWh.
fn kwh(from: &Kitchen<'_>, kwh: f64) -> String {
    format!("{}\u{a0}kWh", from.words.format().decimal(kwh, 0))
}

/// How the figures were found, in a line.
fn method(from: &Kitchen<'_>) -> String {
    let Some(tariff) = from.catalogue.tariffs.get(&from.reference.tariff) else { return String::new() };
    let prices = match &tariff.price {
        Price::Base { eur_per_kwh } => vec![*eur_per_kwh],
        Price::PeakOffpeak { peak, offpeak, .. } => vec![*peak, *offpeak],
        Price::Tempo { blue, white, red, .. } => {
            [blue, white, red].into_iter().flat_map(|day| [day.peak, day.offpeak]).collect()
        }
    };
    let prices: Vec<String> = prices.into_iter().map(|price| from.words.format().eur(price)).collect();
    let name = tariff.name.get(from.words.code()).map_or("", String::as_str);
    let dated = format!("{name}, {}", tariff.from.get(..7).unwrap_or_default());
    from.words.with("kit-order-method", &[("prices", &prices.join(" / ")), ("tariff", &dated)])
}

fn solution(from: &Kitchen<'_>, uses: &[Spent]) -> Result<Markup, String> {
    let words = from.words;
    let most = uses.first().ok_or("the reference home uses nothing")?.eur;
    let year = &from.reference.year;
    let (total_kwh, total_eur) = (kwh(from, year.energy_kwh.total()), words.format().eur_whole(year.cost_eur.total()));
    Ok(html! {
        section.sheet.text.solution {
            h1 { (words.get("kit-order-solution")) }
            table.bars {
                @for (place, spent) in uses.iter().enumerate() {
                    tr data-use=(spent.use_.key()) {
                        th { (place + 1) }
                        td { (drawing(from, spent.use_)) }
                        td.name { (words.get(keys::use_(spent.use_))) }
                        td.amount { strong { (words.format().eur_whole(spent.eur)) } br; (kwh(from, spent.kwh)) }
                        td.bar { div style={ "width:" (format!("{:.1}", 100.0 * spent.eur / most)) "%" } {} }
                    }
                }
            }
            p.lead { (words.with("kit-order-total", &[("kwh", &total_kwh), ("eur", &total_eur)])) }
            p { (words.get("kit-order-tie")) }
            p { (words.get("kit-order-other-homes")) }
            p.method { (method(from)) }
        }
    })
}
