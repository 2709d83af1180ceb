//! The plan of a home, done season by season.

use std::{collections::BTreeMap, sync::Arc};

use serde::Serialize;

use super::{
    answers::{Answers, Heating, PlanProblem},
    gesture::{Gesture, Gestures},
    heating::{self, Gains, Season, awake_profile, lamps},
    home::{self, Place},
    outcome::{Amounts, GestureLine, Outcome, PriceLine, Range, Saving, UseLine, YearLine, known, total_kwh, uses_of},
    price::{Energy, Hours, Prices, co2_kg, energy},
    uses::{Household, Uses, device},
};
use crate::{
    content::{Catalogue, Id, Living, PlanFigures, Programme},
    money::CARRIERS,
    sim::{
        energy::{Carrier, Use},
        home::Accuracy,
        weather::generator::MONTH_DAYS,
    },
};

/// Heat taken away from devices to see how much of it heating replaces, W at all hours.
const PULSE_W: f64 = 40.0;

/// Less than this in a year is nothing.
const LEAST_KWH: f64 = 1.0;

/// How far a plan is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Progress {
    /// Steps done.
    pub done: usize,
    /// Steps in all.
    pub of: usize,
}

/// A season to live.
#[derive(Debug, Clone, Copy)]
enum Task {
    /// Weather.
    Place,
    /// As they live.
    Base(usize),
    /// With less heat from devices.
    Pulse(usize),
    /// With a gesture more, or one of theirs less.
    Changed(usize, Gesture),
}

/// A household over the year.
#[derive(Debug, Clone, Default)]
struct Lived {
    uses: Uses,
    season: Season,
    /// Share of the heat missing from devices that heating replaces, by month.
    replaced: [f64; 12],
    changed: BTreeMap<Gesture, Season>,
}

/// A plan: see the module.
#[derive(Debug, Clone)]
pub struct Plan {
    catalogue: Arc<Catalogue>,
    figures: PlanFigures,
    answers: Option<Answers>,
    place: Option<Place>,
    tasks: Vec<Task>,
    done: usize,
    lived: Vec<Lived>,
    accuracy: Accuracy,
}

impl Plan {
    /// A plan with these figures.
    ///
    /// # Errors
    /// When the catalogue has no `plan.toml`.
    pub fn new(catalogue: Arc<Catalogue>) -> Result<Plan, PlanProblem> {
        let none = || PlanProblem::new("data", "no figures of homes", &["the catalogue with plan.toml"]);
        let figures = catalogue.plan.clone().filter(|figures| !figures.living.is_empty()).ok_or_else(none)?;
        Ok(Plan {
            catalogue,
            figures,
            answers: None,
            place: None,
            tasks: Vec::new(),
            done: 0,
            lived: Vec::new(),
            accuracy: Accuracy::Fast,
        })
    }

    /// The engine's exact mode instead of its fast one, for comparisons.
    pub fn set_accuracy(&mut self, accuracy: Accuracy) {
        self.accuracy = accuracy;
    }

    /// Begins with answers; gives the number of steps.
    ///
    /// # Errors
    /// When the catalogue lacks something that such a home needs.
    pub fn begin(&mut self, answers: Answers) -> Result<usize, PlanProblem> {
        home::era(&self.catalogue, &answers)?;
        Prices::new(&self.catalogue, &self.figures, &answers)?;
        let count = self.figures.living.len();
        let seasons = Gesture::ALL.into_iter().filter(|gesture| gesture.needs_season());
        let seasons: Vec<Gesture> = seasons.filter(|gesture| self.concerns(&answers, *gesture)).collect();
        self.tasks = vec![Task::Place];
        for living in 0..count {
            self.tasks.extend([Task::Base(living), Task::Pulse(living)]);
            self.tasks.extend(seasons.iter().map(|&gesture| Task::Changed(living, gesture)));
        }
        self.lived = vec![Lived::default(); count];
        (self.answers, self.place, self.done) = (Some(answers), None, 0);
        Ok(self.tasks.len())
    }

