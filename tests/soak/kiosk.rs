//! Visits to a kiosk: one player or two, gestures of the hunt and anything else touched, left at any place by *Nouvelle partie*
//! or by walking away. What was done is counted here too, by hand: the kiosk's own counters must say the same, in memory and
//! in its files.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
};

use bevy::prelude::*;
use doux_foyer::{
    content::{Id, Power},
    counters::{Counters, Label, Smiley, Tally},
    game::{
        Command, Content, Play, Screen, Tool,
        kiosk::{Kiosk, Stand as Standing, counting::Counted, store::KioskShelf},
        platform::KioskFolder,
    },
    kiosk::{Ask, Habit, Keeper, Kind, Phase, Picture, Settings, Source},
    rules::{Action, Target},
    text::Lang,
};
use rand::{RngExt as _, SeedableRng as _};
use rand_pcg::Pcg64Mcg;

use crate::{
    FRAME_MS, common,
    day::targets,
    folder::folder,
    headless::{id, screen, send, unopened},
};

/// Frames within which anything at a kiosk has to happen: a guard, a turn takes three minutes.
const MOST_FRAMES: usize = 2 * 60 * 3 + 400;

/// Wastes of the hunt.
const WASTES: usize = 8;

/// How a visit ends before its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Leaves {
    /// *Nouvelle partie*.
    Anew,
    /// Nobody is there any more.
    Away,
}

/// A kiosk, and what was done at it.
pub struct Stand {
    app: App,
    random: Pcg64Mcg,
    folder: PathBuf,
    done: Tally,
    visits: usize,
    left: usize,
    frames: usize,
}

impl Stand {
    pub fn new(seed: u64) -> Stand {
        let label = |text: &str| Some(Label::try_from(text).unwrap());
        let settings =
            Settings { site: label("Hall"), event: label("Forum"), idle_s: 20, countdown_s: 10, ..default() };
        let folder = folder("soak", "kiosk");
        let mut app = unopened(common::project_files(), FRAME_MS);
        app.insert_resource(Kiosk { settings });
        app.insert_resource(KioskShelf(Box::new(KioskFolder::new(folder.clone()))));
        let random = Pcg64Mcg::seed_from_u64(seed.wrapping_add(1));
        let mut stand = Stand { app, random, folder, done: Tally::default(), visits: 0, left: 0, frames: 0 };
        stand.wait_for("attract", |app| screen(app) == Screen::Attract);
        stand
    }

    /// A visit, from the touch to the next stranger.
    pub fn visit(&mut self, number: usize) {
        self.visits += 1;
        let players = self.random.random_range(1..=2);
        let leaves_in = self.leaves_in();
        let lang = if self.random.random_bool(0.5) { Lang::Fr } else { Lang::En };
        self.send(Command::Speak { lang });
        let on = self.random.random_bool(0.3);
        self.ask(Ask::Lower { on });
        self.ask(Ask::Begin { players });
        for player in 1..=players {
            self.started();
            if self.leaves(leaves_in, Phase::Intro) {
                return self.gone(number, false, &BTreeSet::new());
            }
            if self.random.random_bool(0.5) {
                self.ask(Ask::Onward);
            } else {
                self.wait_for("the evening", |app| phase(app) == Phase::Play);
            }
            let found = self.hunt();
            // With all of them the evening is over.
            if found.len() < WASTES && self.leaves(leaves_in, Phase::Play) {
                return self.gone(number, false, &found);
            }
            self.stay();
            if player < players {
                assert_eq!(phase(&self.app), Phase::Handover);
                self.ended(true, &found);
                if self.leaves(leaves_in, Phase::Handover) {
                    return self.back(number);
                }
                self.ask(Ask::Onward);
            } else if self.afterwards(leaves_in) {
                return self.gone(number, true, &found);
            } else {
                self.ended(true, &found);
            }
        }
        if self.random.random_bool(0.5) {
            self.ask(Ask::Onward);
        }
        self.back(number);
    }

