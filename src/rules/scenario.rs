//! Everything about a session that never changes: level, home and figures with names turned into indices, the
//! household's timeline, the weather. Shared by the session and all its what-ifs.

use std::sync::Arc;

use super::timeline::Timeline;
use crate::{
    content::{
        BuildingMap, Catalogue, DeviceKind, Home, Id, Level, Person, Phase, PinnedDay, Programme, RoomUse, building,
    },
    money::{Prices, tempo},
    people::{answers::Answers, plan::DAY_MIN},
    sim::{
        building::Building,
        energy::{Carrier, Use},
        weather::{
            Series,
            generator::{MONTH_DAYS, Pin, SkyState, generate},
        },
    },
};

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
    /// Cold water, °C.
    pub cold_water_c: f64,
    /// Mean outdoor temperature of these days, °C, for adaptive comfort.
    pub running_mean_c: f64,
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
        let rooms = rooms(home, &devices);
        let ends = (level.hours * 60 + AHEAD_MIN).cast_signed();
        let timeline = Timeline::draw(level, &Index::new(home, &devices), seed, -WARM_UP_MIN, ends)?;
        let date = Date::parse(&weather.date)?;
        let days = (level.start.0 + level.hours * 60 + AHEAD_MIN).div_ceil(DAY_MIN) + 1;
        let climate = city.climate();
        let mut series = generate(&climate, date.day_of_year, days, seed, &pins(&weather.days));
        pin_wind(&mut series, &weather.days);
        let hours = series.hours.iter().map(|hour| hour.temperature_c);
        #[expect(clippy::cast_precision_loss)]
        let running_mean_c = hours.sum::<f64>() / series.hours.len().max(1) as f64;
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
            cold_water_c: cold_water_c(&city.monthly_mean_c, date.month),
            running_mean_c,
            first_midnight_s: f64::from(date.day_of_year) * 86_400.0,
        })
    }
}

/// Cold water at the tap, °C: mains a metre deep follow the year's mean and a third of the month's departure from it
/// (3CL-DPE: 7.8 °C in January to 18 °C in July in zone H1).
fn cold_water_c(monthly_mean_c: &[f64; 12], month: usize) -> f64 {
    const FOLLOWS: f64 = 0.35;
    let year = monthly_mean_c.iter().sum::<f64>() / 12.0;
    year + FOLLOWS * (monthly_mean_c[month] - year)
}

/// A day of the year.
struct Date {
    /// 0 for 1 January.
    day_of_year: u32,
    /// 0 for January.
    month: usize,
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
        Ok(Date { day_of_year: MONTH_DAYS[..month - 1].iter().sum::<u32>() + day - 1, month: month - 1 })
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
}

/// How a device works, ready to be stepped.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Works {
    /// On or off.
    Switched,
    /// Lamp.
    Lamp,
    /// Cycles by itself.
    Duty {
        /// Share of time on.
        share: f64,
        /// Minutes.
        period_min: f64,
    },
    /// Programme.
    Phases(Vec<Phase>),
    /// Panel.
    Heater {
        /// Old on/off thermostat.
        on_off: bool,
    },
    /// Storage water heater.
    Tank {
        /// Litres.
        volume_l: f64,
        /// °C.
        setpoint_c: f64,
    },
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
        let works = match &kind.works {
            Programme::Switched => Works::Switched,
            Programme::Lamp => Works::Lamp,
            Programme::Duty { share, period_min } => Works::Duty { share: *share, period_min: *period_min },
            Programme::Phases { phases } => Works::Phases(phases.clone()),
            Programme::Heater { on_off } => Works::Heater { on_off: *on_off },
            Programme::Tank { volume_l, setpoint_c } => Works::Tank { volume_l: *volume_l, setpoint_c: *setpoint_c },
        };
        let mut steps = level.people.iter().flat_map(Person::all_steps);
        let for_all = !steps.any(|step| step.uses.contains(id) || step.starts.contains(id));
        Device {
            id: id.clone(),
            room,
            use_: kind.use_,
            carrier: kind.carrier,
            on_w: kind.on_w,
            standby_w: kind.standby_w,
            works,
            heat_to_room: kind.heat_to_room,
            radiative: kind.radiative,
            for_all,
        }
    }

    /// It works without anybody: cold, heating, hot water.
    pub fn automatic(&self) -> bool {
        matches!(self.works, Works::Duty { .. } | Works::Heater { .. } | Works::Tank { .. })
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

/// Rooms with what is in them.
pub(super) fn rooms(home: &Home, devices: &[Device]) -> Vec<Room> {
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
            }
        })
        .collect()
}
