//! Weather: what a home stands in, hour by hour.
//!
//! A [`Series`] holds one [`Sample`] an hour, as weather files do: temperature, infrared, wind and pressure are those at
//! the end of the hour and vary linearly between, solar radiation is the mean of the hour. [`generator`] makes French
//! weather from monthly normals; [`station`] reads and writes files.

pub mod generator;
pub mod station;

/// Weather at one moment.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Sample {
    /// Dry-bulb temperature, °C.
    pub temperature_c: f64,
    /// Dew point, °C.
    pub dew_point_c: f64,
    /// Pa; 0 for that of the standard atmosphere.
    pub pressure_pa: f64,
    /// Infrared received from the sky by a horizontal surface, W/m².
    pub sky_ir: f64,
    /// Global horizontal solar radiation, W/m².
    pub ghi: f64,
    /// Direct normal solar radiation, W/m².
    pub dni: f64,
    /// Diffuse horizontal solar radiation, W/m².
    pub dhi: f64,
    /// Where the wind comes from, degrees from north.
    pub wind_direction_deg: f64,
    /// m/s, 10 m above open ground.
    pub wind_speed: f64,
}

/// Hours of weather, from a given moment of the year.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// Seconds from 1 January 0 h local standard time to the beginning of the first hour.
    pub start_s: f64,
    /// One sample an hour.
    pub hours: Vec<Sample>,
}

impl Series {
    /// Weather of the step that ends at `end_s` (seconds from 1 January 0 h) and lasts `step_s`: what varies linearly is
    /// taken at its end, solar radiation at its middle. A year wraps around; a shorter series stops at its ends.
    ///
    /// The mean of an hour of sun is placed at the middle of the hour.
    #[must_use]
    pub fn step(&self, end_s: f64, step_s: f64) -> Sample {
        let linear = self.between((end_s - self.start_s) / 3600.0 - 1.0);
        let sun = self.between((end_s - 0.5 * step_s - self.start_s) / 3600.0 - 0.5);
        Sample { ghi: sun.ghi, dni: sun.dni, dhi: sun.dhi, ..linear }
    }

    /// Weather at a moment, seconds from 1 January 0 h.
    #[must_use]
    pub fn at(&self, time_s: f64) -> Sample {
        self.step(time_s, 0.0)
    }

    /// Sample at a fractional index.
    fn between(&self, x: f64) -> Sample {
        let below = x.floor();
        let (a, b) = (self.hour(below), self.hour(below + 1.0));
        let w = x - below;
        let mix = |a: f64, b: f64| a + (b - a) * w;
        // The short way round.
        let turn = (b.wind_direction_deg - a.wind_direction_deg + 540.0) % 360.0 - 180.0;
        Sample {
            temperature_c: mix(a.temperature_c, b.temperature_c),
            dew_point_c: mix(a.dew_point_c, b.dew_point_c),
            pressure_pa: mix(a.pressure_pa, b.pressure_pa),
            sky_ir: mix(a.sky_ir, b.sky_ir),
            ghi: mix(a.ghi, b.ghi),
            dni: mix(a.dni, b.dni),
            dhi: mix(a.dhi, b.dhi),
            wind_direction_deg: (a.wind_direction_deg + turn * w + 360.0) % 360.0,
            wind_speed: mix(a.wind_speed, b.wind_speed),
        }
    }

    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)] // reduced to 0…len
    fn hour(&self, index: f64) -> Sample {
        let count = self.hours.len() as f64;
        let index = if self.hours.len() >= 8760 { index - (index / count).floor() * count } else { index };
        let index = index.clamp(0.0, (count - 1.0).max(0.0)) as usize;
        self.hours.get(index).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn between_hours_temperature_is_linear_and_sun_is_centred() {
        let hour = |t: f64, sun: f64| Sample { temperature_c: t, ghi: sun, ..Sample::default() };
        let series = Series { start_s: 3600.0, hours: vec![hour(1.0, 0.0), hour(2.0, 100.0), hour(3.0, 0.0)] };
        let at = series.step(3600.0 * 2.5, 0.0);
        assert!((at.temperature_c - 1.5).abs() < 1e-12 && (at.ghi - 100.0).abs() < 1e-12, "{at:?}");
        assert!((series.at(0.0).temperature_c - 1.0).abs() < 1e-12);
        assert!((series.at(1e6).temperature_c - 3.0).abs() < 1e-12);
    }

    #[test]
    fn wind_turns_the_short_way() {
        let hour = |d: f64| Sample { wind_direction_deg: d, ..Sample::default() };
        let series = Series { start_s: 0.0, hours: vec![hour(350.0), hour(10.0)] };
        let d = series.at(5400.0).wind_direction_deg;
        assert!((d + 180.0) % 360.0 - 180.0 < 1e-9, "{d}");
    }
}
