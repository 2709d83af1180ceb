//! The same evening all winter: what a turn at a kiosk would save, were each evening of the heating season like it.
//!
//! Twelve days from October to April stand for about fifteen each. A day goes from the level's first hour to the same of the
//! next day. It is lived twice in its own weather, drawn for that date: as the household has it, and with what the player did,
//! at the minutes at which it was done. What was left on is off for everybody once the evening is over; a thermostat and a tank
//! stay as they were set. Bills are those of [`super::Bill`], so that heat owed to walls and water counts. The days without the
//! player do not depend on one: they are lived beforehand, one at a time.

use std::sync::Arc;

use super::{
    Action, Session, Target, TimedAction,
    deed::Deed,
    scenario::Scenario,
    whatif::{TimedDeed, bill, live},
    world::World,
};
use crate::content::{Id, Power, Programme};

/// The days, `MM-DD`.
const DATES: [&str; 12] =
    ["10-22", "11-06", "11-21", "12-06", "12-21", "01-06", "01-21", "02-05", "02-20", "03-07", "03-22", "04-07"];
/// Minutes of a day.
const DAY_MIN: i32 = 24 * 60;
/// Days from 15 October to 14 April.
const SEASON_DAYS: f64 = 182.0;

/// A day before anyone did anything, and its end without the player.
#[derive(Debug)]
struct Day {
    scenario: Arc<Scenario>,
    begins: World,
    without: World,
    bedtime: Vec<TimedDeed>,
}

/// The days of a level, as its household has them.
#[derive(Debug, Clone, Default)]
pub struct Winter {
    days: Vec<Arc<Day>>,
}

impl Winter {
    /// Lives one more day of the session's level; true once all are lived.
    ///
    /// # Errors
    /// When the level cannot be lived at another date.
    pub fn prepare(&mut self, session: &Session) -> Result<bool, String> {
        let Some(date) = DATES.get(self.days.len()) else { return Ok(true) };
        let s = &session.scenario;
        let mut level = (*s.level).clone();
        (*date).clone_into(&mut level.weather.date);
        // What an author pinned is the weather of the level's own date.
        level.weather.days.clear();
        let scenario = Scenario::new(&Arc::new(level), &s.home, &s.catalogue, s.seed)?;
        let begins = World::new(&scenario)?;
        let bedtime = bedtime(session, &scenario);
        let without = live(&scenario, &begins, bedtime.iter().copied(), DAY_MIN);
        self.days.push(Arc::new(Day { scenario: Arc::new(scenario), begins, without, bedtime }));
        Ok(self.is_ready())
    }

    /// All days are lived.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        self.days.len() == DATES.len()
    }

    /// What the actions of a session of the same level would save over the winter, to be worked out day by day.
    #[must_use]
    pub fn work(&self, session: &Session) -> WinterWork {
        let (days, log) = (self.days.clone(), session.log().to_vec());
        WinterWork { days, log, lived: 0, saved: WinterSaving::default() }
    }
}

/// What the hunt counts as left on is off at the end of the evening.
fn bedtime(session: &Session, s: &Scenario) -> Vec<TimedDeed> {
    let ends = (session.level().hours * 60).cast_signed();
    let left_on = |device: &Id| {
        let kind = session.device_kind(device);
        kind.is_some_and(|kind| matches!(kind.works, Programme::Lamp | Programme::Switched))
    };
    let hunt = session.hunt().into_iter();
    let devices = hunt.filter_map(|find| if let Target::Device(device) = find.target { Some(device) } else { None });
    let off = |device: Id| Deed::new(s, &Action::SetDevice { device, power: Power::Off }).ok();
    devices.filter(left_on).filter_map(off).map(|deed| (ends, deed)).collect()
}

/// What a winter of such evenings saves.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct WinterSaving {
    /// kWh.
    pub kwh: f64,
    /// €.
    pub eur: f64,
}

/// A [`WinterSaving`] being worked out, a day at a time.
#[derive(Debug, Clone)]
pub struct WinterWork {
    days: Vec<Arc<Day>>,
    log: Vec<TimedAction>,
    lived: usize,
    saved: WinterSaving,
}

impl WinterWork {
    /// Lives one more day; the saving once all are lived.
    pub fn advance(&mut self) -> Option<WinterSaving> {
        if let Some(day) = self.days.get(self.lived) {
            let s = &*day.scenario;
            // What this day refuses counts as not done.
            let deed = |timed: &TimedAction| Some((timed.minute.cast_signed(), Deed::new(s, &timed.action).ok()?));
            let deeds = self.log.iter().filter_map(deed).chain(day.bedtime.iter().copied());
            let with = live(s, &day.begins, deeds, DAY_MIN);
            let (with, without) = (bill(s, &with, &day.without), bill(s, &day.without, &day.without));
            #[expect(clippy::cast_precision_loss, reason = "a dozen")]
            let stands_for = SEASON_DAYS / self.days.len() as f64;
            self.saved.kwh += stands_for * (without.energy_kwh.total() - with.energy_kwh.total());
            self.saved.eur += stands_for * (without.cost_eur.total() - with.cost_eur.total());
            self.lived += 1;
        }
        (self.lived >= self.days.len()).then_some(self.saved)
    }
}
