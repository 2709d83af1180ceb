//! The fonts: taken from npm packages, cut down to what the game shows, written to `assets/fonts/` with their licences.
//!
//! They are not committed, and neither `cargo build` nor `cargo clippy` needs them: the game reads them as it starts.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use anyhow::{Context as _, Result, bail};
use serde::{Deserialize, Serialize};

use crate::cache::Hasher;
use crate::project::Project;
use crate::{run, tools};

/// The fonts of text, by the names that the game and the page know them by.
pub const TEXT_FONTS: [&str; 2] = ["text-regular", "text-bold"];
/// The fonts of icons, which the game alone shows.
pub const ICON_FONTS: [&str; 2] = ["icons-fill", "icons-bold"];
/// Where the code point of each icon stands, as `{"house-line": 57954, …}`.
pub const ICON_TABLE: &str = "icons.json";

/// The package of npm that the fonts of text come from.
pub const TEXT_PACKAGE: &str = "@expo-google-fonts/atkinson-hyperlegible-next";
/// The package of npm that the fonts of icons come from.
pub const ICON_PACKAGE: &str = "@phosphor-icons/web";
const STAMP: &str = ".complete";
const LIMIT: Duration = Duration::from_mins(5);

/// What text fonts keep: Latin-1, Latin Extended-A, the letters with a comma below of Romanian, general punctuation
/// with its spaces, the euro, subscript two, arrows, and the signs of sums. Characters that a font lacks are left out.
const TEXT_RANGES: [(u32, u32); 11] = [
    (0x20, 0x7E),
    (0xA0, 0x17F),
    (0x218, 0x21B),
    (0x2009, 0x2009),
    (0x2010, 0x2027),
    (0x202F, 0x203A),
    (0x2082, 0x2082),
    (0x20AC, 0x20AC),
    (0x2190, 0x2199),
    (0x2212, 0x2212),
    (0x2248, 0x2265),
];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct IconList {
    icons: Vec<String>,
}

/// One font to cut; `web/subset.mjs` reads a list of these.
#[derive(Serialize)]
struct Job<'a> {
    from: std::path::PathBuf,
    to: std::path::PathBuf,
    text: &'a str,
    icons: bool,
}

/// Makes the fonts. Returns whether anything had to be done.
pub fn ensure(project: &Project) -> Result<bool> {
    let installed = tools::ensure_packages(project)?;
    let list_file = project.root.join("assets").join("icons.toml");
    let script = project.web().join("subset.mjs");
    let read = |path: &Path| fs::read_to_string(path).with_context(|| format!("reading {}", project.show(path)));
    let list = read(&list_file)?;
    let lock = read(&project.web().join("package-lock.json"))?;
    let wanted = Hasher::default().part(&list).part(lock).part(read(&script)?).part(text_characters()).finish();
    let folder = project.fonts();
    let stamp = folder.join(STAMP);
    if fs::read_to_string(&stamp).is_ok_and(|found| found == wanted) {
        return Ok(installed);
    }

    let list: IconList = toml::from_str(&list).with_context(|| format!("in {}", project.show(&list_file)))?;
    let packages = project.web().join("node_modules");
    let icons = packages.join(ICON_PACKAGE).join("src");
    let fill = code_points(&read(&icons.join("fill").join("selection.json"))?, "-fill")?;
    let bold = code_points(&read(&icons.join("bold").join("selection.json"))?, "-bold")?;
    let table = select(&list.icons, &fill, &bold)?;
    let icon_text: String = table.values().filter_map(|code| char::from_u32(*code)).collect();
    let text = text_characters();

    fs::create_dir_all(&folder)?;
    let text_fonts = packages.join(TEXT_PACKAGE);
    let sources = [
        text_fonts.join("400Regular").join("AtkinsonHyperlegibleNext_400Regular.ttf"),
        text_fonts.join("700Bold").join("AtkinsonHyperlegibleNext_700Bold.ttf"),
        icons.join("fill").join("Phosphor-Fill.ttf"),
        icons.join("bold").join("Phosphor-Bold.ttf"),
    ];
    let jobs: Vec<Job> = (TEXT_FONTS.iter().chain(&ICON_FONTS).zip(sources))
        .map(|(name, from)| {
            let icons = ICON_FONTS.contains(name);
            let text = if icons { &icon_text } else { &text };
            Job { from, to: folder.join(format!("{name}.ttf")), text, icons }
        })
        .collect();
    let mut subset = Command::new("node");
    subset.current_dir(project.web()).arg(&script);
    run::run_with_input(&mut subset, &serde_json::to_string(&jobs)?, LIMIT).context("cutting the fonts")?;

    fs::write(folder.join(ICON_TABLE), serde_json::to_string(&table)?)?;
    fs::copy(text_fonts.join("LICENSE_FONT"), folder.join("text-licence-OFL.txt"))?;
    fs::copy(packages.join(ICON_PACKAGE).join("LICENSE"), folder.join("icons-licence-MIT.txt"))?;
    fs::write(&stamp, wanted)?;
    Ok(true)
}

