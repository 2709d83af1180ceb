//! What someone will do on a day: routine moved by a few minutes, habits decided by chance.
//!
//! Everything is drawn when the plan is made, so the chance of a household does not depend on what the player does: the
//! same evening with and without a gesture differs by that gesture alone. Each person and day has its own stream.

use rand::Rng;
use rand_pcg::Pcg32;

use crate::content::{Activity, Habit, Id, Opening, Person, RoutineStep, Shutter};

/// Minutes in a day.
pub const DAY_MIN: u32 = 24 * 60;

/// Largest move of a routine's time either way, minutes.
const SPREAD_MIN: f64 = 8.0;

/// Length of a shower when no habit says, minutes (8 L/min would be an economical head: see [`crate::rules`]).
const SHOWER_MIN: f64 = 6.0;

/// A person's day, minutes from midnight.
#[derive(Debug, Clone, PartialEq)]
pub struct DayPlan {
    /// In order of time; before the first one, the last one of the day before holds.
    pub steps: Vec<PlannedStep>,
    /// Windows opened and shut again.
    pub airings: Vec<Airing>,
    /// Shutters moved.
    pub shutters: Vec<ShutterMove>,
}

/// From a minute on, someone does this there.
#[derive(Debug, Clone, PartialEq)]
pub struct PlannedStep {
    /// Minute of the day.
    pub at: u32,
    /// Index in the person's routine of that day of the week.
    pub step: usize,
    /// When this ends, the lamps of its room stay on.
    pub leaves_lights: bool,
    /// When this ends, these of its devices stay on.
    pub leaves_on: Vec<Id>,
    /// Length of the shower taken, minutes; 0 when none is.
    pub shower_min: f64,
    /// A bath instead of the shower.
    pub bath: bool,
    /// The devices of the step are used and started on this day.
    pub with_devices: bool,
}

/// A window opened for a time.
#[derive(Debug, Clone, PartialEq)]
pub struct Airing {
    /// Minute of the day.
    pub at: u32,
    /// Minutes.
    pub minutes: u32,
    /// Window.
    pub window: Id,
    /// How.
    pub opening: Opening,
}

/// A shutter moved.
#[derive(Debug, Clone, PartialEq)]
pub struct ShutterMove {
    /// Minute of the day.
    pub at: u32,
    /// Window.
    pub window: Id,
    /// To.
    pub shutter: Shutter,
}

/// Draws a person's day; `day` counts from any fixed day, `weekday` from 0 for Monday.
#[must_use]
pub fn draw(person: &Person, seed: u64, day: u32, weekday: u32) -> DayPlan {
    let mut chance = Chance::new(seed, person.id.as_str(), day);
    let steps = draw_steps(person, person.routine_on(weekday), &mut chance);
    let (mut airings, mut shutters) = (Vec::new(), Vec::new());
    for habit in &person.habits {
        match habit {
            Habit::Airs { window, at, minutes, opening, probability } => {
                let (happens, at) = (chance.happens(*probability), chance.around(at.0));
                if happens {
                    airings.push(Airing { at, minutes: *minutes, window: window.clone(), opening: *opening });
                }
            }
            Habit::MovesShutter { window, at, shutter, probability } => {
                let (happens, at) = (chance.happens(*probability), chance.around(at.0));
                if happens {
                    shutters.push(ShutterMove { at, window: window.clone(), shutter: *shutter });
                }
            }
            Habit::LeavesLights { .. } | Habit::LeavesOn { .. } | Habit::Showers { .. } | Habit::Baths { .. } => {}
        }
    }
    DayPlan { steps, airings, shutters }
}

fn draw_steps(person: &Person, routine: &[RoutineStep], chance: &mut Chance) -> Vec<PlannedStep> {
    let shower = shower_of(person, routine);
    let mut earliest = 0;
    let mut steps = Vec::with_capacity(routine.len());
    for (index, step) in routine.iter().enumerate() {
        // Steps keep their order: a late one pushes the next.
        let at = chance.around(step.at.0).max(earliest).min(DAY_MIN - 1);
        earliest = at + 1;
        let mut leaves_lights = false;
        let mut leaves_on = Vec::new();
        for habit in &person.habits {
            match habit {
                Habit::LeavesLights { rooms, probability } => {
                    // Drawn whether or not it applies, so that editing a routine moves as little chance as possible.
                    let happens = chance.happens(*probability);
                    leaves_lights |= happens && step.room.as_ref().is_some_and(|room| rooms.contains(room));
                }
                Habit::LeavesOn { devices, probability } => {
                    for device in devices {
                        let happens = chance.happens(*probability);
                        if happens && step.uses.contains(device) {
                            leaves_on.push(device.clone());
                        }
                    }
                }
                Habit::Airs { .. } | Habit::MovesShutter { .. } | Habit::Showers { .. } | Habit::Baths { .. } => {}
            }
        }
        let shower_min = if shower.step == Some(index) { shower.minutes } else { 0.0 };
        // Drawn only where it matters: a routine without shares keeps its chance.
        let with_devices = step.share >= 1.0 || chance.happens(step.share);
        steps.push(PlannedStep { at, step: index, leaves_lights, leaves_on, shower_min, bath: false, with_devices });
    }
    for habit in &person.habits {
        if let Habit::Baths { probability } = habit {
            let bathes = chance.happens(*probability);
            let washes = steps.iter_mut().filter(|planned| shower.step == Some(planned.step));
            washes.for_each(|planned| planned.bath = bathes);
        }
    }
    steps
}

struct Shower {
    step: Option<usize>,
    minutes: f64,
}

