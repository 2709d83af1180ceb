//! `debrief`: what each gesture of a bot saved, beside the others and alone, with the time it took to work out;
//! and what the level costs on each tariff.

use std::{path::Path, process::ExitCode, sync::Arc, time::Instant};

use clap::Args;

use super::{files, play::gesture_name};
use crate::{
    content::Id,
    rules::{Session, bots::Bot},
};

/// Arguments of `debrief`.
#[derive(Debug, Args)]
pub(super) struct Debrief {
    /// Level, by its id.
    #[arg(long)]
    level: String,
    /// Who plays.
    #[arg(long, default_value = "sensible")]
    bot: String,
    /// Hours played instead of the level's own.
    #[arg(long)]
    hours: Option<u32>,
    /// Seed instead of the level's own.
    #[arg(long)]
    seed: Option<u64>,
}

/// Plays, works out the debrief and prints it.
pub(super) fn run(root: &Path, debrief: &Debrief) -> Result<ExitCode, String> {
    let mut library = files::library(root)?;
    let id = Id::try_from(debrief.level.as_str()).map_err(|error| error.to_string())?;
    let bot = Bot::named(&debrief.bot)
        .ok_or_else(|| format!("no bot `{}`: use one of {}", debrief.bot, Bot::ALL.map(Bot::name).join(", ")))?;
    if let (Some(hours), Some(level)) = (debrief.hours, library.levels.get_mut(&id)) {
        Arc::make_mut(level).hours = hours;
    }
    let mut session = Session::new(&library, &id, debrief.seed).map_err(|error| error.to_string())?;
    let playing = Instant::now();
    bot.play(&mut session);
    let played_ms = playing.elapsed().as_secs_f64() * 1000.0;
    let (mut work, mut longest_ms, mut total_ms) = (session.debrief_work(), 0.0_f64, 0.0);
    let done = loop {
        let part = Instant::now();
        let done = work.advance();
        let ms = part.elapsed().as_secs_f64() * 1000.0;
        total_ms += ms;
        longest_ms = longest_ms.max(ms);
        if let Some(done) = done {
            break done;
        }
    };
    let hours = session.level().hours;
    println!("{id}, {hours} h, {}, seed {}", bot.name(), session.seed());
    println!("{:<40}{:>10}{:>10}{:>12}{:>12}", "gesture", "EUR", "kWh", "alone EUR", "others EUR");
    for gesture in &done.gestures {
        println!(
            "{:<40}{:>10.3}{:>10.3}{:>12.3}{:>12.3}",
            gesture_name(&gesture.actions),
            gesture.saved_eur,
            gesture.saved_kwh,
            gesture.alone_eur,
            gesture.interaction_eur()
        );
    }
    let saved_eur = done.without_you.cost_eur.total() - done.you.cost_eur.total();
    let saved_kwh = done.without_you.energy_kwh.total() - done.you.energy_kwh.total();
    println!("{:<40}{:>10.3}", "interaction", done.interaction_eur);
    println!("{:<40}{saved_eur:>10.3}{saved_kwh:>10.3}", "all together");
    println!(
        "ratings {}, {}, {} of 5: {} stars",
        done.ratings.energy.score, done.ratings.comfort.score, done.ratings.health.score, done.ratings.stars
    );
    for (title, bills) in [("bills, subscription included", session.bills()), ("other options", session.options())] {
        println!("{title:<40}{:>10}{:>12}", "EUR", "without EUR");
        for bill in bills {
            let (you, without) = (bill.you.total_eur(), bill.without_you.total_eur());
            println!("  {:<38}{you:>10.2}{without:>12.2}", bill.you.tariff.as_str());
        }
    }
    println!(
        "{} gestures in {total_ms:.0} ms, longest part {longest_ms:.1} ms; the play itself took {played_ms:.0} ms",
        done.gestures.len()
    );
    Ok(ExitCode::SUCCESS)
}
