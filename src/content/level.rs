//! A level: who lives in which home, when, with which habits, and what is asked of the player (`levels/*.toml`).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{DayColour, Fault, Id, Practice, Relay};

/// A level as its file says. Its home has a file of its own.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "lab", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Level {
    /// Name in files.
    pub id: Id,
    /// Place in the list.
    pub number: u32,
    /// Its picture in the list: a name of `assets/icons.toml`; the night when none is given.
    #[serde(default = "night")]
    pub icon: String,
    /// Its home.
    pub home: Id,
    /// Weather.
    pub weather: LevelWeather,
    /// `HH:MM` local standard time at which play begins.
    pub start: ClockTime,
    /// Hours played.
    pub hours: u32,
    /// Temperature of the neighbours' flats, °C.
    pub neighbours_c: f64,
    /// Id in `assets/catalogue/tariffs.toml`.
    pub tariff: Id,
    /// Contracts for other carriers (gas, heat); the latest price known where there is none.
    #[serde(default)]
    pub tariffs: Vec<Id>,
    /// Colours of the days from the first one, with Tempo; drawn by chance when absent.
    #[serde(default)]
    pub tempo: Vec<DayColour>,
    /// Seed of the people's and the sky's chance, unless the player picks another.
    pub seed: u64,
    /// Room where washing dries when there is no dryer or nobody uses it; that of the machine when not said.
    #[serde(default)]
    pub dries_in: Option<Id>,
    /// Household.
    pub people: Vec<Person>,
    /// What is wrong with the home.
    #[serde(default)]
    pub faults: Vec<Fault>,
    /// What may be spent on small things, €; no limit when absent.
    #[serde(default)]
    pub budget_eur: Option<f64>,
    /// State at the start, where it differs from the usual one.
    #[serde(default)]
    pub initial: Initial,
    /// What is asked.
    pub goal: Goal,
    /// What the first screen asks the player to order, most costly first is the truth found by simulation.
    #[serde(default)]
    pub guess: Vec<crate::sim::energy::Use>,
    /// A turn at a kiosk, with a hunt for wastes.
    #[serde(default)]
    pub kiosk: Option<Kiosk>,
    /// By language (`fr`, `en`).
    pub texts: BTreeMap<String, LevelTexts>,
}

fn night() -> String {
    "moon-stars".into()
}

/// A level for kiosks: short, and over when all is found.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "lab", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Kiosk {
    /// Real seconds that the whole level lasts at the normal pace.
    pub turn_s: u32,
    /// What wastes: devices, windows, or rooms whose thermostat is too high.
    pub hunt: Vec<Id>,
}

/// Time of day, minutes from midnight; `"HH:MM"` in files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "lab", derive(schemars::JsonSchema))]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(feature = "lab", schemars(extend("pattern" = "^([01][0-9]|2[0-3]):[0-5][0-9]$")))]
pub struct ClockTime(pub u32);

impl TryFrom<String> for ClockTime {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let wrong = || format!("`{text}` is not a time of day: write HH:MM from 00:00 to 23:59");
        let (h, m) = text.split_once(':').ok_or_else(wrong)?;
        match (two_digits(h), two_digits(m)) {
            (Some(h), Some(m)) if h < 24 && m < 60 => Ok(ClockTime(h * 60 + m)),
            _ => Err(wrong()),
        }
    }
}

/// `00` to `99`; no sign, no space.
pub(super) fn two_digits(text: &str) -> Option<u32> {
    let is_number = text.len() == 2 && text.bytes().all(|b| b.is_ascii_digit());
    is_number.then(|| text.parse().ok()).flatten()
}

impl From<ClockTime> for String {
    fn from(t: ClockTime) -> String {
        format!("{:02}:{:02}", t.0 / 60 % 24, t.0 % 60)
    }
}

/// Weather of a level: a climate, a day, and what is pinned.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "lab", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LevelWeather {
    /// City in `assets/catalogue/climates.toml`.
    pub city: String,
    /// Day of the year, `MM-DD`, of the first minute.
    pub date: String,
    /// Day of the week of that date, 0 Monday to 6 Sunday.
    pub weekday: u32,
    /// Days pinned by the author, from the first; drawn by chance when absent.
    #[serde(default)]
    pub days: Vec<PinnedDay>,
}

/// A day whose weather the author decides.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[cfg_attr(feature = "lab", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PinnedDay {
    /// Mean outdoor temperature, °C.
    pub mean_c: f64,
    /// Half of the difference between the warmest and the coldest moment, K.
    pub swing_k: f64,
    /// Share of the sky covered, 0 to 1.
    pub cloud: f64,
    /// m/s.
    #[serde(default)]
    pub wind_ms: Option<f64>,
}

