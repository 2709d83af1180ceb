//! A soak without a window: the game's logic on a clock of its own, one session after the other in the same game, played by
//! bots with anything else a hand may touch mixed in; every fourth is a visit to a kiosk beside it, played, left half-way or
//! walked away from. Memory must stay flat, nothing may go wrong, every session must be one that a replay gives again, and a
//! kiosk's counters must be what was played.
//!
//! A program rather than a set of tests, as it runs as long as it is asked to: `cargo xtask soak --sessions 5000`.

#![cfg(feature = "game")]
#![expect(
    clippy::disallowed_methods,
    reason = "a program of its own: it has arguments, a clock, and looks at its memory"
)]

#[path = "../common/mod.rs"]
mod common;
mod day;
#[path = "../support/folder.rs"]
mod folder;
#[path = "../support/headless.rs"]
mod headless;
mod kiosk;
mod memory;

use std::time::Instant;

/// Sessions of a run that nobody gave a number: enough to see that it works.
const FEW: usize = 8;
/// One session of so many is a visit to the kiosk.
const A_VISIT_IN: usize = 4;
/// Samples of memory over a run.
const SAMPLES: usize = 200;
/// Real time that a frame brings.
const FRAME_MS: u64 = 500;

fn main() {
    let (sessions, seed) = arguments();
    let (mut game, mut kiosk) = (day::Game::new(seed), kiosk::Stand::new(seed));
    let begun = Instant::now();
    let mut memory = Vec::new();
    for number in 0..sessions {
        if number % A_VISIT_IN == A_VISIT_IN - 1 {
            kiosk.visit(number);
        } else {
            game.session(number);
        }
        if number.is_multiple_of((sessions / SAMPLES).max(1)) {
            memory.extend(memory::resident_kb());
        }
    }
    let seconds = begun.elapsed().as_secs_f64();
    #[expect(clippy::cast_precision_loss, reason = "a few thousand")]
    let rate = sessions as f64 / seconds;
    println!("{sessions} sessions in {seconds:.0} s ({rate:.2}/s), seed {seed}");
    println!("{}", game.told);
    println!("{}", kiosk.close());
    memory::tell(&memory, SAMPLES);
}

/// `--sessions N` and `--seed N`.
fn arguments() -> (usize, u64) {
    let all: Vec<String> = std::env::args().collect();
    let number = |name: &str| {
        let at = all.iter().position(|word| word == name)?;
        Some(all.get(at + 1).and_then(|word| word.parse::<u64>().ok()).unwrap_or_else(|| panic!("{name} NUMBER")))
    };
    let sessions = number("--sessions").map_or(FEW, |n| usize::try_from(n).expect("a number of sessions"));
    (sessions, number("--seed").unwrap_or(1))
}
