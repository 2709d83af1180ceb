//! Content files of a project folder.

use std::{fs, path::Path};

use crate::content::{Files, Library};

/// Folders that hold content.
const FOLDERS: [&str; 2] = ["assets", "levels"];

/// Reads the content of a project folder.
pub(super) fn library(root: &Path) -> Result<Library, String> {
    Ok(Library::load(&read(root)?))
}

/// Texts of a project folder.
pub(super) fn read(root: &Path) -> Result<Files, String> {
    let mut files = Files::new();
    for folder in FOLDERS {
        let path = root.join(folder);
        if !path.is_dir() {
            return Err(format!("{} is not a folder: give the project with --root", path.display()));
        }
        collect(&path, folder, &mut files)?;
    }
    Ok(files)
}

fn collect(folder: &Path, name: &str, files: &mut Files) -> Result<(), String> {
    let cannot = |error: std::io::Error| format!("{}: {error}", folder.display());
    for entry in fs::read_dir(folder).map_err(cannot)? {
        let entry = entry.map_err(cannot)?;
        let path = entry.path();
        let name = format!("{name}/{}", entry.file_name().to_string_lossy());
        if path.is_dir() {
            collect(&path, &name, files)?;
        } else if path.extension().is_some_and(|extension| extension == "toml" || extension == "ftl") {
            // A file that is not UTF-8 becomes a problem of its content, not of the program.
            let bytes = fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))?;
            files.insert(name, String::from_utf8_lossy(&bytes).into_owned());
        }
    }
    Ok(())
}
