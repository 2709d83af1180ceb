//! `check`: what is wrong with the content, all at once.
//!
//! Files first: what cannot be read, what refers to nothing, what is out of range. Then each sound level is played: its goal
//! must be neither reached by doing nothing nor out of reach of someone who does all that pays.

use std::{
    path::{Component, Path},
    process::ExitCode,
    sync::Mutex,
    thread,
};

use clap::Args;

use super::{balance::wanted, files};
use crate::{
    content::{Files, Level, Library, Problem},
    rules::{Debrief, Session, bots::Bot},
};

/// Arguments of `check`.
#[derive(Debug, Args)]
pub(super) struct Check {
    /// Only files under this path, from the root: a folder or one file.
    #[arg(default_value = "")]
    under: String,
    /// Does not play the levels.
    #[arg(long)]
    quick: bool,
}

/// Reads everything, plays every level.
pub(super) fn run(root: &Path, check: &Check) -> Result<ExitCode, String> {
    let files = files::read(root)?;
    let library = Library::load(&files);
    let under = under(root, &check.under);
    if !files.keys().any(|file| is_under(file, &under)) {
        return Err(format!("there is no content under `{}`: give a folder or a file, such as levels", check.under));
    }
    let problems = problems(&library, &files, &under, !check.quick);
    for problem in &problems {
        println!("{problem}");
    }
    let sound = levels(&library, &files, &under).len();
    let (levels, wrong) = (plural(sound, "level"), plural(problems.len(), "problem"));
    println!("{levels} can be played, {wrong}");
    Ok(if problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// A path as the library names it: from the root, with `/`.
fn under(root: &Path, path: &str) -> String {
    let path = Path::new(path);
    let path = path.strip_prefix(root).unwrap_or(path);
    let parts = path.components().filter_map(|part| match part {
        Component::Normal(name) => Some(name.to_string_lossy()),
        _ => None,
    });
    parts.collect::<Vec<_>>().join("/")
}

fn is_under(file: &str, under: &str) -> bool {
    let rest = file.strip_prefix(under);
    under.is_empty() || rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

fn plural(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}

/// All that is wrong under a path, in the order of files and lines.
fn problems(library: &Library, files: &Files, under: &str, play: bool) -> Vec<Problem> {
    let mut problems: Vec<Problem> =
        library.problems.iter().filter(|problem| is_under(&problem.file, under)).cloned().collect();
    if play {
        problems.extend(out_of_balance(library, &levels(library, files, under)));
    }
    problems.sort_by(|a, b| (&a.file, a.line, a.column).cmp(&(&b.file, b.line, b.column)));
    problems
}

/// Sound levels: file, text, level.
fn levels<'f>(library: &Library, files: &'f Files, under: &str) -> Vec<(&'f str, &'f str, Level)> {
    let levels = files.iter().filter(|(file, _)| {
        let name = file.strip_prefix("levels/");
        name.is_some_and(|name| !name.contains('/')) && is_under(file, under)
    });
    levels
        .filter_map(|(file, text)| {
            let level = library.check_level_text(file, text).ok()?;
            let kept = library.levels.get(&level.id).is_some_and(|kept| **kept == level);
            kept.then_some((file.as_str(), text.as_str(), level))
        })
        .collect()
}

/// Levels whose goal asks nothing, or too much.
fn out_of_balance(library: &Library, levels: &[(&str, &str, Level)]) -> Vec<Problem> {
    let (todo, found) = (Mutex::new(levels.iter()), Mutex::new(Vec::new()));
    let next = || todo.lock().ok()?.next();
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| {
                while let Some((file, text, level)) = next() {
                    let wrong = goal_of(library, file, text, level);
                    if let (Some(problem), Ok(mut found)) = (wrong, found.lock()) {
                        found.push(problem);
                    }
                }
            });
        }
    });
    found.into_inner().unwrap_or_default()
}

fn goal_of(library: &Library, file: &str, text: &str, level: &Level) -> Option<Problem> {
    let problem = |field: &str, message: String, help: String| {
        Some(Library::problem_of(file, text, field, message, (!help.is_empty()).then_some(help)))
    };
    let played = |bot: Bot| -> Result<Debrief, String> {
        let mut session = Session::new(library, &level.id, None).map_err(|error| error.to_string())?;
        bot.play(&mut session);
        Ok(session.summary())
    };
    let idle = match played(Bot::Nothing) {
        Ok(idle) => idle,
        Err(error) => return problem("", error, String::new()),
    };
    let bill = idle.without_you.cost_eur.total();
    let goal = &level.goal;
    // Where health or a peak decides, the bill is a limit that doing nothing may keep.
    let is_limit = goal.unhealthy_min.is_some() || goal.peak.is_some();
    if !wanted(Bot::Nothing).contains(&idle.ratings.stars) || (!is_limit && bill <= goal.cost_eur) {
        let found = format!("the goal of {:.2} € is reached by doing nothing", goal.cost_eur);
        return problem("goal.cost_eur", found, format!("without the player the bill is {bill:.2} €"));
    }
    let expert = played(Bot::Expert).ok()?;
    let stars = expert.ratings.stars;
    if wanted(Bot::Expert).contains(&stars) {
        return None;
    }
    let saved = bill - expert.you.cost_eur.total();
    let reasons = [&expert.ratings.energy, &expert.ratings.comfort, &expert.ratings.health];
    let said = reasons.map(|rating| format!("{} of 5, {}", rating.score, super::play::reason(&rating.reason)));
    let field = if goal.unhealthy_min.is_some() {
        "goal.unhealthy_min"
    } else if goal.peak.is_some() {
        "goal.peak.less_kwh"
    } else if goal.saving_eur.is_some() {
        "goal.saving_eur"
    } else {
        "goal.cost_eur"
    };
    let found = format!("out of reach: doing all that pays gives {stars} of 3 stars ({})", said.join("; "));
    problem(field, found, format!("it saves {saved:.2} € of a bill of {bill:.2} €"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn project() -> Files {
        files::read(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap()
    }

    fn said(files: &Files) -> Vec<String> {
        let problems = problems(&Library::load(files), files, "levels/01-premier-soir.toml", true);
        problems.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_goal_that_asks_nothing_or_too_much_is_told_with_its_line() {
        let file = "levels/01-premier-soir.toml";
        let mut files = project();
        assert_eq!(said(&files), Vec::<String>::new());
        let text = files[file].clone();
        for (from, to, line, found) in [
            ("cost_eur = 2.1", "cost_eur = 90", "cost_eur", "reached by doing nothing"),
            ("saving_eur = 1.15", "saving_eur = 40", "saving_eur", "out of reach"),
        ] {
            let changed = text.replacen(from, to, 1);
            assert_ne!(changed, text);
            let number = changed.lines().position(|text| text.starts_with(line)).unwrap() + 1;
            files.insert(file.into(), changed);
            let said = said(&files);
            assert_eq!(said.len(), 1, "{said:?}");
            assert!(said[0].starts_with(&format!("{file}:{number}:")) && said[0].contains(found), "{said:?}");
        }
    }

    #[test]
    fn paths_are_taken_as_people_write_them() {
        let root = Path::new("/games/ours");
        for path in ["levels", "levels/", "./levels", "/games/ours/levels/"] {
            assert_eq!(under(root, path), "levels");
        }
        assert!(is_under("levels/a.toml", "levels") && !is_under("levels-old/a.toml", "levels"));
        assert!(is_under("levels/a.toml", "levels/a.toml") && is_under("levels/a.toml", ""));
    }
}
