//! A window of its own: content from the folder of the game, language from the environment.

#![expect(clippy::disallowed_methods, reason = "the one place that reads files and the environment")]

use std::{
    collections::BTreeMap,
    env, fs,
    hash::{BuildHasher as _, RandomState},
    io::Write as _,
    path::{Path, PathBuf},
    sync::{
        Mutex,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, SystemTime},
};

use super::{Bundle, Clock, Folder, KioskFolder};
use crate::{
    content::{Files, MOST_BYTES},
    counters::Day,
    game::{Content, kept::Store, my_home::MyHome, sheet::Sheet},
    kiosk::Slots,
    plan::Outcome,
    text::{Arg, Lang},
};

/// Calls `wake` after `delay`; waking too often does no harm.
pub fn after(delay: Duration, wake: impl FnOnce() + Send + 'static) {
    std::thread::spawn(move || {
        std::thread::sleep(delay);
        wake();
    });
}

/// A terminal shows panics.
pub fn watch_panics() {}

static WAKE: Mutex<Option<Box<dyn Fn() + Send>>> = Mutex::new(None);
static CHANGED: AtomicBool = AtomicBool::new(false);

/// Takes what wakes the game when a file of it has changed, or a plan is worked out.
pub fn set_waker(wake: impl Fn() + Send + 'static) {
    if let Ok(mut known) = WAKE.lock() {
        *known = Some(Box::new(wake));
    }
}

/// Looks once a second whether a file of the game has changed. Only a change wakes the game.
pub fn watch_files() {
    let Some(root) = root() else { return };
    std::thread::spawn(move || {
        let mut known = stamps(&root);
        loop {
            std::thread::sleep(Duration::from_secs(1));
            let now = stamps(&root);
            if now == known {
                continue;
            }
            known = now;
            CHANGED.store(true, Ordering::Relaxed);
            wake();
        }
    });
}

/// Has the game look again, though nobody has touched anything.
pub(super) fn wake() {
    if let Ok(wake) = WAKE.lock()
        && let Some(wake) = &*wake
    {
        wake();
    }
}

/// All files anew, once after each change.
#[must_use]
pub fn changed_files() -> Option<Result<Files, String>> {
    CHANGED.swap(false, Ordering::Relaxed).then(|| load().map(|bundle| bundle.files))
}

/// When each file was last written, and its length.
fn stamps(root: &Path) -> BTreeMap<PathBuf, (Option<SystemTime>, u64)> {
    let mut found = BTreeMap::new();
    let mut folders = vec![root.join("levels"), root.join("assets")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let Ok(about) = entry.metadata() else { continue };
            let path = entry.path();
            if about.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "toml" || end == "ftl") {
                found.insert(path, (about.modified().ok(), about.len()));
            }
        }
    }
    found
}

/// Not known.
#[must_use]
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

/// No address is known here under which a telephone finds a sheet.
#[must_use]
pub fn sheet_address(_lang: Lang, _code: &str) -> Option<String> {
    None
}

/// Writes the sheet as a PDF where the game was started; gives what the player is told.
///
/// # Errors
/// When a font is missing, or the file cannot be written.
pub fn show_sheet(content: &Content, outcome: &Outcome, home: &MyHome) -> Result<Option<String>, String> {
    let bundle = load()?;
    let lang = content.texts.lang();
    let address = home.code(lang).and_then(|code| sheet_address(lang, &code));
    let sheet = Sheet { content, bundle: &bundle, outcome, home, address: address.as_deref() };
    let name = format!("doux-foyer-{}.pdf", content.texts.get("home-sheet-file"));
    let folder = env::current_dir().map_err(|error| error.to_string())?;
    let path = folder.join(name);
    fs::write(&path, sheet.pdf()?).map_err(|error| format!("{}: {error}", path.display()))?;
    let path = path.display().to_string();
    Ok(Some(content.texts.with("home-sheet-written", &[("file", Arg::Text(&path))])))
}

/// The folder of the user's data.
pub fn shelf() -> Option<Box<dyn Store>> {
    Folder::of_user().map(|folder| Box::new(folder) as Box<dyn Store>)
}

/// A window is not taken away like a page: nothing is held beside the folder.
pub fn remember(_session: &str) {}

/// See [`remember`].
#[must_use]
pub fn remembered() -> Option<String> {
    None
}

/// A window has no picker of files: they are dropped on it, or named on the command line.
pub const HAS_PICKER: bool = false;

/// See [`HAS_PICKER`].
pub fn choose_files() {}

/// See [`HAS_PICKER`].
#[must_use]
pub fn take_files() -> Files {
    Files::new()
}

/// Files named on the command line: `--level FILE`, once for a level and once for its home.
#[must_use]
pub fn named_files() -> Vec<Result<(String, String), String>> {
    let mut args = env::args_os().skip(1);
    let mut files = Vec::new();
    while let Some(arg) = args.next() {
        if arg == "--level" {
            files.push(match args.next() {
                Some(path) => read_file(Path::new(&path)),
                None => Err("--level: the name of a file is missing".into()),
            });
        }
    }
    files
}

