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
//!
//! Slabs are stored four abreast (`lanes`). In a group the shorter ones have blank rows before their inner face, that
//! pass its temperature on; a lane without slab has a capacity at 0 °C and no link, which stays so.

use super::building::{Construction, Layer};
use super::lanes::{LANES, Lanes};

/// Cells are no thicker than the depth that heat reaches in this many seconds: √(α·t). Ten times less moves annual
/// results by 0.1 % at most.
const CELL_TIME_S: f64 = 2400.0;
/// More cells than this in a layer would be a mistake in the data rather than physics.
const MAX_CELLS: f64 = 60.0;

/// A slab cut into cells: capacity of each node (J/K), conductance to the next (W/K, 0 after the last).
#[derive(Debug, Clone)]
pub(super) struct Cut(Vec<(f64, f64)>);

impl Cut {
    /// `area` m² of a construction.
    pub(super) fn new(construction: &Construction, area: f64) -> Self {
        let mut cut = Self(vec![(0.0, 0.0)]);
        for layer in &construction.layers {
            match *layer {
                Layer::Resistance(r) => cut.cell(area / r, 0.0),
                Layer::Solid { thickness_m, conductivity, density, specific_heat } => {
                    let volumic = density * specific_heat;
                    let reach =
                        if volumic > 0.0 { (conductivity / volumic * CELL_TIME_S).sqrt() } else { f64::INFINITY };
                    let cells = (thickness_m / reach).ceil().clamp(1.0, MAX_CELLS);
                    let dx = thickness_m / cells;
                    let mut done = 0.0;
                    while done < cells {
                        cut.cell(conductivity * area / dx, volumic * dx * area);
                        done += 1.0;
                    }
                }
            }
        }
        cut
    }

    fn cell(&mut self, conductance: f64, capacity: f64) {
        if let Some(last) = self.0.last_mut() {
            *last = (last.0 + capacity / 2.0, conductance);
        }
        self.0.push((capacity / 2.0, 0.0));
    }

    /// Nodes, faces included.
    pub(super) fn nodes(&self) -> usize {
        self.0.len()
    }
}

/// All the slabs of a home, in groups of four.
#[derive(Debug, Clone, Default)]
pub(super) struct Slabs {
    /// First row of each group, and one past the last.
    start: Vec<usize>,
    rows: Vec<Row>,
    /// Conductances to the row before and after, W/K: only to prepare a step.
    links: Vec<(Lanes, Lanes)>,
    /// s: the step for which the rest is ready; 0 when none is.
    step_s: f64,
    /// What is left of each group.
    ends: Vec<Ends>,
    /// Heat that temperatures bring to the outer and inner faces over the step, W.
    sources: Vec<(Lanes, Lanes)>,
    /// Heat above 0 °C, J.
    heat: Vec<Lanes>,
}

/// Four nodes and their numbers for the step prepared.
#[derive(Debug, Clone, Copy, Default)]
struct Row {
    /// °C.
    temperature: Lanes,
    /// Factors of the forward and backward sweeps.
    keep: Lanes,
    lower: Lanes,
    upper: Lanes,
    /// Share of its heat that reaches the outer and inner faces, times its capacity over the step.
    to_outer: Lanes,
    to_inner: Lanes,
    /// J/K.
    capacity: Lanes,
}

/// Slabs seen from their two faces, W/K.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Ends {
    pub outer: Lanes,
    pub across: Lanes,
    pub inner: Lanes,
}

impl Slabs {
    /// Adds a group of up to four slabs.
    pub(super) fn push(&mut self, group: &[Option<&Cut>; LANES]) {
        if self.start.is_empty() {
            self.start.push(0);
        }
        let count = group.iter().flatten().map(|cut| cut.nodes()).max().unwrap_or(0).max(2);
        let first = self.rows.len();
        self.rows.resize(first + count, Row::default());
        self.links.resize(first + count, Default::default());
        for (lane, cut) in group.iter().enumerate() {
            let (rows, links) = (&mut self.rows[first..], &mut self.links[first..]);
            let Some(Cut(nodes)) = cut else {
                rows[0].capacity.0[lane] = 1.0;
                rows[count - 1].capacity.0[lane] = 1.0;
                continue;
            };
            let mut before = 0.0;
            for (i, &(capacity, after)) in nodes.iter().enumerate() {
                let row = if i + 1 == nodes.len() { count - 1 } else { i };
                rows[row].capacity.0[lane] = capacity;
                (links[row].0.0[lane], links[row].1.0[lane]) = (before, after);
                before = after;
            }
        }
        self.start.push(self.rows.len());
        self.ends.push(Ends::default());
        self.sources.push(Default::default());
        self.heat.push(Lanes::default());
        self.step_s = 0.0;
    }

