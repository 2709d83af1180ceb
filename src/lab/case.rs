//! `case`: the year of a validation case, written in the format of the references.

use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::Args;

use crate::sim::case::{Options, load, run as run_case};
use crate::sim::home::Accuracy;
use crate::sim::weather::station::Station;

/// A case is small: more is not one.
const LARGEST_CASE: u64 = 1_000_000;

#[derive(Debug, Args)]
pub(super) struct Case {
    /// TOML of the case.
    file: PathBuf,
    /// Weather, .csv or .epw; by default weather/NAME.csv beside the folder of the case.
    #[arg(long)]
    weather: Option<PathBuf>,
    /// JSON of the result; by default the standard output.
    #[arg(long)]
    out: Option<PathBuf>,
    /// Seconds in a step: a whole number of steps an hour.
    #[arg(long, default_value_t = 600)]
    step: u32,
    /// Films and factors once an hour.
    #[arg(long)]
    fast: bool,
}

pub(super) fn run(arguments: &Case) -> Result<ExitCode, String> {
    if arguments.step == 0 || 3600 % arguments.step != 0 {
        return Err(format!("--step {}: an hour is not a whole number of such steps", arguments.step));
    }
    let folder = arguments.file.parent().unwrap_or(Path::new("."));
    let text = read_text(&arguments.file)?;
    let name = file_name(&arguments.file);
    let case = load(&name, &text, &mut |base| read_text(&folder.join(base))).map_err(|e| e.to_string())?;
    let weather = arguments.weather.clone().unwrap_or_else(|| {
        folder.parent().unwrap_or(Path::new(".")).join("weather").join(format!("{}.csv", case.weather))
    });
    let bytes = fs::read(&weather).map_err(|e| format!("{}: {e}", weather.display()))?;
    let station = Station::read(&file_name(&weather), &bytes).map_err(|e| e.to_string())?;
    let options = Options {
        steps_per_hour: 3600 / arguments.step,
        accuracy: if arguments.fast { Accuracy::Fast } else { Accuracy::Exact },
    };
    let outcome = run_case(&case, &station, options).map_err(|e| format!("{name}: {e}"))?;
    let json = outcome.to_json().map_err(|e| format!("{name}: {e}"))?;
    match &arguments.out {
        Some(path) => fs::write(path, json).map_err(|e| format!("{}: {e}", path.display()))?,
        None => print!("{json}"),
    }
    Ok(ExitCode::SUCCESS)
}

fn file_name(path: &Path) -> String {
    path.file_name().map_or_else(String::new, |n| n.to_string_lossy().into_owned())
}

fn read_text(path: &Path) -> Result<String, String> {
    let say = |e: std::io::Error| format!("{}: {e}", path.display());
    if fs::metadata(path).map_err(say)?.len() > LARGEST_CASE {
        return Err(format!("{}: too large for a case", path.display()));
    }
    fs::read_to_string(path).map_err(say)
}
