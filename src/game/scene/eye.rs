//! The camera: fits the home, or one room, into the part of the screen that the interface leaves free.

use bevy::{
    camera::ClearColorConfig,
    core_pipeline::tonemapping::Tonemapping,
    prelude::*,
    render::{render_resource::WgpuAdapterInfo, renderer::RenderAdapterInfo},
    window::PrimaryWindow,
};

use super::{
    plan::{FRONT_CUT, OUTER, Plan},
    sight::{self, Sight},
    stage::{self, Stage},
};
use crate::game::{Places, View, idle::Animating};

/// Depth of the backdrop, behind everything.
pub const BACKDROP_Z: f32 = -3900.0;
const FAR: f32 = 4000.0;
/// A move of the camera takes this long, s.
const MOVE_S: f32 = 0.35;
/// Free margin around the home, logical pixels.
const MARGIN: f32 = 4.0;

/// Where the camera stands, and where it goes.
#[derive(Resource, Debug)]
pub struct Eye {
    from: Sight,
    to: Option<Sight>,
    moved: f32,
    window: Vec2,
}

impl Default for Eye {
    fn default() -> Self {
        Eye { from: Sight { scale: 60.0, origin: Vec2::ZERO }, to: None, moved: 1.0, window: Vec2::ZERO }
    }
}

impl Eye {
    /// How the home is seen now.
    pub fn sight(&self) -> Sight {
        let Some(to) = self.to else { return self.from };
        if self.moved >= 1.0 {
            return to;
        }
        let t = self.moved;
        self.from.between(to, t * t * (3.0 - 2.0 * t), self.window)
    }

    /// Size of the window, logical pixels.
    pub fn window(&self) -> Vec2 {
        self.window
    }
}

/// Puts up the camera.
pub(super) fn set_up(mut commands: Commands) {
    commands.spawn((
        Camera2d,
        Camera { clear_color: ClearColorConfig::Custom(Color::srgb_u8(0x0E, 0x1A, 0x34)), ..default() },
        Projection::from(OrthographicProjection { near: -FAR, far: FAR, ..OrthographicProjection::default_2d() }),
        Tonemapping::None,
        Msaa::Off,
    ));
}

/// Smooth edges where a graphics processor draws them for next to nothing.
pub(super) fn choose_edges(adapter: Option<Res<RenderAdapterInfo>>, mut cameras: Query<&mut Msaa, With<Camera2d>>) {
    let Some(adapter) = adapter else { return };
    if !in_software(&adapter) {
        for mut msaa in &mut cameras {
            *msaa = Msaa::Sample4;
        }
    }
}

fn in_software(adapter: &WgpuAdapterInfo) -> bool {
    let name = adapter.name.to_lowercase();
    // Its type is not exported under a name.
    format!("{:?}", adapter.device_type) == "Cpu"
        || ["swiftshader", "llvmpipe", "softpipe", "basic render"].iter().any(|n| name.contains(n))
}

/// Aims at the home or the room in view.
pub(super) fn aim(
    time: Res<Time>,
    windows: Query<&Window, With<PrimaryWindow>>,
    stage: Res<Stage>,
    view: Res<View>,
    places: Res<Places>,
    mut eye: ResMut<Eye>,
    mut roots: Query<&mut Transform>,
    mut animating: ResMut<Animating>,
) {
    let Ok(window) = windows.single() else { return };
    let size = window.size();
    let resized = eye.window != size;
    if resized {
        eye.window = size;
    }
    let Some(home) = stage.home() else { return };
    let room = view.room.as_ref().and_then(|id| home.rooms.iter().position(|r| r.id == *id));
    let free = if places.free.is_empty() { Rect::from_corners(Vec2::ZERO, size) } else { places.free };
    let to = wanted(&stage.plan, room, free);
    if eye.to != Some(to) {
        let cut = view.reduced_motion || resized || eye.to.is_none();
        eye.from = eye.sight();
        eye.to = Some(to);
        eye.moved = if cut { 1.0 } else { 0.0 };
    }
    if eye.moved < 1.0 {
        eye.moved = (eye.moved + time.delta_secs() / MOVE_S).min(1.0);
        animating.keep(&time, 0.05);
    }
    if let Some(root) = stage.root
        && let Ok(mut place) = roots.get_mut(root)
    {
        place.set_if_neq(stage::under(&eye));
    }
}

fn wanted(plan: &Plan, room: Option<usize>, free: Rect) -> Sight {
    let free = if free.width() > 200.0 { free.inflate(-MARGIN) } else { free };
    match room.filter(|r| *r < plan.rooms.len()) {
        None => Sight::fit(whole(plan), free),
        Some(room) => {
            // The room's floor is a little wider than the screen, as far as its height leaves room.
            let floor = floor(plan, room);
            let scale =
                (1.08 * free.width() / floor.width()).min(free.height() / (floor.height() + 0.9)).clamp(20.0, 110.0);
            let centre = floor.center() + Vec2::Y * 0.35;
            Sight { scale, origin: free.center() - scale * Vec2::new(centre.x, -centre.y) }
        }
    }
}

/// Everything of the home that must be seen, in the flat picture; the facade below may go behind the interface.
fn whole(plan: &Plan) -> Rect {
    let [x, z, t, h] = [plan.size.x, plan.size.y, OUTER, plan.height];
    around(&[
        Vec3::new(-t, h, -t),
        Vec3::new(-t, FRONT_CUT, z + t),
        Vec3::new(x + t, FRONT_CUT, -t),
        Vec3::new(x + t, FRONT_CUT - 0.1, z + t),
    ])
}

fn floor(plan: &Plan, room: usize) -> Rect {
    let corners: Vec<Vec3> = plan.rooms[room]
        .iter()
        .flat_map(|r| [(r.min.x, r.min.y), (r.max.x, r.min.y), (r.max.x, r.max.y), (r.min.x, r.max.y)])
        .map(|(x, z)| Vec3::new(x, 0.0, z))
        .collect();
    around(&corners)
}

fn around(points: &[Vec3]) -> Rect {
    let flat: Vec<Vec2> = points.iter().map(|p| sight::flat(*p)).collect();
    let (min, max) = super::hull::bounds(&flat);
    Rect { min, max }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::game::scene::plan;

    #[test]
    fn the_whole_home_fits_and_a_room_is_larger() {
        let plan = Plan::new(&plan::tests::home());
        let free = Rect::new(16.0, 96.0, 900.0, 620.0);
        let all = wanted(&plan, None, free);
        let roof = all.project(Vec3::new(-OUTER, plan.height, -OUTER));
        assert!(free.contains(roof), "{roof}");
        assert!(wanted(&plan, Some(1), free).scale > all.scale);
        assert_eq!(wanted(&plan, Some(9), free), all);
    }
}
