//! How people react to what they feel: they shut a window that chills them, open one when it is hot or stuffy, and say so
//! when it lasts. What they feel is [`crate::people::comfort`]; a jumper is put on there.

use super::World;
use crate::{
    content::{Activity, Opening},
    people::comfort::Feeling,
    rules::{EventKind, scenario::Scenario},
};

/// Cold beside an open window for this long, and they shut it, minutes.
const SHUTS_AFTER_MIN: u32 = 10;
/// Hot for this long, and they open one, minutes; for so long.
const OPENS_AFTER_MIN: u32 = 15;
const OPEN_FOR_MIN: i32 = 20;
/// Too cold or too hot for this long, and they complain; not again before, minutes.
const COMPLAINS_AFTER_MIN: u32 = 30;
const COMPLAINS_AGAIN_MIN: u32 = 240;

/// What someone has felt, minutes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Felt {
    /// A little or too cold, in a row.
    cool: u32,
    /// Too cold, too hot, in a row.
    cold: u32,
    hot: u32,
    /// Since the last complaint; none yet when absent.
    since_complaint: Option<u32>,
}

impl World {
    /// Everyone's reaction to the minute before.
    pub(super) fn react(&mut self, s: &Scenario) {
        for person in 0..self.people.len() {
            let doing = self.doing(s, person);
            let Some(room) = doing.room.filter(|_| doing.activity != Activity::Sleep) else {
                self.people[person].felt = Felt::default();
                continue;
            };
            let feeling = self.people[person].comfort.feeling;
            let felt = &mut self.people[person].felt;
            let count = |counts: bool, minutes: u32| if counts { minutes + 1 } else { 0 };
            felt.cool = count(feeling <= Feeling::Cool, felt.cool);
            felt.cold = count(feeling == Feeling::Cold, felt.cold);
            felt.hot = count(feeling == Feeling::Hot, felt.hot);
            felt.since_complaint = felt.since_complaint.map(|minutes| minutes + 1);
            let felt = *felt;
            if felt.cool >= SHUTS_AFTER_MIN {
                self.shut_windows(s, person, room);
            }
            if felt.hot >= OPENS_AFTER_MIN {
                self.open_for_air(s, person, room);
            }
            let long = felt.cold.max(felt.hot) >= COMPLAINS_AFTER_MIN;
            if long && felt.since_complaint.is_none_or(|minutes| minutes >= COMPLAINS_AGAIN_MIN) {
                self.people[person].felt.since_complaint = Some(0);
                self.happened(EventKind::Complains(s.level.people[person].id.clone(), feeling));
            }
        }
    }

    fn shut_windows(&mut self, s: &Scenario, person: usize, room: usize) {
        for &window in &s.rooms[room].windows {
            if !self.held(self.windows[window].opening_by_player) {
                self.windows[window].airing_until = None;
                self.open(s, Some(person), window, Opening::Closed);
            }
        }
    }

    /// Opens a window of the room for a while, where the air outside is fresher.
    pub(super) fn open_for_air(&mut self, s: &Scenario, person: usize, room: usize) {
        let cooler = self.weather().temperature_c < self.zone(room).air_c;
        let Some(&window) = s.rooms[room].windows.first() else { return };
        let state = self.windows[window];
        if cooler && state.opening == Opening::Closed && !self.held(state.opening_by_player) {
            self.windows[window].airing_until = Some(self.minute + OPEN_FOR_MIN);
            self.open(s, Some(person), window, Opening::Tilted);
        }
    }
}
