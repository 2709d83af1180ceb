//! From a building to the arrays that a step goes through: faces sorted by room, chains of a kind four abreast.

use super::building::{Boundary, Building, Construction, Layer, Surface, SurfaceKind, Zone};
use super::chains::{Outdoors, Pairs, Sides, Singles};
use super::films::{AIR_SPECIFIC_HEAT, Natural, PaneFilm, ROUGH, SMOOTH, air_density, wind_factors};
use super::glazing::{BESTEST_GAP_M, GLASS_EMISSIVITY, Panes, Share};
use super::home::{Glass, Home};
use super::inside::{Face, Inside};
use super::lanes::{LANES, NONE};
use super::slab::Cut;
use super::sun::{Irradiance, Orientation};

/// Furniture: wood-like boards, both faces in the room.
const FURNITURE: Layer = Layer::Solid { thickness_m: 0.010, conductivity: 0.14, density: 500.0, specific_heat: 1700.0 };
/// kg of half a board per m² of its face.
const FURNITURE_KG_PER_M2: f64 = 5.0;
/// An opaque surface hidden by its windows keeps this much, m².
const LEAST_AREA_M2: f64 = 1e-3;

/// A wall, floor or piece of furniture before it is given its lane.
struct Plan {
    cut: Cut,
    /// Inner face, and the outer one when it is in a room.
    face: usize,
    other: Option<usize>,
    output: usize,
    outside: Outside,
}

/// What a chain with one face in a room leads to.
enum Outside {
    /// Nothing.
    Adiabatic,
    /// Surface in the weather.
    Weather(usize),
    /// Source, and film times area (W/K); without film the face is at that temperature.
    Given(usize, Option<f64>),
}

impl Plan {
    /// Chains of equal keys go through the same instructions.
    fn key(&self) -> (bool, bool, bool, usize) {
        let held = matches!(self.outside, Outside::Given(_, None));
        let weather = matches!(self.outside, Outside::Weather(_));
        (self.other.is_some(), held, weather, self.cut.nodes())
    }
}

/// A face of a room: what the rooms need, and its natural convection.
type Faces = Vec<(Face, Natural)>;

impl Home {
    /// Lays out a building that has been checked.
    pub(super) fn lay_out(&mut self) {
        let building = self.building.clone();
        let mut glass_area = vec![0.0; building.surfaces.len()];
        for window in &building.windows {
            glass_area[window.surface] += window.area_m2;
        }
        let mut plans: Vec<Plan> = building
            .surfaces
            .iter()
            .enumerate()
            .map(|(i, surface)| {
                let area = opaque(surface, glass_area[i]);
                let outside = match surface.boundary {
                    Boundary::Outdoors => Outside::Weather(i),
                    Boundary::Temperature { source, film } => Outside::Given(source, film.map(|f| f * area)),
                    Boundary::Adiabatic | Boundary::Zone(_) => Outside::Adiabatic,
                };
                let cut = Cut::new(&building.constructions[surface.construction], area);
                Plan { cut, face: NONE, other: None, output: i, outside }
            })
            .collect();
        let mut faces = Faces::new();
        let mut pane_faces = vec![NONE; building.windows.len()];
        for (zone, z) in building.zones.iter().enumerate() {
            let first = faces.len();
            add_surfaces(&building, zone, &glass_area, &mut faces, &mut plans);
            add_furniture(z, zone, &mut faces, &mut plans);
            for (i, window) in building.windows.iter().enumerate() {
                let s = &building.surfaces[window.surface];
                if s.zone == zone {
                    pane_faces[i] = faces.len();
                    let face = Face {
                        zone,
                        area: window.area_m2,
                        looks: Some((s.azimuth_deg, s.tilt_deg)),
                        floor: false,
                        emissivity: GLASS_EMISSIVITY,
                        absorptance: 0.0,
                        window: Some(i),
                    };
                    faces.push((face, Natural::new(0.0)));
                }
            }
            let own: Vec<Face> = faces.iter().map(|(face, _)| *face).collect();
            self.inside.push(Inside::new(&own, first, own.len()));
        }
        // Stable: the same building is always laid out the same.
        plans.sort_by_key(Plan::key);
        let pairs = plans.iter().position(|plan| plan.other.is_some()).unwrap_or(plans.len());
        for group in plans[..pairs].chunks(LANES) {
            self.note(group, self.singles.len());
            let singles = self.singles(&building, &faces, group, &glass_area);
            self.singles.push(singles);
        }
        for group in plans[pairs..].chunks(LANES) {
            self.note(group, self.singles.len() + self.pairs.len());
            let mut pairs = Pairs::blank(faces.len());
            for (lane, plan) in group.iter().enumerate() {
                self.put(&mut pairs.sides[0], lane, &faces, plan.other.unwrap_or(plan.face));
                self.put(&mut pairs.sides[1], lane, &faces, plan.face);
            }
            self.pairs.push(pairs);
        }
        for group in plans[..pairs].chunks(LANES).chain(plans[pairs..].chunks(LANES)) {
            let cuts: [Option<&Cut>; LANES] = std::array::from_fn(|lane| group.get(lane).map(|plan| &plan.cut));
            self.slabs.push(&cuts);
        }
        self.add_windows(&building, &faces, &pane_faces, &glass_area);
        let density = air_density(20.0, self.standard_pressure);
        self.air_capacity =
            building.zones.iter().map(|z| z.floor_area_m2 * z.height_m * density * AIR_SPECIFIC_HEAT).collect();
        // One more, always 0: where lanes without chain look.
        self.face_source = vec![0.0; faces.len() + 1];
        self.face_sun = vec![0.0; faces.len()];
        self.irradiance = vec![Irradiance::default(); self.orientations.len()];
        self.faces = faces.into_iter().map(|(face, _)| face).collect();
    }

