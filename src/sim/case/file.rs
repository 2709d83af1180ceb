//! The TOML of a case and of the variants of it: strict, with the line and the key of whatever is wrong. `assemble` makes the
//! case of its tables.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use super::Case;
use super::tables::{CaseFile, SiteTable, VariantFile};

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
pub(super) struct Place {
    pub file: String,
    pub line: usize,
}

impl Place {
    pub fn error(&self, message: impl Into<String>) -> CaseError {
        CaseError { file: self.file.clone(), line: self.line, message: message.into() }
    }
}

pub(super) fn line_of(text: &str, offset: usize) -> usize {
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
pub(super) struct Merged {
    pub case: CaseFile,
    pub file: String,
    pub text: String,
    pub schedules: BTreeMap<String, (toml::Value, Place)>,
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

pub(super) fn check_site(site: &SiteTable, at: &Place) -> Result<(), CaseError> {
    if let Some(r) = site.ground_reflectance {
        range(at, "site", "ground_reflectance", r, 0.0, 1.0)?;
    }
    match site.sun_inside.as_deref() {
        None | Some("floor" | "traced") => Ok(()),
        Some(other) => Err(at.error(format!("site: sun_inside = \"{other}\": expected floor or traced"))),
    }
}

pub(super) fn range(at: &Place, what: &str, key: &str, value: f64, low: f64, high: f64) -> Result<f64, CaseError> {
    if (low..=high).contains(&value) {
        Ok(value)
    } else {
        Err(at.error(format!("{what}: {key} = {value} is not between {low} and {high}")))
    }
}

#[cfg(test)]
mod tests {
    use super::super::Signal;
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
