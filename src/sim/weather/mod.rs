//! Weather: what a home stands in, hour by hour.
//!
//! A [`Series`] holds one [`Sample`] an hour, as weather files do: temperature, infrared, wind and pressure are those at
//! the end of the hour and vary linearly between, solar radiation is the mean of the hour. [`generator`] makes French
//! weather from monthly normals; [`station`] reads and writes files.

mod clouds;
pub mod generator;
pub mod reference;
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
        let (a, b, w) = self.around((end_s - self.start_s) / 3600.0 - 1.0);
        let mix = |a: f64, b: f64| a + (b - a) * w;
        // The short way round.
        let turn = b.wind_direction_deg - a.wind_direction_deg;
        let turn = if turn > 180.0 {
            turn - 360.0
        } else if turn < -180.0 {
            turn + 360.0
        } else {
            turn
        };
        let direction = a.wind_direction_deg + turn * w;
        let (c, d, v) = self.around((end_s - 0.5 * step_s - self.start_s) / 3600.0 - 0.5);
        let sun = |c: f64, d: f64| c + (d - c) * v;
        Sample {
            temperature_c: mix(a.temperature_c, b.temperature_c),
            dew_point_c: mix(a.dew_point_c, b.dew_point_c),
            pressure_pa: mix(a.pressure_pa, b.pressure_pa),
            sky_ir: mix(a.sky_ir, b.sky_ir),
            ghi: sun(c.ghi, d.ghi),
            dni: sun(c.dni, d.dni),
            dhi: sun(c.dhi, d.dhi),
            wind_direction_deg: if direction < 0.0 {
                direction + 360.0
            } else if direction >= 360.0 {
                direction - 360.0
            } else {
                direction
            },
            wind_speed: mix(a.wind_speed, b.wind_speed),
        }
    }

    /// Weather at a moment, seconds from 1 January 0 h.
    #[must_use]
    pub fn at(&self, time_s: f64) -> Sample {
        self.step(time_s, 0.0)
    }

    /// The samples before and after a fractional index, and the share of the second.
    #[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss, clippy::cast_possible_wrap)] // hours
    fn around(&self, x: f64) -> (&Sample, &Sample, f64) {
        const CALM: Sample = Sample {
            temperature_c: 0.0,
            dew_point_c: 0.0,
            pressure_pa: 0.0,
            sky_ir: 0.0,
            ghi: 0.0,
            dni: 0.0,
            dhi: 0.0,
            wind_direction_deg: 0.0,
            wind_speed: 0.0,
        };
        let truncated = x as i64;
        let below = if x < truncated as f64 { truncated - 1 } else { truncated };
        let count = self.hours.len() as i64;
        let hour = |index: i64| {
            let index = if count >= 8760 { index.rem_euclid(count) } else { index.clamp(0, (count - 1).max(0)) };
            usize::try_from(index).ok().and_then(|i| self.hours.get(i)).unwrap_or(&CALM)
        };
        (hour(below), hour(below + 1), x - below as f64)
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
