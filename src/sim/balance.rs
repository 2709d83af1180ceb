//! The heat balance of the rooms: a small dense system with thermostats in it.
//!
//! Unknowns are the radiant (star) node and the air of each zone. The matrix is symmetric. An air
//! held at a setpoint is known, and the power that holds it unknown in its place. Which emitters hold, give their limit,
//! or rest is found by trial from the previous step's answer: nearly always the same.

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
    /// Rows of 2Z: stars then airs, W/K. The upper half is a copy, made by [`Balance::seal`].
    matrix: Vec<f64>,
    /// W.
    source: Vec<f64>,
    mode: Vec<Mode>,
    /// °C: stars then airs.
    pub(super) temperature: Vec<f64>,
    /// Power of the emitters, W, heat positive, radiation included.
    pub(super) power: Vec<f64>,
    /// Eliminated matrix: factors below the diagonal, its inverse on it. Good while `ready`.
    work: Vec<f64>,
    ready: Option<Ready>,
    right: Vec<f64>,
    order: Vec<usize>,
}

/// What has been eliminated.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Ready {
    /// Unknown temperatures, first in the order.
    free: usize,
    /// Unknowns eliminated: those, and the powers of emitters that radiate.
    size: usize,
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
            ready: None,
            right: vec![0.0; n],
            order: vec![0; n],
        }
    }

    /// An empty matrix.
    pub(super) fn clear(&mut self) {
        self.matrix.fill(0.0);
        self.ready = None;
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

    /// Adds to the coefficient of a pair of unknowns (on the diagonal, once).
    #[inline]
    pub(super) fn add(&mut self, a: usize, b: usize, value: f64) {
        let (row, column) = if a >= b { (a, b) } else { (b, a) };
        self.matrix[row * 2 * self.zones + column] += value;
    }

    /// Adds a partition: on each side the zone, convection and radiation (W/K), and the inverse of the system of its
    /// faces (first, both, second).
    pub(super) fn add_partition(&mut self, one: (usize, f64, f64), two: (usize, f64, f64), p: [f64; 3]) {
        for ((zone, c, r), own) in [(one, p[0]), (two, p[2])] {
            let (star, air) = (Self::star(zone), self.air(zone));
            self.add(star, star, r - r * r * own);
            self.add(air, star, -c * r * own);
            self.add(air, air, c - c * c * own);
        }
        let (s1, a1, s2, a2) = (Self::star(one.0), self.air(one.0), Self::star(two.0), self.air(two.0));
        self.add(s1, s2, -one.2 * two.2 * p[1]);
        self.add(a1, s2, -one.1 * two.2 * p[1]);
        self.add(a2, s1, -two.1 * one.2 * p[1]);
        self.add(a1, a2, -one.1 * two.1 * p[1]);
    }

    /// Ends the matrix: copies its lower half to its upper one.
    pub(super) fn seal(&mut self) {
        let n = 2 * self.zones;
        for row in 1..n {
            let (above, below) = self.matrix.split_at_mut(row * n);
            for (column, value) in below[..row].iter().enumerate() {
                above[column * n + row] = *value;
            }
        }
    }

    /// Sets the source of an unknown, W.
    #[inline]
    pub(super) fn set_source(&mut self, unknown: usize, value: f64) {
        self.source[unknown] = value;
    }

    fn row(&self, unknown: usize) -> &[f64] {
        let n = 2 * self.zones;
        &self.matrix[unknown * n..(unknown + 1) * n]
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
                self.ready = None;
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
                let held = self.holds(zone);
                self.mode[zone] = next;
                changed = true;
                // The same temperatures are unknown when only the power given has changed.
                if held || self.holds(zone) {
                    self.ready = None;
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
        matches!(self.mode[zone], Mode::HoldHeat | Mode::HoldCool)
    }

    fn solve_once(&mut self, inputs: &[ZoneInputs]) {
        let z = self.zones;
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
                let n = 2 * z;
                let row = &self.matrix[(z + zone) * n..(z + zone + 1) * n];
                for (right, coefficient) in self.right.iter_mut().zip(row) {
                    *right -= coefficient * emitter.setpoint;
                }
            }
        }
        let ready = match self.ready {
            Some(ready) if !self.radiates(inputs) => ready,
            _ => self.eliminate(inputs),
        };
        self.ready = Some(ready);
        self.substitute(ready.size);
        for i in ready.free..2 * z {
            let row = self.order[i];
            self.power[row - z] = if ready.size > ready.free {
                self.right[row]
            } else {
                // All of the power is in this one row: the others are known.
                let coefficients = self.row(row);
                let taken: f64 = self.order[..ready.free].iter().map(|&u| coefficients[u] * self.temperature[u]).sum();
                taken - self.right[row]
            };
        }
    }

    /// Whether an emitter that holds a setpoint radiates.
    fn radiates(&self, inputs: &[ZoneInputs]) -> bool {
        inputs
            .iter()
            .enumerate()
            .take(self.zones)
            .any(|(zone, input)| self.holds(zone) && self.emitter(zone, input).is_some_and(|e| e.radiative > 0.0))
    }

    /// Orders the unknowns and eliminates: held airs go last, since they need no elimination when their heat all goes to
    /// the air. Without pivoting: the free part is a heat network (diagonally dominant), and the columns of powers hold
    /// their largest term on the diagonal.
    fn eliminate(&mut self, inputs: &[ZoneInputs]) -> Ready {
        let z = self.zones;
        let n = 2 * z;
        let mut free = z;
        for zone in 0..z {
            self.order[zone] = zone;
            if !self.holds(zone) {
                self.order[free] = z + zone;
                free += 1;
            }
        }
        let mut next = free;
        for zone in 0..z {
            if self.holds(zone) {
                self.order[next] = z + zone;
                next += 1;
            }
        }
        let size = if self.radiates(inputs) { n } else { free };
        for i in 0..size {
            let unknown = self.order[i];
            let row = &self.matrix[unknown * n..(unknown + 1) * n];
            let work = &mut self.work[i * n..i * n + size];
            for (w, &column) in work.iter_mut().zip(&self.order[..free]) {
                *w = row[column];
            }
        }
        for j in free..size {
            let column = self.order[j];
            let zone = column - z;
            let share = inputs.get(zone).and_then(|input| self.emitter(zone, input)).map_or(0.0, |e| e.radiative);
            for i in 0..size {
                let row = self.order[i];
                self.work[i * n + j] = if row == column {
                    share - 1.0
                } else if row == zone {
                    -share
                } else {
                    0.0
                };
            }
        }
        for k in 0..size {
            let (above, below) = self.work.split_at_mut((k + 1) * n);
            let pivot_row = &mut above[k * n..k * n + size];
            let inverse = 1.0 / pivot_row[k];
            pivot_row[k] = inverse;
            for row in below.chunks_exact_mut(n).take(size - k - 1) {
                let factor = row[k] * inverse;
                row[k] = factor;
                if factor != 0.0 {
                    for (a, b) in row[k + 1..size].iter_mut().zip(&pivot_row[k + 1..size]) {
                        *a -= factor * b;
                    }
                }
            }
        }
        Ready { free, size }
    }

    /// Forward and backward substitution of the unknowns eliminated.
    fn substitute(&mut self, size: usize) {
        let n = 2 * self.zones;
        for i in 1..size {
            let row = &self.work[i * n..i * n + i];
            let mut sum = self.right[self.order[i]];
            for (factor, &u) in row.iter().zip(&self.order[..i]) {
                sum -= factor * self.right[u];
            }
            self.right[self.order[i]] = sum;
        }
        for i in (0..size).rev() {
            let row = &self.work[i * n..i * n + size];
            let mut sum = self.right[self.order[i]];
            for (a, &u) in row[i + 1..].iter().zip(&self.order[i + 1..size]) {
                sum -= a * self.right[u];
            }
            self.right[self.order[i]] = sum * row[i];
        }
        for i in 0..size {
            let unknown = self.order[i];
            if unknown < self.zones || !self.holds(unknown - self.zones) {
                self.temperature[unknown] = self.right[unknown];
            }
        }
    }
}
