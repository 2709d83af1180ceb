//! `cargo xtask shots`: pictures of every screen of the browser build, for looking at.

use std::path::Path;
use std::time::Duration;

use anyhow::Result;

use crate::pages::{self, Build};
use crate::project::Project;

/// Eight visits of a dozen screens each, with graphics computed in software.
const LIMIT: Duration = Duration::from_hours(1);

/// Takes the pictures.
pub fn take(project: &Project, build: &Build, out: &Path) -> Result<()> {
    pages::look(project, build, "shots.mjs", &[("DOUX_FOYER_SHOTS", out.display().to_string())], LIMIT)?;
    println!("The pictures are in {}.", project.show(out));
    Ok(())
}
