//! A TOML text with the place of everything in it, so that any mistake can be shown where it was made.
//!
//! [`Document::parse`] refuses what no content file may hold (too long, too deep, numbers that are not finite);
//! [`Document::read`] turns the text, or one entry of it, into a type; later checks name a field by its path
//! (`people[0].routine[2].room`) and [`Document::problem`] finds its line.

use std::ops::Range;

use serde::Deserialize;
use toml::{
    Spanned,
    de::{DeTable, DeValue, ValueDeserializer},
};

use super::{
    Problem,
    wording::{self, quoted_after},
};

/// Bytes that a content file may have.
pub const MAX_BYTES: usize = 256 * 1024;
/// Tables and arrays within one another.
const MAX_DEPTH: usize = 32;
/// Bytes of one text.
const MAX_TEXT: usize = 1_000;
/// Items of one list or table.
const MAX_ITEMS: usize = 1_000;

/// A parsed text.
pub struct Document<'t> {
    file: &'t str,
    text: &'t str,
    root: Spanned<DeTable<'t>>,
}

/// A node of the text: the root table or a value.
#[derive(Clone, Copy)]
enum Node<'d, 't> {
    Table(&'d DeTable<'t>),
    Value(&'d DeValue<'t>),
}

/// What a node holds: name as written in a path, where its name stands, value.
type Child<'d, 't> = (String, Option<Range<usize>>, &'d Spanned<DeValue<'t>>);

impl<'d, 't> Node<'d, 't> {
    fn children(self) -> Vec<Child<'d, 't>> {
        match self {
            Node::Table(table) | Node::Value(DeValue::Table(table)) => {
                table.iter().map(|(key, value)| (key.get_ref().to_string(), Some(key.span()), value)).collect()
            }
            Node::Value(DeValue::Array(items)) => {
                items.iter().enumerate().map(|(i, value)| (format!("[{i}]"), None, value)).collect()
            }
            Node::Value(_) => Vec::new(),
        }
    }
}

/// `a` and `b` as `a.b`, `a` and `[0]` as `a[0]`.
fn joined(parent: &str, child: &str) -> String {
    if parent.is_empty() || child.starts_with('[') { format!("{parent}{child}") } else { format!("{parent}.{child}") }
}

