//! Messages of the kit, with a record of what was asked for and what is missing.

use std::{cell::RefCell, collections::BTreeSet};

use crate::text::{Arg, Format, Texts};

/// Messages of one language.
pub(super) struct Words<'a> {
    texts: &'a Texts,
    asked: RefCell<BTreeSet<String>>,
    missing: RefCell<Vec<String>>,
}

impl<'a> Words<'a> {
    pub fn new(texts: &'a Texts) -> Words<'a> {
        Words { texts, asked: RefCell::default(), missing: RefCell::default() }
    }

    /// Figures of this language.
    pub fn format(&self) -> Format {
        Format(self.texts.lang())
    }

    /// Code of the language: `fr`.
    pub fn code(&self) -> &'static str {
        self.texts.lang().code()
    }

    /// A message.
    pub fn get(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// A message with texts put in.
    pub fn with(&self, key: &str, args: &[(&str, &str)]) -> String {
        if !self.texts.has(key) {
            self.missing.borrow_mut().push(key.to_owned());
        }
        self.asked.borrow_mut().insert(key.to_owned());
        let args: Vec<(&str, Arg<'_>)> = args.iter().map(|(name, text)| (*name, Arg::Text(text))).collect();
        self.texts.with(key, &args)
    }

    /// A message with a whole number.
    pub fn count(&self, key: &str, count: usize) -> String {
        self.with(key, &[("count", &count.to_string())])
    }

    /// A message that not every gesture has.
    pub fn maybe(&self, key: &str) -> Option<String> {
        self.texts.has(key).then(|| self.get(key))
    }

    /// Messages asked for; those missing.
    pub fn finish(self) -> (BTreeSet<String>, Vec<String>) {
        (self.asked.into_inner(), self.missing.into_inner())
    }
}
