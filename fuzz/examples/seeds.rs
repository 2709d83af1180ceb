//! Writes the first inputs of each target into `corpus/`, from the project's own files.

#![expect(clippy::disallowed_methods, reason = "a program that writes files")]

use std::{fs, path::Path};

use doux_foyer::{
    content::Id,
    counters::{Counters, Day, Label, Place, Smiley, Turn},
    kiosk::{Pin, Settings},
    plan::{Answers, Gestures, State, encode},
    rules::{GuessTime, Session, bots::Bot},
    sealed,
    sim::weather::{generator::typical_year, station::Station},
};
use doux_foyer_fuzz::{
    NEXT_FILE,
    project::{self, LIBRARY},
};

fn main() {
    let mut seeds = Seeds::default();
    levels(&mut seeds);
    saves(&mut seeds);
    fragments(&mut seeds);
    weather(&mut seeds);
    for (path, text) in project::files(&["tests/reference/cases"], "toml") {
        seeds.put("case", &path, text);
    }
    counters(&mut seeds);
    kiosk(&mut seeds);
    println!("{} seeds", seeds.0);
}

#[derive(Default)]
struct Seeds(usize);

impl Seeds {
    fn put(&mut self, target: &str, name: &str, text: impl AsRef<[u8]>) {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(target);
        fs::create_dir_all(&folder).expect("a folder for seeds");
        let name = name.rsplit('/').next().unwrap_or(name);
        fs::write(folder.join(format!("seed-{name}")), text).expect("a seed");
        self.0 += 1;
    }
}

fn levels(seeds: &mut Seeds) {
    let files = project::files(&["levels"], "toml");
    let homes = files.iter().filter(|(path, _)| path.starts_with("levels/homes/"));
    let homes: Vec<&String> = homes.map(|(_, text)| text).collect();
    for (path, text) in files.iter().filter(|(path, _)| !path.contains("/homes/")) {
        seeds.put("level", path, text);
        let level = LIBRARY.check_level_text(path, text).expect("a level of the project");
        let home = homes.iter().find(|home| {
            home.starts_with(&format!("id = \"{}\"", level.home))
                || home.contains(&format!("\nid = \"{}\"", level.home))
        });
        if let Some(home) = home {
            seeds.put("level", &format!("{path}-home"), format!("{text}\n{NEXT_FILE}{home}"));
        }
    }
}

fn saves(seeds: &mut Seeds) {
    for level in LIBRARY.levels_in_order() {
        for (bot, minutes) in [(Bot::Expert, 40), (Bot::Sealer, 5), (Bot::Sensible, 400)] {
            let mut session = Session::new(&LIBRARY, &level.id, None).expect("a level of the project");
            if !level.guess.is_empty() {
                session.set_guess(GuessTime::Before, level.guess.clone()).expect("a guess");
            }
            for _ in 0..minutes {
                for action in bot.actions(&session) {
                    let _ = session.act(action);
                }
                session.step();
            }
            let text = session.save().to_text();
            seeds.put("save", &format!("{}-{}", level.id, bot.name()), &text);
            // Without its checksum, which the target adds.
            seeds.put("save", &format!("{}-{}-body", level.id, bot.name()), text.lines().next().unwrap_or_default());
        }
    }
    for (path, text) in project::files(&["tests/fixtures"], "json") {
        seeds.put("save", &path, text);
    }
}

fn fragments(seeds: &mut Seeds) {
    for (i, answers) in Answers::sample().into_iter().take(60).enumerate() {
        let chosen = Gestures::from_bits(answers.habits.bits()).unwrap_or_default();
        let event = (i % 2 == 0).then(|| format!("atelier-{i}"));
        let state = State { answers, chosen, lang: i % 6, event };
        let code = encode(&state);
        if let Ok(bytes) = base64::Engine::decode(&base64::engine::general_purpose::URL_SAFE_NO_PAD, &code) {
            seeds.put("fragment", &format!("{i}-bits"), &bytes[..bytes.len() - 2]);
        }
        seeds.put("fragment", &i.to_string(), code);
        seeds.put("fragment", &format!("{i}-json"), state.to_json().to_string());
    }
}

fn weather(seeds: &mut Seeds) {
    for (name, city) in &LIBRARY.catalogue.climates.cities {
        let climate = city.climate();
        let station = Station { name: name.clone(), site: climate.site(), series: typical_year(&climate, 1) };
        for (text, head, kind) in [(station.to_epw(), 8, 'e'), (station.to_csv(), 2, 'c')] {
            let lines: Vec<&str> = text.lines().collect();
            let hours: Vec<&str> = lines[head..].iter().step_by(1000).copied().collect();
            seeds.put("epw", &format!("{name}-{kind}"), format!("+{kind}{}\n{}", lines[0], hours.join("\n")));
            seeds.put("epw", &format!("{name}-{kind}-begin"), lines[..head + 3].join("\n"));
        }
    }
}

fn counters(seeds: &mut Seeds) {
    let id = |name: &str| Id::try_from(name).expect("a name");
    let mut counters = Counters::default();
    for (day, site) in [(1, "Mairie"), (2, "Mairie"), (2, "Centre social")] {
        let label = |text: &str| Label::try_from(text.to_owned()).expect("a label");
        let day = Day::new(2026, 11, day).expect("a day");
        let place = Place { day, site: label(site), event: label("Fête de l’énergie") };
        for turn in 0..20 {
            counters.start(&place, &id("kiosque"));
            let gestures = ["window", "lamp"].map(id).into();
            let smiley = [Smiley::Sad, Smiley::Even, Smiley::Happy][turn % 3];
            let turn = Turn {
                finished: turn % 2 == 0,
                gestures,
                guess_before: Some(0.25),
                guess_after: Some(1.0),
                smiley: Some(smiley),
            };
            counters.end(&place, &id("kiosque"), &turn);
        }
        let text = counters.to_text();
        seeds.put("counters", &format!("{site}-body"), text.lines().next().unwrap_or_default());
        seeds.put("counters", site, text);
    }
    for (path, text) in project::files(&["tests/fixtures"], "txt") {
        seeds.put("counters", &path, text);
    }
}

fn kiosk(seeds: &mut Seeds) {
    let settings = Settings::default().to_text();
    let pin = Pin::new("2580", [7; 16]).expect("a PIN").to_text();
    let sealed = |generation: u32| sealed::seal(&format!("doux-foyer kiosk-settings {generation}\n{settings}"));
    seeds.put("kiosk", "settings", &settings);
    seeds.put("kiosk", "pin", pin);
    seeds.put("kiosk", "slot", sealed(1));
    seeds.put("kiosk", "slots", format!("{}{NEXT_FILE}{}", sealed(1), sealed(2)));
    seeds.put("kiosk", "kept", include_str!("../../tests/fixtures/kiosk-settings-1.json"));
}
