//! What homes are made of, by era; glazings; shutters (`constructions.toml`).

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::content::Id;

/// Eras, glazings, shutters.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Constructions {
    /// Materials by id.
    pub materials: BTreeMap<Id, Material>,
    /// Eras by id: `1975`.
    pub eras: BTreeMap<Id, Era>,
    /// Panes by id.
    pub glazings: BTreeMap<Id, GlazingKind>,
    /// Roller shutters.
    pub shutter: ShutterFigures,
}

/// A material.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Material {
    /// W/(m K).
    pub conductivity: f64,
    /// kg/m³.
    pub density: f64,
    /// J/(kg K).
    pub specific_heat: f64,
}

/// How homes of an era are built.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Era {
    /// By language.
    pub name: BTreeMap<String, String>,
    /// Outer wall.
    pub facade: Make,
    /// Wall shared with a neighbour or the stairwell.
    pub party_wall: Make,
    /// Floor above another flat: the half of the slab that belongs to this one.
    pub floor: Make,
    /// Ceiling below another flat: the other half.
    pub ceiling: Make,
    /// Floor above the outdoors or a cellar.
    pub ground_floor: Make,
    /// Roof.
    pub roof: Make,
    /// Wall between rooms.
    pub partition: Make,
    /// Air that leaks through the envelope under 4 Pa, m³/h per m² of it.
    pub q4pa_m3h_m2: f64,
    /// Mean air drawn by the vents, m³/h per m² of floor.
    pub vents_m3h_m2: f64,
    /// Id in `sources.toml`.
    pub source: Id,
}

/// Layers of a wall.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Make {
    /// From outside to inside (floor: from below; ceiling: from above).
    pub layers: Vec<LayerOf>,
    /// Of both faces, 0 to 1.
    #[serde(default = "solar_absorptance")]
    pub solar_absorptance: f64,
}

fn solar_absorptance() -> f64 {
    0.6
}

/// A layer: a material and its thickness, or a resistance.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LayerOf {
    /// Id of a material, with `m`.
    #[serde(default)]
    pub of: Option<Id>,
    /// Thickness, m.
    #[serde(default)]
    pub m: Option<f64>,
    /// Resistance, m² K/W: an air gap.
    #[serde(default)]
    pub r: Option<f64>,
}

/// A kind of panes.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GlazingKind {
    /// By language.
    pub name: BTreeMap<String, String>,
    /// W/(m² K), with standard films.
    pub u: f64,
    /// Solar factor at normal incidence, 0 to 1.
    pub g: f64,
    /// Id in `sources.toml`.
    pub source: Id,
}

/// What a closed shutter does.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShutterFigures {
    /// m² K/W added.
    pub resistance: f64,
    /// Factor on the solar gain.
    pub solar_factor: f64,
    /// Id in `sources.toml`.
    pub source: Option<Id>,
}

impl Default for ShutterFigures {
    /// No shutter at all.
    fn default() -> Self {
        ShutterFigures { resistance: 0.0, solar_factor: 1.0, source: None }
    }
}
