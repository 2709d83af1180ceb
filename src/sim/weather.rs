//! Weather: what a home stands in, hour by hour.

/// Weather at one moment.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Sample {
    /// Dry-bulb temperature, °C.
    pub temperature_c: f64,
    /// Dew point, °C.
    pub dew_point_c: f64,
    /// Pa.
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
