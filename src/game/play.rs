//! The session in play: commands and time change it, nothing else does.

use std::{collections::BTreeMap, sync::Arc, time::Duration};

use bevy::prelude::*;

use super::{
    Command, GameSet, Screen, View, idle::Animating, kept::texts::Reached, keymap::KeyMap, kiosk::Kiosk, platform,
};
use crate::{
    content::{Files, Id, Level, Library, Problem},
    rules::{Action, Clock, Debrief, DebriefWork, Event, GuessScore, GuessTime, Pace, Refusal, Session, Target},
    sim::energy::Use,
    text::{Lang, TextError, Texts},
};

/// News kept: who hears them late does not want them all.
const MOST_NEWS: usize = 4;
/// Seconds for which the last find of a hunt is shown before the end.
const PRAISE_S: f64 = 3.0;
/// Minutes of the home that a frame of play lives for the debrief: half a millisecond, and twenty gestures keep up.
const LOOK_BACK_MIN: u32 = 60;

/// Adds the session and its systems.
pub(super) fn plugin(app: &mut App) {
    app.add_message::<Command>()
        .add_systems(
            Update,
            (obey, run, work_out).chain().in_set(GameSet::Session).in_set(Obeyed).run_if(resource_exists::<Content>),
        )
        .add_systems(Startup, long_frames)
        .add_systems(OnEnter(Screen::Debrief), begin_debrief);
}

/// Commands have changed the session, and time has.
#[derive(SystemSet, Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Obeyed;

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
    /// Levels and homes from elsewhere, and the levels among them: they are there in this run only.
    guest_files: Files,
    guests: Vec<Id>,
}

impl Content {
    /// Reads everything.
    ///
    /// # Errors
    /// When the texts of the language cannot be read: without them nothing can be said.
    pub fn read(files: Files, lang: Lang) -> Result<Content, TextError> {
        Ok(Content {
            library: Arc::new(Library::load(&files)),
            texts: Texts::load(&files, lang)?,
            files,
            guest_files: Files::new(),
            guests: Vec::new(),
        })
    }
}

impl Content {
    /// Speaks another language; tells why when it cannot.
    ///
    /// # Errors
    /// When the texts of the language cannot be read; then all stays as it was.
    pub fn speak(&mut self, lang: Lang) -> Result<(), TextError> {
        if self.texts.lang() != lang {
            self.texts = Texts::load(&self.files, lang)?;
        }
        Ok(())
    }

    /// A level that came from elsewhere.
    #[must_use]
    pub fn is_guest(&self, level: &Id) -> bool {
        self.guests.contains(level)
    }

    /// Reads all files anew; levels from elsewhere stay.
    ///
    /// # Errors
    /// Mistakes that were not there before; then all stays as it was.
    pub fn renew(&mut self, files: Files) -> Result<(), Vec<Problem>> {
        let library = Library::load(&files);
        let known = |problem: &Problem| self.library.problems.contains(problem);
        let new: Vec<Problem> = library.problems.iter().filter(|problem| !known(problem)).cloned().collect();
        if !new.is_empty() {
            return Err(new);
        }
        let texts = Texts::load(&files, self.texts.lang()).map_err(|error| {
            let (message, help, field) = (error.to_string(), None, None);
            vec![Problem { file: String::new(), line: 0, column: 0, field, message, help }]
        })?;
        let (library, guests) = match library.with_guests(&self.guest_files) {
            Ok((library, guests)) if !self.guests.is_empty() => (library, guests),
            _ => (library, Vec::new()),
        };
        (self.library, self.guests) = (Arc::new(library), guests);
        (self.texts, self.files) = (texts, files);
        Ok(())
    }

    /// Takes in levels and homes from elsewhere, for this run; gives the first of the levels.
    ///
    /// # Errors
    /// Everything that is wrong with them; then all stays as it was.
    pub fn welcome(&mut self, given: &Files) -> Result<Option<Id>, Vec<Problem>> {
        let (_, ids) = self.library.with_guests(given)?;
        // What came before stays, but for files of the same name.
        let mut all = self.guest_files.clone();
        all.extend(given.clone());
        // Those before may not go with these: then these alone.
        let shipped = Library::load(&self.files);
        let (library, guests, files) = if let Ok((library, guests)) = shipped.with_guests(&all) {
            (library, guests, all)
        } else {
            let (library, guests) = shipped.with_guests(given)?;
            (library, guests, given.clone())
        };
        (self.library, self.guests, self.guest_files) = (Arc::new(library), guests, files);
        Ok(ids.into_iter().next())
    }

