//! Every gesture of the catalogue can be made in the game: which action makes it.

mod common;
mod support;

use doux_foyer::{content::Practice, rules::Action};
use support::{id, library};

/// Gestures made on a thermostat, a switch or a fault, with an example.
fn by_hand() -> Vec<(&'static str, Action)> {
    let setpoint = |setpoint_c| support::setpoint("living", setpoint_c);
    let switched_off = |device| Action::SetDevice { device: id(device), power: doux_foyer::content::Power::Off };
    vec![
        ("heating_minus_1", setpoint(20.5)),
        ("heating_21_to_19", setpoint(19.0)),
        ("fan_not_ac", switched_off("mobile_ac")),
    ]
}

/// Gestures made on the dial, the programme or the place of a device.
const ON_DEVICES: [&str; 7] =
    ["ac_26", "defrost", "dishwasher_eco", "fridge_cool_place", "fridge_temperature", "tank_60_to_55", "wash_30"];

/// Not a gesture but how a building bills its heat: a tariff with a shared part.
const BY_TARIFF: [&str; 1] = ["individual_metering"];

#[test]
fn every_gesture_of_the_catalogue_has_its_action() {
    let library = library();
    let catalogue = &library.catalogue;
    let of_measure = |gesture: &str| {
        let (measure, _) =
            catalogue.measures.iter().find(|(_, known)| known.gesture.as_ref().is_some_and(|g| g == gesture))?;
        Some(Action::Fit { measure: measure.clone(), target: None })
    };
    let of_practice = |gesture: &str| {
        let (practice, _) =
            catalogue.customs.iter().find(|(_, known)| known.gesture.as_ref().is_some_and(|g| g == gesture))?;
        Some(Action::Adopt { practice: *practice, on: true })
    };
    let hand = by_hand();
    let mut lines = Vec::new();
    for gesture in catalogue.gestures.keys() {
        let name = gesture.as_str();
        let by_hand = hand.iter().find(|(known, _)| *known == name).map(|(_, action)| action.clone());
        let action = by_hand.or_else(|| of_practice(name)).or_else(|| of_measure(name));
        if ON_DEVICES.contains(&name) || BY_TARIFF.contains(&name) {
            continue;
        }
        let action = action.unwrap_or_else(|| panic!("nothing in the game makes `{name}`"));
        lines.push(format!("{name:<22}{action:?}"));
    }
    println!("{}", lines.join("\n"));
    assert_eq!(lines.len() + ON_DEVICES.len() + BY_TARIFF.len(), catalogue.gestures.len());
}

#[test]
fn every_practice_can_be_proposed_and_every_measure_fits_somewhere() {
    let library = library();
    assert_eq!(library.catalogue.customs.len(), Practice::ALL.len());
    let mut session = support::cold_snap();
    for practice in Practice::ALL {
        session.act(Action::Adopt { practice, on: true }).unwrap();
        session.act(Action::Adopt { practice, on: false }).unwrap();
    }
    let home = session.home().clone();
    let things: Vec<_> = home
        .rooms
        .iter()
        .map(|room| Some(room.id.clone()))
        .chain(home.windows.iter().map(|window| Some(window.id.clone())))
        .chain(home.furniture.iter().map(|piece| piece.id.clone()))
        .chain([None])
        .collect();
    let mut nowhere = Vec::new();
    for measure in library.catalogue.measures.keys() {
        let fits = things
            .iter()
            .any(|target| session.act(Action::Fit { measure: measure.clone(), target: target.clone() }).is_ok());
        if !fits {
            nowhere.push(measure.as_str());
        }
    }
    // This home has modern heaters and no draught at its door.
    assert_eq!(nowhere, ["door_brush", "regulator"]);
}
