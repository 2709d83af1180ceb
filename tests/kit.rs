//! The workshop kit: pages that parse, figures that are the catalogue's and the engine's, a source on every card, no message
//! missing or left over, marks that are those of the game.
#![cfg(feature = "lab")]

mod common;

use std::{
    path::Path,
    sync::{LazyLock, OnceLock},
};

use doux_foyer::{
    content::{Id, Library},
    counters::Measure,
    lab::kit::{Kit, Reference, pages, reference},
    rules::GuessScore,
    sim::energy::{ByUse, Use},
    text::{Format, Lang, Texts},
};

static LIBRARY: LazyLock<Library> = LazyLock::new(|| Library::load(&common::project_files()));

fn home() -> &'static Reference {
    static HOME: OnceLock<Reference> = OnceLock::new();
    HOME.get_or_init(|| reference(Path::new(env!("CARGO_MANIFEST_DIR")), &LIBRARY).unwrap())
}

fn kit(lang: Lang) -> Kit {
    let texts = Texts::load(&common::project_files(), lang).unwrap();
    pages(&LIBRARY, &texts, home()).unwrap()
}

/// Each part of a page between these two marks.
fn between<'a>(page: &'a str, from: &'a str, to: &'a str) -> impl Iterator<Item = &'a str> {
    page.split(from).skip(1).map(move |rest| rest.split(to).next().unwrap())
}

fn attribute<'a>(tag: &'a str, name: &str) -> &'a str {
    tag.split(&format!("{name}=\"")).nth(1).unwrap_or_else(|| panic!("no {name} in {tag}")).split('"').next().unwrap()
}

/// Numbers in a text, written as the language does.
fn numbers(text: &str, lang: Lang) -> Vec<f64> {
    let plain: String = match lang {
        Lang::Fr => text.replace('\u{202f}', "").replace(',', "."),
        Lang::En => text.replace(',', ""),
    };
    plain.split(|c: char| !c.is_ascii_digit() && c != '.').filter_map(|word| word.parse().ok()).collect()
}

#[test]
fn every_page_parses() {
    const VOID: [&str; 3] = ["meta", "br", "!DOCTYPE"];
    for lang in Lang::ALL {
        let kit = kit(lang);
        assert_eq!(kit.pages.len(), 7);
        for (name, page) in &kit.pages {
            assert!(page.contains(&format!("<html lang=\"{}\">", lang.code())), "{name}");
            // The style sheet holds no tag, so that all that begins with `<` is one.
            let mut open = Vec::new();
            for tag in between(page, "<", ">") {
                let of = tag.split([' ', '/']).next().unwrap();
                if let Some(closed) = tag.strip_prefix('/') {
                    assert_eq!(open.pop(), Some(closed), "{name}: </{closed}>");
                } else if !VOID.contains(&of) && !tag.ends_with('/') {
                    open.push(of);
                }
            }
            assert!(open.is_empty(), "{name}: {open:?}");
            for outside in ["http:", "https:", "src=", "<link", "<script", "@import", "url("] {
                assert!(!page.contains(outside), "{name} needs nothing else: {outside}");
            }
            assert!(!page.contains("[kit-") && !page.contains("[gesture-") && !page.contains("{$"), "{name}");
            for link in between(page, "<a href=\"", "\"") {
                assert!(kit.pages.contains_key(link), "{name}: {link}");
            }
        }
        assert!(kit.pages.keys().all(|name| *name == "index.html" || kit.pages["index.html"].contains(name)));
    }
}

