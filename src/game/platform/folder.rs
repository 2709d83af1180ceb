//! What is kept, as files of a folder: written whole or not at all, put aside when they cannot be used.

#![expect(clippy::disallowed_methods, reason = "a place that reads and writes files")]

use std::{
    fs,
    io::{ErrorKind, Write as _},
    path::{Path, PathBuf},
};

use etcetera::BaseStrategy as _;

use crate::{
    game::kept::{Store, texts::Name},
    sealed::MOST_BYTES,
};

/// A folder of this device's user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folder(PathBuf);

impl Folder {
    /// This one; it is made when something is first written.
    #[must_use]
    pub fn new(path: PathBuf) -> Folder {
        Folder(path)
    }

    /// Where programs of this system keep what is theirs; none when the user has no such folder.
    #[must_use]
    pub fn of_user() -> Option<Folder> {
        let strategy = etcetera::base_strategy::choose_native_strategy().ok()?;
        Some(Folder(strategy.data_dir().join("doux-foyer")))
    }

    fn file(&self, name: Name) -> PathBuf {
        self.0.join(format!("{}.json", name.key()))
    }

    /// What was put aside, by number: five of each are kept, the last one is overwritten.
    fn aside(&self, name: Name) -> PathBuf {
        let numbered = |number| self.0.join(format!("{}.damaged-{number}.json", name.key()));
        (1..5).map(numbered).find(|path| !path.exists()).unwrap_or_else(|| numbered(5))
    }

    fn is_ours(path: &Path) -> bool {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        Name::ALL.iter().any(|known| {
            name.strip_prefix(known.key())
                .is_some_and(|rest| matches!(rest, ".json" | ".new") || rest.starts_with(".damaged-"))
        })
    }
}

fn missing_is_fine(done: std::io::Result<()>, path: &Path) -> Result<(), String> {
    match done {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(format!("{}: {error}", path.display())),
        _ => Ok(()),
    }
}

impl Store for Folder {
    fn read(&self, name: Name) -> Result<Option<String>, String> {
        let path = self.file(name);
        let told = |error: std::io::Error| format!("{}: {error}", path.display());
        let length = match fs::metadata(&path) {
            Ok(about) => about.len(),
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(told(error)),
        };
        if length > MOST_BYTES as u64 {
            // Refused by its length, unread.
            return Ok(Some(" ".repeat(MOST_BYTES + 1)));
        }
        // A file that is no text is damaged, not missing.
        fs::read(&path).map(|bytes| Some(String::from_utf8_lossy(&bytes).into_owned())).map_err(told)
    }

    fn write(&self, name: Name, text: &str) -> Result<(), String> {
        let path = self.file(name);
        let new = self.0.join(format!("{}.new", name.key()));
        let written = fs::create_dir_all(&self.0)
            .and_then(|()| fs::File::create(&new))
            .and_then(|mut file| file.write_all(text.as_bytes()).and_then(|()| file.sync_all()))
            .and_then(|()| fs::rename(&new, &path));
        written.map_err(|error| format!("{}: {error}", path.display()))
    }

    fn set_aside(&self, name: Name) -> Result<String, String> {
        let (from, to) = (self.file(name), self.aside(name));
        fs::rename(&from, &to).map_err(|error| format!("{}: {error}", from.display()))?;
        Ok(to.display().to_string())
    }

    fn remove(&self, name: Name) -> Result<(), String> {
        let path = self.file(name);
        missing_is_fine(fs::remove_file(&path), &path)
    }

    fn erase(&self) -> Result<(), String> {
        let Ok(entries) = fs::read_dir(&self.0) else { return Ok(()) };
        for path in entries.flatten().map(|entry| entry.path()).filter(|path| Folder::is_ours(path)) {
            missing_is_fine(fs::remove_file(&path), &path)?;
        }
        Ok(())
    }
}
