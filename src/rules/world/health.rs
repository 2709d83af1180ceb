//! Comfort and health over the level: who was cold or hot and for how long, rooms under the floor, fresh air.

use super::{STALE_PPM, STEP_S, World};
use crate::{
    content::{Activity, RoomUse},
    people::comfort::Feeling,
    rules::{EventKind, scenario::Scenario},
};

/// Least operative temperature for health in rooms lived in while awake, °C (WHO housing guideline).
pub(in crate::rules) const FLOOR_C: f64 = 18.0;

/// The same asleep under a quilt, °C.
pub(in crate::rules) const SLEEP_FLOOR_C: f64 = 16.0;

/// Most operative temperature for the health of the old and the very young, °C, awake and asleep.
const HEAT_C: f64 = 30.0;
const SLEEP_HEAT_C: f64 = 28.0;

/// Ages that heat strains most, years.
fn frail(age: u32) -> bool {
    age >= 65 || age <= 3
}

/// Sums since the beginning of the level.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::rules) struct Wellbeing {
    /// By person.
    pub people: Vec<PersonMinutes>,
    /// Lowest operative temperature with someone awake in a living room or bedroom, °C; infinite when nobody was.
    pub coldest_lived_in_c: f64,
    /// Outdoor air let in, m³.
    pub fresh_air_m3: f64,
    /// Minutes counted.
    pub minutes: u32,
}

/// Minutes of one person.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::rules) struct PersonMinutes {
    /// At home.
    pub home: u32,
    /// Too cold.
    pub cold: u32,
    /// A little cold.
    pub cool: u32,
    /// A little warm.
    pub warm: u32,
    /// Too hot.
    pub hot: u32,
    /// Awake in a lived-in room under the floor.
    pub under_floor: u32,
    /// Asleep under its floor.
    pub under_sleep_floor: u32,
    /// In a room that has been damp for an hour.
    pub damp: u32,
    /// In stale air.
    pub stale: u32,
    /// Old or very young, in heat that strains the heart.
    pub heat: u32,
}

impl Wellbeing {
    /// Nothing counted yet.
    pub fn new(people: usize) -> Wellbeing {
        Wellbeing {
            people: vec![PersonMinutes::default(); people],
            coldest_lived_in_c: f64::INFINITY,
            fresh_air_m3: 0.0,
            minutes: 0,
        }
    }
}

impl World {
    /// How everyone feels after the minute.
    pub(super) fn feel(&mut self, s: &Scenario) {
        for (number, person) in s.level.people.iter().enumerate() {
            let doing = self.doing(s, number);
            let Some(room) = doing.room else {
                self.people[number].comfort.minute_out();
                continue;
            };
            let operative_c = self.operative_c(room);
            let before = self.people[number].comfort;
            self.people[number].comfort.minute(operative_c, doing.activity, person.age, self.running_mean_c);
            let now = self.people[number].comfort;
            let counted = &mut self.wellbeing.people[number];
            counted.home += 1;
            counted.cold += u32::from(now.feeling == Feeling::Cold);
            counted.cool += u32::from(now.feeling == Feeling::Cool);
            counted.warm += u32::from(now.feeling == Feeling::Warm);
            counted.hot += u32::from(now.feeling == Feeling::Hot);
            let asleep = doing.activity == Activity::Sleep;
            counted.damp += u32::from(self.damp_min[room] >= super::air::DAMP_AFTER_MIN);
            counted.stale += u32::from(self.air.rooms[room].co2_ppm > STALE_PPM);
            let most_c = if asleep { SLEEP_HEAT_C } else { HEAT_C };
            counted.heat += u32::from(frail(person.age) && operative_c > most_c);
            let lived_in = matches!(s.rooms[room].use_, RoomUse::Living | RoomUse::Bedroom);
            if asleep {
                counted.under_sleep_floor += u32::from(operative_c < SLEEP_FLOOR_C);
            } else if lived_in {
                counted.under_floor += u32::from(operative_c < FLOOR_C);
                self.wellbeing.coldest_lived_in_c = self.wellbeing.coldest_lived_in_c.min(operative_c);
            }
            if now.jumper && !before.jumper {
                self.happened(EventKind::PutOnJumper(person.id.clone()));
            }
            if now.feeling != before.feeling {
                self.happened(EventKind::Feels(person.id.clone(), now.feeling));
            }
        }
        self.watch_floor(s);
        let air: f64 = self.inputs.zones.iter().map(|zone| zone.outdoor_air_m3s).sum::<f64>()
            + self.inputs.windows.iter().map(|window| window.opening_m3s).sum::<f64>();
        self.wellbeing.fresh_air_m3 += air * STEP_S;
        self.wellbeing.minutes += 1;
    }

    /// Tells once when a lived-in room falls under the floor.
    fn watch_floor(&mut self, s: &Scenario) {
        for (number, room) in s.rooms.iter().enumerate() {
            let operative_c = self.operative_c(number);
            if operative_c > FLOOR_C + 0.3 {
                self.under_floor[number] = false;
            } else if operative_c < FLOOR_C && !self.under_floor[number] && self.lived_in(s, number) {
                self.under_floor[number] = true;
                self.happened(EventKind::RoomUnderFloor(room.id.clone()));
            }
        }
    }
}