impl<'t> Document<'t> {
    /// Parses a text and refuses what no content file may hold.
    ///
    /// # Errors
    /// What is wrong, with its place.
    pub fn parse(file: &'t str, text: &'t str) -> Result<Document<'t>, Vec<Problem>> {
        if text.len() > MAX_BYTES {
            return Err(vec![Problem {
                file: file.into(),
                line: 0,
                column: 0,
                field: None,
                message: format!("the file has {} KB", text.len().div_ceil(1024)),
                help: Some(format!("at most {} KB", MAX_BYTES / 1024)),
            }]);
        }
        if let Some(at) = text.find(char::REPLACEMENT_CHARACTER) {
            let (line, column) = position(text, at);
            let message = "a character that cannot be read".to_owned();
            let help = Some("save the file as UTF-8".to_owned());
            return Err(vec![Problem { file: file.into(), line, column, field: None, message, help }]);
        }
        let (root, errors) = DeTable::parse_recoverable(text);
        if !errors.is_empty() {
            return Err(syntax_errors(file, text, &errors));
        }
        let document = Document { file, text, root };
        let mut problems = Vec::new();
        document.limits(Node::Table(document.root.get_ref()), "", 1, &mut problems);
        if problems.is_empty() { Ok(document) } else { Err(problems) }
    }

    pub(super) fn root(&self) -> &Spanned<DeTable<'t>> {
        &self.root
    }

    pub(super) fn text(&self) -> &'t str {
        self.text
    }

    /// Lengths, depth, finite numbers.
    fn limits(&self, node: Node<'_, 't>, path: &str, depth: usize, problems: &mut Vec<Problem>) {
        const ENOUGH: usize = 20;
        let children = node.children();
        if children.len() > MAX_ITEMS {
            let message = format!("{} items", children.len());
            problems.push(self.problem(path, message, Some(format!("at most {MAX_ITEMS}"))));
            return;
        }
        for (name, _, value) in children {
            if problems.len() >= ENOUGH {
                return;
            }
            let path = joined(path, &name);
            let refuse = |message, help: &str| self.problem_at(value.span(), &path, message, Some(help.to_owned()));
            match value.get_ref() {
                DeValue::Float(float) => {
                    let finite = float.as_str().parse::<f64>().is_ok_and(f64::is_finite);
                    if !finite {
                        problems.push(refuse(format!("`{}` is not a number", float.as_str()), "write a finite number"));
                    }
                }
                DeValue::String(text) if text.len() > MAX_TEXT => {
                    let found = format!("a text of {} bytes", text.len());
                    problems.push(refuse(found, &format!("at most {MAX_TEXT}")));
                }
                DeValue::Array(_) | DeValue::Table(_) if depth >= MAX_DEPTH => {
                    problems.push(refuse(
                        format!("more than {MAX_DEPTH} tables or lists within one another"),
                        "no content file needs more than six",
                    ));
                }
                inner => self.limits(Node::Value(inner), &path, depth + 1, problems),
            }
        }
    }

    /// Names at the top of the text, in its order.
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        let mut names: Vec<_> =
            self.root.get_ref().iter().map(|(key, _)| (key.span().start, key.to_string())).collect();
        names.sort();
        names.into_iter().map(|(_, name)| name).collect()
    }

    /// Reads the whole text as one value.
    ///
    /// # Errors
    /// What is wrong, with its place.
    pub fn read<T: Deserialize<'t>>(&self) -> Result<T, Problem> {
        T::deserialize(toml::Deserializer::from(self.root.clone())).map_err(|error| self.explain(&error, ""))
    }

    /// Reads one entry at the top of the text.
    ///
    /// # Errors
    /// What is wrong, with its place.
    pub fn read_entry<T: Deserialize<'t>>(&self, name: &str) -> Result<T, Problem> {
        let Some(value) = self.root.get_ref().get(name) else {
            return Err(self.problem(name, "missing".into(), None));
        };
        T::deserialize(ValueDeserializer::from(value.clone())).map_err(|error| self.explain(&error, name))
    }

    /// A mistake of a field, by path.
    #[must_use]
    pub fn problem(&self, path: &str, message: String, help: Option<String>) -> Problem {
        self.problem_at(self.span_of(path), path, message, help)
    }

    fn problem_at(&self, span: Range<usize>, path: &str, message: String, help: Option<String>) -> Problem {
        let (line, column) = position(self.text, span.start);
        let field = (!path.is_empty()).then(|| path.to_owned());
        Problem { file: self.file.to_owned(), line, column, field, message, help }
    }

    /// Place of a path, or of the longest part of it that exists: a default has no place of its own.
    fn span_of(&self, path: &str) -> Range<usize> {
        let mut span = self.root.span();
        let mut node = Node::Table(self.root.get_ref());
        let mut here = String::new();
        'down: while here.len() < path.len() {
            for (name, _, value) in node.children() {
                let there = joined(&here, &name);
                let rest = path.strip_prefix(there.as_str());
                if rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '['])) {
                    (span, node, here) = (value.span(), Node::Value(value.get_ref()), there);
                    continue 'down;
                }
            }
            break;
        }
        span
    }

    /// Path of the innermost thing at a place.
    fn path_at(&self, at: usize) -> String {
        let mut node = Node::Table(self.root.get_ref());
        let mut path = String::new();
        'down: loop {
            for (name, key, value) in node.children() {
                if key.is_some_and(|key| key.contains(&at)) {
                    return joined(&path, &name);
                }
                // A table written with a header spans that header only: look inside it whatever its span.
                if value.span().contains(&at) || holds(value.get_ref(), at) {
                    path = joined(&path, &name);
                    node = Node::Value(value.get_ref());
                    continue 'down;
                }
            }
            return path;
        }
    }

    /// A reader's error, in words for the author.
    pub(super) fn explain(&self, error: &toml::de::Error, within: &str) -> Problem {
        let (message, mut help) = wording::mistake(error.message());
        let span = error.span().unwrap_or_else(|| self.span_of(within));
        let mut path = self.path_at(span.start);
        let mut place = span;
        // Within tagged tables the reader knows the place of the whole list only: look inside for what it names.
        if let Some((found, at)) = named(error.message()).and_then(|what| self.find_inside(&path, what)) {
            (path, place) = (found, at);
        }
        if let Some(name) = quoted_after(error.message(), "missing field ") {
            help = help.or_else(|| Some(format!("add `{name} = …`")));
        }
        if path.is_empty() {
            within.clone_into(&mut path);
        }
        self.problem_at(place, &path, message, help)
    }

    /// First thing within a path that an error may mean.
    fn find_inside(&self, path: &str, what: Named<'_>) -> Option<(String, Range<usize>)> {
        let mut here = String::new();
        let mut node = Node::Table(self.root.get_ref());
        while here != path {
            (here, node) = node.children().into_iter().find_map(|(name, _, value)| {
                let there = joined(&here, &name);
                let rest = path.strip_prefix(there.as_str())?;
                let on_the_way = rest.is_empty() || rest.starts_with(['.', '[']);
                on_the_way.then_some((there, Node::Value(value.get_ref())))
            })?;
        }
        first(node, &here, what)
    }
}

