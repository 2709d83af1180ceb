//! A case made of its tables: schedules expanded, names resolved, every number in its range.

use std::collections::BTreeMap;

use toml::Spanned;

use super::file::{CaseError, Merged, Place, check_site, line_of, range};
use super::schedule::{self, number};
use super::tables::{Kind, LayerTable, Side, WindowTable};
use super::{Case, Scaled, Signal, WindowUse, ZoneUse};
use crate::sim::building::{
    AirLink, Boundary, Building, Construction, Glazing, Layer, Site, Surface, SurfaceKind, Window, Zone,
};

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

    pub(super) fn build(mut self) -> Result<Case, CaseError> {
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
