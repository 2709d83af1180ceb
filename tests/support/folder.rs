//! Folders that tests write into.
#![allow(dead_code, missing_docs, clippy::missing_panics_doc, clippy::disallowed_methods)]

use std::{
    fs,
    path::{Path, PathBuf},
};

/// An empty folder of this test's own.
pub fn folder(family: &str, test: &str) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(family).join(test);
    drop(fs::remove_dir_all(&path));
    path
}

/// Names of its files, in order.
pub fn files(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .map(|entries| entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect())
        .unwrap_or_default();
    names.sort();
    names
}
