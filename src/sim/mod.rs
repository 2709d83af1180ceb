//! Physics of a home: heat through walls, windows and air, sun, emitters, energy by use.
//!
//! Pure: no Bevy, no input or output, no clock, no global state. SI units (W, J, kg, m, m³, s), temperatures in °C,
//! angles in degrees from north clockwise for azimuths, names carry the unit where a reader could doubt.
//! [`building`] says what a home is made of, [`io`] what goes in and comes out of a step, `home::Home` steps it,
//! [`weather`] is what it stands in, [`energy`] names uses and carriers.

pub mod building;
pub mod energy;
pub mod io;
pub mod weather;
