//! In the home: time, power, cost, pace, tools; the scene between them. One layout for wide screens, one for phones.

use bevy_egui::egui::{self, Align2, CornerRadius, Rect, Stroke, Ui, pos2, vec2};

use super::{
    bill, bubbles, card, coach,
    draw::{Button, Draw, Weight},
    estimates::Estimates,
    fonts::IconStyle,
    goal, names, people, settings, theme, thermal, tour, wattmeter,
};
use crate::{
    game::{Command, Play, Tool},
    rules::Pace,
};

/// Height of the phone's bar of tools.
pub const TOOLBAR: f32 = 68.0;
/// Height of the phone's head.
pub const HEAD: f32 = 116.0;

/// Draws the home's interface.
pub fn draw(d: &mut Draw<'_>, estimates: &mut Estimates) {
    let Some(play) = d.play else { return };
    if d.portrait() {
        phone(d, play, estimates);
    } else if d.small() {
        small(d, play, estimates);
    } else {
        wide(d, play, estimates);
    }
    if d.view.menu && !d.view.settings {
        menu(d);
    }
}

/// What is wasted; with the thermal camera, how warm surfaces are.
fn marks(d: &mut Draw<'_>, play: &Play) {
    if d.view.tool == Tool::Thermal {
        bubbles::outlines(d);
        thermal::pins(d, play);
    } else {
        bubbles::draw(d, play);
    }
}

/// What the hunt has just brought to light, or the coach's line, over the lower edge of the scene.
fn advice(d: &mut Draw<'_>, play: &Play, left: f32, right: f32, bottom: f32) {
    if d.view.stops_time() {
        return;
    }
    if let Some(found) = &play.found {
        goal::found(d, play, found, left, right, bottom);
    } else if let Some(hint) = d.hint {
        coach::draw(d, play, hint, left, right, bottom);
    }
    tour::draw(d, play, d.tour, left, right, bottom);
}

fn wide(d: &mut Draw<'_>, play: &Play, estimates: &mut Estimates) {
    let (w, h) = (d.size.x, d.size.y);
    let open = has_panel(d);
    // The look's places: the flat slides left when a card opens.
    d.leave(Rect::from_min_max(
        pos2(8.0, 72.0),
        pos2(if open { w - 352.0 } else { w - 8.0 }, h - if open { 72.0 } else { 60.0 }),
    ));
    marks(d, play);
    time_chip(d, play, Rect::from_min_size(pos2(16.0, 16.0), vec2(316.0, 64.0)));
    power_chip(d, play, Rect::from_min_size(pos2(344.0, 16.0), vec2(304.0, 64.0)));
    let pace_width = 4.0 * 58.0 + 8.0;
    let cost_right = (w - 88.0 - pace_width - 12.0).min(928.0);
    if cost_right - 660.0 > 150.0 {
        goal_chip(d, play, Rect::from_min_max(pos2(660.0, 16.0), pos2(cost_right, 80.0)));
    }
    pace_chip(d, play, Rect::from_min_size(pos2(w - 88.0 - pace_width, 16.0), vec2(pace_width, 64.0)), 58.0);
    menu_chip(d, Rect::from_min_size(pos2(w - 80.0, 16.0), vec2(64.0, 64.0)));
    people::strip(d, play, pos2(16.0, h - 88.0));
    let tools = [Tool::Thermal, Tool::Wattmeter, Tool::Bill];
    let width = 104.0 * 3.0 + 8.0;
    let rect = Rect::from_min_size(pos2(w - 16.0 - width, h - 88.0), vec2(width, 72.0));
    d.chip("tools", rect, |d, ui| {
        for (i, tool) in tools.into_iter().enumerate() {
            #[expect(clippy::cast_precision_loss, reason = "three tools")]
            let left = rect.left() + 4.0 + 104.0 * i as f32;
            tool_button(d, ui, Rect::from_min_size(pos2(left, rect.top() + 4.0), vec2(104.0, 64.0)), tool);
        }
    });
    let side = Rect::from_min_max(pos2(w - 352.0, 96.0), pos2(w - 16.0, h - 104.0));
    panel(d, play, estimates, side, CornerRadius::same(20));
    advice(d, play, 16.0, if open { w - 368.0 } else { w - 16.0 }, h - 104.0);
}

