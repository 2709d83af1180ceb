//! From answers to a home of two zones: one lived in (kitchen included), one slept in.
//!
//! A flat about as deep as wide. A small one has one side outdoors, a larger one two: `√S (1 + (S − 25) / 35)` metres of
//! facade, at most twice `√S`. Both zones have their share of it, on opposite sides, as nobody asks which way it looks.
//! Half of each wall, floor and ceiling shared with another home is its own, and no heat crosses the middle.

use super::{
    answers::{Answers, ERAS, PlanProblem, Storey, ZONES},
    gesture::{Gesture, Gestures},
};
use crate::{
    content::{Catalogue, Effect, Era, FURNITURE_KG_M2, Id, Living, NEIGHBOUR_FILM, PlanFigures, construction},
    sim::{
        building::{
            AirLink, Boundary, Building, Construction, Glazing, Layer, Site, Surface, SurfaceKind, Window, Zone,
        },
        weather::{Series, reference::reference_year},
    },
};

/// The zones.
pub(super) const LIVED: usize = 0;
/// See there.
pub(super) const SLEPT: usize = 1;

/// Neighbours' temperatures given to the engine: cellar or stairwell.
pub(super) const COOL: usize = 0;

/// Sides where the two zones look.
const AZIMUTH_DEG: [f64; 2] = [225.0, 45.0];

/// Seed of the year's weather: the same for every home of a zone.
const WEATHER_SEED: u64 = 1;

/// A generated home and where it stands.
#[derive(Debug, Clone)]
pub(super) struct GeneratedHome {
    /// For the engine; shutters are as given to [`building`].
    pub building: Building,
    /// Air that leaks into each zone under 4 Pa, m³/h.
    pub leak_m3h: [f64; 2],
    /// Outdoor air by vents, m³/s.
    pub vents_m3s: [f64; 2],
}

/// Weather of a zone, and its cold water by month.
#[derive(Debug, Clone)]
pub(super) struct Place {
    /// A year.
    pub weather: Series,
    /// Where.
    pub site: Site,
    /// °C by month.
    pub cold_water_c: [f64; 12],
}

fn missing(what: &str, id: &str) -> PlanProblem {
    PlanProblem::new("data", format!("no {what} `{id}`"), &["the catalogue of this build"])
}

/// Where the home stands.
pub(super) fn place(catalogue: &Catalogue, answers: &Answers) -> Result<Place, PlanProblem> {
    let id = ZONES[answers.zone];
    let zone = catalogue.climates.zones.iter().find(|(known, _)| known.as_str() == id).map(|(_, zone)| zone);
    let zone = zone.ok_or_else(|| missing("zone", id))?;
    let city = catalogue.climates.cities.get(&zone.base_city).ok_or_else(|| missing("city", &zone.base_city))?;
    let climate = city.climate();
    let (weather, moved_k) = reference_year(&climate, zone.degree_hours_19, WEATHER_SEED);
    let months = city.monthly_mean_c.map(|mean| mean + moved_k);
    Ok(Place { weather, site: climate.site(), cold_water_c: crate::sim::tank::cold_water_c(&months) })
}

/// The era of an answer.
pub(super) fn era<'c>(catalogue: &'c Catalogue, answers: &Answers) -> Result<(&'c Id, &'c Era), PlanProblem> {
    let id = ERAS[answers.era];
    let found = catalogue.constructions.eras.iter().find(|(known, _)| known.as_str() == id);
    found.ok_or_else(|| missing("era", id))
}

/// What is done about the windows at night: share of them that are covered, and by which resistance, m² K/W.
pub(super) fn covered(catalogue: &Catalogue, living: &Living, done: Gestures) -> (f64, f64) {
    let shutter = catalogue.constructions.shutter.resistance;
    let shut = if done.has(Gesture::ShuttersNight) { 1.0 } else { living.shutters };
    let curtain = catalogue.measures.values().find_map(|measure| match measure.does {
        Effect::Curtain { resistance } => Some(resistance),
        _ => None,
    });
    match curtain {
        // Curtains hang before all windows, with a closed shutter behind them or not.
        Some(curtain) if done.has(Gesture::SealsCurtain) => (1.0, curtain + shut * shutter),
        _ => (shut, shutter),
    }
}

/// Share left of the leaks once windows are sealed.
pub(super) fn leak_left(catalogue: &Catalogue, done: Gestures) -> f64 {
    let sealed = catalogue.measures.values().find_map(|measure| match measure.does {
        Effect::WindowSeals { leak } => Some(leak),
        _ => None,
    });
    if done.has(Gesture::SealsCurtain) { sealed.unwrap_or(1.0) } else { 1.0 }
}

