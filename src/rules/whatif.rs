//! What-if: the same session with some actions left out, by living it again.
//!
//! The counterfactual leaves all of them out and is lived beside the session, minute by minute. The saving of a gesture
//! is the session without its actions, less the session; alone, it is the counterfactual less the same with its actions.
//! People's chance was drawn beforehand, so nothing else differs. Each life begins at a copy of the home kept when the
//! gesture was first made: what came before cannot change.

use std::sync::Arc;

use super::{
    Bill, Debrief, GestureSaving, TimedAction,
    deed::{Deed, Gesture},
    guess::{GuessScore, Guesses},
    rating,
    scenario::Scenario,
    world::{HEATING_UNDER_C, KWH_J, World, tank_heat_j},
};
use crate::sim::energy::{Carrier, Use};

/// A deed and its minute.
pub(super) type TimedDeed = (i32, Deed);

/// The home just before the minute in which a gesture was first made.
#[derive(Debug, Clone)]
pub(super) struct First {
    /// Gesture.
    pub gesture: Gesture,
    /// Home.
    pub before: Arc<World>,
    /// The same without the player.
    pub without: Arc<World>,
}

/// Minutes lived in one part of a [`DebriefWork`]: a few milliseconds.
const PART_MIN: i32 = 12 * 60;

/// Lives on from a world to a minute with deeds on the way; those of earlier minutes are in the world already.
pub(super) fn live(s: &Scenario, from: &World, deeds: impl Iterator<Item = TimedDeed>, until: i32) -> World {
    let mut world = from.clone();
    live_on(s, &mut world, deeds, until, until);
    world
}

/// Lives a part of the way: to `until`, when the whole goes to `end`.
fn live_on(s: &Scenario, world: &mut World, deeds: impl Iterator<Item = TimedDeed>, until: i32, end: i32) {
    let from = world.minute;
    let mut deeds = deeds.filter(|&(minute, _)| minute >= from).peekable();
    while world.minute < until {
        while let Some((_, deed)) = deeds.next_if(|&(minute, _)| minute <= world.minute) {
            deed.apply(s, world);
        }
        world.step(s);
    }
    if until == end {
        // Actions after the last step change nothing yet, but they count as done.
        for (_, deed) in deeds {
            deed.apply(s, world);
        }
    }
}

/// Bill of a world so far, with what it owes to bring walls and hot water to where they are in `reference`.
pub(super) fn bill(s: &Scenario, world: &World, reference: &World) -> Bill {
    let mut bill = Bill { co2_kg: world.meter.co2_kg, cost_eur: world.meter.cost_eur, ..Bill::default() };
    for use_ in Use::ALL {
        bill.energy_kwh[use_] = world.meter.energy_j[use_] / KWH_J;
    }
    let at_min = world.clock_min(s);
    let mut owe = |use_: Use, carrier: Carrier, kwh: f64| {
        let eur = kwh * s.prices.eur_per_kwh(carrier, at_min);
        bill.energy_kwh[use_] += kwh;
        bill.cost_eur[use_] += eur;
        bill.co2_kg[use_] += kwh * s.prices.co2_kg_per_kwh(carrier, use_);
        bill.owed_kwh += kwh;
        bill.owed_eur += eur;
    };
    // Walls that are cooler than they would be are a debt in the heating season only; in summer they are a gift.
    if s.running_mean_c < HEATING_UNDER_C {
        let heaters = s.devices.iter().find(|device| device.use_ == Use::Heating);
        owe(
            Use::Heating,
            heaters.map_or(Carrier::Electricity, |heater| heater.carrier),
            (reference.heat_j() - world.heat_j()) / KWH_J,
        );
    }
    for ((device, state), other) in s.devices.iter().zip(&world.devices).zip(&reference.devices) {
        let missing_j = tank_heat_j(device, other) - tank_heat_j(device, state);
        owe(Use::HotWater, device.carrier, missing_j / KWH_J);
    }
    bill
}

/// A debrief being worked out, part of a life at a time, so that a screen can spread it over frames.
#[derive(Debug, Clone)]
pub struct DebriefWork {
    scenario: Arc<Scenario>,
    you: World,
    without: World,
    log: Vec<TimedAction>,
    deeds: Vec<TimedDeed>,
    firsts: Vec<First>,
    guesses: Guesses,
    /// Bills of the lives lived: each gesture left out, then alone.
    lived: Vec<Bill>,
    /// The life under way.
    under_way: Option<World>,
}

/// What a life leaves out or keeps.
enum Life<'w> {
    Without(&'w First),
    Alone(&'w First),
}

impl<'w> Life<'w> {
    fn begins(&self) -> &'w World {
        match self {
            Life::Without(first) => &first.before,
            Life::Alone(first) => &first.without,
        }
    }

    fn keeps(&self, deed: Deed) -> bool {
        match self {
            Life::Without(first) => deed.gesture() != first.gesture,
            Life::Alone(first) => deed.gesture() == first.gesture,
        }
    }
}

