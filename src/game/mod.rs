//! The game: Bevy shows a [`crate::rules::Session`] and turns taps and keys into [`Command`]s. It never owns game state twice.
//!
//! Each module brings a `plugin` function next to its own components, messages and systems; [`AppPlugin`] adds them.
//! A frame goes through [`GameSet`] in order. Nothing runs when nothing changes: see [`idle`].

#![expect(clippy::needless_pass_by_value, reason = "systems take their parameters by value")]

mod coach;
mod command;
mod foundation;
mod idle;
pub mod kept;
pub mod keymap;
pub mod kiosk;
mod mirror;
pub mod my_home;
pub mod platform;
mod play;
mod probe;
pub mod reload;
mod scene;
#[cfg(not(target_arch = "wasm32"))]
mod sheet;
mod sound;
pub mod staff;
mod tour;
mod ui;
mod view;

use bevy::prelude::*;

pub use command::Command;
pub use play::{Content, Play};
pub use probe::{On, Probe, Surface, Why};
pub use tour::{Lesson, Tour};
pub use view::{Outline, Places, Tool, View};

/// Where the player is.
#[derive(States, Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Screen {
    /// Title and list of levels.
    #[default]
    Menu,
    /// Card of a level: who lives here, the weather, the goal.
    Card,
    /// Guess first: which uses cost most.
    Guess,
    /// In the home.
    Play,
    /// What the day gave.
    Debrief,
    /// At a kiosk: nobody plays, a home lives by itself.
    Attract,
    /// At a kiosk: what the turn gave, up to the thanks.
    Payoff,
    /// One's own home: eight questions, a year, three gestures.
    MyHome,
}

/// Order of a frame, in `Update`.
#[derive(SystemSet, Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum GameSet {
    /// Taps, keys and the page's buttons become commands.
    Input,
    /// Commands and time change the session and the view.
    Session,
    /// The picture follows.
    Scene,
}

/// The whole game.
pub struct AppPlugin;

impl Plugin for AppPlugin {
    fn build(&self, app: &mut App) {
        platform::watch_panics();
        app.add_plugins((foundation::plugin, LogicPlugin, platform::plugin, idle::plugin, scene::plugin, ui::plugin));
    }
}

/// The game without picture and window: what tests drive.
pub struct LogicPlugin;

impl Plugin for LogicPlugin {
    fn build(&self, app: &mut App) {
        app.configure_sets(Update, (GameSet::Input, GameSet::Session, GameSet::Scene).chain())
            .init_state::<Screen>()
            .add_plugins((
                view::plugin,
                play::plugin,
                kept::plugin,
                kiosk::plugin,
                my_home::plugin,
                staff::plugin,
                reload::plugin,
                coach::plugin,
                tour::plugin,
                sound::plugin,
                mirror::plugin,
            ));
    }
}
