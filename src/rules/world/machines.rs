//! Machines and pots that people start: washing, drying, dishes, baking, boiling.
//!
//! Laundry and dishes gather by person and day; a routine that goes to the machine finds it full enough or not. So a household
//! of two washes every other day, and one that waits for full loads less often.

use super::{STEP_MIN, World};
use crate::{
    content::{Activity, Power, Practice, Relay, Task},
    rules::scenario::{Scenario, Works},
    sim::pot::{EVAPORATION_J_KG, Pot},
};

/// Laundry and dishes of a person and day, in full loads: 198 washes and 166 dishwashers a year, three fifths and three
/// quarters full, in homes of 2.2 people (ADEME 2020).
const LAUNDRY_A_DAY: f64 = 0.15;
const DISHES_A_DAY: f64 = 0.16;

/// Full enough to start, in full loads; for those who wait for full machines.
const FULL_ENOUGH: f64 = 0.5;
const FULL: f64 = 0.95;

/// A machine is never emptier than this when it runs, in full loads.
const LEAST: f64 = 0.2;

/// How full a machine usually is: what the powers of the catalogue hold for.
const USUAL_FILL: f64 = 0.6;

/// Water in the washing of a usual load, kg.
const WET_KG: f64 = 2.0;

/// Water that washing on a line gives off in dry room air (20 °C, 50 %), kg/h, and the difference that drives it, kg/kg.
const DRIES_KG_H: f64 = 0.3;
const DRIES_AT: f64 = 0.007_35;

/// What is on the hob for a meal, in one pot, kg of water and food by eater. As many meals of pasta or rice (100 g in a litre of
/// water), of vegetables covered with water (0.25 and 0.4 kg) and of soup or stew (0.4 kg) make 0.7 kg; meat or fish in the pan
/// beside (100 to 150 g with some sauce) the rest: a guess, not a measurement (grade M); 0.7 kg would make the hob's year a fifth less
/// than published. A saucepan of 16 cm (1.5 L) is two thirds full at least.
const MEAL_KG: f64 = 0.9;
const LEAST_MEAL_KG: f64 = 1.0;

/// Hob off this long before the end, minutes.
const RESIDUAL_MIN: i32 = 5;

/// Seconds that the door of a fridge is open each time, and with care.
const DOOR_S: f64 = 20.0;
const DOOR_WITH_CARE_S: f64 = 10.0;

/// Food put into the fridge for a meal, kg, and thawed there for a cooked one.
const FOOD_KG: f64 = 0.33;
const THAWED_KG: f64 = 0.3;

/// What waits in a machine at the beginning, in full loads.
pub(super) fn usual_load(works: &Works) -> f64 {
    if matches!(works, Works::Cycles { task: Task::Wash | Task::Dishes, .. }) { USUAL_FILL } else { 0.0 }
}

/// Energy of a cycle by how full it is, against a usual load: a full washing machine takes a fifth more, a full dryer as much
/// more as it holds water.
pub(super) fn load_factor(task: Task, fill: f64) -> f64 {
    let follows = match task {
        Task::Wash => 0.27,
        Task::Dry => 0.85,
        Task::Dishes => 0.15,
        Task::Bake | Task::Reheat => return 1.0,
    };
    1.0 + follows * (fill / USUAL_FILL - 1.0)
}

impl World {
    /// Laundry and dishes of the minute; starts that waited for off-peak hours; washing on the line.
    pub(super) fn keep_house(&mut self, s: &Scenario) {
        #[expect(clippy::cast_precision_loss)]
        let people = s.level.people.len() as f64;
        for (number, device) in s.devices.iter().enumerate() {
            let a_day = match device.works {
                Works::Cycles { task: Task::Wash, .. } => LAUNDRY_A_DAY,
                Works::Cycles { task: Task::Dishes, .. } => DISHES_A_DAY,
                _ => continue,
            };
            let state = &mut self.devices[number];
            state.basket = (state.basket + a_day * people * STEP_MIN / 1440.0).min(2.0);
        }
        for number in 0..self.devices.len() {
            if self.devices[number].waiting && self.may_run(s, number) {
                self.run(s, None, number);
            }
        }
        self.dry(s);
    }

