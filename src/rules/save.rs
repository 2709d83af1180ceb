//! A session on paper: level, seed, minute and actions. A save, a replay and a bug report are the same text.

use serde::{Deserialize, Serialize};

use super::{GuessTime, Guesses, Readings, Session, SessionError, TimedAction};
use crate::{
    content::{Id, Library},
    sealed::{self, Unreadable},
};

/// Actions that a saved session may hold.
const MOST_ACTIONS: usize = 5_000;

/// A session that can be written down and taken up again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SavedSession {
    /// Of the text it is written as: [`sealed::VERSION`], or an older one.
    pub version: u32,
    /// Level.
    pub level: Id,
    /// Seed.
    pub seed: u64,
    /// Minutes played.
    pub minute: u32,
    /// In order of time.
    pub actions: Vec<TimedAction>,
    /// Orders of uses that the player guessed.
    #[serde(default)]
    pub guesses: Guesses,
    /// [`Session::fingerprint`] of that minute. Version 1 had none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fingerprint: Option<u64>,
}

impl SavedSession {
    /// The text to keep, of this version.
    #[must_use]
    pub fn to_text(&self) -> String {
        sealed::write(&SavedSession { version: sealed::VERSION, ..self.clone() })
    }

    /// A saved session from its text; whether its level allows it is found when it is taken up.
    ///
    /// # Errors
    /// When the text is not one that this program writes.
    pub fn from_text(text: &str) -> Result<SavedSession, Unreadable> {
        let saved: SavedSession = sealed::read(text)?;
        let count = saved.actions.len();
        if count > MOST_ACTIONS {
            return Err(Unreadable::Damaged(format!("actions: {count}, at most {MOST_ACTIONS}")));
        }
        if let Some(index) = saved.actions.windows(2).position(|pair| pair[1].minute < pair[0].minute) {
            return Err(Unreadable::Damaged(format!("actions[{}]: earlier than the one before", index + 1)));
        }
        if saved.actions.last().is_some_and(|last| last.minute > saved.minute) {
            return Err(Unreadable::Damaged(format!("actions[{}]: later than minute {}", count - 1, saved.minute)));
        }
        Ok(saved)
    }

    /// A session taken up stands where this one was left. It does not when the level, its home or the physics have changed
    /// since: then the same actions led elsewhere.
    #[must_use]
    pub fn is_where_it_was(&self, taken_up: &Session) -> bool {
        self.fingerprint.is_none_or(|fingerprint| fingerprint == taken_up.fingerprint())
    }
}

/// Plays a whole level with these actions, in order of time.
///
/// # Errors
/// When the level cannot begin or an action is refused.
pub fn replay(
    library: &Library,
    level: &Id,
    seed: Option<u64>,
    actions: &[TimedAction],
) -> Result<Session, SessionError> {
    let session = Session::new(library, level, seed)?;
    let until = session.level().hours * 60;
    play(session, actions, until)
}

impl Session {
    /// What it takes to come back to this minute.
    #[must_use]
    pub fn save(&self) -> SavedSession {
        SavedSession {
            version: sealed::VERSION,
            level: self.level().id.clone(),
            seed: self.seed(),
            minute: self.readings().minute,
            actions: self.log().to_vec(),
            guesses: self.guesses().clone(),
            fingerprint: Some(self.fingerprint()),
        }
    }

    /// Takes up a saved session; see [`SavedSession::is_where_it_was`].
    ///
    /// # Errors
    /// When it is of a version to come, its level cannot begin, or an action is refused.
    pub fn load(library: &Library, saved: &SavedSession) -> Result<Session, SessionError> {
        if !(1..=sealed::VERSION).contains(&saved.version) {
            return Err(SessionError::Version(saved.version));
        }
        let mut session = Session::new(library, &saved.level, Some(saved.seed))?;
        let guesses = &saved.guesses;
        for (when, order) in [(GuessTime::Before, &guesses.before), (GuessTime::After, &guesses.after)] {
            if let Some(order) = order {
                let refused = |refusal| SessionError::Refused { minute: 0, refusal };
                session.set_guess(when, order.clone()).map_err(refused)?;
            }
        }
        play(session, &saved.actions, saved.minute)
    }

