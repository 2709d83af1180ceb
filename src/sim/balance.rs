//! The heat balance of the rooms: a small dense system with thermostats in it.
//!
//! Unknowns are the radiant (star) node and the air of each zone. The matrix is symmetric; what it gives once solved is
//! kept as long as films last (`response`). An air held at a setpoint is known, and the power that holds it unknown in
//! its place. Which emitters hold, give their limit, or rest is found by trial from the previous step's answer: nearly
//! always the same.

use super::chains::Link;
use super::io::{Emitter, ZoneInputs};
use super::lanes::{LANES, Lanes};
use super::response::Response;

/// What the emitters of a zone do.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Mode {
    #[default]
    Free,
    HoldHeat,
    MaxHeat,
    HoldCool,
    MaxCool,
}

impl Mode {
    fn holds(self) -> bool {
        matches!(self, Self::HoldHeat | Self::HoldCool)
    }
}

/// Slack on setpoints that keeps rounding from switching emitters, K.
const SLACK_K: f64 = 1e-9;

/// The system, its workspace and its answer.
#[derive(Debug, Clone, Default)]
pub(super) struct Balance {
    zones: usize,
    /// Rows of 2Z: the star then the air of each zone, W/K. Neighbours are near, so that elimination fills little.
    matrix: Vec<Lanes>,
    /// By zone, and some more to fill lanes: what comes to its star and air, W.
    pub(super) source: Vec<[f64; 2]>,
    mode: Vec<Mode>,
    /// By zone: star and air, °C.
    pub(super) temperature: Vec<[f64; 2]>,
    /// Power of the emitters, W, heat positive, radiation included.
    pub(super) power: Vec<f64>,
    /// To what is given: heat, or the temperature of airs held. Good while `ready`.
    response: Response,
    ready: bool,
    given: Vec<[f64; 2]>,
    found: Vec<[f64; 2]>,
    /// For emitters that radiate.
    work: Vec<Lanes>,
}

/// Ideal emitter: setpoint, limit, radiative share.
#[derive(Clone, Copy)]
struct Ideal {
    setpoint: f64,
    limit: f64,
    radiative: f64,
}

fn ideal(emitter: Emitter) -> Option<Ideal> {
    match emitter {
        Emitter::Ideal { setpoint_c, max_w, radiative } => {
            Some(Ideal { setpoint: setpoint_c, limit: max_w.max(0.0), radiative })
        }
        Emitter::Off | Emitter::Power { .. } => None,
    }
}

impl Balance {
    pub(super) fn new(zones: usize) -> Self {
        let n = 2 * zones;
        let response = Response::new(n);
        let width = response.width();
        Self {
            zones,
            matrix: vec![Lanes::default(); n * width],
            source: vec![[0.0; 2]; width * LANES / 2],
            mode: vec![Mode::Free; zones],
            temperature: vec![[20.0; 2]; zones],
            power: vec![0.0; zones],
            response,
            ready: false,
            given: vec![[0.0; 2]; width * LANES / 2],
            found: vec![[0.0; 2]; width * LANES / 2],
            work: vec![Lanes::default(); n * width],
        }
    }

    /// An empty matrix.
    pub(super) fn clear(&mut self) {
        self.matrix.fill(Lanes::default());
        self.ready = false;
    }

    /// Unknown of the radiant node of a zone.
    #[inline]
    pub(super) fn star(zone: usize) -> usize {
        2 * zone
    }

    /// Unknown of the air of a zone.
    #[inline]
    pub(super) fn air(zone: usize) -> usize {
        2 * zone + 1
    }

    /// Adds to the coefficient of a pair of unknowns (on the diagonal, once).
    #[inline]
    pub(super) fn add(&mut self, a: usize, b: usize, value: f64) {
        let width = self.response.width();
        self.matrix[a * width + b / LANES].0[b % LANES] += value;
        if a != b {
            self.matrix[b * width + a / LANES].0[a % LANES] += value;
        }
    }

