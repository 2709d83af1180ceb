//! Days, and the names that staff give to places and events.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Why a text is no [`Label`] or no [`Day`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LabelError {
    /// Not a name of a site or an event.
    #[error("`{0}` cannot be a name here: 1 to 60 letters, digits, spaces and . ' ’ - ( ) /, a letter or digit first")]
    Label(String),
    /// Not a date.
    #[error("`{0}` is not a day: write year-month-day, as 2026-11-24")]
    Day(String),
}

/// Name of a site or an event, as staff wrote it: letters, digits, spaces and a few marks, so that it needs no quotes in
/// a table and can be no formula in a spreadsheet.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Label(String);

impl Label {
    /// Longest name, in characters.
    pub const MAX_CHARS: usize = 60;

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<&str> for Label {
    type Error = LabelError;

    fn try_from(text: &str) -> Result<Label, LabelError> {
        let mark = |c: char| " .'’-()/".contains(c);
        let fits = (1..=Self::MAX_CHARS).contains(&text.chars().count());
        let first = text.chars().next().is_some_and(char::is_alphanumeric);
        if fits && first && !text.ends_with(' ') && text.chars().all(|c| c.is_alphanumeric() || mark(c)) {
            Ok(Label(text.to_owned()))
        } else {
            Err(LabelError::Label(text.chars().take(80).collect()))
        }
    }
}

impl TryFrom<String> for Label {
    type Error = LabelError;

    fn try_from(text: String) -> Result<Label, LabelError> {
        Label::try_from(text.as_str())
    }
}

impl From<Label> for String {
    fn from(label: Label) -> String {
        label.0
    }
}

impl fmt::Display for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A day of the calendar, 2000 to 2199.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Day {
    year: u16,
    month: u8,
    of_month: u8,
}

impl Day {
    /// A day, if there is such a one.
    #[must_use]
    pub fn new(year: u16, month: u8, day: u8) -> Option<Day> {
        let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let days = match month {
            2 => 28 + u8::from(leap),
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => return None,
        };
        ((2000..2200).contains(&year) && (1..=days).contains(&day)).then_some(Day { year, month, of_month: day })
    }
}

impl Day {
    /// The first that is known.
    pub const FIRST: Day = Day { year: 2000, month: 1, of_month: 1 };
}

impl TryFrom<&str> for Day {
    type Error = LabelError;

    fn try_from(text: &str) -> Result<Day, LabelError> {
        let wrong = || LabelError::Day(text.chars().take(20).collect());
        // The one way to write it, so that a file says a day in one way only.
        let whole = text.len() == 10 && text.is_ascii() && text.as_bytes()[4] == b'-' && text.as_bytes()[7] == b'-';
        if !whole || text.bytes().filter(u8::is_ascii_digit).count() != 8 {
            return Err(wrong());
        }
        let part = |range: std::ops::Range<usize>| text[range].parse::<u16>().map_err(|_| wrong());
        let small = |range| part(range).and_then(|value| u8::try_from(value).map_err(|_| wrong()));
        Day::new(part(0..4)?, small(5..7)?, small(8..10)?).ok_or_else(wrong)
    }
}

impl TryFrom<String> for Day {
    type Error = LabelError;

    fn try_from(text: String) -> Result<Day, LabelError> {
        Day::try_from(text.as_str())
    }
}

impl From<Day> for String {
    fn from(day: Day) -> String {
        day.to_string()
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.of_month)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_those_of_the_calendar() {
        for (text, is) in [
            ("2026-11-24", true),
            ("2028-02-29", true),
            ("2026-02-29", false),
            ("2100-02-29", false),
            ("2026-13-01", false),
            ("2026-1-01", false),
            ("1999-12-31", false),
            ("+026-11-24", false),
            ("2026-11-2é", false),
        ] {
            assert_eq!(Day::try_from(text).is_ok(), is, "{text}");
        }
    }

    #[test]
    fn names_fit_a_table() {
        for (text, is) in [
            ("Mairie d'Échirolles", true),
            ("Résidence Les Tilleuls (bât. 3/4)", true),
            ("", false),
            ("=SUM(A1)", false),
            ("-1", false),
            ("a,b", false),
            ("a\nb", false),
            ("a ", false),
            ("\"a\"", false),
        ] {
            assert_eq!(Label::try_from(text).is_ok(), is, "{text}");
        }
    }
}
