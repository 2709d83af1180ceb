//! Homes and households made from a few numbers, written as their files would be.

#![allow(dead_code, missing_docs, clippy::missing_panics_doc)]

use std::{fmt::Write as _, sync::Arc};

use doux_foyer::{
    content::{Home, Id, Library},
    rules::Session,
};
use proptest::prelude::*;

/// What a home and its household are made from.
#[derive(Debug, Clone)]
pub struct Made {
    pub bedrooms: usize,
    pub surface_m2: f64,
    pub era: &'static str,
    pub azimuth_deg: f64,
    pub people: usize,
    pub city: &'static str,
    pub date: &'static str,
    pub setpoint_c: f64,
    /// How likely they are to forget, 0 to 1.
    pub forgets: f64,
    pub seed: u64,
}

/// Any of them, in the cold season.
pub fn in_winter() -> impl Strategy<Value = Made> {
    on(vec!["11-20", "12-15", "01-14", "02-20"])
}

/// A day of each season: the same home and household in all four.
pub fn over_the_year() -> impl Strategy<Value = [Made; 4]> {
    on(vec!["01-14"]).prop_map(|made| ["01-14", "04-15", "07-18", "10-20"].map(|date| Made { date, ..made.clone() }))
}

/// Any of them, on one of these days.
fn on(dates: Vec<&'static str>) -> impl Strategy<Value = Made> {
    let eras = prop::sample::select(vec!["pre-1948", "1948-1974", "1975", "1988", "2005", "2013"]);
    let dates = prop::sample::select(dates);
    let cities = prop::sample::select(vec!["Grenoble", "Lille", "Nantes", "Marseille"]);
    let azimuths = prop::sample::select(vec![0.0, 90.0, 180.0, 270.0]);
    let numbers = (1_usize..=3, 12.0..25.0, 1_usize..=5, 19.0..22.5, 0.0..1.0, any::<u64>());
    (eras, dates, cities, azimuths, numbers).prop_map(|(era, date, city, azimuth_deg, numbers)| {
        let (bedrooms, each_m2, people, setpoint_c, forgets, seed) = numbers;
        #[expect(clippy::cast_precision_loss, reason = "a handful")]
        let surface_m2 = 22.0 + each_m2 * bedrooms as f64;
        Made { bedrooms, surface_m2, era, azimuth_deg, people, city, date, setpoint_c, forgets, seed }
    })
}

/// A session of hours in it.
pub fn session(library: &Library, made: &Made, hours: u32) -> Session {
    let (library, id) = with(library, made, hours);
    Session::new(&library, &id, Some(made.seed)).unwrap()
}

/// A library that has it too, with a level of hours in it.
pub fn with(library: &Library, made: &Made, hours: u32) -> (Library, Id) {
    let mut library = library.clone();
    // Its furniture stands anyhow: what it is matters to the household, where it is to the picture only.
    let home: Home = toml::from_str(&home_text(made)).unwrap_or_else(|error| panic!("{}\n{error}", home_text(made)));
    library.homes.insert(home.id.clone(), Arc::new(home));
    let level = library.check_level_text("level.toml", &level_text(made, hours)).unwrap_or_else(|problems| {
        panic!("{}\n{problems:#?}", level_text(made, hours));
    });
    let id: Id = level.id.clone();
    library.levels.insert(id.clone(), Arc::new(level));
    (library, id)
}

const DEPTH_M: f64 = 5.0;
const BATH_M: f64 = 2.2;

/// Rooms side by side: living room, bedrooms, bathroom; windows on one facade.
fn rooms(made: &Made) -> Vec<(String, &'static str, f64, f64)> {
    let width = made.surface_m2 / DEPTH_M - BATH_M;
    #[expect(clippy::cast_precision_loss, reason = "a handful")]
    let bed = width * 0.6 / made.bedrooms as f64;
    let round = |metres: f64| (metres * 100.0).round() / 100.0;
    let mut rooms = vec![("living".to_owned(), "living", 0.0, round(width * 0.4))];
    for number in 0..made.bedrooms {
        let from = rooms[number].3;
        rooms.push((format!("bed{number}"), "bedroom", from, round(from + bed)));
    }
    let from = rooms[made.bedrooms].3;
    rooms.push(("bath".to_owned(), "bath", from, round(from + BATH_M)));
    rooms
}