/// A phone held sideways, or large letters on a small screen: one line of figures, icons instead of words.
fn small(d: &mut Draw<'_>, play: &Play, estimates: &mut Estimates) {
    const LINE: f32 = 56.0;
    let (w, h) = (d.size.x, d.size.y);
    let open = has_panel(d);
    let card = (w * 0.48).min(336.0);
    let top = 8.0 + LINE;
    let right = if open { w - card - 16.0 } else { w - 8.0 };
    d.leave(Rect::from_min_max(pos2(8.0, top), pos2(right, h - 64.0)));
    marks(d, play);
    let menu = Rect::from_min_size(pos2(w - 8.0 - LINE, 8.0), vec2(LINE, LINE));
    let pace_width = 4.0 * 48.0 + 8.0;
    let pace = Rect::from_min_size(pos2(menu.left() - 6.0 - pace_width, 8.0), vec2(pace_width, LINE));
    let time = Rect::from_min_size(pos2(8.0, 8.0), vec2(176.0, LINE));
    line_chip(d, play, time);
    let rest = Rect::from_min_max(pos2(time.right() + 6.0, 8.0), pos2(pace.left() - 6.0, 8.0 + LINE));
    // Money against its goal first; what is drawn now where there is room for both.
    let both = rest.width() > 380.0;
    let money = if both { Rect::from_min_max(rest.min, pos2(rest.left() + 220.0, rest.bottom())) } else { rest };
    if money.width() > 130.0 {
        d.chip("cost", money, |d, ui| {
            let inner = Rect::from_min_max(money.min + vec2(14.0, -4.0), money.max - vec2(14.0, 0.0));
            goal::draw(d, ui, play, inner, 20.0);
        });
    }
    if both {
        let power = Rect::from_min_max(pos2(money.right() + 6.0, rest.top()), rest.max);
        d.chip("power", power, |d, ui| {
            let c = d.chip_colours();
            let watts = d.format().watts(play.session.readings().power_w.total());
            d.icon(ui, pos2(power.left() + 24.0, power.center().y), "lightning", 24.0, IconStyle::Fill, c.accent);
            let at = pos2(power.left() + 42.0, power.center().y);
            d.text(ui, at, Align2::LEFT_CENTER, &watts, 20.0, Weight::Bold, c.text);
        });
    }
    pace_chip(d, play, pace, 48.0);
    menu_chip(d, menu);
    people::discs(d, play, pos2(8.0, h - 64.0));
    if open {
        // The card takes the place of the tools: its cross brings them back.
        let side = Rect::from_min_max(pos2(w - card - 8.0, top + 8.0), pos2(w - 8.0, h - 8.0));
        panel(d, play, estimates, side, CornerRadius::same(20));
        advice(d, play, 8.0, right, h - 72.0);
        return;
    }
    let width = 56.0 * 3.0 + 8.0;
    let rect = Rect::from_min_size(pos2(w - 8.0 - width, h - 64.0), vec2(width, LINE));
    d.chip("tools", rect, |d, ui| {
        for (i, tool) in [Tool::Thermal, Tool::Wattmeter, Tool::Bill].into_iter().enumerate() {
            #[expect(clippy::cast_precision_loss, reason = "three tools")]
            let left = rect.left() + 4.0 + 56.0 * i as f32;
            let place = Rect::from_min_size(pos2(left, rect.top() + 4.0), vec2(56.0, LINE - 8.0));
            let (icon, key) = face(tool);
            let active = d.view.tool == tool;
            let next = if active { Tool::Home } else { tool };
            let label = d.say(key);
            d.button(ui, place, Button::Hud { active }, icon, "", &label, Command::Use { tool: next });
            d.stand_in(&Command::Use { tool }, place);
        }
    });
    advice(d, play, 8.0, right, h - 72.0);
}

