//! Solutions known on paper.

use doux_foyer::sim::building::{AirLink, Boundary, Glazing, Site, SurfaceKind};
use doux_foyer::sim::home::Home;
use doux_foyer::sim::io::{Emitter, Inputs};
use doux_foyer::sim::sun::Sun;

use crate::support::{box_room, dull, surface, window, zone};

const HOLD_20: Emitter = Emitter::Ideal { setpoint_c: 20.0, max_w: f64::INFINITY, radiative: 0.0 };
const AT_SOURCE: Boundary = Boundary::Temperature { source: 0, film: None };

fn settle(home: &mut Home, inputs: &Inputs, hours: u32) {
    for _ in 0..hours {
        home.step(3600.0, inputs);
    }
}

#[test]
fn steady_loss_is_u_a_delta_t() {
    let mut home = Home::new(box_room(0, AT_SOURCE)).unwrap();
    let mut inputs = home.blank_inputs();
    inputs.weather = dull(5.0);
    inputs.boundary_c = vec![5.0];
    inputs.zones[0].heating = HOLD_20;
    inputs.zones[0].outdoor_air_m3s = 0.01;
    settle(&mut home, &inputs, 2000);
    let out = home.outputs();
    // Through each wall: k A (inside face − 5 °C) / d; through air: ρ c V ΔT.
    let walls: f64 = home
        .building()
        .surfaces
        .iter()
        .enumerate()
        .map(|(i, s)| (s, home.surface(i)))
        .map(|(s, o)| s.area_m2 * 1.75 / 0.16 * (o.inside_c - o.outside_c))
        .sum();
    let air = 0.01 * 99_000.0 / (287.05 * 278.15) * 1006.0 * 15.0;
    let zone = out.zones[0];
    assert!((zone.air_c - 20.0).abs() < 1e-9);
    assert!((zone.air_loss_w - air).abs() < 1e-6 * air, "{} {air}", zone.air_loss_w);
    assert!((zone.heating_w - walls - air).abs() < 1e-6 * zone.heating_w, "{} {walls} {air}", zone.heating_w);
    let losses: f64 = (0..home.building().surfaces.len()).map(|i| home.surface(i).loss_w).sum();
    assert!((losses - walls).abs() < 1e-6 * walls);
    // All faces are as cold, so that only convection brings them heat: 1.31 ΔT^⅓ upright.
    let drop = 20.0 - home.surface(0).inside_c;
    let film = home.surface(0).loss_w / (12.0 * drop);
    let expected = 1.31 * libm::cbrt(drop);
    assert!((film / expected - 1.0).abs() < 0.1, "{film} {expected}");
}

#[test]
fn a_room_cools_with_its_time_constant() {
    // All resistance outside the mass: a face film of 1 W/(m² K) on thin heavy walls, nothing else.
    let boundary = Boundary::Temperature { source: 0, film: Some(1.0) };
    let mut home = Home::new(box_room(0, boundary)).unwrap();
    let mut inputs = home.blank_inputs();
    inputs.weather = dull(20.0);
    inputs.boundary_c = vec![0.0];
    // Long enough for the profile in the concrete to be established, then e-fold.
    settle(&mut home, &inputs, 20);
    let mut ratio = 0.0;
    let start = home.surface(0).inside_c;
    for _ in 0..(40 * 60) {
        home.step(60.0, &inputs);
        ratio = home.surface(0).inside_c / start;
    }
    let tau = -40.0 * 3600.0 / libm::log(ratio);
    // First eigenvalue of a slab insulated inside with Bi = h d / k: ζ tan ζ = Bi.
    let (h, d, k, rho_c): (f64, f64, f64, f64) = (1.0, 0.16, 1.75, 2300.0 * 920.0);
    let mut zeta = (h * d / k).sqrt();
    for _ in 0..100 {
        zeta = (h * d / k * zeta / libm::tan(zeta)).sqrt();
    }
    let expected = rho_c * d * d / (k * zeta * zeta);
    // The air of the room is a thousandth of the mass.
    assert!((tau / expected - 1.0).abs() < 0.004, "{tau} {expected}");
}

