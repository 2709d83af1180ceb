//! Devices in the picture: what state they show, how warm they look, the light they give, what turns in them, and what
//! stands on them.

use bevy::math::{Affine3A, Vec2, Vec3};

use super::{
    brush::Brush,
    colour, damp,
    draw::{Model, Subject},
    glow,
    piece::{self, Placed},
};
use crate::{
    content::{DeviceKind, Furniture, GlowAxis, Home, Library, PartState, Piece, Power},
    rules::{DeviceReading, Readings},
    sim::energy::Use,
};

/// Heat takes about this long to come and go, minutes: a panel, a screen.
const SLOW_MIN: f32 = 6.0;
/// Heating of the wall behind a panel at full power, K.
const BEHIND_K: f32 = 15.0;
/// What stands this near to a hob stands on it, m.
const ON_HOB: f32 = 0.5;

/// Furniture that is a device, in the order of the readings.
fn devices(home: &Home) -> impl Iterator<Item = &Furniture> {
    home.furniture.iter().filter(|f| f.device.is_some())
}

/// Where a piece stands.
pub fn placed(furniture: &Furniture) -> Affine3A {
    piece::place(Vec3::from_array(furniture.at.map(|v| v as f32)), furniture.yaw as f32)
}

fn kind<'l>(library: &'l Library, furniture: &Furniture) -> Option<&'l DeviceKind> {
    library.catalogue.devices.get(furniture.device.as_ref()?)
}

/// How warm each device would be if it went on like this, 0 to 1.
pub fn warmth(library: &Library, home: &Home, readings: &Readings) -> Vec<f32> {
    let of = |(furniture, reading): (&Furniture, &DeviceReading)| {
        let Some(kind) = kind(library, furniture) else { return 0.0 };
        match (kind.use_, reading.power) {
            // Full of hot water whether it heats or not.
            (Use::HotWater, _) => 1.0,
            (_, Power::Off) => 0.0,
            // A panel at a third of its power is already warm to the hand.
            _ => (reading.draw_w / kind.on_w.max(1.0)).clamp(0.0, 1.0).sqrt() as f32,
        }
    };
    devices(home).zip(&readings.devices).map(of).collect()
}

/// Heat after `minutes` on the way to `wanted`.
pub fn warm_up(now: &mut Vec<f32>, wanted: Vec<f32>, minutes: u32) {
    if now.len() != wanted.len() {
        *now = wanted;
        return;
    }
    let share = 1.0 - (-(minutes as f32) / SLOW_MIN).exp();
    for (now, to) in now.iter_mut().zip(wanted) {
        *now += (to - *now) * share;
        if (*now - to).abs() < 0.01 {
            *now = to;
        }
    }
}

