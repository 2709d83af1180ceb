//! Reading on after a mistake, so that all mistakes of a file are told at once.
//!
//! A reader stops at the first value it cannot take. Here that value is put aside: an unknown field takes the name that was
//! probably meant or is left out, and for any other the first stand-in that the reader takes is put in its place. What is said of a stand-in later is not told:
//! only the author's own text is judged.

use std::borrow::Cow;

use serde::Deserialize;
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use super::{
    Problem,
    document::Document,
    suggest::nearest,
    wording::{allowed, quoted_after},
};

/// What a text with mistakes gave.
pub(super) struct Misread<T> {
    /// Each mistake of types and names of fields.
    pub problems: Vec<Problem>,
    /// The value with stand-ins, where all could be put in.
    pub value: Option<T>,
    /// Paths of stand-ins.
    pub stand_ins: Vec<String>,
}

impl<T> Misread<T> {
    /// A problem is about a stand-in and not about what the author wrote.
    pub fn made_up(&self, problem: &Problem) -> bool {
        let field = problem.field.as_deref().unwrap_or_default();
        self.stand_ins.iter().any(|path| {
            field.strip_prefix(path.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
        })
    }
}

/// Mistakes told at once, at most.
const ENOUGH: usize = 20;
/// A longer text stops at its first mistake: reading it again and again takes time.
const MAX_BYTES: usize = 64 * 1024;

/// Values for what cannot be read, simplest first.
const STAND_INS: [&str; 9] =
    ["\"a\"", "0", "\"00:00\"", "false", "[]", "{}", "[0.0, 0.0]", "[0.0, 0.0, 0.0]", "[\"a\", \"b\"]"];

impl<'t> Document<'t> {
    /// Reads the whole text as one value.
    ///
    /// # Errors
    /// All that is wrong.
    pub fn read_all<T: Deserialize<'t>>(&self) -> Result<T, Misread<T>> {
        let mut root = self.root().clone();
        let mut misread = Misread { problems: Vec::new(), value: None, stand_ins: Vec::new() };
        let mut error = match read::<T>(&root) {
            Ok(value) => return Ok(value),
            Err(error) => error,
        };
        loop {
            let problem = self.explain(&error, "");
            misread.problems.push(problem.clone());
            if misread.problems.len() >= ENOUGH || self.text().len() > MAX_BYTES {
                return Err(misread);
            }
            let Some((path, next, mended)) = self.mended(&root, &error, &problem) else { return Err(misread) };
            misread.stand_ins.push(path);
            root = mended;
            match next {
                Ok(value) => {
                    misread.value = Some(value);
                    return Err(misread);
                }
                Err(next) => error = next,
            }
        }
    }

