//! The project's own files, as the game reads them.
#![allow(clippy::disallowed_methods, reason = "tests read the folder themselves")]

use std::{collections::BTreeMap, fs, path::Path};

use doux_foyer::content::Files;

/// All texts under `assets/` and `levels/`.
pub fn project_files() -> Files {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = BTreeMap::new();
    for folder in ["assets", "levels"] {
        read(root, &root.join(folder), &mut files);
    }
    files
}

fn read(root: &Path, folder: &Path, files: &mut Files) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            read(root, &path, files);
        } else if path.extension().is_some_and(|extension| extension == "toml" || extension == "ftl") {
            let name = path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
            files.insert(name, fs::read_to_string(&path).unwrap());
        }
    }
}
