//! What is kept, as it is written: settings and progress. A session under way is a [`crate::rules::SavedSession`].
//!
//! All of it is read like any other input: its length first, then its version, names and ranges. What does not fit is
//! refused as a whole, and nothing of it is used.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{
    content::Id,
    game::{View, keymap::KeyMap},
    rules::Ratings,
    sealed::{Unreadable, VERSION, read},
    text::Lang,
};

/// Levels that a progress may name.
const MOST_LEVELS: usize = 500;

/// What can be kept. Nothing else ever is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Name {
    /// Language, size, contrast, motion, sound, advice, keys. It is there whenever anything is kept: it stands for the player's yes.
    Settings,
    /// What was reached in each level.
    Progress,
    /// A session under way.
    Session,
}

impl Name {
    /// All of them.
    pub const ALL: [Name; 3] = [Name::Settings, Name::Progress, Name::Session];

    /// In the browser's storage and in names of files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Name::Settings => "settings",
            Name::Progress => "progress",
            Name::Session => "session",
        }
    }
}

/// Settings as they are kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    version: u32,
    lang: Lang,
    text_percent: u16,
    /// Fewer movements, where the player wants other than the system says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    calm: Option<bool>,
    contrast: bool,
    sound: bool,
    hints: bool,
    /// Which keys do what.
    #[serde(default)]
    keys: KeyMap,
}

impl Settings {
    /// Those in use; `calm` is what the system asks for.
    #[must_use]
    pub fn of(view: &View, calm: bool) -> Settings {
        Settings {
            version: VERSION,
            lang: view.lang,
            text_percent: view.text_percent.clamp(100, View::MOST_PERCENT),
            calm: (view.reduced_motion != calm).then_some(view.reduced_motion),
            contrast: view.contrast,
            sound: view.sound(),
            hints: view.hints(),
            keys: view.keys.clone(),
        }
    }

    /// Reads them.
    ///
    /// # Errors
    /// When the text is not one that this program writes.
    pub fn read(text: &str) -> Result<Settings, Unreadable> {
        let settings: Settings = read(text)?;
        let fits = (100..=View::MOST_PERCENT).contains(&settings.text_percent);
        if fits { Ok(settings) } else { Err(Unreadable::Damaged(format!("text_percent: {}", settings.text_percent))) }
    }

    /// Puts them in use, but for the language, which needs its texts: that is given back.
    pub fn apply(&self, view: &mut View) -> Lang {
        view.text_percent = self.text_percent;
        view.reduced_motion = self.calm.unwrap_or(view.reduced_motion);
        view.contrast = self.contrast;
        view.silent = !self.sound;
        view.no_hints = !self.hints;
        view.keys = self.keys.clone();
        self.lang
    }
}

/// The best that was reached in a level: its three ratings, 0 to 5, and the stars that follow, 0 to 3.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reached {
    /// Énergie.
    pub energy: u8,
    /// Confort.
    pub comfort: u8,
    /// Santé.
    pub health: u8,
    /// In files and tests only.
    pub stars: u8,
}

impl Reached {
    /// From a debrief.
    #[must_use]
    pub fn of(ratings: &Ratings) -> Reached {
        Reached {
            energy: ratings.energy.score,
            comfort: ratings.comfort.score,
            health: ratings.health.score,
            stars: ratings.stars,
        }
    }

    /// Stars first, then all ratings together; the later of equals.
    #[must_use]
    pub fn better(self, other: Reached) -> Reached {
        let rank = |r: Reached| (r.stars, r.energy + r.comfort + r.health);
        if rank(other) >= rank(self) { other } else { self }
    }

    fn fits(self) -> bool {
        [self.energy, self.comfort, self.health].iter().all(|&rating| rating <= 5) && self.stars <= 3
    }
}

/// What was reached, as it is kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Progress {
    version: u32,
    /// By level.
    pub levels: BTreeMap<Id, Reached>,
}

impl Progress {
    /// To be written.
    #[must_use]
    pub fn of(levels: &BTreeMap<Id, Reached>) -> Progress {
        Progress { version: VERSION, levels: levels.clone() }
    }