/// Someone who lives here.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "lab", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// Name in files.
    pub id: Id,
    /// Name on the screen.
    pub name: String,
    /// Years.
    pub age: u32,
    /// Colour token of the badge.
    pub colour: String,
    /// Colours of the figure: slot (`skin`, `hair`, `top`, `bottom`, `shoe`) → token.
    pub look: BTreeMap<String, String>,
    /// Hair worn long, in a bun, or short (`hair_long`, `hair_bun` pieces).
    #[serde(default)]
    pub hair: Option<Id>,
    /// Day, in order of time; the first step holds from the end of the last one (the night before).
    pub routine: Vec<RoutineStep>,
    /// The same on Saturdays and Sundays, where they differ.
    #[serde(default)]
    pub weekend: Vec<RoutineStep>,
    /// The same on given days of the week.
    #[serde(default)]
    pub days: BTreeMap<Weekday, Vec<RoutineStep>>,
    /// What they forget or like.
    #[serde(default)]
    pub habits: Vec<Habit>,
}

impl Person {
    /// Their day on a day of the week, 0 Monday to 6 Sunday.
    #[must_use]
    pub fn routine_on(&self, weekday: u32) -> &[RoutineStep] {
        let named = Weekday::ALL.get(weekday as usize % Weekday::ALL.len()).and_then(|day| self.days.get(day));
        match named {
            Some(day) => day,
            None if weekday >= 5 && !self.weekend.is_empty() => &self.weekend,
            None => &self.routine,
        }
    }

    /// Steps of all their days.
    pub fn all_steps(&self) -> impl Iterator<Item = &RoutineStep> + Clone {
        self.routine.iter().chain(&self.weekend).chain(self.days.values().flatten())
    }
}

/// A day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "lab", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "days")]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl Weekday {
    /// From Monday.
    pub const ALL: [Weekday; 7] = [
        Weekday::Monday,
        Weekday::Tuesday,
        Weekday::Wednesday,
        Weekday::Thursday,
        Weekday::Friday,
        Weekday::Saturday,
        Weekday::Sunday,
    ];

    /// Name in files.
    #[must_use]
    pub fn key(self) -> &'static str {
        ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"][self as usize]
    }
}

/// From this time on, someone does this there.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "lab", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RoutineStep {
    /// When, on average; chance moves it by a few minutes.
    pub at: ClockTime,
    /// Room; absent when out.
    #[serde(default)]
    pub room: Option<Id>,
    /// What.
    pub activity: Activity,
    /// Devices used meanwhile (ids of the home's furniture); lamps of the room follow daylight by themselves.
    #[serde(default)]
    pub uses: Vec<Id>,
    /// Devices started once at the beginning: a washing machine, an oven.
    #[serde(default)]
    pub starts: Vec<Id>,
    /// Share of days on which those devices are used and started.
    #[serde(default = "always")]
    pub share: f64,
}

fn always() -> f64 {
    1.0
}

/// What someone does.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "lab", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Activity {
    /// Not at home.
    #[default]
    Out,
    /// In bed.
    Sleep,
    /// Seated: television, table, rest.
    Sit,
    /// Standing, moving about.
    Stand,
    /// At the hob or the worktop.
    Cook,
    /// At the table.
    Eat,
    /// At a desk.
    Work,
    /// On the floor, for children.
    Play,
    /// In the shower or bath.
    Wash,
}

impl Activity {
    /// Name in files and texts: `cook`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Activity::Out => "out",
            Activity::Sleep => "sleep",
            Activity::Sit => "sit",
            Activity::Stand => "stand",
            Activity::Cook => "cook",
            Activity::Eat => "eat",
            Activity::Work => "work",
            Activity::Play => "play",
            Activity::Wash => "wash",
        }
    }
}

/// What someone tends to do without the player.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "lab", derive(schemars::JsonSchema))]
#[serde(tag = "habit", rename_all = "snake_case", deny_unknown_fields)]
pub enum Habit {
    /// Leaves the lamps of a room on when leaving it.
    LeavesLights {
        /// Rooms.
        rooms: Vec<Id>,
        /// 0 to 1, each time.
        probability: f64,
    },
    /// Leaves a device on after using it.
    LeavesOn {
        /// Devices.
        devices: Vec<Id>,
        /// 0 to 1, each time.
        probability: f64,
    },
    /// Opens a window for a time.
    Airs {
        /// Window.
        window: Id,
        /// From.
        at: ClockTime,
        /// For, minutes.
        minutes: u32,
        /// How.
        opening: Opening,
        /// 0 to 1, each day.
        probability: f64,
    },
    /// Moves a shutter at a time of day.
    MovesShutter {
        /// Window.
        window: Id,
        /// When.
        at: ClockTime,
        /// To.
        shutter: Shutter,
        /// 0 to 1, each day.
        probability: f64,
    },
    /// Takes showers of this length.
    Showers {
        /// Minutes.
        minutes: f64,
    },
    /// Takes a bath instead.
    Baths {
        /// 0 to 1, each day.
        probability: f64,
    },
}

