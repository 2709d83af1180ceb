//! One line of advice at a time, for whoever does not know what to do next; it never nags.
//!
//! Advice comes when nothing was done for a while and something can be: first what to look for, then in which room,
//! then a button that shows it. Each is given once a level; doing anything sends it away.

use bevy::prelude::*;

use super::{Command, GameSet, Play, Screen, Tool, View, kiosk::Kiosk, tour::Tour};
use crate::{
    content::{Activity, Opening, RoomUse, Shutter},
    rules::{Action, HEATING_UNDER_C, Pace, Readings, Session, Target, WasteKind},
    text::Texts,
};

/// Seconds without a command before advice comes, and before it says more.
const WAIT_S: f64 = 12.0;
const MORE_S: f64 = 8.0;
/// The very first advice of a level comes sooner: nobody has to guess how to begin.
const FIRST_S: f64 = 2.5;

/// A living room or a bedroom set warmer than this is worth a look, °C.
const WARM_C: f64 = 20.5;

/// Adds the coach.
pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Coach>()
        .add_systems(
            Update,
            advise.after(GameSet::Session).run_if(in_state(Screen::Play).and_then(not(resource_exists::<Kiosk>))),
        )
        .add_systems(OnEnter(Screen::Play), |mut coach: ResMut<Coach>| *coach = Coach::default());
}

/// What is advised now.
#[derive(Resource, Debug, Clone, Default, PartialEq)]
pub struct Coach {
    /// The advice, if any.
    pub hint: Option<Hint>,
    told: Vec<Advice>,
    /// Seconds since the last command, or since the advice came.
    quiet_s: f64,
}

/// Advice, as it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Hint {
    /// What it is about.
    pub advice: Advice,
    /// Thing that it speaks of.
    pub target: Option<Target>,
    /// 0 says what, 1 also says in which room, 2 offers to show it.
    pub step: u8,
}

/// What can be advised, the first that applies first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Advice {
    /// Touch a bubble.
    Bubble,
    /// A window stands open in the cold.
    Window,
    /// A thermostat is set warm.
    Setpoint,
    /// It is dark, shutters are open.
    Shutters,
    /// The sun shines on a closed shutter.
    Sun,
    /// Lamps only: look at the heat.
    Thermal,
    /// Everyone sleeps: time may run.
    Night,
    /// A hint of the level itself, by its place.
    Level(usize),
}

/// Why advice is given: the thing it speaks of, if there is one.
#[derive(Debug, Clone, Default, PartialEq)]
struct Reason {
    target: Option<Target>,
}

impl Reason {
    fn of(target: Target) -> Reason {
        Reason { target: Some(target) }
    }
}

impl Advice {
    const ALL: [Advice; 7] = [
        Advice::Bubble,
        Advice::Window,
        Advice::Setpoint,
        Advice::Shutters,
        Advice::Sun,
        Advice::Thermal,
        Advice::Night,
    ];

    /// Its text.
    #[must_use]
    pub fn text(self, session: &Session, texts: &Texts) -> String {
        let key = match self {
            Advice::Level(place) => return hint(session, texts, place).cloned().unwrap_or_default(),
            Advice::Bubble => "coach-bubble",
            Advice::Window => "coach-window",
            Advice::Setpoint => "coach-setpoint",
            Advice::Shutters => "coach-shutters",
            Advice::Sun => "coach-sun",
            Advice::Thermal => "coach-thermal",
            Advice::Night => "coach-night",
        };
        texts.get(key)
    }

