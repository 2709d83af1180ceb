//! What went wrong, said on the screen: the game that cannot start, files that were refused, a passing notice.

use bevy_egui::egui::{self, Align2, CornerRadius, Rect, pos2, vec2};

use super::{
    draw::{Button, Draw, Weight},
    theme,
};
use crate::game::Command;

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
    let width = (d.size.x - 32.0).min(560.0);
    let rect = Rect::from_center_size(pos2(d.size.x / 2.0, d.size.y / 2.0), vec2(width, 200.0));
    d.card("notice", rect, CornerRadius::same(20), |d, ui| {
        d.paragraph(ui, rect.min + vec2(20.0, 20.0), width - 40.0, text, 18.0, Weight::Regular, theme::TEXT);
        let button = Rect::from_min_size(pos2(rect.left() + 20.0, rect.bottom() - 76.0), vec2(width - 40.0, 56.0));
        let label = d.say("button-ok");
        d.button(ui, button, Button::Main, "check", &label, &label, Command::Dismiss);
    });
}

/// Files that were refused, with their place and what is allowed.
pub fn refused_files(d: &mut Draw<'_>, rect: Rect) {
    let content = d.content;
    let problems = &content.library.problems;
    if problems.is_empty() {
        return;
    }
    d.card("problems", rect, CornerRadius::same(20), |d, ui| {
        #[expect(clippy::cast_precision_loss, reason = "a few files")]
        let title = d.say_with("error-files", &[("count", crate::text::Arg::Count(problems.len() as f64))]);
        d.text(ui, rect.min + vec2(18.0, 14.0), Align2::LEFT_TOP, &title, 20.0, Weight::Bold, theme::TEXT);
        let inner = Rect::from_min_max(rect.min + vec2(18.0, 46.0), rect.max - vec2(18.0, 12.0));
        let mut child = ui.new_child(egui::UiBuilder::new().max_rect(inner));
        egui::ScrollArea::vertical().max_height(inner.height()).show(&mut child, |ui| {
            for problem in problems {
                let text = problem.to_string();
                let galley = d.measure(ui, &text, 16.0, Weight::Regular, inner.width() - 12.0);
                let (place, _) = ui.allocate_exact_size(galley.size() + vec2(0.0, 8.0), egui::Sense::hover());
                ui.painter().galley(place.min, galley, theme::TEXT);
            }
        });
    });
}
