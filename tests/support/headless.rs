//! The game without window and picture, for tests that play it through its commands.

#![allow(dead_code, clippy::missing_panics_doc, missing_docs)]

use std::time::Duration;

use bevy::{
    prelude::*,
    state::app::StatesPlugin,
    time::{TimePlugin, TimeUpdateStrategy},
};
use doux_foyer::{
    content::{Files, Id},
    game::{Command, Content, LogicPlugin, Screen, View},
    text::Lang,
};

pub fn id(name: &str) -> Id {
    Id::try_from(name).unwrap()
}

/// A game of these files, not yet updated; each update brings `frame_ms`.
pub fn unopened(files: Files, frame_ms: u64) -> App {
    let mut app = App::new();
    app.add_plugins((TimePlugin, StatesPlugin, LogicPlugin));
    app.insert_resource(TimeUpdateStrategy::ManualDuration(Duration::from_millis(frame_ms)));
    app.insert_resource(Content::read(files, Lang::Fr).unwrap());
    app
}

/// The same, on its title.
pub fn game_of(files: Files, frame_ms: u64) -> App {
    let mut app = unopened(files, frame_ms);
    app.update();
    app
}

/// Sends a command and lets it take effect.
pub fn send(app: &mut App, command: Command) {
    app.world_mut().write_message(command);
    app.update();
    app.update();
}

pub fn screen(app: &App) -> Screen {
    *app.world().resource::<State<Screen>>().get()
}

pub fn view(app: &App) -> &View {
    app.world().resource::<View>()
}