/// Reads a file that the player brought: its name and its text.
///
/// # Errors
/// When it cannot be read, or is too long for any file of a level.
pub fn read_file(path: &Path) -> Result<(String, String), String> {
    let told = |why: String| format!("{}: {why}", path.display());
    let about = fs::metadata(path).map_err(|error| told(error.to_string()))?;
    if about.len() > MOST_BYTES as u64 {
        return Err(told(format!("{} KB, at most {} KB", about.len().div_ceil(1024), MOST_BYTES / 1024)));
    }
    let text = fs::read_to_string(path).map_err(|error| told(error.to_string()))?;
    let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    Ok((name, text))
}

/// The player started the game in a language.
#[must_use]
pub fn lang_is_asked() -> bool {
    env::var_os("DOUX_FOYER_LANG").is_some()
}

/// A window at a kiosk fills the screen.
pub const FILLS_SCREEN: bool = true;

/// The system watches a program of its own.
pub fn alive() {}

/// A window of its own does not print: a sheet becomes a file.
pub const HAS_PRINTER: bool = false;

/// See [`HAS_PRINTER`].
pub fn print(_paper: &str) {}

/// The game was started as a kiosk: `--kiosk`.
#[must_use]
pub fn kiosk_is_asked() -> bool {
    env::args_os().skip(1).any(|arg| arg == "--kiosk")
}

/// The folder of a kiosk, beside that of the user's data.
#[must_use]
pub fn kiosk_shelf() -> Option<Box<dyn Slots>> {
    KioskFolder::of_user().map(|folder| Box::new(folder) as Box<dyn Slots>)
}

/// The system's clock, in its time zone.
#[must_use]
pub fn clock() -> Clock {
    let now = jiff::ZonedDateTime::now();
    let part = |value: i8| u8::try_from(value).unwrap_or_default();
    let day = u16::try_from(now.year()).ok().and_then(|year| Day::new(year, part(now.month()), part(now.day())));
    Clock { day, minute: u16::from(part(now.hour())) * 60 + u16::from(part(now.minute())) }
}

/// Sixteen bytes that no other kiosk has: the standard library draws the keys of its maps from the system's randomness. For a
/// salt, which is no secret, that is enough.
///
/// # Errors
/// Never.
pub fn salt() -> Result<[u8; 16], String> {
    let draw = || RandomState::new().hash_one(std::process::id()).to_le_bytes();
    let mut salt = [0; 16];
    salt[..8].copy_from_slice(&draw());
    salt[8..].copy_from_slice(&draw());
    Ok(salt)
}

/// A window is silent.
pub fn volume(_percent: u8) {}

/// A window of its own can be closed.
pub const CAN_QUIT: bool = true;

/// What this program was built for.
#[must_use]
pub fn build() -> String {
    let kind = if cfg!(debug_assertions) { ", debug" } else { "" };
    format!("({} {}{kind})", env::consts::OS, env::consts::ARCH)
}

/// Folders that a file can be given to staff in: sticks and disks that are there now, then the user's own.
#[must_use]
pub fn export_folders() -> Vec<String> {
    let inside = |folder: &Path| {
        let found = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
        found.filter(|path| path.is_dir()).collect::<Vec<_>>()
    };
    let user = env::var("USER").unwrap_or_default();
    let mut folders: Vec<PathBuf> =
        ["/media", "/run/media"].iter().flat_map(|root| inside(&Path::new(root).join(&user))).collect();
    folders.extend(["/mnt", "/Volumes"].iter().flat_map(|root| inside(Path::new(root))));
    if cfg!(windows) {
        folders.extend(('D'..='Z').map(|letter| PathBuf::from(format!("{letter}:\\"))).filter(|path| path.is_dir()));
    }
    folders.extend(etcetera::home_dir().ok());
    let mut names: Vec<String> = folders.iter().map(|path| path.display().to_string()).collect();
    names.dedup();
    names
}

/// Writes a file for staff into a folder; one of the same name stays, and this gets a number. Tells where it is.
///
/// # Errors
/// When it cannot be written.
pub fn export(folder: Option<&str>, name: &str, text: &str) -> Result<String, String> {
    let folder = Path::new(folder.ok_or("no folder")?);
    let (stem, end) = name.rsplit_once('.').unwrap_or((name, "csv"));
    let numbered = |number: u32| folder.join(format!("{stem}-{number}.{end}"));
    let whole = folder.join(name);
    let path = if whole.exists() {
        (2..1000).map(numbered).find(|path| !path.exists()).ok_or("too many files of this name")?
    } else {
        whole
    };
    let told = |error: std::io::Error| format!("{}: {error}", path.display());
    let mut file = fs::File::create_new(&path).map_err(told)?;
    // The stick may be pulled out at once.
    file.write_all(text.as_bytes()).and_then(|()| file.sync_all()).map_err(told)?;
    Ok(path.display().to_string())
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
