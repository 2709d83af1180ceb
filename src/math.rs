//! Float functions that give the same bits everywhere.
//!
//! The transcendental functions of std come from the platform, so a replay on another machine or in WebAssembly would
//! drift. Everything goes through this module instead: `libm` is compiled in, and the rest is made of additions,
//! multiplications, divisions and square roots, which IEEE 754 rounds exactly. Angles are in radians unless the name
//! says otherwise.

/// Half a turn, in radians.
pub const PI: f64 = core::f64::consts::PI;
/// Radians in a degree.
pub const DEGREE: f64 = PI / 180.0;

/// Sine of an angle in radians.
#[must_use]
pub fn sin(x: f64) -> f64 {
    libm::sin(x)
}

/// Cosine of an angle in radians.
#[must_use]
pub fn cos(x: f64) -> f64 {
    libm::cos(x)
}

/// Sine and cosine of an angle in radians.
#[must_use]
pub fn sin_cos(x: f64) -> (f64, f64) {
    libm::sincos(x)
}

/// Angle of a sine, in radians; values outside −1…1 (rounding) are brought back.
#[must_use]
pub fn asin(x: f64) -> f64 {
    libm::asin(x.clamp(-1.0, 1.0))
}

/// Angle of a cosine, in radians; values outside −1…1 (rounding) are brought back.
#[must_use]
pub fn acos(x: f64) -> f64 {
    libm::acos(x.clamp(-1.0, 1.0))
}

/// Angle of the vector (x, y), in radians, −π to π.
#[must_use]
pub fn atan2(y: f64, x: f64) -> f64 {
    libm::atan2(y, x)
}

/// e to the x.
#[must_use]
pub fn exp(x: f64) -> f64 {
    libm::exp(x)
}

/// Natural logarithm.
#[must_use]
pub fn ln(x: f64) -> f64 {
    libm::log(x)
}

/// x to the y.
#[must_use]
pub fn pow(x: f64, y: f64) -> f64 {
    libm::pow(x, y)
}

/// Cube root of a positive number, to about 1e−14; 0 for zero, subnormal and negative numbers.
///
/// The films of every face need one at every step: this is several times quicker than a correctly rounded cube root.
/// A third of the exponent gives 3 %, and each of Halley's steps cubes the error.
#[must_use]
pub fn cbrt_positive(x: f64) -> f64 {
    if x < f64::MIN_POSITIVE {
        return 0.0;
    }
    let mut y = f64::from_bits(x.to_bits() / 3 + 0x2A9F_7893_782D_A1CE);
    for _ in 0..2 {
        let cube = y * y * y;
        y *= (cube + 2.0 * x) / (2.0 * cube + x);
    }
    y
}

/// Cube root of a positive number to 3e−5, without a branch: for films, which no law gives to better than some percent.
/// Of zero it gives next to nothing (1e−103).
#[must_use]
#[inline]
pub fn cbrt_close(x: f64) -> f64 {
    let y = f64::from_bits(x.to_bits() / 3 + 0x2A9F_7893_782D_A1CE);
    let cube = y * y * y;
    y * (cube + 2.0 * x) / (2.0 * cube + x)
}

/// Fourth root of a positive number.
#[must_use]
pub fn root4(x: f64) -> f64 {
    x.max(0.0).sqrt().sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_quick_cube_root_is_a_cube_root() {
        for i in 0..4000 {
            let x = pow(10.0, f64::from(i) / 200.0 - 10.0);
            let error = cbrt_positive(x) / libm::cbrt(x) - 1.0;
            assert!(error.abs() < 1e-13, "{x}: {error}");
            let error = cbrt_close(x) / libm::cbrt(x) - 1.0;
            assert!(error.abs() < 3e-5, "{x}: {error}");
        }
        assert!(cbrt_positive(0.0) == 0.0 && cbrt_positive(-1.0) == 0.0);
        assert!((0.0..1e-100).contains(&cbrt_close(0.0)));
    }
}
