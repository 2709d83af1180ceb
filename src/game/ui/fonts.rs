//! One family of text in two weights, and two icon fonts.

use std::collections::BTreeMap;

use bevy::prelude::*;
use bevy_egui::egui;

use super::draw::{Weight, font};
use crate::game::platform::Fonts;

/// Bold text.
pub const BOLD: &str = "bold";
const FILL: &str = "icons-fill";
const LINE: &str = "icons-bold";

/// Characters of the icon fonts by Phosphor name.
#[derive(Resource, Debug, Clone, Default)]
pub struct Icons(BTreeMap<String, char>);

impl Icons {
    /// Reads `icons.json`: name → code point.
    pub fn read(json: &str) -> Icons {
        let codes: BTreeMap<String, u32> = serde_json::from_str(json).unwrap_or_default();
        Icons(codes.into_iter().filter_map(|(name, code)| Some((name, char::from_u32(code)?))).collect())
    }

    /// Character of an icon; a space when the font was cut without it.
    pub fn get(&self, name: &str) -> char {
        self.0.get(name).copied().unwrap_or(' ')
    }
}

/// Style of an icon: filled in tiles and bubbles, line for controls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IconStyle {
    /// Filled.
    Fill,
    /// Thick line.
    Line,
}

impl IconStyle {
    /// Font of this style.
    pub fn font(self, size: f32) -> egui::FontId {
        let name = match self {
            IconStyle::Fill => FILL,
            IconStyle::Line => LINE,
        };
        egui::FontId::new(size, egui::FontFamily::Name(name.into()))
    }
}

/// The fonts of the game, for egui. A missing file is replaced by another one of the game, so that something is shown.
pub fn definitions(fonts: &Fonts) -> Option<egui::FontDefinitions> {
    let mut all = egui::FontDefinitions::empty();
    for (name, bytes) in &fonts.files {
        all.font_data.insert(name.clone(), egui::FontData::from_owned(bytes.clone()).into());
    }
    let fallback = all.font_data.keys().next()?.clone();
    let families = [
        (egui::FontFamily::Proportional, "text-regular"),
        (egui::FontFamily::Monospace, "text-regular"),
        (egui::FontFamily::Name(BOLD.into()), "text-bold"),
        (egui::FontFamily::Name(FILL.into()), "icons-fill"),
        (egui::FontFamily::Name(LINE.into()), "icons-bold"),
    ];
    for (family, name) in families {
        let name = if all.font_data.contains_key(name) { name.to_owned() } else { fallback.clone() };
        all.families.insert(family, vec![name]);
    }
    Some(all)
}

/// Draws figures once at the sizes at which they run: a figure met for the first time would be missing for a frame.
pub fn warm(ctx: &egui::Context) {
    const FIGURES: &str = "0123456789 \u{a0}\u{202f},.:−×%€°WCkgh";
    const SIZES: [f32; 7] = [15.0, 16.0, 17.0, 20.0, 22.0, 24.0, 26.0];
    let painter = ctx.layer_painter(egui::LayerId::background());
    for size in SIZES {
        for weight in [Weight::Regular, Weight::Bold] {
            let _ = painter.layout_no_wrap(FIGURES.to_owned(), font(size, weight), egui::Color32::WHITE);
        }
    }
}
