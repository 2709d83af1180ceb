//! The gestures that a plan knows: those of `gestures.toml` of which eight answers tell whether they apply.
//!
//! Left out: 19 instead of 21 °C (one degree less says it for any thermostat), heat counted by flat (bills here already
//! are), and what needs an air conditioner.

use serde::{Deserialize, Serialize};

use super::answers::{Answers, Heating, Water};
use crate::content::UsageFigures;

/// A gesture. Its number is part of links: new ones come last. In texts it is its id in `gestures.toml`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "&'static str", try_from = "String")]
#[allow(missing_docs, reason = "gestures.toml says what each is")]
pub enum Gesture {
    HeatingMinus1,
    ProgrammedSetback,
    AbsenceSetback,
    ShuttersNight,
    SealsCurtain,
    SmartValves,
    Tank60To55,
    TenLitresLess,
    ShortShower,
    ShowerNotBath,
    Aerator,
    StandbyOff,
    BoxOffNight,
    Led,
    Wash30,
    LineDrying,
    DishwasherEco,
    Defrost,
    FridgeTemperature,
    FridgeCoolPlace,
    Lid,
    NoPreheat,
    PanNotOven,
    Kettle,
}

impl Gesture {
    /// All of them.
    pub const ALL: [Gesture; 24] = [
        Gesture::HeatingMinus1,
        Gesture::ProgrammedSetback,
        Gesture::AbsenceSetback,
        Gesture::ShuttersNight,
        Gesture::SealsCurtain,
        Gesture::SmartValves,
        Gesture::Tank60To55,
        Gesture::TenLitresLess,
        Gesture::ShortShower,
        Gesture::ShowerNotBath,
        Gesture::Aerator,
        Gesture::StandbyOff,
        Gesture::BoxOffNight,
        Gesture::Led,
        Gesture::Wash30,
        Gesture::LineDrying,
        Gesture::DishwasherEco,
        Gesture::Defrost,
        Gesture::FridgeTemperature,
        Gesture::FridgeCoolPlace,
        Gesture::Lid,
        Gesture::NoPreheat,
        Gesture::PanNotOven,
        Gesture::Kettle,
    ];

    /// Ids in `gestures.toml`, in the same order.
    pub const KEYS: [&'static str; Gesture::ALL.len()] = [
        "heating_minus_1",
        "programmed_setback",
        "absence_setback",
        "shutters_night",
        "seals_curtain",
        "smart_valves",
        "tank_60_to_55",
        "ten_litres_less",
        "short_shower",
        "shower_not_bath",
        "aerator",
        "standby_off",
        "box_off_night",
        "led",
        "wash_30",
        "line_drying",
        "dishwasher_eco",
        "defrost",
        "fridge_temperature",
        "fridge_cool_place",
        "lid",
        "no_preheat",
        "pan_not_oven",
        "kettle",
    ];

    /// Id in `gestures.toml`.
    #[must_use]
    pub fn key(self) -> &'static str {
        Gesture::KEYS[self as usize]
    }

    /// By its id.
    #[must_use]
    pub fn named(key: &str) -> Option<Gesture> {
        Gesture::ALL.into_iter().find(|gesture| gesture.key() == key)
    }

    /// It changes how the home is heated, or so much of the heat that devices give that its saving is a small part of it: such a
    /// gesture is lived for a season.
    #[must_use]
    pub fn needs_season(self) -> bool {
        self <= Gesture::SmartValves || self == Gesture::LineDrying
    }

    /// Whether a home can do it.
    #[must_use]
    pub fn concerns(self, home: &Answers, usage: &UsageFigures) -> bool {
        match self {
            // Where the building heats, nobody can have a programme of one's own.
            Gesture::ProgrammedSetback => home.heating != Heating::Collective,
            Gesture::Tank60To55 => home.water == Water::ElectricTank,
            Gesture::LineDrying => home.people >= usage.dryer_from,
            Gesture::DishwasherEco => home.people >= usage.dishwasher_from,
            Gesture::Defrost => home.people >= usage.freezer_from || home.surface_m2 < usage.small_fridge_under_m2,
            _ => true,
        }
    }
}

impl From<Gesture> for &'static str {
    fn from(gesture: Gesture) -> &'static str {
        gesture.key()
    }
}

impl TryFrom<String> for Gesture {
    type Error = String;

    fn try_from(key: String) -> Result<Gesture, String> {
        Gesture::named(&key).ok_or_else(|| format!("`{key}` is no gesture of a plan"))
    }
}

/// A set of gestures.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Gestures(u32);

impl Gestures {
    /// Whether one is in it.
    #[must_use]
    pub fn has(self, gesture: Gesture) -> bool {
        self.0 & (1 << gesture as u32) != 0
    }

    /// Puts one in.
    pub fn insert(&mut self, gesture: Gesture) {
        self.0 |= 1 << gesture as u32;
    }

    /// With one more.
    #[must_use]
    pub fn with(mut self, gesture: Gesture) -> Gestures {
        self.insert(gesture);
        self
    }

    /// Without one of them.
    #[must_use]
    pub fn without(self, gesture: Gesture) -> Gestures {
        Gestures(self.0 & !(1 << gesture as u32))
    }

    /// All of both.
    #[must_use]
    pub fn and(self, others: Gestures) -> Gestures {
        Gestures(self.0 | others.0)
    }

    /// Those in it, in order.
    pub fn iter(self) -> impl Iterator<Item = Gesture> {
        Gesture::ALL.into_iter().filter(move |&gesture| self.has(gesture))
    }

    /// As bits, for links.
    #[must_use]
    pub fn bits(self) -> u32 {
        self.0
    }

    /// From bits; `None` when one stands for no gesture.
    #[must_use]
    pub fn from_bits(bits: u32) -> Option<Gestures> {
        (bits < 1 << Gesture::ALL.len()).then_some(Gestures(bits))
    }
}

impl FromIterator<Gesture> for Gestures {
    fn from_iter<I: IntoIterator<Item = Gesture>>(all: I) -> Gestures {
        let mut set = Gestures::default();
        all.into_iter().for_each(|gesture| set.insert(gesture));
        set
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_name_their_gesture() {
        for (number, gesture) in Gesture::ALL.into_iter().enumerate() {
            assert_eq!(gesture as usize, number);
            assert_eq!(Gesture::named(gesture.key()), Some(gesture));
        }
        assert!(Gesture::SmartValves.needs_season() && !Gesture::Tank60To55.needs_season());
    }
}
