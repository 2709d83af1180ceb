//! The TOML of a case: strict, with the line and the key of whatever is wrong.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use super::schedule::{self, number};
use super::tables::{CaseFile, Kind, LayerTable, Side, SiteTable, VariantFile, WindowTable};
use super::{Case, Scaled, Signal, WindowUse, ZoneUse};
use crate::sim::building::{
    AirLink, Boundary, Building, Construction, Glazing, Layer, Site, Surface, SurfaceKind, Window, Zone,
};

/// What is wrong with a case, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{line}: {message}")]
pub struct CaseError {
    /// Name of the file.
    pub file: String,
    /// Counted from 1; 0 when the whole file is meant.
    pub line: usize,
    /// What, with the key.
    pub message: String,
}

/// Variants of variants end somewhere.
const DEEPEST_BASE: u32 = 8;

/// Reads a case. `open` gives the text of another file of the same folder, for variants, or says why it cannot.
///
/// # Errors
/// With the file, the line and the key at fault.
pub fn load(file: &str, text: &str, open: &mut dyn FnMut(&str) -> Result<String, String>) -> Result<Case, CaseError> {
    merge(file, text, open, 0)?.build()
}

/// A place to blame: file and line.
#[derive(Debug, Clone)]
struct Place {
    file: String,
    line: usize,
}

impl Place {
    fn error(&self, message: impl Into<String>) -> CaseError {
        CaseError { file: self.file.clone(), line: self.line, message: message.into() }
    }
}

fn line_of(text: &str, offset: usize) -> usize {
    text.as_bytes().iter().take(offset).filter(|b| **b == b'\n').count() + 1
}

fn parse<T: for<'de> Deserialize<'de>>(file: &str, text: &str) -> Result<T, CaseError> {
    toml::from_str(text).map_err(|e| CaseError {
        file: file.to_owned(),
        line: e.span().map_or(0, |s| line_of(text, s.start)),
        message: e.message().to_owned(),
    })
}

/// A case with its bases filled in. Tables keep their places.
struct Merged {
    case: CaseFile,
    file: String,
    text: String,
    schedules: BTreeMap<String, (toml::Value, Place)>,
}

fn merge(
    file: &str,
    text: &str,
    open: &mut dyn FnMut(&str) -> Result<String, String>,
    depth: u32,
) -> Result<Merged, CaseError> {
    let table: toml::Table = parse(file, text)?;
    let place = |offset: usize| Place { file: file.to_owned(), line: line_of(text, offset) };
    let scheduled = |schedules: BTreeMap<String, Spanned<toml::Value>>| {
        schedules.into_iter().map(|(name, s)| (name, (s.get_ref().clone(), place(s.span().start)))).collect()
    };
    if !table.contains_key("base") {
        let mut case: CaseFile = parse(file, text)?;
        let schedules = scheduled(std::mem::take(&mut case.schedules));
        return Ok(Merged { case, file: file.to_owned(), text: text.to_owned(), schedules });
    }
    let variant: VariantFile = parse(file, text)?;
    let at_base = place(variant.base.span().start);
    if depth >= DEEPEST_BASE {
        return Err(at_base.error("base: variants of variants go round, or too deep"));
    }
    let base = variant.base.get_ref();
    if base.contains(['/', '\\']) {
        return Err(at_base.error(format!("base: \"{base}\" is not in the same folder")));
    }
    let base_text = open(base).map_err(|e| at_base.error(format!("base: {base}: {e}")))?;
    let mut merged = merge(base, &base_text, open, depth + 1)?;
    if let Some(name) = variant.name {
        merged.case.name = name;
    }
    if let Some(note) = variant.note {
        merged.case.note = note;
    }
    let changed: BTreeMap<String, (toml::Value, Place)> = scheduled(variant.schedules);
    merged.schedules.extend(changed);
    if let Some(site) = variant.site {
        let at = place(site.span().start);
        let site = site.into_inner();
        check_site(&site, &at)?;
        let mut whole = merged.case.site.get_ref().clone_site();
        whole.weather = site.weather.or(whole.weather);
        whole.ground_reflectance = site.ground_reflectance.or(whole.ground_reflectance);
        whole.sun_inside = site.sun_inside.or(whole.sun_inside);
        let span = merged.case.site.span();
        merged.case.site = Spanned::new(span, whole);
    }
    Ok(merged)
}