    /// Result, gestures, farewell; true when the visit was left there.
    fn afterwards(&mut self, leaves_in: Option<(Phase, Leaves)>) -> bool {
        assert_eq!(phase(&self.app), Phase::Result);
        if self.leaves(leaves_in, Phase::Result) {
            return true;
        }
        let source = Source::ALL[self.random.random_range(0..Source::ALL.len())];
        self.ask(Ask::Heated { source });
        for _ in 0..self.random.random_range(0..6) {
            let habit = Habit::ALL[self.random.random_range(0..Habit::ALL.len())];
            self.ask(Ask::Take { habit });
        }
        if self.leaves(leaves_in, Phase::Gestures) {
            return true;
        }
        self.ask(Ask::Onward);
        for picture in [Picture::Sun, Picture::Lamp, Picture::Drop] {
            if self.random.random_bool(0.5) {
                self.ask(Ask::Nickname { picture });
            }
        }
        if self.leaves(leaves_in, Phase::Farewell) {
            return true;
        }
        if self.random.random_bool(0.7) {
            let smiley = Smiley::ALL[self.random.random_range(0..Smiley::ALL.len())];
            *self.done.smileys.entry(smiley).or_default() += 1;
            self.ask(Ask::Smile { smiley });
        } else {
            self.ask(Ask::Onward);
        }
        assert_eq!(phase(&self.app), Phase::Thanks);
        false
    }

    /// The rest of the evening, by someone who touches the screen now and then.
    fn stay(&mut self) {
        for _ in 0..MOST_FRAMES {
            if screen(&self.app) == Screen::Payoff {
                return;
            }
            if self.frames.is_multiple_of(16) {
                self.send(Command::Select { target: None });
            }
            self.frame();
        }
        panic!("the evening does not end; {:?}", phase(&self.app));
    }

    /// Some of the hunt's wastes ended, and anything else touched; those that were found.
    fn hunt(&mut self) -> BTreeSet<Id> {
        let off = |name: &str| Action::SetDevice { device: id(name), power: Power::Off };
        let mut wastes: Vec<(Id, Action)> = ["bed_lamp", "hood", "living_pendant", "console", "bath_lamp", "computer"]
            .map(|name| (id(name), off(name)))
            .into();
        wastes.push((id("tank"), Action::SetDial { device: id("tank"), setpoint_c: 55.0 }));
        wastes.push((id("bath"), Action::SetSetpoint { room: id("bath"), setpoint_c: 19.0 }));
        let share = [0.0, 0.5, 1.0][self.random.random_range(0..3)];
        let mut found = BTreeSet::new();
        for (name, action) in wastes {
            if self.random.random_bool(share) {
                self.send(Command::Act { action });
                found.insert(name);
            }
            if found.len() < WASTES && self.random.random_bool(0.3) {
                self.anything();
            }
        }
        found
    }

    /// What a hand may touch that finds nothing, things that a kiosk does not hear among them.
    fn anything(&mut self) {
        let all: Vec<Target> = targets(&self.app.world().resource::<Play>().session).collect();
        let target = all[self.random.random_range(0..all.len())].clone();
        let tool = [Tool::Thermal, Tool::Wattmeter][self.random.random_range(0..2)];
        match self.random.random_range(0..7) {
            0 => self.send(Command::Select { target: Some(target) }),
            1 => self.send(Command::Select { target: None }),
            2 => self.send(Command::Use { tool }),
            3 => self.ask(Ask::Smile { smiley: Smiley::Sad }),
            4 => self.ask(Ask::Nickname { picture: Picture::Pot }),
            5 => self.ask(Ask::Begin { players: 2 }),
            _ => self.ask(Ask::Take { habit: Habit::Tank }),
        }
    }

    /// One visit of three is left somewhere.
    fn leaves_in(&mut self) -> Option<(Phase, Leaves)> {
        let phases = [Phase::Intro, Phase::Play, Phase::Handover, Phase::Result, Phase::Gestures, Phase::Farewell];
        let phase = phases[self.random.random_range(0..phases.len())];
        let how = if self.random.random_bool(0.5) { Leaves::Anew } else { Leaves::Away };
        self.random.random_bool(1.0 / 3.0).then_some((phase, how))
    }

