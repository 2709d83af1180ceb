//! The stored form of counters: JSON on one line, then its checksum on another. A file that was cut, or in which a bit
//! fell over, says so and is never taken for a smaller count.

use serde::{Deserialize, Serialize};

use super::{Counters, MAX_CELLS, Place, Tally};
use crate::sealed;

/// Version of the stored form.
const VERSION: u32 = 1;
/// Largest text that is read.
pub const MAX_BYTES: usize = 4 << 20;

/// Why stored counters cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoredError {
    /// Larger than any counters are.
    #[error("{0} bytes are too many for counters: at most {MAX_BYTES}")]
    TooLarge(usize),
    /// Cut or damaged.
    #[error("the counters are damaged: their checksum is missing or does not fit")]
    Damaged,
    /// Of another version.
    #[error("the counters are of version {0}; this program reads version {VERSION}")]
    Version(u32),
    /// Whole, but not counters.
    #[error("these are no counters: {0}")]
    Shape(String),
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Stored {
    version: u32,
    cells: Vec<Cell>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Cell {
    place: Place,
    tally: Tally,
}

#[derive(Deserialize)]
struct Head {
    version: u32,
}

impl Counters {
    /// The text to store.
    #[must_use]
    pub fn to_text(&self) -> String {
        let cells = self.cells.iter().map(|(place, tally)| Cell { place: place.clone(), tally: tally.clone() });
        let stored = Stored { version: VERSION, cells: cells.collect() };
        // Maps with names as keys and whole numbers: nothing in it can fail to be written.
        sealed::seal(&serde_json::to_string(&stored).unwrap_or_default())
    }

    /// Counters from a stored text.
    ///
    /// # Errors
    /// When it is too large, damaged, of another version or something else.
    pub fn from_text(text: &str) -> Result<Counters, StoredError> {
        if text.len() > MAX_BYTES {
            return Err(StoredError::TooLarge(text.len()));
        }
        let body = sealed::open(text).ok_or(StoredError::Damaged)?;
        let shape = |error: serde_json::Error| StoredError::Shape(error.to_string());
        let head: Head = serde_json::from_str(body).map_err(shape)?;
        if head.version != VERSION {
            return Err(StoredError::Version(head.version));
        }
        let stored: Stored = serde_json::from_str(body).map_err(shape)?;
        if stored.cells.len() > MAX_CELLS {
            return Err(StoredError::Shape(format!("{} places; at most {MAX_CELLS}", stored.cells.len())));
        }
        Ok(Counters { cells: stored.cells.into_iter().map(|cell| (cell.place, cell.tally)).collect() })
    }
}
