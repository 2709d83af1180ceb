//! The one way in: what a tap, a key or a button of the page asks for.

use bevy::prelude::*;
use serde::{Deserialize, Serialize};

use super::{
    keymap::{Bound, Control},
    kiosk::staff::Wish,
    view::Tool,
};
use crate::{
    content::Id,
    kiosk::Ask,
    plan::Gesture,
    rules::{Action, Pace, Target},
    sim::energy::Use,
    text::Lang,
};

/// What the player asks for.
#[derive(Message, Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "command", rename_all = "snake_case")]
pub enum Command {
    /// Shows the card of a level, ready to begin.
    Open {
        /// Level.
        level: Id,
    },
    /// Begins the level whose card is shown.
    Enter,
    /// Ranks a use next in the guess, or takes its rank back.
    Rank {
        /// Use of energy.
        #[serde(rename = "use")]
        use_: Use,
    },
    /// Begins the guess anew.
    RankAgain,
    /// The guess is made: into the home.
    RankDone,
    /// Into the home without a guess.
    RankSkip,
    /// Guesses once more, after the level.
    GuessAgain,
    /// Shows a gesture of the debrief in full.
    Detail {
        /// Its place in the list.
        gesture: usize,
    },
    /// Turns the debrief to the guess, or back to the uses.
    Turn,
    /// Does something in the home.
    Act {
        /// What.
        action: Action,
    },
    /// Does several things at once: all shutters.
    ActAll {
        /// What.
        actions: Vec<Action>,
    },
    /// Changes the pace of time.
    SetPace {
        /// To.
        pace: Pace,
    },
    /// Selects a thing, or nothing.
    Select {
        /// What.
        target: Option<Target>,
    },
    /// Picks up or puts down a tool.
    Use {
        /// Tool.
        tool: Tool,
    },
    /// Looks at one room, or at the whole flat, on a narrow screen.
    Look {
        /// Room.
        room: Option<Id>,
    },
    /// Tries a setpoint on the card of a heater, without setting it yet.
    Try {
        /// °C.
        setpoint_c: f64,
    },
    /// Opens or closes the explanation of a figure.
    Explain,
    /// Pulls the sheet of a narrow screen up, or lets it down.
    Pull,
    /// Opens or closes the menu of the level.
    Menu,
    /// Opens or closes the settings.
    Settings,
    /// Opens or closes the list of keys.
    Keys,
    /// Waits for another key for something to do; again, takes that back.
    Rebind {
        /// What.
        control: Control,
    },
    /// Gives it the key that was pressed.
    Bind {
        /// What.
        control: Control,
        /// The key.
        bound: Bound,
    },
    /// Gives all keys back what they usually do.
    UsualKeys,
    /// Writes and draws larger or smaller.
    TextSize {
        /// Over the usual size, 100 to 200.
        percent: u16,
    },
    /// Moves less, or again.
    Calm {
        /// Less.
        on: bool,
    },
    /// Stronger contrasts, or the usual ones.
    Contrast {
        /// Stronger.
        on: bool,
    },
    /// Makes sounds, or none.
    Sound {
        /// Make them.
        on: bool,
    },
    /// Gives advice, or none.
    Hints {
        /// Give it.
        on: bool,
    },
    /// Sends the advice away.
    Hush,
    /// Ends the first minute's lessons.
    SkipTour,
    /// Dismisses a notice.
    Dismiss,
    /// Goes on with the level that was left for the title.
    Resume,
    /// Keeps settings and progress on this device, or keeps nothing and removes what was kept.
    Remember {
        /// Keep.
        on: bool,
    },
    /// Asks whether everything is to be erased, or takes the question back.
    AskErase,
    /// Erases everything that is kept, and what was reached in this run.
    Erase,
    /// Opens or closes the page for teams: a level of their own.
    Staff,
    /// Lets the player choose files of a level from this device.
    Choose,
    /// Opens *Mon logement*.
    MyHome,
    /// Answers a question about one's own home.
    Answer {
        /// Its number, from 0.
        question: usize,
        /// Place of the choice.
        choice: usize,
    },
    /// Does something at home already, or not after all.
    Habit {
        /// What.
        gesture: Gesture,
    },
    /// Goes to a question about one's own home.
    Question {
        /// Its number, from 0.
        number: usize,
    },
    /// Works the year of one's own home out.
    WorkOut,
    /// Chooses a gesture to take home, or no longer.
    Pick {
        /// Which.
        gesture: Gesture,
    },
    /// Explains what a gesture saves at home, or no longer.
    Why {
        /// Which.
        gesture: Gesture,
    },
    /// Prints the sheet with the gestures chosen, or writes it.
    Sheet,
    /// Goes to the end of the level at once, and shows what it gave.
    Finish,
    /// Plays the same level again, from its card.
    Again,
    /// Gives the player a file of the session: level, seed and actions.
    Keep,
    /// Back to the title.
    Leave,
    /// Speaks another language.
    Speak {
        /// Language.
        lang: Lang,
    },
    /// What a visitor of a kiosk asks for.
    Visit {
        /// What.
        #[serde(flatten)]
        ask: Ask,
    },
    /// What the staff of a kiosk ask for.
    Desk {
        /// What.
        wish: Wish,
    },
}

impl Command {
    /// It leads out of a kiosk's turn, or changes what belongs to a player at home: nobody asks for it at a kiosk.
    #[must_use]
    pub fn is_for_home(&self) -> bool {
        match self {
            Command::Open { .. }
            | Command::Enter
            | Command::Rank { .. }
            | Command::RankAgain
            | Command::RankDone
            | Command::RankSkip
            | Command::GuessAgain
            | Command::Detail { .. }
            | Command::Turn
            | Command::SetPace { .. }
            | Command::Menu
            | Command::Settings
            | Command::Keys
            | Command::Rebind { .. }
            | Command::Bind { .. }
            | Command::UsualKeys
            | Command::Sound { .. }
            | Command::Hints { .. }
            | Command::SkipTour
            | Command::Resume
            | Command::Remember { .. }
            | Command::AskErase
            | Command::Erase
            | Command::Staff
            | Command::Choose
            | Command::Finish
            | Command::Again
            | Command::Keep
            | Command::MyHome
            | Command::Answer { .. }
            | Command::Habit { .. }
            | Command::Question { .. }
            | Command::WorkOut
            | Command::Pick { .. }
            | Command::Why { .. }
            | Command::Sheet
            | Command::Leave => true,
            Command::Use { tool } => *tool != Tool::Home,
            _ => false,
        }
    }

    /// Name of the command, unique among those on a screen: what the page's twin and the tests know a button by.
    #[must_use]
    pub fn key(&self) -> String {
        // Commands hold only names, numbers and flags, which JSON can always write.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The command of a [`Command::key`]; nothing when the page sends something else.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Command> {
        // No command is longer; a longer text is not even read.
        const LONGEST: usize = 4096;
        (key.len() <= LONGEST).then(|| serde_json::from_str(key).ok()).flatten()
    }
}
