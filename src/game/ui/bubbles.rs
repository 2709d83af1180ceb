//! Over the scene: bubbles of what is wasted, outlines of the selected and the focused thing.

use bevy::math::Vec2 as WorldVec2;
use bevy_egui::egui::{self, Align2, Color32, CornerRadius, LayerId, Order, Rect, Shape, Stroke, pos2, vec2};

use super::{
    draw::{Draw, Weight},
    fonts::IconStyle,
    names, theme,
};
use crate::{
    game::{Command, Outline, Play},
    rules::{Action, OfferState, Session, Target, Waste, WasteKind},
    text::keys,
};

/// At most this many bubbles at once, largest first.
const MOST: usize = 4;
/// Where the head of a wide screen ends.
const UNDER_HEAD: f32 = 84.0;

/// Draws bubbles and outlines.
pub fn draw(d: &mut Draw<'_>, play: &Play) {
    outlines(d);
    let session = &play.session;
    let wastes = &session.readings().wastes;
    let shown: Vec<Waste> = wastes
        .iter()
        .enumerate()
        .filter(|(_, w)| Some(&w.target) != d.view.selected.as_ref())
        .filter(|(_, w)| in_view(d, session, &w.target))
        // One bubble a thing, for the most that it loses: its card tells the rest.
        .filter(|(i, w)| wastes[..*i].iter().all(|before| before.target != w.target))
        .map(|(_, w)| w.clone())
        .take(MOST)
        .collect();
    let mut taken: Vec<Rect> = Vec::new();
    for waste in shown {
        let Some(top) = d.places.things.get(&waste.target).map(|o| o.top / d.zoom) else { continue };
        let cold = matches!(waste.kind, WasteKind::WindowOpen | WasteKind::ShutterOpen);
        let ground = if cold { theme::COLD } else { theme::SAFFRON };
        let (watts, why) = (d.format().watts(waste.w), d.say(keys::waste(waste.kind)));
        let sign = Sign { target: &waste.target, icon: icon(session, &waste), text: &watts, why: &why, ground };
        bubble(d, session, &sign, top, &mut taken);
    }
    for (target, reported) in broken(d, session) {
        let Some(top) = d.places.things.get(&target).map(|o| o.top / d.zoom) else { continue };
        let text = d.say(if reported { "fault-reported" } else { "fault-found" });
        let sign = Sign { target: &target, icon: "wrench", text: &text, why: "", ground: theme::PAPER };
        bubble(d, session, &sign, top, &mut taken);
    }
}

/// What hangs over a thing.
struct Sign<'a> {
    target: &'a Target,
    icon: &'a str,
    text: &'a str,
    why: &'a str,
    ground: Color32,
}

/// Things with a fault that the player has looked at or stands at, and whether the landlord knows. The others keep
/// their secret: finding them is the game.
fn broken(d: &Draw<'_>, session: &Session) -> Vec<(Target, bool)> {
    let near = |target: &Target| {
        let at = Some(target);
        d.view.looked_at.contains(target) || d.view.hovered.as_ref() == at || d.view.focused.as_ref() == at
    };
    let things = d.places.things.keys().filter(|target| d.view.selected.as_ref() != Some(target) && near(target));
    let faults = things.filter(|target| in_view(d, session, target)).filter_map(|target| {
        let offers = session.offers(target);
        let mut states = offers
            .iter()
            .filter(|offer| matches!(offer.action, Action::Report { .. } | Action::Mend { .. }))
            .map(|offer| &offer.state);
        let state = states.find(|state| **state != OfferState::Done)?;
        Some((target.clone(), *state == OfferState::Reported))
    });
    faults.collect()
}

fn in_view(d: &Draw<'_>, session: &Session, target: &Target) -> bool {
    match (&d.view.room, d.portrait()) {
        (Some(room), true) => names::room_of(session, target).is_some_and(|r| r == room),
        _ => true,
    }
}

/// Icon of a waste.
pub fn icon<'a>(session: &'a Session, waste: &Waste) -> &'a str {
    match waste.kind {
        WasteKind::WindowOpen | WasteKind::ShutterOpen | WasteKind::Frosted => "snowflake",
        WasteKind::Standby => "plugs-connected",
        WasteKind::LampUnattended => "lamp",
        WasteKind::DeviceUnattended | WasteKind::TankTooHot => names::icon(session, &waste.target),
    }
}

