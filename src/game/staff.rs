//! Levels that a team brings: files chosen, dropped or named when the game is started. They are read like all others, and
//! nothing of them leaves the device.

use bevy::{ecs::message::Messages, prelude::*, window::FileDragAndDrop};

use super::{Command, Content, GameSet, View, idle::Animating, kiosk::Kiosk, platform};
use crate::content::Files;

/// Adds what brings files in.
pub(super) fn plugin(app: &mut App) {
    app.add_message::<FileDragAndDrop>()
        .init_resource::<Brought>()
        .add_systems(
            Update,
            // Visitors of a kiosk bring nothing.
            (drop_files, choose, take_in).chain().in_set(GameSet::Input).run_if(not(resource_exists::<Kiosk>)),
        )
        .add_systems(Startup, named_at_start.run_if(not(resource_exists::<Kiosk>)));
}

/// Files brought and not read yet: name → text.
#[derive(Resource, Debug, Clone, Default, PartialEq)]
pub struct Brought(pub Files);

fn named_at_start(mut brought: ResMut<Brought>, mut view: ResMut<View>) {
    add(platform::named_files(), &mut brought, &mut view);
}

/// Files dropped on a window of its own; a page hands them over like chosen ones.
fn drop_files(mut dropped: ResMut<Messages<FileDragAndDrop>>, mut brought: ResMut<Brought>, mut view: ResMut<View>) {
    for event in dropped.drain() {
        if let FileDragAndDrop::DroppedFile { path_buf, .. } = event {
            add(vec![platform::read_file(&path_buf)], &mut brought, &mut view);
        }
    }
}

fn add(files: Vec<Result<(String, String), String>>, brought: &mut ResMut<Brought>, view: &mut ResMut<View>) {
    for file in files {
        match file {
            Ok((name, text)) => drop(brought.0.insert(name, text)),
            Err(reason) => view.notice = Some(reason),
        }
    }
}

fn choose(mut messages: MessageReader<Command>) {
    if messages.read().any(|command| *command == Command::Choose) {
        platform::choose_files();
    }
}

/// Reads what was brought: all of it at once, since a level and its home come together.
fn take_in(
    mut brought: ResMut<Brought>,
    content: Option<ResMut<Content>>,
    mut view: ResMut<View>,
    mut out: MessageWriter<Command>,
    time: Res<Time>,
    animating: Option<ResMut<Animating>>,
) {
    let given = platform::take_files();
    if given.is_empty() && brought.0.is_empty() {
        return;
    }
    let Some(mut content) = content else { return };
    let mut files = std::mem::take(&mut brought.0);
    files.extend(given);
    view.settings = false;
    match content.welcome(&files) {
        Ok(first) => {
            view.staff = false;
            view.problems.clear();
            out.write_batch(first.map(|level| Command::Open { level }));
        }
        Err(problems) => view.problems = problems,
    }
    // No event of the window follows that would bring the frames in which screens change and settle.
    if let Some(mut animating) = animating {
        animating.keep(&time, 0.2);
    }
}
