//! The home and its household as they stand, and one minute of their life.
//!
//! A [`World`] is all that changes; a [`Scenario`] all that does not. Cloning a world and stepping the copy is a what-if.
//! Nothing here knows whether it is the session being played, a replay or an estimate.

mod air;
mod climate;
mod customs;
mod devices;
mod health;
mod household;
mod machines;
mod meter;
mod reactions;
mod upkeep;
mod water;

use self::{
    air::Emitted,
    customs::Customs,
    devices::DeviceState,
    household::PersonState,
    meter::Meter,
    upkeep::{Fittings, Upkeep},
};
use super::{
    Event, EventKind,
    scenario::{Scenario, WARM_UP_MIN},
};
use crate::{
    content::{Activity, BuildingMap, Opening, Power, Practices, Shutter},
    people::{breath, heat},
    sim::{
        home::Home,
        io::{Emitter, Inputs, Outputs, SurfaceOutputs, WindowInputs, WindowOutputs, ZoneInputs, ZoneOutputs},
        moisture::{self, Air, Damp, RoomAir, RoomFlows},
        weather::Sample,
    },
};

use air::STALE_PPM;
pub(super) use climate::{USUAL_SETPOINT_C, loss_if_closed_w};
pub(super) use devices::{counts_as, tank_heat_j};
pub(super) use health::{PersonMinutes, Wellbeing};
pub(super) use household::DARK_LUX;
pub(super) use meter::KWH_J;
pub(super) use upkeep::target_of;

/// Outdoor temperature from which homes need no heating, °C (heating limit of degree days).
pub const HEATING_UNDER_C: f64 = 15.0;

/// Length of a step, minutes and seconds.
pub(super) const STEP_MIN: f64 = 1.0;
const STEP_S: f64 = 60.0;

/// Everything that changes.
#[derive(Debug, Clone)]
pub(super) struct World {
    /// Minutes since the beginning of the level, negative while warming up.
    pub minute: i32,
    engine: Home,
    inputs: Inputs,
    /// Setpoints of heated rooms, °C.
    pub setpoint_c: Vec<Option<f64>>,
    /// By window.
    pub windows: Vec<WindowState>,
    /// Doors open.
    pub doors: Vec<bool>,
    /// By device.
    pub devices: Vec<DeviceState>,
    /// By person.
    pub people: Vec<PersonState>,
    /// Ways of doing things.
    pub practices: Practices,
    /// What was answered and is kept up by custom.
    pub customs: Customs,
    /// Faults, things fitted.
    pub upkeep: Upkeep,
    /// Shower head and taps.
    pub fittings: Fittings,
    /// Vents open, by room.
    pub vents_open: Vec<bool>,
    /// Air of the rooms.
    pub air: Air,
    /// Damp of the coldest surface of each room.
    pub damp: Vec<Damp>,
    /// Washing on the line, kg of water by room.
    pub wet_kg: Vec<f64>,
    /// Warm water drawn since the beginning, L at 40 °C.
    pub warm_l: f64,
    /// Running mean of the outdoor temperature, °C (EN 16798-1).
    pub running_mean_c: f64,
    /// Mean daylight on the surfaces of each room, lux.
    pub daylight_lux: Vec<f64>,
    /// Energy, money and emissions so far.
    pub meter: Meter,
    /// Comfort and health so far.
    pub wellbeing: Wellbeing,
    /// What happened in the last minute.
    pub events: Vec<Event>,
    /// Panels' regulators.
    regulators: Vec<climate::Regulator>,
    /// Heat that each heater gives over the minute, W.
    given_w: Vec<f64>,
    next_chore: usize,
    /// Programmes that end with this minute.
    ended: Vec<usize>,
    /// Heat of water drawn through an instant heater in this minute, Wh.
    drawn_off_wh: f64,
    /// Given to the air of each room over the minute.
    emitted: Vec<Emitted>,
    /// Air by the vents of each room, m³/s, and share of it that leaves there.
    vent_m3s: Vec<f64>,
    extract_share: Vec<f64>,
    /// What acted on the air of each room in the last minute, and where its vapour went.
    room_flows: Vec<RoomFlows>,
    vapour_balance: moisture::Balance,
    /// Minutes that each room has been damp.
    damp_min: Vec<u32>,
    /// By room: told to be stale.
    stale: Vec<bool>,
    /// By room: told to be under the floor.
    under_floor: Vec<bool>,
    /// The sun is up.
    sun_up: bool,
}

