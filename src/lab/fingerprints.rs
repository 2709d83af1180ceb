//! `fingerprints`: how every bot's game ends, as numbers that are the same only when everything is, bit for bit.
//! `cargo xtask test` compares those of several builds.

use std::{path::Path, process::ExitCode};

use clap::Args;

use super::files;
use crate::{content::Id, rules::bots};

/// Arguments of `fingerprints`.
#[derive(Debug, Args)]
pub(super) struct Fingerprints {
    /// Levels; all when none is given.
    levels: Vec<String>,
}

pub(super) fn run(root: &Path, args: &Fingerprints) -> Result<ExitCode, String> {
    let library = files::library(root)?;
    let levels: Vec<Id> = if args.levels.is_empty() {
        library.levels.keys().cloned().collect()
    } else {
        let ids = args.levels.iter().map(|name| Id::try_from(name.as_str()).map_err(|error| error.to_string()));
        ids.collect::<Result<_, _>>()?
    };
    let prints = bots::fingerprints(&library, &levels).map_err(|error| error.to_string())?;
    println!("{}", serde_json::to_string_pretty(&prints).map_err(|error| error.to_string())?);
    Ok(ExitCode::SUCCESS)
}
