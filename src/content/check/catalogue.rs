//! The catalogue: plausible figures, each with a source that exists.

use serde::Deserialize;

use super::Checker;
use crate::content::{
    Catalogue, Custom, Effect, Id, Measure, Practice, Problem,
    catalogue::{
        Climates, Co2Factor, Constructions, DayPrice, DeviceKind, Era, Gesture, LayerOf, Make, Price, Programme, Tariff,
    },
    document::Document,
    library::entry,
};

/// Reads one file of the catalogue into it; gives what is wrong.
pub fn read_catalogue(catalogue: &mut Catalogue, name: &str, file: &str, text: &str) -> Vec<Problem> {
    let document = match Document::parse(file, text) {
        Ok(document) => document,
        Err(problems) => return problems,
    };
    let mut problems = Vec::new();
    match name {
        "sources" => {
            for name in document.names() {
                match entry(&document, &name) {
                    Ok((id, source)) => drop(catalogue.sources.insert(id, source)),
                    Err(problem) => problems.push(problem),
                }
            }
        }
        "devices" => read_entries(&document, &mut problems, |checker, id, kind: DeviceKind| {
            device(checker, id, &kind, catalogue);
            if checker.fine() {
                catalogue.devices.insert(id.clone(), kind);
            }
        }),
        "tariffs" => read_entries(&document, &mut problems, |checker, id, kind: Tariff| {
            tariff(checker, id, &kind, catalogue);
            if checker.fine() {
                catalogue.tariffs.insert(id.clone(), kind);
            }
        }),
        "gestures" => read_entries(&document, &mut problems, |checker, id, gesture: Gesture| {
            checker.names(format_args!("{id}.name"), &gesture.name);
            source(checker, id, &gesture.source, catalogue);
            if gesture.low < 0.0 || gesture.low > gesture.high {
                let found = format!("{} to {}", gesture.low, gesture.high);
                checker.refuse(format_args!("{id}.high"), found, "the lower figure comes first, both positive");
            }
            if checker.fine() {
                catalogue.gestures.insert(id.clone(), gesture);
            }
        }),
        "measures" => read_entries(&document, &mut problems, |checker, id, kind: Measure| {
            measure(checker, id, &kind, catalogue);
            if checker.fine() {
                catalogue.measures.insert(id.clone(), kind);
            }
        }),
        "practices" => {
            read_entries(&document, &mut problems, |checker, id, kind: Custom| {
                custom(checker, id, &kind, catalogue);
                if let Some(practice) = Practice::named(id.as_str()).filter(|_| checker.fine()) {
                    catalogue.customs.insert(practice, kind);
                }
            });
            let whole = problems.is_empty();
            let missing = |practice: &&Practice| whole && !catalogue.customs.contains_key(*practice);
            for practice in Practice::ALL.iter().filter(missing) {
                let message = format!("no practice `{}`", practice.key());
                problems.push(document.problem("", message, Some(format!("add [{}]", practice.key()))));
            }
        }
        "constructions" => read_whole(&document, &mut problems, |checker, all: Constructions| {
            constructions(checker, &all, catalogue);
            if checker.fine() {
                catalogue.constructions = all;
            }
        }),
        "climates" => read_whole(&document, &mut problems, |checker, all| {
            climates(checker, &all, catalogue);
            if checker.fine() {
                catalogue.climates = all;
            }
        }),
        "plan" => read_whole(&document, &mut problems, |checker, all| {
            super::figures::figures(checker, &all, catalogue);
            if checker.fine() {
                catalogue.plan = Some(all);
            }
        }),
        _ => read_whole(&document, &mut problems, |checker, all: Co2| {
            for (i, factor) in all.factor.iter().enumerate() {
                checker.range(format_args!("factor[{i}].kg_per_kwh"), factor.kg_per_kwh, 0.0..=2.0, "kg");
                source(checker, format_args!("factor[{i}]"), &factor.source, catalogue);
            }
            if checker.fine() {
                catalogue.co2 = all.factor;
            }
        }),
    }
    problems
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Co2 {
    factor: Vec<Co2Factor>,
}

/// Reads a file of entries; one that cannot be read leaves the others.
fn read_entries<'t, T: Deserialize<'t>>(
    document: &Document<'t>,
    problems: &mut Vec<Problem>,
    mut each: impl FnMut(&mut Checker<'_, 't>, &Id, T),
) {
    for name in document.names() {
        match entry(document, &name) {
            Ok((id, value)) => {
                let mut checker = Checker::new(document);
                each(&mut checker, &id, value);
                problems.extend(checker.problems);
            }
            Err(problem) => problems.push(problem),
        }
    }
}

fn read_whole<'t, T: Deserialize<'t>>(
    document: &Document<'t>,
    problems: &mut Vec<Problem>,
    use_it: impl FnOnce(&mut Checker<'_, 't>, T),
) {
    match document.read() {
        Ok(value) => {
            let mut checker = Checker::new(document);
            use_it(&mut checker, value);
            problems.extend(checker.problems);
        }
        Err(problem) => problems.push(problem),
    }
}

fn source(checker: &mut Checker<'_, '_>, path: impl std::fmt::Display, id: &Id, catalogue: &Catalogue) {
    checker.known(format_args!("{path}.source"), "source", id.as_str(), catalogue.sources.keys().map(Id::as_str));
}

fn device(checker: &mut Checker<'_, '_>, id: &Id, kind: &DeviceKind, catalogue: &Catalogue) {
    checker.names(format_args!("{id}.name"), &kind.name);
    checker.range(format_args!("{id}.on_w"), kind.on_w, 0.1..=40_000.0, "W");
    checker.range(format_args!("{id}.standby_w"), kind.standby_w.unwrap_or(0.0), 0.0..=100.0, "W");
    checker.range(format_args!("{id}.heat_to_room"), kind.heat_to_room, 0.0..=1.0, "");
    checker.range(format_args!("{id}.radiative"), kind.radiative, 0.0..=1.0, "");
    let sources = catalogue.sources.keys().map(Id::as_str);
    checker.known(format_args!("{id}.source"), "source", &kind.source, sources);
    if let Some(published) = &kind.published {
        checker.range(format_args!("{id}.published.kwh"), published.kwh, 0.1..=20_000.0, "kWh");
        checker.range(format_args!("{id}.published.cycles"), published.cycles.unwrap_or(1.0), 1.0..=5_000.0, "");
    }
    works(checker, &format!("{id}.works"), &kind.works);
}

fn works(checker: &mut Checker<'_, '_>, here: &str, works: &Programme) {
    let mut share = |field: &str, value: f64| checker.range(format_args!("{here}.{field}"), value, 0.01..=1.1, "");
    match works {
        Programme::Switched | Programme::Lamp => {}
        Programme::Instant { efficiency } => share("efficiency", *efficiency),
        Programme::Heater { efficiency, water, .. } => {
            share("efficiency", *efficiency);
            if let Some(curve) = water {
                let here = format!("{here}.water");
                checker.range(format_args!("{here}.mild[0]"), curve.mild.0, 5.0..=25.0, "°C outdoors");
                checker.range(format_args!("{here}.cold[0]"), curve.cold.0, -30.0..=curve.mild.0 - 1.0, "°C outdoors");
                checker.range(format_args!("{here}.mild[1]"), curve.mild.1, 20.0..=90.0, "°C");
                checker.range(format_args!("{here}.cold[1]"), curve.cold.1, curve.mild.1..=95.0, "°C");
            }
        }
        Programme::Hob { efficiency, plate } => {
            share("efficiency", *efficiency);
            if let Some(plate) = plate {
                let here = format!("{here}.plate");
                // Steps of ten seconds: it must not answer faster.
                let quick_j_k = 20.0 * (plate.gives_w_k + plate.loses_w_k);
                checker.range(format_args!("{here}.gives_w_k"), plate.gives_w_k, 0.5..=50.0, "W/K");
                checker.range(format_args!("{here}.loses_w_k"), plate.loses_w_k, 0.0..=10.0, "W/K");
                checker.range(format_args!("{here}.holds_j_k"), plate.holds_j_k, quick_j_k..=5_000.0, "J/K");
            }
        }
        Programme::Kettle { litres, needed_l, efficiency } => {
            share("efficiency", *efficiency);
            checker.range(format_args!("{here}.litres"), *litres, 0.1..=3.0, "L");
            checker.range(format_args!("{here}.needed_l"), *needed_l, 0.1..=*litres, "L");
        }
        Programme::Cold { compartments, approach_k, carnot_share, cycle_min, frost_mm_per_month } => {
            share("carnot_share", *carnot_share);
            checker.count(format_args!("{here}.compartments"), compartments.len(), 1..=4, "compartments");
            for (i, part) in compartments.iter().enumerate() {
                let part_of = format!("{here}.compartments[{i}]");
                checker.range(format_args!("{part_of}.inside_c"), part.inside_c, -30.0..=12.0, "°C");
                checker.range(format_args!("{part_of}.ua_w_k"), part.ua_w_k, 0.05..=10.0, "W/K");
            }
            checker.range(format_args!("{here}.approach_k"), *approach_k, 0.0..=30.0, "K");
            checker.range(format_args!("{here}.cycle_min"), *cycle_min, 2.0..=1440.0, "minutes");
            checker.range(format_args!("{here}.frost_mm_per_month"), *frost_mm_per_month, 0.0..=10.0, "mm");
        }
        Programme::Cycles { cycles, vapour_g, .. } => {
            checker.range(format_args!("{here}.vapour_g"), *vapour_g, 0.0..=3_000.0, "g");
            checker.count(format_args!("{here}.cycles"), cycles.len(), 1..=8, "cycles");
            let names = cycles.iter().map(|cycle| cycle.id.as_str()).enumerate();
            checker.unique("cycle", names, |i| format!("{here}.cycles[{i}].id"));
            for (n, cycle) in cycles.iter().enumerate() {
                let here = format!("{here}.cycles[{n}]");
                checker.names(format_args!("{here}.name"), &cycle.name);
                checker.count(format_args!("{here}.phases"), cycle.phases.len(), 1..=20, "phases");
                for (i, phase) in cycle.phases.iter().enumerate() {
                    checker.range(format_args!("{here}.phases[{i}].minutes"), phase.minutes, 0.5..=600.0, "minutes");
                    checker.range(format_args!("{here}.phases[{i}].w"), phase.w, 0.0..=10_000.0, "W");
                }
                if cycle.phases.iter().all(|phase| phase.skipped_by.is_some()) {
                    checker.refuse(format_args!("{here}.phases"), "nothing is left when phases are skipped", "");
                }
            }
        }
        Programme::Cooler { eer, setpoint_c, duct_m3h } => {
            checker.range(format_args!("{here}.eer"), *eer, 0.5..=8.0, "");
            checker.range(format_args!("{here}.setpoint_c"), *setpoint_c, 18.0..=30.0, "°C");
            checker.range(format_args!("{here}.duct_m3h"), *duct_m3h, 0.0..=1_000.0, "m³/h");
        }
        Programme::Tank { volume_l, setpoint_c, loss_wh_l_k_day } => {
            checker.range(format_args!("{here}.volume_l"), *volume_l, 10.0..=500.0, "L");
            checker.range(format_args!("{here}.setpoint_c"), *setpoint_c, 50.0..=65.0, "°C");
            checker.range(format_args!("{here}.loss_wh_l_k_day"), *loss_wh_l_k_day, 0.05..=1.0, "Wh/(L K day)");
        }
    }
}

fn tariff(checker: &mut Checker<'_, '_>, id: &Id, tariff: &Tariff, catalogue: &Catalogue) {
    checker.names(format_args!("{id}.name"), &tariff.name);
    source(checker, id, &tariff.source, catalogue);
    let is_date = tariff.from.len() == 10
        && tariff.from.bytes().enumerate().all(|(i, b)| if i == 4 || i == 7 { b == b'-' } else { b.is_ascii_digit() });
    if !is_date {
        checker.refuse(format_args!("{id}.from"), format!("`{}` is not a date", tariff.from), "write YYYY-MM-DD");
    }
    checker.range(
        format_args!("{id}.subscription_eur_per_year"),
        tariff.subscription_eur_per_year.unwrap_or(0.0),
        0.0..=5_000.0,
        "€",
    );
    checker.range(format_args!("{id}.individual_share"), tariff.individual_share.unwrap_or(1.0), 0.3..=1.0, "");
    let mut price = |name: &str, value: f64| {
        checker.range(format_args!("{id}.price.{name}"), value, 0.0..=5.0, "€/kWh");
    };
    match &tariff.price {
        Price::Base { eur_per_kwh } => price("eur_per_kwh", *eur_per_kwh),
        Price::PeakOffpeak { peak, offpeak, .. } => {
            price("peak", *peak);
            price("offpeak", *offpeak);
        }
        Price::Tempo { blue, white, red, .. } => {
            for (name, DayPrice { peak, offpeak }) in [("blue", blue), ("white", white), ("red", red)] {
                price(&format!("{name}.peak"), *peak);
                price(&format!("{name}.offpeak"), *offpeak);
            }
        }
    }
    if let Price::PeakOffpeak { offpeak_hours, .. } | Price::Tempo { offpeak_hours, .. } = &tariff.price {
        checker.count(format_args!("{id}.price.offpeak_hours"), offpeak_hours.len(), 1..=6, "spans");
    }
}

fn measure(checker: &mut Checker<'_, '_>, id: &Id, measure: &Measure, catalogue: &Catalogue) {
    checker.names(format_args!("{id}.name"), &measure.name);
    source(checker, id, &measure.source, catalogue);
    known_gesture(checker, id, measure.gesture.as_ref(), catalogue);
    checker.range(format_args!("{id}.price_eur"), measure.price_eur, 0.0..=500.0, "€");
    let here = format!("{id}.does");
    match measure.does {
        Effect::Bulb { share } => checker.range(format_args!("{here}.share"), share, 0.01..=1.0, ""),
        Effect::Taps { flow } => checker.range(format_args!("{here}.flow"), flow, 0.1..=1.0, ""),
        Effect::Shower { l_min } => checker.range(format_args!("{here}.l_min"), l_min, 3.0..=20.0, "L/min"),
        Effect::WindowSeals { leak } | Effect::DoorBrush { leak } => {
            checker.range(format_args!("{here}.leak"), leak, 0.1..=1.0, "");
        }
        Effect::Curtain { resistance } => {
            checker.range(format_args!("{here}.resistance"), resistance, 0.01..=0.5, "m² K/W");
        }
        Effect::Strip {} | Effect::Regulator {} | Effect::Programmer {} => {}
    }
}

fn custom(checker: &mut Checker<'_, '_>, id: &Id, custom: &Custom, catalogue: &Catalogue) {
    checker.known(id, "practice", id.as_str(), Practice::ALL.iter().map(|practice| practice.key()));
    checker.names(format_args!("{id}.name"), &custom.name);
    checker.range(format_args!("{id}.declined"), custom.declined, 0.0..=0.5, "");
    checker.range(format_args!("{id}.again_after_h"), f64::from(custom.again_after_h), 1.0..=168.0, "h");
    known_gesture(checker, id, custom.gesture.as_ref(), catalogue);
}

fn known_gesture(checker: &mut Checker<'_, '_>, id: &Id, gesture: Option<&Id>, catalogue: &Catalogue) {
    if let Some(gesture) = gesture {
        let gestures = catalogue.gestures.keys().map(Id::as_str);
        checker.known(format_args!("{id}.gesture"), "gesture", gesture.as_str(), gestures);
    }
}

fn climates(checker: &mut Checker<'_, '_>, all: &Climates, catalogue: &Catalogue) {
    for (id, zone) in &all.zones {
        checker.range(format_args!("zones.{id}.degree_hours_19"), zone.degree_hours_19, 0.0..=200.0, "k°C·h");
        let cities = all.cities.keys().map(String::as_str);
        checker.known(format_args!("zones.{id}.base_city"), "city", &zone.base_city, cities);
        source(checker, format_args!("zones.{id}"), &zone.source, catalogue);
    }
    for (name, city) in &all.cities {
        let here = format!("cities.{name}");
        checker.known(format_args!("{here}.zone"), "zone", city.zone.as_str(), all.zones.keys().map(Id::as_str));
        checker.range(format_args!("{here}.latitude_deg"), city.latitude_deg, -66.0..=66.0, "°");
        checker.range(format_args!("{here}.longitude_deg"), city.longitude_deg, -180.0..=180.0, "°");
        checker.range(format_args!("{here}.elevation_m"), city.elevation_m, -10.0..=3_000.0, "m");
        checker.range(format_args!("{here}.time_zone_h"), city.time_zone_h, -12.0..=14.0, "h");
        for (i, &mean) in city.monthly_mean_c.iter().enumerate() {
            checker.range(format_args!("{here}.monthly_mean_c[{i}]"), mean, -30.0..=40.0, "°C");
        }
        for (i, &ghi) in city.monthly_ghi_kwh_m2.iter().enumerate() {
            checker.range(format_args!("{here}.monthly_ghi_kwh_m2[{i}]"), ghi, 1.0..=350.0, "kWh/m²");
        }
        source(checker, &here, &city.source, catalogue);
        source(checker, &here, &city.ghi_source, catalogue);
    }
}

fn constructions(checker: &mut Checker<'_, '_>, all: &Constructions, catalogue: &Catalogue) {
    for (id, material) in &all.materials {
        let here = format!("materials.{id}");
        checker.range(format_args!("{here}.conductivity"), material.conductivity, 0.01..=500.0, "W/(m K)");
        checker.range(format_args!("{here}.density"), material.density, 1.0..=12_000.0, "kg/m³");
        checker.range(format_args!("{here}.specific_heat"), material.specific_heat, 100.0..=5_000.0, "J/(kg K)");
    }
    for (id, era) in &all.eras {
        let here = format!("eras.{id}");
        checker.names(format_args!("{here}.name"), &era.name);
        checker.range(format_args!("{here}.q4pa_m3h_m2"), era.q4pa_m3h_m2, 0.0..=20.0, "m³/h/m²");
        checker.range(format_args!("{here}.vents_m3h_m2"), era.vents_m3h_m2, 0.0..=10.0, "m³/h/m²");
        source(checker, &here, &era.source, catalogue);
        for (part, make) in makes(era) {
            let here = format!("{here}.{part}");
            checker.range(format_args!("{here}.solar_absorptance"), make.solar_absorptance, 0.0..=1.0, "");
            checker.count(format_args!("{here}.layers"), make.layers.len(), 1..=12, "layers");
            for (i, layer) in make.layers.iter().enumerate() {
                self::layer(checker, &format!("{here}.layers[{i}]"), layer, all);
            }
        }
    }
    for (id, glazing) in &all.glazings {
        let here = format!("glazings.{id}");
        checker.names(format_args!("{here}.name"), &glazing.name);
        checker.range(format_args!("{here}.u"), glazing.u, 0.3..=7.0, "W/(m² K)");
        checker.range(format_args!("{here}.g"), glazing.g, 0.0..=1.0, "");
        source(checker, &here, &glazing.source, catalogue);
    }
    checker.range("shutter.resistance", all.shutter.resistance, 0.0..=2.0, "m² K/W");
    checker.range("shutter.solar_factor", all.shutter.solar_factor, 0.0..=1.0, "");
    if let Some(id) = &all.shutter.source {
        source(checker, "shutter", id, catalogue);
    }
}

fn makes(era: &Era) -> [(&'static str, &Make); 7] {
    [
        ("facade", &era.facade),
        ("party_wall", &era.party_wall),
        ("floor", &era.floor),
        ("ceiling", &era.ceiling),
        ("ground_floor", &era.ground_floor),
        ("roof", &era.roof),
        ("partition", &era.partition),
    ]
}

fn layer(checker: &mut Checker<'_, '_>, here: &str, layer: &LayerOf, all: &Constructions) {
    match (&layer.of, layer.m, layer.r) {
        (Some(material), Some(thickness), None) => {
            let materials = all.materials.keys().map(Id::as_str);
            checker.known(format_args!("{here}.of"), "material", material.as_str(), materials);
            checker.range(format_args!("{here}.m"), thickness, 0.001..=2.0, "m");
        }
        (None, None, Some(resistance)) => {
            checker.range(format_args!("{here}.r"), resistance, 0.001..=20.0, "m² K/W");
        }
        _ => checker.refuse(here, "not a layer", "give a material `of` and its thickness `m`, or a resistance `r`"),
    }
}
