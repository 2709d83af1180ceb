//! People as rounded figures: which piece shows which activity, hair, jumper.

use bevy::math::{Affine3A, Vec3};

use super::{
    brush::Brush,
    colour,
    piece::{self, Placed, draw_part},
};
use crate::content::{Activity, Id, Library, Part, Person, Power};

/// Under this age, the smaller figures.
const GROWN_UP: u32 = 13;

/// How far legs swing, degrees.
const STRIDE_DEG: f32 = 21.0;

/// How someone holds themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Pose {
    /// On their feet.
    #[default]
    Stand,
    /// On their way, the one leg before or the other.
    Walk(bool),
    /// Under the shower, behind its curtain.
    Shower,
    /// At the worktop.
    Cook,
    /// On a seat.
    Sit,
    /// On the floor.
    Floor,
    /// Lying.
    Sleep,
}

impl Pose {
    /// Pose of an activity.
    pub fn of(activity: Activity) -> Pose {
        match activity {
            Activity::Out | Activity::Stand | Activity::Wash => Pose::Stand,
            Activity::Cook => Pose::Cook,
            Activity::Sit | Activity::Eat | Activity::Work => Pose::Sit,
            Activity::Play => Pose::Floor,
            Activity::Sleep => Pose::Sleep,
        }
    }

    /// Stands on the floor, with a shadow around the feet.
    pub fn grounded(self) -> bool {
        matches!(self, Pose::Stand | Pose::Walk(_) | Pose::Cook | Pose::Floor)
    }

    /// How far before the spot someone stops walking and takes the pose, m.
    pub fn reach(self) -> f32 {
        match self {
            Pose::Sleep => 0.8,
            Pose::Sit | Pose::Shower => 0.4,
            Pose::Stand | Pose::Walk(_) | Pose::Cook | Pose::Floor => 0.0,
        }
    }

    /// Piece of the figure, and how high its head begins.
    fn piece(self, child: bool) -> (&'static str, f32) {
        match (self, child) {
            (Pose::Cook, false) => ("person_cook", 1.33),
            (Pose::Stand | Pose::Walk(_) | Pose::Shower, false) => ("person_stand", 1.33),
            (Pose::Stand | Pose::Walk(_) | Pose::Shower | Pose::Cook, true) => ("child_stand", 0.88),
            (Pose::Sit, false) => ("person_sit", 1.04),
            (Pose::Sit, true) => ("child_sit", 0.85),
            (Pose::Floor, _) => ("child_floor", 0.44),
            (Pose::Sleep, false) => ("person_sleep", 0.06),
            (Pose::Sleep, true) => ("child_sleep", 0.05),
        }
    }
}

/// Draws someone around the origin, turned by `yaw` degrees.
pub fn draw(brush: &mut Brush, library: &Library, person: &Person, pose: Pose, yaw: f32, jumper: bool) {
    let child = person.age < GROWN_UP;
    let (name, head) = pose.piece(child);
    let Ok(id) = Id::try_from(name) else { return };
    let place = piece::place(Vec3::ZERO, yaw);
    let mut look = person.look.clone();
    if let (Pose::Shower, Some(skin)) = (pose, person.look.get("skin")) {
        for worn in ["top", "bottom", "shoe"] {
            look.insert(worn.into(), skin.clone());
        }
    }
    let placed = Placed { place, slots: &look, power: Power::On, warmth: 1.0 };
    match pose {
        Pose::Walk(left) => draw_walking(brush, library, &id, left, &placed),
        _ => piece::draw(brush, library, &id, &placed),
    }
    if let (Pose::Shower, Ok(curtain)) = (pose, Id::try_from("shower_curtain")) {
        // It hangs towards the camera, whichever way someone turns under the water.
        piece::draw(brush, library, &curtain, &Placed { place: Affine3A::IDENTITY, ..placed });
    }
    if let (Some(hair), false) = (&person.hair, pose == Pose::Sleep) {
        let small = if child { 0.9 } else { 1.0 };
        let (up, back) = if hair.as_str() == "hair_bun" { (0.24, -0.12) } else { (-0.13, -0.09) };
        let on_head = Affine3A::from_scale_rotation_translation(
            Vec3::splat(small),
            bevy::math::Quat::IDENTITY,
            Vec3::new(0.0, head + up * small, back * small),
        );
        piece::draw(brush, library, hair, &Placed { place: place * on_head, ..placed });
    }
    if jumper && !matches!(pose, Pose::Sleep | Pose::Shower) {
        draw_jumper(brush, library, &id, person, &placed);
    }
}

