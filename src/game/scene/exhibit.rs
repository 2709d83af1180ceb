//! What the picture shows: the home of the session in play, or an example of one behind the menu.

use std::{collections::BTreeSet, sync::Arc};

use bevy::prelude::*;

use super::{
    damp::{self, Damp},
    device,
};
use crate::{
    content::{Activity, Home, Library, Person},
    game::{Content, Play, Screen},
    rules::{DeviceReading, Pace, PersonReading, Readings, RoomReading, WindowReading},
    sim::weather::Sample,
};

/// More minutes at once than any pace brings in a frame.
const JUMP_MINUTES: u32 = 40;

/// Home, people and readings on show. Changed only when one of them is.
#[derive(Resource, Debug, Clone, Default)]
pub struct Exhibit {
    /// Home; none before the content is there.
    pub home: Option<Arc<Home>>,
    /// Who lives there.
    pub people: Vec<Person>,
    /// Its state.
    pub readings: Readings,
    /// How warm each device is, 0 to 1: it follows what the device draws over minutes.
    pub warm: Vec<f32>,
    /// How damp each room is; dry where nothing is said.
    pub damp: Vec<Damp>,
    /// Frost in each device, 0 to 1; none where nothing is said.
    pub frost: Vec<f32>,
    /// Speed of time in the picture, 1 at the normal pace and when it stands.
    pub haste: f32,
    /// Grows when the picture jumps to another session or another time: nothing moves smoothly across.
    pub epoch: u32,
    /// It is an example, not the session.
    example: bool,
}

/// Follows the session; shows an example where there is none.
pub(super) fn watch(
    mut exhibit: ResMut<Exhibit>,
    content: Option<Res<Content>>,
    play: Option<Res<Play>>,
    screen: Res<State<Screen>>,
) {
    let session = play.filter(|_| *screen.get() != Screen::Menu);
    if let Some(play) = session {
        if !play.is_changed() && !screen.is_changed() {
            return;
        }
        let readings = play.session.readings();
        let passed = readings.minute.checked_sub(exhibit.readings.minute);
        let mut minutes = passed.unwrap_or(0);
        let moved = exhibit.home.as_ref().is_none_or(|home| **home != *play.session.home());
        if exhibit.example || moved || passed.is_none_or(|minutes| minutes > JUMP_MINUTES) {
            exhibit.example = false;
            exhibit.warm.clear();
            exhibit.epoch += 1;
            let home = play.session.home();
            if exhibit.home.as_ref().is_none_or(|h| **h != *home) {
                exhibit.home = Some(Arc::new(home.clone()));
            }
            exhibit.people.clone_from(&play.session.level().people);
            minutes = 0;
        }
        if exhibit.readings != *readings {
            exhibit.readings = readings.clone();
            exhibit.damp = readings.rooms.iter().map(Damp::of).collect();
            exhibit.frost = readings.devices.iter().map(damp::frost).collect();
            if let Some(content) = &content {
                let wanted = device::warmth(&content.library, play.session.home(), readings);
                device::warm_up(&mut exhibit.warm, wanted, minutes);
            }
        }
        let haste = (play.clock.pace.minutes_per_second() / Pace::Normal.minutes_per_second()).max(1.0) as f32;
        if (exhibit.haste - haste).abs() > f32::EPSILON {
            exhibit.haste = haste;
        }
    } else if let Some(content) = content
        && (content.is_added() || screen.is_changed())
        && let Some(example) = example(&content.library)
    {
        *exhibit = Exhibit { epoch: exhibit.epoch + 1, ..example };
    }
}

/// The first level's home in the morning, everyone somewhere.
pub(super) fn example(library: &Library) -> Option<Exhibit> {
    let level = library.levels.values().min_by_key(|l| l.number);
    let home = match level {
        Some(level) => library.homes.get(&level.home),
        None => library.homes.values().next(),
    }?;
    let people = level.map(|l| l.people.clone()).unwrap_or_default();
    let devices = home.furniture.iter().filter(|f| f.device.is_some()).count();
    let mut taken = BTreeSet::new();
    let wishes = [Activity::Cook, Activity::Sit, Activity::Play, Activity::Stand, Activity::Work, Activity::Eat];
    let readings = Readings {
        sun_altitude_deg: 7.0,
        sun_azimuth_deg: 135.0,
        rooms: vec![
            RoomReading { air_c: 20.0, operative_c: 20.0, floor_c: 19.5, lit: true, ..default() };
            home.rooms.len()
        ],
        weather: Sample { temperature_c: 12.0, ..default() },
        windows: vec![WindowReading { inside_c: 15.0, ..default() }; home.windows.len()],
        doors: vec![true; home.doors.len()],
        devices: vec![DeviceReading::default(); devices],
        people: (0..people.len())
            .map(|i| {
                let free = |wish: Activity, taken: &BTreeSet<usize>| {
                    home.spots.iter().enumerate().position(|(s, spot)| spot.activity == wish && !taken.contains(&s))
                };
                let spot = (0..wishes.len()).find_map(|k| free(wishes[(i + k) % wishes.len()], &taken));
                taken.extend(spot);
                let place = spot.map(|s| &home.spots[s]);
                PersonReading {
                    room: place.and_then(|p| home.rooms.iter().position(|r| r.id == p.room)),
                    activity: place.map_or(Activity::Out, |p| p.activity),
                    spot,
                    ..default()
                }
            })
            .collect(),
        ..default()
    };
    Some(Exhibit {
        home: Some(home.clone()),
        people,
        warm: vec![0.0; devices],
        damp: Vec::new(),
        frost: Vec::new(),
        readings,
        haste: 1.0,
        epoch: 0,
        example: true,
    })
}
