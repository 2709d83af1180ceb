//! `check`: what is wrong with the content.

use std::{path::Path, process::ExitCode};

use clap::Args;

use super::files;
use crate::rules::Session;

/// Arguments of `check`.
#[derive(Debug, Args)]
pub(super) struct Check {
    /// Only files under this path, from the root.
    #[arg(default_value = "")]
    under: String,
}

/// Reads everything, begins every level.
pub(super) fn run(root: &Path, check: &Check) -> Result<ExitCode, String> {
    let library = files::library(root)?;
    let under = check.under.trim_start_matches("./").trim_end_matches('/');
    let mut wrong = 0;
    for problem in library.problems.iter().filter(|problem| problem.file.starts_with(under)) {
        println!("{problem}");
        wrong += 1;
    }
    let mut sound = 0;
    for level in library.levels.keys() {
        match Session::new(&library, level, None) {
            Ok(_) => sound += 1,
            Err(error) => {
                println!("{error}");
                wrong += 1;
            }
        }
    }
    println!("{sound} levels can be played, {wrong} problems");
    Ok(if wrong == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
