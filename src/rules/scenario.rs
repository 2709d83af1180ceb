//! Everything about a session that never changes: level, home and figures with names turned into indices, the
//! household's timeline, the weather. Shared by the session and all its what-ifs.

use std::sync::Arc;

use super::timeline::Timeline;
use crate::{
    content::{
        BuildingMap, Catalogue, DeviceKind, Home, Id, Level, Neighbour, Person, PinnedDay, RoomUse, Task, building,
    },
    money::{Prices, tempo},
    people::{answers::Answers, plan::DAY_MIN},
    sim::{
        building::Building,
        energy::{Carrier, Use},
        tank::cold_water_c,
        weather::{
            Series,
            generator::{MONTH_DAYS, Pin, SkyState, generate},
        },
    },
};

/// How a device works.
pub(super) use crate::content::Programme as Works;

/// Days of the first day's weather before the level begins.
pub(super) const WARM_UP_MIN: i32 = 3 * 24 * 60;

/// Minutes that an estimate looks ahead.
pub(super) const AHEAD_MIN: u32 = 24 * 60;

/// See the module.
#[derive(Debug)]
pub(super) struct Scenario {
    /// Level.
    pub level: Arc<Level>,
    /// Its home.
    pub home: Arc<Home>,
    /// Figures.
    pub catalogue: Arc<Catalogue>,
    /// Seed in use.
    pub seed: u64,
    /// The home as the engine knows it; zones are in the order of rooms.
    pub building: Building,
    /// Which part of it stands for what.
    pub map: BuildingMap,
    /// By room.
    pub rooms: Vec<Room>,
    /// By device, in the order of the home's furniture.
    pub devices: Vec<Device>,
    /// What the household answers to proposals.
    pub answers: Answers,
    /// By person.
    pub timeline: Timeline,
    /// Weather from midnight of the first day.
    pub weather: Series,
    /// Tariff and emissions.
    pub prices: Prices,
    /// Cold water by month, °C.
    pub cold_water_c: [f64; 12],
    /// Day of the year of the first day, 0 for 1 January.
    pub first_day: u32,
    /// Mean outdoor temperature of the first days, °C, for adaptive comfort.
    pub running_mean_c: f64,
    /// Kettle, dryer and what heats the water, if the home has them.
    pub kettle: Option<usize>,
    /// See there.
    pub dryer: Option<usize>,
    /// See there.
    pub heats_water: Option<usize>,
    /// Hob.
    pub hob: Option<usize>,
    /// Room where washing dries.
    pub dries_in: Option<usize>,
    /// Seconds from 1 January to midnight of the first day.
    pub first_midnight_s: f64,
}

impl Scenario {
    /// Turns a level into what is needed to live it.
    pub fn new(
        level: &Arc<Level>,
        home: &Arc<Home>,
        catalogue: &Arc<Catalogue>,
        seed: u64,
    ) -> Result<Scenario, String> {
        let weather = &level.weather;
        let city = catalogue.climates.cities.get(&weather.city);
        let city = city.ok_or_else(|| format!("no city `{}` in the catalogue", weather.city))?;
        let (building, map) = building(home, catalogue, &weather.city).map_err(|error| error.to_string())?;
        let devices = devices(home, level, catalogue)?;
        let rooms = rooms(home, &devices, &map);
        let first = |wanted: fn(&Works) -> bool| devices.iter().position(|device| wanted(&device.works));
        let kettle = first(|works| matches!(works, Works::Kettle { .. }));
        let dryer = first(|works| matches!(works, Works::Cycles { task: Task::Dry, .. }));
        let heats_water = first(|works| matches!(works, Works::Tank { .. } | Works::Instant { .. }));
        let hob = first(|works| matches!(works, Works::Hob { .. }));
        let dries_in = level.dries_in.as_ref().and_then(|room| home.rooms.iter().position(|known| known.id == *room));
        let ends = (level.hours * 60 + AHEAD_MIN).cast_signed();
        let timeline = Timeline::draw(level, &Index::new(home, &devices), seed, -WARM_UP_MIN, ends)?;
        let date = Date::parse(&weather.date)?;
        let days = (level.start.0 + level.hours * 60 + AHEAD_MIN).div_ceil(DAY_MIN) + 1;
        let climate = city.climate();
        let mut series = generate(&climate, date.day_of_year, days, seed, &pins(&weather.days));
        pin_wind(&mut series, &weather.days);
        // What people and the standard's running mean remember: a few days.
        let remembered = &series.hours[..series.hours.len().min(5 * 24)];
        #[expect(clippy::cast_precision_loss)]
        let running_mean_c =
            remembered.iter().map(|hour| hour.temperature_c).sum::<f64>() / remembered.len().max(1) as f64;
        let tariffs: Vec<&Id> = level.tariffs.iter().chain([&level.tariff]).collect();
        let colours = tempo::colours(seed, date.day_of_year, weather.weekday, days, &level.tempo);
        Ok(Scenario {
            level: Arc::clone(level),
            home: Arc::clone(home),
            catalogue: Arc::clone(catalogue),
            seed,
            building,
            map,
            rooms,
            devices,
            answers: Answers::draw(&level.people, catalogue, seed),
            timeline,
            weather: series,
            prices: Prices::new(catalogue, &tariffs, colours)?,
            cold_water_c: cold_water_c(&city.monthly_mean_c),
            first_day: date.day_of_year,
            running_mean_c,
            kettle,
            dryer,
            heats_water,
            hob,
            dries_in,
            first_midnight_s: f64::from(date.day_of_year) * 86_400.0,
        })
    }
}

