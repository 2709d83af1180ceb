//! The screens of a kiosk: attract, the hunt, what it gave, thanks. Whoever stands before it has large targets, the lower ones
//! within reach of a wheelchair, and no way out but a new turn.

mod attract;
mod farewell;
mod hunt;
mod paper;
mod payoff;
mod pieces;
pub mod words;

pub use self::{
    farewell::smiley_key,
    paper::{paper, trial},
    pieces::ease,
};

use bevy_egui::egui::{Align2, CornerRadius, Rect, Vec2, pos2, vec2};

use super::{
    draw::{Button, Draw, Weight},
    estimates::Estimates,
    theme,
};
use crate::{
    game::{Command, Screen},
    kiosk::{Ask, Phase, Presence},
    text::Arg,
};

/// Smallest target at a kiosk, mm.
const TARGET_MM: f32 = 20.0;
/// Smallest target that the layouts have, in their own pixels.
const TARGET: f32 = 48.0;
/// Logical pixels of a millimetre until staff have measured: an upright screen 60 cm wide with 1080 of them.
const USUAL_PX_PER_MM: f32 = 1080.0 / 600.0;

/// Scale at which the smallest target has its size, for a screen with so many logical pixels to the millimetre.
pub fn least_zoom(px_per_mm: Option<f32>) -> f32 {
    let px_per_mm = px_per_mm.filter(|px| px.is_finite() && *px > 0.0).unwrap_or(USUAL_PX_PER_MM);
    TARGET_MM * px_per_mm / TARGET
}

/// Draws the kiosk's screen.
pub fn draw(d: &mut Draw<'_>, estimates: &mut Estimates, screen: Screen) {
    match (screen, d.stand.visit.phase()) {
        (Screen::Attract, _) => attract::draw(d),
        (Screen::Play, _) => hunt::draw(d, estimates),
        (_, Phase::Handover) => payoff::handover(d),
        (_, Phase::Result) => payoff::result(d),
        (_, Phase::Gestures) => payoff::habits(d),
        (_, Phase::Farewell) => farewell::draw(d),
        (_, Phase::Thanks) => farewell::thanks(d),
        _ => {}
    }
    let settings = d.kiosk.map(|kiosk| kiosk.settings.clone()).unwrap_or_default();
    if let Presence::Asked { left_s } = d.stand.visit.presence(&settings) {
        still_there(d, left_s);
    }
}

/// Part of the screen that a kiosk's screens use: with *lower down*, what lies above is left to the sky.
fn area(d: &Draw<'_>) -> Rect {
    let top = if d.view.low { d.size.y * if d.portrait() { 0.36 } else { 0.24 } } else { 0.0 };
    Rect::from_min_max(pos2(0.0, top), d.size.to_pos2())
}

/// Where cards of paper stand: the whole width of an upright screen, the right half of a wide one.
fn card_place(d: &Draw<'_>, most: Vec2) -> (Rect, CornerRadius) {
    let area = area(d);
    let bottom = area.bottom() - pieces::ROW - 20.0;
    if d.portrait() {
        let height = most.y.min(bottom - area.top() - 8.0);
        let rect = Rect::from_min_max(pos2(8.0, bottom - height), pos2(area.right() - 8.0, bottom));
        (rect, CornerRadius::same(24))
    } else {
        let size = vec2(most.x.min(area.width() * 0.56), most.y.min(bottom - area.top() - 12.0));
        let top = (area.top() + (bottom - area.top() - size.y) / 2.0).max(area.top() + 8.0);
        (Rect::from_min_size(pos2(area.right() - size.x - 24.0, top), size), CornerRadius::same(24))
    }
}

/// Leaves to the scene what a card does not take.
fn leave_beside(d: &mut Draw<'_>, card: Rect) {
    let whole = Rect::from_min_size(pos2(0.0, 0.0), d.size);
    d.leave(if d.portrait() {
        Rect::from_min_max(pos2(0.0, 8.0), pos2(whole.right(), card.top().max(60.0)))
    } else {
        Rect::from_min_max(pos2(0.0, 8.0), pos2(card.left(), whole.bottom() - pieces::ROW - 20.0))
    });
}

/// Asks whether someone is there, over everything.
fn still_there(d: &mut Draw<'_>, left_s: u16) {
    let title = d.say("kiosk-still");
    let count = d.say_with("kiosk-still-count", &[("count", Arg::Count(f64::from(left_s)))]);
    let size = vec2(d.size.x.min(440.0) - 16.0, 270.0_f32.min(d.size.y - 16.0));
    // In the lower half, where the other buttons were.
    let middle = pos2(d.size.x / 2.0, (d.size.y * 0.68).min(d.size.y - size.y / 2.0 - 8.0));
    let rect = Rect::from_center_size(middle, size);
    d.over("still-there", |d| {
        d.card("still-there", rect, CornerRadius::same(24), |d, ui| {
            let top = rect.top() + 24.0;
            let centre = rect.center().x;
            d.text(ui, pos2(centre, top), Align2::CENTER_TOP, &title, 32.0, Weight::Bold, theme::TEXT);
            let size = d.fitting(&count, 19.0, Weight::Regular, rect.width() - 32.0);
            d.text(ui, pos2(centre, top + 52.0), Align2::CENTER_TOP, &count, size, Weight::Regular, theme::TEXT);
            let yes = Rect::from_min_max(
                pos2(rect.left() + 20.0, rect.bottom() - 148.0),
                pos2(rect.right() - 20.0, rect.bottom() - 80.0),
            );
            let label = d.say("kiosk-here");
            d.button(ui, yes, Button::Main, "check", &label, &label, Command::Visit { ask: Ask::Here });
            let no = yes.translate(vec2(0.0, 74.0)).with_max_y(rect.bottom() - 14.0);
            let label = d.say("kiosk-anew");
            d.button(
                ui,
                no,
                Button::Second,
                "arrow-counter-clockwise",
                &label,
                &label,
                Command::Visit { ask: Ask::Anew },
            );
        });
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_have_twenty_millimetres_on_any_screen() {
        // As a wide screen of 15.6 inches at 1280 pixels, one of 27 inches at 1920, an upright one 60 cm wide.
        for (px_per_mm, size) in
            [(1280.0 / 345.0, vec2(1280.0, 720.0)), (1920.0 / 597.0, vec2(1920.0, 1080.0)), (1.8, vec2(1080.0, 1920.0))]
        {
            let zoom = super::super::scale::at_least(size, 1.0, least_zoom(Some(px_per_mm)));
            assert!(zoom * TARGET / px_per_mm >= TARGET_MM - 0.9, "{px_per_mm}: {zoom}");
        }
        let usual = least_zoom(Some(USUAL_PX_PER_MM));
        for odd in [None, Some(0.0), Some(-2.0), Some(f32::NAN), Some(f32::INFINITY)] {
            assert!((least_zoom(odd) - usual).abs() < 1e-6, "{odd:?}");
        }
    }
}
