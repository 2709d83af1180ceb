//! How the camera sees the home: yaw 45°, pitch 38°, orthographic, never turned; only moved and scaled.
//!
//! Three spaces: the home (m, y up), the *flat* picture (m, x right, y up, as the camera sees it), the screen
//! (logical pixels, y down).

use bevy::math::{Mat3, Quat, Rect, Vec2, Vec3};

const COS_PITCH: f32 = 0.788_010_8;
const SIN_PITCH: f32 = 0.615_661_5;
const SIN_45: f32 = std::f32::consts::FRAC_1_SQRT_2;

/// From the home to the eye.
pub const TOWARDS_EYE: Vec3 = Vec3::new(SIN_45 * COS_PITCH, SIN_PITCH, SIN_45 * COS_PITCH);
/// Right of the picture.
pub const RIGHT: Vec3 = Vec3::new(SIN_45, 0.0, -SIN_45);
/// Up in the picture.
pub const UP: Vec3 = Vec3::new(-SIN_45 * SIN_PITCH, COS_PITCH, -SIN_45 * SIN_PITCH);

/// Turns the home so that the camera looks along −z.
pub fn rotation() -> Quat {
    Quat::from_mat3(&Mat3::from_cols(RIGHT, UP, TOWARDS_EYE).transpose())
}

/// Point of the home in the flat picture, m.
pub fn flat(at: Vec3) -> Vec2 {
    Vec2::new(at.dot(RIGHT), at.dot(UP))
}

/// Where the camera stands: scale and place of the flat picture on the screen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sight {
    /// Logical pixels per metre.
    pub scale: f32,
    /// Where the origin of the home falls on the screen, logical pixels from the top left corner.
    pub origin: Vec2,
}

impl Sight {
    /// Point of the flat picture on the screen.
    pub fn screen(self, flat: Vec2) -> Vec2 {
        self.origin + self.scale * Vec2::new(flat.x, -flat.y)
    }

    /// Point of the home on the screen.
    pub fn project(self, at: Vec3) -> Vec2 {
        self.screen(flat(at))
    }

    /// Point of the screen in the flat picture, m.
    pub fn picture(self, screen: Vec2) -> Vec2 {
        let d = (screen - self.origin) / self.scale;
        Vec2::new(d.x, -d.y)
    }

    /// Where a point of the screen meets the plane through `on` with this normal.
    pub fn meet(self, screen: Vec2, on: Vec3, normal: Vec3) -> Vec3 {
        let p = self.picture(screen);
        let start = p.x * RIGHT + p.y * UP;
        start + TOWARDS_EYE * ((on - start).dot(normal) / TOWARDS_EYE.dot(normal))
    }

    /// Shows the rectangle `shown` of the flat picture (m, y up) as large as fits in `free` (screen).
    pub fn fit(shown: Rect, free: Rect) -> Sight {
        let scale = (free.width() / shown.width()).min(free.height() / shown.height());
        let centre = shown.center();
        Sight { scale, origin: free.center() - scale * Vec2::new(centre.x, -centre.y) }
    }

    /// Between two, `t` from 0 to 1; the centre of `screen` keeps a straight way.
    pub fn between(self, to: Sight, t: f32, screen: Vec2) -> Sight {
        let scale = self.scale * (to.scale / self.scale).powf(t);
        let middle = screen / 2.0;
        let centre = self.picture(middle).lerp(to.picture(middle), t);
        Sight { scale, origin: middle - scale * Vec2::new(centre.x, -centre.y) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIGHT: Sight = Sight { scale: 65.0, origin: Vec2::new(415.0, 230.0) };

    #[test]
    fn axes_are_right_handed_and_of_length_one() {
        assert!((RIGHT.cross(UP) - TOWARDS_EYE).length() < 1e-6);
        assert!((TOWARDS_EYE.length() - 1.0).abs() < 1e-6);
        let turned = rotation() * TOWARDS_EYE;
        assert!((turned - Vec3::Z).length() < 1e-5, "{turned}");
    }

    #[test]
    fn x_goes_down_right_and_z_down_left() {
        let [o, x, z] = [Vec3::ZERO, Vec3::X, Vec3::Z].map(|p| SIGHT.project(p));
        assert!(x.x > o.x && x.y > o.y);
        assert!(z.x < o.x && z.y > o.y);
    }

    #[test]
    fn a_point_of_the_floor_is_found_again() {
        let at = Vec3::new(3.2, 0.0, 4.1);
        let found = SIGHT.meet(SIGHT.project(at), Vec3::ZERO, Vec3::Y);
        assert!((found - at).length() < 1e-3, "{found}");
    }

    #[test]
    fn what_is_shown_fits_in_what_is_free() {
        let shown = Rect::new(-5.0, -7.0, 7.0, 2.0);
        let free = Rect::new(16.0, 96.0, 912.0, 630.0);
        let sight = Sight::fit(shown, free);
        for corner in [shown.min, shown.max] {
            let on = sight.screen(corner);
            assert!(free.inflate(0.01).contains(on), "{on}");
        }
    }
}
