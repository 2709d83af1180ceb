//! The project's own files: what the texts are read against, and what seeds are made from.

#![expect(clippy::disallowed_methods, reason = "fuzz targets read the project's own files")]

use std::{collections::BTreeMap, fs, path::Path, sync::LazyLock};

use doux_foyer::content::{Files, Library};

/// Levels, homes, furniture, catalogue.
pub static LIBRARY: LazyLock<Library> = LazyLock::new(|| Library::load(&files(&["assets", "levels"], "toml")));

/// Reads them before the first input, whose time they would take.
pub fn read() {
    LazyLock::force(&LIBRARY);
}

/// Texts of some folders of the project, by path.
pub fn files(folders: &[&str], extension: &str) -> Files {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("it is inside the project");
    let mut files = BTreeMap::new();
    for folder in folders {
        read_folder(root, &root.join(folder), extension, &mut files);
    }
    assert!(!files.is_empty(), "the project has no such files any more");
    files
}

fn read_folder(root: &Path, folder: &Path, extension: &str, files: &mut Files) {
    for entry in fs::read_dir(folder).expect("a folder of the project") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            read_folder(root, &path, extension, files);
        } else if path.extension().is_some_and(|found| found == extension) {
            let name = path.strip_prefix(root).expect("inside").to_str().expect("ASCII").to_owned();
            files.insert(name, fs::read_to_string(&path).expect("a text"));
        }
    }
}
