//! How far two results of a case are apart.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use serde::Deserialize;

/// Small energies and powers are measured against so many kWh or W: 1 kWh of 2 is not half the heating of a home.
const FLOOR: f64 = 100.0;

/// What is compared of a result; the references hold no more.
#[derive(Debug, Deserialize)]
pub struct Outcome {
    pub total: Energies,
    zones: BTreeMap<String, Zone>,
    weeks: BTreeMap<String, Week>,
}

#[derive(Debug, Deserialize)]
pub struct Energies {
    pub heating: Energy,
    pub cooling: Energy,
}

#[derive(Debug, Deserialize)]
pub struct Energy {
    pub kwh: f64,
    peak_w: f64,
}

#[derive(Debug, Deserialize)]
struct Zone {
    #[serde(flatten)]
    energies: Energies,
    air_mean_c: f64,
    air_min_c: f64,
    air_max_c: f64,
}

#[derive(Debug, Deserialize)]
struct Week {
    first_hour: usize,
    zones: BTreeMap<String, WeekZone>,
}

#[derive(Debug, Deserialize)]
struct WeekZone {
    air_c: Vec<f64>,
}

/// The differences that are furthest from nothing, with their signs.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Worst {
    /// Heating or cooling of the year, of a room or of all, in %.
    pub energy: f64,
    /// Their highest hour, in %.
    pub peak: f64,
    /// Mean, lowest and highest temperature of a room, and the root mean square over its two weeks, in K.
    pub air: f64,
}

impl Worst {
    /// Every difference is within those of `limit`.
    pub fn within(&self, limit: &Self) -> bool {
        self.energy.abs() <= limit.energy && self.peak.abs() <= limit.peak && self.air.abs() <= limit.air
    }

    fn energies(&mut self, base: &Energies, other: &Energies) {
        for (a, b) in [(&base.heating, &other.heating), (&base.cooling, &other.cooling)] {
            further(&mut self.energy, percent(a.kwh, b.kwh));
            further(&mut self.peak, percent(a.peak_w, b.peak_w));
        }
    }
}

impl Outcome {
    /// A result of any engine, or a reference.
    pub fn read(path: &Path) -> Result<Self> {
        let text = fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
        serde_json::from_str(&text).with_context(|| format!("{} is not a result", path.display()))
    }

    /// The differences of `other` from this.
    pub fn against(&self, other: &Self) -> Result<Worst> {
        let mut worst = Worst::default();
        worst.energies(&self.total, &other.total);
        for (name, a) in &self.zones {
            let b = other.zones.get(name).with_context(|| format!("no room {name} in the other result"))?;
            worst.energies(&a.energies, &b.energies);
            for (x, y) in [(a.air_mean_c, b.air_mean_c), (a.air_min_c, b.air_min_c), (a.air_max_c, b.air_max_c)] {
                further(&mut worst.air, y - x);
            }
        }
        for (name, a) in &self.weeks {
            let b = other.weeks.get(name).with_context(|| format!("no {name} week in the other result"))?;
            if a.first_hour != b.first_hour {
                bail!("the {name} week begins at hour {} in one result, {} in the other", a.first_hour, b.first_hour);
            }
            for (room, x) in &a.zones {
                let y = b.zones.get(room).with_context(|| format!("no room {room} in the {name} week"))?;
                further(&mut worst.air, root_mean_square(&x.air_c, &y.air_c)?);
            }
        }
        Ok(worst)
    }
}

fn percent(base: f64, other: f64) -> f64 {
    100.0 * (other - base) / base.abs().max(FLOOR)
}

fn root_mean_square(a: &[f64], b: &[f64]) -> Result<f64> {
    if a.len() != b.len() || a.is_empty() {
        bail!("a week of {} hours beside one of {}", a.len(), b.len());
    }
    let sum: f64 = a.iter().zip(b).map(|(x, y)| (y - x) * (y - x)).sum();
    Ok((sum / f64::from(u32::try_from(a.len())?)).sqrt())
}

/// Keeps the value that is furthest from nothing; what is not a number is as far as can be.
fn further(kept: &mut f64, value: f64) {
    if value.is_nan() || value.abs() > kept.abs() {
        *kept = if value.is_nan() { f64::INFINITY } else { value };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(kwh: f64, peak: f64, lowest: f64, hour: f64) -> Outcome {
        let energy = |kwh: f64, peak: f64| serde_json::json!({ "kwh": kwh, "peak_w": peak, "peak_hour": 3 });
        let energies = serde_json::json!({ "heating": energy(kwh, peak), "cooling": energy(0.0, 0.0) });
        let mut zone = energies.clone();
        zone["air_mean_c"] = 20.0.into();
        zone["air_min_c"] = lowest.into();
        zone["air_max_c"] = 30.0.into();
        let week = serde_json::json!({ "first_hour": 24, "zones": { "a": { "air_c": [20.0, hour] } } });
        let whole = serde_json::json!({ "total": energies, "zones": { "a": zone }, "weeks": { "coldest": week } });
        serde_json::from_value(whole).unwrap()
    }

    #[test]
    fn the_worst_of_each_kind_is_found() {
        let worst = outcome(1000.0, 2000.0, 19.0, 20.0).against(&outcome(990.0, 2010.0, 19.3, 20.0)).unwrap();
        assert!((worst.energy + 1.0).abs() < 1e-9, "{worst:?}");
        assert!((worst.peak - 0.5).abs() < 1e-9, "{worst:?}");
        assert!((worst.air - 0.3).abs() < 1e-9, "{worst:?}");
        let limit = Worst { energy: 1.1, peak: 0.6, air: 0.4 };
        assert!(worst.within(&limit));
        assert!(!worst.within(&Worst { air: 0.2, ..limit }));
    }

    #[test]
    fn weeks_count_by_their_root_mean_square() {
        let worst = outcome(0.0, 0.0, 19.0, 20.0).against(&outcome(0.0, 0.0, 19.0, 21.0)).unwrap();
        assert!((worst.air - 0.5_f64.sqrt()).abs() < 1e-9, "{worst:?}");
    }

    #[test]
    fn small_energies_are_not_blown_up() {
        assert!((percent(1.0, 2.0) - 1.0).abs() < 1e-9);
        assert!((percent(-0.0, 0.0)).abs() < 1e-9);
    }

    #[test]
    fn results_of_other_buildings_are_told_apart() {
        let mut other = outcome(1.0, 1.0, 1.0, 1.0);
        other.zones.clear();
        assert!(outcome(1.0, 1.0, 1.0, 1.0).against(&other).is_err());
        let mut other = outcome(1.0, 1.0, 1.0, 1.0);
        other.weeks.get_mut("coldest").unwrap().zones.get_mut("a").unwrap().air_c.clear();
        assert!(outcome(1.0, 1.0, 1.0, 1.0).against(&other).is_err());
    }
}
