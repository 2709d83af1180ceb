//! A step does not allocate: neither in play, nor when films are refreshed, shutters move or a window opens.

use doux_foyer::sim::building::{
    AirLink, Boundary, Building, Construction, Glazing, Layer, Site, Surface, SurfaceKind, Window, Zone,
};
use doux_foyer::sim::home::{Accuracy, Home};
use doux_foyer::sim::io::Emitter;
use doux_foyer::sim::weather::Sample;

/// Two rooms with all kinds of chains.
fn two_rooms() -> Building {
    let solid = Layer::Solid { thickness_m: 0.15, conductivity: 1.0, density: 1800.0, specific_heat: 900.0 };
    let surface = |zone, kind, azimuth_deg, tilt_deg, boundary| Surface {
        name: "s".into(),
        zone,
        kind,
        area_m2: 12.0,
        azimuth_deg,
        tilt_deg,
        construction: 0,
        boundary,
    };
    let window = |surface, glazing| Window {
        surface,
        area_m2: 2.0,
        glazing,
        shutter_resistance: 0.2,
        shutter_solar_factor: 0.1,
        opening_height_m: 1.0,
    };
    let zone = |name: &str| Zone { name: name.into(), floor_area_m2: 12.0, height_m: 2.5, furniture_kg_per_m2: 10.0 };
    Building {
        site: Site {
            latitude_deg: 45.0,
            longitude_deg: 5.0,
            time_zone_h: 1.0,
            elevation_m: 200.0,
            ground_reflectance: 0.2,
        },
        zones: vec![zone("a"), zone("b")],
        constructions: vec![Construction {
            name: "wall".into(),
            layers: vec![solid, Layer::Resistance(1.0)],
            solar_absorptance: 0.6,
            emissivity: 0.9,
        }],
        surfaces: vec![
            surface(0, SurfaceKind::Wall, 180.0, 90.0, Boundary::Outdoors),
            surface(1, SurfaceKind::Wall, 0.0, 90.0, Boundary::Outdoors),
            surface(0, SurfaceKind::Floor, 0.0, 180.0, Boundary::Temperature { source: 0, film: None }),
            surface(1, SurfaceKind::Floor, 0.0, 180.0, Boundary::Temperature { source: 0, film: Some(7.7) }),
            surface(0, SurfaceKind::Ceiling, 0.0, 0.0, Boundary::Adiabatic),
            surface(0, SurfaceKind::Partition, 90.0, 90.0, Boundary::Zone(1)),
        ],
        windows: vec![window(0, Glazing::BestestDouble), window(1, Glazing::Simple { u: 1.8, g: 0.6 })],
        links: vec![AirLink { zones: [0, 1] }],
    }
}

#[test]
fn no_step_allocates() {
    for accuracy in [Accuracy::Exact, Accuracy::Fast] {
        let mut home = Home::new(two_rooms()).unwrap();
        home.set_accuracy(accuracy);
        let mut inputs = home.blank_inputs();
        let used = allocation_counter::measure(|| {
            for minute in 0..3000_u32 {
                let hour = f64::from(minute) / 60.0;
                let lit = if minute % 1440 > 480 { 400.0 } else { 0.0 };
                inputs.time_of_year_s = 3600.0 * hour;
                inputs.weather =
                    Sample { temperature_c: 5.0, sky_ir: 280.0, dni: lit, dhi: 0.3 * lit, ..Sample::default() };
                inputs.windows[0].shutter = if minute % 700 > 350 { 1.0 } else { 0.0 };
                inputs.windows[1].opening_m3s = if minute % 300 > 290 { 0.05 } else { 0.0 };
                inputs.link_flow_m3s[0] = 0.02 * f64::from(minute / 500 % 2);
                let radiative = if minute > 2000 { 0.4 } else { 0.0 };
                for zone in &mut inputs.zones {
                    zone.heating = Emitter::Ideal { setpoint_c: 19.0, max_w: 900.0, radiative };
                }
                let step_s = if minute % 1000 > 900 { 600.0 } else { 60.0 };
                home.step(step_s, &inputs);
            }
        });
        assert_eq!(used.count_total, 0, "{accuracy:?}");
    }
}
