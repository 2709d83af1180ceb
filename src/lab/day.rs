//! The day that the light edition tells as text: one level lived twice by the rules, without anybody's gestures and with
//! those of the sensible bot. Written by `levels`, as figures and ids; the words are the page's, in its languages.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::{
    content::{Id, Library, Opening, Power, Shutter},
    rules::{Action, EventKind, Session, bots::Bot},
};

/// The level told, and who plays it.
const LEVEL: &str = "coup-de-froid";
const BOT: Bot = Bot::Sensible;
/// Hours between two looks at the figures.
const EVERY_H: u32 = 3;
/// The room whose temperature is told.
const ROOM: &str = "living";
/// Gestures that bring less than this share of all are told together.
const SMALL_SHARE: f64 = 0.02;

/// The day.
#[derive(Debug, Serialize)]
struct Day {
    level: Id,
    seed: u64,
    city: String,
    people: usize,
    surface_m2: f64,
    outdoor_low_c: f64,
    outdoor_high_c: f64,
    entries: Vec<Entry>,
    with: Account,
    without: Account,
    /// Minutes that someone spent awake in a room under 18 °C, with the gestures.
    minutes_under_floor: u32,
    savings: Vec<Saving>,
    /// Sum of the smaller ones, €.
    other_savings_eur: f64,
}

#[derive(Debug, Serialize)]
struct Account {
    kwh: f64,
    eur: f64,
}

/// Something that happened, or a look at the figures, at a time of day in minutes after midnight.
#[derive(Debug, Serialize)]
struct Entry {
    minute_of_day: u32,
    #[serde(flatten)]
    what: What,
}

#[derive(Debug, Serialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
enum What {
    Hour { outdoor_c: f64, room_c: f64, room_without_c: f64, kwh: f64, kwh_without: f64 },
    CameHome { name: String },
    WentOut { name: String },
    Thermostat { room: Id, c: f64 },
    ShutterClosed,
    ShutterOpen,
    WindowTilted { room: Id, name: String },
    WindowClosed { room: Id },
    Tank { c: f64 },
    Off { device: Id },
    Sunset,
    Sunrise,
}

#[derive(Debug, Serialize)]
struct Saving {
    eur: f64,
    kwh: f64,
    #[serde(flatten)]
    of: Of,
}

#[derive(Debug, Serialize)]
#[serde(tag = "of", rename_all = "kebab-case")]
enum Of {
    Window { room: Id },
    Setpoint { room: Id },
    Shutter { room: Id },
    Tank,
    Off { device: Id },
}

/// The day as JSON.
///
/// # Errors
/// When the level cannot be played, or lacks the room that is told.
pub fn page(library: &Library) -> Result<String, String> {
    let id = Id::try_from(LEVEL).map_err(|error| error.to_string())?;
    let start = |library: &Library| Session::new(library, &id, None).map_err(|error| error.to_string());
    let (mut with, mut without) = (start(library)?, start(library)?);
    let told = with.home().rooms.iter().position(|room| room.id.as_str() == ROOM);
    let told = told.ok_or_else(|| format!("{LEVEL}: no room `{ROOM}`"))?;
    let begin = with.level().start.0;
    let mut day = Day {
        level: id.clone(),
        seed: with.seed(),
        city: with.level().weather.city.clone(),
        people: with.level().people.len(),
        surface_m2: with.home().rooms.iter().map(crate::content::Room::floor_area_m2).sum(),
        outdoor_low_c: f64::INFINITY,
        outdoor_high_c: f64::NEG_INFINITY,
        entries: Vec::new(),
        with: Account { kwh: 0.0, eur: 0.0 },
        without: Account { kwh: 0.0, eur: 0.0 },
        minutes_under_floor: 0,
        savings: Vec::new(),
        other_savings_eur: 0.0,
    };
    let mut teller = Teller { off: BTreeSet::new(), tank: false };
    let mut an_hour_ago = [(); 60].map(|()| (0.0, 0.0));
    while !with.is_over() {
        let minute = with.readings().minute;
        let now = (begin + minute) % (24 * 60);
        let mut happened = Vec::new();
        for action in BOT.actions(&with) {
            if with.act(action.clone()).is_ok() {
                happened.extend(teller.action(&with, &action));
            }
        }
        with.step();
        without.step();
        happened.extend(with.readings().events.iter().filter_map(|event| told_event(&with, &event.kind)));
        // Several shutters are closed in one go.
        happened.dedup_by(|a, b| {
            matches!((a, b), (What::ShutterClosed, What::ShutterClosed) | (What::ShutterOpen, What::ShutterOpen))
        });
        day.entries.extend(happened.into_iter().map(|what| Entry { minute_of_day: now, what }));

        let outdoor_c = with.readings().weather.temperature_c;
        day.outdoor_low_c = day.outdoor_low_c.min(outdoor_c);
        day.outdoor_high_c = day.outdoor_high_c.max(outdoor_c);
        let used = (with.readings().energy_kwh.total(), without.readings().energy_kwh.total());
        let before = std::mem::replace(&mut an_hour_ago[minute as usize % 60], used);
        let after = (begin + minute + 1) % (24 * 60);
        if after.is_multiple_of(EVERY_H * 60) && minute >= 60 {
            day.entries.push(Entry {
                minute_of_day: after,
                what: What::Hour {
                    outdoor_c,
                    room_c: with.readings().rooms[told].operative_c,
                    room_without_c: without.readings().rooms[told].operative_c,
                    kwh: used.0 - before.0,
                    kwh_without: used.1 - before.1,
                },
            });
        }
    }
    account(&mut day, &with);
    serde_json::to_string_pretty(&day).map(|text| text + "\n").map_err(|error| error.to_string())
}

