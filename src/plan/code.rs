//! The code of a link or a QR square: all of a plan's state in some twenty-five characters.
//!
//! Bits, the first one highest: version (4), zone (3), floor (2), era (3), heating (2), water (2), people − 1 (3), surface in
//! tenths of m² (12), habits (32), chosen gestures (32), language (3), characters of the event (6), those characters (6
//! each), zeros up to a whole byte; then CRC-16/KERMIT of all that, as base64url without padding. The checksum catches any
//! change of up to sixteen neighbouring bits, so of two neighbouring characters.

use base64::{DecodeError, Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use serde::Serialize;
use serde_json::{Value, json};

use super::{
    answers::{Answers, ERAS, Heating, PEOPLE, PlanProblem, SURFACE_M2, Storey, Water, ZONES, gestures, object},
    gesture::{Gesture, Gestures},
};

/// Languages, in the order of their numbers.
pub const LANGUAGES: [&str; 6] = ["fr", "en", "es", "pt", "tr", "ar"];

const VERSION: u32 = 1;
const CHECKSUM: crc::Crc<u16> = crc::Crc::<u16>::new(&crc::CRC_16_KERMIT);
const EVENT_MOST: usize = 40;
const EVENT_CHARACTERS: &[u8] = b"-0123456789abcdefghijklmnopqrstuvwxyz";
/// Longest code, characters: anything longer is none.
const LONGEST: usize = 80;

/// What a link brings back.
#[derive(Debug, Clone, PartialEq)]
pub struct State {
    /// The eight answers.
    pub answers: Answers,
    /// Gestures chosen.
    pub chosen: Gestures,
    /// Place in [`LANGUAGES`].
    pub lang: usize,
    /// A workshop's name: up to 40 of a-z, 0-9 and -.
    pub event: Option<String>,
}

/// Why a code is not one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[error("{kind}: {found}")]
pub struct CodeProblem {
    /// `empty`, `characters`, `length`, `checksum`, `version`, `value`.
    pub kind: &'static str,
    /// Which part, when one is known.
    pub field: String,
    /// What was found.
    pub found: String,
    /// What is allowed.
    pub allowed: Vec<String>,
}

impl CodeProblem {
    fn new(kind: &'static str, found: impl Into<String>, allowed: &[&str]) -> CodeProblem {
        let PlanProblem { field, found, allowed } = PlanProblem::new("code", found, allowed);
        CodeProblem { kind, field, found, allowed }
    }

    fn value(field: &str, found: impl Into<String>, allowed: &[&str]) -> CodeProblem {
        CodeProblem { field: field.into(), ..CodeProblem::new("value", found, allowed) }
    }
}

impl State {
    /// Reads a state from JSON text.
    ///
    /// # Errors
    /// The first field that is missing, unknown or not allowed.
    pub fn read(text: &str) -> Result<State, PlanProblem> {
        const FIELDS: [&str; 4] = ["answers", "chosen", "lang", "event"];
        let state = object("state", text)?;
        if let Some(unknown) = state.keys().find(|key| !FIELDS.contains(&key.as_str())) {
            return Err(PlanProblem::new(unknown, "an unknown field", &FIELDS));
        }
        let Some(Value::Object(answers)) = state.get("answers") else {
            return Err(PlanProblem::new("answers", "nothing", &["the eight answers"]));
        };
        let lang = state.get("lang").and_then(Value::as_str).unwrap_or_default();
        let event = match state.get("event") {
            None | Some(Value::Null) => None,
            Some(Value::String(event)) if is_event(event) => Some(event.clone()),
            Some(other) => {
                return Err(PlanProblem::new("event", other.to_string(), &["null, or 1 to 40 of a-z, 0-9 and -"]));
            }
        };
        Ok(State {
            answers: Answers::from_object(answers)?,
            chosen: gestures("chosen", state.get("chosen").unwrap_or(&Value::Null))?,
            lang: LANGUAGES
                .iter()
                .position(|&known| known == lang)
                .ok_or_else(|| PlanProblem::new("lang", lang, &LANGUAGES))?,
            event,
        })
    }

    /// As JSON.
    #[must_use]
    pub fn to_json(&self) -> Value {
        json!({
            "answers": self.answers.to_json(), "chosen": self.chosen.iter().map(Gesture::key).collect::<Vec<_>>(),
            "lang": LANGUAGES[self.lang], "event": self.event,
        })
    }
}

fn is_event(text: &str) -> bool {
    (1..=EVENT_MOST).contains(&text.len()) && text.bytes().all(|byte| EVENT_CHARACTERS.contains(&byte))
}

/// Numbers of some bits each, one after the other.
#[derive(Default)]
struct Writer {
    bytes: Vec<u8>,
    used: u32,
}

impl Writer {
    fn put(&mut self, value: usize, bits: u32) {
        for bit in (0..bits).rev() {
            if self.used.is_multiple_of(8) {
                self.bytes.push(0);
            }
            if let Some(last) = self.bytes.last_mut() {
                *last |= u8::from(value >> bit & 1 != 0) << (7 - self.used % 8);
            }
            self.used += 1;
        }
    }
}

/// The same, read.
struct Reader<'b> {
    bytes: &'b [u8],
    read: usize,
}