    /// Adds what a partition does between its rooms.
    pub(super) fn add_link(&mut self, link: &Link) {
        let [one, two] = link.zones;
        let (a1, a2) = (Self::air(one), Self::air(two));
        self.add(Self::star(one), Self::star(two), link.stars);
        self.add(a1, a2, link.airs);
        self.add(a1, Self::star(two), link.air_star);
        self.add(a2, Self::star(one), link.star_air);
    }

    /// Solves for temperatures and powers with the emitters of each zone. Fixed powers are already in the sources.
    pub(super) fn solve(&mut self, inputs: &[ZoneInputs]) {
        for (mode, input) in self.mode.iter_mut().zip(inputs) {
            let (heat, cool) = (ideal(input.heating).is_some(), ideal(input.cooling).is_some());
            let possible = match mode {
                Mode::Free => true,
                Mode::HoldHeat | Mode::MaxHeat => heat,
                Mode::HoldCool | Mode::MaxCool => cool,
            };
            if !possible {
                // All is begun anew when an emitter comes or goes: rare.
                self.ready &= !mode.holds();
                *mode = Mode::Free;
            }
        }
        self.ready &= !self.response.is_worn();
        // Every change makes the guess better: heat added in a room only helps the others. The bound is for safety.
        for _ in 0..4 * self.zones + 4 {
            self.solve_once(inputs);
            if !self.correct(inputs) {
                break;
            }
        }
    }

    /// Changes the modes that the answer contradicts; says whether any was.
    fn correct(&mut self, inputs: &[ZoneInputs]) -> bool {
        let mut changed = false;
        for (zone, input) in inputs.iter().enumerate().take(self.zones) {
            let air = self.temperature[zone][1];
            let power = self.power[zone];
            let next = next(self.mode[zone], ideal(input.heating), ideal(input.cooling), air, power);
            if next != self.mode[zone] {
                let held = self.holds(zone);
                self.mode[zone] = next;
                changed = true;
                // The same temperatures are unknown when only the power given has changed.
                if held != self.holds(zone) && self.ready {
                    self.response.exchange(Self::air(zone));
                }
            }
        }
        changed
    }

    fn emitter(&self, zone: usize, input: &ZoneInputs) -> Option<Ideal> {
        match self.mode[zone] {
            Mode::Free => None,
            Mode::HoldHeat | Mode::MaxHeat => ideal(input.heating),
            Mode::HoldCool | Mode::MaxCool => ideal(input.cooling),
        }
    }

    fn holds(&self, zone: usize) -> bool {
        self.mode[zone].holds()
    }

    fn solve_once(&mut self, inputs: &[ZoneInputs]) {
        let mut radiates = false;
        self.given.copy_from_slice(&self.source);
        for (zone, input) in inputs.iter().enumerate().take(self.zones) {
            let mode = self.mode[zone];
            self.power[zone] = 0.0;
            let Some(emitter) = self.emitter(zone, input) else { continue };
            let power = match mode {
                Mode::Free | Mode::HoldHeat | Mode::HoldCool => {
                    self.given[zone][1] = emitter.setpoint;
                    radiates |= emitter.radiative > 0.0;
                    continue;
                }
                Mode::MaxHeat => emitter.limit,
                Mode::MaxCool => -emitter.limit,
            };
            self.power[zone] = power;
            self.given[zone][0] += power * emitter.radiative;
            self.given[zone][1] += power * (1.0 - emitter.radiative);
        }
        if radiates {
            self.solve_radiating(inputs);
            return;
        }
        if !self.ready {
            let mode = &self.mode;
            self.response.begin(&self.matrix, |unknown| unknown % 2 == 1 && mode[unknown / 2].holds());
            self.ready = true;
        }
        self.response.find(self.given.as_flattened(), self.found.as_flattened_mut());
        for (zone, (room, mode)) in self.temperature.iter_mut().zip(&self.mode).enumerate() {
            *room = self.found[zone];
            if mode.holds() {
                // All of the power is in this one row.
                self.power[zone] = room[1] - self.source[zone][1];
                room[1] = self.given[zone][1];
            }
        }
    }

