//! Practices in daily life: what a household that has adopted them does by itself, when someone is there to do it.
//!
//! The player's last word holds here too: a shutter or a window that they moved stays so for an hour, a thermostat that
//! they set is not turned back up.

use super::World;
use crate::{
    content::{Activity, Opening, Power, Practice, Shutter},
    rules::{
        EventKind,
        scenario::{Scenario, Works},
    },
};

/// Airings of those who air well, minutes.
const SHORT_AIRING_MIN: i32 = 7;

/// Longer ones are not short.
const LONG_AIRING_MIN: i32 = 10;

/// Heating is lowered by this much, and not under these, K and °C: by night someone may sleep there.
const LOWERED_K: f64 = 3.0;
const NIGHT_LEAST_C: f64 = 17.0;
const AWAY_LEAST_C: f64 = 16.0;

/// A programmer begins to warm up this long before someone is there, minutes.
const WARMS_UP_MIN: i32 = 60;

/// Hours of the night, minutes of the day.
const NIGHT_BEGINS_MIN: u32 = 20 * 60;
const NIGHT_ENDS_MIN: u32 = 10 * 60;

/// The last one out sees to the shutters this long before leaving, where it will be light this soon after, minutes.
const LEAVES_IN_MIN: i32 = 10;
const LIGHT_WITHIN_MIN: i32 = 180;

/// Hot weather: running mean outdoors and air of the room, °C.
const HOT_SPELL_C: f64 = 16.0;
const WARM_ROOM_C: f64 = 23.0;
const COOL_ENOUGH_C: f64 = 20.5;
/// Outdoor air is worth letting in when this much cooler, K.
const COOLER_K: f64 = 1.5;

/// Illuminance at which those who live in daylight light a lamp, and put it out, lux.
const LIVES_DARK_LUX: f64 = 40.0;
const LIVES_BRIGHT_LUX: f64 = 90.0;

/// Answers to a practice, and what its followers remember.
#[derive(Debug, Clone, Default, PartialEq)]
pub(in crate::rules) struct Customs {
    /// By practice.
    asked: [Asked; Practice::ALL.len()],
    /// Answers to tell with the next minute.
    answers: Vec<EventKind>,
    /// Where each shutter was last put by custom.
    shutters: Vec<Option<Shutter>>,
    /// Internet box off for the night.
    box_cut: Option<usize>,
    /// Windows opened for the night.
    aired: Vec<bool>,
    /// Heating turned down now, and what to go back to by room.
    lowered: Option<Away>,
    usual_c: Vec<Option<f64>>,
}

/// What someone answered last.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
struct Asked {
    attempts: usize,
    /// Who declined, and until when they do not want to hear of it.
    declined: Option<(usize, i32)>,
}

/// Why heating is turned down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Away {
    Night,
    Out,
}

impl Customs {
    /// Of a household.
    pub fn new(s: &Scenario) -> Customs {
        Customs {
            shutters: vec![None; s.home.windows.len()],
            aired: vec![false; s.home.windows.len()],
            usual_c: vec![None; s.rooms.len()],
            ..Customs::default()
        }
    }

    /// Who declined a practice, if it was declined last.
    pub fn declined(&self, practice: Practice) -> Option<usize> {
        self.asked[practice as usize].declined.map(|(person, _)| person)
    }

    /// A thermostat moved by the player is not turned back up.
    pub fn forget_setpoint(&mut self, room: usize) {
        self.usual_c[room] = None;
    }
}

impl World {
    /// A practice is proposed, or dropped; `sure` when the answer is taken for granted (an estimate).
    pub fn adopt(&mut self, s: &Scenario, practice: Practice, on: bool, sure: bool) {
        let asked = &mut self.customs.asked[practice as usize];
        if !on || sure {
            self.practices.set(practice, on);
            return;
        }
        if self.practices.has(practice) {
            return;
        }
        let person = |number: usize| s.level.people[number].id.clone();
        if let Some((who, until)) = asked.declined
            && self.minute < until
        {
            self.customs.answers.push(EventKind::Declines(person(who), practice));
            return;
        }
        let decliner = s.answers.decliner(practice, asked.attempts);
        asked.attempts += 1;
        let custom = s.catalogue.customs.get(&practice);
        let wait_min = custom.map_or(0, |custom| custom.again_after_h.saturating_mul(60));
        asked.declined = decliner.map(|who| (who, self.minute.saturating_add_unsigned(wait_min)));
        if let Some(who) = decliner {
            self.customs.answers.push(EventKind::Declines(person(who), practice));
        } else {
            self.practices.set(practice, true);
            self.customs.answers.push(EventKind::Adopts(practice));
        }
    }

    /// Tells what was answered since the last minute.
    pub(super) fn tell_answers(&mut self) {
        for answer in std::mem::take(&mut self.customs.answers) {
            self.happened(answer);
        }
    }