/// How far a window is open.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "lab", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Opening {
    /// Shut.
    #[default]
    Closed,
    /// Tilted at the top.
    Tilted,
    /// Wide open.
    Open,
}

/// How far a shutter is down.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "lab", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Shutter {
    /// Up.
    #[default]
    Open,
    /// Half down.
    Half,
    /// Down.
    Closed,
}

/// State of a device.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "lab", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Power {
    /// Unplugged or switched off at the strip: draws nothing.
    #[default]
    Off,
    /// Waiting.
    Standby,
    /// Working.
    On,
}

/// State at the start.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "lab", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Initial {
    /// Setpoints by room, °C.
    #[serde(default)]
    pub setpoints: BTreeMap<Id, f64>,
    /// Shutters by window.
    #[serde(default)]
    pub shutters: BTreeMap<Id, Shutter>,
    /// Openings by window.
    #[serde(default)]
    pub openings: BTreeMap<Id, Opening>,
    /// Doors open.
    #[serde(default)]
    pub doors: BTreeMap<Id, bool>,
    /// Devices.
    #[serde(default)]
    pub devices: BTreeMap<Id, Power>,
    /// Settings of tanks, fridges and air conditioners, °C.
    #[serde(default)]
    pub dials: BTreeMap<Id, f64>,
    /// Cycles chosen on machines.
    #[serde(default)]
    pub programmes: BTreeMap<Id, Id>,
    /// When tanks and machines may run.
    #[serde(default)]
    pub relays: BTreeMap<Id, Relay>,
    /// Frost in fridges and freezers, mm.
    #[serde(default)]
    pub frost_mm: BTreeMap<Id, f64>,
    /// Mean relative humidity at the coldest surface of a room over the week before, 0 to 1.
    #[serde(default)]
    pub damp: BTreeMap<Id, f64>,
    /// Rooms with mould already.
    #[serde(default)]
    pub mould: Vec<Id>,
    /// Ways of doing things that the household has already.
    #[serde(default)]
    pub practices: Vec<Practice>,
}

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[cfg_attr(feature = "lab", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Goal {
    /// Cost of the whole level not to exceed, €, as told to the player.
    pub cost_eur: f64,
    /// What there is to save against the home without the player, €. With it, Énergie is measured by the saving: chance
    /// moves a day's bill by several percent and what can be saved by much less. Without it, by the way to `cost_eur`.
    #[serde(default)]
    pub saving_eur: Option<f64>,
    /// Where health decides: minutes not to exceed that people spend, all together, in damp or stale air, under the
    /// temperature floor, or in heat that strains them.
    #[serde(default)]
    pub unhealthy_min: Option<u32>,
    /// Where the hour decides: electricity to draw less of while the grid is short. The bill need not fall much then; it
    /// must stay within `cost_eur`.
    #[serde(default)]
    pub peak: Option<PeakGoal>,
}

/// Hours of every day in which a home should draw less electricity.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[cfg_attr(feature = "lab", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PeakGoal {
    /// From this time on, a full or a half hour.
    pub from: ClockTime,
    /// Until this time of the same day, a full or a half hour.
    pub to: ClockTime,
    /// What there is to draw less of in these hours over the whole level, against the home without the player, kWh.
    pub less_kwh: f64,
}

impl PeakGoal {
    /// Its times are multiples of so many minutes: what a meter tells apart.
    pub const STEP_MIN: u32 = 30;

    /// Minutes of these hours within so many minutes from a time of the first day on.
    #[must_use]
    pub fn minutes_within(&self, start: ClockTime, minutes: u32) -> u32 {
        let (first, last) = (start.0, start.0 + minutes);
        let of_day = |day: u32| (day + self.to.0).min(last).saturating_sub((day + self.from.0).max(first));
        (0..last).step_by(1440).map(of_day).sum()
    }
}

/// Texts of a level in one language.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "lab", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LevelTexts {
    /// Name of the level.
    pub title: String,
    /// Two to four words under the title.
    pub tagline: String,
    /// Who lives here, the weather, in two short sentences.
    pub intro: String,
    /// The goal in one sentence.
    pub goal: String,
    /// For someone who is stuck, the most general one first.
    #[serde(default)]
    pub hints: Vec<String>,
    /// A remark for the end: what this day shows.
    #[serde(default)]
    pub remark: Option<String>,
}
