//! The question whether progress is kept on this device, and what was reached in a level.

use bevy_egui::egui::{Rect, Stroke, StrokeKind, Ui, pos2, vec2};

use super::{
    draw::{Button, Draw, Weight},
    fonts::IconStyle,
    theme,
};
use crate::{
    game::{Command, kept::texts::Reached},
    text::{Arg, Texts},
};

/// Height of the question in a column of the usual width.
pub const HEIGHT: f32 = 176.0;

/// Asks, calmly: a yes and a no of the same weight, and nothing waits for them.
pub fn ask(d: &mut Draw<'_>, ui: &mut Ui, rect: Rect) {
    let inner = rect.shrink2(vec2(18.0, 14.0));
    let title = d.say("kept-ask");
    let end = d.paragraph(ui, inner.min, inner.width(), &title, 18.0, Weight::Bold, theme::TEXT);
    let why = d.say("kept-ask-why");
    let at = end.left_bottom() + vec2(0.0, 4.0);
    d.paragraph(ui, at, inner.width(), &why, 16.0, Weight::Regular, theme::TEXT2);
    let half = (inner.width() - 10.0) / 2.0;
    let row = Rect::from_min_max(pos2(inner.left(), inner.bottom() - 54.0), inner.max);
    for (i, (key, on)) in [("kept-yes", true), ("kept-no", false)].into_iter().enumerate() {
        let left = row.left() + if i == 0 { 0.0 } else { half + 10.0 };
        let place = Rect::from_min_size(pos2(left, row.top()), vec2(half, row.height()));
        let label = d.say(key);
        d.button(ui, place, Button::Second, "", &label, &label, Command::Remember { on });
    }
}

/// The three ratings of a level in words: `Énergie : 4 sur 5. Confort : 5 sur 5…`.
pub fn spoken(texts: &Texts, reached: Reached) -> String {
    let line = |(key, _, score): (&str, &str, u8)| {
        let score = texts.with("rating-score", &[("score", Arg::Text(&score.to_string()))]);
        texts.with("mirror-line", &[("name", Arg::Text(&texts.get(key))), ("value", Arg::Text(&score))])
    };
    format!("{}.", ratings(reached).map(line).join(". "))
}

fn ratings(reached: Reached) -> [(&'static str, &'static str, u8); 3] {
    [
        ("rating-energy", "lightning", reached.energy),
        ("rating-comfort", "armchair", reached.comfort),
        ("rating-health", "wind", reached.health),
    ]
}

/// Draws them: an icon and five segments each, from a point on the left.
pub fn draw(d: &Draw<'_>, ui: &Ui, left: f32, middle: f32, width: f32, reached: Reached) {
    let each = width / 3.0;
    for (i, (_, icon, score)) in ratings(reached).into_iter().enumerate() {
        #[expect(clippy::cast_precision_loss, reason = "three")]
        let x = left + each * i as f32;
        d.icon(ui, pos2(x + 8.0, middle), icon, 17.0, IconStyle::Fill, theme::TEAL);
        let step = ((each - 24.0) / 5.0).min(8.0);
        for segment in 0..5u8 {
            let at = pos2(x + 19.0 + step * f32::from(segment), middle - 5.0);
            let piece = Rect::from_min_size(at, vec2(step - 2.0, 10.0));
            if segment < score {
                ui.painter().rect_filled(piece, 2.0, theme::TEXT);
            } else {
                ui.painter().rect_stroke(piece, 2.0, Stroke::new(1.0, theme::TEXT2), StrokeKind::Inside);
            }
        }
    }
}
