//! The one material of the scene: vertex colours, tinted by the room, or the temperatures of surfaces.

use bevy::{
    asset::uuid_handle,
    math::Vec4,
    mesh::MeshVertexBufferLayoutRef,
    prelude::*,
    render::render_resource::{
        AsBindGroup, BlendComponent, BlendFactor, BlendOperation, BlendState, RenderPipelineDescriptor,
        SpecializedMeshPipelineError,
    },
    shader::{Shader, ShaderRef},
    sprite_render::{AlphaMode2d, Material2d, Material2dKey, Material2dPlugin},
};

use super::colour::Rgb;

const SHADER: Handle<Shader> = uuid_handle!("6b1f3d0a-2c55-4a0e-9a43-0d5c1f7e8b21");

/// Adds the material.
pub(super) fn plugin(app: &mut App) {
    let shader = Shader::from_wgsl(include_str!("../../../assets/shaders/paint.wgsl"), "paint.wgsl");
    if app.world_mut().resource_mut::<Assets<Shader>>().insert(&SHADER, shader).is_ok() {
        app.add_plugins(Material2dPlugin::<Paint>::default());
    }
}

/// How a mesh is laid on the picture.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Layer {
    /// Covers what is behind.
    #[default]
    Solid,
    /// Covers by the opacity of each corner.
    Veil,
    /// Covers by the opacity of each corner, over other veils.
    Overlay,
    /// Light on a surface: brightens what is there, so that dark things stay dark.
    Light,
    /// Light in the air: added.
    Halo,
}

/// Tint and temperature of a group of meshes.
#[derive(Asset, AsBindGroup, TypePath, Debug, Clone, PartialEq)]
#[bind_group_data(Layer)]
pub struct Paint {
    /// Tint, multiplied in sRGB, and strength of a light.
    #[uniform(0)]
    tint: Vec4,
    /// Share of the thermal view, temperature of the room in °C, whether a veil covers what is behind in the thermal view.
    #[uniform(0)]
    heat: Vec4,
    layer: Layer,
}

impl From<&Paint> for Layer {
    fn from(paint: &Paint) -> Layer {
        paint.layer
    }
}

impl Paint {
    /// Untinted.
    pub fn new(layer: Layer) -> Paint {
        Paint { tint: Vec4::ONE, heat: Vec4::new(0.0, 20.0, 0.0, 0.0), layer }
    }

    /// With another tint.
    pub fn tinted(&self, tint: Rgb) -> Paint {
        Paint { tint: tint.extend(self.tint.w), ..self.clone() }
    }

    /// With another strength of light.
    pub fn strong(&self, strength: f32) -> Paint {
        Paint { tint: self.tint.truncate().extend(strength), ..self.clone() }
    }

    /// With this share of the thermal view, in a room of this temperature.
    pub fn thermal(&self, share: f32, room_c: f32) -> Paint {
        Paint { heat: Vec4::new(share, room_c, self.heat.z, 0.0), ..self.clone() }
    }

    /// A veil that covers what is behind in the thermal view, as glass does.
    pub fn covering(mut self) -> Paint {
        self.heat.z = 1.0;
        self
    }
}

impl Material2d for Paint {
    fn fragment_shader() -> ShaderRef {
        ShaderRef::Handle(SHADER)
    }

    fn alpha_mode(&self) -> AlphaMode2d {
        if self.layer == Layer::Solid { AlphaMode2d::Opaque } else { AlphaMode2d::Blend }
    }

    fn depth_bias(&self) -> f32 {
        match self.layer {
            Layer::Solid | Layer::Veil => 0.0,
            Layer::Overlay => 1.0,
            Layer::Light => 2.0,
            Layer::Halo => 3.0,
        }
    }

    fn specialize(
        descriptor: &mut RenderPipelineDescriptor,
        _layout: &MeshVertexBufferLayoutRef,
        key: Material2dKey<Self>,
    ) -> Result<(), SpecializedMeshPipelineError> {
        let Some(fragment) = &mut descriptor.fragment else { return Ok(()) };
        let lit = match key.bind_group_data {
            Layer::Solid => return Ok(()),
            Layer::Veil | Layer::Overlay => {
                fragment.shader_defs.push("VEIL".into());
                return Ok(());
            }
            Layer::Light => BlendFactor::Dst,
            Layer::Halo => BlendFactor::One,
        };
        fragment.shader_defs.push("LIGHT".into());
        let add =
            |src_factor| BlendComponent { src_factor, dst_factor: BlendFactor::One, operation: BlendOperation::Add };
        for target in fragment.targets.iter_mut().flatten() {
            target.blend = Some(BlendState { color: add(lit), alpha: add(BlendFactor::Zero) });
        }
        Ok(())
    }
}
