//! Nobody plays: a home lives by itself, and one button asks to be touched. Languages and ease of reading stand below it.

use bevy_egui::egui::{self, Align2, CornerRadius, LayerId, Rect, Ui, pos2, vec2};

use super::{
    super::{
        bubbles,
        draw::{Draw, Weight, font},
        fonts::IconStyle,
        theme::{self, Hour},
    },
    pieces::{self, Plate},
    words,
};
use crate::{game::Command, kiosk::Ask};

const GAP: f32 = 10.0;

/// Heights of the block of buttons.
struct Block {
    touch: f32,
    row: f32,
    foot: f32,
    board: f32,
}

impl Block {
    fn of(d: &Draw<'_>) -> Block {
        let small = d.small();
        let board = if d.stand.board.is_empty() || small { 0.0 } else { 52.0 + GAP };
        if small {
            Block { touch: 64.0, row: 50.0, foot: 22.0, board }
        } else {
            Block { touch: 92.0, row: 54.0, foot: 26.0, board }
        }
    }

    fn height(&self) -> f32 {
        16.0 + self.touch + 3.0 * (GAP + self.row) + GAP + self.board + self.foot + 8.0
    }
}

/// Draws the attract screen.
pub fn draw(d: &mut Draw<'_>) {
    d.hour = Hour::Night;
    let (w, h) = (d.size.x, d.size.y);
    let portrait = d.portrait();
    let sizes = Block::of(d);
    let height = sizes.height().min(h - 8.0);
    let width = if portrait { w } else { (w * 0.4).clamp(340.0, 480.0).min(w) };
    let block = Rect::from_min_size(pos2(0.0, h - height), vec2(width, height));
    let title_bottom = title(d, width, portrait);
    let scene = if portrait {
        let top = if d.view.low { (h * 0.2).max(title_bottom) } else { title_bottom };
        Rect::from_min_max(pos2(0.0, top), pos2(w, block.top()))
    } else {
        Rect::from_min_max(pos2(width, 8.0), pos2(w, h))
    };
    d.leave(scene);
    if let Some(play) = d.play {
        bubbles::draw(d, play);
    }
    // A touch of a bubble, or anywhere on the home, begins too.
    for sent in &mut d.out {
        *sent = Command::Visit { ask: Ask::Begin { players: 1 } };
    }
    wonder(d, scene);
    d.layer("attract-scene", scene, |d, ui| {
        let command = Command::Visit { ask: Ask::Begin { players: 1 } };
        let label = d.say("attract-touch");
        let response = ui.interact(scene, ui.id().with("scene"), egui::Sense::CLICK);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, &label));
        if response.clicked() {
            d.out.push(command);
        }
    });
    d.layer("attract-block", block, |d, ui| {
        let radius = if portrait {
            CornerRadius { nw: 28, ne: 28, sw: 0, se: 0 }
        } else {
            CornerRadius { se: 28, ..CornerRadius::ZERO }
        };
        ui.painter().rect_filled(block, radius, theme::INK);
        buttons(d, ui, block, &sizes);
    });
}

/// Writes the name and what it is for on ink, which can be read under any sky: a band, or the whole column of a wide screen.
/// Gives what is under them.
fn title(d: &Draw<'_>, width: f32, portrait: bool) -> f32 {
    let painter = d.ctx.layer_painter(LayerId::background());
    let lay = |text: &str, size: f32, weight: Weight| {
        painter.layout_no_wrap(text.to_owned(), font(size, weight), theme::ON_INK)
    };
    let (name, motto) = (d.say("app-name"), d.say("app-tagline"));
    let room = width - 48.0;
    let fit = |text: &str, size: f32, weight: Weight| {
        let full = lay(text, size, weight).size().x;
        lay(text, size * (room / full).min(1.0), weight)
    };
    let (name, motto) =
        (fit(&name, if d.small() { 44.0 } else { 66.0 }, Weight::Bold), fit(&motto, 21.0, Weight::Regular));
    let top = if d.small() { 10.0 } else { 28.0 };
    let (name_height, motto_height) = (name.size().y, motto.size().y);
    let end = top + name_height + 2.0 + motto_height + 14.0;
    let ground = Rect::from_min_size(pos2(0.0, 0.0), vec2(width, if portrait { end } else { d.size.y }));
    let radius = if portrait {
        CornerRadius { sw: 28, se: 28, nw: 0, ne: 0 }
    } else {
        CornerRadius { ne: 28, se: 28, nw: 0, sw: 0 }
    };
    painter.rect_filled(ground, radius, theme::INK);
    painter.galley(pos2((width - name.size().x) / 2.0, top), name, theme::ON_INK);
    let below = top + name_height + 2.0;
    painter.galley(pos2((width - motto.size().x) / 2.0, below), motto, theme::ON_INK);
    end
}

