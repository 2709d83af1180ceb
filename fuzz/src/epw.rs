//! A weather file: refused with its line, or a whole year of finite numbers that is written and read again. A year is
//! 8,760 lines, so an input that begins with `+` brings some lines of one, put into a year that is right.

use std::sync::LazyLock;

use doux_foyer::sim::weather::{
    generator::typical_year,
    station::{Station, YEAR_HOURS},
};

use crate::project::LIBRARY;

/// A year of the catalogue's first city, and its lines as EPW and CSV.
static YEAR: LazyLock<[Vec<String>; 2]> = LazyLock::new(|| {
    let (name, city) = LIBRARY.catalogue.climates.cities.iter().next().expect("a city");
    let climate = city.climate();
    let station = Station { name: name.clone(), site: climate.site(), series: typical_year(&climate, 1) };
    [station.to_epw(), station.to_csv()].map(|text| text.lines().map(str::to_owned).collect())
});
/// Lines before the hours.
const HEADS: [usize; 2] = [8, 2];

pub fn check(data: &[u8]) {
    for (kind, name) in ["a.epw", "a.csv"].into_iter().enumerate() {
        match data.strip_prefix(b"+") {
            // The second byte says which: a year takes milliseconds.
            Some(lines) if usize::from(lines.first() == Some(&b'c')) == kind => {
                one(name, &spliced(kind, lines.get(1..).unwrap_or_default()));
            }
            Some(_) => {}
            None => one(name, data),
        }
    }
}

/// The year with these lines in it: the first in place of the first of the head, the others of hours.
fn spliced(kind: usize, data: &[u8]) -> Vec<u8> {
    let mut year: Vec<&[u8]> = YEAR[kind].iter().map(String::as_bytes).collect();
    for (i, line) in data.split(|&byte| byte == b'\n').take(40).enumerate() {
        if !line.is_empty() {
            let at = if i == 0 { 0 } else { HEADS[kind] + i * 211 };
            year[at] = line;
        }
    }
    year.join(&b'\n')
}

fn one(name: &str, bytes: &[u8]) {
    match Station::read(name, bytes) {
        Ok(station) => {
            assert_eq!(station.series.hours.len(), YEAR_HOURS);
            let finite = |station: &Station| {
                let hours = station.series.hours.iter();
                hours
                    .flat_map(|h| [h.temperature_c, h.dew_point_c, h.pressure_pa, h.sky_ir, h.ghi, h.dni, h.dhi])
                    .all(f64::is_finite)
            };
            assert!(finite(&station));
            // Once rounded by being written, nothing changes any more.
            let csv = station.to_csv();
            let again = Station::read("a.csv", csv.as_bytes()).expect("what is written is read");
            assert_eq!(again.to_csv(), csv);
            let epw = Station::read("a.epw", station.to_epw().as_bytes()).expect("what is written is read");
            assert!(finite(&epw));
            let (coldest, hottest) = station.extreme_weeks();
            assert!(coldest.max(hottest) + 7 * 24 <= YEAR_HOURS);
        }
        Err(error) => {
            assert!(error.name == name && !error.message.is_empty(), "{error}");
        }
    }
}
