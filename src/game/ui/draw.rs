//! Drawing by rectangles: text, icons, chips, cards, buttons. The look gives exact places, so screens lay out by hand.
//!
//! Every button has a command: it sends it when pressed and tells [`Places`] where it stands, for the page's twin.

#![expect(clippy::unused_self, reason = "one way to draw, whether a piece needs the frame or not")]

use std::sync::Arc;

use bevy::math::{Rect as WorldRect, Vec2 as WorldVec2};
use bevy_egui::egui::{
    self, Align2, Color32, CornerRadius, FontFamily, FontId, Galley, Pos2, Rect, Response, Sense, Shape, Stroke,
    StrokeKind, Vec2, epaint::RectShape, pos2, vec2,
};

use super::{
    fonts::{BOLD, IconStyle, Icons},
    scale,
    theme::{self, Chip, Hour},
};
use crate::{
    game::{
        Command, Content, Places, Play, View,
        coach::Hint,
        kept::Kept,
        kiosk::{Kiosk, Stand},
        tour::Tour,
    },
    text::{Arg, Format},
};

/// Weight of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// 400.
    Regular,
    /// 700.
    Bold,
}

/// Look of a button.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Button {
    /// The main one of a card.
    Main,
    /// A second one, on paper.
    Second,
    /// On the page itself.
    Paper,
    /// Draws the eye.
    Saffron,
    /// In a chip of the HUD; saffron when active.
    Hud {
        /// Chosen now.
        active: bool,
    },
    /// One of a few choices in a well.
    Choice {
        /// Chosen now.
        active: bool,
    },
    /// Only its text, underlined.
    Link,
    /// Only its icon, to close a card.
    Cross,
}

/// Smallest letters.
const SMALLEST: f32 = 15.0;

/// What a screen needs to draw a frame.
pub struct Draw<'a> {
    /// egui.
    pub ctx: &'a egui::Context,
    /// Icon characters.
    pub icons: &'a Icons,
    /// Content and texts.
    pub content: &'a Content,
    /// The session, once there is one.
    pub play: Option<&'a Play>,
    /// What the player looks at.
    pub view: &'a View,
    /// What is known of earlier levels and runs.
    pub kept: &'a Kept,
    /// Advice to give.
    pub hint: Option<&'a Hint>,
    /// The first minute.
    pub tour: &'a Tour,
    /// The game runs at a kiosk.
    pub kiosk: Option<&'a Kiosk>,
    /// The kiosk's turn.
    pub stand: &'a Stand,
    /// Where things are: read for the scene's things, written for widgets.
    pub places: &'a mut Places,
    /// Commands sent in this frame.
    pub out: Vec<Command>,
    /// Size of the window, logical pixels.
    pub size: Vec2,
    /// Night or day.
    pub hour: Hour,
    /// Pixels of the window to one of the interface.
    pub zoom: f32,
    /// Drawing a panel over the rest.
    pub above: bool,
}

