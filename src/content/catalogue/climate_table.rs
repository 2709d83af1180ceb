//! What the weather generator gives, beside the figures that it is given.

use std::fmt::Write;

use super::climates::Climates;
use crate::sim::weather::{
    generator::{monthly_ghi, typical_year},
    reference::{degree_hours_19, reference_year},
};

/// Years averaged: enough for means to settle.
const SEEDS: u64 = 10;

impl Climates {
    /// Radiation and degree hours of the generator, means of several seeds, beside the normals: a table in Markdown.
    #[must_use]
    pub fn table(&self) -> String {
        let seeds = 0..SEEDS;
        #[expect(clippy::cast_precision_loss)] // a few seeds
        let share = 1.0 / SEEDS as f64;
        let mut out = String::from(
            "| City | Global radiation, kWh/m² a year: normal | generated | worst month | Degree hours 19 °C, kK h |\n\
         |---|--:|--:|--:|--:|\n",
        );
        for (name, city) in &self.cities {
            let (mut months, mut hours) = ([0.0; 12], 0.0);
            for year in seeds.clone().map(|seed| typical_year(&city.climate(), seed)) {
                hours += share * degree_hours_19(&year);
                for (month, got) in months.iter_mut().zip(monthly_ghi(&year)) {
                    *month += share * got;
                }
            }
            let normals = &city.monthly_ghi_kwh_m2;
            let worst = months
                .iter()
                .zip(normals)
                .map(|(got, normal)| 100.0 * (got / normal - 1.0))
                .fold(0.0, |a: f64, b| if b.abs() > a.abs() { b } else { a });
            let (normal, got) = (normals.iter().sum::<f64>(), months.iter().sum::<f64>());
            let off = 100.0 * (got / normal - 1.0);
            let _ = writeln!(out, "| {name} | {normal:.0} | {got:.0} ({off:+.1} %) | {worst:+.0} % | {hours:.1} |");
        }
        out += "\n| Zone | Base city, moved by | Degree hours 19 °C, kK h: zone | reference year | city's own year |\n\
            |---|--:|--:|--:|--:|\n";
        for (id, zone) in &self.zones {
            let Some(city) = self.cities.get(&zone.base_city) else { continue };
            let (mut by, mut got, mut own) = (0.0, 0.0, 0.0);
            for seed in seeds.clone() {
                let (year, moved) = reference_year(&city.climate(), zone.degree_hours_19, seed);
                by += share * moved;
                got += share * degree_hours_19(&year);
                own += share * degree_hours_19(&typical_year(&city.climate(), seed));
            }
            let (aim, name) = (zone.degree_hours_19, id.as_str().to_uppercase());
            let own_off = 100.0 * (own / aim - 1.0);
            let _ = writeln!(
                out,
                "| {name} | {}, {by:+.1} K | {aim:.1} | {got:.1} | {own:.1} ({own_off:+.0} %) |",
                zone.base_city
            );
        }
        out
    }
}
