//! `balance`: every level by every bot over several seeds; whether doing nothing, playing sensibly and cheating end as they
//! should.

use std::{
    collections::BTreeMap, fmt::Write as _, ops::RangeInclusive, path::Path, process::ExitCode, sync::Mutex, thread,
};

use clap::Args;

use super::files;
use crate::{
    content::{Id, Library},
    rules::{Aim, Ratings, Session, bots::Bot},
};

/// Arguments of `balance`.
#[derive(Debug, Args)]
pub(super) struct Balance {
    /// Seeds by level, from the level's own.
    #[arg(long, default_value_t = 20)]
    seeds: u64,
    /// Only this level.
    #[arg(long)]
    level: Option<String>,
    /// Only this bot.
    #[arg(long)]
    bot: Option<String>,
}

/// One level played by one bot with one seed.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    /// Seed.
    pub seed: u64,
    /// How it ended.
    pub ratings: Ratings,
    /// € with the bot.
    pub you_eur: f64,
    /// € without it.
    pub without_eur: f64,
    /// Share of the level's first goal: reached (a saving, a peak) or used up (a bill, unhealthy minutes).
    pub of_goal: f64,
}

/// One level played by one bot with several seeds.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// Level.
    pub level: Id,
    /// Its place in the list.
    pub number: u32,
    /// Who plays.
    pub bot: Bot,
    /// By seed.
    pub runs: Vec<Run>,
}

/// Stars that a bot should get at any level.
#[must_use]
pub fn wanted(bot: Bot) -> RangeInclusive<u8> {
    match bot {
        Bot::Nothing => 0..=0,
        Bot::Sensible => 2..=3,
        Bot::Expert => 3..=3,
        Bot::Freezer | Bot::Sealer => 0..=1,
    }
}

impl Cell {
    /// Runs that ended as they should.
    #[must_use]
    pub fn held(&self) -> usize {
        self.runs.iter().filter(|run| wanted(self.bot).contains(&run.ratings.stars)).count()
    }

    /// The run that tells most: the first that did not, or simply the first.
    fn telling(&self) -> Option<&Run> {
        let lost = |run: &&Run| !wanted(self.bot).contains(&run.ratings.stars);
        self.runs.iter().find(lost).or(self.runs.first())
    }

    /// At least 19 of 20 did.
    #[must_use]
    pub fn holds(&self) -> bool {
        20 * self.held() >= 19 * self.runs.len()
    }
}

/// Plays levels by bots over seeds, on all processors; in the order of the list.
///
/// # Errors
/// When a level cannot be played.
pub fn cells(library: &Library, levels: &[Id], bots: &[Bot], seeds: u64) -> Result<Vec<Cell>, String> {
    let runs = levels.iter().filter_map(|id| library.levels.get(id)).flat_map(|level| {
        let from = level.seed;
        bots.iter().flat_map(move |&bot| (from..from + seeds).map(move |seed| (level.id.clone(), bot, seed)))
    });
    let (todo, done) = (Mutex::new(runs), Mutex::new(BTreeMap::new()));
    let next = || todo.lock().ok()?.next();
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| {
                while let Some((level, bot, seed)) = next() {
                    let run = run_one(library, &level, bot, seed);
                    if let Ok(mut done) = done.lock() {
                        done.insert((level, bot.name(), seed), run);
                    }
                }
            });
        }
    });
    let mut done = done.into_inner().map_err(|error| error.to_string())?;
    let mut cells = Vec::new();
    for level in library.levels_in_order().into_iter().filter(|level| levels.contains(&level.id)) {
        for &bot in bots {
            let runs = (level.seed..level.seed + seeds)
                .filter_map(|seed| done.remove(&(level.id.clone(), bot.name(), seed)))
                .collect::<Result<_, _>>()?;
            cells.push(Cell { level: level.id.clone(), number: level.number, bot, runs });
        }
    }
    Ok(cells)
}

