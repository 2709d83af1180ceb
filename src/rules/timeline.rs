//! What the household does over the whole level, minute by minute, with names turned into indices.
//!
//! Minutes count from the beginning of the level and are negative while the home warms up.

use super::scenario::Index;
use crate::{
    content::{Activity, Level, Opening, RoutineStep, Shutter},
    people::plan::{self, DAY_MIN},
};

/// From a minute on, someone does this there.
#[derive(Debug, Clone)]
pub(super) struct Doing {
    /// Minute.
    pub from: i32,
    /// Room; absent when out.
    pub room: Option<usize>,
    /// What.
    pub activity: Activity,
    /// Devices used meanwhile.
    pub uses: Vec<usize>,
    /// Devices started at the beginning.
    pub starts: Vec<usize>,
    /// Lamps of the room stay on at the end.
    pub leaves_lights: bool,
    /// Devices that stay on at the end.
    pub leaves_on: Vec<usize>,
    /// Minutes of shower.
    pub shower_min: f64,
    /// A bath instead.
    pub bath: bool,
}

/// Something a person does besides: windows and shutters.
#[derive(Debug, Clone, Copy)]
pub(super) struct Chore {
    /// Minute.
    pub at: i32,
    /// Who.
    pub person: usize,
    /// What.
    pub what: ChoreKind,
}

/// What a chore is.
#[derive(Debug, Clone, Copy)]
pub(super) enum ChoreKind {
    /// Opens a window until a minute.
    Open {
        /// Window.
        window: usize,
        /// How far.
        opening: Opening,
        /// Shut again from then on.
        until: i32,
    },
    /// Moves a shutter.
    Shutter {
        /// Window.
        window: usize,
        /// To.
        to: Shutter,
    },
}

/// All that the household does.
#[derive(Debug, Clone)]
pub(super) struct Timeline {
    /// By person, in order of time.
    pub people: Vec<Vec<Doing>>,
    /// In order of time.
    pub chores: Vec<Chore>,
}

impl Timeline {
    /// Draws every day that touches `from..=to`, minutes.
    pub fn draw(level: &Level, index: &Index, seed: u64, from: i32, to: i32) -> Result<Timeline, String> {
        let day_min = DAY_MIN.cast_signed();
        let midnight = -level.start.0.cast_signed();
        // One day more before, so that everyone is doing something at the first minute.
        let first_day = (from - midnight).div_euclid(day_min) - 1;
        let last_day = (to - midnight).div_euclid(day_min);
        let mut timeline = Timeline { people: Vec::new(), chores: Vec::new() };
        for (number, person) in level.people.iter().enumerate() {
            let mut line = Vec::new();
            for day in first_day..=last_day {
                // Days have the same chance however long the home warms up.
                let weekday = (level.weather.weekday.cast_signed() + day).rem_euclid(7).cast_unsigned();
                let plan = plan::draw(person, seed, day.cast_unsigned(), weekday);
                let routine = person.routine_on(weekday);
                let start = midnight + day * day_min;
                for step in &plan.steps {
                    line.push(doing(routine, step, start, index)?);
                }
                for airing in &plan.airings {
                    let at = start + airing.at.cast_signed();
                    let until = at + airing.minutes.min(DAY_MIN).cast_signed();
                    let what =
                        ChoreKind::Open { window: index.window(&airing.window)?, opening: airing.opening, until };
                    timeline.chores.push(Chore { at, person: number, what });
                }
                for shutter in &plan.shutters {
                    let at = start + shutter.at.cast_signed();
                    let what = ChoreKind::Shutter { window: index.window(&shutter.window)?, to: shutter.shutter };
                    timeline.chores.push(Chore { at, person: number, what });
                }
            }
            if line.is_empty() {
                return Err(format!("`{}` has no routine", person.id));
            }
            timeline.people.push(line);
        }
        timeline.chores.sort_by_key(|chore| (chore.at, chore.person));
        timeline.chores.retain(|chore| chore.at >= from);
        Ok(timeline)
    }
}

fn doing(routine: &[RoutineStep], planned: &plan::PlannedStep, start: i32, index: &Index) -> Result<Doing, String> {
    let step = &routine[planned.step];
    let devices = |ids: &[crate::content::Id]| ids.iter().map(|id| index.device(id)).collect::<Result<Vec<_>, _>>();
    let room = match (&step.room, step.activity) {
        (_, Activity::Out) | (None, _) => None,
        (Some(room), _) => Some(index.room(room)?),
    };
    Ok(Doing {
        from: start + planned.at.cast_signed(),
        room,
        activity: if room.is_none() { Activity::Out } else { step.activity },
        uses: if planned.with_devices { devices(&step.uses)? } else { Vec::new() },
        starts: if planned.with_devices { devices(&step.starts)? } else { Vec::new() },
        leaves_lights: planned.leaves_lights,
        leaves_on: devices(&planned.leaves_on)?,
        shower_min: planned.shower_min,
        bath: planned.bath,
    })
}
