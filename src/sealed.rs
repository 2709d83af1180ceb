//! Texts that are kept between runs: JSON that begins with its version, then a checksum on a line of its own.
//!
//! Without the checksum most single bits that fall over leave a valid text (another seed, minute, temperature or rating), and
//! nobody would be told. With it none does: a CRC-32 shows every change of up to 32 neighbouring bits, and a text that was
//! cut. It is no signature: who wants to write themselves three stars may. Texts of version 1 had no checksum; they are
//! read as they are.

use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// Bytes that a kept text may have: a day of a very busy player has some twenty thousand.
pub const MOST_BYTES: usize = 256 * 1024;
/// Version that is written.
pub const VERSION: u32 = 2;
/// The version before there was a checksum.
const UNSEALED: u32 = 1;

/// Before the checksum, on the last line.
const SEAL: &str = "crc32 ";
static CHECKSUM: crc::Crc<u32> = crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC);

/// Why a kept text is not used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// Longer than [`MOST_BYTES`].
    #[error("it has {0} bytes, at most {MOST_BYTES} are read")]
    TooLong(usize),
    /// Not what this program writes.
    #[error("{0}")]
    Damaged(String),
    /// Of another version of the game.
    #[error("it was written by another version of the game ({0})")]
    Version(u32),
}

/// CRC-32, as everywhere.
fn checksum(bytes: &[u8]) -> u32 {
    CHECKSUM.checksum(bytes)
}

/// A text of one line with its checksum.
#[must_use]
pub fn seal(body: &str) -> String {
    format!("{body}\n{SEAL}{:08x}\n", checksum(body.as_bytes()))
}

/// The text within a sealed one; none when it was cut or damaged.
#[must_use]
pub fn open(text: &str) -> Option<&str> {
    let (body, seal) = text.strip_suffix('\n')?.rsplit_once('\n')?;
    let fits = seal.strip_prefix(SEAL)? == format!("{:08x}", checksum(body.as_bytes()));
    fits.then_some(body)
}

/// Writes what is kept. Its `version` is [`VERSION`].
#[must_use]
pub fn write<T: Serialize>(kept: &T) -> String {
    // Names, flags and finite numbers: always JSON, on one line.
    seal(&serde_json::to_string(kept).unwrap_or_default())
}

/// Reads it: length, then checksum, then version, then all of it.
///
/// # Errors
/// When the text is not one that this program writes.
pub fn read<T: DeserializeOwned>(text: &str) -> Result<T, Unreadable> {
    if text.len() > MOST_BYTES {
        return Err(Unreadable::TooLong(text.len()));
    }
    // JSON on one line has no end of line, so a text with one had a checksum.
    let is_sealed = text.contains('\n');
    let body = if is_sealed { open(text) } else { Some(text) };
    let body = body.ok_or_else(|| Unreadable::Damaged("its checksum does not fit".into()))?;
    let damaged = |error: serde_json::Error| Unreadable::Damaged(error.to_string());
    match (serde_json::from_str::<Versioned>(body).map_err(damaged)?.version, is_sealed) {
        (VERSION, true) | (UNSEALED, false) => serde_json::from_str(body).map_err(damaged),
        (VERSION, false) => Err(Unreadable::Damaged("its checksum is missing".into())),
        (other, _) => Err(Unreadable::Version(other)),
    }
}

#[derive(Deserialize)]
struct Versioned {
    version: u32,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Note {
        version: u32,
        text: String,
    }

    fn note() -> Note {
        Note { version: VERSION, text: "à\n\"".into() }
    }

    #[test]
    fn what_is_written_is_read() {
        let text = write(&note());
        assert!(text.ends_with('\n') && text.lines().count() == 2, "{text}");
        assert_eq!(read::<Note>(&text).unwrap(), note());
    }

    #[test]
    fn the_first_version_had_no_checksum_and_the_second_needs_it() {
        assert_eq!(read::<Note>(r#"{"version":1,"text":"a"}"#).unwrap(), Note { version: 1, text: "a".into() });
        let bare = r#"{"version":2,"text":"a"}"#;
        assert_eq!(read::<Note>(bare), Err(Unreadable::Damaged("its checksum is missing".into())));
        assert_eq!(read::<Note>(&seal(r#"{"version":3,"new":[]}"#)), Err(Unreadable::Version(3)));
        // Nor can a checksum make a text older than it is.
        assert_eq!(read::<Note>(&seal(r#"{"version":1,"text":"a"}"#)), Err(Unreadable::Version(1)));
    }

    #[test]
    fn every_cut_and_every_flip_is_told() {
        let text = write(&note());
        for end in 0..text.len() {
            let cut = String::from_utf8_lossy(&text.as_bytes()[..end]);
            assert!(matches!(read::<Note>(&cut), Err(Unreadable::Damaged(_))), "{cut}");
        }
        for at in 0..text.len() {
            for bit in 0..8 {
                let mut bytes = text.clone().into_bytes();
                bytes[at] ^= 1 << bit;
                assert!(read::<Note>(&String::from_utf8_lossy(&bytes)).is_err(), "byte {at}, bit {bit}");
            }
        }
    }
}
