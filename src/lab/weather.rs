//! `weather`: writes a generated year, or converts a file; prints what the generator gives beside the normals.

use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::Args;

use super::files;
use crate::{
    content::{Climates, Id},
    sim::weather::{generator::typical_year, reference::reference_year, station::Station},
};

#[derive(Debug, Args)]
pub(super) struct Weather {
    /// City of the catalogue (its monthly means hold), zone h1a to h3 (its degree hours hold), or a file .epw or .csv.
    /// Without it, prints the table of all cities and zones.
    from: Option<String>,
    /// Seed of the generator.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// File to write: .epw or .csv.
    #[arg(long, requires = "from")]
    out: Option<PathBuf>,
}

pub(super) fn run(root: &Path, arguments: &Weather) -> Result<ExitCode, String> {
    let Some(from) = &arguments.from else {
        print!("{}", climates(root)?.table());
        return Ok(ExitCode::SUCCESS);
    };
    let path = Path::new(from);
    let station = if path.extension().is_some() {
        let bytes = fs::read(path).map_err(|e| format!("{from}: {e}"))?;
        Station::read(&path.file_name().unwrap_or_default().to_string_lossy(), &bytes).map_err(|e| e.to_string())?
    } else {
        generated(&climates(root)?, from, arguments.seed)?
    };
    let out = arguments.out.as_ref().ok_or("give --out FILE.epw or FILE.csv")?;
    let text = match out.extension().and_then(|extension| extension.to_str()) {
        Some("epw") => station.to_epw(),
        Some("csv") => station.to_csv(),
        _ => return Err(format!("{}: expected .epw or .csv", out.display())),
    };
    fs::write(out, text).map_err(|e| format!("{}: {e}", out.display()))?;
    Ok(ExitCode::SUCCESS)
}

fn climates(root: &Path) -> Result<Climates, String> {
    Ok(files::library(root)?.catalogue.climates.clone())
}

fn generated(climates: &Climates, name: &str, seed: u64) -> Result<Station, String> {
    let zone = climates.zones.iter().find(|(id, _)| id.as_str() == name);
    let city_name = zone.map_or(name, |(_, zone)| zone.base_city.as_str());
    let Some(city) = climates.cities.get(city_name) else {
        let known: Vec<&str> =
            climates.cities.keys().map(String::as_str).chain(climates.zones.keys().map(Id::as_str)).collect();
        return Err(format!("there is no city or zone `{name}`: {}", known.join(", ")));
    };
    let climate = city.climate();
    let series = match zone {
        Some((_, zone)) => reference_year(&climate, zone.degree_hours_19, seed).0,
        None => typical_year(&climate, seed),
    };
    Ok(Station { name: name.to_owned(), site: climate.site(), series })
}
