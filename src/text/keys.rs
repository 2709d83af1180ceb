//! Which message says which value of the rules. A test asks both languages for every one of them.

use crate::{
    content::{Activity, FaultKind, Opening, Power, Shutter, Who},
    rules::{Feeling, Pace, RatingReason, Refusal, WasteKind},
    sim::energy::Use,
};

/// Name of a use: `use-heating`.
#[must_use]
pub fn use_(use_: Use) -> &'static str {
    match use_ {
        Use::Heating => "use-heating",
        Use::HotWater => "use-hot-water",
        Use::Cooking => "use-cooking",
        Use::Cold => "use-cold",
        Use::Washing => "use-washing",
        Use::Lighting => "use-lighting",
        Use::Screens => "use-screens",
        Use::Standby => "use-standby",
        Use::Ventilation => "use-ventilation",
        Use::Other => "use-other",
    }
}

/// How someone feels, in a word: `feeling-cool`.
#[must_use]
pub fn feeling(feeling: Feeling) -> &'static str {
    match feeling {
        Feeling::Cold => "feeling-cold",
        Feeling::Cool => "feeling-cool",
        Feeling::Fine => "feeling-fine",
        Feeling::Warm => "feeling-warm",
        Feeling::Hot => "feeling-hot",
    }
}

/// What someone does: `activity-cook`.
#[must_use]
pub fn activity(activity: Activity) -> &'static str {
    match activity {
        Activity::Out => "activity-out",
        Activity::Sleep => "activity-sleep",
        Activity::Sit => "activity-sit",
        Activity::Stand => "activity-stand",
        Activity::Cook => "activity-cook",
        Activity::Eat => "activity-eat",
        Activity::Work => "activity-work",
        Activity::Play => "activity-play",
        Activity::Wash => "activity-wash",
    }
}

/// Why something is a waste, in a few words: `waste-lamp-unattended`.
#[must_use]
pub fn waste(waste: WasteKind) -> &'static str {
    match waste {
        WasteKind::LampUnattended => "waste-lamp-unattended",
        WasteKind::DeviceUnattended => "waste-device-unattended",
        WasteKind::Standby => "waste-standby",
        WasteKind::WindowOpen => "waste-window-open",
        WasteKind::ShutterOpen => "waste-shutter-open",
        WasteKind::TankTooHot => "waste-tank-too-hot",
        WasteKind::Frosted => "waste-frosted",
    }
}

/// State of a device: `power-on`.
#[must_use]
pub fn power(power: Power) -> &'static str {
    match power {
        Power::Off => "power-off",
        Power::Standby => "power-standby",
        Power::On => "power-on",
    }
}

/// State of a shutter: `shutter-half`.
#[must_use]
pub fn shutter(shutter: Shutter) -> &'static str {
    match shutter {
        Shutter::Open => "shutter-open",
        Shutter::Half => "shutter-half",
        Shutter::Closed => "shutter-closed",
    }
}

/// State of a window: `opening-tilted`.
#[must_use]
pub fn opening(opening: Opening) -> &'static str {
    match opening {
        Opening::Closed => "opening-closed",
        Opening::Tilted => "opening-tilted",
        Opening::Open => "opening-open",
    }
}

/// Pace of play: `pace-double`.
#[must_use]
pub fn pace(pace: Pace) -> &'static str {
    match pace {
        Pace::Paused => "pace-paused",
        Pace::Normal => "pace-normal",
        Pace::Double => "pace-double",
        Pace::Quadruple => "pace-quadruple",
        Pace::NextEvent => "pace-next-event",
    }
}

/// Who can do a gesture: `who-landlord`.
#[must_use]
pub fn who(who: Who) -> &'static str {
    match who {
        Who::Me => "who-me",
        Who::Purchase => "who-purchase",
        Who::Landlord => "who-landlord",
    }
}

/// What is wrong with a home: `fault-seal`.
#[must_use]
pub fn fault(fault: &FaultKind) -> &'static str {
    match fault {
        FaultKind::Seal { .. } => "fault-seal",
        FaultKind::Vent { .. } => "fault-vent",
        FaultKind::Grille { .. } => "fault-grille",
        FaultKind::Covered { .. } => "fault-covered",
        FaultKind::Radiator { .. } => "fault-radiator",
        FaultKind::Leak { hot: false, .. } => "fault-leak",
        FaultKind::Leak { hot: true, .. } => "fault-leak-hot",
    }
}

/// Why a rating is what it is. Values: `share` (a percentage), `person`, `time` (a duration).
#[must_use]
pub fn reason(reason: &RatingReason) -> &'static str {
    match reason {
        RatingReason::EnergyShare(share) if *share < 0.0 => "reason-energy-more",
        RatingReason::EnergyShare(_) => "reason-energy-less",
        RatingReason::PeakShare(share) if *share < 0.0 => "reason-peak-more",
        RatingReason::PeakShare(_) => "reason-peak-less",
        RatingReason::EnergyCapped => "reason-energy-capped",
        RatingReason::AllFine => "reason-all-fine",
        RatingReason::WasCold(..) => "reason-was-cold",
        RatingReason::WasHot(..) => "reason-was-hot",
        RatingReason::HealthFine => "reason-health-fine",
        RatingReason::UnderFloor(_) => "reason-under-floor",
        RatingReason::TooHot(_) => "reason-too-hot",
        RatingReason::Stuffy => "reason-stuffy",
        RatingReason::Damp(_) => "reason-damp",
        RatingReason::Stale(_) => "reason-stale",
        RatingReason::DamperBy(_) => "reason-damper",
        RatingReason::StalerBy(_) => "reason-staler",
    }
}

/// Why an action was not done: `refusal-over`.
#[must_use]
pub fn refusal(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::Unknown { .. } => "refusal-unknown",
        Refusal::Setpoint { .. } => "refusal-setpoint",
        Refusal::Dial { .. } => "refusal-dial",
        Refusal::Impossible { .. } => "refusal-impossible",
        Refusal::Budget { .. } => "refusal-budget",
        Refusal::Guess => "refusal-guess",
        Refusal::Over => "refusal-over",
    }
}

/// What a published figure counts, by the unit of the catalogue: `device % per K` has `plan-figure-device-per-k`.
#[must_use]
pub fn figure(unit: &str) -> String {
    format!("plan-figure-{}", unit.replace(" %", "").replace(' ', "-").to_lowercase())
}
