//! Card of a level: who lives there, the weather, the goal, two taps to start.

use bevy_egui::egui::{self, Align2, CornerRadius, Rect, Sense, Ui, pos2, vec2};

use super::{
    draw::{Button, Draw, Weight},
    fonts::IconStyle,
    names, theme,
};
use crate::{
    content::LevelTexts,
    game::{Command, Play},
    text::AimWords,
};

/// Heights of the buttons, and what is around them.
const ENTER: f32 = 64.0;
const LEAVE: f32 = 52.0;
const MARGIN: f32 = 22.0;

/// Draws the card.
pub fn draw(d: &mut Draw<'_>) {
    let Some(play) = d.play else { return };
    let level = play.session.level();
    let Some(texts) = level.texts.get(d.content.texts.lang().code()) else { return };
    let (w, h) = (d.size.x, d.size.y);
    let portrait = d.portrait();
    let width = if portrait { w } else { 420.0_f32.min(w * 0.56) };
    let inner = width - 2.0 * MARGIN;
    let foot = ENTER + 8.0 + LEAVE + 16.0;
    let most = if portrait { h * 0.74 } else { h - 32.0 };
    let asked = asked(d, play);
    let height = (MARGIN + body_height(d, texts, &asked, inner) + 14.0 + foot).min(most);
    let (rect, radius) = if portrait {
        (Rect::from_min_max(pos2(0.0, h - height), pos2(w, h)), CornerRadius { nw: 24, ne: 24, sw: 0, se: 0 })
    } else {
        (Rect::from_min_size(pos2(w - width - 24.0, (h - height) / 2.0), vec2(width, height)), CornerRadius::same(20))
    };
    d.leave(if portrait {
        Rect::from_min_max(pos2(0.0, 8.0), pos2(w, rect.top()))
    } else {
        Rect::from_min_max(pos2(0.0, 0.0), pos2(rect.left(), h))
    });
    d.card("level-card", rect, radius, |d, ui| {
        let body = Rect::from_min_max(rect.min + vec2(MARGIN, MARGIN), rect.max - vec2(MARGIN, foot));
        let mut child = ui.new_child(egui::UiBuilder::new().max_rect(body));
        child.set_clip_rect(body.expand2(vec2(8.0, 0.0)));
        // The buttons stay in sight; what is above them scrolls on a screen too small for it.
        egui::ScrollArea::vertical().max_height(body.height()).show(&mut child, |ui| {
            ui.spacing_mut().item_spacing = egui::Vec2::ZERO;
            about(d, ui, play, texts, &asked, inner);
        });
        let leave = Rect::from_min_size(pos2(body.left(), rect.bottom() - 14.0 - LEAVE), vec2(inner, LEAVE));
        let enter = Rect::from_min_size(pos2(body.left(), leave.top() - 8.0 - ENTER), vec2(inner, ENTER));
        let label = d.say("level-enter");
        d.button(ui, enter, Button::Main, "play", &label, &label, Command::Enter);
        let label = d.say("button-back");
        d.button(ui, leave, Button::Second, "arrow-left", &label, &label, Command::Leave);
    });
}

const TITLE: f32 = 30.0;
const INTRO: f32 = 19.0;
const GOAL: f32 = 18.0;
const ASKED: f32 = 16.0;
/// Height of the row of badges.
const PEOPLE: f32 = 60.0;

/// The goal in figures; a hunt has its own, told by the level's text.
fn asked(d: &Draw<'_>, play: &Play) -> String {
    let aims = play.session.aims();
    let aim = aims.first().filter(|_| play.session.level().kiosk.is_none());
    aim.map_or_else(String::new, |aim| format!("{}.", AimWords::of(&d.content.texts, aim).asked))
}

fn body_height(d: &Draw<'_>, texts: &LevelTexts, asked: &str, width: f32) -> f32 {
    let lines = |text: &str, size: f32, width: f32| match text {
        "" => 0.0,
        text => d.measure(text, size, Weight::Regular, width).size().y,
    };
    TITLE * 1.25
        + 8.0
        + lines(&texts.intro, INTRO, width)
        + PEOPLE
        + lines(&texts.goal, GOAL, width - 28.0)
        + lines(asked, ASKED, width - 28.0)
        + 12.0
}

fn about(d: &mut Draw<'_>, ui: &mut Ui, play: &Play, texts: &LevelTexts, asked: &str, width: f32) {
    let level = play.session.level();
    let row = |ui: &mut Ui, height: f32| ui.allocate_exact_size(vec2(width, height), Sense::hover()).0;
    let size = d.fitting(&texts.title, TITLE, Weight::Bold, width);
    let rect = row(ui, TITLE * 1.25 + 8.0);
    d.text(ui, rect.min, Align2::LEFT_TOP, &texts.title, size, Weight::Bold, theme::TEXT);
    let intro = d.measure(&texts.intro, INTRO, Weight::Regular, width);
    let rect = row(ui, intro.size().y);
    ui.painter().galley(rect.min, intro, theme::TEXT);
    // Who lives here, and the weather.
    let rect = row(ui, PEOPLE);
    let mut x = rect.left();
    let y = rect.center().y;
    for person in &level.people {
        d.badge(ui, pos2(x + 20.0, y), 40.0, &person.name, names::badge(&d.content.library, person));
        x += 46.0;
    }
    let outdoors = d.format().celsius_whole(play.session.readings().weather.temperature_c);
    let weather = format!("{outdoors} {}", d.say("hud-outside"));
    if x + 34.0 + d.measure(&weather, 17.0, Weight::Regular, f32::INFINITY).size().x <= rect.right() {
        d.icon(ui, pos2(x + 16.0, y), "snowflake", 24.0, IconStyle::Fill, theme::BLUE);
        d.text(ui, pos2(x + 34.0, y), Align2::LEFT_CENTER, &weather, 17.0, Weight::Regular, theme::TEXT2);
    }
    let goal = d.measure(&texts.goal, GOAL, Weight::Regular, width - 28.0);
    let rect = row(ui, goal.size().y + 8.0);
    d.icon(ui, rect.min + vec2(10.0, 12.0), "flag-pennant", 20.0, IconStyle::Fill, theme::SAFFRON_DARK);
    ui.painter().galley(rect.min + vec2(28.0, 0.0), goal, theme::TEXT);
    if !asked.is_empty() {
        let asked = d.measure(asked, ASKED, Weight::Regular, width - 28.0);
        let rect = row(ui, asked.size().y + 4.0);
        ui.painter().galley(rect.min + vec2(28.0, -4.0), asked, theme::TEXT2);
    }
}