#[test]
fn sun_is_where_almanacs_put_it() {
    let place = |lat, lon, tz| Site {
        latitude_deg: lat,
        longitude_deg: lon,
        time_zone_h: tz,
        elevation_m: 0.0,
        ground_reflectance: 0.2,
    };
    let at = |day: f64, hour: f64| (day - 1.0) * 86_400.0 + hour * 3600.0;
    let greenwich = place(51.4769, 0.0, 0.0);
    // (day of the year, UT of transit, declination) from the Astronomical Almanac, mean of four years.
    for (day, transit, declination) in [
        (1.0, 12.0 + 3.3 / 60.0, -23.03),
        (42.0, 12.0 + 14.2 / 60.0, -14.1),
        (79.0, 12.0 + 7.5 / 60.0, -0.2),
        (172.0, 12.0 + 1.8 / 60.0, 23.44),
        (266.0, 12.0 - 7.5 / 60.0, 0.0),
        (307.0, 12.0 - 16.4 / 60.0, -15.1),
        (355.0, 12.0 - 2.0 / 60.0, -23.43),
    ] {
        let sun = Sun::at(&greenwich, at(day, transit));
        assert!((sun.azimuth_deg() - 180.0).abs() < 0.35, "day {day}: {}", sun.azimuth_deg());
        assert!(
            (sun.altitude_deg() - (90.0 - 51.4769 + declination)).abs() < 0.35,
            "day {day}: {}",
            sun.altitude_deg()
        );
    }
    // Grenoble, 21 June: sunrise (true altitude −0.83°) at 5 h 49 min of summer time, sunset at 21 h 29 min.
    let grenoble = place(45.19, 5.73, 1.0);
    for (hour, azimuth) in [(4.0 + 49.0 / 60.0, 54.5), (20.0 + 29.0 / 60.0, 305.5)] {
        let sun = Sun::at(&grenoble, at(172.0, hour));
        assert!((sun.altitude_deg() + 0.83).abs() < 0.6, "{}", sun.altitude_deg());
        assert!((sun.azimuth_deg() - azimuth).abs() < 1.5, "{}", sun.azimuth_deg());
    }
}

#[test]
fn symmetric_rooms_stay_symmetric() {
    // Two rooms mirrored about a partition, each with a west or an east wall, in a north wind.
    let mut building = box_room(0, Boundary::Outdoors);
    building.zones.push(zone("other"));
    building.surfaces.remove(1); // the east wall
    let mut mirror: Vec<_> = building.surfaces.clone();
    for s in &mut mirror {
        s.zone = 1;
        s.azimuth_deg = (360.0 - s.azimuth_deg) % 360.0;
    }
    building.surfaces.extend(mirror);
    building.surfaces.push(surface("between", SurfaceKind::Partition, 90.0, 1, Boundary::Zone(1)));
    building.links.push(AirLink { zones: [0, 1] });
    for south in [1, 6] {
        building.windows.push(window(south, Glazing::Simple { u: 2.0, g: 0.6 }));
    }
    let mut home = Home::new(building).unwrap();
    let mut inputs = home.blank_inputs();
    inputs.weather = dull(3.0);
    inputs.weather.wind_speed = 3.0;
    for zone in &mut inputs.zones {
        zone.gains_convective_w = 200.0;
        zone.gains_radiative_w = 100.0;
    }
    inputs.link_flow_m3s = vec![0.05];
    settle(&mut home, &inputs, 100);
    let out = home.outputs();
    assert!((out.zones[0].air_c - out.zones[1].air_c).abs() < 1e-9, "{:?}", out.zones);
    let between = home.surface(10);
    assert!((between.inside_c - between.outside_c).abs() < 1e-9);
}

