//! *Mon logement*: eight answers, the year they stand for, and up to three gestures to take home.
//!
//! [`crate::plan`] works it out beside the game, in a thread or in a worker of the page ([`Planner`]), so that no frame waits
//! for it. What was answered and chosen stays until the game is closed; it is kept nowhere.

use bevy::prelude::*;

use super::{Command, Content, GameSet, Screen, View, idle::Animating, kiosk::Kiosk, platform};
use crate::{
    plan::{Answers, Draft, Gesture, Gestures, LANGUAGES, Outcome, Saving, State as PlanState, encode},
    text::{Arg, Lang},
};

/// Gestures that can be chosen.
pub const MOST: usize = 3;

/// Adds *Mon logement*.
pub(super) fn plugin(app: &mut App) {
    app.init_resource::<MyHome>()
        // A kiosk asks one question and leads to the light edition: see `kiosk`.
        .add_systems(
            Update,
            (obey.run_if(not(resource_exists::<Kiosk>)), hear)
                .chain()
                .in_set(GameSet::Session)
                .run_if(resource_exists::<Content>),
        );
}

/// Works out plans beside the game. Of several requests of a kind, the last one counts.
pub trait Planner: Send + Sync + 'static {
    /// Begins with the year of a home.
    fn work_out(&mut self, answers: &Answers);
    /// Asks what gestures bring together in the home that was worked out last.
    fn together(&mut self, chosen: Gestures);
    /// What came since the last call, in order.
    fn news(&mut self) -> Vec<News>;
}

/// What a [`Planner`] tells.
#[derive(Debug, Clone, PartialEq)]
pub enum News {
    /// Share of the year that is done, 0 to 1.
    Share(f64),
    /// The year of these answers; or why there is none.
    Found(Answers, Result<Box<Outcome>, String>),
    /// What these gestures bring together; or why nothing can be told.
    Together(Gestures, Result<Saving, String>),
}

/// The planner of this device, from the first year on.
#[derive(Resource)]
struct Desk(Box<dyn Planner>);

/// Where the player is.
#[derive(Debug, Clone, PartialEq)]
pub enum Stage {
    /// At a question.
    Asking(usize),
    /// Waits for the year: share that is done.
    Working(f64),
    /// At the gestures.
    Found(Box<Outcome>),
    /// It could not be worked out, and why.
    Failed(String),
}

/// What was answered, found and chosen.
#[derive(Resource, Debug, Clone, PartialEq)]
pub struct MyHome {
    /// Answers so far.
    pub draft: Draft,
    /// Where the player is.
    pub stage: Stage,
    /// Gestures chosen, in the order of choosing.
    pub chosen: Vec<Gesture>,
    /// What they bring together, once known.
    pub together: Option<Saving>,
    /// A fourth one was asked for.
    pub full: bool,
    /// Gesture whose figure is explained.
    pub explained: Option<Gesture>,
    /// Where the sheet was written, told until something else is chosen.
    pub written: Option<String>,
}

impl Default for MyHome {
    fn default() -> MyHome {
        MyHome {
            draft: Draft::default(),
            stage: Stage::Asking(0),
            chosen: Vec::new(),
            together: None,
            full: false,
            explained: None,
            written: None,
        }
    }
}

impl MyHome {
    /// Those chosen, as a set.
    #[must_use]
    pub fn chosen_set(&self) -> Gestures {
        self.chosen.iter().copied().collect()
    }

    /// The code of a link to the sheet: answers, gestures, language.
    #[must_use]
    pub fn code(&self, lang: Lang) -> Option<String> {
        let lang = LANGUAGES.iter().position(|&known| known == lang.code())?;
        let state = PlanState { answers: self.draft.answers()?, chosen: self.chosen_set(), lang, event: None };
        Some(encode(&state))
    }

    /// The way back from where the player is.
    #[must_use]
    pub fn back(&self) -> Command {
        match self.stage {
            Stage::Asking(0) | Stage::Found(_) | Stage::Failed(_) => Command::Leave,
            Stage::Asking(number) => Command::Question { number: number - 1 },
            Stage::Working(_) => Command::Question { number: 0 },
        }
    }

    fn pick(&mut self, gesture: Gesture) {
        let place = self.chosen.iter().position(|&chosen| chosen == gesture);
        self.full = place.is_none() && self.chosen.len() >= MOST;
        self.written = None;
        match place {
            Some(place) => drop(self.chosen.remove(place)),
            None if self.full => {}
            None => self.chosen.push(gesture),
        }
    }

