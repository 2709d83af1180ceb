//! The household: how each one feels, by name.

use bevy_egui::egui::{Align2, Pos2, Rect, Stroke, pos2, vec2};

use super::{
    draw::{Draw, Weight},
    fonts::IconStyle,
    names, theme,
};
use crate::{
    game::{Command, Play},
    people::comfort::Feeling,
    rules::Target,
    text::keys,
};

/// Gauges in a row, for wide screens.
pub fn strip(d: &mut Draw<'_>, play: &Play, at: Pos2) {
    let session = &play.session;
    let people = &session.level().people;
    let each = 148.0;
    #[expect(clippy::cast_precision_loss, reason = "a household")]
    let rect = Rect::from_min_size(at, vec2(each * people.len() as f32 + 24.0, 72.0));
    let c = d.chip_colours();
    d.chip("people", rect, |d, ui| {
        for (i, (person, reading)) in people.iter().zip(&session.readings().people).enumerate() {
            #[expect(clippy::cast_precision_loss, reason = "a household")]
            let left = rect.left() + 12.0 + each * i as f32;
            let place = Rect::from_min_size(pos2(left, rect.top() + 4.0), vec2(each - 4.0, 64.0));
            let out = reading.room.is_none();
            let word = d.say(if out { "hud-outside" } else { keys::feeling(reading.feeling) });
            let command = Command::Select { target: Some(Target::Person(person.id.clone())) };
            let response = d.press(ui, place, &command, &format!("{} : {word}", person.name));
            let colour = names::badge(&d.content.library, person);
            d.badge(ui, pos2(left + 22.0, rect.center().y), 40.0, &person.name, colour);
            let text = left + 50.0;
            let room = place.right() - text;
            if out {
                // Two lines: there is no gauge for who is not there.
                let size = d.fitting(&person.name, 16.0, Weight::Bold, room);
                let at = pos2(text, rect.top() + 26.0);
                d.text(ui, at, Align2::LEFT_CENTER, &person.name, size, Weight::Bold, c.text);
                let size = d.fitting(&word, 16.0, Weight::Regular, room);
                let at = pos2(text, rect.top() + 47.0);
                d.text(ui, at, Align2::LEFT_CENTER, &word, size, Weight::Regular, c.text2);
                d.focus_ring(ui, place, &response);
                continue;
            }
            let size = d.fitting(&format!("{} {word}", person.name), 16.0, Weight::Bold, room);
            let line = rect.top() + 26.0;
            let name = d.text(ui, pos2(text, line), Align2::LEFT_CENTER, &person.name, size, Weight::Bold, c.text);
            let (weight, ink) = match reading.feeling {
                Feeling::Fine => (Weight::Regular, c.text2),
                Feeling::Cold | Feeling::Cool => (Weight::Bold, cold_word(c.ground)),
                Feeling::Warm | Feeling::Hot => (Weight::Bold, hot_word(c.ground)),
            };
            d.text(ui, pos2(name.right() + 5.0, line), Align2::LEFT_CENTER, &word, size, weight, ink);
            #[expect(clippy::cast_possible_truncation, reason = "0 to 1")]
            let gauge = reading.gauge as f32;
            d.gauge(ui, Rect::from_min_size(pos2(text, rect.top() + 42.0), vec2(84.0, 10.0)), gauge);
            d.focus_ring(ui, place, &response);
        }
    });
}

fn cold_word(ground: bevy_egui::egui::Color32) -> bevy_egui::egui::Color32 {
    if ground == theme::INK { theme::COLD } else { theme::BLUE }
}

fn hot_word(ground: bevy_egui::egui::Color32) -> bevy_egui::egui::Color32 {
    if ground == theme::INK { theme::SAFFRON } else { theme::BRICK }
}

/// Discs with a small badge of state, for phones.
pub fn discs(d: &mut Draw<'_>, play: &Play, at: Pos2) {
    let session = &play.session;
    let people = &session.level().people;
    #[expect(clippy::cast_precision_loss, reason = "a household")]
    let rect = Rect::from_min_size(at, vec2(50.0 * people.len() as f32 + 16.0, 56.0));
    d.chip("people", rect, |d, ui| {
        for (i, (person, reading)) in people.iter().zip(&session.readings().people).enumerate() {
            #[expect(clippy::cast_precision_loss, reason = "a household")]
            let left = rect.left() + 8.0 + 50.0 * i as f32;
            let place = Rect::from_min_size(pos2(left, rect.top() + 4.0), vec2(50.0, 48.0));
            let out = reading.room.is_none();
            let word = d.say(if out { "hud-outside" } else { keys::feeling(reading.feeling) });
            let command = Command::Select { target: Some(Target::Person(person.id.clone())) };
            let response = d.press(ui, place, &command, &format!("{} : {word}", person.name));
            let centre = place.center();
            d.badge(ui, centre, 40.0, &person.name, names::badge(&d.content.library, person));
            let (icon, ground) = match reading.feeling {
                _ if out => ("door", theme::PAPER3),
                Feeling::Fine => ("check", theme::TEAL_PALE),
                Feeling::Cold | Feeling::Cool => ("snowflake", theme::COLD),
                Feeling::Warm | Feeling::Hot => ("thermometer-hot", theme::SAFFRON),
            };
            let small = centre + vec2(14.0, 14.0);
            ui.painter().circle(small, 10.0, ground, Stroke::new(2.0, d.chip_colours().ground));
            d.icon(ui, small, icon, 13.0, IconStyle::Line, theme::INK);
            d.focus_ring(ui, place, &response);
        }
    });
}
