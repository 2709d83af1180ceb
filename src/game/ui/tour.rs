//! The first minute: a ring and an arrow at the real thing, and one sentence with its place in the row.

use bevy_egui::egui::{self, Color32, LayerId, Order, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, pos2, vec2};

use super::{
    bubbles::grown,
    draw::{Button, Draw, Weight},
    theme,
};
use crate::{
    game::{
        Command, Play,
        tour::{Lesson, Tour},
    },
    math,
};

/// Draws the moment; the lower edge of its sentence stands at `bottom`.
pub fn draw(d: &mut Draw<'_>, play: &Play, tour: &Tour, left: f32, right: f32, bottom: f32) {
    let Some((lesson, target)) = &tour.now else { return };
    let Some(text) = tour.words(&d.content.texts, &play.session) else { return };
    let painter = d.ctx.layer_painter(LayerId::new(Order::Foreground, egui::Id::new("tour-marks")));
    // It moves in frames that time draws anyway, and asks for none.
    let sway = if d.view.reduced_motion { 0.0 } else { 4.0 * math::sin(d.ctx.input(|i| i.time) * 3.0) };
    #[expect(clippy::cast_possible_truncation, reason = "a few pixels")]
    let sway = sway as f32;
    if let Some(outline) = target.as_ref().and_then(|target| d.places.things.get(target)) {
        for (grow, alpha) in [(16.0, 0.25), (11.0, 0.45), (6.0, 1.0)] {
            let line = Shape::closed_line(grown(outline, grow, d.zoom), Stroke::new(5.0, glow(alpha)));
            d.ctx.layer_painter(LayerId::new(Order::Background, egui::Id::new("outlines"))).add(line);
        }
        // Its bubble hangs above: the arrow comes from below.
        let below = outline.bounds();
        arrow(&painter, pos2(below.center().x / d.zoom, below.max.y / d.zoom + 14.0 + sway), -1.0);
    }
    let key = tour.widgets(d.view, play.clock.pace).iter().map(Command::key).find(|k| d.places.widgets.contains_key(k));
    if let Some(rect) = key.and_then(|key| d.places.widgets.get(&key)) {
        let rect = Rect::from_min_max(
            pos2(rect.min.x / d.zoom, rect.min.y / d.zoom),
            pos2(rect.max.x / d.zoom, rect.max.y / d.zoom),
        );
        for (grow, alpha) in [(9.0, 0.25), (6.0, 0.45), (3.0, 1.0)] {
            painter.rect_stroke(rect.expand(grow), 16.0, Stroke::new(4.0, glow(alpha)), StrokeKind::Middle);
        }
        let above = rect.center().y > d.size.y / 2.0;
        let (y, way) = if above { (rect.top() - 16.0 - sway, 1.0) } else { (rect.bottom() + 16.0 + sway, -1.0) };
        // On a card an arrow would hide what the button changes.
        if *lesson != Lesson::Act {
            arrow(&painter, pos2(rect.center().x, y), way);
        }
    }
    sentence(d, &text, *lesson, Rect::from_min_max(pos2(left, 0.0), pos2(right, bottom)));
}

fn glow(alpha: f32) -> Color32 {
    theme::SAFFRON.gamma_multiply(alpha)
}

/// An arrow whose tip is at `tip`, pointing down (1) or up (-1).
pub fn arrow(painter: &Painter, tip: Pos2, way: f32) {
    let at = |x: f32, y: f32| tip + vec2(x, -y * way);
    let head = vec![at(0.0, 0.0), at(-15.0, 19.0), at(15.0, 19.0)];
    let stem = vec![at(-6.0, 18.0), at(6.0, 18.0), at(6.0, 34.0), at(-6.0, 34.0)];
    let edge = Stroke::new(7.0, theme::INK);
    for shape in [&head, &stem] {
        painter.add(Shape::closed_line(shape.clone(), edge));
    }
    for shape in [stem, head] {
        painter.add(Shape::convex_polygon(shape, theme::SAFFRON, Stroke::NONE));
    }
}

fn sentence(d: &mut Draw<'_>, text: &str, lesson: Lesson, room: Rect) {
    const SIZE: f32 = 18.0;
    let skip = d.say("tour-skip");
    let button = d.measure(&skip, 17.0, Weight::Bold, f32::INFINITY).size().x + 28.0;
    let most = (room.width().min(620.0) - button - 44.0).max(130.0);
    let galley = d.measure(text, SIZE, Weight::Bold, most);
    let size = vec2(galley.size().x + button + 44.0, (galley.size().y + 38.0).max(68.0));
    let rect = Rect::from_min_size(pos2(room.left(), room.bottom() - size.y), size);
    d.chip("tour", rect, |d, ui| {
        let c = d.chip_colours();
        let at = pos2(rect.left() + 20.0, rect.center().y - 7.0 - galley.size().y / 2.0);
        ui.painter().galley(at, galley, c.text);
        for (i, each) in Lesson::ALL.into_iter().enumerate() {
            #[expect(clippy::cast_precision_loss, reason = "four")]
            let dot = pos2(rect.left() + 25.0 + 18.0 * i as f32, rect.bottom() - 14.0);
            if each.number() <= lesson.number() {
                ui.painter().circle_filled(dot, 5.0, c.accent);
            } else {
                ui.painter().circle_stroke(dot, 4.0, Stroke::new(2.0, c.text2));
            }
        }
        let place = Rect::from_min_max(
            pos2(rect.right() - button - 6.0, rect.center().y - 24.0),
            pos2(rect.right() - 6.0, rect.center().y + 24.0),
        );
        d.button(ui, place, Button::Hud { active: false }, "", &skip, &skip, Command::SkipTour);
    });
}
