//! Convection and long-wave radiation at faces, W/(m² K).
//!
//! Films decide: with fixed ones the heating of the validation cases comes out 6 to 28 % too high.
//! Sources: Walton, *Thermal Analysis Research Program* (TARP), 1983, for natural convection; DOE-2 (Yazdanian & Klems
//! 1994) for wind, windward up to 90° from the normal; ISO 15099:2003 for panes and gaps; Walton for the exchange with
//! sky and outdoor air.

use crate::math::{DEGREE, PI, cbrt_positive, exp, ln, pow, root4, sin};

/// Stefan–Boltzmann constant, W/(m² K⁴).
pub const STEFAN_BOLTZMANN: f64 = 5.670_374_419e-8;
/// 0 °C in kelvins.
pub const KELVIN: f64 = 273.15;
/// Specific heat of air, J/(kg K).
pub const AIR_SPECIFIC_HEAT: f64 = 1006.0;
/// Specific gas constant of dry air, J/(kg K).
const AIR_GAS_CONSTANT: f64 = 287.05;
/// Roughness of walls and roofs in the DOE-2 model ("rough").
pub const ROUGH: f64 = 1.67;
/// Roughness of glass in the DOE-2 model ("very smooth").
pub const SMOOTH: f64 = 1.0;

/// Density of air, kg/m³, at a temperature (°C) and pressure (Pa).
#[must_use]
pub fn air_density(temperature: f64, pressure: f64) -> f64 {
    pressure / (AIR_GAS_CONSTANT * (temperature + KELVIN))
}

/// Pressure of the standard atmosphere at an elevation (m), Pa.
#[must_use]
pub fn standard_pressure(elevation: f64) -> f64 {
    101_325.0 * pow(1.0 - 2.255_77e-5 * elevation, 5.2559)
}

/// Temperature of the black body that emits `radiation` W/m², °C.
#[must_use]
pub fn black_body_temperature(radiation: f64) -> f64 {
    root4(radiation / STEFAN_BOLTZMANN) - KELVIN
}

/// Factors of |ΔT|^⅓ in natural convection on one face, with heat flowing up and down.
///
/// `cos_tilt` is that of the normal out of the face, into the air.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Natural {
    /// Face warmer than the air.
    warm: f64,
    /// Face colder than the air.
    cold: f64,
}

impl Natural {
    /// For a face whose normal makes this cosine with the zenith.
    #[must_use]
    pub fn new(cos_tilt: f64) -> Self {
        let c = cos_tilt.abs();
        if c < 1e-6 {
            return Self { warm: 1.31, cold: 1.31 };
        }
        let up = 9.482 / (7.238 - c);
        let down = 1.810 / (1.382 + c);
        if cos_tilt > 0.0 { Self { warm: up, cold: down } } else { Self { warm: down, cold: up } }
    }

    /// For faces warmer and colder than the air.
    pub(super) fn factors(self) -> (f64, f64) {
        (self.warm, self.cold)
    }

    /// Film, W/(m² K), for a face `difference` K warmer than the air; at least 0.1.
    #[inline]
    #[must_use]
    pub fn film(self, difference: f64) -> f64 {
        let factor = if difference > 0.0 { self.warm } else { self.cold };
        (factor * cbrt_positive(difference.abs())).max(0.1)
    }
}

/// Factors of the DOE-2 wind films, windward and leeward, W/(m² K), at `height` m above open ground: to be multiplied by
/// [`wind_powers`] of the speed at 10 m. The wind grows as the power 0.14 of the height.
#[must_use]
pub fn wind_factors(height: f64) -> (f64, f64) {
    let share = pow(height.max(0.0) / 10.0, 0.14);
    (3.26 * pow(share, 0.89), 3.55 * pow(share, 0.617))
}

/// The speed of the wind to the powers of the windward and leeward films.
#[must_use]
pub fn wind_powers(speed: f64) -> (f64, f64) {
    if speed <= 0.0 {
        return (0.0, 0.0);
    }
    let l = ln(speed);
    (exp(0.89 * l), exp(0.617 * l))
}

/// Outside film from its natural and wind parts.
#[inline]
#[must_use]
pub fn outside_film(natural: f64, wind: f64, roughness: f64) -> f64 {
    natural + roughness * ((natural * natural + wind * wind).sqrt() - natural)
}

/// Black-body exchange linearised between two temperatures (°C), W/(m² K).
#[inline]
#[must_use]
pub fn radiative(a: f64, b: f64) -> f64 {
    let (a, b) = (a + KELVIN, b + KELVIN);
    STEFAN_BOLTZMANN * (a + b) * (a * a + b * b)
}

/// Inside film of a window, ISO 15099 §8.3.2.2, W/(m² K).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PaneFilm {
    height: f64,
    /// Pane colder than the room, and warmer.
    cold: PaneLaw,
    warm: PaneLaw,
}

/// How a pane at some angle convects: the Nusselt number by the Rayleigh number.
#[derive(Debug, Clone, Copy, PartialEq)]
enum PaneLaw {
    /// Nearly flat, heat flowing up.
    Up,
    /// Nearly flat, heat flowing down.
    Down,
    /// Upright or sloping: sine of the angle, and the Rayleigh number above which the flow is turbulent.
    Along(f64, f64),
}

