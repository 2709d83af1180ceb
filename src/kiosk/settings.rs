//! What staff set at a kiosk, and its written form.

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use super::lines::{Address, Contact};
use crate::{counters::Label, text::Lang};

/// Version of the written form.
const VERSION: u32 = 1;
/// Longest text that is read.
pub const MOST_BYTES: usize = 16 * 1024;

/// What staff set at a kiosk. Until they do, it runs with [`Settings::default`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// Where the kiosk stands; without it nothing is counted.
    pub site: Option<Label>,
    /// Occasion; without it nothing is counted.
    pub event: Option<Label>,
    /// Languages offered, in this order; never empty, each once.
    pub languages: Vec<Lang>,
    /// Seconds without input before the kiosk asks whether someone is there, in [`Settings::IDLE_S`].
    pub idle_s: u16,
    /// Seconds that it then waits for an answer, in [`Settings::COUNTDOWN_S`].
    pub countdown_s: u16,
    /// Volume of sounds, %, at most 100; 0 is silent.
    pub volume_percent: u8,
    /// Fewer movements.
    pub calm: bool,
    /// Logical pixels of a millimetre of this screen, measured by staff, in [`Settings::PX_PER_MM`].
    pub px_per_mm: Option<f32>,
    /// A printer stands beside the kiosk.
    pub printer: bool,
    /// Address of the site that results lead to; without it there is no QR code.
    pub address: Option<Address>,
    /// Whom players may ask at home, shown with their result.
    pub contact: Option<Contact>,
}

/// Why settings are not used.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum SettingsError {
    /// Longer than [`MOST_BYTES`].
    #[error("{0} bytes are too many for settings: at most {MOST_BYTES}")]
    TooLong(usize),
    /// Of another version.
    #[error("the settings are of version {0}; this program reads version {VERSION}")]
    Version(u32),
    /// Not settings.
    #[error("these are no settings: {0}")]
    Shape(String),
    /// A number out of its range.
    #[error("{field}: {found}, allowed is {least} to {most}")]
    Range {
        /// Which.
        field: &'static str,
        /// What was found.
        found: f32,
        /// Least.
        least: f32,
        /// Most.
        most: f32,
    },
    /// No language, or one twice.
    #[error("languages: at least one, each once")]
    Languages,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            site: None,
            event: None,
            languages: Lang::ALL.into(),
            idle_s: 60,
            countdown_s: 20,
            volume_percent: 0,
            calm: false,
            px_per_mm: None,
            printer: false,
            address: None,
            contact: None,
        }
    }
}

#[derive(Deserialize)]
struct Head {
    version: u32,
}

#[derive(Serialize, Deserialize)]
struct Written {
    version: u32,
    settings: Settings,
}

impl Settings {
    /// Seconds without input before the kiosk asks.
    pub const IDLE_S: RangeInclusive<u16> = 20..=600;
    /// Seconds that it waits for an answer.
    pub const COUNTDOWN_S: RangeInclusive<u16> = 10..=60;
    /// Logical pixels of a millimetre: a wall of 60 inches at half density to a phone.
    pub const PX_PER_MM: RangeInclusive<f32> = 1.0..=20.0;

    /// Checks ranges.
    ///
    /// # Errors
    /// The first that does not fit.
    pub fn check(&self) -> Result<(), SettingsError> {
        let within = |field, found: f32, range: (f32, f32)| {
            let fits = (range.0..=range.1).contains(&found);
            if fits { Ok(()) } else { Err(SettingsError::Range { field, found, least: range.0, most: range.1 }) }
        };
        let seconds = |range: &RangeInclusive<u16>| (f32::from(*range.start()), f32::from(*range.end()));
        within("idle_s", f32::from(self.idle_s), seconds(&Self::IDLE_S))?;
        within("countdown_s", f32::from(self.countdown_s), seconds(&Self::COUNTDOWN_S))?;
        within("volume_percent", f32::from(self.volume_percent), (0.0, 100.0))?;
        if let Some(density) = self.px_per_mm {
            within("px_per_mm", density, (*Self::PX_PER_MM.start(), *Self::PX_PER_MM.end()))?;
        }
        let once = |(at, lang): (usize, &Lang)| !self.languages[..at].contains(lang);
        let fits = !self.languages.is_empty() && self.languages.iter().enumerate().all(once);
        if fits { Ok(()) } else { Err(SettingsError::Languages) }
    }

    /// The text to store.
    #[must_use]
    pub fn to_text(&self) -> String {
        // Names, flags and finite numbers: always JSON.
        serde_json::to_string(&Written { version: VERSION, settings: self.clone() }).unwrap_or_default()
    }

    /// Settings from a stored text.
    ///
    /// # Errors
    /// When it is too long, of another version, something else or out of range.
    pub fn from_text(text: &str) -> Result<Settings, SettingsError> {
        if text.len() > MOST_BYTES {
            return Err(SettingsError::TooLong(text.len()));
        }
        let shape = |error: serde_json::Error| SettingsError::Shape(error.to_string());
        let Head { version } = serde_json::from_str(text).map_err(shape)?;
        if version != VERSION {
            return Err(SettingsError::Version(version));
        }
        let Written { settings, .. } = serde_json::from_str(text).map_err(shape)?;
        settings.check()?;
        Ok(settings)
    }
}
