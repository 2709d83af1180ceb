//! The one place that knows whether the game runs in a page or in a window of its own: content, locale, timers, the
//! page's twin.

#[cfg(not(target_arch = "wasm32"))]
mod folder;
#[cfg(not(target_arch = "wasm32"))]
mod native;
#[cfg(not(target_arch = "wasm32"))]
mod planner;
#[cfg(target_arch = "wasm32")]
mod web;

use std::collections::BTreeMap;

use bevy::{prelude::*, window::PrimaryWindow};
#[cfg(not(target_arch = "wasm32"))]
use native as here;
#[cfg(target_arch = "wasm32")]
use web as here;

#[cfg(not(target_arch = "wasm32"))]
pub use folder::{Folder, KioskFolder};
pub use here::{
    FILLS_SCREEN, HAS_PICKER, HAS_PRINTER, HAS_SOUND, HAS_TWIN, after, alive, changed_files, choose_files, fail,
    kiosk_is_asked, lang_is_asked, named_files, print, read_file, reduced_motion, remember, remembered, save,
    set_waker, sheet_address, show_sheet, show_twin, sound, sound_outside, take_commands, take_files, watch_files,
    watch_panics,
};
// For the staff of a kiosk.
pub use here::{CAN_QUIT, build, clock, export, export_folders, kiosk_shelf, salt, volume};
#[cfg(not(target_arch = "wasm32"))]
pub use planner::planner;
#[cfg(target_arch = "wasm32")]
pub use web::planner;

use super::{Content, View, kept::Shelf};
use crate::{content::Files, counters::Day};

/// What the game reads before it starts.
#[derive(Debug, Clone, Default)]
pub struct Bundle {
    /// Levels, catalogue, furniture, texts, icon names: path → text.
    pub files: Files,
    /// Font files by name: `text-regular`, `text-bold`, `icons-fill`, `icons-bold`.
    pub fonts: BTreeMap<String, Vec<u8>>,
}

/// What the system's clock says, where the device stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clock {
    /// Day of the calendar; none outside of those that counters know.
    pub day: Option<Day>,
    /// Minute of that day.
    pub minute: u16,
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

/// Frames until the picture is whole: pipelines are made in the first, fonts are known from the second.
const STARTING_FRAMES: u32 = 4;

/// Frames left until the game is shown.
#[derive(Resource, Debug)]
pub struct Starting(u32);

impl Starting {
    /// The picture is not whole yet: frames must go on.
    #[must_use]
    pub fn is_under_way(&self) -> bool {
        self.0 > 0
    }

    /// The picture is whole.
    #[cfg(test)]
    #[must_use]
    pub fn over() -> Starting {
        Starting(0)
    }
}

/// Reads the content before the first frame.
pub(super) fn plugin(app: &mut App) {
    app.insert_resource(Starting(STARTING_FRAMES))
        .add_systems(First, follow_density)
        .add_systems(Last, count_down.run_if(|starting: Res<Starting>| starting.is_under_way()));
    if let Some(shelf) = here::shelf() {
        app.insert_resource(Shelf(shelf));
    }
    let lang = here::locale();
    let mut view = app.world_mut().resource_mut::<View>();
    view.lang = lang;
    view.reduced_motion = here::reduced_motion();
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

/// Logical pixels stay those of the page when it caps the pixels of the picture.
fn follow_density(mut windows: Query<&mut Window, With<PrimaryWindow>>) {
    let density = here::density();
    for mut window in &mut windows {
        if window.resolution.scale_factor_override() != density {
            window.resolution.set_scale_factor_override(density);
        }
    }
}

fn count_down(mut starting: ResMut<Starting>) {
    starting.0 -= 1;
    if !starting.is_under_way() {
        here::ready();
    }
}

/// The time that passes outside the game.
#[expect(clippy::disallowed_methods, reason = "the one clock")]
#[must_use]
pub fn now() -> bevy::platform::time::Instant {
    bevy::platform::time::Instant::now()
}
