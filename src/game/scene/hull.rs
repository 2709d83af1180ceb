//! Convex outlines: made once per mesh in the flat picture, used on the screen for picking and for outlines.

use bevy::math::Vec2;

/// Convex hull, counter-clockwise when y points up.
pub fn convex(points: impl IntoIterator<Item = Vec2>) -> Vec<Vec2> {
    let mut points: Vec<Vec2> = points.into_iter().collect();
    points.sort_by(|a, b| a.x.total_cmp(&b.x).then(a.y.total_cmp(&b.y)));
    points.dedup_by(|a, b| a.distance_squared(*b) < 1e-8);
    if points.len() < 3 {
        return points;
    }
    let half = |points: &mut dyn Iterator<Item = Vec2>| {
        let mut chain: Vec<Vec2> = Vec::new();
        for p in points {
            while let [.., a, b] = chain[..]
                && (b - a).perp_dot(p - a) <= 0.0
            {
                chain.pop();
            }
            chain.push(p);
        }
        chain.pop();
        chain
    };
    let mut hull = half(&mut points.iter().copied());
    hull.extend(half(&mut points.iter().rev().copied()));
    hull
}

/// Distance from a point to a convex outline, 0 inside, whichever way round it is.
pub fn distance(hull: &[Vec2], at: Vec2) -> f32 {
    let edges = || hull.iter().zip(hull.iter().cycle().skip(1));
    let sides: Vec<f32> = edges().map(|(a, b)| (*b - *a).perp_dot(at - *a)).collect();
    if hull.len() > 2 && (sides.iter().all(|s| *s >= 0.0) || sides.iter().all(|s| *s <= 0.0)) {
        return 0.0;
    }
    let to_edge = |(a, b): (&Vec2, &Vec2)| {
        let along = *b - *a;
        let t = ((at - *a).dot(along) / along.length_squared().max(1e-9)).clamp(0.0, 1.0);
        at.distance(*a + t * along)
    };
    edges().map(to_edge).fold(f32::INFINITY, f32::min)
}

/// Smallest and largest corner.
pub fn bounds(hull: &[Vec2]) -> (Vec2, Vec2) {
    let first = hull.first().copied().unwrap_or_default();
    hull.iter().fold((first, first), |(low, high), p| (low.min(*p), high.max(*p)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hull_keeps_the_corners_and_drops_the_rest() {
        let square = [Vec2::ZERO, Vec2::X, Vec2::ONE, Vec2::Y];
        let hull = convex(square.into_iter().chain([Vec2::splat(0.5), Vec2::new(0.5, 0.0), Vec2::X]));
        assert_eq!(hull.len(), 4);
        let area: f32 = hull.iter().zip(hull.iter().cycle().skip(1)).map(|(a, b)| a.perp_dot(*b) / 2.0).sum();
        assert!((area - 1.0).abs() < 1e-6, "{area}");
    }

    #[test]
    fn distance_is_nought_inside_either_way_round() {
        let mut hull = convex([Vec2::ZERO, Vec2::X, Vec2::ONE, Vec2::Y]);
        for _ in 0..2 {
            assert!(distance(&hull, Vec2::new(0.3, 0.6)) < 1e-6);
            assert!((distance(&hull, Vec2::new(0.5, 1.5)) - 0.5).abs() < 1e-6);
            assert!((distance(&hull, Vec2::new(2.0, 2.0)) - 2.0_f32.sqrt()).abs() < 1e-6);
            hull.reverse();
        }
        assert!(distance(&[], Vec2::ZERO).is_infinite());
    }
}
