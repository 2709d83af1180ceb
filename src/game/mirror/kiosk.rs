//! The screens of a kiosk, in words and buttons.

use super::{
    Group, Item, Twin,
    describe::{Describe, group},
};
use crate::{
    counters::Smiley,
    game::{
        Command, Play,
        kiosk::Kiosk,
        ui::kiosk::{ease, smiley_key, words},
    },
    kiosk::{Ask, Habit, Help, Phase, Picture, Presence, Source},
    text::{Arg, Lang},
};

fn visit(ask: Ask) -> Command {
    Command::Visit { ask }
}

impl Describe<'_> {
    pub(super) fn attract(&self) -> Twin {
        let begin = vec![
            self.button("attract-touch", visit(Ask::Begin { players: 1 })),
            self.button("attract-two", visit(Ask::Begin { players: 2 })),
        ];
        let line = self.play.and_then(|play| words::wonder(self.content, self.stand, &play.session));
        let about = self.play.map(|play| words::about(&self.content.texts, &play.session));
        let mut groups = vec![group(self.say("mirror-actions"), about.into_iter().chain(line).collect(), begin)];
        groups.extend([self.kiosk_languages(), self.ease()]);
        let board = words::board(&self.content.texts, self.stand);
        if !board.is_empty() {
            groups.push(group(self.say("attract-board"), board, Vec::new()));
        }
        Twin { title: self.say("app-name"), summary: self.say("app-tagline"), groups, ..Twin::default() }
    }

    /// Languages that staff offer.
    fn kiosk_languages(&self) -> Group {
        let now = self.content.texts.lang();
        let offered = self.kiosk.map(|kiosk| kiosk.settings.languages.clone()).unwrap_or_default();
        let button = |lang: &Lang| self.choice(lang.native_name().into(), *lang == now, Command::Speak { lang: *lang });
        group(self.say("settings-language"), Vec::new(), offered.iter().map(button).collect())
    }

    /// Larger letters, contrast, lower down.
    fn ease(&self) -> Group {
        let items = ease(self.view).map(|(_, key, on, command)| self.choice(self.say(key), on, command));
        group(self.say("attract-access"), Vec::new(), items.into())
    }

    /// Around the home: the sentence, the time, help, a new turn.
    pub(super) fn hunting(&self, play: &Play) -> Vec<Group> {
        let texts = &self.content.texts;
        let session = &play.session;
        let mut groups = Vec::new();
        if self.stand.visit.phase() == Phase::Intro {
            let player = words::player(texts, self.stand);
            let text = player.into_iter().chain([words::sentence(texts, session), self.say("kiosk-how")]);
            let items = vec![self.button("kiosk-go", visit(Ask::Onward))];
            groups.push(group(self.say("mirror-actions"), text.collect(), items));
        } else {
            let (left_s, _) = words::left(session);
            // To ten seconds: a figure that changes all the time is read all the time.
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few minutes")]
            let tens = (left_s / 10.0).ceil() as u32 * 10;
            let time = self
                .with("kiosk-clock", &[("minutes", &(tens / 60).to_string()), ("seconds", &(tens % 60).to_string())]);
            let mut text = vec![self.with("kiosk-time-left", &[("time", &time)])];
            let help = self.stand.help(session);
            let mut items = Vec::new();
            if let Some((help, target)) = help {
                text.push(words::help(texts, session, help, &target));
                if help == Help::Name {
                    items.push(self.item(self.say("coach-show"), Command::Select { target: Some(target) }));
                }
            }
            groups.push(group(self.say("kiosk-time"), text, items));
        }
        groups
    }

    /// A new turn, and ease of reading: the same on each screen of a turn.
    pub(super) fn turn_foot(&self) -> Vec<Group> {
        let anew = self.button("kiosk-anew", visit(Ask::Anew));
        vec![group(self.say("kiosk-anew"), Vec::new(), vec![anew]), self.kiosk_languages(), self.ease()]
    }

    /// Asks whether someone is there.
    pub(super) fn still_there(&self) -> Option<Group> {
        let Presence::Asked { left_s } = self.stand.visit.presence(&self.kiosk?.settings) else { return None };
        let count = [("count", Arg::Count(f64::from(left_s)))];
        let text = vec![self.content.texts.with("kiosk-still-count", &count)];
        Some(group(self.say("kiosk-still"), text, vec![self.button("kiosk-here", visit(Ask::Here))]))
    }

    pub(super) fn payoff(&self, play: &Play) -> Twin {
        let mut twin = match self.stand.visit.phase() {
            Phase::Handover => self.handover(play),
            Phase::Gestures => self.habits(play),
            Phase::Farewell => self.farewell(play),
            Phase::Thanks => self.thanks(),
            _ => self.given(play),
        };
        twin.groups.extend(self.turn_foot());
        twin
    }

    fn handover(&self, play: &Play) -> Twin {
        let title = words::handover(&self.content.texts, self.stand, &play.session);
        let items = vec![self.button("kiosk-go", visit(Ask::Onward))];
        let groups = vec![group(self.say("mirror-actions"), Vec::new(), items)];
        Twin { title, summary: self.say("handover-next"), groups, ..Twin::default() }
    }

    /// How much of the hunt the last player found.
    fn found(&self, play: &Play) -> String {
        let found = self.stand.visit.played().last().map_or(0, |played| played.found.len());
        let count = words::of_all(&self.content.texts, found, play.session.hunt().len());
        format!("{count} {}.", self.say("hunt-label"))
    }

    fn given(&self, play: &Play) -> Twin {
        let texts = &self.content.texts;
        let (tonight, winter) = words::avoided(texts, self.stand);
        let two = self.stand.visit.players() > 1;
        let (title, first) = if two {
            (self.say("payoff-both"), words::both(texts, self.stand, &play.session).join(" "))
        } else {
            (tonight, String::new())
        };
        let how = if winter.is_empty() { String::new() } else { self.say("payoff-how") };
        let summary = [self.found(play), first, winter, how]
            .into_iter()
            .filter(|text| !text.is_empty())
            .collect::<Vec<_>>()
            .join(" ");
        let names = self.names(&play.session);
        let finds = words::finds(self.stand, &play.session);
        let of = |found: bool| -> Vec<String> {
            finds.iter().filter(|find| find.found == found).map(|find| names.target(&find.target)).collect()
        };
        let sources = Source::ALL.map(|source| self.button(source.key(), visit(Ask::Heated { source })));
        let items = sources.into_iter().chain([self.button("payoff-skip", visit(Ask::Onward))]).collect();
        let lists = [("payoff-found", of(true)), ("payoff-missed", of(false))];
        let lists = lists.into_iter().filter(|(_, list)| !list.is_empty());
        let mut groups: Vec<Group> =
            lists.map(|(key, list)| group(self.say(key), vec![format!("{}.", list.join(", "))], Vec::new())).collect();
        groups.push(group(self.say("payoff-heated"), Vec::new(), items));
        Twin { title, summary, groups, ..Twin::default() }
    }

    fn habits(&self, play: &Play) -> Twin {
        let taken = self.stand.visit.habits();
        let tile = |habit: Habit| {
            let label = words::plan_line(&self.content.texts, habit);
            self.choice(label, taken.contains(&habit), visit(Ask::Take { habit }))
        };
        let items: Vec<Item> = words::habits(self.stand, &play.session).into_iter().map(tile).collect();
        let next = vec![self.button("button-next", visit(Ask::Onward))];
        let groups = vec![
            group(self.say("farewell-gestures"), Vec::new(), items),
            group(self.say("mirror-actions"), Vec::new(), next),
        ];
        Twin { title: self.say("habits-title"), summary: self.say("habits-most"), groups, ..Twin::default() }
    }

    fn farewell(&self, play: &Play) -> Twin {
        let texts = &self.content.texts;
        let summary = self.found(play);
        let mut lines = words::taken_along(texts, self.stand);
        let link = self.kiosk.and_then(|kiosk| words::link(self.content, kiosk, self.stand));
        lines.extend(link.map(|link| self.with("farewell-link", &[("link", &link)])));
        lines.extend(words::contact(texts, self.kiosk));
        let prints = self.kiosk.is_some_and(Kiosk::prints);
        let print = prints.then(|| self.button("farewell-print", visit(Ask::Print)));
        let mut groups = vec![group(self.say("farewell-gestures"), lines, print.into_iter().collect())];
        if let Some(wanted) = words::picture_wanted(texts, self.stand) {
            let pictures = Picture::ALL.map(|picture| self.button(picture.key(), visit(Ask::Nickname { picture })));
            groups.push(group(wanted, Vec::new(), pictures.into()));
        }
        let smileys = Smiley::ALL.map(|smiley| self.button(smiley_key(smiley), visit(Ask::Smile { smiley })));
        groups.push(group(self.say("farewell-smile"), Vec::new(), smileys.into()));
        Twin { title: self.say("farewell-title"), summary, groups, ..Twin::default() }
    }

    fn thanks(&self) -> Twin {
        let mut board = words::board(&self.content.texts, self.stand);
        if board.is_empty() {
            board.push(self.say("board-empty"));
        }
        let again = vec![self.button("thanks-again", visit(Ask::Onward))];
        let groups = vec![
            group(self.say("attract-board"), board, Vec::new()),
            group(self.say("mirror-actions"), Vec::new(), again),
        ];
        Twin { title: self.say("thanks-title"), summary: self.say("thanks-line"), groups, ..Twin::default() }
    }
}
