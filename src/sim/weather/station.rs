//! A year of weather at a place, as files give it: the compact CSV of the validation cases, and EPW.
//!
//! Both are read strictly where a mistake would go unseen (number of hours, numbers that are none, values out of any
//! climate) and leniently where files in the wild differ: CRLF, a byte-order mark, a leap year (29 February is dropped),
//! and the "missing" codes of EPW, which are filled from what the file does say.

use std::fmt::Write;

use super::generator::MONTH_DAYS;
use super::{Sample, Series};
use crate::math::{exp, ln};
use crate::sim::building::Site;
use crate::sim::films::{KELVIN, STEFAN_BOLTZMANN, standard_pressure};

/// Hours of a year.
pub const YEAR_HOURS: usize = 8760;
/// Larger than any year of hours: refused before being read.
const LARGEST_FILE: usize = 8_000_000;

/// A place and its year.
#[derive(Debug, Clone, PartialEq)]
pub struct Station {
    /// Name of the file, without extension.
    pub name: String,
    /// Where; the ground reflects 0.2.
    pub site: Site,
    /// 8760 hours from 1 January.
    pub series: Series,
}

/// What is wrong with a weather file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{name}, line {line}: {message}")]
pub struct WeatherError {
    /// Name of the file.
    pub name: String,
    /// Counted from 1.
    pub line: usize,
    /// What.
    pub message: String,
}

/// Columns of the CSV, in its order.
const COLUMNS: [&str; 9] =
    ["temperature", "dew_point", "pressure", "sky_ir", "ghi", "dni", "dhi", "wind_direction", "wind_speed"];
/// Least and most that they may hold.
const RANGES: [(f64, f64); 9] = [
    (-90.0, 65.0),
    (-100.0, 50.0),
    (30_000.0, 120_000.0),
    (0.0, 800.0),
    (0.0, 1600.0),
    (0.0, 1600.0),
    (0.0, 1600.0),
    (0.0, 360.0),
    (0.0, 100.0),
];
/// Their places in an EPW, and from which value on they count as missing.
const EPW: [(usize, f64); 9] = [
    (6, 99.9),
    (7, 99.9),
    (9, 999_999.0),
    (12, 9999.0),
    (13, 9999.0),
    (14, 9999.0),
    (15, 9999.0),
    (20, 999.0),
    (21, 999.0),
];

fn sample(v: &[f64; 9]) -> Sample {
    Sample {
        temperature_c: v[0],
        dew_point_c: v[1],
        pressure_pa: v[2],
        sky_ir: v[3],
        ghi: v[4],
        dni: v[5],
        dhi: v[6],
        wind_direction_deg: v[7],
        wind_speed: v[8],
    }
}

fn values(s: &Sample) -> [f64; 9] {
    [s.temperature_c, s.dew_point_c, s.pressure_pa, s.sky_ir, s.ghi, s.dni, s.dhi, s.wind_direction_deg, s.wind_speed]
}

/// Lines of a file being read.
struct Reader<'a> {
    name: &'a str,
    line: usize,
}

impl Reader<'_> {
    fn error(&self, message: impl Into<String>) -> WeatherError {
        WeatherError { name: self.name.to_owned(), line: self.line, message: message.into() }
    }

    fn number(&self, what: &str, text: &str) -> Result<f64, WeatherError> {
        match text.trim().parse::<f64>() {
            Ok(x) if x.is_finite() => Ok(x),
            _ => Err(self.error(format!("{what}: \"{}\" is not a number", text.trim()))),
        }
    }

    fn check(&self, v: &[f64; 9]) -> Result<(), WeatherError> {
        for ((what, x), (low, high)) in COLUMNS.iter().zip(v).zip(RANGES) {
            if !(low..=high).contains(x) {
                return Err(self.error(format!("{what} = {x} is not between {low} and {high}")));
            }
        }
        Ok(())
    }

    fn site(&self, lat: f64, lon: f64, tz: f64, elevation: f64) -> Result<Site, WeatherError> {
        let ranges = [
            ("latitude", lat, 90.0),
            ("longitude", lon, 180.0),
            ("time zone", tz, 14.0),
            ("elevation", elevation, 9000.0),
        ];
        for (what, x, most) in ranges {
            if x.abs() > most {
                return Err(self.error(format!("{what} = {x} is not on earth")));
            }
        }
        Ok(Site {
            latitude_deg: lat,
            longitude_deg: lon,
            time_zone_h: tz,
            elevation_m: elevation,
            ground_reflectance: 0.2,
        })
    }
}

