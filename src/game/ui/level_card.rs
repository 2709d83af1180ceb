//! Card of a level, over the flat: who lives here, the weather, the goal, and one button.

use bevy_egui::egui::{Align2, CornerRadius, Rect, pos2, vec2};

use super::{
    draw::{Button, Draw, Weight, world_rect},
    fonts::IconStyle,
    names, theme,
};
use crate::game::Command;

/// Draws the card.
pub fn draw(d: &mut Draw<'_>) {
    let Some(play) = d.play else { return };
    let session = &play.session;
    let level = session.level();
    let Some(texts) = level.texts.get(d.content.texts.lang().code()) else { return };
    let (w, h) = (d.size.x, d.size.y);
    let portrait = d.portrait();
    let width = if portrait { w } else { 420.0 };
    let ctx = d.ctx.clone();
    let probe = ctx.layer_painter(bevy_egui::egui::LayerId::background());
    let lines = |text: &str, size: f32| {
        probe.layout(text.to_owned(), super::draw::font(size, Weight::Regular), theme::TEXT, width - 44.0).size().y
    };
    let height = 22.0
        + 40.0
        + lines(&texts.intro, 19.0)
        + 26.0
        + lines(&texts.goal, 18.0)
        + 44.0
        + 60.0
        + 8.0
        + 68.0
        + 8.0
        + 52.0;
    let height = height.min(h * 0.72);
    let (rect, radius) = if portrait {
        (Rect::from_min_max(pos2(0.0, h - height), pos2(w, h)), CornerRadius { nw: 24, ne: 24, sw: 0, se: 0 })
    } else {
        (Rect::from_min_size(pos2(w - width - 24.0, (h - height) / 2.0), vec2(width, height)), CornerRadius::same(20))
    };
    d.places.free = world_rect(if portrait {
        Rect::from_min_max(pos2(0.0, 8.0), pos2(w, rect.top()))
    } else {
        Rect::from_min_max(pos2(0.0, 0.0), pos2(rect.left(), h))
    });
    d.card("level-card", rect, radius, |d, ui| {
        let left = rect.left() + 22.0;
        let inner = width - 44.0;
        let size = d.fitting(ui, &texts.title, 30.0, Weight::Bold, inner);
        let title =
            d.text(ui, pos2(left, rect.top() + 22.0), Align2::LEFT_TOP, &texts.title, size, Weight::Bold, theme::TEXT);
        let intro =
            d.paragraph(ui, pos2(left, title.bottom() + 8.0), inner, &texts.intro, 19.0, Weight::Regular, theme::TEXT);
        // Who lives here.
        let mut x = left;
        let y = intro.bottom() + 32.0;
        for person in &level.people {
            let colour = names::badge(&d.content.library, person);
            d.badge(ui, pos2(x + 20.0, y), 40.0, &person.name, colour);
            x += 48.0;
        }
        let outdoors = d.format().celsius_whole(session.readings().weather.temperature_c);
        let weather = format!("{outdoors} {}", d.say("hud-outside"));
        d.icon(ui, pos2(x + 20.0, y), "snowflake", 26.0, IconStyle::Fill, theme::BLUE);
        d.text(ui, pos2(x + 40.0, y), Align2::LEFT_CENTER, &weather, 17.0, Weight::Regular, theme::TEXT2);
        let goal_top = y + 34.0;
        d.icon(ui, pos2(left + 10.0, goal_top + 12.0), "flag-pennant", 20.0, IconStyle::Fill, theme::SAFFRON_DARK);
        d.paragraph(ui, pos2(left + 28.0, goal_top), inner - 28.0, &texts.goal, 18.0, Weight::Regular, theme::TEXT);
        let leave = Rect::from_min_size(pos2(left, rect.bottom() - 66.0), vec2(inner, 52.0));
        let enter = Rect::from_min_size(pos2(left, leave.top() - 76.0), vec2(inner, 68.0));
        let label = d.say("level-enter");
        d.button(ui, enter, Button::Main, "play", &label, &label, Command::Enter);
        let label = d.say("button-back");
        d.button(ui, leave, Button::Second, "arrow-left", &label, &label, Command::Leave);
    });
}
