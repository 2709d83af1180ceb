//! The turn under way: taps and time go to [`Visit`], and what it asks for is done here: sessions begin and end, turns are
//! told to whoever counts, everything is wiped.

use bevy::{
    ecs::system::SystemParam,
    input::{
        keyboard::KeyboardInput,
        mouse::{MouseButtonInput, MouseWheel},
        touch::TouchInput,
    },
    prelude::*,
    time::Real,
};

use super::{
    super::{Command, Content, GameSet, Play, Screen, View, idle::Animating, platform, play::Obeyed},
    Kiosk, TurnEvent, attract,
    counting::Calendar,
    staff,
};
use crate::{
    content::{Id, Level},
    kiosk::{Ask, Board, Effect, Help, Hints, Idle, Phase, Played, Presence, Visit},
    rules::{Pace, Session, Target, Winter, WinterSaving, WinterWork},
};

/// Seconds of real time between two looks at the day of the calendar.
const DAY_LOOK_S: f64 = 30.0;

/// Adds the turn.
pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Stand>()
        .add_message::<KeyboardInput>()
        .add_message::<MouseButtonInput>()
        .add_message::<MouseWheel>()
        .add_message::<TouchInput>()
        .add_systems(
            Update,
            (open_doors, stir, ask, pass, reckon)
                .chain()
                .in_set(GameSet::Session)
                .after(Obeyed)
                .run_if(resource_exists::<Kiosk>)
                .run_if(resource_exists::<Content>),
        )
        .add_systems(OnEnter(Screen::Payoff), sum_up.run_if(resource_exists::<Kiosk>))
        .add_systems(Last, platform::alive.run_if(resource_exists::<Kiosk>));
}

/// What a player's evening gave, for all to see.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Given {
    /// Not used over the winter; none while it is worked out.
    pub winter: Option<WinterSaving>,
}

/// The kiosk's turn as it stands.
#[derive(Resource, Debug, Default)]
pub struct Stand {
    /// Where the visit stands.
    pub visit: Visit,
    /// Help due in the hunt.
    pub hints: Hints,
    /// Who played today.
    pub board: Board,
    /// Which line of the attract screen is shown.
    pub wonder: usize,
    /// What the evening gave.
    pub given: Given,
    /// The evenings of a winter, made while nobody plays.
    winter: Winter,
    work: Option<WinterWork>,
    /// Something is wrong with the level: it cannot be lived in winter.
    no_winter: bool,
    day_looked_s: f64,
    /// Since anyone touched the attract screen.
    passed_by: Idle,
}

impl Stand {
    /// What is to be shown of the next waste, and where it is.
    #[must_use]
    pub fn help(&self, session: &Session) -> Option<(Help, Target)> {
        let help = self.hints.help().filter(|_| self.visit.phase() == Phase::Play)?;
        let next = session.hunt().into_iter().find(|find| !find.found)?;
        Some((help, next.target))
    }

    /// The winter is still to be worked out.
    #[must_use]
    pub fn reckons(&self) -> bool {
        !self.no_winter && self.given.winter.is_none()
    }

    /// Staff reset the day: the board is wiped.
    pub fn reset_day(&mut self) {
        self.board.clear();
    }
}

/// The level of the kiosk: the first that is made for one.
pub(super) fn level(content: &Content) -> Option<&Level> {
    content.library.levels_in_order().into_iter().find(|level| level.kiosk.is_some()).map(AsRef::as_ref)
}

/// How a kiosk looks before anyone has touched it.
fn fresh_view(kiosk: &Kiosk, view: &View) -> View {
    let settings = &kiosk.settings;
    View {
        lang: settings.languages.first().copied().unwrap_or_default(),
        reduced_motion: settings.calm || platform::reduced_motion(),
        silent: settings.volume_percent == 0,
        notice: None,
        keys: view.keys.clone(),
        ..View::default()
    }
}

