//! What files say: levels, homes, furniture, catalogue.
//!
//! Text in (a [`Files`] map from path to text), checked values out. Reading never fails as a whole: what cannot be read
//! is left out and named in [`Library::problems`], each with file, line, column, what was found and what is allowed.
//! Where the text comes from (a folder, the network, a test) is not known here.

mod building;
mod catalogue;
mod check;
mod document;
mod fault;
mod guests;
mod home;
mod id;
mod level;
mod library;
mod parts;
mod plan;
mod practice;
mod problem;
mod recover;
mod suggest;
mod wording;

pub use building::{BuildingError, BuildingMap, FURNITURE_KG_M2, NEIGHBOUR_FILM, building, construction};
pub use catalogue::{
    Catalogue, City, Climates, Co2Factor, Compartment, Constructions, Custom, Cycle, DayColour, DayFigures, DayPrice,
    DeviceKind, DeviceRoles, Effect, Era, Gesture, GlazingKind, Grade, HomeShape, LayerOf, Living, Make, Material,
    Measure, Phase, PlanFigures, Price, Programme, Published, PublishedEras, PublishedFlats, PublishedHeating,
    PublishedHomes, PublishedRange, PublishedRatio, Relay, ShutterFigures, Source, Tariff, TariffRoles, Task,
    UsageFigures, WaterFigures, Who, Zone,
};
pub use document::MAX_BYTES as MOST_BYTES;
pub use fault::{Fault, FaultKind};
pub use guests::MOST_GUESTS;
pub use home::{
    Along, Door, Floor, Furniture, Home, Neighbour, Partition, Rect, Room, RoomUse, Side, Spot, Stretch, Vents,
    WallSide, Window,
};
pub use id::Id;
pub use level::{
    Activity, ClockTime, Goal, Habit, Initial, Kiosk, Level, LevelTexts, LevelWeather, Opening, PeakGoal, Person,
    PinnedDay, Power, RoutineStep, Shutter, Weekday,
};
pub use library::{Files, Library};
pub use parts::{Anchor, Axis, Glow, GlowAxis, Part, PartState, Piece, Primitive, Spin, Tokens};
pub use practice::{Practice, Practices};
pub use problem::Problem;
