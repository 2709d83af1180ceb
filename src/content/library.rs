//! All content, read from a map of texts.

use std::{collections::BTreeMap, sync::Arc};

use super::{
    Catalogue, Home, Id, Level, Piece, Problem, Tokens,
    check::{self, Checker},
    document::Document,
};

/// Path (with `/`, from the root of the project) → text.
pub type Files = BTreeMap<String, String>;

/// Everything that the files say.
#[derive(Debug, Clone, Default)]
pub struct Library {
    /// Levels by id; by number with [`Library::levels_in_order`].
    pub levels: BTreeMap<Id, Arc<Level>>,
    /// Homes by id (`levels/homes/*.toml`).
    pub homes: BTreeMap<Id, Arc<Home>>,
    /// Furniture by id (`assets/parts/*.toml`).
    pub pieces: BTreeMap<Id, Piece>,
    /// Colours of the world (`assets/tokens.toml`).
    pub tokens: Tokens,
    /// Devices, tariffs, climates… (`assets/catalogue/*.toml`).
    pub catalogue: Arc<Catalogue>,
    /// What could not be read.
    pub problems: Vec<Problem>,
}

impl Library {
    /// Reads everything; what is wrong is left out and named in [`Library::problems`].
    #[must_use]
    pub fn load(files: &Files) -> Library {
        let mut library = Library::default();
        library.load_tokens(files);
        library.load_pieces(files);
        library.load_catalogue(files);
        for (file, text) in inside(files, "levels/homes/") {
            match library.check_home_text(file, text) {
                Ok(home) if library.homes.contains_key(&home.id) => library.twice(file, text, "home", &home.id),
                Ok(home) => drop(library.homes.insert(home.id.clone(), Arc::new(home))),
                Err(problems) => library.problems.extend(problems),
            }
        }
        for (file, text) in inside(files, "levels/") {
            match library.check_level_text(file, text) {
                Ok(level) if library.levels.contains_key(&level.id) => library.twice(file, text, "level", &level.id),
                Ok(level) => drop(library.levels.insert(level.id.clone(), Arc::new(level))),
                Err(problems) => library.problems.extend(problems),
            }
        }
        library
    }

    /// Levels by number.
    #[must_use]
    pub fn levels_in_order(&self) -> Vec<&Arc<Level>> {
        let mut levels: Vec<_> = self.levels.values().collect();
        levels.sort_by(|a, b| (a.number, &a.id).cmp(&(b.number, &b.id)));
        levels
    }

    /// Reads one level against what this library holds; nothing is kept.
    ///
    /// # Errors
    /// Everything that is wrong, each with its place.
    pub fn check_level_text(&self, file: &str, text: &str) -> Result<Level, Vec<Problem>> {
        let document = Document::parse(file, text)?;
        checked(&document, |checker, level: &Level| check::level(checker, level, self))
    }

    /// Reads one home against what this library holds; nothing is kept.
    ///
    /// # Errors
    /// Everything that is wrong, each with its place.
    pub fn check_home_text(&self, file: &str, text: &str) -> Result<Home, Vec<Problem>> {
        let document = Document::parse(file, text)?;
        checked(&document, |checker, home: &Home| check::home(checker, home, self))
    }

    /// A problem of a field, with its place in the text of a file; of the whole file where the text has no such field.
    #[must_use]
    pub fn problem_of(file: &str, text: &str, field: &str, message: String, help: Option<String>) -> Problem {
        match Document::parse(file, text) {
            Ok(document) => document.problem(field, message, help),
            Err(_) => Problem { file: file.into(), line: 0, column: 0, field: Some(field.into()), message, help },
        }
    }

    fn twice(&mut self, file: &str, text: &str, what: &str, id: &Id) {
        let message = format!("another file already has a {what} `{id}`");
        if let Ok(document) = Document::parse(file, text) {
            self.problems.push(document.problem("id", message, Some("choose another id".into())));
        }
    }

