//! What went wrong, said on the screen: the game that cannot start, files that were refused, a passing notice.

use bevy_egui::egui::{self, Align2, CornerRadius, Rect, pos2, vec2};

use super::{
    draw::{Button, Draw, Weight},
    fonts::IconStyle,
    settings, theme, words,
};
use crate::{content::Problem, game::Command};

/// The game cannot start: there is no text but the reason.
pub fn broken(ctx: &egui::Context, reason: &str) {
    egui::Area::new(egui::Id::new("broken")).fixed_pos(pos2(24.0, 24.0)).show(ctx, |ui| {
        ui.set_max_width(ctx.content_rect().width() - 48.0);
        ui.heading("Doux Foyer");
        ui.label(reason);
    });
}

/// Something to be told, until dismissed.
pub fn notice(d: &mut Draw<'_>, text: &str) {
    let title = d.say("error-title");
    settings::panel(d, "notice", vec2(560.0, 260.0), &title, Command::Dismiss, |d, ui, width| {
        paragraph(d, ui, width, text, false, theme::TEXT);
        let _ = ui.allocate_exact_size(vec2(width, 8.0), egui::Sense::hover());
        let (button, _) = ui.allocate_exact_size(vec2(width, 56.0), egui::Sense::hover());
        let label = d.say("button-ok");
        d.button(ui, button, Button::Main, "check", &label, &label, Command::Dismiss);
    });
}

/// A paragraph of a panel.
pub fn paragraph(d: &Draw<'_>, ui: &mut egui::Ui, width: f32, text: &str, bold: bool, colour: egui::Color32) {
    let weight = if bold { Weight::Bold } else { Weight::Regular };
    let galley = d.measure(text, 16.0, weight, width);
    let (place, _) = ui.allocate_exact_size(vec2(width, galley.size().y + 4.0), egui::Sense::hover());
    ui.painter().galley(place.min, galley, colour);
}

/// Files that were refused: where, what was found, what is allowed. The rest of the game goes on beside it.
pub fn refused_files(d: &mut Draw<'_>, rect: Rect) {
    let content = d.content;
    let problems = &content.library.problems;
    if problems.is_empty() {
        return;
    }
    d.card("problems", rect, CornerRadius::same(20), |d, ui| {
        let title = title(d, problems.len());
        let at = rect.min + vec2(18.0, 28.0);
        d.icon(ui, at + vec2(11.0, 0.0), "warning", 24.0, IconStyle::Fill, theme::SAFFRON_DARK);
        let size = d.fitting(&title, 20.0, Weight::Bold, rect.width() - 70.0);
        d.text(ui, at + vec2(32.0, 0.0), Align2::LEFT_CENTER, &title, size, Weight::Bold, theme::TEXT);
        let inner = Rect::from_min_max(rect.min + vec2(18.0, 50.0), rect.max - vec2(18.0, 12.0));
        let mut child = ui.new_child(egui::UiBuilder::new().max_rect(inner));
        child.set_clip_rect(inner);
        egui::ScrollArea::vertical().max_height(inner.height()).show(&mut child, |ui| {
            ui.spacing_mut().item_spacing = egui::Vec2::ZERO;
            let width = inner.width() - 12.0;
            let rest = if content.library.levels.is_empty() { "error-no-levels" } else { "error-files-rest" };
            paragraph(d, ui, width, &d.say(rest), false, theme::TEXT2);
            list(d, ui, width, problems);
        });
    });
}

/// How much is wrong.
pub fn title(d: &Draw<'_>, problems: usize) -> String {
    #[expect(clippy::cast_precision_loss, reason = "a few")]
    let count = crate::text::Arg::Count(problems as f64);
    d.say_with("error-files", &[("count", count)])
}

/// Height of a paragraph, and of the list.
pub fn height(d: &Draw<'_>, text: &str, width: f32) -> f32 {
    d.measure(text, 16.0, Weight::Regular, width).size().y + 4.0
}

/// See [`list`].
pub fn list_height(d: &Draw<'_>, width: f32, problems: &[Problem]) -> f32 {
    let of = |problem: &Problem| {
        let lines = words::problem(&d.content.texts, problem);
        8.0 + lines.iter().map(|line| height(d, line, width)).sum::<f32>()
    };
    problems.iter().map(of).sum()
}

/// Each problem: its place, then what was found and what is allowed.
pub fn list(d: &Draw<'_>, ui: &mut egui::Ui, width: f32, problems: &[Problem]) {
    for problem in problems {
        let _ = ui.allocate_exact_size(vec2(width, 8.0), egui::Sense::hover());
        for (i, line) in words::problem(&d.content.texts, problem).iter().enumerate() {
            paragraph(d, ui, width, line, i == 0, theme::TEXT);
        }
    }
}
