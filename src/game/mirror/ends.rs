//! Before and after a level, in words and buttons: the title, the guess, and what the day gave.

use super::{
    Twin,
    describe::{Describe, group},
};
use crate::{
    game::{
        Command, Play,
        ui::{debrief, guess, menu, words},
    },
    rules::GuessScore,
    text::{Arg, Names, keys},
};

impl Describe<'_> {
    pub(super) fn menu(&self) -> Twin {
        let lang = self.content.texts.lang();
        let levels = self.content.library.levels_in_order().into_iter().filter_map(|level| {
            let title = &level.texts.get(lang.code())?.title;
            let label = self.with("level-open", &[("title", title)]);
            let label = match menu::Standing::of(level, self.content, self.play, self.kept) {
                menu::Standing::ToPlay => label,
                standing => format!("{label}. {}", standing.spoken(&self.content.texts)),
            };
            Some(self.item(label, Command::Open { level: level.id.clone() }))
        });
        // What opens a level stands in the list anyway.
        let go_on = menu::first_step(self.content, self.play, self.kept);
        let go_on =
            go_on.filter(|(_, command)| *command == Command::Resume).map(|(label, command)| self.item(label, command));
        let items = go_on.into_iter().chain(levels).collect();
        let mut groups = vec![group(self.say("menu-levels"), Vec::new(), items)];
        let problems = &self.content.library.problems;
        if !problems.is_empty() {
            let text = problems.iter().flat_map(|problem| words::problem(&self.content.texts, problem)).collect();
            #[expect(clippy::cast_precision_loss, reason = "a few files")]
            let count = Arg::Count(problems.len() as f64);
            groups.push(group(self.content.texts.with("error-files", &[("count", count)]), text, Vec::new()));
        }
        groups.push(self.languages());
        let settings =
            vec![self.button("menu-my-home", Command::MyHome), self.button("menu-settings", Command::Settings)];
        groups.push(group(self.say("settings-title"), Vec::new(), settings));
        Twin { title: self.say("app-name"), summary: self.say("app-tagline"), groups, ..Twin::default() }
    }

    pub(super) fn guess(&self, play: &Play) -> Twin {
        let uses = guess::offered(play.session.level());
        let ranked = &self.view.ranked;
        let rows = uses.iter().map(|&use_| {
            let label = guess::spoken(&self.content.texts, ranked, use_);
            self.choice(label, ranked.contains(&use_), Command::Rank { use_ })
        });
        let end = if ranked.len() < uses.len() {
            vec![self.button(guess::skip_key(Some(play)), Command::RankSkip)]
        } else {
            vec![self.button("guess-again", Command::RankAgain), self.button("guess-done", Command::RankDone)]
        };
        let groups = vec![
            group(self.say("debrief-by-use"), Vec::new(), rows.collect()),
            group(self.say("mirror-actions"), Vec::new(), end),
        ];
        Twin { title: self.say(guess::title_key(play)), summary: self.say("guess-hint"), groups, ..Twin::default() }
    }

    pub(super) fn debrief(&self, play: &Play) -> Twin {
        let title = self.say("debrief-title");
        let Some(result) = &play.debrief else {
            return Twin { title, summary: self.say("debrief-working"), ..Twin::default() };
        };
        let f = self.format();
        let session = &play.session;
        let (you, without) = (result.you.cost_eur.total(), result.without_you.cost_eur.total());
        let saved = without - you;
        let saving =
            self.with(if saved >= 0.0 { "debrief-saved" } else { "debrief-lost" }, &[("amount", &f.eur(saved.abs()))]);
        let compared = self.with("mirror-compared", &[("you", &f.eur(you)), ("without", &f.eur(without))]);
        let rows = [
            ("rating-energy", &result.ratings.energy),
            ("rating-comfort", &result.ratings.comfort),
            ("rating-health", &result.ratings.health),
        ];
        let ratings = rows.map(|(key, rating)| {
            let score = self.with("rating-score", &[("score", &rating.score.to_string())]);
            let line = self.with("mirror-line", &[("name", &self.say(key)), ("value", &score)]);
            format!("{line}. {}.", debrief::reason(&self.content.texts, f, rating))
        });
        let uses = debrief::uses(result).into_iter().map(|(use_, you, without)| {
            let compared = self.with("mirror-compared", &[("you", &f.eur(you)), ("without", &f.eur(without))]);
            self.with("mirror-line", &[("name", &self.say(keys::use_(use_))), ("value", &Names::inside(&compared))])
        });
        let mut gestures: Vec<String> =
            result.gestures.iter().map(|g| debrief::detail(&self.content.texts, session, g)).collect();
        if gestures.is_empty() {
            gestures.push(self.say("debrief-no-gestures"));
            let ideas = debrief::next_time(&self.content.texts, session);
            gestures.extend((!ideas.is_empty()).then(|| self.say("debrief-next-time")));
            gestures.extend_from_slice(ideas);
        }
        let mut guessed: Vec<String> = result.guess.as_ref().map_or_else(Vec::new, |score| self.guessed(score));
        if let (Some(before), Some(after)) = (&result.guess, &result.guess_after) {
            guessed.push(guess::progress(&self.content.texts, before, after));
        }
        let again = play.may_guess_again().then(|| self.button("guess-once-more", Command::GuessAgain));
        let next = debrief::next_level(self.content, self.play);
        let next = next.map(|level| self.button("debrief-next", Command::Open { level }));
        let buttons = [
            ("debrief-again", Command::Again),
            ("debrief-keep", Command::Keep),
            ("debrief-my-home", Command::MyHome),
            ("play-quit", Command::Leave),
        ];
        let asked = self.kept.asks().then(|| {
            let items = [("kept-yes", true), ("kept-no", false)];
            let items = items.map(|(key, on)| self.button(key, Command::Remember { on }));
            group(self.say("kept-ask"), vec![self.say("kept-ask-why")], items.into())
        });
        let mut groups = vec![
            group(self.say("mirror-ratings"), ratings.into(), Vec::new()),
            group(self.say("debrief-gestures"), gestures, Vec::new()),
            group(self.say("debrief-by-use"), uses.collect(), Vec::new()),
            group(self.say("guess-truth-title"), guessed, again.into_iter().collect()),
            group(
                self.say("mirror-actions"),
                Vec::new(),
                buttons.map(|(key, command)| self.button(key, command)).into_iter().chain(next).collect(),
            ),
        ];
        groups.extend(asked);
        let remark = debrief::remark(&self.content.texts, session).unwrap_or_default();
        let summary = format!("{compared} {saving}. {remark}").trim_end().to_owned();
        Twin { title, summary, groups, ..Twin::default() }
    }

    /// The guess against the truth.
    fn guessed(&self, score: &GuessScore) -> Vec<String> {
        let f = self.format();
        let placed = guess::placed(&self.content.texts, score);
        let rows = score.truth.iter().enumerate().map(|(place, &(use_, eur))| {
            let guessed = score.order.iter().position(|&other| other == use_).unwrap_or(place);
            let name = self.say(keys::use_(use_));
            let (place, guessed) = ((place + 1).to_string(), (guessed + 1).to_string());
            let args = [("rank", place.as_str()), ("use", &name), ("amount", &f.eur(eur)), ("guessed", &guessed)];
            self.with("guess-truth-row", &args)
        });
        [placed].into_iter().chain(rows).collect()
    }
}
