//! A window of its own: content from the folder of the game, language from the environment.

#![expect(clippy::disallowed_methods, reason = "the one place that reads files and the environment")]

use std::{
    env, fs,
    path::{Path, PathBuf},
    time::Duration,
};

use super::Bundle;
use crate::{content::Files, text::Lang};

/// Calls `wake` after `delay`; waking too often does no harm.
pub fn after(delay: Duration, wake: impl FnOnce() + Send + 'static) {
    std::thread::spawn(move || {
        std::thread::sleep(delay);
        wake();
    });
}

/// A terminal shows panics.
pub fn watch_panics() {}

/// Nothing but its window wakes the game.
pub fn set_waker(_wake: impl Fn() + Send + 'static) {}

/// Not known.
pub fn reduced_motion() -> bool {
    false
}

/// As dense as the screen.
pub fn density() -> Option<f32> {
    None
}

/// A window shows itself.
pub fn ready() {}

/// Writes a file of the player into the folder where the game was started.
///
/// # Errors
/// When it cannot be written.
pub fn save(name: &str, text: &str) -> Result<(), String> {
    fs::write(name, text).map_err(|e| format!("{name}: {e}"))
}

/// Language of the system.
pub fn locale() -> Lang {
    let set = ["DOUX_FOYER_LANG", "LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|k| env::var(k).ok());
    set.map_or(Lang::Fr, |l| Lang::from_locale(&l))
}

/// Reads the folder of the game.
///
/// # Errors
/// When there is none, or a file of it cannot be read.
pub fn load() -> Result<Bundle, String> {
    let root = root()
        .ok_or("no folder `levels` here, beside the program or in the project: start the game from its own folder")?;
    let mut bundle = Bundle::default();
    for (folder, ends) in [("levels", ".toml"), ("assets", ".toml"), ("assets", ".ftl"), ("assets/fonts", ".json")] {
        read_texts(&root, &root.join(folder), ends, &mut bundle.files)?;
    }
    for entry in fs::read_dir(root.join("assets/fonts")).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.extension().is_some_and(|e| e == "ttf")
            && let Some(name) = path.file_stem().and_then(|n| n.to_str())
        {
            let bytes = fs::read(&path).map_err(|e| format!("{}: {e}", path.display()))?;
            bundle.fonts.insert(name.to_owned(), bytes);
        }
    }
    if bundle.fonts.is_empty() {
        return Err("no fonts in assets/fonts: `cargo xtask fonts` fetches them".into());
    }
    Ok(bundle)
}

fn root() -> Option<PathBuf> {
    let beside = env::current_exe().ok().and_then(|p| p.parent().map(Path::to_path_buf));
    let project = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    [env::current_dir().ok(), beside, project].into_iter().flatten().find(|p| p.join("levels").is_dir())
}

fn read_texts(root: &Path, folder: &Path, ends: &str, files: &mut Files) -> Result<(), String> {
    let Ok(entries) = fs::read_dir(folder) else { return Ok(()) };
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            read_texts(root, &path, ends, files)?;
        } else if path.to_string_lossy().ends_with(ends) {
            let text = fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))?;
            let name = path.strip_prefix(root).unwrap_or(&path);
            let name: Vec<_> = name.components().map(|c| c.as_os_str().to_string_lossy()).collect();
            files.insert(name.join("/"), text);
        }
    }
    Ok(())
}

/// Says why the game cannot start.
pub fn fail(reason: &str) {
    eprintln!("Doux Foyer: {reason}");
}

/// A window has no twin.
pub const HAS_TWIN: bool = false;

/// A window has no twin.
pub fn show_twin(_model: &str) {}

/// A window has no twin: nothing comes from it.
#[must_use]
pub fn take_commands() -> Vec<String> {
    Vec::new()
}

/// A window is silent.
pub const HAS_SOUND: bool = false;

/// A window is silent.
pub fn sound(_name: &str) {}

/// A window is silent.
pub fn sound_outside(_weather: &str) {}
