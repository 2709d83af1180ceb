//! The project's own files, as the game reads them.
#![allow(clippy::disallowed_methods, reason = "tests read the folder themselves")]

use std::{collections::BTreeMap, fs, path::Path};

use doux_foyer::content::Files;

/// All texts under `assets/` and `levels/`.
pub fn project_files() -> Files {
    texts_under(&["assets", "levels"], &["toml", "ftl"])
}

/// All files of some folders of the project with one of these extensions.
pub fn texts_under(folders: &[&str], extensions: &[&str]) -> Files {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = BTreeMap::new();
    for folder in folders {
        read(root, &root.join(folder), extensions, &mut files);
    }
    files
}

fn read(root: &Path, folder: &Path, extensions: &[&str], files: &mut Files) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let extension = path.extension().and_then(|extension| extension.to_str());
        if path.is_dir() {
            read(root, &path, extensions, files);
        } else if extension.is_some_and(|extension| extensions.contains(&extension)) {
            let name = path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
            files.insert(name, fs::read_to_string(&path).unwrap());
        }
    }
}