impl Model<'_> {
    /// A device as placed.
    pub fn device(&self, i: usize) -> Option<&Furniture> {
        self.home.furniture.get(*self.devices.get(i)?)
    }

    /// What a device is.
    pub fn kind(&self, i: usize) -> Option<&DeviceKind> {
        kind(self.library, self.device(i)?)
    }

    fn piece(&self, i: usize) -> Option<&Piece> {
        self.library.pieces.get(&self.device(i)?.piece)
    }

    /// Its reading.
    pub fn reading(&self, i: usize) -> DeviceReading {
        self.exhibit.readings.devices.get(i).copied().unwrap_or_default()
    }

    /// It heats a room.
    pub fn is_heater(&self, i: usize) -> bool {
        self.kind(i).is_some_and(|k| k.use_ == Use::Heating)
    }

    /// How warm a device is, 0 to 1: of a heater, by its share of its power.
    pub fn warmth(&self, i: usize) -> f32 {
        self.exhibit.warm.get(i).copied().unwrap_or(0.0)
    }

    /// Its hottest face as drawn, °C, in a room at `room_c`; nothing when it has none.
    pub fn hottest_c(&self, i: usize, room_c: f32) -> Option<f32> {
        let running = self.reading(i).power == Power::On;
        let shown = self.piece(i)?.parts.iter().filter(|p| running || p.state != Some(PartState::On));
        let hottest = shown.filter_map(|p| p.t).max_by(f32::total_cmp)?;
        Some(room_c + (hottest - 20.0) * self.warmth(i))
    }

    /// A device lights its surroundings, and the air around it.
    pub fn glows(&self, i: usize) -> (bool, bool) {
        let lights = self.piece(i).map(|p| &p.glow[..]).unwrap_or_default();
        (!lights.is_empty(), lights.iter().any(|l| l.axis == GlowAxis::Cam))
    }

    /// Something in it turns.
    pub fn spins(&self, i: usize) -> bool {
        self.piece(i).is_some_and(|p| p.spin.is_some())
    }

    /// Share of its full light that a device gives, 0 to 1.
    pub fn shine(&self, i: usize) -> f32 {
        if self.is_heater(i) {
            self.warmth(i)
        } else if self.reading(i).power == Power::On {
            1.0
        } else {
            0.0
        }
    }

    /// Heaters of a room: place on the floor, heating of the wall behind, K.
    pub fn heaters(&self, room: usize) -> Vec<(Vec2, f32)> {
        let of_room = |&i: &usize| self.is_heater(i) && self.room(Subject::Device(i)) == room;
        let heats = |i: usize| {
            let at = self.device(i)?.at;
            Some((Vec2::new(at[0] as f32, at[2] as f32), BEHIND_K * self.warmth(i)))
        };
        (0..self.devices.len()).filter(of_room).filter_map(heats).collect()
    }

    /// The cooking device that a pot stands on: hot and steaming with it.
    pub fn host(&self, furniture: &Furniture) -> Option<usize> {
        let piece = self.library.pieces.get(&furniture.piece)?;
        if furniture.device.is_some() || piece.parts.iter().all(|p| p.t.is_none()) {
            return None;
        }
        let apart = |i: usize| {
            let (a, b) = (self.device(i)?.at, furniture.at);
            Some(((a[0] - b[0]) as f32).hypot((a[2] - b[2]) as f32))
        };
        let cooks = (0..self.devices.len()).filter(|&i| self.kind(i).is_some_and(|k| k.use_ == Use::Cooking));
        let near = cooks.filter_map(|i| apart(i).map(|d| (i, d))).filter(|(_, d)| *d < ON_HOB);
        near.min_by(|a, b| a.1.total_cmp(&b.1)).map(|(i, _)| i)
    }

    /// A device and what stands on it.
    fn with_what_it_bears(&self, i: usize) -> impl Iterator<Item = &Furniture> {
        let on_it = self.home.furniture.iter().filter(move |f| self.host(f) == Some(i));
        self.device(i).into_iter().chain(on_it)
    }

    /// Draws a device and what stands on it.
    pub fn draw_device(&self, brush: &mut Brush, i: usize) {
        if let (Some(piece), Some(place)) = (self.piece(i), self.place(i)) {
            damp::draw_frost(brush, self.library, place, piece.size, self.frost(i));
        }
        let power = self.reading(i).power;
        for furniture in self.with_what_it_bears(i) {
            self.put(brush, furniture, power, self.warmth(i));
        }
    }

    /// Devices that steam while they are on, and from where.
    pub fn steams(&self) -> Vec<(usize, Vec3)> {
        let all = (0..self.devices.len()).flat_map(|i| self.with_what_it_bears(i).map(move |f| (i, f)));
        all.filter_map(|(i, furniture)| {
            let steam = self.library.pieces.get(&furniture.piece)?.steam?;
            Some((i, placed(furniture).transform_point3(Vec3::from_array(steam))))
        })
        .collect()
    }

    /// Frost in it, 0 to 1.
    pub fn frost(&self, i: usize) -> f32 {
        self.exhibit.frost.get(i).copied().unwrap_or(0.0)
    }

    /// Where a device stands.
    pub fn place(&self, i: usize) -> Option<Affine3A> {
        self.device(i).map(placed)
    }

    /// What turns in a device, around the origin: its drawing keeps while it turns.
    pub fn draw_spin(&self, brush: &mut Brush, i: usize) {
        let (Some(furniture), Some(piece), Some(place)) = (self.device(i), self.piece(i), self.place(i)) else {
            return;
        };
        let Some(spin) = &piece.spin else { return };
        let centre = place.transform_point3(Vec3::from_array(spin.at));
        let place = Affine3A::from_translation(-centre) * place;
        let placed = Placed { place, slots: &furniture.slots, power: self.reading(i).power, warmth: self.warmth(i) };
        piece::draw_spinning(brush, self.library, &furniture.piece, &placed);
    }

    /// Light of a device on floor and walls, or in the air.
    pub fn draw_glow(&self, brush: &mut Brush, i: usize, in_air: bool) {
        let (Some(piece), Some(place)) = (self.piece(i), self.place(i)) else { return };
        let room = self.room(Subject::Device(i));
        for light in &piece.glow {
            if light.state == Some(PartState::Powered) {
                continue;
            }
            let Some(colour) = colour::parse(&light.c) else { continue };
            let at = place.transform_point3(Vec3::from_array(light.at));
            match (light.axis, in_air) {
                (GlowAxis::Y, false) => glow::pool(brush, &self.plan.rooms[room], at, light.r, colour, light.a),
                (GlowAxis::Cam, false) => glow::wash(brush, self.plan, room, at, light.r, colour, light.a),
                (GlowAxis::Cam, true) => glow::halo(brush, at, light.r, colour, light.a),
                (GlowAxis::Y, true) => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heat_comes_and_goes_over_minutes() {
        let mut now = Vec::new();
        warm_up(&mut now, vec![0.0, 1.0], 0);
        assert_eq!(now, [0.0, 1.0]);
        warm_up(&mut now, vec![1.0, 0.0], 0);
        assert_eq!(now, [0.0, 1.0], "no time passed");
        warm_up(&mut now, vec![1.0, 0.0], 3);
        assert!((0.2..0.6).contains(&now[0]) && (0.4..0.8).contains(&now[1]), "{now:?}");
        for _ in 0..60 {
            warm_up(&mut now, vec![1.0, 0.0], 1);
        }
        assert_eq!(now, [1.0, 0.0]);
    }
}
