//! A session: level + seed + actions, and the home as it stands.

use std::sync::{Arc, OnceLock};

use super::{
    Action, Debrief, Readings, Refusal, TimedAction,
    bills::record,
    deed::Deed,
    guess::Guesses,
    observe::observe,
    scenario::{AHEAD_MIN, Scenario},
    whatif::{self, DebriefWork, Lives, TimedDeed},
    world::{Wellbeing, World},
};
use crate::{
    content::{Catalogue, Home, Id, Level, Library},
    money::LoadCurve,
};

/// A level being played, watched or replayed.
#[derive(Debug, Clone)]
pub struct Session {
    pub(super) scenario: Arc<Scenario>,
    world: World,
    /// The same home without the player, from their first action on; before that the two are one.
    without: Option<Box<World>>,
    log: Vec<TimedAction>,
    /// The log, with indices for names.
    deeds: Vec<TimedDeed>,
    /// What a debrief compares each gesture with, as far as it was lived.
    lives: Vec<Lives>,
    /// The home before the actions of this minute.
    before: Option<Arc<World>>,
    /// The same without the player.
    before_without: Option<Arc<World>>,
    /// What the home drew, and what it would have drawn without the player.
    pub(super) curve: LoadCurve,
    pub(super) curve_without: Option<LoadCurve>,
    /// Orders of uses that the player guessed.
    pub(super) guesses: Guesses,
    /// The home in 24 hours as things stand.
    ahead: OnceLock<Box<World>>,
    pub(super) readings: Readings,
}

/// Why a session cannot begin.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum SessionError {
    /// No such level, or its file was refused.
    #[error("there is no level `{0}`")]
    NoLevel(Id),
    /// What the level refers to is missing.
    #[error("level `{level}`: {reason}")]
    Unbuildable {
        /// Level.
        level: Id,
        /// Why.
        reason: String,
    },
    /// A saved session of another version.
    #[error("this game was saved by another version ({0})")]
    Version(u32),
    /// An action of a saved or replayed session is refused.
    #[error("minute {minute}: {refusal}")]
    Refused {
        /// Its minute.
        minute: u32,
        /// Why.
        refusal: Refusal,
    },
}

/// What an action would change over the next 24 hours, by simulating both. Costs are those of a [`Bill`](super::Bill):
/// heat owed to the walls is counted.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimate {
    /// € of the next 24 hours with the actions.
    pub cost_eur: f64,
    /// € of the next 24 hours as things stand.
    pub cost_now_eur: f64,
    /// kWh with the actions, less as things stand (negative: saved).
    pub energy_kwh: f64,
}

impl Estimate {
    /// What the actions save over these hours, €; negative when they cost.
    #[must_use]
    pub fn saved_eur(&self) -> f64 {
        self.cost_now_eur - self.cost_eur
    }
}

impl Session {
    /// Begins a level; `seed` replaces the level's own.
    ///
    /// # Errors
    /// When the level is unknown or refers to something that is.
    pub fn new(library: &Library, level: &Id, seed: Option<u64>) -> Result<Session, SessionError> {
        let known = library.levels.get(level).ok_or_else(|| SessionError::NoLevel(level.clone()))?;
        let unbuildable = |reason| SessionError::Unbuildable { level: level.clone(), reason };
        let home = library
            .homes
            .get(&known.home)
            .ok_or_else(|| unbuildable(format!("its home `{}` is missing", known.home)))?;
        let seed = seed.unwrap_or(known.seed);
        let scenario = Scenario::new(known, home, &library.catalogue, seed).map_err(unbuildable)?;
        let world = World::new(&scenario).map_err(unbuildable)?;
        let curve = LoadCurve::starting(world.clock_min(&scenario));
        let mut readings = Readings::default();
        observe(&scenario, &world, None, &mut readings);
        Ok(Session {
            scenario: Arc::new(scenario),
            world,
            without: None,
            log: Vec::new(),
            deeds: Vec::new(),
            lives: Vec::new(),
            before: None,
            before_without: None,
            curve,
            curve_without: None,
            guesses: Guesses::default(),
            ahead: OnceLock::new(),
            readings,
        })
    }

