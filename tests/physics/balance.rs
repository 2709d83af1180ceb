//! Energy is conserved at every step, whatever the building and what acts on it.

use doux_foyer::sim::building::{
    AirLink, Boundary, Building, Construction, Glazing, Layer, Surface, SurfaceKind, Window, Zone,
};
use doux_foyer::sim::home::Home;
use doux_foyer::sim::io::{Emitter, Inputs, WindowInputs, ZoneInputs};
use doux_foyer::sim::weather::Sample;
use proptest::prelude::*;

use crate::support::site;

fn layer() -> impl Strategy<Value = Layer> {
    prop_oneof![
        (0.05..5.0).prop_map(Layer::Resistance),
        (0.005..0.4, 0.03..3.0, 15.0..2500.0, 700.0..2000.0).prop_map(
            |(thickness_m, conductivity, density, specific_heat)| Layer::Solid {
                thickness_m,
                conductivity,
                density,
                specific_heat
            }
        ),
    ]
}

fn construction() -> impl Strategy<Value = Construction> {
    (prop::collection::vec(layer(), 1..4), 0.1..0.95, 0.1..0.95).prop_map(|(layers, solar_absorptance, emissivity)| {
        Construction { name: "random".into(), layers, solar_absorptance, emissivity }
    })
}

fn boundary(zone: usize, zones: usize, pick: u32) -> Boundary {
    match pick % 6 {
        0 | 1 => Boundary::Outdoors,
        2 => Boundary::Adiabatic,
        3 if zones > 1 => Boundary::Zone((zone + 1) % zones),
        4 => Boundary::Temperature { source: 0, film: None },
        _ => Boundary::Temperature { source: 1, film: Some(7.7) },
    }
}

prop_compose! {
    fn building()(
        zones in 1_usize..5,
        constructions in prop::collection::vec(construction(), 3),
    )(
        surfaces in prop::collection::vec((0..zones, 4.0..40.0, 0.0..360.0, 0_u32..5, 0_usize..3, 0_u32..6), 1..9),
        furniture in 0.0..25.0,
        zones in Just(zones),
        constructions in Just(constructions),
        glass in (0.5..3.0, 0.8..5.8, 0.1..0.85, prop::bool::ANY),
    ) -> Building {
        let mut list: Vec<Surface> = (0..zones).map(|z| (z, 10.0, 180.0, 0, 0, 0)).chain(surfaces).map(
            |(zone, area_m2, azimuth_deg, kind, construction, pick)| {
                let (kind, tilt_deg) = [
                    (SurfaceKind::Wall, 90.0),
                    (SurfaceKind::Partition, 90.0),
                    (SurfaceKind::Floor, 180.0),
                    (SurfaceKind::Roof, 35.0),
                    (SurfaceKind::Ceiling, 0.0),
                ][kind as usize];
                let boundary = boundary(zone, zones, pick);
                Surface { name: "s".into(), zone, kind, area_m2, azimuth_deg, tilt_deg, construction, boundary }
            },
        ).collect();
        list.truncate(12);
        let (area_m2, u, g, bestest) = glass;
        let windows = (0..zones).map(|surface| Window {
            surface,
            area_m2,
            glazing: if bestest { Glazing::BestestDouble } else { Glazing::Simple { u, g } },
            shutter_resistance: 0.2,
            shutter_solar_factor: 0.1,
            opening_height_m: 1.0,
        }).collect();
        let links = (1..zones).map(|z| AirLink { zones: [0, z] }).collect();
        let zones = (0..zones).map(|_| Zone {
            name: "z".into(), floor_area_m2: 15.0, height_m: 2.5, furniture_kg_per_m2: furniture,
        }).collect();
        Building { site: site(), zones, constructions, surfaces: list, windows, links }
    }
}

fn emitter() -> impl Strategy<Value = Emitter> {
    prop_oneof![
        Just(Emitter::Off),
        (15.0..24.0, 100.0..5000.0, prop_oneof![Just(0.0), 0.1..0.9])
            .prop_map(|(setpoint_c, max_w, radiative)| Emitter::Ideal { setpoint_c, max_w, radiative }),
        (0.0..2000.0, 0.0..0.9).prop_map(|(w, radiative)| Emitter::Power { w, radiative }),
    ]
}

