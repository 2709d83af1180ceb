//! The weather generator on the real catalogue: months of cities, degree hours of zones, radiation; and its files.

mod common;

use doux_foyer::content::{Climates, Library};
use doux_foyer::sim::weather::generator::{MONTH_DAYS, monthly_ghi, typical_year};
use doux_foyer::sim::weather::reference::{degree_hours_19, reference_year};
use doux_foyer::sim::weather::station::{Station, YEAR_HOURS};

fn climates() -> Climates {
    Library::load(&common::project_files()).catalogue.climates.clone()
}

#[test]
fn months_of_every_city_have_their_means() {
    for (name, city) in climates().cities {
        for seed in 0..3 {
            let mut hours = typical_year(&city.climate(), seed).hours.into_iter();
            for (days, normal) in MONTH_DAYS.iter().zip(city.monthly_mean_c) {
                let count = days * 24;
                let sum: f64 = hours.by_ref().take(count as usize).map(|h| h.temperature_c).sum();
                let got = sum / f64::from(count);
                assert!((got - normal).abs() < 0.3, "{name}: {got} for {normal}");
            }
        }
    }
}

#[test]
fn every_city_has_its_own_sun() {
    for (name, city) in climates().cities {
        let years = 10;
        let got: f64 =
            (0..years).map(|seed| monthly_ghi(&typical_year(&city.climate(), seed)).iter().sum::<f64>()).sum();
        let got = got / f64::from(u32::try_from(years).unwrap());
        let normal: f64 = city.monthly_ghi_kwh_m2.iter().sum();
        assert!((got / normal - 1.0).abs() < 0.05, "{name}: {got:.0} for {normal:.0} kWh/m²");
    }
}

#[test]
fn every_zone_has_its_degree_hours() {
    let climates = climates();
    assert_eq!(climates.zones.len(), 8);
    for (id, zone) in &climates.zones {
        let city = &climates.cities[&zone.base_city];
        for seed in 0..3 {
            let (year, moved) = reference_year(&city.climate(), zone.degree_hours_19, seed);
            let got = degree_hours_19(&year);
            assert!((got / zone.degree_hours_19 - 1.0).abs() < 0.03, "{id:?}: {got} for {}", zone.degree_hours_19);
            assert!(moved.abs() < 4.0, "{id:?}: {} moved by {moved:+.1} K", zone.base_city);
        }
    }
}

#[test]
fn a_generated_year_goes_through_both_formats() {
    let climates = climates();
    let city = climates.cities["Lyon"].climate();
    let station = Station { name: "Lyon".into(), site: city.site(), series: typical_year(&city, 3) };
    // What a file keeps, it keeps for good.
    let csv = station.to_csv();
    let from_csv = Station::read("Lyon.csv", csv.as_bytes()).unwrap();
    assert_eq!(from_csv.to_csv(), csv);
    let epw = Station::read("Lyon.epw", from_csv.to_epw().as_bytes()).unwrap();
    assert_eq!(epw.to_csv(), csv);
    assert_eq!(epw.series.hours.len(), YEAR_HOURS);
    for (kept, hour) in epw.series.hours.iter().zip(&station.series.hours) {
        assert!((kept.temperature_c - hour.temperature_c).abs() <= 0.051 && (kept.ghi - hour.ghi).abs() <= 0.51);
    }
}

#[test]
fn epw_files_of_the_wild_are_read_or_refused_with_their_line() {
    let climates = climates();
    let city = climates.cities["Lille"].climate();
    let station = Station { name: "Lille".into(), site: city.site(), series: typical_year(&city, 1) };
    let epw = station.to_epw();
    let read = |text: &str| Station::read("x.epw", text.as_bytes());
    let plain = read(&epw).unwrap();
    let windows = format!("\u{feff}{}", epw.replace('\n', "\r\n"));
    assert_eq!(read(&windows).unwrap(), plain);
    // Cut between two lines, then within one.
    let half = epw.lines().take(4000).collect::<Vec<_>>().join("\n");
    let error = read(&half).unwrap_err().to_string();
    assert!(error.contains("line 4000") && error.contains("3992 hours"), "{error}");
    let error = read(&half[..half.len() - 120]).unwrap_err().to_string();
    assert!(error.contains("line 4000") && error.contains("values"), "{error}");
    // The codes for missing, in every field.
    let gap = |line: &str| {
        let mut cells: Vec<&str> = line.split(',').collect();
        for (i, code) in [(6, "99.9"), (7, "99.9"), (8, "999"), (9, "999999"), (12, "9999"), (13, "9999")] {
            cells[i] = code;
        }
        for (i, code) in [(14, "9999"), (15, "9999"), (20, "999"), (21, "999"), (22, "99"), (23, "99")] {
            cells[i] = code;
        }
        cells.join(",")
    };
    let gaps: Vec<String> =
        epw.lines().enumerate().map(|(i, line)| if i > 100 && i % 7 == 0 { gap(line) } else { line.into() }).collect();
    let filled = read(&gaps.join("\n")).unwrap();
    for (a, b) in filled.series.hours.iter().zip(&plain.series.hours) {
        assert!((a.temperature_c - b.temperature_c).abs() < 3.0, "{a:?} {b:?}");
    }
}
