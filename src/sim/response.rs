//! A symmetric system, solved for any mix of known and unknown temperatures, in columns of whole lanes.
//!
//! Each unknown has a temperature and a heat; of the two one is given and the other found, by one product with a dense
//! matrix. Which of the two is given is exchanged (a principal pivot) when a thermostat begins or ends to hold: all
//! exchanged, the matrix is the inverse.
//!
//! Columns have a length known to the compiler, so that no loop has to ask for it: several times quicker at this size.

use super::lanes::{LANES, Lanes};

/// Lengths of columns that are compiled, in lanes.
const WIDTHS: [usize; 7] = [1, 2, 3, 4, 5, 8, 16];
/// Unknowns that fit.
pub(super) const MOST_UNKNOWNS: usize = LANES * WIDTHS[WIDTHS.len() - 1];
/// Exchanges after which rounding could show: a matrix is then begun anew.
const MOST_EXCHANGES: usize = 1000;

/// What gives found numbers from given ones.
#[derive(Debug, Clone, Default)]
pub(super) struct Response {
    width: usize,
    columns: Vec<Lanes>,
    /// By unknown: whether its heat is given, and its temperature found.
    free: Vec<bool>,
    exchanges: usize,
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

impl Response {
    /// For up to [`MOST_UNKNOWNS`] unknowns.
    pub(super) fn new(unknowns: usize) -> Self {
        let least = unknowns.div_ceil(LANES);
        let width = WIDTHS.into_iter().find(|width| *width >= least).unwrap_or(least);
        let columns = vec![Lanes::default(); unknowns * width];
        Self { width, columns, free: vec![false; unknowns], exchanges: 0 }
    }

    /// Length of columns, in lanes.
    pub(super) fn width(&self) -> usize {
        self.width
    }

    /// Begins with a matrix, given by whole columns: heat by temperature. Then all unknowns but those that are `held`
    /// are exchanged. A heat network is diagonally dominant: no pivoting.
    pub(super) fn begin(&mut self, matrix: &[Lanes], held: impl Fn(usize) -> bool) {
        self.columns.copy_from_slice(matrix);
        self.free.fill(false);
        for unknown in 0..self.free.len() {
            if !held(unknown) {
                self.exchange(unknown);
            }
        }
        self.exchanges = 0;
    }

    /// Whether rounding could begin to show.
    pub(super) fn is_worn(&self) -> bool {
        self.exchanges > MOST_EXCHANGES
    }

    /// Gives the heat of an unknown instead of its temperature, or the reverse.
    pub(super) fn exchange(&mut self, unknown: usize) {
        self.exchanges += 1;
        self.free[unknown] = !self.free[unknown];
        by_width!(self.exchange_columns(unknown));
    }

    /// Finds what is not given.
    pub(super) fn find(&self, given: &[f64], found: &mut [f64]) {
        by_width!(self.multiply(given, found));
    }

    fn exchange_columns<const W: usize>(&mut self, unknown: usize) {
        let (place, lane) = (unknown / LANES, unknown % LANES);
        let columns = self.columns.as_chunks_mut::<W>().0;
        let pivot = columns[unknown];
        let inverse = 1.0 / pivot[place].0[lane];
        for column in columns.iter_mut() {
            let factor = column[place].0[lane] * inverse;
            if factor != 0.0 {
                let factors = Lanes::all(factor);
                *column = std::array::from_fn(|i| column[i] - pivot[i] * factors);
                column[place].0[lane] = -factor;
            }
        }
        let factors = Lanes::all(inverse);
        columns[unknown] = pivot.map(|lanes| lanes * factors);
        columns[unknown][place].0[lane] = inverse;
    }

    fn multiply<const W: usize>(&self, given: &[f64], found: &mut [f64]) {
        let mut sum = [Lanes::default(); W];
        for (column, value) in self.columns.as_chunks::<W>().0.iter().zip(given) {
            let value = Lanes::all(*value);
            sum = std::array::from_fn(|i| sum[i] + column[i] * value);
        }
        for (found, sum) in found.as_chunks_mut::<LANES>().0.iter_mut().zip(&sum) {
            *found = sum.0;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_found_solves_the_system() {
        for unknowns in [2, 6, 12, 20, 26, MOST_UNKNOWNS] {
            let mut response = Response::new(unknowns);
            let width = response.width();
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
            response.begin(&matrix, |i| i % 5 == 4);
            // There and back, and one more that is held.
            response.exchange(1);
            response.exchange(1);
            response.exchange(0);
            let held = |i: usize| i % 5 == 4 || i == 0;
            let given = [3.0, 1.0, -2.0, 0.5].repeat(width);
            let mut found = given.clone();
            response.find(&given, &mut found);
            let (mut temperature, mut heat) = (found.clone(), given.clone());
            for i in (0..unknowns).filter(|i| held(*i)) {
                (temperature[i], heat[i]) = (given[i], found[i]);
            }
            for (i, row) in matrix.chunks_exact(width).enumerate() {
                let got: f64 = row.iter().flat_map(|lanes| lanes.0).zip(&temperature).map(|(g, t)| g * t).sum();
                assert!((got - heat[i]).abs() < 1e-9, "{unknowns}: row {i}");
            }
        }
    }
}
