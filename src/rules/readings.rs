//! What a session shows after each minute: plain values that the screen, the scene and the tests only read.

use crate::{
    content::{Activity, Id, Neighbour, Opening, Power, Practice, Practices, Relay, Shutter, WallSide},
    people::comfort::Feeling,
    sim::{
        energy::{ByUse, Use},
        weather::Sample,
    },
};

/// State of the home after a minute. Vectors are in the order of the home's file (devices: furniture with a device).
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Readings {
    /// Minutes since the beginning of the level.
    pub minute: u32,
    /// Outdoors.
    pub weather: Sample,
    /// Height of the sun above the horizon, degrees.
    pub sun_altitude_deg: f64,
    /// Where the sun stands, degrees from north, clockwise.
    pub sun_azimuth_deg: f64,
    /// By room.
    pub rooms: Vec<RoomReading>,
    /// Outer walls, stretch by stretch, room after room.
    pub walls: Vec<WallReading>,
    /// Faces of the walls between rooms, °C, by partition: towards its first room, towards the other.
    pub partitions_c: Vec<[f64; 2]>,
    /// By window.
    pub windows: Vec<WindowReading>,
    /// By door: open.
    pub doors: Vec<bool>,
    /// By device.
    pub devices: Vec<DeviceReading>,
    /// By person.
    pub people: Vec<PersonReading>,
    /// Power by use over this minute, W.
    pub power_w: ByUse,
    /// Energy by use since the beginning, kWh.
    pub energy_kwh: ByUse,
    /// Cost by use since the beginning, €, without subscription.
    pub cost_eur: ByUse,
    /// Emissions since the beginning, kg of CO2 equivalent.
    pub co2_kg: f64,
    /// Heat owed to walls and hot water so far, against the same home without the player, kWh: see [`super::Bill`].
    pub owed_kwh: f64,
    /// Its cost, €.
    pub owed_eur: f64,
    /// Energy of the same home without the player since the beginning, kWh.
    pub without_kwh: f64,
    /// Its cost, €. What the player has saved so far is this less [`Readings::cost_eur`] and [`Readings::owed_eur`].
    pub without_eur: f64,
    /// Ways of doing things, faults, things fitted.
    pub house: HouseReading,
    /// What is wasted now, largest first.
    pub wastes: Vec<Waste>,
    /// What happened in this minute.
    pub events: Vec<Event>,
}

/// Ways of doing things, faults, things fitted.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct HouseReading {
    /// Practices that hold.
    pub practices: Practices,
    /// Those that someone has declined, and who.
    pub declined: Vec<(Practice, Id)>,
    /// By fault of the level.
    pub faults: Vec<FaultState>,
    /// What was fitted.
    pub fitted: Vec<Fitted>,
    /// Paid for it, €.
    pub spent_eur: f64,
    /// Water lost by leaks since the beginning, L.
    pub leaked_l: f64,
}

/// How a fault stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum FaultState {
    /// Nobody has done anything about it.
    #[default]
    There,
    /// The landlord knows.
    Reported,
    /// Put right.
    Mended,
}

/// Something that was fitted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fitted {
    /// Measure of the catalogue.
    pub measure: Id,
    /// Device, window or room; absent for the home as a whole.
    pub target: Option<Id>,
}

/// A room.
#[expect(clippy::struct_excessive_bools, reason = "what can be seen of a room, each on its own")]
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct RoomReading {
    /// Air, °C.
    pub air_c: f64,
    /// Mean of air and radiant temperature: what people feel, °C.
    pub operative_c: f64,
    /// Face of the floor, °C.
    pub floor_c: f64,
    /// Face of the ceiling, °C.
    pub ceiling_c: f64,
    /// Setpoint, °C, if the room is heated.
    pub setpoint_c: Option<f64>,
    /// Power of its heater, W.
    pub heating_w: f64,
    /// Someone is in it.
    pub occupied: bool,
    /// It is bright enough for people: by daylight or by lamps.
    pub lit: bool,
    /// Lamps are on.
    pub lamps_on: bool,
    /// Relative humidity, 0 to 1.
    pub humidity: f64,
    /// Carbon dioxide, ppm.
    pub co2_ppm: f64,
    /// Mould: 0 dry, 0.5 from where it grows, 1 wet; it builds up over days.
    pub mould_risk: f64,
    /// Mould shows.
    pub mouldy: bool,
    /// Water on the panes, g/h.
    pub condensing_g_h: f64,
    /// Washing dries here, kg of water left.
    pub drying_kg: f64,
    /// The vent, where there is one, is open.
    pub vent_open: Option<bool>,
}