impl SiteTable {
    fn clone_site(&self) -> Self {
        Self {
            weather: self.weather.clone(),
            ground_reflectance: self.ground_reflectance,
            sun_inside: self.sun_inside.clone(),
        }
    }
}

fn check_site(site: &SiteTable, at: &Place) -> Result<(), CaseError> {
    if let Some(r) = site.ground_reflectance {
        range(at, "site", "ground_reflectance", r, 0.0, 1.0)?;
    }
    match site.sun_inside.as_deref() {
        None | Some("floor" | "traced") => Ok(()),
        Some(other) => Err(at.error(format!("site: sun_inside = \"{other}\": expected floor or traced"))),
    }
}

fn range(at: &Place, what: &str, key: &str, value: f64, low: f64, high: f64) -> Result<f64, CaseError> {
    if (low..=high).contains(&value) {
        Ok(value)
    } else {
        Err(at.error(format!("{what}: {key} = {value} is not between {low} and {high}")))
    }
}

/// Least that counts as something: below, an area or a thickness is a mistake.
const SMALL: f64 = 1e-6;

/// Schedules while they are being used: each is expanded once.
struct Schedules {
    tables: BTreeMap<String, (toml::Value, Place)>,
    known: BTreeMap<String, usize>,
    years: Vec<Vec<f64>>,
}

impl Schedules {
    fn signal(
        &mut self,
        at: &Place,
        what: &str,
        key: &str,
        value: &toml::Value,
        (low, high): (f64, f64),
    ) -> Result<Signal, CaseError> {
        if let Some(x) = number(value) {
            return Ok(Signal::Constant(range(at, what, key, x, low, high)?));
        }
        let Some(name) = value.as_str() else {
            return Err(at.error(format!("{what}: {key}: expected a number or the name of a schedule")));
        };
        let Some((table, place)) = self.tables.get(name) else {
            return Err(at.error(format!("{what}: {key}: no schedule \"{name}\"")));
        };
        let index = if let Some(&index) = self.known.get(name) {
            index
        } else {
            let year = schedule::read(table).map_err(|(key, message)| {
                place.error(format!("schedule {name}{}{key}: {message}", if key.is_empty() { "" } else { "." }))
            })?;
            self.years.push(year);
            self.known.insert(name.to_owned(), self.years.len() - 1);
            self.years.len() - 1
        };
        if let Some(x) = self.years[index].iter().find(|x| !(low..=high).contains(*x)) {
            return Err(place.error(format!("schedule {name}: {x}, used as {key}, is not between {low} and {high}")));
        }
        Ok(Signal::Scheduled(index))
    }

    fn factor(&mut self, at: &Place, what: &str, key: &str, value: Option<&toml::Value>) -> Result<Signal, CaseError> {
        value.map_or(Ok(Signal::Constant(1.0)), |v| self.signal(at, what, key, v, (0.0, 1e6)))
    }
}

/// Temperatures that a schedule may hold, °C.
const TEMPERATURES: (f64, f64) = (-200.0, 500.0);

impl Merged {
    fn place<T>(&self, spanned: &Spanned<T>) -> Place {
        Place { file: self.file.clone(), line: line_of(&self.text, spanned.span().start) }
    }

    fn build(mut self) -> Result<Case, CaseError> {
        let tables = std::mem::take(&mut self.schedules);
        // Unused schedules must make sense too.
        for (name, (table, place)) in &tables {
            schedule::read(table).map_err(|(key, message)| {
                place.error(format!("schedule {name}{}{key}: {message}", if key.is_empty() { "" } else { "." }))
            })?;
        }
        let mut schedules = Schedules { tables, known: BTreeMap::new(), years: Vec::new() };
        let site_place = self.place(&self.case.site);
        let site = self.case.site.get_ref();
        check_site(site, &site_place)?;
        let Some(weather) = site.weather.clone() else { return Err(site_place.error("site: weather is missing")) };
        let mut building = Building {
            site: Site {
                latitude_deg: 0.0,
                longitude_deg: 0.0,
                time_zone_h: 0.0,
                elevation_m: 0.0,
                ground_reflectance: site.ground_reflectance.unwrap_or(0.2),
            },
            zones: vec![],
            constructions: vec![],
            surfaces: vec![],
            windows: vec![],
            links: vec![],
        };
        let zones = self.zones(&mut building, &mut schedules)?;
        self.constructions(&mut building)?;
        let temperatures = self.surfaces(&mut building, &mut schedules)?;
        let windows = self.windows(&mut building, &mut schedules)?;
        let mixing = self.mixing(&mut building, &mut schedules)?;
        crate::sim::check::check(&building)
            .map_err(|e| Place { file: self.file.clone(), line: 0 }.error(e.to_string()))?;
        Ok(Case {
            name: self.case.name,
            note: self.case.note.trim().to_owned(),
            weather,
            building,
            zones,
            windows,
            mixing,
            temperatures,
            schedules: schedules.years,
        })
    }