fn bubble(d: &mut Draw<'_>, session: &Session, sign: &Sign<'_>, top: WorldVec2, taken: &mut Vec<Rect>) {
    let ground = sign.ground;
    let probe = d.ctx.layer_painter(LayerId::background());
    let text = probe.layout_no_wrap(sign.text.to_owned(), super::draw::font(17.0, Weight::Bold), theme::INK);
    let size = vec2(text.size().x + 22.0 + 6.0 + 20.0, 36.0);
    let mut rect = Rect::from_min_size(pos2(top.x - size.x / 2.0, top.y - 15.0 - size.y), size);
    let free = d.free();
    // The scene goes a little way under the head; a bubble must not.
    let highest = if d.portrait() { free.min.y + 4.0 } else { free.min.y.max(UNDER_HEAD) };
    rect = rect.translate(vec2(
        (free.min.x + 4.0 - rect.left()).max(0.0) - (rect.right() - free.max.x + 4.0).max(0.0),
        (highest - rect.top()).max(0.0),
    ));
    // Bubbles do not hide each other.
    for other in taken.iter() {
        if rect.intersects(other.expand(4.0)) {
            rect = rect.translate(vec2(0.0, other.bottom() + 6.0 - rect.top()));
        }
    }
    taken.push(rect);
    let hit = rect.expand2(vec2(2.0, 6.0));
    let name = names::names(&d.content.texts, session).target(sign.target);
    let spoken = format!("{name}, {}. {}", sign.text, sign.why);
    let command = Command::Select { target: Some(sign.target.clone()) };
    d.layer(&format!("bubble-{}-{:?}", sign.icon, sign.target), hit, |d, ui| {
        let response = ui.interact(hit, ui.id().with("press"), egui::Sense::CLICK);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, &spoken));
        if response.clicked() {
            d.out.push(command.clone());
        }
        let painter = ui.painter();
        let radius = CornerRadius::same(14);
        painter.add(theme::bubble_shadow().as_shape(rect, radius));
        painter.rect_filled(rect, radius, ground);
        let tip = top.x.clamp(rect.left() + 16.0, rect.right() - 16.0);
        painter.add(Shape::convex_polygon(
            vec![
                pos2(tip - 8.0, rect.bottom() - 1.0),
                pos2(tip + 8.0, rect.bottom() - 1.0),
                pos2(tip, rect.bottom() + 8.0),
            ],
            ground,
            Stroke::NONE,
        ));
        d.icon(ui, pos2(rect.left() + 21.0, rect.center().y), sign.icon, 22.0, IconStyle::Fill, theme::INK);
        let at = pos2(rect.left() + 37.0, rect.center().y);
        d.text(ui, at, Align2::LEFT_CENTER, sign.text, 17.0, Weight::Bold, theme::INK);
        d.focus_ring(ui, rect, &response);
    });
}

/// Selected: teal inside white. Focused: a dashed ring, which can show together with the other.
pub fn outlines(d: &Draw<'_>) {
    let painter = d.ctx.layer_painter(LayerId::new(Order::Background, egui::Id::new("outlines")));
    let hull = |target: &Option<Target>| target.as_ref().and_then(|t| d.places.things.get(t));
    if let Some(outline) = hull(&d.view.hovered).filter(|_| d.view.hovered != d.view.selected) {
        painter.add(Shape::closed_line(grown(outline, 4.0, d.zoom), Stroke::new(3.0, Color32::WHITE)));
    }
    if let Some(outline) = hull(&d.view.selected) {
        painter.add(Shape::closed_line(grown(outline, 6.5, d.zoom), Stroke::new(3.0, Color32::WHITE)));
        painter.add(Shape::closed_line(grown(outline, 3.5, d.zoom), Stroke::new(4.0, theme::SELECTED)));
    }
    if let Some(outline) = hull(&d.view.focused) {
        let mut ring = grown(outline, 8.0, d.zoom);
        ring.extend(ring.first().copied());
        painter.add(Shape::line(ring.clone(), Stroke::new(8.0, theme::INK)));
        painter.extend(Shape::dashed_line(&ring, Stroke::new(4.0, theme::SAFFRON), 10.0, 8.0));
    }
}

/// Outline moved outwards, with rounded corners.
pub fn grown(outline: &Outline, by: f32, zoom: f32) -> Vec<egui::Pos2> {
    let n = outline.hull.len();
    if n < 3 {
        return Vec::new();
    }
    let normal = |a: WorldVec2, b: WorldVec2| (b - a).perp().normalize_or_zero();
    // Counter-clockwise or not depends on whether y points down: the side away from the middle is outside.
    #[expect(clippy::cast_precision_loss, reason = "a few corners")]
    let middle = outline.hull.iter().sum::<WorldVec2>() / n as f32;
    let mut points = Vec::with_capacity(n * 4);
    for i in 0..n {
        let (before, here, after) = (outline.hull[(i + n - 1) % n], outline.hull[i], outline.hull[(i + 1) % n]);
        let outward = |v: WorldVec2| if v.dot(here - middle) < 0.0 { -v } else { v };
        let (a, b) = (outward(normal(before, here)), outward(normal(here, after)));
        for step in [0.0, 0.33, 0.67, 1.0] {
            let way = a.lerp(b, step).normalize_or_zero();
            let p = here / zoom + way * by;
            points.push(pos2(p.x, p.y));
        }
    }
    points
}
