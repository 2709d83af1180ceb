//! Levels and homes from elsewhere: files that a team brings, read against what the library holds.

use std::sync::Arc;

use super::{Files, Id, Library, Problem, document::Document};

/// Files that may be brought at once.
pub const MOST_GUESTS: usize = 20;

/// What a file holds, by its keys.
enum Kind {
    Level,
    Home,
}

impl Library {
    /// The same library with these files, and the levels among them in order of their files' names. A level or a home takes the place of
    /// the one of its name; levels that stood on a home so replaced are left out.
    ///
    /// # Errors
    /// Everything that is wrong with any of them, each with its place: then none is taken in.
    pub fn with_guests(&self, files: &Files) -> Result<(Library, Vec<Id>), Vec<Problem>> {
        let mut library = Library { problems: Vec::new(), ..self.clone() };
        let mut problems = Vec::new();
        let whole = |file: &str, message: String, help: &str| Problem {
            file: file.to_owned(),
            line: 0,
            column: 0,
            field: None,
            message,
            help: Some(help.to_owned()),
        };
        if files.len() > MOST_GUESTS {
            return Err(vec![whole("", format!("{} files", files.len()), "at most 20 at once")]);
        }
        let (mut levels, mut homes) = (Vec::new(), Vec::new());
        for (file, text) in files {
            let document = match Document::parse(file, text) {
                Ok(document) => document,
                Err(found) => {
                    problems.extend(found);
                    continue;
                }
            };
            match kind(&document.names()) {
                Some(Kind::Level) => levels.push((file, text)),
                Some(Kind::Home) => match library.check_home_text(file, text) {
                    Ok(home) if homes.contains(&home.id) => problems.push(twice(&document, "home", &home.id)),
                    Ok(home) => {
                        homes.push(home.id.clone());
                        library.homes.insert(home.id.clone(), Arc::new(home));
                    }
                    Err(found) => problems.extend(found),
                },
                None => problems.push(whole(
                    file,
                    "this is neither a level nor a home".into(),
                    "a level has `home` and `people`, a home has `rooms`",
                )),
            }
        }
        library.levels.retain(|_, level| !homes.contains(&level.home));
        let mut ids = Vec::new();
        for (file, text) in levels {
            match library.check_level_text(file, text) {
                Ok(level) if ids.contains(&level.id) => {
                    problems.extend(Document::parse(file, text).map(|document| twice(&document, "level", &level.id)));
                }
                Ok(level) => {
                    ids.push(level.id.clone());
                    library.levels.insert(level.id.clone(), Arc::new(level));
                }
                Err(found) => problems.extend(found),
            }
        }
        if ids.is_empty() && problems.is_empty() {
            let file = files.keys().next().map_or("", String::as_str);
            problems.push(whole(file, "no level is among the files".into(), "add the file of a level"));
        }
        library.problems.clone_from(&self.problems);
        if problems.is_empty() { Ok((library, ids)) } else { Err(problems) }
    }
}

fn twice(document: &Document<'_>, what: &str, id: &Id) -> Problem {
    let message = format!("another of these files already has a {what} `{id}`");
    document.problem("id", message, Some("choose another id".into()))
}

fn kind(names: &[String]) -> Option<Kind> {
    let has = |name: &str| names.iter().any(|known| known == name);
    match () {
        () if has("home") || has("people") || has("goal") => Some(Kind::Level),
        () if has("rooms") || has("furniture") => Some(Kind::Home),
        () => None,
    }
}