    fn zones(&self, building: &mut Building, schedules: &mut Schedules) -> Result<Vec<ZoneUse>, CaseError> {
        let mut uses = Vec::new();
        for spanned in &self.case.zones {
            let at = self.place(spanned);
            let z = spanned.get_ref();
            let what = format!("zone {}", z.name);
            if building.zones.iter().any(|other| other.name == z.name) {
                return Err(at.error(format!("{what}: this name is taken")));
            }
            let floor_area_m2 = range(&at, &what, "floor_area", z.floor_area, SMALL, 1e5)?;
            let height_m = range(&at, &what, "height", z.height, SMALL, 100.0)?;
            let amount = |key: &str, value: Option<f64>, most: f64| -> Result<f64, CaseError> {
                value.map_or(Ok(0.0), |x| range(&at, &what, key, x, 0.0, most))
            };
            let ach = amount("infiltration_ach", z.infiltration_ach, 1000.0)?;
            let ventilation = amount("ventilation_m3h", z.ventilation_m3h, 1e6)?;
            let gains = amount("gains_w", z.gains_w, 1e6)?;
            let mut setpoint = |key: &str, value: Option<&toml::Value>| -> Result<Option<Signal>, CaseError> {
                value.map(|v| schedules.signal(&at, &what, key, v, TEMPERATURES)).transpose()
            };
            let heating = setpoint("heating_setpoint", z.heating_setpoint.as_ref())?;
            let cooling = setpoint("cooling_setpoint", z.cooling_setpoint.as_ref())?;
            let mut factor = |key: &str, value: Option<&toml::Value>| schedules.factor(&at, &what, key, value);
            uses.push(ZoneUse {
                heating,
                cooling,
                heating_max_w: z
                    .heating_max_w
                    .map_or(Ok(f64::INFINITY), |x| range(&at, &what, "heating_max_w", x, 0.0, 1e7))?,
                infiltration: Scaled {
                    amount: ach * floor_area_m2 * height_m / 3600.0,
                    by: factor("infiltration_schedule", z.infiltration_schedule.as_ref())?,
                },
                ventilation: Scaled {
                    amount: ventilation / 3600.0,
                    by: factor("ventilation_schedule", z.ventilation_schedule.as_ref())?,
                },
                gains: Scaled { amount: gains, by: factor("gains_schedule", z.gains_schedule.as_ref())? },
                gains_radiative: z
                    .gains_radiative
                    .map_or(Ok(0.5), |x| range(&at, &what, "gains_radiative", x, 0.0, 1.0))?,
            });
            building.zones.push(Zone { name: z.name.clone(), floor_area_m2, height_m, furniture_kg_per_m2: 0.0 });
        }
        Ok(uses)
    }

    fn constructions(&self, building: &mut Building) -> Result<(), CaseError> {
        for (name, spanned) in &self.case.constructions {
            let at = self.place(spanned);
            let c = spanned.get_ref();
            let what = format!("construction {name}");
            if c.layers.is_empty() {
                return Err(at.error(format!("{what}: layers: at least one is needed")));
            }
            let mut layers = Vec::new();
            for layer in &c.layers {
                layers.push(match *layer {
                    LayerTable { d: Some(d), k: Some(k), rho: Some(rho), cp: Some(cp), r: None } => Layer::Solid {
                        thickness_m: range(&at, &what, "d", d, SMALL, 10.0)?,
                        conductivity: range(&at, &what, "k", k, 1e-4, 1000.0)?,
                        density: range(&at, &what, "rho", rho, 0.01, 30_000.0)?,
                        specific_heat: range(&at, &what, "cp", cp, 1.0, 10_000.0)?,
                    },
                    LayerTable { d: None, k: None, rho: None, cp: None, r: Some(r) } => {
                        Layer::Resistance(range(&at, &what, "r", r, 1e-6, 1e4)?)
                    }
                    _ => return Err(at.error(format!("{what}: layers: each has d, k, rho and cp, or r alone"))),
                });
            }
            building.constructions.push(Construction {
                name: name.clone(),
                layers,
                solar_absorptance: range(
                    &at,
                    &what,
                    "solar_absorptance",
                    c.solar_absorptance.unwrap_or(0.6),
                    0.0,
                    1.0,
                )?,
                emissivity: range(&at, &what, "emissivity", c.emissivity.unwrap_or(0.9), 0.01, 1.0)?,
            });
        }
        Ok(())
    }