impl Station {
    /// Reads a file by its extension: `.epw`, else the compact CSV.
    ///
    /// # Errors
    /// With the line at fault.
    pub fn read(file_name: &str, bytes: &[u8]) -> Result<Self, WeatherError> {
        let (stem, epw) = match file_name.rsplit_once('.') {
            Some((stem, extension)) => (stem, extension.eq_ignore_ascii_case("epw")),
            None => (file_name, false),
        };
        let reader = Reader { name: file_name, line: 0 };
        if bytes.len() > LARGEST_FILE {
            return Err(reader.error("too large for a year of weather"));
        }
        // EPW files are Latin-1 in places: only their ASCII matters.
        let text = String::from_utf8_lossy(bytes);
        let text = text.trim_start_matches('\u{feff}');
        let (site, hours) = if epw { read_epw(reader, text) } else { read_csv(reader, text) }?;
        Ok(Self { name: stem.to_owned(), site, series: Series { start_s: 0.0, hours } })
    }

    /// First hour of the seven whole days with the lowest and with the highest mean temperature.
    #[must_use]
    pub fn extreme_weeks(&self) -> (usize, usize) {
        let days: Vec<f64> =
            self.series.hours.chunks_exact(24).map(|day| day.iter().map(|s| s.temperature_c).sum()).collect();
        let weeks: Vec<f64> = days.windows(7).map(|week| week.iter().sum()).collect();
        let (mut coldest, mut hottest) = (0, 0);
        for (i, mean) in weeks.iter().enumerate() {
            if *mean < weeks[coldest] {
                coldest = i;
            }
            if *mean > weeks[hottest] {
                hottest = i;
            }
        }
        (coldest * 24, hottest * 24)
    }

    /// The compact CSV.
    #[must_use]
    pub fn to_csv(&self) -> String {
        let s = &self.site;
        let mut out = format!(
            "lat,{},lon,{},tz,{},elevation,{}\n{}\n",
            s.latitude_deg,
            s.longitude_deg,
            s.time_zone_h,
            s.elevation_m,
            COLUMNS.join(",")
        );
        for hour in &self.series.hours {
            let v = values(hour);
            let line: Vec<String> = v.iter().zip([1, 1, 0, 0, 0, 0, 0, 0, 1]).map(|(x, d)| rounded(*x, d)).collect();
            out += &line.join(",");
            out.push('\n');
        }
        out
    }

    /// An EPW, for `EnergyPlus` and other tools. What we do not know is marked as missing.
    #[must_use]
    pub fn to_epw(&self) -> String {
        let s = &self.site;
        let mut out = format!(
            "LOCATION,{},-,-,Doux Foyer,0,{},{},{},{}\nDESIGN CONDITIONS,0\nTYPICAL/EXTREME PERIODS,0\n\
             GROUND TEMPERATURES,0\nHOLIDAYS/DAYLIGHT SAVINGS,No,0,0,0\nCOMMENTS 1,\nCOMMENTS 2,\n\
             DATA PERIODS,1,1,Data,Monday,1/1,12/31\n",
            self.name.replace(',', " "),
            s.latitude_deg,
            s.longitude_deg,
            s.time_zone_h,
            s.elevation_m
        );
        let mut hours = self.series.hours.iter();
        for (month, days) in (1..).zip(MONTH_DAYS) {
            for (day, hour) in (1..=days).flat_map(|d| (1..=24).map(move |h| (d, h))) {
                let Some(x) = hours.next() else { return out };
                let humidity = relative_humidity(x.temperature_c, x.dew_point_c);
                let _ = writeln!(
                    out,
                    "2001,{month},{day},{hour},60,?9?9?9?9E0?9?9?9?9?9?9?9?9?9?9?9?9?9?9?9*9*9?9?9?9,\
                     {:.1},{:.1},{humidity:.0},{:.0},9999,9999,{:.0},{:.0},{:.0},{:.0},\
                     999999,999999,999999,9999,{:.0},{:.1},99,99,9999,99999,9,999999999,999,0.999,0,88,0.2,0,0",
                    x.temperature_c,
                    x.dew_point_c,
                    if x.pressure_pa > 0.0 { x.pressure_pa } else { standard_pressure(s.elevation_m) },
                    x.sky_ir,
                    x.ghi,
                    x.dni,
                    x.dhi,
                    x.wind_direction_deg,
                    x.wind_speed
                );
            }
        }
        out
    }
}

