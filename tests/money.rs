//! Bills: a session on its own contract, on the other options, heat billed with a shared part.

mod common;
mod support;

use doux_foyer::{
    content::{DayColour, Library},
    money::{LoadCurve, Period, Prices, Span, bill, tempo},
    rules::{GuessTime, SavedSession, Session, bots::Bot},
    sim::energy::{Carrier, Use},
};
use support::{cold_snap, id, library};

const NO_COLOURS: &[DayColour] = &[];

fn a_day(carrier: Carrier, kwh_per_half_hour: f64) -> LoadCurve {
    let mut curve = LoadCurve::starting(0);
    for slot in 0..48 {
        curve.add(slot * LoadCurve::SLOT_MIN, carrier, Use::Heating, kwh_per_half_hour);
    }
    curve
}

#[test]
fn the_bill_of_a_session_is_what_its_meter_counted_and_its_share_of_the_subscription() {
    let mut session = cold_snap();
    Bot::Sensible.play(&mut session);
    let now = session.readings();
    let bills = session.bills();
    assert_eq!(bills.len(), 1, "all is electric here");
    let own = &bills[0].you;
    assert!((own.energy_eur.total() - now.cost_eur.total()).abs() < 1e-9);
    assert!((own.total_kwh() - now.energy_kwh.total()).abs() < 1e-9);
    assert!((own.co2_kg.total() - now.co2_kg).abs() < 1e-9);
    assert!((own.subscription_eur.unwrap() - 185.6 / 365.0).abs() < 1e-9);
    assert!((bills[0].without_you.energy_eur.total() - now.without_eur).abs() < 1e-9);
}

#[test]
fn a_session_is_billed_on_each_option_at_its_latest_price() {
    let mut session = cold_snap();
    Bot::Sensible.play(&mut session);
    let options = session.options();
    let names: Vec<&str> = options.iter().map(|option| option.you.tariff.as_str()).collect();
    assert_eq!(names, ["base-2026-02", "peak-offpeak-2026-02", "tempo-2026-02"]);
    for option in &options {
        assert!((option.you.total_kwh() - session.readings().energy_kwh.total()).abs() < 1e-9);
        assert!(option.you.total_eur() < option.without_you.total_eur());
    }
    assert!(options[1].you.kwh.keys().any(|span| span.offpeak) && options[0].you.kwh.len() == 1);
}

#[test]
fn tempo_charges_by_the_colour_of_a_day_that_begins_at_six() {
    let library = library();
    let on = |colours: &[DayColour]| {
        let period = Period { days: 1.0, colours, shared_kwh: None };
        bill(&library.catalogue, &id("tempo-2026-02"), &a_day(Carrier::Electricity, 0.5), period).unwrap()
    };
    let (blue, red) = (on(&[DayColour::Blue; 3]), on(&[DayColour::Blue, DayColour::Red, DayColour::Blue]));
    assert!((blue.energy_eur.total() - (16.0 * 0.1612 + 8.0 * 0.1325)).abs() < 1e-9);
    // The night before 6:00 belongs to the blue day before.
    assert!((red.energy_eur.total() - (16.0 * 0.7060 + 2.0 * 0.1575 + 6.0 * 0.1325)).abs() < 1e-9);
    assert!((red.kwh[&Span { colour: DayColour::Red, offpeak: false }] - 16.0).abs() < 1e-9);
    assert_eq!(red.subscription_eur, None, "not known");
}

#[test]
fn a_year_of_tempo_has_its_22_red_and_43_white_days() {
    // From 1 September, a Monday.
    let colours = tempo::colours(5, 243, 0, 365, &[]);
    let count = |colour| colours[1..].iter().filter(|&&day| day == colour).count();
    assert_eq!((count(DayColour::Red), count(DayColour::White)), (tempo::RED_DAYS, tempo::WHITE_DAYS));
}

#[test]
fn three_tenths_of_collective_heat_are_shared() {
    let library = library();
    let curve = a_day(Carrier::Heat, 0.25);
    let on = |tariff: &str, shared_kwh| {
        let period = Period { days: 1.0, colours: NO_COLOURS, shared_kwh };
        bill(&library.catalogue, &id(tariff), &curve, period).unwrap().total_eur()
    };
    let whole = on("district-heat-average", None);
    assert!((whole - 12.0 * 0.1047).abs() < 1e-9);
    // A flat that draws as its building does pays as much either way; a frugal one in a building that draws more, more.
    assert!((on("collective-heat-average", None) - whole).abs() < 1e-9);
    assert!((on("collective-heat-average", Some(24.0)) - 0.1047 * (0.7 * 12.0 + 0.3 * 24.0)).abs() < 1e-9);
    // What a kWh less saves is its own share.
    let prices = Prices::new(&library.catalogue, &[&id("collective-heat-average")], Vec::new()).unwrap();
    assert!((prices.eur_per_kwh(Carrier::Heat, 0) - 0.7 * 0.1047).abs() < 1e-12);
}

#[test]
fn a_guess_is_saved_and_scored_against_the_household_without_the_player() {
    let library: Library = library();
    let mut session = cold_snap();
    let uses = session.level().guess.clone();
    assert!(session.set_guess(GuessTime::Before, uses[1..].to_vec()).is_err());
    let before = session.fingerprint();
    session.set_guess(GuessTime::Before, uses.iter().rev().copied().collect()).unwrap();
    assert_eq!(session.fingerprint(), before, "a guess changes nothing");
    let text = serde_json::to_string(&session.save()).unwrap();
    let saved: SavedSession = serde_json::from_str(&text).unwrap();
    let mut session = Session::load(&library, &saved).unwrap();
    Bot::Sensible.play(&mut session);
    let score = session.debrief().guess.unwrap();
    assert!(score.tau < 0.0 && score.truth[0].0 == Use::Heating, "{score:?}");
    session.set_guess(GuessTime::After, score.truth.iter().map(|(use_, _)| *use_).collect()).unwrap();
    let after = session.debrief().guess_after.unwrap();
    assert!((after.tau - 1.0).abs() < 1e-12 && after.in_place() == uses.len());
}

#[test]
fn a_save_without_guesses_is_read() {
    let mut saved = serde_json::to_value(cold_snap().save()).unwrap();
    saved.as_object_mut().unwrap().remove("guesses");
    assert!(serde_json::from_value::<SavedSession>(saved).is_ok());
}
