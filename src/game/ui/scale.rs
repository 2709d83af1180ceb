//! How large everything is drawn: large screens and the player's wish, as far as the layouts still fit.
//!
//! Letters, targets and spaces grow together, so that nothing is cut: larger letters are a smaller screen, and there are
//! layouts down to [`SMALLEST_WIDE`] and [`SMALLEST_TALL`].

use bevy_egui::egui::{Vec2, vec2};

/// Smallest screens that the layouts are made for.
const SMALLEST_WIDE: Vec2 = vec2(640.0, 360.0);
const SMALLEST_TALL: Vec2 = vec2(300.0, 520.0);
/// Screens up to these are drawn as they are; larger ones (a kiosk, 4K) are drawn larger.
const USUAL_WIDE: Vec2 = vec2(1280.0, 720.0);
const USUAL_TALL: Vec2 = vec2(480.0, 854.0);

/// Taller than wide: the phone's layout.
pub fn is_tall(size: Vec2) -> bool {
    size.x < size.y * 0.9
}

/// Scale for a window of this size (logical pixels) and the size asked for, 1 to 2.
pub fn scale(window: Vec2, asked: f32) -> f32 {
    let (usual, smallest) = if is_tall(window) { (USUAL_TALL, SMALLEST_TALL) } else { (USUAL_WIDE, SMALLEST_WIDE) };
    let usual = (window / usual).min_elem().max(1.0);
    let most = (window / smallest).min_elem();
    // Steps of a twentieth: a window being dragged does not draw all letters anew at each pixel.
    let steps = ((usual * asked).min(most.max(usual)) * 20.0 + 0.001).floor();
    (steps / 20.0).max(1.0)
}

/// The same, and no less than `least` as far as the layouts still fit: targets of a kiosk have a size in millimetres.
pub fn at_least(window: Vec2, asked: f32, least: f32) -> f32 {
    let usual = scale(window, 1.0);
    scale(window, asked.max(least / usual))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usual_screens_are_drawn_as_they_are() {
        for size in [vec2(1280.0, 720.0), vec2(390.0, 844.0), vec2(360.0, 640.0), vec2(1024.0, 600.0)] {
            assert!((scale(size, 1.0) - 1.0).abs() < 1e-6, "{size}");
        }
    }

    #[test]
    fn large_screens_are_drawn_larger() {
        assert!((scale(vec2(1920.0, 1080.0), 1.0) - 1.5).abs() < 1e-6);
        assert!((scale(vec2(3840.0, 2160.0), 1.0) - 3.0).abs() < 1e-6);
        assert!(scale(vec2(1080.0, 1920.0), 1.0) > 2.0);
    }

    #[test]
    fn larger_letters_stop_where_layouts_would_not_fit() {
        assert!((scale(vec2(1280.0, 720.0), 2.0) - 2.0).abs() < 1e-6);
        let phone = scale(vec2(390.0, 844.0), 2.0);
        assert!((1.2..=1.31).contains(&phone), "{phone}");
        for size in [vec2(640.0, 360.0), vec2(300.0, 520.0), vec2(200.0, 200.0)] {
            assert!((scale(size, 2.0) - 1.0).abs() < 1e-6, "{size}");
        }
    }
}