/// A number with some decimals; zero has no sign.
fn rounded(x: f64, decimals: usize) -> String {
    let text = format!("{x:.decimals$}");
    match text.strip_prefix('-') {
        Some(positive) if positive.bytes().all(|b| matches!(b, b'0' | b'.')) => positive.to_owned(),
        _ => text,
    }
}

fn read_csv(mut reader: Reader, text: &str) -> Result<(Site, Vec<Sample>), WeatherError> {
    let mut lines = text.lines();
    reader.line = 1;
    let head: Vec<&str> = lines.next().unwrap_or_default().split(',').map(str::trim).collect();
    let mut place = [None; 4];
    for pair in head.chunks(2) {
        let &[key, value] = pair else {
            return Err(reader.error("expected lat,…,lon,…,tz,…,elevation,…"));
        };
        let Some(i) = ["lat", "lon", "tz", "elevation"].iter().position(|k| *k == key) else {
            return Err(reader.error(format!("unknown \"{key}\": expected lat, lon, tz and elevation")));
        };
        place[i] = Some(reader.number(key, value)?);
    }
    let [Some(lat), Some(lon), Some(tz), Some(elevation)] = place else {
        return Err(reader.error("expected lat, lon, tz and elevation"));
    };
    let site = reader.site(lat, lon, tz, elevation)?;
    reader.line = 2;
    let names: Vec<&str> = lines.next().unwrap_or_default().split(',').map(str::trim).collect();
    let mut order = [0; 9];
    for (place, column) in order.iter_mut().zip(COLUMNS) {
        *place = names.iter().position(|n| *n == column).ok_or_else(|| reader.error(format!("no column {column}")))?;
    }
    if let Some(name) = names.iter().find(|n| !COLUMNS.contains(n)) {
        return Err(reader.error(format!("unknown column {name}")));
    }
    let mut hours = Vec::with_capacity(YEAR_HOURS);
    for line in lines {
        reader.line += 1;
        if line.trim().is_empty() {
            continue;
        }
        let cells: Vec<&str> = line.split(',').collect();
        if cells.len() != names.len() {
            return Err(reader.error(format!("{} values, {} expected", cells.len(), names.len())));
        }
        let mut v = [0.0; 9];
        for ((x, place), column) in v.iter_mut().zip(order).zip(COLUMNS) {
            *x = reader.number(column, cells[place])?;
        }
        reader.check(&v)?;
        hours.push(sample(&v));
    }
    whole_year(&reader, hours.len())?;
    Ok((site, hours))
}

fn whole_year(reader: &Reader, hours: usize) -> Result<(), WeatherError> {
    if hours == YEAR_HOURS { Ok(()) } else { Err(reader.error(format!("{hours} hours, {YEAR_HOURS} expected"))) }
}

fn read_epw(mut reader: Reader, text: &str) -> Result<(Site, Vec<Sample>), WeatherError> {
    let mut lines = text.lines();
    reader.line = 1;
    let head: Vec<&str> = lines.next().unwrap_or_default().split(',').collect();
    if head.first().is_none_or(|h| !h.trim().eq_ignore_ascii_case("LOCATION")) || head.len() < 10 {
        return Err(reader.error("an EPW begins with LOCATION and nine values"));
    }
    let place = |i: usize, what: &str| reader.number(what, head[i]);
    let (lat, lon) = (place(6, "latitude")?, place(7, "longitude")?);
    let (tz, elevation) = (place(8, "time zone")?, place(9, "elevation")?);
    let site = reader.site(lat, lon, tz, elevation)?;
    for line in lines.by_ref() {
        reader.line += 1;
        if line.trim_start().to_ascii_uppercase().starts_with("DATA PERIODS") {
            let per_hour = line.split(',').nth(2).map_or("1", str::trim);
            if per_hour != "1" {
                return Err(reader.error(format!("{per_hour} records an hour: only hourly files can be read")));
            }
            break;
        }
    }
    let mut rows: Vec<EpwRow> = Vec::with_capacity(YEAR_HOURS);
    for line in lines {
        reader.line += 1;
        if line.trim().is_empty() {
            continue;
        }
        let cells: Vec<&str> = line.split(',').map(str::trim).collect();
        if cells.len() < 22 {
            return Err(reader.error(format!("{} values, 22 at least expected", cells.len())));
        }
        if (cells[1], cells[2]) == ("2", "29") {
            continue;
        }
        rows.push(epw_row(&reader, &cells)?);
    }
    whole_year(&reader, rows.len())?;
    Ok((site, fill(&reader, &site, &rows)?))
}