    /// The year of a home alone, without its gestures: a seventh of the work.
    ///
    /// # Errors
    /// When the catalogue lacks something that such a home needs.
    pub fn year_of(&mut self, answers: Answers) -> Result<YearLine, PlanProblem> {
        self.begin(answers)?;
        self.tasks.retain(|task| matches!(task, Task::Place | Task::Base(_)));
        while self.done < self.tasks.len() {
            self.advance()?;
        }
        let prices = Prices::new(&self.catalogue, &self.figures, &answers)?;
        let heater = self.heater(&answers)?;
        let base: Vec<Energy> = (0..self.lived.len()).map(|living| self.base(living, heater)).collect();
        let year = self.year(&prices, &base);
        self.answers = None;
        Ok(year)
    }

    fn concerns(&self, answers: &Answers, gesture: Gesture) -> bool {
        gesture.concerns(answers, &self.figures.usage) || answers.habits.has(gesture)
    }

    /// Does one step.
    ///
    /// # Errors
    /// When the catalogue lacks something that such a home needs, or nothing was begun.
    pub fn advance(&mut self) -> Result<Progress, PlanProblem> {
        let answers = self.begun()?;
        if let Some(&task) = self.tasks.get(self.done) {
            match task {
                Task::Place => self.place = Some(home::place(&self.catalogue, &answers)?),
                Task::Base(living) => {
                    let uses = self.household(living)?.uses(answers.habits)?;
                    self.lived[living].season = self.season(living, answers.habits, uses.gains)?;
                    self.lived[living].uses = uses;
                }
                Task::Pulse(living) => {
                    let mut gains = self.lived[living].uses.gains;
                    gains.flat_kwh -= PULSE_W * 8.76;
                    let pulse = self.season(living, answers.habits, gains)?;
                    let lived = &mut self.lived[living];
                    for (month, replaced) in lived.replaced.iter_mut().enumerate() {
                        let missing_kwh = PULSE_W * 0.024 * f64::from(MONTH_DAYS[month]);
                        *replaced = (pulse.by_month_kwh[month] - lived.season.by_month_kwh[month]) / missing_kwh;
                    }
                }
                Task::Changed(living, gesture) => {
                    let done = toggled(answers.habits, gesture);
                    let gains = self.household(living)?.uses(done)?.gains;
                    let season = self.season(living, done, gains)?;
                    self.lived[living].changed.insert(gesture, season);
                }
            }
            self.done += 1;
        }
        Ok(Progress { done: self.done, of: self.tasks.len() })
    }

    fn begun(&self) -> Result<Answers, PlanProblem> {
        self.answers.ok_or_else(|| PlanProblem::new("answers", "nothing", &["begin with answers"]))
    }

    fn finished(&self) -> Result<Answers, PlanProblem> {
        let answers = self.begun()?;
        if self.done < self.tasks.len() {
            let found = format!("{} of {} steps done", self.done, self.tasks.len());
            return Err(PlanProblem::new("steps", found, &["all steps done"]));
        }
        Ok(answers)
    }

