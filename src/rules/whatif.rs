//! What-if: the same session with some actions left out, by living it again.
//!
//! The counterfactual leaves all of them out and is lived beside the session, minute by minute; the saving of a gesture is the session without its actions, less the
//! session. People's chance was drawn beforehand, so nothing else differs. Each gesture begins at a copy of the home
//! kept when it was first made: what came before cannot change.

use std::sync::Arc;

use super::{
    Bill, Debrief, GestureSaving, TimedAction,
    deed::{Deed, Gesture},
    rating,
    scenario::Scenario,
    world::{KWH_J, World, tank_missing_j},
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
}

/// Lives on from a world to a minute with deeds on the way; those of earlier minutes are in the world already.
pub(super) fn live(s: &Scenario, from: &World, deeds: impl Iterator<Item = TimedDeed>, until: i32) -> World {
    let mut world = from.clone();
    let mut deeds = deeds.filter(|&(minute, _)| minute >= from.minute).peekable();
    while world.minute < until {
        while let Some((_, deed)) = deeds.next_if(|&(minute, _)| minute <= world.minute) {
            deed.apply(s, &mut world);
        }
        world.step(s);
    }
    // Actions after the last step change nothing yet, but they count as done.
    for (_, deed) in deeds {
        deed.apply(s, &mut world);
    }
    world
}

/// Bill of a world so far, with what it owes to bring walls and hot water to where they are in `reference`.
pub(super) fn bill(s: &Scenario, world: &World, reference: &World) -> Bill {
    let mut bill = Bill { co2_kg: world.meter.co2_kg, cost_eur: world.meter.cost_eur, ..Bill::default() };
    for use_ in Use::ALL {
        bill.energy_kwh[use_] = world.meter.energy_j[use_] / KWH_J;
    }
    let minute_of_day = world.minute_of_day(s);
    let mut owe = |use_: Use, carrier: Carrier, kwh: f64| {
        let eur = kwh * s.prices.eur_per_kwh(carrier, minute_of_day);
        bill.energy_kwh[use_] += kwh;
        bill.cost_eur[use_] += eur;
        bill.co2_kg += kwh * s.prices.co2_kg_per_kwh(carrier, use_);
        bill.owed_kwh += kwh;
        bill.owed_eur += eur;
    };
    let heaters = s.devices.iter().find(|device| device.use_ == Use::Heating);
    owe(
        Use::Heating,
        heaters.map_or(Carrier::Electricity, |heater| heater.carrier),
        (reference.heat_j() - world.heat_j()) / KWH_J,
    );
    for ((device, state), other) in s.devices.iter().zip(&world.devices).zip(&reference.devices) {
        let missing_j = tank_missing_j(device, state) - tank_missing_j(device, other);
        owe(Use::HotWater, device.carrier, missing_j / KWH_J);
    }
    bill
}

/// A debrief being worked out, one life at a time, so that a screen can spread it over frames.
#[derive(Debug, Clone)]
pub struct DebriefWork {
    scenario: Arc<Scenario>,
    you: World,
    without: World,
    log: Vec<TimedAction>,
    deeds: Vec<TimedDeed>,
    firsts: Vec<First>,
    gestures: Vec<GestureSaving>,
}

impl DebriefWork {
    pub(super) fn new(
        scenario: Arc<Scenario>,
        you: World,
        without: World,
        log: Vec<TimedAction>,
        deeds: Vec<TimedDeed>,
        firsts: Vec<First>,
    ) -> DebriefWork {
        DebriefWork { scenario, you, without, log, deeds, firsts, gestures: Vec::new() }
    }

    /// Share done, 0 to 1.
    #[must_use]
    #[expect(clippy::cast_precision_loss)]
    pub fn progress(&self) -> f64 {
        // The conclusion counts as one.
        self.gestures.len() as f64 / (1 + self.firsts.len()) as f64
    }

    /// Lives one life more; the debrief once all are lived.
    pub fn advance(&mut self) -> Option<Debrief> {
        let s = &*self.scenario;
        let Some(first) = self.firsts.get(self.gestures.len()) else {
            return Some(self.conclude());
        };
        let of_it = |deed: &Deed| deed.gesture() == first.gesture;
        let others = self.deeds.iter().filter(|(_, deed)| !of_it(deed)).copied();
        let lived = live(s, &first.before, others, self.you.minute);
        let (with, other) = (bill(s, &self.you, &self.without), bill(s, &lived, &self.without));
        let actions = self.log.iter().zip(&self.deeds).filter(|(_, (_, deed))| of_it(deed));
        self.gestures.push(GestureSaving {
            actions: actions.map(|(action, _)| action.clone()).collect(),
            saved_kwh: other.energy_kwh.total() - with.energy_kwh.total(),
            saved_eur: other.cost_eur.total() - with.cost_eur.total(),
        });
        None
    }

    fn conclude(&self) -> Debrief {
        let (s, without) = (&*self.scenario, &self.without);
        let (you, without_you) = (bill(s, &self.you, without), bill(s, without, without));
        let mut gestures = self.gestures.clone();
        gestures.sort_by(|a, b| b.saved_eur.total_cmp(&a.saved_eur));
        let sum: f64 = gestures.iter().map(|gesture| gesture.saved_eur).sum();
        let outcome = rating::Outcome {
            you_eur: you.cost_eur.total(),
            without_eur: without_you.cost_eur.total(),
            goal_eur: s.level.goal.cost_eur,
            // A level played in part is held to its part of the goal.
            played: f64::from(self.you.minute) / f64::from(s.level.hours * 60).max(1.0),
        };
        Debrief {
            ratings: rating::rate(s, &outcome, &self.you.wellbeing, &without.wellbeing),
            interaction_eur: without_you.cost_eur.total() - you.cost_eur.total() - sum,
            coldest_lived_in_c: self.you.wellbeing.coldest_lived_in_c,
            minutes_under_floor: self.you.wellbeing.people.iter().map(|person| person.under_floor).sum(),
            gestures,
            you,
            without_you,
        }
    }
}