impl Reader<'_> {
    fn take(&mut self, bits: u32) -> Result<usize, CodeProblem> {
        let mut value = 0;
        for _ in 0..bits {
            let byte = self.bytes.get(self.read / 8).ok_or_else(|| CodeProblem::new("length", "too short", &[]))?;
            value = value << 1 | usize::from(byte >> (7 - self.read % 8) & 1);
            self.read += 1;
        }
        Ok(value)
    }

    /// A place in a list.
    fn one<T: Copy>(&mut self, field: &str, bits: u32, all: &[T], keys: &[&str]) -> Result<T, CodeProblem> {
        let value = self.take(bits)?;
        all.get(value).copied().ok_or_else(|| CodeProblem::value(field, value.to_string(), keys))
    }
}

/// The code of a state.
#[must_use]
pub fn encode(state: &State) -> String {
    let answers = &state.answers;
    let mut bits = Writer::default();
    let mut put = |value: usize, count: u32| bits.put(value, count);
    put(VERSION as usize, 4);
    put(answers.zone, 3);
    put(answers.floor as usize, 2);
    put(answers.era, 3);
    put(answers.heating as usize, 2);
    put(answers.water as usize, 2);
    put((answers.people - PEOPLE[0]) as usize, 3);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // 90 to 2500
    put((answers.surface_m2 * 10.0).round() as usize, 12);
    put(answers.habits.bits() as usize, 32);
    put(state.chosen.bits() as usize, 32);
    put(state.lang, 3);
    let event = state.event.as_deref().unwrap_or_default();
    put(event.len(), 6);
    for byte in event.bytes() {
        put(EVENT_CHARACTERS.iter().position(|&known| known == byte).unwrap_or(0), 6);
    }
    let mut bytes = bits.bytes;
    bytes.extend(CHECKSUM.checksum(&bytes).to_be_bytes());
    URL_SAFE_NO_PAD.encode(bytes)
}

/// The state of a code.
///
/// # Errors
/// What is wrong with it.
pub fn decode(code: &str) -> Result<State, CodeProblem> {
    if code.is_empty() {
        return Err(CodeProblem::new("empty", "", &[]));
    }
    if code.len() > LONGEST {
        return Err(CodeProblem::new("length", format!("{} characters", code.len()), &["at most 80"]));
    }
    let bytes = URL_SAFE_NO_PAD.decode(code).map_err(|error| match error {
        DecodeError::InvalidByte(..) => CodeProblem::new("characters", error.to_string(), &["A-Z a-z 0-9 - _"]),
        DecodeError::InvalidLength(_) | DecodeError::InvalidPadding | DecodeError::InvalidLastSymbol(..) => {
            CodeProblem::new("length", error.to_string(), &["the whole link"])
        }
    })?;
    let Some((bytes, checksum)) = bytes.split_last_chunk::<2>() else {
        return Err(CodeProblem::new("length", "too short", &["the whole link"]));
    };
    if CHECKSUM.checksum(bytes) != u16::from_be_bytes(*checksum) {
        return Err(CodeProblem::new("checksum", "a damaged link", &["the whole link"]));
    }
    let mut bits = Reader { bytes, read: 0 };
    let version = bits.take(4)?;
    if version != VERSION as usize {
        return Err(CodeProblem::new("version", version.to_string(), &["1"]));
    }
    let zone = bits.take(3)?;
    let floor = bits.one("floor", 2, Storey::ALL, &["ground", "middle", "top"])?;
    let era = bits.take(3)?;
    if era >= ERAS.len() {
        return Err(CodeProblem::value("era", era.to_string(), &ERAS));
    }
    let heating = bits.one("heating", 2, Heating::ALL, &["electric", "gas", "collective"])?;
    let water = bits.one("water", 2, Water::ALL, &["electric-tank", "gas", "collective"])?;
    let people = bits.take(3)?;
    #[expect(clippy::cast_precision_loss)] // twelve bits
    let surface_m2 = bits.take(12)? as f64 / 10.0;
    if !(SURFACE_M2[0]..=SURFACE_M2[1]).contains(&surface_m2) {
        return Err(CodeProblem::value("surface_m2", surface_m2.to_string(), &["9 to 250"]));
    }
    let mut set = |field: &str| {
        let value = bits.take(32)?;
        let known = u32::try_from(value).ok().and_then(Gestures::from_bits);
        known.ok_or_else(|| CodeProblem::value(field, value.to_string(), &["gestures of this version"]))
    };
    let (habits, chosen) = (set("habits")?, set("chosen")?);
    let lang = bits.take(3)?;
    if lang >= LANGUAGES.len() {
        return Err(CodeProblem::value("lang", lang.to_string(), &LANGUAGES));
    }
    let length = bits.take(6)?;
    if length > EVENT_MOST {
        return Err(CodeProblem::value("event", length.to_string(), &["at most 40 characters"]));
    }
    let mut event = String::new();
    for _ in 0..length {
        event.push(char::from(bits.one("event", 6, EVENT_CHARACTERS, &["a-z 0-9 -"])?));
    }
    // Nothing but the zeros that fill the last byte.
    if bits.bytes.len() != bits.read.div_ceil(8) {
        return Err(CodeProblem::new("length", "too long", &["the whole link"]));
    }
    while !bits.read.is_multiple_of(8) {
        if bits.take(1)? != 0 {
            return Err(CodeProblem::new("length", "too long", &["the whole link"]));
        }
    }
    #[expect(clippy::cast_possible_truncation)] // three bits
    let people = people as u32 + PEOPLE[0];
    // Three bits name every zone.
    debug_assert!(zone < ZONES.len());
    let answers = Answers { zone, surface_m2, floor, era, heating, water, people, habits };
    Ok(State { answers, chosen, lang, event: (!event.is_empty()).then_some(event) })
}
