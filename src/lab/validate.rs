//! `validate`: runs the cases of `tests/reference` and writes `docs/validation.md` with its charts.

use std::{fs, path::Path, process::ExitCode, sync::Mutex, thread};

use clap::Args;
use serde::Deserialize;

use super::files;
use crate::sim::{
    case::{
        Options,
        compare::Pair,
        load,
        report::{Held, report},
        run as run_case,
    },
    home::Accuracy,
    weather::station::Station,
};

#[derive(Debug, Args)]
pub(super) struct Validate {}

#[derive(Deserialize)]
struct Pairs {
    pair: Vec<Pair>,
}

pub(super) fn run(root: &Path) -> Result<ExitCode, String> {
    let folder = root.join("tests/reference");
    let list = fs::read_dir(folder.join("cases")).map_err(|e| format!("{}: {e}", folder.display()))?;
    let mut names = Vec::new();
    for entry in list {
        let path = entry.map_err(|e| e.to_string())?.path();
        names.extend(path.file_stem().map(|s| s.to_string_lossy().into_owned()));
    }
    names.sort();
    let (todo, done) = (Mutex::new(names.into_iter()), Mutex::new(Vec::new()));
    let threads = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                while let Some(name) = next(&todo) {
                    let held = hold(&folder, &name);
                    if let Ok(mut done) = done.lock() {
                        done.push(held);
                    }
                }
            });
        }
    });
    let done = done.into_inner().map_err(|e| e.to_string())?;
    let mut held = done.into_iter().collect::<Result<Vec<Held>, String>>()?;
    held.sort_by(|a, b| a.case.name.cmp(&b.case.name));
    let pairs: Pairs = toml::from_str(&read(&folder.join("pairs.toml"))?).map_err(|e| format!("pairs.toml: {e}"))?;
    let docs = root.join("docs");
    let notes = read(&folder.join("notes.md"))?;
    fs::create_dir_all(docs.join("validation")).map_err(|e| format!("{}: {e}", docs.display()))?;
    let weather = files::library(root)?.catalogue.climates.table();
    for page in report(&held, &pairs.pair, &weather, &notes) {
        let path = docs.join(&page.path);
        fs::write(&path, page.text).map_err(|e| format!("{}: {e}", path.display()))?;
        println!("{}", path.display());
    }
    Ok(ExitCode::SUCCESS)
}

fn next(todo: &Mutex<std::vec::IntoIter<String>>) -> Option<String> {
    todo.lock().ok()?.next()
}

fn hold(folder: &Path, name: &str) -> Result<Held, String> {
    let cases = folder.join("cases");
    let file = format!("{name}.toml");
    let case =
        load(&file, &read(&cases.join(&file))?, &mut |base| read(&cases.join(base))).map_err(|e| e.to_string())?;
    let weather = format!("{}.csv", case.weather);
    let text = read(&folder.join("weather").join(&weather))?;
    let station = Station::read(&weather, text.as_bytes()).map_err(|e| e.to_string())?;
    let json = read(&folder.join("energyplus").join(format!("{name}.json")))?;
    let reference = serde_json::from_str(&json).map_err(|e| format!("{name}.json: {e}"))?;
    let with = |accuracy| {
        run_case(&case, &station, Options { accuracy, ..Options::default() }).map_err(|e| format!("{name}: {e}"))
    };
    Ok(Held { ours: with(Accuracy::Exact)?, fast: with(Accuracy::Fast)?, case, reference })
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))
}
