//! Lines that staff write at a kiosk, besides the names of places ([`crate::counters::Label`]): the site's address, a contact.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Why a line is not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LineError {
    /// Not an address of a site.
    #[error(
        "`{0}` is no address of a site: https://, a name with a point, at most {max} letters, no space, quotes, # or ?",
        max = Address::MAX_CHARS
    )]
    Address(String),
    /// Not a contact.
    #[error(
        "`{0}` cannot be a contact: 1 to {max} letters, digits, spaces and . ' ’ - ( ) / @ + : ,",
        max = Contact::MAX_CHARS
    )]
    Contact(String),
}

fn head(text: &str) -> String {
    text.chars().take(80).collect()
}

/// Address of the site, to which the result of a turn is added after `#`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Address(String);

impl Address {
    /// Longest, in characters: with a result after it, it must still fit a QR code that a phone reads.
    pub const MAX_CHARS: usize = 200;

    /// The address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn fits(text: &str) -> bool {
        let Some(rest) = text.strip_prefix("https://") else { return false };
        let host = rest.split('/').next().unwrap_or_default();
        let (name, port) = host.split_once(':').map_or((host, None), |(name, port)| (name, Some(port)));
        let part = |part: &str| {
            !part.is_empty()
                && !part.starts_with('-')
                && !part.ends_with('-')
                && part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
        };
        text.len() <= Self::MAX_CHARS
            && name.contains('.')
            && name.split('.').all(part)
            && port.is_none_or(|port| port.parse::<u16>().is_ok_and(|port| port > 0))
            && rest.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._~/%:+=,".contains(&b))
    }
}

impl TryFrom<&str> for Address {
    type Error = LineError;

    fn try_from(text: &str) -> Result<Address, LineError> {
        if Address::fits(text) { Ok(Address(text.to_owned())) } else { Err(LineError::Address(head(text))) }
    }
}

/// Whom to ask: a name, a telephone number, an address for letters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Contact(String);

impl Contact {
    /// Longest, in characters.
    pub const MAX_CHARS: usize = 80;

    /// The contact.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<&str> for Contact {
    type Error = LineError;

    fn try_from(text: &str) -> Result<Contact, LineError> {
        let fits = (1..=Self::MAX_CHARS).contains(&text.chars().count());
        let ends = text.starts_with(' ') || text.ends_with(' ');
        if fits && !ends && text.chars().all(|c| c.is_alphanumeric() || " .'’-()/@+:,".contains(c)) {
            Ok(Contact(text.to_owned()))
        } else {
            Err(LineError::Contact(head(text)))
        }
    }
}

/// As any line is read and written.
macro_rules! line {
    ($line:ident) => {
        impl TryFrom<String> for $line {
            type Error = LineError;

            fn try_from(text: String) -> Result<$line, LineError> {
                $line::try_from(text.as_str())
            }
        }

        impl From<$line> for String {
            fn from(line: $line) -> String {
                line.0
            }
        }

        impl fmt::Display for $line {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

line!(Address);
line!(Contact);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_those_of_a_site() {
        for (text, is) in [
            ("https://douxfoyer.example/", true),
            ("https://energie.mairie.example:8443/jeu/index.html", true),
            ("http://douxfoyer.example/", false),
            ("https://", false),
            ("https://localhost/", false),
            ("https://a..b/", false),
            ("https://-a.example/", false),
            ("https://a.example:0/", false),
            ("https://a.example:x/", false),
            ("https://user@a.example/", false),
            ("https://a.example/#x", false),
            ("https://a.example/?x=1", false),
            ("https://a.example/a b", false),
            ("https://a.example/\"", false),
            ("https://é.example/", false),
            ("javascript:alert(1)", false),
        ] {
            assert_eq!(Address::try_from(text).is_ok(), is, "{text}");
        }
        let long = |n: usize| format!("https://a.example/{}", "x".repeat(n - 18));
        assert!(Address::try_from(long(Address::MAX_CHARS)).is_ok());
        assert!(Address::try_from(long(Address::MAX_CHARS + 1)).is_err());
    }

    #[test]
    fn contacts_are_one_line() {
        for (text, is) in [
            ("Espace France Rénov’ : 04 76 00 00 00", true),
            ("conseil@mairie.example, +33 4 76 00 00 00", true),
            ("", false),
            (" a", false),
            ("a ", false),
            ("a\nb", false),
            ("<b>", false),
            ("=SUM(1)", false),
        ] {
            assert_eq!(Contact::try_from(text).is_ok(), is, "{text}");
        }
    }
}
