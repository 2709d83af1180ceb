//! The data bundle: every text that the game reads as it runs, in one file, so that the page fetches one. The fonts that
//! no page shows come with it, in base 64: 4 kB more than as files, two requests less.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use base64::prelude::{BASE64_STANDARD, Engine as _};
use walkdir::WalkDir;

use crate::fonts::{ICON_FONTS, ICON_TABLE};
use crate::light;
use crate::project::Project;

/// Texts by their path from the checkout, with `/` between folders.
pub type Texts = BTreeMap<String, String>;

/// The folders to look in, and which files count there.
const FOLDERS: [(&str, &[&str]); 2] = [("levels", &["toml"]), ("assets", &["toml", "ftl"])];
/// Read by the build alone.
const BUILD_ONLY: &str = "assets/icons.toml";
/// Texts of the workshop kit, which the lab writes and no page shows.
const KIT: &str = "/kit.ftl";

/// Gathers the texts; `extra` are level files from elsewhere, for tests.
pub fn gather(project: &Project, extra: &[PathBuf]) -> Result<Texts> {
    let mut texts = Texts::new();
    for (folder, extensions) in FOLDERS {
        for path in files(&project.root.join(folder))? {
            let known = path.extension().is_some_and(|found| extensions.iter().any(|known| *known == found));
            let key = key(&project.root, &path)?;
            if known && key != BUILD_ONLY && !is_light(&key) && !key.ends_with(KIT) {
                texts.insert(key, read(&path)?);
            }
        }
    }
    let icons = project.fonts().join(ICON_TABLE);
    texts.insert(key(&project.root, &icons)?, read(&icons)?);
    for font in ICON_FONTS {
        let path = project.fonts().join(format!("{font}.ttf"));
        let bytes = fs::read(&path).with_context(|| format!("reading {}", path.display()))?;
        texts.insert(key(&project.root, &path)?, BASE64_STANDARD.encode(bytes));
    }
    for path in extra {
        let name = path.file_name().and_then(|name| name.to_str()).context("a level file has no name")?;
        if texts.insert(format!("levels/{name}"), read(path)?).is_some() {
            bail!("there is a level {name} already");
        }
    }
    Ok(texts)
}

/// True for a text that only the light edition shows: its pages carry it.
fn is_light(key: &str) -> bool {
    key.strip_prefix("assets/locales/").is_some_and(light::alone_shows)
}

/// Fails when a text has a character that the game would draw as an empty box, since the fonts do not have it.
pub fn check_characters(texts: &Texts, fonts_have: &BTreeSet<char>) -> Result<()> {
    let mut missing = BTreeSet::new();
    for (path, text) in texts {
        for character in shown(path, text)?.chars() {
            // The interface draws narrow spaces by itself.
            if !character.is_control() && character != '\u{202F}' && !fonts_have.contains(&character) {
                missing.insert(format!("{path}: {character} (U+{:04X})", u32::from(character)));
            }
        }
    }
    if !missing.is_empty() {
        let missing: Vec<String> = missing.into_iter().collect();
        bail!("the text font lacks characters: write them otherwise, or draw an icon\n  {}", missing.join("\n  "));
    }
    Ok(())
}

/// What a file has to show: everything but its comments. A file that cannot be read is for the game to report.
fn shown(path: &str, text: &str) -> Result<String> {
    match path.rsplit_once('.').map(|(_, extension)| extension) {
        Some("ftl") => Ok(text.lines().filter(|line| !line.starts_with('#')).collect()),
        Some("toml") => toml::from_str::<toml::Value>(text).map_or_else(
            |_| Ok(String::new()),
            |value| {
                // The characters of keys are those of names in the code, so all of JSON will do.
                Ok(serde_json::to_string(&value)?)
            },
        ),
        _ => Ok(String::new()),
    }
}

/// All files below a folder, in a stable order; none when the folder is not there.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    if folder.is_dir() {
        let visible = |entry: &walkdir::DirEntry| !entry.file_name().to_string_lossy().starts_with('.');
        for entry in WalkDir::new(folder).sort_by_file_name().into_iter().filter_entry(visible) {
            let entry = entry?;
            if entry.file_type().is_file() {
                found.push(entry.into_path());
            }
        }
    }
    Ok(found)
}

/// A path from `folder`, the same on every system.
pub fn key(folder: &Path, path: &Path) -> Result<String> {
    let path = path.strip_prefix(folder)?;
    let parts: Option<Vec<&str>> = path.components().map(|part| part.as_os_str().to_str()).collect();
    Ok(parts.with_context(|| format!("{} is not a name of Unicode", path.display()))?.join("/"))
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_without_a_glyph_are_named() {
        let texts: Texts = [
            ("levels/a.toml", "# Here → is a comment.\nname = \"caf\u{e9}\"\n[list]\nitems = [\"20\u{202F}°C\"]"),
            ("assets/b.ftl", "# → too\nkey = text"),
            ("levels/broken.toml", "name = → ?"),
            ("assets/fonts/icons-fill.ttf", "→"),
        ]
        .map(|(path, text)| (path.to_owned(), text.to_owned()))
        .into();
        let ascii = ' '..='~';
        check_characters(&texts, &ascii.clone().chain("é°".chars()).collect()).unwrap();
        let error = check_characters(&texts, &ascii.collect()).unwrap_err().to_string();
        assert!(error.contains("levels/a.toml: é (U+00E9)") && error.contains("° (U+00B0)"), "{error}");
    }

    #[test]
    fn texts_are_found_by_kind_and_named_from_the_root() {
        let folder = tempfile::tempdir().unwrap();
        let write = |path: &str| {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "text").unwrap();
        };
        for path in [
            "levels/01-a.toml",
            "levels/homes/b.toml",
            "levels/notes.md",
            "assets/icons.toml",
            "assets/catalogue/c.toml",
            "assets/locales/fr/game.ftl",
            "assets/locales/fr/light.ftl",
            "assets/locales/ar/gestures.ftl",
            "assets/locales/ar/plan.ftl",
            "assets/locales/en/plan.ftl",
            "assets/fonts/icons.json",
            "assets/fonts/icons-bold.ttf",
            "assets/fonts/icons-fill.ttf",
            "assets/fonts/text-regular.ttf",
            "assets/.hidden/d.toml",
            "other/02-e.toml",
            "assets/locales/en/kit.ftl",
        ] {
            write(path);
        }
        let project = Project { root: folder.path().to_path_buf(), target: folder.path().join("target") };
        let texts = gather(&project, &[]).unwrap();
        let names: Vec<&str> = texts.keys().map(String::as_str).collect();
        assert_eq!(
            names,
            [
                "assets/catalogue/c.toml",
                "assets/fonts/icons-bold.ttf",
                "assets/fonts/icons-fill.ttf",
                "assets/fonts/icons.json",
                "assets/locales/en/plan.ftl",
                "assets/locales/fr/game.ftl",
                "levels/01-a.toml",
                "levels/homes/b.toml",
            ]
        );
        assert_eq!(texts["assets/fonts/icons-fill.ttf"], "dGV4dA==");
        let extra = folder.path().join("other").join("02-e.toml");
        assert!(gather(&project, std::slice::from_ref(&extra)).unwrap().contains_key("levels/02-e.toml"));
        write("levels/02-e.toml");
        gather(&project, &[extra]).unwrap_err();
    }
}