#[test]
fn a_shorter_step_changes_little() {
    // A day of heating with a setback: 60 s against 600 s.
    let day = |dt: f64| {
        let mut building = box_room(0, Boundary::Outdoors);
        building.windows.push(window(2, Glazing::BestestDouble));
        let mut home = Home::new(building).unwrap();
        let mut inputs = home.blank_inputs();
        let (mut energy, mut time) = (0.0, 0.0);
        while time < 4.0 * 86_400.0 - 1.0 {
            time += dt;
            let hour = ((time - dt) / 3600.0) % 24.0;
            inputs.weather = dull(2.0 + 4.0 * libm::cos((hour - 15.0) / 24.0 * std::f64::consts::TAU));
            inputs.weather.dni = if (9.0..16.0).contains(&hour) { 500.0 } else { 0.0 };
            inputs.weather.dhi = inputs.weather.dni / 6.0;
            inputs.time_of_year_s = 20.0 * 86_400.0 + time - dt / 2.0;
            let setpoint_c = if (6.0..22.0).contains(&hour) { 20.0 } else { 17.0 };
            inputs.zones[0].heating = Emitter::Ideal { setpoint_c, max_w: 4000.0, radiative: 0.0 };
            energy += home.step(dt, &inputs).zones[0].heating_w * dt / 3.6e6;
        }
        energy
    };
    let (fine, coarse) = (day(60.0), day(600.0));
    assert!((coarse / fine - 1.0).abs() < 0.01, "{fine} {coarse}");
    // Halving the step halves the error of implicit Euler.
    let (a, b) = (day(1200.0) - fine, day(300.0) - fine);
    assert!(b.abs() < 0.5 * a.abs() + 0.02, "{a} {b}");
}

#[test]
fn a_setpoint_is_held_up_to_the_power_there_is() {
    for radiative in [0.0, 0.4] {
        let mut home = Home::new(box_room(1, Boundary::Outdoors)).unwrap();
        let mut inputs = home.blank_inputs();
        inputs.weather = dull(0.0);
        inputs.zones[0].heating = Emitter::Ideal { setpoint_c: 19.0, max_w: 3000.0, radiative };
        settle(&mut home, &inputs, 100);
        let held = home.outputs().zones[0];
        assert!((held.air_c - 19.0).abs() < 1e-9 && held.heating_w > 300.0, "{held:?}");
        inputs.zones[0].heating = Emitter::Ideal { setpoint_c: 19.0, max_w: 200.0, radiative };
        settle(&mut home, &inputs, 100);
        let short = home.outputs().zones[0];
        assert!(short.air_c < 18.0 && (short.heating_w - 200.0).abs() < 1e-9, "{short:?}");
        inputs.weather = dull(35.0);
        inputs.zones[0].cooling = Emitter::Ideal { setpoint_c: 26.0, max_w: f64::INFINITY, radiative: 0.0 };
        settle(&mut home, &inputs, 100);
        let cooled = home.outputs().zones[0];
        assert!((cooled.air_c - 26.0).abs() < 1e-9 && cooled.cooling_w > 0.0 && cooled.heating_w == 0.0);
    }
}

#[test]
fn impossible_buildings_are_refused_with_the_reason() {
    let good = || box_room(0, Boundary::Outdoors);
    let mut cases = vec![];
    let mut b = good();
    b.zones.clear();
    cases.push((b, "at least one zone"));
    let mut b = good();
    b.surfaces[1].area_m2 = -3.0;
    cases.push((b, "area = -3"));
    let mut b = good();
    b.surfaces[1].tilt_deg = f64::NAN;
    cases.push((b, "tilt"));
    let mut b = good();
    b.surfaces[1].construction = 9;
    cases.push((b, "construction 9"));
    let mut b = good();
    b.windows = vec![window(0, Glazing::BestestDouble); 5];
    cases.push((b, "do not fit"));
    let mut b = good();
    b.zones.push(zone("lost"));
    cases.push((b, "lost has no surface"));
    let mut b = good();
    b.links.push(AirLink { zones: [0, 0] });
    cases.push((b, "to itself"));
    for (building, expected) in cases {
        let error = Home::new(building).unwrap_err().to_string();
        assert!(error.contains(expected), "{error}");
    }
}
