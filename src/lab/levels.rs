//! `levels`: what each level can save, written to `docs/levels.md`.

use std::{fmt::Write as _, fs, path::Path, process::ExitCode, sync::Mutex, thread};

use clap::Args;

use super::{day, files, play};
use crate::{
    content::{Goal, Id, Level, Library},
    rules::{Debrief, Session, bots::Bot},
};

/// Arguments of `levels`.
#[derive(Debug, Args)]
pub(super) struct Levels {}

/// Gestures that bring less than this share of the whole are told together.
const SMALL_SHARE: f64 = 0.02;

/// Writes the page.
pub(super) fn run(root: &Path) -> Result<ExitCode, String> {
    let library = files::library(root)?;
    for (file, text) in [("docs/levels.md", page(&library)?), ("web/light/day.json", day::page(&library)?)] {
        let path = root.join(file);
        fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))?;
        println!("{}", path.display());
    }
    Ok(ExitCode::SUCCESS)
}

/// The page.
///
/// # Errors
/// When a level cannot be played.
pub fn page(library: &Library) -> Result<String, String> {
    let mut text = String::from(
        "# What each level can save\n\n\
         Written by `doux-foyer-lab levels`; a test keeps it fresh. Each level is played with its own seed by three bots: *nothing*\n\
         only watches, *sensible* does what a careful tenant does, *expert* does all that pays and hurts nobody. Heat owed to walls\n\
         and tank is counted as spent. Comfort and health are ratings of 0 to 5.\n\n\
         The saving of a gesture is the level with all gestures of the expert, less the same without that one. Gestures help or hinder\n\
         one another, so they do not add up to the whole; the difference has its own line.\n",
    );
    let levels = library.levels_in_order();
    let (todo, done) = (Mutex::new(levels.iter().enumerate()), Mutex::new(vec![Ok(String::new()); levels.len()]));
    let next = || todo.lock().ok()?.next();
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| {
                while let Some((number, level)) = next() {
                    let section = section(library, level);
                    if let Ok(mut done) = done.lock() {
                        done[number] = section;
                    }
                }
            });
        }
    });
    for section in done.into_inner().map_err(|error| error.to_string())? {
        text.push_str(&section?);
    }
    Ok(text)
}

fn played(library: &Library, level: &Id, bot: Bot) -> Result<Debrief, String> {
    let mut session = Session::new(library, level, None).map_err(|error| error.to_string())?;
    bot.play(&mut session);
    Ok(if bot == BEST { session.debrief() } else { session.summary() })
}

/// The bot whose gestures are told.
const BEST: Bot = Bot::ALL[Bot::ALL.len() - 1];

fn section(library: &Library, level: &Level) -> Result<String, String> {
    let title = |language: &str| level.texts.get(language).map_or("", |texts| texts.title.as_str());
    let mut text = format!("\n## {}. {} ({})\n\n", level.number, title("fr"), title("en"));
    let people = match level.people.len() {
        1 => "1 person".to_owned(),
        several => format!("{several} people"),
    };
    let _ = writeln!(
        text,
        "`{}`: home `{}`, {people}, {}, {} h from {} on {}; tariff `{}`; goal {}.\n",
        level.id,
        level.home,
        level.weather.city,
        level.hours,
        String::from(level.start),
        level.weather.date,
        level.tariff,
        asked(&level.goal)
    );
    text.push_str("| | kWh | € | saved | comfort | health | stars |\n|---|---:|---:|---:|---:|---:|---:|\n");
    let mut best = None;
    for bot in [Bot::Nothing, Bot::Sensible, BEST] {
        let end = played(library, &level.id, bot)?;
        let saved = end.without_you.cost_eur.total() - end.you.cost_eur.total();
        let _ = writeln!(
            text,
            "| {} | {:.1} | {:.2} | {:.0} % | {} | {} | {} |",
            bot.name(),
            end.you.energy_kwh.total(),
            end.you.cost_eur.total(),
            100.0 * saved / end.without_you.cost_eur.total().max(0.01),
            end.ratings.comfort.score,
            end.ratings.health.score,
            end.ratings.stars
        );
        best = (bot == BEST).then_some(end);
    }
    if let Some(end) = best {
        gestures(&mut text, &end);
    }
    Ok(text)
}

/// The goal, as numbers.
fn asked(goal: &Goal) -> String {
    let limit = format!("{:.2} € at most", goal.cost_eur);
    if let Some(peak) = goal.peak {
        let [from, to] = [peak.from, peak.to].map(String::from);
        format!("{:.1} kWh less from {from} to {to}, {limit}", peak.less_kwh)
    } else if let Some(minutes) = goal.unhealthy_min {
        format!("{minutes} unhealthy minutes at most, {limit}")
    } else {
        goal.saving_eur.map_or(limit, |saving_eur| format!("{saving_eur:.2} € less"))
    }
}

/// What each gesture brought, largest first.
fn gestures(text: &mut String, end: &Debrief) {
    let (saved_eur, saved_kwh) = (
        end.without_you.cost_eur.total() - end.you.cost_eur.total(),
        end.without_you.energy_kwh.total() - end.you.energy_kwh.total(),
    );
    let share = |eur: f64| 100.0 * eur / saved_eur.max(0.01);
    let _ = writeln!(text, "\n| gesture of *{}* | kWh | € | share |\n|---|---:|---:|---:|", BEST.name());
    let mut line = |name: &str, kwh: f64, eur: f64| {
        let _ = writeln!(text, "| {name} | {kwh:.2} | {eur:.2} | {:.0} % |", share(eur));
    };
    let (large, small): (Vec<_>, Vec<_>) =
        end.gestures.iter().partition(|gesture| gesture.saved_eur.abs() >= SMALL_SHARE * saved_eur.abs());
    for gesture in &large {
        line(&play::gesture_name(&gesture.actions).replace('_', " "), gesture.saved_kwh, gesture.saved_eur);
    }
    if !small.is_empty() {
        let kwh = small.iter().map(|gesture| gesture.saved_kwh).sum();
        let eur = small.iter().map(|gesture| gesture.saved_eur).sum();
        line(&format!("{} smaller ones", small.len()), kwh, eur);
    }
    let sum_kwh: f64 = end.gestures.iter().map(|gesture| gesture.saved_kwh).sum();
    line("together, beyond the sum", saved_kwh - sum_kwh, end.interaction_eur);
    line("**all**", saved_kwh, saved_eur);
}
