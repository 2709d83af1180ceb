//! Sounds: what was pressed, what moved, what happened, and the weather outside. The page makes them (`web/sound.js`); a
//! window of its own is silent. Whatever they say is also said in words (see [`super::mirror`]).

use bevy::prelude::*;

use super::{Command, GameSet, Play, Screen, View, platform};
use crate::rules::{Action, EventKind, Readings};

/// Wind that is heard inside, m/s.
const WINDY_MS: f64 = 6.0;

/// Adds the sounds.
pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, (heard, outside).after(GameSet::Session))
        .add_systems(OnEnter(Screen::Debrief), end)
        .add_systems(OnEnter(Screen::Payoff), end);
}

fn end(view: Res<View>) {
    play(&view, "end");
}

fn play(view: &View, name: &str) {
    if view.sound() {
        platform::sound(name);
    }
}

/// One sound a frame: the loudest of what was done.
fn heard(mut commands: MessageReader<Command>, play_now: Option<Res<Play>>, view: Res<View>, mut told: Local<usize>) {
    let mut name = commands.read().map(of_command).max_by_key(|(rank, _)| *rank).map(|(_, name)| name);
    let events = play_now.as_ref().map_or(0, |play| play.news.len());
    if name.is_none()
        && events > *told
        && let Some(play) = &play_now
    {
        name = play.news.last().and_then(|event| of_event(&event.kind));
    }
    *told = events;
    if let Some(name) = name {
        play(&view, name);
    }
}

/// Rank and sound of a command.
fn of_command(command: &Command) -> (u8, &'static str) {
    match command {
        Command::Act { action } => (2, of_action(action)),
        Command::ActAll { actions } => (2, actions.first().map_or("press", of_action)),
        Command::Try { .. } => (1, "dial"),
        _ => (0, "press"),
    }
}

fn of_action(action: &Action) -> &'static str {
    match action {
        Action::SetSetpoint { .. } | Action::Adopt { .. } => "saved",
        Action::SetShutter { .. } => "shutter",
        Action::SetOpening { .. } => "window",
        Action::SetDoor { .. } => "door",
        Action::SetDial { .. } => "dial",
        Action::SetDevice { .. } | Action::SetProgramme { .. } | Action::SetRelay { .. } | Action::Fit { .. } => {
            "switch"
        }
        Action::Report { .. } | Action::Mend { .. } | Action::Defrost { .. } | Action::SetVent { .. } => "press",
    }
}

fn of_event(event: &EventKind) -> Option<&'static str> {
    match event {
        EventKind::CameHome(_) | EventKind::WentOut(_) => Some("door"),
        EventKind::Switched(..) => Some("switch"),
        EventKind::MovedShutter(..) => Some("shutter"),
        EventKind::MovedWindow(..) => Some("window"),
        EventKind::Feels(..)
        | EventKind::PutOnJumper(_)
        | EventKind::RoomUnderFloor(_)
        | EventKind::RoomDamp(_)
        | EventKind::RoomStale(_) => Some("news"),
        EventKind::Complains(..) | EventKind::Adopts(_) | EventKind::Declines(..) | EventKind::Repaired(_) => {
            Some("news")
        }
        _ => None,
    }
}

/// The wind, in the home only.
fn outside(play_now: Option<Res<Play>>, view: Res<View>, screen: Res<State<Screen>>, mut told: Local<&'static str>) {
    let home = *screen.get() == Screen::Play && view.sound();
    let heard = play_now.filter(|_| home).map_or("calm", |play| weather(play.session.readings()));
    if *told != heard && !(told.is_empty() && heard == "calm") {
        *told = heard;
        platform::sound_outside(heard);
    }
}

fn weather(readings: &Readings) -> &'static str {
    if readings.weather.wind_speed > WINDY_MS { "wind" } else { "calm" }
}
