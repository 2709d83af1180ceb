//! Practices: ways of doing things that a household has adopted or not, each a gesture of the catalogue.
//!
//! A practice changes what people do from then on (the length of their showers, the lid on their pots); a level says
//! which ones hold at the start, the player can propose the others.

use serde::{Deserialize, Serialize};

use super::{DeviceKind, Programme, Task};
use crate::sim::energy::Use;

/// A way of doing things; its id in files is that of its gesture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "lab", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Practice {
    /// Showers of three to four minutes.
    ShortShower,
    /// A shower where there would be a bath.
    ShowerNotBath,
    /// Hands and dishes rinsed with cold water.
    ColdTap,
    /// A lid on the pot.
    Lid,
    /// Food goes into a cold oven.
    NoPreheat,
    /// Water boiled in the kettle and no more than needed.
    Kettle,
    /// The pan rather than the oven, where both do.
    PanNotOven,
    /// Hob and oven off a few minutes before the end.
    ResidualHeat,
    /// Machines run full.
    FullLoad,
    /// Washing dried on a line instead of in the dryer.
    LineDrying,
    /// Frozen food thaws in the fridge.
    ThawInFridge,
    /// The door of the fridge shut at once.
    CloseFridge,
    /// Windows wide open for five to ten minutes instead of tilted for hours.
    ShortAiring,
    /// Lamps off when leaving a room.
    LightsOff,
    /// Living in daylight: curtains open, lamps only when it is dark.
    Daylight,
    /// Screens, consoles and computers off at the strip after use.
    StandbyOff,
    /// The internet box off at night.
    BoxOffNight,
    /// Shutters closed from dusk to morning in the cold season.
    ShuttersNight,
    /// Shutters open to the winter sun.
    WinterSun,
    /// Shutters closed against the summer sun.
    ShuttersSummer,
    /// Windows open at night in a hot spell.
    NightAiring,
    /// Heating turned down at night.
    NightSetback,
    /// Heating turned down when everyone is out.
    AbsenceSetback,
}

impl Practice {
    /// All of them, in the order of the list.
    pub const ALL: [Practice; 23] = [
        Practice::ShortShower,
        Practice::ShowerNotBath,
        Practice::ColdTap,
        Practice::Lid,
        Practice::NoPreheat,
        Practice::Kettle,
        Practice::PanNotOven,
        Practice::ResidualHeat,
        Practice::FullLoad,
        Practice::LineDrying,
        Practice::ThawInFridge,
        Practice::CloseFridge,
        Practice::ShortAiring,
        Practice::LightsOff,
        Practice::Daylight,
        Practice::StandbyOff,
        Practice::BoxOffNight,
        Practice::ShuttersNight,
        Practice::WinterSun,
        Practice::ShuttersSummer,
        Practice::NightAiring,
        Practice::NightSetback,
        Practice::AbsenceSetback,
    ];

    /// Names in files, in the same order.
    const KEYS: [&'static str; Practice::ALL.len()] = [
        "short_shower",
        "shower_not_bath",
        "cold_tap",
        "lid",
        "no_preheat",
        "kettle",
        "pan_not_oven",
        "residual_heat",
        "full_load",
        "line_drying",
        "thaw_in_fridge",
        "close_fridge",
        "short_airing",
        "lights_off",
        "daylight",
        "standby_off",
        "box_off_night",
        "shutters_night",
        "winter_sun",
        "shutters_summer",
        "night_airing",
        "night_setback",
        "absence_setback",
    ];

