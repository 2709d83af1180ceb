//! Which key does what. A key stands for its meaning (the letter it writes), so that a French keyboard needs no other map;
//! keys that walk, and digits, stand for their place, because walking is a matter of where fingers lie and a French
//! keyboard writes digits with a shift.

use std::collections::BTreeMap;

use bevy::input::keyboard::{Key, KeyCode};
use serde::{Deserialize, Serialize};

/// Letters that a kept name of a key may have: the longest is `ArrowRight`.
const LONGEST: usize = 10;

/// What keys do in the home.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Control {
    /// Stops time, or lets it go on.
    Pause,
    /// The next faster pace.
    Speed,
    /// On to the next event.
    NextEvent,
    /// Bare eyes.
    Home,
    /// Thermal camera.
    Thermal,
    /// Wattmeter.
    Wattmeter,
    /// Bill.
    Bill,
    /// The next thing.
    Onward,
    /// The one before.
    Backward,
    /// Opens the thing.
    Act,
    /// Closes what is open.
    Back,
}

impl Control {
    /// In the order of the settings.
    pub const ALL: [Control; 11] = [
        Control::Pause,
        Control::Speed,
        Control::NextEvent,
        Control::Home,
        Control::Thermal,
        Control::Wattmeter,
        Control::Bill,
        Control::Onward,
        Control::Backward,
        Control::Act,
        Control::Back,
    ];

    /// Its name among the texts.
    #[must_use]
    pub fn text(self) -> &'static str {
        match self {
            Control::Pause => "pace-paused",
            Control::Speed => "control-speed",
            Control::NextEvent => "pace-next-event",
            Control::Home => "tool-home",
            Control::Thermal => "tool-thermal",
            Control::Wattmeter => "tool-meter",
            Control::Bill => "tool-bill",
            Control::Onward => "control-onward",
            Control::Backward => "control-backward",
            Control::Act => "control-act",
            Control::Back => "button-back",
        }
    }

    /// Where fingers lie matters, not what the key writes.
    fn walks(self) -> bool {
        matches!(self, Control::Onward | Control::Backward)
    }
}

/// A key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bound {
    /// What it writes, in small letters, or its name.
    pub key: String,
    /// What an American keyboard writes at its place, when the place counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<char>,
}

impl Bound {
    /// The key that was pressed, for something to do; nothing for keys that the game leaves alone.
    #[must_use]
    pub fn pressed(control: Control, logical: &Key, code: KeyCode) -> Option<Bound> {
        let (key, place) = (name(logical)?, place(code));
        match place {
            Some(digit) if digit.is_ascii_digit() => Some(Bound { key: digit.into(), place }),
            Some(_) if control.walks() => Some(Bound { key, place }),
            _ => Some(Bound { key, place: None }),
        }
    }

    fn is(&self, logical: &Key, code: KeyCode) -> bool {
        match self.place {
            Some(_) => self.place == place(code),
            None => name(logical).is_some_and(|name| name == self.key),
        }
    }

    fn clashes(&self, other: &Bound) -> bool {
        self.key == other.key || (self.place.is_some() && self.place == other.place)
    }

    /// Its name among the texts, if it has one; else it is what it writes.
    #[must_use]
    pub fn text(&self) -> Option<&'static str> {
        Some(match self.key.as_str() {
            "Space" => "key-space",
            "Enter" => "key-enter",
            "Escape" => "key-escape",
            "ArrowRight" => "key-right",
            "ArrowLeft" => "key-left",
            "ArrowUp" => "key-up",
            "ArrowDown" => "key-down",
            _ => return None,
        })
    }
}

/// Keys that differ from the usual ones.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "BTreeMap<Control, Bound>")]
pub struct KeyMap(BTreeMap<Control, Bound>);

/// What does not fit, a clash or a key that no keyboard has, is left at its usual key.
impl From<BTreeMap<Control, Bound>> for KeyMap {
    fn from(kept: BTreeMap<Control, Bound>) -> KeyMap {
        let mut map = KeyMap::default();
        for (control, bound) in kept {
            let fits =
                !bound.key.is_empty() && bound.key.len() <= LONGEST && bound.key.chars().all(|c| !c.is_control());
            if fits {
                // A clash leaves the usual key.
                let _ = map.bind(control, bound);
            }
        }
        map
    }
}

impl KeyMap {
    /// The key of something to do.
    #[must_use]
    pub fn of(&self, control: Control) -> Bound {
        self.0.get(&control).cloned().unwrap_or_else(|| usual(control))
    }

    /// Gives something another key.
    ///
    /// # Errors
    /// What the key does already.
    pub fn bind(&mut self, control: Control, bound: Bound) -> Result<(), Control> {
        let taken = Control::ALL.into_iter().find(|&other| other != control && self.of(other).clashes(&bound));
        if let Some(other) = taken {
            return Err(other);
        }
        if bound == usual(control) {
            self.0.remove(&control);
        } else {
            self.0.insert(control, bound);
        }
        Ok(())
    }

    /// What a key does.
    #[must_use]
    pub fn control(&self, logical: &Key, code: KeyCode) -> Option<Control> {
        let bound = Control::ALL.into_iter().find(|&control| self.of(control).is(logical, code));
        // Both pairs of arrows walk, unless they do something else.
        bound.or(match logical {
            Key::ArrowDown => Some(Control::Onward),
            Key::ArrowUp => Some(Control::Backward),
            _ => None,
        })
    }
}