/// Time and outdoors in one line.
fn line_chip(d: &mut Draw<'_>, play: &Play, rect: Rect) {
    let session = &play.session;
    let c = d.chip_colours();
    d.chip("time", rect, |d, ui| {
        let (minute, _) = names::clock(session);
        let icon = if session.readings().sun_altitude_deg < 0.0 { "moon-stars" } else { "sun" };
        let y = rect.center().y;
        d.icon(ui, pos2(rect.left() + 24.0, y), icon, 24.0, IconStyle::Fill, c.accent);
        let time = d.format().time(minute);
        let end = d.text(ui, pos2(rect.left() + 42.0, y), Align2::LEFT_CENTER, &time, 20.0, Weight::Bold, c.text);
        let outdoors = session.readings().weather.temperature_c;
        let icon = if outdoors < 8.0 { "snowflake" } else { "thermometer-hot" };
        d.icon(ui, pos2(end.right() + 20.0, y), icon, 20.0, IconStyle::Fill, c.text2);
        let outdoors = d.format().celsius_whole(outdoors);
        d.text(ui, pos2(end.right() + 36.0, y), Align2::LEFT_CENTER, &outdoors, 20.0, Weight::Bold, c.text);
    });
}

fn phone(d: &mut Draw<'_>, play: &Play, estimates: &mut Estimates) {
    let (w, h) = (d.size.x, d.size.y);
    let open = has_panel(d);
    // A legend and a reading are short; lists are long.
    let (share, most) = if legend_only(d) { (0.42, 350.0) } else { (0.46, 400.0) };
    let low = (h * share).clamp(236.0, most);
    let sheet = match open {
        true if d.view.tall && !legend_only(d) => (h * 0.7 - TOOLBAR).max(low),
        true => low,
        false => 0.0,
    };
    let bottom = h - TOOLBAR - sheet;
    // The scene does not move when the sheet is pulled over it.
    d.leave(Rect::from_min_max(pos2(0.0, HEAD + 68.0), pos2(w, h - TOOLBAR - sheet.min(low))));
    // Little is left beside a sheet: a sentence of the first minute has it alone.
    if sheet > low || (open && d.tour.now.is_some()) {
        bubbles::outlines(d);
    } else {
        marks(d, play);
    }
    head(d, play, Rect::from_min_max(pos2(8.0, 8.0), pos2(w - 8.0, 8.0 + HEAD)));
    rooms(d, play, HEAD + 16.0);
    people::discs(d, play, pos2(8.0, bottom - 64.0));
    let rect = Rect::from_min_max(pos2(0.0, h - TOOLBAR), pos2(w, h));
    d.layer("tools", rect, |d, ui| {
        ui.painter().rect_filled(rect, 0.0, d.chip_colours().ground);
        let width = w / 4.0;
        for (i, tool) in [Tool::Home, Tool::Thermal, Tool::Wattmeter, Tool::Bill].into_iter().enumerate() {
            #[expect(clippy::cast_precision_loss, reason = "four tools")]
            let left = width * i as f32;
            tool_button(d, ui, Rect::from_min_size(pos2(left, rect.top()), vec2(width, TOOLBAR)).shrink(3.0), tool);
        }
    });
    if open {
        let sheet = Rect::from_min_max(pos2(0.0, bottom), pos2(w, h - TOOLBAR));
        panel(d, play, estimates, sheet, CornerRadius { nw: 24, ne: 24, sw: 0, se: 0 });
        if !legend_only(d) {
            pull(d, sheet, (low, h * 0.7 - TOOLBAR));
        }
        if !d.view.tall && d.tour.now.is_some() {
            advice(d, play, 8.0, w - 8.0, bottom - 72.0);
        }
    } else {
        advice(d, play, 8.0, w - 8.0, bottom - 72.0);
    }
}

