//! The same sessions in several builds: every level by every bot natively and in WebAssembly, some of them without
//! optimisation too. Every end has to be the same, bit for bit, or a saved game would go on as another.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use anyhow::{Context as _, Result, bail};

use crate::data::{self, Texts};
use crate::project::{Project, WASM_TARGET};
use crate::{run, tools, web};

/// The program of `Cargo.toml`, and the profile that the light edition's engine has too: its dependencies are built.
const BIN: &str = "fingerprints";
const PROFILE: &str = "light";
/// Levels that the development build plays: it is slow. A flat in the cold, in the heat, and the kiosk's.
const SLOW: [&str; 3] = ["premier-soir", "canicule", "kiosque"];
const PLAY_LIMIT: Duration = Duration::from_mins(10);

/// Fingerprints by level and bot.
type Prints = BTreeMap<String, String>;

/// Plays and compares; `optimised` is a lab that is built. Returns how many sessions are the same.
pub fn compare(project: &Project, optimised: &Path) -> Result<usize> {
    let native = lab(project, optimised, &[])?;
    let in_wasm = wasm(project)?;
    check(&native, &in_wasm, "natively and in WebAssembly")?;
    // With the game in it, as its tests have it beside them; built alone it would have other features than there.
    run::run(
        &mut project.cargo(["test", "--package", "doux-foyer", "--test", "replay", "--no-run"]),
        run::BUILD_LIMIT,
    )?;
    let development = project.target.join("debug").join(format!("doux-foyer-lab{}", std::env::consts::EXE_SUFFIX));
    let slow = lab(project, &development, &SLOW)?;
    let same: Prints = native.iter().filter(|(name, _)| slow.contains_key(*name)).map(own).collect();
    check(&same, &slow, "with and without optimisation")?;
    Ok(native.len() + in_wasm.len() + slow.len())
}

fn own((name, print): (&String, &String)) -> (String, String) {
    (name.clone(), print.clone())
}

fn lab(project: &Project, program: &Path, levels: &[&str]) -> Result<Prints> {
    let mut command = Command::new(program);
    command.current_dir(&project.root).arg("fingerprints").args(levels);
    read(&run::output_within(&mut command, PLAY_LIMIT)?)
}

fn wasm(project: &Project) -> Result<Prints> {
    tools::check_node()?;
    tools::ensure_wasm_target(project)?;
    let mut command = project.cargo(["build", "--target", WASM_TARGET, "--profile", PROFILE]);
    command.args(["--no-default-features", "--features", "light", "--bin", BIN]);
    web::hide_folders(&mut command)?;
    run::run(&mut command, run::BUILD_LIMIT)?;
    let module = project.target.join(WASM_TARGET).join(PROFILE).join(format!("{BIN}.wasm"));
    let module = fs::read(&module).with_context(|| format!("reading {}", module.display()))?;
    let folder = tempfile::Builder::new().prefix(BIN).tempdir()?;
    web::bind(BIN, module, folder.path())?;
    // Node takes a script for a module by its name.
    fs::rename(folder.path().join(format!("{BIN}.js")), folder.path().join(format!("{BIN}.mjs")))?;
    fs::write(folder.path().join("files.json"), serde_json::to_string(&content(project)?)?)?;
    let mut node = Command::new("node");
    node.current_dir(project.web()).arg(format!("tests/{BIN}.mjs")).arg(folder.path());
    read(&run::output_within(&mut node, PLAY_LIMIT)?)
}

/// What levels are read from.
fn content(project: &Project) -> Result<Texts> {
    let mut texts = Texts::new();
    for folder in ["assets", "levels"] {
        for path in data::files(&project.root.join(folder))? {
            if path.extension().is_some_and(|extension| extension == "toml") {
                texts.insert(data::key(&project.root, &path)?, fs::read_to_string(&path)?);
            }
        }
    }
    Ok(texts)
}

fn read(text: &str) -> Result<Prints> {
    let prints: Prints = serde_json::from_str(text).context("these are no fingerprints")?;
    if prints.is_empty() {
        bail!("no session was played");
    }
    Ok(prints)
}

/// The same sessions with the same ends.
fn check(one: &Prints, other: &Prints, which: &str) -> Result<()> {
    let names = one.keys().chain(other.keys());
    let mut different: Vec<&str> =
        names.filter(|name| one.get(*name) != other.get(*name)).map(String::as_str).collect();
    different.sort_unstable();
    different.dedup();
    if different.is_empty() {
        return Ok(());
    }
    bail!("{} sessions end otherwise {which}: {}", different.len(), different.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn prints(of: &[(&str, &str)]) -> Prints {
        of.iter().map(|(name, print)| ((*name).to_owned(), (*print).to_owned())).collect()
    }

    #[test]
    fn another_end_and_a_missing_session_are_told() {
        let one = prints(&[("a nothing", "1"), ("b nothing", "2")]);
        check(&one, &one, "").unwrap();
        let error = check(&one, &prints(&[("a nothing", "1"), ("b nothing", "3")]), "here").unwrap_err();
        assert_eq!(error.to_string(), "1 sessions end otherwise here: b nothing");
        assert!(check(&one, &prints(&[("a nothing", "1")]), "").is_err());
    }

    #[test]
    fn no_session_is_no_success() {
        assert!(read("{}").is_err() && read("").is_err());
    }
}
