//! The game at a kiosk: nobody of the team is there, the next person is a stranger, nothing of anyone stays.
//!
//! [`turn`] does what the rules of [`crate::kiosk::Visit`] ask for, [`attract`] lets a home live while nobody plays. What is
//! shown is in `ui/kiosk`, what is said of it in `mirror/kiosk`.

mod attract;
mod turn;

pub mod counting;
pub mod selftest;
pub mod staff;
pub mod store;

use bevy::prelude::*;

use super::platform;
use crate::{content::Id, counters::Turn, kiosk::Settings};

pub use turn::{Given, Stand};

/// Adds the kiosk, where the game is started as one.
pub(super) fn plugin(app: &mut App) {
    app.add_message::<TurnEvent>().add_plugins((
        turn::plugin,
        attract::plugin,
        store::plugin,
        counting::plugin,
        staff::plugin,
    ));
    if platform::kiosk_is_asked() {
        app.init_resource::<Kiosk>();
        if let Some(shelf) = platform::kiosk_shelf() {
            app.insert_resource(store::KioskShelf(shelf));
        }
    }
}

/// The game runs at a kiosk. Systems of the kiosk run if it is there.
#[derive(Resource, Debug, Clone, PartialEq, Default)]
pub struct Kiosk {
    /// What staff set.
    pub settings: Settings,
}

impl Kiosk {
    /// Results can be had on paper: there is a printer, and a way to it.
    #[must_use]
    pub fn prints(&self) -> bool {
        platform::HAS_PRINTER && self.settings.printer
    }
}

/// What happens to turns, for whoever counts them.
#[derive(Message, Debug, Clone, PartialEq)]
pub enum TurnEvent {
    /// A turn began.
    Started {
        /// Level.
        level: Id,
    },
    /// A turn ended, played to its end or left. What is counted of it.
    Ended {
        /// Level.
        level: Id,
        /// Its numbers.
        turn: Turn,
    },
}
