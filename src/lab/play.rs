//! `play`: a level without a screen, by a bot or a list of actions.

use std::{
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::Args;
use serde_json::{Value, json};

use super::files;
use crate::{
    content::Id,
    rules::{Aim, Debrief, Rating, RatingReason, Session, TimedAction, bots::Bot},
    sim::energy::Use,
};

/// Arguments of `play`.
#[derive(Debug, Args)]
pub(super) struct Play {
    /// Level, by its id.
    level: String,
    /// Seed instead of the level's own.
    #[arg(long)]
    seed: Option<u64>,
    /// Actions: a JSON list such as `[{"minute":5,"do":"set_shutter","window":"w_bed","shutter":"closed"}]`.
    #[arg(long)]
    actions: Option<PathBuf>,
    /// Who plays besides: nothing, sensible, freezer, sealer, expert.
    #[arg(long, default_value = "nothing")]
    bot: String,
    /// Prints JSON instead of a table.
    #[arg(long)]
    json: bool,
    /// Writes temperatures, powers, relative humidity (0 to 1) and CO2 of every minute to this CSV file.
    #[arg(long)]
    trace: Option<PathBuf>,
}

/// Plays and prints.
pub(super) fn run(root: &Path, play: &Play) -> Result<ExitCode, String> {
    let library = files::library(root)?;
    let level = Id::try_from(play.level.as_str()).map_err(|error| error.to_string())?;
    let bots = || Bot::ALL.map(Bot::name).join(", ");
    let bot = Bot::named(&play.bot).ok_or_else(|| format!("no bot `{}`: use one of {}", play.bot, bots()))?;
    let actions = play.actions.as_deref().map_or_else(|| Ok(Vec::new()), read_actions)?;
    let mut session = Session::new(&library, &level, play.seed).map_err(|error| error.to_string())?;
    let mut trace = play.trace.as_ref().map(|_| header(&session));
    let mut due = actions.iter().peekable();
    while !session.is_over() {
        let minute = session.readings().minute;
        while let Some(timed) = due.next_if(|timed| timed.minute <= minute) {
            session.act(timed.action.clone()).map_err(|refusal| format!("minute {minute}: {refusal}"))?;
        }
        for action in bot.actions(&session) {
            // A bot that asks for the impossible is refused like anyone.
            let _ = session.act(action);
        }
        session.step();
        if let Some(trace) = &mut trace {
            row(&session, trace);
        }
    }
    if let (Some(path), Some(text)) = (&play.trace, trace) {
        fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    let debrief = session.debrief();
    if play.json {
        println!("{:#}", as_json(&session, &debrief));
    } else {
        print!("{}", as_table(&session, &debrief));
    }
    Ok(ExitCode::SUCCESS)
}

fn read_actions(path: &Path) -> Result<Vec<TimedAction>, String> {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let mut actions: Vec<TimedAction> =
        serde_json::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))?;
    actions.sort_by_key(|timed| timed.minute);
    Ok(actions)
}

fn header(session: &Session) -> String {
    let mut text = String::from("minute,outdoor_c");
    for room in &session.home().rooms {
        let _ = write!(text, ",{0}_air_c,{0}_operative_c,{0}_heating_w,{0}_rh,{0}_co2_ppm", room.id);
    }
    for use_ in Use::ALL {
        let _ = write!(text, ",{}_w", use_.key());
    }
    for person in &session.level().people {
        let _ = write!(text, ",{}_gauge", person.id);
    }
    text.push('\n');
    text
}

fn row(session: &Session, text: &mut String) {
    let now = session.readings();
    let _ = write!(text, "{},{:.2}", now.minute, now.weather.temperature_c);
    for room in &now.rooms {
        let _ = write!(text, ",{:.3},{:.3},{:.1}", room.air_c, room.operative_c, room.heating_w);
        let _ = write!(text, ",{:.3},{:.0}", room.humidity, room.co2_ppm);
    }
    for (_, w) in now.power_w.iter() {
        let _ = write!(text, ",{w:.1}");
    }
    for person in &now.people {
        let _ = write!(text, ",{:.3}", person.gauge);
    }
    text.push('\n');
}