/// What an error names.
#[derive(Clone, Copy)]
enum Named<'m> {
    Key(&'m str),
    Text(&'m str),
    Number(&'m str),
}

fn named(message: &str) -> Option<Named<'_>> {
    if let Some(key) = quoted_after(message, "unknown field ") {
        return Some(Named::Key(key));
    }
    if let Some(text) = quoted_after(message, "unknown variant ") {
        return Some(Named::Text(text));
    }
    if let Some((_, rest)) = message.split_once(": string \"") {
        return rest.split('"').next().map(Named::Text);
    }
    ["integer ", "floating point "].into_iter().find_map(|kind| quoted_after(message, kind)).map(Named::Number)
}

fn first(node: Node<'_, '_>, path: &str, what: Named<'_>) -> Option<(String, Range<usize>)> {
    for (name, key, value) in node.children() {
        let there = joined(path, &name);
        match (what, value.get_ref()) {
            (Named::Key(wanted), _) if name == wanted => return key.map(|key| (there, key)),
            (Named::Text(wanted), DeValue::String(text)) if text.as_ref() == wanted => {
                return Some((there, value.span()));
            }
            (Named::Number(wanted), DeValue::Integer(number)) if number.as_str() == wanted => {
                return Some((there, value.span()));
            }
            (Named::Number(wanted), DeValue::Float(number)) if number.as_str() == wanted => {
                return Some((there, value.span()));
            }
            (_, inner) => {
                if let Some(found) = first(Node::Value(inner), &there, what) {
                    return Some(found);
                }
            }
        }
    }
    None
}

/// Something within a value, or its name, stands at a place.
fn holds(value: &DeValue<'_>, at: usize) -> bool {
    Node::Value(value).children().into_iter().any(|(_, key, value)| {
        key.is_some_and(|key| key.contains(&at)) || value.span().contains(&at) || holds(value.get_ref(), at)
    })
}

/// Errors of the syntax, the first of each line: more on it mostly follow from that one.
fn syntax_errors(file: &str, text: &str, errors: &[toml::de::Error]) -> Vec<Problem> {
    const ENOUGH: usize = 5;
    let mut problems: Vec<Problem> = Vec::new();
    // Lines that were told. A long line may have a hundred thousand mistakes: finding the place of each would take its time.
    let mut told: Vec<Range<usize>> = Vec::new();
    for error in errors {
        let at = error.span().map_or(0, |span| span.start).min(text.len());
        if told.iter().any(|line| line.contains(&at)) {
            continue;
        }
        told.push(line_around(text, at));
        let (line, column) = position(text, at);
        let (before, after) = text.split_at_checked(at).unwrap_or((text, ""));
        let before = before.rsplit('\n').next().unwrap_or_default();
        let (message, help) = wording::syntax(error.message(), before, after.lines().next().unwrap_or_default());
        problems.push(Problem { file: file.into(), line, column, field: None, message, help });
        if problems.len() >= ENOUGH {
            break;
        }
    }
    problems
}

/// The bytes of the line of a byte, its end included.
fn line_around(text: &str, at: usize) -> Range<usize> {
    let (before, after) = text.as_bytes().split_at(at);
    let start = before.iter().rposition(|&b| b == b'\n').map_or(0, |newline| newline + 1);
    let end = after.iter().position(|&b| b == b'\n').map_or(text.len(), |newline| at + newline);
    start..end + 1
}

/// Line and column of a byte, from 1.
fn position(text: &str, at: usize) -> (usize, usize) {
    let before = &text.as_bytes()[..at.min(text.len())];
    let line_start = before.iter().rposition(|&b| b == b'\n').map_or(0, |newline| newline + 1);
    let line = before.split(|&b| b == b'\n').count();
    let column = String::from_utf8_lossy(&before[line_start..]).chars().count() + 1;
    (line, column)
}
