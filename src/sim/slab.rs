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

/// Cells are no thicker than the depth that heat reaches in this many seconds: √(α·t). Ten times less moves annual
/// results by 0.1 % at most.
const CELL_TIME_S: f64 = 2400.0;
/// More cells than this in a layer would be a mistake in the data rather than physics.
const MAX_CELLS: f64 = 60.0;

/// All the slabs of a home, nodes one after the other.
#[derive(Debug, Clone, Default)]
pub(super) struct Slabs {
    /// First node of each slab, and one past the last.
    start: Vec<usize>,
    nodes: Vec<Node>,
    /// s: the step for which the rest is ready; 0 when none is.
    step_s: f64,
    /// What is left of each slab.
    ends: Vec<Ends>,
}

/// A node and its numbers for the step prepared.
#[derive(Debug, Clone, Copy, Default)]
struct Node {
    /// °C.
    temperature: f64,
    /// J/K.
    capacity: f64,
    /// W/K to the next node (0 after the last of a slab).
    conductance: f64,
    /// Share of its heat that reaches the outer and inner faces, times its capacity over the step.
    to_outer: f64,
    to_inner: f64,
    /// Factors of the forward and backward sweeps.
    keep: f64,
    lower: f64,
    upper: f64,
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
        self.nodes.push(Node::default());
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
        self.start.push(self.nodes.len());
        self.ends.push(Ends::default());
        self.step_s = 0.0;
        self.ends.len() - 1
    }

    fn cell(&mut self, conductance: f64, capacity: f64) {
        if let Some(last) = self.nodes.last_mut() {
            last.capacity += capacity / 2.0;
            last.conductance = conductance;
        }
        self.nodes.push(Node { capacity: capacity / 2.0, ..Node::default() });
    }

    pub(super) fn set_uniform(&mut self, temperature: f64) {
        for node in &mut self.nodes {
            node.temperature = temperature;
        }
    }

    /// Temperature of the outer face, °C.
    #[inline]
    pub(super) fn outer_face(&self, slab: usize) -> f64 {
        self.nodes[self.start[slab]].temperature
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
        let nodes = &mut self.nodes[self.start[slab]..self.start[slab + 1]];
        let last = nodes.len() - 1;
        // Thomas factors of the nodes strictly between the faces.
        let mut previous_upper = 0.0;
        for i in 1..last {
            let (before, after) = (nodes[i - 1].conductance, nodes[i].conductance);
            let store = nodes[i].capacity / dt;
            let pivot = store + before + after - before * previous_upper;
            nodes[i].keep = store / pivot;
            nodes[i].lower = before / pivot;
            nodes[i].upper = after / pivot;
            previous_upper = nodes[i].upper;
        }
        // Response of each node to each face alone: by symmetry, what its heat gives to that face.
        // `to_outer`: forward then backward with To = 1, Ti = 0; `to_inner`: the reverse.
        (nodes[0].to_outer, nodes[last].to_outer) = (1.0, 0.0);
        (nodes[0].to_inner, nodes[last].to_inner) = (0.0, 1.0);
        for i in 1..last {
            nodes[i].to_outer = nodes[i].lower * nodes[i - 1].to_outer;
            nodes[i].to_inner = 0.0;
        }
        for i in (1..last).rev() {
            nodes[i].to_outer += nodes[i].upper * nodes[i + 1].to_outer;
            nodes[i].to_inner += nodes[i].upper * nodes[i + 1].to_inner;
        }
        let (first_g, last_g) = (nodes[0].conductance, nodes[last - 1].conductance);
        // The neighbours of the faces; each other's when there is nothing between.
        self.ends[slab] = Ends {
            outer: nodes[0].capacity / dt + first_g * (1.0 - nodes[1].to_outer),
            across: -first_g * nodes[1].to_inner,
            inner: nodes[last].capacity / dt + last_g * (1.0 - nodes[last - 1].to_inner),
        };
        for node in nodes {
            node.to_outer *= node.capacity / dt;
            node.to_inner *= node.capacity / dt;
        }
    }

    /// Heat that the temperatures of the nodes bring to the outer and inner faces over the step, W.
    #[inline]
    pub(super) fn sources(&self, slab: usize) -> (f64, f64) {
        let (mut outer, mut inner) = (0.0, 0.0);
        for node in &self.nodes[self.start[slab]..self.start[slab + 1]] {
            outer += node.temperature * node.to_outer;
            inner += node.temperature * node.to_inner;
        }
        (outer, inner)
    }

    /// Ends the step: the faces are known, so the nodes between follow. Returns the heat stored, J.
    #[inline]
    pub(super) fn finish(&mut self, slab: usize, outer: f64, inner: f64) -> f64 {
        let nodes = &mut self.nodes[self.start[slab]..self.start[slab + 1]];
        let [first, between @ .., last] = nodes else { return 0.0 };
        let mut stored = first.capacity * (outer - first.temperature) + last.capacity * (inner - last.temperature);
        first.temperature = outer;
        last.temperature = inner;
        let mut side = outer;
        for node in between.iter_mut() {
            stored -= node.capacity * node.temperature;
            side = node.keep * node.temperature + node.lower * side;
            node.temperature = side;
        }
        side = inner;
        for node in between.iter_mut().rev() {
            side = node.temperature + node.upper * side;
            node.temperature = side;
            stored += node.capacity * side;
        }
        stored
    }

    /// Heat held above 0 °C, J.
    pub(super) fn heat(&self) -> f64 {
        self.nodes.iter().map(|n| n.capacity * n.temperature).sum()
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