/// What doing an [`Effect`] takes.
#[derive(SystemParam)]
struct Hands<'w, 's> {
    commands: Commands<'w, 's>,
    content: ResMut<'w, Content>,
    play: Option<ResMut<'w, Play>>,
    view: ResMut<'w, View>,
    kiosk: Res<'w, Kiosk>,
    next: ResMut<'w, NextState<Screen>>,
    told: MessageWriter<'w, TurnEvent>,
}

impl Hands<'_, '_> {
    fn do_all(&mut self, effects: Vec<Effect>, stand: &mut Stand) {
        let Some(level) = level(&self.content).map(|level| level.id.clone()) else { return };
        for effect in effects {
            match effect {
                Effect::Open => self.open(&level, stand),
                Effect::Run => {
                    if let Some(play) = &mut self.play {
                        play.clock.pace = Pace::Normal;
                    }
                }
                Effect::Started => drop(self.told.write(TurnEvent::Started { level: level.clone() })),
                Effect::Ended(turn) => drop(self.told.write(TurnEvent::Ended { level: level.clone(), turn })),
                Effect::Board { picture, found } => stand.board.add(picture, found),
                Effect::Print => {
                    if let Some(play) = &self.play {
                        let paper = super::super::ui::kiosk::paper(&self.content, &self.kiosk, stand, play);
                        platform::print(&paper);
                    }
                }
                Effect::Wipe => self.wipe(stand),
            }
        }
    }

    /// A new session of the level, time standing; what was looked at before is forgotten, how one reads stays.
    fn open(&mut self, level: &Id, stand: &mut Stand) {
        match Session::new(&self.content.library, level, None) {
            Ok(session) => {
                let (view, low) = (self.view.afresh(), self.view.low);
                *self.view = View { low, ..view };
                stand.hints = Hints::default();
                (stand.given, stand.work) = (Given::default(), None);
                self.commands.insert_resource(Play::resumed(session));
                self.next.set(Screen::Play);
            }
            Err(error) => {
                self.view.notice = Some(error.to_string());
                stand.visit = Visit::default();
            }
        }
    }

    fn wipe(&mut self, stand: &mut Stand) {
        *self.view = fresh_view(&self.kiosk, &self.view);
        if let Err(error) = self.content.speak(self.view.lang) {
            self.view.notice = Some(error.to_string());
        }
        stand.visit = Visit::default();
        stand.hints = Hints::default();
        (stand.given, stand.work) = (Given::default(), None);
        stand.wonder = 0;
        if let Some(demo) = attract::demo(&self.content) {
            self.commands.insert_resource(demo);
        }
        self.next.set(Screen::Attract);
    }
}

/// Whatever screen of a player at home the kiosk may find itself on, it is not the kiosk's.
fn open_doors(mut hands: Hands, screen: Res<State<Screen>>, mut stand: ResMut<Stand>) {
    let playing = stand.visit.phase() != Phase::Attract;
    let at_home = match screen.get() {
        Screen::Attract => false,
        Screen::Play | Screen::Payoff => !playing,
        Screen::Menu | Screen::Card | Screen::Guess | Screen::Debrief | Screen::MyHome => true,
    };
    // The screen changes at the end of the frame in which a turn begins.
    if at_home && !matches!(*hands.next, NextState::Pending(_)) {
        hands.wipe(&mut stand);
    }
}

/// A key, a touch, a press of a button of the page.
fn stir(
    mut keys: MessageReader<KeyboardInput>,
    mut buttons: MessageReader<MouseButtonInput>,
    mut wheels: MessageReader<MouseWheel>,
    mut touches: MessageReader<TouchInput>,
    mut commands: MessageReader<Command>,
    mut stand: ResMut<Stand>,
) {
    let count = keys.read().count()
        + buttons.read().count()
        + wheels.read().count()
        + touches.read().count()
        + commands.read().count();
    if count > 0 {
        stand.visit.stir();
        stand.passed_by.stir();
    }
}

