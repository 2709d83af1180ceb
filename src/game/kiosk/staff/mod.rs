//! The staff's menu: a gesture that players are not told opens it over any screen, behind a PIN. It closes by itself.
//!
//! [`Wish`]es come in as commands, from the canvas as from the page's twin, and are obeyed in [`desk`]; [`sheet`] says what is
//! to be seen, once for both. Texts are written with keys on the screen: a kiosk has no keyboard, and a canvas has none of its
//! own.

mod desk;
pub mod sheet;
mod wish;

use bevy::{
    app::AppExit,
    input::{
        ButtonState,
        keyboard::{Key, KeyboardInput},
        mouse::MouseButtonInput,
        touch::{TouchInput, TouchPhase},
    },
    prelude::*,
    time::Real,
    window::PrimaryWindow,
};

use super::{
    Kiosk,
    selftest::Tests,
    store::{Lock, Vault},
};
use crate::{
    game::{Command, Content, GameSet, View, platform},
    kiosk::{Gesture, Settings},
};

pub use sheet::{Press, Row, Sheet};
pub use wish::{Line, Page, Wish};

/// Seconds without input after which the menu closes.
const CLOSES_S: f64 = 120.0;
/// Length of a bank card, mm.
const CARD_MM: f32 = 85.6;

/// Adds the staff's menu.
pub(super) fn plugin(app: &mut App) {
    app.init_resource::<State>()
        .init_resource::<Sheet>()
        .init_resource::<Tests>()
        .add_message::<KeyboardInput>()
        .add_message::<MouseButtonInput>()
        .add_message::<TouchInput>()
        .add_message::<AppExit>()
        .add_systems(Update, (listen, desk::obey).chain().in_set(GameSet::Session).run_if(resource_exists::<Kiosk>))
        .add_systems(Update, apply.in_set(GameSet::Session).run_if(resource_exists_and_changed::<Kiosk>))
        .add_systems(
            Update,
            sheet::write.in_set(GameSet::Scene).run_if(resource_exists::<Kiosk>).run_if(resource_exists::<Content>),
        );
}

/// Where staff are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum At {
    /// Before the lock.
    Locked,
    /// Setting a PIN.
    NewPin,
    /// Setting it, for the second time.
    Again,
    /// Inside.
    Page(Page),
}

/// Something staff are told: a text's key and a value of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// All is well.
    pub good: bool,
    /// Among the texts.
    pub key: &'static str,
    /// Its value.
    pub value: String,
}

/// What is being written. It may be a PIN: it is shown to nobody who looks at the program from outside.
#[derive(Clone, PartialEq, Eq, Default)]
struct Typed(String);

impl std::fmt::Debug for Typed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Typed")
    }
}

/// The menu as it stands.
#[derive(Resource, Debug, Default)]
pub struct State {
    /// Where staff are; nowhere when it is closed.
    pub at: Option<At>,
    /// What they were last told.
    pub told: Option<Told>,
    /// Folders that the table can go to.
    pub folders: Vec<String>,
    /// Length of the bar, logical pixels.
    bar_px: f32,
    shift: bool,
    typed: Typed,
    first: Typed,
    gesture: Gesture,
    stirred_s: f64,
}

impl State {
    /// Staff are in their menu, or before its lock.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.at.is_some()
    }

    /// Staff are in their menu, or on the way to it: what their fingers meet there is not for players.
    #[must_use]
    pub fn is_called(&self, now_s: f64) -> bool {
        self.is_open() || self.gesture.is_under_way(now_s)
    }

    fn tell(&mut self, good: bool, key: &'static str, value: impl Into<String>) {
        self.told = Some(Told { good, key, value: value.into() });
    }

    fn go(&mut self, at: At) {
        self.at = Some(at);
        (self.typed, self.told, self.shift) = (Typed::default(), None, false);
    }

    fn close(&mut self) {
        *self = State { gesture: self.gesture, ..State::default() };
    }
}

/// Watches for the gesture, and for staff who have left.
#[expect(clippy::too_many_arguments, reason = "a Bevy system")]
fn listen(
    mut keys: MessageReader<KeyboardInput>,
    mut buttons: MessageReader<MouseButtonInput>,
    mut touches: MessageReader<TouchInput>,
    mut commands: MessageReader<Command>,
    windows: Query<&Window, With<PrimaryWindow>>,
    time: Res<Time<Real>>,
    vault: Res<Vault>,
    mut state: ResMut<State>,
    mut tests: ResMut<Tests>,
) {
    let now_s = time.elapsed_secs_f64();
    let window = windows.single().ok();
    let mut stirred = commands.read().count() > 0;
    // Only what opens or closes the menu is a change of it.
    let gesture = &mut state.bypass_change_detection().gesture;
    let mut asked = false;
    for key in keys.read() {
        stirred = true;
        if key.state == ButtonState::Pressed
            && !key.repeat
            && let Key::Character(text) = &key.logical_key
        {
            for letter in text.chars() {
                asked |= gesture.letter(letter, now_s);
            }
        }
    }
    let mut taps = Vec::new();
    for button in buttons.read() {
        stirred = true;
        if button.state == ButtonState::Released {
            taps.extend(window.and_then(Window::cursor_position));
        }
    }
    for touch in touches.read() {
        stirred = true;
        if touch.phase == TouchPhase::Ended {
            taps.push(touch.position);
        }
    }
    for at in taps {
        if let Some(window) = window {
            let (width, height) = (window.width().max(1.0), window.height().max(1.0));
            asked |= gesture.tap(at.x / width, at.y / height, now_s);
        }
    }
    if !state.is_open() {
        if asked {
            state.go(if vault.lock == Lock::Unset { At::NewPin } else { At::Locked });
            state.stirred_s = now_s;
        }
    } else if stirred {
        state.bypass_change_detection().stirred_s = now_s;
    } else if now_s - state.stirred_s > CLOSES_S {
        state.close();
        *tests = Tests::default();
    }
}

/// What staff set holds at once.
fn apply(kiosk: Res<Kiosk>, mut view: ResMut<View>) {
    let Settings { calm, volume_percent, .. } = kiosk.settings;
    view.reduced_motion = calm || platform::reduced_motion();
    view.silent = volume_percent == 0;
    platform::volume(volume_percent);
}
