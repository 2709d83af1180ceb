//! What people do to their home over one minute: move, use and leave devices, light their way, air, move shutters, wash.
//!
//! The player's last word holds where people would only be tidying up (an airing that ends, a lamp in an empty room); a
//! person who needs a light or the device they are using switches it on again after a moment.

use super::{World, reactions::Felt, water::Tap};
use crate::{
    content::{Activity, Opening, Power, Practice, Shutter},
    people::comfort::Comfort,
    rules::{
        EventKind,
        scenario::Scenario,
        timeline::{ChoreKind, Doing},
    },
    sim::pot::Pot,
};

/// Someone takes this long to switch again what they need and the player switched off, minutes.
const AGAIN_AFTER_MIN: i32 = 3;

/// People leave a shutter or a window as the player has put it for this long, minutes.
const HOLD_MIN: i32 = 60;

/// Under this mean illuminance people light a lamp; above the second one they put it out, lux.
pub(in crate::rules) const DARK_LUX: f64 = 60.0;
pub(super) const BRIGHT_LUX: f64 = 200.0;

/// Someone, now.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::rules) struct PersonState {
    /// Place in their timeline.
    pub cursor: usize,
    /// Index in the home's spots.
    pub spot: Option<usize>,
    /// How they feel.
    pub comfort: Comfort,
    /// What they have felt for how long.
    pub(super) felt: Felt,
    /// Water still to draw.
    pub tap: Tap,
}

impl PersonState {
    /// Someone at a place in their timeline.
    pub fn new(cursor: usize) -> PersonState {
        PersonState { cursor, spot: None, comfort: Comfort::default(), felt: Felt::default(), tap: Tap::default() }
    }
}

