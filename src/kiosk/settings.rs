//! What staff set at a kiosk.

use crate::{counters::Label, text::Lang};

/// What staff set at a kiosk. Until they do, it runs with [`Settings::default`].
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// Where the kiosk stands; without it nothing is counted.
    pub site: Option<Label>,
    /// Occasion; without it nothing is counted.
    pub event: Option<Label>,
    /// Languages offered, in this order; never empty.
    pub languages: Vec<Lang>,
    /// Seconds without input before the kiosk asks whether someone is there.
    pub idle_s: u16,
    /// Seconds that it then waits for an answer.
    pub countdown_s: u16,
    /// Volume of sounds, %; 0 is silent.
    pub volume_percent: u8,
    /// Fewer movements.
    pub calm: bool,
    /// Logical pixels of a millimetre of this screen, measured by staff with a ruler.
    pub px_per_mm: Option<f32>,
    /// A printer stands beside the kiosk.
    pub printer: bool,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            site: None,
            event: None,
            languages: vec![Lang::Fr, Lang::En],
            idle_s: 60,
            countdown_s: 20,
            volume_percent: 0,
            calm: false,
            px_per_mm: None,
            printer: false,
        }
    }
}
