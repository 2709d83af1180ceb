//! Tests of the machine, for staff: touch, sound, print, storage. Clock, versions and screen are simply shown.

use std::collections::BTreeSet;

use bevy::prelude::*;

use super::store::{self, KioskShelf};
use crate::game::{Content, platform, ui::kiosk::trial};

/// Parts of the screen that are to be touched: columns and rows.
pub const GRID: (u8, u8) = (6, 8);
/// Loud enough to be heard where staff have set no sound.
const USUAL_PERCENT: u8 = 50;

/// What came of the tests since the menu was opened.
#[derive(Resource, Debug, Clone, Default, PartialEq)]
pub struct Tests {
    /// Parts of the screen that were touched, by number from the top left.
    pub touched: BTreeSet<u8>,
    /// Writing and reading back: the time it took, ms, or why it failed.
    pub storage: Option<Result<u32, String>>,
    /// A sound was made.
    pub sound: bool,
    /// A page was printed.
    pub printed: bool,
}

impl Tests {
    /// Parts of the screen that are left to be touched.
    #[must_use]
    pub fn untouched(&self) -> usize {
        usize::from(GRID.0) * usize::from(GRID.1) - self.touched.len()
    }

    pub(super) fn touch(&mut self, cell: u8) {
        if cell < GRID.0 * GRID.1 {
            self.touched.insert(cell);
        }
    }

    pub(super) fn try_sound(&mut self, volume_percent: u8) {
        if volume_percent == 0 {
            platform::volume(USUAL_PERCENT);
        }
        platform::sound("end");
        self.sound = true;
    }

    pub(super) fn try_printer(&mut self, content: &Content) {
        platform::print(&trial(content));
        self.printed = true;
    }

    pub(super) fn try_storage(&mut self, shelf: Option<&KioskShelf>) {
        let began = platform::now();
        let done = store::try_out(shelf);
        let ms = u32::try_from(began.elapsed().as_millis()).unwrap_or(u32::MAX);
        self.storage = Some(done.map(|()| ms));
    }
}
