//! A QR square: a link that a telephone reads off the screen or the paper.

use bevy_egui::egui::{Color32, CornerRadius, Painter, Rect, pos2, vec2};
use qrcodegen::{QrCode, QrCodeEcc};

/// Light modules around it: readers ask for four.
const QUIET: i32 = 4;

/// The square of a text; none when it is too long for one.
pub fn square(text: &str) -> Option<QrCode> {
    QrCode::encode_text(text, QrCodeEcc::Medium).ok()
}

/// Draws a square, dark on white.
#[expect(clippy::cast_precision_loss, reason = "a few dozen modules")]
pub fn draw(painter: &Painter, rect: Rect, code: &QrCode) {
    painter.rect_filled(rect, CornerRadius::same(8), Color32::WHITE);
    let each = rect.width() / (code.size() + 2 * QUIET) as f32;
    for y in 0..code.size() {
        for x in (0..code.size()).filter(|&x| code.get_module(x, y)) {
            let at = rect.min + vec2((x + QUIET) as f32 * each, (y + QUIET) as f32 * each);
            painter.rect_filled(Rect::from_min_max(at, pos2(at.x + each, at.y + each)), 0.0, Color32::BLACK);
        }
    }
}

/// The square as a path of an SVG picture, a unit to the module; its size with it.
pub fn path(code: &QrCode) -> (i32, String) {
    let mut path = String::new();
    for y in 0..code.size() {
        for x in (0..code.size()).filter(|&x| code.get_module(x, y)) {
            path.extend([format!("M{} {}h1v1h-1z", x + QUIET, y + QUIET)]);
        }
    }
    (code.size() + 2 * QUIET, path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_has_a_square_and_too_long_a_text_has_none() {
        let code = square("https://example.org/#plan=AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0e").expect("a square");
        let (size, path) = path(&code);
        assert!((25..60).contains(&size), "{size}");
        // The three marks of the corners begin with a dark module.
        assert!(path.starts_with("M4 4h1v1h-1z"));
        assert!(square(&"x".repeat(5000)).is_none());
    }
}
