//! The PIN of the staff: kept as a salted, stretched hash, with a limit on guessing that outlives a restart.
//!
//! Four to eight digits are few: who holds the file and a fast computer finds them. The PIN keeps visitors out of a menu on a
//! machine that they can touch; the limit on guessing is what makes that hold. A try is counted, and stored, before it is
//! compared, so that cutting the power never gives one for nothing. Waiting is on a clock that only goes forward; after a
//! restart it begins anew.

use pbkdf2::pbkdf2_hmac_array;
use serde::{Deserialize, Serialize};
use sha2::Sha256;

/// Version of the written form.
const VERSION: u32 = 1;
/// Longest text that is read.
const MOST_BYTES: usize = 1024;
/// Rounds of a new PIN: some tens of milliseconds on a small computer.
const ROUNDS: u32 = 20_000;
/// More are never written; a damaged number must not stop the kiosk for minutes.
const MOST_ROUNDS: u32 = 1_000_000;
/// Wrong tries before the first wait.
pub const FREE_TRIES: u32 = 5;
/// The first wait and the longest, seconds.
pub const WAIT_S: (u32, u32) = (60, 3600);

/// Why digits cannot be a PIN.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PinError {
    /// Not 4 to 8 digits.
    #[error("a PIN has 4 to 8 digits")]
    Length,
    /// All the same, or in a row: the first that anyone tries.
    #[error("the same digit throughout, or digits in a row, are guessed at once")]
    Simple,
}

/// Why a stored PIN cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("this is no PIN: {0}")]
pub struct PinUnreadable(String);

/// A PIN as it is kept: it can be compared with digits and tells none.
#[derive(Clone, PartialEq, Eq)]
pub struct Pin {
    salt: [u8; 16],
    rounds: u32,
    hash: [u8; 32],
    wrong: u32,
}

impl std::fmt::Debug for Pin {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Pin").field("wrong", &self.wrong).finish_non_exhaustive()
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    version: u32,
    rounds: u32,
    salt: String,
    hash: String,
    wrong: u32,
}

impl Pin {
    /// Digits allowed.
    pub const DIGITS: std::ops::RangeInclusive<usize> = 4..=8;

    /// A new PIN; `salt` comes from the system's randomness.
    ///
    /// # Errors
    /// When it is not 4 to 8 digits, or too simple.
    pub fn new(digits: &str, salt: [u8; 16]) -> Result<Pin, PinError> {
        Pin::check(digits)?;
        Ok(Pin { salt, rounds: ROUNDS, hash: stretch(digits, &salt, ROUNDS), wrong: 0 })
    }

    /// Whether digits can be a PIN.
    ///
    /// # Errors
    /// As for [`Pin::new`].
    pub fn check(digits: &str) -> Result<(), PinError> {
        if !Pin::DIGITS.contains(&digits.len()) || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(PinError::Length);
        }
        let step = |step: i16| digits.as_bytes().windows(2).all(|two| i16::from(two[1]) - i16::from(two[0]) == step);
        if [0, 1, -1].into_iter().any(step) { Err(PinError::Simple) } else { Ok(()) }
    }

    /// Seconds to wait after so many wrong tries: none for the first ones, then a minute, doubled by each further one up to
    /// an hour.
    #[must_use]
    pub fn wait_s(wrong: u32) -> u32 {
        let (first, longest) = WAIT_S;
        match wrong.checked_sub(FREE_TRIES) {
            None => 0,
            Some(further) => first.checked_shl(further.min(16)).map_or(longest, |wait| wait.min(longest)),
        }
    }

    /// The text to store.
    #[must_use]
    pub fn to_text(&self) -> String {
        let Pin { salt, rounds, hash, wrong } = self;
        let written =
            Written { version: VERSION, rounds: *rounds, salt: to_hex(salt), hash: to_hex(hash), wrong: *wrong };
        // Numbers and plain letters: always JSON.
        serde_json::to_string(&written).unwrap_or_default()
    }

    /// A PIN from a stored text.
    ///
    /// # Errors
    /// When it is not one that this program writes.
    pub fn from_text(text: &str) -> Result<Pin, PinUnreadable> {
        if text.len() > MOST_BYTES {
            return Err(PinUnreadable(format!("{} bytes", text.len())));
        }
        let read: Written = serde_json::from_str(text).map_err(|error| PinUnreadable(error.to_string()))?;
        if read.version != VERSION {
            return Err(PinUnreadable(format!("version {}", read.version)));
        }
        let bytes = || Some((from_hex(&read.salt)?, from_hex(&read.hash)?));
        match bytes() {
            Some((salt, hash)) if (1..=MOST_ROUNDS).contains(&read.rounds) => {
                Ok(Pin { salt, rounds: read.rounds, hash, wrong: read.wrong })
            }
            _ => Err(PinUnreadable("salt, hash or rounds".into())),
        }
    }

    fn is(&self, digits: &str) -> bool {
        // How long a comparison of hashes takes tells nothing of use: who tries does not know the salt.
        Pin::check(digits).is_ok() && stretch(digits, &self.salt, self.rounds) == self.hash
    }
}

