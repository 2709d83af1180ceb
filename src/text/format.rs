//! Formats of amounts, with the spaces and marks of each language (French: no-break space before units, comma).

use super::Lang;

/// Writes figures in a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Format(pub Lang);

impl Format {
    /// `5,20 €` · `€5.20`.
    #[must_use]
    pub fn eur(self, value: f64) -> String {
        match self.0 {
            Lang::Fr => format!("{value:.2} €").replace('.', ","),
            Lang::En => format!("€{value:.2}"),
        }
    }
}