    /// What the household does by custom in this minute.
    pub(super) fn keep_customs(&mut self, s: &Scenario) {
        let someone = self.awake_at_home(s);
        self.turn_down(s, someone);
        let Some(person) = someone else {
            self.box_at_night(s, None);
            return;
        };
        self.box_at_night(s, Some(person));
        self.cut_standby(s, person);
        self.cut_airings();
        for window in 0..s.home.windows.len() {
            self.move_shutter(s, person, window);
            self.air_at_night(s, person, window);
        }
    }

    /// State a device goes back to after use.
    pub(super) fn rest_of(&self, s: &Scenario, device: usize) -> Power {
        let known = &s.devices[device];
        let cut = self.practices.has(Practice::StandbyOff) || self.upkeep.strips[known.room];
        let screen = matches!(known.works, Works::Switched) && known.standby_w.is_some();
        if cut && screen && !known.for_all { Power::Off } else { self.devices[device].rest }
    }

    /// Illuminance under which people light a lamp, and above which they put it out, lux.
    pub(super) fn lamp_limits_lux(&self) -> (f64, f64) {
        if self.practices.has(Practice::Daylight) {
            (LIVES_DARK_LUX, LIVES_BRIGHT_LUX)
        } else {
            (super::household::DARK_LUX, super::household::BRIGHT_LUX)
        }
    }

    /// How an airing is done: as it was, or wide and short.
    pub(super) fn airing(&self, opening: Opening, until: i32) -> (Opening, i32) {
        if self.practices.has(Practice::ShortAiring) && until - self.minute > LONG_AIRING_MIN {
            (Opening::Open, self.minute + SHORT_AIRING_MIN)
        } else {
            (opening, until)
        }
    }

    /// An airing that had begun before the practice was adopted is cut short.
    fn cut_airings(&mut self) {
        if !self.practices.has(Practice::ShortAiring) {
            return;
        }
        for window in &mut self.windows {
            if let Some(until) = &mut window.airing_until {
                *until = (*until).min(self.minute + SHORT_AIRING_MIN);
            }
        }
    }

    /// Screens and consoles that wait for nobody are cut at the strip.
    fn cut_standby(&mut self, s: &Scenario, person: usize) {
        for device in 0..s.devices.len() {
            let waits = self.devices[device].power == Power::Standby && !self.in_use(s, device);
            if waits && self.rest_of(s, device) == Power::Off {
                self.switch(s, Some(person), device, Power::Off);
            }
        }
    }

    /// The internet box: off when the last one goes to bed, on again when the first one is up.
    fn box_at_night(&mut self, s: &Scenario, awake: Option<usize>) {
        for (number, device) in s.devices.iter().enumerate() {
            let serves_all = device.for_all && matches!(device.works, Works::Switched) && device.standby_w.is_none();
            if !serves_all {
                continue;
            }
            let asleep = |person: usize| self.doing(s, person).activity == Activity::Sleep;
            match (awake, self.devices[number].power) {
                (None, Power::On) if self.practices.has(Practice::BoxOffNight) && self.is_night(s) => {
                    if let Some(person) = (0..self.people.len()).find(|&person| asleep(person)) {
                        self.switch(s, Some(person), number, Power::Off);
                        self.customs.box_cut = Some(number);
                    }
                }
                (Some(person), Power::Off) if self.customs.box_cut == Some(number) => {
                    self.customs.box_cut = None;
                    self.switch(s, Some(person), number, Power::On);
                }
                _ => {}
            }
        }
    }

    /// Shutters by custom: down in the cold dark and against the summer sun, up for daylight and winter sun.
    fn move_shutter(&mut self, s: &Scenario, person: usize, window: usize) {
        if !s.home.windows[window].has_shutter {
            return;
        }
        let has = |practice| self.practices.has(practice);
        let cold = self.heating_season(s);
        let done = self.customs.shutters[window];
        let against_sun = has(Practice::ShuttersSummer) && self.sun_overheats(s, window);
        let dark = cold && !self.sun_up;
        let by_light = cold && (has(Practice::ShuttersNight) || has(Practice::WinterSun));
        // Nobody will be there at sunrise: a family that leaves before it would keep them closed all day.
        let before_leaving = dark && by_light && self.leaves_before_light(s);
        let against_cold = has(Practice::ShuttersNight) && dark && !before_leaving;
        let for_light = by_light && (self.sun_up || before_leaving);
        let sun_gone = has(Practice::ShuttersSummer) && done == Some(Shutter::Closed);
        let wanted = if against_sun || against_cold {
            Some(Shutter::Closed)
        } else if for_light || sun_gone {
            Some(Shutter::Open)
        } else {
            None
        };
        let Some(to) = wanted else {
            // Another season, another day: begin afresh.
            self.customs.shutters[window] = None;
            return;
        };
        if done == Some(to) || (to == Shutter::Open && self.someone_sleeps_by(s, window)) {
            return;
        }
        self.customs.shutters[window] = Some(to);
        if !self.held(self.windows[window].shutter_by_player) {
            self.shutter(s, Some(person), window, to);
        }
    }