    /// Leaves if this is where.
    fn leaves(&mut self, leaves_in: Option<(Phase, Leaves)>, here: Phase) -> bool {
        let Some((_, how)) = leaves_in.filter(|(phase, _)| *phase == here) else { return false };
        assert_eq!(phase(&self.app), here);
        if how == Leaves::Anew {
            self.ask(Ask::Anew);
        }
        true
    }

    /// A turn was left; what it had found counts.
    fn gone(&mut self, number: usize, finished: bool, found: &BTreeSet<Id>) {
        self.ended(finished, found);
        self.left += 1;
        self.back(number);
    }

    /// The kiosk is as it was, by itself where nobody asks.
    fn back(&mut self, number: usize) {
        self.wait_for("attract again", |app| screen(app) == Screen::Attract);
        assert!(self.app.world().resource::<Play>().session.log().is_empty(), "visit {number} left something");
    }

    fn started(&mut self) {
        *self.done.started.entry(id("kiosque")).or_default() += 1;
    }

    fn ended(&mut self, finished: bool, found: &BTreeSet<Id>) {
        if finished {
            *self.done.finished.entry(id("kiosque")).or_default() += 1;
        }
        for gesture in found {
            *self.done.gestures.entry(gesture.clone()).or_default() += 1;
        }
    }

    /// The counters say what was done, in memory and in the files; a line that tells so.
    pub fn close(mut self) -> String {
        self.wait_for("the last writing", |app| app.world().resource::<Counted>().is_saved());
        let counted = &self.app.world().resource::<Counted>().counters;
        assert_eq!(whole(counted), self.done, "counters of the kiosk against what was done");
        let parse = |text: &str| Counters::from_text(text).map_err(|error| error.to_string());
        let (_, kept) = Keeper::open(&KioskFolder::new(self.folder.clone()), Kind::Counters, parse).unwrap();
        assert!(kept.damaged.is_empty(), "{:?}", kept.damaged);
        assert_eq!(whole(&kept.value.unwrap_or_default()), self.done, "files of the kiosk against what was done");
        let sum = |of: &BTreeMap<Id, u32>| of.values().sum::<u32>();
        let Stand { visits, left, frames, done, .. } = &self;
        format!(
            "kiosk: {visits} visits, {left} left half-way, {frames} frames; counted {} turns begun, {} finished, {} gestures, \
             {} opinions: exact, in memory and in its files",
            sum(&done.started),
            sum(&done.finished),
            sum(&done.gestures),
            done.smileys.values().sum::<u32>()
        )
    }

    fn ask(&mut self, ask: Ask) {
        self.send(Command::Visit { ask });
    }

    fn send(&mut self, command: Command) {
        send(&mut self.app, command);
        self.frames += 2;
    }

    fn frame(&mut self) {
        self.app.update();
        self.frames += 1;
    }

    fn wait_for(&mut self, what: &str, is: impl Fn(&App) -> bool) {
        for _ in 0..MOST_FRAMES {
            if is(&self.app) {
                return;
            }
            self.frame();
        }
        let problems = &self.app.world().resource::<Content>().library.problems;
        panic!(
            "{what}: not within {MOST_FRAMES} frames; {:?}, {:?}, {problems:?}",
            screen(&self.app),
            phase(&self.app)
        );
    }
}

fn phase(app: &App) -> Phase {
    app.world().resource::<Standing>().visit.phase()
}

/// All days, sites and events together: a run may pass midnight.
fn whole(counters: &Counters) -> Tally {
    let mut sum = Tally::default();
    for (_, tally) in counters.cells() {
        for (to, from) in [
            (&mut sum.started, &tally.started),
            (&mut sum.finished, &tally.finished),
            (&mut sum.gestures, &tally.gestures),
        ] {
            for (key, count) in from {
                *to.entry(key.clone()).or_default() += count;
            }
        }
        for (smiley, count) in &tally.smileys {
            *sum.smileys.entry(*smiley).or_default() += count;
        }
    }
    sum
}
