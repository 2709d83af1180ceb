//! Settings, keys, and the page for teams in words and buttons.

use super::{
    Group,
    describe::{Describe, group},
};
use crate::{
    game::{
        Command,
        kept::Consent,
        keymap::Control,
        platform,
        ui::{SIZES, controls as keys_panel, words},
    },
    text::Arg,
};

impl Describe<'_> {
    pub(super) fn settings(&self) -> Vec<Group> {
        let percent = self.view.text_percent.max(100);
        let sizes = SIZES.map(|size| {
            let label = self.format().percent(f64::from(size) / 100.0);
            self.choice(label, size == percent, Command::TextSize { percent: size })
        });
        let mut groups = vec![
            self.languages(),
            group(self.say("settings-text-size"), Vec::new(), sizes.into()),
            self.yes_no("settings-less-motion", self.view.reduced_motion, |on| Command::Calm { on }),
            self.yes_no("settings-contrast", self.view.contrast, |on| Command::Contrast { on }),
            self.yes_no("settings-sound", self.view.sound(), |on| Command::Sound { on }),
            self.yes_no("settings-hints", self.view.hints(), |on| Command::Hints { on }),
        ];
        if self.kept.possible {
            let now = self.kept.consent == Consent::Given;
            groups.push(self.yes_no("settings-keep", now, |on| Command::Remember { on }));
        }
        if self.kept.holds() {
            let (text, items) = if self.view.erasing {
                let items = [("settings-erase-yes", Command::Erase), ("button-cancel", Command::AskErase)];
                let items = items.map(|(key, command)| self.button(key, command));
                (vec![self.say("settings-erase-confirm")], items.into())
            } else {
                (Vec::new(), vec![self.button("settings-erase", Command::AskErase)])
            };
            groups.push(group(self.say("settings-kept"), text, items));
        }
        groups.push(group(
            self.say("settings-title"),
            vec![self.say("settings-privacy")],
            vec![
                self.button("keys-title", Command::Keys),
                self.button("button-ok", Command::Settings),
                self.button("settings-staff", Command::Staff),
            ],
        ));
        groups
    }

    /// The page for teams, or what is wrong with files.
    pub(super) fn staff(&self) -> Group {
        let found = &self.view.problems;
        #[expect(clippy::cast_precision_loss, reason = "a few")]
        let count = Arg::Count(found.len() as f64);
        let title = self.content.texts.with("error-files", &[("count", count)]);
        let list = found.iter().flat_map(|problem| words::problem(&self.content.texts, problem));
        if !self.view.staff {
            let text = [self.say("staff-last-state")].into_iter().chain(list).collect();
            return group(title, text, vec![self.button("button-close", Command::Dismiss)]);
        }
        let how = ["staff-how", if platform::HAS_PICKER { "staff-private" } else { "staff-drop" }];
        let wrong = (!found.is_empty()).then_some(title);
        let text = how.map(|key| self.say(key)).into_iter().chain(wrong).chain(list).collect();
        let choose = platform::HAS_PICKER.then(|| self.button("staff-choose", Command::Choose));
        let items = choose.into_iter().chain([self.button("button-close", Command::Staff)]).collect();
        group(self.say("staff-title"), text, items)
    }

    pub(super) fn keys(&self) -> Group {
        let texts = &self.content.texts;
        let rows = Control::ALL.map(|control| {
            let key = keys_panel::key(texts, &self.view.keys.of(control));
            let label = self.with("mirror-line", &[("name", &self.say(control.text())), ("value", &key)]);
            self.choice(label, self.view.rebinding == Some(control), Command::Rebind { control })
        });
        let ends = [("keys-usual", Command::UsualKeys), ("button-ok", Command::Keys)];
        let ends = ends.map(|(key, command)| self.button(key, command));
        let items = rows.into_iter().chain(ends).collect();
        group(self.say("keys-title"), vec![keys_panel::told(texts, self.view)], items)
    }

    fn yes_no(&self, key: &str, now: bool, command: impl Fn(bool) -> Command) -> Group {
        let items = [("settings-on", true), ("settings-off", false)];
        let items = items.map(|(key, on)| self.choice(self.say(key), now == on, command(on)));
        group(self.say(key), Vec::new(), items.into())
    }
}