#[test]
fn figures_and_sources_of_cards_are_those_of_the_catalogue() {
    for lang in Lang::ALL {
        let kit = kit(lang);
        let catalogue = &LIBRARY.catalogue;
        let mut told: Vec<&str> = Vec::new();
        for card in between(&kit.pages["cards.html"], "<article class=\"card back\" data-card=", "</article>") {
            let id = card.trim_start_matches('"').split('"').next().unwrap();
            told.push(id);
            let figure = between(card, "<p class=\"figure\">", "</p>").next().unwrap();
            let key = Id::try_from(id).unwrap();
            let (mut expected, source) = match catalogue.gestures.get(&key) {
                Some(gesture) => (vec![gesture.low, gesture.high], &gesture.source),
                None => (vec![catalogue.measures[&key].price_eur], &catalogue.measures[&key].source),
            };
            expected.dedup();
            expected.retain(|value| *value > 0.0);
            assert_eq!(numbers(figure, lang), expected, "{id}: {figure}");
            let source = &catalogue.sources[source];
            let sources = between(card, "<div class=\"sources\">", "</div>").next().unwrap();
            assert!(sources.contains(&source.publisher), "{id}: {sources}");
            assert!(source.date.as_ref().is_none_or(|date| sources.contains(date)), "{id}: {sources}");
        }
        let fronts = kit.pages["cards.html"].matches("<article class=\"card front\" data-card=").count();
        assert_eq!(fronts, told.len());
        assert!(told.len() >= 30);
        for id in catalogue.gestures.keys() {
            assert_eq!(told.iter().filter(|known| **known == id.as_str()).count(), 1, "{id}");
        }
    }
}

#[test]
fn a_back_lies_behind_its_front() {
    let page = &kit(Lang::Fr).pages["cards.html"];
    let sheets: Vec<Vec<&str>> = between(page, "<section class=\"sheet cards\">", "</section>")
        .map(|sheet| {
            between(sheet, "<article class=\"card", "</article>")
                .map(|card| if card.contains("data-card") { attribute(card, "data-card") } else { "blank" })
                .collect()
        })
        .collect();
    assert!(sheets.len().is_multiple_of(2));
    for sheet in sheets.chunks(2) {
        let [a, b, c, d] = sheet[0][..] else { panic!("{:?}", sheet[0]) };
        // Turned over its long edge, the left column lies on the right.
        assert_eq!(sheet[1], [b, a, d, c]);
    }
}

#[test]
fn every_message_of_the_kit_is_shown() {
    for lang in Lang::ALL {
        let asked = kit(lang).asked;
        let texts = Texts::load(&common::project_files(), lang).unwrap();
        let ours = |key: &&str| key.starts_with("kit-") || key.starts_with("gesture-");
        // Depends on what the reference home uses.
        let of_uses = |key: &&str| key.starts_with("kit-use-");
        let unused: Vec<&str> = texts
            .keys()
            .map(|(key, _)| key)
            .filter(ours)
            .filter(|key| !of_uses(key) && !asked.contains(*key))
            .collect();
        assert!(unused.is_empty(), "{lang:?}: {unused:?}");
        assert!(Use::ALL.iter().all(|use_| texts.has(&format!("kit-use-{}", use_.key()))));
    }
}

#[test]
fn a_missing_message_is_named() {
    let mut files = common::project_files();
    let text = files["assets/locales/fr/kit.ftl"].replace("kit-rule-2 =", "kit-other-2 =");
    files.insert("assets/locales/fr/kit.ftl".into(), text);
    let texts = Texts::load(&files, Lang::Fr).unwrap();
    let error = pages(&LIBRARY, &texts, home()).unwrap_err();
    assert_eq!(error, "assets/locales/fr/kit.ftl: `kit-rule-2` is missing");
}

#[test]
fn an_unknown_unit_is_named() {
    let mut files = common::project_files();
    let text = files["assets/catalogue/gestures.toml"].replace("unit = \"boil %\"", "unit = \"boil\"");
    files.insert("assets/catalogue/gestures.toml".into(), text);
    let texts = Texts::load(&files, Lang::Fr).unwrap();
    let error = pages(&Library::load(&files), &texts, home()).unwrap_err();
    assert!(error.contains("no words for `boil`") && error.contains("boil %"), "{error}");
}

