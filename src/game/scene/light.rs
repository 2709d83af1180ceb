//! Light of rooms, lamps and sky: tints and strengths that follow the state of the home, softly.

use bevy::prelude::*;

use super::{
    colour::{self, Rgb},
    exhibit::Exhibit,
    joints::Joints,
    mood::Mood,
    paint::{Layer, Paint},
    stage::Stage,
};
use crate::game::{Content, Tool, View, idle::Animating};

/// A change of light is done after about this long, s.
const FADE_S: f32 = 0.4;
/// The thermal view comes and goes in this time, s.
const THERMAL_S: f32 = 0.3;

/// A tint on its way to another.
#[derive(Debug, Clone, Default)]
struct Tint {
    paint: Handle<Paint>,
    now: Option<Rgb>,
    to: Rgb,
    room_c: f32,
}

/// Paints of the picture and their tints.
#[derive(Resource, Debug, Default)]
pub struct Palette {
    rooms: Vec<Tint>,
    panes: Tint,
    cuts: Tint,
    facade: Tint,
    fade: Tint,
    /// Shadows and neighbours' windows: gone in the thermal view.
    veil: Handle<Paint>,
    cards: Handle<Paint>,
    thermal: f32,
    drawn_thermal: f32,
    epoch: u32,
}

impl Palette {
    /// Paints for a home of so many rooms.
    pub fn prepare(&mut self, paints: &mut Assets<Paint>, rooms: usize) {
        let mut tint = |paint| Tint { paint: paints.add(paint), room_c: 20.0, ..default() };
        self.rooms = (0..rooms).map(|_| tint(Paint::new(Layer::Solid))).collect();
        [self.cuts, self.facade] = [(); 2].map(|()| tint(Paint::new(Layer::Solid)));
        self.panes = tint(Paint::new(Layer::Veil).covering());
        self.fade = tint(Paint::new(Layer::Veil));
        self.veil = paints.add(Paint::new(Layer::Overlay));
        if self.cards == Handle::default() {
            self.cards = paints.add(Paint::new(Layer::Solid));
        }
    }

    /// Paint of a room.
    pub fn room(&self, room: usize) -> Handle<Paint> {
        self.rooms.get(room).map(|t| t.paint.clone()).unwrap_or_default()
    }

    /// Paint of glass.
    pub fn panes(&self) -> Handle<Paint> {
        self.panes.paint.clone()
    }

    /// Paint of cut faces.
    pub fn cuts(&self) -> Handle<Paint> {
        self.cuts.paint.clone()
    }

    /// Paint of the facade.
    pub fn facade(&self) -> Handle<Paint> {
        self.facade.paint.clone()
    }

    /// Paint of the facade where it fades.
    pub fn fade(&self) -> Handle<Paint> {
        self.fade.paint.clone()
    }

    /// Paint of see-through faces without tint.
    pub fn veil(&self) -> Handle<Paint> {
        self.veil.clone()
    }

    /// Paint of the backdrop, never thermal: its colours are drawn.
    pub fn cards(&self) -> Handle<Paint> {
        self.cards.clone()
    }

    /// A new light, dark.
    pub fn light(layer: Layer) -> Paint {
        Paint::new(layer).strong(0.0)
    }

    /// Share of the thermal view, 0 to 1.
    pub fn thermal(&self) -> f32 {
        self.thermal
    }
}

/// A light on its way to its strength.
#[derive(Component, Debug)]
pub struct Shine {
    device: Option<usize>,
    now: Option<f32>,
}

impl Shine {
    /// Of a device.
    pub fn device(index: usize) -> Shine {
        Shine { device: Some(index), now: None }
    }

    /// Of the sun.
    pub fn sun() -> Shine {
        Shine { device: None, now: None }
    }
}