    fn surfaces(&self, building: &mut Building, schedules: &mut Schedules) -> Result<Vec<Signal>, CaseError> {
        let mut temperatures = Vec::new();
        for spanned in &self.case.surfaces {
            let at = self.place(spanned);
            let s = spanned.get_ref();
            let what = format!("surface {}", s.name);
            if building.surfaces.iter().any(|other| other.name == s.name) {
                return Err(at.error(format!("{what}: this name is taken")));
            }
            let zone_called = |key: &str, name: &str| {
                building
                    .zones
                    .iter()
                    .position(|z| z.name == name)
                    .ok_or_else(|| at.error(format!("{what}: {key}: no zone \"{name}\"")))
            };
            let (kind, usual) = match s.kind {
                Kind::Wall => (SurfaceKind::Wall, 90.0),
                Kind::Partition => (SurfaceKind::Partition, 90.0),
                Kind::Floor => (SurfaceKind::Floor, 180.0),
                Kind::Roof => (SurfaceKind::Roof, 0.0),
                Kind::Ceiling => (SurfaceKind::Ceiling, 0.0),
            };
            let tilt_deg = range(&at, &what, "tilt", s.tilt.unwrap_or(usual), 0.0, 180.0)?;
            if s.azimuth.is_none() && tilt_deg > 0.0 && tilt_deg < 180.0 {
                return Err(at.error(format!("{what}: azimuth is needed for what is upright or sloping")));
            }
            let boundary = match (&s.boundary, &s.other_zone, &s.temperature, s.film) {
                (Side::Outdoors, None, None, None) => Boundary::Outdoors,
                (Side::Adiabatic, None, None, None) => Boundary::Adiabatic,
                (Side::Zone, Some(other), None, None) => Boundary::Zone(zone_called("other_zone", other)?),
                (Side::Zone, None, ..) => return Err(at.error(format!("{what}: other_zone is missing"))),
                (Side::Temperature, None, Some(value), film) => {
                    let signal = schedules.signal(&at, &what, "temperature", value, TEMPERATURES)?;
                    let source = temperatures.iter().position(|t| *t == signal).unwrap_or_else(|| {
                        temperatures.push(signal);
                        temperatures.len() - 1
                    });
                    let film = film.map(|f| range(&at, &what, "film", f, SMALL, 1e4)).transpose()?;
                    Boundary::Temperature { source, film }
                }
                (Side::Temperature, _, None, _) => return Err(at.error(format!("{what}: temperature is missing"))),
                _ => {
                    return Err(at.error(format!(
                        "{what}: boundary: other_zone goes with \"zone\", temperature and film with \"temperature\""
                    )));
                }
            };
            let surface = Surface {
                name: s.name.clone(),
                zone: zone_called("zone", &s.zone)?,
                kind,
                area_m2: range(&at, &what, "area", s.area, SMALL, 1e5)?,
                azimuth_deg: range(&at, &what, "azimuth", s.azimuth.unwrap_or(0.0), -360.0, 360.0)?,
                tilt_deg,
                construction: building
                    .constructions
                    .iter()
                    .position(|c| c.name == s.construction)
                    .ok_or_else(|| at.error(format!("{what}: no construction \"{}\"", s.construction)))?,
                boundary,
            };
            building.surfaces.push(surface);
        }
        Ok(temperatures)
    }

