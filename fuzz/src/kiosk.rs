//! What a kiosk keeps: settings, PIN, and the two slots of each. Refused, or read, written and read again; and slots of
//! any text never stop a kiosk from keeping something new.

use std::{
    collections::BTreeMap,
    sync::{Mutex, PoisonError},
};

use doux_foyer::kiosk::{Keeper, Kind, Pin, Settings, Slot, Slots};

use crate::NEXT_FILE;

pub fn check(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    if let Ok(settings) = Settings::from_text(&text) {
        assert_eq!(settings.check(), Ok(()));
        assert_eq!(Settings::from_text(&settings.to_text()), Ok(settings));
    }
    if let Ok(pin) = Pin::from_text(&text) {
        assert_eq!(Pin::from_text(&pin.to_text()), Ok(pin));
    }
    let (first, second) = text.split_once(NEXT_FILE).unwrap_or((&text, ""));
    slots(first, second);
}

fn slots(first: &str, second: &str) {
    let kind = Kind::Settings;
    let [one, other] = Slot::both(kind).map(Slot::key);
    let shelf = Shelf(Mutex::new([(one, first.to_owned()), (other, second.to_owned())].into()));
    let read = |text: &str| Settings::from_text(text).map_err(|error| error.to_string());
    let (mut keeper, found) = Keeper::open(&shelf, kind, read).expect("both slots can be read");
    assert!(found.damaged.iter().all(|damage| !damage.place.is_empty() && !damage.reason.is_empty()));
    let new = Settings { idle_s: 77, ..found.value.unwrap_or_default() };
    keeper.keep(&shelf, &new.to_text()).expect("there is room");
    let (_, again) = Keeper::open(&shelf, kind, read).expect("both slots can be read");
    assert_eq!(again.value, Some(new));
    assert!(again.damaged.is_empty(), "what was put aside is found again");
}

/// Slots in memory.
struct Shelf(Mutex<BTreeMap<String, String>>);

impl Shelf {
    fn with<T>(&self, act: impl FnOnce(&mut BTreeMap<String, String>) -> T) -> T {
        act(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Slots for Shelf {
    fn read(&self, slot: Slot) -> Result<Option<String>, String> {
        Ok(self.with(|texts| texts.get(&slot.key()).cloned()))
    }

    fn write(&self, slot: Slot, text: &str) -> Result<(), String> {
        self.with(|texts| texts.insert(slot.key(), text.to_owned()));
        Ok(())
    }

    fn set_aside(&self, slot: Slot) -> Result<String, String> {
        self.with(|texts| texts.remove(&slot.key()));
        Ok("aside".into())
    }

    fn remove(&self, slot: Slot) -> Result<(), String> {
        self.with(|texts| texts.remove(&slot.key()));
        Ok(())
    }
}
