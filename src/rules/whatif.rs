//! What-if: the same session with some actions left out, by living it again.
//!
//! The counterfactual leaves all of them out and is lived beside the session, minute by minute. The saving of a gesture
//! is the session without its actions, less the session; alone, it is the counterfactual less the same with its actions.
//! People's chance was drawn beforehand, so nothing else differs. Each of the two lives begins as a copy of the home when
//! the gesture is first made: what came before cannot change. From then on they are lived whenever there is time, so that
//! little is left to wait for at the end.

use std::{iter::Peekable, sync::Arc};

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

/// The two lives of a gesture, as far as they were lived.
#[derive(Debug, Clone)]
pub(super) struct Lives {
    /// Gesture.
    pub gesture: Gesture,
    /// The session without it.
    pub others: Arc<World>,
    /// The household with it and no other.
    pub alone: Arc<World>,
}

/// One of them.
struct Life<'l> {
    world: &'l mut Arc<World>,
    gesture: Gesture,
    alone: bool,
}

impl Lives {
    fn each(&mut self) -> [Life<'_>; 2] {
        let gesture = self.gesture;
        [Life { world: &mut self.others, gesture, alone: false }, Life { world: &mut self.alone, gesture, alone: true }]
    }

    fn worlds(&self) -> [&World; 2] {
        [&self.others, &self.alone]
    }
}

impl<'l> Life<'l> {
    /// Deeds that are still to be done in it.
    fn to_do<'d>(&self, deeds: &'d [TimedDeed]) -> impl Iterator<Item = TimedDeed> + use<'d> {
        let (gesture, alone) = (self.gesture, self.alone);
        let from = deeds.partition_point(|&(minute, _)| minute < self.world.minute);
        deeds[from..].iter().filter(move |(_, deed)| (deed.gesture() == gesture) == alone).copied()
    }

    /// Goes on to `until`; deeds of that minute and later ones are left for the next time.
    fn go_on(self, s: &Scenario, deeds: &[TimedDeed], until: i32) {
        let mut deeds = self.to_do(deeds).peekable();
        live_on(s, Arc::make_mut(self.world), &mut deeds, until);
    }

    /// Does what is left for the minute at which it stands, and is over.
    fn end(self, s: &Scenario, deeds: &[TimedDeed]) -> &'l World {
        let mut deeds = self.to_do(deeds).peekable();
        if deeds.peek().is_some() {
            do_all(s, Arc::make_mut(self.world), deeds);
        }
        self.world
    }
}

/// Lives on the lives that are furthest behind `now`, for `most` minutes in all. False if nothing was left to live.
pub(super) fn catch_up(s: &Scenario, lives: &mut [Lives], deeds: &[TimedDeed], now: i32, most: u32) -> bool {
    let mut left = most.min(i32::MAX.unsigned_abs()).cast_signed();
    let mut any = false;
    while left > 0 {
        let behind = lives.iter_mut().flat_map(Lives::each).min_by_key(|life| life.world.minute);
        let Some(life) = behind.filter(|life| life.world.minute < now) else { break };
        let from = life.world.minute;
        let until = now.min(from.saturating_add(left));
        life.go_on(s, deeds, until);
        left -= until - from;
        any = true;
    }
    any
}

/// Minutes lived in one part of a [`DebriefWork`]: a few milliseconds.
const PART_MIN: u32 = 12 * 60;

/// Lives on from a world to a minute with deeds on the way; those of earlier minutes are in the world already.
pub(super) fn live(s: &Scenario, from: &World, deeds: impl Iterator<Item = TimedDeed>, until: i32) -> World {
    let mut world = from.clone();
    let mut deeds = deeds.filter(|&(minute, _)| minute >= from.minute).peekable();
    live_on(s, &mut world, &mut deeds, until);
    do_all(s, &mut world, deeds);
    world
}