    fn household(&self, living: usize) -> Result<Household<'_>, PlanProblem> {
        let nothing = || PlanProblem::new("answers", "nothing", &["begin with answers"]);
        Ok(Household {
            catalogue: &self.catalogue,
            figures: &self.figures,
            answers: self.answers.as_ref().ok_or_else(nothing)?,
            place: self.place.as_ref().ok_or_else(nothing)?,
            living: &self.figures.living[living],
        })
    }

    fn season(&self, living: usize, done: Gestures, gains: Gains) -> Result<Season, PlanProblem> {
        heating::season(&self.household(living)?, done, gains, self.accuracy)
    }

    /// How the home is heated: carrier, and heat given per energy bought.
    fn heater(&self, answers: &Answers) -> Result<(Carrier, f64), PlanProblem> {
        let id = match answers.heating {
            Heating::Electric => &self.figures.devices.panel,
            Heating::Gas => &self.figures.devices.gas_radiator,
            Heating::Collective => &self.figures.devices.collective_radiator,
        };
        let kind = device(&self.catalogue, id)?;
        let Programme::Heater { efficiency, .. } = kind.works else {
            return Err(PlanProblem::new("data", format!("`{id}` is no heater"), &["the catalogue of this build"]));
        };
        Ok((kind.carrier, efficiency))
    }

    /// The year of a household as it lives.
    fn base(&self, living: usize, heater: (Carrier, f64)) -> Energy {
        let lived = &self.lived[living];
        energy(&lived.uses, heater.0, lived.season.heat_kwh / heater.1)
    }

    /// The year with one gesture more, or one of theirs less.
    fn changed(&self, living: usize, gesture: Gesture, heater: (Carrier, f64)) -> Result<Energy, PlanProblem> {
        let (lived, answers) = (&self.lived[living], self.begun()?);
        let uses = self.household(living)?.uses(toggled(answers.habits, gesture))?;
        let heat_kwh = lived.changed.get(&gesture).map_or_else(
            || lived.season.heat_kwh + lived.replaced_kwh(uses.gains, self.figures.day.light_winter),
            |season| season.heat_kwh,
        );
        Ok(energy(&uses, heater.0, heat_kwh / heater.1))
    }

    fn hours(&self, living: usize) -> Hours {
        let season = &self.lived[living].season;
        let all = season.by_hour_kwh.iter().sum::<f64>().max(f64::MIN_POSITIVE);
        Hours {
            heating: season.by_hour_kwh.map(|kwh| kwh / all),
            awake: awake_profile(&self.figures, &self.figures.living[living]),
        }
    }

    /// What lies between two years of each household.
    fn saving(&self, prices: &Prices<'_>, before: &[Energy], after: &[Energy]) -> Saving {
        let usual = self.usual();
        let mut eur = Vec::new();
        let mut kwh = Vec::new();
        for (living, (before, after)) in before.iter().zip(after).enumerate() {
            let mut saved = *before;
            for (saved, after) in saved.iter_mut().zip(after) {
                saved.0.iter_mut().zip(after.0).for_each(|(saved, after)| *saved -= after);
            }
            kwh.push((total_kwh(&saved), co2_kg(&self.catalogue, &saved)));
            eur.push(prices.total_eur(&saved, &self.hours(living), true));
        }
        let amounts = Amounts::new(
            Range::of(kwh.iter().map(|(kwh, _)| *kwh), kwh[usual].0),
            Range::of(eur.iter().flatten().copied(), eur[usual][0]),
        );
        Saving { amounts, co2_kg: kwh[usual].1 }
    }

    /// The household of the middle value.
    fn usual(&self) -> usize {
        self.lived.len() / 2
    }

    /// What was found.
    ///
    /// # Errors
    /// Before all steps are done.
    pub fn result(&self) -> Result<Outcome, PlanProblem> {
        let answers = self.finished()?;
        let prices = Prices::new(&self.catalogue, &self.figures, &answers)?;
        let heater = self.heater(&answers)?;
        let base: Vec<Energy> = (0..self.lived.len()).map(|living| self.base(living, heater)).collect();
        let mut gestures = Vec::new();
        for gesture in Gesture::ALL.into_iter().filter(|&gesture| self.concerns(&answers, gesture)) {
            let changed = (0..self.lived.len()).map(|living| self.changed(living, gesture, heater));
            let changed: Vec<Energy> = changed.collect::<Result<_, _>>()?;
            let done = answers.habits.has(gesture);
            let (before, after) = if done { (&changed, &base) } else { (&base, &changed) };
            let saving = self.saving(&prices, before, after);
            if !done && (saving.amounts.kwh < LEAST_KWH || saving.amounts.eur <= 0.0) {
                continue;
            }
            let (who, price_eur, sources, published) = known(&self.catalogue, gesture);
            let uses = uses_of(&before[self.usual()], &after[self.usual()]);
            gestures.push(GestureLine { id: gesture, who, done, price_eur, saving, uses, sources, published });
        }
        gestures.sort_by(|a, b| b.saving.amounts.eur.total_cmp(&a.saving.amounts.eur));
        let usual = &base[self.usual()];
        let list = prices.list(usual).into_iter().map(|(carrier, id, tariff)| PriceLine {
            carrier,
            tariff: id.to_string(),
            from: tariff.from.clone(),
            source: tariff.source.to_string(),
        });
        Ok(Outcome { year: self.year(&prices, &base), gestures, prices: list.collect() })
    }

    fn year(&self, prices: &Prices<'_>, base: &[Energy]) -> YearLine {
        let usual = self.usual();
        let mut uses = Vec::new();
        for carrier in CARRIERS {
            for use_ in Use::ALL {
                let kwh = |energy: &Energy| energy[carrier as usize][use_];
                if base.iter().all(|energy| kwh(energy) <= 0.0) {
                    continue;
                }
                let eur = base
                    .iter()
                    .enumerate()
                    .map(|(living, energy)| prices.eur(carrier, use_, kwh(energy), &self.hours(living), false));
                let eur: Vec<[f64; 3]> = eur.collect();
                let bought = Amounts::new(
                    Range::of(base.iter().map(kwh), kwh(&base[usual])),
                    Range::of(eur.iter().flatten().copied(), eur[usual][0]),
                );
                uses.push(UseLine { use_, carrier, bought });
            }
        }
        uses.sort_by(|a, b| b.bought.kwh.total_cmp(&a.bought.kwh));
        let eur = base.iter().enumerate().map(|(living, energy)| prices.total_eur(energy, &self.hours(living), false));
        let eur: Vec<[f64; 3]> = eur.collect();
        YearLine {
            bought: Amounts::new(
                Range::of(base.iter().map(total_kwh), total_kwh(&base[usual])),
                Range::of(eur.iter().flatten().copied(), eur[usual][0]),
            ),
            subscriptions_eur: prices.subscriptions_eur(&base[usual]),
            co2_kg: co2_kg(&self.catalogue, &base[usual]),
            warm_l: self.lived[usual].uses.warm_l,
            uses,
        }
    }

    /// What these gestures save together, lived in full: interactions and heat replaced included.
    ///
    /// # Errors
    /// Before all steps are done, and for a gesture that this home cannot do.
    pub fn together(&self, chosen: Gestures) -> Result<Saving, PlanProblem> {
        let answers = self.finished()?;
        if let Some(other) = chosen.iter().find(|&gesture| !self.concerns(&answers, gesture)) {
            let allowed: Vec<&str> =
                Gesture::ALL.iter().filter(|g| self.concerns(&answers, **g)).map(|g| g.key()).collect();
            return Err(PlanProblem::new("gestures", other.key(), &allowed));
        }
        let prices = Prices::new(&self.catalogue, &self.figures, &answers)?;
        let heater = self.heater(&answers)?;
        let all = answers.habits.and(chosen);
        let (mut before, mut after) = (Vec::new(), Vec::new());
        for living in 0..self.lived.len() {
            let uses = self.household(living)?.uses(all)?;
            let season = self.season(living, all, uses.gains)?;
            before.push(self.base(living, heater));
            after.push(energy(&uses, heater.0, season.heat_kwh / heater.1));
        }
        Ok(self.saving(&prices, &before, &after))
    }

    /// Mean air where people live over the season, °C, in the usual household.
    #[must_use]
    pub fn lived_c(&self) -> f64 {
        self.lived.get(self.usual()).map_or(0.0, |lived| lived.season.lived_c)
    }

    /// The ways of living, in order.
    #[must_use]
    pub fn living(&self) -> Vec<&Id> {
        self.figures.living.iter().map(|Living { id, .. }| id).collect()
    }
}

impl Lived {
    /// Heat that heating gives in place of devices, kWh, when they give as much as this.
    fn replaced_kwh(&self, gains: Gains, light_winter: f64) -> f64 {
        let before = self.uses.gains;
        let steady = before.flat_kwh - gains.flat_kwh + before.awake_kwh - gains.awake_kwh;
        let light = before.light_kwh - gains.light_kwh;
        let mut first = 0;
        let months = self.replaced.iter().zip(MONTH_DAYS).map(|(replaced, days)| {
            let middle = first + days as usize / 2;
            first += days as usize;
            replaced * f64::from(days) / 365.0 * (steady + light * lamps(middle, light_winter))
        });
        months.sum()
    }
}

fn toggled(habits: Gestures, gesture: Gesture) -> Gestures {
    if habits.has(gesture) { habits.without(gesture) } else { habits.with(gesture) }
}
