//! *Mon logement* in words and buttons.

use super::{
    Twin,
    describe::{Describe, group},
};
use crate::{
    game::{
        Command,
        my_home::{MyHome, Stage},
        platform,
        ui::my_home::words,
    },
    plan::{Draft, Gesture, Outcome},
};

impl Describe<'_> {
    pub(super) fn my_home(&self, home: &MyHome) -> Twin {
        let title = self.say("menu-my-home");
        match &home.stage {
            Stage::Asking(number) => self.question(home, *number),
            Stage::Working(share) => {
                let change = self.button("plan-change", Command::Question { number: 0 });
                let groups = vec![group(self.say("mirror-actions"), Vec::new(), vec![change])];
                Twin { title, summary: words::computing(self.content, *share), groups, ..Twin::default() }
            }
            Stage::Found(outcome) => self.gestures(home, outcome),
            Stage::Failed(reason) => {
                let items =
                    vec![self.button("home-retry", Command::WorkOut), self.button("button-back", Command::Leave)];
                let groups = vec![group(self.say("home-failed"), Vec::new(), items)];
                Twin { title, summary: reason.clone(), groups, ..Twin::default() }
            }
        }
    }

    fn question(&self, home: &MyHome, number: usize) -> Twin {
        let [question, help] = words::question(self.content, number);
        let progress = words::progress(self.content, number);
        let choices = if number < Draft::HABITS {
            let choices = Draft::choices(number).into_iter().enumerate();
            let given = home.draft.given(number);
            let choice = |(choice, label)| {
                let label = words::choice(self.content, number, label);
                self.choice(label, given == Some(choice), Command::Answer { question: number, choice })
            };
            choices.map(choice).collect()
        } else {
            let habit = |gesture: Gesture| {
                let label = words::gesture(self.content, gesture);
                self.choice(label, home.draft.habits.has(gesture), Command::Habit { gesture })
            };
            Gesture::ALL.map(habit).into()
        };
        let see = (number >= Draft::HABITS).then(|| self.button("plan-see", Command::WorkOut));
        let ways = see.into_iter().chain([self.button("plan-back", home.back())]).collect();
        let groups =
            vec![group(question.clone(), vec![help], choices), group(self.say("mirror-actions"), Vec::new(), ways)];
        // Another title is another screen: each question is told anew.
        Twin {
            title: format!("{}. {question}", self.say("menu-my-home")),
            summary: progress,
            groups,
            ..Twin::default()
        }
    }

    fn gestures(&self, home: &MyHome, outcome: &Outcome) -> Twin {
        let mut choices = Vec::new();
        let mut explained = Vec::new();
        for line in outcome.gestures.iter().filter(|line| !line.done) {
            let name = words::gesture(self.content, line.id);
            let range = words::range(self.content, &line.saving).unwrap_or_default();
            let label = format!("{name}. {range} {}. {}", self.say("home-per-year"), words::who(self.content, line));
            choices.push(self.choice(label, home.chosen.contains(&line.id), Command::Pick { gesture: line.id }));
            let how = format!("{name}. {}", self.say("plan-how"));
            let open = home.explained == Some(line.id);
            explained.push((open, self.choice(how, open, Command::Why { gesture: line.id }), line));
        }
        let told = explained.iter().filter(|(open, ..)| *open).flat_map(|(.., line)| words::how(self.content, line));
        let told = told.collect();
        let done = outcome.gestures.iter().filter(|line| line.done);
        let done: Vec<String> = done.map(|line| words::gesture(self.content, line.id)).collect();

        let mut chosen: Vec<String> =
            home.chosen.iter().map(|gesture| words::gesture(self.content, *gesture)).collect();
        if let Some(saving) = &home.together {
            let range = words::together(self.content, saving);
            chosen.push(format!("{range} {}. {}", self.say("home-per-year"), self.say("plan-promise")));
        }
        if home.full {
            chosen.push(self.say("plan-full"));
        }
        chosen.extend(home.written.clone());
        let print = if platform::HAS_PRINTER { "home-print" } else { "home-write" };
        let mut ways = Vec::new();
        if home.chosen.is_empty() {
            chosen.push(self.say("home-choose-first"));
        } else {
            ways.push(self.button(print, Command::Sheet));
        }
        ways.push(self.button("home-change", Command::Question { number: 0 }));
        ways.push(self.button("play-quit", Command::Leave));
        let mut groups = vec![
            group(self.say("home-rank-title"), Vec::new(), choices),
            group(self.say("home-sheet"), chosen, ways),
            group(self.say("plan-how"), told, explained.into_iter().map(|(_, item, _)| item).collect()),
        ];
        if !done.is_empty() {
            groups.push(group(self.say("plan-done-title"), done, Vec::new()));
        }
        Twin { title: self.say("menu-my-home"), summary: words::year(self.content, outcome), groups, ..Twin::default() }
    }
}
