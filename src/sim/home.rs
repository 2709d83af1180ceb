//! A home: its heat network, stepped in time.
//!
//! Each zone has an air node and a radiant "star" node; each surface is a chain of finite volumes (`slab`), each
//! window a chain without mass. Implicit Euler throughout: stable at any step. The chains are eliminated towards the
//! zones, which leaves one small dense system (`balance`); then everything follows from its answer. Films and
//! radiation are taken at the temperatures of the previous step. No step allocates.
//!
//! Every step closes its energy balance to rounding: [`Outputs::imbalance_j`].

use super::balance::Balance;
use super::building::{Boundary, Building, Construction, Layer, SurfaceKind};
use super::check::{BuildingError, check};
use super::films::{AIR_SPECIFIC_HEAT, Natural, PaneFilm, ROUGH, SMOOTH, air_density, standard_pressure, wind_factors};
use super::glazing::{GLASS_EMISSIVITY, Panes};
use super::inside::{Face, Inside};
use super::io::{Inputs, Outputs, SurfaceOutputs, WindowOutputs, ZoneOutputs};
use super::slab::Slabs;
use super::sun::{Irradiance, Orientation};

/// Furniture: wood-like boards, both faces in the room.
const FURNITURE: Layer = Layer::Solid { thickness_m: 0.010, conductivity: 0.14, density: 500.0, specific_heat: 1700.0 };
/// kg of half a board per m² of its face.
const FURNITURE_KG_PER_M2: f64 = 5.0;
/// An opaque surface hidden by its windows keeps this much, m².
const LEAST_AREA_M2: f64 = 1e-3;

/// How films and factors are refreshed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Accuracy {
    /// At every step.
    #[default]
    Exact,
    /// About once an hour, and when something is opened, closed or switched: for fast years.
    Fast,
}

/// The outer side of a chain.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Outer {
    /// Index into [`Home::exposures`].
    Outdoors(usize),
    Adiabatic,
    /// Source, and film times area (W/K); without film the face is at that temperature.
    Temperature(usize, Option<f64>),
    /// Face of another room, and that room.
    Face(usize, usize),
}

/// A surface or a window between its two sides. Slabs come first, in the order of surfaces then of furniture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Chain {
    /// Inner face, and its room.
    pub face: usize,
    pub zone: usize,
    pub outer: Outer,
}

/// What a chain is worth while films last.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Worth {
    /// Between the faces, W/K.
    pub across: f64,
    /// Of the outer film, W/K: to the air or the given temperature, and to the sky.
    pub to_air: f64,
    pub to_sky: f64,
    /// One face in a room: inverse of the pivot of the outer face, share of its heat that goes in, inverse of the pivot
    /// of the inner face. Two: inverse of their system (outer, both, inner). K/W, –, K/W.
    pub outer: f64,
    pub ratio: f64,
    pub inner: f64,
    /// Convection and radiation of the inner face, and of the outer one when it is in a room, W/K.
    pub films: (f64, f64),
    pub other_films: (f64, f64),
}

/// Heat of a chain during the step, W.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Flow {
    /// Sources at the outer and inner faces.
    pub outer: f64,
    pub inner: f64,
    /// What the outer film brings to a face at 0 °C, sunlight included; or the temperature held, °C.
    pub drive: f64,
}

/// A face of a room as the films see it, and its numbers for the step.
#[derive(Debug, Clone, Copy)]
pub(super) struct FaceState {
    pub film: InnerFilm,
    /// m².
    pub area: f64,
    /// Area times emissivity and view, m².
    pub exchange: f64,
    /// °C.
    pub temperature: f64,
    /// W/K.
    pub convection: f64,
    pub radiation: f64,
}

/// Sums over the chains that have one face in a room: coefficients of its air (a) and star (s), and sources.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct RoomSums {
    pub aa: f64,
    pub ss: f64,
    pub cross: f64,
    pub air: f64,
    pub star: f64,
}

/// An outer face in the weather.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Exposure {
    pub orientation: usize,
    pub area: f64,
    pub natural: Natural,
    pub roughness: f64,
    /// Power law of the wind at its height, for windward and leeward.
    pub wind: (f64, f64),
    pub always_windward: bool,
    /// Emissivity times the share of long-wave exchange with the sky, and with the air.
    pub to_sky: f64,
    pub to_air: f64,
    pub absorptance: f64,
}

