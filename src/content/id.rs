//! Names of things in files: rooms, windows, devices, people, levels.

use std::{fmt, sync::Arc};

use serde::{Deserialize, Serialize};

/// Name of a thing in a file, cheap to copy. Lower-case ASCII letters, digits, `-` and `_`, at most 40 characters.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "lab", derive(schemars::JsonSchema))]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(feature = "lab", schemars(extend("pattern" = "^[a-z0-9_-]{1,40}$")))]
pub struct Id(Arc<str>);

impl Id {
    /// Longest name allowed.
    pub const MAX_LEN: usize = 40;

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Why a text is not an [`Id`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a name: use 1 to 40 of a-z, 0-9, - and _")]
pub struct IdError(String);

impl TryFrom<String> for Id {
    type Error = IdError;

    fn try_from(text: String) -> Result<Self, IdError> {
        Id::try_from(text.as_str())
    }
}

impl TryFrom<&str> for Id {
    type Error = IdError;

    fn try_from(text: &str) -> Result<Self, IdError> {
        let fits = (1..=Id::MAX_LEN).contains(&text.len());
        let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_';
        if fits && text.chars().all(allowed) {
            Ok(Id(text.into()))
        } else {
            Err(IdError(text.chars().take(60).collect()))
        }
    }
}

impl From<Id> for String {
    fn from(id: Id) -> String {
        id.0.as_ref().to_owned()
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl PartialEq<str> for Id {
    fn eq(&self, other: &str) -> bool {
        *self.0 == *other
    }
}