    /// The level to play next: the first that was not played to its end, kiosks' turns left out; the first of all when
    /// each was.
    #[must_use]
    pub fn next_to_play(&self, reached: &BTreeMap<Id, Reached>) -> Option<&Arc<Level>> {
        let levels = self.library.levels_in_order().into_iter().filter(|level| level.kiosk.is_none());
        let mut levels = levels.peekable();
        let first = levels.peek().copied();
        levels.find(|level| !reached.contains_key(&level.id)).or(first)
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
    /// What a hunt has just brought to light, until something else is looked at.
    pub found: Option<Target>,
    /// How it ended, once worked out.
    pub debrief: Option<Debrief>,
    work: Option<DebriefWork>,
    /// Seconds since all of the hunt was found.
    all_found_s: f64,
}

impl Play {
    fn new(session: Session) -> Play {
        let clock = Clock::of_level(session.level());
        Play {
            session,
            clock,
            refusal: None,
            news: Vec::new(),
            found: None,
            debrief: None,
            work: None,
            all_found_s: 0.0,
        }
    }

    /// A session of an earlier run, as it was left.
    pub(super) fn resumed(session: Session) -> Play {
        Play::new(session)
    }

    /// It has begun and was not ended, by its last minute or by the player.
    #[must_use]
    pub fn is_left(&self) -> bool {
        let ended = self.session.is_over() || self.work.is_some() || self.debrief.is_some();
        !ended && self.session.readings().minute > 0
    }

    /// Does what the player asks, and notes what the hunt brings to light.
    fn act(&mut self, actions: &[Action]) {
        let before = self.session.hunt();
        self.refusal = actions.iter().filter_map(|action| self.session.act(action.clone()).err()).last();
        let now = self.session.hunt();
        let new = now.iter().zip(&before).find(|(now, before)| now.found && !before.found);
        self.found = new.map(|(now, _)| now.target.clone());
    }

    /// The end is known, a guess was made before it, and none since.
    #[must_use]
    pub fn may_guess_again(&self) -> bool {
        self.debrief.as_ref().is_some_and(|debrief| debrief.guess.is_some() && debrief.guess_after.is_none())
    }

    /// Notes the guess made after the level; the truth is known already.
    fn guess_after(&mut self, ranked: Option<Vec<Use>>) {
        let (Some(order), Some(debrief)) = (ranked, &mut self.debrief) else { return };
        let score = GuessScore::new(&order, &debrief.without_you.cost_eur);
        self.refusal = self.session.set_guess(GuessTime::After, order).err();
        if self.refusal.is_none() {
            debrief.guess_after = Some(score);
        }
    }

    /// Lets the rest of the level go by at once.
    fn live_on(&mut self) {
        while !self.session.is_over() {
            self.session.step();
        }
    }