/// Something is selected, or a tool is in hand: a card beside the scene, or a sheet under it.
fn has_panel(d: &Draw<'_>) -> bool {
    d.view.selected.is_some() || d.view.tool != Tool::Home
}

/// The sheet of the thermal camera, with nothing selected.
fn legend_only(d: &Draw<'_>) -> bool {
    d.view.selected.is_none() && d.view.tool == Tool::Thermal
}

/// The tab of a sheet: a press pulls it up or lets it down, and so does dragging the sheet's upper edge.
fn pull(d: &mut Draw<'_>, sheet: Rect, (low, tall): (f32, f32)) {
    const TAB: egui::Vec2 = vec2(72.0, 26.0);
    const FAR: f32 = 24.0;
    if tall <= low + FAR {
        return;
    }
    let tab = Rect::from_min_size(pos2(sheet.right() - TAB.x - 24.0, sheet.top() - TAB.y), TAB);
    let hit = Rect::from_min_max(tab.min, pos2(tab.right(), tab.top() + 48.0));
    let edge = Rect::from_min_max(sheet.min, pos2(tab.left(), sheet.top() + 22.0));
    d.layer("sheet-edge", edge, |d, ui| {
        let drag = ui.interact(edge, ui.id().with("drag"), egui::Sense::drag());
        let way = drag.total_drag_delta().map_or(0.0, |moved| moved.y);
        if drag.drag_stopped() && ((way < -FAR && !d.view.tall) || (way > FAR && d.view.tall)) {
            d.out.push(Command::Pull);
        }
    });
    let label = d.say(if d.view.tall { "sheet-lower" } else { "sheet-raise" });
    d.layer("sheet-tab", hit, |d, ui| {
        let response = d.press(ui, hit, &Command::Pull, &label);
        let radius = CornerRadius { nw: 14, ne: 14, sw: 0, se: 0 };
        ui.painter().rect_filled(tab, radius, theme::PAPER);
        d.edge(ui, tab, radius);
        let (middle, up) = (tab.center() + vec2(0.0, 3.0), if d.view.tall { -5.0 } else { 5.0 });
        let points = [vec2(-10.0, up), vec2(0.0, -up), vec2(10.0, up)].map(|offset| middle + offset);
        ui.painter().line(points.to_vec(), Stroke::new(3.5, theme::TEXT));
        d.focus_ring(ui, hit, &response);
    });
}

fn panel(d: &mut Draw<'_>, play: &Play, estimates: &mut Estimates, rect: Rect, radius: CornerRadius) {
    match (&d.view.selected, d.view.tool) {
        (Some(target), _) => card::draw(d, play, estimates, target, rect, radius),
        (None, Tool::Wattmeter) => wattmeter::draw(d, play, rect, radius),
        (None, Tool::Bill) => bill::draw(d, play, rect, radius),
        (None, Tool::Thermal) => thermal::legend(d, play, rect, radius),
        (None, Tool::Home) => {}
    }
}

/// Icon and name of a tool.
fn face(tool: Tool) -> (&'static str, &'static str) {
    match tool {
        Tool::Home => ("house-line", "tool-home"),
        Tool::Thermal => ("thermometer-hot", "tool-thermal"),
        Tool::Wattmeter => ("gauge", "tool-meter"),
        Tool::Bill => ("receipt", "tool-bill"),
    }
}

fn tool_button(d: &mut Draw<'_>, ui: &mut Ui, rect: Rect, tool: Tool) {
    let (icon, key) = face(tool);
    let active = d.view.tool == tool;
    let label = d.say(key);
    // A second press puts the tool down.
    let next = if active { Tool::Home } else { tool };
    d.button(ui, rect, Button::Hud { active }, icon, &label, &label, Command::Use { tool: next });
    // In the twin the tool in hand stays a thing of its own.
    d.stand_in(&Command::Use { tool }, rect);
}

