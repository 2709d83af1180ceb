//! `stats merge`: the tables of several kiosks as one.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::{Args, Subcommand};

use crate::counters::{Day, Label, Measure, Place, Row, SMALL, header, to_csv};

/// Largest table that is read, bytes.
const MAX_BYTES: u64 = 64 << 20;

/// Arguments of `stats`.
#[derive(Debug, Args)]
pub(super) struct Stats {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Adds the tables of several kiosks, or of several days of one.
    Merge(Merge),
}

#[derive(Debug, Args)]
struct Merge {
    /// Tables as kiosks export them, or merged ones.
    #[arg(required = true)]
    tables: Vec<PathBuf>,
    /// Where to write the sum; the standard output when not said.
    #[arg(long)]
    out: Option<PathBuf>,
    /// Adds two tables even when they say exactly the same of a day, site and event (the same export given twice does).
    #[arg(long)]
    allow_same: bool,
}

/// Runs the command.
pub(super) fn run(stats: &Stats) -> Result<ExitCode, String> {
    let Command::Merge(merge) = &stats.command;
    let mut tables = Vec::new();
    for path in &merge.tables {
        tables.push((path.display().to_string(), read(path)?));
    }
    if !merge.allow_same {
        refuse_same(&tables)?;
    }
    let rows = sum(tables.into_iter().flat_map(|(_, rows)| rows));
    let csv = to_csv(&rows);
    match &merge.out {
        Some(path) => {
            fs::write(path, csv).map_err(|error| format!("{}: {error}", path.display()))?;
            println!("{}: {} rows", path.display(), rows.len());
        }
        None => print!("{csv}"),
    }
    Ok(ExitCode::SUCCESS)
}

fn read(path: &Path) -> Result<Vec<Row>, String> {
    let name = path.display();
    let bytes = fs::metadata(path).map_err(|error| format!("{name}: {error}"))?.len();
    if bytes > MAX_BYTES {
        return Err(format!("{name}: {bytes} bytes are too many for a table of counters: at most {MAX_BYTES}"));
    }
    let text = fs::read_to_string(path).map_err(|error| format!("{name}: {error}"))?;
    rows(&text).map_err(|error| format!("{name}: {error}"))
}

/// Rows of a table.
fn rows(text: &str) -> Result<Vec<Row>, String> {
    let text = text.trim_start_matches('\u{feff}');
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let found = reader.headers().map_err(|error| error.to_string())?.iter().collect::<Vec<_>>().join(",");
    if found != header() {
        return Err(format!("the first line is `{found}`; a table of counters begins with `{}`", header()));
    }
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| error.to_string())?;
        let line = record.position().map_or(0, csv::Position::line);
        rows.push(row(&record).map_err(|error| format!("line {line}: {error}"))?);
    }
    Ok(rows)
}

fn row(record: &csv::StringRecord) -> Result<Row, String> {
    // The reader has seen to it that every line has as many fields as the first.
    let field = |index: usize| record.get(index).unwrap_or_default();
    let label = |index| Label::try_from(field(index)).map_err(|error| error.to_string());
    let place =
        Place { day: Day::try_from(field(0)).map_err(|error| error.to_string())?, site: label(1)?, event: label(2)? };
    let measure = Measure::ALL.into_iter().find(|measure| measure.name() == field(3)).ok_or_else(|| {
        let known: Vec<&str> = Measure::ALL.iter().map(|measure| measure.name()).collect();
        format!("measure is `{}`: one of {}", field(3), known.join(", "))
    })?;
    let item = field(4);
    if item.len() > 40 || !item.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'_')
    {
        return Err(format!("item is `{item}`: at most 40 of a-z, 0-9, - and _"));
    }
    let whole = |index: usize, name: &str| {
        field(index).parse::<u32>().map_err(|_| format!("{name} is `{}`: a whole number", field(index)))
    };
    let count = if field(5).is_empty() { None } else { Some(whole(5, "count")?) };
    let mean = match field(7) {
        "" => None,
        text => {
            let mean = text.parse::<f64>().ok().filter(|mean| (-1.0..=1.0).contains(mean));
            Some(mean.ok_or_else(|| format!("mean is `{text}`: a number from -1 to 1"))?)
        }
    };
    if mean.is_some() && count.is_none() {
        return Err("a mean without a count".to_owned());
    }
    Ok(Row { place, measure, item: item.to_owned(), count, hidden: whole(6, "hidden")?, mean })
}

