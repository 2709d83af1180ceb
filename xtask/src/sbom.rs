//! `cargo xtask sbom`: what the web build is made of, as CycloneDX: the crates that are compiled into its modules and the
//! npm packages that end in its files. Nothing that only builds or tests it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use base64::prelude::{BASE64_STANDARD, Engine as _};
use cyclonedx_bom::external_models::uri::{Purl, Uri};
use cyclonedx_bom::models::component::{Classification, Component, Components};
use cyclonedx_bom::models::dependency::{Dependencies, Dependency};
use cyclonedx_bom::models::external_reference::{ExternalReference, ExternalReferenceType, ExternalReferences};
use cyclonedx_bom::models::hash::{Hash, HashAlgorithm, HashValue, Hashes};
use cyclonedx_bom::models::license::{LicenseChoice, Licenses};
use cyclonedx_bom::models::metadata::Metadata;
use cyclonedx_bom::prelude::{Bom, SpecVersion, Validate as _};
use serde::Deserialize;

use crate::fonts::{ICON_PACKAGE, TEXT_PACKAGE};
use crate::project::{Project, WASM_TARGET};
use crate::run;
use crate::supply::{self, Crate, Package};

/// What the game is built with; the light edition's engine takes a part of the same crates.
const FEATURES: &str = "game,quiet";
/// The package of npm that the light edition's scripts take code from.
const QR_PACKAGE: &str = "uqr";
/// Packages of npm that end in files of the build.
const SHIPPED: [&str; 3] = [TEXT_PACKAGE, ICON_PACKAGE, QR_PACKAGE];
const OURS: &str = "doux-foyer";

/// A crate of the build, and those it takes.
type Graph = BTreeMap<(String, String), BTreeSet<(String, String)>>;

/// Writes it. Returns how many components it has.
pub fn write(project: &Project, out: &Path) -> Result<usize> {
    let bom = make(project)?;
    let count = bom.components.as_ref().map_or(0, |components| components.0.len());
    if let Some(folder) = out.parent() {
        fs::create_dir_all(folder).with_context(|| format!("making {}", project.show(folder)))?;
    }
    let mut text = Vec::new();
    bom.output_as_json(&mut text, SpecVersion::V1_5).context("writing the list")?;
    fs::write(out, text).with_context(|| format!("writing {}", project.show(out)))?;
    Ok(count)
}

fn make(project: &Project) -> Result<Bom> {
    let graph = graph(&tree(project)?)?;
    let known = supply::crates(project, &[WASM_TARGET.to_owned()])?;
    let hashes = hashes(project)?;
    let packages = supply::packages(project)?;
    let mut components = Vec::new();
    let mut top = None;
    for (name, version) in graph.keys() {
        let about = known.iter().find(|about| about.name == *name && about.version == *version);
        let about = about.with_context(|| format!("cargo does not know {name} {version}"))?;
        let component = of_crate(about, hashes.get(&(name.clone(), version.clone())))?;
        if name == OURS { top = Some(component) } else { components.push(component) }
    }
    for name in SHIPPED {
        let package = packages.get(name).with_context(|| format!("{name} is not in web/package-lock.json"))?;
        components.push(of_package(name, package)?);
    }
    let metadata =
        Metadata { component: Some(top.context("the game is not among its crates")?), ..Metadata::default() };
    let bom = Bom {
        version: 1,
        serial_number: None,
        metadata: Some(metadata),
        components: Some(Components(components)),
        services: None,
        external_references: None,
        dependencies: Some(dependencies(&graph, &packages)),
        compositions: None,
        properties: None,
        vulnerabilities: None,
        signature: None,
        annotations: None,
        formulation: None,
        spec_version: SpecVersion::V1_5,
    };
    let found = bom.validate_version(SpecVersion::V1_5);
    if found.has_errors() {
        bail!("the list is no CycloneDX: {:?}", found.errors().collect::<Vec<_>>());
    }
    Ok(bom)
}

/// The crates that are compiled in, one a line behind its depth.
fn tree(project: &Project) -> Result<String> {
    let mut command = project.cargo(["tree", "--locked", "--package", OURS, "--target", WASM_TARGET]);
    command.args(["--no-default-features", "--features", FEATURES, "--edges", "normal,no-proc-macro"]);
    run::output(command.args(["--prefix", "depth"]))
}

fn graph(tree: &str) -> Result<Graph> {
    let mut graph = Graph::new();
    let mut above: Vec<(String, String)> = Vec::new();
    for line in tree.lines() {
        let name_at = line.find(|c: char| !c.is_ascii_digit()).with_context(|| format!("no crate in `{line}`"))?;
        let depth: usize = line[..name_at].parse().with_context(|| format!("no depth in `{line}`"))?;
        let mut words = line[name_at..].split(' ');
        let (Some(name), Some(version)) = (words.next(), words.next().and_then(|word| word.strip_prefix('v'))) else {
            bail!("no crate in `{line}`");
        };
        let found = (name.to_owned(), version.to_owned());
        graph.entry(found.clone()).or_default();
        above.truncate(depth);
        if let Some(parent) = above.last() {
            graph.entry(parent.clone()).or_default().insert(found.clone());
        }
        above.push(found);
    }
    Ok(graph)
}

/// Hashes of `Cargo.lock`.
fn hashes(project: &Project) -> Result<BTreeMap<(String, String), String>> {
    #[derive(Deserialize)]
    struct Lock {
        package: Vec<Locked>,
    }
    #[derive(Deserialize)]
    struct Locked {
        name: String,
        version: String,
        checksum: Option<String>,
    }
    let text = fs::read_to_string(project.root.join("Cargo.lock")).context("reading Cargo.lock")?;
    let lock: Lock = toml::from_str(&text).context("in Cargo.lock")?;
    Ok(lock.package.into_iter().filter_map(|of| Some(((of.name, of.version), of.checksum?))).collect())
}

