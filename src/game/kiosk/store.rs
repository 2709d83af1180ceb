//! What a kiosk keeps between runs: what staff set and their PIN. Counters are [`super::counting`]'s.

use bevy::{prelude::*, time::Real};

use super::{Kiosk, counting::Counted};
use crate::kiosk::{Damage, Gate, Keeper, Kind, Pin, Settings, Slots, Tried};

/// Adds what is kept.
pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Vault>().add_systems(PreStartup, take_up.run_if(resource_exists::<Kiosk>));
}

/// Where a kiosk keeps things; without it nothing can be kept.
#[derive(Resource)]
pub struct KioskShelf(pub Box<dyn Slots>);

/// Whether the staff's menu is locked.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Lock {
    /// No PIN was ever set: who comes first sets it.
    #[default]
    Unset,
    /// By this PIN.
    Set(Gate),
    /// There is a PIN that cannot be read: nobody gets in until staff have removed it.
    Broken(String),
}

/// Settings and PIN as they are kept.
#[derive(Resource, Debug, Default)]
pub struct Vault {
    settings: Option<Keeper>,
    pin: Option<Keeper>,
    /// The PIN.
    pub lock: Lock,
    /// What could not be read, to be told to staff.
    pub troubles: Vec<String>,
}

/// A damaged text, in words.
pub(super) fn told(damage: &Damage) -> String {
    format!("{}: {}", damage.place, damage.reason)
}

fn take_up(mut kiosk: ResMut<Kiosk>, shelf: Option<Res<KioskShelf>>, mut vault: ResMut<Vault>, time: Res<Time<Real>>) {
    let Some(shelf) = shelf else { return };
    let slots = &*shelf.0;
    match Keeper::open(slots, Kind::Settings, |text| Settings::from_text(text).map_err(|e| e.to_string())) {
        Ok((keeper, found)) => {
            vault.settings = Some(keeper);
            vault.troubles.extend(found.damaged.iter().map(told));
            if let Some(settings) = found.value {
                kiosk.settings = settings;
            }
        }
        Err(reason) => vault.troubles.push(reason),
    }
    match Keeper::open(slots, Kind::Pin, |text| Pin::from_text(text).map_err(|e| e.to_string())) {
        Ok((keeper, found)) => {
            vault.pin = Some(keeper);
            let damaged: Vec<String> = found.damaged.iter().map(told).collect();
            vault.lock = match found.value {
                Some(pin) => Lock::Set(Gate::new(pin, time.elapsed_secs_f64())),
                None if damaged.is_empty() => Lock::Unset,
                None => Lock::Broken(damaged.join("\n")),
            };
            vault.troubles.extend(damaged);
        }
        Err(reason) => vault.lock = Lock::Broken(reason),
    }
}

/// Keeps a text by its keeper.
fn keep(keeper: &mut Option<Keeper>, shelf: Option<&KioskShelf>, text: &str) -> Result<(), String> {
    match (keeper, shelf) {
        (Some(keeper), Some(shelf)) => keeper.keep(&*shelf.0, text),
        // Told when it was read, or there is no such place.
        _ => Err(String::new()),
    }
}

impl Vault {
    /// Keeps settings.
    ///
    /// # Errors
    /// When they cannot be written: they hold until the kiosk is started anew.
    pub fn keep_settings(&mut self, shelf: Option<&KioskShelf>, settings: &Settings) -> Result<(), String> {
        settings.check().map_err(|error| error.to_string())?;
        keep(&mut self.settings, shelf, &settings.to_text())
    }

    /// Sets a PIN.
    ///
    /// # Errors
    /// When it cannot be written: it holds until the kiosk is started anew.
    pub fn set_pin(&mut self, shelf: Option<&KioskShelf>, pin: Pin, now_s: f64) -> Result<(), String> {
        let kept = keep(&mut self.pin, shelf, &pin.to_text());
        self.lock = Lock::Set(Gate::new(pin, now_s));
        kept
    }

    /// Tries a PIN; each try is kept before it is looked at. Nothing when there is none to try.
    pub fn try_pin(&mut self, shelf: Option<&KioskShelf>, digits: &str, now_s: f64) -> Option<Tried> {
        let Vault { pin: keeper, lock: Lock::Set(gate), .. } = self else { return None };
        // What cannot be kept still counts in this run.
        Some(gate.attempt(digits, now_s, |pin| drop(keep(keeper, shelf, &pin.to_text()))))
    }
}

/// Writes a text, reads it back and removes it.
///
/// # Errors
/// What failed, or that something else came back.
pub(super) fn try_out(shelf: Option<&KioskShelf>) -> Result<(), String> {
    let Some(shelf) = shelf else { return Err(String::new()) };
    let text = format!("{}\n", "0123456789abcdef".repeat(256));
    let slots = &*shelf.0;
    let open = || Keeper::open(slots, Kind::Test, |text| Ok(text.to_owned()));
    let (mut keeper, _) = open()?;
    keeper.keep(slots, &text)?;
    let read = open()?.1.value;
    for slot in crate::kiosk::Slot::both(Kind::Test) {
        slots.remove(slot)?;
    }
    if read.as_ref() == Some(&text) { Ok(()) } else { Err("other bytes were read than written".into()) }
}

/// Everything that staff are to know of what is kept.
pub(super) fn troubles(vault: &Vault, counted: &Counted) -> Vec<String> {
    vault
        .troubles
        .iter()
        .chain(&counted.damaged)
        .chain(&counted.trouble)
        .filter(|line| !line.is_empty())
        .cloned()
        .collect()
}