/// What a gesture acted on, in words of the files.
pub(super) fn gesture_name(actions: &[TimedAction]) -> String {
    let Some(first) = actions.first() else { return String::new() };
    match serde_json::to_value(&first.action) {
        Ok(Value::Object(fields)) => {
            let text = |key: &str| fields.get(key).and_then(Value::as_str).map(str::to_owned);
            let keys = ["room", "window", "door", "device", "practice", "target", "measure", "fault"];
            let of = text("measure").filter(|_| fields.contains_key("target")).map(|measure| format!("{measure} "));
            let on = keys.iter().find_map(|key| text(key)).map(|on| of.unwrap_or_default() + &on);
            format!("{} {}", text("do").unwrap_or_default(), on.unwrap_or_default())
        }
        _ => String::new(),
    }
}

fn goal(aim: &Aim) -> String {
    let so_far = match *aim {
        Aim::Cost { now_eur, most_eur } => format!("{now_eur:.2} EUR of {most_eur:.2} at most"),
        Aim::Saving { now_eur, least_eur } => format!("{now_eur:.2} EUR saved of {least_eur:.2}"),
        Aim::Peak { now_kwh, least_kwh, hours } => {
            let [from, to] = [hours.from, hours.to].map(String::from);
            format!("{now_kwh:.2} kWh less of {least_kwh:.2} from {from} to {to}")
        }
        Aim::Unhealthy { now_min, most_min } => format!("{now_min} unhealthy minutes of {most_min} at most"),
    };
    format!("{so_far}, {:.0} %", 100.0 * aim.share())
}

pub(super) fn reason(reason: &RatingReason) -> String {
    match reason {
        RatingReason::EnergyShare(share) => format!("{:.0} % less than without you", 100.0 * share),
        RatingReason::PeakShare(share) => format!("{:.0} % less in the hours of the peak", 100.0 * share),
        RatingReason::EnergyCapped => "held back by comfort or health".into(),
        RatingReason::AllFine => "everyone was well".into(),
        RatingReason::WasCold(name, minutes) => format!("{name} was cold for {minutes} min"),
        RatingReason::WasHot(name, minutes) => format!("{name} was hot for {minutes} min"),
        RatingReason::HealthFine => "warm enough, air renewed".into(),
        RatingReason::UnderFloor(minutes) => format!("under the floor for {minutes} min"),
        RatingReason::TooHot(minutes) => format!("someone frail in heat for {minutes} min"),
        RatingReason::Stuffy => "too little fresh air".into(),
        RatingReason::Damp(minutes) => format!("in damp rooms for {minutes} min"),
        RatingReason::Stale(minutes) => format!("in stale air for {minutes} min"),
        RatingReason::DamperBy(minutes) => format!("in damp rooms for {minutes} min more than without you"),
        RatingReason::StalerBy(minutes) => format!("in stale air for {minutes} min more than without you"),
    }
}