    /// What it would speak of now: nothing when there is no reason for it.
    fn reason(self, session: &Session, view: &View, pace: Pace) -> Option<Reason> {
        let (home, readings) = (session.home(), session.readings());
        let wasted = |kind: WasteKind| {
            readings.wastes.iter().find(|waste| waste.kind == kind).map(|waste| Reason::of(waste.target.clone()))
        };
        match self {
            Advice::Bubble if session.log().is_empty() && view.selected.is_none() => {
                readings.wastes.first().map(|waste| Reason::of(waste.target.clone()))
            }
            Advice::Window => wasted(WasteKind::WindowOpen),
            Advice::Setpoint => {
                let rooms = home.rooms.iter().zip(&readings.rooms);
                let mut warm = rooms.filter(|(room, now)| {
                    matches!(room.use_, RoomUse::Living | RoomUse::Bedroom)
                        && now.setpoint_c.is_some_and(|setpoint_c| setpoint_c > WARM_C)
                        && readings.weather.temperature_c < HEATING_UNDER_C
                });
                warm.next().map(|(room, _)| Reason::of(Target::Room(room.id.clone())))
            }
            Advice::Shutters => wasted(WasteKind::ShutterOpen),
            Advice::Sun => {
                let cold = readings.weather.temperature_c < HEATING_UNDER_C;
                let panes = home.windows.iter().zip(&readings.windows);
                let mut shut = panes.filter(|(_, now)| {
                    cold && readings.sun_altitude_deg > 5.0
                        && now.shutter == Shutter::Closed
                        && now.opening == Opening::Closed
                });
                shut.next().map(|(window, _)| Reason::of(Target::Window(window.id.clone())))
            }
            Advice::Thermal => {
                let small = session.log().iter().filter(|done| matches!(done.action, Action::SetDevice { .. })).count();
                (small >= 2 && small == session.log().len() && view.tool != Tool::Thermal).then_some(Reason::default())
            }
            Advice::Night => (pace == Pace::Normal && all_asleep(readings)).then_some(Reason::default()),
            Advice::Level(_) => Some(Reason::default()),
            Advice::Bubble => None,
        }
    }
}

/// A hint of the level in the language of the texts.
fn hint<'s>(session: &'s Session, texts: &Texts, place: usize) -> Option<&'s String> {
    session.level().texts.get(texts.lang().code())?.hints.get(place)
}

fn all_asleep(readings: &Readings) -> bool {
    let mut home = readings.people.iter().filter(|person| person.room.is_some()).peekable();
    home.peek().is_some() && home.all(|person| person.activity == Activity::Sleep)
}

pub(super) fn advise(
    mut commands: MessageReader<Command>,
    time: Res<Time>,
    play: Option<Res<Play>>,
    view: Res<View>,
    tour: Res<Tour>,
    mut coach: ResMut<Coach>,
) {
    let Some(play) = play else { return };
    let busy = commands.read().count() > 0 || view.stops_time() || !view.hints() || tour.now.is_some();
    if busy {
        if coach.hint.is_some() || coach.quiet_s > 0.0 {
            *coach = Coach { told: std::mem::take(&mut coach.told), ..Coach::default() };
        }
        return;
    }
    // A long frame after a sleep is no time spent wondering.
    coach.bypass_change_detection().quiet_s += time.delta_secs_f64().min(1.0);
    let (session, pace) = (&play.session, play.clock.pace);
    if let Some(hint) = &coach.hint {
        if hint.advice.reason(session, &view, pace).is_none() {
            *coach = Coach { told: std::mem::take(&mut coach.told), ..Coach::default() };
        } else if coach.quiet_s >= MORE_S && hint.step < 2 && hint.target.is_some() {
            let step = hint.step + 1;
            coach.quiet_s = 0.0;
            if let Some(hint) = &mut coach.hint {
                hint.step = step;
            }
        }
        return;
    }
    let wait = if coach.told.is_empty() { FIRST_S } else { WAIT_S };
    if coach.quiet_s < wait {
        return;
    }
    // How to begin, then what this level has to say, then what holds in any home.
    let hints = session.level().texts.values().map(|texts| texts.hints.len()).max().unwrap_or(0);
    let [first, rest @ ..] = Advice::ALL;
    let all = [first].into_iter().chain((0..hints).map(Advice::Level)).chain(rest);
    let mut untold = all.filter(|advice| !coach.told.contains(advice));
    let due = untold.find_map(|advice| Some((advice, advice.reason(session, &view, pace)?)));
    if let Some((advice, Reason { target })) = due {
        coach.told.push(advice);
        coach.quiet_s = 0.0;
        coach.hint = Some(Hint { advice, target, step: 0 });
    }
}