/// A window.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct WindowState {
    /// Shutter.
    pub shutter: Shutter,
    /// How far open.
    pub opening: Opening,
    /// Minutes open.
    pub open_min: u32,
    /// End of the airing someone has begun.
    airing_until: Option<i32>,
    /// When the player last moved the shutter, the window.
    shutter_by_player: Option<i32>,
    opening_by_player: Option<i32>,
}

impl World {
    /// The home after days of its usual life, at the first minute of the level.
    pub fn new(s: &Scenario) -> Result<World, String> {
        let engine = Home::new(s.building.clone()).map_err(|error| error.to_string())?;
        let rooms = s.rooms.len();
        let initial = &s.level.initial;
        let setpoint = |room: &super::scenario::Room| {
            let said = initial.setpoints.get(&room.id).copied();
            (!room.heaters.is_empty()).then(|| said.unwrap_or(climate::USUAL_SETPOINT_C))
        };
        let people = s.timeline.people.iter().map(|line| {
            let cursor = line.partition_point(|doing| doing.from <= -WARM_UP_MIN).saturating_sub(1);
            PersonState::new(cursor)
        });
        let mut world = World {
            minute: -WARM_UP_MIN,
            inputs: Inputs {
                zones: vec![ZoneInputs::default(); rooms],
                windows: vec![WindowInputs::default(); s.building.windows.len()],
                link_flow_m3s: vec![0.0; s.building.links.len()],
                boundary_c: vec![0.0; BuildingMap::SOURCES],
                ..Inputs::default()
            },
            engine,
            setpoint_c: s.rooms.iter().map(setpoint).collect(),
            windows: vec![WindowState::default(); s.home.windows.len()],
            doors: vec![true; s.home.doors.len()],
            devices: s.devices.iter().map(DeviceState::usual).collect(),
            people: people.collect(),
            practices: s.level.initial.practices.iter().copied().collect(),
            customs: Customs::new(s),
            upkeep: Upkeep::new(s),
            fittings: Fittings::default(),
            vents_open: vec![true; rooms],
            air: Air::new(rooms, first_air(s)),
            damp: vec![Damp::default(); rooms],
            wet_kg: vec![0.0; rooms],
            running_mean_c: s.running_mean_c,
            warm_l: 0.0,
            daylight_lux: vec![0.0; rooms],
            meter: Meter::default(),
            wellbeing: Wellbeing::new(s.level.people.len()),
            events: Vec::new(),
            regulators: s.devices.iter().map(climate::Regulator::new).collect(),
            given_w: vec![0.0; s.devices.len()],
            next_chore: s.timeline.chores.partition_point(|chore| chore.at < -WARM_UP_MIN),
            ended: Vec::new(),
            drawn_off_wh: 0.0,
            emitted: vec![Emitted::default(); rooms],
            vent_m3s: vec![0.0; rooms],
            extract_share: vec![0.0; rooms],
            room_flows: vec![RoomFlows::default(); rooms],
            vapour_balance: moisture::Balance::default(),
            damp_min: vec![0; rooms],
            stale: vec![false; rooms],
            under_floor: vec![false; rooms],
            sun_up: false,
        };
        world.set_initial(s);
        world.settle(s);
        while world.minute < 0 {
            world.step(s);
        }
        world.set_initial(s);
        world.remember_damp(s);
        for (window, state) in s.home.windows.iter().zip(&mut world.windows) {
            state.opening = initial.openings.get(&window.id).copied().unwrap_or(state.opening);
        }
        world.begin(s);
        Ok(world)
    }

