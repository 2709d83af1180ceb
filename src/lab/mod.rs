//! The headless program: plays levels without a screen, checks content, runs validation cases.
//!
//! The only part of the library that reads and writes files. One file a command; each returns its exit code or an error
//! text for the standard error output.

// The lab reads and writes files and looks at the clock: that is what it is for.
#![allow(clippy::disallowed_methods)]

pub mod balance;
mod bench;
mod case;
mod check;
pub mod day;
mod debrief;
mod files;
mod fingerprints;
mod gestures;
pub mod kit;
pub mod levels;
mod new_level;
mod plan;
mod play;
mod plot;
pub mod schema;
mod stats;
mod validate;
mod weather;
mod year;

use std::{path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand};

pub use gestures::{Finding, Notes, findings, page as gestures_page, table as gestures_table};
pub use plan::table as plan_table;
pub use year::table as year_table;

/// Doux Foyer without a screen.
#[derive(Debug, Parser)]
#[command(name = "doux-foyer-lab", version)]
struct Lab {
    /// Folder of the project: the one with `levels` and `assets`.
    #[arg(long, default_value = ".", global = true)]
    root: PathBuf,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Plays a level and prints its debrief.
    Play(play::Play),
    /// Writes a complete level to begin from.
    NewLevel(new_level::NewLevel),
    /// Plays a level and draws temperatures, powers, humidity and CO2.
    Plot(plot::Plot),
    /// Reads all content, plays all levels and prints what is wrong; exit code 1 if something is.
    Check(check::Check),
    /// Lives a whole year of a level's household and prints its bill and its devices beside published figures.
    Year(year::YearOf),
    /// Lives reference years with and without each gesture and prints what it saves beside published figures.
    Gestures(gestures::Gestures),
    /// Runs a validation case over a year and writes its result.
    Case(case::Case),
    /// Plays a level and prints what each gesture saved, beside the others and alone.
    Debrief(debrief::Debrief),
    /// Plays levels by every bot and prints the fingerprint of each end, as JSON: builds that agree play the same game.
    Fingerprints(fingerprints::Fingerprints),
    /// Plays every level by every bot over several seeds and prints how they fared; exit code 1 if one did not as it should.
    Balance(balance::Balance),
    /// Plays every level by three bots and writes docs/levels.md; writes the day that the light edition tells.
    Levels(levels::Levels),
    /// Makes a home from eight answers and prints its year and what each gesture saves in it.
    Plan(plan::PlanOf),
    /// Times the parts of a session on this machine.
    Bench(bench::Bench),
    /// Writes the workshop kit: pages to print, for workshops without a screen.
    Kit(kit::KitOf),
    /// Works on the tables that kiosks export.
    Stats(stats::Stats),
    /// Writes a generated year of a city or a zone, converts a weather file, or compares the generator to normals.
    Weather(weather::Weather),
    /// Writes the schemas by which editors complete level and home files.
    Schema(schema::Schema),
    /// Runs the cases of tests/reference and writes docs/validation.md.
    Validate(validate::Validate),
}

/// Runs the command line.
#[must_use]
pub fn main() -> ExitCode {
    let lab = Lab::parse();
    let done = match &lab.command {
        Command::Play(play) => play::run(&lab.root, play),
        Command::NewLevel(new) => new_level::run(&lab.root, new),
        Command::Plot(plot) => plot::run(&lab.root, plot),
        Command::Check(check) => check::run(&lab.root, check),
        Command::Stats(stats) => stats::run(stats),
        Command::Kit(args) => kit::run(&lab.root, args),
        Command::Year(args) => year::run(&lab.root, args),
        Command::Gestures(args) => gestures::run(&lab.root, args),
        Command::Case(case) => case::run(case),
        Command::Debrief(debrief) => debrief::run(&lab.root, debrief),
        Command::Fingerprints(args) => fingerprints::run(&lab.root, args),
        Command::Balance(balance) => balance::run(&lab.root, balance),
        Command::Levels(_) => levels::run(&lab.root),
        Command::Plan(args) => plan::run(&lab.root, args),
        Command::Bench(bench) => bench::run(&lab.root, bench),
        Command::Weather(weather) => weather::run(&lab.root, weather),
        Command::Schema(_) => schema::run(&lab.root),
        Command::Validate(_) => validate::run(&lab.root),
    };
    done.unwrap_or_else(|message| {
        eprintln!("{message}");
        ExitCode::from(2)
    })
}
