//! `cargo xtask fuzz TARGET`: one fuzz target for some minutes, from seeds made of the project's own files. What it is
//! for and what it has found: docs/fuzzing.md.

use std::process::Command;
use std::time::Duration;

use anyhow::{Result, bail};
use clap::ValueEnum;

use crate::project::Project;
use crate::run;

/// Seconds that one input may take.
const SLOWEST_S: u32 = 10;

/// What is made up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Target {
    /// A level and its home.
    Level,
    /// A session under way.
    Save,
    /// The code of a link.
    Fragment,
    /// A weather file.
    Epw,
    /// A validation case.
    Case,
    /// The counters of a kiosk.
    Counters,
    /// The settings and PIN of a kiosk, and the slots that it keeps them in.
    Kiosk,
}

impl Target {
    fn name(self) -> String {
        self.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
    }

    /// Bytes of an input: enough for the project's own, and small enough to be quick.
    fn most_bytes(self) -> u32 {
        match self {
            Target::Fragment => 400,
            Target::Save | Target::Counters | Target::Kiosk | Target::Epw => 8_000,
            Target::Case => 16_000,
            Target::Level => 48_000,
        }
    }
}

/// Runs it. What breaks a property ends it with an error and stays in `fuzz/artifacts`.
pub fn fuzz(project: &Project, target: Target, minutes: u32) -> Result<()> {
    if run::output(Command::new("cargo").args(["fuzz", "--version"])).is_err() {
        bail!("cargo-fuzz is missing: `cargo install --locked cargo-fuzz`; it needs a C++ compiler");
    }
    let folder = project.root.join("fuzz");
    run::run(run::cargo(&folder).args(["run", "--release", "--example", "seeds"]), run::BUILD_LIMIT)?;
    // Nothing here is `unsafe`, so no sanitizer is needed; without one the compiler that the project is built with will do.
    let mut command = run::cargo(&folder);
    command.args(["fuzz", "run", "--sanitizer", "none"]).arg(target.name()).arg("--");
    command.arg(format!("-max_total_time={}", 60 * minutes));
    command.arg(format!("-timeout={SLOWEST_S}")).arg(format!("-max_len={}", target.most_bytes()));
    command.arg("-print_final_stats=1");
    run::run(&mut command, run::BUILD_LIMIT + Duration::from_mins(minutes.into()))
}