    /// What the level says of the start.
    fn set_initial(&mut self, s: &Scenario) {
        let initial = &s.level.initial;
        for (window, state) in s.home.windows.iter().zip(&mut self.windows) {
            state.shutter = initial.shutters.get(&window.id).copied().unwrap_or(state.shutter);
        }
        for (door, open) in s.home.doors.iter().zip(&mut self.doors) {
            *open = initial.doors.get(&door.id).copied().unwrap_or(*open);
        }
        for (device, state) in s.devices.iter().zip(&mut self.devices) {
            if let Some(&power) = initial.devices.get(&device.id) {
                state.power = power;
                // What stands off at the start is unplugged; what stands on goes back to its usual rest.
                if power != Power::On {
                    state.rest = power;
                }
            }
            state.dial_c = initial.dials.get(&device.id).copied().unwrap_or(state.dial_c);
            state.frost_mm = initial.frost_mm.get(&device.id).copied().unwrap_or(state.frost_mm);
            state.relay = initial.relays.get(&device.id).copied().unwrap_or(state.relay);
            if let Some(cycle) = initial.programmes.get(&device.id) {
                state.cycle = device.works.cycles().iter().position(|known| known.id == *cycle).unwrap_or(0);
            }
        }
    }

    /// Counters at zero: the level begins.
    fn begin(&mut self, s: &Scenario) {
        self.meter = Meter::default();
        self.wellbeing = Wellbeing::new(s.level.people.len());
        self.upkeep.leaked_l = 0.0;
        self.warm_l = 0.0;
        self.events.clear();
        for (device, state) in s.devices.iter().zip(&mut self.devices) {
            state.energy_j = 0.0;
            state.runs = 0;
            state.asked = 0;
            // The first one of the level who goes to a machine finds it full enough.
            state.basket = state.basket.max(machines::usual_load(&device.works));
        }
        self.foresee(s);
    }

    /// Lives one minute.
    pub fn step(&mut self, s: &Scenario) {
        self.events.clear();
        self.tell_answers();
        for zone in &mut self.inputs.zones {
            zone.gains_convective_w = 0.0;
            zone.gains_radiative_w = 0.0;
            zone.cooling = Emitter::Off;
        }
        self.emitted.fill(Emitted::default());
        self.keep_up(s);
        self.live(s);
        self.warm_by_people(s);
        self.breathe_out(s);
        self.keep_house(s);
        self.run_devices(s);
        self.dim(s);
        self.breathe(s);
        self.draughts(s);
        self.heat(s);
        self.engine.step(STEP_S, &self.inputs);
        self.mix_air(s);
        self.count(s);
        self.look_out(s);
        self.feel(s);
        self.minute += 1;
        for window in &mut self.windows {
            window.open_min = if window.opening == Opening::Closed { 0 } else { window.open_min + 1 };
        }
    }

    /// Heat of bodies.
    fn warm_by_people(&mut self, s: &Scenario) {
        for (number, person) in s.level.people.iter().enumerate() {
            let doing = self.doing(s, number);
            let Some(room) = doing.room else { continue };
            let w = heat::sensible_w(doing.activity, person.age);
            self.inputs.zones[room].gains_radiative_w += w * heat::RADIATIVE;
            self.inputs.zones[room].gains_convective_w += w * (1.0 - heat::RADIATIVE);
        }
    }

    /// Last results of the engine.
    fn outputs(&self) -> &Outputs {
        self.engine.outputs()
    }

    /// Heat lost or found by the engine's balance, J.
    pub fn imbalance_j(&self) -> f64 {
        self.outputs().imbalance_j
    }

    /// Weather of the last minute.
    pub fn weather(&self) -> Sample {
        self.inputs.weather
    }

    /// A window as the engine last left it.
    pub fn window(&self, s: &Scenario, window: usize) -> WindowOutputs {
        self.engine.window(s.map.windows[window])
    }

    /// Faces of a wall, floor or ceiling as the engine last left them, by its index in the building.
    pub fn surface(&self, surface: usize) -> SurfaceOutputs {
        self.engine.surface(surface)
    }

