//! While nobody plays: a home that lives by itself, slowly. A minute passes in a second, somebody walks, now and then a lamp
//! goes on or off. [`super::super::idle`] draws it a few times a second and no more.

use bevy::{prelude::*, time::Real};

use super::{
    super::{Content, GameSet, Play, Screen, View},
    Kiosk, Stand, turn,
};
use crate::{
    content::{Library, Power},
    kiosk::{LONGEST_S, wonders},
    rules::{Action, Session, Target},
};

/// Minutes of the home in a second.
const MINUTES_PER_S: f64 = 1.0;
/// Minutes after which the evening begins again: before the household sleeps.
const EVENING_MIN: u32 = 210;
/// Minutes between two switches.
const SWITCH_MIN: u32 = 9;
/// Seconds for which a line stands.
const WONDER_S: f64 = 20.0;

/// Adds the life behind the attract screen.
pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        Update,
        live.in_set(GameSet::Session)
            .run_if(resource_exists::<Kiosk>)
            .run_if(resource_exists::<Content>)
            .run_if(in_state(Screen::Attract)),
    );
}

/// An evening of the kiosk's level that nobody plays.
pub(super) fn demo(content: &Content) -> Option<Play> {
    Some(Play::resumed(evening(&content.library, turn::level(content)?.id.clone())?))
}

fn evening(library: &Library, level: crate::content::Id) -> Option<Session> {
    Session::new(library, &level, None).ok()
}

/// What passed since the last whole minute, and since the line was changed.
#[derive(Default)]
struct Passed {
    minutes: f64,
    line_s: f64,
}

fn live(
    time: Res<Time<Real>>,
    content: Res<Content>,
    view: Res<View>,
    play: Option<ResMut<Play>>,
    mut stand: ResMut<Stand>,
    mut passed: Local<Passed>,
) {
    let Some(mut play) = play else { return };
    // Calm pictures change seldom, and by as much.
    let longest_s = if view.reduced_motion { 3.0 * LONGEST_S } else { LONGEST_S };
    let seconds = time.delta_secs_f64().clamp(0.0, longest_s);
    passed.line_s += seconds;
    if passed.line_s >= WONDER_S {
        passed.line_s = 0.0;
        let count = turn::level(&content).map_or(1, |level| wonders(&content.library.catalogue, level).len());
        stand.wonder = (stand.wonder + 1) % count.max(1);
    }
    passed.minutes += seconds * MINUTES_PER_S;
    while passed.minutes >= 1.0 {
        passed.minutes -= 1.0;
        step(&mut play.session, &content.library);
    }
}

/// A minute of the home: now and then somebody switches something that was left on.
fn step(session: &mut Session, library: &Library) {
    if session.readings().minute >= EVENING_MIN {
        if let Some(again) = evening(library, session.level().id.clone()) {
            *session = again;
        }
        return;
    }
    session.step();
    let minute = session.readings().minute;
    if minute.is_multiple_of(SWITCH_MIN) {
        let things: Vec<_> = session.hunt().into_iter().filter_map(|find| device(find.target)).collect();
        let switches = (minute / SWITCH_MIN - 1) as usize;
        if let Some(device) = things.get(switches / 2 % things.len().max(1)).cloned() {
            let power = if switches.is_multiple_of(2) { Power::Off } else { Power::On };
            // What cannot be switched stays as it is: nobody is told.
            drop(session.act(Action::SetDevice { device, power }));
        }
    }
}

fn device(target: Target) -> Option<crate::content::Id> {
    if let Target::Device(id) = target { Some(id) } else { None }
}
