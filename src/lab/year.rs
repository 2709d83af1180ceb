//! `year`: the household of a level lives a whole year, beside published figures.

use std::{fmt::Write as _, path::Path, process::ExitCode};

use clap::Args;

use super::files;
use crate::{
    content::Id,
    rules::{Year, year},
    sim::energy::Carrier,
};

/// Arguments of `year`.
#[derive(Debug, Args)]
pub(super) struct YearOf {
    /// Level, by its id.
    #[arg(long)]
    level: String,
    /// Seed instead of the level's own.
    #[arg(long)]
    seed: Option<u64>,
}

/// Lives and prints.
pub(super) fn run(root: &Path, args: &YearOf) -> Result<ExitCode, String> {
    let library = files::library(root)?;
    let level = Id::try_from(args.level.as_str()).map_err(|error| error.to_string())?;
    let year = year(&library, &level, args.seed).map_err(|error| error.to_string())?;
    print!("{}", table(&year));
    Ok(ExitCode::SUCCESS)
}

fn carrier(carrier: Carrier) -> &'static str {
    match carrier {
        Carrier::Electricity => "electricity",
        Carrier::Gas => "gas",
        Carrier::Heat => "heat",
    }
}

/// The bill by use and carrier, and each device beside what is published for its kind.
#[must_use]
pub fn table(year: &Year) -> String {
    let mut text = String::new();
    let _ = writeln!(text, "{:<14}{:>14}{:>10}{:>10}{:>10}", "use", "electricity", "gas", "heat", "EUR");
    for (use_, _) in year.energy_kwh.iter().filter(|(_, kwh)| *kwh > 0.0) {
        let _ = write!(text, "{:<14}", use_.key());
        for (width, (_, by_use)) in [14, 10, 10].into_iter().zip(&year.carriers) {
            let _ = write!(text, "{:>width$.0}", by_use[use_]);
        }
        let _ = writeln!(text, "{:>10.2}", year.cost_eur[use_]);
    }
    let _ = write!(text, "{:<14}", "total kWh");
    for (width, (_, by_use)) in [14, 10, 10].into_iter().zip(&year.carriers) {
        let _ = write!(text, "{:>width$.0}", by_use.total());
    }
    let _ = writeln!(text, "{:>10.2}", year.cost_eur.total());
    let _ = writeln!(text, "CO2 {:.0} kg, warm water {:.0} L a person and day", year.co2_kg, year.warm_l_person_day);
    let damp: Vec<String> = year.damp_share.iter().map(|share| format!("{:.0} %", 100.0 * share)).collect();
    let _ = writeln!(text, "time above 70 % of humidity, by room: {}; mould: {:?}", damp.join(", "), year.mouldy);
    let _ = writeln!(text, "\n{:<20}{:<12}{:>8}{:>8}{:>11}{:>8}", "device", "", "kWh", "runs", "published", "");
    for device in &year.devices {
        let _ = write!(text, "{:<20}{:<12}{:>8.0}", device.id.as_str(), carrier(device.carrier), device.kwh);
        let _ = if device.runs > 0 { write!(text, "{:>8}", device.runs) } else { write!(text, "{:>8}", "") };
        let _ = match device.published {
            Some(published) => {
                writeln!(text, "{:>11.0}{:>+7.0}%", published.kwh, 100.0 * (device.kwh / published.kwh - 1.0))
            }
            None => writeln!(text),
        };
    }
    text
}