    /// How far its shutter was down over the last minute, 0 to 1.
    pub fn covered(&self, s: &Scenario, window: usize) -> f64 {
        self.inputs.windows[s.map.windows[window]].shutter
    }

    /// A room as the engine last left it.
    pub fn zone(&self, room: usize) -> ZoneOutputs {
        self.outputs().zones[room]
    }

    /// Operative temperature of a room, °C.
    pub fn operative_c(&self, room: usize) -> f64 {
        let zone = self.zone(room);
        f64::midpoint(zone.air_c, zone.radiant_c)
    }

    /// Heating is on somewhere in the home.
    pub fn heating_season(&self, s: &Scenario) -> bool {
        let heats = |&heater: &usize| self.devices[heater].power == Power::On;
        s.rooms.iter().flat_map(|room| &room.heaters).any(heats) && self.inputs.weather.temperature_c < HEATING_UNDER_C
    }

    /// Heat held by walls, furniture and air, J above 0 °C.
    pub fn heat_j(&self) -> f64 {
        self.engine.heat_j()
    }

    /// The level is over.
    pub fn finished(&mut self) {
        let minute = self.minute.max(0).cast_unsigned();
        self.events.push(Event { minute, kind: EventKind::Finished });
    }

    fn happened(&mut self, kind: EventKind) {
        // The minute that this step leads to: the one whose readings tell it.
        let minute = (self.minute + 1).max(0).cast_unsigned();
        self.events.push(Event { minute, kind });
    }

    /// Sets a thermostat.
    pub fn set_setpoint(&mut self, room: usize, setpoint_c: f64) {
        self.setpoint_c[room] = Some(setpoint_c);
        self.customs.forget_setpoint(room);
    }

    /// The player moves a shutter.
    pub fn set_shutter(&mut self, window: usize, to: Shutter) {
        let state = &mut self.windows[window];
        state.shutter = to;
        state.shutter_by_player = Some(self.minute);
    }

    /// The player opens or shuts a window: an airing under way is theirs from now on.
    pub fn set_opening(&mut self, window: usize, to: Opening) {
        let state = &mut self.windows[window];
        state.opening = to;
        state.airing_until = None;
        state.opening_by_player = Some(self.minute);
        if to == Opening::Closed {
            state.open_min = 0;
        }
    }

    /// The player switches a device.
    pub fn set_device(&mut self, s: &Scenario, device: usize, to: Power) {
        let in_use = self.in_use(s, device);
        if to == Power::On {
            self.devices[device].stopped_at = None;
            if s.devices[device].works.is_started() {
                self.start(s, None, device);
            } else {
                self.switch(s, None, device, Power::On);
            }
            return;
        }
        self.devices[device].stopped_at = Some(self.minute);
        self.devices[device].waiting = false;
        if !in_use {
            // Cut at the strip while nobody needs it: it stays so after its next use.
            self.devices[device].rest = to;
        }
        self.switch(s, None, device, to);
    }

    /// Someone uses a device, or its programme runs.
    pub fn in_use(&self, s: &Scenario, device: usize) -> bool {
        self.devices[device].run_min.is_some() || self.user_of(s, device, None).is_some()
    }

    /// Someone awake sits, stands… in a living room or bedroom.
    pub fn lived_in(&self, s: &Scenario, room: usize) -> bool {
        use crate::content::RoomUse;
        matches!(s.rooms[room].use_, RoomUse::Living | RoomUse::Bedroom)
            && (0..self.people.len()).any(|person| {
                let doing = self.doing(s, person);
                doing.room == Some(room) && !matches!(doing.activity, Activity::Sleep | Activity::Wash)
            })
    }
}

/// Air of a home that has been lived in for days: 3 g of vapour in a kilogram more than outdoors.
fn first_air(s: &Scenario) -> RoomAir {
    let outdoors = s.weather.hours.first().copied().unwrap_or_default();
    let vapour = moisture::saturated(outdoors.dew_point_c.min(outdoors.temperature_c)) + 0.003;
    RoomAir { vapour, walls: vapour, co2_ppm: breath::OUTDOORS_PPM + 300.0 }
}
