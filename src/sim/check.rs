//! What makes a [`Building`] impossible, said before anything is computed.

use super::building::{Boundary, Building, Construction, Glazing, Layer};
use super::response::MOST_UNKNOWNS;

/// Why a building cannot be simulated. Names and indices are those of the building.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum BuildingError {
    /// There is no room.
    #[error("a home needs at least one zone")]
    NoZone,
    /// More rooms than the solver takes.
    #[error("{0} zones: at most 32 can be simulated together")]
    TooManyZones(usize),
    /// A number is negative, not finite, or outside what makes sense.
    #[error("{what}: {field} = {value} is not {expected}")]
    Value {
        /// Object and its name.
        what: String,
        /// Field.
        field: &'static str,
        /// What it says.
        value: f64,
        /// What it should be.
        expected: &'static str,
    },
    /// An index points nowhere.
    #[error("{what}: {field} {index} does not exist")]
    Index {
        /// Object and its name.
        what: String,
        /// Field.
        field: &'static str,
        /// What it says.
        index: usize,
    },
    /// A construction without layers.
    #[error("construction {0} has no layer")]
    NoLayer(String),
    /// A room with nothing around it.
    #[error("zone {0} has no surface")]
    NoSurface(String),
    /// A surface or an air link that leads from a zone to itself.
    #[error("{0} joins a zone to itself")]
    SameZone(String),
    /// A window on a surface that does not face the weather.
    #[error("window {window}: surface {surface} is not outdoors")]
    NotOutdoors {
        /// Index of the window.
        window: usize,
        /// Name of the surface.
        surface: String,
    },
    /// More glass than wall.
    #[error("surface {surface}: windows of {windows_m2} m² do not fit in {area_m2} m²")]
    WindowsTooLarge {
        /// Name of the surface.
        surface: String,
        /// m².
        windows_m2: f64,
        /// m².
        area_m2: f64,
    },
}

type Check = Result<(), BuildingError>;

/// Refuses a building that cannot be simulated.
///
/// # Errors
/// The first thing found wrong.
pub fn check(b: &Building) -> Check {
    if b.zones.is_empty() {
        return Err(BuildingError::NoZone);
    }
    if 2 * b.zones.len() > MOST_UNKNOWNS {
        return Err(BuildingError::TooManyZones(b.zones.len()));
    }
    site(b)?;
    for zone in &b.zones {
        let what = || format!("zone {}", zone.name);
        positive(what, "floor area", zone.floor_area_m2)?;
        positive(what, "height", zone.height_m)?;
        within(what, "furniture", zone.furniture_kg_per_m2, 0.0, 1000.0, "between 0 and 1000 kg/m²")?;
    }
    for construction in &b.constructions {
        layers(construction)?;
    }
    surfaces(b)?;
    windows(b)?;
    for (i, link) in b.links.iter().enumerate() {
        let what = || format!("air link {i}");
        for zone in link.zones {
            exists(what, "zone", zone, b.zones.len())?;
        }
        if link.zones[0] == link.zones[1] {
            return Err(BuildingError::SameZone(what()));
        }
    }
    Ok(())
}

fn site(b: &Building) -> Check {
    let what = || "site".to_owned();
    within(what, "latitude", b.site.latitude_deg, -90.0, 90.0, "between -90 and 90°")?;
    within(what, "longitude", b.site.longitude_deg, -180.0, 180.0, "between -180 and 180°")?;
    within(what, "time zone", b.site.time_zone_h, -14.0, 14.0, "between -14 and 14 h")?;
    within(what, "elevation", b.site.elevation_m, -500.0, 9000.0, "between -500 and 9000 m")?;
    within(what, "ground reflectance", b.site.ground_reflectance, 0.0, 1.0, "between 0 and 1")
}

