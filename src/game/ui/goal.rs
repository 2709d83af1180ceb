//! The goal beside the figures of the home: how far it is, or how much of a hunt is found; and the line that tells of a find.

use bevy_egui::egui::{Align2, CornerRadius, Rect, Stroke, Ui, pos2, vec2};

use super::{
    draw::{Button, Draw, Weight},
    fonts::IconStyle,
    names, theme,
};
use crate::{
    game::{Command, Play},
    rules::{Aim, Find, Target},
    text::{AimWords, hunt_count, hunt_found},
};

/// Draws the goal: figures on one line, a bar or a row of pips under it.
pub fn draw(d: &Draw<'_>, ui: &Ui, play: &Play, rect: Rect, size: f32) {
    let hunt = play.session.hunt();
    if !hunt.is_empty() {
        pips(d, ui, &hunt, rect, size);
    } else if let Some(aim) = play.session.aims().first() {
        aimed(d, ui, aim, rect, size);
    }
}

fn aimed(d: &Draw<'_>, ui: &Ui, aim: &Aim, rect: Rect, size: f32) {
    let c = d.chip_colours();
    let words = AimWords::of(&d.content.texts, aim);
    let at = rect.min + vec2(0.0, 24.0);
    let right = pos2(rect.right(), rect.top() + 25.0);
    let goal = d.text(ui, right, Align2::RIGHT_CENTER, &words.goal, 16.0, Weight::Bold, c.text);
    let flag = pos2(goal.left() - 13.0, right.y);
    d.icon(ui, flag, "flag-pennant", 17.0, IconStyle::Fill, c.accent);
    let size = d.fitting(&words.now, size, Weight::Bold, flag.x - 16.0 - rect.left());
    let now = d.text(ui, at, Align2::LEFT_CENTER, &words.now, size, Weight::Bold, c.text);
    label(d, ui, &words.now_is, now.right(), flag.x - 12.0, rect.top());
    let bar = Rect::from_min_max(pos2(rect.left(), rect.top() + 44.0), pos2(rect.right(), rect.top() + 54.0));
    #[expect(clippy::cast_possible_truncation, reason = "a share")]
    let share = aim.share() as f32;
    let fill = if aim.is_over() { theme::BRICK } else { theme::SAFFRON };
    d.bar(ui, bar, share, c.track, fill);
    let mark = Rect::from_min_max(pos2(bar.right() - 3.0, bar.top() - 4.0), pos2(bar.right(), bar.bottom() + 4.0));
    ui.painter().rect_filled(mark, CornerRadius::same(2), c.text);
}

/// What a figure is, if there is room for it between the figure and what follows.
fn label(d: &Draw<'_>, ui: &Ui, text: &str, from: f32, to: f32, top: f32) {
    let c = d.chip_colours();
    if d.measure(text, 16.0, Weight::Regular, f32::INFINITY).size().x <= to - from - 16.0 {
        d.text(ui, pos2(from + 8.0, top + 26.0), Align2::LEFT_CENTER, text, 16.0, Weight::Regular, c.text2);
    }
}

/// One pip a waste: a ring until it is found, then full and ticked.
fn pips(d: &Draw<'_>, ui: &Ui, hunt: &[Find], rect: Rect, size: f32) {
    let c = d.chip_colours();
    let count = hunt_count(&d.content.texts, hunt);
    let now = d.text(ui, rect.min + vec2(0.0, 22.0), Align2::LEFT_CENTER, &count, size, Weight::Bold, c.text);
    label(d, ui, &d.say("hunt-label"), now.right(), rect.right(), rect.top());
    #[expect(clippy::cast_precision_loss, reason = "a dozen at most")]
    let each = (rect.width() / hunt.len().max(1) as f32).min(30.0);
    let radius = (each / 2.0 - 1.5).min(8.5);
    for (i, find) in hunt.iter().enumerate() {
        #[expect(clippy::cast_precision_loss, reason = "a dozen at most")]
        let at = pos2(rect.left() + radius + 1.0 + each * i as f32, rect.top() + 48.0);
        if find.found {
            ui.painter().circle_filled(at, radius + 1.0, theme::SAFFRON);
            d.icon(ui, at, "check", radius * 1.5, IconStyle::Line, theme::INK);
        } else {
            ui.painter().circle_stroke(at, radius, Stroke::new(2.0, c.text2));
        }
    }
}

/// Tells of a find, where advice stands; its lower edge stands at `bottom`.
pub fn found(d: &mut Draw<'_>, play: &Play, target: &Target, left: f32, right: f32, bottom: f32) {
    let thing = names::names(&d.content.texts, &play.session).target(target);
    let text = hunt_found(&d.content.texts, &play.session.hunt(), &thing);
    let c = d.chip_colours();
    let galley = d.measure(&text, 18.0, Weight::Bold, (right - left - 116.0).max(140.0));
    let size = vec2(galley.size().x + 116.0, (galley.size().y + 20.0).max(60.0));
    let rect = Rect::from_min_size(pos2(left, bottom - size.y), size);
    d.chip("found", rect, |d, ui| {
        let at = pos2(rect.left() + 30.0, rect.center().y);
        ui.painter().circle_filled(at, 17.0, theme::SAFFRON);
        d.icon(ui, at, "check", 22.0, IconStyle::Line, theme::INK);
        ui.painter().galley(pos2(rect.left() + 56.0, rect.center().y - galley.size().y / 2.0), galley, c.text);
        let cross = Rect::from_center_size(pos2(rect.right() - 30.0, rect.center().y), vec2(48.0, 48.0));
        let close = d.say("button-close");
        d.button(ui, cross, Button::Hud { active: false }, "x", "", &close, Command::Hush);
    });
}
