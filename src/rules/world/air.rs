//! Air of the rooms over one minute: vapour, carbon dioxide, damp and mould, and the vents that renew it.

use super::{STEP_MIN, STEP_S, World};
use crate::{
    content::{BuildingMap, Vents},
    people::breath,
    rules::{EventKind, scenario::Scenario},
    sim::moisture::{self, Damp, RoomAir, RoomFlows},
};

/// Inner surface against indoor air: a plain wall, and a thermal bridge (engine.md).
const WALL_FACTOR: f64 = 0.95;
const BRIDGE_FACTOR: f64 = 0.70;

/// Air that a blocked vent still lets through.
const BLOCKED: f64 = 0.1;

/// Share of the vents' air that finds another way when all inlets are shut: under doors and through cracks.
const OTHER_WAYS: f64 = 0.35;

/// Humidity-controlled vents: share of their mean flow in dry air and in damp air, and where these are.
const HYGRO: [f64; 2] = [0.45, 1.5];
const HYGRO_RH: [f64; 2] = [0.35, 0.75];

/// Humidity from which a room is damp, and for how long before it is told, minutes.
const DAMP_RH: f64 = 0.70;
pub(super) const DAMP_AFTER_MIN: u32 = 60;

/// Stale air, ppm of CO2.
pub(super) const STALE_PPM: f64 = 1_500.0;

/// Stale air is told again once it was fresher by this much, ppm.
const FRESHER_PPM: f64 = 200.0;

/// What a room's people and devices give to its air over a minute.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(in crate::rules) struct Emitted {
    /// g; negative where an air conditioner dries.
    pub vapour_g: f64,
    /// L.
    pub co2_l: f64,
}

/// Flow of a humidity-controlled vent against its mean.
fn hygro(rh: f64) -> f64 {
    let [dry, damp] = HYGRO;
    let [from, to] = HYGRO_RH;
    dry + (damp - dry) * ((rh - from) / (to - from)).clamp(0.0, 1.0)
}

impl World {
    /// Relative humidity of a room, 0 to 1.
    pub(in crate::rules) fn humidity(&self, room: usize) -> f64 {
        moisture::relative(self.air.rooms[room].vapour, self.zone(room).air_c).min(1.0)
    }

    /// Vapour and carbon dioxide of people.
    pub(super) fn breathe_out(&mut self, s: &Scenario) {
        for (number, person) in s.level.people.iter().enumerate() {
            let doing = self.doing(s, number);
            let Some(room) = doing.room else { continue };
            let (activity, age) = (doing.activity, person.age);
            let emitted = &mut self.emitted[room];
            emitted.vapour_g += breath::vapour_g_h(activity, age) * STEP_MIN / 60.0;
            emitted.co2_l += breath::co2_l_h(activity, age) * STEP_MIN / 60.0;
        }
    }

    /// Flow that a vent lets through against one that is open and sound.
    fn open_share(&self, s: &Scenario, room: usize) -> f64 {
        self.vent_share(s, room) * if self.vents_open[room] { 1.0 } else { BLOCKED }
    }

    /// Air that enters by the vents of each room, m³/s, and the share of all of it that each room lets out.
    pub(super) fn ventilate(&mut self, s: &Scenario) {
        let kind = s.home.vents;
        let controlled = |world: &World, room: usize, wanted: bool| {
            let rh = if wanted { hygro(world.humidity(room)) } else { 1.0 };
            rh * world.open_share(s, room)
        };
        let (mut drawn, mut inlets, mut open_inlets) = (0.0, 0.0, 0.0);
        for (room, known) in s.rooms.iter().enumerate() {
            drawn += known.extracts * controlled(self, room, kind != Vents::SelfRegulating);
            let usual = s.map.vents_m3s[room];
            inlets += usual;
            open_inlets += usual * controlled(self, room, kind == Vents::HygroB);
        }
        let total = inlets * drawn * (OTHER_WAYS + (1.0 - OTHER_WAYS) * (open_inlets / inlets.max(1e-12)).min(1.0));
        for (room, known) in s.rooms.iter().enumerate() {
            let own = s.map.vents_m3s[room] * controlled(self, room, kind == Vents::HygroB);
            self.vent_m3s[room] = if open_inlets > 0.0 { total * own / open_inlets } else { 0.0 };
            let out = known.extracts * controlled(self, room, kind != Vents::SelfRegulating);
            self.extract_share[room] = if drawn > 0.0 { out / drawn } else { 0.0 };
        }
    }