fn layers(construction: &Construction) -> Check {
    let what = || format!("construction {}", construction.name);
    if construction.layers.is_empty() {
        return Err(BuildingError::NoLayer(construction.name.clone()));
    }
    within(what, "solar absorptance", construction.solar_absorptance, 0.0, 1.0, "between 0 and 1")?;
    within(what, "emissivity", construction.emissivity, 0.01, 1.0, "between 0.01 and 1")?;
    for layer in &construction.layers {
        match *layer {
            Layer::Resistance(r) => positive(what, "resistance", r)?,
            Layer::Solid { thickness_m, conductivity, density, specific_heat } => {
                positive(what, "thickness", thickness_m)?;
                positive(what, "conductivity", conductivity)?;
                positive(what, "density", density)?;
                positive(what, "specific heat", specific_heat)?;
            }
        }
    }
    Ok(())
}

fn surfaces(b: &Building) -> Check {
    let mut covered = vec![false; b.zones.len()];
    for surface in &b.surfaces {
        let what = || format!("surface {}", surface.name);
        exists(what, "zone", surface.zone, b.zones.len())?;
        exists(what, "construction", surface.construction, b.constructions.len())?;
        positive(what, "area", surface.area_m2)?;
        within(what, "azimuth", surface.azimuth_deg, -360.0, 720.0, "between -360 and 720°")?;
        within(what, "tilt", surface.tilt_deg, 0.0, 180.0, "between 0 and 180°")?;
        covered[surface.zone] = true;
        match surface.boundary {
            Boundary::Zone(other) => {
                exists(what, "zone beyond", other, b.zones.len())?;
                if other == surface.zone {
                    return Err(BuildingError::SameZone(what()));
                }
                covered[other] = true;
            }
            Boundary::Temperature { film: Some(film), .. } => positive(what, "film", film)?,
            Boundary::Temperature { film: None, .. } | Boundary::Outdoors | Boundary::Adiabatic => {}
        }
    }
    match covered.iter().position(|c| !c) {
        Some(zone) => Err(BuildingError::NoSurface(b.zones[zone].name.clone())),
        None => Ok(()),
    }
}

fn windows(b: &Building) -> Check {
    let mut glass = vec![0.0; b.surfaces.len()];
    for (i, window) in b.windows.iter().enumerate() {
        let what = || format!("window {i}");
        exists(what, "surface", window.surface, b.surfaces.len())?;
        let surface = &b.surfaces[window.surface];
        if surface.boundary != Boundary::Outdoors {
            return Err(BuildingError::NotOutdoors { window: i, surface: surface.name.clone() });
        }
        positive(what, "area", window.area_m2)?;
        if let Glazing::Simple { u, g } = window.glazing {
            within(what, "U", u, 0.1, 7.0, "between 0.1 and 7 W/(m² K)")?;
            within(what, "g", g, 0.01, 1.0, "between 0.01 and 1")?;
        }
        within(what, "shutter resistance", window.shutter_resistance, 0.0, 10.0, "between 0 and 10 m² K/W")?;
        within(what, "shutter solar factor", window.shutter_solar_factor, 0.0, 1.0, "between 0 and 1")?;
        within(what, "opening height", window.opening_height_m, 0.0, 10.0, "between 0 and 10 m")?;
        glass[window.surface] += window.area_m2;
    }
    for (surface, glass) in b.surfaces.iter().zip(glass) {
        if glass > surface.area_m2 * (1.0 + 1e-9) {
            return Err(BuildingError::WindowsTooLarge {
                surface: surface.name.clone(),
                windows_m2: glass,
                area_m2: surface.area_m2,
            });
        }
    }
    Ok(())
}

fn positive(what: impl Fn() -> String, field: &'static str, value: f64) -> Check {
    if value > 0.0 && value.is_finite() {
        Ok(())
    } else {
        Err(BuildingError::Value { what: what(), field, value, expected: "a positive number" })
    }
}

fn within(
    what: impl Fn() -> String,
    field: &'static str,
    value: f64,
    low: f64,
    high: f64,
    expected: &'static str,
) -> Check {
    if (low..=high).contains(&value) {
        Ok(())
    } else {
        Err(BuildingError::Value { what: what(), field, value, expected })
    }
}

fn exists(what: impl Fn() -> String, field: &'static str, index: usize, len: usize) -> Check {
    if index < len { Ok(()) } else { Err(BuildingError::Index { what: what(), field, index }) }
}
