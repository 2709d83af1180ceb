//! The interface's letters and icons: given to egui before its first pass, which fails without them.
//!
//! Two weights of one family, and two icon fonts whose glyphs are found by name ([`Icons`]). A missing icon font costs
//! the icons only; without a text font nothing can be said, so egui is not started at all and the reason is told.

use std::{collections::BTreeMap, sync::Arc};

use bevy::prelude::*;
use bevy_egui::{
    EguiContext, EguiGlobalSettings, EguiPreUpdateSet,
    egui::{FontData, FontDefinitions, FontFamily},
};

use crate::game::platform::{self, Fonts};

/// Names of the font files.
const TEXT: &str = "text-regular";
const BOLD: &str = "text-bold";
const FILL: &str = "icons-fill";
const LINE: &str = "icons-bold";

/// Takes the fonts as soon as there is a context.
pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Icons>();
    let world = app.world_mut();
    let Some(fonts) = world.get_resource::<Fonts>().filter(|f| f.files.contains_key(TEXT)) else {
        if world.contains_resource::<Fonts>() {
            platform::fail(&format!("assets/fonts/{TEXT}.ttf is missing: `cargo xtask fonts` fetches it"));
        }
        if let Some(mut settings) = world.get_resource_mut::<EguiGlobalSettings>() {
            settings.auto_create_primary_context = false;
        }
        return;
    };
    for name in [BOLD, FILL, LINE] {
        if !fonts.files.contains_key(name) {
            warn!("assets/fonts/{name}.ttf is missing: `cargo xtask fonts` fetches it");
        }
    }
    let icons = Icons::read(&fonts.icons);
    let letters = Letters(definitions(&fonts.files));
    world.insert_resource(icons);
    world.insert_resource(letters);
    app.add_systems(
        PreUpdate,
        give.after(EguiPreUpdateSet::ProcessInput)
            .before(EguiPreUpdateSet::BeginPass)
            .run_if(resource_exists::<Letters>),
    );
}

/// Bold text.
pub fn bold() -> FontFamily {
    FontFamily::Name("bold".into())
}

/// Filled icons: tiles and bubbles.
pub fn fill() -> FontFamily {
    FontFamily::Name("fill".into())
}

/// Icons in bold lines: controls.
pub fn line() -> FontFamily {
    FontFamily::Name("line".into())
}

/// Icons by Phosphor name.
#[derive(Resource, Debug, Clone, Default)]
pub struct Icons(Arc<BTreeMap<String, char>>);

impl Icons {
    fn read(json: &str) -> Icons {
        let codes: BTreeMap<String, u32> = serde_json::from_str(json).unwrap_or_default();
        Icons(Arc::new(codes.into_iter().filter_map(|(name, code)| Some((name, char::from_u32(code)?))).collect()))
    }

    /// The glyph; a dot when the font lacks it.
    #[must_use]
    pub fn get(&self, name: &str) -> char {
        self.0.get(name).copied().unwrap_or('·')
    }
}

#[derive(Resource)]
struct Letters(FontDefinitions);

fn give(mut contexts: Query<&mut EguiContext, Added<EguiContext>>, letters: Res<Letters>) {
    for mut context in &mut contexts {
        context.get_mut().set_fonts(letters.0.clone());
    }
}

fn definitions(files: &BTreeMap<String, Vec<u8>>) -> FontDefinitions {
    let mut definitions = FontDefinitions::empty();
    for (name, bytes) in files {
        definitions.font_data.insert(name.clone(), Arc::new(FontData::from_owned(bytes.clone())));
    }
    let families = [
        (FontFamily::Proportional, TEXT),
        (FontFamily::Monospace, TEXT),
        (bold(), BOLD),
        (fill(), FILL),
        (line(), LINE),
    ];
    for (family, first) in families {
        // Regular text stands in for a missing font, and for letters that an icon font lacks.
        let chain = [first, TEXT].into_iter().filter(|name| files.contains_key(*name)).map(String::from).collect();
        definitions.families.insert(family, chain);
    }
    definitions
}