pub fn home_text(made: &Made) -> String {
    let rooms = rooms(made);
    let width = rooms.last().unwrap().3;
    let azimuth = |turn: f64| (made.azimuth_deg + turn) % 360.0;
    let mut text = format!(
        "id = \"made\"\nsize = [{width:.2}, {DEPTH_M:.1}]\nheight_m = 2.5\nera = \"{}\"\nbelow = \"same\"\nabove = \"same\"\n",
        made.era
    );
    let list = |name: &str, lines: Vec<String>| format!("{name} = [\n{}]\n", lines.concat());
    let pairs: Vec<_> = rooms.windows(2).collect();
    let wall = |pair: &&[(String, &str, f64, f64)]| {
        let (at, one, other) = (pair[0].3, &pair[0].0, &pair[1].0);
        format!("{{ along = \"z\", at = {at}, from = 0, to = {DEPTH_M}, rooms = [\"{one}\", \"{other}\"] }},\n")
    };
    text += &list("partitions", pairs.iter().map(wall).collect());
    let lived = &rooms[..rooms.len() - 1];
    let window = |(room, _, from, to): &(String, &str, f64, f64)| {
        let centre = f64::midpoint(*from, *to);
        format!(
            "{{ id = \"w_{room}\", room = \"{room}\", side = \"z0\", centre = {centre:.3}, sill = 0.9, size = [1.2, 1.3], glazing = \"double_old\" }},\n"
        )
    };
    text += &list("windows", lived.iter().map(window).collect());
    let door = |pair: &&[(String, &str, f64, f64)]| {
        let (at, one, other) = (pair[0].3, &pair[0].0, &pair[1].0);
        format!(
            "{{ id = \"d_{other}\", rooms = [\"{other}\", \"{one}\"], along = \"z\", at = {at}, gap = [3.5, 4.3], open_yaw = 80 }},\n"
        )
    };
    text += &list("doors", pairs.iter().map(door).collect());
    let (mut furniture, mut spots) = (Vec::new(), Vec::new());
    for (room, use_, from, to) in &rooms {
        let x = f64::midpoint(*from, *to);
        let mut put = |id: &str, piece: &str, device: &str| {
            furniture.push(format!("{{ id = \"{id}\", piece = \"{piece}\", room = \"{room}\", at = [{x:.3}, 0, 2.5], device = \"{device}\" }},\n"));
        };
        put(&format!("heater_{room}"), "radiator", if *use_ == "living" { "panel_2000" } else { "panel_1000" });
        put(&format!("lamp_{room}"), "pendant", "lamp_old_bulb");
        let does: &[&str] = match *use_ {
            "living" => {
                put("fridge", "fridge", "fridge");
                put("hob", "oven_hob", "hob");
                put("tv", "tv", "tv");
                put("console", "console", "console");
                put("router", "router", "internet_box");
                &["cook", "eat", "sit"]
            }
            "bedroom" => &["sleep"],
            _ => {
                put("tank", "water_tank", "tank_200");
                &["wash"]
            }
        };
        for activity in does {
            for _ in 0..5 {
                spots.push(format!("{{ room = \"{room}\", activity = \"{activity}\", at = [{x:.3}, 0, 3.0] }},\n"));
            }
        }
    }
    text += &list("furniture", furniture);
    text += &list("spots", spots);
    let (x0, z0, x1, z1) = (azimuth(0.0), azimuth(90.0), azimuth(180.0), azimuth(270.0));
    let _ = write!(
        text,
        "[sides]\nx0 = {{ behind = \"flat\", azimuth_deg = {x0} }}\nz0 = {{ behind = \"outdoors\", azimuth_deg = {z0} }}\n\
         x1 = {{ behind = \"flat\", azimuth_deg = {x1} }}\nz1 = {{ behind = \"stairwell\", azimuth_deg = {z1} }}\n"
    );
    for (room, use_, from, to) in &rooms {
        let _ = write!(
            text,
            "[[rooms]]\nid = \"{room}\"\nname = {{ fr = \"Pièce\", en = \"Room\" }}\nrects = [[{from}, 0, {to}, {DEPTH_M}]]\n\
             use = \"{use_}\"\nfloor = \"planks\"\nfloor_c = \"floor_wood\"\nwall_c = \"wall_living\"\n"
        );
    }
    text
}

pub fn level_text(made: &Made, hours: u32) -> String {
    let mut text = format!(
        "id = \"made\"\nnumber = 99\nhome = \"made\"\nstart = \"17:00\"\nhours = {hours}\nneighbours_c = 19\n\
         tariff = \"base-2026-02\"\nseed = 1\nguess = []\n[weather]\ncity = \"{}\"\ndate = \"{}\"\nweekday = 2\n\
         [goal]\ncost_eur = 5.0\n",
        made.city, made.date
    );
    let probability = made.forgets;
    for number in 0..made.people {
        let bed = number % made.bedrooms;
        let late = 5 * number;
        let _ = write!(
            text,
            "[[people]]\nid = \"p{number}\"\nname = \"P{number}\"\nage = {}\ncolour = \"rose\"\nlook = {{}}\nroutine = [\n\
             {{ at = \"06:{late:02}\", room = \"bath\", activity = \"wash\" }},\n\
             {{ at = \"06:{:02}\", room = \"living\", activity = \"eat\" }},\n\
             {{ at = \"07:{:02}\", activity = \"out\" }},\n\
             {{ at = \"18:{late:02}\", room = \"living\", activity = \"cook\", uses = [\"hob\"] }},\n\
             {{ at = \"18:{:02}\", room = \"living\", activity = \"eat\" }},\n\
             {{ at = \"19:{:02}\", room = \"living\", activity = \"sit\", uses = [\"tv\", \"console\"] }},\n\
             {{ at = \"22:{late:02}\", room = \"bed{bed}\", activity = \"sleep\" }},\n]\nhabits = [\n\
             {{ habit = \"leaves_lights\", rooms = [\"living\", \"bath\"], probability = {probability} }},\n\
             {{ habit = \"leaves_on\", devices = [\"tv\"], probability = {probability} }},\n\
             {{ habit = \"airs\", window = \"w_bed{bed}\", at = \"18:30\", minutes = 90, opening = \"tilted\", probability = {probability} }},\n]\n",
            10 + 20 * (number % 3),
            30 + late,
            10 + late,
            30 + late,
            10 + late,
        );
    }
    text += "[initial.setpoints]\n";
    for (room, ..) in rooms(made) {
        let _ = writeln!(text, "{room} = {:.1}", made.setpoint_c);
    }
    text += "[initial.devices]\nrouter = \"on\"\n";
    for language in ["fr", "en"] {
        let _ = write!(text, "[texts.{language}]\ntitle = \"A\"\ntagline = \"A\"\nintro = \"A\"\ngoal = \"A\"\n");
    }
    text
}
