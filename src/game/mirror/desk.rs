//! The pages of a kiosk's staff in words and buttons: the same rows that the canvas draws.

use super::{
    Group, Item, Twin,
    describe::{Describe, group},
};
use crate::game::{
    Command,
    kiosk::staff::{Press, Row, Wish},
};

impl Describe<'_> {
    pub(super) fn desk(&self, lang: &'static str) -> Twin {
        let sheet = self.sheet;
        // What belongs to no row with a name of its own.
        let (mut text, mut items) = (Vec::new(), Vec::new());
        let (mut keys, mut groups) = (Vec::new(), Vec::new());
        let mut typed = None;
        for row in &sheet.rows {
            match row {
                Row::Text(line) | Row::Told(_, line) => text.push(line.clone()),
                Row::Choice(name, presses) => {
                    let items = presses.iter().map(|press| self.pressed(press)).collect();
                    groups.push(group(name.clone(), Vec::new(), items));
                }
                Row::Button(press, _) => items.push(self.pressed(press)),
                Row::Typed(line) => typed = Some(line.clone()),
                Row::Keys(presses) => keys.extend(presses.iter().map(|press| self.pressed(press))),
                Row::Bars(name, bars) => {
                    let lines = bars.iter().map(|(name, count)| {
                        self.with("mirror-line", &[("name", name), ("value", &count.to_string())])
                    });
                    groups.push(group(name.clone(), lines.collect(), Vec::new()));
                }
                Row::Ruler(_) => {}
                Row::Grid(_) => items.push(self.button("button-back", Command::Desk { wish: Wish::Back })),
            }
        }
        if typed.is_some() || !keys.is_empty() {
            groups.insert(0, group(self.say("keys-title"), typed.into_iter().collect(), keys));
        }
        groups.push(group(self.say("mirror-actions"), Vec::new(), items));
        let groups: Vec<Group> = groups.into_iter().filter(|g| !(g.text.is_empty() && g.items.is_empty())).collect();
        Twin { lang, title: sheet.title.clone(), summary: text.join(" "), groups, ..Twin::default() }
    }

    fn pressed(&self, press: &Press) -> Item {
        let label = press.spoken.clone().unwrap_or_else(|| press.label.clone());
        Item { pressed: press.on, ..self.item(label, Command::Desk { wish: press.wish.clone() }) }
    }
}
