//! Geometry of a home's plan: areas, edges, what lies on which side of a wall.

use super::home::{Along, Home, Rect, Room, WallSide};

/// Lengths closer than this are the same, m.
pub const SAME_M: f64 = 1e-3;

/// m².
#[must_use]
pub fn area(rect: Rect) -> f64 {
    let [x0, z0, x1, z1] = rect;
    (x1 - x0) * (z1 - z0)
}

/// Area that two rectangles share, m².
#[must_use]
pub fn overlap(a: Rect, b: Rect) -> f64 {
    let x = a[2].min(b[2]) - a[0].max(b[0]);
    let z = a[3].min(b[3]) - a[1].max(b[1]);
    x.max(0.0) * z.max(0.0)
}

/// Which edge of a rectangle touches a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edge {
    /// The rectangle lies on the side of smaller coordinates: its far edge touches.
    Before,
    /// The rectangle lies on the side of larger coordinates: its near edge touches.
    After,
}

/// Stretches of a line on which a room lies on one side, m, in order.
#[must_use]
pub fn stretches(room: &Room, along: Along, at: f64, edge: Edge) -> Vec<[f64; 2]> {
    let mut found: Vec<[f64; 2]> = room
        .rects
        .iter()
        .filter_map(|&[x0, z0, x1, z1]| {
            let (near, far, from, to) = match along {
                Along::X => (z0, z1, x0, x1),
                Along::Z => (x0, x1, z0, z1),
            };
            let touches = match edge {
                Edge::Before => (far - at).abs() < SAME_M,
                Edge::After => (near - at).abs() < SAME_M,
            };
            touches.then_some([from, to])
        })
        .collect();
    found.sort_by(|a, b| a[0].total_cmp(&b[0]));
    let mut merged: Vec<[f64; 2]> = Vec::with_capacity(found.len());
    for [from, to] in found {
        match merged.last_mut() {
            Some(last) if from <= last[1] + SAME_M => last[1] = last[1].max(to),
            _ => merged.push([from, to]),
        }
    }
    merged
}

/// Length common to a stretch and a list of stretches, m.
#[must_use]
pub fn common(stretch: [f64; 2], list: &[[f64; 2]]) -> f64 {
    list.iter().map(|&[from, to]| (to.min(stretch[1]) - from.max(stretch[0])).max(0.0)).sum()
}

/// Length that two lists of stretches share, m.
#[must_use]
pub fn shared(a: &[[f64; 2]], b: &[[f64; 2]]) -> f64 {
    a.iter().map(|&stretch| common(stretch, b)).sum()
}

/// Stretches of an outer side behind which a room lies, m along the side.
#[must_use]
pub fn on_side(home: &Home, room: &Room, side: WallSide) -> Vec<[f64; 2]> {
    match side {
        WallSide::X0 => stretches(room, Along::Z, 0.0, Edge::After),
        WallSide::Z0 => stretches(room, Along::X, 0.0, Edge::After),
        WallSide::X1 => stretches(room, Along::Z, home.size[0], Edge::Before),
        WallSide::Z1 => stretches(room, Along::X, home.size[1], Edge::Before),
    }
}

/// Length of wall between two rooms, whatever its place, m.
#[must_use]
pub fn between(a: &Room, b: &Room) -> f64 {
    let mut length = 0.0;
    for along in [Along::X, Along::Z] {
        for (before, after) in [(a, b), (b, a)] {
            let mut lines: Vec<f64> =
                before.rects.iter().map(|rect| if along == Along::X { rect[3] } else { rect[2] }).collect();
            lines.sort_by(f64::total_cmp);
            lines.dedup_by(|a, b| (*a - *b).abs() < SAME_M);
            for at in lines {
                let one = stretches(before, along, at, Edge::Before);
                length += shared(&one, &stretches(after, along, at, Edge::After));
            }
        }
    }
    length
}

impl Room {
    /// Floor, m².
    #[must_use]
    pub fn floor_area_m2(&self) -> f64 {
        self.rects.iter().copied().map(area).sum()
    }

    /// A point of the plan lies in the room, or within `slack` metres of it.
    #[must_use]
    pub fn holds(&self, x: f64, z: f64, slack: f64) -> bool {
        self.rects
            .iter()
            .any(|&[x0, z0, x1, z1]| (x0 - slack..=x1 + slack).contains(&x) && (z0 - slack..=z1 + slack).contains(&z))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stretches_that_touch_become_one() {
        let lists = [[0.0, 1.0], [2.0, 3.0]];
        assert!((common([0.5, 2.5], &lists) - 1.0).abs() < 1e-12);
        assert!(overlap([0.0, 0.0, 2.0, 2.0], [1.0, 1.0, 3.0, 3.0]) > 0.99);
        assert!(overlap([0.0, 0.0, 1.0, 1.0], [1.0, 0.0, 3.0, 3.0]).abs() < 1e-12);
    }
}
