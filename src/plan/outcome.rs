//! What a plan found, as pages and the lab read it.

use serde::{Deserialize, Serialize};

use super::{gesture::Gesture, price::Energy};
use crate::{
    content::{Catalogue, Who},
    money::CARRIERS,
    sim::energy::{Carrier, Use},
};

/// A middle value and its range.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Range {
    pub middle: f64,
    pub low: f64,
    pub high: f64,
}

impl Range {
    /// Of several, one of which is the middle one.
    pub fn of(values: impl Iterator<Item = f64>, middle: f64) -> Range {
        let mut range = Range { middle, low: middle, high: middle };
        for value in values {
            range.low = range.low.min(value);
            range.high = range.high.max(value);
        }
        range
    }
}

/// Energy and money of a year: of the usual way of living, and the least and the most of all ways and tariffs.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Amounts {
    /// Energy.
    pub kwh: f64,
    /// Least energy.
    pub kwh_low: f64,
    /// Most energy.
    pub kwh_high: f64,
    /// €.
    pub eur: f64,
    /// Least money.
    pub eur_low: f64,
    /// Most money.
    pub eur_high: f64,
}

impl Amounts {
    pub(super) fn new(kwh: Range, eur: Range) -> Amounts {
        Amounts {
            kwh: kwh.middle,
            kwh_low: kwh.low,
            kwh_high: kwh.high,
            eur: eur.middle,
            eur_low: eur.low,
            eur_high: eur.high,
        }
    }
}

/// All of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Outcome {
    /// The year as it is lived.
    pub year: YearLine,
    /// What is done and could be done, the largest first.
    pub gestures: Vec<GestureLine>,
    /// Prices used.
    pub prices: Vec<PriceLine>,
}

/// A year.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct YearLine {
    /// Bought, without subscriptions.
    #[serde(flatten)]
    pub bought: Amounts,
    /// Subscriptions, € a year.
    pub subscriptions_eur: f64,
    /// kg of CO2 equivalent.
    pub co2_kg: f64,
    /// Warm water, L at 40 °C a person and day.
    pub warm_l: f64,
    /// By use, the largest first.
    pub uses: Vec<UseLine>,
}

/// A use of a carrier over the year.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct UseLine {
    /// Use.
    #[serde(rename = "use")]
    pub use_: Use,
    /// Carrier.
    pub carrier: Carrier,
    /// Bought, without subscription.
    #[serde(flatten)]
    pub bought: Amounts,
}

/// What is saved in a year.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Saving {
    /// Not bought.
    #[serde(flatten)]
    pub amounts: Amounts,
    /// kg of CO2 equivalent.
    pub co2_kg: f64,
}

/// A gesture in this home.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GestureLine {
    /// Id in `gestures.toml`.
    pub id: Gesture,
    /// Who can do it.
    pub who: Who,
    /// Done already: what it saves is saved.
    pub done: bool,
    /// What it costs to buy, from and to.
    pub price_eur: Option<[f64; 2]>,
    /// What it saves, alone.
    #[serde(flatten)]
    pub saving: Saving,
    /// Where it saves, the largest first.
    pub uses: Vec<Use>,
    /// Ids in `sources.toml`.
    pub sources: Vec<String>,
    /// What others have published.
    pub published: Option<PublishedSaving>,
}

/// A published saving.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PublishedSaving {
    /// Least.
    pub low: f64,
    /// Most.
    pub high: f64,
    /// What they count: `heating %`.
    pub unit: String,
}

/// A tariff used.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PriceLine {
    /// What it sells.
    pub carrier: Carrier,
    /// Id in `tariffs.toml`.
    pub tariff: String,
    /// Holds from this day.
    pub from: String,
    /// Id in `sources.toml`.
    pub source: String,
}

/// What the catalogue says of a gesture: who, price, sources, published saving.
pub(super) fn known(
    catalogue: &Catalogue,
    gesture: Gesture,
) -> (Who, Option<[f64; 2]>, Vec<String>, Option<PublishedSaving>) {
    let known = catalogue.gestures.iter().find(|(id, _)| id.as_str() == gesture.key()).map(|(_, known)| known);
    let who = known.map_or(Who::Me, |known| known.who);
    let mut sources: Vec<String> = known.iter().map(|known| known.source.to_string()).collect();
    let mut price = [0.0; 2];
    let pieces = catalogue.plan.as_ref().map(|plan| &plan.pieces);
    let fitted = catalogue
        .measures
        .iter()
        .filter(|(_, measure)| measure.gesture.as_ref().is_some_and(|id| id.as_str() == gesture.key()));
    for (id, measure) in fitted {
        let Some([low, high]) = pieces.and_then(|pieces| pieces.get(id)) else { continue };
        price = [price[0] + low * measure.price_eur, price[1] + high * measure.price_eur];
        if !sources.iter().any(|source| *source == *measure.source.as_str()) {
            sources.push(measure.source.to_string());
        }
    }
    let published = known.map(|known| PublishedSaving { low: known.low, high: known.high, unit: known.unit.clone() });
    (who, (who == Who::Purchase).then_some(price), sources, published)
}

/// Uses in which a saving lies, the largest first: those with a twentieth of it at least.
pub(super) fn uses_of(before: &Energy, after: &Energy) -> Vec<Use> {
    let saved = |use_: Use| CARRIERS.iter().map(|&c| before[c as usize][use_] - after[c as usize][use_]).sum::<f64>();
    let mut uses: Vec<(Use, f64)> = Use::ALL.into_iter().map(|use_| (use_, saved(use_))).collect();
    let largest = uses.iter().map(|(_, kwh)| kwh.abs()).fold(0.0, f64::max);
    uses.retain(|(_, kwh)| *kwh > 0.05 * largest);
    uses.sort_by(|a, b| b.1.total_cmp(&a.1));
    uses.into_iter().map(|(use_, _)| use_).collect()
}

/// kWh of all carriers.
pub(super) fn total_kwh(energy: &Energy) -> f64 {
    energy.iter().map(crate::sim::energy::ByUse::total).sum()
}