/// Someone standing, in mid-stride: legs turn in the hips, arms in the shoulders, each side against the other.
fn draw_walking(brush: &mut Brush, library: &Library, id: &Id, left: bool, placed: &Placed) {
    let Some(piece) = library.pieces.get(id) else { return };
    let hip = piece.parts.iter().find(|p| p.c == "$bottom").map_or(0.7, |p| p.at[1] + p.size[1]);
    let shoulder = piece.parts.iter().find(|p| p.c == "$top").map_or(1.2, |p| p.at[1] + p.size[1] * 0.9);
    for part in &piece.parts {
        let side = part.at[0].signum() * if left { 1.0 } else { -1.0 };
        let limb = match part.c.as_str() {
            "$bottom" | "$shoe" if part.at[0] != 0.0 => Some((hip, -STRIDE_DEG * side)),
            "$top" | "$skin" if part.at[0].abs() > 0.1 => Some((shoulder, 0.8 * STRIDE_DEG * side)),
            _ => None,
        };
        let Some((joint, degrees)) = limb else {
            piece::draw_one(brush, library, piece, part, placed);
            continue;
        };
        let joint = Vec3::new(0.0, joint, 0.0);
        let swing = Affine3A::from_translation(joint)
            * Affine3A::from_rotation_x(degrees.to_radians())
            * Affine3A::from_translation(-joint);
        piece::draw_one(brush, library, piece, part, &Placed { place: placed.place * swing, ..*placed });
    }
}

/// A thick knit over the clothes: the top's parts again, a little larger, with a rolled collar.
fn draw_jumper(brush: &mut Brush, library: &Library, id: &Id, person: &Person, placed: &Placed) {
    let Some(piece) = library.pieces.get(id) else { return };
    let worn = person.look.get("top").map(String::as_str);
    let [wool, trim] =
        if worn == Some("cream") || worn == Some("linen") { ["teal", "cream"] } else { ["cream", "red"] };
    let [wool, trim] = [wool, trim].map(|name| colour::token(&library.tokens, name));
    let tops: Vec<&Part> = piece.parts.iter().filter(|p| p.c == "$top").collect();
    for part in &tops {
        draw_part(brush, part, 0.022, placed, wool, false);
    }
    let Some(trunk) = tops.first() else { return };
    let [width, height, depth] = trunk.size;
    for (up, size) in [(0.62, [width + 0.05, 0.07, depth + 0.05]), (0.96, [width * 0.5, 0.08, depth * 0.8])] {
        let at = [trunk.at[0], trunk.at[1] + height * up, trunk.at[2]];
        let ring = Part { at, size, r: Some(0.034), ..(*trunk).clone() };
        draw_part(brush, &ring, 0.0, placed, trim, false);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_jumper_is_seen() {
        let mut library = Library::default();
        let piece = toml::from_str(
            "size = [0.6, 1.6, 0.4]\nparts = [{p = 'rbox', c = '$top', at = [0.0, 0.7, 0.0], size = [0.4, 0.6, 0.26], r = 0.1}]",
        );
        library.pieces.insert(Id::try_from("person_stand").expect("an id"), piece.expect("a piece"));
        let person: Person = toml::from_str(
            "id = 'rosa'\nname = 'Rosa'\nage = 72\ncolour = 'lilac'\nlook = {top = 'lilac'}\nroutine = []",
        )
        .expect("a person");
        let triangles = |jumper| {
            let mut brush = Brush::new();
            draw(&mut brush, &library, &person, Pose::of(Activity::Stand), 90.0, jumper);
            brush.triangles()
        };
        assert!(triangles(false) > 0);
        assert!(triangles(true) > triangles(false));
    }
}
