//! The browser build: cargo, wasm-bindgen, wasm-opt, names with hashes, Brotli, budgets.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context as _, Result, bail};
use rayon::prelude::*;

use crate::budget::{self, Weights};
use crate::cache::{Cache, Hasher, hash};
use crate::dist::{self, Assembly, Files, Kept, Manifest, Plan};
use crate::fonts::{self, TEXT_FONTS};
use crate::progress::{Outcome, Steps};
use crate::project::{Project, WASM_TARGET};
use crate::{data, engine, light, run, tools};

/// How many steps [`build`] takes, with the game or with the light edition alone.
pub fn steps(light: bool) -> usize {
    if light { 4 } else { 8 }
}

const NAME: &str = "doux-foyer";
const OPTIMISE_LIMIT: Duration = Duration::from_mins(15);
/// Results of slow steps to keep: a few builds' worth.
const KEEP_BUILDS: usize = 4;
const KEEP_COMPRESSED: usize = 32;
/// Below this, compressing takes no longer than looking up the result.
const SLOW_TO_COMPRESS: usize = 100_000;
/// What a visitor gets from `web/`; the rest are tools and tests.
const SHIPPED: [&str; 7] = ["html", "svg", "png", "ico", "webmanifest", "webp", "txt"];

/// What to build, and where.
#[derive(Clone, Debug)]
pub struct Options {
    /// The folder to fill.
    pub out: PathBuf,
    /// With logs and readable panics, quick to rebuild, not made small.
    pub debug: bool,
    /// The light edition alone, without the game.
    pub light: bool,
    /// Say the size of every file.
    pub report: bool,
    /// Level files from elsewhere to put among the levels.
    pub extra_levels: Vec<PathBuf>,
}

/// Builds the pages and everything they need into `options.out`.
pub fn build(project: &Project, options: &Options, steps: &mut Steps) -> Result<()> {
    let cache = Cache::open(project.cache())?;
    let mut made = Files::new();
    if options.light {
        steps.take("Rust for the browser", || Ok(((), tools::ensure_wasm_target(project)?.into())))?;
        steps.take("Fonts", || Ok(((), fonts::ensure(project)?.into())))?;
    } else {
        build_game(project, options, steps, &cache, &mut made)?;
    }
    let engine = steps
        .take("Engine of the light edition", || Ok((engine::build(project, options.debug, &cache)?, Outcome::Done)))?;
    steps.take("Pages, compressed", || {
        for font in TEXT_FONTS {
            let path = project.fonts().join(format!("{font}.ttf"));
            made.insert(font_path(font), fs::read(&path).with_context(|| format!("reading {}", project.show(&path)))?);
        }
        // The first page tells what the game weighs.
        let quality = quality(options);
        let weight =
            if options.light { None } else { Some(compress(&made, quality, &cache)?.values().map(Vec::len).sum()) };
        let mut pages = pages(project)?;
        if options.light {
            pages.remove(dist::GAME);
        }
        pages.extend(light::pages(project, weight)?);
        made.extend(engine);
        assemble(pages, made, options, &cache)?;
        Ok(((), Outcome::Done))
    })
}

/// Builds the game into `made`.
fn build_game(project: &Project, options: &Options, steps: &mut Steps, cache: &Cache, made: &mut Files) -> Result<()> {
    steps.take("Rust for the browser", || Ok(((), tools::ensure_wasm_target(project)?.into())))?;
    steps.take("Fonts", || Ok(((), fonts::ensure(project)?.into())))?;
    // Before the slow steps: a mistake in a text should not cost ten minutes.
    let texts = steps.take("Levels and texts", || {
        let texts = data::gather(project, &options.extra_levels)?;
        data::check_characters(&texts, &fonts::characters(project)?)?;
        Ok((texts, Outcome::Done))
    })?;
    let compiled = steps.take("Compile the game", || {
        if !options.debug {
            println!("  (10 to 15 minutes the first time on two cores, about 2 after a change)");
        }
        Ok((compile(project, options.debug)?, Outcome::Done))
    })?;
    let (js, wasm) = steps.take("JavaScript for it", || {
        let key = hash(&compiled);
        let mut outcome = Outcome::Fresh;
        let folder = cache.get("bind", &key, KEEP_BUILDS, |folder| {
            outcome = Outcome::Done;
            bind(NAME, compiled, folder)
        })?;
        Ok(((fs::read(folder.join(format!("{NAME}.js")))?, folder.join(format!("{NAME}_bg.wasm"))), outcome))
    })?;
    let wasm = steps.take("Make it smaller", || {
        if options.debug {
            return Ok((fs::read(&wasm)?, Outcome::Fresh));
        }
        let mut outcome = Outcome::Fresh;
        // The lock file names the version of the optimiser.
        let lock = fs::read(project.web().join("package-lock.json"))?;
        let key = Hasher::default().part(fs::read(&wasm)?).part(lock).finish();
        let folder = cache.get("small", &key, KEEP_BUILDS, |folder| {
            outcome = Outcome::Done;
            optimise(project, &wasm, &folder.join(format!("{NAME}.wasm")))
        })?;
        Ok((fs::read(folder.join(format!("{NAME}.wasm")))?, outcome))
    })?;
    made.insert(format!("{NAME}.js"), js);
    made.insert(format!("{NAME}.wasm"), wasm);
    made.insert("data.json".into(), serde_json::to_vec(&texts)?);
    Ok(())
}