    /// Reads it.
    ///
    /// # Errors
    /// When the text is not one that this program writes.
    pub fn read(text: &str) -> Result<Progress, Unreadable> {
        let progress: Progress = read(text)?;
        if progress.levels.len() > MOST_LEVELS {
            return Err(Unreadable::Damaged(format!("{} levels, at most {MOST_LEVELS}", progress.levels.len())));
        }
        match progress.levels.iter().find(|(_, reached)| !reached.fits()) {
            Some((level, _)) => Err(Unreadable::Damaged(format!("the ratings of `{level}` are out of range"))),
            None => Ok(progress),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sealed::{MOST_BYTES, seal, write};

    fn view() -> View {
        View { lang: Lang::En, text_percent: 160, contrast: true, silent: true, ..View::default() }
    }

    #[test]
    fn settings_come_back_as_they_were() {
        let text = write(&Settings::of(&view(), false));
        let mut back = View::default();
        assert_eq!(Settings::read(&text).unwrap().apply(&mut back), Lang::En);
        assert_eq!(View { lang: Lang::En, ..back }, view());
    }

    #[test]
    fn what_the_system_asks_holds_until_the_player_says_otherwise() {
        let kept = |wants: bool, system: bool| {
            let view = View { reduced_motion: wants, ..View::default() };
            Settings::read(&write(&Settings::of(&view, system))).unwrap()
        };
        for system_now in [false, true] {
            let mut view = View { reduced_motion: system_now, ..View::default() };
            kept(false, false).apply(&mut view);
            assert_eq!(view.reduced_motion, system_now);
            kept(false, true).apply(&mut view);
            assert!(!view.reduced_motion);
            kept(true, false).apply(&mut view);
            assert!(view.reduced_motion);
        }
    }

    #[test]
    fn the_best_of_a_level_stays() {
        let reached = |energy, stars| Reached { energy, comfort: 4, health: 4, stars };
        assert_eq!(reached(3, 2).better(reached(5, 3)), reached(5, 3));
        assert_eq!(reached(5, 3).better(reached(5, 1)), reached(5, 3));
        assert_eq!(reached(3, 2).better(reached(2, 2)), reached(3, 2));
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        let progress = |text: &str| Progress::read(text).unwrap_err();
        for bad in ["", "{}", "[]", "null", r#"{"version":1}"#, r#"{"version":1,"levels":{},"more":1}"#] {
            assert!(matches!(progress(bad), Unreadable::Damaged(_)), "{bad}");
        }
        let high = r#"{"version":1,"levels":{"buee":{"energy":6,"comfort":1,"health":1,"stars":1}}}"#;
        assert!(matches!(progress(high), Unreadable::Damaged(text) if text.contains("buee")));
        assert_eq!(progress(r#"{"version":7,"levels":{}}"#), Unreadable::Version(7));
        assert_eq!(progress(&" ".repeat(MOST_BYTES + 1)), Unreadable::TooLong(MOST_BYTES + 1));
        assert!(matches!(progress(&"[".repeat(100_000)), Unreadable::Damaged(_)));
        let settings = serde_json::to_string(&Settings::of(&view(), false)).unwrap();
        let small = seal(&settings.replace("160", "16"));
        assert!(matches!(Settings::read(&small), Err(Unreadable::Damaged(text)) if text.contains("text_percent")));
    }

    #[test]
    fn a_bit_that_flips_is_told() {
        let levels = [(Id::try_from("buee").unwrap(), Reached { energy: 3, comfort: 4, health: 5, stars: 2 })].into();
        let texts = [write(&Progress::of(&levels)), write(&Settings::of(&view(), false))];
        for (text, is_progress) in texts.iter().zip([true, false]) {
            for bit in 0..8 * text.len() {
                let mut bytes = text.clone().into_bytes();
                bytes[bit / 8] ^= 1 << (bit % 8);
                let flipped = String::from_utf8_lossy(&bytes);
                let refused =
                    if is_progress { Progress::read(&flipped).is_err() } else { Settings::read(&flipped).is_err() };
                assert!(refused, "{flipped}");
            }
        }
    }

    #[test]
    fn texts_of_the_first_version_are_still_read() {
        let settings =
            r#"{"version":1,"lang":"en","text_percent":160,"contrast":true,"sound":false,"hints":true,"keys":{}}"#;
        let mut back = View::default();
        assert_eq!(Settings::read(settings).unwrap().apply(&mut back), Lang::En);
        assert_eq!(View { lang: Lang::En, ..back }, view());
        let progress = r#"{"version":1,"levels":{"buee":{"energy":3,"comfort":4,"health":5,"stars":2}}}"#;
        assert_eq!(Progress::read(progress).unwrap().levels.len(), 1);
    }
}
