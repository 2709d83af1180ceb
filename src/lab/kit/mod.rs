//! `kit`: the workshop kit, pages to print for workshops without a screen.
//!
//! In: the catalogue's gestures with their published figures and sources, a year of the reference home as the engine lives
//! it, texts of `kit.ftl` and `gestures.ftl`. Out: HTML pages that need nothing else, laid out on A4 in black and white.
//! What the kit is made of, and in which order, is in `kit.toml`, its drawings in `drawings.toml`.

mod cards;
mod drawings;
mod facilitate;
mod figure;
mod index;
mod order;
mod page;
mod plan;
mod posters;
mod sheets;
mod words;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::Args;

use super::{files, gestures};
use crate::{
    content::{Catalogue, Id, Library},
    rules::{Year, year},
    text::{Lang, Texts},
};
use drawings::Drawings;
use plan::Plan;
use words::Words;

/// Level of the reference home, whose year the ordering game tells.
const REFERENCE: &str = "reference";

/// Arguments of `kit`.
#[derive(Debug, Args)]
pub(super) struct KitOf {
    /// Language: fr or en.
    #[arg(long, default_value = "fr", value_parser = lang)]
    lang: Lang,
    /// Folder to write the pages to; made when it is missing.
    #[arg(long)]
    out: PathBuf,
}

fn lang(code: &str) -> Result<Lang, String> {
    let known = Lang::ALL.into_iter().find(|lang| lang.code() == code);
    known.ok_or_else(|| format!("`{code}` is no language of the kit: use fr or en"))
}

/// The pages, and the messages that they asked for.
#[derive(Debug, Clone)]
pub struct Kit {
    /// HTML by file name.
    pub pages: BTreeMap<&'static str, String>,
    /// Keys of messages on the pages.
    pub asked: BTreeSet<String>,
}

/// The home whose year the ordering game tells.
#[derive(Debug, Clone)]
pub struct Reference {
    /// What the year came to.
    pub year: Year,
    /// Where the home stands.
    pub city: String,
    /// People living there.
    pub people: usize,
    /// Tariff of its electricity.
    pub tariff: Id,
}

/// What all pages are written from.
struct Kitchen<'a> {
    words: &'a Words<'a>,
    catalogue: &'a Catalogue,
    plan: &'a Plan,
    drawings: &'a Drawings,
    reference: &'a Reference,
}

/// Writes the pages.
pub(super) fn run(root: &Path, args: &KitOf) -> Result<ExitCode, String> {
    let texts = Texts::load(&files::read(root)?, args.lang).map_err(|error| error.to_string())?;
    let library = files::library(root)?;
    let kit = pages(&library, &texts, &reference(root, &library)?)?;
    fs::create_dir_all(&args.out).map_err(|error| format!("{}: {error}", args.out.display()))?;
    for (name, page) in &kit.pages {
        let path = args.out.join(name);
        fs::write(&path, page).map_err(|error| format!("{}: {error}", path.display()))?;
        println!("{}", path.display());
    }
    // Which uses have a card depends on the reference home.
    let ours = |key: &str| key.starts_with("kit-") && !key.starts_with("kit-use-");
    for (key, _) in texts.keys().filter(|(key, _)| ours(key) && !kit.asked.contains(*key)) {
        eprintln!("kit.ftl: no page shows `{key}`");
    }
    Ok(ExitCode::SUCCESS)
}

/// Lives the year of the reference home.
///
/// # Errors
/// When its files under `tests/year` cannot be read or lived in.
pub fn reference(root: &Path, library: &Library) -> Result<Reference, String> {
    let library = gestures::references(root, library.clone())?;
    let id = Id::try_from(REFERENCE).map_err(|error| error.to_string())?;
    let year = year(&library, &id, None).map_err(|error| error.to_string())?;
    let level = library.levels.get(&id).ok_or_else(|| format!("no level `{id}`"))?;
    Ok(Reference { year, city: level.weather.city.clone(), people: level.people.len(), tariff: level.tariff.clone() })
}

/// The pages.
///
/// # Errors
/// When `kit.toml` names what is not in the catalogue, or a message is missing.
pub fn pages(library: &Library, texts: &Texts, reference: &Reference) -> Result<Kit, String> {
    let (plan, drawings) = (Plan::read()?, Drawings::read()?);
    plan.check(&library.catalogue, &drawings)?;
    let words = Words::new(texts);
    let from = Kitchen { words: &words, catalogue: &library.catalogue, plan: &plan, drawings: &drawings, reference };
    let mut pages = BTreeMap::from([
        (page::CARDS, cards::page(&from)?),
        (page::POSTERS, posters::page(&from)?),
        (page::ORDER, order::page(&from)?),
        (page::FACILITATE, facilitate::page(&from)),
        (page::COMMITMENT, sheets::commitment(&from)),
        (page::EVALUATION, sheets::evaluation(&from)),
    ]);
    pages.insert(page::INDEX, index::page(&from, &pages));
    let (asked, missing) = words.finish();
    match missing.first() {
        None => Ok(Kit { pages, asked }),
        Some(key) => Err(format!("assets/locales/{}/kit.ftl: `{key}` is missing", texts.lang().code())),
    }
}
