//! The session in play: commands and time change it, nothing else does.

use std::{sync::Arc, time::Duration};

use bevy::prelude::*;

use super::{Command, GameSet, Screen, View, idle::Animating, keymap::KeyMap, platform};
use crate::{
    content::{Files, Id, Library},
    rules::{Clock, Debrief, DebriefWork, Event, GuessTime, Pace, Refusal, Session},
    sim::energy::Use,
    text::{Lang, TextError, Texts},
};

/// News kept: who hears them late does not want them all.
const MOST_NEWS: usize = 4;

/// Adds the session and its systems.
pub(super) fn plugin(app: &mut App) {
    app.add_message::<Command>()
        .add_systems(Update, (obey, run, work_out).chain().in_set(GameSet::Session).run_if(resource_exists::<Content>))
        .add_systems(Startup, long_frames)
        .add_systems(OnEnter(Screen::Debrief), begin_debrief);
}

/// Frames may be long on a slow machine: [`Clock`] has the limit, not Bevy, whose own is shorter.
fn long_frames(mut time: ResMut<Time<Virtual>>) {
    time.set_max_delta(Duration::from_secs_f64(Clock::LONGEST_FRAME_S));
}

/// Everything read from files.
#[derive(Resource)]
pub struct Content {
    /// Levels, homes, furniture, catalogue.
    pub library: Arc<Library>,
    /// Texts of the language in use.
    pub texts: Texts,
    files: Files,
}

impl Content {
    /// Reads everything.
    ///
    /// # Errors
    /// When the texts of the language cannot be read: without them nothing can be said.
    pub fn read(files: Files, lang: Lang) -> Result<Content, TextError> {
        Ok(Content { library: Arc::new(Library::load(&files)), texts: Texts::load(&files, lang)?, files })
    }
}

/// The session on the screen.
#[derive(Resource)]
pub struct Play {
    /// The session.
    pub session: Session,
    /// Pace of time.
    pub clock: Clock,
    /// Why the last action was refused, until the next one.
    pub refusal: Option<Refusal>,
    /// What happened lately in the household, oldest first, until it is announced.
    pub news: Vec<Event>,
    /// How it ended, once worked out.
    pub debrief: Option<Debrief>,
    work: Option<DebriefWork>,
}

impl Play {
    fn new(session: Session) -> Play {
        let clock = Clock::of_level(session.level());
        Play { session, clock, refusal: None, news: Vec::new(), debrief: None, work: None }
    }

    /// Share of the debrief worked out, 0 to 1.
    #[must_use]
    pub fn debrief_progress(&self) -> f64 {
        self.work.as_ref().map_or(1.0, DebriefWork::progress)
    }
}

fn obey(
    mut commands: Commands,
    mut messages: MessageReader<Command>,
    mut content: ResMut<Content>,
    mut play: Option<ResMut<Play>>,
    mut view: ResMut<View>,
    screen: Res<State<Screen>>,
    mut next: ResMut<NextState<Screen>>,
) {
    let playing = *screen.get() == Screen::Play;
    for message in messages.read() {
        match message {
            Command::Open { level } => open(level, &content, &mut commands, &mut view, &mut next),
            Command::Again => {
                if let Some(level) = play.as_ref().map(|p| p.session.level().id.clone()) {
                    open(&level, &content, &mut commands, &mut view, &mut next);
                }
            }
            Command::Speak { lang } => match Texts::load(&content.files, *lang) {
                Ok(texts) => {
                    content.texts = texts;
                    view.lang = *lang;
                }
                Err(error) => view.notice = Some(error.to_string()),
            },
            Command::Resume => {
                if let Some(play) = &mut play
                    && *screen.get() == Screen::Menu
                    && !play.session.is_over()
                {
                    // As it was left, to be looked at before time goes on.
                    play.clock.pace = Pace::Paused;
                    next.set(Screen::Play);
                }
            }
            Command::Enter => {
                if let Some(play) = &mut play
                    && *screen.get() == Screen::Card
                {
                    if play.session.level().guess.len() > 1 {
                        next.set(Screen::Guess);
                    } else {
                        begin(play, &mut next);
                    }
                }
            }
            Command::RankDone | Command::RankSkip => {
                if let Some(play) = &mut play
                    && *screen.get() == Screen::Guess
                {
                    let ranked = std::mem::take(&mut view.ranked);
                    if *message == Command::RankDone {
                        play.refusal = play.session.set_guess(GuessTime::Before, ranked).err();
                    }
                    begin(play, &mut next);
                }
            }
            Command::Act { action } if playing => {
                if let Some(play) = &mut play {
                    play.refusal = play.session.act(action.clone()).err();
                    view.tried_c = None;
                }
            }
            Command::ActAll { actions } if playing => {
                if let Some(play) = &mut play {
                    let refused = actions.iter().filter_map(|action| play.session.act(action.clone()).err()).last();
                    play.refusal = refused;
                    view.tried_c = None;
                }
            }
            Command::SetPace { pace } => {
                if let Some(play) = &mut play {
                    play.clock.pace = *pace;
                }
            }
            Command::Finish => {
                if *screen.get() == Screen::Play {
                    next.set(Screen::Debrief);
                }
            }
            Command::Keep => {
                if let Some(play) = &play
                    && let Err(error) = keep(&play.session)
                {
                    view.notice = Some(error);
                }
            }
            Command::Leave => {
                *view = view.afresh();
                next.set(Screen::Menu);
            }
            looked => look(looked, &mut view),
        }
    }
}