/// What was paid, and what each gesture avoided.
fn account(day: &mut Day, session: &Session) {
    let end = session.debrief();
    let account = |bill: &crate::rules::Bill| Account { kwh: bill.energy_kwh.total(), eur: bill.cost_eur.total() };
    (day.with, day.without) = (account(&end.you), account(&end.without_you));
    day.minutes_under_floor = end.minutes_under_floor;
    let all = day.without.eur - day.with.eur;
    for gesture in &end.gestures {
        let of = gesture.actions.first().and_then(|timed| of(session, &timed.action));
        match of {
            Some(of) if gesture.saved_eur >= SMALL_SHARE * all => {
                day.savings.push(Saving { eur: gesture.saved_eur, kwh: gesture.saved_kwh, of });
            }
            _ => day.other_savings_eur += gesture.saved_eur,
        }
    }
}

fn of(session: &Session, action: &Action) -> Option<Of> {
    Some(match action {
        Action::SetOpening { window, .. } => Of::Window { room: room_of(session, window)? },
        Action::SetShutter { window, .. } => Of::Shutter { room: room_of(session, window)? },
        Action::SetSetpoint { room, .. } => Of::Setpoint { room: room.clone() },
        Action::SetDial { .. } => Of::Tank,
        Action::SetDevice { device, .. } => Of::Off { device: device.clone() },
        _ => return None,
    })
}

fn room_of(session: &Session, window: &Id) -> Option<Id> {
    session.home().windows.iter().find(|found| found.id == *window).map(|found| found.room.clone())
}

/// What was told already: a lamp put out five times is told once.
struct Teller {
    off: BTreeSet<Id>,
    tank: bool,
}

impl Teller {
    fn action(&mut self, session: &Session, action: &Action) -> Option<What> {
        match action {
            Action::SetSetpoint { room, setpoint_c } => Some(What::Thermostat { room: room.clone(), c: *setpoint_c }),
            Action::SetShutter { shutter: Shutter::Closed, .. } => Some(What::ShutterClosed),
            Action::SetShutter { shutter: Shutter::Open, .. } => Some(What::ShutterOpen),
            Action::SetOpening { window, opening: Opening::Closed } => {
                Some(What::WindowClosed { room: room_of(session, window)? })
            }
            Action::SetDial { setpoint_c, .. } if !std::mem::replace(&mut self.tank, true) => {
                Some(What::Tank { c: *setpoint_c })
            }
            Action::SetDevice { device, power: Power::Off } => {
                self.off.insert(device.clone()).then(|| What::Off { device: device.clone() })
            }
            _ => None,
        }
    }
}

fn told_event(session: &Session, kind: &EventKind) -> Option<What> {
    let name =
        |id: &Id| session.level().people.iter().find(|person| person.id == *id).map(|person| person.name.clone());
    match kind {
        EventKind::CameHome(person) => Some(What::CameHome { name: name(person)? }),
        EventKind::WentOut(person) => Some(What::WentOut { name: name(person)? }),
        EventKind::MovedWindow(person, window, Opening::Tilted) => {
            Some(What::WindowTilted { room: room_of(session, window)?, name: name(person)? })
        }
        EventKind::Sunset => Some(What::Sunset),
        EventKind::Sunrise => Some(What::Sunrise),
        _ => None,
    }
}