    /// Takes what the planner tells.
    fn take(&mut self, news: News) {
        match news {
            News::Share(share) => {
                if let Stage::Working(now) = &mut self.stage {
                    *now = share.clamp(0.0, 1.0);
                }
            }
            // Whoever went back to the questions gets the year of the answers to come.
            News::Found(answers, _)
                if !matches!(self.stage, Stage::Working(_)) || self.draft.answers() != Some(answers) => {}
            News::Found(_, Ok(outcome)) => {
                let is_there =
                    |gesture: &Gesture| outcome.gestures.iter().any(|line| line.id == *gesture && !line.done);
                self.chosen.retain(is_there);
                self.together = None;
                self.stage = Stage::Found(outcome);
            }
            News::Found(_, Err(reason)) => self.stage = Stage::Failed(reason),
            News::Together(set, saving) => {
                if set == self.chosen_set() {
                    self.together = saving.ok();
                }
            }
        }
    }
}

#[expect(clippy::too_many_arguments, reason = "a Bevy system")]
fn obey(
    mut commands: Commands,
    mut messages: MessageReader<Command>,
    mut home: ResMut<MyHome>,
    mut desk: Option<ResMut<Desk>>,
    mut view: ResMut<View>,
    content: Res<Content>,
    screen: Res<State<Screen>>,
    mut next: ResMut<NextState<Screen>>,
) {
    for message in messages.read() {
        if *message == Command::MyHome {
            *view = view.afresh();
            next.set(Screen::MyHome);
            continue;
        }
        if *screen.get() != Screen::MyHome {
            continue;
        }
        match message {
            Command::Answer { question, choice } if home.draft.answer(*question, *choice) => {
                home.stage = Stage::Asking(question + 1);
            }
            Command::Habit { gesture } => home.draft.toggle(*gesture),
            Command::Question { number } => {
                // No question is left out on the way.
                let reached = home.draft.next();
                home.stage = Stage::Asking((*number).min(reached));
            }
            Command::WorkOut => {
                let Some(answers) = home.draft.answers() else { continue };
                home.stage = Stage::Working(0.0);
                home.explained = None;
                if let Some(desk) = &mut desk {
                    desk.0.work_out(&answers);
                } else {
                    let mut planner = platform::planner(&content.library.catalogue);
                    planner.work_out(&answers);
                    commands.insert_resource(Desk(planner));
                }
            }
            Command::Pick { gesture } => {
                home.pick(*gesture);
                if !home.full {
                    home.together = None;
                    ask_together(&home, &mut desk);
                }
            }
            Command::Why { gesture } => {
                home.explained = (home.explained != Some(*gesture)).then_some(*gesture);
            }
            Command::Sheet => match sheet(&home, &content) {
                Ok(written) => home.written = written,
                Err(told) => view.notice = Some(told),
            },
            _ => {}
        }
    }
}

fn ask_together(home: &MyHome, desk: &mut Option<ResMut<Desk>>) {
    if let (Some(desk), false) = (desk, home.chosen.is_empty()) {
        desk.0.together(home.chosen_set());
    }
}

/// Shows the sheet, or writes it and tells where; or why it could not.
fn sheet(home: &MyHome, content: &Content) -> Result<Option<String>, String> {
    let Stage::Found(outcome) = &home.stage else { return Ok(None) };
    if home.chosen.is_empty() {
        return Ok(None);
    }
    platform::show_sheet(content, outcome, home)
        .map_err(|reason| content.texts.with("home-sheet-failed", &[("reason", Arg::Text(&reason))]))
}

/// Listens to the planner.
fn hear(
    mut home: ResMut<MyHome>,
    mut desk: Option<ResMut<Desk>>,
    time: Res<Time>,
    animating: Option<ResMut<Animating>>,
) {
    let Some(open) = &mut desk else { return };
    let news = open.bypass_change_detection().0.news();
    if news.is_empty() {
        return;
    }
    let found = news.iter().any(|news| matches!(news, News::Found(_, Ok(_))));
    for news in news {
        home.take(news);
    }
    if found && matches!(home.stage, Stage::Found(_)) {
        ask_together(&home, &mut desk);
    }
    // No event of the window follows that would bring the frame that shows it.
    if let Some(mut animating) = animating {
        animating.keep(&time, 0.1);
    }
}
