//! How a kiosk keeps its settings, PIN and counters, so that a power cut at any moment loses nothing that was kept.
//!
//! Each is kept in two slots that are written in turn. A slot tells its kind and generation first and ends with a checksum:
//! one that was cut, or in which a bit fell over, is known for that, put aside, and the other slot, one generation older, is
//! used. Where slots are is the affair of a [`Slots`]: files of a folder, keys of a browser's storage.

use crate::sealed;

/// What a kiosk keeps. Nothing else is ever written at a kiosk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// What staff set.
    Settings,
    /// Their PIN.
    Pin,
    /// What was counted.
    Counters,
    /// What the self-test writes and reads back.
    Test,
}

impl Kind {
    /// All of them.
    pub const ALL: [Kind; 4] = [Kind::Settings, Kind::Pin, Kind::Counters, Kind::Test];

    /// In names of files and keys.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Kind::Settings => "kiosk-settings",
            Kind::Pin => "kiosk-pin",
            Kind::Counters => "kiosk-counters",
            Kind::Test => "kiosk-test",
        }
    }
}

/// One of the two places of a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Slot {
    /// Of what.
    pub kind: Kind,
    /// The second of the two.
    pub second: bool,
}

impl Slot {
    /// Both slots of a kind.
    #[must_use]
    pub fn both(kind: Kind) -> [Slot; 2] {
        [Slot { kind, second: false }, Slot { kind, second: true }]
    }

    /// In names of files and keys.
    #[must_use]
    pub fn key(self) -> String {
        format!("{}.{}", self.kind.name(), u8::from(self.second))
    }

    fn other(self) -> Slot {
        Slot { second: !self.second, ..self }
    }
}

/// Largest text of a slot: the largest counters, and what is around them.
pub const MOST_BYTES: usize = crate::counters::MAX_BYTES + 1024;

/// Where slots are.
pub trait Slots: Send + Sync + 'static {
    /// Reads a slot; none when nothing was ever kept in it. What is longer than [`MOST_BYTES`], or no text, may come in any
    /// form that cannot be taken for a slot.
    ///
    /// # Errors
    /// When the place cannot be read.
    fn read(&self, slot: Slot) -> Result<Option<String>, String>;
    /// Writes a slot, all of it or nothing; when it returns, the text is as safe as the device can make it.
    ///
    /// # Errors
    /// When it cannot be written.
    fn write(&self, slot: Slot, text: &str) -> Result<(), String>;
    /// Puts a slot that cannot be used aside; tells where.
    ///
    /// # Errors
    /// When it cannot be moved.
    fn set_aside(&self, slot: Slot) -> Result<String, String>;
    /// Empties a slot.
    ///
    /// # Errors
    /// When it cannot be removed.
    fn remove(&self, slot: Slot) -> Result<(), String>;
}

/// A slot that could not be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damage {
    /// Where it is now.
    pub place: String,
    /// What is wrong with it.
    pub reason: String,
}

/// What came of reading a kind.
#[derive(Debug, Clone, PartialEq)]
pub struct Found<T> {
    /// The newest that is whole; none when nothing was kept, or nothing of it can be used.
    pub value: Option<T>,
    /// What was put aside.
    pub damaged: Vec<Damage>,
}

/// Writes one kind into its two slots in turn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keeper {
    next: Slot,
    generation: u64,
}

impl Keeper {
    /// Reads what is kept. `parse` refuses what is whole but no such thing.
    ///
    /// # Errors
    /// When a slot cannot be read: nothing may be written then, for it may hold the newest.
    pub fn open<T>(
        slots: &dyn Slots,
        kind: Kind,
        parse: impl Fn(&str) -> Result<T, String>,
    ) -> Result<(Keeper, Found<T>), String> {
        let mut keeper = Keeper { next: Slot { kind, second: false }, generation: 0 };
        let mut found = Found { value: None, damaged: Vec::new() };
        let mut wrong = Vec::new();
        for slot in Slot::both(kind) {
            let Some(text) = slots.read(slot)? else { continue };
            match unseal(kind, &text).and_then(|(generation, body)| Ok((generation, parse(body)?))) {
                Ok((generation, value)) => {
                    if found.value.is_none() || generation > keeper.generation {
                        keeper = Keeper { next: slot.other(), generation };
                        found.value = Some(value);
                    }
                }
                Err(reason) => wrong.push((slot, reason)),
            }
        }
        // Only once both are read: until then nothing is moved.
        for (slot, reason) in wrong {
            let place = slots.set_aside(slot).unwrap_or_else(|_| slot.key());
            found.damaged.push(Damage { place, reason });
        }
        Ok((keeper, found))
    }

    /// Keeps a text; the one before stays in the other slot.
    ///
    /// # Errors
    /// When it cannot be written; the one before is still kept then.
    pub fn keep(&mut self, slots: &dyn Slots, body: &str) -> Result<(), String> {
        let generation = self.generation.saturating_add(1);
        slots.write(self.next, &seal(self.next.kind, generation, body))?;
        *self = Keeper { next: self.next.other(), generation };
        Ok(())
    }
}

const MARK: &str = "doux-foyer";

/// The text of a slot.
fn seal(kind: Kind, generation: u64, body: &str) -> String {
    sealed::seal(&format!("{MARK} {} {generation}\n{body}", kind.name()))
}

/// Generation and body of a whole slot.
fn unseal(kind: Kind, text: &str) -> Result<(u64, &str), String> {
    if text.len() > MOST_BYTES {
        return Err(format!("it is too long: at most {MOST_BYTES} bytes"));
    }
    let (head, body) = sealed::open(text).and_then(|text| text.split_once('\n')).ok_or("it was cut, or damaged")?;
    let mut words = head.split(' ');
    let generation = match (words.next(), words.next(), words.next(), words.next()) {
        (Some(MARK), Some(name), Some(generation), None) if name == kind.name() => generation.parse().ok(),
        _ => None,
    };
    Ok((generation.ok_or("it is of something else")?, body))
}