    /// The tree without a mistake, where it was, and what reading it gives then.
    fn mended<T: Deserialize<'t>>(
        &self,
        root: &Spanned<DeTable<'t>>,
        error: &toml::de::Error,
        problem: &Problem,
    ) -> Option<(String, Result<T, toml::de::Error>, Spanned<DeTable<'t>>)> {
        let field = problem.field.clone().unwrap_or_default();
        if quoted_after(error.message(), "unknown field ").is_some() {
            let (parent, name) = field.rsplit_once('.').unwrap_or(("", &field));
            let mut mended = root.clone();
            let here = table(mended.get_mut(), parent)?;
            let value = here.remove(name)?;
            let meant = nearest(name, allowed(error.message())).filter(|meant| !here.contains_key(*meant));
            if let Some(meant) = meant {
                here.insert(Spanned::new(value.span(), Cow::Owned(meant.to_owned())), value);
            }
            let renamed =
                meant.map(|meant| if parent.is_empty() { meant.to_owned() } else { format!("{parent}.{meant}") });
            let next = read(&mended);
            return Some((renamed.unwrap_or(field), next, mended));
        }
        let missing = quoted_after(error.message(), "missing field ");
        let path = match missing {
            Some(name) if field.is_empty() => name.to_owned(),
            Some(name) => format!("{field}.{name}"),
            None => field.clone(),
        };
        let variants = allowed(error.message());
        let meant = nearest(&written(root.get_ref(), &path), variants.iter().copied()).or(variants.first().copied());
        let variant = meant.map(|name| DeValue::String(Cow::Owned(name.to_owned())));
        let parsed = STAND_INS.iter().filter_map(|text| DeValue::parse(text).ok().map(Spanned::into_inner));
        for value in variant.into_iter().chain(parsed) {
            let (mut with, is_table) = (root.clone(), matches!(value, DeValue::Table(_)));
            if let Some(name) = missing {
                let span = error.span().unwrap_or_default();
                let name = Spanned::new(span.clone(), Cow::Owned(name.to_owned()));
                table(with.get_mut(), &field)?.insert(name, Spanned::new(span, value));
            } else {
                *entry(with.get_mut(), &path)?.get_mut() = value;
            }
            let next = read::<T>(&with);
            let taken = match &next {
                Ok(_) => true,
                Err(next) => {
                    let other = self.explain(next, "");
                    (&other.message, &other.field) != (&problem.message, &problem.field)
                        && (missing.is_some() || other.field != problem.field)
                        && other.field.as_deref() != Some(&path)
                        // A stand-in for a missing field has the place of its table; one with fields of its own lacks them all.
                        && (missing.is_none() || next.span() != error.span() || is_missing(next) && !is_table)
                }
            };
            if taken {
                // What an entry of a list says beside a word that is not known may not be judged.
                let entry = path.rsplit_once('.').map(|(entry, _)| entry.to_owned());
                let entry = entry.filter(|entry| !variants.is_empty() && entry.ends_with(']'));
                return Some((entry.unwrap_or(path), next, with));
            }
        }
        None
    }
}

/// The text at a path; empty when it is none.
fn written(root: &DeTable<'_>, path: &str) -> String {
    match entry(&mut root.clone(), path).map(Spanned::get_mut) {
        Some(DeValue::String(text)) => text.to_string(),
        _ => String::new(),
    }
}

fn is_missing(error: &toml::de::Error) -> bool {
    quoted_after(error.message(), "missing field ").is_some()
}

fn read<'t, T: Deserialize<'t>>(root: &Spanned<DeTable<'t>>) -> Result<T, toml::de::Error> {
    T::deserialize(toml::Deserializer::from(root.clone()))
}

/// The table at a path; the root for an empty one.
fn table<'n, 't>(root: &'n mut DeTable<'t>, path: &str) -> Option<&'n mut DeTable<'t>> {
    if path.is_empty() {
        return Some(root);
    }
    match entry(root, path)?.get_mut() {
        DeValue::Table(table) => Some(table),
        _ => None,
    }
}

/// The value at a path.
fn entry<'n, 't>(table: &'n mut DeTable<'t>, path: &str) -> Option<&'n mut Spanned<DeValue<'t>>> {
    let (name, rest) = table.iter().find_map(|(key, _)| {
        let rest = path.strip_prefix(key.get_ref().as_ref())?;
        (rest.is_empty() || rest.starts_with(['.', '['])).then(|| (key.get_ref().to_string(), rest))
    })?;
    within(table.get_mut(name.as_str())?, rest)
}

fn within<'n, 't>(value: &'n mut Spanned<DeValue<'t>>, rest: &str) -> Option<&'n mut Spanned<DeValue<'t>>> {
    if rest.is_empty() {
        return Some(value);
    }
    match value.get_mut() {
        DeValue::Table(table) => entry(table, rest.strip_prefix('.')?),
        DeValue::Array(items) => {
            let (index, rest) = rest.strip_prefix('[')?.split_once(']')?;
            within(items.get_mut(index.parse::<usize>().ok()?)?, rest)
        }
        _ => None,
    }
}
