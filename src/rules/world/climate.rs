//! What acts on the engine: weather, neighbours, air by leaks, vents, windows and doors, shutters, panels.

use super::{STEP_S, World};
use crate::{
    content::{BuildingMap, Opening, Power, Shutter},
    rules::{
        EventKind,
        scenario::{Device, Scenario, Works},
    },
    sim::{
        building::Glazing,
        emitters::{HeatingCurve, PanelOnOff, PanelPi, Radiator},
        io::Emitter,
        openings::{CLOSED_DOOR_M3S, TILTED_SHARE, door_flow_m3s, leakage_m3s, window_flow_m3s},
        sun::Sun,
    },
};

/// Thermostats that the level does not mention, °C.
pub(in crate::rules) const USUAL_SETPOINT_C: f64 = 19.0;

/// A valve at its frost guard, and water at rest, °C.
const FROST_C: f64 = 6.0;

/// Height of a door, m.
const DOOR_HEIGHT_M: f64 = 2.0;

/// Where an unheated stairwell stands between outdoors (0) and the flats around it (1).
const STAIRWELL_SHARE: f64 = 0.5;

/// How fast the running mean outdoor temperature follows, per minute: a day counts for a fifth (EN 16798-1, α 0.8).
const RUNNING_MEAN_PER_MIN: f64 = 1.0 / (4.48 * 1440.0);

/// Lumens of daylight per watt of sun let in.
const DAYLIGHT_LM_PER_W: f64 = 110.0;

/// Share of light that a room absorbs at each bounce: pale walls, wooden floor.
const ABSORBED: f64 = 0.5;

/// Regulator of an electric panel.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Regulator {
    /// Not a heater.
    None,
    /// Modern.
    Modern(PanelPi),
    /// Old.
    OnOff(PanelOnOff),
    /// Water radiator with its valve, and what its water follows.
    Water(Radiator, HeatingCurve),
}

impl Regulator {
    /// Of a device.
    pub fn new(device: &Device) -> Regulator {
        match device.works {
            Works::Heater { water: Some(curve), .. } => {
                Regulator::Water(Radiator::new(device.on_w, device.radiative, USUAL_SETPOINT_C), curve)
            }
            Works::Heater { on_off: true, .. } => Regulator::OnOff(PanelOnOff::new(device.on_w, device.radiative)),
            Works::Heater { on_off: false, .. } => Regulator::Modern(PanelPi::new(device.on_w, device.radiative)),
            _ => Regulator::None,
        }
    }

    /// Heat of the next minute, the heater switched on or off, with this share of its surface left by faults.
    fn step(&mut self, on: bool, air_c: f64, setpoint_c: f64, outdoors_c: f64, share: f64) -> Emitter {
        match self {
            Regulator::Modern(panel) if on => panel.step(STEP_S, air_c, setpoint_c),
            Regulator::OnOff(panel) if on => panel.step(STEP_S, air_c, setpoint_c),
            Regulator::Water(radiator, curve) => {
                radiator.share = share;
                // A valve that is shut, but for frost, leaves warm water in the radiator; when it is mild no water runs.
                let setpoint_c = if on { setpoint_c } else { FROST_C };
                let supply_c = curve.supply_c(outdoors_c).unwrap_or(FROST_C);
                radiator.step(STEP_S, air_c, setpoint_c, supply_c)
            }
            Regulator::None | Regulator::Modern(_) | Regulator::OnOff(_) => Emitter::Off,
        }
    }
}

/// How far a shutter is down, 0 to 1.
pub(in crate::rules) fn shutter_share(shutter: Shutter) -> f64 {
    match shutter {
        Shutter::Open => 0.0,
        Shutter::Half => 0.5,
        Shutter::Closed => 1.0,
    }
}

/// What a pane that loses `loss_w` now would lose with its shutter down, W: resistances in parallel over the part
/// that is covered.
pub(in crate::rules) fn loss_if_closed_w(loss_w: f64, glazing: Glazing, resistance: f64, covered: f64) -> f64 {
    let u = match glazing {
        Glazing::Simple { u, .. } => u,
        Glazing::BestestDouble => 3.0,
    };
    let closed = u / (1.0 + u * resistance);
    loss_w * closed / (u + (closed - u) * covered)
}

/// Free opening of a window, as a share of its area.
fn opening_share(opening: Opening) -> f64 {
    match opening {
        Opening::Closed => 0.0,
        Opening::Tilted => TILTED_SHARE,
        Opening::Open => 1.0,
    }
}

impl World {
    /// First minutes of the warm-up: weather and a first guess of the temperatures.
    pub(super) fn settle(&mut self, s: &Scenario) {
        let mut sum = 0.0;
        for &setpoint in self.setpoint_c.iter().flatten() {
            sum += setpoint;
        }
        let heated = self.setpoint_c.iter().flatten().count();
        #[expect(clippy::cast_precision_loss)]
        let mean = if heated == 0 { s.running_mean_c.max(18.0) } else { sum / heated as f64 };
        self.engine.set_uniform(mean);
    }

    /// Seconds from 1 January to the end of the current minute.
    fn end_of_step_s(&self, s: &Scenario) -> f64 {
        let day_s = 86_400.0;
        let mut from_midnight_s = (f64::from(s.level.start.0) + f64::from(self.minute)) * 60.0 + STEP_S;
        if self.minute < 0 {
            // The first day again and again.
            from_midnight_s -= (from_midnight_s / day_s).floor() * day_s;
        }
        s.first_midnight_s + from_midnight_s
    }

