//! Speed of the engine: one step, and a year of 10-minute steps, by number of rooms. `cargo bench --no-default-features`.

use divan::Bencher;
use doux_foyer::sim::{
    building::{AirLink, Boundary, Building, Construction, Glazing, Layer, Surface, SurfaceKind, Window, Zone},
    home::{Accuracy, Home},
    io::{Emitter, Inputs},
    weather::{
        Series,
        generator::{Climate, typical_year},
    },
};

const ROOMS: [usize; 4] = [1, 3, 6, 10];

fn main() {
    divan::main();
}

fn climate() -> Climate {
    Climate {
        latitude_deg: 45.19,
        longitude_deg: 5.73,
        time_zone_h: 1.0,
        altitude_m: 212.0,
        monthly_mean_c: [1.5, 3.2, 7.7, 10.6, 14.5, 17.8, 20.1, 19.5, 16.7, 11.4, 6.5, 2.3],
        monthly_ghi_kwh_m2: [42.0, 63.0, 107.0, 136.0, 166.0, 183.0, 195.0, 166.0, 121.0, 77.0, 45.0, 35.0],
    }
}

/// A row of rooms, each with a facade and its window, a floor, a ceiling and a partition to the next.
fn flat(rooms: usize) -> Building {
    let solid = |thickness_m, conductivity, density, specific_heat| Layer::Solid {
        thickness_m,
        conductivity,
        density,
        specific_heat,
    };
    let make =
        |name: &str, layers| Construction { name: name.to_owned(), layers, solar_absorptance: 0.6, emissivity: 0.9 };
    let constructions = vec![
        make("facade", vec![solid(0.18, 1.75, 2300.0, 920.0), solid(0.09, 0.038, 20.0, 1450.0)]),
        make("slab", vec![solid(0.10, 1.75, 2300.0, 920.0), solid(0.04, 1.15, 1900.0, 1000.0)]),
        make("partition", vec![solid(0.07, 0.35, 900.0, 1000.0)]),
    ];
    let mut surfaces = Vec::new();
    for zone in 0..rooms {
        let south = zone % 2 == 0;
        let mut add = |kind, area_m2, azimuth_deg, tilt_deg, construction, boundary| {
            surfaces.push(Surface {
                name: String::new(),
                zone,
                kind,
                area_m2,
                azimuth_deg,
                tilt_deg,
                construction,
                boundary,
            });
        };
        add(SurfaceKind::Wall, 10.0, if south { 180.0 } else { 0.0 }, 90.0, 0, Boundary::Outdoors);
        add(SurfaceKind::Floor, 14.0, 0.0, 180.0, 1, Boundary::Adiabatic);
        add(SurfaceKind::Ceiling, 14.0, 0.0, 0.0, 1, Boundary::Adiabatic);
        add(SurfaceKind::Wall, 9.0, 270.0, 90.0, 1, Boundary::Temperature { source: 0, film: Some(7.7) });
        if zone + 1 < rooms {
            add(SurfaceKind::Partition, 9.0, 90.0, 90.0, 2, Boundary::Zone(zone + 1));
        }
    }
    let windows = surfaces
        .iter()
        .enumerate()
        .filter(|(_, s)| s.boundary == Boundary::Outdoors)
        .map(|(surface, _)| Window {
            surface,
            area_m2: 2.5,
            glazing: Glazing::Simple { u: 1.8, g: 0.6 },
            shutter_resistance: 0.2,
            shutter_solar_factor: 0.1,
            opening_height_m: 1.2,
        })
        .collect();
    let zone = |i| Zone { name: format!("{i}"), floor_area_m2: 14.0, height_m: 2.5, furniture_kg_per_m2: 10.0 };
    Building {
        site: climate().site(),
        zones: (0..rooms).map(zone).collect(),
        constructions,
        surfaces,
        windows,
        links: (1..rooms).map(|z| AirLink { zones: [z - 1, z] }).collect(),
    }
}

fn ready(rooms: usize, accuracy: Accuracy) -> (Home, Inputs) {
    let mut home = Home::new(flat(rooms)).expect("a sound building");
    home.set_accuracy(accuracy);
    let mut inputs = home.blank_inputs();
    for zone in &mut inputs.zones {
        zone.heating = Emitter::Ideal { setpoint_c: 19.0, max_w: 1500.0, radiative: 0.0 };
        zone.gains_convective_w = 60.0;
        zone.gains_radiative_w = 40.0;
        zone.outdoor_air_m3s = 0.006;
    }
    inputs.link_flow_m3s.fill(0.03);
    inputs.boundary_c.fill(19.0);
    (home, inputs)
}

fn year(home: &mut Home, inputs: &mut Inputs, weather: &Series, dt: f64) {
    let mut end = dt;
    while end <= 8760.0 * 3600.0 {
        inputs.weather = weather.step(end, dt);
        inputs.time_of_year_s = end - 0.5 * dt;
        home.step(dt, inputs);
        end += dt;
    }
}

#[divan::bench(args = ROOMS)]
fn step(bencher: Bencher, rooms: usize) {
    let (mut home, mut inputs) = ready(rooms, Accuracy::Exact);
    let weather = typical_year(&climate(), 1);
    inputs.weather = weather.step(12.0 * 3600.0, 600.0);
    inputs.time_of_year_s = 12.0 * 3600.0 - 300.0;
    bencher.bench_local(|| home.step(600.0, &inputs).imbalance_j);
}

#[divan::bench(args = ROOMS, sample_count = 10)]
fn year_exact_600_s(bencher: Bencher, rooms: usize) {
    let weather = typical_year(&climate(), 1);
    bencher.with_inputs(|| ready(rooms, Accuracy::Exact)).bench_local_refs(|(home, inputs)| {
        year(home, inputs, &weather, 600.0);
    });
}

#[divan::bench(args = ROOMS, sample_count = 10)]
fn year_fast_600_s(bencher: Bencher, rooms: usize) {
    let weather = typical_year(&climate(), 1);
    bencher.with_inputs(|| ready(rooms, Accuracy::Fast)).bench_local_refs(|(home, inputs)| {
        year(home, inputs, &weather, 600.0);
    });
}

#[divan::bench(args = [6], sample_count = 3)]
fn year_exact_60_s(bencher: Bencher, rooms: usize) {
    let weather = typical_year(&climate(), 1);
    bencher.with_inputs(|| ready(rooms, Accuracy::Exact)).bench_local_refs(|(home, inputs)| {
        year(home, inputs, &weather, 60.0);
    });
}
