//! Heaters with their own controls: what they give to a room during a step.
//!
//! Each is a small state stepped beside the home: it takes the air at the end of the previous step and returns the
//! [`Emitter`] of the next. Steps of 10 to 120 s suit them; with longer ones use [`Emitter::Ideal`].
//!
//! Electric panels: [`PanelPi`], [`PanelOnOff`]. Water: [`Radiator`] with its thermostatic valve, fed at a temperature
//! that a [`HeatingCurve`] gives, by a boiler of an efficiency by age ([`boiler_efficiency`]) or by the whole building.

use serde::Deserialize;

use super::io::Emitter;
use crate::math::pow;

/// A modern electric panel: proportional and integral, holds the air within ±0.1 K.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PanelPi {
    max_w: f64,
    radiative: f64,
    /// Share of the power that past errors ask for.
    integral: f64,
}

/// K of error for full power.
const PROPORTIONAL_BAND_K: f64 = 1.5;
/// s for the integral to repeat the proportional part.
const RESET_S: f64 = 1200.0;

impl PanelPi {
    /// `max_w` W, of which the share `radiative` as radiation (0.3 for a panel).
    #[must_use]
    pub fn new(max_w: f64, radiative: f64) -> Self {
        Self { max_w, radiative, integral: 0.0 }
    }

    /// Heat of the next `dt_s` seconds.
    pub fn step(&mut self, dt_s: f64, air_c: f64, setpoint_c: f64) -> Emitter {
        let error = (setpoint_c - air_c) / PROPORTIONAL_BAND_K;
        let wanted = error + self.integral;
        // The integral waits while the panel can do no more: otherwise it would overshoot after a cold morning.
        if (wanted < 1.0 || error < 0.0) && (wanted > 0.0 || error > 0.0) {
            self.integral = (self.integral + error * dt_s / RESET_S).clamp(0.0, 1.0);
        }
        Emitter::Power { w: self.max_w * (error + self.integral).clamp(0.0, 1.0), radiative: self.radiative }
    }
}

/// An older convector: on or off, ±1 K around its setpoint.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PanelOnOff {
    max_w: f64,
    radiative: f64,
    on: bool,
}

/// Half of the dead band, K.
const HYSTERESIS_K: f64 = 1.0;

impl PanelOnOff {
    /// `max_w` W, of which the share `radiative` as radiation (0.1 for a convector).
    #[must_use]
    pub fn new(max_w: f64, radiative: f64) -> Self {
        Self { max_w, radiative, on: false }
    }

    /// Heat of the next `dt_s` seconds.
    pub fn step(&mut self, _dt_s: f64, air_c: f64, setpoint_c: f64) -> Emitter {
        if air_c < setpoint_c - HYSTERESIS_K {
            self.on = true;
        } else if air_c > setpoint_c + HYSTERESIS_K {
            self.on = false;
        }
        Emitter::Power { w: if self.on { self.max_w } else { 0.0 }, radiative: self.radiative }
    }
}

/// A water radiator with a thermostatic valve.
///
/// Its heat follows EN 442: `Qn (ΔT / 50)^1.3`, ΔT between the mean of the water and the air; its water and metal store
/// heat. The valve opens over a band of 2 K around its setting, and its head follows the room with a lag of 20 minutes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Radiator {
    nominal_w: f64,
    radiative: f64,
    /// °C: what the head of the valve feels.
    head_c: f64,
    /// °C: mean of the water.
    water_c: f64,
    /// W: heat taken from the boiler or the building during the last step.
    drawn_w: f64,
    /// Share of its surface that warms: less with air in it, or behind a sofa.
    pub share: f64,
}

/// K over which a thermostatic valve goes from open to closed.
const VALVE_BAND_K: f64 = 2.0;
/// Lag of its head, s.
const VALVE_LAG_S: f64 = 1200.0;
/// J/K of water and metal by W of nominal power: 1 kW of steel panel holds about 6 L.
const RADIATOR_J_PER_K_W: f64 = 30.0;
/// Nominal difference of EN 442, K, and exponent.
const NOMINAL_K: f64 = 50.0;
const EXPONENT: f64 = 1.3;

impl Radiator {
    /// `nominal_w` W at ΔT 50 K, of which the share `radiative` as radiation (0.35 for a panel), at rest in air at `air_c`.
    #[must_use]
    pub fn new(nominal_w: f64, radiative: f64, air_c: f64) -> Self {
        Self { nominal_w, radiative, head_c: air_c, water_c: air_c, drawn_w: 0.0, share: 1.0 }
    }

    /// Heat of the next `dt_s` seconds, the water arriving at `supply_c` (below the room, no water runs).
    pub fn step(&mut self, dt_s: f64, air_c: f64, setpoint_c: f64, supply_c: f64) -> Emitter {
        self.head_c += (air_c - self.head_c) * (dt_s / VALVE_LAG_S).min(1.0);
        let open = (0.5 + (setpoint_c - self.head_c) / VALVE_BAND_K).clamp(0.0, 1.0);
        let given = self.heat(air_c);
        // Wide open, the flow brings the nominal power for 15 K between supply and mean water.
        let flow = open * self.nominal_w / 15.0;
        let capacity = RADIATOR_J_PER_K_W * self.nominal_w;
        // Implicit in the water, so that long steps stay between supply and room.
        let inflow = if supply_c > self.water_c { flow } else { 0.0 };
        let slope = if self.water_c > air_c { given / (self.water_c - air_c) } else { 0.0 };
        let before = self.water_c;
        self.water_c =
            (capacity / dt_s * before + inflow * supply_c + slope * air_c) / (capacity / dt_s + inflow + slope);
        self.drawn_w = inflow * (supply_c - self.water_c);
        let w = self.drawn_w - capacity / dt_s * (self.water_c - before);
        Emitter::Power { w: w.max(0.0), radiative: self.radiative }
    }

