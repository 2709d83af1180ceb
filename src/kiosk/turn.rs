//! A visit to the kiosk: from the first touch to the thanks, by one player or by two, one after the other. What comes next
//! is decided here; the game does what [`Effect`]s ask for and shows the [`Phase`].

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{
    Settings,
    board::Picture,
    habits::{Habit, Source},
    idle::{Idle, Presence, passed_s},
};
use crate::{
    content::Id,
    counters::{Smiley, Turn},
};

/// Seconds for which the one sentence stands before time runs by itself.
const INTRO_S: f64 = 6.0;
/// Seconds of thanks before the kiosk is as it was.
const THANKS_S: f64 = 20.0;
/// Gestures taken home at most.
pub const MOST_HABITS: usize = 3;

/// Where a visit stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Phase {
    /// Nobody plays.
    #[default]
    Attract,
    /// The one sentence; time stands.
    Intro,
    /// The hunt.
    Play,
    /// The first of two has played.
    Handover,
    /// What it gave, and one question.
    Result,
    /// Gestures to take home.
    Gestures,
    /// QR square, paper, a picture for the board, three smileys.
    Farewell,
    /// Thanks, and the board.
    Thanks,
}

/// What a player asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "ask", rename_all = "snake_case")]
pub enum Ask {
    /// To play.
    Begin {
        /// 1, or 2 who take turns.
        players: u8,
    },
    /// On to what follows.
    Onward,
    /// How the player's home is heated.
    Heated {
        /// By what.
        source: Source,
    },
    /// Takes a gesture home, or leaves it.
    Take {
        /// Gesture.
        habit: Habit,
    },
    /// Paper.
    Print,
    /// A picture for the board.
    Nickname {
        /// Picture.
        picture: Picture,
    },
    /// How it was.
    Smile {
        /// Smiley.
        smiley: Smiley,
    },
    /// Still there.
    Here,
    /// Ends this visit, for the next one.
    Anew,
    /// Moves what is pressed lower on the screen, or back.
    Lower {
        /// Lower.
        on: bool,
    },
}

/// What the game has to do.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// A new session, time standing.
    Open,
    /// Time runs.
    Run,
    /// A turn began.
    Started,
    /// A turn ended.
    Ended(Turn),
    /// Puts a player on the board.
    Board {
        /// Picture.
        picture: Picture,
        /// Wastes found.
        found: usize,
    },
    /// Prints the result.
    Print,
    /// Nothing of the visit stays.
    Wipe,
}

/// A turn that was played.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Played {
    /// Wastes found.
    pub found: BTreeSet<Id>,
    /// Not used over the evening, kWh.
    pub saved_kwh: f64,
}

/// A visit.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Visit {
    phase: Phase,
    players: u8,
    played: Vec<Played>,
    source: Option<Source>,
    habits: Vec<Habit>,
    pictures: Vec<Picture>,
    smiley: Option<Smiley>,
    /// Found in the turn under way.
    found: BTreeSet<Id>,
    /// A turn that began and was not told as ended; whether it was played to its end.
    open: Option<bool>,
    idle: Idle,
    phase_s: f64,
}

impl Visit {
    /// Where it stands.
    #[must_use]
    pub fn phase(&self) -> Phase {
        self.phase
    }

    /// Players, 1 or 2.
    #[must_use]
    pub fn players(&self) -> u8 {
        self.players.max(1)
    }

    /// Whose turn it is or was last, from 1.
    #[must_use]
    pub fn player(&self) -> usize {
        let next = matches!(self.phase, Phase::Intro | Phase::Play);
        (self.played.len() + usize::from(next)).max(1)
    }

    /// Turns played so far.
    #[must_use]
    pub fn played(&self) -> &[Played] {
        &self.played
    }

    /// How the player's home is heated.
    #[must_use]
    pub fn source(&self) -> Option<Source> {
        self.source
    }

    /// Gestures to take home.
    #[must_use]
    pub fn habits(&self) -> &[Habit] {
        &self.habits
    }

    /// Pictures chosen, by player.
    #[must_use]
    pub fn pictures(&self) -> &[Picture] {
        &self.pictures
    }

    /// Seconds since the phase began.
    #[must_use]
    pub fn phase_s(&self) -> f64 {
        self.phase_s
    }

    /// Whether someone is there; in attract nobody need be.
    #[must_use]
    pub fn presence(&self, settings: &Settings) -> Presence {
        if self.phase == Phase::Attract { Presence::Here } else { self.idle.presence(settings) }
    }

