//! Checks that go beyond types: what refers to what, what fits where, what is within range.
//!
//! A check names the field by its path; [`Checker`] turns that into a line of the file.

mod catalogue;
mod figures;
mod home;
mod layout;
mod level;
mod piece;

use std::{collections::BTreeMap, fmt::Display, ops::RangeInclusive};

pub(super) use catalogue::read_catalogue;
pub(super) use home::home;
pub(super) use level::level;
pub(super) use piece::{colour, piece};

use super::{
    Problem, Tokens,
    document::Document,
    suggest::{did_you_mean, listed},
};

/// Collects what is wrong with one file.
pub(super) struct Checker<'d, 't> {
    document: &'d Document<'t>,
    problems: Vec<Problem>,
}

impl<'d, 't> Checker<'d, 't> {
    /// Most problems worth telling at once.
    const ENOUGH: usize = 50;

    pub fn new(document: &'d Document<'t>) -> Self {
        Checker { document, problems: Vec::new() }
    }

    /// The value if nothing was wrong with it.
    pub fn finish<T>(self, value: T) -> Result<T, Vec<Problem>> {
        if self.problems.is_empty() { Ok(value) } else { Err(self.problems) }
    }

    fn fine(&self) -> bool {
        self.problems.is_empty()
    }

    fn refuse(&mut self, path: impl Display, message: impl Into<String>, help: impl Into<String>) {
        if self.problems.len() < Self::ENOUGH {
            let (path, help) = (path.to_string(), help.into());
            let help = (!help.is_empty()).then_some(help);
            self.problems.push(self.document.problem(&path, message.into(), help));
        }
    }

    /// `name` is one of `known`.
    fn known<'n>(
        &mut self,
        path: impl Display,
        what: &str,
        name: &str,
        known: impl IntoIterator<Item = &'n str> + Clone,
    ) -> bool {
        if known.clone().into_iter().any(|known| known == name) {
            return true;
        }
        let there_are = format!("there are: {}", listed(known.clone()));
        let help = did_you_mean(name, known).map_or(there_are.clone(), |near| format!("{near}; {there_are}"));
        self.refuse(path, format!("there is no {what} `{name}`"), help);
        false
    }

    fn token(&mut self, path: impl Display, name: &str, tokens: &Tokens) {
        self.known(path, "colour", name, tokens.keys().map(String::as_str));
    }

    fn range(&mut self, path: impl Display, value: f64, allowed: RangeInclusive<f64>, unit: &str) {
        if !allowed.contains(&value) {
            let unit = if unit.is_empty() { String::new() } else { format!(" {unit}") };
            let help = format!("allowed: {} to {}{unit}", allowed.start(), allowed.end());
            self.refuse(path, format!("{value}{unit} is out of range"), help);
        }
    }

    fn count(&mut self, path: impl Display, count: usize, allowed: RangeInclusive<usize>, what: &str) {
        if !allowed.contains(&count) {
            let help = format!("allowed: {} to {}", allowed.start(), allowed.end());
            self.refuse(path, format!("{count} {what}"), help);
        }
    }

    /// Not empty, not longer than it can be shown.
    fn short(&mut self, path: impl Display, text: &str, most: usize) {
        let length = text.chars().count();
        if text.trim().is_empty() {
            self.refuse(path, "the text is empty", "");
        } else if length > most {
            self.refuse(path, format!("a text of {length} characters"), format!("at most {most}"));
        } else if text.chars().any(char::is_control) {
            self.refuse(path, "a tab or another invisible character", "use spaces, and write the text in one line");
        }
    }

    /// A text in each language.
    fn names(&mut self, path: impl Display, names: &BTreeMap<String, String>) {
        const LANGUAGES: [&str; 2] = ["fr", "en"];
        for language in LANGUAGES {
            match names.get(language) {
                Some(name) => self.short(format_args!("{path}.{language}"), name, 60),
                None => self.refuse(&path, format!("no text in `{language}`"), "languages: fr, en"),
            }
        }
        for language in names.keys().filter(|language| !LANGUAGES.contains(&language.as_str())) {
            self.refuse(format_args!("{path}.{language}"), "no such language", "languages: fr, en");
        }
    }

    /// No name given twice; `path` makes the path of the n-th.
    fn unique<'n>(
        &mut self,
        what: &str,
        names: impl IntoIterator<Item = (usize, &'n str)>,
        path: impl Fn(usize) -> String,
    ) {
        let mut seen = BTreeMap::new();
        for (index, name) in names {
            if let Some(first) = seen.insert(name, index) {
                let message = format!("a second {what} `{name}`");
                self.refuse(path(index), message, format!("the first is {}", path(first)));
            }
        }
    }
}
