//! The heat balance of the rooms: a small dense system with thermostats in it.
//!
//! Unknowns are the radiant (star) node and the air of each zone. The matrix is symmetric, so only its lower half is
//! filled. An air held at a setpoint is known, and the power that holds it unknown in its place. Which emitters hold,
//! give their limit, or rest is found by trial from the previous step's answer: nearly always the same.

use super::io::{Emitter, ZoneInputs};

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

/// Slack on setpoints that keeps rounding from switching emitters, K.
const SLACK_K: f64 = 1e-9;

/// The system, its workspace and its answer.
#[derive(Debug, Clone, Default)]
pub(super) struct Balance {
    zones: usize,
    /// Lower half, rows of 2Z: stars then airs, W/K.
    matrix: Vec<f64>,
    /// W.
    source: Vec<f64>,
    mode: Vec<Mode>,
    /// °C: stars then airs.
    pub(super) temperature: Vec<f64>,
    /// Power of the emitters, W, heat positive, radiation included.
    pub(super) power: Vec<f64>,
    work: Vec<f64>,
    right: Vec<f64>,
    order: Vec<usize>,
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
        Self {
            zones,
            matrix: vec![0.0; n * n],
            source: vec![0.0; n],
            mode: vec![Mode::Free; zones],
            temperature: vec![20.0; n],
            power: vec![0.0; zones],
            work: vec![0.0; n * n],
            right: vec![0.0; n],
            order: vec![0; n],
        }
    }

    pub(super) fn clear(&mut self) {
        self.matrix.fill(0.0);
        self.source.fill(0.0);
    }

    /// Unknown of the radiant node of a zone.
    #[inline]
    pub(super) fn star(zone: usize) -> usize {
        zone
    }

    /// Unknown of the air of a zone.
    #[inline]
    pub(super) fn air(&self, zone: usize) -> usize {
        self.zones + zone
    }

    /// Adds to the symmetric pair of coefficients of two unknowns (to the diagonal once).
    #[inline]
    pub(super) fn add(&mut self, a: usize, b: usize, value: f64) {
        let (row, column) = if a >= b { (a, b) } else { (b, a) };
        self.matrix[row * 2 * self.zones + column] += value;
    }

    #[inline]
    pub(super) fn add_source(&mut self, unknown: usize, value: f64) {
        self.source[unknown] += value;
    }

    fn coefficient(&self, a: usize, b: usize) -> f64 {
        let (row, column) = if a >= b { (a, b) } else { (b, a) };
        self.matrix[row * 2 * self.zones + column]
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
                *mode = Mode::Free;
            }
        }
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
            let air = self.temperature[self.zones + zone];
            let power = self.power[zone];
            let heat = ideal(input.heating);
            let cool = ideal(input.cooling);
            let next = match (self.mode[zone], heat, cool) {
                (Mode::Free, Some(h), _) if air < h.setpoint - SLACK_K => Mode::HoldHeat,
                (Mode::Free, _, Some(c)) if air > c.setpoint + SLACK_K => Mode::HoldCool,
                (Mode::HoldHeat, Some(_), _) if power < 0.0 => Mode::Free,
                (Mode::HoldHeat, Some(h), _) if power > h.limit => Mode::MaxHeat,
                (Mode::MaxHeat, Some(h), _) if air > h.setpoint + SLACK_K => Mode::HoldHeat,
                (Mode::HoldCool, _, Some(_)) if power > 0.0 => Mode::Free,
                (Mode::HoldCool, _, Some(c)) if -power > c.limit => Mode::MaxCool,
                (Mode::MaxCool, _, Some(c)) if air < c.setpoint - SLACK_K => Mode::HoldCool,
                (mode, _, _) => mode,
            };
            if next != self.mode[zone] {
                self.mode[zone] = next;
                changed = true;
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
        matches!(self.mode[zone], Mode::HoldHeat | Mode::HoldCool)
    }

    fn solve_once(&mut self, inputs: &[ZoneInputs]) {
        let z = self.zones;
        let n = 2 * z;
        // Held airs go last: when their heat all goes to the air, they need no elimination.
        let mut free = z;
        let mut radiant = false;
        for zone in 0..z {
            self.order[zone] = zone;
            if !self.holds(zone) {
                self.order[free] = z + zone;
                free += 1;
            }
        }
        let mut next = free;
        for (zone, input) in inputs.iter().enumerate().take(z) {
            if self.holds(zone) {
                self.order[next] = z + zone;
                next += 1;
                radiant |= self.emitter(zone, input).is_some_and(|e| e.radiative > 0.0);
            }
        }
        self.right.copy_from_slice(&self.source);
        for (zone, input) in inputs.iter().enumerate().take(z) {
            let Some(emitter) = self.emitter(zone, input) else {
                self.power[zone] = 0.0;
                continue;
            };
            let given = match self.mode[zone] {
                Mode::MaxHeat => emitter.limit,
                Mode::MaxCool => -emitter.limit,
                Mode::Free | Mode::HoldHeat | Mode::HoldCool => 0.0,
            };
            self.power[zone] = given;
            self.right[z + zone] += given * (1.0 - emitter.radiative);
            self.right[zone] += given * emitter.radiative;
            if self.holds(zone) {
                self.temperature[z + zone] = emitter.setpoint;
                for row in 0..n {
                    self.right[row] -= self.coefficient(row, z + zone) * emitter.setpoint;
                }
            }
        }
        let size = if radiant { n } else { free };
        for (i, &row) in self.order[..size].iter().enumerate() {
            for (j, &column) in self.order[..size].iter().enumerate() {
                self.work[i * n + j] = if j < free {
                    self.coefficient(row, column)
                } else {
                    let zone = column - z;
                    let share = self.emitter(zone, &inputs[zone]).map_or(0.0, |e| e.radiative);
                    if row == column {
                        share - 1.0
                    } else if row == zone {
                        -share
                    } else {
                        0.0
                    }
                };
            }
        }
        self.eliminate(size);
        for i in free..n {
            let zone = self.order[i] - z;
            self.power[zone] = if radiant {
                self.right[self.order[i]]
            } else {
                // All of the power is in this one row: the others are known.
                let row = self.order[i];
                let taken: f64 =
                    self.order[..free].iter().map(|&u| self.coefficient(row, u) * self.temperature[u]).sum();
                taken - self.right[row]
            };
        }
    }

    /// Gaussian elimination of the first `size` unknowns of the order. Without pivoting: the free part is a heat
    /// network (diagonally dominant), and the columns of powers hold their largest term on the diagonal.
    fn eliminate(&mut self, size: usize) {
        let n = 2 * self.zones;
        for k in 0..size {
            let (above, below) = self.work.split_at_mut((k + 1) * n);
            let pivot_row = &above[k * n..k * n + size];
            let inverse = 1.0 / pivot_row[k];
            let pivot_right = self.right[self.order[k]];
            for i in k + 1..size {
                let row = &mut below[(i - k - 1) * n..(i - k - 1) * n + size];
                let factor = row[k] * inverse;
                if factor != 0.0 {
                    for (a, b) in row[k + 1..].iter_mut().zip(&pivot_row[k + 1..]) {
                        *a -= factor * b;
                    }
                    self.right[self.order[i]] -= factor * pivot_right;
                }
            }
        }
        for k in (0..size).rev() {
            let row = &self.work[k * n..k * n + size];
            let mut sum = self.right[self.order[k]];
            for (a, &u) in row[k + 1..].iter().zip(&self.order[k + 1..size]) {
                sum -= a * self.right[u];
            }
            self.right[self.order[k]] = sum / row[k];
        }
        for &unknown in &self.order[..size] {
            let zone_held = unknown >= self.zones && self.holds(unknown - self.zones);
            if !zone_held {
                self.temperature[unknown] = self.right[unknown];
            }
        }
    }
}