type Acts = (Sample, Vec<(f64, f64, f64, Emitter, bool, f64, f64, f64)>, f64, f64);

fn acts() -> impl Strategy<Value = Acts> {
    let weather = (-15.0..38.0, 150.0..400.0, 0.0..900.0, 0.0..300.0, 0.0..360.0, 0.0..15.0).prop_map(
        |(temperature_c, sky_ir, dni, dhi, wind_direction_deg, wind_speed)| Sample {
            temperature_c,
            dew_point_c: temperature_c - 4.0,
            pressure_pa: 97_000.0,
            sky_ir,
            ghi: 0.0,
            dni,
            dhi,
            wind_direction_deg,
            wind_speed,
        },
    );
    let zone = (0.0..500.0, 0.0..500.0, 0.0..0.1, emitter(), prop::bool::ANY, 0.0..1.0, 0.0..0.3, 0.0..0.2);
    (weather, prop::collection::vec(zone, 4), 0.0..3.15e7, prop_oneof![Just(60.0), Just(600.0), Just(3600.0)])
}

fn inputs(home: &Home, (weather, zones, time, _): &Acts) -> Inputs {
    let mut inputs = home.blank_inputs();
    inputs.weather = *weather;
    inputs.time_of_year_s = *time;
    for (input, &(convective, radiative, air, heating, cooled, ..)) in inputs.zones.iter_mut().zip(zones) {
        *input = ZoneInputs {
            gains_convective_w: convective,
            gains_radiative_w: radiative,
            outdoor_air_m3s: air,
            heating,
            cooling: if cooled {
                Emitter::Ideal { setpoint_c: 26.0, max_w: 3000.0, radiative: 0.0 }
            } else {
                Emitter::Off
            },
        };
    }
    for (window, &(.., shutter, opening_m3s, _)) in inputs.windows.iter_mut().zip(zones) {
        *window = WindowInputs { shutter, opening_m3s };
    }
    for (flow, &(.., link)) in inputs.link_flow_m3s.iter_mut().zip(zones) {
        *flow = link;
    }
    inputs.boundary_c = vec![12.0, 19.0];
    inputs
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn every_step_closes_its_balance(building in building(), steps in prop::collection::vec(acts(), 1..12)) {
        let mut home = Home::new(building).unwrap();
        for act in &steps {
            let dt = act.3;
            let inputs = inputs(&home, act);
            let out = home.step(dt, &inputs);
            // A kilowatt is small beside what flows here.
            let scale = 1000.0 * dt;
            prop_assert!(out.imbalance_j.abs() < 1e-6 * scale, "{} J in {dt} s", out.imbalance_j);
            for zone in &out.zones {
                prop_assert!((-60.0..150.0).contains(&zone.air_c), "{zone:?}");
            }
        }
    }

    #[test]
    fn long_steps_are_stable(building in building(), act in acts()) {
        let mut home = Home::new(building).unwrap();
        let mut inputs = inputs(&home, &act);
        inputs.weather.dni = 0.0;
        inputs.weather.dhi = 0.0;
        for zone in &mut inputs.zones {
            zone.heating = Emitter::Off;
            zone.cooling = Emitter::Off;
            zone.gains_convective_w = 0.0;
            zone.gains_radiative_w = 0.0;
        }
        let mut last = [0.0; 4];
        for step in 0..2000 {
            let out = home.step(3600.0, &inputs);
            let mut change: f64 = 0.0;
            for (zone, last) in out.zones.iter().zip(&mut last) {
                prop_assert!((-80.0..45.0).contains(&zone.air_c), "{step}: {zone:?}");
                change = change.max((zone.air_c - *last).abs());
                *last = zone.air_c;
            }
            if step == 1999 {
                prop_assert!(change < 0.02, "still moves by {change} K");
            }
        }
    }
}