/// A stretch of an outer wall behind one room.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WallReading {
    /// Index of the room.
    pub room: usize,
    /// Side of the home.
    pub side: WallSide,
    /// From, to along the side, m.
    pub stretch: [f64; 2],
    /// What is behind.
    pub behind: Neighbour,
    /// Inner face, mean of the stretch, °C.
    pub inside_c: f64,
    /// Heat that leaves the room into it, W.
    pub loss_w: f64,
}

/// A window.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct WindowReading {
    /// Shutter.
    pub shutter: Shutter,
    /// How far it is open.
    pub opening: Opening,
    /// Inner face of the pane, °C.
    pub inside_c: f64,
    /// Heat lost through the panes and with the air let in, W.
    pub loss_w: f64,
    /// Heat that would be lost through the panes with the shutter closed, W, at these temperatures.
    pub loss_if_closed_w: f64,
    /// Sun let into the room, W.
    pub sun_w: f64,
}

/// A device.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct DeviceReading {
    /// State.
    pub power: Power,
    /// Power drawn over this minute, W.
    pub draw_w: f64,
    /// Someone uses it.
    pub in_use: bool,
    /// Energy since the beginning, kWh.
    pub energy_kwh: f64,
    /// Setting of its dial, °C, if it has one.
    pub dial_c: Option<f64>,
    /// Programme chosen, of those of its kind.
    pub programme: Option<usize>,
    /// When it may run, if that can be said.
    pub relay: Option<Relay>,
    /// It waits for off-peak hours.
    pub waiting: bool,
    /// Frost, mm, where it builds up.
    pub frost_mm: Option<f64>,
    /// Hot water at the top of a tank, °C, and how much of the tank is hot, 0 to 1.
    pub tank: Option<TankReading>,
}

/// Water of a tank.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct TankReading {
    /// At the top, °C.
    pub top_c: f64,
    /// Heat held above cold water against a full tank at its setting, 0 to 1.
    pub hot_share: f64,
}

/// Someone.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PersonReading {
    /// Room, by index in the home; absent when out.
    pub room: Option<usize>,
    /// What they do.
    pub activity: Activity,
    /// Index in the home's spots, when they are in a room.
    pub spot: Option<usize>,
    /// How they feel.
    pub feeling: Feeling,
    /// On the gauge: 0 very cold, 0.5 fine, 1 very hot.
    pub gauge: f64,
    /// Wears a jumper.
    pub jumper: bool,
}

/// Something in the home that the player can point at.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Target {
    /// A room.
    Room(Id),
    /// A window.
    Window(Id),
    /// A door.
    Door(Id),
    /// A device, heaters and lamps included.
    Device(Id),
    /// Someone.
    Person(Id),
}

/// Something wasted now.
#[derive(Debug, Clone, PartialEq)]
pub struct Waste {
    /// Where.
    pub target: Target,
    /// Why it is a waste.
    pub kind: WasteKind,
    /// W.
    pub w: f64,
    /// What its energy counts as.
    pub use_: Use,
}

/// Why something is a waste.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum WasteKind {
    /// Lamp on, nobody there.
    LampUnattended,
    /// Device on, nobody uses it.
    DeviceUnattended,
    /// Standby while nobody needs it.
    Standby,
    /// Window open above heating for longer than an airing.
    WindowOpen,
    /// Shutter open in the cold dark.
    ShutterOpen,
    /// Tank hotter than needed: what that loses more.
    TankTooHot,
    /// Frost in a freezer or fridge: what it costs more.
    Frosted,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// Minute.
    pub minute: u32,
    /// What.
    pub kind: EventKind,
}

/// What happened.
#[derive(Debug, Clone, PartialEq)]
pub enum EventKind {
    /// Someone came home (person).
    CameHome(Id),
    /// Someone left (person).
    WentOut(Id),
    /// Someone feels differently (person, now).
    Feels(Id, Feeling),
    /// Someone put on a jumper (person).
    PutOnJumper(Id),
    /// Someone switched a device (person, device, to).
    Switched(Id, Id, Power),
    /// Someone moved a shutter (person, window, to).
    MovedShutter(Id, Id, Shutter),
    /// Someone opened or shut a window (person, window, to).
    MovedWindow(Id, Id, Opening),
    /// A room lived in fell under 18 °C (room).
    RoomUnderFloor(Id),
    /// Someone is too cold or too hot, and has been for a while (person, which).
    Complains(Id, Feeling),
    /// The household agrees to a practice.
    Adopts(Practice),
    /// Someone would rather not (person, practice).
    Declines(Id, Practice),
    /// Heating was turned down for the night or an absence.
    HeatingDown,
    /// Heating was turned up again.
    HeatingUp,
    /// The landlord has had a fault repaired (fault).
    Repaired(Id),
    /// A room has been damp for an hour (room).
    RoomDamp(Id),
    /// The air of a room lived in is stale (room).
    RoomStale(Id),
    /// The sun rose.
    Sunrise,
    /// The sun set.
    Sunset,
    /// The level is over.
    Finished,
}
