//! What the TOML of a case may say, key by key, in its own units.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CaseFile {
    pub name: String,
    #[serde(default)]
    pub note: String,
    pub zones: Vec<Spanned<ZoneTable>>,
    pub surfaces: Vec<Spanned<SurfaceTable>>,
    #[serde(default)]
    pub windows: Vec<Spanned<WindowTable>>,
    #[serde(default)]
    pub mixing: Vec<Spanned<MixingTable>>,
    pub site: Spanned<SiteTable>,
    #[serde(default)]
    pub schedules: BTreeMap<String, Spanned<toml::Value>>,
    pub constructions: BTreeMap<String, Spanned<ConstructionTable>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct VariantFile {
    pub base: Spanned<String>,
    #[serde(default)]
    pub name: Option<String>,
    #[serde(default)]
    pub note: Option<String>,
    #[serde(default)]
    pub site: Option<Spanned<SiteTable>>,
    #[serde(default)]
    pub schedules: BTreeMap<String, Spanned<toml::Value>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SiteTable {
    pub weather: Option<String>,
    pub ground_reflectance: Option<f64>,
    pub sun_inside: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ZoneTable {
    pub name: String,
    pub floor_area: f64,
    pub height: f64,
    pub heating_setpoint: Option<toml::Value>,
    pub cooling_setpoint: Option<toml::Value>,
    pub heating_max_w: Option<f64>,
    pub infiltration_ach: Option<f64>,
    pub infiltration_schedule: Option<toml::Value>,
    pub ventilation_m3h: Option<f64>,
    pub ventilation_schedule: Option<toml::Value>,
    pub gains_w: Option<f64>,
    pub gains_schedule: Option<toml::Value>,
    pub gains_radiative: Option<f64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ConstructionTable {
    pub layers: Vec<LayerTable>,
    pub solar_absorptance: Option<f64>,
    pub emissivity: Option<f64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LayerTable {
    pub d: Option<f64>,
    pub k: Option<f64>,
    pub rho: Option<f64>,
    pub cp: Option<f64>,
    pub r: Option<f64>,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Kind {
    Wall,
    Partition,
    Floor,
    Roof,
    Ceiling,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Side {
    Outdoors,
    Adiabatic,
    Zone,
    Temperature,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SurfaceTable {
    pub name: String,
    pub zone: String,
    pub kind: Kind,
    pub area: f64,
    pub azimuth: Option<f64>,
    pub tilt: Option<f64>,
    pub construction: String,
    pub boundary: Side,
    pub other_zone: Option<String>,
    pub temperature: Option<toml::Value>,
    pub film: Option<f64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WindowTable {
    pub surface: String,
    pub area: f64,
    pub glazing: Option<String>,
    pub u: Option<f64>,
    pub g: Option<f64>,
    pub shutter_resistance: Option<f64>,
    pub shutter_g_factor: Option<f64>,
    pub shutter_schedule: Option<toml::Value>,
    pub opening_m3h: Option<f64>,
    pub opening_schedule: Option<toml::Value>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MixingTable {
    pub zones: [String; 2],
    pub m3h: f64,
    pub schedule: Option<toml::Value>,
}