    /// Mixes the air of the minute; damp of walls.
    pub(super) fn mix_air(&mut self, s: &Scenario) {
        let outdoors = self.inputs.weather;
        let ratio = moisture::saturated(outdoors.dew_point_c.min(outdoors.temperature_c));
        let outside = RoomAir { vapour: ratio, walls: ratio, co2_ppm: breath::OUTDOORS_PPM };
        for (room, known) in s.rooms.iter().enumerate() {
            let air_c = self.zone(room).air_c;
            let mut flows = RoomFlows {
                volume_m3: known.volume_m3,
                air_c,
                outdoor_m3s: self.inputs.zones[room].outdoor_air_m3s - self.vent_m3s[room],
                enters_m3s: self.vent_m3s[room],
                leaves_share: self.extract_share[room],
                vapour_kg_s: self.emitted[room].vapour_g / 1000.0 / STEP_S,
                co2_m3_s: self.emitted[room].co2_l / 1000.0 / STEP_S,
                pane_c: air_c,
                pane_m2: 0.0,
            };
            for &window in &known.windows {
                let part = s.map.windows[window];
                flows.outdoor_m3s += self.inputs.windows[part].opening_m3s;
                flows.pane_c = flows.pane_c.min(self.window(s, window).inside_c);
                flows.pane_m2 += s.building.windows[part].area_m2;
            }
            // Dried air cannot be drier than dry.
            let held_kg = moisture::AIR_KG_M3 * known.volume_m3 * self.air.rooms[room].vapour;
            flows.vapour_kg_s = flows.vapour_kg_s.max(-0.1 * held_kg / STEP_S);
            self.room_flows[room] = flows;
        }
        let links = s.building.links.iter().zip(&self.inputs.link_flow_m3s).map(|(link, &m3s)| (link.zones, m3s));
        self.vapour_balance = self.air.step(STEP_S, outside, &self.room_flows, links);
        for (room, known) in s.rooms.iter().enumerate() {
            let air_c = self.zone(room).air_c;
            let stairs_c = self.inputs.boundary_c[BuildingMap::STAIRWELL];
            let (outside_c, factor) =
                if known.outer { (outdoors.temperature_c, BRIDGE_FACTOR) } else { (stairs_c.min(air_c), WALL_FACTOR) };
            let surface = moisture::surface_humidity(self.air.rooms[room].vapour, air_c, outside_c, factor);
            self.damp[room].pass(STEP_MIN / 1440.0, surface);
            let humid = self.humidity(room) > DAMP_RH;
            self.damp_min[room] = if humid { self.damp_min[room] + 1 } else { 0 };
            if self.damp_min[room] == DAMP_AFTER_MIN {
                self.happened(EventKind::RoomDamp(known.id.clone()));
            }
            let limit = if self.stale[room] { STALE_PPM - FRESHER_PPM } else { STALE_PPM };
            let stale = self.air.rooms[room].co2_ppm > limit;
            if stale && !self.stale[room] && self.lived_in(s, room) {
                self.happened(EventKind::RoomStale(known.id.clone()));
            }
            self.stale[room] = stale;
        }
    }

    /// What the level says of the week before; where it says nothing, the last day's damp held for all of it.
    pub(super) fn remember_damp(&mut self, s: &Scenario) {
        for (room, known) in s.rooms.iter().enumerate() {
            let said = s.level.initial.damp.get(&known.id).copied();
            let mouldy = s.level.initial.mould.contains(&known.id);
            let mean = said.unwrap_or(self.damp[room].mean);
            self.damp[room] = Damp { mean, growth_days: if mouldy { 14.0 } else { 0.0 } };
        }
    }

    /// The player opens (and cleans) a vent, or shuts it.
    pub fn set_vent(&mut self, room: usize, open: bool) {
        self.vents_open[room] = open;
    }

    /// Vapour lost or found by the last minute's mixing, kg.
    pub fn vapour_imbalance_kg(&self) -> f64 {
        let b = self.vapour_balance;
        b.given - b.carried_out - b.condensed - b.stored
    }
}