fn run_one(library: &Library, level: &Id, bot: Bot, seed: u64) -> Result<Run, String> {
    let mut session = Session::new(library, level, Some(seed)).map_err(|error| error.to_string())?;
    bot.play(&mut session);
    let end = session.summary();
    let (you_eur, without_eur) = (end.you.cost_eur.total(), end.without_you.cost_eur.total());
    let of_goal = session.aims().first().map_or(0.0, Aim::share);
    Ok(Run { seed, ratings: end.ratings, you_eur, without_eur, of_goal })
}

/// Cells as a table: stars, scores, € and the share of the goal as least and most over the seeds.
#[must_use]
pub fn table(cells: &[Cell]) -> String {
    let mut text = format!(
        "{:<24}{:<10}{:>7}{:>8}{:>9}{:>9}{:>9}{:>16}{:>16}{:>12}  {}\n",
        "level",
        "bot",
        "held",
        "stars",
        "energy",
        "comfort",
        "health",
        "EUR without",
        "EUR saved",
        "% of goal",
        "one seed, the first that is not held"
    );
    for cell in cells {
        let spread = |of: &dyn Fn(&Run) -> f64, digits: usize| {
            let mut all: Vec<f64> = cell.runs.iter().map(of).collect();
            all.sort_by(f64::total_cmp);
            match all.as_slice() {
                [] => String::new(),
                [first, .., last] if digits > 0 => format!("{first:.digits$}..{last:.digits$}"),
                [first, .., last] if first < last => format!("{first:.0}..{last:.0}"),
                [first, ..] => format!("{first:.digits$}"),
            }
        };
        let wanted = wanted(cell.bot);
        let reasons = cell.telling().map_or_else(String::new, |run| {
            let Ratings { energy, comfort, health, stars } = &run.ratings;
            let said = [("energy", energy), ("comfort", comfort), ("health", health)];
            let said = said.map(|(name, r)| format!("{name} {}: {}", r.score, super::play::reason(&r.reason)));
            format!("seed {}, {stars} stars; {}", run.seed, said.join("; "))
        });
        let _ = writeln!(
            text,
            "{:<24}{:<10}{:>7}{:>8}{:>9}{:>9}{:>9}{:>16}{:>16}{:>12}  {}{reasons}",
            format!("{:>2} {}", cell.number, cell.level),
            cell.bot.name(),
            format!("{}/{}", cell.held(), cell.runs.len()),
            spread(&|run| f64::from(run.ratings.stars), 0),
            spread(&|run| f64::from(run.ratings.energy.score), 0),
            spread(&|run| f64::from(run.ratings.comfort.score), 0),
            spread(&|run| f64::from(run.ratings.health.score), 0),
            spread(&|run| run.without_eur, 2),
            spread(&|run| run.without_eur - run.you_eur, 2),
            spread(&|run| 100.0 * run.of_goal, 0),
            if cell.holds() {
                String::new()
            } else {
                format!("NOT HELD, {} to {} stars wanted: ", wanted.start(), wanted.end())
            },
        );
    }
    text
}

/// Plays and prints.
pub(super) fn run(root: &Path, balance: &Balance) -> Result<ExitCode, String> {
    let library = files::library(root)?;
    let levels: Vec<Id> = match &balance.level {
        Some(id) => vec![Id::try_from(id.as_str()).map_err(|error| error.to_string())?],
        None => library.levels.keys().cloned().collect(),
    };
    let bots: Vec<Bot> = match &balance.bot {
        Some(name) => vec![Bot::named(name).ok_or_else(|| format!("no bot `{name}`"))?],
        None => Bot::ALL.to_vec(),
    };
    let cells = cells(&library, &levels, &bots, balance.seeds)?;
    print!("{}", table(&cells));
    let broken = cells.iter().filter(|cell| !cell.holds()).count();
    println!("{} of {} cells hold", cells.len() - broken, cells.len());
    Ok(if broken == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