impl World {
    /// What a person is doing.
    pub(in crate::rules) fn doing<'s>(&self, s: &'s Scenario, person: usize) -> &'s Doing {
        &s.timeline.people[person][self.people[person].cursor]
    }

    /// Someone else than `but` is awake in a room.
    pub(in crate::rules) fn awake_in(&self, s: &Scenario, room: usize, but: Option<usize>) -> bool {
        (0..self.people.len()).any(|person| {
            let doing = self.doing(s, person);
            Some(person) != but && doing.room == Some(room) && doing.activity != Activity::Sleep
        })
    }

    /// First one awake at home.
    pub(in crate::rules) fn awake_at_home(&self, s: &Scenario) -> Option<usize> {
        (0..self.people.len()).find(|&person| {
            let doing = self.doing(s, person);
            doing.room.is_some() && doing.activity != Activity::Sleep
        })
    }

    /// Who uses a device now.
    pub(in crate::rules) fn user_of(&self, s: &Scenario, device: usize, but: Option<usize>) -> Option<usize> {
        (0..self.people.len()).find(|&person| Some(person) != but && self.doing(s, person).uses.contains(&device))
    }

    /// Everyone's minute.
    pub(super) fn live(&mut self, s: &Scenario) {
        for person in 0..self.people.len() {
            let line = &s.timeline.people[person];
            while line.get(self.people[person].cursor + 1).is_some_and(|next| next.from <= self.minute) {
                self.next_step(s, person);
            }
        }
        self.finish_programmes(s);
        self.chores(s);
        self.keep_customs(s);
        self.react(s);
        self.switch_again(s);
        self.light(s);
        self.draw_water(s);
    }

    /// A person goes on to the next step of their routine.
    fn next_step(&mut self, s: &Scenario, person: usize) {
        let old = self.doing(s, person);
        self.people[person].cursor += 1;
        let new = self.doing(s, person);
        let who = || s.level.people[person].id.clone();
        match (old.room, new.room) {
            (None, Some(_)) => self.happened(EventKind::CameHome(who())),
            (Some(_), None) => self.happened(EventKind::WentOut(who())),
            _ => {}
        }
        for &device in &old.uses {
            let still = new.uses.contains(&device) || self.user_of(s, device, Some(person)).is_some();
            if !still && !old.leaves_on.contains(&device) && s.devices[device].switched() {
                self.switch(s, Some(person), device, self.rest_of(s, device));
                self.devices[device].pot = Pot::default();
            }
        }
        self.leave_lamps(s, person, old, new);
        for &device in &new.uses {
            if !old.uses.contains(&device) {
                if Some(device) == s.hob {
                    self.put_on_pot(s, device);
                }
                // Lamps follow the light of day, the rest works by itself.
                if s.devices[device].switched() {
                    self.switch(s, Some(person), device, Power::On);
                } else if s.devices[device].works.is_started() {
                    self.ask(s, Some(person), device);
                }
            }
        }
        for &device in &new.starts {
            if s.devices[device].works.is_started() {
                self.ask(s, Some(person), device);
            }
        }
        self.turn_taps(s, person, old, new);
        self.visit_fridge(s, person);
        self.take_spot(s, person);
    }

    /// Lamps of a room that someone leaves, or falls asleep in.
    fn leave_lamps(&mut self, s: &Scenario, person: usize, old: &Doing, new: &Doing) {
        let Some(room) = old.room else { return };
        let leaves = old.room != new.room;
        let sleeps = new.activity == Activity::Sleep && old.activity != Activity::Sleep;
        let leaves_lights = old.leaves_lights && !self.practices.has(Practice::LightsOff);
        let tidies = if leaves { !leaves_lights } else { sleeps };
        if !tidies || old.activity == Activity::Sleep {
            return;
        }
        if !self.awake_in(s, room, Some(person)) {
            for &lamp in &s.rooms[room].lamps {
                self.switch(s, Some(person), lamp, self.devices[lamp].rest);
            }
        }
    }

    /// A free spot of the room for what they do, else any free one of the room.
    fn take_spot(&mut self, s: &Scenario, person: usize) {
        let doing = self.doing(s, person);
        self.people[person].spot = None;
        let Some(room) = doing.room else { return };
        let free = |spot: &usize| self.people.iter().all(|other| other.spot != Some(*spot));
        let here = |spot: &usize| s.home.spots[*spot].room == s.rooms[room].id;
        let fits = |spot: &usize| s.home.spots[*spot].activity == doing.activity;
        let spots = 0..s.home.spots.len();
        self.people[person].spot = spots
            .clone()
            .find(|spot| here(spot) && fits(spot) && free(spot))
            .or_else(|| spots.clone().find(|spot| here(spot) && free(spot)))
            .or_else(|| spots.clone().find(here));
    }

    /// Airings and shutters that are due.
    fn chores(&mut self, s: &Scenario) {
        let chores = &s.timeline.chores;
        while let Some(chore) = chores.get(self.next_chore).filter(|chore| chore.at <= self.minute) {
            self.next_chore += 1;
            let doing = self.doing(s, chore.person);
            if doing.room.is_none() || doing.activity == Activity::Sleep {
                continue;
            }
            match chore.what {
                ChoreKind::Open { window, opening, until } => {
                    if !self.held(self.windows[window].opening_by_player) {
                        let (opening, until) = self.airing(opening, until);
                        self.windows[window].airing_until = Some(until);
                        self.open(s, Some(chore.person), window, opening);
                    }
                }
                ChoreKind::Shutter { window, to } => {
                    if s.home.windows[window].has_shutter && !self.held(self.windows[window].shutter_by_player) {
                        self.shutter(s, Some(chore.person), window, to);
                    }
                }
            }
        }
        for window in 0..self.windows.len() {
            if self.windows[window].airing_until.is_some_and(|until| until <= self.minute) {
                // A window left open waits for someone to come by.
                if let Some(person) = self.awake_at_home(s) {
                    self.windows[window].airing_until = None;
                    self.open(s, Some(person), window, Opening::Closed);
                }
            }
        }
    }

    pub(super) fn held(&self, by_player: Option<i32>) -> bool {
        by_player.is_some_and(|at| self.minute - at < HOLD_MIN)
    }

    /// People switch on again what they are using, or what they had started.
    fn switch_again(&mut self, s: &Scenario) {
        for (number, device) in s.devices.iter().enumerate() {
            let state = &self.devices[number];
            let Some(stopped_at) = state.stopped_at else { continue };
            if state.power == Power::On || self.minute - stopped_at < AGAIN_AFTER_MIN {
                continue;
            }
            let who = if device.switched() {
                self.user_of(s, number, None)
            } else if device.works.is_started() && state.run_min.is_some() {
                self.awake_at_home(s)
            } else {
                None
            };
            if who.is_some() {
                self.devices[number].stopped_at = None;
                self.switch(s, who, number, Power::On);
            }
        }
    }

    /// Lamps of rooms where someone is awake: lit in the dark, put out by day.
    fn light(&mut self, s: &Scenario) {
        let (dark_lux, bright_lux) = self.lamp_limits_lux();
        for (number, room) in s.rooms.iter().enumerate() {
            if room.lamps.is_empty() {
                continue;
            }
            let awake = |person: &usize| {
                let doing = self.doing(s, *person);
                doing.room == Some(number) && doing.activity != Activity::Sleep
            };
            let Some(person) = (0..self.people.len()).find(awake) else { continue };
            let lit = room.lamps.iter().any(|&lamp| self.devices[lamp].power == Power::On);
            if !lit && self.daylight_lux[number] < dark_lux {
                let just_stopped = room
                    .lamps
                    .iter()
                    .any(|&lamp| self.devices[lamp].stopped_at.is_some_and(|at| self.minute - at < AGAIN_AFTER_MIN));
                if !just_stopped {
                    let wanted = &self.doing(s, person).uses;
                    let lamp = room.lamps.iter().find(|lamp| wanted.contains(lamp)).unwrap_or(&room.lamps[0]);
                    self.switch(s, Some(person), *lamp, Power::On);
                }
            } else if lit && self.daylight_lux[number] > bright_lux {
                for &lamp in &room.lamps {
                    self.switch(s, Some(person), lamp, self.devices[lamp].rest);
                }
            }
        }
    }

    /// Puts a device in a state; people's and programmes' doing is told as an event.
    pub(super) fn switch(&mut self, s: &Scenario, by: Option<usize>, device: usize, to: Power) {
        let state = &mut self.devices[device];
        if state.power == to {
            return;
        }
        state.power = to;
        state.unattended_min = 0;
        if let Some(person) = by {
            let (person, device) = (s.level.people[person].id.clone(), s.devices[device].id.clone());
            self.happened(EventKind::Switched(person, device, to));
        }
    }

    pub(super) fn open(&mut self, s: &Scenario, by: Option<usize>, window: usize, to: Opening) {
        if self.windows[window].opening == to {
            return;
        }
        self.windows[window].opening = to;
        self.windows[window].open_min = 0;
        if let Some(person) = by {
            let (person, window) = (s.level.people[person].id.clone(), s.home.windows[window].id.clone());
            self.happened(EventKind::MovedWindow(person, window, to));
        }
    }

    pub(super) fn shutter(&mut self, s: &Scenario, by: Option<usize>, window: usize, to: Shutter) {
        if self.windows[window].shutter == to {
            return;
        }
        self.windows[window].shutter = to;
        if let Some(person) = by {
            let (person, window) = (s.level.people[person].id.clone(), s.home.windows[window].id.clone());
            self.happened(EventKind::MovedShutter(person, window, to));
        }
    }
}
