//! What is kept, as files of a folder: written whole or not at all, put aside when they cannot be used. A player's go by
//! name, a kiosk's by slot.

#![expect(clippy::disallowed_methods, reason = "a place that reads and writes files")]

use std::{
    fs,
    io::{ErrorKind, Write as _},
    path::{Path, PathBuf},
};

use etcetera::BaseStrategy as _;

use crate::{
    game::kept::{Store, texts::Name},
    kiosk::{self, Slot, Slots},
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

    fn is_ours(path: &Path) -> bool {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        Name::ALL.iter().any(|known| {
            name.strip_prefix(known.key())
                .is_some_and(|rest| matches!(rest, ".json" | ".new") || rest.starts_with(".damaged-"))
        })
    }
}

fn told(path: &Path) -> impl Fn(std::io::Error) -> String {
    move |error| format!("{}: {error}", path.display())
}

fn missing_is_fine(done: std::io::Result<()>, path: &Path) -> Result<(), String> {
    match done {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(told(path)(error)),
        _ => Ok(()),
    }
}

/// Reads a file; what is longer than `most` is refused by its length, unread.
fn read(path: &Path, most: usize) -> Result<Option<String>, String> {
    let length = match fs::metadata(path) {
        Ok(about) => about.len(),
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(told(path)(error)),
    };
    if length > most as u64 {
        return Ok(Some(" ".repeat(most + 1)));
    }
    // A file that is no text is damaged, not missing.
    fs::read(path).map(|bytes| Some(String::from_utf8_lossy(&bytes).into_owned())).map_err(told(path))
}

/// Writes a file under another name, has the device keep it, and gives it its name.
fn write(path: &Path, text: &str) -> Result<(), String> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let new = path.with_extension("new");
    let written = fs::create_dir_all(folder)
        .and_then(|()| fs::File::create(&new))
        .and_then(|mut file| file.write_all(text.as_bytes()).and_then(|()| file.sync_all()))
        .and_then(|()| fs::rename(&new, path))
        .and_then(|()| keep_names(folder));
    if written.is_err() {
        // On a full disk its room is missed; what cannot be removed is written over next time.
        drop(fs::remove_file(&new));
    }
    written.map_err(told(path))
}

/// Has the device keep the names of a folder's files too. Windows has no such call and does it by itself.
fn keep_names(folder: &Path) -> std::io::Result<()> {
    if cfg!(unix) { fs::File::open(folder)?.sync_all() } else { Ok(()) }
}

/// Puts a file aside, by number: five of each are kept, the last one is overwritten.
fn set_aside(path: &Path, end: &str) -> Result<String, String> {
    let stem = path.with_extension("");
    let numbered = |number| PathBuf::from(format!("{}.damaged-{number}.{end}", stem.display()));
    let to = (1..5).map(numbered).find(|path| !path.exists()).unwrap_or_else(|| numbered(5));
    fs::rename(path, &to).map_err(told(path))?;
    Ok(to.display().to_string())
}

impl Store for Folder {
    fn read(&self, name: Name) -> Result<Option<String>, String> {
        read(&self.file(name), MOST_BYTES)
    }

    fn write(&self, name: Name, text: &str) -> Result<(), String> {
        write(&self.file(name), text)
    }

    fn set_aside(&self, name: Name) -> Result<String, String> {
        set_aside(&self.file(name), "json")
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

/// A folder of this device's user for what a kiosk keeps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KioskFolder(PathBuf);

impl KioskFolder {
    /// This one; it is made when something is first written.
    #[must_use]
    pub fn new(path: PathBuf) -> KioskFolder {
        KioskFolder(path)
    }

    /// Beside what players keep; none when the user has no such folder.
    #[must_use]
    pub fn of_user() -> Option<KioskFolder> {
        Folder::of_user().map(|Folder(path)| KioskFolder(path.join("kiosk")))
    }

    fn file(&self, slot: Slot) -> PathBuf {
        // `kiosk-settings-0.txt`: one point only, so that the end of a name is what follows it.
        self.0.join(format!("{}.txt", slot.key().replace('.', "-")))
    }
}

impl Slots for KioskFolder {
    fn read(&self, slot: Slot) -> Result<Option<String>, String> {
        read(&self.file(slot), kiosk::MOST_BYTES)
    }

    fn write(&self, slot: Slot, text: &str) -> Result<(), String> {
        write(&self.file(slot), text)
    }

    fn set_aside(&self, slot: Slot) -> Result<String, String> {
        set_aside(&self.file(slot), "txt")
    }

    fn remove(&self, slot: Slot) -> Result<(), String> {
        let path = self.file(slot);
        missing_is_fine(fs::remove_file(&path), &path)
    }
}
