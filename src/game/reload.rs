//! Files of the game that change while it runs, in a window of its own: who writes a level sees it at once. A file with a
//! mistake is shown, and the last good state stays.

use bevy::prelude::*;

use super::{Content, GameSet, Play, Screen, View, idle::Animating, platform};
use crate::{
    content::{Files, Problem},
    rules::Session,
};

/// Adds what reads changed files.
pub(super) fn plugin(app: &mut App) {
    app.add_systems(Startup, platform::watch_files)
        .add_systems(Update, (look, reload.run_if(resource_exists::<Changed>)).chain().in_set(GameSet::Input));
}

/// All files of the game as they are now, or why they cannot be read.
#[derive(Resource, Debug, Clone)]
pub struct Changed(pub Result<Files, String>);

fn look(mut commands: Commands) {
    if let Some(files) = platform::changed_files() {
        commands.insert_resource(Changed(files));
    }
}

/// Reads everything anew; the session goes on in the new home, by playing again what was done in it.
#[expect(clippy::too_many_arguments, reason = "a Bevy system")]
fn reload(
    mut commands: Commands,
    changed: Res<Changed>,
    content: Option<ResMut<Content>>,
    play: Option<ResMut<Play>>,
    mut view: ResMut<View>,
    screen: Res<State<Screen>>,
    time: Res<Time>,
    animating: Option<ResMut<Animating>>,
) {
    commands.remove_resource::<Changed>();
    let Some(mut content) = content else { return };
    let read = changed.0.clone().map_err(|message| vec![whole(message)]);
    view.problems = read.and_then(|files| content.renew(files)).err().unwrap_or_default();
    if view.problems.is_empty()
        && let Some(mut play) = play
        && *screen.get() != Screen::Debrief
        // What its level no longer allows goes on as it began.
        && let Ok(session) = Session::load(&content.library, &play.session.save())
    {
        play.session = session;
    }
    // No event of the window brought this.
    if let Some(mut animating) = animating {
        animating.keep(&time, 0.2);
    }
}

/// A problem of no file in particular.
fn whole(message: String) -> Problem {
    Problem { file: String::new(), line: 0, column: 0, field: None, message, help: None }
}
