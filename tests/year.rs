//! A year of a reference household beside published figures: each device and the totals within 15 %.
#![cfg(feature = "lab")]

mod common;
mod support;

use doux_foyer::{
    content::Library,
    rules::{Year, year},
    sim::energy::Use,
};
use support::id;

/// Most that may lie between ours and the published figure.
const APART: f64 = 0.15;

/// kWh a year of a whole home (ADEME, relayed by rtl.fr and precarite-energie.org; heating of a flat and a tank of 200 L:
/// ADEME, relayed by francetvinfo.fr).
const LIGHTING_KWH: f64 = 147.0;
const HOT_WATER_KWH: f64 = 1676.0;
const SPECIFIC_KWH: f64 = 2228.0;
const HEATING_KWH: f64 = 1719.0;
/// Litres at 40 °C a person and day (ADEME, COSTIC), and their spread.
const WARM_L: f64 = 56.0;
const WARM_SPREAD_L: f64 = 23.0;

fn reference() -> Year {
    let mut files = common::project_files();
    files.insert("levels/homes/t3-reference.toml".into(), include_str!("year/home.toml").into());
    files.insert("levels/reference.toml".into(), include_str!("year/level.toml").into());
    let library = Library::load(&files);
    assert!(library.problems.is_empty(), "{:#?}", library.problems);
    year(&library, &id("reference"), None).unwrap()
}

#[test]
fn a_year_takes_what_is_published() {
    let year = reference();
    println!("{}", doux_foyer::lab::year_table(&year));
    let mut wrong = Vec::new();
    let mut near = |what: &str, kwh: f64, published: f64| {
        let apart = kwh / published - 1.0;
        println!("{what:<20}{kwh:>8.0}{published:>8.0}{:>+7.0}%", 100.0 * apart);
        if apart.abs() > APART {
            wrong.push(format!("{what}: {kwh:.0} kWh, published {published:.0}"));
        }
    };
    for device in &year.devices {
        if let Some(published) = device.published {
            near(device.id.as_str(), device.kwh, published.kwh);
        }
    }
    let of = |use_: Use| year.energy_kwh[use_];
    near("lighting", of(Use::Lighting), LIGHTING_KWH);
    near("hot water", of(Use::HotWater), HOT_WATER_KWH);
    near("heating", of(Use::Heating), HEATING_KWH);
    let specific = year.energy_kwh.total() - of(Use::Heating) - of(Use::HotWater);
    near("specific electricity", specific, SPECIFIC_KWH);
    let all = SPECIFIC_KWH + HEATING_KWH + HOT_WATER_KWH;
    near("all", year.energy_kwh.total(), all);
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!((year.warm_l_person_day - WARM_L).abs() < WARM_SPREAD_L, "{}", year.warm_l_person_day);
    assert!(year.mouldy.is_empty(), "an aired flat of 1988 keeps dry: {:?}", year.mouldy);
}

#[test]
fn a_year_adds_up() {
    let year = reference();
    let by_device: f64 = year.devices.iter().map(|device| device.kwh).sum();
    let by_carrier: f64 = year.carriers.iter().map(|(_, by_use)| by_use.total()).sum();
    let total = year.energy_kwh.total();
    assert!((by_device - total).abs() < 1e-6 * total && (by_carrier - total).abs() < 1e-6 * total);
    assert!(year.cost_eur.total() > 0.15 * total && year.co2_kg > 0.0);
}