/// What changes how things are looked at, and nothing else.
fn look(command: &Command, view: &mut View) {
    match command {
        Command::Select { target } => {
            view.looked_at.extend(target.clone());
            view.selected.clone_from(target);
            view.tried_c = None;
            view.explained = false;
        }
        Command::Use { tool } => {
            view.tool = *tool;
            view.selected = None;
        }
        Command::Look { room } => view.room.clone_from(room),
        Command::Try { setpoint_c } => view.tried_c = Some(*setpoint_c),
        Command::Explain => view.explained = !view.explained,
        Command::Pull => view.tall = !view.tall,
        Command::Menu => view.menu = !view.menu,
        Command::Dismiss => view.notice = None,
        Command::Settings => {
            view.settings = !view.settings;
            (view.keys_open, view.rebinding, view.key_taken) = (false, None, None);
        }
        Command::Keys => {
            view.keys_open = !view.keys_open;
            (view.rebinding, view.key_taken) = (None, None);
        }
        Command::Rebind { control } => {
            view.rebinding = (view.rebinding != Some(*control)).then_some(*control);
            view.key_taken = None;
        }
        Command::Bind { control, bound } => {
            view.key_taken = view.keys.bind(*control, bound.clone()).err();
            view.rebinding = view.key_taken.is_some().then_some(*control);
        }
        Command::UsualKeys => {
            (view.keys, view.rebinding, view.key_taken) = (KeyMap::default(), None, None);
        }
        Command::TextSize { percent } => view.text_percent = (*percent).clamp(100, View::MOST_PERCENT),
        Command::Calm { on } => view.reduced_motion = *on,
        Command::Contrast { on } => view.contrast = *on,
        Command::Sound { on } => view.silent = !*on,
        Command::Hints { on } => view.no_hints = !*on,
        Command::Rank { use_ } => rank(&mut view.ranked, *use_),
        Command::RankAgain => view.ranked.clear(),
        Command::Detail { gesture } => view.detail = Some(*gesture),
        Command::Turn => view.turned = !view.turned,
        // Advice is sent away by any command; the rest are buttons of a screen that is gone.
        _ => {}
    }
}

/// Into the home.
fn begin(play: &mut Play, next: &mut NextState<Screen>) {
    play.clock.pace = Pace::Normal;
    next.set(Screen::Play);
}

/// A use touched again loses its rank, and those after it move up.
fn rank(ranked: &mut Vec<Use>, use_: Use) {
    match ranked.iter().position(|&other| other == use_) {
        Some(place) => {
            ranked.remove(place);
        }
        None => ranked.push(use_),
    }
}

/// A save, a replay and a bug report are the same file.
fn keep(session: &Session) -> Result<(), String> {
    let text = serde_json::to_string_pretty(&session.save()).map_err(|e| e.to_string())?;
    platform::save(&format!("doux-foyer-{}.json", session.level().id), &text)
}

fn open(level: &Id, content: &Content, commands: &mut Commands, view: &mut View, next: &mut NextState<Screen>) {
    match Session::new(&content.library, level, None) {
        Ok(session) => {
            *view = view.afresh();
            commands.insert_resource(Play::new(session));
            next.set(Screen::Card);
        }
        Err(error) => view.notice = Some(error.to_string()),
    }
}

/// Time passes while the level is on the screen and not paused; an open menu pauses it.
fn run(
    time: Res<Time>,
    screen: Res<State<Screen>>,
    view: Res<View>,
    play: Option<ResMut<Play>>,
    mut next: ResMut<NextState<Screen>>,
) {
    let Some(mut play) = play else { return };
    if *screen.get() != Screen::Play || play.clock.pace == Pace::Paused || view.stops_time() {
        return;
    }
    for _ in 0..play.clock.advance(time.delta_secs_f64()) {
        let events = play.session.step().events.clone();
        let happened = !events.is_empty();
        play.news.extend(events);
        let told = play.news.len().saturating_sub(MOST_NEWS);
        play.news.drain(..told);
        if play.session.is_over() {
            play.clock.pace = Pace::Paused;
            next.set(Screen::Debrief);
            break;
        }
        if happened && play.clock.pace == Pace::NextEvent {
            play.clock.pace = Pace::Paused;
            break;
        }
    }
}

fn begin_debrief(play: Option<ResMut<Play>>, mut view: ResMut<View>) {
    view.selected = None;
    view.menu = false;
    if let Some(mut play) = play {
        play.clock.pace = Pace::Paused;
        play.debrief = None;
        play.work = Some(play.session.debrief_work());
    }
}

/// One re-simulated life a frame, so that the screen keeps answering.
fn work_out(play: Option<ResMut<Play>>, time: Res<Time>, animating: Option<ResMut<Animating>>) {
    let Some(mut play) = play else { return };
    if play.work.is_none() {
        return;
    }
    let play = &mut *play;
    if let Some(work) = &mut play.work
        && let Some(debrief) = work.advance()
    {
        play.debrief = Some(debrief);
        play.work = None;
    }
    if let Some(mut animating) = animating {
        animating.keep(&time, 0.1);
    }
}
