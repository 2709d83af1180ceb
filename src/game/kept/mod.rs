//! What is kept between runs, with the player's consent: settings, what was reached, a session under way.
//!
//! Nothing is written before the player has said yes (asked once, when a level was first finished; and in the settings).
//! Saying no later, or erasing, leaves nothing behind. Where texts are kept is the platform's affair: [`Shelf`].

pub mod texts;

use std::collections::BTreeMap;

use bevy::{app::AppExit, prelude::*, time::Real, window::WindowFocused};

use self::texts::{Name, Progress, Reached, Settings};
use super::{Command, Content, GameSet, Play, Screen, View, kiosk::Kiosk, platform};
use crate::{
    content::Id,
    rules::{Pace, SavedSession, Session, SessionError},
    sealed::{Unreadable, write},
    text::Arg,
};

/// While time runs, seconds between two notes of a session: that much is lost at most when the page goes away.
const NOTE_S: f64 = 2.0;

/// Adds what is kept.
pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Kept>()
        .add_message::<WindowFocused>()
        .add_systems(Startup, take_up.run_if(resource_exists::<Content>.and_then(not(resource_exists::<Kiosk>))))
        .add_systems(
            Update,
            (decide, keep_settings, note_session)
                .chain()
                .in_set(GameSet::Session)
                .after(super::play::Obeyed)
                // A kiosk keeps nothing of anyone.
                .run_if(resource_exists::<Content>.and_then(not(resource_exists::<Kiosk>))),
        )
        .add_systems(OnEnter(Screen::Debrief), finished.after(super::play::begin_debrief));
}

/// Where texts are kept: the browser's storage, a folder.
pub trait Store: Send + Sync + 'static {
    /// Reads a text; none when nothing is kept.
    ///
    /// # Errors
    /// When the place cannot be read.
    fn read(&self, name: Name) -> Result<Option<String>, String>;
    /// Writes a text, all of it or nothing.
    ///
    /// # Errors
    /// When it cannot be written.
    fn write(&self, name: Name, text: &str) -> Result<(), String>;
    /// Puts a text that cannot be used aside, so that nothing is lost; tells where.
    ///
    /// # Errors
    /// When it cannot be moved.
    fn set_aside(&self, name: Name) -> Result<String, String>;
    /// Removes a text.
    ///
    /// # Errors
    /// When it cannot be removed.
    fn remove(&self, name: Name) -> Result<(), String>;
    /// Removes everything, what was put aside included.
    ///
    /// # Errors
    /// When something cannot be removed.
    fn erase(&self) -> Result<(), String>;
}

/// The store of this device; without it nothing can be kept.
#[derive(Resource)]
pub struct Shelf(pub Box<dyn Store>);

/// What the player said.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Consent {
    /// Nothing yet.
    #[default]
    Unasked,
    /// Keep it.
    Given,
    /// Keep nothing.
    Refused,
}

/// What is known of earlier levels and runs. It fills as levels are finished, kept or not.
#[derive(Resource, Debug, Clone, Default, PartialEq)]
pub struct Kept {
    /// Whether it may be written.
    pub consent: Consent,
    /// This device can keep something.
    pub possible: bool,
    /// The best of each level.
    pub reached: BTreeMap<Id, Reached>,
    /// A session left under way in an earlier run.
    pub session: Option<SavedSession>,
    /// Settings and session as last written.
    written: BTreeMap<&'static str, String>,
}

impl Kept {
    /// The question is due: something was reached, and the player has not answered.
    #[must_use]
    pub fn asks(&self) -> bool {
        self.possible && self.consent == Consent::Unasked && !self.reached.is_empty()
    }

    /// There is something to erase.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.consent == Consent::Given || !self.reached.is_empty()
    }

    /// Session of an earlier run that can be offered: its level is there.
    #[must_use]
    pub fn session_of<'c>(&self, content: &'c Content) -> Option<&'c crate::content::Level> {
        content.library.levels.get(&self.session.as_ref()?.level).map(AsRef::as_ref)
    }

    fn may_write(&self) -> bool {
        self.possible && self.consent == Consent::Given
    }

    /// Writes a text that is not there yet; what fails is told once, and nothing more is tried.
    fn write(&mut self, shelf: Option<&Shelf>, name: Name, text: String, view: &mut View, content: &Content) {
        let Some(shelf) = shelf.filter(|_| self.may_write()) else { return };
        if self.written.get(name.key()) == Some(&text) {
            return;
        }
        match shelf.0.write(name, &text) {
            Ok(()) => drop(self.written.insert(name.key(), text)),
            Err(reason) => {
                self.possible = false;
                view.notice = Some(content.texts.with("kept-failed", &[("reason", Arg::Text(&reason))]));
            }
        }
    }

    fn forget_session(&mut self, shelf: Option<&Shelf>) {
        self.session = None;
        if self.written.remove(Name::Session.key()).is_some()
            && let Some(shelf) = shelf
        {
            // What cannot be removed is offered again: a nuisance, no loss.
            drop(shelf.0.remove(Name::Session));
        }
        platform::remember("");
    }
}