fn of_crate(about: &Crate, hash: Option<&String>) -> Result<Component> {
    let kind = if about.name == OURS { Classification::Application } else { Classification::Library };
    let (name, version) = (about.name.as_str(), about.version.as_str());
    let mut component = component(kind, "cargo", name, version, about.license.as_deref())?;
    if about.source.is_some() {
        let hash = hash.with_context(|| format!("{name} {version} has no hash in Cargo.lock"))?;
        component.hashes = Some(of_hash(HashAlgorithm::SHA_256, hash.clone()));
    }
    component.external_references = about
        .repository
        .as_ref()
        .map(|place| ExternalReferences(vec![ExternalReference::new(ExternalReferenceType::Vcs, Uri::new(place))]));
    Ok(component)
}

fn of_package(name: &str, package: &Package) -> Result<Component> {
    let version = package.version.as_deref().with_context(|| format!("{name} has no version"))?;
    let mut component = component(Classification::Library, "npm", name, version, package.license.as_deref())?;
    let hash = package.integrity.as_deref().and_then(|hash| hash.strip_prefix("sha512-"));
    let hash = BASE64_STANDARD.decode(hash.with_context(|| format!("{name} has no hash"))?)?;
    let hex = hash.iter().fold(String::new(), |mut hex, byte| {
        // Writing to a string cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    });
    component.hashes = Some(of_hash(HashAlgorithm::SHA_512, hex));
    Ok(component)
}

fn of_hash(alg: HashAlgorithm, hex: String) -> Hashes {
    Hashes(vec![Hash { alg, content: HashValue(hex) }])
}

fn component(
    kind: Classification,
    registry: &str,
    name: &str,
    version: &str,
    license: Option<&str>,
) -> Result<Component> {
    let purl = Purl::new(registry, name, version).with_context(|| format!("naming {name}"))?;
    let mut component = Component::new(kind, name, version, Some(reference(registry, name, version)));
    component.purl = Some(purl);
    let license = license.with_context(|| format!("{name} {version} names no licence"))?;
    // Some write `/` for `OR`.
    let plain = spdx::Expression::canonicalize(license)?.unwrap_or_else(|| license.to_owned());
    component.licenses = Some(Licenses(vec![LicenseChoice::expression(&plain)]));
    Ok(component)
}

fn reference(registry: &str, name: &str, version: &str) -> String {
    format!("{registry}:{name}@{version}")
}

fn dependencies(graph: &Graph, packages: &BTreeMap<String, Package>) -> Dependencies {
    let of = |(name, version): &(String, String)| reference("cargo", name, version);
    let npm = SHIPPED.map(|name| {
        let version = packages.get(name).and_then(|package| package.version.as_deref()).unwrap_or_default();
        reference("npm", name, version)
    });
    let crates = graph.iter().map(|(found, takes)| {
        let mut dependencies: Vec<String> = takes.iter().map(of).collect();
        if found.0 == OURS {
            dependencies.extend(npm.clone());
        }
        Dependency { dependency_ref: of(found), dependencies }
    });
    Dependencies(crates.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tree_becomes_a_graph() {
        let graph = graph("0a v1.0.0 (/here)\n1b v2.0.0\n2c v3.0.0\n1c v3.0.0 (*)\n").unwrap();
        let found = |name: &str, version: &str| (name.to_owned(), version.to_owned());
        let (b, c) = (found("b", "2.0.0"), found("c", "3.0.0"));
        assert_eq!(graph[&found("a", "1.0.0")], [b.clone(), c.clone()].into());
        assert_eq!((&graph[&b], &graph[&c]), (&[c.clone()].into(), &BTreeSet::new()));
        assert!(super::graph("a v1").is_err() && super::graph("0a").is_err());
    }

    #[test]
    fn the_scripts_of_the_pages_take_code_from_no_other_package() {
        let project = Project::find().unwrap();
        let mut scripts = 0;
        for entry in fs::read_dir(project.web().join("light")).unwrap() {
            let path = entry.unwrap().path();
            // Those that end in `.mjs` write the pages and stay here.
            if path.extension().is_none_or(|extension| extension != "js") {
                continue;
            }
            scripts += 1;
            for line in fs::read_to_string(&path).unwrap().lines().filter(|line| line.starts_with("import ")) {
                let from = line.split('"').nth(1).unwrap_or_default();
                assert!(from.starts_with(['.', '/']) || SHIPPED.contains(&from), "{}: {line}", path.display());
            }
        }
        assert!(scripts > 3);
    }

    #[test]
    fn the_list_of_this_project_is_whole_and_reads_back() {
        let project = Project::find().unwrap();
        let bom = make(&project).unwrap();
        let mut text = Vec::new();
        bom.clone().output_as_json(&mut text, SpecVersion::V1_5).unwrap();
        let back = Bom::parse_from_json(text.as_slice()).unwrap();
        let names: Vec<String> = back.components.unwrap().0.iter().map(|of| of.name.to_string()).collect();
        for name in ["bevy", "egui", "wgpu", "serde", TEXT_PACKAGE, ICON_PACKAGE, QR_PACKAGE] {
            assert!(names.iter().any(|known| known == name), "{name} is not in {names:?}");
        }
        // What only builds, tests or reads command lines is not shipped.
        for name in ["clap", "proptest", "serde_derive", "esbuild", "playwright-core", "xtask"] {
            assert!(!names.iter().any(|known| known == name), "{name}");
        }
    }
}