    fn windows(&self, building: &mut Building, schedules: &mut Schedules) -> Result<Vec<WindowUse>, CaseError> {
        let mut uses = Vec::new();
        let mut glass = vec![0.0; building.surfaces.len()];
        for spanned in &self.case.windows {
            let at = self.place(spanned);
            let w = spanned.get_ref();
            let what = format!("window on {}", w.surface);
            let surface = building
                .surfaces
                .iter()
                .position(|s| s.name == w.surface)
                .ok_or_else(|| at.error(format!("{what}: no such surface")))?;
            if building.surfaces[surface].boundary != Boundary::Outdoors {
                return Err(at.error(format!("{what}: this surface is not outdoors")));
            }
            let glazing = match (w.glazing.as_deref(), w.u, w.g) {
                (Some("bestest-double"), None, None) => Glazing::BestestDouble,
                (Some("bestest-double"), ..) => {
                    return Err(at.error(format!("{what}: u and g go without glazing")));
                }
                (Some(other), ..) => {
                    return Err(at.error(format!("{what}: glazing = \"{other}\": expected bestest-double")));
                }
                (None, Some(u), Some(g)) => Glazing::Simple {
                    u: range(&at, &what, "u", u, 0.1, 7.0)?,
                    g: range(&at, &what, "g", g, 0.01, 1.0)?,
                },
                (None, ..) => return Err(at.error(format!("{what}: u and g are needed, or glazing"))),
            };
            let (shutter, resistance, factor) = self.shutter(&at, &what, w, glazing, schedules)?;
            let opening = w.opening_m3h.map_or(Ok(0.0), |x| range(&at, &what, "opening_m3h", x, 0.0, 1e6))?;
            uses.push(WindowUse {
                shutter,
                opening: Scaled {
                    amount: opening / 3600.0,
                    by: schedules.factor(&at, &what, "opening_schedule", w.opening_schedule.as_ref())?,
                },
            });
            let area_m2 = range(&at, &what, "area", w.area, SMALL, 1e4)?;
            glass[surface] += area_m2;
            if glass[surface] > building.surfaces[surface].area_m2 * (1.0 + 1e-9) {
                return Err(at.error(format!("{what}: area: the windows do not fit in their surface")));
            }
            building.windows.push(Window {
                surface,
                area_m2,
                glazing,
                shutter_resistance: resistance,
                shutter_solar_factor: factor,
                opening_height_m: 1.0,
            });
        }
        Ok(uses)
    }

    #[allow(clippy::unused_self)] // reads as one of the family
    fn shutter(
        &self,
        at: &Place,
        what: &str,
        w: &WindowTable,
        glazing: Glazing,
        schedules: &mut Schedules,
    ) -> Result<(Option<Signal>, f64, f64), CaseError> {
        match (w.shutter_resistance, w.shutter_g_factor, &w.shutter_schedule) {
            (None, None, None) => Ok((None, 0.0, 1.0)),
            (Some(r), Some(factor), Some(schedule)) => {
                if glazing == Glazing::BestestDouble {
                    return Err(at.error(format!("{what}: a shutter needs a window given by u and g")));
                }
                let r = range(at, what, "shutter_resistance", r, 0.0, 10.0)?;
                let factor = range(at, what, "shutter_g_factor", factor, 0.0, 1.0)?;
                Ok((Some(schedules.signal(at, what, "shutter_schedule", schedule, (-1e6, 1e6))?), r, factor))
            }
            _ => {
                Err(at.error(format!("{what}: shutter_resistance, shutter_g_factor and shutter_schedule go together")))
            }
        }
    }