fn usual(control: Control) -> Bound {
    let named = |key: &str| Bound { key: key.into(), place: None };
    let digit = |digit: char| Bound { key: digit.into(), place: Some(digit) };
    match control {
        Control::Pause => named("Space"),
        Control::Speed => named("v"),
        Control::NextEvent => named("n"),
        Control::Home => digit('1'),
        Control::Thermal => digit('2'),
        Control::Wattmeter => digit('3'),
        Control::Bill => digit('4'),
        Control::Onward => named("ArrowRight"),
        Control::Backward => named("ArrowLeft"),
        Control::Act => named("Enter"),
        Control::Back => named("Escape"),
    }
}

fn name(key: &Key) -> Option<String> {
    Some(match key {
        Key::Character(text) => text.to_lowercase(),
        Key::Space => "Space".into(),
        Key::Enter => "Enter".into(),
        Key::Escape => "Escape".into(),
        Key::ArrowRight => "ArrowRight".into(),
        Key::ArrowLeft => "ArrowLeft".into(),
        Key::ArrowUp => "ArrowUp".into(),
        Key::ArrowDown => "ArrowDown".into(),
        _ => return None,
    })
}

/// Digits and letters by their place: what an American keyboard writes there.
fn place(code: KeyCode) -> Option<char> {
    use KeyCode as K;
    const PLACES: [(KeyCode, char); 35] = [
        (K::Digit1, '1'),
        (K::Digit2, '2'),
        (K::Digit3, '3'),
        (K::Digit4, '4'),
        (K::Digit5, '5'),
        (K::Digit6, '6'),
        (K::Digit7, '7'),
        (K::Digit8, '8'),
        (K::Digit9, '9'),
        (K::KeyA, 'a'),
        (K::KeyB, 'b'),
        (K::KeyC, 'c'),
        (K::KeyD, 'd'),
        (K::KeyE, 'e'),
        (K::KeyF, 'f'),
        (K::KeyG, 'g'),
        (K::KeyH, 'h'),
        (K::KeyI, 'i'),
        (K::KeyJ, 'j'),
        (K::KeyK, 'k'),
        (K::KeyL, 'l'),
        (K::KeyM, 'm'),
        (K::KeyN, 'n'),
        (K::KeyO, 'o'),
        (K::KeyP, 'p'),
        (K::KeyQ, 'q'),
        (K::KeyR, 'r'),
        (K::KeyS, 's'),
        (K::KeyT, 't'),
        (K::KeyU, 'u'),
        (K::KeyV, 'v'),
        (K::KeyW, 'w'),
        (K::KeyX, 'x'),
        (K::KeyY, 'y'),
        (K::KeyZ, 'z'),
    ];
    PLACES.iter().find(|(known, _)| *known == code).map(|(_, place)| *place)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letter(text: &str) -> Key {
        Key::Character(text.into())
    }

    #[test]
    fn digits_hold_their_place_on_a_french_keyboard_and_letters_their_meaning() {
        let map = KeyMap::default();
        assert_eq!(map.control(&letter("&"), KeyCode::Digit1), Some(Control::Home));
        assert_eq!(map.control(&letter("é"), KeyCode::Digit2), Some(Control::Thermal));
        let mut map = KeyMap::default();
        let pause = Bound::pressed(Control::Pause, &letter("A"), KeyCode::KeyQ).expect("a letter");
        map.bind(Control::Pause, pause).expect("free");
        // The letter A wherever it lies.
        assert_eq!(map.control(&letter("a"), KeyCode::KeyA), Some(Control::Pause));
        assert_eq!(map.control(&letter("q"), KeyCode::KeyQ), None);
        assert_eq!(map.control(&Key::Space, KeyCode::Space), None);
    }

    #[test]
    fn walking_keys_hold_their_place() {
        let mut map = KeyMap::default();
        let walk = Bound::pressed(Control::Backward, &letter("q"), KeyCode::KeyA).expect("a letter");
        map.bind(Control::Backward, walk).expect("free");
        assert_eq!(map.control(&letter("a"), KeyCode::KeyA), Some(Control::Backward));
        assert_eq!(map.control(&letter("q"), KeyCode::KeyQ), None);
    }

    #[test]
    fn a_key_does_one_thing_and_says_which() {
        let mut map = KeyMap::default();
        let space = Bound::pressed(Control::Act, &Key::Space, KeyCode::Space).expect("a key");
        assert_eq!(map.bind(Control::Act, space), Err(Control::Pause));
        assert_eq!(map, KeyMap::default());
        assert_eq!(Bound::pressed(Control::Act, &Key::Tab, KeyCode::Tab), None);
        let p = Bound { key: "p".into(), place: None };
        map.bind(Control::Pause, p.clone()).expect("free");
        map.bind(Control::Pause, p.clone()).expect("its own");
        assert_eq!(map.bind(Control::Act, p), Err(Control::Pause));
        map.bind(Control::Pause, usual(Control::Pause)).expect("free again");
        assert_eq!(map, KeyMap::default());
    }

    #[test]
    fn kept_keys_come_back_and_what_clashes_does_not() {
        let mut map = KeyMap::default();
        map.bind(Control::Speed, Bound { key: "f".into(), place: None }).expect("free");
        let text = serde_json::to_string(&map).expect("JSON");
        assert_eq!(serde_json::from_str::<KeyMap>(&text).expect("read"), map);
        let wrong = r#"{"speed":{"key":"Enter"},"act":{"key":""},"back":{"key":"a very long name"}}"#;
        assert_eq!(serde_json::from_str::<KeyMap>(wrong).expect("read"), KeyMap::default());
        assert!(serde_json::from_str::<KeyMap>(r#"{"jump":{"key":"j"}}"#).is_err());
    }
}
