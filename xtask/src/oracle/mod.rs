//! Runs `EnergyPlus` anew on the public cases: against the committed references, and beside our own engine.
//!
//! [`python`] installs `EnergyPlus`, as a Python package, under the target folder. The programs of `xtask/oracle` turn a
//! case into a model, run it and write a result of the same form as ours. [`compare`] says how far results are apart.

mod compare;
mod python;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context as _, Result, bail};

use self::compare::{Outcome, Worst};
use crate::project::Project;
use crate::run;

/// Our own years, and the questions that go with them, take less than a second.
const OURS_LIMIT: Duration = Duration::from_mins(2);
/// `EnergyPlus` has a shorter limit of its own, and then says more.
const ENERGYPLUS_LIMIT: Duration = Duration::from_mins(8);
/// Our years are short: the quickest of a few counts.
const ROUNDS: usize = 3;
/// What two runs of `EnergyPlus` may differ by: the references are rounded, to 0.1 K in their weeks.
const SAME: Worst = Worst { energy: 0.2, peak: 0.5, air: 0.05 };

/// What the command line says.
pub struct Options {
    /// Only these cases, if there are any.
    pub cases: Vec<String>,
    /// The folder of the results.
    pub out: PathBuf,
}

/// One case, run in both.
struct Row {
    name: String,
    energyplus: Outcome,
    reference: Outcome,
    ours: Outcome,
    /// Seconds of a processor.
    slow: f64,
    quick: f64,
}

/// Runs the cases and prints them side by side; fails when `EnergyPlus` does not give the references again.
pub fn compare(project: &Project, options: &Options) -> Result<()> {
    let cases = chosen(&project.resolve("tests/reference/cases".as_ref()), &options.cases)?;
    fs::create_dir_all(&options.out).with_context(|| format!("cannot make {}", options.out.display()))?;
    let python = python::environment(&project.target.join("oracle").join("venv"))?;
    let lab = lab(project)?;
    println!(
        "{:<30}|{:>30} |{:>25} |{:>25} |{:>24}",
        "", "heating, kWh", "EnergyPlus - reference", "ours - EnergyPlus", "processor, s"
    );
    println!(
        "{:<30}|{:>11}{:>10}{:>9} |{:>9}{:>8}{:>8} |{:>9}{:>8}{:>8} |{:>11}{:>7}{:>6}",
        "case",
        "EnergyPlus",
        "reference",
        "ours",
        "energy %",
        "peak %",
        "air K",
        "energy %",
        "peak %",
        "air K",
        "EnergyPlus",
        "ours",
        "times"
    );
    let (mut off, mut slow, mut quick) = (Vec::new(), 0.0, 0.0);
    for case in &cases {
        let row = Row::take(project, &python, &lab, case, &options.out)?;
        let again = row.reference.against(&row.energyplus)?;
        row.print(&again, &row.energyplus.against(&row.ours)?);
        if !again.within(&SAME) {
            off.push(row.name);
        }
        slow += row.slow;
        quick += row.quick;
    }
    println!("{} cases: {slow:.1} s in EnergyPlus, {quick:.2} s in ours, {:.0} times less.", cases.len(), slow / quick);
    println!("The results are in {}.", project.show(&options.out));
    if !off.is_empty() {
        bail!(
            "EnergyPlus does not give the references again (energies within {} %, peaks {} %, temperatures {} K) in {}",
            SAME.energy,
            SAME.peak,
            SAME.air,
            off.join(", ")
        );
    }
    println!("EnergyPlus gives the committed references again.");
    Ok(())
}

