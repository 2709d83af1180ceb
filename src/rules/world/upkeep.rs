//! The state of the home itself: faults and their repair, small things fitted, what both do to air, heat and water.

use super::World;
use crate::{
    content::{Effect, FaultKind, Id, Power, RoomUse, Who},
    people::plan::DAY_MIN,
    rules::{
        EventKind, FaultState, Fitted,
        scenario::{Scenario, Works},
    },
    sim::{building::Glazing, emitters::PanelPi, openings::leakage_m3s},
};

/// Hot water that drips, °C.
const DRIPS_C: f64 = 45.0;

/// Share of a worn seal's leak that stays after the tenant has put new ones in.
const LEFT_BY_NEW_SEALS: f64 = 0.2;

/// Shower head and taps.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::rules) struct Fittings {
    /// L/min at 40 °C.
    pub shower_l_min: f64,
    /// Share of the usual flow of taps.
    pub tap_factor: f64,
}

impl Default for Fittings {
    /// An ordinary head (nosgestesclimat: 6 min make 72 L), taps without aerators.
    fn default() -> Self {
        Fittings { shower_l_min: 12.0, tap_factor: 1.0 }
    }
}

/// Condition of the home.
#[derive(Debug, Clone, Default, PartialEq)]
pub(in crate::rules) struct Upkeep {
    /// By fault of the level.
    pub faults: Vec<FaultState>,
    /// When the landlord comes, by fault.
    repaired_at: Vec<Option<i32>>,
    /// What was fitted.
    pub fitted: Vec<Fitted>,
    /// Paid for it, €.
    pub spent_eur: f64,
    /// Water lost by leaks, L.
    pub leaked_l: f64,
    /// Power of bulbs changed, W by device.
    bulb_w: Vec<Option<f64>>,
    /// Share left of the leaks of each room.
    leak_share: Vec<f64>,
    /// By window: new seals; resistance of a thick curtain, m² K/W.
    sealed: Vec<bool>,
    curtain_m2k_w: Vec<f64>,
    /// By room: standby is cut at a strip after use.
    pub strips: Vec<bool>,
    /// A programmer runs the heating.
    pub programmer: bool,
}

impl Upkeep {
    /// As the level begins.
    pub fn new(s: &Scenario) -> Upkeep {
        Upkeep {
            faults: vec![FaultState::There; s.level.faults.len()],
            repaired_at: vec![None; s.level.faults.len()],
            bulb_w: vec![None; s.devices.len()],
            leak_share: vec![1.0; s.rooms.len()],
            sealed: vec![false; s.home.windows.len()],
            curtain_m2k_w: vec![0.0; s.home.windows.len()],
            strips: vec![false; s.rooms.len()],
            ..Upkeep::default()
        }
    }

    /// Faults that still act.
    fn acting<'s>(&self, s: &'s Scenario) -> impl Iterator<Item = &'s FaultKind> + use<'s, '_> {
        s.level.faults.iter().zip(&self.faults).filter(|(_, state)| **state != FaultState::Mended).map(|(f, _)| &f.what)
    }

    /// It is fitted there already.
    pub fn has(&self, measure: &Id, target: Option<&Id>) -> bool {
        self.fitted.iter().any(|fitted| fitted.measure == *measure && fitted.target.as_ref() == target)
    }
}

impl World {
    /// The landlord is told of a fault.
    pub fn report(&mut self, s: &Scenario, fault: usize) {
        if self.upkeep.faults[fault] == FaultState::There {
            self.upkeep.faults[fault] = FaultState::Reported;
            let hours = s.level.faults[fault].repaired_after_h;
            let in_min = |hours: u32| i32::try_from(hours.saturating_mul(60)).unwrap_or(i32::MAX);
            self.upkeep.repaired_at[fault] = hours.map(|hours| self.minute.saturating_add(in_min(hours)));
        }
    }

    /// Someone puts right what needs no one else.
    pub fn mend(&mut self, s: &Scenario, fault: usize) {
        if s.level.faults[fault].what.who() == Who::Me {
            self.upkeep.faults[fault] = FaultState::Mended;
        }
    }