/// A day of the year.
struct Date {
    /// 0 for 1 January.
    day_of_year: u32,
}

impl Date {
    /// From `MM-DD`.
    fn parse(text: &str) -> Result<Date, String> {
        let wrong = || format!("`{text}` is not a date: write MM-DD");
        let (month, day) = text.split_once('-').ok_or_else(wrong)?;
        let (month, day) = (month.parse::<usize>().map_err(|_| wrong())?, day.parse::<u32>().map_err(|_| wrong())?);
        let length = month.checked_sub(1).and_then(|month| MONTH_DAYS.get(month)).ok_or_else(wrong)?;
        if day == 0 || day > *length {
            return Err(wrong());
        }
        Ok(Date { day_of_year: MONTH_DAYS[..month - 1].iter().sum::<u32>() + day - 1 })
    }
}

/// Gives pinned days the mean wind that the author decided; its gusts stay.
fn pin_wind(series: &mut Series, days: &[PinnedDay]) {
    for (hours, day) in series.hours.chunks_mut(24).zip(days) {
        let Some(wind_ms) = day.wind_ms else { continue };
        #[expect(clippy::cast_precision_loss)]
        let mean = hours.iter().map(|hour| hour.wind_speed).sum::<f64>() / hours.len().max(1) as f64;
        for hour in hours {
            hour.wind_speed = if mean > 0.0 { hour.wind_speed * wind_ms / mean } else { wind_ms };
        }
    }
}

/// What the author decided, for the generator.
fn pins(days: &[PinnedDay]) -> Vec<Pin> {
    let pin = |(day, pinned): (usize, &PinnedDay)| {
        let sky = match pinned.cloud {
            cloud if cloud < 1.0 / 3.0 => SkyState::Clear,
            cloud if cloud < 0.75 => SkyState::Broken,
            _ => SkyState::Overcast,
        };
        Pin {
            day: u32::try_from(day).unwrap_or(u32::MAX),
            mean_c: Some(pinned.mean_c),
            swing_k: Some(2.0 * pinned.swing_k),
            sky: Some(sky),
        }
    };
    days.iter().enumerate().map(pin).collect()
}

/// A room.
#[derive(Debug, Clone)]
pub(super) struct Room {
    /// Name in files.
    pub id: Id,
    /// Use.
    pub use_: RoomUse,
    /// Lamps, in the order of the file: the first one is lit first.
    pub lamps: Vec<usize>,
    /// Heaters.
    pub heaters: Vec<usize>,
    /// Windows.
    pub windows: Vec<usize>,
    /// Inner surface, m², for daylight.
    pub inner_m2: f64,
    /// Volume, m³.
    pub volume_m3: f64,
    /// Share of the air drawn by the vents that leaves the home here: from wet rooms.
    pub extracts: f64,
    /// It has an outer wall, and so a thermal bridge.
    pub outer: bool,
}

/// A device of the home.
#[derive(Debug, Clone)]
pub(super) struct Device {
    /// Name in files.
    pub id: Id,
    /// Room.
    pub room: usize,
    /// What its energy counts as when on.
    pub use_: Use,
    /// How its energy comes.
    pub carrier: Carrier,
    /// W.
    pub on_w: f64,
    /// W, if it has a standby.
    pub standby_w: Option<f64>,
    /// How.
    pub works: Works,
    /// 0 to 1.
    pub heat_to_room: f64,
    /// 0 to 1.
    pub radiative: f64,
    /// Nobody's routine uses it: it serves everyone all the time (internet box), or nobody.
    pub for_all: bool,
}

impl Device {
    /// From the home's furniture and the catalogue.
    fn new(id: &Id, room: usize, kind: &DeviceKind, level: &Level) -> Device {
        let mut steps = level.people.iter().flat_map(Person::all_steps);
        let for_all = !steps.any(|step| step.uses.contains(id) || step.starts.contains(id));
        Device {
            id: id.clone(),
            room,
            use_: kind.use_,
            carrier: kind.carrier,
            on_w: kind.on_w,
            standby_w: kind.standby_w,
            works: kind.works.clone(),
            heat_to_room: kind.heat_to_room,
            radiative: kind.radiative,
            for_all,
        }
    }

