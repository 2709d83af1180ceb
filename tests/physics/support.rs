//! Small buildings and weather for the tests.

use doux_foyer::sim::building::{
    Boundary, Building, Construction, Glazing, Layer, Site, Surface, SurfaceKind, Window, Zone,
};
use doux_foyer::sim::weather::Sample;

/// Grenoble.
pub fn site() -> Site {
    Site { latitude_deg: 45.19, longitude_deg: 5.73, time_zone_h: 1.0, elevation_m: 212.0, ground_reflectance: 0.2 }
}

pub fn zone(name: &str) -> Zone {
    Zone { name: name.into(), floor_area_m2: 20.0, height_m: 2.5, furniture_kg_per_m2: 0.0 }
}

/// Concrete, and a resistance.
pub fn constructions() -> Vec<Construction> {
    let concrete = Layer::Solid { thickness_m: 0.16, conductivity: 1.75, density: 2300.0, specific_heat: 920.0 };
    let plaster = Layer::Solid { thickness_m: 0.013, conductivity: 0.25, density: 850.0, specific_heat: 1000.0 };
    let make =
        |name: &str, layers| Construction { name: String::from(name), layers, solar_absorptance: 0.6, emissivity: 0.9 };
    vec![
        make("heavy", vec![concrete]),
        make("light", vec![plaster, Layer::Resistance(2.0), plaster]),
        make("resistance", vec![Layer::Resistance(2.0)]),
    ]
}

pub fn surface(name: &str, kind: SurfaceKind, azimuth: f64, construction: usize, boundary: Boundary) -> Surface {
    let tilt_deg = match kind {
        SurfaceKind::Wall | SurfaceKind::Partition => 90.0,
        SurfaceKind::Floor => 180.0,
        SurfaceKind::Roof | SurfaceKind::Ceiling => 0.0,
    };
    Surface {
        name: name.into(),
        zone: 0,
        kind,
        area_m2: if kind == SurfaceKind::Wall { 12.0 } else { 20.0 },
        azimuth_deg: azimuth,
        tilt_deg,
        construction,
        boundary,
    }
}

/// One room with six faces of one construction and one boundary.
pub fn box_room(construction: usize, boundary: Boundary) -> Building {
    let walls = [0.0, 90.0, 180.0, 270.0].map(|a| surface("wall", SurfaceKind::Wall, a, construction, boundary));
    let mut surfaces = walls.to_vec();
    surfaces.push(surface("floor", SurfaceKind::Floor, 0.0, construction, boundary));
    surfaces.push(surface("roof", SurfaceKind::Roof, 0.0, construction, boundary));
    Building {
        site: site(),
        zones: vec![zone("room")],
        constructions: constructions(),
        surfaces,
        windows: vec![],
        links: vec![],
    }
}

pub fn window(surface: usize, glazing: Glazing) -> Window {
    Window { surface, area_m2: 3.0, glazing, shutter_resistance: 0.2, shutter_solar_factor: 0.1, opening_height_m: 1.2 }
}

/// Still, dark and as cold above as around.
pub fn dull(temperature_c: f64) -> Sample {
    let t = temperature_c + 273.15;
    Sample {
        temperature_c,
        dew_point_c: temperature_c - 3.0,
        pressure_pa: 99_000.0,
        sky_ir: 5.670_374_419e-8 * t * t * t * t,
        ..Sample::default()
    }
}
