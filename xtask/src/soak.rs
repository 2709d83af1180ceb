//! `cargo xtask soak`: `tests/soak.rs` for as many sessions as wanted.

use std::time::Duration;

use anyhow::Result;

use crate::project::Project;
use crate::run;

/// Compiling the game, and what a slow machine takes for a session.
const COMPILE: Duration = Duration::from_hours(1);
const SESSION: Duration = Duration::from_secs(20);

/// Runs it.
pub fn soak(project: &Project, sessions: u32, seed: u64) -> Result<()> {
    let mut command = project.cargo(["test", "--package", "doux-foyer", "--test", "soak", "--"]);
    command.args(["--sessions", &sessions.to_string(), "--seed", &seed.to_string()]);
    run::run(&mut command, COMPILE + SESSION * sessions)
}