/// What an EPW line says; `None` where it says "missing".
struct EpwRow {
    line: usize,
    values: [Option<f64>; 9],
    humidity: Option<f64>,
    /// Tenths of the sky.
    cover: Option<f64>,
}

fn epw_row(reader: &Reader, cells: &[&str]) -> Result<EpwRow, WeatherError> {
    let read = |what: &str, i: usize, missing: f64| -> Result<Option<f64>, WeatherError> {
        let text = cells.get(i).copied().unwrap_or_default();
        if text.is_empty() {
            return Ok(None);
        }
        let x = reader.number(what, text)?;
        Ok(if x >= missing { None } else { Some(x) })
    };
    let mut values = [None; 9];
    for ((x, (place, missing)), what) in values.iter_mut().zip(EPW).zip(COLUMNS) {
        *x = read(what, place, missing)?;
    }
    // A pressure of 0 or an infrared of 0 is a gap left by a converter.
    for i in [2, 3] {
        values[i] = values[i].filter(|x| *x > 0.0);
    }
    Ok(EpwRow {
        line: reader.line,
        values,
        humidity: read("relative humidity", 8, 999.0)?,
        cover: read("sky cover", 23, 99.0)?.or(read("sky cover", 22, 99.0)?),
    })
}

fn fill(reader: &Reader, site: &Site, rows: &[EpwRow]) -> Result<Vec<Sample>, WeatherError> {
    let temperature = bridge(rows, |r| r.values[0]).ok_or_else(|| reader.error("no temperature at all"))?;
    let wind = bridge(rows, |r| r.values[8]).unwrap_or_else(|| vec![2.0; rows.len()]);
    let mut direction = 0.0;
    let mut hours = Vec::with_capacity(rows.len());
    for ((row, &t), &wind) in rows.iter().zip(&temperature).zip(&wind) {
        let dew = row.values[1].unwrap_or_else(|| dew_point(t, row.humidity.unwrap_or(75.0))).min(t);
        direction = row.values[7].unwrap_or(direction);
        let sky = row.values[3].unwrap_or_else(|| {
            let n = row.cover.unwrap_or(5.0);
            let clouds = 1.0 + n * (0.0224 + n * (-0.0035 + n * 0.000_28));
            let k = t + KELVIN;
            (0.787 + 0.764 * ln((dew + KELVIN) / 273.0)) * clouds * STEFAN_BOLTZMANN * k * k * k * k
        });
        let v = [
            t,
            dew,
            row.values[2].unwrap_or_else(|| standard_pressure(site.elevation_m)),
            sky,
            row.values[4].unwrap_or(0.0),
            row.values[5].unwrap_or(0.0),
            row.values[6].or(row.values[4]).unwrap_or(0.0),
            direction,
            wind,
        ];
        Reader { name: reader.name, line: row.line }.check(&v)?;
        hours.push(sample(&v));
    }
    Ok(hours)
}

/// Straight lines over the gaps; `None` when there is nothing but gaps.
fn bridge(rows: &[EpwRow], of: impl Fn(&EpwRow) -> Option<f64>) -> Option<Vec<f64>> {
    let known: Vec<(usize, f64)> = rows.iter().enumerate().filter_map(|(i, r)| Some((i, of(r)?))).collect();
    let (first, last) = (known.first()?, known.last()?);
    let mut out = vec![first.1; rows.len()];
    out[last.0..].fill(last.1);
    for pair in known.windows(2) {
        let [(i, a), (j, b)] = [pair[0], pair[1]];
        let mut steps = 0.0;
        for x in &mut out[i..j] {
            *x = steps;
            steps += 1.0;
        }
        for x in &mut out[i..j] {
            *x = a + (b - a) * *x / steps;
        }
    }
    Some(out)
}

/// Magnus formula, hPa over 6.11.
fn saturation(t: f64) -> f64 {
    exp(17.625 * t / (243.04 + t))
}

fn relative_humidity(t: f64, dew: f64) -> f64 {
    (100.0 * saturation(dew) / saturation(t)).clamp(1.0, 100.0)
}