    /// Fits a measure, unless it is there already.
    pub fn fit(&mut self, s: &Scenario, measure: usize, target: usize) {
        let Some((id, known)) = s.catalogue.measures.iter().nth(measure) else { return };
        let place = target_id(s, &known.does, target);
        if self.upkeep.has(id, place) {
            return;
        }
        self.upkeep.fitted.push(Fitted { measure: id.clone(), target: place.cloned() });
        self.upkeep.spent_eur += known.price_eur;
        match known.does {
            Effect::Bulb { share } => self.upkeep.bulb_w[target] = Some(s.devices[target].on_w * share),
            Effect::Taps { flow } => self.fittings.tap_factor = flow,
            Effect::Shower { l_min } => self.fittings.shower_l_min = self.fittings.shower_l_min.min(l_min),
            Effect::WindowSeals { leak } => {
                self.upkeep.sealed[target] = true;
                if let Some(room) = room_of_window(s, target) {
                    self.upkeep.leak_share[room] *= leak;
                }
            }
            Effect::DoorBrush { leak } => self.upkeep.leak_share[target] *= leak,
            Effect::Curtain { resistance } => self.upkeep.curtain_m2k_w[target] = resistance,
            Effect::Strip {} => self.upkeep.strips[target] = true,
            Effect::Regulator {} => {
                let device = &s.devices[target];
                self.regulators[target] =
                    super::climate::Regulator::Modern(PanelPi::new(device.on_w, device.radiative));
            }
            Effect::Programmer {} => self.upkeep.programmer = true,
        }
    }

    /// Repairs that are due, water that drips.
    pub(super) fn keep_up(&mut self, s: &Scenario) {
        for fault in 0..self.upkeep.faults.len() {
            if self.upkeep.repaired_at[fault].is_some_and(|at| at <= self.minute) {
                self.upkeep.repaired_at[fault] = None;
                self.upkeep.faults[fault] = FaultState::Mended;
                self.happened(EventKind::Repaired(s.level.faults[fault].id.clone()));
            }
        }
        let (mut litres, mut hot_litres) = (0.0, 0.0);
        for what in self.upkeep.acting(s) {
            if let FaultKind::Leak { litres_per_day, hot } = what {
                let drips = litres_per_day / f64::from(DAY_MIN);
                litres += drips;
                hot_litres += if *hot { drips } else { 0.0 };
            }
        }
        self.upkeep.leaked_l += litres;
        if hot_litres > 0.0 {
            self.run_off(s, hot_litres, DRIPS_C);
        }
    }

    /// What bulbs changed draw less, and warm less.
    pub(super) fn dim(&mut self, s: &Scenario) {
        for (number, bulb_w) in self.upkeep.bulb_w.iter().enumerate() {
            let (Some(bulb_w), Power::On) = (*bulb_w, self.devices[number].power) else { continue };
            let device = &s.devices[number];
            let less_w = self.devices[number].draw_w - bulb_w;
            self.devices[number].draw_w = bulb_w;
            let gains = &mut self.inputs.zones[device.room];
            gains.gains_radiative_w -= less_w * device.heat_to_room * device.radiative;
            gains.gains_convective_w -= less_w * device.heat_to_room * (1.0 - device.radiative);
        }
    }

    /// Shows at once what changed bulbs draw.
    pub fn foresee_bulbs(&mut self, s: &Scenario) {
        for (number, bulb_w) in self.upkeep.bulb_w.iter().enumerate() {
            if let (Some(bulb_w), Power::On) = (*bulb_w, self.devices[number].power) {
                self.meter.power_w[s.devices[number].use_] -= self.devices[number].draw_w - bulb_w;
                self.devices[number].draw_w = bulb_w;
            }
        }
    }

