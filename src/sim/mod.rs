//! Physics of a home: heat through walls, windows and air, sun, emitters, energy by use.
//!
//! Pure: no Bevy, no input or output, no clock, no global state. SI units (W, J, kg, m, m³, s), temperatures in °C,
//! angles in degrees from north clockwise for azimuths, names carry the unit where a reader could doubt.
//! [`building`] says what a home is made of, [`io`] what goes in and comes out of a step, [`home::Home`] steps it,
//! [`weather`] is what it stands in, [`sun`] lights it, [`openings`] let air through, [`emitters`] heat it, [`moisture`] is in its
//! air, [`tank`] holds its hot water, [`cold`] and [`pot`] are what its fridges and pots do, [`energy`]
//! names uses and carriers, [`case`] runs validation cases.

// Physics is written in letters: `t`, `r`, `u`, `g` are what the sources of the equations call them.
#![allow(clippy::many_single_char_names, clippy::similar_names)]

mod balance;
pub mod building;
pub mod case;
mod chains;
pub mod check;
pub mod cold;
pub mod emitters;
pub mod energy;
pub mod films;
pub mod glazing;
pub mod home;
mod inside;
pub mod io;
mod lanes;
mod layout;
pub mod moisture;
pub mod openings;
pub mod pot;
mod response;
mod slab;
mod step;
pub mod sun;
mod sunshine;
pub mod tank;
pub mod weather;
