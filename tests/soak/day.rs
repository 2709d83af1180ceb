//! A day of a level, from the list of levels to its debrief or to the door.

use bevy::prelude::*;
use doux_foyer::{
    content::Id,
    game::{Command, Content, Play, Screen, Tool, View},
    rules::{Action, Pace, Session, Target, bots::Bot},
    text::Lang,
};
use rand::{RngExt as _, SeedableRng as _};
use rand_pcg::Pcg64Mcg;

use crate::{
    FRAME_MS, common,
    headless::{game_of, id, screen, send, view},
};

/// Frames that a session may take at most, debrief included: a guard, as every pace ends one much sooner.
const MOST_FRAMES: usize = 4_000;

/// What happened.
#[derive(Default)]
pub struct Told {
    frames: usize,
    minutes: u64,
    actions: usize,
    refused: usize,
    debriefs: usize,
    left: usize,
    replayed: usize,
}

impl std::fmt::Display for Told {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Told { frames, minutes, actions, refused, debriefs, left, replayed } = self;
        write!(
            f,
            "{frames} frames, {minutes} minutes of the home, {actions} actions, {refused} refusals shown, \
             {debriefs} debriefs, {left} left half-way, {replayed} replayed bit for bit"
        )
    }
}

/// One game for all sessions.
pub struct Game {
    app: App,
    random: Pcg64Mcg,
    levels: Vec<Id>,
    pub told: Told,
}

impl Game {
    pub fn new(seed: u64) -> Game {
        let app = game_of(common::project_files(), FRAME_MS);
        let content = app.world().resource::<Content>();
        assert!(content.library.problems.is_empty(), "{:?}", content.library.problems);
        let levels = content.library.levels_in_order().iter().map(|level| level.id.clone()).collect();
        Game { app, random: Pcg64Mcg::seed_from_u64(seed), levels, told: Told::default() }
    }

    /// A session, from the list of levels to its debrief or to the door.
    pub fn session(&mut self, number: usize) {
        let level = self.levels[number % self.levels.len()].clone();
        let bot = Bot::ALL[(number / self.levels.len()) % Bot::ALL.len()];
        self.send(Command::Open { level });
        self.send(Command::Enter);
        if screen(&self.app) == Screen::Guess {
            self.guess();
        }
        assert_eq!(screen(&self.app), Screen::Play, "session {number} does not begin");
        let leaves_at = self.random.random_bool(0.1).then(|| self.random.random_range(1..40_usize));
        let mut frames = 0;
        while self.play().debrief.is_none() {
            frames += 1;
            assert!(frames < MOST_FRAMES, "session {number} does not end");
            if screen(&self.app) == Screen::Play {
                if leaves_at == Some(frames) {
                    break;
                }
                self.turn(bot);
            }
            self.frame();
        }
        self.close(number);
    }

    /// What a bot does now, and often anything else; then on with time, whatever stopped it.
    fn turn(&mut self, bot: Bot) {
        // A command takes two frames to be seen: time stands meanwhile.
        self.send(Command::SetPace { pace: Pace::Paused });
        for action in bot.actions(&self.play().session) {
            self.act(action);
        }
        for _ in 0..self.random.random_range(0..4) {
            self.anything();
        }
        if self.view().menu {
            self.send(Command::Menu);
        }
        if self.view().settings {
            self.send(Command::Settings);
        }
        let pace = if self.random.random_bool(0.2) { Pace::NextEvent } else { Pace::Quadruple };
        self.send(Command::SetPace { pace });
    }

    /// Anything that a hand may touch in a home, wrong things among them.
    fn anything(&mut self) {
        let session = &self.play().session;
        let targets: Vec<Target> = targets(session).collect();
        let rooms: Vec<Id> = session.home().rooms.iter().map(|room| room.id.clone()).collect();
        let target = targets[self.random.random_range(0..targets.len())].clone();
        let room = rooms[self.random.random_range(0..rooms.len())].clone();
        let on = self.random.random_bool(0.5);
        let command = match self.random.random_range(0..17) {
            0 => Command::Select { target: Some(target) },
            1 => Command::Select { target: None },
            2 => Command::Use {
                tool: [Tool::Home, Tool::Thermal, Tool::Wattmeter, Tool::Bill][self.random.random_range(0..4)],
            },
            3 => Command::Look { room: on.then_some(room) },
            4 => Command::Try { setpoint_c: self.random.random_range(-50.0..90.0) },
            5 => Command::Explain,
            6 => Command::Pull,
            7 => Command::Menu,
            8 => Command::Settings,
            9 => Command::TextSize { percent: self.random.random_range(0..400) },
            10 => Command::Calm { on },
            11 => Command::Contrast { on },
            12 => Command::Hints { on },
            13 => Command::Speak { lang: if on { Lang::Fr } else { Lang::En } },
            14 => Command::Dismiss,
            15 => Command::Act { action: Action::SetDoor { door: id("nowhere"), open: on } },
            _ => {
                let setpoint_c = if on { self.random.random_range(0.0..30.0) } else { f64::NAN };
                self.act(Action::SetSetpoint { room, setpoint_c });
                return;
            }
        };
        self.send(command);
    }

    /// An order of the uses, a part of one, or none.
    fn guess(&mut self) {
        let uses = self.play().session.level().guess.clone();
        if self.random.random_bool(0.3) {
            return self.send(Command::RankSkip);
        }
        for use_ in uses {
            self.send(Command::Rank { use_ });
        }
        self.send(Command::RankDone);
    }

    /// The session that was played is one that a replay gives again; then back to the list.
    fn close(&mut self, number: usize) {
        let play = self.app.world().resource::<Play>();
        self.told.minutes += u64::from(play.session.readings().minute);
        if play.debrief.is_some() {
            self.told.debriefs += 1;
        } else {
            self.told.left += 1;
        }
        // Every session would take the time of two.
        if number.is_multiple_of(10) {
            let library = &self.app.world().resource::<Content>().library;
            let saved = play.session.save();
            let again = Session::load(library, &saved).unwrap_or_else(|error| panic!("session {number}: {error}"));
            assert!(saved.is_where_it_was(&again), "session {number}: a replay ends otherwise");
            self.told.replayed += 1;
        }
        assert_eq!(self.view().notice, None, "session {number}");
        self.send(Command::Leave);
        assert_eq!(screen(&self.app), Screen::Menu);
    }

    fn act(&mut self, action: Action) {
        self.told.actions += 1;
        self.send(Command::Act { action });
        self.told.refused += usize::from(self.play().refusal.is_some());
    }

    fn send(&mut self, command: Command) {
        send(&mut self.app, command);
        self.told.frames += 2;
    }

    fn frame(&mut self) {
        self.app.update();
        self.told.frames += 1;
    }

    fn play(&self) -> &Play {
        self.app.world().resource::<Play>()
    }

    fn view(&self) -> &View {
        view(&self.app)
    }
}

/// All that can be touched.
pub fn targets(session: &Session) -> impl Iterator<Item = Target> {
    let home = session.home();
    let rooms = home.rooms.iter().map(|room| Target::Room(room.id.clone()));
    let windows = home.windows.iter().map(|window| Target::Window(window.id.clone()));
    let doors = home.doors.iter().map(|door| Target::Door(door.id.clone()));
    let devices = home.furniture.iter().filter(|piece| piece.device.is_some());
    let devices = devices.filter_map(|piece| piece.id.clone()).map(Target::Device);
    rooms.chain(windows).chain(doors).chain(devices)
}