    /// Everyone will be out in a few minutes, and still at sunrise, which is near.
    fn leaves_before_light(&self, s: &Scenario) -> bool {
        let all_out = |minute: i32| {
            s.timeline.people.iter().all(|line| {
                let now = line.partition_point(|doing| doing.from <= minute).saturating_sub(1);
                line[now].room.is_none()
            })
        };
        if !all_out(self.minute + LEAVES_IN_MIN) {
            return false;
        }
        let sunrise = (0..=LIGHT_WITHIN_MIN).step_by(5).find(|&minutes| self.sun_in(s, minutes).is_up());
        sunrise.is_some_and(|minutes| all_out(self.minute + minutes.max(LEAVES_IN_MIN)))
    }

    /// The sun stands before this window in hot weather.
    fn sun_overheats(&self, s: &Scenario, window: usize) -> bool {
        let hot = self.running_mean_c > HOT_SPELL_C
            && room_of(s, window).is_some_and(|room| self.zone(room).air_c > WARM_ROOM_C - 1.0);
        if !hot || !self.sun_up {
            return false;
        }
        let side = s.home.sides.get(&s.home.windows[window].side);
        let azimuth = side.map_or(0.0, |side| side.azimuth_deg);
        let apart = (self.sun(s).azimuth_deg() - azimuth + 540.0).rem_euclid(360.0) - 180.0;
        apart.abs() < 85.0
    }

    fn someone_sleeps_by(&self, s: &Scenario, window: usize) -> bool {
        let room = room_of(s, window);
        (0..self.people.len()).any(|person| {
            let doing = self.doing(s, person);
            doing.room == room && doing.activity == Activity::Sleep
        })
    }

    /// Windows open in the cool hours of a hot spell, shut before the heat.
    fn air_at_night(&mut self, s: &Scenario, person: usize, window: usize) {
        let aired = self.customs.aired[window];
        let adopted = self.practices.has(Practice::NightAiring) && self.running_mean_c > HOT_SPELL_C;
        if !aired && !adopted {
            return;
        }
        let Some(room) = room_of(s, window) else { return };
        let (room_c, out_c) = (self.zone(room).air_c, self.weather().temperature_c);
        if self.held(self.windows[window].opening_by_player) {
            return;
        }
        if !aired && room_c > WARM_ROOM_C && out_c < room_c - COOLER_K {
            self.customs.aired[window] = true;
            self.open(s, Some(person), window, Opening::Open);
        } else if aired && (!adopted || out_c > room_c || room_c < COOL_ENOUGH_C) {
            self.customs.aired[window] = false;
            self.open(s, Some(person), window, Opening::Closed);
        }
    }

    /// Heating down when the last one goes to bed or out, up again when someone is there.
    fn turn_down(&mut self, s: &Scenario, awake: Option<usize>) {
        let at_home = (0..self.people.len()).any(|person| self.doing(s, person).room.is_some());
        let by_programmer = self.upkeep.programmer;
        let wanted = match (awake, at_home) {
            (None, true) if self.is_night(s) && (by_programmer || self.practices.has(Practice::NightSetback)) => {
                Some(Away::Night)
            }
            (None, false) if by_programmer || self.practices.has(Practice::AbsenceSetback) => Some(Away::Out),
            _ => None,
        };
        let wanted = wanted.filter(|_| !(by_programmer && self.someone_soon(s)));
        if wanted == self.customs.lowered || (wanted.is_some() && self.customs.lowered.is_some()) {
            return;
        }
        self.customs.lowered = wanted;
        let mut moved = false;
        for room in 0..s.rooms.len() {
            let Some(now_c) = self.setpoint_c[room] else { continue };
            if let Some(away) = wanted {
                let least_c = if away == Away::Night { NIGHT_LEAST_C } else { AWAY_LEAST_C };
                let lower_c = (now_c - LOWERED_K).max(least_c);
                if lower_c < now_c {
                    self.customs.usual_c[room] = Some(now_c);
                    self.setpoint_c[room] = Some(lower_c);
                    moved = true;
                }
            } else if let Some(usual_c) = self.customs.usual_c[room].take() {
                self.setpoint_c[room] = Some(usual_c);
                moved = true;
            }
        }
        if moved {
            self.happened(if wanted.is_some() { EventKind::HeatingDown } else { EventKind::HeatingUp });
        }
    }

    /// Not a nap in the afternoon.
    fn is_night(&self, s: &Scenario) -> bool {
        !(NIGHT_ENDS_MIN..NIGHT_BEGINS_MIN).contains(&self.minute_of_day(s))
    }

    /// Someone will be awake at home before the rooms are warm.
    fn someone_soon(&self, s: &Scenario) -> bool {
        (0..self.people.len()).any(|person| {
            let coming = s.timeline.people[person].iter().skip(self.people[person].cursor + 1);
            let mut soon = coming.take_while(|doing| doing.from <= self.minute + WARMS_UP_MIN);
            soon.any(|doing| doing.room.is_some() && doing.activity != Activity::Sleep)
        })
    }
}

fn room_of(s: &Scenario, window: usize) -> Option<usize> {
    s.rooms.iter().position(|room| room.windows.contains(&window))
}