    /// The level.
    #[must_use]
    pub fn level(&self) -> &Level {
        &self.scenario.level
    }

    /// Its home.
    #[must_use]
    pub fn home(&self) -> &Home {
        &self.scenario.home
    }

    /// Figures in use.
    #[must_use]
    pub fn catalogue(&self) -> &Catalogue {
        &self.scenario.catalogue
    }

    /// Seed in use.
    #[must_use]
    pub fn seed(&self) -> u64 {
        self.scenario.seed
    }

    /// Actions so far.
    #[must_use]
    pub fn log(&self) -> &[TimedAction] {
        &self.log
    }

    /// State of the home now.
    #[must_use]
    pub fn readings(&self) -> &Readings {
        &self.readings
    }

    /// Heat that the engine's balance lost or found over the last minute, J: zero but for rounding.
    #[must_use]
    pub fn imbalance_j(&self) -> f64 {
        self.world.imbalance_j()
    }

    /// Vapour that the air's balance lost or found over the last minute, kg: zero but for rounding.
    #[must_use]
    pub fn vapour_imbalance_kg(&self) -> f64 {
        self.world.vapour_imbalance_kg()
    }

    /// How people have been so far.
    pub(super) fn wellbeing(&self) -> &Wellbeing {
        &self.world.wellbeing
    }

