//! Optics and resistance of panes.
//!
//! [`Glazing::BestestDouble`] is computed pane by pane: Fresnel reflection at both faces, absorption along the path,
//! reflections between the panes. [`Glazing::Simple`] is the simple window model of Arasteh, Kohler and Griffith
//! (*Modeling windows in `EnergyPlus` with simple performance indices*, LBNL-2804E, 2009): one layer whose resistance,
//! transmittance and absorptance follow from U and g, and whose angular dependence is interpolated between ten usual
//! glazings. A constant g would cost about 10 % on cooling.

use super::building::Glazing;
use crate::math::{exp, ln};

/// Points of the tables over the cosine of the angle of incidence.
const POINTS: usize = 129;
/// The same, less one, as a number.
const INTERVALS: f64 = 128.0;

/// Solar properties of the panes at one incidence, shares of what falls on them.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Share {
    /// Into the room.
    pub transmitted: f64,
    /// Kept by the outer pane.
    pub outer: f64,
    /// Kept by the inner pane (0 for a single layer, all of which is `outer`).
    pub inner: f64,
}

impl Share {
    pub(super) fn times(self, factor: f64) -> Self {
        Self { transmitted: self.transmitted * factor, outer: self.outer * factor, inner: self.inner * factor }
    }

    pub(super) fn blend(self, other: Self, weight: f64) -> Self {
        let mix = |a: f64, b: f64| a + (b - a) * weight;
        Self {
            transmitted: mix(self.transmitted, other.transmitted),
            outer: mix(self.outer, other.outer),
            inner: mix(self.inner, other.inner),
        }
    }
}

/// Optics of a set of panes.
#[derive(Debug, Clone, PartialEq)]
pub struct Optics {
    beam: Vec<Share>,
    /// For light from all directions outside.
    pub diffuse: Share,
    /// For light from all directions inside: `transmitted` leaves.
    pub back: Share,
}

impl Optics {
    fn from_angles(front: impl Fn(f64) -> Share, back: impl Fn(f64) -> Share) -> Self {
        let cosine = |i: u32| f64::from(i) / INTERVALS;
        let count = u32::try_from(POINTS).unwrap_or(u32::MAX);
        let beam: Vec<Share> = (0..count).map(|i| front(cosine(i))).collect();
        // Lambert's law: the mean over μ², by Simpson's rule on a smooth function of μ.
        let average = |at: &dyn Fn(f64) -> Share| {
            let mut sum = Share::default();
            for i in 0..count {
                let mu = cosine(i);
                let end = i == 0 || i + 1 == count;
                let weight = if end {
                    1.0
                } else if i % 2 == 1 {
                    4.0
                } else {
                    2.0
                };
                let w = 2.0 * mu * weight / (3.0 * INTERVALS);
                let s = at(mu);
                sum.transmitted += w * s.transmitted;
                sum.outer += w * s.outer;
                sum.inner += w * s.inner;
            }
            sum
        };
        let diffuse = average(&front);
        let back = average(&back);
        Self { beam, diffuse, back }
    }

    /// For the beam, by the cosine of its angle of incidence.
    #[must_use]
    // 0 ≤ x ≤ INTERVALS
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
    pub fn beam(&self, cos_incidence: f64) -> Share {
        let x = cos_incidence.clamp(0.0, 1.0) * INTERVALS;
        let i = (x as usize).min(POINTS - 2);
        self.beam[i].blend(self.beam[i + 1], x - i as f64)
    }
}

/// A window as the solver sees it: optics, and resistances from face to face (m² K/W).
#[derive(Debug, Clone, PartialEq)]
pub struct Panes {
    /// Solar.
    pub optics: Optics,
    /// Of the outer pane; of the whole when it is a single layer.
    pub outer_resistance: f64,
    /// Of the inner pane, when there is one.
    pub inner_resistance: Option<f64>,
}

/// Thickness of the gap of [`Glazing::BestestDouble`], m.
pub const BESTEST_GAP_M: f64 = 0.012;
/// Emissivity of glass.
pub const GLASS_EMISSIVITY: f64 = 0.84;
const BESTEST_PANE_M: f64 = 0.003_048;
const BESTEST_CONDUCTIVITY: f64 = 1.0;
const BESTEST_TRANSMITTANCE: f64 = 0.834;
const BESTEST_REFLECTANCE: f64 = 0.075;

