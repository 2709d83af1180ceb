//! Lines that make a passer-by stop: one thing, one figure. Figures come from the catalogue and the level's tariff, or are
//! published ones, so that they change with their sources.

use crate::{
    content::{Catalogue, DayColour, Id, Level, Programme},
    sim::energy::Carrier,
};

const YEAR_H: f64 = 8760.0;
/// A lamp forgotten every evening, h.
const EVENING_H: f64 = 5.0;
/// A tank set too hot, and one that is hot enough, K apart.
const TOO_HOT_K: f64 = 10.0;

/// A line and its figure.
#[derive(Debug, Clone, PartialEq)]
pub enum Wonder {
    /// A thing that costs this much a year, €: the key of its text.
    EurPerYear(&'static str, f64),
    /// A published share of heating, 0 to 1: the key of its text.
    Share(&'static str, f64),
}

/// The lines of a catalogue, at the prices of a level. What the catalogue does not know is left out.
#[must_use]
pub fn wonders(catalogue: &Catalogue, level: &Level) -> Vec<Wonder> {
    let Some(tariff) = catalogue.tariffs.get(&level.tariff) else { return Vec::new() };
    if tariff.carrier != Carrier::Electricity {
        return Vec::new();
    }
    // The mean of the day, whatever its hours cost.
    let hours = (0..24).map(|hour| tariff.price.eur_per_kwh(hour * 60, DayColour::Blue));
    let eur_per_kwh = hours.sum::<f64>() / 24.0;
    let device = |name: &str| Id::try_from(name).ok().and_then(|id| catalogue.devices.get(&id));
    let year = |w: f64, h: f64| w / 1000.0 * h * eur_per_kwh;
    let box_eur = device("internet_box").map(|kind| Wonder::EurPerYear("wonder-box", year(kind.on_w, YEAR_H)));
    let console = device("console").and_then(|kind| kind.standby_w);
    let console = console.map(|w| Wonder::EurPerYear("wonder-console", year(w, YEAR_H)));
    let lamp = device("lamp_halogen").map(|kind| Wonder::EurPerYear("wonder-lamp", year(kind.on_w, EVENING_H * 365.0)));
    let tank = device("tank_200").and_then(|kind| match kind.works {
        Programme::Tank { volume_l, loss_wh_l_k_day, .. } => {
            let kwh = loss_wh_l_k_day * volume_l * TOO_HOT_K * 365.0 / 1000.0;
            Some(Wonder::EurPerYear("wonder-tank", kwh * eur_per_kwh))
        }
        _ => None,
    });
    let degree = Id::try_from("heating_minus_1").ok().and_then(|id| catalogue.gestures.get(&id));
    let degree = degree.map(|gesture| Wonder::Share("wonder-degree", gesture.low / 100.0));
    [box_eur, degree, console, tank, lamp].into_iter().flatten().collect()
}
