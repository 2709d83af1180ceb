//! Ways through the home: from where someone stands, door by door, to where they will be.

use std::collections::VecDeque;

use bevy::math::Vec2;

use crate::content::{Along, Home, Id};

/// Points to walk through from `from` in one room to `to` in another, both ends included.
pub fn way(home: &Home, (from, from_room): (Vec2, usize), (to, to_room): (Vec2, usize)) -> Vec<Vec2> {
    let mut points = vec![from];
    for door in doors_between(home, from_room, to_room) {
        let door = &home.doors[door];
        let middle = f32::midpoint(door.gap[0] as f32, door.gap[1] as f32);
        let at = |across: f32| match door.along {
            Along::X => Vec2::new(middle, door.at as f32 + across),
            Along::Z => Vec2::new(door.at as f32 + across, middle),
        };
        // A step before the door and one behind it, so that nobody cuts through its jambs.
        let last = *points.last().unwrap_or(&from);
        let [near, far] = if at(-0.35).distance_squared(last) < at(0.35).distance_squared(last) {
            [at(-0.35), at(0.35)]
        } else {
            [at(0.35), at(-0.35)]
        };
        points.extend([near, far]);
    }
    points.push(to);
    points
}

/// Doors to pass, fewest first; none when there is no way.
fn doors_between(home: &Home, from: usize, to: usize) -> Vec<usize> {
    let index = |id: &Id| home.rooms.iter().position(|r| r.id == *id);
    let mut came_by: Vec<Option<(usize, usize)>> = vec![None; home.rooms.len()];
    let mut queue = VecDeque::from([from]);
    while let Some(room) = queue.pop_front() {
        for (door, [a, b]) in home.doors.iter().enumerate().map(|(i, d)| (i, [index(&d.rooms[0]), index(&d.rooms[1])]))
        {
            let next = if a == Some(room) {
                b
            } else if b == Some(room) {
                a
            } else {
                None
            };
            if let Some(next) = next
                && next != from
                && came_by[next].is_none()
            {
                came_by[next] = Some((room, door));
                queue.push_back(next);
            }
        }
    }
    let mut doors = Vec::new();
    let mut room = to;
    while room != from
        && let Some((before, door)) = came_by.get(room).copied().flatten()
    {
        doors.push(door);
        room = before;
    }
    doors.reverse();
    doors
}

/// Length of a way, m.
pub fn length(way: &[Vec2]) -> f32 {
    way.windows(2).map(|p| p[0].distance(p[1])).sum()
}

/// Point after `walked` metres, and the direction there.
pub fn along(way: &[Vec2], walked: f32) -> (Vec2, Vec2) {
    let mut left = walked;
    for pair in way.windows(2) {
        let step = pair[1] - pair[0];
        let long = step.length();
        if left < long {
            return (pair[0] + step * (left / long), step / long);
        }
        left -= long;
    }
    let end = way.last().copied().unwrap_or_default();
    let before = way.iter().rev().find(|p| p.distance_squared(end) > 1e-6).copied().unwrap_or(end);
    (end, (end - before).normalize_or_zero())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::game::scene::plan::tests::home;

    #[test]
    fn a_way_passes_the_door() {
        let way = way(&home(), (Vec2::new(1.0, 1.0), 0), (Vec2::new(5.0, 1.0), 1));
        assert_eq!(way, [Vec2::new(1.0, 1.0), Vec2::new(3.65, 2.4), Vec2::new(4.35, 2.4), Vec2::new(5.0, 1.0)]);
        let (middle, direction) = along(&way, length(&way) / 2.0);
        assert!((3.0..4.4).contains(&middle.x) && direction.x > 0.8, "{middle} {direction}");
        assert_eq!(along(&way, 99.0).0, Vec2::new(5.0, 1.0));
    }

    #[test]
    fn within_a_room_it_is_straight() {
        assert_eq!(way(&home(), (Vec2::ZERO, 0), (Vec2::ONE, 0)).len(), 2);
    }
}
