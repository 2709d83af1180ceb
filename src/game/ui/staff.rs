//! The page for teams: a level of their own, from this device; and what is wrong with files that were brought or changed.

use bevy_egui::egui::{self, vec2};

use super::{
    draw::{Button, Draw},
    problems, settings, theme,
};
use crate::game::{Command, platform};

/// Draws the page, or the problems over any screen.
pub fn draw(d: &mut Draw<'_>) {
    let found = d.view.problems.clone();
    if !d.view.staff && found.is_empty() {
        return;
    }
    let title = if d.view.staff { d.say("staff-title") } else { problems::title(d, found.len()) };
    let close = if d.view.staff { Command::Staff } else { Command::Dismiss };
    let width = 620.0_f32.min(d.size.x - 16.0);
    let told: &[&str] = match (d.view.staff, platform::HAS_PICKER) {
        (false, _) => &["staff-last-state"],
        (true, true) => &["staff-how", "staff-private"],
        (true, false) => &["staff-how", "staff-drop"],
    };
    let lines: f32 = told.iter().map(|key| problems::height(d, &d.say(key), width - 40.0) + 8.0).sum();
    let rows = if platform::HAS_PICKER && d.view.staff { 2.0 } else { 1.0 };
    let height = 80.0 + lines + problems::list_height(d, width - 40.0, &found) + 12.0 + rows * 62.0 + 12.0;
    settings::panel(d, "staff", vec2(width, height), &title, close.clone(), |d, ui, width| {
        for key in told {
            let text = d.say(key);
            problems::paragraph(d, ui, width, &text, false, theme::TEXT);
            space(ui, width, 8.0);
        }
        problems::list(d, ui, width, &found);
        space(ui, width, 12.0);
        let buttons = [
            (platform::HAS_PICKER && d.view.staff).then_some(("staff-choose", Button::Main, Command::Choose)),
            Some(("button-close", Button::Second, close)),
        ];
        for (key, look, command) in buttons.into_iter().flatten() {
            let (row, _) = ui.allocate_exact_size(vec2(width, 62.0), egui::Sense::hover());
            let place = egui::Rect::from_min_size(row.min, vec2(width, 54.0));
            let label = d.say(key);
            d.button(ui, place, look, "", &label, &label, command);
        }
    });
}

fn space(ui: &mut egui::Ui, width: f32, height: f32) {
    let _ = ui.allocate_exact_size(vec2(width, height), egui::Sense::hover());
}
