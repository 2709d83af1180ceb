//! The twin of the screen for the page: what can be read and done now, as text and buttons, from the model, not from pixels.
//!
//! [`describe`] writes a [`Twin`]; `web/twin.js` renders it. Its buttons send the same [`Command`]s as the widgets of the
//! canvas, which arrive here. Only a page has a twin: elsewhere nothing is described.

mod card;
pub mod describe;
mod desk;
mod ends;
mod kiosk;
mod my_home;
mod settings;
#[cfg(test)]
mod tests;

use bevy::{prelude::*, time::Real};
use serde::Serialize;

use self::describe::Describe;
use super::{
    Command, Content, GameSet, Places, Play, Screen, View,
    coach::Coach,
    idle::Animating,
    kept::Kept,
    kiosk::{Kiosk, Stand, staff::Sheet},
    my_home::MyHome,
    platform,
    tour::{Lesson, Tour},
    ui::{Estimates, kiosk::words},
};
use crate::{kiosk::Help, rules::Pace, text};

/// While time runs, seconds between two descriptions: texts change every minute of the home, that is ten times a second.
const PAUSE_S: f64 = 0.25;

/// Adds the mirror.
pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, listen.in_set(GameSet::Input))
        .add_systems(Last, show.run_if(resource_exists::<Content>).run_if(|| platform::HAS_TWIN));
}

/// A screen, for those who cannot see it.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Twin {
    /// Language: `fr`, `en`.
    pub lang: &'static str,
    /// Title of the screen; another title is another screen.
    pub title: String,
    /// What it shows, in sentences.
    pub summary: String,
    /// What has just happened, to be announced once.
    pub live: Vec<String>,
    /// The rest, in reading order.
    pub groups: Vec<Group>,
}

/// Part of a screen.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Group {
    /// Its heading, unique on the screen.
    pub heading: String,
    /// Its text, by paragraph.
    pub text: Vec<String>,
    /// What can be done in it.
    pub items: Vec<Item>,
}

/// Something that can be done.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Item {
    /// Command to be sent, as JSON; for a slider, with `$value` where the value goes.
    pub command: String,
    /// Name.
    pub label: String,
    /// For what is on or off.
    pub pressed: Option<bool>,
    /// A value to choose.
    pub slider: Option<Slider>,
    /// Where the canvas draws its like: left, top, width, height in logical pixels.
    pub rect: Option<[f32; 4]>,
}

/// A value to choose.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Slider {
    /// Least.
    pub min: f64,
    /// Most.
    pub max: f64,
    /// Step.
    pub step: f64,
    /// Now.
    pub value: f64,
    /// Now, in words.
    pub text: String,
}

/// Commands of the page's buttons.
fn listen(mut out: MessageWriter<Command>, time: Res<Time>, animating: Option<ResMut<Animating>>) {
    let commands = platform::take_commands();
    if commands.is_empty() {
        return;
    }
    out.write_batch(commands.iter().filter_map(|json| Command::from_key(json)));
    // No event of the window follows that would bring the frames in which screens change and settle.
    if let Some(mut animating) = animating {
        animating.keep(&time, 0.1);
    }
}

/// What the page was told last.
#[derive(Default)]
struct Told {
    json: String,
    at_s: f64,
    actions: usize,
    estimates: usize,
    refused: bool,
    lesson: Option<Lesson>,
    help: Option<Help>,
    found: usize,
}

#[expect(clippy::too_many_arguments, reason = "a Bevy system")]
fn show(
    content: Res<Content>,
    mut play: Option<ResMut<Play>>,
    view: Res<View>,
    places: Res<Places>,
    screen: Res<State<Screen>>,
    time: Res<Time<Real>>,
    (coach, tour, kept, home): (Res<Coach>, Res<Tour>, Res<Kept>, Res<MyHome>),
    (kiosk, stand, sheet): (Option<Res<Kiosk>>, Res<Stand>, Res<Sheet>),
    mut estimates: ResMut<Estimates>,
    mut told: Local<Told>,
) {
    let now = time.elapsed_secs_f64();
    let runs = play.as_ref().is_some_and(|p| *screen.get() == Screen::Play && p.clock.pace != Pace::Paused);
    let acted = play.as_ref().map_or(0, |p| p.session.log().len());
    let worked_out = estimates.count();
    let calm = worked_out == told.estimates
        && !view.is_changed()
        && !coach.is_changed()
        && !tour.is_changed()
        && !kept.is_changed()
        && !sheet.is_changed()
        && !home.is_changed()
        && !screen.is_changed()
        && !content.is_changed()
        && acted == told.actions;
    if runs && calm && now - told.at_s < PAUSE_S {
        return;
    }
    let mut live = play.as_mut().map(|p| news(&content, p, &mut told)).unwrap_or_default();
    let lesson = tour.now.as_ref().map(|(lesson, _)| *lesson).filter(|_| *screen.get() == Screen::Play);
    if told.lesson != lesson {
        told.lesson = lesson;
        live.extend(play.as_ref().filter(|_| lesson.is_some()).and_then(|p| tour.words(&content.texts, &p.session)));
    }
    if kiosk.is_some() {
        let help = play.as_ref().and_then(|p| stand.help(&p.session));
        let due = help.as_ref().map(|(help, _)| *help);
        if told.help != due {
            told.help = due;
            let words = help.zip(play.as_ref());
            live.extend(words.map(|((help, target), p)| words::help(&content.texts, &p.session, help, &target)));
        }
    }
    let mut describe = Describe {
        content: &content,
        play: play.as_deref(),
        view: &view,
        places: &places,
        kept: &kept,
        my_home: &home,
        hint: coach.hint.as_ref(),
        tour: &tour,
        kiosk: kiosk.as_deref(),
        stand: &stand,
        sheet: &sheet,
        estimates: &mut estimates,
    };
    let twin = Twin { live, ..describe.screen(*screen.get()) };
    // Texts and finite numbers: always JSON.
    let json = serde_json::to_string(&twin).unwrap_or_default();
    told.at_s = now;
    told.estimates = worked_out;
    if json != told.json {
        platform::show_twin(&json);
        // What is announced once must not be taken for a change when it is gone.
        told.json = if twin.live.is_empty() {
            json
        } else {
            serde_json::to_string(&Twin { live: Vec::new(), ..twin }).unwrap_or_default()
        };
    }
}

/// What happened since the page was told: to the household, and by the player.
fn news(content: &Content, play: &mut ResMut<'_, Play>, told: &mut Told) -> Vec<String> {
    let events = std::mem::take(&mut play.bypass_change_detection().news);
    let names = text::Names::of_session(&content.texts, &play.session);
    let mut live: Vec<String> = events.iter().map(|event| text::announce(&event.kind, names)).collect();
    let log = play.session.log();
    // Another session begins anew.
    let known = if told.actions > log.len() { 0 } else { told.actions };
    let done = |what: &str| content.texts.with("event-done", &[("what", text::Arg::Text(what))]);
    live.extend(log[known..].iter().map(|timed| done(&names.done(&timed.action))));
    told.actions = log.len();
    let hunt = play.session.hunt();
    let found = hunt.iter().filter(|find| find.found).count();
    if found > told.found
        && let Some(target) = &play.found
    {
        live.push(text::hunt_found(&content.texts, &hunt, &names.target(target)));
    }
    told.found = found;
    if let Some(refusal) = play.refusal.as_ref().filter(|_| !told.refused) {
        live.push(content.texts.get(text::keys::refusal(refusal)));
    }
    told.refused = play.refusal.is_some();
    live
}
