//! The first minute of the first level: four moments, each pointing at the real thing, each over when the player did it.
//!
//! Nothing is locked meanwhile: whoever does something else is followed, and one button ends it. It is given once in a
//! run of the program.

use bevy::prelude::*;

use super::{Command, Content, GameSet, Play, Screen, Tool, View, coach, kiosk::Kiosk};
use crate::{
    content::Power,
    rules::{Action, Pace, Session, Target, WasteKind},
    text::{Arg, Names, Texts},
};

/// Adds the first minute.
pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Tour>().add_systems(
        Update,
        lead.after(GameSet::Session)
            .before(coach::advise)
            .run_if(in_state(Screen::Play))
            .run_if(not(resource_exists::<Kiosk>))
            .run_if(resource_exists::<Content>),
    );
}

/// A moment of the first minute.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lesson {
    /// Touch what is on for nobody.
    Touch,
    /// Do something about it, on its card.
    Act,
    /// Look at what else draws.
    Measure,
    /// Let time run faster, or stop it.
    Time,
}

impl Lesson {
    /// In their order.
    pub const ALL: [Lesson; 4] = [Lesson::Touch, Lesson::Act, Lesson::Measure, Lesson::Time];

    /// Its place, from 1.
    #[must_use]
    pub fn number(self) -> usize {
        1 + Self::ALL.iter().position(|&lesson| lesson == self).unwrap_or(0)
    }
}

/// Where the first minute stands.
#[derive(Resource, Debug, Clone, Default, PartialEq)]
pub struct Tour {
    /// The moment, and what it points at in the home.
    pub now: Option<(Lesson, Option<Target>)>,
    over: bool,
    acted: usize,
    pace: Pace,
}

impl Tour {
    /// The moment's sentence.
    #[must_use]
    pub fn words(&self, texts: &Texts, session: &Session) -> Option<String> {
        let (lesson, target) = self.now.as_ref()?;
        let key = match (lesson, target) {
            (Lesson::Touch, Some(target)) => {
                let name = Names::of_session(texts, session).target(target);
                return Some(texts.with("tour-touch", &[("thing", Arg::Text(&name))]));
            }
            (Lesson::Touch, None) => "tour-touch-any",
            (Lesson::Act, _) => "tour-act",
            (Lesson::Measure, _) => "tour-measure",
            (Lesson::Time, _) => "tour-time",
        };
        Some(texts.get(key))
    }

    /// Commands of the widgets that the moment points at, the best first.
    #[must_use]
    pub fn widgets(&self, view: &View, pace: Pace) -> Vec<Command> {
        let Some((lesson, _)) = &self.now else { return Vec::new() };
        match (lesson, &view.selected) {
            (Lesson::Act, Some(Target::Device(device))) => {
                let action = Action::SetDevice { device: device.clone(), power: Power::Off };
                vec![Command::Act { action }]
            }
            // The thing itself is pointed at; on another card any row will do.
            (Lesson::Touch | Lesson::Act, _) => Vec::new(),
            (Lesson::Measure, _) => vec![Command::Use { tool: Tool::Wattmeter }],
            (Lesson::Time, _) => {
                let faster = if pace == Pace::Double { Pace::Quadruple } else { Pace::Double };
                vec![Command::SetPace { pace: faster }, Command::SetPace { pace: Pace::Normal }]
            }
        }
    }
}

fn lead(
    mut commands: MessageReader<Command>,
    content: Res<Content>,
    play: Option<Res<Play>>,
    view: Res<View>,
    mut tour: ResMut<Tour>,
) {
    let Some(play) = play else { return };
    let skipped = commands.read().any(|command| *command == Command::SkipTour);
    let (session, pace) = (&play.session, play.clock.pace);
    let first = content.library.levels_in_order().first().is_some_and(|level| level.id == session.level().id);
    let mut next = tour.clone();
    if skipped {
        next.over = true;
    }
    let wanted = first && !next.over && view.hints();
    next.now = if wanted { step(&mut next, session, &view, pace) } else { None };
    tour.set_if_neq(next);
}

/// The moment after this frame.
fn step(tour: &mut Tour, session: &Session, view: &View, pace: Pace) -> Option<(Lesson, Option<Target>)> {
    let lesson = match tour.now.as_ref().map(|(lesson, _)| *lesson) {
        // Who has acted in this level before knows how.
        None if !session.log().is_empty() => {
            tour.over = true;
            return None;
        }
        None => Lesson::Touch,
        Some(Lesson::Touch | Lesson::Act) if session.log().len() > tour.acted => Lesson::Measure,
        Some(Lesson::Touch | Lesson::Act) => match view.selected {
            Some(_) => Lesson::Act,
            None => Lesson::Touch,
        },
        Some(Lesson::Measure) if view.tool != Tool::Home => {
            tour.pace = pace;
            Lesson::Time
        }
        Some(Lesson::Time) if pace != tour.pace => {
            tour.over = true;
            return None;
        }
        Some(same) => same,
    };
    Some((lesson, shown(tour, session).filter(|_| lesson == Lesson::Touch)))
}

/// What is pointed at: the same as before while it wastes, else a lamp, which everyone knows how to turn off.
fn shown(tour: &Tour, session: &Session) -> Option<Target> {
    let wastes = &session.readings().wastes;
    let before = tour.now.as_ref().and_then(|(_, target)| target.as_ref());
    let same = wastes.iter().find(|waste| before == Some(&waste.target));
    let lamp = || wastes.iter().find(|waste| waste.kind == WasteKind::LampUnattended);
    same.or_else(lamp).or(wastes.first()).map(|waste| waste.target.clone())
}
