//! The hunt: how much is found, how much time is left, the card of what was touched, and help when it is due.

use bevy_egui::egui::{Align2, CornerRadius, Rect, pos2, vec2};

use super::{
    super::{
        bubbles, card,
        draw::{Draw, Weight},
        estimates::Estimates,
        fonts::IconStyle,
        goal, theme,
    },
    area, pieces, words,
};
use crate::{game::Play, kiosk::Phase};

const HEAD: f32 = 72.0;

/// Draws the hunt.
pub fn draw(d: &mut Draw<'_>, estimates: &mut Estimates) {
    let Some(play) = d.play else { return };
    let (w, area) = (d.size.x, area(d));
    let portrait = d.portrait();
    let open = d.view.selected.is_some();
    let foot = area.bottom() - pieces::ROW - 20.0;
    let (head, card, scene) = if portrait {
        let head = Rect::from_min_max(pos2(8.0, area.top() + 8.0), pos2(w - 8.0, area.top() + 8.0 + HEAD));
        let sheet = (area.height() * 0.42).clamp(236.0, 400.0);
        let card = Rect::from_min_max(pos2(0.0, foot - sheet), pos2(w, foot));
        // The home does not jump when a card opens.
        (head, card, Rect::from_min_max(pos2(0.0, head.bottom() + 8.0), pos2(w, card.top())))
    } else {
        let width = (w * 0.4).clamp(300.0, 360.0);
        let head = Rect::from_min_size(pos2(8.0, area.top() + 8.0), vec2((w - width - 32.0).min(660.0), HEAD));
        let card = Rect::from_min_max(pos2(w - width - 8.0, area.top() + 8.0), pos2(w - 8.0, foot));
        let right = if open { card.left() } else { w - 8.0 };
        (head, card, Rect::from_min_max(pos2(8.0, head.bottom()), pos2(right, foot + 8.0)))
    };
    d.leave(scene);
    bubbles::draw(d, play);
    status(d, play, head);
    if let Some(target) = d.view.selected.clone() {
        let radius = if portrait { CornerRadius { nw: 24, ne: 24, sw: 0, se: 0 } } else { CornerRadius::same(20) };
        card::draw(d, play, estimates, &target, card, radius);
    }
    let over = if portrait { if open { card.top() } else { foot } } else { foot };
    let right = if open && !portrait { card.left() - 8.0 } else { w - 8.0 };
    if let Some(found) = &play.found {
        goal::found(d, play, found, 8.0, right, over - 8.0);
    } else {
        pieces::help(d, 8.0, right, over - 8.0);
    }
    pieces::foot(d);
    if d.stand.visit.phase() == Phase::Intro {
        sentence(d, play);
    }
}

/// What is found, and the time that is left: a broad bar, and no alarm.
fn status(d: &mut Draw<'_>, play: &Play, rect: Rect) {
    d.chip("kiosk-status", rect, |d, ui| {
        let c = d.chip_colours();
        let middle = rect.left() + (rect.width() * 0.56).min(300.0);
        let left = Rect::from_min_max(rect.min + vec2(16.0, 4.0), pos2(middle - 14.0, rect.bottom()));
        goal::draw(d, ui, play, left, 28.0);
        let (_, share) = words::left(&play.session);
        let top = rect.top() + 24.0;
        d.icon(ui, pos2(middle + 14.0, top), "alarm", 24.0, IconStyle::Fill, c.accent);
        let label = words::player(&d.content.texts, d.stand).unwrap_or_else(|| d.say("kiosk-time"));
        let room = rect.right() - middle - 46.0;
        let size = d.fitting(&label, 17.0, Weight::Bold, room);
        d.text(ui, pos2(middle + 32.0, top), Align2::LEFT_CENTER, &label, size, Weight::Bold, c.text);
        let bar = Rect::from_min_max(pos2(middle, rect.top() + 42.0), pos2(rect.right() - 16.0, rect.top() + 58.0));
        #[expect(clippy::cast_possible_truncation, reason = "a share")]
        d.bar(ui, bar, share as f32, c.track, theme::SAFFRON);
    });
}

/// The one sentence before time runs.
fn sentence(d: &mut Draw<'_>, play: &Play) {
    let text = words::sentence(&d.content.texts, &play.session);
    let how = d.say("kiosk-how");
    let player = words::player(&d.content.texts, d.stand);
    let width = (d.size.x - 16.0).min(520.0);
    let galley = d.measure(&text, 30.0, Weight::Bold, width - 48.0);
    let lines = d.measure(&how, 20.0, Weight::Regular, width - 48.0);
    let extra = if player.is_some() { 30.0 } else { 0.0 };
    let height = 24.0 + extra + galley.size().y + 10.0 + lines.size().y + 20.0 + 72.0 + 20.0;
    let bottom = d.size.y - pieces::ROW - 20.0;
    let left = if d.portrait() { 8.0 } else { (d.size.x - width) / 2.0 };
    let rect = Rect::from_min_size(pos2(left, bottom - height), vec2(width, height));
    d.card("kiosk-sentence", rect, CornerRadius::same(24), |d, ui| {
        let mut top = rect.top() + 22.0;
        if let Some(player) = player {
            d.text(ui, pos2(rect.left() + 24.0, top), Align2::LEFT_TOP, &player, 20.0, Weight::Bold, theme::TEAL);
            top += extra;
        }
        let next = top + galley.size().y + 10.0;
        ui.painter().galley(pos2(rect.left() + 24.0, top), galley, theme::TEXT);
        ui.painter().galley(pos2(rect.left() + 24.0, next), lines, theme::TEXT2);
        let place = Rect::from_min_max(
            pos2(rect.left() + 20.0, rect.bottom() - 92.0),
            pos2(rect.right() - 20.0, rect.bottom() - 20.0),
        );
        pieces::onward(d, ui, place, "kiosk-go", "play");
    });
}
