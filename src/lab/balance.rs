//! `balance`: every level by every bot over several seeds; whether doing nothing, playing sensibly and cheating end as they
//! should.

use std::{
    collections::BTreeMap, fmt::Write as _, ops::RangeInclusive, path::Path, process::ExitCode, sync::Mutex, thread,
};

use clap::Args;

use super::files;
use crate::{
    content::{Id, Library},
    rules::{Aim, Ratings, Session, SessionError, bots::Bot},
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
    /// The level's first goal at the end.
    pub aim: Option<Aim>,
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
    let known = |id: &Id| library.levels.get(id).ok_or_else(|| SessionError::NoLevel(id.clone()).to_string());
    let levels = levels.iter().map(known).collect::<Result<Vec<_>, _>>()?;
    let runs = levels.iter().flat_map(|level| {
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
    for level in library.levels_in_order().into_iter().filter(|level| levels.contains(level)) {
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
    let aim = session.aims().into_iter().next();
    Ok(Run { seed, ratings: end.ratings, you_eur, without_eur, aim })
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
            spread(&|run| 100.0 * run.aim.as_ref().map_or(0.0, Aim::share), 0),
            if cell.holds() {
                String::new()
            } else {
                format!("NOT HELD, {} to {} stars wanted: ", wanted.start(), wanted.end())
            },
        );
    }
    text
}

/// A saving that suits what bots saved.
#[derive(Debug, Clone, PartialEq)]
pub struct Fit {
    /// What to ask for, €.
    pub saving_eur: f64,
    /// The bill that is left then, €, for what the player is told.
    pub cost_eur: f64,
    /// Least and most that *sensible* saved, €.
    pub sensible_eur: [f64; 2],
    /// The same of *expert*.
    pub expert_eur: [f64; 2],
}

/// Shares of the goal that *sensible* should reach with every seed, and the least that *expert* should: a little more than
/// what their stars take.
const SENSIBLE_SHARE: [f64; 2] = [0.6, 0.9];
const EXPERT_SHARE: f64 = 0.85;

/// The goal for a level that asks for a saving, from its cells; `None` where it asks for something else, or where *sensible*
/// or *expert* saved nothing or did not play.
#[must_use]
pub fn fit(cells: &[Cell]) -> Option<Fit> {
    let runs_of = |bot: Bot| cells.iter().find(|cell| cell.bot == bot).map(|cell| cell.runs.as_slice());
    let saved = |run: &Run| match run.aim {
        Some(Aim::Saving { now_eur, .. }) => Some(now_eur),
        _ => None,
    };
    let spread = |runs: &[Run]| {
        let saved: Vec<f64> = runs.iter().filter_map(saved).collect();
        Some([saved.iter().copied().reduce(f64::min)?, saved.iter().copied().reduce(f64::max)?])
    };
    let (sensible, expert) = (runs_of(Bot::Sensible)?, runs_of(Bot::Expert)?);
    let (sensible_eur, expert_eur) = (spread(sensible)?, spread(expert)?);
    let most = (sensible_eur[0] / SENSIBLE_SHARE[0]).min(expert_eur[0] / EXPERT_SHARE);
    // Half way between too easy and too hard; what is too hard is worse.
    let least = (sensible_eur[1] / SENSIBLE_SHARE[1]).min(most);
    let saving_eur = (f64::midpoint(least, most) * 20.0).floor() / 20.0;
    #[expect(clippy::cast_precision_loss, reason = "a few dozen seeds")]
    let without_eur = expert.iter().map(|run| run.without_eur).sum::<f64>() / expert.len() as f64;
    let cost_eur = ((without_eur - saving_eur) * 10.0).round() / 10.0;
    (saving_eur > 0.0).then_some(Fit { saving_eur, cost_eur, sensible_eur, expert_eur })
}

fn told(level: &Id, fit: &Fit) -> String {
    let Fit { saving_eur, cost_eur, sensible_eur: [s0, s1], expert_eur: [e0, e1] } = fit;
    format!(
        "{level}: sensible saved {s0:.2} to {s1:.2} EUR, expert {e0:.2} to {e1:.2}; saving_eur = {saving_eur:.2} and \
         cost_eur = {cost_eur:.1} fit"
    )
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
    for of_level in cells.chunk_by(|one, next| one.level == next.level) {
        let is_asked = balance.level.is_some() || of_level.iter().any(|cell| !cell.holds());
        if let (true, Some(cell), Some(fit)) = (is_asked, of_level.first(), fit(of_level)) {
            println!("{}", told(&cell.level, &fit));
        }
    }
    Ok(if broken == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{Rating, RatingReason};

    /// A bot that saved these amounts of a day that costs 10 € without it.
    fn cell(bot: Bot, saved_eur: &[f64]) -> Cell {
        let fine = Rating { score: 5, reason: RatingReason::AllFine };
        let ratings = Ratings { energy: fine.clone(), comfort: fine.clone(), health: fine, stars: 3 };
        let run = |(seed, &now_eur): (u64, &f64)| Run {
            seed,
            ratings: ratings.clone(),
            you_eur: 10.0 - now_eur,
            without_eur: 10.0,
            aim: Some(Aim::Saving { now_eur, least_eur: 2.0 }),
        };
        let level = Id::try_from("mon-immeuble").unwrap();
        Cell { level, number: 20, bot, runs: (1..).zip(saved_eur).map(run).collect() }
    }

    #[test]
    fn a_level_that_is_not_there_is_told() {
        let none = Id::try_from("nulle-part").unwrap();
        assert!(cells(&Library::default(), &[none], &Bot::ALL, 1).unwrap_err().contains("nulle-part"));
    }

    #[test]
    fn a_goal_that_fits_is_neither_too_easy_nor_too_hard() {
        let cells = [cell(Bot::Sensible, &[0.8, 1.0, 0.9]), cell(Bot::Expert, &[1.4, 1.2])];
        let Fit { saving_eur, cost_eur, sensible_eur, expert_eur } = fit(&cells).unwrap();
        assert_eq!((sensible_eur, expert_eur), ([0.8, 1.0], [1.2, 1.4]));
        assert!((0.6..=0.9).contains(&(0.8 / saving_eur)), "{saving_eur}");
        assert!((0.6..=0.9).contains(&(1.0 / saving_eur)), "{saving_eur}");
        assert!(1.2 / saving_eur >= 0.85, "{saving_eur}");
        assert!((cost_eur + saving_eur - 10.0).abs() < 0.06, "{cost_eur}");
    }

    #[test]
    fn where_seeds_differ_too_much_it_is_not_too_hard() {
        let cells = [cell(Bot::Sensible, &[0.6, 1.8]), cell(Bot::Expert, &[2.0])];
        let Fit { saving_eur, .. } = fit(&cells).unwrap();
        assert!(0.6 / saving_eur >= 0.6, "{saving_eur}");
    }

    #[test]
    fn where_nothing_can_be_saved_no_goal_fits() {
        assert_eq!(fit(&[cell(Bot::Sensible, &[0.0]), cell(Bot::Expert, &[1.0])]), None);
        assert_eq!(fit(&[cell(Bot::Expert, &[1.0])]), None);
    }
    #[test]
    fn a_level_that_asks_for_no_saving_is_given_none() {
        let mut cells = [cell(Bot::Sensible, &[0.8]), cell(Bot::Expert, &[1.2])];
        for run in cells.iter_mut().flat_map(|cell| &mut cell.runs) {
            run.aim = Some(Aim::Unhealthy { now_min: 30, most_min: 300 });
        }
        assert_eq!(fit(&cells), None);
    }
}
