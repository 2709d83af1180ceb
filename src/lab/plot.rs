//! `plot`: a level as a picture: temperatures of rooms, power by use, humidity and CO2 of rooms, over its hours (SVG).

use std::{
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::Args;

use super::files;
use crate::{
    content::Id,
    rules::{Session, bots::Bot},
    sim::energy::Use,
};

/// Arguments of `plot`.
#[derive(Debug, Args)]
pub(super) struct Plot {
    /// Level, by its id.
    level: String,
    /// Who plays.
    #[arg(long, default_value = "nothing")]
    bot: String,
    /// Seed instead of the level's own.
    #[arg(long)]
    seed: Option<u64>,
    /// Picture to write; LEVEL.svg when not said.
    #[arg(long)]
    out: Option<PathBuf>,
}

const WIDTH: f64 = 960.0;
const LEFT: f64 = 60.0;
const PANEL: f64 = 220.0;
const GAP: f64 = 60.0;
const COLOURS: [&str; 9] =
    ["#B43C18", "#0B6E74", "#B97A08", "#16468C", "#7D5A84", "#1D8B65", "#D0436A", "#4E3F56", "#2B62B8"];

/// A line of a panel.
struct Line {
    name: String,
    values: Vec<f64>,
}

/// Plays and writes the picture.
pub(super) fn run(root: &Path, plot: &Plot) -> Result<ExitCode, String> {
    let library = files::library(root)?;
    let level = Id::try_from(plot.level.as_str()).map_err(|error| error.to_string())?;
    let bot = Bot::named(&plot.bot).ok_or_else(|| format!("no bot `{}`", plot.bot))?;
    let mut session = Session::new(&library, &level, plot.seed).map_err(|error| error.to_string())?;
    let line = |name: &str| Line { name: name.to_owned(), values: Vec::new() };
    let of_rooms = || -> Vec<Line> { session.home().rooms.iter().map(|room| line(room.id.as_str())).collect() };
    let (mut temperatures, mut humidities, mut stale) = (of_rooms(), of_rooms(), of_rooms());
    temperatures.push(line("outdoors"));
    let mut powers: Vec<Line> = Use::ALL.iter().map(|use_| line(use_.key())).collect();
    while !session.is_over() {
        for action in bot.actions(&session) {
            // A bot that asks for the impossible is refused like anyone.
            let _ = session.act(action);
        }
        session.step();
        let now = session.readings();
        let rooms = now.rooms.iter().map(|room| room.operative_c).chain([now.weather.temperature_c]);
        for (line, value) in temperatures.iter_mut().zip(rooms) {
            line.values.push(value);
        }
        for (line, room) in humidities.iter_mut().zip(&now.rooms) {
            line.values.push(100.0 * room.humidity);
        }
        for (line, room) in stale.iter_mut().zip(&now.rooms) {
            line.values.push(room.co2_ppm);
        }
        for (line, (_, w)) in powers.iter_mut().zip(now.power_w.iter()) {
            line.values.push(w / 1000.0);
        }
    }
    let powers: Vec<Line> = powers.into_iter().filter(|line| line.values.iter().any(|&kw| kw > 0.0)).collect();
    let title = format!("{level}, {}, seed {}", bot.name(), session.seed());
    let start_h = f64::from(session.level().start.0) / 60.0;
    let svg = picture(
        &title,
        start_h,
        &[("°C", &temperatures), ("kW", &powers), ("relative humidity, %", &humidities), ("CO2, ppm", &stale)],
    );
    let path = plot.out.clone().unwrap_or_else(|| PathBuf::from(format!("{level}.svg")));
    fs::write(&path, svg).map_err(|error| format!("{}: {error}", path.display()))?;
    println!("{}", path.display());
    Ok(ExitCode::SUCCESS)
}

fn picture(title: &str, start_h: f64, panels: &[(&str, &[Line])]) -> String {
    let mut svg = String::new();
    #[expect(clippy::cast_precision_loss, reason = "a handful of panels")]
    let height = GAP + (PANEL + GAP) * panels.len() as f64;
    let _ = writeln!(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{height}\" font-family=\"sans-serif\" \
         font-size=\"12\">\n<rect width=\"100%\" height=\"100%\" fill=\"#FFF9EE\"/>\n<text x=\"{LEFT}\" y=\"24\" \
         font-size=\"16\">{title}</text>"
    );
    let mut top = GAP;
    for (unit, lines) in panels {
        panel(&mut svg, top, unit, start_h, lines);
        top += PANEL + GAP;
    }
    svg.push_str("</svg>\n");
    svg
}

/// Minutes between two points of a line.
const EVERY: usize = 5;

fn panel(svg: &mut String, top: f64, unit: &str, start_h: f64, lines: &[Line]) {
    let all = || lines.iter().flat_map(|line| line.values.iter().copied());
    let (least, most) = (all().fold(f64::INFINITY, f64::min), all().fold(f64::NEG_INFINITY, f64::max));
    if !least.is_finite() || !most.is_finite() {
        return;
    }
    let (low, high) = (least.floor(), most.ceil().max(least.floor() + 1.0));
    let minutes = lines.iter().map(|line| line.values.len()).max().unwrap_or(1).max(1);
    let right = WIDTH - 150.0;
    #[expect(clippy::cast_precision_loss, reason = "minutes of a few days")]
    let x = |minute: usize| LEFT + (right - LEFT) * minute as f64 / minutes as f64;
    let y = |value: f64| top + PANEL * (high - value) / (high - low);
    for step in 0..=4_u32 {
        let value = low + (high - low) * f64::from(step) / 4.0;
        let _ = writeln!(
            svg,
            "<path d=\"M{LEFT} {0:.1}H{right}\" stroke=\"#D9CBAF\"/><text x=\"{1}\" y=\"{0:.1}\" text-anchor=\"end\">{value:.1}</text>",
            y(value),
            LEFT - 6.0
        );
    }
    let _ = writeln!(svg, "<text x=\"{LEFT}\" y=\"{:.1}\">{unit}</text>", top - 8.0);
    for hour in (0..=minutes / 60).step_by((minutes / 60 / 12).max(1)) {
        #[expect(clippy::cast_precision_loss, reason = "hours of a few days")]
        let clock = (start_h + hour as f64) % 24.0;
        let (h, m) = (clock.floor(), (clock.fract() * 60.0).round());
        let _ = writeln!(
            svg,
            "<text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"middle\">{h:02}:{m:02}</text>",
            x(hour * 60),
            top + PANEL + 16.0
        );
    }
    for (number, line) in lines.iter().enumerate() {
        let colour = COLOURS[number % COLOURS.len()];
        let mut points = String::new();
        for (minute, &value) in line.values.iter().enumerate().step_by(EVERY) {
            let _ = write!(points, "{:.1},{:.1} ", x(minute), y(value));
        }
        #[expect(clippy::cast_precision_loss, reason = "a handful of lines")]
        let at = top + 14.0 + 18.0 * number as f64;
        let _ = writeln!(
            svg,
            "<polyline points=\"{points}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"1.5\"/>\n<text x=\"{}\" \
             y=\"{at}\" fill=\"{colour}\">{}</text>",
            right + 12.0,
            line.name
        );
    }
}