    /// A number that two sessions share only when their readings and actions are the same, bit for bit.
    #[must_use]
    pub fn fingerprint(&self) -> u64 {
        let mut print = Fingerprint::new();
        print.readings(self.readings());
        for timed in self.log() {
            print.word(u64::from(timed.minute));
            print.text(&format!("{:?}", timed.action));
        }
        print.0
    }
}

fn play(mut session: Session, actions: &[TimedAction], until: u32) -> Result<Session, SessionError> {
    let mut actions = actions.iter().peekable();
    loop {
        while let Some(timed) = actions.next_if(|timed| timed.minute <= session.readings().minute) {
            session
                .act(timed.action.clone())
                .map_err(|refusal| SessionError::Refused { minute: timed.minute, refusal })?;
        }
        if session.readings().minute >= until || session.is_over() {
            return Ok(session);
        }
        session.step();
    }
}

/// FNV-1a, 64 bits.
struct Fingerprint(u64);

impl Fingerprint {
    fn new() -> Fingerprint {
        Fingerprint(0xcbf2_9ce4_8422_2325)
    }

    fn byte(&mut self, byte: u8) {
        self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }

    fn word(&mut self, word: u64) {
        for byte in word.to_le_bytes() {
            self.byte(byte);
        }
    }

    fn numbers(&mut self, numbers: &[f64]) {
        for number in numbers {
            self.word(number.to_bits());
        }
    }

    fn text(&mut self, text: &str) {
        text.bytes().for_each(|byte| self.byte(byte));
    }

    fn readings(&mut self, r: &Readings) {
        self.word(u64::from(r.minute));
        self.numbers(&[r.owed_kwh, r.owed_eur, r.without_kwh, r.without_eur]);
        self.numbers(&[r.weather.temperature_c, r.weather.ghi, r.sun_altitude_deg, r.sun_azimuth_deg, r.co2_kg]);
        for room in &r.rooms {
            self.numbers(&[room.air_c, room.operative_c, room.setpoint_c.unwrap_or(-1.0), room.heating_w]);
            self.word(u64::from(room.occupied) | u64::from(room.lit) << 1 | u64::from(room.lamps_on) << 2);
            self.numbers(&[room.humidity, room.co2_ppm, room.mould_risk, room.condensing_g_h, room.drying_kg]);
            self.word(u64::from(room.mouldy) | u64::from(room.vent_open == Some(true)) << 1);
        }
        for window in &r.windows {
            self.numbers(&[window.inside_c, window.loss_w, window.loss_if_closed_w, window.sun_w]);
            self.word(window.shutter as u64 | (window.opening as u64) << 8);
        }
        for &door in &r.doors {
            self.word(u64::from(door));
        }
        for device in &r.devices {
            self.numbers(&[device.draw_w, device.energy_kwh]);
            self.word(device.power as u64 | u64::from(device.in_use) << 8 | u64::from(device.waiting) << 9);
            let tank = device.tank.unwrap_or_default();
            let (dial_c, frost_mm) = (device.dial_c.unwrap_or(-99.0), device.frost_mm.unwrap_or(-1.0));
            self.numbers(&[dial_c, frost_mm, tank.top_c, tank.hot_share]);
            self.text(&format!("{:?}{:?}", device.programme, device.relay));
        }
        for person in &r.people {
            self.numbers(&[person.gauge]);
            let place = |index: Option<usize>| index.map_or(u64::MAX, |index| index as u64);
            self.word(place(person.room));
            self.word(place(person.spot));
            self.word(person.activity as u64 | (person.feeling as u64) << 8 | u64::from(person.jumper) << 16);
        }
        for by_use in [&r.power_w, &r.energy_kwh, &r.cost_eur] {
            self.numbers(&by_use.0);
        }
        self.text(&format!("{:?}{:?}{:?}", r.wastes, r.events, r.house));
    }
}
