// Colours of the scene. Vertex colours are sRGB before tint; rgb is made linear last, as the pictures were drawn.
// `uv` carries the temperature: x in °C, or K above its room where y is negative; |y| is the relief of the face
// (0: cut through, grey).

#import bevy_sprite::mesh2d_vertex_output::VertexOutput

struct Paint {
    tint: vec4<f32>,
    heat: vec4<f32>,
}

@group(#{MATERIAL_BIND_GROUP}) @binding(0) var<uniform> paint: Paint;

fn to_linear(c: vec3<f32>) -> vec3<f32> {
    return c * (c * (c * 0.305306011 + 0.682171111) + 0.012522878);
}

// Lightness rises all the way, in each kind of colour vision.
fn thermal(t: f32) -> vec3<f32> {
    var c = mix(vec3(0.039, 0.078, 0.251), vec3(0.165, 0.122, 0.471), saturate((t - 6.0) / 4.0));
    c = mix(c, vec3(0.357, 0.165, 0.561), saturate((t - 10.0) / 4.0));
    c = mix(c, vec3(0.604, 0.184, 0.525), saturate((t - 14.0) / 4.0));
    c = mix(c, vec3(0.816, 0.263, 0.416), saturate((t - 18.0) / 3.0));
    c = mix(c, vec3(0.933, 0.435, 0.282), saturate((t - 21.0) / 3.0));
    c = mix(c, vec3(0.976, 0.651, 0.227), saturate((t - 24.0) / 4.0));
    c = mix(c, vec3(1.0, 0.847, 0.451), saturate((t - 28.0) / 4.0));
    return mix(c, vec3(1.0, 0.973, 0.847), saturate((t - 32.0) / 6.0));
}

@fragment
fn fragment(in: VertexOutput) -> @location(0) vec4<f32> {
#ifdef LIGHT
    return vec4(in.color.rgb * (in.color.a * paint.tint.a), 0.0);
#else
#ifdef VEIL
    let weight = 1.0;
    let alpha = mix(in.color.a * paint.tint.a, 1.0, paint.heat.x * paint.heat.z);
#else
    let weight = in.color.a;
    let alpha = 1.0;
#endif
    var c = saturate(in.color.rgb * mix(vec3(1.0), paint.tint.rgb, weight));
    if paint.heat.x > 0.0 {
        let room = select(0.0, paint.heat.y, in.uv.y < 0.0);
        let warm = thermal(in.uv.x + room) * abs(in.uv.y);
        let shown = select(warm, vec3(0.30, 0.30, 0.36), in.uv.y == 0.0);
        c = mix(c, shown, paint.heat.x);
    }
    return vec4(to_linear(c), alpha);
#endif
}
