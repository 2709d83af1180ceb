//! Light of the hour: night, dawn (and dusk), day, mixed by the height of the sun.

use super::colour::{Rgb, hex};

/// Shares of night, dawn and day; their sum is 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mood {
    /// Share of the night.
    pub night: f32,
    /// Share of dawn or dusk.
    pub dawn: f32,
    /// Share of the full day.
    pub day: f32,
}

impl Mood {
    /// Mood at a height of the sun, degrees.
    pub fn at(sun_altitude_deg: f64) -> Mood {
        // Steps of half a degree: the sky is not redrawn for less.
        let sun = (sun_altitude_deg as f32 * 2.0).round() / 2.0;
        let up = ((sun + 7.0) / 8.0).clamp(0.0, 1.0);
        let high = ((sun - 4.0) / 9.0).clamp(0.0, 1.0);
        Mood { night: 1.0 - up, dawn: up - high, day: high }
    }

    /// Mix of a value by its night, dawn and day.
    pub fn mix(self, night: Rgb, dawn: Rgb, day: Rgb) -> Rgb {
        night * self.night + dawn * self.dawn + day * self.day
    }

    fn pick(self, [night, dawn, day]: [[f32; 3]; 3]) -> Rgb {
        self.mix(Rgb::from_array(night), Rgb::from_array(dawn), Rgb::from_array(day))
    }

    /// Tint of a room: `daylight` from 0 (shutters closed) to 1 (open), `lamps` whether they are on.
    pub fn room(self, daylight: f32, lamps: bool) -> Rgb {
        if lamps {
            let lit = self.pick([[1.0, 0.945, 0.83], [1.03, 0.975, 0.89], [1.03, 1.005, 0.96]]);
            return lit;
        }
        let dark = self.pick([[0.55, 0.575, 0.735], [0.72, 0.725, 0.83], [0.76, 0.77, 0.86]]);
        let north = self.pick([[0.55, 0.575, 0.735], [0.91, 0.915, 0.985], [0.93, 0.955, 0.99]]);
        let sunny = self.pick([[0.56, 0.585, 0.745], [1.04, 1.0, 0.95], [1.03, 1.02, 1.0]]);
        if daylight < 0.6 { dark.lerp(north, daylight / 0.6) } else { north.lerp(sunny, (daylight - 0.6) / 0.4) }
    }

    /// Tint of the facade.
    pub fn facade(self) -> Rgb {
        self.pick([[0.38, 0.43, 0.62], [0.97, 0.93, 0.94], [1.0, 1.0, 1.0]])
    }

    /// Tint of cut faces.
    pub fn cut(self) -> Rgb {
        self.pick([[0.97, 0.93, 0.86], [1.0, 0.98, 0.94], [1.0, 1.0, 1.0]])
    }

    /// How much a lamp's pool still shows.
    pub fn lamps(self) -> f32 {
        self.night + 0.6 * self.dawn + 0.3 * self.day
    }

    /// Sky from top to bottom, far and near blocks, their lit windows.
    pub fn sky(self) -> Sky {
        let plain = Sky {
            top: self.mix(hex(0x0E_1A34), hex(0xBC_D7E8), hex(0xA9_D3E8)),
            bottom: self.mix(hex(0x40_507F), hex(0xFB_E6C8), hex(0xF3_F1E0)),
            far: self.mix(hex(0x22_335C), hex(0xCB_D6DC), hex(0xA9_CDDA)),
            near: self.mix(hex(0x18_2747), hex(0xBA_CAD4), hex(0x97_BFCF)),
            windows: self.mix(hex(0xF3_C978), hex(0xFF_F0CC), hex(0xDD_F0F4)),
            stars: (self.night * 2.0 - 1.0).clamp(0.0, 1.0) * 0.45,
        };
        // Between night and dawn the sky is not grey: blue above, a rest of rose at the horizon.
        plain.lerp(Sky::twilight(), 4.0 * self.night * self.dawn)
    }
}

/// Colours of the backdrop.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sky {
    /// Top of the screen.
    pub top: Rgb,
    /// Bottom of the screen.
    pub bottom: Rgb,
    /// Blocks far away.
    pub far: Rgb,
    /// Blocks nearer.
    pub near: Rgb,
    /// Lit windows of the blocks.
    pub windows: Rgb,
    /// Opacity of the stars.
    pub stars: f32,
}

impl Sky {
    /// Sky while the sun is just below the horizon.
    fn twilight() -> Sky {
        Sky {
            top: hex(0x2B_4A86),
            bottom: hex(0xF2_BFA0),
            far: hex(0x5B_6FA6),
            near: hex(0x3C_5084),
            windows: hex(0xFF_DFA0),
            stars: 0.0,
        }
    }

    /// The same under clouds, 0 to 1: greyer, a little darker, fewer stars.
    pub fn under(self, cloud: f32) -> Sky {
        let veil = |colour: Rgb, share: f32| {
            let grey = colour.dot(Rgb::new(0.3, 0.59, 0.11)) * Rgb::new(0.9, 0.93, 0.98);
            colour.lerp(grey, share * cloud)
        };
        Sky {
            top: veil(self.top, 0.55),
            bottom: veil(self.bottom, 0.45),
            far: veil(self.far, 0.3),
            near: veil(self.near, 0.2),
            windows: self.windows,
            stars: self.stars * (1.0 - cloud),
        }
    }

    /// Sky of the thermal view.
    pub fn thermal() -> Sky {
        Sky {
            top: hex(0x0A_0F24),
            bottom: hex(0x23_2B55),
            far: hex(0x17_1E42),
            near: hex(0x10_162F),
            windows: hex(0x10_162F),
            stars: 0.0,
        }
    }

    /// Between two.
    pub fn lerp(self, to: Sky, t: f32) -> Sky {
        Sky {
            top: self.top.lerp(to.top, t),
            bottom: self.bottom.lerp(to.bottom, t),
            far: self.far.lerp(to.far, t),
            near: self.near.lerp(to.near, t),
            windows: self.windows.lerp(to.windows, t),
            stars: self.stars + (to.stars - self.stars) * t,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_add_up_at_any_hour() {
        for sun in -90..=90_i16 {
            let Mood { night, dawn, day } = Mood::at(f64::from(sun));
            assert!((night + dawn + day - 1.0).abs() < 1e-6 && night.min(dawn).min(day) >= 0.0, "{sun}");
        }
        assert!(Mood::at(-20.0).night > 0.999);
        assert!(Mood::at(30.0).day > 0.999);
        assert!(Mood::at(2.0).dawn > 0.9);
    }

    #[test]
    fn a_dark_room_is_darker_than_a_lit_one() {
        let night = Mood::at(-20.0);
        assert!(night.room(1.0, false).length() < night.room(0.0, true).length());
        let day = Mood::at(30.0);
        assert!(day.room(0.0, false).length() < day.room(1.0, false).length());
    }
}
