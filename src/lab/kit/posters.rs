//! `posters.html`: a poster for each room, one sheet each, to be read from three metres.

use std::collections::BTreeSet;

use maud::{Markup, html};

use super::{
    Kitchen, figure,
    page::{self, Paper},
    plan::{Item, Poster},
};

pub(super) fn page(from: &Kitchen<'_>) -> Result<String, String> {
    let posters = from.plan.posters.iter().map(|poster| show(from, poster)).collect::<Result<Vec<_>, _>>()?;
    let title = from.words.get("kit-doc-posters");
    Ok(page::page(from.words, &title, Paper::Sheets, &html! { @for poster in &posters { (poster) } }))
}

fn show(from: &Kitchen<'_>, poster: &Poster) -> Result<Markup, String> {
    let (words, room) = (from.words, &poster.room);
    let items = poster.items.iter().map(|item| line(from, item)).collect::<Result<Vec<_>, _>>()?;
    let sources: BTreeSet<&str> = poster.items.iter().filter_map(|item| publisher(from, item)).collect();
    let sources: Vec<&str> = sources.into_iter().collect();
    Ok(html! {
        section.sheet.poster data-room=(room) {
            header { (from.drawings.show(&poster.drawing)) h1 { (words.get(&format!("kit-room-{room}"))) } }
            ul { @for item in &items { li { (item) } } }
            p.health { (from.drawings.show("health")) span { (words.get(&format!("kit-poster-{room}-health"))) } }
            footer.sources {
                p { (words.get("kit-poster-sources")) " · " (sources.join(" · ")) }
                p { (words.get("kit-brand")) }
            }
        }
    })
}

fn line(from: &Kitchen<'_>, item: &Item) -> Result<Markup, String> {
    let words = from.words;
    let (drawing, name, second) = match item {
        Item::Gesture { gesture } => {
            let known = from.catalogue.gestures.get(gesture).ok_or_else(|| format!("no gesture `{gesture}`"))?;
            let figure = figure::of(from, gesture.as_str(), known)?;
            let second = html! { strong { (figure.big) } " " (figure.of) };
            (from.plan.drawing(gesture), words.get(&format!("gesture-{gesture}")), second)
        }
        Item::Practice { practice, drawing } => {
            let custom = from.catalogue.customs.get(practice);
            let name = custom.and_then(|custom| custom.name.get(words.code())).cloned().unwrap_or_default();
            let why = words.get(&format!("kit-practice-{}-why", practice.key()));
            (drawing.as_str(), name, html! { (why) })
        }
    };
    Ok(html! {
        (from.drawings.show(drawing))
        div { h2 { (name) } p { (second) } }
    })
}

fn publisher<'a>(from: &Kitchen<'a>, item: &Item) -> Option<&'a str> {
    let Item::Gesture { gesture } = item else { return None };
    let source = from.catalogue.sources.get(&from.catalogue.gestures.get(gesture)?.source)?;
    Some(&source.publisher)
}
