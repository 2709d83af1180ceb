//! What the kit is made of (`kit.toml`), checked against the catalogue.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::drawings::Drawings;
use crate::{
    content::{Catalogue, Id, Practice},
    sim::energy::Use,
};

const FILE: &str = "src/lab/kit/kit.toml";

/// Cards of the short ordering game: ten pairs, so that a mark is counted by hand.
pub(super) const SHORT: usize = 5;

/// All of it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Plan {
    /// Uses of the short ordering game.
    pub short_game: Vec<Use>,
    /// Tariff by which a card's kWh of electricity become €.
    pub tariff: Id,
    /// Likely questions, by their keys.
    pub questions: Vec<String>,
    /// Drawing of each use.
    pub uses: BTreeMap<Use, String>,
    /// Cards, in order.
    pub cards: Vec<Card>,
    /// Posters, in order.
    pub posters: Vec<Poster>,
    /// Facilitator's scripts.
    pub scripts: Vec<Script>,
}

/// A card: a gesture or a measure.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Card {
    pub gesture: Option<Id>,
    pub measure: Option<Id>,
    pub theme: String,
    pub drawing: String,
}

/// The poster of a room.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Poster {
    pub room: String,
    pub drawing: String,
    pub items: Vec<Item>,
}

/// A line of a poster: a gesture, with its figure, or a practice, which has none.
#[derive(Debug, Deserialize)]
#[serde(untagged, deny_unknown_fields)]
pub(super) enum Item {
    Gesture { gesture: Id },
    Practice { practice: Practice, drawing: String },
}

/// A facilitator's script.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Script {
    pub minutes: usize,
    pub steps: Vec<Step>,
}

/// A part of a script.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Step {
    pub id: String,
    pub minutes: usize,
}

impl Plan {
    pub fn read() -> Result<Plan, String> {
        toml::from_str(include_str!("kit.toml")).map_err(|error| format!("{FILE}: {error}"))
    }

    /// Everything named exists, every gesture of the catalogue has one card, scripts last as long as they say.
    pub fn check(&self, catalogue: &Catalogue, drawings: &Drawings) -> Result<(), String> {
        let wrong = |what: String| Err(format!("{FILE}: {what}"));
        for card in &self.cards {
            match (&card.gesture, &card.measure) {
                (Some(id), None) if catalogue.gestures.contains_key(id) => {}
                (None, Some(id)) if catalogue.measures.contains_key(id) => {}
                (Some(id), None) => return wrong(format!("cards: no gesture `{id}` in the catalogue")),
                (None, Some(id)) => return wrong(format!("cards: no measure `{id}` in the catalogue")),
                _ => return wrong("cards: each has either `gesture` or `measure`".into()),
            }
        }
        for id in catalogue.gestures.keys() {
            let cards = self.cards.iter().filter(|card| card.gesture.as_ref() == Some(id)).count();
            if cards != 1 {
                return wrong(format!("cards: gesture `{id}` of the catalogue has {cards} cards instead of one"));
            }
        }
        for poster in &self.posters {
            for item in &poster.items {
                match item {
                    Item::Gesture { gesture } if !catalogue.gestures.contains_key(gesture) => {
                        return wrong(format!("posters, {}: no gesture `{gesture}` in the catalogue", poster.room));
                    }
                    Item::Practice { practice, .. } if !catalogue.customs.contains_key(practice) => {
                        return wrong(format!("posters, {}: no practice `{}`", poster.room, practice.key()));
                    }
                    _ => {}
                }
            }
        }
        for script in &self.scripts {
            let sum: usize = script.steps.iter().map(|step| step.minutes).sum();
            if sum != script.minutes {
                return wrong(format!("scripts: the steps of {} minutes last {sum}", script.minutes));
            }
        }
        if self.short_game.len() != SHORT {
            return wrong(format!("short_game: {} uses instead of {SHORT}", self.short_game.len()));
        }
        if let Some(use_) = Use::ALL.iter().find(|use_| !self.uses.contains_key(use_)) {
            return wrong(format!("uses: `{}` has no drawing", use_.key()));
        }
        if !catalogue.tariffs.contains_key(&self.tariff) {
            return wrong(format!("tariff: no tariff `{}` in the catalogue", self.tariff));
        }
        let items = self.posters.iter().flat_map(|poster| &poster.items).filter_map(|item| match item {
            Item::Practice { drawing, .. } => Some(drawing),
            Item::Gesture { .. } => None,
        });
        let of_cards = self.cards.iter().map(|card| &card.drawing);
        let of_posters = self.posters.iter().map(|poster| &poster.drawing);
        let mut named = self.uses.values().chain(of_cards).chain(of_posters).chain(items);
        match named.find(|name| !drawings.has(name)) {
            Some(name) => wrong(format!("no drawing `{name}` in drawings.toml")),
            None => Ok(()),
        }
    }

    /// Drawing of a gesture: that of its card.
    pub fn drawing(&self, gesture: &Id) -> &str {
        let card = self.cards.iter().find(|card| card.gesture.as_ref() == Some(gesture));
        card.map_or("house", |card| &card.drawing)
    }
}
