//! The coach's line: a chip above the people's strip, with a button that shows what it speaks of.

use bevy_egui::egui::{Rect, pos2, vec2};

use super::{
    draw::{Button, Draw, Weight},
    fonts::IconStyle,
    names,
};
use crate::{
    game::{Command, Play, coach::Hint},
    text::{Arg, Texts},
};

/// What the advice says as it stands.
pub fn words(texts: &Texts, play: &Play, hint: &Hint) -> String {
    let line = hint.advice.text(&play.session, texts);
    let room = hint.target.as_ref().filter(|_| hint.step > 0).and_then(|t| names::room_of(&play.session, t));
    match room {
        Some(room) => {
            let room = names::names(texts, &play.session).room(room);
            format!("{line} {}", texts.with("coach-where", &[("room", Arg::Text(&room))]))
        }
        None => line,
    }
}

/// Draws the line; its lower edge stands at `bottom`.
pub fn draw(d: &mut Draw<'_>, play: &Play, hint: &Hint, left: f32, right: f32, bottom: f32) {
    const SIZE: f32 = 17.0;
    let text = words(&d.content.texts, play, hint);
    let show = hint.target.clone().filter(|_| hint.step > 1);
    let label = d.say("coach-show");
    let c = d.chip_colours();
    let button =
        if show.is_some() { d.measure(&label, 18.0, Weight::Bold, f32::INFINITY).size().x + 36.0 } else { 0.0 };
    let most = (right - left - 52.0 - button - 64.0).max(140.0);
    let galley = d.measure(&text, SIZE, Weight::Regular, most);
    let size = vec2(galley.size().x + 52.0 + button + 64.0, (galley.size().y + 20.0).max(60.0));
    let rect = Rect::from_min_size(pos2(left, bottom - size.y), size);
    d.chip("coach", rect, |d, ui| {
        d.icon(ui, pos2(rect.left() + 28.0, rect.center().y), "hand-tap", 26.0, IconStyle::Fill, c.accent);
        let at = pos2(rect.left() + 50.0, rect.center().y);
        let end = at.x + galley.size().x;
        ui.painter().galley(at - vec2(0.0, galley.size().y / 2.0), galley, c.text);
        if let Some(target) = show {
            let place = Rect::from_min_size(pos2(end + 8.0, rect.center().y - 24.0), vec2(button - 8.0, 48.0));
            d.button(ui, place, Button::Saffron, "", &label, &label, Command::Select { target: Some(target) });
        }
        let cross = Rect::from_center_size(pos2(rect.right() - 30.0, rect.center().y), vec2(48.0, 48.0));
        let close = d.say("button-close");
        d.button(ui, cross, Button::Hud { active: false }, "x", "", &close, Command::Hush);
    });
}
