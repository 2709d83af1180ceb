//! Heaters with their own thermostats: what they give to a room during a step.
//!
//! Each is a small state stepped beside the home: `step(dt_s, air_c, setpoint_c)` takes the air at the end of the
//! previous step and returns the [`Emitter`] of the next. Steps of 10 to 120 s suit them; with longer ones use
//! [`Emitter::Ideal`].

use super::io::Emitter;

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