fn time_chip(d: &mut Draw<'_>, play: &Play, rect: Rect) {
    let session = &play.session;
    let c = d.chip_colours();
    d.chip("time", rect, |d, ui| {
        let (minute, _) = names::clock(session);
        let night = session.readings().sun_altitude_deg < 0.0;
        let icon = if night { "moon-stars" } else { "sun" };
        d.icon(ui, pos2(rect.left() + 33.0, rect.center().y), icon, 30.0, IconStyle::Fill, c.accent);
        two_lines(d, ui, pos2(rect.left() + 62.0, rect.top()), &d.format().time(minute), &names::date(d, session));
        let middle = rect.left() + 190.0;
        ui.painter().vline(middle, rect.top() + 14.0..=rect.bottom() - 14.0, Stroke::new(2.0, c.track));
        let outdoors = session.readings().weather.temperature_c;
        let icon = if outdoors < 8.0 { "snowflake" } else { "thermometer-hot" };
        d.icon(ui, pos2(middle + 26.0, rect.center().y), icon, 28.0, IconStyle::Fill, c.text2);
        two_lines(d, ui, pos2(middle + 50.0, rect.top()), &d.format().celsius_whole(outdoors), &d.say("hud-outside"));
    });
}

fn power_chip(d: &mut Draw<'_>, play: &Play, rect: Rect) {
    let c = d.chip_colours();
    let w = play.session.readings().power_w.total();
    d.chip("power", rect, |d, ui| {
        d.icon(ui, pos2(rect.left() + 33.0, rect.center().y), "lightning", 30.0, IconStyle::Fill, c.accent);
        two_lines(d, ui, pos2(rect.left() + 60.0, rect.top()), &d.format().watts(w), &d.say("hud-now"));
        let middle = rect.left() + 184.0;
        ui.painter().vline(middle, rect.top() + 14.0..=rect.bottom() - 14.0, Stroke::new(2.0, c.track));
        let per_hour = d.format().eur(play.session.eur_per_hour());
        two_lines(d, ui, pos2(middle + 16.0, rect.top()), &per_hour, &d.say("hud-per-hour"));
    });
}

fn two_lines(d: &Draw<'_>, ui: &Ui, at: egui::Pos2, first: &str, second: &str) {
    let c = d.chip_colours();
    d.text(ui, at + vec2(0.0, 22.0), Align2::LEFT_CENTER, first, 26.0, Weight::Bold, c.text);
    d.text(ui, at + vec2(0.0, 47.0), Align2::LEFT_CENTER, second, 16.0, Weight::Regular, c.text2);
}

fn goal_chip(d: &mut Draw<'_>, play: &Play, rect: Rect) {
    d.chip("cost", rect, |d, ui| goal::draw(d, ui, play, rect.shrink2(vec2(18.0, 0.0)), 26.0));
}

fn pace_chip(d: &mut Draw<'_>, play: &Play, rect: Rect, width: f32) {
    d.chip("pace", rect, |d, ui| {
        let pace = play.clock.pace;
        let buttons = [
            (Pace::Paused, "pause", "pace-paused"),
            (Pace::Normal, "play", "pace-normal"),
            (if pace == Pace::Double { Pace::Quadruple } else { Pace::Double }, "fast-forward", "pace-double"),
            (Pace::NextEvent, "skip-forward", "pace-next-event"),
        ];
        for (i, (to, icon, key)) in buttons.into_iter().enumerate() {
            #[expect(clippy::cast_precision_loss, reason = "four buttons")]
            let left = rect.left() + 4.0 + width * i as f32;
            let place = Rect::from_min_size(pos2(left, rect.top() + 4.0), vec2(width - 2.0, rect.height() - 8.0));
            let active = match i {
                2 => matches!(pace, Pace::Double | Pace::Quadruple),
                _ => pace == to,
            };
            let label = d.say(key);
            d.button(ui, place, Button::Hud { active }, icon, "", &label, Command::SetPace { pace: to });
            if i == 2 && active {
                let text = if pace == Pace::Double { "×2" } else { "×4" };
                d.text(
                    ui,
                    place.right_bottom() - vec2(6.0, 3.0),
                    Align2::RIGHT_BOTTOM,
                    text,
                    14.0,
                    Weight::Bold,
                    theme::INK,
                );
            }
        }
    });
}

