//! What goes into a step and what comes out.

use super::weather::Sample;

/// Everything that acts on the home during one step. Vectors are in the order of the building's.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Inputs {
    /// Weather at the end of the step (solar: mean of the step).
    pub weather: Sample,
    /// Seconds from 1 January 0 h local standard time to the middle of the step, for the sun.
    pub time_of_year_s: f64,
    /// By zone.
    pub zones: Vec<ZoneInputs>,
    /// By window.
    pub windows: Vec<WindowInputs>,
    /// Air exchanged each way, m³/s, by link.
    pub link_flow_m3s: Vec<f64>,
    /// Temperatures of neighbours, ground…, °C, by source of [`super::building::Boundary::Temperature`].
    pub boundary_c: Vec<f64>,
}

/// What acts on one zone.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct ZoneInputs {
    /// Heat of people and devices given to the air, W.
    pub gains_convective_w: f64,
    /// Heat of people and devices given as radiation, W.
    pub gains_radiative_w: f64,
    /// Outdoor air by leakage and vents, m³/s (not by windows).
    pub outdoor_air_m3s: f64,
    /// Heating.
    pub heating: Emitter,
    /// Cooling; its power counts positive when it removes heat.
    pub cooling: Emitter,
}

/// What an emitter does during the step.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub enum Emitter {
    /// Nothing.
    #[default]
    Off,
    /// Holds the air at a setpoint, up to a power.
    Ideal {
        /// °C, of the air.
        setpoint_c: f64,
        /// W; infinite when unlimited.
        max_w: f64,
        /// Share given as radiation.
        radiative: f64,
    },
    /// Gives this power.
    Power {
        /// W.
        w: f64,
        /// Share given as radiation.
        radiative: f64,
    },
}

/// What acts on one window.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct WindowInputs {
    /// 0 open to 1 closed.
    pub shutter: f64,
    /// Outdoor air let in, m³/s.
    pub opening_m3s: f64,
}

/// What a step gave. Surfaces and windows are read one by one: [`super::home::Home::surface`].
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Outputs {
    /// By zone.
    pub zones: Vec<ZoneOutputs>,
    /// Stored + lost − supplied over the step, J: zero but for rounding.
    pub imbalance_j: f64,
}

/// State of a zone at the end of the step, powers over the step.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct ZoneOutputs {
    /// Air, °C.
    pub air_c: f64,
    /// Mean radiant, °C.
    pub radiant_c: f64,
    /// Heat given by the emitter, W.
    pub heating_w: f64,
    /// Heat removed, W.
    pub cooling_w: f64,
    /// Heat lost with outdoor air (leakage, vents, open windows), W.
    pub air_loss_w: f64,
}

/// Faces of a surface at the end of the step.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct SurfaceOutputs {
    /// Inner face, °C.
    pub inside_c: f64,
    /// Outer face, °C.
    pub outside_c: f64,
    /// Heat that leaves the room into the inner face, W.
    pub loss_w: f64,
}

/// A window at the end of the step.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct WindowOutputs {
    /// Inner face of the pane, °C.
    pub inside_c: f64,
    /// Heat lost through the panes, W (without sun).
    pub loss_w: f64,
    /// Heat lost with the air that the open window lets in, W.
    pub opening_loss_w: f64,
    /// Sun let into the room, W.
    pub sun_w: f64,
}
