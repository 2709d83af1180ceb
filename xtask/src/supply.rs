//! What comes in from others: the crates of every build against the rules of `deny.toml`, and the packages of
//! `web/package-lock.json`. The cheap part of what cargo-deny does, from what cargo knows already.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context as _, Result, bail};
use serde::Deserialize;
use spdx::{Expression, Licensee, ParseMode};

use crate::project::Project;
use crate::run;

/// The one place that crates may come from.
const CRATES: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// A crate as cargo describes it.
#[derive(Debug, Deserialize)]
pub struct Crate {
    /// Name.
    pub name: String,
    /// Version.
    pub version: String,
    /// Where it comes from; none for our own.
    pub source: Option<String>,
    /// Licence expression.
    pub license: Option<String>,
    /// Where it is written.
    pub repository: Option<String>,
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Crate>,
}

/// The part of `deny.toml` that is checked here.
#[derive(Deserialize)]
struct Rules {
    graph: Graph,
    licenses: Licences,
    bans: Bans,
}

#[derive(Deserialize)]
struct Graph {
    targets: Vec<String>,
}

#[derive(Deserialize)]
struct Licences {
    allow: Vec<String>,
}

#[derive(Deserialize)]
struct Bans {
    deny: Vec<Ban>,
}

#[derive(Deserialize)]
struct Ban {
    #[serde(rename = "crate")]
    name: String,
}

/// A package of npm as the lock file has it.
#[derive(Debug, Deserialize)]
pub struct Package {
    /// Version.
    pub version: Option<String>,
    /// Hash of what is downloaded.
    pub integrity: Option<String>,
    /// Licence expression.
    pub license: Option<String>,
    /// A place of its own; none when it is the registry's.
    pub resolved: Option<String>,
}

/// Holds all crates and packages against the rules. Returns how many there are.
pub fn check(project: &Project) -> Result<(usize, usize)> {
    let rules = fs::read_to_string(project.root.join("deny.toml")).context("reading deny.toml")?;
    let rules: Rules = toml::from_str(&rules).context("in deny.toml")?;
    // Other systems' crates are cargo-deny's affair: nothing here needs them, so they would have to be downloaded.
    let here = rules.graph.targets.into_iter().filter(|target| target.contains("wasm32") || target.contains("linux"));
    let crates = crates(project, &here.collect::<Vec<_>>())?;
    let packages = packages(project)?;
    let mut found: Vec<String> =
        crates.iter().filter_map(|found| refused(found, &rules.bans, &rules.licenses)).collect();
    found.extend(packages.iter().filter_map(|(name, package)| unlocked(name, package)));
    if !found.is_empty() {
        bail!("what comes from others breaks the rules of deny.toml:\n  {}", found.join("\n  "));
    }
    Ok((crates.len(), packages.len()))
}

/// The crates of all builds: game, lab, this program, their tests, on some targets.
pub fn crates(project: &Project, targets: &[String]) -> Result<Vec<Crate>> {
    let mut command = project.cargo(["metadata", "--format-version=1", "--locked", "--all-features"]);
    for target in targets {
        command.args(["--filter-platform", target]);
    }
    let metadata: Metadata = serde_json::from_str(&run::output(&mut command)?)?;
    Ok(metadata.packages)
}

/// The packages of the web build's lock file, by name.
pub fn packages(project: &Project) -> Result<BTreeMap<String, Package>> {
    #[derive(Deserialize)]
    struct Lock {
        packages: BTreeMap<String, Package>,
    }
    let text = fs::read_to_string(project.web().join("package-lock.json")).context("reading web/package-lock.json")?;
    let lock: Lock = serde_json::from_str(&text).context("in web/package-lock.json")?;
    // The entry without a name is the folder itself.
    let named = lock.packages.into_iter().filter(|(place, _)| !place.is_empty());
    Ok(named.map(|(place, package)| (place.trim_start_matches("node_modules/").to_owned(), package)).collect())
}

