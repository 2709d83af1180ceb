//! Weather behind the home, seen around it and through its windows: rain, snow, the shimmer of heat.
//!
//! The engine knows no rain: it needs temperatures and the sun's and the sky's radiation. What falls here is told by the
//! same figures (an overcast sky near saturation), so it changes nothing and contradicts nothing.
//!
//! The drops are one mesh that repeats every [`PERIOD`]: it slides down and starts again. It moves only while something
//! else asks for frames, and not at all with reduced motion.

use bevy::{math::Vec2, prelude::*};

use super::{
    brush::{Brush, Heat, Ink},
    colour::{Rgb, hex},
    exhibit::Exhibit,
    eye::{BACKDROP_Z, Eye},
    light::Palette,
    mood::Mood,
    paint::{Layer, Paint},
    shell::Chance,
};
use crate::{
    game::{View, idle::Animating},
    sim::weather::Sample,
};

/// The pattern repeats after so many logical pixels downwards.
const PERIOD: f32 = 240.0;
/// Weather comes and goes in about this time, s.
const FADE_S: f32 = 0.8;
/// Above this the air shimmers, °C.
const HOT_C: f64 = 32.0;

/// Air nearer to its dew point than this, under a closed sky, rains or snows, K.
const NEAR_SATURATION_K: f64 = 3.0;

/// What is seen of the weather.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Weather {
    /// Share of the sky under clouds, in tenths.
    pub cloud: f32,
    /// What fills the air.
    pub air: Air,
}

/// What fills the air outdoors.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Air {
    /// Nothing to be seen.
    #[default]
    Clear,
    /// Drops.
    Rain,
    /// Flakes.
    Snow,
    /// Shimmer.
    Heat,
}

impl Weather {
    /// From the weather of a minute, the sun `up` or not.
    pub fn of(sample: &Sample, up: bool) -> Weather {
        let cloud = (cloud(sample) * 10.0).round() / 10.0;
        let dry = sample.temperature_c - sample.dew_point_c;
        let air = if cloud > 0.85 && dry < NEAR_SATURATION_K {
            if sample.temperature_c < 1.0 { Air::Snow } else { Air::Rain }
        } else if up && sample.temperature_c >= HOT_C {
            Air::Heat
        } else {
            Air::Clear
        };
        Weather { cloud, air }
    }
}

/// Share of the sky under clouds, by how much more it radiates than a clear one at this dew point: the correction of
/// Walton (1983), by which the weather is made, the other way round.
fn cloud(sample: &Sample) -> f32 {
    if sample.sky_ir < 1.0 {
        return 0.0;
    }
    let kelvin = sample.temperature_c as f32 + 273.15;
    let black = 5.67e-8 * kelvin * kelvin * kelvin * kelvin;
    let clear = 0.787 + 0.764 * ((sample.dew_point_c as f32 + 273.15) / 273.0).ln();
    let more = sample.sky_ir as f32 / black / clear;
    let (mut low, mut high) = (0.0_f32, 10.0_f32);
    for _ in 0..10 {
        let n = f32::midpoint(low, high);
        let grows = 1.0 + n * (0.0224 + n * (-0.0035 + n * 0.000_28));
        if grows < more { low = n } else { high = n }
    }
    low / 10.0
}

/// The mesh of what falls or rises.
#[derive(Component, Debug, Default)]
pub struct Falling {
    drawn: Option<(Air, Vec2)>,
    strength: f32,
    slid: f32,
}

/// Shows and moves what fills the air.
pub(super) fn fall(
    mut commands: Commands,
    time: Res<Time>,
    view: Res<View>,
    exhibit: Res<Exhibit>,
    eye: Res<Eye>,
    palette: Res<Palette>,
    mut meshes: ResMut<Assets<Mesh>>,
    mut paints: ResMut<Assets<Paint>>,
    mut falling: Query<(&mut Falling, &mut Mesh2d, &MeshMaterial2d<Paint>, &mut Transform, &mut Visibility)>,
    mut animating: ResMut<Animating>,
) {
    let readings = &exhibit.readings;
    let wanted = Weather::of(&readings.weather, readings.sun_altitude_deg > 0.0).air;
    let Ok((mut falling, mut mesh, paint, mut place, mut visible)) = falling.single_mut() else {
        let paint = paints.add(Paint::new(Layer::Overlay).strong(0.0));
        let place = Transform::from_xyz(0.0, 0.0, BACKDROP_Z + 20.0);
        commands.spawn((Falling::default(), Mesh2d::default(), MeshMaterial2d(paint), place, Visibility::Hidden));
        return;
    };
    let shown = falling.drawn.map_or(Air::Clear, |(air, _)| air);
    if wanted == Air::Clear && falling.strength <= 0.0 {
        return;
    }
    let size = eye.window();
    // Gone before something else comes.
    let to = if shown == wanted { 1.0 - palette.thermal() } else { 0.0 };
    let step = if view.reduced_motion { 1.0 } else { time.delta_secs() / FADE_S };
    let before = falling.strength;
    falling.strength += (to - before).clamp(-step, step);
    if falling.strength <= 0.0 && shown != wanted || falling.drawn.is_some_and(|(_, s)| s != size) {
        falling.drawn = Some((wanted, size));
        let mut brush = Brush::new();
        draw(&mut brush, wanted, size);
        if !brush.is_empty() {
            mesh.0 = meshes.add(brush.into_mesh());
        }
    }
    if (falling.strength - before).abs() > 1e-4 || shown != wanted {
        animating.keep(&time, 0.05);
    }
    let night = Mood::at(readings.sun_altitude_deg).night;
    let strength = falling.strength * (1.0 - 0.35 * night);
    let painted = paints.get(&paint.0).map(|p| p.strong(strength));
    if let Some(painted) = painted
        && paints.get(&paint.0) != Some(&painted)
    {
        // The asset was there a line ago.
        let _ = paints.insert(&paint.0, painted);
    }
    let shows = if falling.strength > 0.0 { Visibility::Inherited } else { Visibility::Hidden };
    visible.set_if_neq(shows);
    if !view.reduced_motion && falling.strength > 0.0 {
        falling.slid = (falling.slid + speed(shown) * time.delta_secs()).rem_euclid(PERIOD);
        let sway = if shown == Air::Rain { 0.0 } else { 5.0 * (time.elapsed_secs() * 0.8).sin() };
        (place.translation.x, place.translation.y) = (sway, -falling.slid);
    }
}