fn live_on(s: &Scenario, world: &mut World, deeds: &mut Peekable<impl Iterator<Item = TimedDeed>>, until: i32) {
    while world.minute < until {
        while let Some((_, deed)) = deeds.next_if(|&(minute, _)| minute <= world.minute) {
            deed.apply(s, world);
        }
        world.step(s);
    }
}

/// Actions after the last step change nothing yet, but they count as done.
fn do_all(s: &Scenario, world: &mut World, deeds: impl Iterator<Item = TimedDeed>) {
    for (_, deed) in deeds {
        deed.apply(s, world);
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
    lives: Vec<Lives>,
    guesses: Guesses,
    /// What was drawn in the hours of a peak, where the level is about one.
    peak: Option<rating::Peak>,
    /// Minutes that were left to live at the beginning.
    owed_min: f64,
}

impl DebriefWork {
    pub(super) fn new(
        scenario: Arc<Scenario>,
        you: World,
        without: World,
        (log, deeds): (Vec<TimedAction>, Vec<TimedDeed>),
        lives: Vec<Lives>,
        guesses: Guesses,
        peak: Option<rating::Peak>,
    ) -> DebriefWork {
        let mut work = DebriefWork { scenario, you, without, log, deeds, lives, guesses, peak, owed_min: 0.0 };
        work.owed_min = work.left_min();
        work
    }

    /// Minutes of all lives that are still to be lived.
    fn left_min(&self) -> f64 {
        self.lives.iter().flat_map(Lives::worlds).map(|world| f64::from(self.you.minute - world.minute)).sum()
    }

    /// Share done, 0 to 1.
    #[must_use]
    pub fn progress(&self) -> f64 {
        // The conclusion counts as a minute.
        (self.owed_min - self.left_min()) / (self.owed_min + 1.0)
    }

    /// Lives a part more; the debrief once all is lived. Lives that were lived on with the session cost nothing here.
    pub fn advance(&mut self) -> Option<Debrief> {
        let more = catch_up(&self.scenario, &mut self.lives, &self.deeds, self.you.minute, PART_MIN);
        (!more).then(|| self.conclude())
    }

    /// What a gesture saved, from its two lives.
    fn saving(&self, gesture: Gesture, others: &Bill, alone: &Bill, with: &Bill, without: &Bill) -> GestureSaving {
        let actions = self.log.iter().zip(&self.deeds).filter(|(_, (_, deed))| deed.gesture() == gesture);
        GestureSaving {
            actions: actions.map(|(action, _)| action.clone()).collect(),
            saved_kwh: others.energy_kwh.total() - with.energy_kwh.total(),
            saved_eur: others.cost_eur.total() - with.cost_eur.total(),
            alone_kwh: without.energy_kwh.total() - alone.energy_kwh.total(),
            alone_eur: without.cost_eur.total() - alone.cost_eur.total(),
        }
    }

    pub(super) fn conclude(&mut self) -> Debrief {
        let (s, without) = (&*self.scenario, &self.without);
        let mut bills = Vec::with_capacity(self.lives.len());
        for lives in &mut self.lives {
            let each = lives.each().map(|life| bill(s, life.end(s, &self.deeds), without));
            bills.push((lives.gesture, each));
        }
        let (you, without_you) = (bill(s, &self.you, without), bill(s, without, without));
        let saving = |(gesture, [others, alone]): &(Gesture, [Bill; 2])| {
            self.saving(*gesture, others, alone, &you, &without_you)
        };
        let mut gestures: Vec<GestureSaving> = bills.iter().map(saving).collect();
        gestures.sort_by(|a, b| b.saved_eur.total_cmp(&a.saved_eur));
        let sum: f64 = gestures.iter().map(|gesture| gesture.saved_eur).sum();
        let outcome = rating::Outcome {
            you_eur: you.cost_eur.total(),
            without_eur: without_you.cost_eur.total(),
            goal_eur: s.level.goal.cost_eur,
            saving_eur: s.level.goal.saving_eur,
            peak: self.peak,
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