/// Why a crate may not come in.
fn refused(found: &Crate, bans: &Bans, licences: &Licences) -> Option<String> {
    let Crate { name, version, source, license, .. } = found;
    // Our own.
    let source = source.as_ref()?;
    if source != CRATES {
        return Some(format!("{name} {version} comes from {source}"));
    }
    if bans.deny.iter().any(|ban| ban.name == *name) {
        return Some(format!("{name} {version} is banned"));
    }
    let Some(license) = license else { return Some(format!("{name} {version} names no licence")) };
    match allowed(license, &licences.allow) {
        Ok(true) => None,
        Ok(false) => Some(format!("{name} {version}: {license} is not allowed")),
        Err(error) => Some(format!("{name} {version}: {error:#}")),
    }
}

fn allowed(license: &str, allow: &[String]) -> Result<bool> {
    let expression = Expression::parse_mode(license, ParseMode::LAX)
        .map_err(|error| anyhow::anyhow!("`{license}` is no licence expression: {error}"))?;
    let allow: Vec<Licensee> = allow.iter().map(|name| Licensee::parse(name)).collect::<Result<_, _>>()?;
    Ok(expression.evaluate(|needed| allow.iter().any(|licence| licence.satisfies(needed))))
}

/// Why a package may not come in.
fn unlocked(name: &str, package: &Package) -> Option<String> {
    let Package { version, integrity, resolved, .. } = package;
    if version.is_none() {
        return Some(format!("{name} has no version in web/package-lock.json"));
    }
    if !integrity.as_ref().is_some_and(|hash| hash.starts_with("sha512-")) {
        return Some(format!("{name} has no sha512 in web/package-lock.json"));
    }
    resolved.as_ref().map(|place| format!("{name} comes from {place}, and not from npm's registry"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules() -> Rules {
        toml::from_str(
            "[graph]\ntargets = []\n[licenses]\nallow = [\"MIT\", \"Apache-2.0 WITH LLVM-exception\"]\n[bans]\ndeny = [{ crate = \"reqwest\" }]",
        )
        .unwrap()
    }

    fn found(name: &str, source: &str, license: &str) -> Crate {
        let license = (!license.is_empty()).then(|| license.to_owned());
        Crate { name: name.into(), version: "1.0.0".into(), source: Some(source.into()), license, repository: None }
    }

    #[test]
    fn crates_are_held_against_the_rules() {
        let Rules { bans, licenses, .. } = rules();
        let why = |name, source, license| refused(&found(name, source, license), &bans, &licenses);
        for license in ["MIT", "MIT/GPL-3.0", "GPL-2.0-only OR MIT", "Apache-2.0 WITH LLVM-exception"] {
            assert_eq!(why("a", CRATES, license), None);
        }
        for license in ["GPL-3.0-only", "MIT AND GPL-2.0-only", "Apache-2.0", "", "what I like"] {
            assert!(why("a", CRATES, license).is_some(), "{license}");
        }
        assert!(why("a", "git+https://example.org/a", "MIT").unwrap().contains("comes from"));
        assert!(why("reqwest", CRATES, "MIT").unwrap().contains("banned"));
    }

    #[test]
    fn packages_need_a_version_and_a_hash_and_come_from_the_registry() {
        let package = |text: &str| serde_json::from_str::<Package>(text).unwrap();
        assert_eq!(unlocked("a", &package(r#"{"version":"1.0.0","integrity":"sha512-AA=="}"#)), None);
        for bad in [
            r#"{"integrity":"sha512-AA=="}"#,
            r#"{"version":"1.0.0"}"#,
            r#"{"version":"1.0.0","integrity":"sha1-AA=="}"#,
            r#"{"version":"1.0.0","integrity":"sha512-AA==","resolved":"git+ssh://example.org/a"}"#,
        ] {
            assert!(unlocked("a", &package(bad)).is_some(), "{bad}");
        }
    }

    #[test]
    fn the_lock_file_of_this_project_is_whole() {
        let packages = packages(&Project::find().unwrap()).unwrap();
        assert!(packages.len() > 20);
        let bad: Vec<String> = packages.iter().filter_map(|(name, package)| unlocked(name, package)).collect();
        assert!(bad.is_empty(), "{bad:?}");
    }
}