/// A face of a room as the films see it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum InnerFilm {
    Wall(Natural),
    Pane(PaneFilm),
}

/// A window, ready to be stepped.
#[derive(Debug, Clone)]
pub(super) struct Glass {
    pub zone: usize,
    pub area: f64,
    pub open: Panes,
    pub closed: Panes,
    /// Height over width of the gap.
    pub aspect: f64,
    /// Resistance of the gap, m² K/W, and faces of the panes that look into it, °C.
    pub gap_resistance: f64,
    pub gap: (f64, f64),
    /// Outer and inner faces, °C.
    pub faces: (f64, f64),
    /// Shutter of the step, 0 open to 1 closed, and when films were refreshed.
    pub shutter: f64,
    pub shutter_then: f64,
    /// Share of the outer pane's heat, and of the inner one's, that leaves by the outer face; with the gap as it is.
    pub outward: (f64, f64),
    /// Absorbed in the outer and inner panes, W.
    pub absorbed: (f64, f64),
}

/// A home being simulated. See the module.
#[derive(Debug, Clone)]
pub struct Home {
    pub(super) building: Building,
    pub(super) accuracy: Accuracy,
    pub(super) slabs: Slabs,
    pub(super) chains: Vec<Chain>,
    pub(super) faces: Vec<Face>,
    pub(super) states: Vec<FaceState>,
    pub(super) exposures: Vec<Exposure>,
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
    /// Whether there was sun at the last step.
    pub(super) lit: bool,
    /// Heat put straight into each face of a room, W.
    pub(super) face_source: Vec<f64>,
    pub(super) worth: Vec<Worth>,
    pub(super) flow: Vec<Flow>,
    pub(super) sums: Vec<RoomSums>,
    /// Outdoor air by zone, then doors by link, W/K; and the same when films were refreshed.
    pub(super) air: Vec<f64>,
    pub(super) air_then: Vec<f64>,
    /// Seconds since films were refreshed, and the step then.
    pub(super) films_age_s: f64,
    pub(super) films_step_s: f64,
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
            chains: Vec::new(),
            faces: Vec::new(),
            states: Vec::new(),
            exposures: Vec::new(),
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
            face_source: Vec::new(),
            worth: Vec::new(),
            flow: Vec::new(),
            sums: vec![RoomSums::default(); building.zones.len()],
            air: vec![0.0; building.zones.len() + building.links.len()],
            air_then: vec![0.0; building.zones.len() + building.links.len()],
            films_age_s: f64::INFINITY,
            films_step_s: 0.0,
            outputs: Outputs {
                zones: vec![ZoneOutputs::default(); building.zones.len()],
                surfaces: vec![SurfaceOutputs::default(); building.surfaces.len()],
                windows: vec![WindowOutputs::default(); building.windows.len()],
                imbalance_j: 0.0,
            },
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

    /// Heat held by walls, furniture and air above 0 °C, J.
    #[must_use]
    pub fn heat_j(&self) -> f64 {
        let air = self.air_capacity.iter().zip(&self.outputs.zones).map(|(capacity, zone)| capacity * zone.air_c);
        self.slabs.heat() + air.sum::<f64>()
    }

    /// Chooses between exact and fast.
    pub fn set_accuracy(&mut self, accuracy: Accuracy) {
        self.accuracy = accuracy;
        self.films_age_s = f64::INFINITY;
    }