/// Moves all tints and lights towards what they should be.
pub(super) fn shade_rooms(
    time: Res<Time>,
    view: Res<View>,
    (exhibit, joints): (Res<Exhibit>, Res<Joints>),
    content: Option<Res<Content>>,
    stage: Res<Stage>,
    mut palette: ResMut<Palette>,
    mut paints: ResMut<Assets<Paint>>,
    mut lights: Query<(&mut Shine, &MeshMaterial2d<Paint>)>,
    mut animating: ResMut<Animating>,
) {
    let Some(model) = content.as_ref().and_then(|c| stage.model(&exhibit, &joints, &c.library)) else { return };
    let palette = palette.bypass_change_detection();
    let cut = view.reduced_motion || palette.epoch != exhibit.epoch;
    palette.epoch = exhibit.epoch;
    let mood = Mood::at(exhibit.readings.sun_altitude_deg);
    let tokens = &model.library.tokens;

    let wanted = if view.tool == Tool::Thermal { 1.0 } else { 0.0 };
    let step = if cut { 1.0 } else { time.delta_secs() / THERMAL_S };
    palette.thermal = palette.thermal + (wanted - palette.thermal).clamp(-step, step);
    let (thermal, thermal_moved) = (palette.thermal, (palette.thermal - palette.drawn_thermal).abs() > 1e-4);
    palette.drawn_thermal = thermal;

    for (room, tint) in palette.rooms.iter_mut().enumerate() {
        let reading = exhibit.readings.rooms.get(room);
        tint.to = mood.room(model.daylight(room), reading.is_some_and(|r| r.lamps_on));
        if thermal > 0.0 {
            // A tenth of a degree is not seen: no new paint for less.
            tint.room_c = reading.map_or(20.0, |r| (r.operative_c as f32 * 5.0).round() / 5.0);
        }
    }
    let night_glass = colour::token(tokens, "glass_night");
    let day_glass = colour::token(tokens, "glass_day");
    palette.panes.to = mood.mix(night_glass, day_glass * Vec3::new(1.02, 0.98, 0.95), day_glass);
    palette.cuts.to = mood.cut();
    palette.facade.to = mood.facade();
    palette.fade.to = mood.facade();

    // Part of the way each frame, the same share per second whatever the frame rate.
    let share = if cut { 1.0 } else { 1.0 - (-5.0 * time.delta_secs() / FADE_S).exp() };
    let mut moving = thermal > 0.0 && thermal < 1.0;
    if let Some(faded) = paints.get(&palette.veil).map(|p| p.strong(1.0 - thermal))
        && thermal_moved
    {
        let _ = paints.insert(&palette.veil, faded);
    }
    let Palette { rooms, panes, cuts, facade, fade, .. } = palette;
    for tint in rooms.iter_mut().chain([panes, cuts, facade, fade]) {
        let before = tint.now.unwrap_or(tint.to);
        let mut next = before.lerp(tint.to, share);
        if next.distance_squared(tint.to) < 1e-5 {
            next = tint.to;
        }
        let first = tint.now.is_none();
        tint.now = Some(next);
        moving |= next != tint.to;
        let painted = paints.get(&tint.paint).map(|p| p.tinted(next).thermal(thermal, tint.room_c));
        if let Some(painted) = painted
            && (first || thermal_moved || paints.get(&tint.paint) != Some(&painted))
        {
            // The asset was there a line ago.
            let _ = paints.insert(&tint.paint, painted);
        }
    }

    let lamps = mood.lamps() * (1.0 - thermal);
    for (mut shine, paint) in &mut lights {
        let wanted = match shine.device {
            Some(device) => model.shine(device) * lamps,
            None => 1.0 - thermal,
        };
        let before = shine.now.unwrap_or(wanted);
        let next = before + (wanted - before) * share;
        let next = if (next - wanted).abs() < 0.01 { wanted } else { next };
        if shine.now != Some(next)
            && let Some(mut paint) = paints.get_mut(&paint.0)
        {
            *paint = paint.strong(next);
            shine.now = Some(next);
        }
        moving |= shine.now != Some(wanted);
    }
    if moving {
        animating.keep(&time, 0.05);
    }
}