    /// Air that seals and faults let in more or less, and curtains at night.
    pub(super) fn draughts(&mut self, s: &Scenario) {
        let weather = self.inputs.weather;
        let leak = |m3h: f64, room_c: f64| leakage_m3s(m3h, 1.0, room_c - weather.temperature_c, weather.wind_speed);
        for room in 0..s.rooms.len() {
            let share = self.upkeep.leak_share[room];
            if share < 1.0 {
                let usual = leak(s.map.leak_4pa_m3s[room] * 3600.0, self.zone(room).air_c);
                self.inputs.zones[room].outdoor_air_m3s -= usual * (1.0 - share);
            }
        }
        let mut more = Vec::new();
        for what in self.upkeep.acting(s) {
            if let FaultKind::Seal { window, leak_m3h } = what
                && let Some(window) = s.home.windows.iter().position(|known| known.id == *window)
                && let Some(room) = room_of_window(s, window)
            {
                let left = if self.upkeep.sealed[window] { LEFT_BY_NEW_SEALS } else { 1.0 };
                more.push((room, leak(leak_m3h * left, self.zone(room).air_c)));
            }
        }
        for (room, m3s) in more {
            self.inputs.zones[room].outdoor_air_m3s += m3s;
        }
        if !self.sun_up {
            for (window, &resistance) in self.upkeep.curtain_m2k_w.iter().enumerate() {
                if resistance > 0.0 {
                    let part = s.map.windows[window];
                    let pane = &s.building.windows[part];
                    let covers = as_shutter(pane.glazing, resistance, pane.shutter_resistance);
                    let input = &mut self.inputs.windows[part];
                    input.shutter = input.shutter.max(covers);
                }
            }
        }
    }

    /// Share of the vent of a room that faults leave.
    pub(super) fn vent_share(&self, s: &Scenario, room: usize) -> f64 {
        let mut share = 1.0;
        for what in self.upkeep.acting(s) {
            if let FaultKind::Vent { room: of, flow } | FaultKind::Grille { room: of, flow } = what
                && s.rooms[room].id == *of
            {
                share *= flow;
            }
        }
        share
    }

    /// Share of a heater's power that faults leave.
    pub(super) fn power_left(&self, s: &Scenario, heater: usize) -> f64 {
        let mut left = 1.0;
        for what in self.upkeep.acting(s) {
            if let FaultKind::Covered { device, power, .. } | FaultKind::Radiator { device, power } = what
                && s.devices[heater].id == *device
            {
                left *= power;
            }
        }
        left
    }

    /// Share of a heater's heat that never reaches the room.
    pub(super) fn lost_behind(&self, s: &Scenario, heater: usize) -> f64 {
        let mut reaches = 1.0;
        for what in self.upkeep.acting(s) {
            if let FaultKind::Covered { device, lost, .. } = what
                && s.devices[heater].id == *device
            {
                reaches *= 1.0 - lost;
            }
        }
        1.0 - reaches
    }
}

/// Place in the home that a measure of this effect is fitted on.
pub(in crate::rules) fn target_of(s: &Scenario, does: &Effect, target: Option<&Id>) -> Option<usize> {
    let Some(kind) = does.on() else {
        return target.is_none().then_some(0);
    };
    let target = target?;
    match kind {
        "device" => {
            let number = s.devices.iter().position(|device| device.id == *target)?;
            let fits = match does {
                Effect::Bulb { .. } => matches!(s.devices[number].works, Works::Lamp),
                _ => matches!(s.devices[number].works, Works::Heater { on_off: true, .. }),
            };
            fits.then_some(number)
        }
        "window" => s.home.windows.iter().position(|window| window.id == *target),
        _ => {
            let number = s.rooms.iter().position(|room| room.id == *target)?;
            // A brush stops a draught: where no air leaks in, there is none.
            let leaks = s.rooms[number].use_ == RoomUse::Hall && s.map.leak_4pa_m3s[number] > 0.0;
            (!matches!(does, Effect::DoorBrush { .. }) || leaks).then_some(number)
        }
    }
}

fn target_id<'s>(s: &'s Scenario, does: &Effect, target: usize) -> Option<&'s Id> {
    match does.on()? {
        "device" => s.devices.get(target).map(|device| &device.id),
        "window" => s.home.windows.get(target).map(|window| &window.id),
        _ => s.rooms.get(target).map(|room| &room.id),
    }
}

fn room_of_window(s: &Scenario, window: usize) -> Option<usize> {
    let room = &s.home.windows.get(window)?.room;
    s.rooms.iter().position(|known| known.id == *room)
}

/// How far down a shutter would have to be to keep as much heat in as a curtain does, 0 to 1.
fn as_shutter(glazing: Glazing, curtain_m2k_w: f64, shutter_m2k_w: f64) -> f64 {
    let u = match glazing {
        Glazing::Simple { u, .. } => u,
        Glazing::BestestDouble => 3.0,
    };
    let with = |resistance: f64| u - u / (1.0 + u * resistance);
    if shutter_m2k_w <= 0.0 { 0.0 } else { (with(curtain_m2k_w) / with(shutter_m2k_w)).min(1.0) }
}
