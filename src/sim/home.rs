//! A home: its heat network, stepped in time.
//!
//! Each zone has an air node and a radiant "star" node; each surface is a chain of finite volumes (`slab`), each
//! window a chain without mass. Implicit Euler throughout: stable at any step. The chains are eliminated towards the
//! zones, which leaves one small dense system (`balance`); then everything follows from its answer. Films and
//! radiation are taken at the temperatures of the previous step. No step allocates.
//!
//! Every step closes its energy balance to rounding: [`Outputs::imbalance_j`].

use super::balance::Balance;
use super::building::{Boundary, Building};
use super::chains::{Pairs, RoomSums, Singles};
use super::check::{BuildingError, check};
use super::films::{PaneFilm, standard_pressure};
use super::glazing::{Panes, Share};
use super::inside::{Face, Inside};
use super::io::{Inputs, Outputs, SurfaceOutputs, WindowOutputs, ZoneOutputs};
use super::lanes::{LANES, Lanes};
use super::slab::Slabs;
use super::sun::{Irradiance, Orientation};
use super::weather::Sample;

/// How films and factors are refreshed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Accuracy {
    /// At every step; in steps shorter than ten minutes, when they could have changed, and at least every ten minutes.
    #[default]
    Exact,
    /// About once an hour (the light of the sun, every half-hour), and when something is opened or closed: for fast years.
    Fast,
}

/// A window, ready to be stepped.
#[derive(Debug, Clone)]
pub(super) struct Glass {
    pub zone: usize,
    pub orientation: usize,
    pub area: f64,
    pub film: PaneFilm,
    pub open: Panes,
    pub closed: Panes,
    /// Height over width of the gap.
    pub aspect: f64,
    /// Resistance of the gap, m² K/W, and faces of the panes that look into it, °C.
    pub gap_resistance: f64,
    pub gap: (f64, f64),
    /// Shutter of the step, 0 open to 1 closed, and when films were refreshed.
    pub shutter: f64,
    pub shutter_then: f64,
    /// As shutters are: diffuse light from outside (times the area, m²), and light from inside.
    pub scattering: Share,
    pub back: Share,
    /// Share of the outer pane's heat, and of the inner one's, that leaves by the outer face; with the gap as it is.
    pub outward: (f64, f64),
    /// Absorbed in the outer and inner panes, W.
    pub absorbed: (f64, f64),
    /// Sun let into the room, W.
    pub sun: f64,
    /// Outdoor air that the open window lets in, W/K.
    pub opening: f64,
}

/// A home being simulated. See the module.
#[derive(Debug, Clone)]
pub struct Home {
    pub(super) building: Building,
    pub(super) accuracy: Accuracy,
    pub(super) slabs: Slabs,
    /// Chains with one face in a room, then partitions, in the order of slabs; windows.
    pub(super) singles: Vec<Singles>,
    pub(super) pairs: Vec<Pairs>,
    pub(super) panes: Vec<Singles>,
    pub(super) faces: Vec<Face>,
    pub(super) orientations: Vec<Orientation>,
    pub(super) irradiance: Vec<Irradiance>,
    pub(super) glass: Vec<Glass>,
    pub(super) inside: Vec<Inside>,
    pub(super) air_capacity: Vec<f64>,
    pub(super) standard_pressure: f64,
    pub(super) balance: Balance,
    /// Sun let in as diffuse light, by window, W; absorbed in outer panes from inside, by window, W.
    pub(super) diffuse: Vec<f64>,
    pub(super) outer_pane: Vec<f64>,
    /// Whether there was sun at the last step, and seconds since its light was followed.
    pub(super) lit: bool,
    pub(super) sun_age_s: f64,
    /// Whether a shutter has moved since light was followed.
    pub(super) shutters_moved: bool,
    /// Sun on each face of a room, W; the same with radiant gains, and a last one without face; their sum.
    pub(super) face_sun: Vec<f64>,
    pub(super) face_source: Vec<f64>,
    pub(super) face_total: f64,
    /// Radiant gains by zone, W.
    pub(super) gains: Vec<f64>,
    pub(super) sums: Vec<RoomSums>,
    /// Mean radiant temperature by zone, °C.
    pub(super) radiant: Vec<f64>,
    /// By surface: the group of its chain, in the order of slabs, and its lane.
    pub(super) places: Vec<(usize, usize)>,
    /// Outdoor air by zone, then doors by link, W/K; and the same when films were refreshed.
    pub(super) air: Vec<f64>,
    pub(super) air_then: Vec<f64>,
    /// Seconds since films were refreshed; the step, weather and rooms (star and air, °C) then.
    pub(super) films_age_s: f64,
    pub(super) films_step_s: f64,
    pub(super) weather_then: Sample,
    pub(super) rooms_then: Vec<[f64; 2]>,
    /// Outdoor air of the last step, °C.
    pub(super) outdoor_c: f64,
    pub(super) outputs: Outputs,
}