    fn heat(&self, air_c: f64) -> f64 {
        self.share * self.nominal_w * pow((self.water_c - air_c).max(0.0) / NOMINAL_K, EXPONENT)
    }

    /// Heat taken from the water that feeds it during the last step, W: what the boiler or the building had to supply.
    #[must_use]
    pub fn drawn_w(&self) -> f64 {
        self.drawn_w
    }
}

/// Temperature of the water sent to radiators, by that of the air outside: a straight line between two points.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HeatingCurve {
    /// °C outside on the coldest day, and of the water then.
    pub cold: (f64, f64),
    /// °C outside at which heating ends, and of the water just before.
    pub mild: (f64, f64),
}

impl HeatingCurve {
    /// A collective boiler of before 2000: 70 °C at −7 °C, 30 °C at 18 °C.
    pub const COLLECTIVE: Self = Self { cold: (-7.0, 70.0), mild: (18.0, 30.0) };

    /// Temperature of the water, °C; `None` when it is too mild to heat.
    #[must_use]
    pub fn supply_c(&self, outdoor_c: f64) -> Option<f64> {
        if outdoor_c >= self.mild.0 {
            return None;
        }
        let share = ((self.mild.0 - outdoor_c) / (self.mild.0 - self.cold.0)).clamp(0.0, 1.0);
        Some(self.mild.1 + (self.cold.1 - self.mild.1) * share)
    }
}

/// Efficiency of a gas boiler over a season, on the net calorific value, by the year it was made (3CL-DPE, rounded).
#[must_use]
pub fn boiler_efficiency(year: i32) -> f64 {
    match year {
        ..=1980 => 0.70,
        1981..=1990 => 0.75,
        1991..=2000 => 0.82,
        2001..=2010 => 0.87,
        _ => 0.95,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A room as one node: W/K lost, J/K stored, °C outside.
    fn settle(mut heat: impl FnMut(f64) -> Emitter, hours: u32) -> (f64, f64, f64) {
        let (loss, store, outside) = (50.0, 400_000.0, 0.0);
        let (mut air, mut low, mut high, mut mean) = (15.0_f64, 100.0_f64, 0.0_f64, 0.0);
        let steps = hours * 60;
        for step in 0..steps {
            let w = match heat(air) {
                Emitter::Power { w, .. } => w,
                Emitter::Off | Emitter::Ideal { .. } => 0.0,
            };
            air += 60.0 * (w - loss * (air - outside)) / store;
            if step > steps / 2 {
                (low, high) = (low.min(air), high.max(air));
                mean += air / f64::from(steps - steps / 2 - 1);
            }
        }
        (low, high, mean)
    }

    #[test]
    fn a_modern_panel_holds_a_tenth_of_a_kelvin() {
        let mut panel = PanelPi::new(2000.0, 0.3);
        let (low, high, _) = settle(|air| panel.step(60.0, air, 19.0), 24);
        assert!(low > 18.9 && high < 19.1, "{low} {high}");
    }

    #[test]
    fn an_old_panel_swings_by_a_kelvin() {
        let mut panel = PanelOnOff::new(2000.0, 0.1);
        let (low, high, mean) = settle(|air| panel.step(60.0, air, 19.0), 24);
        assert!((17.7..18.1).contains(&low) && (19.9..20.3).contains(&high), "{low} {high}");
        assert!((mean - 19.0).abs() < 0.3, "{mean}");
    }

    #[test]
    fn a_valve_holds_its_room_within_its_band() {
        let mut radiator = Radiator::new(1800.0, 0.35, 15.0);
        let (low, high, _) = settle(|air| radiator.step(60.0, air, 20.0, 60.0), 48);
        assert!(low > 18.9 && high < 21.1, "{low} {high}");
        // Cold water heats nothing.
        let mut cold = Radiator::new(1800.0, 0.35, 18.0);
        let Emitter::Power { w, .. } = cold.step(60.0, 18.0, 21.0, 15.0) else { panic!() };
        assert!(w.abs() < 1e-9);
    }

    #[test]
    fn a_radiator_gives_its_nominal_power_at_50_kelvins() {
        let mut radiator = Radiator::new(1000.0, 0.3, 20.0);
        let mut given = 0.0;
        for _ in 0..600 {
            if let Emitter::Power { w, .. } = radiator.step(60.0, 20.0, 30.0, 85.0) {
                given = w;
            }
        }
        assert!((given - 1000.0).abs() < 20.0, "{given}");
        assert!((radiator.drawn_w() - given).abs() < 1.0);
    }

    #[test]
    fn the_curve_follows_the_cold() {
        let curve = HeatingCurve::COLLECTIVE;
        assert_eq!(curve.supply_c(20.0), None);
        assert!((curve.supply_c(-7.0).unwrap() - 70.0).abs() < 1e-9);
        assert!((curve.supply_c(-20.0).unwrap() - 70.0).abs() < 1e-9);
        assert!((curve.supply_c(5.5).unwrap() - 50.0).abs() < 1e-9);
    }
}