impl Panes {
    /// Panes of a glazing; `closed` gives what a closed shutter makes of it (added m² K/W, factor on g).
    #[must_use]
    pub fn new(glazing: Glazing, closed: Option<(f64, f64)>) -> Self {
        match glazing {
            Glazing::BestestDouble => {
                let optics = double(BESTEST_TRANSMITTANCE, BESTEST_REFLECTANCE);
                let r = BESTEST_PANE_M / BESTEST_CONDUCTIVITY;
                let (extra, factor) = closed.unwrap_or((0.0, 1.0));
                Self { optics: dimmed(optics, factor), outer_resistance: r + extra, inner_resistance: Some(r) }
            }
            Glazing::Simple { u, g } => {
                let (u, g) = closed.map_or((u, g), |(r, factor)| (1.0 / (1.0 / u + r), g * factor));
                let resistance = simple_resistance(u);
                Self { optics: simple_optics(u, g, resistance), outer_resistance: resistance, inner_resistance: None }
            }
        }
    }
}

fn dimmed(mut optics: Optics, factor: f64) -> Optics {
    let dim = |s: &mut Share| {
        s.transmitted *= factor;
        s.outer *= factor;
        s.inner *= factor;
    };
    optics.beam.iter_mut().for_each(dim);
    dim(&mut optics.diffuse);
    optics
}

/// One clear pane, at one incidence: transmittance and reflectance.
struct Pane {
    index: f64,
    absorption: f64,
}

impl Pane {
    /// Refractive index and absorption from what is measured at normal incidence.
    fn from_normal(t: f64, r: f64) -> Self {
        // A pane with face reflectance ρ and internal transmittance a has t = (1−ρ)² a / (1−ρ²a²), r = ρ (1 + a t).
        let beta = t * t - r * r + 2.0 * r + 1.0;
        let face = (beta - (beta * beta - 4.0 * (2.0 - r) * r).sqrt()) / (2.0 * (2.0 - r));
        let root = face.sqrt();
        Self { index: (1.0 + root) / (1.0 - root), absorption: ln(face * t / (r - face)) }
    }

    fn at(&self, mu: f64) -> (f64, f64) {
        // At grazing incidence nothing passes, and the sum over reflections is 0/0.
        let mu = mu.max(1e-6);
        let inside = (1.0 - (1.0 - mu * mu) / (self.index * self.index)).sqrt();
        let through = exp(-self.absorption / inside);
        let polarised = |a: f64, b: f64| {
            let face = (a - b) / (a + b);
            let face = face * face;
            let t = (1.0 - face) * (1.0 - face) * through / (1.0 - face * face * through * through);
            (t, face * (1.0 + t * through))
        };
        let (t1, r1) = polarised(self.index * mu, inside);
        let (t2, r2) = polarised(self.index * inside, mu);
        (0.5 * (t1 + t2), 0.5 * (r1 + r2))
    }
}

fn double(t: f64, r: f64) -> Optics {
    let pane = Pane::from_normal(t, r);
    let front = |mu: f64| {
        let (t, r) = pane.at(mu);
        let a = 1.0 - t - r;
        let between = 1.0 / (1.0 - r * r);
        Share { transmitted: t * t * between, outer: a * (1.0 + t * r * between), inner: a * t * between }
    };
    // Equal panes: from inside, the roles are exchanged.
    let back = |mu: f64| {
        let s = front(mu);
        Share { transmitted: s.transmitted, outer: s.inner, inner: s.outer }
    };
    Optics::from_angles(front, back)
}

/// Resistance of the glass alone, LBNL-2804E.
fn simple_resistance(u: f64) -> f64 {
    let inside = if u < 5.85 { 1.0 / (0.359_073 * ln(u) + 6.949_915) } else { 1.0 / (1.788_041 * u - 2.886_625) };
    let outside = 1.0 / (0.025_342 * u + 29.163_853);
    (1.0 / u - inside - outside).max(1e-3)
}

/// Linear between the two values of U that bound the model's double- and single-pane branches.
fn between_branches(u: f64, double: f64, single: f64) -> f64 {
    let w = ((u - 3.4) / (4.5 - 3.4)).clamp(0.0, 1.0);
    double + (single - double) * w
}

