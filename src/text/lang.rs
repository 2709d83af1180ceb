//! Languages of the game.

use serde::{Deserialize, Serialize};

/// A language of the game.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// French, first.
    #[default]
    Fr,
    /// English.
    En,
}

impl Lang {
    /// All languages.
    pub const ALL: [Lang; 2] = [Lang::Fr, Lang::En];

    /// Code in files and in the page: `fr`, `en`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Lang::Fr => "fr",
            Lang::En => "en",
        }
    }

    /// Name in itself.
    #[must_use]
    pub fn native_name(self) -> &'static str {
        match self {
            Lang::Fr => "Français",
            Lang::En => "English",
        }
    }

    /// From a browser's or a system's locale (`fr-CA`, `en_GB.UTF-8`); English for any other language.
    #[must_use]
    pub fn from_locale(locale: &str) -> Lang {
        let language = locale.split(['-', '_', '.']).next().unwrap_or_default();
        if language.eq_ignore_ascii_case("fr") { Lang::Fr } else { Lang::En }
    }
}