fn as_json(session: &Session, debrief: &Debrief) -> Value {
    let by_use = |of: &crate::sim::energy::ByUse| -> Value {
        of.iter().map(|(use_, value)| (use_.key().to_owned(), json!(value))).collect::<serde_json::Map<_, _>>().into()
    };
    let bill = |bill: &crate::rules::Bill| {
        json!({
            "energy_kwh": bill.energy_kwh.total(),
            "cost_eur": bill.cost_eur.total(),
            "co2_kg": bill.co2_kg.total(),
            "co2_kg_by_use": by_use(&bill.co2_kg),
            "owed_kwh": bill.owed_kwh,
            "owed_eur": bill.owed_eur,
            "energy_kwh_by_use": by_use(&bill.energy_kwh),
            "cost_eur_by_use": by_use(&bill.cost_eur),
        })
    };
    let rating = |rating: &Rating| json!({ "score": rating.score, "reason": reason(&rating.reason) });
    let gestures: Vec<Value> = debrief
        .gestures
        .iter()
        .map(|g| {
            json!({
                "gesture": gesture_name(&g.actions),
                "actions": g.actions,
                "saved_kwh": g.saved_kwh,
                "saved_eur": g.saved_eur,
                "alone_kwh": g.alone_kwh,
                "alone_eur": g.alone_eur,
            })
        })
        .collect();
    json!({
        "level": session.level().id,
        "seed": session.seed(),
        "minutes": session.readings().minute,
        "fingerprint": format!("{:016x}", session.fingerprint()),
        "saved_eur": debrief.without_you.cost_eur.total() - debrief.you.cost_eur.total(),
        "saved_kwh": debrief.without_you.energy_kwh.total() - debrief.you.energy_kwh.total(),
        "you": bill(&debrief.you),
        "without_you": bill(&debrief.without_you),
        "gestures": gestures,
        "interaction_eur": debrief.interaction_eur,
        "ratings": {
            "energy": rating(&debrief.ratings.energy),
            "comfort": rating(&debrief.ratings.comfort),
            "health": rating(&debrief.ratings.health),
            "stars": debrief.ratings.stars,
        },
        "coldest_lived_in_c": debrief.coldest_lived_in_c,
        "minutes_under_floor": debrief.minutes_under_floor,
    })
}

fn as_table(session: &Session, debrief: &Debrief) -> String {
    let mut text = String::new();
    let (you, without) = (&debrief.you, &debrief.without_you);
    let _ = writeln!(text, "{}, seed {}", session.level().id, session.seed());
    let _ = writeln!(text, "{:<14}{:>10}{:>10}{:>10}{:>10}", "", "kWh", "without", "EUR", "without");
    for (use_, kwh) in you.energy_kwh.iter() {
        let without_kwh = without.energy_kwh[use_];
        if kwh + without_kwh > 0.0 {
            let (eur, without_eur) = (you.cost_eur[use_], without.cost_eur[use_]);
            let _ = writeln!(text, "{:<14}{kwh:>10.3}{without_kwh:>10.3}{eur:>10.3}{without_eur:>10.3}", use_.key());
        }
    }
    let _ = writeln!(
        text,
        "{:<14}{:>10.3}{:>10.3}{:>10.3}{:>10.3}",
        "total",
        you.energy_kwh.total(),
        without.energy_kwh.total(),
        you.cost_eur.total(),
        without.cost_eur.total()
    );
    let _ = writeln!(text, "CO2 {:.3} kg, {:.3} kg without", you.co2_kg.total(), without.co2_kg.total());
    let saved = without.cost_eur.total() - you.cost_eur.total();
    let _ =
        writeln!(text, "saved {saved:.3} EUR; owed to walls and tank {:.3} kWh, {:.3} EUR", you.owed_kwh, you.owed_eur);
    for aim in session.aims() {
        let _ = writeln!(text, "goal: {}", goal(&aim));
    }
    for gesture in &debrief.gestures {
        let name = gesture_name(&gesture.actions);
        let _ = writeln!(text, "  {name:<34}{:>9.3} kWh{:>9.3} EUR", gesture.saved_kwh, gesture.saved_eur);
    }
    let _ = writeln!(text, "  {:<47}{:>9.3} EUR", "interaction", debrief.interaction_eur);
    for (name, rating) in [
        ("energy", &debrief.ratings.energy),
        ("comfort", &debrief.ratings.comfort),
        ("health", &debrief.ratings.health),
    ] {
        let _ = writeln!(text, "{name:<9}{} of 5: {}", rating.score, reason(&rating.reason));
    }
    let _ = writeln!(text, "stars    {}", debrief.ratings.stars);
    let _ = writeln!(
        text,
        "coldest lived in {:.1} °C, {} min under the floor",
        debrief.coldest_lived_in_c, debrief.minutes_under_floor
    );
    let _ = writeln!(text, "fingerprint {:016x}", session.fingerprint());
    text
}