/// The characters that both fonts of text have.
pub fn characters(project: &Project) -> Result<BTreeSet<char>> {
    let mut common: BTreeSet<char> = text_characters().chars().collect();
    for name in TEXT_FONTS {
        let font = fs::read(project.fonts().join(format!("{name}.ttf")))?;
        let face = ttf_parser::Face::parse(&font, 0).with_context(|| format!("{name}.ttf is not a font"))?;
        common.retain(|character| face.glyph_index(*character).is_some());
    }
    Ok(common)
}

fn text_characters() -> String {
    TEXT_RANGES.iter().flat_map(|&(first, last)| first..=last).filter_map(char::from_u32).collect()
}

/// Names and code points from a `selection.json` of Phosphor, where `suffix` marks the style.
fn code_points(selection: &str, suffix: &str) -> Result<BTreeMap<String, u32>> {
    #[derive(Deserialize)]
    struct Selection {
        icons: Vec<Icon>,
    }
    #[derive(Deserialize)]
    struct Icon {
        properties: Properties,
    }
    #[derive(Deserialize)]
    struct Properties {
        name: String,
        code: u32,
    }
    let selection: Selection =
        serde_json::from_str(selection).context("the icon package has another form than expected")?;
    let mut points = BTreeMap::new();
    for Icon { properties } in selection.icons {
        // An icon that was renamed carries its old name too.
        for name in properties.name.split(',') {
            let name = name.trim();
            points.insert(name.strip_suffix(suffix).unwrap_or(name).to_owned(), properties.code);
        }
    }
    Ok(points)
}

/// The code points of the listed icons, which both styles must agree on.
fn select(
    names: &[String],
    fill: &BTreeMap<String, u32>,
    bold: &BTreeMap<String, u32>,
) -> Result<BTreeMap<String, u32>> {
    let mut table = BTreeMap::new();
    let mut wrong = Vec::new();
    for name in names {
        match (fill.get(name), bold.get(name)) {
            (Some(code), Some(other)) if code == other => {
                table.insert(name.clone(), *code);
            }
            _ => wrong.push(name.as_str()),
        }
    }
    if !wrong.is_empty() {
        bail!("assets/icons.toml names icons that Phosphor does not have in both styles: {}", wrong.join(", "));
    }
    Ok(table)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SELECTION: &str = r#"{"icons": [
        {"properties": {"name": "drop-fill", "code": 57872}, "grid": 0},
        {"properties": {"name": "list-fill, menu-fill", "code": 58098}}
    ]}"#;

    #[test]
    fn icons_are_known_by_their_plain_names() {
        let points = code_points(SELECTION, "-fill").unwrap();
        assert_eq!(points["drop"], 57872);
        assert_eq!(points["menu"], 58098);
    }

    #[test]
    fn an_unknown_icon_is_named() {
        let points = code_points(SELECTION, "-fill").unwrap();
        let table = select(&["drop".into()], &points, &points).unwrap();
        assert_eq!(table.len(), 1);
        let error = select(&["drop".into(), "dorp".into()], &points, &points).unwrap_err();
        assert!(error.to_string().ends_with("dorp"), "{error}");
    }

    #[test]
    fn text_keeps_what_french_typography_needs() {
        let text = text_characters();
        for needed in "éœŒÀ€«»…’–—−°²₂→\u{A0}\u{202F}".chars() {
            assert!(text.contains(needed), "{needed:?}");
        }
    }
}
