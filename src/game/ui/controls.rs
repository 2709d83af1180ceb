//! The keys and what they do: one row each, pressed to choose another key.

use bevy_egui::egui::{CornerRadius, Rect, Sense, pos2, vec2};

use super::{
    draw::{Button, Draw, Weight},
    settings, theme,
};
use crate::{
    game::{
        Command, View,
        keymap::{Bound, Control},
    },
    text::{Arg, Texts},
};

/// Name of a key.
pub fn key(texts: &Texts, bound: &Bound) -> String {
    bound.text().map_or_else(|| bound.key.to_uppercase(), |key| texts.get(key))
}

/// What is to be known now: press a key, or that one is taken.
pub fn told(texts: &Texts, view: &View) -> String {
    match (view.key_taken, view.rebinding) {
        (Some(other), _) => texts.with("keys-taken", &[("what", Arg::Text(&texts.get(other.text())))]),
        (None, Some(control)) => texts.with("keys-press", &[("what", Arg::Text(&texts.get(control.text())))]),
        (None, None) => texts.get("keys-hint"),
    }
}

/// Draws the panel.
pub fn draw(d: &mut Draw<'_>) {
    const ROW: f32 = 56.0;
    let title = d.say("keys-title");
    #[expect(clippy::cast_precision_loss, reason = "eleven rows")]
    let height = 74.0 + 72.0 + ROW * Control::ALL.len() as f32 + 140.0;
    settings::panel(d, "keys", vec2(460.0, height), &title, Command::Keys, |d, ui, width| {
        let text = told(&d.content.texts, d.view);
        let galley = d.measure(&text, 17.0, Weight::Regular, width - 24.0);
        let (rect, _) = ui.allocate_exact_size(vec2(width, (galley.size().y + 20.0).max(62.0)), Sense::hover());
        let well = rect.shrink2(vec2(0.0, 4.0));
        let ground = if d.view.key_taken.is_some() { theme::SAFFRON_PALE } else { theme::PAPER2 };
        ui.painter().rect_filled(well, CornerRadius::same(14), ground);
        ui.painter().galley(pos2(well.left() + 12.0, well.center().y - galley.size().y / 2.0), galley, theme::TEXT);
        for control in Control::ALL {
            let (line, _) = ui.allocate_exact_size(vec2(width, ROW), Sense::hover());
            let label = d.say(control.text());
            let waits = d.view.rebinding == Some(control);
            let name = if waits { d.say("keys-waits") } else { key(&d.content.texts, &d.view.keys.of(control)) };
            let place = Rect::from_min_max(pos2(line.right() - 170.0, line.top() + 3.0), line.max - vec2(0.0, 3.0));
            let words = d.measure(&label, 17.0, Weight::Bold, place.left() - line.left() - 8.0);
            let at = pos2(line.left(), line.center().y - words.size().y / 2.0);
            ui.painter().galley(at, words, theme::TEXT2);
            let look = if waits { Button::Saffron } else { Button::Second };
            let spoken = format!("{label}, {name}");
            d.button(ui, place, look, "", &name, &spoken, Command::Rebind { control });
        }
        for (look, icon, key, command) in [
            (Button::Second, "arrow-counter-clockwise", "keys-usual", Command::UsualKeys),
            (Button::Main, "check", "button-ok", Command::Keys),
        ] {
            let (rect, _) = ui.allocate_exact_size(vec2(width, 64.0), Sense::hover());
            let place = Rect::from_min_max(rect.min + vec2(0.0, 8.0), rect.max);
            let label = d.say(key);
            d.button(ui, place, look, icon, &label, &label, command);
        }
    });
}