impl Draw<'_> {
    /// Figures in the language of the texts.
    pub fn format(&self) -> Format {
        Format(self.content.texts.lang())
    }

    /// A message.
    pub fn say(&self, key: &str) -> String {
        self.content.texts.get(key)
    }

    /// A message with values.
    pub fn say_with(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.content.texts.with(key, args)
    }

    /// Taller than wide: the phone's layout.
    pub fn portrait(&self) -> bool {
        scale::is_tall(self.size)
    }

    /// Too small for all that a wide screen shows at once.
    pub fn small(&self) -> bool {
        !self.portrait() && (self.size.x < 980.0 || self.size.y < 540.0)
    }

    /// Draws a panel over everything else, which waits behind a veil: no tap and no Tab reaches it.
    pub fn over(&mut self, id: &str, draw: impl FnOnce(&mut Self)) {
        self.above = true;
        self.places.widgets.clear();
        let whole = Rect::from_min_size(Pos2::ZERO, self.size);
        self.layer("veil", whole, |_, ui| {
            ui.painter().rect_filled(whole, 0.0, Color32::from_black_alpha(110));
        });
        draw(self);
        let panel = egui::LayerId::new(egui::Order::Foreground, egui::Id::new(id));
        self.ctx.move_to_top(panel);
        self.ctx.memory_mut(|memory| memory.set_modal_layer(panel));
        self.above = false;
    }

    /// Leaves a part of the screen to the scene.
    pub fn leave(&mut self, free: Rect) {
        self.places.free = world_rect(free, self.zoom);
    }

    /// That part, as the interface measures.
    pub fn free(&self) -> Rect {
        let free = self.places.free;
        let at = |v: WorldVec2| Pos2::new(v.x / self.zoom, v.y / self.zoom);
        Rect::from_min_max(at(free.min), at(free.max))
    }

    /// Tells where a widget stands; the first of its name keeps it.
    pub fn place(&mut self, key: String, rect: Rect) {
        let rect = world_rect(rect, self.zoom);
        self.places.widgets.entry(key).or_insert(rect);
    }

    /// What has no widget of its own now is where another is: the twin's ring is there.
    pub fn stand_in(&mut self, command: &Command, rect: Rect) {
        self.place(command.key(), rect);
    }

    /// Colours of the HUD.
    pub fn chip_colours(&self) -> Chip {
        self.hour.chip(self.view.contrast)
    }

    /// A colour of text or of an icon: pale ones grow strong when stronger contrasts are wanted.
    fn strong(&self, colour: Color32) -> Color32 {
        if self.view.contrast { theme::strong(colour) } else { colour }
    }

    /// A layer of its own at a rectangle, above the scene: it keeps the pointer.
    pub fn layer<R>(&mut self, id: &str, rect: Rect, draw: impl FnOnce(&mut Self, &mut egui::Ui) -> R) -> R {
        let ctx = self.ctx;
        let order = if self.above { egui::Order::Foreground } else { egui::Order::Middle };
        egui::Area::new(egui::Id::new(id))
            .order(order)
            .fixed_pos(rect.min)
            .constrain(false)
            .fade_in(false)
            .show(ctx, |ui| {
                ui.set_clip_rect(ctx.content_rect());
                // The layer is as large as its rectangle, so that taps on it do not reach the scene.
                let _ = ui.allocate_rect(rect, Sense::CLICK);
                draw(self, ui)
            })
            .inner
    }

    /// A chip of the HUD.
    pub fn chip<R>(&mut self, id: &str, rect: Rect, draw: impl FnOnce(&mut Self, &mut egui::Ui) -> R) -> R {
        let colours = self.chip_colours();
        self.layer(id, rect, |d, ui| {
            let radius = CornerRadius::same(16);
            ui.painter().add(colours.shadow.as_shape(rect, radius));
            ui.painter().rect(rect, radius, colours.ground, Stroke::new(1.5, colours.edge), StrokeKind::Inside);
            draw(d, ui)
        })
    }

    /// A card of paper; `radius` by corner.
    pub fn card<R>(
        &mut self,
        id: &str,
        rect: Rect,
        radius: CornerRadius,
        draw: impl FnOnce(&mut Self, &mut egui::Ui) -> R,
    ) -> R {
        self.layer(id, rect, |d, ui| {
            ui.painter().add(theme::card_shadow().as_shape(rect, radius));
            ui.painter().rect_filled(rect, radius, theme::PAPER);
            d.edge(ui, rect, radius);
            draw(d, ui)
        })
    }

    /// A card that beside the scene is as tall as what is drawn on it, up to `rect`; `draw` gives its lower edge. A sheet
    /// of a phone keeps its height, so that the scene above does not jump from one thing to the next.
    pub fn fitted_card(
        &mut self,
        id: &str,
        rect: Rect,
        radius: CornerRadius,
        draw: impl FnOnce(&mut Self, &mut egui::Ui) -> f32,
    ) {
        let ctx = self.ctx;
        egui::Area::new(egui::Id::new(id)).fixed_pos(rect.min).constrain(false).fade_in(false).show(ctx, |ui| {
            ui.set_clip_rect(ctx.content_rect());
            // The ground comes first and is measured last.
            let (shadow, ground) = (ui.painter().add(Shape::Noop), ui.painter().add(Shape::Noop));
            let bottom = draw(self, ui);
            let bottom = if self.portrait() { rect.bottom() } else { bottom.min(rect.bottom()) };
            let shown = Rect::from_min_max(rect.min, pos2(rect.right(), bottom));
            ui.painter().set(shadow, theme::card_shadow().as_shape(shown, radius));
            ui.painter().set(ground, RectShape::filled(shown, radius, theme::PAPER));
            self.edge(ui, shown, radius);
            // Taps on it do not reach the scene.
            let _ = ui.allocate_rect(shown, Sense::hover());
        });
    }

    /// Edge of a card or a button, when stronger contrasts are wanted.
    pub fn edge(&self, ui: &egui::Ui, rect: Rect, radius: CornerRadius) {
        if self.view.contrast {
            ui.painter().rect_stroke(rect, radius, Stroke::new(2.0, theme::INK), StrokeKind::Inside);
        }
    }

    /// Writes a line; returns its rectangle.
    #[expect(clippy::too_many_arguments, reason = "a line of text is just that")]
    pub fn text(
        &self,
        ui: &egui::Ui,
        at: Pos2,
        align: Align2,
        text: &str,
        size: f32,
        weight: Weight,
        colour: Color32,
    ) -> Rect {
        ui.painter().text(at, align, text, font(size, weight), self.strong(colour))
    }

    /// Writes a text in lines no wider than `width`; returns its rectangle.
    #[expect(clippy::too_many_arguments, reason = "a paragraph is just that")]
    pub fn paragraph(
        &self,
        ui: &egui::Ui,
        at: Pos2,
        width: f32,
        text: &str,
        size: f32,
        weight: Weight,
        colour: Color32,
    ) -> Rect {
        let galley = self.measure(text, size, weight, width);
        let rect = Rect::from_min_size(at, galley.size());
        ui.painter().galley(at, galley, self.strong(colour));
        rect
    }

    /// Lays a text out without writing it.
    pub fn measure(&self, text: &str, size: f32, weight: Weight, width: f32) -> Arc<Galley> {
        // Lines break at narrow spaces, which French puts before ? and !; at wide ones that bind they do not.
        let text = text.replace('\u{202f}', "\u{a0}");
        let mut job = egui::text::LayoutJob::simple(text, font(size, weight), Color32::PLACEHOLDER, width);
        job.wrap.break_anywhere = false;
        for section in &mut job.sections {
            section.format.line_height = Some(size * 1.25);
        }
        self.ctx.layer_painter(egui::LayerId::background()).layout_job(job)
    }

    /// Size of the largest font, no larger than `size`, in which a line fits `width`.
    pub fn fitting(&self, text: &str, size: f32, weight: Weight, width: f32) -> f32 {
        let full = self.measure(text, size, weight, f32::INFINITY).size().x;
        if full <= width { size } else { (size * width / full).max(size * 0.6) }
    }

    /// Draws an icon around a point.
    pub fn icon(&self, ui: &egui::Ui, at: Pos2, name: &str, size: f32, style: IconStyle, colour: Color32) {
        ui.painter().text(at, Align2::CENTER_CENTER, self.icons.get(name), style.font(size), self.strong(colour));
    }

    /// An icon on a rounded tile.
    pub fn tile(&self, ui: &egui::Ui, rect: Rect, name: &str, ground: Color32, colour: Color32) {
        ui.painter().rect_filled(rect, CornerRadius::same(13), ground);
        self.icon(ui, rect.center(), name, rect.height() * 0.62, IconStyle::Fill, colour);
    }

    /// A round badge with the first letter of a name.
    pub fn badge(&self, ui: &egui::Ui, centre: Pos2, size: f32, name: &str, ground: Color32) {
        ui.painter().circle_filled(centre, size / 2.0, ground);
        let letter = name.chars().next().unwrap_or(' ').to_string();
        self.text(ui, centre, Align2::CENTER_CENTER, &letter, size * 0.5, Weight::Bold, theme::INK);
    }

    /// A button with an icon and a label, either of which may be empty.
    #[expect(clippy::too_many_arguments, reason = "a button is just that")]
    pub fn button(
        &mut self,
        ui: &mut egui::Ui,
        rect: Rect,
        look: Button,
        icon: &str,
        label: &str,
        spoken: &str,
        command: Command,
    ) -> bool {
        self.button_of_size(ui, rect, look, icon, label, spoken, command, None)
    }

    /// Size of letters at which each of the words fits its width: a row of choices has one size.
    pub fn row_size(&self, words: &[(&str, f32)], size: f32) -> f32 {
        let each = words.iter().map(|(word, width)| self.fitting(word, size, Weight::Bold, *width));
        each.fold(size, f32::min)
    }

    /// The same with letters of a size of its row.
    #[expect(clippy::too_many_arguments, reason = "a button is just that")]
    pub fn button_of_size(
        &mut self,
        ui: &mut egui::Ui,
        rect: Rect,
        look: Button,
        icon: &str,
        label: &str,
        spoken: &str,
        command: Command,
        row_size: Option<f32>,
    ) -> bool {
        let response = self.press(ui, rect, &command, spoken);
        let (ground, ink) = self.colours(look, &response);
        let radius = CornerRadius::same(14);
        // Pressed: a little smaller, for a moment.
        let shown = if response.is_pointer_button_down_on() { rect.scale_from_center(0.97) } else { rect };
        if ground != Color32::TRANSPARENT {
            ui.painter().rect_filled(shown, radius, ground);
            self.edge(ui, shown, radius);
        }
        // Signs are lines; pictures of things, and "play", are filled.
        let style = match (look, icon) {
            (Button::Link | Button::Cross, _)
            | (
                _,
                "list"
                | "x"
                | "minus"
                | "plus"
                | "check"
                | "arrow-left"
                | "arrow-right"
                | "arrow-counter-clockwise"
                | "arrow-line-down"
                | "globe",
            ) => IconStyle::Line,
            _ => IconStyle::Fill,
        };
        let stacked = matches!(look, Button::Hud { .. }) && !label.is_empty() && !icon.is_empty();
        let icon_size = if stacked { 26.0 } else { 23.0 };
        let text_size = match look {
            Button::Hud { .. } => 16.0,
            Button::Link => 17.0,
            _ => 18.0,
        };
        if stacked {
            self.icon(ui, shown.center() - vec2(0.0, 12.0), icon, icon_size, style, ink);
            let size = self.fitting(label, text_size, Weight::Bold, shown.width() - 8.0);
            self.text(ui, shown.center() + vec2(0.0, 16.0), Align2::CENTER_CENTER, label, size, Weight::Bold, ink);
        } else if label.is_empty() {
            self.icon(ui, shown.center(), icon, 26.0, style, ink);
        } else {
            let lead = if icon.is_empty() { 0.0 } else { icon_size + 10.0 };
            let room = shown.width() - lead - if matches!(look, Button::Choice { .. }) { 8.0 } else { 24.0 };
            // A little smaller if that is enough for one line; else two lines rather than letters too small to read.
            let size = row_size.unwrap_or_else(|| self.fitting(label, text_size, Weight::Bold, room)).max(SMALLEST);
            let galley = self.measure(label, size, Weight::Bold, room.max(24.0));
            let left = shown.center().x - f32::midpoint(galley.size().x, lead);
            let lines = galley.rows.len();
            if !icon.is_empty() {
                self.icon(ui, pos2(left + icon_size / 2.0, shown.center().y), icon, icon_size, style, ink);
            }
            let at = pos2(left + lead, shown.center().y - galley.size().y / 2.0);
            let end = at + galley.size();
            ui.painter().galley(at, galley, ink);
            if look == Button::Link && lines == 1 {
                let y = shown.center().y + size * 0.55;
                ui.painter().hline(at.x..=end.x, y, Stroke::new(1.5, ink));
            }
        }
        self.focus_ring(ui, rect, &response);
        response.clicked()
    }

    fn colours(&self, look: Button, response: &Response) -> (Color32, Color32) {
        let (ground, ink) = match look {
            Button::Main | Button::Choice { active: true } => (theme::TEAL, Color32::WHITE),
            Button::Second => (theme::PAPER2, theme::TEXT),
            Button::Paper => (theme::PAPER, theme::TEXT),
            Button::Saffron | Button::Hud { active: true } => (theme::SAFFRON, theme::INK),
            Button::Hud { active: false } => (Color32::TRANSPARENT, self.chip_colours().text),
            Button::Choice { active: false } | Button::Cross => (Color32::TRANSPARENT, theme::TEXT),
            Button::Link => (Color32::TRANSPARENT, theme::TEAL),
        };
        let lighter = response.hovered() && ground != Color32::TRANSPARENT;
        (if lighter { ground.lerp_to_gamma(ink, 0.07) } else { ground }, ink)
    }

    /// A rectangle that can be pressed and sends a command.
    pub fn press(&mut self, ui: &mut egui::Ui, rect: Rect, command: &Command, spoken: &str) -> Response {
        let key = command.key();
        // The same command may stand twice: the tool in hand and the cross of its panel, a choice and the main button.
        let again = self.places.widgets.contains_key(&key);
        let response = ui.interact(rect, egui::Id::new((ui.layer_id(), &key, again)), Sense::CLICK);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, spoken));
        // What is scrolled out of sight cannot be pressed there.
        let visible = rect.intersect(ui.clip_rect());
        if visible.is_positive() {
            self.place(key, visible);
        }
        if response.clicked() {
            self.out.push(command.clone());
        }
        response
    }

    /// Ring of the keyboard's focus.
    pub fn focus_ring(&self, ui: &egui::Ui, rect: Rect, response: &Response) {
        if response.has_focus() {
            let ring = |grow: f32, width: f32, colour: Color32| {
                ui.painter().rect_stroke(
                    rect.expand(grow),
                    CornerRadius::same(16),
                    Stroke::new(width, colour),
                    StrokeKind::Middle,
                );
            };
            ring(5.5, 3.0, theme::INK);
            ring(2.5, 3.0, theme::SAFFRON);
        }
    }

    /// A track with a filled part from 0 to 1.
    pub fn bar(&self, ui: &egui::Ui, rect: Rect, share: f32, track: Color32, fill: Color32) {
        let radius = CornerRadius::same(round_u8(rect.height() / 2.0));
        ui.painter().rect_filled(rect, radius, track);
        let mut done = rect;
        done.set_width(rect.width() * share.clamp(0.0, 1.0));
        if done.width() >= rect.height() {
            ui.painter().rect_filled(done, radius, fill);
        }
    }

    /// Comfort from very cold (0) to very hot (1), with the part where people are well.
    pub fn gauge(&self, ui: &egui::Ui, rect: Rect, value: f32) {
        let c = self.chip_colours();
        let radius = CornerRadius::same(5);
        let track = Rect::from_center_size(rect.center(), vec2(rect.width(), 10.0));
        ui.painter().rect_filled(track, radius, c.track);
        let well = Rect::from_min_max(
            pos2(track.left() + track.width() * 0.3, track.top()),
            pos2(track.left() + track.width() * 0.7, track.bottom()),
        );
        ui.painter().rect_filled(well, radius, c.well);
        let knob = pos2(track.left() + track.width() * value.clamp(0.06, 0.94), track.center().y);
        ui.painter().circle(knob, 9.0, c.text, Stroke::new(2.0, c.ground));
    }
}

/// Font of a text.
pub fn font(size: f32, weight: Weight) -> FontId {
    match weight {
        Weight::Regular => FontId::new(size, FontFamily::Proportional),
        Weight::Bold => FontId::new(size, FontFamily::Name(BOLD.into())),
    }
}

/// A rectangle of egui for the rest of the game, which knows nothing of the interface's scale.
fn world_rect(rect: Rect, zoom: f32) -> WorldRect {
    let at = |p: Pos2| WorldVec2::new(p.x, p.y) * zoom;
    WorldRect::from_corners(at(rect.min), at(rect.max))
}

/// A radius for egui.
pub fn round_u8(value: f32) -> u8 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped")]
    let byte = value.round().clamp(0.0, 255.0) as u8;
    byte
}