/// Reads a text of the shelf; one that cannot be used is put aside, and that is told.
fn read<T>(
    shelf: &Shelf,
    name: Name,
    parse: impl Fn(&str) -> Result<T, Unreadable>,
    told: &mut Vec<(String, String)>,
) -> Result<Option<(T, String)>, String> {
    let Some(text) = shelf.0.read(name)? else { return Ok(None) };
    match parse(&text) {
        Ok(kept) => Ok(Some((kept, text))),
        Err(error) => {
            let place = shelf.0.set_aside(name).unwrap_or_else(|_| name.key().to_owned());
            told.push((place, error.to_string()));
            Ok(None)
        }
    }
}

/// Takes up what an earlier run kept. That something is kept says that it may be.
fn take_up(
    mut kept: ResMut<Kept>,
    shelf: Option<Res<Shelf>>,
    content: Res<Content>,
    mut view: ResMut<View>,
    mut out: MessageWriter<Command>,
) {
    // After the picture was lost, the page hands over the session that it had in memory.
    kept.session = platform::remembered().and_then(|text| SavedSession::from_text(&text).ok());
    let Some(shelf) = shelf else { return };
    let mut told = Vec::new();
    let settings = read(&shelf, Name::Settings, Settings::read, &mut told);
    let progress = read(&shelf, Name::Progress, Progress::read, &mut told);
    let session = read(&shelf, Name::Session, SavedSession::from_text, &mut told);
    let (Ok(settings), Ok(progress), Ok(session)) = (settings, progress, session) else {
        // A browser that forbids storage, a folder that cannot be read: play goes on without.
        return;
    };
    kept.possible = true;
    if settings.is_some() || progress.is_some() || session.is_some() || !told.is_empty() {
        kept.consent = Consent::Given;
    }
    if let Some((settings, text)) = settings {
        let lang = settings.apply(&mut view);
        if lang != view.lang && !platform::lang_is_asked() {
            out.write(Command::Speak { lang });
        }
        kept.written.insert(Name::Settings.key(), text);
    }
    if let Some((progress, text)) = progress {
        kept.reached = progress.levels;
        kept.written.insert(Name::Progress.key(), text);
    }
    if let Some((session, text)) = session {
        kept.session.get_or_insert(session);
        kept.written.insert(Name::Session.key(), text);
    }
    if !told.is_empty() {
        let list = told.iter().map(|(place, why)| format!("{place}: {why}")).collect::<Vec<_>>().join("\n");
        view.notice = Some(content.texts.with("kept-damaged", &[("files", Arg::Text(&list))]));
    }
}

/// The player's yes and no, erasing, and going on with a session of an earlier run.
#[expect(clippy::too_many_arguments, reason = "a Bevy system")]
fn decide(
    mut commands: Commands,
    mut messages: MessageReader<Command>,
    mut kept: ResMut<Kept>,
    shelf: Option<Res<Shelf>>,
    content: Res<Content>,
    play: Option<Res<Play>>,
    mut view: ResMut<View>,
    screen: Res<State<Screen>>,
    mut next: ResMut<NextState<Screen>>,
) {
    for message in messages.read() {
        match message {
            Command::Remember { on: true } => {
                kept.consent = Consent::Given;
                let progress = write(&Progress::of(&kept.reached));
                kept.write(shelf.as_deref(), Name::Progress, progress, &mut view, &content);
            }
            Command::Remember { on: false } | Command::Erase => {
                let is_all = *message == Command::Erase;
                kept.consent = Consent::Refused;
                kept.written.clear();
                if is_all {
                    kept.reached.clear();
                    kept.session = None;
                    platform::remember("");
                }
                view.erasing = false;
                let erased = shelf.as_deref().map_or(Ok(()), |shelf| shelf.0.erase());
                if let Err(reason) = erased {
                    view.notice = Some(content.texts.with("kept-failed", &[("reason", Arg::Text(&reason))]));
                } else if is_all {
                    view.notice = Some(content.texts.get("settings-erased"));
                }
            }
            Command::Resume if *screen.get() == Screen::Menu && !play.as_ref().is_some_and(|play| play.is_left()) => {
                let Some(saved) = kept.session.take() else { continue };
                match Session::load(&content.library, &saved) {
                    Ok(session) => {
                        *view = view.afresh();
                        if !saved.is_where_it_was(&session) {
                            view.notice = Some(content.texts.get("save-changed"));
                        }
                        commands.insert_resource(Play::resumed(session));
                        next.set(Screen::Play);
                    }
                    Err(error) => {
                        let key = match error {
                            SessionError::Version(_) => "error-save",
                            _ => "error-save-changed",
                        };
                        view.notice = Some(format!("{} ({error})", content.texts.get(key)));
                        if let Some(shelf) = &shelf
                            && kept.written.remove(Name::Session.key()).is_some()
                        {
                            // It stays where it can be found; what cannot be moved stays in its place.
                            drop(shelf.0.set_aside(Name::Session));
                        }
                    }
                }
            }
            _ => {}
        }
    }
}