#[test]
fn the_ordering_game_tells_the_year_of_the_engine() {
    let year = &home().year;
    for lang in Lang::ALL {
        let page = &kit(lang).pages["order.html"];
        let written = |use_: Use| {
            let kwh = Format(lang).decimal(year.energy_kwh[use_], 0);
            (format!("{kwh}\u{a0}kWh"), Format(lang).eur_whole(year.cost_eur[use_]))
        };
        let mut solved = Vec::new();
        for row in between(page, "<tr data-use=\"", "</tr>") {
            let use_ = Use::ALL.into_iter().find(|use_| row.starts_with(&format!("{}\"", use_.key()))).unwrap();
            let (kwh, eur) = written(use_);
            assert!(row.contains(&kwh) && row.contains(&eur), "{row}");
            solved.push(use_);
        }
        assert!(solved.len() >= 6);
        assert!(solved.windows(2).all(|two| year.cost_eur[two[0]] >= year.cost_eur[two[1]]));
        let cards: Vec<&str> = between(page, "<article class=\"card back\" data-use=\"", "</article>").collect();
        assert_eq!(cards.len(), solved.len());
        for use_ in solved {
            let card = cards.iter().find(|card| card.starts_with(&format!("{}\"", use_.key()))).unwrap();
            assert!(card.contains(&written(use_).0) && card.contains(&written(use_).1), "{card}");
        }
        assert!(page.contains(&Format(lang).eur_whole(year.cost_eur.total())));
        // The tariff told is the one that was paid.
        assert!(page.contains(&LIBRARY.catalogue.tariffs[&home().tariff].name[lang.code()]));
    }
}

#[test]
fn scripts_last_as_long_as_they_say() {
    let page = &kit(Lang::Fr).pages["facilitate.html"];
    let mut lengths = Vec::new();
    for script in between(page, "<section class=\"script\"", "</section>") {
        let body = between(script, "<tbody>", "</tbody>").next().unwrap();
        let sum: f64 = between(body, "<th>", "</th>").map(|minutes| numbers(minutes, Lang::Fr)[0]).sum();
        assert_eq!(format!("{sum}"), attribute(script, "data-minutes"));
        lengths.push(attribute(script, "data-minutes"));
    }
    assert_eq!(lengths, ["5", "20", "60"]);
}

#[test]
fn the_tally_counts_what_kiosks_count_and_marks_as_the_game_does() {
    for lang in Lang::ALL {
        let page = &kit(lang).pages["evaluation.html"];
        for measure in Measure::ALL {
            assert!(page.contains(&format!("data-measure=\"{}\"", measure.name())));
        }
        let table = between(page, "<table class=\"marks\">", "</table>").next().unwrap();
        let cells: Vec<&str> = between(table, "<td>", "</td>").collect();
        let (swaps, marks) = cells.split_at(cells.len() / 2);
        assert_eq!(swaps.len(), 11);
        let cards = [Use::Heating, Use::Cold, Use::Washing, Use::Screens, Use::Lighting];
        let mut costs = ByUse::default();
        for (cost, use_) in [5.0, 4.0, 3.0, 2.0, 1.0].into_iter().zip(cards) {
            costs[use_] = cost;
        }
        // All orders of five cards, by their number in base 5.
        for code in 0..3125_usize {
            let order: Vec<usize> = (0..5_u32).map(|place| code / 5_usize.pow(place) % 5).collect();
            if (0..5).any(|card| !order.contains(&card)) {
                continue;
            }
            let inversions: usize =
                (0..5).map(|place| order[place + 1..].iter().filter(|later| **later < order[place]).count()).sum();
            let order: Vec<Use> = order.iter().map(|card| cards[*card]).collect();
            let tau = GuessScore::new(&order, &costs).tau;
            assert_eq!(marks[inversions], Format(lang).decimal(tau, 1), "{order:?}");
        }
    }
}

#[test]
fn pages_have_the_sheets_they_promise() {
    for lang in Lang::ALL {
        let kit = kit(lang);
        let sheets = |name: &str| kit.pages[name].matches("<section class=\"sheet").count();
        assert_eq!((sheets("posters.html"), sheets("commitment.html"), sheets("evaluation.html")), (5, 1, 2));
        let cards = kit.pages["cards.html"].matches("<article class=\"card front\"").count();
        assert_eq!(sheets("cards.html"), 2 * cards / 4);
    }
}
