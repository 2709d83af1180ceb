//! Messages by key, from `assets/locales/<lang>/*.ftl`.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::{
    FluentArgs, FluentResource, FluentValue,
    concurrent::FluentBundle,
    types::{FluentNumber, FluentNumberOptions},
};
use unic_langid::LanguageIdentifier;

use super::Lang;
use crate::content::Files;

/// Value put into a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg<'a> {
    /// Text, such as a formatted amount or a name.
    Text(&'a str),
    /// Number that chooses a plural; whole, for it is written without a format.
    Count(f64),
}

/// Why texts cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    /// No file for this language.
    #[error("no text for `{0}`: expected assets/locales/{0}/*.ftl")]
    NoFile(&'static str),
    /// A file that Fluent refuses.
    #[error("{file}:{line}: {message}")]
    Syntax {
        /// Path.
        file: String,
        /// Line, from 1.
        line: usize,
        /// Why.
        message: String,
    },
}

/// All messages of one language.
pub struct Texts {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
    /// Variables of each message.
    variables: BTreeMap<String, BTreeSet<String>>,
}

impl std::fmt::Debug for Texts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Texts")
            .field("lang", &self.lang)
            .field("messages", &self.variables.len())
            .finish_non_exhaustive()
    }
}

impl Texts {
    /// Reads the messages of a language.
    ///
    /// # Errors
    /// When a file is missing or malformed, or gives a key twice.
    pub fn load(files: &Files, lang: Lang) -> Result<Texts, TextError> {
        let folder = format!("assets/locales/{}/", lang.code());
        let mut bundle = FluentBundle::new_concurrent(vec![language(lang)]);
        // No marks around values: the texts are shown by fonts without them, left to right.
        bundle.set_use_isolating(false);
        let mut variables = BTreeMap::new();
        let mut any = false;
        for (file, text) in files.range(folder.clone()..).take_while(|(file, _)| file.starts_with(&folder)) {
            if file.strip_suffix(".ftl").is_none() {
                continue;
            }
            any = true;
            let syntax = |line, message| TextError::Syntax { file: file.clone(), line, message };
            let resource = FluentResource::try_new(text.clone()).map_err(|(_, errors)| {
                let first = errors.first();
                let at = first.map_or(0, |error| error.pos.start);
                syntax(line_at(text, at), first.map_or_else(String::new, |error| error.kind.to_string()))
            })?;
            for (key, used) in variables::of(&resource) {
                if variables.insert(key.clone(), used).is_some() {
                    return Err(syntax(line_of_key(text, &key), format!("`{key}` is given twice")));
                }
            }
            if let Err(errors) = bundle.add_resource(resource) {
                let message = errors.first().map_or_else(String::new, ToString::to_string);
                return Err(syntax(1, message));
            }
        }
        if any { Ok(Texts { lang, bundle, variables }) } else { Err(TextError::NoFile(lang.code())) }
    }

    /// Language of these texts.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// A message; the key itself between brackets when it is missing (a test fails then).
    #[must_use]
    pub fn get(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// A message with values.
    #[must_use]
    pub fn with(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return format!("[{key}]");
        };
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, value) in args {
            match value {
                Arg::Text(text) => values.set(*name, *text),
                Arg::Count(count) => {
                    let number = FluentNumber::new(*count, FluentNumberOptions::default());
                    values.set(*name, FluentValue::Number(number));
                }
            }
        }
        // A value that is missing is written `{$name}`: seen at once, and no reason to stop.
        self.bundle.format_pattern(pattern, Some(&values), &mut Vec::new()).into_owned()
    }

    /// There is such a message.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.variables.contains_key(key)
    }

    /// All keys with the variables that their messages use.
    pub fn keys(&self) -> impl Iterator<Item = (&str, &BTreeSet<String>)> {
        self.variables.iter().map(|(key, used)| (key.as_str(), used))
    }
}

/// For plural rules.
fn language(lang: Lang) -> LanguageIdentifier {
    lang.code().parse().unwrap_or_default()
}

fn line_at(text: &str, at: usize) -> usize {
    text.as_bytes()[..at.min(text.len())].split(|&b| b == b'\n').count()
}

fn line_of_key(text: &str, key: &str) -> usize {
    let is_it = |line: &&str| line.strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with('='));
    text.lines().rev().position(|line| is_it(&line)).map_or(1, |from_end| text.lines().count() - from_end)
}

/// Which variables a message uses, through its selectors, placeables and the arguments of functions.
mod variables {
    use std::collections::BTreeSet;

    use fluent_bundle::FluentResource;
    use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

    pub fn of(resource: &FluentResource) -> Vec<(String, BTreeSet<String>)> {
        resource
            .entries()
            .filter_map(|entry| match entry {
                Entry::Message(message) => {
                    let mut used = BTreeSet::new();
                    if let Some(value) = &message.value {
                        pattern(value, &mut used);
                    }
                    Some((message.id.name.to_owned(), used))
                }
                _ => None,
            })
            .collect()
    }

    fn pattern(pattern: &Pattern<&str>, used: &mut BTreeSet<String>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression: inner } = element {
                expression(inner, used);
            }
        }
    }

    fn expression(expression: &Expression<&str>, used: &mut BTreeSet<String>) {
        match expression {
            Expression::Inline(inner) => inline(inner, used),
            Expression::Select { selector, variants } => {
                inline(selector, used);
                for variant in variants {
                    pattern(&variant.value, used);
                }
            }
        }
    }

    fn inline(inner: &InlineExpression<&str>, used: &mut BTreeSet<String>) {
        match inner {
            InlineExpression::VariableReference { id } => {
                used.insert(id.name.to_owned());
            }
            InlineExpression::Placeable { expression: inner } => expression(inner, used),
            InlineExpression::FunctionReference { arguments, .. } => {
                for argument in &arguments.positional {
                    inline(argument, used);
                }
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(text: &str) -> Files {
        [("assets/locales/fr/a.ftl".to_owned(), text.to_owned())].into()
    }

    fn texts(text: &str) -> Texts {
        Texts::load(&files(text), Lang::Fr).unwrap()
    }

    #[test]
    fn messages_take_values_and_plurals() {
        let texts =
            texts("hello = Bonjour { $name }\nfound = { $n ->\n    [one] une\n   *[other] { $n } lampes\n  }\n");
        assert_eq!(texts.with("hello", &[("name", Arg::Text("Lina"))]), "Bonjour Lina");
        assert_eq!(texts.with("found", &[("n", Arg::Count(1.0))]), "une");
        assert_eq!(texts.with("found", &[("n", Arg::Count(3.0))]), "3 lampes");
        assert_eq!(texts.get("nothing"), "[nothing]");
        let used: Vec<_> = texts.keys().map(|(key, used)| (key.to_owned(), used.len())).collect();
        assert_eq!(used, [("found".to_owned(), 1), ("hello".to_owned(), 1)]);
    }

    #[test]
    fn errors_name_file_and_line() {
        let error = Texts::load(&files("good = a\n\nbad line\n"), Lang::Fr).unwrap_err();
        assert!(error.to_string().starts_with("assets/locales/fr/a.ftl:3: "), "{error}");
        let error = Texts::load(&files("a = 1\nb = 2\na = 3\n"), Lang::Fr).unwrap_err();
        assert_eq!(error.to_string(), "assets/locales/fr/a.ftl:3: `a` is given twice");
        assert_eq!(Texts::load(&files("a = 1"), Lang::En).unwrap_err(), TextError::NoFile("en"));
    }

    #[test]
    fn texts_go_between_threads() {
        fn shared<T: Send + Sync>() {}
        shared::<Texts>();
    }
}