    /// Puts every node at one temperature, °C.
    pub(super) fn set_uniform(&mut self, temperature: f64) {
        for range in self.start.windows(2) {
            let links = self.links[range[0]].1;
            let value = links.map(|g| if g > 0.0 { temperature } else { 0.0 });
            for row in &mut self.rows[range[0]..range[1]] {
                row.temperature = value;
            }
        }
        self.step_s = 0.0;
    }

    /// A group seen from its faces, for the step prepared.
    #[inline]
    pub(super) fn ends(&self, group: usize) -> Ends {
        self.ends[group]
    }

    /// Heat that the temperatures of the nodes bring to the outer and inner faces over the step, W.
    #[inline]
    pub(super) fn sources(&self, group: usize) -> (Lanes, Lanes) {
        self.sources[group]
    }

    /// Eliminates the nodes between faces for a step of `dt` s, unless that is done.
    pub(super) fn prepare(&mut self, dt: f64) {
        #[allow(clippy::float_cmp)] // the very same step, or another
        if self.step_s == dt {
            return;
        }
        self.step_s = dt;
        for group in 0..self.ends.len() {
            self.prepare_group(group, dt);
        }
    }

    fn prepare_group(&mut self, group: usize, dt: f64) {
        let range = self.start[group]..self.start[group + 1];
        let (rows, links) = (&mut self.rows[range.clone()], &self.links[range]);
        let last = rows.len() - 1;
        let per_step = Lanes::all(1.0 / dt);
        // Thomas factors of the nodes strictly between the faces.
        let mut previous_upper = Lanes::default();
        for i in 1..last {
            let (before, after) = links[i];
            let store = rows[i].capacity * per_step;
            let pivot = store + before + after - before * previous_upper;
            for lane in 0..LANES {
                let p = pivot.0[lane];
                let row = &mut rows[i];
                // A blank row takes the temperature of the next.
                (row.keep.0[lane], row.lower.0[lane], row.upper.0[lane]) =
                    if p > 0.0 { (store.0[lane] / p, before.0[lane] / p, after.0[lane] / p) } else { (0.0, 0.0, 1.0) };
            }
            previous_upper = rows[i].upper;
        }
        // Response of each node to each face alone: by symmetry, what its heat gives to that face.
        // `to_outer`: forward then backward with To = 1, Ti = 0; `to_inner`: the reverse.
        let (zero, one) = (Lanes::default(), Lanes::all(1.0));
        (rows[0].to_outer, rows[last].to_outer) = (one, zero);
        (rows[0].to_inner, rows[last].to_inner) = (zero, one);
        for i in 1..last {
            rows[i].to_outer = rows[i].lower * rows[i - 1].to_outer;
            rows[i].to_inner = zero;
        }
        for i in (1..last).rev() {
            let next = rows[i + 1];
            rows[i].to_outer += rows[i].upper * next.to_outer;
            rows[i].to_inner += rows[i].upper * next.to_inner;
        }
        // What the neighbour of the inner face, blank rows left out, has of its temperature.
        let mut near = zero;
        for (row, (_, after)) in rows[..last].iter().zip(links) {
            near = Lanes(std::array::from_fn(|l| if after.0[l] > 0.0 { row.to_inner.0[l] } else { near.0[l] }));
        }
        let (first_g, last_g) = (links[0].1, links[last].0);
        self.ends[group] = Ends {
            outer: rows[0].capacity * per_step + first_g * (one - rows[1].to_outer),
            across: zero - first_g * rows[1].to_inner,
            inner: rows[last].capacity * per_step + last_g * (one - near),
        };
        let (mut outer, mut inner, mut heat) = (zero, zero, zero);
        for row in rows {
            let store = row.capacity * per_step;
            row.to_outer = row.to_outer * store;
            row.to_inner = row.to_inner * store;
            outer += row.to_outer * row.temperature;
            inner += row.to_inner * row.temperature;
            heat += row.capacity * row.temperature;
        }
        (self.sources[group], self.heat[group]) = ((outer, inner), heat);
    }

