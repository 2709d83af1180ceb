//! `plan.toml`: figures in range, names that the catalogue knows.

use super::Checker;
use crate::content::{Catalogue, Id, Living, PlanFigures};

/// Refuses what makes no sense.
pub(super) fn figures(checker: &mut Checker<'_, '_>, all: &PlanFigures, catalogue: &Catalogue) {
    names(checker, all, catalogue);
    let home = &all.home;
    checker.range("home.height_m", home.height_m, 2.0..=5.0, "m");
    checker.range("home.living_share", home.living_share, 0.2..=0.9, "");
    checker.range("home.window_share", home.window_share, 0.05..=0.25, "");
    checker.range("home.window_height_m", home.window_height_m, 0.3..=3.0, "m");
    checker.range("home.stairwell_m", home.stairwell_m, 0.5..=3.0, "m");
    checker.range("home.entrance_m", home.entrance_m, 0.5..=2.0, "m");
    checker.range("home.door_open", home.door_open, 0.0..=1.0, "");
    checker.range("home.cellar_share", home.cellar_share, 0.0..=1.0, "");
    checker.range("home.neighbours_c", home.neighbours_c, 10.0..=25.0, "°C");
    if all.living.len().is_multiple_of(2) || all.living.len() > 9 {
        let found = format!("{} ways of living", all.living.len());
        checker.refuse("living", found, "an odd number up to 9: the middle one is the usual one");
    }
    let ids = all.living.iter().map(|living| living.id.as_str()).enumerate();
    checker.unique("way of living", ids, |i| format!("living[{i}].id"));
    for (i, living) in all.living.iter().enumerate() {
        self::living(checker, i, living);
    }
    for (field, hour) in [("wakes_h", all.day.wakes_h), ("sleeps_h", all.day.sleeps_h), ("airs_h", all.day.airs_h)] {
        checker.range(format_args!("day.{field}"), hour, 0.0..=24.0, "h");
    }
    checker.range("day.lowered_k", all.day.lowered_k, 0.0..=6.0, "K");
    checker.range("day.night_least_c", all.day.night_least_c, 12.0..=20.0, "°C");
    checker.range("day.away_least_c", all.day.away_least_c, 8.0..=20.0, "°C");
    checker.range("day.warms_up_h", all.day.warms_up_h, 0.0..=4.0, "h");
    checker.range("day.summer_room_c", all.day.summer_room_c, 15.0..=35.0, "°C");
    checker.range("day.light_winter", all.day.light_winter, 0.0..=1.0, "");
    checker.range("water.tap_c", all.water.tap_c, 30.0..=45.0, "°C");
    checker.range("water.taps_share", all.water.taps_share, 0.0..=1.0, "");
    checker.range("water.rinsed_cold", all.water.rinsed_cold, 0.0..=1.0, "");
    checker.range("water.cooler_tank_c", all.water.cooler_tank_c, 50.0..=65.0, "°C");
    checker.count("water.draws", all.water.draws.len(), 1..=24, "draws");
    let drawn: f64 = all.water.draws.iter().map(|[_, share]| share).sum();
    checker.range("water.draws", drawn, 0.999..=1.001, "in all");
    for (field, share) in [
        ("pan_share", all.usage.pan_share),
        ("hot_washes", all.usage.hot_washes),
        ("dryer_share", all.usage.dryer_share),
        ("old_lamps", all.usage.old_lamps),
    ] {
        checker.range(format_args!("usage.{field}"), share, 0.0..=1.0, "");
    }
}

fn living(checker: &mut Checker<'_, '_>, i: usize, living: &Living) {
    let mut range = |field: &str, value: f64, low: f64, high: f64, unit: &str| {
        checker.range(format_args!("living[{i}].{field}"), value, low..=high, unit);
    };
    range("setpoint_c", living.setpoint_c, 14.0, 26.0, "°C");
    range("sleeping_c", living.sleeping_c, 12.0, 26.0, "°C");
    range("excess_k", living.excess_k, 0.0, 3.0, "K");
    for (day, [from, to]) in living.out_h.iter().enumerate() {
        range(&format!("out_h[{day}]"), *from, 0.0, 24.0, "h");
        range(&format!("out_h[{day}]"), *to, *from, 24.0, "h");
    }
    range("water_l", living.water_l, 20.0, 200.0, "L");
    range("shower_min", living.shower_min, 1.0, 30.0, "minutes");
    range("baths_a_week", living.baths_a_week, 0.0, 7.0, "");
    range("airing_min", living.airing_min, 0.0, 600.0, "minutes");
    range("shutters", living.shutters, 0.0, 1.0, "");
    range("slack", living.slack, 0.0, 1.0, "");
    range("uses", living.uses, 0.3, 3.0, "");
    range("frost_mm", living.frost_mm, 0.0, 8.0, "mm");
}

fn names(checker: &mut Checker<'_, '_>, all: &PlanFigures, catalogue: &Catalogue) {
    let published = &all.published;
    for (path, source) in [
        ("source", &all.source),
        ("published.electricity.source", &published.electricity.source),
        ("published.gas.source", &published.gas.source),
        ("published.heat.source", &published.heat.source),
        ("published.flats.source", &published.flats.source),
        ("published.h1_over_h3.source", &published.h1_over_h3.source),
        ("published.eras.source", &published.eras.source),
        ("published.water_l.source", &published.water_l.source),
    ] {
        checker.known(path, "source", source.as_str(), catalogue.sources.keys().map(Id::as_str));
    }
    for (role, id) in all.devices.all() {
        let devices = catalogue.devices.keys().map(Id::as_str);
        checker.known(format_args!("devices.{role}"), "device", id.as_str(), devices);
    }
    for (role, ids) in all.tariffs.all() {
        checker.count(format_args!("tariffs.{role}"), ids.len(), 1..=4, "tariffs");
        for (i, id) in ids.iter().enumerate() {
            let tariffs = catalogue.tariffs.keys().map(Id::as_str);
            checker.known(format_args!("tariffs.{role}[{i}]"), "tariff", id.as_str(), tariffs);
        }
    }
    for (id, [low, high]) in &all.pieces {
        let measures = catalogue.measures.keys().map(Id::as_str);
        checker.known(format_args!("pieces.{id}"), "measure", id.as_str(), measures);
        checker.range(format_args!("pieces.{id}"), *low, 0.0..=*high, "pieces");
    }
    for (era, glazing) in &all.home.glazing {
        let eras = catalogue.constructions.eras.keys().map(Id::as_str);
        checker.known(format_args!("home.glazing.{era}"), "era", era.as_str(), eras);
        let glazings = catalogue.constructions.glazings.keys().map(Id::as_str);
        checker.known(format_args!("home.glazing.{era}"), "glazing", glazing.as_str(), glazings);
    }
    for era in catalogue.constructions.eras.keys().filter(|era| !all.home.glazing.contains_key(*era)) {
        checker.refuse("home.glazing", format!("no panes for the era `{era}`"), "give each era its panes");
    }
}
