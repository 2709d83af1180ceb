//! `plan`: the year of a home given by eight answers, and what each gesture saves in it.

use std::{fmt::Write as _, path::Path, process::ExitCode, time::Instant};

use clap::Args;
use serde_json::json;

use super::files;
use crate::{
    content::Who,
    plan::{Amounts, Answers, Gesture, Outcome, Plan, Saving},
};

/// Arguments of `plan`.
#[derive(Debug, Args)]
pub(super) struct PlanOf {
    /// Climate zone: h1a to h3.
    #[arg(long, default_value = "h1c")]
    zone: String,
    /// m².
    #[arg(long, default_value_t = 62.0)]
    surface: f64,
    /// ground, middle or top.
    #[arg(long, default_value = "middle")]
    floor: String,
    /// pre-1948, 1948-1974, 1975, 1988, 2005 or 2013.
    #[arg(long, default_value = "1975")]
    era: String,
    /// electric, gas or collective.
    #[arg(long, default_value = "electric")]
    heating: String,
    /// electric-tank, gas or collective.
    #[arg(long, default_value = "electric-tank")]
    water: String,
    /// Number of people.
    #[arg(long, default_value_t = 2)]
    people: u32,
    /// Gestures done already, with commas between.
    #[arg(long, value_delimiter = ',')]
    habits: Vec<String>,
    /// Gestures to live together, with commas between.
    #[arg(long, value_delimiter = ',')]
    together: Vec<String>,
    /// As JSON.
    #[arg(long)]
    json: bool,
    /// Says how long it took.
    #[arg(long)]
    bench: bool,
}

/// Plans and prints.
pub(super) fn run(root: &Path, args: &PlanOf) -> Result<ExitCode, String> {
    let library = files::library(root)?;
    let answers = json!({
        "zone": args.zone, "surface_m2": args.surface, "floor": args.floor, "era": args.era, "heating": args.heating,
        "water": args.water, "people": args.people, "habits": args.habits,
    });
    let answers = Answers::read(&answers.to_string()).map_err(|problem| problem.to_string())?;
    let start = Instant::now();
    let mut plan = Plan::new(library.catalogue).map_err(|problem| problem.to_string())?;
    let outcome = all(&mut plan, answers)?;
    let seconds = start.elapsed().as_secs_f64();
    let chosen = args.together.iter().map(|id| Gesture::named(id).ok_or_else(|| format!("no gesture `{id}`")));
    let chosen = chosen.collect::<Result<_, _>>()?;
    let start = Instant::now();
    let together = (!args.together.is_empty()).then(|| plan.together(chosen)).transpose();
    let together = together.map_err(|problem| problem.to_string())?;
    let more = start.elapsed().as_secs_f64();
    if args.json {
        println!("{}", json!({ "outcome": outcome, "together": together }));
    } else {
        print!("{}", table(&outcome));
        if let Some(saving) = together {
            println!("{}", line("together", "", saving));
        }
    }
    if args.bench {
        println!("{seconds:.2} s for all, {more:.2} s for those together");
    }
    Ok(ExitCode::SUCCESS)
}

/// Begins, does all steps, and gives what was found.
fn all(plan: &mut Plan, answers: Answers) -> Result<Outcome, String> {
    let problem = |problem: crate::plan::PlanProblem| problem.to_string();
    let steps = plan.begin(answers).map_err(problem)?;
    for _ in 0..steps {
        plan.advance().map_err(problem)?;
    }
    plan.result().map_err(problem)
}

/// The year by use, and the ranking.
#[must_use]
pub fn table(outcome: &Outcome) -> String {
    let mut text = String::new();
    let year = &outcome.year;
    let _ = writeln!(text, "{:<14}{:<12}{:>8}{:>16}{:>8}{:>14}", "use", "carrier", "kWh", "", "EUR", "");
    for line in &year.uses {
        let carrier = serde_json::to_value(line.carrier).ok();
        let carrier = carrier.as_ref().and_then(|carrier| carrier.as_str()).unwrap_or_default();
        let _ = writeln!(text, "{:<14}{carrier:<12}{}", line.use_.key(), columns(&line.bought));
    }
    let _ = writeln!(text, "{:<26}{}", "year", columns(&year.bought));
    let _ = writeln!(
        text,
        "subscriptions {:.0} EUR, CO2 {:.0} kg, warm water {:.0} L a person and day\n",
        year.subscriptions_eur, year.co2_kg, year.warm_l
    );
    for gesture in &outcome.gestures {
        let who = match gesture.who {
            Who::Me => "me",
            Who::Purchase => "purchase",
            Who::Landlord => "landlord",
        };
        let who = format!("{who}{}", if gesture.done { ", done" } else { "" });
        let _ = write!(text, "{}", line(gesture.id.key(), &who, gesture.saving));
        let _ = match &gesture.published {
            Some(published) => {
                writeln!(text, "   published {} to {} {}", published.low, published.high, published.unit)
            }
            None => writeln!(text),
        };
    }
    text
}

fn line(id: &str, who: &str, saving: Saving) -> String {
    format!("{id:<20}{who:<16}{}", columns(&saving.amounts))
}

/// kWh and €, each with its range.
fn columns(amounts: &Amounts) -> String {
    let kwh = format!("{:.0} to {:.0}", amounts.kwh_low, amounts.kwh_high);
    let eur = format!("{:.0} to {:.0}", amounts.eur_low, amounts.eur_high);
    format!("{:>8.0}{kwh:>16}{:>8.0}{eur:>14}", amounts.kwh, amounts.eur)
}