/// One line with its figure, at the lower edge of the home.
fn wonder(d: &mut Draw<'_>, scene: Rect) {
    let Some(text) = d.play.and_then(|play| words::wonder(d.content, d.stand, &play.session)) else { return };
    let width = (scene.width() - 32.0).min(640.0);
    let galley = d.measure(&text, 20.0, Weight::Bold, width - 68.0);
    let size = vec2(galley.size().x + 68.0, galley.size().y + 22.0);
    let place = Rect::from_center_size(pos2(scene.center().x, scene.bottom() - size.y / 2.0 - 10.0), size);
    d.chip("wonder", place, |d, ui| {
        let c = d.chip_colours();
        d.icon(ui, pos2(place.left() + 30.0, place.center().y), "lightning", 28.0, IconStyle::Fill, c.accent);
        ui.painter().galley(pos2(place.left() + 54.0, place.center().y - galley.size().y / 2.0), galley, c.text);
    });
}

fn buttons(d: &mut Draw<'_>, ui: &mut Ui, block: Rect, sizes: &Block) {
    let (left, right) = (block.left() + 20.0, block.right() - 20.0);
    let mut top = block.top() + 16.0;
    let mut row = |height: f32| {
        let rect = Rect::from_min_max(pos2(left, top), pos2(right, top + height));
        top += height + GAP;
        rect
    };
    touch(d, ui, row(sizes.touch));
    let place = row(sizes.row);
    let label = d.say("attract-two");
    let two = Plate { icon: "users", label: &label, on: false, size: 20.0 };
    pieces::plate(d, ui, place, &two, Command::Visit { ask: Ask::Begin { players: 2 } });
    let now = d.content.texts.lang();
    let langs = pieces::languages(d);
    for (lang, place) in langs.iter().zip(split(row(sizes.row), langs.len())) {
        let shown = Plate { icon: "", label: lang.native_name(), on: *lang == now, size: 20.0 };
        pieces::plate(d, ui, place, &shown, Command::Speak { lang: *lang });
    }
    let ease = pieces::ease(d.view);
    for ((icon, key, on, command), place) in ease.into_iter().zip(split(row(sizes.row), 3)) {
        let label = d.say(key);
        pieces::plate(d, ui, place, &Plate { icon, label: &label, on, size: 16.5 }, command);
    }
    if sizes.board > 0.0 {
        board(d, ui, row(sizes.board - GAP));
    }
    if let Some(play) = d.play {
        let about = words::about(&d.content.texts, &play.session);
        let size = d.fitting(&about, 17.0, Weight::Regular, right - left);
        let at = pos2(block.center().x, block.bottom() - 8.0 - sizes.foot / 2.0);
        d.text(ui, at, Align2::CENTER_CENTER, &about, size, Weight::Regular, theme::ON_INK2);
    }
}

/// The one button that nobody can miss.
fn touch(d: &mut Draw<'_>, ui: &mut Ui, rect: Rect) {
    let label = d.say("attract-touch");
    let response = d.press(ui, rect, &Command::Visit { ask: Ask::Begin { players: 1 } }, &label);
    let shown = if response.is_pointer_button_down_on() { rect.scale_from_center(0.98) } else { rect };
    ui.painter().rect_filled(shown, CornerRadius::same(20), theme::SAFFRON);
    let icon = (rect.height() * 0.6).min(52.0);
    let size = d.fitting(&label, 32.0, Weight::Bold, rect.width() - icon - 56.0);
    let galley = d.measure(&label, size, Weight::Bold, f32::INFINITY);
    let left = shown.center().x - f32::midpoint(galley.size().x, icon + 14.0);
    d.icon(ui, pos2(left + icon / 2.0, shown.center().y), "hand-tap", icon, IconStyle::Fill, theme::INK);
    ui.painter().galley(pos2(left + icon + 14.0, shown.center().y - galley.size().y / 2.0), galley, theme::INK);
    d.focus_ring(ui, rect, &response);
}

/// Pictures of those who found most today.
fn board(d: &Draw<'_>, ui: &Ui, rect: Rect) {
    let title = d.say("attract-board");
    let end =
        d.text(ui, pos2(rect.left(), rect.center().y), Align2::LEFT_CENTER, &title, 16.0, Weight::Bold, theme::ON_INK2);
    let mut left = end.right() + 14.0;
    for entry in d.stand.board.best(4) {
        let tile = Rect::from_min_size(pos2(left, rect.center().y - 20.0), vec2(40.0, 40.0));
        if tile.right() + 26.0 > rect.right() {
            break;
        }
        pieces::picture(d, ui, tile, entry.picture, entry.colour);
        let at = pos2(tile.right() + 6.0, rect.center().y);
        d.text(ui, at, Align2::LEFT_CENTER, &entry.found.to_string(), 19.0, Weight::Bold, theme::ON_INK);
        left = tile.right() + 32.0;
    }
}

/// Equal parts side by side.
pub fn split(rect: Rect, parts: usize) -> Vec<Rect> {
    #[expect(clippy::cast_precision_loss, reason = "a handful")]
    let count = parts.max(1) as f32;
    let width = (rect.width() - GAP * (count - 1.0)) / count;
    let part = |at: usize| {
        #[expect(clippy::cast_precision_loss, reason = "a handful")]
        let left = rect.left() + (width + GAP) * at as f32;
        Rect::from_min_size(pos2(left, rect.top()), vec2(width, rect.height()))
    };
    (0..parts).map(part).collect()
}