/// What came of a try.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tried {
    /// It is the PIN.
    Right,
    /// It is not; seconds until the next try counts.
    Wrong {
        /// 0: at once.
        wait_s: u32,
    },
    /// Too early: not even looked at.
    Wait {
        /// Seconds left.
        left_s: u32,
    },
}

/// A PIN with its limit on guessing. Times are seconds of a clock that only goes forward.
#[derive(Debug, Clone, PartialEq)]
pub struct Gate {
    pin: Pin,
    closed_until_s: f64,
}

impl Gate {
    /// Of a PIN just read or set. Wrong tries of before count: their last wait begins anew.
    #[must_use]
    pub fn new(pin: Pin, now_s: f64) -> Gate {
        let closed_until_s = now_s + f64::from(Pin::wait_s(pin.wrong));
        Gate { pin, closed_until_s }
    }

    /// The PIN as it stands, to be stored.
    #[must_use]
    pub fn pin(&self) -> &Pin {
        &self.pin
    }

    /// Seconds until the next try counts, rounded up; 0 when it does now.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to an hour")]
    pub fn left_s(&self, now_s: f64) -> u32 {
        (self.closed_until_s - now_s).ceil().clamp(0.0, f64::from(WAIT_S.1)) as u32
    }

    /// Tries digits. `keep` stores the PIN: once before they are compared, with the try counted as wrong, and once more when
    /// they are right.
    pub fn attempt(&mut self, digits: &str, now_s: f64, mut keep: impl FnMut(&Pin)) -> Tried {
        let left_s = self.left_s(now_s);
        if left_s > 0 {
            return Tried::Wait { left_s };
        }
        self.pin.wrong = self.pin.wrong.saturating_add(1);
        keep(&self.pin);
        if self.pin.is(digits) {
            self.pin.wrong = 0;
            keep(&self.pin);
            return Tried::Right;
        }
        let wait_s = Pin::wait_s(self.pin.wrong);
        self.closed_until_s = now_s + f64::from(wait_s);
        Tried::Wrong { wait_s }
    }
}

fn stretch(digits: &str, salt: &[u8; 16], rounds: u32) -> [u8; 32] {
    pbkdf2_hmac_array::<Sha256, 32>(digits.as_bytes(), salt, rounds)
}

fn to_hex(bytes: &[u8]) -> String {
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    digits.filter_map(|digit| char::from_digit(digit.into(), 16)).collect()
}

fn from_hex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let digits = text.as_bytes();
    if digits.len() != 2 * N || !digits.iter().all(u8::is_ascii_hexdigit) {
        return None;
    }
    let mut bytes = [0; N];
    for (byte, two) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
        *byte = u8::from_str_radix(std::str::from_utf8(two).ok()?, 16).ok()?;
    }
    Some(bytes)
}
