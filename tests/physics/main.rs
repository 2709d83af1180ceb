//! The engine held against what is known: solutions on paper, almanacs, conservation of energy, `EnergyPlus`.

mod analytical;
mod balance;
mod support;