fn quality(options: &Options) -> i32 {
    if options.debug { 5 } else { 11 }
}

fn font_path(font: &str) -> String {
    format!("fonts/{font}.ttf")
}

/// Compiles the game and returns the module as cargo leaves it.
fn compile(project: &Project, debug: bool) -> Result<Vec<u8>> {
    let (profile, folder, features) = if debug { ("dev", "debug", "game,logs") } else { ("web", "web", "game,quiet") };
    let mut command = project.cargo(["build", "--target", WASM_TARGET, "--profile", profile]);
    command.args(["--no-default-features", "--features", features, "--bin", NAME]);
    hide_folders(&mut command)?;
    run::run(&mut command, run::BUILD_LIMIT)?;
    let module = project.target.join(WASM_TARGET).join(folder).join(format!("{NAME}.wasm"));
    fs::read(&module).with_context(|| format!("reading {}", module.display()))
}

/// Has the compiler name the sources of dependencies without the folder of this machine.
pub fn hide_folders(command: &mut Command) -> Result<()> {
    let flags: Vec<String> =
        source_folders()?.iter().map(|folder| format!("--remap-path-prefix={}=crates", folder.display())).collect();
    command.arg("--config").arg(format!("target.{WASM_TARGET}.rustflags={}", serde_json::to_string(&flags)?));
    Ok(())
}

/// Where cargo keeps the sources of dependencies. Panics name the file they come from; the folders of the machine that
/// built the game are nobody's business.
fn source_folders() -> Result<Vec<PathBuf>> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(std::env::home_dir()?.join(".cargo")));
    // This program has dependencies too, so the folder is there; where it is not, nothing needs hiding.
    let Ok(entries) = fs::read_dir(home.context("no home folder")?.join("registry").join("src")) else {
        return Ok(Vec::new());
    };
    let mut folders: Vec<PathBuf> = entries.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
    folders.sort();
    Ok(folders)
}

/// Writes the module and the JavaScript that starts it. The page names the module, so the JavaScript has no default.
pub fn bind(name: &str, module: Vec<u8>, folder: &Path) -> Result<()> {
    let mut bindgen = wasm_bindgen_cli_support::Bindgen::new();
    bindgen
        .input_bytes(name, module)
        .web(true)?
        .typescript(false)
        .omit_default_module_path(true)
        // Wasm-opt sorts the functions by them before it drops them.
        .remove_name_section(false)
        .remove_producers_section(true);
    bindgen.generate(folder)?;
    if folder.join("snippets").exists() {
        bail!("a dependency brings JavaScript of its own, which the web build does not ship yet");
    }
    Ok(())
}

/// Shrinks a module with Binaryen. Functions of near names are alike (one generic, many types): side by side they
/// compress better, by 1.3 %. No feature flags: the module says itself what it uses.
pub fn optimise(project: &Project, from: &Path, to: &Path) -> Result<()> {
    let mut command = Command::new("node");
    command.arg(project.web().join("node_modules").join("binaryen").join("bin").join("wasm-opt"));
    command.arg(from).arg("-o").arg(to).args([
        "-O1",
        "--reorder-functions-by-name",
        "--strip-debug",
        "--strip-producers",
    ]);
    run::run(&mut command, OPTIMISE_LIMIT)
}

/// The files of `web/` that are shipped as they are. Scripts and styles are not among them: `web/light/build.mjs` has put them
/// into one for each page.
fn pages(project: &Project) -> Result<Files> {
    let web = project.web();
    let mut pages = Files::new();
    for entry in fs::read_dir(&web)? {
        let path = entry?.path();
        let tools = ["node_modules", "tests", light::FOLDER].map(OsStr::new);
        if path.file_name().is_some_and(|name| tools.contains(&name)) {
            continue;
        }
        let found = if path.is_dir() { data::files(&path)? } else { vec![path] };
        for path in found {
            if path.extension().and_then(OsStr::to_str).is_some_and(|extension| SHIPPED.contains(&extension)) {
                pages.insert(data::key(&web, &path)?, fs::read(&path)?);
            }
        }
    }
    pages.insert(dist::WORKER.into(), fs::read(web.join(dist::WORKER))?);
    Ok(pages)
}

