//! What a find of the hunt becomes at home: a gesture with a picture, and the plan's gesture where the plan knows it.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::turn::MOST_HABITS;
use crate::{
    content::Programme,
    plan::{Answers, Gesture, Gestures, Heating, State, Storey, Water, encode},
    rules::{Find, Session, Target},
    sim::energy::Use,
    text::Lang,
};

/// A gesture to take home.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Habit {
    /// A bathroom or a living room set one degree lower.
    Heating,
    /// A hot-water tank at 55 °C.
    Tank,
    /// Screens and consoles truly off.
    Screens,
    /// Lamps off when leaving.
    Lights,
    /// The hood off after cooking.
    Kitchen,
    /// Fridge and freezer not colder than they need be.
    Cold,
    /// Short airing.
    Airing,
    /// Shutters closed at night.
    Shutters,
}

impl Habit {
    /// All of them, what saves most in a usual home first.
    pub const ALL: [Habit; 8] = [
        Habit::Heating,
        Habit::Tank,
        Habit::Screens,
        Habit::Lights,
        Habit::Kitchen,
        Habit::Cold,
        Habit::Airing,
        Habit::Shutters,
    ];

    /// Its icon.
    #[must_use]
    pub fn icon(self) -> &'static str {
        match self {
            Habit::Heating => "thermometer-simple",
            Habit::Tank => "drop",
            Habit::Screens => "plugs",
            Habit::Lights => "lamp",
            Habit::Kitchen => "fan",
            Habit::Cold => "thermometer-cold",
            Habit::Airing => "wind",
            Habit::Shutters => "moon-stars",
        }
    }

    /// Its text; the same with `-when` is the moment for it.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Habit::Heating => "habit-heating",
            Habit::Tank => "habit-tank",
            Habit::Screens => "habit-screens",
            Habit::Lights => "habit-lights",
            Habit::Kitchen => "habit-kitchen",
            Habit::Cold => "habit-cold",
            Habit::Airing => "habit-airing",
            Habit::Shutters => "habit-shutters",
        }
    }

    /// When it is done.
    #[must_use]
    pub fn when_key(self) -> &'static str {
        match self {
            Habit::Heating => "habit-heating-when",
            Habit::Tank => "habit-tank-when",
            Habit::Screens => "habit-screens-when",
            Habit::Lights => "habit-lights-when",
            Habit::Kitchen => "habit-kitchen-when",
            Habit::Cold => "habit-cold-when",
            Habit::Airing => "habit-airing-when",
            Habit::Shutters => "habit-shutters-when",
        }
    }

    /// The plan's gesture for it, if it has one: leaving rooms dark is not among those that eight answers can tell.
    #[must_use]
    pub fn gesture(self) -> Option<Gesture> {
        match self {
            Habit::Heating => Some(Gesture::HeatingMinus1),
            Habit::Tank => Some(Gesture::Tank60To55),
            Habit::Screens => Some(Gesture::StandbyOff),
            Habit::Cold => Some(Gesture::FridgeTemperature),
            Habit::Shutters => Some(Gesture::ShuttersNight),
            Habit::Lights | Habit::Kitchen | Habit::Airing => None,
        }
    }

    /// What a find becomes.
    #[must_use]
    pub fn of(session: &Session, target: &Target) -> Habit {
        match target {
            Target::Window(id) if session.level().initial.openings.contains_key(id) => Habit::Airing,
            Target::Window(_) => Habit::Shutters,
            Target::Device(id) => match session.device_kind(id).map(|kind| (&kind.works, kind.use_)) {
                Some((Programme::Lamp, _)) => Habit::Lights,
                Some((Programme::Tank { .. }, _)) => Habit::Tank,
                Some((Programme::Cold { .. }, _)) => Habit::Cold,
                Some((Programme::Heater { .. }, _)) => Habit::Heating,
                Some((_, Use::Cooking | Use::Ventilation)) => Habit::Kitchen,
                _ => Habit::Screens,
            },
            Target::Room(_) | Target::Door(_) | Target::Person(_) => Habit::Heating,
        }
    }

    /// Those of what was found, then those of what was not where fewer than can be taken home were: nobody leaves with empty
    /// hands.
    #[must_use]
    pub fn offered(session: &Session, hunt: &[Find]) -> Vec<Habit> {
        let of = |found: bool| -> BTreeSet<Habit> {
            hunt.iter().filter(|find| find.found == found).map(|find| Habit::of(session, &find.target)).collect()
        };
        let found = of(true);
        let others = if found.len() < MOST_HABITS { of(false) } else { BTreeSet::new() };
        found.iter().chain(others.difference(&found)).copied().collect()
    }
}

/// How the player's own home is heated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// Electric panels.
    Electric,
    /// A boiler of one's own.
    Gas,
    /// The building.
    Collective,
}

impl Source {
    /// All of them.
    pub const ALL: [Source; 3] = [Source::Electric, Source::Gas, Source::Collective];

    /// Its text.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Source::Electric => "heated-electric",
            Source::Gas => "heated-gas",
            Source::Collective => "heated-collective",
        }
    }

    /// Its icon.
    #[must_use]
    pub fn icon(self) -> &'static str {
        match self {
            Source::Electric => "plug",
            Source::Gas => "thermometer-hot",
            Source::Collective => "users",
        }
    }
}

/// The plan's code of one answer and the gestures taken home. The seven other answers are those of a usual flat, which the
/// plan's page lets the player change.
#[must_use]
pub fn plan_code(source: Source, habits: &[Habit], lang: Lang) -> String {
    let (heating, water) = match source {
        Source::Electric => (Heating::Electric, Water::ElectricTank),
        Source::Gas => (Heating::Gas, Water::Gas),
        Source::Collective => (Heating::Collective, Water::Collective),
    };
    let chosen: Gestures = habits.iter().filter_map(|habit| habit.gesture()).collect();
    let answers = Answers {
        zone: 0,
        surface_m2: 65.0,
        floor: Storey::Middle,
        era: 2,
        heating,
        water,
        people: 2,
        habits: Gestures::default(),
    };
    let lang = crate::plan::LANGUAGES.iter().position(|&code| code == lang.code()).unwrap_or(0);
    encode(&State { answers, chosen, lang, event: None })
}