fn dew_point(t: f64, humidity: f64) -> f64 {
    let x = ln(saturation(t) * humidity.clamp(1.0, 100.0) / 100.0);
    243.04 * x / (17.625 - x)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn station() -> Station {
        let hours = (0..YEAR_HOURS)
            .map(|i| {
                let x = f64::from(u32::try_from(i).unwrap());
                Sample {
                    temperature_c: ((x / 100.0) % 30.0 * 10.0).round() / 10.0,
                    dew_point_c: -3.0,
                    pressure_pa: 98_000.0,
                    sky_ir: 280.0,
                    ghi: x % 700.0,
                    dni: x % 500.0,
                    dhi: x % 200.0,
                    wind_direction_deg: x % 360.0,
                    wind_speed: 2.5,
                }
            })
            .collect();
        Station {
            name: "test".into(),
            site: Site {
                latitude_deg: 45.0,
                longitude_deg: 5.5,
                time_zone_h: 1.0,
                elevation_m: 200.0,
                ground_reflectance: 0.2,
            },
            series: Series { start_s: 0.0, hours },
        }
    }

    #[test]
    fn both_formats_come_back_as_they_left() {
        let s = station();
        assert_eq!(Station::read("test.csv", s.to_csv().as_bytes()).unwrap(), s);
        let epw = s.to_epw();
        assert_eq!(Station::read("test.epw", epw.as_bytes()).unwrap(), s);
        let crlf = epw.replace('\n', "\r\n");
        assert_eq!(Station::read("test.EPW", crlf.as_bytes()).unwrap(), s);
    }

    #[test]
    fn leap_years_and_gaps_are_read() {
        let s = station();
        let mut lines: Vec<String> = s.to_epw().lines().map(String::from).collect();
        // Line 8 + 59 days is 1 March; copy the day before it as the 29th.
        let march = 8 + 59 * 24;
        let leap: Vec<String> = lines[march - 24..march].iter().map(|l| l.replace("2001,2,28", "2000,2,29")).collect();
        lines.splice(march..march, leap);
        // A line without temperature, dew point, pressure, infrared, sun or wind.
        let missing = "2001,1,1,2,60,?,99.9,99.9,999,999999,9999,9999,9999,9999,9999,9999,999999,999999,999999,9999,\
                       999,999,99,99,9999,99999,9,999999999,999,0.999,0,88,0.2,0,0";
        lines[9] = missing.into();
        let read = Station::read("gaps.epw", lines.join("\n").as_bytes()).unwrap();
        assert_eq!(read.series.hours.len(), YEAR_HOURS);
        assert_eq!(read.series.hours[2..], s.series.hours[2..]);
        let filled = read.series.hours[1];
        assert!((filled.temperature_c - 0.0).abs() < 0.1 && (200.0..330.0).contains(&filled.sky_ir), "{filled:?}");
        assert!((97_000.0..100_000.0).contains(&filled.pressure_pa) && filled.ghi == 0.0);
    }

    #[test]
    fn broken_files_are_refused_with_their_line() {
        let good = station().to_csv();
        let broken = [
            (good.replacen("lat,45", "lat,x", 1), "line 1"),
            (good.replacen("lat,45", "lat,95", 1), "line 1"),
            (good.replacen("wind_speed", "wind", 1), "line 2: no column wind_speed"),
            (good.replacen("-3.0,98000", "-3.0,abc", 1), "line 3: pressure"),
            (good.replacen("-3.0,98000", "-3.0,nan", 1), "line 3: pressure"),
            (good.replacen(",280,", ",2800,", 1), "line 3: sky_ir = 2800"),
            (good.lines().take(100).collect::<Vec<_>>().join("\n"), "98 hours"),
            (String::new(), "line 1"),
        ];
        for (text, expected) in broken {
            let error = Station::read("bad.csv", text.as_bytes()).unwrap_err().to_string();
            assert!(error.contains(expected), "{error}");
        }
        let epw = station().to_epw();
        for (text, expected) in [
            (epw.replacen("LOCATION", "PLACE", 1), "line 1"),
            (epw.replacen("DATA PERIODS,1,1", "DATA PERIODS,1,4", 1), "line 8"),
            (epw.replacen("2001,1,1,3,60,", "2001,1,1,3", 1), "line 11"),
        ] {
            let error = Station::read("bad.epw", text.as_bytes()).unwrap_err().to_string();
            assert!(error.contains(expected), "{error}");
        }
        assert!(Station::read("noise.epw", &[0xff, 0x00, 0x80, 0x0a]).is_err());
    }
}