    /// Washing on the line gives its water to the air and takes the heat for it.
    fn dry(&mut self, s: &Scenario) {
        for room in 0..s.rooms.len() {
            if self.wet_kg[room] <= 0.0 {
                continue;
            }
            let air_c = self.zone(room).air_c;
            let thirst = (crate::sim::moisture::saturated(air_c) - self.air.rooms[room].vapour).max(0.0) / DRIES_AT;
            // The last half kilogram leaves ever more slowly.
            let kg_h = DRIES_KG_H * thirst * (self.wet_kg[room] / 0.5).min(1.0);
            let kg = (kg_h * STEP_MIN / 60.0).min(self.wet_kg[room]);
            self.wet_kg[room] -= kg;
            self.emitted[room].vapour_g += kg * 1000.0;
            self.inputs.zones[room].gains_convective_w -= kg * EVAPORATION_J_KG / super::STEP_S;
        }
    }

    /// Someone's routine goes to a machine.
    pub(super) fn ask(&mut self, s: &Scenario, by: Option<usize>, device: usize) {
        let practices = self.practices;
        let state = &mut self.devices[device];
        state.asked += 1;
        let Works::Cycles { task, .. } = s.devices[device].works else {
            self.start(s, by, device);
            return;
        };
        let enough = if practices.has(Practice::FullLoad) { FULL } else { FULL_ENOUGH };
        match task {
            Task::Wash | Task::Dishes if state.basket < enough => {}
            Task::Dry if practices.has(Practice::LineDrying) || state.basket < LEAST => {}
            Task::Bake if practices.has(Practice::PanNotOven) && state.asked % 2 == 1 => {
                if let Some(hob) = s.hob {
                    self.devices[hob].pan_min = 8.0;
                    self.switch(s, by, hob, Power::On);
                } else {
                    self.start(s, by, device);
                }
            }
            _ => self.start(s, by, device),
        }
    }

    /// Starts a cycle, unless one runs; where its relay says so, once off-peak hours begin.
    pub(super) fn start(&mut self, s: &Scenario, by: Option<usize>, device: usize) {
        let waits = self.devices[device].relay == Relay::OffPeak && !self.may_run(s, device);
        if waits && self.devices[device].run_min.is_none() {
            self.devices[device].waiting = true;
        } else {
            self.run(s, by, device);
        }
    }

    fn run(&mut self, s: &Scenario, by: Option<usize>, device: usize) {
        let spares = self.practices.has(Practice::Kettle);
        let wh = match s.devices[device].works {
            Works::Kettle { litres, needed_l, .. } => self.kettle_wh(s, device, if spares { needed_l } else { litres }),
            _ => 0.0,
        };
        let state = &mut self.devices[device];
        state.waiting = false;
        if state.run_min.is_none() {
            state.run_min = Some(0.0);
            state.runs += 1;
            state.running = state.cycle;
            state.kettle_wh += wh;
            if let Works::Cycles { task: Task::Wash | Task::Dishes | Task::Dry, .. } = s.devices[device].works {
                state.fill = state.basket.clamp(LEAST, 1.0);
                state.basket = (state.basket - state.fill).max(0.0);
            }
        }
        self.switch(s, by, device, Power::On);
    }

