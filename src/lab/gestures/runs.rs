//! Reference homes and households, and the years that they live with and without each gesture.

use std::{collections::BTreeMap, fs, path::Path, sync::Arc, sync::Mutex, thread};

use crate::{
    content::{Habit, Home, Id, Level, Library, Neighbour, Power, Practice},
    rules::{Action, Span, Year, span},
};

/// Heating season: outside of it the flat of 1975 takes no heat.
const SEASON: Span = Span { from: "10-01", days: 212 };

/// Hot season, and its four hottest weeks.
const SUMMER: Span = Span { from: "06-15", days: 92 };
const HEAT: Span = Span { from: "07-12", days: 28 };

/// Four weeks whose cold water is that of the year's mean.
const WEEKS: Span = Span { from: "04-10", days: 28 };

/// Rooms with a heater of the flat of 1975, and its windows.
const ROOMS: [&str; 4] = ["living", "bed", "child", "bath"];
const WINDOWS: [&str; 3] = ["w_living", "w_child", "w_bed"];

/// Lives by name.
#[derive(Debug, Default)]
pub(super) struct Runs(BTreeMap<&'static str, Year>);

/// A life to live.
struct Run {
    name: &'static str,
    level: &'static str,
    span: Span,
    actions: Vec<Action>,
}

impl Runs {
    /// Lives them all, several at once.
    pub fn live(library: &Library) -> Result<Runs, String> {
        let (todo, done) = (Mutex::new(all()?.into_iter()), Mutex::new(Vec::new()));
        let threads = thread::available_parallelism().map_or(1, usize::from);
        thread::scope(|scope| {
            for _ in 0..threads {
                scope.spawn(|| {
                    while let Some(run) = todo.lock().ok().and_then(|mut todo| todo.next()) {
                        let year = id(run.level)
                            .and_then(|level| {
                                span(library, &level, None, run.span, &run.actions).map_err(|error| error.to_string())
                            })
                            .map_err(|error| format!("{}: {error}", run.name));
                        if let Ok(mut done) = done.lock() {
                            done.push(year.map(|year| (run.name, year)));
                        }
                    }
                });
            }
        });
        let done = done.into_inner().map_err(|error| error.to_string())?;
        Ok(Runs(done.into_iter().collect::<Result<_, String>>()?))
    }

    /// One of them.
    pub fn year(&self, name: &str) -> Result<&Year, String> {
        self.0.get(name).ok_or_else(|| format!("no run `{name}`"))
    }

    /// kWh and number of cycles of a device in one of them.
    pub fn device(&self, name: &str, device: &str) -> Result<(f64, f64), String> {
        let known = self.year(name)?.devices.iter().find(|known| known.id == *device);
        known.map(|known| (known.kwh, f64::from(known.runs))).ok_or_else(|| format!("no device `{device}`"))
    }
}

fn id(name: &str) -> Result<Id, String> {
    Id::try_from(name).map_err(|error| error.to_string())
}

fn ids(names: &[&str]) -> Result<Vec<Id>, String> {
    names.iter().map(|name| id(name)).collect()
}

/// Every life, the longest first.
fn all() -> Result<Vec<Run>, String> {
    let adopt = |practice| Action::Adopt { practice, on: true };
    let setpoints = |setpoint_c: f64| -> Result<Vec<Action>, String> {
        Ok(ids(&ROOMS)?.into_iter().map(|room| Action::SetSetpoint { room, setpoint_c }).collect())
    };
    let fit = |measure: &str, target: Option<Id>| Ok::<_, String>(Action::Fit { measure: id(measure)?, target });
    let dial = |device: &str, setpoint_c| Ok::<_, String>(Action::SetDial { device: id(device)?, setpoint_c });
    let programme = |device: &str, programme: &str| {
        Ok::<_, String>(Action::SetProgramme { device: id(device)?, programme: id(programme)? })
    };
    let mut tight = Vec::new();
    for window in ids(&WINDOWS)? {
        tight.push(fit("window_seals", Some(window.clone()))?);
        tight.push(fit("curtain", Some(window))?);
    }
    let mut precise = Vec::new();
    for room in ROOMS {
        precise.push(fit("regulator", Some(id(&format!("{room}_heater"))?))?);
    }
    let own_bill: Vec<Action> = setpoints(19.0)?.into_iter().chain([adopt(Practice::AbsenceSetback)]).collect();
    // As ADEME says it: 19 °C by day, 17 °C at night, 16 °C when all are out.
    let scheduled: Vec<Action> = setpoints(19.0)?.into_iter().chain([fit("programmer", None)?]).collect();
    // Each of these changes a device of its own: one life shows them all.
    let devices = vec![
        adopt(Practice::StandbyOff),
        adopt(Practice::BoxOffNight),
        adopt(Practice::LineDrying),
        adopt(Practice::Lid),
        adopt(Practice::NoPreheat),
        programme("washing_machine", "wash_30")?,
        programme("dishwasher", "eco")?,
    ];
    // These feel the temperature of their room, which the others change.
    let dials = vec![dial("tank", 55.0)?, dial("fridge", 5.0)?, dial("freezer", -17.0)?];
    let cooled = |setpoint_c: f64, with_care: bool| {
        let care = [Practice::ShuttersSummer, Practice::NightAiring].into_iter().filter(|_| with_care).map(adopt);
        Ok::<_, String>(std::iter::once(dial("ac", setpoint_c)?).chain(care).collect())
    };
    let run = |name, level, span, actions| Run { name, level, span, actions };
    Ok(vec![
        run("devices", "reference", Span::YEAR, vec![programme("washing_machine", "wash_60")?]),
        run("devices, all", "reference", Span::YEAR, devices),
        run("devices, dials", "reference", Span::YEAR, dials),
        run("20 °C", "exposed", SEASON, Vec::new()),
        run("19 °C", "exposed", SEASON, setpoints(19.0)?),
        run("21 °C", "exposed", SEASON, setpoints(21.0)?),
        run("flat, 20 °C", "alike", SEASON, Vec::new()),
        run("flat, 19 °C", "alike", SEASON, setpoints(19.0)?),
        run("alone, 20 °C", "winter", SEASON, Vec::new()),
        run("alone, 19 °C", "winter", SEASON, setpoints(19.0)?),
        run("programmer", "exposed", SEASON, scheduled),
        run("absence", "exposed", SEASON, vec![adopt(Practice::AbsenceSetback)]),
        run("shutters", "exposed", SEASON, vec![adopt(Practice::ShuttersNight)]),
        run("tight", "exposed", SEASON, tight.clone()),
        run("flat, tight", "alike", SEASON, tight),
        run("own bill", "exposed", SEASON, own_bill),
        // ±1 K: as cold at the coldest moment as a precise 20 °C.
        run("convectors", "convectors", SEASON, setpoints(21.0)?),
        run("convectors, 20 °C", "convectors", SEASON, Vec::new()),
        run("regulators", "convectors", SEASON, precise),
        run("Lyon 23 °C", "hot", SUMMER, cooled(23.0, true)?),
        run("Lyon 26 °C", "hot", SUMMER, cooled(26.0, true)?),
        run("open 23 °C", "hot", SUMMER, cooled(23.0, false)?),
        run("open 26 °C", "hot", SUMMER, cooled(26.0, false)?),
        run("roof 23 °C", "summer", SUMMER, vec![dial("ac", 23.0)?]),
        run("roof 26 °C", "summer", SUMMER, vec![dial("ac", 26.0)?]),
        run("roof, shutters", "summer", SUMMER, vec![dial("ac", 26.0)?, adopt(Practice::ShuttersSummer)]),
        run("fan", "fan", SUMMER, Vec::new()),
        run("heat, ac", "summer", HEAT, vec![dial("ac", 23.0)?]),
        run("heat, fan", "fan", HEAT, Vec::new()),
        run("shower", "winter", WEEKS, Vec::new()),
        run("short shower", "winter", WEEKS, vec![adopt(Practice::ShortShower)]),
        run("bath", "bath", WEEKS, Vec::new()),
        run("no bath", "bath", WEEKS, vec![adopt(Practice::ShowerNotBath)]),
        run("oven", "reference", WEEKS, Vec::new()),
        run("pan", "reference", WEEKS, vec![adopt(Practice::PanNotOven)]),
    ])
}

/// Days of the heating season.
pub(super) fn season_days() -> f64 {
    f64::from(SEASON.days)
}

/// Days of the weeks of showers and baths.
pub(super) fn weeks_days() -> f64 {
    f64::from(WEEKS.days)
}

/// The project's content with the reference homes and households of `tests`.
pub(in crate::lab) fn references(root: &Path, mut library: Library) -> Result<Library, String> {
    let read = |name: &str| {
        let path = root.join("tests").join(name);
        fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))
    };
    let home = library.check_home_text("year/home.toml", &read("year/home.toml")?).map_err(|e| format!("{e:?}"))?;
    library.homes.insert(home.id.clone(), Arc::new(home));
    let known = |library: &Library, name: &str| {
        let home = library.homes.get(&id(name)?).ok_or_else(|| format!("no home `{name}`"))?;
        Ok::<_, String>((**home).clone())
    };
    // Heat that comes from neighbours is none of the home's savings: here they live alike.
    let mut alike = known(&library, "t3-1975")?;
    alike.id = id("t3-alike")?;
    for side in alike.sides.values_mut().filter(|side| side.behind == Neighbour::Flat) {
        side.behind = Neighbour::Same;
    }
    // Most published figures are means over homes of all kinds: most of them houses, with outdoors on all sides.
    let mut exposed = known(&library, "t3-1975")?;
    exposed.id = id("t3-exposed")?;
    (exposed.below, exposed.above) = (Neighbour::Outdoors, Neighbour::Outdoors);
    for side in exposed.sides.values_mut() {
        side.behind = Neighbour::Outdoors;
        side.except.clear();
    }
    let mut convectors = exposed.clone();
    convectors.id = id("t3-convectors")?;
    // Heaters strong enough for it, of both kinds.
    let old = library.catalogue.devices.get(&id("convector_old_1500")?).ok_or("no old convector")?;
    let mut old = old.clone();
    old.on_w = 2000.0;
    let old_id = id("convector_old_2000")?;
    Arc::make_mut(&mut library.catalogue).devices.insert(old_id.clone(), old);
    heat_by(&mut exposed, &id("panel_2000")?);
    heat_by(&mut convectors, &old_id);
    let mut cooled = alike.clone();
    cooled.id = id("t3-cooled")?;
    put_in(&mut cooled, &[("ac", "ac_mobile")])?;
    for home in [alike, exposed, convectors, cooled] {
        library.homes.insert(home.id.clone(), Arc::new(home));
    }
    for file in ["year/level.toml", "published/winter.toml", "published/summer.toml"] {
        let level = library.check_level_text(file, &read(file)?).map_err(|e| format!("{e:?}"))?;
        library.levels.insert(level.id.clone(), Arc::new(level));
    }
    let mut vary = |of: &str, name: &str, change: &dyn Fn(&mut Level) -> Result<(), String>| {
        let level = library.levels.get(&id(of)?).ok_or_else(|| format!("no level `{of}`"))?;
        let mut level = (**level).clone();
        level.id = id(name)?;
        change(&mut level)?;
        library.levels.insert(level.id.clone(), Arc::new(level));
        Ok::<_, String>(())
    };
    for (name, home) in [("alike", "t3-alike"), ("exposed", "t3-exposed"), ("convectors", "t3-convectors")] {
        vary("winter", name, &|level| {
            level.home = id(home)?;
            Ok(())
        })?;
    }
    vary("winter", "hot", &|level| {
        level.home = id("t3-cooled")?;
        // A city that the published figures name.
        level.weather.city = "Lyon".into();
        for room in ROOMS {
            level.initial.devices.insert(id(&format!("{room}_heater"))?, Power::Off);
        }
        // On at all hours, by its thermostat.
        level.initial.devices.insert(id("ac")?, Power::On);
        Ok(())
    })?;
    vary("winter", "bath", &|level| {
        if let Some(first) = level.people.first_mut() {
            // Showers of five minutes where there is no bath.
            first.habits = vec![Habit::Showers { minutes: 5.0 }, Habit::Baths { probability: 1.0 }];
        }
        Ok(())
    })?;
    vary("summer", "fan", &|level| {
        let fan = id("fan")?;
        for step in level.people.iter_mut().flat_map(|person| &mut person.routine) {
            step.uses.iter_mut().filter(|used| used.as_str() == "ac").for_each(|used| *used = fan.clone());
        }
        Ok(())
    })?;
    Ok(library)
}

/// Makes devices of pieces of the living room that are none.
fn put_in(home: &mut Home, devices: &[(&str, &str)]) -> Result<(), String> {
    let mut places = home.furniture.iter_mut().filter(|piece| piece.id.is_none() && piece.room == *"living");
    for (name, device) in devices {
        let place = places.next().ok_or("no place for an air conditioner")?;
        (place.id, place.device) = (Some(id(name)?), Some(id(device)?));
    }
    Ok(())
}

/// The same heater in every heated room.
fn heat_by(home: &mut Home, heater: &Id) {
    for piece in &mut home.furniture {
        let heats = ROOMS.iter().any(|room| piece.id.as_ref().is_some_and(|id| *id == *format!("{room}_heater")));
        if heats {
            piece.device = Some(heater.clone());
        }
    }
}
