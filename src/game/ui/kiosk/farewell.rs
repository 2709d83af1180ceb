//! What a player takes along: a QR square, paper, a picture for the board; three faces; thanks.

use bevy_egui::egui::{Align2, CornerRadius, Rect, Ui, pos2, vec2};

use super::{
    super::{
        draw::{Button, Draw, Weight},
        square, theme,
    },
    attract::split,
    card_place, leave_beside, pieces, words,
};
use crate::{
    counters::Smiley,
    game::{Command, kiosk::Kiosk},
    kiosk::{Ask, Picture},
};

const MARGIN: f32 = 20.0;

/// Text of a smiley.
pub fn smiley_key(smiley: Smiley) -> &'static str {
    match smiley {
        Smiley::Sad => "smiley-sad",
        Smiley::Even => "smiley-even",
        Smiley::Happy => "smiley-happy",
    }
}

/// Draws the farewell.
pub fn draw(d: &mut Draw<'_>) {
    // A square needs its room, and so does the printer's button; words alone need less.
    let linked = d.kiosk.is_some_and(|kiosk| words::link(d.content, kiosk, d.stand).is_some());
    let height = if linked || d.kiosk.is_some_and(Kiosk::prints) { 700.0 } else { 560.0 };
    let (rect, radius) = card_place(d, vec2(660.0, height));
    leave_beside(d, rect);
    d.card("kiosk-card", rect, radius, |d, ui| {
        let inner = rect.shrink2(vec2(MARGIN, 16.0));
        let small = rect.height() < 520.0;
        let faces = smile(d, ui, inner, small);
        let pictures = pictures(d, ui, Rect::from_min_max(inner.min, pos2(inner.right(), faces - 12.0)), small);
        take_along(d, ui, Rect::from_min_max(inner.min, pos2(inner.right(), pictures - 10.0)));
    });
    pieces::foot(d);
}

/// The three faces at the foot; gives where they begin.
fn smile(d: &mut Draw<'_>, ui: &mut Ui, inner: Rect, small: bool) -> f32 {
    let height = if small { 68.0 } else { 88.0 };
    let row = Rect::from_min_max(pos2(inner.left(), inner.bottom() - height), inner.max);
    for (smiley, place) in Smiley::ALL.into_iter().zip(split(row, 3)) {
        let label = d.say(smiley_key(smiley));
        let response = d.press(ui, place, &Command::Visit { ask: Ask::Smile { smiley } }, &label);
        ui.painter().rect_filled(place, CornerRadius::same(16), theme::PAPER2);
        d.edge(ui, place, CornerRadius::same(16));
        let radius = height * 0.28;
        pieces::face(ui.painter(), pos2(place.center().x, place.top() + radius + 8.0), radius, smiley);
        let at = pos2(place.center().x, place.bottom() - 6.0);
        let size = d.fitting(&label, 16.0, Weight::Bold, place.width() - 10.0);
        d.text(ui, at, Align2::CENTER_BOTTOM, &label, size, Weight::Bold, theme::TEXT);
        d.focus_ring(ui, place, &response);
    }
    let title = d.say("farewell-smile");
    let at = pos2(inner.left(), row.top() - 6.0);
    d.text(ui, at, Align2::LEFT_BOTTOM, &title, 20.0, Weight::Bold, theme::TEXT).top()
}

/// Pictures for the board above a place; gives where they begin.
fn pictures(d: &mut Draw<'_>, ui: &mut Ui, above: Rect, small: bool) -> f32 {
    let Some(title) = words::picture_wanted(&d.content.texts, d.stand) else {
        let line = d.say("farewell-on-board");
        let at = pos2(above.left(), above.bottom());
        return d.text(ui, at, Align2::LEFT_BOTTOM, &line, 17.0, Weight::Bold, theme::TEAL).top();
    };
    let rows = if above.width() > 600.0 { 1 } else { 2 };
    let columns = Picture::ALL.len() / rows;
    #[expect(clippy::cast_precision_loss, reason = "a dozen")]
    let side = ((above.width() + 8.0) / columns as f32 - 8.0).min(if small { 48.0 } else { 60.0 }).max(40.0);
    let mut top = above.bottom();
    for row in Picture::ALL.chunks(columns).rev() {
        top -= side;
        for (at, picture) in row.iter().enumerate() {
            #[expect(clippy::cast_precision_loss, reason = "a dozen")]
            let left = above.left() + (side + 8.0) * at as f32;
            let place = Rect::from_min_size(pos2(left, top), vec2(side, side));
            let label = d.say(picture.key());
            let command = Command::Visit { ask: Ask::Nickname { picture: *picture } };
            let response = d.press(ui, place, &command, &label);
            pieces::picture(d, ui, place, *picture, 5);
            d.focus_ring(ui, place, &response);
        }
        top -= 8.0;
    }
    let size = d.fitting(&title, 17.0, Weight::Bold, above.width());
    d.text(ui, pos2(above.left(), top), Align2::LEFT_BOTTOM, &title, size, Weight::Bold, theme::TEXT).top()
}

