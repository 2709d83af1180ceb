//! `bench`: how long a session's parts take on this machine.

use std::{hint::black_box, path::Path, process::ExitCode, time::Instant};

use clap::Args;

use super::files;
use crate::{
    content::Id,
    rules::{Session, bots::Bot},
};

/// Arguments of `bench`.
#[derive(Debug, Args)]
pub(super) struct Bench {
    /// Level, by its id.
    level: String,
    /// Times to repeat; the best one is printed.
    #[arg(long, default_value_t = 5)]
    times: u32,
}

/// Times the beginning, a day, an estimate and a debrief.
pub(super) fn run(root: &Path, bench: &Bench) -> Result<ExitCode, String> {
    let library = files::library(root)?;
    let level = Id::try_from(bench.level.as_str()).map_err(|error| error.to_string())?;
    let begin = || Session::new(&library, &level, None).map_err(|error| error.to_string());
    let mut session = begin()?;
    let minutes = f64::from(session.level().hours * 60);
    let start = session.clone();
    print("begin, with its warm-up", best(bench.times, || drop(black_box(begin()))));
    let day = best(bench.times, || {
        let mut session = start.clone();
        Bot::Nothing.play(&mut session);
        black_box(session);
    });
    print("whole level", day);
    println!("{:<28}{:>9.2} µs", "one minute", 1000.0 * day / minutes);
    Bot::Sensible.play(&mut session);
    let gestures = session.debrief().gestures.len();
    print(&format!("debrief of {gestures} gestures"), best(bench.times, || drop(black_box(session.debrief()))));
    // As in the game, which lives those lives on while the level is played.
    while session.look_back(u32::MAX) {}
    print("what is left of it", best(bench.times, || drop(black_box(session.debrief()))));
    print(
        "estimate",
        best(bench.times, || {
            black_box(start.clone().estimate(&[]));
        }),
    );
    Ok(ExitCode::SUCCESS)
}

/// Shortest time of several, ms.
fn best(times: u32, mut work: impl FnMut()) -> f64 {
    let mut best = f64::INFINITY;
    for _ in 0..times.max(1) {
        let start = Instant::now();
        work();
        best = best.min(start.elapsed().as_secs_f64() * 1000.0);
    }
    best
}

fn print(what: &str, ms: f64) {
    println!("{what:<28}{ms:>9.2} ms");
}