    /// It works without anybody: cold, heating, hot water.
    pub fn automatic(&self) -> bool {
        matches!(self.works, Works::Cold { .. } | Works::Heater { .. } | Works::Tank { .. } | Works::Instant { .. })
    }

    /// People switch it on to use it and off after.
    pub fn switched(&self) -> bool {
        matches!(self.works, Works::Switched | Works::Hob { .. } | Works::Cooler { .. })
    }
}

/// Places of named things.
pub(super) struct Index<'a> {
    home: &'a Home,
    devices: &'a [Device],
}

impl<'a> Index<'a> {
    /// Of a home and its devices.
    pub fn new(home: &'a Home, devices: &'a [Device]) -> Index<'a> {
        Index { home, devices }
    }

    /// Index of a room.
    pub fn room(&self, id: &Id) -> Result<usize, String> {
        place("room", id, self.home.rooms.iter().map(|room| &room.id))
    }

    /// Index of a window.
    pub fn window(&self, id: &Id) -> Result<usize, String> {
        place("window", id, self.home.windows.iter().map(|window| &window.id))
    }

    /// Index of a device.
    pub fn device(&self, id: &Id) -> Result<usize, String> {
        place("device", id, self.devices.iter().map(|device| &device.id))
    }
}

fn place<'a>(what: &str, id: &Id, mut all: impl Iterator<Item = &'a Id>) -> Result<usize, String> {
    all.position(|known| known == id).ok_or_else(|| format!("the home has no {what} `{id}`"))
}

/// Devices of a home, in the order of its furniture.
pub(super) fn devices(home: &Home, level: &Level, catalogue: &Catalogue) -> Result<Vec<Device>, String> {
    let mut devices = Vec::new();
    for piece in &home.furniture {
        let (Some(id), Some(kind)) = (&piece.id, &piece.device) else { continue };
        let known = catalogue.devices.get(kind).ok_or_else(|| format!("no device `{kind}` in the catalogue"))?;
        let room = place("room", &piece.room, home.rooms.iter().map(|room| &room.id))?;
        devices.push(Device::new(id, room, known, level));
    }
    Ok(devices)
}

/// Air drawn from a kitchen against that from a bathroom (French rules of 1982: 105 and 30 m³/h in a three-room flat,
/// most of the time less in the kitchen).
const KITCHEN_SHARE: f64 = 2.0;

/// Rooms with what is in them.
pub(super) fn rooms(home: &Home, devices: &[Device], map: &BuildingMap) -> Vec<Room> {
    let mut wet: Vec<f64> = home
        .rooms
        .iter()
        .enumerate()
        .map(|(number, room)| {
            let cooks = devices.iter().any(|d| d.room == number && matches!(d.works, Works::Hob { .. }));
            let bath = room.use_ == RoomUse::Bath;
            if cooks { KITCHEN_SHARE } else { f64::from(u8::from(bath)) }
        })
        .collect();
    let total: f64 = wet.iter().sum();
    if total > 0.0 {
        for share in &mut wet {
            *share /= total;
        }
    } else {
        // No wet room: the air leaves by all.
        #[expect(clippy::cast_precision_loss)]
        let even = 1.0 / wet.len().max(1) as f64;
        wet.fill(even);
    }
    home.rooms
        .iter()
        .enumerate()
        .map(|(number, room)| {
            let (mut floor, mut around) = (0.0, 0.0);
            for [x0, z0, x1, z1] in &room.rects {
                let (width, depth) = ((x1 - x0).abs(), (z1 - z0).abs());
                floor += width * depth;
                around += 2.0 * (width + depth);
            }
            let of = |wanted: fn(&Works) -> bool| -> Vec<usize> {
                let here = devices.iter().enumerate().filter(|(_, d)| d.room == number && wanted(&d.works));
                here.map(|(device, _)| device).collect()
            };
            let windows = home.windows.iter().enumerate().filter(|(_, window)| window.room == room.id);
            Room {
                id: room.id.clone(),
                use_: room.use_,
                lamps: of(|works| matches!(works, Works::Lamp)),
                heaters: of(|works| matches!(works, Works::Heater { .. })),
                windows: windows.map(|(window, _)| window).collect(),
                inner_m2: 2.0 * floor + around * home.height_m,
                volume_m3: floor * home.height_m,
                extracts: wet[number],
                outer: map.walls.iter().any(|wall| wall.room == number && wall.behind == Neighbour::Outdoors),
            }
        })
        .collect()
}