    /// Name in files: `short_shower`.
    #[must_use]
    pub fn key(self) -> &'static str {
        Practice::KEYS[self as usize]
    }

    /// By its name in files.
    #[must_use]
    pub fn named(key: &str) -> Option<Practice> {
        Practice::ALL.into_iter().find(|practice| practice.key() == key)
    }

    /// What its energy counts as, most of all.
    #[must_use]
    pub fn use_(self) -> Use {
        match self {
            Practice::ShortShower | Practice::ShowerNotBath | Practice::ColdTap => Use::HotWater,
            Practice::Lid | Practice::NoPreheat | Practice::Kettle | Practice::PanNotOven | Practice::ResidualHeat => {
                Use::Cooking
            }
            Practice::FullLoad | Practice::LineDrying => Use::Washing,
            Practice::ThawInFridge | Practice::CloseFridge => Use::Cold,
            Practice::LightsOff | Practice::Daylight => Use::Lighting,
            Practice::StandbyOff | Practice::BoxOffNight => Use::Standby,
            Practice::ShuttersSummer | Practice::NightAiring => Use::Ventilation,
            Practice::ShortAiring
            | Practice::ShuttersNight
            | Practice::WinterSun
            | Practice::NightSetback
            | Practice::AbsenceSetback => Use::Heating,
        }
    }
}

impl Practice {
    /// Whether it is about this kind of device.
    #[must_use]
    pub fn concerns(self, kind: &DeviceKind) -> bool {
        let task = |wanted: Task| matches!(kind.works, Programme::Cycles { task, .. } if task == wanted);
        let pots = matches!(kind.works, Programme::Hob { .. });
        match self {
            Practice::ShortShower | Practice::ShowerNotBath | Practice::ColdTap => kind.use_ == Use::HotWater,
            Practice::Lid => pots,
            Practice::Kettle => pots || matches!(kind.works, Programme::Kettle { .. }),
            Practice::NoPreheat => task(Task::Bake),
            Practice::PanNotOven | Practice::ResidualHeat => pots || task(Task::Bake),
            Practice::FullLoad => task(Task::Wash) || task(Task::Dishes),
            Practice::LineDrying => task(Task::Dry) || task(Task::Wash),
            Practice::ThawInFridge | Practice::CloseFridge => matches!(kind.works, Programme::Cold { .. }),
            Practice::LightsOff | Practice::Daylight => matches!(kind.works, Programme::Lamp),
            Practice::StandbyOff => kind.standby_w.is_some_and(|w| w > 0.0),
            Practice::BoxOffNight => kind.use_ == Use::Screens && kind.standby_w.is_none() && kind.on_w < 20.0,
            Practice::NightSetback | Practice::AbsenceSetback => matches!(kind.works, Programme::Heater { .. }),
            Practice::ShortAiring
            | Practice::ShuttersNight
            | Practice::WinterSun
            | Practice::ShuttersSummer
            | Practice::NightAiring => false,
        }
    }

    /// Whether it is about windows and their shutters, in cold weather or in hot.
    #[must_use]
    pub fn concerns_windows(self, cold: bool) -> bool {
        match self {
            Practice::ShortAiring | Practice::ShuttersNight | Practice::WinterSun => cold,
            Practice::ShuttersSummer | Practice::NightAiring => !cold,
            _ => false,
        }
    }
}

/// A set of practices.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Practices(u32);

impl Practices {
    /// Whether one is in it.
    #[must_use]
    pub fn has(self, practice: Practice) -> bool {
        self.0 & Self::bit(practice) != 0
    }

    /// Puts one in or takes it out.
    pub fn set(&mut self, practice: Practice, on: bool) {
        if on {
            self.0 |= Self::bit(practice);
        } else {
            self.0 &= !Self::bit(practice);
        }
    }

    fn bit(practice: Practice) -> u32 {
        1 << practice as u32
    }
}

impl FromIterator<Practice> for Practices {
    fn from_iter<T: IntoIterator<Item = Practice>>(all: T) -> Self {
        let mut set = Practices::default();
        for practice in all {
            set.set(practice, true);
        }
        set
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_of_files() {
        for practice in Practice::ALL {
            let written = serde_json::to_value(practice).unwrap();
            assert_eq!(written, practice.key());
            assert_eq!(Practice::named(practice.key()), Some(practice));
        }
    }

    #[test]
    fn a_set_holds_what_was_put_in() {
        let mut set: Practices = [Practice::Lid, Practice::AbsenceSetback].into_iter().collect();
        set.set(Practice::Lid, false);
        set.set(Practice::Kettle, true);
        let held: Vec<Practice> = Practice::ALL.into_iter().filter(|&p| set.has(p)).collect();
        assert_eq!(held, [Practice::Kettle, Practice::AbsenceSetback]);
    }
}