    fn load_tokens(&mut self, files: &Files) {
        const FILE: &str = "assets/tokens.toml";
        let Some(text) = files.get(FILE) else {
            self.problems.push(missing(FILE));
            return;
        };
        let document = match Document::parse(FILE, text) {
            Ok(document) => document,
            Err(problems) => return self.problems.extend(problems),
        };
        for name in document.names() {
            match document.read_entry::<String>(&name).map(|text| (check::colour(&text), text)) {
                Ok((Some(colour), _)) => drop(self.tokens.insert(name, colour)),
                Ok((None, text)) => self.problems.push(document.problem(
                    &name,
                    format!("`{text}` is not a colour"),
                    Some("write #RRGGBB".into()),
                )),
                Err(problem) => self.problems.push(problem),
            }
        }
    }

    fn load_pieces(&mut self, files: &Files) {
        let mut places = Vec::new();
        for (file, text) in inside(files, "assets/parts/") {
            let document = match Document::parse(file, text) {
                Ok(document) => document,
                Err(problems) => {
                    self.problems.extend(problems);
                    continue;
                }
            };
            for name in document.names() {
                match entry::<Piece>(&document, &name) {
                    Ok((id, _)) if self.pieces.contains_key(&id) => {
                        let message = format!("another file already has a piece `{id}`");
                        self.problems.push(document.problem(&name, message, None));
                    }
                    Ok((id, piece)) => {
                        self.pieces.insert(id.clone(), piece);
                        places.push((file, text, id));
                    }
                    Err(problem) => self.problems.push(problem),
                }
            }
        }
        // Pieces include one another, so they are checked once all are known.
        let mut refused = Vec::new();
        for (file, text, id) in places {
            let Ok(document) = Document::parse(file, text) else { continue };
            let mut checker = Checker::new(&document);
            check::piece(&mut checker, &id, &self.pieces[&id], self);
            if let Err(problems) = checker.finish(()) {
                self.problems.extend(problems);
                refused.push(id);
            }
        }
        for id in refused {
            self.pieces.remove(&id);
        }
    }

    fn load_catalogue(&mut self, files: &Files) {
        // Those that name others come after them.
        const FILES: [&str; 10] = [
            "sources",
            "constructions",
            "devices",
            "climates",
            "tariffs",
            "co2",
            "gestures",
            "measures",
            "practices",
            "plan",
        ];
        let mut catalogue = Catalogue::default();
        for name in FILES {
            let file = format!("assets/catalogue/{name}.toml");
            match files.get(&file) {
                Some(text) => self.problems.extend(check::read_catalogue(&mut catalogue, name, &file, text)),
                None => self.problems.push(missing(&file)),
            }
        }
        self.catalogue = Arc::new(catalogue);
    }
}

/// Reads a whole text and checks what it says.
fn checked<'t, T: serde::Deserialize<'t>>(
    document: &Document<'t>,
    check: impl FnOnce(&mut Checker<'_, '_>, &T),
) -> Result<T, Vec<Problem>> {
    let mut checker = Checker::new(document);
    let mut misread = match document.read_all::<T>() {
        Ok(value) => {
            check(&mut checker, &value);
            return checker.finish(value);
        }
        Err(misread) => misread,
    };
    // What can be read is checked too, so that all is told at once.
    if let Some(value) = misread.value.take() {
        check(&mut checker, &value);
        let found = checker.finish(()).err().unwrap_or_default();
        let found: Vec<Problem> = found.into_iter().filter(|problem| !misread.made_up(problem)).collect();
        misread.problems.extend(found);
    }
    misread.problems.sort_by_key(|problem| (problem.line, problem.column));
    Err(misread.problems)
}

/// An entry at the top of a file, named by its key.
pub(super) fn entry<'t, T: serde::Deserialize<'t>>(document: &Document<'t>, name: &str) -> Result<(Id, T), Problem> {
    let id = Id::try_from(name).map_err(|error| document.problem(name, error.to_string(), None))?;
    Ok((id, document.read_entry(name)?))
}

/// TOML files of a folder, without those of its folders.
fn inside<'f>(files: &'f Files, folder: &'f str) -> impl Iterator<Item = (&'f str, &'f str)> {
    files.range(folder.to_owned()..).take_while(move |(path, _)| path.starts_with(folder)).filter_map(
        move |(path, text)| {
            let name = path.strip_prefix(folder)?.strip_suffix(".toml")?;
            (!name.contains('/')).then_some((path.as_str(), text.as_str()))
        },
    )
}

fn missing(file: &str) -> Problem {
    let message = "the file is missing".to_owned();
    Problem { file: file.to_owned(), line: 0, column: 0, field: None, message, help: None }
}