    /// All of a hunt was found.
    fn all_found(&self) -> bool {
        let hunt = self.session.hunt();
        !hunt.is_empty() && hunt.iter().all(|find| find.found)
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
    (screen, kiosk): (Res<State<Screen>>, Option<Res<Kiosk>>),
    mut next: ResMut<NextState<Screen>>,
) {
    let playing = *screen.get() == Screen::Play;
    for message in messages.read() {
        match message {
            outside if kiosk.is_some() && outside.is_for_home() => {}
            Command::Open { level } => open(level, &content, &mut commands, &mut view, &mut next),
            Command::Again => {
                if let Some(level) = play.as_ref().map(|p| p.session.level().id.clone()) {
                    open(&level, &content, &mut commands, &mut view, &mut next);
                }
            }
            Command::Speak { lang } => match content.speak(*lang) {
                Ok(()) => view.lang = *lang,
                Err(error) => view.notice = Some(error.to_string()),
            },
            Command::Resume => {
                if let Some(play) = &mut play
                    && *screen.get() == Screen::Menu
                    && play.is_left()
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
            Command::RankDone | Command::RankSkip | Command::GuessAgain => {
                if let Some(play) = &mut play {
                    guess(message, play, &mut view, *screen.get(), &mut next);
                }
            }
            Command::Act { action } if playing => {
                if let Some(play) = &mut play {
                    play.act(std::slice::from_ref(action));
                    view.tried_c = None;
                }
            }
            Command::ActAll { actions } if playing => {
                if let Some(play) = &mut play {
                    play.act(actions);
                    view.tried_c = None;
                }
            }
            Command::SetPace { pace } => {
                if let Some(play) = &mut play {
                    play.clock.pace = *pace;
                }
            }
            Command::Finish => {
                if let Some(play) = play.as_mut().filter(|_| playing) {
                    play.live_on();
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
            looked => {
                if let (Command::Select { target: Some(_) } | Command::Use { .. } | Command::Hush, Some(play)) =
                    (looked, &mut play)
                {
                    play.found = None;
                }
                look(looked, &mut view);
            }
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
        Command::Dismiss => {
            view.notice = None;
            view.problems.clear();
        }
        Command::Settings => {
            view.settings = !view.settings;
            (view.keys_open, view.rebinding, view.key_taken) = (false, None, None);
            view.erasing = false;
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
        Command::Staff => {
            view.staff = !view.staff;
            view.settings = false;
            view.problems.clear();
        }
        Command::AskErase => view.erasing = !view.erasing,
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

/// Before the level a guess leads into the home; after it, to it and back.
fn guess(command: &Command, play: &mut Play, view: &mut View, screen: Screen, next: &mut NextState<Screen>) {
    if *command == Command::GuessAgain {
        if screen == Screen::Debrief && play.may_guess_again() {
            view.ranked.clear();
            next.set(Screen::Guess);
        }
        return;
    }
    if screen != Screen::Guess {
        return;
    }
    let ranked = std::mem::take(&mut view.ranked);
    let ranked = (*command == Command::RankDone).then_some(ranked);
    if play.debrief.is_some() {
        view.turned |= ranked.is_some();
        play.guess_after(ranked);
        next.set(Screen::Debrief);
        return;
    }
    if let Some(ranked) = ranked {
        play.refusal = play.session.set_guess(GuessTime::Before, ranked).err();
    }
    begin(play, next);
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
    (screen, kiosk): (Res<State<Screen>>, Option<Res<Kiosk>>),
    view: Res<View>,
    play: Option<ResMut<Play>>,
    mut next: ResMut<NextState<Screen>>,
) {
    let Some(mut play) = play else { return };
    if *screen.get() != Screen::Play || play.clock.pace == Pace::Paused || view.stops_time() {
        return;
    }
    let end = if kiosk.is_some() { Screen::Payoff } else { Screen::Debrief };
    if play.all_found() {
        play.all_found_s += time.delta_secs_f64();
        if play.all_found_s >= PRAISE_S {
            // Nothing is left to find: the rest of the evening goes by, and is counted in full.
            play.live_on();
            play.clock.pace = Pace::Paused;
            next.set(end);
            return;
        }
    }
    if kiosk.is_none() {
        play.session.look_back(LOOK_BACK_MIN);
    }
    for _ in 0..play.clock.advance(time.delta_secs_f64()) {
        let events = play.session.step().events.clone();
        let happened = !events.is_empty();
        play.news.extend(events);
        let told = play.news.len().saturating_sub(MOST_NEWS);
        play.news.drain(..told);
        if play.session.is_over() {
            play.clock.pace = Pace::Paused;
            next.set(end);
            break;
        }
        if happened && play.clock.pace == Pace::NextEvent {
            play.clock.pace = Pace::Paused;
            break;
        }
    }
}

pub(super) fn begin_debrief(play: Option<ResMut<Play>>, mut view: ResMut<View>) {
    view.selected = None;
    view.menu = false;
    // Back from a guess, the end is known.
    if let Some(mut play) = play.filter(|play| play.debrief.is_none()) {
        play.clock.pace = Pace::Paused;
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