    /// Notes where the surfaces of a group are; furniture is none.
    fn note(&mut self, plans: &[Plan], group: usize) {
        for (lane, plan) in plans.iter().enumerate() {
            if let Some(place) = self.places.get_mut(plan.output) {
                *place = (group, lane);
            }
        }
    }

    /// Puts a face in a lane.
    fn put(&self, side: &mut Sides, lane: usize, faces: &Faces, index: usize) {
        let (face, natural) = &faces[index];
        let inside = &self.inside[face.zone];
        side.zone[lane] = face.zone;
        side.face[lane] = index;
        (side.warm.0[lane], side.cold.0[lane]) = natural.factors();
        side.area.0[lane] = face.area;
        side.exchange.0[lane] = face.area * inside.exchange[index - inside.first];
        side.radiant.0[lane] = inside.radiant[index - inside.first];
    }

    fn singles(&mut self, building: &Building, faces: &Faces, group: &[Plan], glass_area: &[f64]) -> Singles {
        let mut singles = Singles::blank(faces.len());
        for (lane, plan) in group.iter().enumerate() {
            self.put(&mut singles.side, lane, faces, plan.face);
            match plan.outside {
                Outside::Adiabatic => {}
                Outside::Given(source, film) => {
                    singles.given_by[lane] = Some(source);
                    singles.any_given = true;
                    singles.fixed.0[lane] = film.unwrap_or(0.0);
                    singles.held.0[lane] = if film.is_none() { 1.0 } else { 0.0 };
                    singles.any_held |= film.is_none();
                }
                Outside::Weather(surface) => {
                    let construction = &building.constructions[building.surfaces[surface].construction];
                    let area = opaque(&building.surfaces[surface], glass_area[surface]);
                    let face = (ROUGH, construction.emissivity, construction.solar_absorptance);
                    let outdoors = singles.outdoors.get_or_insert_default();
                    self.expose(outdoors, lane, building, surface, area, face);
                }
            }
        }
        singles
    }

    /// Puts an outer face of `area` m² in the weather: roughness, emissivity, solar absorptance.
    fn expose(
        &mut self,
        outdoors: &mut Outdoors,
        lane: usize,
        building: &Building,
        surface: usize,
        area: f64,
        face: (f64, f64, f64),
    ) {
        let s = &building.surfaces[surface];
        let looks = Orientation::new(s.azimuth_deg, s.tilt_deg);
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
        outdoors.orientation[lane] = self.orientation(looks);
        outdoors.azimuth_deg[lane] = looks.azimuth_deg;
        outdoors.always_windward[lane] = cos_tilt.abs() > 0.98 || s.kind == SurfaceKind::Roof;
        outdoors.set_natural(lane, Natural::new(cos_tilt));
        outdoors.roughness.0[lane] = roughness;
        (outdoors.windward.0[lane], outdoors.leeward.0[lane]) = wind_factors(height);
        outdoors.area.0[lane] = area;
        outdoors.to_sky.0[lane] = emissivity * sky * beta;
        outdoors.to_air.0[lane] = emissivity * (1.0 - sky * beta);
        outdoors.absorbing.0[lane] = absorptance * area;
    }