fn simple_optics(u: f64, g: f64, resistance: f64) -> Optics {
    let square = g * g;
    let single = if g < 0.7206 { 0.939_998 * square + 0.203_32 * g } else { 1.304_15 * g - 0.305_15 };
    let double = if g <= 0.15 { 0.410_40 * g } else { 0.085_775 * square + 0.963_954 * g - 0.084_958 };
    let transmittance = between_branches(u, double, single).clamp(0.0, g);
    // Films in sunshine, which share the absorbed heat between in and out.
    let d = g - transmittance;
    let (d2, d3) = (d * d, d * d * d);
    let inside = between_branches(
        u,
        1.0 / (199.820_812_8 * d3 - 90.639_733 * d2 + 19.737_055 * d + 6.766_575),
        1.0 / (29.436_546 * d3 - 21.943_415 * d2 + 9.945_872 * d + 7.426_151),
    );
    let outside = between_branches(u, 1.0 / (5.763_355 * d + 20.541_528), 1.0 / (2.225_824 * d + 20.577_080));
    let inward = (outside + 0.5 * resistance) / (outside + resistance + inside);
    let reflectance = (1.0 - transmittance - d / inward).clamp(0.0, 1.0 - transmittance);
    let curve = Angular::blend(u, g);
    let at = |mu: f64| {
        let (t, r) = curve.at(mu, transmittance, reflectance);
        Share { transmitted: t, outer: (1.0 - t - r).max(0.0), inner: 0.0 }
    };
    Optics::from_angles(at, at)
}

/// Polynomials of the cosine of incidence, constant first.
#[derive(Debug, Clone, Copy)]
struct Angular {
    /// Transmittance over that at normal incidence.
    transmitted: [f64; 5],
    /// The same, and how far reflectance has gone from its value at normal incidence to 1.
    returned: [f64; 5],
}

/// The ten usual glazings A to J of LBNL-2804E, with the two-digit coefficients that `EnergyPlus` uses now.
#[allow(clippy::approx_constant)] // 3.14 is no π here
const CURVES: [Angular; 10] = [
    Angular { transmitted: [0.00, 3.36, -3.85, 1.49, 0.01], returned: [1.00, -0.70, 2.57, -3.20, 1.33] },
    Angular { transmitted: [0.00, 2.83, -2.42, 0.04, 0.55], returned: [1.00, -1.87, 6.50, -7.86, 3.23] },
    Angular { transmitted: [0.00, 2.45, -1.58, -0.64, 0.77], returned: [1.00, -2.52, 8.40, -9.86, 3.99] },
    Angular { transmitted: [0.00, 2.85, -2.58, 0.40, 0.35], returned: [1.00, -1.85, 6.40, -7.64, 3.11] },
    Angular { transmitted: [0.00, 1.51, 2.49, -5.87, 2.88], returned: [1.00, -1.57, 5.60, -6.82, 2.80] },
    Angular { transmitted: [0.00, 1.21, 3.14, -6.37, 3.03], returned: [1.00, -3.15, 10.98, -13.14, 5.32] },
    Angular { transmitted: [0.00, 1.09, 3.54, -6.84, 3.23], returned: [1.00, -3.25, 11.32, -13.54, 5.49] },
    Angular { transmitted: [0.00, 0.98, 3.83, -7.13, 3.33], returned: [1.00, -3.39, 11.70, -13.94, 5.64] },
    Angular { transmitted: [0.00, 0.79, 3.93, -6.86, 3.15], returned: [1.00, -4.06, 13.55, -15.74, 6.27] },
    Angular { transmitted: [0.00, 0.08, 6.02, -8.84, 3.74], returned: [1.00, -4.35, 14.27, -16.32, 6.39] },
];