/// Logical pixels per second downwards.
fn speed(air: Air) -> f32 {
    match air {
        Air::Clear => 0.0,
        Air::Rain => 420.0,
        Air::Snow => 36.0,
        Air::Heat => -9.0,
    }
}

/// Draws it over a screen of this size and one period more on both ends.
fn draw(brush: &mut Brush, air: Air, size: Vec2) {
    let mut chance = Chance(53);
    let density = size.x * PERIOD / 10_000.0;
    let (count, colour) = match air {
        Air::Clear => return,
        Air::Rain => (density * 1.9, hex(0xC9_D9F0)),
        Air::Snow => (density * 1.6, hex(0xFF_FFFF)),
        Air::Heat => (density * 0.22, hex(0xFF_F6DC)),
    };
    for _ in 0..count as u16 {
        let at = Vec2::new((chance.next() - 0.5) * size.x, chance.next() * PERIOD);
        let (near, chance) = (0.5 + 0.5 * chance.next(), chance.next());
        let mut y = -size.y / 2.0 - PERIOD + at.y;
        while y < size.y / 2.0 + PERIOD {
            let at = Vec2::new(at.x, y);
            match air {
                Air::Clear => {}
                Air::Rain => streak(brush, at, near, colour),
                Air::Snow => flake(brush, at, 1.2 + 1.7 * near, 0.35 + 0.55 * near, colour),
                Air::Heat => wave(brush, at, 60.0 + 90.0 * chance, colour),
            }
            y += PERIOD;
        }
    }
}

fn corner(brush: &mut Brush, at: Vec2, colour: Rgb, opacity: f32) -> u32 {
    brush.corner(at.extend(0.0), Ink::veil(colour, opacity, Heat::Cut))
}

fn streak(brush: &mut Brush, at: Vec2, near: f32, colour: Rgb) {
    let (long, wide) = (10.0 + 14.0 * near, 0.7 + 0.6 * near);
    let top = at + Vec2::new(0.16 * long, long);
    let foot = [at - Vec2::X * wide, at + Vec2::X * wide].map(|p| corner(brush, p, colour, 0.5 * near));
    let tip = corner(brush, top, colour, 0.0);
    brush.sheet([foot[0], foot[1], tip]);
}

fn flake(brush: &mut Brush, at: Vec2, r: f32, opacity: f32, colour: Rgb) {
    let [a, b, c, d] =
        [Vec2::X, Vec2::Y, Vec2::NEG_X, Vec2::NEG_Y].map(|out| corner(brush, at + r * out, colour, opacity));
    brush.sheet([a, b, c]);
    brush.sheet([a, c, d]);
}

/// A band of hot air: a long, low wave.
fn wave(brush: &mut Brush, at: Vec2, long: f32, colour: Rgb) {
    const STEPS: u8 = 16;
    let mut last: Option<[u32; 2]> = None;
    for i in 0..=STEPS {
        let t = f32::from(i) / f32::from(STEPS);
        let middle = at + Vec2::new(long * t, 3.0 * (t * 10.0).sin());
        let opacity = 0.22 * (t * std::f32::consts::PI).sin();
        let pair = [-2.2, 2.2].map(|y| corner(brush, middle + Vec2::Y * y, colour, opacity));
        if let Some([a, b]) = last {
            brush.sheet([a, pair[0], pair[1]]);
            brush.sheet([a, pair[1], b]);
        }
        last = Some(pair);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample(temperature_c: f64, dew_point_c: f64, sky_ir: f64) -> Sample {
        Sample { temperature_c, dew_point_c, sky_ir, ..Sample::default() }
    }

    #[test]
    fn a_clear_sky_is_clear_and_a_grey_one_grey() {
        // A black body at 5 °C gives 339 W/m², a clear sky 80 % of that, a closed one 15 % more.
        assert!(cloud(&sample(5.0, 4.0, 268.0)) < 0.1);
        assert!(cloud(&sample(5.0, 4.0, 316.0)) > 0.9);
        assert!(cloud(&Sample::default()) < 1e-6);
    }

    #[test]
    fn it_rains_snows_and_shimmers() {
        let air = |t, dew, ir| Weather::of(&sample(t, dew, ir), true).air;
        assert_eq!(air(5.0, 4.0, 316.0), Air::Rain);
        assert_eq!(air(-2.0, -3.0, 290.0), Air::Snow);
        assert_eq!(air(36.0, 14.0, 420.0), Air::Heat);
        assert_eq!(air(5.0, 0.0, 240.0), Air::Clear);
        assert_eq!(Weather::of(&sample(36.0, 14.0, 400.0), false).air, Air::Clear);
    }

    #[test]
    fn drops_are_few() {
        for air in [Air::Rain, Air::Snow, Air::Heat] {
            let mut brush = Brush::new();
            draw(&mut brush, air, Vec2::new(1280.0, 720.0));
            assert!((50..2000).contains(&brush.triangles()), "{air:?}: {}", brush.triangles());
        }
    }
}