impl Row {
    fn take(project: &Project, python: &Path, lab: &Path, case: &Path, out: &Path) -> Result<Self> {
        let name = stem(case);
        let [energyplus, ours] = ["energyplus", "ours"].map(|engine| out.join(format!("{name}-{engine}.json")));
        let mut quick = f64::INFINITY;
        // Ours first: it reads a case strictly, and says where it is wrong.
        for _ in 0..ROUNDS {
            let mut command = program(project, python, "clock.py");
            command.arg(lab).arg("case").arg(case).arg("--out").arg(&ours);
            quick = quick.min(seconds(&mut command, OURS_LIMIT)?);
        }
        let mut command = program(project, python, "energyplus.py");
        let slow = seconds(command.arg(case).arg("--out").arg(&energyplus), ENERGYPLUS_LIMIT)?;
        let reference = project.resolve("tests/reference/energyplus".as_ref()).join(format!("{name}.json"));
        Ok(Self {
            energyplus: Outcome::read(&energyplus)?,
            reference: Outcome::read(&reference)?,
            ours: Outcome::read(&ours)?,
            name,
            slow,
            quick,
        })
    }

    fn print(&self, again: &Worst, ours: &Worst) {
        let heating = |outcome: &Outcome| outcome.total.heating.kwh;
        println!(
            "{:<30}|{:>11.1}{:>10.1}{:>9.1} |{:>+9.2}{:>+8.2}{:>+8.2} |{:>+9.2}{:>+8.2}{:>+8.2} |{:>11.2}{:>7.3}{:>6.0}",
            self.name,
            heating(&self.energyplus),
            heating(&self.reference),
            heating(&self.ours),
            again.energy,
            again.peak,
            again.air,
            ours.energy,
            ours.peak,
            ours.air,
            self.slow,
            self.quick,
            self.slow / self.quick
        );
    }
}

/// One of our Python programs; it leaves no compiled copy in the checkout.
fn program(project: &Project, python: &Path, name: &str) -> Command {
    let mut command = Command::new(python);
    command.arg("-B").arg(project.resolve("xtask/oracle".as_ref()).join(name));
    command
}

/// Runs a program whose only print is a number of seconds.
fn seconds(command: &mut Command, limit: Duration) -> Result<f64> {
    let text = run::output_within(command, limit)?;
    let seconds: f64 = text.trim().parse().with_context(|| format!("not a number of seconds: {}", text.trim()))?;
    // A clock that ticks slowly may have seen nothing.
    Ok(seconds.max(1e-3))
}

/// Our own engine, as fast as it gets.
fn lab(project: &Project) -> Result<PathBuf> {
    let features = ["--no-default-features", "--features", "lab", "--bin", "doux-foyer-lab"];
    run::run(project.cargo(["build", "--release", "--quiet"]).args(features), run::BUILD_LIMIT)?;
    Ok(project.target.join("release").join(format!("doux-foyer-lab{}", std::env::consts::EXE_SUFFIX)))
}

/// The cases of a folder that were asked for: all of them when none was.
fn chosen(folder: &Path, names: &[String]) -> Result<Vec<PathBuf>> {
    let list = fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let mut cases = list.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    cases.retain(|path| path.extension().is_some_and(|extension| extension == "toml"));
    cases.sort();
    let known: Vec<String> = cases.iter().map(|path| stem(path)).collect();
    if let Some(name) = names.iter().find(|name| !known.contains(name)) {
        bail!("no case is called {name}; there are {}", known.join(", "));
    }
    cases.retain(|path| names.is_empty() || names.contains(&stem(path)));
    Ok(cases)
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/reference/cases")
    }

    #[test]
    fn every_case_has_a_reference() {
        let cases = chosen(&folder(), &[]).unwrap();
        assert!(cases.len() > 20);
        for case in cases {
            let reference = folder().join("../energyplus").join(stem(&case)).with_extension("json");
            let outcome = Outcome::read(&reference).unwrap();
            assert!(outcome.against(&outcome).unwrap().within(&Worst::default()));
        }
    }

    #[test]
    fn cases_are_chosen_by_name() {
        let cases = chosen(&folder(), &["flat-t2-2005".to_owned(), "bestest-600".to_owned()]).unwrap();
        assert_eq!(cases.iter().map(|path| stem(path)).collect::<Vec<_>>(), ["bestest-600", "flat-t2-2005"]);
        let error = chosen(&folder(), &["flat".to_owned()]).unwrap_err();
        assert!(error.to_string().contains("bestest-960"), "{error}");
    }
}