    /// Someone touched something.
    pub fn stir(&mut self) {
        self.idle.stir();
    }

    /// What is found by now in the turn under way.
    pub fn note(&mut self, found: BTreeSet<Id>) {
        if self.phase == Phase::Play {
            self.found = found;
        }
    }

    /// Time passed.
    pub fn pass(&mut self, seconds: f64, settings: &Settings) -> Vec<Effect> {
        if self.phase == Phase::Attract {
            return Vec::new();
        }
        self.idle.pass(seconds);
        self.phase_s += passed_s(seconds);
        if self.presence(settings) == Presence::Gone {
            return self.leave();
        }
        match self.phase {
            Phase::Intro if self.phase_s >= INTRO_S => self.enter(Phase::Play, vec![Effect::Run]),
            Phase::Thanks if self.phase_s >= THANKS_S => self.leave(),
            _ => Vec::new(),
        }
    }

    /// The evening is over: all was found, or time ran out.
    pub fn evening_over(&mut self, played: Played) -> Vec<Effect> {
        if self.phase != Phase::Play {
            return Vec::new();
        }
        self.found.clone_from(&played.found);
        self.played.push(played);
        self.open = Some(true);
        if self.played.len() < usize::from(self.players()) {
            // Each turn counts by itself; the smiley is that of the visit and goes with the last one.
            let ended = self.close();
            self.enter(Phase::Handover, ended)
        } else {
            self.enter(Phase::Result, Vec::new())
        }
    }

    /// A player asks for something; what does not fit the phase is not heard.
    pub fn ask(&mut self, ask: &Ask) -> Vec<Effect> {
        self.stir();
        match (ask, self.phase) {
            (Ask::Begin { players }, Phase::Attract) => {
                self.players = (*players).clamp(1, 2);
                self.open(Phase::Intro)
            }
            (Ask::Anew, phase) if phase != Phase::Attract => self.leave(),
            (Ask::Onward, Phase::Thanks) => self.leave(),
            (Ask::Onward, Phase::Intro) => self.enter(Phase::Play, vec![Effect::Run]),
            (Ask::Onward, Phase::Handover) => self.open(Phase::Intro),
            (Ask::Onward, Phase::Result) => self.enter(Phase::Gestures, Vec::new()),
            (Ask::Onward, Phase::Gestures) => self.enter(Phase::Farewell, Vec::new()),
            (Ask::Heated { source }, Phase::Result) => {
                self.source = Some(*source);
                self.enter(Phase::Gestures, Vec::new())
            }
            (Ask::Take { habit }, Phase::Gestures) => {
                if let Some(place) = self.habits.iter().position(|taken| taken == habit) {
                    self.habits.remove(place);
                } else if self.habits.len() < MOST_HABITS {
                    self.habits.push(*habit);
                }
                Vec::new()
            }
            (Ask::Print, Phase::Farewell) => vec![Effect::Print],
            (Ask::Nickname { picture }, Phase::Farewell) => {
                let Some(played) = self.played.get(self.pictures.len()) else { return Vec::new() };
                let found = played.found.len();
                self.pictures.push(*picture);
                vec![Effect::Board { picture: *picture, found }]
            }
            (Ask::Smile { smiley }, Phase::Farewell) => {
                self.smiley = Some(*smiley);
                self.thank()
            }
            (Ask::Onward, Phase::Farewell) => self.thank(),
            _ => Vec::new(),
        }
    }

    fn thank(&mut self) -> Vec<Effect> {
        let ended = self.close();
        self.enter(Phase::Thanks, ended)
    }

    fn enter(&mut self, phase: Phase, effects: Vec<Effect>) -> Vec<Effect> {
        self.phase = phase;
        self.phase_s = 0.0;
        effects
    }

    fn open(&mut self, phase: Phase) -> Vec<Effect> {
        self.found.clear();
        self.open = Some(false);
        self.enter(phase, vec![Effect::Open, Effect::Started])
    }

    /// Tells how the turn under way ended, once.
    fn close(&mut self) -> Vec<Effect> {
        let Some(finished) = self.open.take() else { return Vec::new() };
        let (gestures, smiley) = (std::mem::take(&mut self.found), self.smiley.take());
        vec![Effect::Ended(Turn { finished, gestures, smiley, ..Turn::default() })]
    }

    /// Back to the beginning; nothing stays.
    fn leave(&mut self) -> Vec<Effect> {
        let mut effects = self.close();
        effects.push(Effect::Wipe);
        *self = Visit::default();
        effects
    }
}