impl PaneLaw {
    /// The angle is from the horizontal, π/2 upright; below it, heat flows up.
    fn new(angle: f64) -> Self {
        if angle < 15.0 * DEGREE {
            Self::Up
        } else if angle > 179.0 * DEGREE {
            Self::Down
        } else {
            let s = sin(angle);
            let upward = angle < PI / 2.0 + 1e-9;
            let turn = if upward { 2.5e5 * pow(exp(0.72 * angle / DEGREE) / s, 0.2) } else { f64::INFINITY };
            Self::Along(s, turn)
        }
    }

    fn nusselt(self, rayleigh: f64) -> f64 {
        match self {
            Self::Up => 0.13 * cbrt_positive(rayleigh),
            Self::Down => 0.58 * pow(rayleigh, 0.2),
            Self::Along(s, turn) if rayleigh <= turn => 0.56 * root4(rayleigh * s),
            Self::Along(s, turn) => 0.13 * (cbrt_positive(rayleigh) - cbrt_positive(turn)) + 0.56 * root4(turn * s),
        }
    }
}

impl PaneFilm {
    /// For a pane of this height (m), `tilt` degrees from the horizontal (outward normal from the zenith).
    #[must_use]
    pub fn new(height: f64, tilt: f64) -> Self {
        // The standard counts the angle with a cold pane above; a warm pane turns it over.
        let angle = tilt * DEGREE;
        Self { height: height.max(0.05), cold: PaneLaw::new(angle), warm: PaneLaw::new(PI - angle) }
    }

    /// Film for a pane at `pane` °C in air at `air` °C and `pressure` Pa.
    #[must_use]
    pub fn film(&self, pane: f64, air: f64, pressure: f64) -> f64 {
        let difference = (pane - air).abs();
        let mean = KELVIN + air + 0.25 * (pane - air);
        let density = pressure / (AIR_GAS_CONSTANT * mean);
        let conductivity = 2.873e-3 + 7.760e-5 * mean;
        let viscosity = 3.723e-6 + 4.940e-8 * mean;
        let specific_heat = 1002.737 + 1.2324e-2 * mean;
        let cube = self.height * self.height * self.height;
        let rayleigh = density * density * cube * 9.81 * specific_heat * difference / (mean * viscosity * conductivity);
        let law = if pane > air { self.warm } else { self.cold };
        (law.nusselt(rayleigh) * conductivity / self.height).max(0.1)
    }
}

/// Conductance of an air gap between two panes, ISO 15099 §5.3.3 and radiation, W/(m² K).
///
/// `width` in m, faces at `a` and `b` °C, of emissivity `emissivity` each. `aspect` is height over width.
#[must_use]
pub fn gap_conductance(width: f64, aspect: f64, emissivity: f64, a: f64, b: f64) -> f64 {
    let mean = KELVIN + 0.5 * (a + b);
    // Sealed at 1 bar.
    let density = 1.0e5 / (AIR_GAS_CONSTANT * mean);
    let conductivity = 2.873e-3 + 7.760e-5 * mean;
    let viscosity = 3.723e-6 + 4.940e-8 * mean;
    let specific_heat = 1002.737 + 1.2324e-2 * mean;
    let rayleigh = density * density * width * width * width * 9.81 * specific_heat * (a - b).abs()
        / (mean * viscosity * conductivity);
    // Upright cavity. Below these thresholds the powers add less than 1e-3: most windows, most of the time.
    let by_rayleigh = if rayleigh > 5.0e4 {
        0.067_383_8 * cbrt_positive(rayleigh)
    } else if rayleigh > 1.0e4 {
        0.028_154 * pow(rayleigh, 0.4134)
    } else if rayleigh > 800.0 {
        1.0 + 1.759_667_8e-10 * pow(rayleigh, 2.298_475_5)
    } else {
        1.0
    };
    let by_aspect = if rayleigh > 180.0 * aspect { 0.242 * pow(rayleigh / aspect, 0.272) } else { 0.0 };
    let nusselt = if by_aspect > by_rayleigh { by_aspect } else { by_rayleigh };
    nusselt * conductivity / width + radiative(a, b) / (2.0 / emissivity - 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn natural_convection_follows_the_heat() {
        let wall = Natural::new(0.0);
        assert!((wall.film(8.0) - 2.62).abs() < 1e-9 && (wall.film(-8.0) - 2.62).abs() < 1e-9);
        let floor = Natural::new(1.0);
        assert!((floor.film(1.0) - 1.520).abs() < 1e-3, "warm floor: {}", floor.film(1.0));
        assert!((floor.film(-1.0) - 0.760).abs() < 1e-3, "cold floor: {}", floor.film(-1.0));
        assert!((Natural::new(-1.0).film(-1.0) - 1.520).abs() < 1e-3, "cold ceiling");
    }

    #[test]
    fn a_pane_convects_about_two_watts() {
        let h = PaneFilm::new(1.5, 90.0).film(12.0, 20.0, 101_325.0);
        assert!((1.8..2.6).contains(&h), "{h}");
        let thin = PaneFilm::new(1.5, 90.0).film(12.0, 20.0, 81_000.0);
        assert!((thin / h - 0.894).abs() < 0.005, "thin air: {}", thin / h);
    }

    #[test]
    fn a_closed_gap_hardly_convects() {
        let g = gap_conductance(0.012, 150.0, 0.84, 0.0, 15.0);
        assert!((5.4..6.3).contains(&g), "{g}");
    }
}