    fn orientation(&mut self, looks: Orientation) -> usize {
        self.orientations.iter().position(|o| *o == looks).unwrap_or_else(|| {
            self.orientations.push(looks);
            self.orientations.len() - 1
        })
    }

    fn add_windows(&mut self, building: &Building, faces: &Faces, pane_faces: &[usize], glass_area: &[f64]) {
        for w in &building.windows {
            let s = &building.surfaces[w.surface];
            // Without geometry, a window has the proportions of its wall.
            let height = building.zones[s.zone].height_m * (glass_area[w.surface] / s.area_m2).min(1.0).sqrt();
            let orientation = self.orientation(Orientation::new(s.azimuth_deg, s.tilt_deg));
            self.glass.push(Glass {
                zone: s.zone,
                orientation,
                area: w.area_m2,
                film: PaneFilm::new(height, s.tilt_deg),
                open: Panes::new(w.glazing, None),
                closed: Panes::new(w.glazing, Some((w.shutter_resistance, w.shutter_solar_factor))),
                aspect: height / BESTEST_GAP_M,
                gap_resistance: 0.0,
                gap: (20.0, 20.0),
                shutter: 0.0,
                shutter_then: 0.0,
                scattering: Share::default(),
                back: Share::default(),
                outward: (0.5, 0.5),
                absorbed: (0.0, 0.0),
                sun: 0.0,
                opening: 0.0,
            });
        }
        let windows: Vec<usize> = (0..building.windows.len()).collect();
        for group in windows.chunks(LANES) {
            let mut panes = Singles::blank(faces.len());
            let mut outdoors = Outdoors::default();
            for (lane, &window) in group.iter().enumerate() {
                let w = &building.windows[window];
                self.put(&mut panes.side, lane, faces, pane_faces[window]);
                let face = (SMOOTH, GLASS_EMISSIVITY, 0.0);
                self.expose(&mut outdoors, lane, building, w.surface, w.area_m2, face);
            }
            panes.outdoors = Some(outdoors);
            self.panes.push(panes);
        }
    }
}

/// Area of a surface without its windows, m².
fn opaque(surface: &Surface, glass: f64) -> f64 {
    (surface.area_m2 - glass).max(LEAST_AREA_M2)
}

/// The faces that surfaces show to a zone, on either side.
fn add_surfaces(building: &Building, zone: usize, glass_area: &[f64], faces: &mut Faces, plans: &mut [Plan]) {
    for (i, s) in building.surfaces.iter().enumerate() {
        let construction = &building.constructions[s.construction];
        let face = |azimuth: f64, tilt: f64| Face {
            zone,
            area: opaque(s, glass_area[i]),
            looks: Some((azimuth, tilt)),
            floor: tilt > 135.0,
            emissivity: construction.emissivity,
            absorptance: construction.solar_absorptance,
            window: None,
        };
        let cos_tilt = Orientation::new(s.azimuth_deg, s.tilt_deg).cos_tilt();
        if s.zone == zone {
            plans[i].face = faces.len();
            faces.push((face(s.azimuth_deg, s.tilt_deg), Natural::new(-cos_tilt)));
        } else if s.boundary == Boundary::Zone(zone) {
            plans[i].other = Some(faces.len());
            faces.push((face(s.azimuth_deg + 180.0, 180.0 - s.tilt_deg), Natural::new(cos_tilt)));
        }
    }
}

fn add_furniture(z: &Zone, zone: usize, faces: &mut Faces, plans: &mut Vec<Plan>) {
    let area = z.furniture_kg_per_m2 * z.floor_area_m2 / FURNITURE_KG_PER_M2;
    if area <= 0.0 {
        return;
    }
    let boards = Construction { name: String::new(), layers: vec![FURNITURE], solar_absorptance: 0.6, emissivity: 0.9 };
    let cut = Cut::new(&boards, area);
    plans.push(Plan { cut, face: faces.len(), other: None, output: NONE, outside: Outside::Adiabatic });
    let face = Face { zone, area, looks: None, floor: false, emissivity: 0.9, absorptance: 0.6, window: None };
    faces.push((face, Natural::new(0.0)));
}
