//! `new-level`: a complete level to begin from, which can be played at once.

use std::{fs, path::Path, process::ExitCode};

use clap::Args;

use super::files;
use crate::content::Id;

/// Arguments of `new-level`.
#[derive(Debug, Args)]
pub(super) struct NewLevel {
    /// Its id: small letters, digits and dashes; the file gets this name.
    id: String,
    /// Home, one of levels/homes.
    #[arg(long, default_value = "t2-kiosk")]
    home: String,
}

/// The level, with `{id}`, `{number}` and `{home}` to fill in.
const TEMPLATE: &str = include_str!("new_level.toml");

/// Text of a new level.
fn text(id: &Id, number: u32, home: &Id) -> String {
    TEMPLATE.replace("{id}", id.as_str()).replace("{number}", &number.to_string()).replace("{home}", home.as_str())
}

/// Writes the file, never over another.
pub(super) fn run(root: &Path, new: &NewLevel) -> Result<ExitCode, String> {
    let library = files::library(root)?;
    let id = Id::try_from(new.id.as_str()).map_err(|error| error.to_string())?;
    let home = Id::try_from(new.home.as_str()).map_err(|error| error.to_string())?;
    if !library.homes.contains_key(&home) {
        let known: Vec<&str> = library.homes.keys().map(Id::as_str).collect();
        return Err(format!("there is no home `{home}`: use one of {}", known.join(", ")));
    }
    let number = library.levels.values().map(|level| level.number).max().unwrap_or(0) + 1;
    let path = root.join(format!("levels/{id}.toml"));
    if path.exists() || library.levels.contains_key(&id) {
        return Err(format!("there is a level `{id}` already"));
    }
    fs::write(&path, text(&id, number, &home)).map_err(|error| format!("{}: {error}", path.display()))?;
    println!("{}: now change it, and run `doux-foyer-lab check levels/`", path.display());
    Ok(ExitCode::SUCCESS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{lab::balance, rules::bots::Bot};

    #[test]
    fn a_new_level_is_balanced_as_it_is() {
        let mut library = files::read(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
        let (id, home) = (Id::try_from("new").unwrap(), Id::try_from("t2-kiosk").unwrap());
        library.insert("levels/new.toml".into(), text(&id, 20, &home));
        let library = crate::content::Library::load(&library);
        assert!(library.problems.is_empty(), "{:?}", library.problems);
        let cells = balance::cells(&library, &[id], &Bot::ALL, 3).unwrap();
        assert!(cells.len() == Bot::ALL.len() && cells.iter().all(balance::Cell::holds), "{}", balance::table(&cells));
    }
}
