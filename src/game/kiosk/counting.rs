//! Counting: turns add to whole numbers of the day, site and event, which are written after each. What cannot be written is
//! kept in memory and tried again; play goes on. Only what was written is called saved.

use bevy::{prelude::*, time::Real};

use super::{
    Kiosk, TurnEvent,
    store::{KioskShelf, told},
};
use crate::{
    counters::{Counters, Day, Place},
    game::{GameSet, platform},
    kiosk::{Keeper, Kind, Settings},
};

/// Seconds between two tries to write.
const AGAIN_S: f64 = 20.0;

/// Adds the counting.
pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Counted>()
        .init_resource::<Calendar>()
        .add_systems(Update, (count, write).chain().after(GameSet::Session).run_if(resource_exists::<Kiosk>));
}

/// Tells the day; tests have one of their own.
#[derive(Resource)]
pub struct Calendar(pub fn() -> Option<Day>);

impl Default for Calendar {
    fn default() -> Calendar {
        Calendar(|| platform::clock().day)
    }
}

impl Calendar {
    /// The day that the system's clock says; none outside of those that counters know.
    #[must_use]
    pub fn day(&self) -> Option<Day> {
        (self.0)()
    }

    /// The same; the first that counters know when the clock says none of them.
    #[must_use]
    pub fn today(&self) -> Day {
        self.day().unwrap_or(Day::FIRST)
    }

    /// The clock cannot be right: this program is younger.
    #[must_use]
    pub fn is_wrong(&self) -> bool {
        Day::new(2025, 1, 1).is_some_and(|first| self.today() < first)
    }
}

/// What is counted.
#[derive(Resource, Debug, Default)]
pub struct Counted {
    /// All of it.
    pub counters: Counters,
    /// What could not be written, and why; none when all is.
    pub trouble: Option<String>,
    /// Counters that were damaged and put aside.
    pub damaged: Vec<String>,
    keeper: Option<Keeper>,
    changed: bool,
    next_try_s: f64,
}

impl Counted {
    /// All that was counted is written.
    #[must_use]
    pub fn is_saved(&self) -> bool {
        self.keeper.is_some() && !self.changed
    }

    /// Forgets a day, or all; false when what is kept was never read. It is written like what is counted.
    pub fn forget(&mut self, day: Option<Day>) -> bool {
        if self.keeper.is_none() {
            return false;
        }
        match day {
            Some(day) => self.counters.reset_day(day),
            None => self.counters = Counters::default(),
        }
        self.changed = true;
        self.next_try_s = 0.0;
        true
    }

    /// Reads what is kept and adds it to what is counted: the first time, and as often as it failed.
    fn open(&mut self, shelf: &KioskShelf) -> Result<(), String> {
        if self.keeper.is_some() {
            return Ok(());
        }
        let parse = |text: &str| Counters::from_text(text).map_err(|error| error.to_string());
        let (keeper, found) = Keeper::open(&*shelf.0, Kind::Counters, parse)?;
        self.keeper = Some(keeper);
        self.damaged.extend(found.damaged.iter().map(told));
        if let Some(kept) = found.value {
            self.counters.merge(&kept);
        }
        Ok(())
    }

    fn write(&mut self, shelf: &KioskShelf) -> Result<(), String> {
        self.open(shelf)?;
        match &mut self.keeper {
            Some(keeper) if self.changed => keeper.keep(&*shelf.0, &self.counters.to_text()),
            _ => Ok(()),
        }
    }
}

/// Where and when a turn is counted; nowhere until staff have said where the kiosk stands.
#[must_use]
pub fn place(settings: &Settings, calendar: &Calendar) -> Option<Place> {
    Some(Place { day: calendar.today(), site: settings.site.clone()?, event: settings.event.clone()? })
}

fn count(
    mut events: MessageReader<TurnEvent>,
    kiosk: Res<Kiosk>,
    calendar: Res<Calendar>,
    mut counted: ResMut<Counted>,
) {
    for event in events.read() {
        let Some(place) = place(&kiosk.settings, &calendar) else { continue };
        match event {
            TurnEvent::Started { level } => counted.counters.start(&place, level),
            TurnEvent::Ended { level, turn } => counted.counters.end(&place, level, turn),
        }
        counted.changed = true;
        counted.next_try_s = 0.0;
    }
}

fn write(shelf: Option<Res<KioskShelf>>, time: Res<Time<Real>>, mut counted: ResMut<Counted>) {
    let now_s = time.elapsed_secs_f64();
    if counted.is_saved() || now_s < counted.next_try_s {
        return;
    }
    let Some(shelf) = shelf else {
        if counted.changed && counted.trouble.is_none() {
            counted.trouble = Some(String::new());
        }
        return;
    };
    match counted.write(&shelf) {
        Ok(()) => {
            counted.changed = false;
            counted.trouble = None;
        }
        Err(reason) => {
            counted.trouble = Some(reason);
            counted.next_try_s = now_s + AGAIN_S;
        }
    }
}