    /// Puts every node at one temperature, °C.
    pub fn set_uniform(&mut self, temperature_c: f64) {
        self.slabs.set_uniform(temperature_c);
        self.balance.temperature.fill(temperature_c);
        self.balance.power.fill(0.0);
        for state in &mut self.states {
            state.temperature = temperature_c;
        }
        for glass in &mut self.glass {
            glass.gap = (temperature_c, temperature_c);
            glass.faces = (temperature_c, temperature_c);
        }
        for zone in &mut self.outputs.zones {
            *zone = ZoneOutputs { air_c: temperature_c, radiant_c: temperature_c, ..ZoneOutputs::default() };
        }
        for surface in &mut self.outputs.surfaces {
            *surface = SurfaceOutputs { inside_c: temperature_c, outside_c: temperature_c, loss_w: 0.0 };
        }
        for window in &mut self.outputs.windows {
            *window = WindowOutputs { inside_c: temperature_c, ..WindowOutputs::default() };
        }
        self.outputs.imbalance_j = 0.0;
        self.films_age_s = f64::INFINITY;
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

    /// Faces, chains and exposures from the building. Faces are sorted by zone, so that each room is a range of them.
    fn lay_out(&mut self) {
        let building = self.building.clone();
        let mut glass_area = vec![0.0; building.surfaces.len()];
        for window in &building.windows {
            glass_area[window.surface] += window.area_m2;
        }
        let mut furniture = Vec::new();
        for surface in building.surfaces.iter().zip(&glass_area) {
            let (surface, glass) = surface;
            let area = (surface.area_m2 - glass).max(LEAST_AREA_M2);
            self.slabs.push(&building.constructions[surface.construction], area);
        }
        for (zone, z) in building.zones.iter().enumerate() {
            let area = z.furniture_kg_per_m2 * z.floor_area_m2 / FURNITURE_KG_PER_M2;
            if area > 0.0 {
                let boards = Construction {
                    name: String::new(),
                    layers: vec![FURNITURE],
                    solar_absorptance: 0.6,
                    emissivity: 0.9,
                };
                self.slabs.push(&boards, area);
                furniture.push((zone, area));
            }
        }
        let blank = Chain { face: usize::MAX, zone: 0, outer: Outer::Adiabatic };
        self.chains = vec![blank; building.surfaces.len() + furniture.len() + building.windows.len()];
        for zone in 0..building.zones.len() {
            let first = self.faces.len();
            self.add_surfaces(&building, zone, &glass_area);
            for (i, &(_, area)) in furniture.iter().enumerate().filter(|(_, (z, _))| *z == zone) {
                let chain = &mut self.chains[building.surfaces.len() + i];
                (chain.face, chain.zone) = (self.faces.len(), zone);
                self.faces.push(Face {
                    zone,
                    area,
                    looks: None,
                    floor: false,
                    emissivity: 0.9,
                    absorptance: 0.6,
                    window: None,
                });
                self.add_state(InnerFilm::Wall(Natural::new(0.0)));
            }
            self.add_windows(&building, zone, &glass_area, building.surfaces.len() + furniture.len());
            let inside = Inside::new(&self.faces, first, self.faces.len());
            for (state, exchange) in self.states[first..].iter_mut().zip(&inside.exchange) {
                state.exchange = state.area * exchange;
            }
            self.inside.push(inside);
        }
        let density = air_density(20.0, self.standard_pressure);
        self.air_capacity =
            building.zones.iter().map(|z| z.floor_area_m2 * z.height_m * density * AIR_SPECIFIC_HEAT).collect();
        self.face_source = vec![0.0; self.faces.len()];
        self.irradiance = vec![Irradiance::default(); self.orientations.len()];
        self.worth = vec![Worth::default(); self.chains.len()];
        self.flow = vec![Flow::default(); self.chains.len()];
    }

    /// The faces that surfaces show to a zone, on either side.
    fn add_surfaces(&mut self, building: &Building, zone: usize, glass_area: &[f64]) {
        for (i, s) in building.surfaces.iter().enumerate() {
            let construction = &building.constructions[s.construction];
            let area = (s.area_m2 - glass_area[i]).max(LEAST_AREA_M2);
            let face = |azimuth: f64, tilt: f64| Face {
                zone,
                area,
                looks: Some((azimuth, tilt)),
                floor: tilt > 135.0,
                emissivity: construction.emissivity,
                absorptance: construction.solar_absorptance,
                window: None,
            };
            let cos_tilt = Orientation::new(s.azimuth_deg, s.tilt_deg).cos_tilt();
            if s.zone == zone {
                let index = self.faces.len();
                (self.chains[i].face, self.chains[i].zone) = (index, zone);
                self.faces.push(face(s.azimuth_deg, s.tilt_deg));
                self.add_state(InnerFilm::Wall(Natural::new(-cos_tilt)));
                match s.boundary {
                    Boundary::Outdoors => {
                        let emissivity = construction.emissivity;
                        let exposure =
                            self.exposure(building, i, area, (ROUGH, emissivity, construction.solar_absorptance));
                        self.chains[i].outer = Outer::Outdoors(exposure);
                    }
                    Boundary::Temperature { source, film } => {
                        self.chains[i].outer = Outer::Temperature(source, film.map(|f| f * area));
                    }
                    // The other side of a partition is known when its zone comes.
                    Boundary::Adiabatic | Boundary::Zone(_) => {}
                }
            } else if s.boundary == Boundary::Zone(zone) {
                self.chains[i].outer = Outer::Face(self.faces.len(), zone);
                self.faces.push(face(s.azimuth_deg + 180.0, 180.0 - s.tilt_deg));
                self.add_state(InnerFilm::Wall(Natural::new(cos_tilt)));
            }
        }
    }

    /// The state of the face just added.
    fn add_state(&mut self, film: InnerFilm) {
        let area = self.faces.last().map_or(0.0, |f| f.area);
        self.states.push(FaceState { film, area, exchange: 0.0, temperature: 20.0, convection: 0.0, radiation: 0.0 });
    }

    fn add_windows(&mut self, building: &Building, zone: usize, glass_area: &[f64], first_chain: usize) {
        for (i, w) in building.windows.iter().enumerate() {
            let s = &building.surfaces[w.surface];
            if s.zone != zone {
                continue;
            }
            // Without geometry, a window has the proportions of its wall.
            let height = building.zones[zone].height_m * (glass_area[w.surface] / s.area_m2).min(1.0).sqrt();
            let exposure = self.exposure(building, w.surface, w.area_m2, (SMOOTH, GLASS_EMISSIVITY, 0.0));
            self.chains[first_chain + i] = Chain { face: self.faces.len(), zone, outer: Outer::Outdoors(exposure) };
            self.faces.push(Face {
                zone,
                area: w.area_m2,
                looks: Some((s.azimuth_deg, s.tilt_deg)),
                floor: false,
                emissivity: GLASS_EMISSIVITY,
                absorptance: 0.0,
                window: Some(i),
            });
            self.add_state(InnerFilm::Pane(PaneFilm::new(height, s.tilt_deg)));
        }
        if zone + 1 == building.zones.len() {
            self.glass = building
                .windows
                .iter()
                .map(|w| {
                    let s = &building.surfaces[w.surface];
                    let height = building.zones[s.zone].height_m * (glass_area[w.surface] / s.area_m2).min(1.0).sqrt();
                    Glass {
                        zone: s.zone,
                        area: w.area_m2,
                        open: Panes::new(w.glazing, None),
                        closed: Panes::new(w.glazing, Some((w.shutter_resistance, w.shutter_solar_factor))),
                        aspect: height / super::glazing::BESTEST_GAP_M,
                        gap_resistance: 0.0,
                        gap: (20.0, 20.0),
                        faces: (20.0, 20.0),
                        shutter: 0.0,
                        shutter_then: 0.0,
                        outward: (0.5, 0.5),
                        absorbed: (0.0, 0.0),
                    }
                })
                .collect();
        }
    }

    /// Adds an outer face in the weather: roughness, emissivity, solar absorptance.
    fn exposure(&mut self, building: &Building, surface: usize, area: f64, face: (f64, f64, f64)) -> usize {
        let s = &building.surfaces[surface];
        let looks = Orientation::new(s.azimuth_deg, s.tilt_deg);
        let orientation = self.orientations.iter().position(|o| *o == looks).unwrap_or_else(|| {
            self.orientations.push(looks);
            self.orientations.len() - 1
        });
        let height = building.zones[s.zone].height_m;
        // Every room stands on the ground: walls feel the wind at mid-height, what lies flat at its own.
        let cos_tilt = looks.cos_tilt();
        let height = if cos_tilt > 1e-6 {
            height
        } else if cos_tilt < -1e-6 {
            0.0
        } else {
            height / 2.0
        };
        let sky = looks.sky_view();
        let beta = sky.sqrt();
        let (roughness, emissivity, absorptance) = face;
        self.exposures.push(Exposure {
            orientation,
            area,
            natural: Natural::new(looks.cos_tilt()),
            roughness,
            wind: wind_factors(height),
            always_windward: cos_tilt.abs() > 0.98 || s.kind == SurfaceKind::Roof,
            to_sky: emissivity * sky * beta,
            to_air: emissivity * (1.0 - sky * beta),
            absorptance,
        });
        self.exposures.len() - 1
    }
}
