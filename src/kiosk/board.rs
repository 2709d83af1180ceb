//! The board of the day: pictures chosen by players, and what each of them found. It is held in memory, knows no name, and
//! ends with the day.

use serde::{Deserialize, Serialize};

use crate::counters::Day;

/// Most entries kept; those that found least go first.
const MOST: usize = 200;
/// Colours that tell equal pictures apart.
pub const COLOURS: u8 = 6;

/// A picture that stands for a player.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "each is the picture of its name")]
pub enum Picture {
    Sun,
    Moon,
    Snowflake,
    Lamp,
    Pot,
    Door,
    Armchair,
    Umbrella,
    Drop,
    Lightning,
    House,
    Hanger,
}

impl Picture {
    /// All of them.
    pub const ALL: [Picture; 12] = [
        Picture::Sun,
        Picture::Moon,
        Picture::Snowflake,
        Picture::Lamp,
        Picture::Pot,
        Picture::Door,
        Picture::Armchair,
        Picture::Umbrella,
        Picture::Drop,
        Picture::Lightning,
        Picture::House,
        Picture::Hanger,
    ];

    /// Its icon.
    #[must_use]
    pub fn icon(self) -> &'static str {
        match self {
            Picture::Sun => "sun",
            Picture::Moon => "moon-stars",
            Picture::Snowflake => "snowflake",
            Picture::Lamp => "lamp",
            Picture::Pot => "cooking-pot",
            Picture::Door => "door",
            Picture::Armchair => "armchair",
            Picture::Umbrella => "umbrella",
            Picture::Drop => "drop",
            Picture::Lightning => "lightning",
            Picture::House => "house-line",
            Picture::Hanger => "coat-hanger",
        }
    }

    /// Its text.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Picture::Sun => "picture-sun",
            Picture::Moon => "picture-moon",
            Picture::Snowflake => "picture-snowflake",
            Picture::Lamp => "picture-lamp",
            Picture::Pot => "picture-pot",
            Picture::Door => "picture-door",
            Picture::Armchair => "picture-armchair",
            Picture::Umbrella => "picture-umbrella",
            Picture::Drop => "picture-drop",
            Picture::Lightning => "picture-lightning",
            Picture::House => "picture-house",
            Picture::Hanger => "picture-hanger",
        }
    }
}

/// A turn on the board.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// Picture chosen.
    pub picture: Picture,
    /// Which of the [`COLOURS`].
    pub colour: u8,
    /// Wastes found.
    pub found: usize,
}

/// Turns of one day.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Board {
    day: Option<Day>,
    entries: Vec<Entry>,
}

impl Board {
    /// Takes the day there is now: another one begins an empty board. A clock that tells none changes nothing.
    pub fn on(&mut self, day: Option<Day>) {
        if day.is_some() && self.day != day {
            if self.day.is_some() {
                self.entries.clear();
            }
            self.day = day;
        }
    }

    /// Puts a turn on the board. Of equals, who came first stands first.
    pub fn add(&mut self, picture: Picture, found: usize) {
        let same = self.entries.iter().filter(|entry| entry.picture == picture).count();
        #[expect(clippy::cast_possible_truncation, reason = "below the colours")]
        let colour = (same % usize::from(COLOURS)) as u8;
        let place = self.entries.partition_point(|entry| entry.found >= found);
        self.entries.insert(place, Entry { picture, colour, found });
        self.entries.truncate(MOST);
    }

    /// Those who found most.
    pub fn best(&self, count: usize) -> impl Iterator<Item = &Entry> {
        self.entries.iter().take(count)
    }

    /// Nobody is on it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Wipes it.
    pub fn clear(&mut self) {
        self.entries.clear();
    }
}
