//! Conduction through walls: finite volumes, implicit Euler.
//!
//! Each slab is a chain of nodes from its outer to its inner face; each layer is cut into equal cells and the mass of a
//! cell is shared by the nodes at its ends, so that faces are nodes and a layer without mass is a plain conductance.
//! The nodes between the faces are eliminated once for a given step (Thomas algorithm): what is left of a slab is a
//! relation between its two faces and the heat found in it, which the zones complete with their films:
//!
//! `outer·To + across·Ti = source_out + …`, `across·To + inner·Ti = source_in + …` (W, K).
//!
//! Then the faces known, the nodes between follow. Capacities and conductances are those of the whole area.

use super::building::{Construction, Layer};

/// Cells are no thicker than the depth that heat reaches in this many seconds: √(α·t).
const CELL_TIME_S: f64 = 2400.0;
/// More cells than this in a layer would be a mistake in the data rather than physics.
const MAX_CELLS: f64 = 60.0;

/// All the slabs of a home, nodes one after the other.
#[derive(Debug, Clone, Default)]
pub(super) struct Slabs {
    /// First node of each slab, and one past the last.
    start: Vec<usize>,
    /// J/K.
    capacity: Vec<f64>,
    /// W/K between a node and the next one (0 after the last of a slab).
    conductance: Vec<f64>,
    /// °C.
    temperature: Vec<f64>,
    /// s: the step for which the rest is ready; 0 when none is.
    step_s: f64,
    /// Share of the heat of a node that reaches the outer face, times its capacity over the step.
    to_outer: Vec<f64>,
    /// Likewise the inner face.
    to_inner: Vec<f64>,
    /// Factors of the forward and backward sweeps.
    keep: Vec<f64>,
    lower: Vec<f64>,
    upper: Vec<f64>,
    /// What is left of each slab.
    ends: Vec<Ends>,
}

/// A slab seen from its two faces, W/K.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Ends {
    pub outer: f64,
    pub across: f64,
    pub inner: f64,
}

impl Slabs {
    /// Adds a slab of `area` m²; returns its index.
    pub(super) fn push(&mut self, construction: &Construction, area: f64) -> usize {
        if self.start.is_empty() {
            self.start.push(0);
        }
        let first = self.capacity.len();
        self.capacity.push(0.0);
        for layer in &construction.layers {
            match *layer {
                Layer::Resistance(r) => self.cell(area / r, 0.0),
                Layer::Solid { thickness_m, conductivity, density, specific_heat } => {
                    let volumic = density * specific_heat;
                    let reach =
                        if volumic > 0.0 { (conductivity / volumic * CELL_TIME_S).sqrt() } else { f64::INFINITY };
                    let cells = (thickness_m / reach).ceil().clamp(1.0, MAX_CELLS);
                    let dx = thickness_m / cells;
                    let mut done = 0.0;
                    while done < cells {
                        self.cell(conductivity * area / dx, volumic * dx * area);
                        done += 1.0;
                    }
                }
            }
        }
        self.conductance.push(0.0);
        let last = self.capacity.len();
        self.start.push(last);
        self.temperature.resize(last, 20.0);
        for v in [&mut self.to_outer, &mut self.to_inner, &mut self.keep, &mut self.lower, &mut self.upper] {
            v.resize(last, 0.0);
        }
        self.ends.push(Ends::default());
        self.step_s = 0.0;
        debug_assert!(last - first >= 2);
        self.ends.len() - 1
    }

    fn cell(&mut self, conductance: f64, capacity: f64) {
        self.conductance.push(conductance);
        if let Some(last) = self.capacity.last_mut() {
            *last += capacity / 2.0;
        }
        self.capacity.push(capacity / 2.0);
    }

    pub(super) fn set_uniform(&mut self, temperature: f64) {
        self.temperature.fill(temperature);
    }

    /// Temperatures of the outer and inner faces, °C.
    pub(super) fn faces(&self, slab: usize) -> (f64, f64) {
        (self.temperature[self.start[slab]], self.temperature[self.start[slab + 1] - 1])
    }

    /// The slab seen from its faces, for the step prepared.
    pub(super) fn ends(&self, slab: usize) -> Ends {
        self.ends[slab]
    }

    /// Eliminates the nodes between faces for a step of `dt` s, unless that is done.
    pub(super) fn prepare(&mut self, dt: f64) {
        #[allow(clippy::float_cmp)] // the very same step, or another
        if self.step_s == dt {
            return;
        }
        self.step_s = dt;
        for slab in 0..self.ends.len() {
            self.prepare_slab(slab, dt);
        }
    }

