//! Colours, sizes and depths of the interface: the tokens of the look.

use bevy_egui::egui::{Color32, epaint::Shadow};

use crate::sim::energy::Use;

const fn hex(rgb: u32) -> Color32 {
    let [_, r, g, b] = rgb.to_be_bytes();
    Color32::from_rgb(r, g, b)
}

/// Night HUD, dark cards.
pub const INK: Color32 = hex(0x14_23_3F);
/// Choices and tiles on ink.
pub const PLATE: Color32 = hex(0x1D_31_57);
/// Hairlines and tracks on ink.
pub const INK3: Color32 = hex(0x2A_41_6E);
/// Cards, day HUD.
pub const PAPER: Color32 = hex(0xFF_F9_EE);
/// Wells and second buttons.
pub const PAPER2: Color32 = hex(0xF5_EC_DA);
/// Tracks on paper.
pub const PAPER3: Color32 = hex(0xE6_D9_C0);
/// Edge of paper chips by day.
pub const PAPER_EDGE: Color32 = hex(0xD9_CB_AF);
/// Ground of the debrief.
pub const PAGE: Color32 = hex(0xEA_DF_C8);
/// Text on paper.
pub const TEXT: Color32 = INK;
/// Second text on paper.
pub const TEXT2: Color32 = hex(0x4A_56_70);
/// Text on ink.
pub const ON_INK: Color32 = hex(0xFF_F6_E3);
/// Second text on ink.
pub const ON_INK2: Color32 = hex(0xC3_CE_E4);
/// Attention, active tool, waste.
pub const SAFFRON: Color32 = hex(0xF6_B7_3C);
/// Ground of a remark on what is wasted.
pub const SAFFRON_PALE: Color32 = hex(0xFF_E3_A6);
/// Saffron icons on paper; never text.
pub const SAFFRON_DARK: Color32 = hex(0xB9_7A_08);
/// Main button, links.
pub const TEAL: Color32 = hex(0x0B_6E_74);
/// Ground of a gain.
pub const TEAL_PALE: Color32 = hex(0xD3_EC_EA);
/// Too hot.
pub const BRICK: Color32 = hex(0xB2_43_2B);
/// Ground of the heating icon.
pub const BRICK_PALE: Color32 = hex(0xFB_E0_D6);
/// Cold bubble, "cool" on ink.
pub const COLD: Color32 = hex(0xBF_E1_F7);
/// Cold notes.
pub const BLUE: Color32 = hex(0x2B_62_B8);
/// Ground of cold notes.
pub const BLUE_PALE: Color32 = hex(0xDC_E8_FA);
/// The total without the player.
pub const WITHOUT: Color32 = hex(0x7F_90_B5);
/// Outline of a selected thing.
pub const SELECTED: Color32 = hex(0x00_73_7B);

/// The strong sister of a pale colour of text: at least 7 to 1 on its ground.
pub fn strong(colour: Color32) -> Color32 {
    match colour {
        TEXT2 | SAFFRON_DARK => TEXT,
        ON_INK2 => ON_INK,
        other => other,
    }
}

/// Colour of a use, and of the icon drawn on it.
pub fn use_colours(u: Use) -> (Color32, Color32) {
    match u {
        Use::Heating => (hex(0xB4_3C_18), Color32::WHITE),
        Use::HotWater => (hex(0xF0_91_1F), INK),
        Use::Cold => (hex(0x74_C2_F7), INK),
        Use::Cooking => (hex(0xF7_B0_C6), INK),
        Use::Washing => (hex(0x16_46_8C), Color32::WHITE),
        Use::Lighting => (hex(0xF2_EE_88), INK),
        Use::Screens => (hex(0x1D_8B_65), Color32::WHITE),
        Use::Standby => (hex(0x4E_3F_56), Color32::WHITE),
        Use::Ventilation | Use::Other => (hex(0x8A_93_A6), INK),
    }
}

/// Icon of a use.
pub fn use_icon(u: Use) -> &'static str {
    match u {
        Use::Heating => "thermometer-simple",
        Use::HotWater => "drop",
        Use::Cold => "thermometer-cold",
        Use::Cooking => "cooking-pot",
        Use::Washing => "washing-machine",
        Use::Lighting => "lamp",
        Use::Screens => "television-simple",
        Use::Standby => "plugs-connected",
        Use::Ventilation => "fan",
        Use::Other => "plug",
    }
}

/// Night or day: the HUD follows the sun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hour {
    /// The sun is below the horizon.
    Night,
    /// The sun is up.
    Day,
}

/// Colours of a chip of the HUD.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Chip {
    /// Ground.
    pub ground: Color32,
    /// Edge.
    pub edge: Color32,
    /// Text.
    pub text: Color32,
    /// Second text.
    pub text2: Color32,
    /// Icons that draw the eye.
    pub accent: Color32,
    /// Tracks of bars and gauges.
    pub track: Color32,
    /// Part of a gauge where people are well.
    pub well: Color32,
    /// Shadow.
    pub shadow: Shadow,
}

impl Hour {
    /// Chips of the HUD at that hour, with stronger contrasts or not.
    pub fn chip(self, contrast: bool) -> Chip {
        let chip = self.usual();
        if contrast {
            let ground = if self == Hour::Night { Color32::BLACK } else { Color32::WHITE };
            return Chip { ground, edge: chip.text, text2: chip.text, accent: strong(chip.accent), ..chip };
        }
        chip
    }

    fn usual(self) -> Chip {
        match self {
            Hour::Night => Chip {
                ground: INK,
                edge: INK3,
                text: ON_INK,
                text2: ON_INK2,
                accent: SAFFRON,
                track: hex(0x3A_50_80),
                well: hex(0x7F_D1_B5),
                shadow: shadow(4, 14, 90),
            },
            Hour::Day => Chip {
                ground: PAPER,
                edge: PAPER_EDGE,
                text: TEXT,
                text2: TEXT2,
                accent: SAFFRON_DARK,
                track: hex(0xDC_CF_B6),
                well: hex(0x2A_73_58),
                shadow: shadow(4, 14, 50),
            },
        }
    }
}

/// Shadow of a card.
pub fn card_shadow() -> Shadow {
    shadow(8, 28, 96)
}

/// Shadow of a bubble.
pub fn bubble_shadow() -> Shadow {
    shadow(3, 10, 102)
}

fn shadow(down: i8, blur: u8, alpha: u8) -> Shadow {
    Shadow { offset: [0, down], blur, spread: 0, color: Color32::from_rgba_premultiplied(0, 0, 0, alpha) }
}