impl Angular {
    /// The mix of usual glazings for a U and a g: three families by U, each moving along g.
    fn blend(u: f64, g: f64) -> Self {
        let ramp = |low: f64, high: f64| ((g - low) / (high - low)).clamp(0.0, 1.0);
        let mut weight = [0.0; 10];
        #[allow(clippy::cast_precision_loss)] // four at most
        let mut add = |share: f64, curves: &[usize]| {
            for &c in curves {
                weight[c] += share / curves.len() as f64;
            }
        };
        let (a, b, c, d, e, f, gg, h, i, j) = (0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        // Shares of the families: triple or coated, double, single.
        let best = 1.0 - ((u - 1.4195) / (1.7034 - 1.4195)).clamp(0.0, 1.0);
        let worst = ((u - 3.4068) / (4.5424 - 3.4068)).clamp(0.0, 1.0);
        let middle = 1.0 - best - worst;
        add(best * (1.0 - ramp(0.35, 0.45)), &[j]);
        add(best * ramp(0.35, 0.45), &[e]);
        add(middle * (1.0 - ramp(0.25, 0.30)), &[f, h]);
        add(middle * (ramp(0.25, 0.30) - ramp(0.50, 0.55)), &[f, gg, h, i]);
        add(middle * ramp(0.50, 0.55), &[e]);
        add(worst * (1.0 - ramp(0.30, 0.45)), &[d]);
        add(worst * (ramp(0.30, 0.45) - ramp(0.60, 0.65)), &[b, d, c, d]);
        add(worst * ramp(0.60, 0.65), &[a]);
        let mut sum = Self { transmitted: [0.0; 5], returned: [0.0; 5] };
        for (w, curve) in weight.iter().zip(&CURVES) {
            for k in 0..5 {
                sum.transmitted[k] += w * curve.transmitted[k];
                sum.returned[k] += w * curve.returned[k];
            }
        }
        sum
    }

    /// Transmittance and reflectance, from those at normal incidence.
    fn at(&self, mu: f64, transmittance: f64, reflectance: f64) -> (f64, f64) {
        let shape = polynomial(&self.transmitted, mu);
        let towards_mirror = polynomial(&self.returned, mu) - shape;
        let t = (transmittance * shape).clamp(0.0, 1.0);
        let r = reflectance + (1.0 - reflectance) * towards_mirror;
        (t, r.clamp(0.0, 1.0 - t))
    }
}

fn polynomial(c: &[f64; 5], x: f64) -> f64 {
    c.iter().rev().fold(0.0, |sum, c| sum * x + c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clear_double_glazing_is_as_published() {
        let panes = Panes::new(Glazing::BestestDouble, None);
        let normal = panes.optics.beam(1.0);
        // ASHRAE 140, table 5-8: 0.703 through, 0.747... at 0°, 0.441 at 70°.
        assert!((normal.transmitted - 0.70).abs() < 0.006, "{normal:?}");
        let grazing = panes.optics.beam(crate::math::cos(70.0 * crate::math::DEGREE));
        assert!((grazing.transmitted - 0.44).abs() < 0.02, "{grazing:?}");
        assert!((panes.optics.diffuse.transmitted - 0.60).abs() < 0.02, "{:?}", panes.optics.diffuse);
        let pane = Pane::from_normal(BESTEST_TRANSMITTANCE, BESTEST_REFLECTANCE);
        assert!((pane.index - 1.526).abs() < 0.01, "{}", pane.index);
    }

    #[test]
    fn simple_glazing_has_the_g_it_was_given() {
        for (u, g) in [(2.9, 0.75), (1.8, 0.6), (1.1, 0.5), (5.0, 0.8), (0.9, 0.06)] {
            let panes = Panes::new(Glazing::Simple { u, g }, None);
            let s = panes.optics.beam(1.0);
            assert!(s.transmitted <= g && s.transmitted > 0.0, "{u} {g}: {s:?}");
            let inward = (g - s.transmitted) / s.outer.max(1e-9);
            assert!((0.0..0.9).contains(&inward), "{u} {g}: {s:?}");
            assert!(panes.optics.diffuse.transmitted < s.transmitted);
        }
    }

    #[test]
    fn nothing_is_gained_at_any_angle() {
        for u in [0.8, 1.5, 2.5, 4.0, 5.5] {
            for g in [0.03, 0.2, 0.28, 0.4, 0.52, 0.62, 0.85] {
                let optics = Panes::new(Glazing::Simple { u, g }, None).optics;
                for i in 0..=50 {
                    let s = optics.beam(f64::from(i) / 50.0);
                    assert!(s.transmitted + s.outer <= 1.0 + 1e-9 && s.outer >= 0.0, "{u} {g} {i}: {s:?}");
                }
            }
        }
    }
}