    fn prepare_slab(&mut self, slab: usize, dt: f64) {
        let (first, last) = (self.start[slab], self.start[slab + 1] - 1);
        let g = &self.conductance;
        // Thomas factors of the nodes strictly between the faces.
        let mut previous_upper = 0.0;
        for i in first + 1..last {
            let store = self.capacity[i] / dt;
            let coupled = if i == first + 1 { 0.0 } else { g[i - 1] * previous_upper };
            let pivot = store + g[i - 1] + g[i] - coupled;
            self.keep[i] = store / pivot;
            self.lower[i] = g[i - 1] / pivot;
            self.upper[i] = g[i] / pivot;
            previous_upper = self.upper[i];
        }
        // Response of each node to each face alone: by symmetry, what its heat gives to that face.
        // `to_outer`: forward then backward with To = 1, Ti = 0; `to_inner`: the reverse.
        self.to_outer[first] = 1.0;
        self.to_outer[last] = 0.0;
        self.to_inner[first] = 0.0;
        self.to_inner[last] = 1.0;
        for i in first + 1..last {
            self.to_outer[i] = self.lower[i] * self.to_outer[i - 1];
            self.to_inner[i] = 0.0;
        }
        for i in (first + 1..last).rev() {
            self.to_outer[i] += self.upper[i] * self.to_outer[i + 1];
            self.to_inner[i] += self.upper[i] * self.to_inner[i + 1];
        }
        let first_g = g[first];
        let last_g = g[last - 1];
        self.ends[slab] = if last == first + 1 {
            Ends {
                outer: self.capacity[first] / dt + first_g,
                across: -first_g,
                inner: self.capacity[last] / dt + first_g,
            }
        } else {
            Ends {
                outer: self.capacity[first] / dt + first_g * (1.0 - self.to_outer[first + 1]),
                across: -first_g * self.to_inner[first + 1],
                inner: self.capacity[last] / dt + last_g * (1.0 - self.to_inner[last - 1]),
            }
        };
        for i in first..=last {
            self.to_outer[i] *= self.capacity[i] / dt;
            self.to_inner[i] *= self.capacity[i] / dt;
        }
    }

    /// Heat that the temperatures of the nodes bring to the outer and inner faces over the step, W.
    #[inline]
    pub(super) fn sources(&self, slab: usize) -> (f64, f64) {
        let nodes = self.start[slab]..self.start[slab + 1];
        let (mut outer, mut inner) = (0.0, 0.0);
        let t = &self.temperature[nodes.clone()];
        for ((t, a), b) in t.iter().zip(&self.to_outer[nodes.clone()]).zip(&self.to_inner[nodes]) {
            outer += t * a;
            inner += t * b;
        }
        (outer, inner)
    }

    /// Ends the step: the faces are known, so the nodes between follow. Returns the heat stored, J.
    #[inline]
    pub(super) fn finish(&mut self, slab: usize, outer: f64, inner: f64) -> f64 {
        let (first, last) = (self.start[slab], self.start[slab + 1] - 1);
        let n = last - first;
        let t = &mut self.temperature[first..=last];
        let c = &self.capacity[first..=last];
        let keep = &self.keep[first..=last];
        let lower = &self.lower[first..=last];
        let upper = &self.upper[first..=last];
        let mut stored = c[0] * (outer - t[0]) + c[n] * (inner - t[n]);
        for i in 1..n {
            stored -= c[i] * t[i];
        }
        t[0] = outer;
        t[n] = inner;
        for i in 1..n {
            t[i] = keep[i] * t[i] + lower[i] * t[i - 1];
        }
        for i in (1..n).rev() {
            t[i] += upper[i] * t[i + 1];
            stored += c[i] * t[i];
        }
        stored
    }

    /// Heat held above 0 °C, J.
    pub(super) fn heat(&self) -> f64 {
        self.capacity.iter().zip(&self.temperature).map(|(c, t)| c * t).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_leaves_the_faces_was_in_the_slab() {
        let layers = vec![
            Layer::Solid { thickness_m: 0.1, conductivity: 1.0, density: 2000.0, specific_heat: 900.0 },
            Layer::Resistance(1.5),
            Layer::Solid { thickness_m: 0.01, conductivity: 0.2, density: 800.0, specific_heat: 1000.0 },
        ];
        let wall = Construction { name: String::new(), layers, solar_absorptance: 0.5, emissivity: 0.9 };
        let mut slabs = Slabs::default();
        let slab = slabs.push(&wall, 10.0);
        let dt = 600.0;
        for (outer, inner) in [(20.0, 20.0), (0.0, 25.0), (-5.0, 18.0), (30.0, 18.0)] {
            slabs.prepare(dt);
            let (a, b) = slabs.sources(slab);
            let ends = slabs.ends(slab);
            let into = ends.outer * outer + ends.across * inner - a;
            let into_inner = ends.across * outer + ends.inner * inner - b;
            let before = slabs.heat();
            let stored = slabs.finish(slab, outer, inner);
            assert!((slabs.heat() - before - stored).abs() < 1e-3);
            assert!((stored - (into + into_inner) * dt).abs() < 1e-3, "{stored}");
        }
        // Held long enough, the flow is that of the resistances.
        for _ in 0..2000 {
            slabs.finish(slab, 0.0, 20.0);
        }
        let (a, _) = slabs.sources(slab);
        let ends = slabs.ends(slab);
        let flow = -(ends.across * 20.0 - a);
        let expected = 10.0 * 20.0 / (0.1 + 1.5 + 0.05);
        assert!((flow - expected).abs() < 1e-6 * expected, "{flow} {expected}");
    }
}