    fn mixing(&self, building: &mut Building, schedules: &mut Schedules) -> Result<Vec<Scaled>, CaseError> {
        let mut flows = Vec::new();
        for spanned in &self.case.mixing {
            let at = self.place(spanned);
            let m = spanned.get_ref();
            let what = format!("mixing of {} and {}", m.zones[0], m.zones[1]);
            let mut zones = [0; 2];
            for (index, name) in zones.iter_mut().zip(&m.zones) {
                *index = building
                    .zones
                    .iter()
                    .position(|z| z.name == *name)
                    .ok_or_else(|| at.error(format!("{what}: zones: no zone \"{name}\"")))?;
            }
            if zones[0] == zones[1] {
                return Err(at.error(format!("{what}: zones: two different rooms are needed")));
            }
            building.links.push(AirLink { zones });
            flows.push(Scaled {
                amount: range(&at, &what, "m3h", m.m3h, 0.0, 1e6)? / 3600.0,
                by: schedules.factor(&at, &what, "schedule", m.schedule.as_ref())?,
            });
        }
        Ok(flows)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOX: &str = r#"
name = "box"
zones = [
  { name = "room", floor_area = 20.0, height = 2.5, heating_setpoint = "heating", gains_w = 100 },
]
surfaces = [
  { name = "south", zone = "room", kind = "wall", area = 10.0, azimuth = 180, construction = "wall", boundary = "outdoors" },
  { name = "floor", zone = "room", kind = "floor", area = 20.0, construction = "wall", boundary = "temperature", temperature = 10 },
]
windows = [{ surface = "south", area = 2.0, u = 1.8, g = 0.6 }]
[site]
weather = "golden"
[schedules]
heating = { day = 20, months = [1, 2, 12], otherwise = 5 }
[constructions.wall]
layers = [{ d = 0.2, k = 1.75, rho = 2300, cp = 920 }, { r = 1.0 }]
"#;

    fn read(text: &str) -> Result<Case, CaseError> {
        load("box.toml", text, &mut |name| match name {
            "base.toml" => Ok(BOX.to_owned()),
            "round.toml" => Ok("base = \"round.toml\"".to_owned()),
            _ => Err("no such file".to_owned()),
        })
    }

    #[test]
    fn a_case_becomes_a_building() {
        let case = read(BOX).unwrap();
        assert_eq!((case.building.surfaces.len(), case.building.windows.len()), (2, 1));
        assert_eq!(case.zones[0].heating, Some(Signal::Scheduled(0)));
        assert_eq!(case.temperatures, [Signal::Constant(10.0)]);
        assert!((case.schedules[0][3000] - 5.0).abs() < 1e-12);
    }

    #[test]
    fn a_variant_replaces_whole_schedules_and_keys_of_the_site() {
        let text = "base = \"base.toml\"\nname = \"warm\"\n[site]\nground_reflectance = 0.5\n[schedules]\nheating = 23";
        let case = read(text).unwrap();
        assert_eq!((case.name.as_str(), case.weather.as_str()), ("warm", "golden"));
        assert!((case.building.site.ground_reflectance - 0.5).abs() < 1e-12);
        assert!((case.schedules[0][3000] - 23.0).abs() < 1e-12);
    }

    #[test]
    fn mistakes_are_named_with_their_line() {
        for (from, to, expected) in [
            ("gains_w = 100", "gain_w = 100", "box.toml:4: unknown field `gain_w`"),
            ("height = 2.5", "height = \"high\"", "box.toml:4: invalid type"),
            ("height = 2.5", "height = -2.5", "box.toml:4: zone room: height = -2.5 is not between"),
            ("height = 2.5", "height = nan", "box.toml:4: zone room: height = NaN"),
            ("height = 2.5, ", "", "box.toml:4: missing field `height`"),
            (
                "zone = \"room\", kind = \"wall\"",
                "zone = \"attic\", kind = \"wall\"",
                "box.toml:7: surface south: zone: no",
            ),
            ("azimuth = 180, ", "", "box.toml:7: surface south: azimuth is needed"),
            ("kind = \"wall\"", "kind = \"door\"", "box.toml:7: unknown variant `door`"),
            ("temperature = 10 ", "other_zone = \"room\" ", "box.toml:8: surface floor: temperature is missing"),
            ("area = 2.0", "area = 12.0", "box.toml:10: window on south: area: the windows do not fit"),
            ("g = 0.6", "g = 1.6", "box.toml:10: window on south: g = 1.6"),
            ("g = 0.6 ", "g = 0.6, shutter_resistance = 1 ", "box.toml:10: window on south: shutter_resistance, "),
            (
                "surface = \"south\"",
                "surface = \"floor\"",
                "box.toml:10: window on floor: this surface is not outdoors",
            ),
            ("months = [1, 2, 12]", "months = [1, 13]", "box.toml:14: schedule heating.months"),
            ("day = 20", "day = 900", "box.toml:14: schedule heating: 900"),
            ("\"heating\"", "\"cooling\"", "box.toml:4: zone room: heating_setpoint: no schedule \"cooling\""),
            ("{ r = 1.0 }", "{ r = 1.0, k = 2.0 }", "construction wall: layers: each has"),
            ("rho = 2300", "rho = 0", "construction wall: rho = 0"),
            ("weather = \"golden\"", "", "site: weather is missing"),
            ("[site]", "[sites]", "box.toml:"),
        ] {
            assert!(BOX.contains(from), "{from}");
            let error = read(&BOX.replacen(from, to, 1)).unwrap_err().to_string();
            assert!(error.contains(expected), "{from} -> {to}: {error}");
        }
        for (text, expected) in [
            ("base = \"none.toml\"", "box.toml:1: base: none.toml: no such file"),
            ("base = \"../base.toml\"", "not in the same folder"),
            ("base = \"round.toml\"", "go round"),
            ("base = \"base.toml\"\nzones = []", "box.toml:2: unknown field `zones`"),
            ("name = ", "box.toml:1"),
        ] {
            let error = read(text).unwrap_err().to_string();
            assert!(error.contains(expected), "{error}");
        }
    }
}
