//! Answers as they come, one question after the other: what the game's screen fills in.

use super::{
    answers::{Answers, ERAS, HOUSEHOLDS, Heating, SURFACES, Storey, Water, ZONES},
    gesture::{Gesture, Gestures},
};

/// A choice of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// One of a list: its key in answers.
    Key(&'static str),
    /// A number: m², people.
    Number(u32),
}

/// Questions with one answer; the last one, habits, has any number.
const SINGLE: usize = Answers::FIELDS.len() - 1;

/// Answers so far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Draft {
    /// Place of the choice in [`Draft::choices`], by question.
    given: [Option<usize>; SINGLE],
    /// What they do already.
    pub habits: Gestures,
}

impl Draft {
    /// Number of questions.
    pub const QUESTIONS: usize = Answers::FIELDS.len();
    /// Number of the last one: what they do already.
    pub const HABITS: usize = SINGLE;

    /// Choices of a question in order; none for habits, which are [`Gesture::ALL`].
    #[must_use]
    pub fn choices(question: usize) -> Vec<Choice> {
        let keys = |keys: &[&'static str]| keys.iter().map(|key| Choice::Key(key)).collect();
        let numbers = |numbers: &[u32]| numbers.iter().map(|number| Choice::Number(*number)).collect();
        match Answers::FIELDS.get(question).copied().unwrap_or_default() {
            "zone" => keys(&ZONES),
            "surface_m2" => numbers(&SURFACES),
            "floor" => keys(&Storey::ALL.iter().map(|one| one.key()).collect::<Vec<_>>()),
            "era" => keys(&ERAS),
            "heating" => keys(&Heating::ALL.iter().map(|one| one.key()).collect::<Vec<_>>()),
            "water" => keys(&Water::ALL.iter().map(|one| one.key()).collect::<Vec<_>>()),
            "people" => numbers(&HOUSEHOLDS),
            _ => Vec::new(),
        }
    }

    /// What was answered: place among the choices.
    #[must_use]
    pub fn given(&self, question: usize) -> Option<usize> {
        self.given.get(question).copied().flatten()
    }

    /// What was answered.
    #[must_use]
    pub fn choice(&self, question: usize) -> Option<Choice> {
        Draft::choices(question).get(self.given(question)?).copied()
    }

    /// Answers a question; a choice that is not there changes nothing. Tells whether it was taken.
    pub fn answer(&mut self, question: usize, choice: usize) -> bool {
        let known = choice < Draft::choices(question).len();
        if let Some(given) = self.given.get_mut(question).filter(|_| known) {
            *given = Some(choice);
        }
        known
    }

    /// Does something already, or not after all.
    pub fn toggle(&mut self, gesture: Gesture) {
        self.habits = if self.habits.has(gesture) { self.habits.without(gesture) } else { self.habits.with(gesture) };
    }

    /// The first question without an answer, [`Draft::HABITS`] when only habits are left, which may be none.
    #[must_use]
    pub fn next(&self) -> usize {
        self.given.iter().position(Option::is_none).unwrap_or(Draft::HABITS)
    }

    /// All answers, once each question has one.
    #[must_use]
    pub fn answers(&self) -> Option<Answers> {
        let [zone, surface, floor, era, heating, water, people] = self.given;
        Some(Answers {
            zone: zone?,
            surface_m2: f64::from(*SURFACES.get(surface?)?),
            floor: *Storey::ALL.get(floor?)?,
            era: era?,
            heating: *Heating::ALL.get(heating?)?,
            water: *Water::ALL.get(water?)?,
            people: *HOUSEHOLDS.get(people?)?,
            habits: self.habits,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::questions;

    #[test]
    fn choices_are_those_of_the_questions() {
        let questions = questions();
        for question in 0..Draft::HABITS {
            let choices = Draft::choices(question).into_iter().map(|choice| match choice {
                Choice::Key(key) => serde_json::json!(key),
                Choice::Number(number) => serde_json::json!(number),
            });
            assert_eq!(serde_json::Value::Array(choices.collect()), questions[question]["choices"]);
        }
    }

    #[test]
    fn answers_are_whole_once_each_question_has_one() {
        let mut draft = Draft::default();
        for question in 0..Draft::HABITS {
            assert_eq!((draft.next(), draft.answers()), (question, None));
            let last = Draft::choices(question).len() - 1;
            assert!(!draft.answer(question, last + 1) && draft.given(question).is_none());
            assert!(draft.answer(question, last));
        }
        draft.toggle(Gesture::Lid);
        draft.toggle(Gesture::Led);
        draft.toggle(Gesture::Lid);
        let answers = draft.answers().unwrap();
        let expected = r#"{ "zone": "h3", "surface_m2": 130, "floor": "top", "era": "2013", "heating": "collective",
            "water": "collective", "people": 6, "habits": ["led"] }"#;
        assert_eq!(answers, Answers::read(expected).unwrap());
        assert_eq!(draft.next(), Draft::HABITS);
    }
}