    /// Weather, neighbours, shutters and air of the minute.
    pub(super) fn breathe(&mut self, s: &Scenario) {
        let end_s = self.end_of_step_s(s);
        let weather = s.weather.step(end_s, STEP_S);
        self.inputs.weather = weather;
        self.running_mean_c += (weather.temperature_c - self.running_mean_c) * RUNNING_MEAN_PER_MIN;
        self.inputs.time_of_year_s = end_s - 0.5 * STEP_S;
        let outdoors_c = weather.temperature_c;
        let neighbours_c = s.level.neighbours_c;
        self.inputs.boundary_c[BuildingMap::NEIGHBOURS] = neighbours_c;
        self.inputs.boundary_c[BuildingMap::STAIRWELL] = outdoors_c + (neighbours_c - outdoors_c) * STAIRWELL_SHARE;
        for (number, state) in self.windows.iter().enumerate() {
            let part = s.map.windows[number];
            let pane = &s.building.windows[part];
            let room_c = self.zone(s.building.surfaces[pane.surface].zone).air_c;
            let free = pane.area_m2 * opening_share(state.opening);
            let input = &mut self.inputs.windows[part];
            input.shutter = shutter_share(state.shutter);
            input.opening_m3s = window_flow_m3s(free, pane.opening_height_m, room_c - outdoors_c, weather.wind_speed);
        }
        self.ventilate(s);
        for number in 0..s.rooms.len() {
            let room_c = self.zone(number).air_c;
            // The leak is that of the whole envelope of the room: one square metre of so much per hour.
            let leak_m3h = s.map.leak_4pa_m3s[number] * 3600.0;
            let air = self.vent_m3s[number] + leakage_m3s(leak_m3h, 1.0, room_c - outdoors_c, weather.wind_speed);
            self.inputs.zones[number].outdoor_air_m3s = air;
        }
        for (device, state) in s.devices.iter().zip(&self.devices) {
            if let Works::Cooler { duct_m3h, .. } = device.works {
                // What the duct blows out comes back in from outdoors.
                let share = state.draw_w / device.on_w;
                self.inputs.zones[device.room].outdoor_air_m3s += duct_m3h / 3600.0 * share.clamp(0.0, 1.0);
            }
        }
        for (number, door) in s.home.doors.iter().enumerate() {
            let link = s.map.doors[number].link;
            let [one, other] = s.building.links[link].zones;
            let (one_c, other_c) = (self.zone(one).air_c, self.zone(other).air_c);
            let width = (door.gap[1] - door.gap[0]).abs();
            self.inputs.link_flow_m3s[link] = if self.doors[number] {
                let mean_c = f64::midpoint(one_c, other_c);
                door_flow_m3s(width, DOOR_HEIGHT_M, 1.0, one_c - other_c, mean_c)
            } else {
                CLOSED_DOOR_M3S
            };
        }
    }

    /// Panels and radiators of the minute: what those of a room give is added up.
    pub(super) fn heat(&mut self, s: &Scenario) {
        let outdoors_c = self.inputs.weather.temperature_c;
        for (number, room) in s.rooms.iter().enumerate() {
            let (mut given_w, mut radiant_w) = (0.0, 0.0);
            let Some(setpoint_c) = self.setpoint_c[number] else { continue };
            for &heater in &room.heaters {
                let on = self.devices[heater].power == Power::On;
                let (air_c, share) = (self.zone(number).air_c, self.power_left(s, heater));
                let given = self.regulators[heater].step(on, air_c, setpoint_c, outdoors_c, share);
                self.given_w[heater] = 0.0;
                if let Emitter::Power { w, radiative } = given {
                    // What a fault holds back.
                    let w = w.min(s.devices[heater].on_w * share);
                    self.given_w[heater] = w;
                    given_w += w;
                    radiant_w += w * radiative;
                }
            }
            let radiative = if given_w > 0.0 { radiant_w / given_w } else { 0.0 };
            self.inputs.zones[number].heating =
                if given_w > 0.0 { Emitter::Power { w: given_w, radiative } } else { Emitter::Off };
        }
    }

    /// Daylight in the rooms, sunrise and sunset, after the engine's step.
    pub(super) fn look_out(&mut self, s: &Scenario) {
        for (number, room) in s.rooms.iter().enumerate() {
            let sun_w: f64 = room.windows.iter().map(|&window| self.window(s, window).sun_w).sum();
            self.daylight_lux[number] = sun_w * DAYLIGHT_LM_PER_W / (ABSORBED * room.inner_m2.max(1.0));
        }
        let up = self.sun(s).direction[2] > 0.0;
        if up != self.sun_up {
            self.happened(if up { EventKind::Sunrise } else { EventKind::Sunset });
        }
        self.sun_up = up;
    }

    /// Where the sun stands at the end of the last step.
    pub(in crate::rules) fn sun(&self, s: &Scenario) -> Sun {
        self.sun_in(s, 0)
    }

    /// Where it will stand some minutes later.
    pub(super) fn sun_in(&self, s: &Scenario, minutes: i32) -> Sun {
        let later_s = f64::from(minutes) * 60.0;
        Sun::at(&s.building.site, self.inputs.time_of_year_s + 0.5 * STEP_S + later_s)
    }
}