/// An error when two tables agree on everything about a day, site and event.
fn refuse_same(tables: &[(String, Vec<Row>)]) -> Result<(), String> {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for (name, rows) in tables {
        let places: BTreeSet<&Place> = rows.iter().map(|row| &row.place).collect();
        for place in places {
            let block: Vec<Row> = rows.iter().filter(|row| row.place == *place).cloned().collect();
            // A quiet day may well look alike at two kiosks.
            let turns = block.iter().find(|row| row.measure == Measure::Started && row.item.is_empty());
            if turns.and_then(|row| row.count).is_none_or(|count| count < 4 * SMALL) {
                continue;
            }
            if let Some(other) = seen.insert(to_csv(&block), name) {
                return Err(format!(
                    "{other} and {name} say exactly the same of {}, {}, {}: is it the same export twice? --allow-same adds them",
                    place.day, place.site, place.event
                ));
            }
        }
    }
    Ok(())
}

/// Adds rows that count the same thing at the same place; a mean is weighted by what it is a mean of.
fn sum(rows: impl Iterator<Item = Row>) -> Vec<Row> {
    let mut sums: BTreeMap<(Place, Measure, String), Row> = BTreeMap::new();
    for row in rows {
        let key = (row.place.clone(), row.measure, row.item.clone());
        let Some(sum) = sums.get_mut(&key) else {
            sums.insert(key, row);
            continue;
        };
        let weighted =
            |row: &Row| row.mean.zip(row.count).map_or((0.0, 0.0), |(mean, n)| (mean * f64::from(n), f64::from(n)));
        let ((a, n), (b, m)) = (weighted(sum), weighted(&row));
        sum.mean = (n + m > 0.0).then(|| (a + b) / (n + m));
        sum.count = match (sum.count, row.count) {
            (Some(a), Some(b)) => Some(a.saturating_add(b)),
            (a, b) => a.or(b),
        };
        sum.hidden = sum.hidden.saturating_add(row.hidden);
    }
    sums.into_values().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const HERE: &str = "2026-11-24,Mairie,Forum";

    fn table(lines: &[&str]) -> Result<Vec<Row>, String> {
        let lines: Vec<String> = lines.iter().map(|line| format!("{HERE},{line}")).collect();
        rows(&format!("{}\n{}\n", header(), lines.join("\n")))
    }

    #[test]
    fn tables_add_up_and_hidden_numbers_are_counted() {
        let one = table(&["started,,20,0,", "gesture,lid,,1,", "guess_after,,10,0,0.500"]).unwrap();
        let other = table(&["started,,30,0,", "gesture,lid,7,0,", "guess_after,,30,0,0.900"]).unwrap();
        let csv = to_csv(&sum(one.into_iter().chain(other)));
        for line in ["started,,50,0,", "gesture,lid,7,1,", "guess_after,,40,0,0.800"] {
            assert!(csv.contains(&format!("{HERE},{line}\n")), "{line} is not in\n{csv}");
        }
    }

    #[test]
    fn the_same_export_twice_is_refused() {
        let one = || table(&["started,,20,0,", "gesture,lid,7,0,"]).unwrap();
        let twice = [("a.csv".to_owned(), one()), ("b.csv".to_owned(), one())];
        let why = refuse_same(&twice).unwrap_err();
        assert!(why.contains("a.csv") && why.contains("b.csv") && why.contains("2026-11-24"), "{why}");
        let other = [("a.csv".to_owned(), one()), ("b.csv".to_owned(), table(&["started,,20,0,"]).unwrap())];
        assert_eq!(refuse_same(&other), Ok(()));
    }

    #[test]
    fn what_is_wrong_is_named_with_its_line() {
        for (line, why) in [
            ("begun,,20,0,", "line 2: measure is `begun`"),
            ("started,,many,0,", "line 2: count is `many`"),
            ("started,,20,0,7", "line 2: mean is `7`"),
            ("started,A b,20,0,", "line 2: item is `A b`"),
            ("started,,,1,0.5", "line 2: a mean without a count"),
            ("started,,20", "line: 2"),
        ] {
            let found = table(&[line]).unwrap_err();
            assert!(found.contains(why), "{line}: {found}");
        }
        assert!(rows("a,b\n1,2\n").unwrap_err().contains("begins with `day,site,event"));
    }
}
