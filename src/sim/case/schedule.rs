//! Schedules: a number, or hours of a day by weekend and month, made into the 8760 hours of a year that begins on a
//! Monday.

use crate::sim::weather::generator::MONTH_DAYS;

/// Reads a schedule. The error names the key at fault.
pub(super) fn read(value: &toml::Value) -> Result<Vec<f64>, (String, String)> {
    let fail = |key: &str, message: String| Err((key.to_owned(), message));
    if let Some(x) = number(value) {
        return Ok(vec![x; 8760]);
    }
    let Some(table) = value.as_table() else {
        return fail("", "a schedule is a number or a table with `day`".to_owned());
    };
    for key in table.keys() {
        if !["day", "weekend", "months", "otherwise"].contains(&key.as_str()) {
            return fail(key, "unknown key: a schedule has day, weekend, months, otherwise".to_owned());
        }
    }
    let hours = |key: &str| -> Result<Option<[f64; 24]>, (String, String)> {
        let Some(value) = table.get(key) else { return Ok(None) };
        if let Some(x) = number(value) {
            return Ok(Some([x; 24]));
        }
        let list: Option<Vec<f64>> = value.as_array().and_then(|a| a.iter().map(number).collect());
        match list.and_then(|l| <[f64; 24]>::try_from(l).ok()) {
            Some(day) => Ok(Some(day)),
            None => Err((key.to_owned(), "expected a number, or 24 numbers".to_owned())),
        }
    };
    let Some(day) = hours("day")? else { return fail("day", "missing".to_owned()) };
    let weekend = hours("weekend")?.unwrap_or(day);
    let mut in_season = [true; 12];
    if let Some(months) = table.get("months") {
        in_season = [false; 12];
        let list: Option<Vec<i64>> = months.as_array().and_then(|a| a.iter().map(toml::Value::as_integer).collect());
        for month in list.unwrap_or_else(|| vec![0]) {
            match usize::try_from(month) {
                Ok(m @ 1..=12) => in_season[m - 1] = true,
                _ => return fail("months", "expected numbers from 1 to 12".to_owned()),
            }
        }
    }
    let otherwise = match table.get("otherwise") {
        Some(value) => match number(value) {
            Some(x) => x,
            None => return fail("otherwise", "expected a number".to_owned()),
        },
        None if table.contains_key("months") => return fail("otherwise", "required with `months`".to_owned()),
        None => 0.0,
    };
    let mut year = Vec::with_capacity(8760);
    let mut weekday = 0;
    for (days, season) in MONTH_DAYS.iter().zip(in_season) {
        for _ in 0..*days {
            if season {
                year.extend(if weekday < 5 { day } else { weekend });
            } else {
                year.extend([otherwise; 24]);
            }
            weekday = (weekday + 1) % 7;
        }
    }
    Ok(year)
}

/// A finite number.
pub(super) fn number(value: &toml::Value) -> Option<f64> {
    #[allow(clippy::cast_precision_loss)] // nobody writes such integers, and the checks on ranges follow
    let x = match value {
        toml::Value::Float(x) => *x,
        toml::Value::Integer(i) => *i as f64,
        _ => return None,
    };
    x.is_finite().then_some(x)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<Vec<f64>, (String, String)> {
        let table: toml::Table = text.parse().unwrap();
        read(&table["s"])
    }

    #[test]
    fn weekends_and_months_are_where_they_should() {
        let year = parse("s = { day = 1, weekend = 2, months = [1, 12], otherwise = 0 }").unwrap();
        assert_eq!(year.len(), 8760);
        // 1 January is a Monday: Saturday is the sixth day.
        assert_eq!((year[4 * 24 + 23], year[5 * 24], year[7 * 24]), (1.0, 2.0, 1.0));
        assert_eq!((year[31 * 24 - 1], year[31 * 24], year[8759]), (1.0, 0.0, 1.0));
        assert!((parse("s = 21").unwrap()[4000] - 21.0).abs() < 1e-12);
    }

    #[test]
    fn mistakes_are_named() {
        for (text, key) in [
            ("s = { day = [1, 2] }", "day"),
            ("s = { days = 1 }", "days"),
            ("s = { weekend = 1 }", "day"),
            ("s = { day = 1, months = [13], otherwise = 0 }", "months"),
            ("s = { day = 1, months = [1] }", "otherwise"),
            ("s = { day = nan }", "day"),
            ("s = true", ""),
        ] {
            assert_eq!(parse(text).unwrap_err().0, key, "{text}");
        }
    }
}
