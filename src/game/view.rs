//! What the player looks at: selection, keyboard focus, tool, and where things are on the screen.

use std::collections::{BTreeMap, BTreeSet};

use bevy::prelude::*;
use serde::{Deserialize, Serialize};

use super::{
    keymap::{Control, KeyMap},
    probe::{Probe, Surface},
};
use crate::{
    content::{Id, Problem},
    rules::Target,
    sim::energy::Use,
    text::Lang,
};

/// Adds the view.
pub(super) fn plugin(app: &mut App) {
    app.init_resource::<View>().init_resource::<Places>();
}

/// What the player looks at. Not part of a session: a replay has none.
#[derive(Resource, Debug, Clone, Default, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "each is open or closed by itself")]
pub struct View {
    /// Thing whose card is open.
    pub selected: Option<Target>,
    /// Things whose card was opened in this level.
    pub looked_at: BTreeSet<Target>,
    /// Thing under the pointer.
    pub hovered: Option<Target>,
    /// Thing with the keyboard's focus.
    pub focused: Option<Target>,
    /// Tool in hand.
    pub tool: Tool,
    /// Surface that the thermal camera was last aimed at; its reading is in [`Places::probed`].
    pub probed: Option<Surface>,
    /// Language of the texts.
    pub lang: Lang,
    /// Fewer movements.
    pub reduced_motion: bool,
    /// The sheet of a narrow screen is pulled up.
    pub tall: bool,
    /// Something the player must be told, until dismissed.
    pub notice: Option<String>,
    /// Room in view on a narrow screen; the whole flat when none.
    pub room: Option<Id>,
    /// Setpoint tried on the open card, °C.
    pub tried_c: Option<f64>,
    /// The explanation of the open card's figures is shown.
    pub explained: bool,
    /// Uses ranked so far in the guess, most costly first.
    pub ranked: Vec<Use>,
    /// Gesture of the debrief shown in full.
    pub detail: Option<usize>,
    /// The debrief shows the guess instead of the uses.
    pub turned: bool,
    /// The menu of the level is open.
    pub menu: bool,
    /// The settings are open.
    pub settings: bool,
    /// The list of keys lies over the settings.
    pub keys_open: bool,
    /// Which keys do what.
    pub keys: KeyMap,
    /// What waits for another key.
    pub rebinding: Option<Control>,
    /// What the key that was wanted does already.
    pub key_taken: Option<Control>,
    /// The page for teams is open.
    pub staff: bool,
    /// What is wrong with files that were brought, or changed while the game runs.
    pub problems: Vec<Problem>,
    /// The settings ask whether everything is to be erased.
    pub erasing: bool,
    /// Size over the usual one, %; 0 stands for 100. Read with [`View::scale`].
    pub text_percent: u16,
    /// Stronger contrasts.
    pub contrast: bool,
    /// No sound wanted. Read with [`View::sound`].
    pub silent: bool,
    /// No advice wanted. Read with [`View::hints`].
    pub no_hints: bool,
    /// At a kiosk: what is pressed stands lower on the screen.
    pub low: bool,
}

impl View {
    /// Largest size of letters, over the usual one, %.
    pub const MOST_PERCENT: u16 = 200;

    /// Size over the usual one, 1 to 2.
    #[must_use]
    pub fn scale(&self) -> f32 {
        f32::from(self.text_percent.clamp(100, Self::MOST_PERCENT)) / 100.0
    }

    /// Something lies over the home that its time waits for.
    #[must_use]
    pub fn stops_time(&self) -> bool {
        self.menu || self.settings || self.staff || !self.problems.is_empty()
    }

    /// Sounds are wanted.
    #[must_use]
    pub fn sound(&self) -> bool {
        !self.silent
    }

    /// Advice is wanted.
    #[must_use]
    pub fn hints(&self) -> bool {
        !self.no_hints
    }

    /// Settings stay, what was looked at is forgotten.
    #[must_use]
    pub fn afresh(&self) -> View {
        View {
            lang: self.lang,
            reduced_motion: self.reduced_motion,
            text_percent: self.text_percent,
            contrast: self.contrast,
            silent: self.silent,
            no_hints: self.no_hints,
            keys: self.keys.clone(),
            ..View::default()
        }
    }
}

/// A way of looking at the home.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tool {
    /// Bare eyes.
    #[default]
    Home,
    /// Surface temperatures.
    Thermal,
    /// What draws what now.
    Wattmeter,
    /// Cost by use.
    Bill,
}

/// What can be pointed at on the screen, in logical pixels: things of the scene and widgets.
///
/// The scene and the interface fill it as they draw; picking, focus rings and the page's twin read it.
#[derive(Resource, Debug, Clone, Default, PartialEq)]
pub struct Places {
    /// Convex outline of each thing of the scene, and its depth (larger is nearer).
    pub things: BTreeMap<Target, Outline>,
    /// Rectangle of each widget, by the command it sends, written as JSON.
    pub widgets: BTreeMap<String, Rect>,
    /// With the thermal camera: the surfaces that tell most about the home, three or four, inside [`Places::free`].
    pub probes: Vec<Probe>,
    /// With the thermal camera: the surface that the player aimed at.
    pub probed: Option<Probe>,
    /// Part of the screen left to the scene by the interface.
    pub free: Rect,
}

impl Places {
    /// Things in reading order, for the keyboard and the page's twin: room by room, in each the rows from top to bottom and
    /// from left to right; the rooms themselves come last.
    #[must_use]
    pub fn reading_order(&self) -> Vec<Target> {
        const ROW: f32 = 90.0;
        let mut things: Vec<((bool, usize), f32, f32, &Target)> = self
            .things
            .iter()
            .map(|(target, outline)| {
                let middle = outline.middle();
                ((matches!(target, Target::Room(_)), outline.room), (middle.y / ROW).floor(), middle.x, target)
            })
            .collect();
        things.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)).then(a.2.total_cmp(&b.2)));
        things.into_iter().map(|(.., target)| target.clone()).collect()
    }
}

/// Convex outline of a thing on the screen.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Outline {
    /// Corners, counter-clockwise, logical pixels.
    pub hull: Vec<Vec2>,
    /// Point above it where a bubble hangs.
    pub top: Vec2,
    /// Larger is nearer to the eye.
    pub depth: f32,
    /// Index of its room in the home.
    pub room: usize,
}

impl Outline {
    /// Smallest and largest corner.
    #[must_use]
    pub fn bounds(&self) -> Rect {
        self.hull.iter().fold(Rect::EMPTY, |bounds, corner| bounds.union_point(*corner))
    }

    /// Middle of the bounds.
    #[must_use]
    pub fn middle(&self) -> Vec2 {
        if self.hull.is_empty() { self.top } else { self.bounds().center() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Id;

    fn target(name: &str) -> Target {
        Target::Device(Id::try_from(name).expect("an id"))
    }

    #[test]
    fn reading_order_goes_room_by_room_and_row_by_row() {
        let outline = |x: f32, y: f32| Outline { hull: vec![Vec2::new(x, y); 3], ..default() };
        let room = Target::Room(Id::try_from("hall").expect("an id"));
        let things = [
            (room.clone(), outline(0.0, 0.0)),
            (target("c"), outline(50.0, 300.0)),
            (target("b"), outline(400.0, 20.0)),
            (target("a"), outline(50.0, 30.0)),
            (target("next-door"), Outline { room: 1, ..outline(10.0, 10.0) }),
        ];
        let places = Places { things: things.into(), ..default() };
        assert_eq!(places.reading_order(), [target("a"), target("b"), target("c"), target("next-door"), room]);
    }
}
