//! Bevy itself, by hand: only the plugins the game needs, so that the page stays small (figures in `docs/decisions.md`).

use std::path::Path;

use bevy::{
    asset::{AssetMetaCheck, io::embedded::EmbeddedAssetRegistry},
    core_pipeline::{
        FullscreenShader,
        blit::BlitPlugin,
        core_2d::{AlphaMask2d, Core2dPlugin, Opaque2d},
        schedule::camera_driver,
        tonemapping::TonemappingPlugin,
        upscaling::UpscalingPlugin,
    },
    prelude::*,
    render::{
        Render, RenderApp, RenderPlugin, RenderSystems,
        batching::sort_binned_render_phase,
        renderer::{PendingCommandBuffers, RenderGraph, RenderGraphSystems, RenderQueue},
    },
    sprite_render::Mesh2dRenderPlugin,
    state::app::StatesPlugin,
    window::{MonitorSelection, WindowMode, WindowResolution},
};
use bevy_egui::EguiPlugin;

use super::platform;

/// Adds window, renderer and egui.
pub(super) fn plugin(app: &mut App) {
    #[cfg(feature = "logs")]
    app.add_plugins(bevy::log::LogPlugin::default());
    app.add_plugins((
        bevy::app::TaskPoolPlugin::default(),
        bevy::diagnostic::FrameCountPlugin,
        bevy::time::TimePlugin,
        TransformPlugin,
        bevy::input::InputPlugin,
        WindowPlugin { primary_window: Some(window()), ..default() },
        bevy::a11y::AccessibilityPlugin,
        AssetPlugin { meta_check: AssetMetaCheck::Never, ..default() },
        bevy::winit::WinitPlugin::default(),
        RenderPlugin::default(),
        ImagePlugin::default(),
        bevy::mesh::MeshPlugin,
        bevy::camera::CameraPlugin,
    ));
    core_2d_only(app);
    // No ColorMaterialPlugin: the scene has its own material.
    app.add_plugins((Mesh2dRenderPlugin, StatesPlugin));
    // What SpriteRenderPlugin would have added for meshes.
    app.sub_app_mut(RenderApp).add_systems(
        Render,
        (sort_binned_render_phase::<Opaque2d>, sort_binned_render_phase::<AlphaMask2d>)
            .in_set(RenderSystems::PhaseSort),
    );
    app.add_plugins(EguiPlugin::default());
}

fn window() -> Window {
    Window {
        title: "Doux Foyer".into(),
        canvas: Some("#game".into()),
        fit_canvas_to_parent: true,
        prevent_default_event_handling: false,
        resolution: WindowResolution::new(1280, 720),
        mode: if platform::FILLS_SCREEN && platform::kiosk_is_asked() {
            WindowMode::BorderlessFullscreen(MonitorSelection::Current)
        } else {
            WindowMode::Windowed
        },
        ..default()
    }
}

/// `CorePipelinePlugin` without its 3D passes.
fn core_2d_only(app: &mut App) {
    let path = Path::new("bevy_core_pipeline/fullscreen_vertex_shader/fullscreen.wgsl");
    app.world_mut().resource_mut::<EmbeddedAssetRegistry>().insert_asset(
        path.into(),
        path,
        include_bytes!("../../assets/shaders/fullscreen.wgsl").as_slice(),
    );
    app.add_plugins((Core2dPlugin, BlitPlugin, TonemappingPlugin, UpscalingPlugin));
    app.sub_app_mut(RenderApp).init_resource::<FullscreenShader>().add_systems(
        RenderGraph,
        (camera_driver.in_set(RenderGraphSystems::Render), submit.in_set(RenderGraphSystems::Submit)),
    );
}

fn submit(world: &mut World) {
    let buffers = world.resource_mut::<PendingCommandBuffers>().take();
    if !buffers.is_empty() {
        world.resource::<RenderQueue>().submit(buffers);
    }
}
