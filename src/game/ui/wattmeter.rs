//! What draws what now, largest first.

use bevy_egui::egui::{self, Align2, CornerRadius, Rect, Sense, pos2, vec2};

use super::{
    draw::{Button, Draw, Weight},
    names, theme,
};
use crate::{
    game::{Command, Play, Tool},
    rules::Target,
};

/// Draws the list of what draws power now.
pub fn draw(d: &mut Draw<'_>, play: &Play, rect: Rect, radius: CornerRadius) {
    let session = &play.session;
    let of = names::names(&d.content.texts, session);
    let mut rows: Vec<_> = names::devices(session.home())
        .zip(&session.readings().devices)
        .filter(|(_, reading)| reading.draw_w >= 0.5)
        .filter_map(|((furniture, kind), reading)| {
            let kind = session.catalogue().devices.get(kind)?;
            Some((furniture.id.clone()?, kind, reading.draw_w, of.room(&furniture.room)))
        })
        .collect();
    rows.sort_by(|a, b| b.2.total_cmp(&a.2));
    let most = rows.first().map_or(1.0, |r| r.2);
    let total = session.readings().power_w.total();
    let title = d.say("tool-meter");
    let below = format!("{} {}", d.format().watts(total), d.say("hud-now"));
    panel(d, rect, radius, "gauge", &title, &below, |d, ui, width| {
        for (id, kind, w, room) in &rows {
            let (row, _) = ui.allocate_exact_size(vec2(width, 52.0), Sense::hover());
            let command = Command::Select { target: Some(Target::Device(id.clone())) };
            let name = of.device(id);
            let watts = d.format().watts(*w);
            let response = d.press(ui, row, &command, &format!("{name}, {room}, {watts}"));
            let (ground, ink) = theme::use_colours(kind.use_);
            let tile = Rect::from_min_size(row.min + vec2(0.0, 6.0), vec2(40.0, 40.0));
            d.tile(ui, tile, &kind.icon, ground, ink);
            let left = tile.right() + 10.0;
            let line = row.top() + 17.0;
            let amount =
                d.text(ui, pos2(row.right(), line), Align2::RIGHT_CENTER, &watts, 17.0, Weight::Bold, theme::TEXT);
            let label = name.clone();
            let size = d.fitting(&label, 17.0, Weight::Regular, amount.left() - left - 8.0);
            d.text(ui, pos2(left, line), Align2::LEFT_CENTER, &label, size, Weight::Regular, theme::TEXT);
            #[expect(clippy::cast_possible_truncation, reason = "a share")]
            let share = (w / most) as f32;
            let bar = Rect::from_min_max(pos2(left, row.top() + 31.0), pos2(row.right(), row.top() + 41.0));
            d.bar(ui, bar, share.max(0.04), theme::PAPER2, ground);
            d.focus_ring(ui, row, &response);
        }
    });
}

/// A card with a title and a list that scrolls, `rect` at most.
pub fn panel(
    d: &mut Draw<'_>,
    rect: Rect,
    radius: CornerRadius,
    icon: &str,
    title: &str,
    below: &str,
    list: impl FnOnce(&mut Draw<'_>, &mut egui::Ui, f32),
) {
    d.fitted_card("panel", rect, radius, |d, ui| {
        let inner = rect.shrink2(vec2(18.0, 18.0));
        let tile = Rect::from_min_size(inner.min, vec2(48.0, 48.0));
        d.tile(ui, tile, icon, theme::INK, theme::SAFFRON);
        let left = tile.right() + 12.0;
        let width = inner.right() - 52.0 - left;
        let size = d.fitting(title, 22.0, Weight::Bold, width);
        d.text(ui, pos2(left, inner.top()), Align2::LEFT_TOP, title, size, Weight::Bold, theme::TEXT);
        let size = d.fitting(below, 17.0, Weight::Regular, width);
        d.text(ui, pos2(left, inner.top() + 27.0), Align2::LEFT_TOP, below, size, Weight::Regular, theme::TEXT2);
        let close = Rect::from_min_size(pos2(inner.right() - 48.0, inner.top()), vec2(48.0, 48.0));
        let label = d.say("button-close");
        d.button(ui, close, Button::Paper, "x", "", &label, Command::Use { tool: Tool::Home });
        let body = Rect::from_min_max(pos2(inner.left(), tile.bottom() + 10.0), inner.max);
        let mut child = ui.new_child(egui::UiBuilder::new().max_rect(body));
        child.set_clip_rect(body.expand2(vec2(10.0, 0.0)));
        egui::ScrollArea::vertical().max_height(body.height()).show(&mut child, |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            list(d, ui, body.width() - 8.0);
        });
        child.min_rect().bottom() + 18.0
    });
}
