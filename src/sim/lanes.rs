//! Four numbers abreast.
//!
//! Chains of the same kind are stepped four by four: the compiler turns each operation here into vector instructions,
//! where one chain at a time would wait for its own previous result. Lanes that have nothing to hold hold zeros.

use std::ops::{Add, AddAssign, Mul, Sub};

use super::films::{KELVIN, STEFAN_BOLTZMANN};
use crate::math::cbrt_close;

/// Chains abreast.
pub(super) const LANES: usize = 4;

/// One number for each of four chains. Aligned, so that vector instructions take it straight from memory.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
#[repr(align(32))]
pub(super) struct Lanes(pub [f64; LANES]);

/// Where each of four chains finds something.
pub(super) type Places = [usize; LANES];

/// The place of what is nowhere.
pub(super) const NONE: usize = usize::MAX;

impl Lanes {
    /// The same for all.
    #[inline]
    pub(super) fn all(value: f64) -> Self {
        Self([value; LANES])
    }

    #[inline]
    fn with(self, other: Self, of: impl Fn(f64, f64) -> f64) -> Self {
        Self(std::array::from_fn(|lane| of(self.0[lane], other.0[lane])))
    }

    #[inline]
    pub(super) fn map(self, of: impl Fn(f64) -> f64) -> Self {
        Self(self.0.map(of))
    }

    /// 1 / x.
    #[inline]
    pub(super) fn inverse(self) -> Self {
        self.map(|x| 1.0 / x)
    }

    /// The numbers found at `places`.
    #[inline]
    pub(super) fn gather(from: &[f64], places: &Places) -> Self {
        Self(places.map(|place| from[place]))
    }

    #[inline]
    pub(super) fn sum(self) -> f64 {
        (self.0[0] + self.0[1]) + (self.0[2] + self.0[3])
    }

    /// Natural convection, W/(m² K): the factor of warm or cold faces by |ΔT|^⅓, at least 0.1.
    #[inline]
    pub(super) fn natural(warm: Self, cold: Self, difference: Self) -> Self {
        Self(std::array::from_fn(|lane| {
            let d = difference.0[lane];
            let factor = if d > 0.0 { warm.0[lane] } else { cold.0[lane] };
            let film = factor * cbrt_close(d.abs());
            if film > 0.1 { film } else { 0.1 }
        }))
    }

    /// Black-body exchange linearised between two temperatures (°C), W/(m² K).
    #[inline]
    pub(super) fn radiative(self, other: Self) -> Self {
        self.with(other, |a, b| {
            let (a, b) = (a + KELVIN, b + KELVIN);
            STEFAN_BOLTZMANN * (a + b) * (a * a + b * b)
        })
    }
}

impl Add for Lanes {
    type Output = Self;

    #[inline]
    fn add(self, other: Self) -> Self {
        self.with(other, |a, b| a + b)
    }
}

impl AddAssign for Lanes {
    #[inline]
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sub for Lanes {
    type Output = Self;

    #[inline]
    fn sub(self, other: Self) -> Self {
        self.with(other, |a, b| a - b)
    }
}

impl Mul for Lanes {
    type Output = Self;

    #[inline]
    fn mul(self, other: Self) -> Self {
        self.with(other, |a, b| a * b)
    }
}