/// Names, compresses and writes the files, and holds them against the budgets.
fn assemble(pages: Files, made: Files, options: &Options, cache: &Cache) -> Result<()> {
    let quality = quality(options);
    let assembly = Assembly::new(pages, made)?;
    let mut compressed = compress(assembly.files(), quality, cache)?;
    let mut named: Vec<(String, String)> = Vec::new();
    let mut manifest = if options.light {
        Manifest::default()
    } else {
        let name = |path: &str| assembly.name(path).map(str::to_owned);
        Manifest {
            js: name(&format!("{NAME}.js"))?,
            wasm: name(&format!("{NAME}.wasm"))?,
            data: name("data.json")?,
            ..Manifest::default()
        }
    };
    if !options.light {
        let parts = [("js", &manifest.js), ("wasm", &manifest.wasm), ("data", &manifest.data)];
        named.extend(parts.map(|(key, name)| (key.to_owned(), name.clone())));
    }
    for font in TEXT_FONTS {
        let name = assembly.name(&font_path(font))?.to_owned();
        named.push((font.to_owned(), name.clone()));
        manifest.fonts.insert(font.to_owned(), name);
    }
    manifest.plan = plan(&assembly);
    manifest.build = assembly.files().keys().fold(Hasher::default(), Hasher::part).finish();
    manifest.bytes = named.iter().map(|(key, name)| (key.clone(), compressed[name].len())).collect();
    manifest.raw = named.iter().map(|(key, name)| (key.clone(), assembly.files()[name].len())).collect();
    let parts = Parts::of(&assembly, &manifest, options.light)?;
    manifest.light = parts.light();

    let files = assembly.finish(&manifest, &parts.kept())?;
    for (name, page) in files.iter().filter(|(name, _)| dist::is_fixed(name)) {
        compressed.insert(name.clone(), brotli(page, quality)?);
    }
    write(&options.out, &files, &compressed)?;

    if options.report {
        println!("{:<44} {:>12} {:>12}", "File", "unpacked", "Brotli");
        for (name, bytes) in &files {
            println!(
                "{name:<44} {:>12} {:>12}",
                budget::kilobytes(bytes.len()),
                budget::kilobytes(compressed[name].len())
            );
        }
    }
    let (table, ok) = budget::table(&budget::rows(&parts.weigh(&compressed)));
    if options.debug {
        return Ok(());
    }
    print!("{table}");
    if !ok {
        bail!("the web build is over budget");
    }
    Ok(())
}

/// The engine of the light edition, when the build has made it.
fn plan(assembly: &Assembly) -> Option<Plan> {
    let name = |path| Some(assembly.name(path).ok()?.to_owned());
    Some(Plan { js: name(engine::JS)?, wasm: name(engine::WASM)?, data: name(engine::DATA)? })
}

/// Which files make which part of the site.
struct Parts {
    /// By language: its page and what that uses.
    pages: Vec<BTreeSet<String>>,
    engine: BTreeSet<String>,
    game: Option<BTreeSet<String>>,
    text_styles: usize,
}

impl Parts {
    fn of(assembly: &Assembly, manifest: &Manifest, light: bool) -> Result<Self> {
        let reach = |page: &str| -> Result<BTreeSet<String>> {
            // Fetched when a person installs the page, not to show it.
            Ok(assembly.reach(page)?.into_iter().filter(|name| !dist::is_for_installing(name)).collect())
        };
        let pages = light::PAGES.iter().map(|page| reach(page)).collect::<Result<_>>()?;
        let engine = manifest.plan.iter().flat_map(Plan::names).cloned().collect();
        let game = if light {
            None
        } else {
            let mut game = reach(dist::GAME)?;
            game.extend(
                [&manifest.js, &manifest.wasm, &manifest.data].into_iter().chain(manifest.fonts.values()).cloned(),
            );
            Some(game)
        };
        Ok(Self { pages, engine, game, text_styles: manifest.fonts.len() })
    }

    /// All files of the light edition, its pages first.
    fn light(&self) -> Vec<String> {
        let all: BTreeSet<&String> = self.pages.iter().flatten().chain(&self.engine).collect();
        let (pages, others): (Vec<_>, Vec<_>) = all.into_iter().cloned().partition(|name| dist::is_page(name));
        [pages, others].concat()
    }

    /// What the service worker keeps.
    fn kept(&self) -> Kept {
        let light = self.light();
        let game = self.game.iter().flatten().filter(|name| !light.contains(*name)).cloned().collect();
        Kept { light, game }
    }