fn ask(
    mut messages: MessageReader<Command>,
    time: Res<Time<Real>>,
    staff: Res<staff::State>,
    mut hands: Hands,
    mut stand: ResMut<Stand>,
) {
    for message in messages.read() {
        if let Command::Visit { ask } = message {
            // Three of the four corners lie on what begins a turn.
            if matches!(ask, Ask::Begin { .. }) && staff.is_called(time.elapsed_secs_f64()) {
                continue;
            }
            if let Ask::Lower { on } = ask {
                hands.view.low = *on;
            }
            let effects = stand.visit.ask(ask);
            hands.do_all(effects, &mut stand);
        }
    }
}

fn pass(time: Res<Time<Real>>, calendar: Res<Calendar>, mut hands: Hands, mut stand: ResMut<Stand>) {
    let seconds = time.delta_secs_f64();
    let stand = &mut *stand;
    if let Some(play) = &hands.play {
        let hunt = play.session.hunt();
        let found: Vec<&Target> = hunt.iter().filter(|find| find.found).map(|find| &find.target).collect();
        if stand.visit.phase() == Phase::Play {
            stand.hints.pass(seconds, found.len());
            stand.visit.note(found.into_iter().filter_map(id_of).collect());
        }
    }
    let effects = stand.visit.pass(seconds, &hands.kiosk.settings);
    hands.do_all(effects, stand);
    if stand.visit.phase() == Phase::Attract {
        // Who only chose a language and walked on is a stranger to the next one, too.
        stand.passed_by.pass(seconds);
        let gone = stand.passed_by.presence(&hands.kiosk.settings) == Presence::Gone;
        if gone && *hands.view != fresh_view(&hands.kiosk, &hands.view) {
            hands.wipe(stand);
        }
    }
    stand.day_looked_s += seconds;
    if stand.day_looked_s >= DAY_LOOK_S {
        stand.day_looked_s = 0.0;
        stand.board.on(calendar.day());
    }
}

/// Name of a waste of the hunt.
fn id_of(target: &Target) -> Option<Id> {
    match target {
        Target::Room(id) | Target::Window(id) | Target::Device(id) => Some(id.clone()),
        Target::Door(_) | Target::Person(_) => None,
    }
}

/// The evening is over.
fn sum_up(calendar: Res<Calendar>, mut stand: ResMut<Stand>, mut play: Option<ResMut<Play>>, mut hands: Others) {
    let Some(play) = &mut play else { return };
    play.clock.pace = Pace::Paused;
    hands.view.selected = None;
    let summary = play.session.summary();
    let found = play.session.hunt().into_iter().filter(|find| find.found);
    let played = Played {
        found: found.filter_map(|find| id_of(&find.target)).collect(),
        saved_kwh: summary.without_you.energy_kwh.total() - summary.you.energy_kwh.total(),
    };
    stand.board.on(calendar.day());
    let level = play.session.level().id.clone();
    for effect in stand.visit.evening_over(played) {
        if let Effect::Ended(turn) = effect {
            hands.told.write(TurnEvent::Ended { level: level.clone(), turn });
        }
    }
}

/// What the end of an evening needs beside the session.
#[derive(SystemParam)]
struct Others<'w> {
    view: ResMut<'w, View>,
    told: MessageWriter<'w, TurnEvent>,
}

/// Makes the evenings of a winter while nobody plays, and lives them after a turn: one a frame.
fn reckon(mut stand: ResMut<Stand>, play: Option<Res<Play>>, time: Res<Time>, animating: Option<ResMut<Animating>>) {
    let Some(play) = play else { return };
    let session = &play.session;
    if stand.no_winter || session.level().kiosk.is_none() {
        return;
    }
    let stand = stand.bypass_change_detection();
    if !stand.winter.is_ready() {
        stand.no_winter = stand.winter.prepare(session).is_err();
        // In attract the next frame is soon enough.
        if stand.visit.phase() == Phase::Attract {
            return;
        }
    } else if !stand.visit.played().is_empty() && stand.given.winter.is_none() {
        let work = stand.work.get_or_insert_with(|| stand.winter.work(session));
        stand.given.winter = work.advance();
    } else {
        return;
    }
    if let Some(mut animating) = animating {
        animating.keep(&time, 0.1);
    }
}
