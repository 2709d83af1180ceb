//! The light edition: plain pages in six languages with their scripts, written by `web/light/build.mjs` from the texts,
//! the catalogue and the day told. Nothing in it waits for the game.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use anyhow::{Context as _, Result};
use serde::Serialize;

use crate::data;
use crate::dist::Files;
use crate::project::Project;
use crate::run;

/// The folder of `web/` that the pages are made from.
pub const FOLDER: &str = "light";
/// The languages of the light edition.
const LANGUAGES: [&str; 6] = ["fr", "en", "es", "pt", "tr", "ar"];
/// Their pages, as `web/light/texts.mjs` names them.
pub const PAGES: [&str; 6] = ["index.html", "en.html", "es.html", "pt.html", "tr.html", "ar.html"];
/// The files of texts that it shows.
const TEXTS: [&str; 3] = ["light", "gestures", "plan"];
/// Those of them that the game shows too, in its own languages.
const SHARED: &str = "plan";
/// The languages of the game.
const GAME_LANGUAGES: [&str; 2] = ["fr", "en"];

const LIMIT: Duration = Duration::from_mins(2);

/// What `build.mjs` reads.
#[derive(Serialize)]
struct Input<'a> {
    out: &'a Path,
    locales: BTreeMap<&'static str, BTreeMap<&'static str, String>>,
    gestures: toml::Table,
    sources: toml::Table,
    day: serde_json::Value,
    /// Bytes of the game on the wire; none when the build has no game.
    game: Option<usize>,
}

/// True for a file of texts that the light edition alone shows, `fr/light.ftl`: its pages carry it.
pub fn alone_shows(file: &str) -> bool {
    let Some((lang, name)) = file.split_once('/') else { return false };
    let name = name.strip_suffix(".ftl").unwrap_or_default();
    TEXTS.contains(&name) && !(name == SHARED && GAME_LANGUAGES.contains(&lang))
}

/// The pages, styles and scripts, by name.
pub fn pages(project: &Project, game: Option<usize>) -> Result<Files> {
    let folder = project.web().join(FOLDER);
    let read = |path: &Path| fs::read_to_string(path).with_context(|| format!("reading {}", project.show(path)));
    let table = |name: &str| -> Result<toml::Table> {
        let path = project.root.join("assets").join("catalogue").join(name);
        toml::from_str(&read(&path)?).with_context(|| format!("in {}", project.show(&path)))
    };
    let mut locales = BTreeMap::new();
    for lang in LANGUAGES {
        let texts = project.root.join("assets").join("locales").join(lang);
        let texts: Result<_> =
            TEXTS.iter().map(|name| Ok((*name, read(&texts.join(format!("{name}.ftl")))?))).collect();
        locales.insert(lang, texts?);
    }
    // Its usual name begins with a dot, which hides all that is in it.
    let out = tempfile::Builder::new().prefix("light").tempdir()?;
    let input = Input {
        out: out.path(),
        locales,
        gestures: table("gestures.toml")?,
        sources: table("sources.toml")?,
        day: serde_json::from_str(&read(&folder.join("day.json"))?).context("in web/light/day.json")?,
        game,
    };
    let mut node = Command::new("node");
    node.current_dir(project.web()).arg(folder.join("build.mjs"));
    run::run_with_input(&mut node, &serde_json::to_string(&input)?, LIMIT).context("writing the light edition")?;
    data::files(out.path())?.iter().map(|path| Ok((data::key(out.path(), path)?, fs::read(path)?))).collect()
}
