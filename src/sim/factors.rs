//! A symmetric matrix, eliminated (as L D Lᵀ), in rows of whole lanes.
//!
//! Rows have a length known to the compiler, so that no loop has to ask for it: several times quicker at this size.

use super::lanes::{LANES, Lanes};

/// Lengths of rows that are compiled, in lanes.
const WIDTHS: [usize; 7] = [1, 2, 3, 4, 5, 8, 16];
/// Unknowns that fit.
pub(super) const MOST_UNKNOWNS: usize = LANES * WIDTHS[WIDTHS.len() - 1];

/// Factors of a matrix.
#[derive(Debug, Clone, Default)]
pub(super) struct Factors {
    unknowns: usize,
    width: usize,
    /// Rows of what is right of the diagonal, and the same columns as rows.
    upper: Vec<Lanes>,
    lower: Vec<Lanes>,
    /// Inverses of the diagonal; 0 for unknowns left out.
    inverse: Vec<f64>,
}

/// Calls a function of a constant width.
macro_rules! by_width {
    ($self:ident . $name:ident ( $($argument:expr),* )) => {
        match $self.width {
            1 => $self.$name::<1>($($argument),*),
            2 => $self.$name::<2>($($argument),*),
            3 => $self.$name::<3>($($argument),*),
            4 => $self.$name::<4>($($argument),*),
            5 => $self.$name::<5>($($argument),*),
            8 => $self.$name::<8>($($argument),*),
            _ => $self.$name::<16>($($argument),*),
        }
    };
}

impl Factors {
    /// For up to [`MOST_UNKNOWNS`] unknowns.
    pub(super) fn new(unknowns: usize) -> Self {
        let least = unknowns.div_ceil(LANES);
        let width = WIDTHS.into_iter().find(|width| *width >= least).unwrap_or(least);
        let blank = vec![Lanes::default(); unknowns * width];
        Self { unknowns, width, upper: blank.clone(), lower: blank, inverse: vec![0.0; unknowns] }
    }

    /// Length of rows, in lanes.
    pub(super) fn width(&self) -> usize {
        self.width
    }

    /// Eliminates a matrix, given by whole rows, without pivoting. Unknowns that are `out` are left out.
    pub(super) fn eliminate(&mut self, matrix: &[Lanes], out: impl Fn(usize) -> bool) {
        by_width!(self.eliminate_rows(matrix, out));
    }

    /// From the right-hand side to the answer; what is left out becomes 0.
    pub(super) fn substitute(&self, right: &mut [Lanes]) {
        by_width!(self.substitute_rows(right));
    }

    fn eliminate_rows<const W: usize>(&mut self, matrix: &[Lanes], out: impl Fn(usize) -> bool) {
        self.upper.copy_from_slice(matrix);
        let n = self.unknowns;
        let (upper, lower) = (self.upper.as_chunks_mut::<W>().0, self.lower.as_chunks_mut::<W>().0);
        for k in 0..n {
            let (above, below) = upper.split_at_mut(k + 1);
            let pivot = &mut above[k];
            // Whole lanes are taken from others: nothing is left but what is right of the diagonal.
            let diagonal = pivot[k / LANES].0[k % LANES];
            for lane in &mut pivot[..k / LANES] {
                *lane = Lanes::default();
            }
            pivot[k / LANES].0[..=k % LANES].fill(0.0);
            if out(k) {
                self.inverse[k] = 0.0;
                continue;
            }
            let inverse = 1.0 / diagonal;
            self.inverse[k] = inverse;
            for (row, i) in below.iter_mut().zip(k + 1..) {
                let coefficient = pivot[i / LANES].0[i % LANES];
                lower[i][k / LANES].0[k % LANES] = coefficient;
                let factor = coefficient * inverse;
                if factor != 0.0 {
                    take(row, pivot, factor);
                }
            }
        }
    }

    fn substitute_rows<const W: usize>(&self, right: &mut [Lanes]) {
        let [right] = right.as_chunks_mut::<W>().0 else { return };
        let (upper, lower) = (self.upper.as_chunks::<W>().0, self.lower.as_chunks::<W>().0);
        for (k, (row, inverse)) in upper.iter().zip(&self.inverse).enumerate() {
            if *inverse != 0.0 {
                let factor = right[k / LANES].0[k % LANES] * inverse;
                take(right, row, factor);
            }
        }
        for (k, (row, inverse)) in lower.iter().zip(&self.inverse).enumerate().rev() {
            let value = right[k / LANES].0[k % LANES] * inverse;
            if *inverse != 0.0 {
                take(right, row, value);
            }
            right[k / LANES].0[k % LANES] = value;
        }
    }
}

/// `into` less `factor` times `row`.
#[inline]
fn take<const W: usize>(into: &mut [Lanes; W], row: &[Lanes; W], factor: f64) {
    let factor = Lanes::all(factor);
    *into = std::array::from_fn(|i| into[i] - row[i] * factor);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_answer_solves_the_system() {
        for unknowns in [2, 6, 12, 20, 26, MOST_UNKNOWNS] {
            let mut factors = Factors::new(unknowns);
            let width = factors.width();
            let mut matrix = vec![Lanes::default(); unknowns * width];
            let mut set = |i: usize, j: usize, value: f64| matrix[i * width + j / LANES].0[j % LANES] = value;
            for i in 0..unknowns {
                set(i, i, 10.0 + f64::from(u32::try_from(i).unwrap()));
                for j in 0..i {
                    if (i + j) % 3 != 0 {
                        set(i, j, -0.1);
                        set(j, i, -0.1);
                    }
                }
            }
            let out = |i: usize| i % 5 == 4;
            factors.eliminate(&matrix, out);
            let mut answer = vec![Lanes([3.0, 1.0, -2.0, 0.5]); width];
            let given = answer.clone();
            factors.substitute(&mut answer);
            for (i, row) in matrix.chunks_exact(width).enumerate() {
                let got: f64 = row.iter().zip(&answer).map(|(a, b)| (*a * *b).sum()).sum();
                if out(i) {
                    assert!(answer[i / LANES].0[i % LANES] == 0.0);
                } else {
                    assert!((got - given[i / LANES].0[i % LANES]).abs() < 1e-9, "{unknowns}: row {i}");
                }
            }
        }
    }
}