fn menu_chip(d: &mut Draw<'_>, rect: Rect) {
    d.chip("menu", rect, |d, ui| {
        let label = d.say("hud-menu");
        d.button(ui, rect.shrink(4.0), Button::Hud { active: d.view.menu }, "list", "", &label, Command::Menu);
    });
}

/// The phone's head: time, outdoors, power, cost, pace, menu in two lines.
fn head(d: &mut Draw<'_>, play: &Play, rect: Rect) {
    let session = &play.session;
    let c = d.chip_colours();
    d.chip("head", rect, |d, ui| {
        let (minute, _) = names::clock(session);
        let line = rect.top() + 32.0;
        let night = session.readings().sun_altitude_deg < 0.0;
        let icon = if night { "moon-stars" } else { "sun" };
        d.icon(ui, pos2(rect.left() + 26.0, line), icon, 24.0, IconStyle::Fill, c.accent);
        let time = d.format().time(minute);
        let end = d.text(ui, pos2(rect.left() + 46.0, line), Align2::LEFT_CENTER, &time, 22.0, Weight::Bold, c.text);
        let outdoors = session.readings().weather.temperature_c;
        d.icon(ui, pos2(end.right() + 26.0, line), "snowflake", 22.0, IconStyle::Fill, c.text2);
        let text = d.format().celsius_whole(outdoors);
        d.text(ui, pos2(end.right() + 44.0, line), Align2::LEFT_CENTER, &text, 22.0, Weight::Bold, c.text);
        let pace = play.clock.pace;
        let side = 48.0;
        let mut right = rect.right() - 8.0;
        let label = d.say("hud-menu");
        let place = Rect::from_min_size(pos2(right - side, rect.top() + 8.0), vec2(side, side));
        d.button(ui, place, Button::Hud { active: d.view.menu }, "list", "", &label, Command::Menu);
        right -= side + 4.0;
        // One button walks through the paces: pause, ×1, ×2, ×4.
        let (next, icon, mark) = match pace {
            Pace::Paused => (Pace::Normal, "pause", ""),
            Pace::Normal => (Pace::Double, "play", ""),
            Pace::Double => (Pace::Quadruple, "fast-forward", "×2"),
            Pace::Quadruple | Pace::NextEvent => (Pace::Paused, "fast-forward", "×4"),
        };
        let place = Rect::from_min_size(pos2(right - side, rect.top() + 8.0), vec2(side, side));
        let label = d.say("mirror-speed");
        d.button(ui, place, Button::Hud { active: true }, icon, "", &label, Command::SetPace { pace: next });
        // In the twin each pace is a thing of its own.
        for pace in Pace::ALL {
            d.stand_in(&Command::SetPace { pace }, place);
        }
        d.text(ui, place.right_bottom() - vec2(4.0, 2.0), Align2::RIGHT_BOTTOM, mark, 13.0, Weight::Bold, theme::INK);
        let line = rect.top() + 84.0;
        d.icon(ui, pos2(rect.left() + 26.0, line), "lightning", 24.0, IconStyle::Fill, c.accent);
        let watts = d.format().watts(session.readings().power_w.total());
        d.text(ui, pos2(rect.left() + 46.0, line - 9.0), Align2::LEFT_CENTER, &watts, 20.0, Weight::Bold, c.text);
        let hour = d.format().eur_per_hour(session.eur_per_hour());
        d.text(ui, pos2(rect.left() + 46.0, line + 11.0), Align2::LEFT_CENTER, &hour, 15.0, Weight::Regular, c.text2);
        let place = Rect::from_min_max(
            pos2(rect.left() + rect.width() * 0.45, rect.top() + 52.0),
            pos2(rect.right() - 16.0, rect.bottom()),
        );
        goal::draw(d, ui, play, place, 20.0);
    });
}