    /// Ends the step of a group: the faces are known, so the nodes between follow, and what they bring to the next step.
    /// Returns the heat stored, J.
    #[inline]
    pub(super) fn finish(&mut self, group: usize, outer: Lanes, inner: Lanes) -> Lanes {
        let rows = &mut self.rows[self.start[group]..self.start[group + 1]];
        let [first, between @ .., last] = rows else { return Lanes::default() };
        (first.temperature, last.temperature) = (outer, inner);
        let mut side = outer;
        for row in between.iter_mut() {
            side = row.keep * row.temperature + row.lower * side;
            row.temperature = side;
        }
        let (mut out, mut into) = (outer * first.to_outer, inner * last.to_inner);
        let mut heat = outer * first.capacity + inner * last.capacity;
        side = inner;
        for row in between.iter_mut().rev() {
            side = row.temperature + row.upper * side;
            row.temperature = side;
            out += side * row.to_outer;
            into += side * row.to_inner;
            heat += side * row.capacity;
        }
        self.sources[group] = (out, into);
        let stored = heat - self.heat[group];
        self.heat[group] = heat;
        stored
    }

    /// Heat held above 0 °C, J.
    pub(super) fn heat(&self) -> f64 {
        self.rows.iter().map(|row| (row.capacity * row.temperature).sum()).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_leaves_the_faces_was_in_the_slab() {
        let solid = |thickness_m, conductivity, density, specific_heat| Layer::Solid {
            thickness_m,
            conductivity,
            density,
            specific_heat,
        };
        let make = |layers| Construction { name: String::new(), layers, solar_absorptance: 0.5, emissivity: 0.9 };
        let thick = make(vec![solid(0.1, 1.0, 2000.0, 900.0), Layer::Resistance(1.5), solid(0.01, 0.2, 800.0, 1000.0)]);
        let board = make(vec![solid(0.01, 0.14, 500.0, 1700.0)]);
        let bare = make(vec![Layer::Resistance(0.5)]);
        let cuts = [Cut::new(&thick, 10.0), Cut::new(&board, 10.0), Cut::new(&bare, 10.0)];
        let mut slabs = Slabs::default();
        slabs.push(&[Some(&cuts[0]), None, Some(&cuts[1]), Some(&cuts[2])]);
        slabs.set_uniform(15.0);
        let dt = 600.0;
        let present = Lanes([1.0, 0.0, 1.0, 1.0]);
        for (outer, inner) in [(20.0, 20.0), (0.0, 25.0), (-5.0, 18.0), (30.0, 18.0)] {
            slabs.prepare(dt);
            let (outer, inner) = (present * Lanes::all(outer), present * Lanes::all(inner));
            let (a, b) = slabs.sources(0);
            let ends = slabs.ends(0);
            let into = ends.outer * outer + ends.across * inner - a;
            let into_inner = ends.across * outer + ends.inner * inner - b;
            let before = slabs.heat();
            let stored = slabs.finish(0, outer, inner);
            assert!((slabs.heat() - before - stored.sum()).abs() < 1e-3);
            for lane in 0..LANES {
                let net = (into.0[lane] + into_inner.0[lane]) * dt;
                assert!((stored.0[lane] - net).abs() < 1e-3, "{stored:?} {net}");
            }
        }
        // Held long enough, the flow is that of the resistances.
        for _ in 0..2000 {
            slabs.finish(0, Lanes::default(), present * Lanes::all(20.0));
        }
        let (a, _) = slabs.sources(0);
        let flow = a - slabs.ends(0).across * present * Lanes::all(20.0);
        for (lane, resistance) in [(0, 0.1 + 1.5 + 0.05), (2, 0.01 / 0.14), (3, 0.5)] {
            let expected = 10.0 * 20.0 / resistance;
            assert!((flow.0[lane] - expected).abs() < 1e-6 * expected, "{flow:?} {expected}");
        }
        assert!(flow.0[1] == 0.0);
    }
}