impl DebriefWork {
    pub(super) fn new(
        scenario: Arc<Scenario>,
        you: World,
        without: World,
        (log, deeds): (Vec<TimedAction>, Vec<TimedDeed>),
        firsts: Vec<First>,
        guesses: Guesses,
    ) -> DebriefWork {
        DebriefWork { scenario, you, without, log, deeds, firsts, guesses, lived: Vec::new(), under_way: None }
    }

    fn life(&self, number: usize) -> Option<Life<'_>> {
        let first = self.firsts.get(number / 2)?;
        Some(if number.is_multiple_of(2) { Life::Without(first) } else { Life::Alone(first) })
    }

    /// Minutes of all lives up to a number.
    fn minutes(&self, lives: usize) -> f64 {
        let of = |number| self.life(number).map_or(0, |life| self.you.minute - life.begins().minute);
        (0..lives).map(of).map(f64::from).sum()
    }

    /// Share done, 0 to 1.
    #[must_use]
    pub fn progress(&self) -> f64 {
        let under_way = match (&self.under_way, self.life(self.lived.len())) {
            (Some(world), Some(life)) => f64::from(world.minute - life.begins().minute),
            _ => 0.0,
        };
        // Each life's bill and the conclusion count as a minute.
        let ends = |lives: usize| f64::from(u32::try_from(lives).unwrap_or(u32::MAX));
        let all = 2 * self.firsts.len();
        (self.minutes(self.lived.len()) + under_way + ends(self.lived.len())) / (self.minutes(all) + ends(all + 1))
    }

    /// Lives a part more; the debrief once all is lived.
    pub fn advance(&mut self) -> Option<Debrief> {
        let s = Arc::clone(&self.scenario);
        let mut under_way = self.under_way.take();
        let Some(life) = self.life(self.lived.len()) else { return Some(self.conclude()) };
        let end = self.you.minute;
        let mut world = under_way.take().unwrap_or_else(|| life.begins().clone());
        let until = (world.minute + PART_MIN).min(end);
        let kept = self.deeds.iter().filter(|(_, deed)| life.keeps(*deed)).copied();
        live_on(&s, &mut world, kept, until, end);
        if until == end {
            self.lived.push(bill(&s, &world, &self.without));
        } else {
            self.under_way = Some(world);
        }
        None
    }

    /// What a gesture saved, from its two lives.
    fn saving(&self, first: &First, others: &Bill, alone: &Bill, with: &Bill, without: &Bill) -> GestureSaving {
        let actions = self.log.iter().zip(&self.deeds).filter(|(_, (_, deed))| deed.gesture() == first.gesture);
        GestureSaving {
            actions: actions.map(|(action, _)| action.clone()).collect(),
            saved_kwh: others.energy_kwh.total() - with.energy_kwh.total(),
            saved_eur: others.cost_eur.total() - with.cost_eur.total(),
            alone_kwh: without.energy_kwh.total() - alone.energy_kwh.total(),
            alone_eur: without.cost_eur.total() - alone.cost_eur.total(),
        }
    }

    pub(super) fn conclude(&self) -> Debrief {
        let (s, without) = (&*self.scenario, &self.without);
        let (you, without_you) = (bill(s, &self.you, without), bill(s, without, without));
        let lives = self.firsts.iter().zip(self.lived.chunks_exact(2));
        let mut gestures: Vec<GestureSaving> =
            lives.map(|(first, bills)| self.saving(first, &bills[0], &bills[1], &you, &without_you)).collect();
        gestures.sort_by(|a, b| b.saved_eur.total_cmp(&a.saved_eur));
        let sum: f64 = gestures.iter().map(|gesture| gesture.saved_eur).sum();
        let outcome = rating::Outcome {
            you_eur: you.cost_eur.total(),
            without_eur: without_you.cost_eur.total(),
            goal_eur: s.level.goal.cost_eur,
            saving_eur: s.level.goal.saving_eur,
            // A level played in part is held to its part of the goal.
            played: f64::from(self.you.minute) / f64::from(s.level.hours * 60).max(1.0),
        };
        Debrief {
            ratings: rating::rate(s, &outcome, &self.you.wellbeing, &without.wellbeing),
            interaction_eur: without_you.cost_eur.total() - you.cost_eur.total() - sum,
            coldest_lived_in_c: self.you.wellbeing.coldest_lived_in_c,
            minutes_under_floor: self.you.wellbeing.people.iter().map(|person| person.under_floor).sum(),
            spent_eur: self.you.upkeep.spent_eur,
            guess: self.guesses.before.as_ref().map(|order| GuessScore::new(order, &without_you.cost_eur)),
            guess_after: self.guesses.after.as_ref().map(|order| GuessScore::new(order, &without_you.cost_eur)),
            gestures,
            you,
            without_you,
        }
    }
}