/// The square with its words, the gestures, the printer.
fn take_along(d: &mut Draw<'_>, ui: &mut Ui, rect: Rect) {
    let title = d.say("farewell-title");
    let first = d.text(ui, rect.min, Align2::LEFT_TOP, &title, 26.0, Weight::Bold, theme::TEXT);
    let mut body = Rect::from_min_max(pos2(rect.left(), first.bottom() + 8.0), rect.max);
    if d.kiosk.is_some_and(Kiosk::prints) {
        let place = Rect::from_min_max(pos2(body.left(), body.bottom() - 54.0), body.max);
        let label = d.say("farewell-print");
        d.button(ui, place, Button::Main, "printer", &label, &label, Command::Visit { ask: Ask::Print });
        body.set_bottom(place.top() - 8.0);
    }
    let code = d.kiosk.and_then(|kiosk| words::link(d.content, kiosk, d.stand)).and_then(|link| square::square(&link));
    let mut left = body.left();
    if let Some(code) = code {
        let side = body.height().min(body.width() * 0.42).min(230.0);
        if side > 80.0 {
            square::draw(ui.painter(), Rect::from_min_size(body.min, vec2(side, side)), &code);
            left += side + 14.0;
        }
    }
    let width = body.right() - left;
    let mut lines = words::taken_along(&d.content.texts, d.stand);
    lines.extend(words::contact(&d.content.texts, d.kiosk));
    let mut top = body.top();
    if left > body.left() {
        let how = d.say("farewell-qr");
        top = d.paragraph(ui, pos2(left, top), width, &how, 17.0, Weight::Bold, theme::TEAL).bottom() + 8.0;
    }
    for line in lines {
        let galley = d.measure(&line, 17.0, Weight::Regular, width - 16.0);
        if top + galley.size().y > body.bottom() + 4.0 {
            break;
        }
        ui.painter().circle_filled(pos2(left + 5.0, top + 11.0), 4.0, theme::SAFFRON_DARK);
        let next = top + galley.size().y + 6.0;
        ui.painter().galley(pos2(left + 16.0, top), galley, theme::TEXT);
        top = next;
    }
}

/// Draws thanks, and the board.
pub fn thanks(d: &mut Draw<'_>) {
    let count = d.stand.board.best(words::BOARD_ROWS).count();
    #[expect(clippy::cast_precision_loss, reason = "a few rows")]
    let (rect, radius) = card_place(d, vec2(520.0, 300.0 + 52.0 * count as f32));
    leave_beside(d, rect);
    d.card("kiosk-card", rect, radius, |d, ui| {
        let inner = rect.shrink2(vec2(MARGIN, 18.0));
        let (title, line) = (d.say("thanks-title"), d.say("thanks-line"));
        let first = d.text(ui, inner.min, Align2::LEFT_TOP, &title, 36.0, Weight::Bold, theme::TEXT);
        let at = pos2(inner.left(), first.bottom() + 4.0);
        let second = d.text(ui, at, Align2::LEFT_TOP, &line, 20.0, Weight::Regular, theme::TEXT2);
        let next = Rect::from_min_max(pos2(inner.left(), inner.bottom() - 64.0), inner.max);
        board(
            d,
            ui,
            Rect::from_min_max(pos2(inner.left(), second.bottom() + 14.0), pos2(inner.right(), next.top() - 8.0)),
        );
        pieces::onward(d, ui, next, "thanks-again", "arrow-counter-clockwise");
    });
    pieces::foot(d);
}

fn board(d: &Draw<'_>, ui: &Ui, rect: Rect) {
    let title = d.say("attract-board");
    let mut top = d.text(ui, rect.min, Align2::LEFT_TOP, &title, 20.0, Weight::Bold, theme::TEXT).bottom() + 8.0;
    if d.stand.board.is_empty() {
        let none = d.say("board-empty");
        d.text(ui, pos2(rect.left(), top), Align2::LEFT_TOP, &none, 17.0, Weight::Regular, theme::TEXT2);
    }
    let all = d.play.map_or(8, |play| play.session.hunt().len());
    for entry in d.stand.board.best(words::BOARD_ROWS) {
        if top + 44.0 > rect.bottom() {
            break;
        }
        let tile = Rect::from_min_size(pos2(rect.left(), top), vec2(42.0, 42.0));
        pieces::picture(d, ui, tile, entry.picture, entry.colour);
        let at = pos2(tile.right() + 12.0, tile.center().y);
        let name = d.say(entry.picture.key());
        d.text(ui, at, Align2::LEFT_CENTER, &name, 18.0, Weight::Regular, theme::TEXT);
        let found = words::of_all(&d.content.texts, entry.found, all);
        let right = pos2(rect.right(), tile.center().y);
        d.text(ui, right, Align2::RIGHT_CENTER, &found, 18.0, Weight::Bold, theme::TEXT);
        top += 50.0;
    }
}
