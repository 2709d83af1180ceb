//! The session in play: commands and time change it, nothing else does.

use std::sync::Arc;

use bevy::prelude::*;

use super::{Command, GameSet, Screen, View};
use crate::{
    content::{Files, Library},
    rules::{Clock, Pace, Session},
    text::{Lang, Texts},
};

/// Adds the session and its systems.
pub(super) fn plugin(app: &mut App) {
    app.add_message::<Command>()
        .add_systems(Update, (obey, run).chain().in_set(GameSet::Session).run_if(resource_exists::<Content>));
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
    pub fn read(files: Files, lang: Lang) -> Result<Content, crate::text::TextError> {
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
    pub refusal: Option<crate::rules::Refusal>,
}

impl Play {
    fn new(session: Session) -> Play {
        Play { session, clock: Clock::default(), refusal: None }
    }
}

fn obey(
    mut commands: Commands,
    mut messages: MessageReader<Command>,
    mut content: ResMut<Content>,
    play: Option<ResMut<Play>>,
    mut view: ResMut<View>,
    screen: Res<State<Screen>>,
    mut next: ResMut<NextState<Screen>>,
) {
    let mut play = play;
    for message in messages.read() {
        match message {
            Command::Open { level } => match Session::new(&content.library, level, None) {
                Ok(session) => {
                    *view = View { lang: view.lang, reduced_motion: view.reduced_motion, ..View::default() };
                    commands.insert_resource(Play::new(session));
                    next.set(Screen::Card);
                }
                Err(error) => view.notice = Some(error.to_string()),
            },
            Command::Enter => {
                if let Some(play) = &mut play {
                    play.clock.pace = Pace::Normal;
                    next.set(Screen::Play);
                }
            }
            Command::Act { action } => {
                if let Some(play) = &mut play {
                    play.refusal = play.session.act(action.clone()).err();
                }
            }
            Command::SetPace { pace } => {
                if let Some(play) = &mut play {
                    play.clock.pace = *pace;
                }
            }
            Command::Select { target } => view.selected.clone_from(target),
            Command::Use { tool } => view.tool = *tool,
            Command::Finish => {
                if *screen.get() == Screen::Play {
                    next.set(Screen::Debrief);
                }
            }
            Command::Again => {
                if let Some(play) = &mut play
                    && let Ok(session) = Session::new(&content.library, &play.session.level().id, None)
                {
                    **play = Play::new(session);
                    next.set(Screen::Card);
                }
            }
            Command::Leave => next.set(Screen::Menu),
            Command::Speak { lang } => {
                if let Ok(texts) = Texts::load(&content.files, *lang) {
                    content.texts = texts;
                    view.lang = *lang;
                }
            }
        }
    }
}

fn run(time: Res<Time>, screen: Res<State<Screen>>, play: Option<ResMut<Play>>, mut next: ResMut<NextState<Screen>>) {
    let Some(mut play) = play else { return };
    if *screen.get() != Screen::Play || play.clock.pace == Pace::Paused {
        return;
    }
    for _ in 0..play.clock.advance(time.delta_secs_f64()) {
        let happened = !play.session.step().events.is_empty();
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