    fn weigh(&self, compressed: &Files) -> Weights {
        let weigh = |names: &BTreeSet<String>| -> usize { names.iter().map(|name| compressed[name].len()).sum() };
        Weights {
            light: self.pages.iter().map(weigh).max().unwrap_or_default(),
            engine: weigh(&self.engine),
            light_requests: self.pages.iter().map(BTreeSet::len).max().unwrap_or_default(),
            game: self.game.as_ref().map(weigh),
            requests: self.game.as_ref().map_or(0, BTreeSet::len),
            text_styles: self.text_styles,
        }
    }
}

/// Compresses each file; slow ones are remembered.
fn compress(files: &Files, quality: i32, cache: &Cache) -> Result<Files> {
    files
        .par_iter()
        .map(|(name, bytes)| {
            let compressed = if bytes.len() < SLOW_TO_COMPRESS {
                brotli(bytes, quality)?
            } else {
                let key = Hasher::default().part(quality.to_le_bytes()).part(bytes).finish();
                let entry = cache.get("brotli", &key, KEEP_COMPRESSED, |folder| {
                    Ok(fs::write(folder.join("br"), brotli(bytes, quality)?)?)
                })?;
                fs::read(entry.join("br"))?
            };
            Ok((name.clone(), compressed))
        })
        .collect()
}

fn brotli(bytes: &[u8], quality: i32) -> Result<Vec<u8>> {
    let params = brotli::enc::BrotliEncoderParams {
        quality,
        // The largest window that browsers must accept.
        lgwin: 24,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut compressed, &params)?;
    Ok(compressed)
}

/// Fills the folder, after clearing what an earlier build left there.
fn write(out: &Path, files: &Files, compressed: &Files) -> Result<()> {
    fs::create_dir_all(out)?;
    for path in data::files(out)? {
        let key = data::key(out, &path)?;
        let plain = key.strip_suffix(".br").unwrap_or(&key);
        if dist::is_hashed(plain) || dist::is_fixed(plain) {
            fs::remove_file(&path)?;
        } else {
            bail!("{} is no file of a web build: is {} the right folder?", path.display(), out.display());
        }
    }
    for (name, bytes) in files {
        let path = out.join(name);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&path, bytes)?;
        fs::write(out.join(format!("{name}.br")), &compressed[name])?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compression_is_undone_by_any_brotli() {
        let text = "doux foyer ".repeat(1000);
        let small = brotli(text.as_bytes(), 11).unwrap();
        assert!(small.len() < 100);
        let mut back = Vec::new();
        brotli::BrotliDecompress(&mut small.as_slice(), &mut back).unwrap();
        assert_eq!(back, text.as_bytes());
    }

    #[test]
    fn parts_are_weighed_where_they_belong() {
        let set = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<BTreeSet<String>>();
        let parts = Parts {
            pages: vec![set(&["index.html", "page.css", "t.ttf"]), set(&["ar.html", "page.css", "t.ttf"])],
            engine: set(&["l.js", "l.wasm", "l.json"]),
            game: Some(set(&["jeu.html", "style.css", "t.ttf", "g.js", "g.wasm", "d.json"])),
            text_styles: 1,
        };
        let sizes = [
            ("index.html", 1),
            ("ar.html", 2),
            ("page.css", 4),
            ("t.ttf", 8),
            ("l.js", 16),
            ("l.wasm", 32),
            ("l.json", 64),
            ("jeu.html", 128),
            ("style.css", 256),
            ("g.js", 512),
            ("g.wasm", 1024),
            ("d.json", 2048),
        ];
        let files: Files = sizes.map(|(name, size)| (name.to_owned(), vec![0; size])).into();
        let weights = parts.weigh(&files);
        assert_eq!((weights.light, weights.engine, weights.game), (14, 112, Some(3976)));
        assert_eq!((weights.light_requests, weights.requests, weights.text_styles), (3, 6, 1));
        let light = parts.light();
        assert_eq!(light, ["ar.html", "index.html", "l.js", "l.json", "l.wasm", "page.css", "t.ttf"]);
    }

    #[test]
    fn only_builds_are_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("dist");
        let files: Files = [("index.html", "a"), ("fonts/f-0123456789ab.ttf", "b")]
            .map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()))
            .into();
        write(&out, &files, &files).unwrap();
        let again: Files = [("index.html".to_owned(), b"c".to_vec())].into();
        write(&out, &again, &again).unwrap();
        assert_eq!(data::files(&out).unwrap().len(), 2);
        fs::write(out.join("thesis.odt"), "years of work").unwrap();
        write(&out, &again, &again).unwrap_err();
        assert!(out.join("thesis.odt").exists());
    }
}