fn keep_settings(mut kept: ResMut<Kept>, shelf: Option<Res<Shelf>>, content: Res<Content>, mut view: ResMut<View>) {
    if !view.is_changed() && !kept.is_changed() || !kept.may_write() {
        return;
    }
    let text = write(&Settings::of(&view, platform::reduced_motion()));
    let known = kept.written.get(Name::Settings.key()) == Some(&text);
    if !known {
        kept.write(shelf.as_deref(), Name::Settings, text, view.bypass_change_detection(), &content);
    }
}

/// What was last noted of a session.
#[derive(Default)]
struct Noted {
    minute: u32,
    actions: usize,
    at_s: f64,
}

/// Notes the session under way: at once when something was done, when time stops, when the window is left or closed;
/// every two seconds otherwise.
#[expect(clippy::too_many_arguments, reason = "a Bevy system")]
fn note_session(
    mut kept: ResMut<Kept>,
    shelf: Option<Res<Shelf>>,
    content: Res<Content>,
    play: Option<Res<Play>>,
    mut view: ResMut<View>,
    screen: Res<State<Screen>>,
    time: Res<Time<Real>>,
    mut left: MessageReader<WindowFocused>,
    mut closed: MessageReader<AppExit>,
    mut noted: Local<Noted>,
) {
    let leaves = left.read().any(|window| !window.focused) || closed.read().count() > 0;
    let Some(play) = play else { return };
    let session = &play.session;
    let (minute, actions) = (session.readings().minute, session.log().len());
    let unwritten = kept.may_write() && !kept.written.contains_key(Name::Session.key());
    let known = (minute, actions) == (noted.minute, noted.actions) && !unwritten;
    if !play.is_left() || *screen.get() == Screen::Debrief || known {
        return;
    }
    let now_s = time.elapsed_secs_f64();
    let stands = play.clock.pace == Pace::Paused || view.stops_time() || *screen.get() != Screen::Play;
    let due = leaves || stands || actions != noted.actions || now_s - noted.at_s >= NOTE_S;
    // A level from elsewhere is not there in the next run.
    if !due || content.is_guest(&session.level().id) {
        return;
    }
    *noted = Noted { minute, actions, at_s: now_s };
    let text = session.save().to_text();
    platform::remember(&text);
    // It takes the place of an older one.
    if kept.session.is_some() {
        kept.session = None;
    }
    if kept.may_write() {
        kept.write(shelf.as_deref(), Name::Session, text, view.bypass_change_detection(), &content);
    }
}

/// A level that was played to its end is reached; its session is no longer under way.
fn finished(
    mut kept: ResMut<Kept>,
    shelf: Option<Res<Shelf>>,
    content: Option<Res<Content>>,
    play: Option<Res<Play>>,
    mut view: ResMut<View>,
) {
    let (Some(content), Some(play)) = (content, play) else { return };
    let level = &play.session.level().id;
    if content.is_guest(level) {
        return;
    }
    kept.forget_session(shelf.as_deref());
    if play.session.is_over() {
        let now = Reached::of(&play.session.summary().ratings);
        let best = kept.reached.get(level).map_or(now, |before| before.better(now));
        kept.reached.insert(level.clone(), best);
        let text = write(&Progress::of(&kept.reached));
        kept.write(shelf.as_deref(), Name::Progress, text, &mut view, &content);
    }
}
