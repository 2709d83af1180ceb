//! A whole year of a level's household, for designers and for the check against published figures.
//!
//! The level's own people, habits and settings from 1 January on; days that its author pinned are drawn like the others.
//! [`span`] lives a part of the year, with actions done at its first minute.

use std::sync::Arc;

use super::{
    Action, SessionError,
    deed::Deed,
    scenario::Scenario,
    world::{KWH_J, World},
};
use crate::{
    content::{Id, Library, Published},
    sim::energy::{ByUse, Carrier},
};

/// A part of the year, as long as one wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// `MM-DD` of its first day, which begins at midnight.
    pub from: &'static str,
    /// Days.
    pub days: u32,
}

impl Span {
    /// From 1 January to 31 December.
    pub const YEAR: Span = Span { from: "01-01", days: 365 };
}

/// What a year, or a part of it, came to.
#[derive(Debug, Clone, PartialEq)]
pub struct Year {
    /// kWh by carrier and use.
    pub carriers: Vec<(Carrier, ByUse)>,
    /// kWh by use.
    pub energy_kwh: ByUse,
    /// € by use, without subscription.
    pub cost_eur: ByUse,
    /// kg of CO2 equivalent.
    pub co2_kg: f64,
    /// By device, in the order of the home's furniture.
    pub devices: Vec<DeviceYear>,
    /// Warm water drawn, litres at 40 °C by person and day.
    pub warm_l_person_day: f64,
    /// Share of the hours of each room above 70 % of humidity, 0 to 1, in the order of rooms.
    pub damp_share: Vec<f64>,
    /// Rooms where mould showed at some time.
    pub mouldy: Vec<Id>,
}

/// A device over the year.
#[derive(Debug, Clone, PartialEq)]
pub struct DeviceYear {
    /// Name in the home.
    pub id: Id,
    /// How its energy comes.
    pub carrier: Carrier,
    /// kWh.
    pub kwh: f64,
    /// Times that a cycle or a meal was begun.
    pub runs: u32,
    /// As published for its kind.
    pub published: Option<Published>,
}

/// Lives a year of a level without the player.
///
/// # Errors
/// As [`super::Session::new`].
pub fn year(library: &Library, level: &Id, seed: Option<u64>) -> Result<Year, SessionError> {
    span(library, level, seed, Span::YEAR, &[])
}

/// Lives a part of the year after these actions; proposals are agreed to.
///
/// # Errors
/// As [`super::Session::new`], or when an action is impossible in this home.
pub fn span(
    library: &Library,
    level: &Id,
    seed: Option<u64>,
    span: Span,
    actions: &[Action],
) -> Result<Year, SessionError> {
    let known = library.levels.get(level).ok_or_else(|| SessionError::NoLevel(level.clone()))?;
    let unbuildable = |reason| SessionError::Unbuildable { level: level.clone(), reason };
    let home =
        library.homes.get(&known.home).ok_or_else(|| unbuildable(format!("its home `{}` is missing", known.home)))?;
    let mut whole = (**known).clone();
    whole.hours = 24 * span.days;
    whole.start = crate::content::ClockTime(0);
    whole.weather.date = span.from.into();
    whole.weather.days.clear();
    let seed = seed.unwrap_or(known.seed);
    let s = Scenario::new(&Arc::new(whole), home, &library.catalogue, seed).map_err(unbuildable)?;
    let mut world = World::new(&s).map_err(unbuildable)?;
    for action in actions {
        let deed = Deed::new(&s, action).map_err(|refusal| SessionError::Refused { minute: 0, refusal })?;
        deed.agreed().apply(&s, &mut world);
    }
    let minutes = span.days * 24 * 60;
    let mut damp = vec![0_u32; s.rooms.len()];
    let mut mouldy = vec![false; s.rooms.len()];
    for _ in 0..minutes {
        world.step(&s);
        for room in 0..s.rooms.len() {
            damp[room] += u32::from(world.humidity(room) > 0.7);
            mouldy[room] |= world.damp[room].mouldy();
        }
    }
    let kwh = |joules: &ByUse| ByUse(joules.0.map(|j| j / KWH_J));
    let devices = s.devices.iter().zip(&world.devices).map(|(device, state)| {
        let placed = home.furniture.iter().find(|piece| piece.id.as_ref() == Some(&device.id));
        let kind = placed.and_then(|piece| library.catalogue.devices.get(piece.device.as_ref()?));
        DeviceYear {
            id: device.id.clone(),
            carrier: device.carrier,
            kwh: state.energy_j / KWH_J,
            runs: state.runs,
            published: kind.and_then(|kind| kind.published),
        }
    });
    let carriers = [Carrier::Electricity, Carrier::Gas, Carrier::Heat];
    #[expect(clippy::cast_precision_loss)]
    let person_days = f64::from(span.days) * s.level.people.len().max(1) as f64;
    Ok(Year {
        carriers: carriers
            .into_iter()
            .map(|carrier| (carrier, kwh(&world.meter.carrier_j[carrier as usize])))
            .collect(),
        energy_kwh: kwh(&world.meter.energy_j),
        cost_eur: world.meter.cost_eur,
        co2_kg: world.meter.co2_kg.total(),
        devices: devices.collect(),
        warm_l_person_day: world.warm_l / person_days,
        damp_share: damp.iter().map(|&count| f64::from(count) / f64::from(minutes)).collect(),
        mouldy: s.rooms.iter().zip(mouldy).filter(|(_, mouldy)| *mouldy).map(|(room, _)| room.id.clone()).collect(),
    })
}