    /// When an emitter that holds a setpoint radiates, its power acts in two rows: powers take the place of the airs held
    /// as unknowns. Gauss, without pivoting: the columns of powers hold their largest term on the diagonal.
    fn solve_radiating(&mut self, inputs: &[ZoneInputs]) {
        let (z, n, width) = (self.zones, 2 * self.zones, self.response.width());
        self.ready = false;
        self.work.copy_from_slice(&self.matrix);
        // Known temperatures go to the right.
        for zone in 0..z {
            if self.holds(zone) {
                self.temperature[zone][1] = self.given[zone][1];
                self.given[zone][1] = self.source[zone][1];
            }
        }
        for zone in 0..z {
            if self.holds(zone) {
                let column = &self.matrix[Self::air(zone) * width..(Self::air(zone) + 1) * width];
                let coefficients = column.iter().flat_map(|lanes| lanes.0);
                for (given, coefficient) in self.given.as_flattened_mut().iter_mut().zip(coefficients) {
                    *given -= coefficient * self.temperature[zone][1];
                }
            }
        }
        for (zone, input) in inputs.iter().enumerate().take(z) {
            if !self.holds(zone) {
                continue;
            }
            let share = self.emitter(zone, input).map_or(0.0, |emitter| emitter.radiative);
            for (i, row) in self.work.chunks_exact_mut(width).enumerate() {
                let air = Self::air(zone);
                row[air / LANES].0[air % LANES] = if i == air {
                    share - 1.0
                } else if i == Self::star(zone) {
                    -share
                } else {
                    0.0
                };
            }
        }
        let right = self.given.as_flattened_mut();
        for k in 0..n {
            let (above, below) = self.work.split_at_mut((k + 1) * width);
            let pivot = &above[k * width..];
            let own = right[k];
            for (row, i) in below.chunks_exact_mut(width).zip(k + 1..) {
                let factor = at(row, k) / at(pivot, k);
                if factor != 0.0 {
                    let factors = Lanes::all(factor);
                    for (row, pivot) in row.iter_mut().zip(pivot) {
                        *row = *row - *pivot * factors;
                    }
                    right[i] -= factor * own;
                }
            }
        }
        for k in (0..n).rev() {
            let row = &self.work[k * width..(k + 1) * width];
            let known: f64 = (k + 1..n).map(|i| at(row, i) * right[i]).sum();
            let value = (right[k] - known) / at(row, k);
            right[k] = value;
            if k % 2 == 1 && self.mode[k / 2].holds() {
                self.power[k / 2] = value;
            } else {
                self.temperature[k / 2][k % 2] = value;
            }
        }
    }
}

/// What the emitters of a zone do after an answer: the same, unless it contradicts them.
#[inline]
fn next(mode: Mode, heat: Option<Ideal>, cool: Option<Ideal>, air: f64, power: f64) -> Mode {
    match (mode, heat, cool) {
        (Mode::Free, Some(h), _) if air < h.setpoint - SLACK_K => Mode::HoldHeat,
        (Mode::Free, _, Some(c)) if air > c.setpoint + SLACK_K => Mode::HoldCool,
        (Mode::HoldHeat, Some(_), _) if power < 0.0 => Mode::Free,
        (Mode::HoldHeat, Some(h), _) if power > h.limit => Mode::MaxHeat,
        (Mode::MaxHeat, Some(h), _) if air > h.setpoint + SLACK_K => Mode::HoldHeat,
        (Mode::HoldCool, _, Some(_)) if power > 0.0 => Mode::Free,
        (Mode::HoldCool, _, Some(c)) if -power > c.limit => Mode::MaxCool,
        (Mode::MaxCool, _, Some(c)) if air < c.setpoint - SLACK_K => Mode::HoldCool,
        (mode, _, _) => mode,
    }
}

/// A number of a row.
#[inline]
fn at(row: &[Lanes], unknown: usize) -> f64 {
    row[unknown / LANES].0[unknown % LANES]
}