impl Home {
    /// Builds the network of a home, everything at 20 °C.
    ///
    /// # Errors
    /// When the building makes no sense: see [`BuildingError`].
    pub fn new(building: Building) -> Result<Self, BuildingError> {
        check(&building)?;
        let mut home = Self {
            accuracy: Accuracy::Exact,
            slabs: Slabs::default(),
            singles: Vec::new(),
            pairs: Vec::new(),
            panes: Vec::new(),
            faces: Vec::new(),
            orientations: Vec::new(),
            irradiance: Vec::new(),
            glass: Vec::new(),
            inside: Vec::new(),
            air_capacity: Vec::new(),
            standard_pressure: standard_pressure(building.site.elevation_m),
            balance: Balance::new(building.zones.len()),
            diffuse: vec![0.0; building.windows.len()],
            outer_pane: vec![0.0; building.windows.len()],
            lit: true,
            sun_age_s: f64::INFINITY,
            shutters_moved: true,
            face_sun: Vec::new(),
            face_source: Vec::new(),
            face_total: 0.0,
            gains: vec![0.0; building.zones.len()],
            radiant: vec![0.0; building.zones.len()],
            places: vec![(0, 0); building.surfaces.len()],
            sums: vec![RoomSums::default(); building.zones.len()],
            air: vec![0.0; building.zones.len() + building.links.len()],
            air_then: vec![0.0; building.zones.len() + building.links.len()],
            films_age_s: f64::INFINITY,
            films_step_s: 0.0,
            weather_then: Sample::default(),
            rooms_then: vec![[0.0; 2]; building.zones.len()],
            outdoor_c: 20.0,
            outputs: Outputs { zones: vec![ZoneOutputs::default(); building.zones.len()], imbalance_j: 0.0 },
            building,
        };
        home.lay_out();
        home.set_uniform(20.0);
        Ok(home)
    }

    /// The building as given.
    #[must_use]
    pub fn building(&self) -> &Building {
        &self.building
    }

    /// Outputs of the last step.
    #[must_use]
    pub fn outputs(&self) -> &Outputs {
        &self.outputs
    }

    /// Faces of a surface after the last step.
    ///
    /// # Panics
    /// When there is no such surface.
    #[must_use]
    pub fn surface(&self, surface: usize) -> SurfaceOutputs {
        let (group, lane) = self.places[surface];
        let (outer, side) = self.singles.get(group).map_or_else(
            || {
                let [outer, inner] = &self.pairs[group - self.singles.len()].sides;
                (outer.temperature, inner)
            },
            |single| (single.outer_face, &single.side),
        );
        SurfaceOutputs {
            inside_c: side.temperature.0[lane],
            outside_c: outer.0[lane],
            loss_w: side.loss(lane, &self.balance.temperature),
        }
    }

    /// A window after the last step.
    ///
    /// # Panics
    /// When there is no such window.
    #[must_use]
    pub fn window(&self, window: usize) -> WindowOutputs {
        let (side, lane) = (&self.panes[window / LANES].side, window % LANES);
        let (glass, rooms) = (&self.glass[window], &self.balance.temperature);
        WindowOutputs {
            inside_c: side.temperature.0[lane],
            loss_w: side.loss(lane, rooms),
            opening_loss_w: glass.opening * (rooms[glass.zone][1] - self.outdoor_c),
            sun_w: glass.sun,
        }
    }

    /// Heat held by walls, furniture and air above 0 °C, J.
    #[must_use]
    pub fn heat_j(&self) -> f64 {
        let air = self.air_capacity.iter().zip(&self.outputs.zones).map(|(capacity, zone)| capacity * zone.air_c);
        self.slabs.heat() + air.sum::<f64>()
    }

    /// Chooses between exact and fast.
    pub fn set_accuracy(&mut self, accuracy: Accuracy) {
        self.accuracy = accuracy;
        (self.films_age_s, self.sun_age_s) = (f64::INFINITY, f64::INFINITY);
    }

    /// Puts every node at one temperature, °C.
    pub fn set_uniform(&mut self, temperature_c: f64) {
        self.slabs.set_uniform(temperature_c);
        self.balance.temperature.fill([temperature_c; 2]);
        self.balance.power.fill(0.0);
        let all = Lanes::all(temperature_c);
        for chains in self.singles.iter_mut().chain(&mut self.panes) {
            chains.side.temperature = all;
            chains.outer_face = all;
        }
        for pairs in &mut self.pairs {
            for side in &mut pairs.sides {
                side.temperature = all;
            }
        }
        for glass in &mut self.glass {
            glass.gap = (temperature_c, temperature_c);
        }
        for zone in &mut self.outputs.zones {
            *zone = ZoneOutputs { air_c: temperature_c, radiant_c: temperature_c, ..ZoneOutputs::default() };
        }
        for glass in &mut self.glass {
            (glass.opening, glass.sun) = (0.0, 0.0);
        }
        self.outputs.imbalance_j = 0.0;
        (self.films_age_s, self.sun_age_s) = (f64::INFINITY, f64::INFINITY);
    }

    /// Repeats one day until walls and furniture have settled: `days` times, in steps of `dt_s` s. `fill` writes the
    /// inputs of the step that ends at the given second of the day. Thirty days are enough for the heaviest walls.
    pub fn warm_up(&mut self, days: u32, dt_s: f64, inputs: &mut Inputs, mut fill: impl FnMut(f64, &mut Inputs)) {
        for _ in 0..days {
            let mut end = dt_s;
            while end <= 86_400.0 + 1e-6 {
                fill(end, inputs);
                self.step(dt_s, inputs);
                end += dt_s;
            }
        }
    }

    /// An [`Inputs`] of the right lengths, all at rest.
    #[must_use]
    pub fn blank_inputs(&self) -> Inputs {
        let sources = self
            .building
            .surfaces
            .iter()
            .filter_map(|s| match s.boundary {
                Boundary::Temperature { source, .. } => Some(source + 1),
                Boundary::Outdoors | Boundary::Adiabatic | Boundary::Zone(_) => None,
            })
            .max();
        Inputs {
            zones: vec![super::io::ZoneInputs::default(); self.building.zones.len()],
            windows: vec![super::io::WindowInputs::default(); self.building.windows.len()],
            link_flow_m3s: vec![0.0; self.building.links.len()],
            boundary_c: vec![20.0; sources.unwrap_or(0)],
            ..Inputs::default()
        }
    }
}
