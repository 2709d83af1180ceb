//! The one place that knows whether the game runs in a page or in a window of its own: content, locale, timers, the
//! page's twin.

#[cfg(not(target_arch = "wasm32"))]
mod native;
#[cfg(target_arch = "wasm32")]
mod web;

use std::collections::BTreeMap;

use bevy::prelude::*;
#[cfg(not(target_arch = "wasm32"))]
use native as here;
#[cfg(target_arch = "wasm32")]
use web as here;

pub use here::{after, fail, show_twin, take_commands};

use super::{Content, View};
use crate::content::Files;

/// What the game reads before it starts.
#[derive(Debug, Clone, Default)]
pub struct Bundle {
    /// Levels, catalogue, furniture, texts, icon names: path → text.
    pub files: Files,
    /// Font files by name: `text-regular`, `text-bold`, `icons-fill`, `icons-bold`.
    pub fonts: BTreeMap<String, Vec<u8>>,
}

/// Font files, until the interface takes them.
#[derive(Resource, Debug, Clone, Default)]
pub struct Fonts {
    /// Bytes by name.
    pub files: BTreeMap<String, Vec<u8>>,
    /// `assets/fonts/icons.json`: icon name → code point.
    pub icons: String,
}

/// The game cannot start: the reason, to be shown.
#[derive(Resource, Debug, Clone)]
pub struct Broken(pub String);

/// Reads the content before the first frame.
pub(super) fn plugin(app: &mut App) {
    let lang = here::locale();
    app.world_mut().resource_mut::<View>().lang = lang;
    let read = here::load().and_then(|bundle| {
        let icons = bundle.files.get("assets/fonts/icons.json").cloned().unwrap_or_default();
        // Fonts first: they can still say why the rest cannot be read.
        app.insert_resource(Fonts { files: bundle.fonts, icons });
        Content::read(bundle.files, lang).map_err(|e| e.to_string())
    });
    match read {
        Ok(content) => {
            app.insert_resource(content);
        }
        Err(reason) => {
            here::fail(&reason);
            app.insert_resource(Broken(reason));
        }
    }
}