/// The home of some answers, its shutters adding so much resistance, m² K/W.
pub(super) fn building(
    catalogue: &Catalogue,
    figures: &PlanFigures,
    answers: &Answers,
    site: Site,
    shutter_resistance: f64,
) -> Result<GeneratedHome, PlanProblem> {
    let shape = &figures.home;
    let (era_id, era) = era(catalogue, answers)?;
    let panes = shape.glazing.get(era_id).and_then(|id| catalogue.constructions.glazings.get(id));
    let panes = panes.ok_or_else(|| missing("panes for the era", era_id.as_str()))?;
    let build = |name: &str, make| {
        construction(name, make, catalogue).map_err(|error| PlanProblem::new("data", error.to_string(), &[]))
    };
    let half = |mut whole: Construction| {
        for layer in &mut whole.layers {
            match layer {
                Layer::Solid { thickness_m, .. } => *thickness_m /= 2.0,
                Layer::Resistance(resistance) => *resistance /= 2.0,
            }
        }
        whole
    };
    let party_wall = build("party wall", &era.party_wall)?;
    let constructions = vec![
        build("facade", &era.facade)?,
        half(party_wall.clone()),
        party_wall,
        build("floor", &era.floor)?,
        build("ground floor", &era.ground_floor)?,
        build("ceiling", &era.ceiling)?,
        build("roof", &era.roof)?,
        build("partition", &era.partition)?,
    ];
    let [facade, party, stairs, floor, ground, ceiling, roof, partition] = [0, 1, 2, 3, 4, 5, 6, 7];
    let cool = Boundary::Temperature { source: COOL, film: Some(NEIGHBOUR_FILM) };
    let surface_m2 = answers.surface_m2;
    let side_m = surface_m2.sqrt();
    let facade_m = side_m * (1.0 + (surface_m2 - 25.0) / 35.0).clamp(1.0, 2.0);
    let shares = [shape.living_share, 1.0 - shape.living_share];
    let mut surfaces = Vec::new();
    let mut leak_m3h = [0.0; 2];
    let mut vents_m3s = [0.0; 2];
    for (zone, share) in shares.into_iter().enumerate() {
        let area_m2 = surface_m2 * share;
        let mut add = |kind, area_m2: f64, azimuth_deg, tilt_deg, construction, boundary| {
            let name = format!("{kind:?}");
            surfaces.push(Surface { name, zone, kind, area_m2, azimuth_deg, tilt_deg, construction, boundary });
        };
        let outer_m2 = facade_m * share * shape.height_m;
        add(SurfaceKind::Wall, outer_m2, AZIMUTH_DEG[zone], 90.0, facade, Boundary::Outdoors);
        let shared_m2 = (4.0 * side_m - facade_m - shape.stairwell_m).max(0.5) * share * shape.height_m;
        add(SurfaceKind::Wall, shared_m2, 135.0, 90.0, party, Boundary::Adiabatic);
        if zone == LIVED {
            add(SurfaceKind::Wall, shape.stairwell_m * shape.height_m, 315.0, 90.0, stairs, cool);
        }
        let mut outdoors_m2 = outer_m2;
        match answers.floor {
            Storey::Ground => add(SurfaceKind::Floor, area_m2, 0.0, 180.0, ground, cool),
            Storey::Middle | Storey::Top => add(SurfaceKind::Floor, area_m2, 0.0, 180.0, floor, Boundary::Adiabatic),
        }
        if answers.floor == Storey::Top {
            add(SurfaceKind::Roof, area_m2, 0.0, 0.0, roof, Boundary::Outdoors);
            outdoors_m2 += area_m2;
        } else {
            add(SurfaceKind::Ceiling, area_m2, 0.0, 0.0, ceiling, Boundary::Adiabatic);
        }
        leak_m3h[zone] = era.q4pa_m3h_m2 * outdoors_m2;
        vents_m3s[zone] = era.vents_m3h_m2 * area_m2 / 3600.0;
    }
    surfaces.push(Surface {
        name: "partition".into(),
        zone: LIVED,
        kind: SurfaceKind::Partition,
        area_m2: side_m * shape.height_m,
        azimuth_deg: 45.0,
        tilt_deg: 90.0,
        construction: partition,
        boundary: Boundary::Zone(SLEPT),
    });
    let windows = surfaces.iter().enumerate().filter(|(_, surface)| surface.boundary == Boundary::Outdoors);
    let windows = windows.filter(|(_, surface)| surface.kind == SurfaceKind::Wall).map(|(number, surface)| Window {
        surface: number,
        // A large home with little facade cannot have more than half of it in glass.
        area_m2: (shape.window_share * surface_m2 * shares[surface.zone]).min(0.5 * surface.area_m2),
        glazing: Glazing::Simple { u: panes.u, g: panes.g },
        shutter_resistance,
        shutter_solar_factor: catalogue.constructions.shutter.solar_factor,
        opening_height_m: shape.window_height_m,
    });
    let windows = windows.collect();
    let zone = |(number, share): (usize, &f64)| Zone {
        name: ["lived in", "slept in"][number].into(),
        floor_area_m2: surface_m2 * share,
        height_m: shape.height_m,
        furniture_kg_per_m2: FURNITURE_KG_M2,
    };
    let zones = shares.iter().enumerate().map(zone).collect();
    let links = vec![AirLink { zones: [LIVED, SLEPT] }];
    Ok(GeneratedHome {
        building: Building { site, zones, constructions, surfaces, windows, links },
        leak_m3h,
        vents_m3s,
    })
}
