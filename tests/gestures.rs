//! Every gesture of the catalogue can be made in the game: which action makes it.

mod common;
mod support;

use doux_foyer::{
    content::{Power, Practice},
    rules::{Action, Session},
};
use support::{id, library};

/// Gestures made on a thermostat, a switch, a dial or a programme: the level whose home has the thing, and the action.
fn by_hand() -> Vec<(&'static str, &'static str, Action)> {
    let setpoint = |setpoint_c| support::setpoint("living", setpoint_c);
    let dial = |device, setpoint_c| Action::SetDial { device: id(device), setpoint_c };
    let programme = |device, programme| Action::SetProgramme { device: id(device), programme: id(programme) };
    vec![
        ("heating_minus_1", "coup-de-froid", setpoint(20.5)),
        ("heating_21_to_19", "coup-de-froid", setpoint(19.0)),
        ("fan_not_ac", "canicule", Action::SetDevice { device: id("ac"), power: Power::Off }),
        ("ac_26", "canicule", dial("ac", 26.0)),
        ("tank_60_to_55", "eau-chaude", dial("tank", 55.0)),
        ("fridge_temperature", "cuisine", dial("fridge", 5.0)),
        ("defrost", "cuisine", Action::Defrost { device: id("freezer") }),
        ("dishwasher_eco", "cuisine", programme("dishwasher", "eco")),
        ("wash_30", "cuisine", programme("washing_machine", "wash_30")),
    ]
}

/// Not gestures of a day: how a building bills its heat, and where a fridge stands.
const NOT_OF_A_DAY: [&str; 2] = ["individual_metering", "fridge_cool_place"];

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
        let by_hand = hand.iter().find(|(known, ..)| *known == name).map(|(.., action)| action.clone());
        let action = by_hand.or_else(|| of_practice(name)).or_else(|| of_measure(name));
        if NOT_OF_A_DAY.contains(&name) {
            continue;
        }
        let action = action.unwrap_or_else(|| panic!("nothing in the game makes `{name}`"));
        lines.push(format!("{name:<22}{action:?}"));
    }
    println!("{}", lines.join("\n"));
    assert_eq!(lines.len() + NOT_OF_A_DAY.len(), catalogue.gestures.len());
    for (gesture, level, action) in hand {
        let mut session = Session::new(&library, &id(level), None).unwrap();
        session.act(action).unwrap_or_else(|refusal| panic!("{gesture} in {level}: {refusal}"));
    }
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
    let things = support::things(session.home());
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