    /// Cycles that ended in the last minute: nobody has to switch a washing machine off. Washing goes on to the dryer or
    /// the line.
    pub(super) fn finish_programmes(&mut self, s: &Scenario) {
        for number in 0..self.ended.len() {
            let device = self.ended[number];
            self.switch(s, None, device, self.devices[device].rest);
            if matches!(s.devices[device].works, Works::Cycles { task: Task::Wash, .. }) {
                let fill = self.devices[device].fill;
                match s.dryer {
                    Some(dryer) if !self.practices.has(Practice::LineDrying) => {
                        let state = &mut self.devices[dryer];
                        state.basket = (state.basket + fill).min(2.0);
                    }
                    _ => self.wet_kg[s.dries_in.unwrap_or(s.devices[device].room)] += WET_KG * fill / USUAL_FILL,
                }
            }
        }
        self.ended.clear();
    }

    /// The player chooses a programme: a cycle under way goes on as it was chosen, the next one follows.
    pub fn set_programme(&mut self, device: usize, cycle: usize) {
        self.devices[device].cycle = cycle;
    }

    /// The player says when a tank or a machine may run.
    pub fn set_relay(&mut self, device: usize, relay: Relay) {
        self.devices[device].relay = relay;
    }

    /// Someone begins to use a hob: a pot of water and food for those at home.
    pub(super) fn put_on_pot(&mut self, s: &Scenario, hob: usize) {
        #[expect(clippy::cast_precision_loss)]
        let eaters = (0..self.people.len()).filter(|&p| self.doing(s, p).room.is_some()).count() as f64;
        let kg = (MEAL_KG * eaters).max(LEAST_MEAL_KG);
        let mut pot = Pot::new(kg, self.cold_water_c(s));
        if self.practices.has(Practice::Kettle)
            && let Some(kettle) = s.kettle
        {
            let wh = self.kettle_wh(s, kettle, kg);
            self.devices[kettle].kettle_wh += wh;
            self.devices[kettle].for_pot = true;
            self.devices[kettle].run_min.get_or_insert(0.0);
            self.switch(s, None, kettle, Power::On);
            // Poured over, it has cooled a little.
            pot.c = 90.0;
        }
        self.devices[hob].runs += 1;
        self.devices[hob].pot = pot;
    }

    /// A meal: fridges are opened, food goes in and out.
    pub(super) fn visit_fridge(&mut self, s: &Scenario, person: usize) {
        let doing = self.doing(s, person);
        let (times, cooks) = match doing.activity {
            Activity::Cook => (3.0, true),
            Activity::Eat => (2.0, false),
            _ => return,
        };
        let seconds = times * if self.practices.has(Practice::CloseFridge) { DOOR_WITH_CARE_S } else { DOOR_S };
        let thaws = cooks && self.practices.has(Practice::ThawInFridge);
        for (number, device) in s.devices.iter().enumerate() {
            if !matches!(device.works, Works::Cold { .. }) {
                continue;
            }
            let room_c = self.zone(device.room).air_c;
            let state = &mut self.devices[number];
            if state.dial_c < 0.0 {
                // A freezer is opened by the cook alone.
                state.stock.open_door(if cooks { seconds / 3.0 } else { 0.0 }, room_c, state.dial_c);
                continue;
            }
            state.stock.open_door(seconds, room_c, state.dial_c);
            state.stock.put_in(if cooks { 0.0 } else { FOOD_KG }, room_c, state.dial_c);
            if thaws {
                state.stock.thaw(THAWED_KG, state.dial_c);
            }
        }
    }

    /// What someone does ends within a few minutes.
    pub(super) fn ends_soon(&self, s: &Scenario, person: usize) -> bool {
        let next = s.timeline.people[person].get(self.people[person].cursor + 1);
        next.is_some_and(|next| next.from - self.minute <= RESIDUAL_MIN)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_machines_take_less_for_the_same_washing() {
        let (often, full) = (load_factor(Task::Wash, 0.6) / 0.6, load_factor(Task::Wash, 1.0));
        assert!((0.65..0.8).contains(&(full / often)), "{}", full / often);
        assert!((load_factor(Task::Dry, 0.6) - 1.0).abs() < 1e-12);
        assert!((load_factor(Task::Bake, 0.0) - 1.0).abs() < 1e-12);
    }
}
