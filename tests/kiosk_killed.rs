//! A kiosk that is killed at any moment loses no counter that it called saved. The test starts itself as a kiosk that plays
//! without end and tells what is saved, kills it with SIGKILL at random moments, and looks at the files.
//!
//! `DOUX_FOYER_KILLS=200 cargo test --test kiosk_killed` kills more often.
#![cfg(feature = "game")]
#![expect(clippy::disallowed_methods, reason = "a test of processes and files")]

use std::{
    env, fs,
    io::{BufRead, BufReader, Write as _},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Duration,
};

use bevy::{prelude::*, state::app::StatesPlugin, time::TimePlugin};
use doux_foyer::{
    content::Id,
    counters::{Counters, Label, Turn},
    game::{
        LogicPlugin,
        kiosk::{Kiosk, TurnEvent, counting::Counted, store::KioskShelf},
        platform::KioskFolder,
    },
    kiosk::{Keeper, Kind, Settings},
};
use rand::{RngExt as _, SeedableRng as _};
use rand_pcg::Pcg64Mcg;

const FOLDER: &str = "DOUX_FOYER_KILLED_FOLDER";
/// Kills without the variable: seconds, in a debugging build.
const KILLS: u32 = 40;

fn turns(counters: &Counters) -> u32 {
    counters.cells().map(|(_, tally)| tally.finished.values().sum::<u32>()).sum()
}

/// The kiosk: a turn a frame, and what is saved after it.
fn play(folder: PathBuf) {
    let label = |text: &str| Some(Label::try_from(text).unwrap());
    let mut app = App::new();
    app.add_plugins((TimePlugin, StatesPlugin, LogicPlugin));
    app.insert_resource(Kiosk { settings: Settings { site: label("Hall"), event: label("Forum"), ..default() } });
    app.insert_resource(KioskShelf(Box::new(KioskFolder::new(folder))));
    let level = Id::try_from("kiosque").unwrap();
    let mut out = std::io::stdout();
    // Bounded in case that nobody kills it.
    for _ in 0..200_000 {
        app.world_mut().write_message(TurnEvent::Started { level: level.clone() });
        let turn = Turn { finished: true, ..Turn::default() };
        app.world_mut().write_message(TurnEvent::Ended { level: level.clone(), turn });
        app.update();
        let counted = app.world().resource::<Counted>();
        if counted.is_saved() {
            writeln!(out, "\nsaved {}", turns(&counted.counters)).unwrap();
        }
    }
}

fn start(folder: &Path) -> Child {
    Command::new(env::current_exe().unwrap())
        .args(["--exact", "no_counter_called_saved_is_lost", "--nocapture"])
        .env(FOLDER, folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::inherit())
        .spawn()
        .unwrap()
}

#[test]
fn no_counter_called_saved_is_lost() {
    if let Some(folder) = env::var_os(FOLDER) {
        return play(folder.into());
    }
    let kills: u32 = env::var("DOUX_FOYER_KILLS").ok().map_or(KILLS, |text| text.parse().expect("a number"));
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("kiosk-killed");
    drop(fs::remove_dir_all(&folder));
    let mut chance = Pcg64Mcg::seed_from_u64(8);
    let (mut total, mut within) = (0, 0);
    for kill in 0..kills {
        let mut child = start(&folder);
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let saved = |line: &str| line.strip_prefix("saved ").map(|n| n.parse::<u32>().unwrap());
        // Once it plays, up to some tens of turns later, at any moment of one.
        let (heard, hears) = std::sync::mpsc::channel();
        let reader = std::thread::spawn(move || {
            let mut last = 0;
            for line in lines.map_while(Result::ok) {
                if let Some(count) = saved(&line) {
                    if last == 0 {
                        // The test has gone on already when this fails.
                        let _ = heard.send(());
                    }
                    last = count;
                }
            }
            last
        });
        hears.recv_timeout(Duration::from_mins(1)).expect("the kiosk plays");
        std::thread::sleep(Duration::from_micros(chance.random_range(0..60_000)));
        child.kill().unwrap();
        child.wait().unwrap();
        let told = reader.join().unwrap();
        let parse = |text: &str| Counters::from_text(text).map_err(|e| e.to_string());
        let (_, found) = Keeper::open(&KioskFolder::new(folder.clone()), Kind::Counters, parse).unwrap();
        let kept = turns(&found.value.unwrap_or_default());
        assert_eq!(found.damaged, [], "after kill {kill}");
        assert!(kept >= told && kept <= told + 1, "after kill {kill}: {told} were called saved, {kept} are kept");
        within += u32::from(kept > told);
        total = kept;
    }
    println!("{kills} kills, {total} turns kept, none lost; {within} kills fell between writing and telling");
}
