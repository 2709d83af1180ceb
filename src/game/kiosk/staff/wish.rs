//! What staff ask for in their menu, and its pages.

use serde::{Deserialize, Serialize};

use crate::{
    counters::Label,
    kiosk::{Address, Contact},
    text::Lang,
};

/// A page of the menu.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Page {
    /// What there is.
    Menu,
    /// Where the kiosk stands.
    Place,
    /// A line is written.
    Write(Line),
    /// Languages, times, sound, motion, printer.
    Options,
    /// A bar to be held against a bank card.
    Ruler,
    /// What was counted.
    Counters,
    /// Where the table goes.
    Export,
    /// Whether numbers are to be forgotten: asked, and asked again.
    Forget {
        /// All of them, or those of today.
        all: bool,
        /// Asked once already.
        sure: bool,
    },
    /// Tests of the machine.
    Tests,
    /// Every part of the screen is to be touched.
    Touch,
}

/// A line that staff write.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Line {
    /// Name of the site.
    Site,
    /// Name of the event.
    Event,
    /// Address of the site that results lead to.
    Address,
    /// Whom players may ask.
    Contact,
}

impl Line {
    /// All of them.
    pub const ALL: [Line; 4] = [Line::Site, Line::Event, Line::Address, Line::Contact];

    /// Its name among the texts.
    #[must_use]
    pub fn text(self) -> &'static str {
        match self {
            Line::Site => "desk-site",
            Line::Event => "desk-event",
            Line::Address => "desk-address",
            Line::Contact => "desk-contact",
        }
    }

    /// What is allowed in it, among the texts.
    #[must_use]
    pub fn allowed(self) -> &'static str {
        match self {
            Line::Site | Line::Event => "desk-allowed-label",
            Line::Address => "desk-allowed-address",
            Line::Contact => "desk-allowed-contact",
        }
    }

    /// Longest, in characters.
    #[must_use]
    pub fn longest(self) -> usize {
        match self {
            Line::Site | Line::Event => Label::MAX_CHARS,
            Line::Address => Address::MAX_CHARS,
            Line::Contact => Contact::MAX_CHARS,
        }
    }
}

/// What staff ask for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Wish {
    /// A character of a PIN or a line.
    Type(char),
    /// Capital letters, or small ones again.
    Shift,
    /// Takes the last character back.
    Rub,
    /// It is written.
    Done,
    /// To the page before; from the first one, out.
    Back,
    /// To a page.
    Go(Page),
    /// Offers a language, or no longer.
    Offer(Lang),
    /// Seconds without input.
    Idle(u16),
    /// Seconds of the countdown.
    Countdown(u16),
    /// Volume, %.
    Volume(u8),
    /// Fewer movements.
    Calm(bool),
    /// There is a printer.
    Printer(bool),
    /// Makes the bar longer or shorter, logical pixels.
    Stretch(i16),
    /// The bar is as long as the card.
    Measured,
    /// The screen was not measured.
    Unmeasured,
    /// Writes the table into a folder of [`super::State::folders`]; in a page, has it downloaded.
    Export(usize),
    /// Sets another PIN.
    NewPin,
    /// A part of the screen was touched.
    Touched(u8),
    /// Makes a sound.
    TrySound,
    /// Prints a page.
    TryPrinter,
    /// Writes, reads back and removes something.
    TryStorage,
    /// Ends the program.
    Quit,
}
