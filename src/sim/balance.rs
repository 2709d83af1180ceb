//! The heat balance of the rooms: a small dense system with thermostats in it.
//!
//! Unknowns are the radiant (star) node and the air of each zone. The matrix is symmetric; its
//! factors are kept as long as films last and the same airs are held. An air held at a setpoint is known, and the
//! power that holds it unknown in its place. Which emitters hold, give their limit, or rest is found by trial from the
//! previous step's answer: nearly always the same.

use super::chains::Link;
use super::factors::Factors;
use super::io::{Emitter, ZoneInputs};
use super::lanes::{LANES, Lanes};

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
    /// W.
    source: Vec<Lanes>,
    mode: Vec<Mode>,
    /// By zone: star and air, °C.
    pub(super) temperature: Vec<[f64; 2]>,
    /// Power of the emitters, W, heat positive, radiation included.
    pub(super) power: Vec<f64>,
    /// Of the unknowns that are not held. Good while `ready`.
    factors: Factors,
    ready: bool,
    right: Vec<Lanes>,
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
        let factors = Factors::new(n);
        let width = factors.width();
        Self {
            zones,
            matrix: vec![Lanes::default(); n * width],
            source: vec![Lanes::default(); width],
            mode: vec![Mode::Free; zones],
            temperature: vec![[20.0; 2]; zones],
            power: vec![0.0; zones],
            factors,
            ready: false,
            right: vec![Lanes::default(); width],
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
        let width = self.factors.width();
        add(&mut self.matrix[a * width..(a + 1) * width], b, value);
        if a != b {
            add(&mut self.matrix[b * width..(b + 1) * width], a, value);
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

    /// Sets the source of an unknown, W.
    #[inline]
    pub(super) fn set_source(&mut self, unknown: usize, value: f64) {
        self.source[unknown / LANES].0[unknown % LANES] = value;
    }

    fn row(&self, unknown: usize) -> &[Lanes] {
        let width = self.factors.width();
        &self.matrix[unknown * width..(unknown + 1) * width]
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
                self.ready = false;
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
            let air = self.temperature[zone][1];
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
                    self.ready = false;
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
        let z = self.zones;
        let mut radiates = false;
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
            if self.holds(zone) {
                self.temperature[zone][1] = emitter.setpoint;
                let width = self.factors.width();
                let air = Self::air(zone);
                let row = &self.matrix[air * width..(air + 1) * width];
                let setpoint = Lanes::all(emitter.setpoint);
                for (right, coefficients) in self.right.iter_mut().zip(row) {
                    *right = *right - *coefficients * setpoint;
                }
                radiates |= emitter.radiative > 0.0;
            } else {
                add(&mut self.right, Self::air(zone), given * (1.0 - emitter.radiative));
                add(&mut self.right, Self::star(zone), given * emitter.radiative);
            }
        }
        if radiates {
            self.solve_radiating(inputs);
            return;
        }
        if !self.ready {
            let (matrix, mode) = (&self.matrix, &self.mode);
            // A heat network is diagonally dominant: no pivoting.
            self.factors.eliminate(matrix, |unknown| unknown % 2 == 1 && mode[unknown / 2].holds());
            self.ready = true;
        }
        self.factors.substitute(&mut self.right);
        let answer = self.right.iter().flat_map(|lanes| [[lanes.0[0], lanes.0[1]], [lanes.0[2], lanes.0[3]]]);
        for ((room, mode), right) in self.temperature.iter_mut().zip(&self.mode).zip(answer) {
            room[0] = right[0];
            if !mode.holds() {
                room[1] = right[1];
            }
        }
        for zone in 0..z {
            if self.holds(zone) {
                // All of the power is in this one row: temperatures are known.
                let row = self.row(Self::air(zone)).iter().flat_map(|lanes| lanes.0);
                let taken: f64 = row.zip(self.temperature.as_flattened()).map(|(g, t)| g * t).sum();
                self.power[zone] = taken - at(&self.source, Self::air(zone));
            }
        }
    }

    /// When an emitter that holds a setpoint radiates, its power acts in two rows: powers take the place of the airs held
    /// as unknowns. Gauss, without pivoting: the columns of powers hold their largest term on the diagonal.
    fn solve_radiating(&mut self, inputs: &[ZoneInputs]) {
        let (z, n, width) = (self.zones, 2 * self.zones, self.factors.width());
        self.ready = false;
        self.work.copy_from_slice(&self.matrix);
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
        for k in 0..n {
            let (above, below) = self.work.split_at_mut((k + 1) * width);
            let pivot = &above[k * width..];
            let own = at(&self.right, k);
            for (row, i) in below.chunks_exact_mut(width).zip(k + 1..) {
                let factor = at(row, k) / at(pivot, k);
                if factor != 0.0 {
                    let factors = Lanes::all(factor);
                    for (row, pivot) in row.iter_mut().zip(pivot) {
                        *row = *row - *pivot * factors;
                    }
                    add(&mut self.right, i, -factor * own);
                }
            }
        }
        for k in (0..n).rev() {
            let row = &self.work[k * width..(k + 1) * width];
            let known: f64 = (k + 1..n).map(|i| at(row, i) * at(&self.right, i)).sum();
            let own = at(&self.right, k);
            let value = (own - known) / at(row, k);
            add(&mut self.right, k, value - own);
            if k % 2 == 1 && self.holds(k / 2) {
                self.power[k / 2] = value;
            } else {
                self.temperature[k / 2][k % 2] = value;
            }
        }
    }
}

/// A number of a row.
#[inline]
fn at(row: &[Lanes], unknown: usize) -> f64 {
    row[unknown / LANES].0[unknown % LANES]
}

#[inline]
fn add(row: &mut [Lanes], unknown: usize, value: f64) {
    row[unknown / LANES].0[unknown % LANES] += value;
}
