//! `cargo xtask soak`: sessions and kiosk visits one after the other without a window (`tests/soak`), or a browser that taps at
//! random (`web/tests/soak.mjs`).

use std::time::Duration;

use anyhow::Result;
use clap::ValueEnum;

use crate::pages::{self, Build};
use crate::project::Project;
use crate::run;

/// What a slow machine takes for a session.
const SESSION: Duration = Duration::from_secs(20);
/// Starting and ending a browser.
const BROWSER: Duration = Duration::from_mins(10);

/// A page to tap on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Page {
    /// The kiosk's.
    Kiosk,
    /// The game's.
    Game,
}

/// Runs it without a window.
pub fn headless(project: &Project, sessions: u32, seed: u64) -> Result<()> {
    let mut command = project.cargo(["test", "--package", "doux-foyer", "--test", "soak", "--"]);
    command.args(["--sessions", &sessions.to_string(), "--seed", &seed.to_string()]);
    run::run(&mut command, run::BUILD_LIMIT + SESSION * sessions)
}

/// Runs it in a browser.
pub fn browser(project: &Project, build: &Build, page: Page, minutes: u32, seed: u64) -> Result<()> {
    let name = page.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default();
    let with =
        [("DOUX_FOYER_PAGE", name), ("DOUX_FOYER_MINUTES", minutes.to_string()), ("DOUX_FOYER_SEED", seed.to_string())];
    pages::look(project, build, "soak.mjs", &with, BROWSER + Duration::from_mins(minutes.into()))
}
