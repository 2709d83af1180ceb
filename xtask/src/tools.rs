//! What must be installed: found, brought where that is possible, otherwise named with the way to get it.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context as _, Result, bail};

use crate::cache::hash;
use crate::project::{Project, WASM_TARGET};
use crate::run;

/// The oldest Node whose test runner has what the browser tests use.
const NODE_MAJOR: u32 = 20;
const DOWNLOAD: Duration = Duration::from_mins(15);

/// Node at a version that will do.
pub fn check_node() -> Result<()> {
    let advice = format!(
        "Node {NODE_MAJOR} or newer is needed for the fonts and the browser build: \
         install it from https://nodejs.org or with your system's package manager, then run this again"
    );
    let version = run::output(Command::new("node").arg("--version")).with_context(|| advice.clone())?;
    match node_major(&version) {
        Some(major) if major >= NODE_MAJOR => Ok(()),
        _ => bail!("found Node {}, too old: {advice}", version.trim()),
    }
}

fn node_major(version: &str) -> Option<u32> {
    version.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

/// Adds the standard library for the browser when it is missing. Returns whether it had to.
pub fn ensure_wasm_target(project: &Project) -> Result<bool> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let mut question = Command::new(rustc);
    question.current_dir(&project.root).args(["--print", "target-libdir", "--target", WASM_TARGET]);
    let folder = run::output(&mut question)?;
    if Path::new(folder.trim()).is_dir() {
        return Ok(false);
    }
    if run::output(Command::new("rustup").arg("--version")).is_err() {
        bail!(
            "Rust's {WASM_TARGET} target is missing and rustup is not there to add it: \
             install Rust from https://rustup.rs, or the target with the tool that brought your Rust"
        );
    }
    let mut add = Command::new("rustup");
    add.current_dir(&project.root).args(["target", "add", WASM_TARGET]);
    run::run(&mut add, DOWNLOAD).with_context(|| {
        format!("Rust's {WASM_TARGET} target could not be downloaded: check the network, then run `rustup target add {WASM_TARGET}`")
    })?;
    Ok(true)
}

/// Installs the packages of `web/package-lock.json`, once. Returns whether it had to.
pub fn ensure_packages(project: &Project) -> Result<bool> {
    let web = project.web();
    let lock = web.join("package-lock.json");
    let wanted = hash(fs::read(&lock).with_context(|| format!("reading {}", project.show(&lock)))?);
    // Inside the folder that `npm ci` empties first: an interrupted install is taken up again.
    let stamp = web.join("node_modules").join(".complete");
    if fs::read_to_string(&stamp).is_ok_and(|found| found == wanted) {
        return Ok(false);
    }
    check_node()?;
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    if run::output(Command::new(npm).arg("--version")).is_err() {
        bail!("npm is missing: it comes with Node from https://nodejs.org; on Debian, `apt-get install npm`");
    }
    // Scripts of packages are not needed, so they do not run.
    let mut install = Command::new(npm);
    install.current_dir(&web).args(["ci", "--ignore-scripts"]);
    run::run(&mut install, DOWNLOAD)
        .context("the packages of the web build could not be installed: check the network, then run this again")?;
    fs::write(&stamp, wanted)?;
    Ok(true)
}

/// A Chrome, Chromium or Edge of this machine: the one named by `CHROME`, or an installed one.
pub fn find_browser() -> Result<Option<PathBuf>> {
    if let Some(chosen) = std::env::var_os("CHROME").filter(|chosen| !chosen.is_empty()) {
        let chosen = PathBuf::from(chosen);
        if !chosen.is_file() {
            bail!("CHROME names {}, which is not a file", chosen.display());
        }
        return Ok(Some(chosen));
    }
    Ok(browser_places(|name| std::env::var_os(name)).into_iter().find(|place| place.is_file()))
}

/// Where browsers are installed, best first.
fn browser_places(variable: impl Fn(&str) -> Option<OsString>) -> Vec<PathBuf> {
    if cfg!(windows) {
        let folders = ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"];
        let programs = [r"Google\Chrome\Application\chrome.exe", r"Microsoft\Edge\Application\msedge.exe"];
        let folders: Vec<PathBuf> = folders.iter().filter_map(|name| variable(name).map(PathBuf::from)).collect();
        programs.iter().flat_map(|program| folders.iter().map(move |folder| folder.join(program))).collect()
    } else if cfg!(target_os = "macos") {
        let folders =
            [Some(PathBuf::from("/Applications")), variable("HOME").map(|home| Path::new(&home).join("Applications"))];
        let programs = ["Google Chrome", "Chromium", "Microsoft Edge"];
        let folders: Vec<PathBuf> = folders.into_iter().flatten().collect();
        let in_bundle = |folder: &PathBuf, name: &str| folder.join(format!("{name}.app/Contents/MacOS/{name}"));
        programs.iter().flat_map(|name| folders.iter().map(move |folder| in_bundle(folder, name))).collect()
    } else {
        let programs = [
            "chromium",
            "chromium-browser",
            "google-chrome-stable",
            "google-chrome",
            "microsoft-edge-stable",
            "microsoft-edge",
        ];
        let path = variable("PATH").unwrap_or_default();
        let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
        programs.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name))).collect()
    }
}

/// As root on Debian, installs Chromium. Returns whether this is such a machine.
pub fn install_browser() -> Result<bool> {
    let debian = fs::read_to_string("/etc/os-release").is_ok_and(|text| is_debian(&text));
    let root = debian && run::output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    if !root {
        return Ok(false);
    }
    let apt = |args: &[&str]| {
        let mut command = Command::new("apt-get");
        command.env("DEBIAN_FRONTEND", "noninteractive").arg("-qq").args(args);
        run::run(&mut command, DOWNLOAD)
    };
    apt(&["update"])?;
    apt(&["install", "-y", "--no-install-recommends", "chromium"])?;
    Ok(true)
}

/// True for Debian itself: Ubuntu's `chromium` is only a pointer to a snap.
fn is_debian(os_release: &str) -> bool {
    os_release.lines().any(|line| line.trim() == "ID=debian")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn node_versions() {
        assert_eq!(node_major("v20.20.2\n"), Some(20));
        assert_eq!(node_major("v9.0.0"), Some(9));
        assert_eq!(node_major("nonsense"), None);
    }

    #[test]
    fn debian_and_nothing_like_it() {
        assert!(is_debian("PRETTY_NAME=\"Debian\"\nID=debian\n"));
        assert!(!is_debian("ID=ubuntu\nID_LIKE=debian\n"));
    }

    #[cfg(all(unix, not(target_os = "macos")))]
    #[test]
    fn browsers_are_looked_for_along_the_path() {
        let places = browser_places(|name| (name == "PATH").then(|| "one:two".into()));
        assert_eq!(places.first().unwrap(), Path::new("one/chromium"));
        assert!(places.contains(&PathBuf::from("two/google-chrome")));
        assert!(browser_places(|_| None).iter().all(|place| !place.is_absolute()));
    }
}