/// The longest wash of the day is the shower; shorter ones are at the basin.
fn shower_of(person: &Person, routine: &[RoutineStep]) -> Shower {
    let minutes = person.habits.iter().find_map(|habit| match habit {
        Habit::Showers { minutes } => Some(*minutes),
        _ => None,
    });
    let mut longest: Option<(usize, u32)> = None;
    for (index, step) in routine.iter().enumerate() {
        if step.activity == Activity::Wash {
            let next = &routine[(index + 1) % routine.len()];
            let lasts = (next.at.0 + DAY_MIN - step.at.0) % DAY_MIN;
            if longest.is_none_or(|(_, longest)| lasts > longest) {
                longest = Some((index, lasts));
            }
        }
    }
    Shower { step: longest.map(|(index, _)| index), minutes: minutes.unwrap_or(SHOWER_MIN).clamp(0.0, 60.0) }
}

/// Draws of one person's day.
struct Chance(Pcg32);

impl Chance {
    fn new(seed: u64, person: &str, day: u32) -> Chance {
        // FNV-1a of the name: a person keeps their chance when others join the household.
        let mut stream: u64 = 0xcbf2_9ce4_8422_2325;
        for byte in person.bytes().chain(day.to_le_bytes()) {
            stream = (stream ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
        let mut rng = Pcg32::new(seed, stream);
        // The first outputs of near streams are alike.
        rng.next_u64();
        Chance(rng)
    }

    /// 0 (included) to 1 (not).
    fn uniform(&mut self) -> f64 {
        const STEP: f64 = 1.0 / 4_294_967_296.0;
        f64::from(self.0.next_u32()) * STEP
    }

    fn happens(&mut self, probability: f64) -> bool {
        self.uniform() < probability
    }

    /// A minute of the day near `at`, closer more often.
    fn around(&mut self, at: u32) -> u32 {
        let moved = f64::from(at) + SPREAD_MIN * (self.uniform() + self.uniform() - 1.0);
        let within = moved.round().clamp(0.0, f64::from(DAY_MIN - 1));
        // Clamped to a day's minutes.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let minute = within as u32;
        minute
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{ClockTime, Weekday};

    fn id(name: &str) -> Id {
        Id::try_from(name).unwrap()
    }

    fn step(hour: u32, activity: Activity, uses: &[&str]) -> RoutineStep {
        RoutineStep {
            at: ClockTime(hour * 60),
            room: (activity != Activity::Out).then(|| id("living")),
            activity,
            uses: uses.iter().map(|name| id(name)).collect(),
            starts: Vec::new(),
            share: 1.0,
        }
    }

    fn person(probability: f64) -> Person {
        Person {
            id: id("lina"),
            name: "Lina".into(),
            age: 9,
            colour: "teal".into(),
            look: std::collections::BTreeMap::new(),
            hair: None,
            routine: vec![
                step(7, Activity::Wash, &[]),
                step(8, Activity::Out, &[]),
                step(18, Activity::Sit, &["tv"]),
                step(22, Activity::Sleep, &[]),
            ],
            weekend: Vec::new(),
            days: std::collections::BTreeMap::new(),
            habits: vec![
                Habit::LeavesOn { devices: vec![id("tv")], probability },
                Habit::LeavesLights { rooms: vec![id("living")], probability },
                Habit::Airs { window: id("w"), at: ClockTime(480), minutes: 30, opening: Opening::Tilted, probability },
            ],
        }
    }

    #[test]
    fn the_same_seed_draws_the_same_day_and_another_seed_or_day_does_not() {
        let p = person(0.5);
        assert_eq!(draw(&p, 7, 3, 0), draw(&p, 7, 3, 0));
        let days: Vec<_> = (0..20).map(|day| draw(&p, 7, day, 0)).collect();
        assert!(days.iter().any(|day| *day != days[0]));
        assert!((0..20).any(|seed| draw(&p, seed, 3, 0) != draw(&p, 7, 3, 0)));
    }

    #[test]
    fn steps_keep_their_order_and_move_by_minutes_only() {
        for day in 0..200 {
            let plan = draw(&person(0.5), 1, day, 0);
            assert!(plan.steps.windows(2).all(|pair| pair[0].at < pair[1].at));
            for (planned, said) in plan.steps.iter().zip(&person(0.5).routine) {
                assert!(planned.at.abs_diff(said.at.0) <= 8);
            }
        }
    }

    #[test]
    fn certain_habits_happen_and_impossible_ones_never() {
        for day in 0..50 {
            let always = draw(&person(1.0), 1, day, 0);
            assert_eq!(always.airings.len(), 1);
            assert_eq!(always.steps[2].leaves_on, vec![id("tv")]);
            assert!(always.steps[2].leaves_lights && !always.steps[1].leaves_lights);
            let never = draw(&person(0.0), 1, day, 0);
            assert!(never.airings.is_empty());
            assert!(never.steps.iter().all(|s| !s.leaves_lights && s.leaves_on.is_empty()));
        }
    }

    #[test]
    fn half_the_days_see_a_habit_of_one_half() {
        let airs = (0..1000).filter(|&day| !draw(&person(0.5), 5, day, 0).airings.is_empty()).count();
        assert!((430..570).contains(&airs), "{airs}");
    }

    #[test]
    fn a_day_of_the_week_has_its_own_routine() {
        let mut p = person(0.0);
        p.weekend = vec![step(10, Activity::Sit, &[])];
        p.days.insert(Weekday::Wednesday, vec![step(7, Activity::Wash, &[]), step(13, Activity::Sit, &[])]);
        let steps = |weekday| draw(&p, 1, 0, weekday).steps.len();
        assert_eq!([0, 2, 4, 5, 6].map(steps), [4, 2, 4, 1, 1]);
    }
}
