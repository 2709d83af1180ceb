//! What a level asks for, in words: on its card, beside the goal bar, for those who listen.

use super::{Arg, Format, Texts};
use crate::rules::{Aim, Find};

/// A goal in words and figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AimWords {
    /// The whole of it: `Dépenser 9,80 € au plus`.
    pub asked: String,
    /// So far: `4,20 €`.
    pub now: String,
    /// What that is: `jusqu’ici`.
    pub now_is: String,
    /// The figure aimed at: `9,80 €`.
    pub goal: String,
}

impl AimWords {
    /// Of a goal as it stands.
    #[must_use]
    pub fn of(texts: &Texts, aim: &Aim) -> AimWords {
        let f = Format(texts.lang());
        let (asked, now_is, now, goal) = match *aim {
            Aim::Cost { now_eur, most_eur } => ("goal-cost", "hud-so-far", f.eur(now_eur), f.eur_short(most_eur)),
            Aim::Saving { now_eur, least_eur } => ("goal-saving", "hud-saved", f.eur(now_eur), f.eur_short(least_eur)),
            Aim::Peak { now_kwh, least_kwh, .. } => ("goal-peak", "hud-peak", f.kwh(now_kwh), f.kwh_short(least_kwh)),
            Aim::Unhealthy { now_min, most_min } => {
                ("goal-unhealthy", "hud-unhealthy", f.duration(now_min), f.duration(most_min))
            }
        };
        let mut given = vec![("goal", Arg::Text(&goal))];
        let hours = match aim {
            Aim::Peak { hours, .. } => Some([f.time(hours.from.0), f.time(hours.to.0)]),
            _ => None,
        };
        if let Some([from, to]) = &hours {
            given.extend([("from", Arg::Text(from)), ("to", Arg::Text(to))]);
        }
        let asked = texts.with(asked, &given);
        AimWords { asked, now, now_is: texts.get(now_is), goal }
    }
}

/// How much of a hunt is found: `3 sur 8`.
#[must_use]
pub fn hunt_count(texts: &Texts, hunt: &[Find]) -> String {
    let found = hunt.iter().filter(|find| find.found).count().to_string();
    let all = hunt.len().to_string();
    texts.with("hunt-count", &[("found", Arg::Text(&found)), ("all", Arg::Text(&all))])
}

/// Tells of a find and of what is left: `Trouvé : lampe de la chambre. Encore 5.`
#[must_use]
pub fn hunt_found(texts: &Texts, hunt: &[Find], thing: &str) -> String {
    let found = texts.with("hunt-found", &[("thing", Arg::Text(thing))]);
    #[expect(clippy::cast_precision_loss, reason = "a dozen at most")]
    let left = Arg::Count(hunt.iter().filter(|find| !find.found).count() as f64);
    format!("{found} {}", texts.with("hunt-left", &[("count", left)]))
}
