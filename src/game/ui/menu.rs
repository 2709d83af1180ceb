//! Title, language, list of levels.

use bevy_egui::egui::{Align2, CornerRadius, Rect, Stroke, StrokeKind, pos2, vec2};

use super::{
    draw::{Button, Draw, Weight, world_rect},
    problems,
    theme::{self, Hour},
};
use crate::{content::Level, game::Command, text::Lang};

/// Draws the title screen.
pub fn draw(d: &mut Draw<'_>) {
    d.hour = Hour::Day;
    let (w, h) = (d.size.x, d.size.y);
    let portrait = d.portrait();
    let margin = if portrait { 16.0 } else { 48.0 };
    let cards_top = h - if portrait { 196.0 } else { 148.0 };
    d.places.free = world_rect(if portrait {
        Rect::from_min_max(pos2(0.0, 330.0), pos2(w, cards_top - 8.0))
    } else {
        Rect::from_min_max(pos2(w * 0.36, 12.0), pos2(w, cards_top))
    });
    languages(d, margin);
    let column = Rect::from_min_size(
        pos2(margin, if portrait { 24.0 } else { 52.0 }),
        vec2(if portrait { w - 2.0 * margin } else { 380.0 }, 300.0),
    );
    // The title is over the sky: it must not keep the pointer from the scene, and needs none.
    let painter = d.ctx.layer_painter(bevy_egui::egui::LayerId::background());
    let logo = Rect::from_min_size(column.min, vec2(64.0, 64.0));
    painter.rect_filled(logo, CornerRadius::same(14), theme::INK);
    painter.text(
        logo.center(),
        Align2::CENTER_CENTER,
        d.icons.get("house-line"),
        super::fonts::IconStyle::Fill.font(42.0),
        theme::SAFFRON,
    );
    let title_size = if portrait { 52.0 } else { 68.0 };
    let title = painter.text(
        pos2(column.left(), logo.bottom() + 18.0),
        Align2::LEFT_TOP,
        "Doux Foyer",
        super::draw::font(title_size, Weight::Bold),
        theme::TEXT,
    );
    let tagline = painter.layout(d.say("app-tagline"), super::draw::font(22.0, Weight::Regular), theme::TEXT2, 300.0);
    let below = title.bottom() + 6.0 + tagline.size().y;
    painter.galley(pos2(column.left(), title.bottom() + 6.0), tagline, theme::TEXT2);

    let levels = d.content.library.levels_in_order();
    if let Some(first) = levels.first() {
        let rect = Rect::from_min_size(pos2(column.left(), below + 22.0), vec2(column.width().min(300.0), 68.0));
        let label = d.say("menu-play");
        let command = Command::Open { level: first.id.clone() };
        d.layer("play", rect, |d, ui| d.button(ui, rect, Button::Main, "play", &label, &label, command));
    }
    level_cards(d, &levels, margin.min(20.0), cards_top, portrait);
    if !d.content.library.problems.is_empty() {
        let rect = if portrait {
            Rect::from_min_max(pos2(12.0, 400.0), pos2(w - 12.0, cards_top - 12.0))
        } else {
            Rect::from_min_max(pos2(margin, below + 110.0), pos2(w * 0.5, cards_top - 16.0))
        };
        problems::refused_files(d, rect);
    }
}

fn languages(d: &mut Draw<'_>, margin: f32) {
    let width = 112.0;
    for (i, lang) in Lang::ALL.into_iter().rev().enumerate() {
        #[expect(clippy::cast_precision_loss, reason = "two languages")]
        let right = d.size.x - margin.min(24.0) - (width + 8.0) * i as f32;
        let rect = Rect::from_min_size(pos2(right - width, 24.0), vec2(width, 56.0));
        let name = lang.native_name();
        let look = if lang == d.content.texts.lang() { Button::Saffron } else { Button::Paper };
        d.layer(name, rect, |d, ui| d.button(ui, rect, look, "", name, name, Command::Speak { lang }));
    }
}

fn level_cards(d: &mut Draw<'_>, levels: &[&std::sync::Arc<Level>], margin: f32, top: f32, portrait: bool) {
    let gap = 14.0;
    let width = if portrait { d.size.x - 2.0 * margin } else { 248.0 };
    for (i, level) in levels.iter().take(if portrait { 1 } else { 5 }).enumerate() {
        #[expect(clippy::cast_precision_loss, reason = "a handful")]
        let left = margin + (width + gap) * i as f32;
        let rect = Rect::from_min_size(pos2(left, top), vec2(width, if portrait { 132.0 } else { 124.0 }));
        let Some(texts) = level.texts.get(d.content.texts.lang().code()) else { continue };
        let command = Command::Open { level: level.id.clone() };
        let id = format!("level-{}", level.id);
        d.card(&id, rect, CornerRadius::same(20), |d, ui| {
            // Two buttons would do the same: the whole card is pressed, its key is that of the card.
            let key = format!("card:{}", level.id);
            let response = ui.interact(rect, bevy_egui::egui::Id::new(key), bevy_egui::egui::Sense::CLICK);
            if response.clicked() {
                d.out.push(command.clone());
            }
            if i == 0 {
                ui.painter().rect_stroke(
                    rect,
                    CornerRadius::same(20),
                    Stroke::new(4.0, theme::TEAL),
                    StrokeKind::Middle,
                );
            }
            let tile = Rect::from_min_size(rect.min + vec2(18.0, 16.0), vec2(50.0, 50.0));
            d.tile(ui, tile, "moon-stars", theme::INK, theme::SAFFRON);
            let left = tile.right() + 12.0;
            let room = rect.right() - 16.0 - left;
            let size = d.fitting(ui, &texts.title, 20.0, Weight::Bold, room);
            d.text(ui, pos2(left, tile.top() + 2.0), Align2::LEFT_TOP, &texts.title, size, Weight::Bold, theme::TEXT);
            d.paragraph(ui, pos2(left, tile.top() + 28.0), room, &texts.tagline, 16.0, Weight::Regular, theme::TEXT2);
            let line = rect.bottom() - 26.0;
            let to_play = d.say("level-to-play");
            d.text(
                ui,
                pos2(rect.left() + 18.0, line),
                Align2::LEFT_CENTER,
                &to_play,
                16.0,
                Weight::Regular,
                theme::TEXT2,
            );
            ui.painter().circle_filled(pos2(rect.right() - 30.0, line), 13.0, theme::TEAL);
            d.icon(
                ui,
                pos2(rect.right() - 29.5, line),
                "play",
                13.0,
                super::fonts::IconStyle::Fill,
                bevy_egui::egui::Color32::WHITE,
            );
            d.focus_ring(ui, rect, &response);
        });
    }
}