/// The phone's chips of rooms; those where something is wasted carry its icon.
fn rooms(d: &mut Draw<'_>, play: &Play, top: f32) {
    let session = &play.session;
    let rect = Rect::from_min_size(pos2(0.0, top), vec2(d.size.x, 52.0));
    d.layer("rooms", rect, |d, ui| {
        let mut child = ui.new_child(egui::UiBuilder::new().max_rect(rect.shrink2(vec2(8.0, 0.0))));
        egui::ScrollArea::horizontal()
            .scroll_bar_visibility(egui::scroll_area::ScrollBarVisibility::AlwaysHidden)
            .show(&mut child, |ui| {
                ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = 8.0;
                    let whole = d.say("room-all");
                    room_chip(d, ui, "house-line", "", &whole, d.view.room.is_none(), Command::Look { room: None });
                    for room in &session.home().rooms {
                        let name = names::names(&d.content.texts, session).room(&room.id);
                        let wasted = session
                            .readings()
                            .wastes
                            .iter()
                            .find(|w| names::room_of(session, &w.target).is_some_and(|r| *r == room.id));
                        let icon = wasted.map_or("", |w| bubbles::icon(session, w));
                        let active = d.view.room.as_ref() == Some(&room.id);
                        let command = Command::Look { room: Some(room.id.clone()) };
                        room_chip(d, ui, icon, &name, &name, active, command);
                    }
                });
            });
    });
}

fn room_chip(d: &mut Draw<'_>, ui: &mut Ui, icon: &str, label: &str, spoken: &str, active: bool, command: Command) {
    let c = d.chip_colours();
    let text = d.measure(label, 17.0, Weight::Bold, f32::INFINITY).size().x;
    let lead = if icon.is_empty() { 0.0 } else { 26.0 };
    let gap = if icon.is_empty() || label.is_empty() { 0.0 } else { 6.0 };
    let (rect, _) = ui.allocate_exact_size(vec2(text + lead + gap + 30.0, 48.0), egui::Sense::hover());
    let response = d.press(ui, rect, &command, spoken);
    let (ground, ink) = if active { (theme::PAPER, theme::INK) } else { (c.ground, c.text) };
    ui.painter().rect_filled(rect, CornerRadius::same(24), ground);
    if !icon.is_empty() {
        let colour = if active || icon == "house-line" { ink } else { c.accent };
        d.icon(ui, pos2(rect.left() + 28.0, rect.center().y), icon, 22.0, IconStyle::Fill, colour);
    }
    let at = pos2(rect.left() + 15.0 + lead + gap, rect.center().y);
    d.text(ui, at, Align2::LEFT_CENTER, label, 17.0, Weight::Bold, ink);
    d.focus_ring(ui, rect, &response);
}

/// The menu of the level: go on, end the day now, settings, back to the title.
fn menu(d: &mut Draw<'_>) {
    let title = d.say("mirror-paused");
    let rows = [
        ("play-resume", "play", Button::Main, Command::Menu),
        ("play-finish", "flag-pennant", Button::Second, Command::Finish),
        ("play-restart", "arrow-counter-clockwise", Button::Second, Command::Again),
        ("menu-settings", "gear-six", Button::Second, Command::Settings),
        ("play-quit", "arrow-left", Button::Second, Command::Leave),
    ];
    #[expect(clippy::cast_precision_loss, reason = "five rows")]
    let size = vec2(380.0, 84.0 + 62.0 * rows.len() as f32);
    settings::panel(d, "pause-menu", size, &title, Command::Menu, |d, ui, width| {
        for (key, icon, look, command) in rows {
            let (row, _) = ui.allocate_exact_size(vec2(width, 62.0), egui::Sense::hover());
            let place = Rect::from_min_size(row.min, vec2(width, 54.0));
            let label = d.say(key);
            d.button(ui, place, look, icon, &label, &label, command);
        }
    });
}