    /// The last minute was played.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.readings.minute >= self.level().hours * 60
    }

    /// Does an action now. Readings show it at once; the home answers with the next step.
    ///
    /// # Errors
    /// When it is impossible in this home; nothing changes then.
    pub fn act(&mut self, action: Action) -> Result<(), Refusal> {
        if self.is_over() {
            return Err(Refusal::Over);
        }
        let s = &*self.scenario;
        let deed = Deed::new(s, &action)?;
        self.can_pay(&action)?;
        let now = self.world.minute;
        let before = self.before.get_or_insert_with(|| Arc::new(self.world.clone()));
        let without = self.without.get_or_insert_with(|| Box::new(self.world.clone()));
        let without = self.before_without.get_or_insert_with(|| Arc::new(World::clone(without)));
        self.curve_without.get_or_insert_with(|| self.curve.clone());
        if !self.lives.iter().any(|lives| lives.gesture == deed.gesture()) {
            let (others, alone) = (Arc::clone(before), Arc::clone(without));
            self.lives.push(Lives { gesture: deed.gesture(), others, alone });
        }
        deed.apply(s, &mut self.world);
        // A finger on a slider leaves one action a minute.
        let this_minute = self.deeds.partition_point(|&(minute, _)| minute < now);
        if let Some(earlier) = (this_minute..self.deeds.len()).find(|&i| deed.replaces(self.deeds[i].1)) {
            self.deeds.remove(earlier);
            self.log.remove(earlier);
        }
        self.deeds.push((now, deed));
        self.log.push(TimedAction { minute: now.cast_unsigned(), action });
        self.ahead.take();
        self.world.foresee(&self.scenario);
        self.world.foresee_bulbs(&self.scenario);
        let events = std::mem::take(&mut self.readings.events);
        observe(&self.scenario, &self.world, self.without.as_deref(), &mut self.readings);
        self.readings.events = events;
        Ok(())
    }

    /// What is bought stays within the level's budget. Leaving some of a log out leaves more of it.
    fn can_pay(&self, action: &Action) -> Result<(), Refusal> {
        let Action::Fit { measure, target } = action else { return Ok(()) };
        let Some(budget_eur) = self.level().budget_eur else { return Ok(()) };
        let price_eur = self.catalogue().measures.get(measure).map_or(0.0, |known| known.price_eur);
        let left_eur = budget_eur - self.world.upkeep.spent_eur;
        let has_it = self.world.upkeep.has(measure, target.as_ref());
        if has_it || price_eur <= left_eur { Ok(()) } else { Err(Refusal::Budget { left_eur }) }
    }

    /// Plays one minute; nothing happens once the level is over.
    pub fn step(&mut self) -> &Readings {
        if !self.is_over() {
            self.before = None;
            self.before_without = None;
            self.ahead.take();
            self.world.step(&self.scenario);
            record(&mut self.curve, &self.scenario, &self.world);
            if let (Some(without), Some(curve)) = (&mut self.without, &mut self.curve_without) {
                without.step(&self.scenario);
                record(curve, &self.scenario, without);
            }
            if self.world.minute.cast_unsigned() >= self.level().hours * 60 {
                self.world.finished();
            }
            observe(&self.scenario, &self.world, self.without.as_deref(), &mut self.readings);
        }
        &self.readings
    }

    /// Lives on what a debrief compares with, for `most` minutes of the home in all: per gesture the session without it
    /// and the household with it alone. It changes nothing but how long a debrief takes. False if nothing was left.
    pub fn look_back(&mut self, most: u32) -> bool {
        whatif::catch_up(&self.scenario, &mut self.lives, &self.deeds, self.world.minute, most)
    }

    /// What these actions, done now, would change over the next 24 hours. Those that this home refuses count as not
    /// done.
    #[must_use]
    pub fn estimate(&self, actions: &[Action]) -> Estimate {
        let s = &*self.scenario;
        let as_things_stand = self.ahead.get_or_init(|| Box::new(self.ahead(&[])));
        let deeds: Vec<Deed> =
            actions.iter().filter_map(|action| Deed::new(s, action).ok()).map(Deed::agreed).collect();
        let bill = |world: &World| whatif::bill(s, world, as_things_stand);
        let (so_far, now) = (self.readings.cost_eur.total(), bill(as_things_stand));
        let with = if deeds.is_empty() { now } else { bill(&self.ahead(&deeds)) };
        Estimate {
            cost_eur: with.cost_eur.total() - so_far,
            cost_now_eur: now.cost_eur.total() - so_far,
            energy_kwh: with.energy_kwh.total() - now.energy_kwh.total(),
        }
    }

    /// The home in 24 hours with these deeds.
    fn ahead(&self, deeds: &[Deed]) -> World {
        let now = self.world.minute;
        let until = now + AHEAD_MIN.cast_signed();
        whatif::live(&self.scenario, &self.world, deeds.iter().map(|&deed| (now, deed)), until)
    }

    /// How it ended, or stands, against the same without the player.
    #[must_use]
    pub fn debrief(&self) -> Debrief {
        let mut work = self.debrief_work();
        loop {
            if let Some(debrief) = work.advance() {
                return debrief;
            }
        }
    }

    /// The same without what each gesture saved: no life is lived again.
    #[must_use]
    pub fn summary(&self) -> Debrief {
        DebriefWork::new(
            Arc::clone(&self.scenario),
            self.world.clone(),
            self.without.as_deref().unwrap_or(&self.world).clone(),
            (Vec::new(), Vec::new()),
            Vec::new(),
            self.guesses.clone(),
            self.peak(),
        )
        .conclude()
    }

    /// The same in parts, for a screen that must not wait.
    #[must_use]
    pub fn debrief_work(&self) -> DebriefWork {
        DebriefWork::new(
            Arc::clone(&self.scenario),
            self.world.clone(),
            self.without.as_deref().unwrap_or(&self.world).clone(),
            (self.log.clone(), self.deeds.clone()),
            self.lives.clone(),
            self.guesses.clone(),
            self.peak(),
        )
    }
}

impl Session {
    /// Some hours of the day are cheaper than others.
    #[must_use]
    pub fn has_offpeak(&self) -> bool {
        !(0..1440).step_by(30).all(|minute| self.scenario.prices.is_offpeak(minute))
    }

    /// What the power drawn now costs, € per hour.
    #[must_use]
    pub fn eur_per_hour(&self) -> f64 {
        let at_min = self.world.clock_min(&self.scenario);
        let drawn = self.scenario.devices.iter().zip(&self.readings.devices);
        drawn
            .map(|(device, reading)| reading.draw_w / 1000.0 * self.scenario.prices.eur_per_kwh(device.carrier, at_min))
            .sum()
    }
}
