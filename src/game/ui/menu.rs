//! Title, language, settings, list of levels.

use bevy_egui::egui::{self, Align2, Color32, CornerRadius, LayerId, Rect, Sense, Stroke, StrokeKind, Ui, pos2, vec2};

use super::{
    draw::{Button, Draw, Weight, font},
    fonts::IconStyle,
    kept, names, problems,
    theme::{self, Hour},
};
use crate::{
    content::Level,
    game::{
        Command, Content, Play,
        kept::{Kept, texts::Reached},
    },
    text::{Arg, Lang, Texts},
};

/// Sizes of the title screen: wide, phone, small.
struct Sizes {
    margin: f32,
    top: f32,
    logo: f32,
    name: f32,
    tagline: f32,
    button: f32,
    card: f32,
}

impl Sizes {
    fn of(d: &Draw<'_>) -> Sizes {
        if d.portrait() {
            Sizes { margin: 20.0, top: 24.0, logo: 56.0, name: 52.0, tagline: 18.0, button: 60.0, card: 116.0 }
        } else if d.small() {
            Sizes { margin: 24.0, top: 12.0, logo: 0.0, name: 40.0, tagline: 18.0, button: 52.0, card: 96.0 }
        } else {
            Sizes { margin: 48.0, top: 52.0, logo: 64.0, name: 68.0, tagline: 22.0, button: 68.0, card: 124.0 }
        }
    }
}

/// Draws the title screen.
pub fn draw(d: &mut Draw<'_>) {
    d.hour = Hour::Day;
    let (w, h) = (d.size.x, d.size.y);
    let portrait = d.portrait();
    let sizes = Sizes::of(d);
    let cards_top = h - sizes.card - if sizes.logo < 60.0 { 12.0 } else { 24.0 };
    languages(d, sizes.margin);
    let width = if portrait { w - 2.0 * sizes.margin } else { 400.0_f32.min(w * 0.5) };
    let mut top = title(d, &sizes, width);

    let levels = d.content.library.levels_in_order();
    let column = width.min(300.0);
    if let Some((label, command)) = first_step(d.content, d.play, d.kept) {
        let rect = Rect::from_min_size(pos2(sizes.margin, top), vec2(column, sizes.button));
        d.layer("play", rect, |d, ui| d.button(ui, rect, Button::Main, "play", &label, &label, command));
        top = rect.bottom() + 10.0;
    }
    let rect = Rect::from_min_size(pos2(sizes.margin, top), vec2(column, 52.0));
    let label = d.say("menu-my-home");
    d.layer("my-home-button", rect, |d, ui| {
        d.button(ui, rect, Button::Paper, "house-line", &label, &label, Command::MyHome);
    });
    top = rect.bottom() + 10.0;
    let rect = Rect::from_min_size(pos2(sizes.margin, top), vec2(column, 52.0));
    let label = d.say("menu-settings");
    d.layer("settings-button", rect, |d, ui| {
        d.button(ui, rect, Button::Paper, "gear-six", &label, &label, Command::Settings);
    });
    top = rect.bottom() + 10.0;
    level_cards(d, &levels, sizes.margin.min(20.0), cards_top, sizes.card);
    if !d.content.library.problems.is_empty() {
        let bottom = cards_top - 10.0;
        let (left, right) = if portrait { (12.0, w - 12.0) } else { (sizes.margin, w * 0.52) };
        // Where the title leaves no room, the panel lies over the scene.
        let rect = if bottom - top >= 120.0 {
            Rect::from_min_max(pos2(left, top), pos2(right, bottom))
        } else {
            Rect::from_min_max(pos2(w * 0.52, 80.0), pos2(w - 12.0, bottom))
        };
        problems::refused_files(d, rect);
    }
    d.leave(if portrait {
        Rect::from_min_max(pos2(0.0, top), pos2(w, cards_top - 8.0))
    } else {
        Rect::from_min_max(pos2(sizes.margin + column.max(w * 0.3), 12.0), pos2(w, cards_top + 8.0))
    });
}

/// Writes the name and what it is for; gives what is under them. They are over the sky: no tap is kept from the scene.
fn title(d: &Draw<'_>, sizes: &Sizes, width: f32) -> f32 {
    let painter = d.ctx.layer_painter(LayerId::background());
    let lay = |text: &str, size: f32, weight: Weight, width: f32| {
        painter.layout(text.to_owned(), font(size, weight), theme::TEXT, width)
    };
    let mut y = sizes.top;
    if sizes.logo > 0.0 {
        let logo = Rect::from_min_size(pos2(sizes.margin, y), vec2(sizes.logo, sizes.logo));
        painter.rect_filled(logo, CornerRadius::same(16), theme::INK);
        let house = IconStyle::Fill.font(sizes.logo * 0.64);
        painter.text(logo.center(), Align2::CENTER_CENTER, d.icons.get("house-line"), house, theme::SAFFRON);
        y = logo.bottom() + 12.0;
    }
    let name = d.say("app-name");
    let full = lay(&name, sizes.name, Weight::Bold, f32::INFINITY).size().x;
    let name = lay(&name, sizes.name * (width / full).min(1.0), Weight::Bold, f32::INFINITY);
    let below = y + name.size().y + 4.0;
    painter.galley(pos2(sizes.margin - 2.0, y), name, theme::TEXT);
    let tagline = lay(&d.say("app-tagline"), sizes.tagline, Weight::Regular, width.min(sizes.tagline * 12.0));
    let end = below + tagline.size().y;
    painter.galley(pos2(sizes.margin, below), tagline, theme::TEXT);
    end + sizes.tagline * 0.75
}

/// What the first button says and does: go on with the level left, now or in an earlier run, or open the next one.
pub fn first_step(content: &Content, play: Option<&Play>, kept: &Kept) -> Option<(String, Command)> {
    let texts = &content.texts;
    if play.is_some_and(Play::is_left) {
        return Some((texts.get("menu-continue"), Command::Resume));
    }
    if let Some(level) = kept.session_of(content) {
        let title = level.texts.get(texts.lang().code()).map_or("", |texts| texts.title.as_str());
        return Some((texts.with("menu-resume", &[("title", Arg::Text(title))]), Command::Resume));
    }
    let next = content.next_to_play(&kept.reached)?;
    Some((texts.get("menu-play"), Command::Open { level: next.id.clone() }))
}

/// How a level stands for the player.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Begun and left.
    UnderWay,
    /// Played to its end.
    Reached(Reached),
    /// The next to play.
    Next,
    /// Any other.
    ToPlay,
}

impl Standing {
    /// Of a level.
    pub fn of(level: &Level, content: &Content, play: Option<&Play>, kept: &Kept) -> Standing {
        let left = match play.filter(|play| play.is_left()) {
            Some(play) => Some(&play.session.level().id),
            None => kept.session_of(content).map(|level| &level.id),
        };
        if left == Some(&level.id) {
            return Standing::UnderWay;
        }
        if let Some(reached) = kept.reached.get(&level.id) {
            return Standing::Reached(*reached);
        }
        let next = content.next_to_play(&kept.reached).is_some_and(|next| next.id == level.id);
        if next { Standing::Next } else { Standing::ToPlay }
    }

    /// In words, for those who cannot see the card.
    pub fn spoken(self, texts: &Texts) -> String {
        match self {
            Standing::Reached(reached) => kept::spoken(texts, reached),
            _ => texts.get(self.key()),
        }
    }

    fn key(self) -> &'static str {
        match self {
            Standing::UnderWay => "level-in-progress",
            Standing::Reached(_) => "level-done",
            Standing::Next => "level-next",
            Standing::ToPlay => "level-to-play",
        }
    }
}

fn languages(d: &mut Draw<'_>, margin: f32) {
    // On a phone the codes of the languages leave room for the title.
    let short = d.portrait();
    let width = if short { 60.0 } else { 112.0 };
    for (i, lang) in Lang::ALL.into_iter().rev().enumerate() {
        #[expect(clippy::cast_precision_loss, reason = "two languages")]
        let right = d.size.x - margin.min(24.0) - (width + 8.0) * i as f32;
        let top = if d.small() { 12.0 } else { 24.0 };
        let rect = Rect::from_min_size(pos2(right - width, top), vec2(width, 56.0));
        let name = lang.native_name();
        let shown = if short { lang.code().to_uppercase() } else { name.to_owned() };
        let look = if lang == d.content.texts.lang() { Button::Saffron } else { Button::Paper };
        d.layer(name, rect, |d, ui| d.button(ui, rect, look, "", &shown, name, Command::Speak { lang }));
    }
}

/// Cards of the levels, side by side; more of them than fit scroll, by a finger, a wheel or the arrows at the ends.
fn level_cards(d: &mut Draw<'_>, levels: &[&std::sync::Arc<Level>], margin: f32, top: f32, height: f32) {
    const GAP: f32 = 14.0;
    let width = if d.portrait() { (d.size.x - 2.0 * margin).min(300.0) } else { 248.0 };
    #[expect(clippy::cast_precision_loss, reason = "a handful")]
    let all = 2.0 * margin + levels.len() as f32 * (width + GAP) - GAP;
    let shown = all.min(d.size.x);
    let strip = Rect::from_min_max(pos2(0.0, top - 6.0), pos2(shown, top + height + 8.0));
    d.layer("levels", strip, |d, ui| {
        let mut child = ui.new_child(egui::UiBuilder::new().max_rect(strip));
        let mut area = egui::ScrollArea::horizontal()
            .id_salt("levels")
            .scroll_source(egui::scroll_area::ScrollSource::ALL)
            .scroll_bar_visibility(egui::scroll_area::ScrollBarVisibility::AlwaysHidden);
        let moved = ui.id().with("moved");
        if let Some(to) = ui.data_mut(|data| data.remove_temp::<f32>(moved)) {
            area = area.horizontal_scroll_offset(to.clamp(0.0, (all - shown).max(0.0)));
        }
        let offset = area
            .show(&mut child, |ui| {
                ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = GAP;
                    ui.add_space(margin);
                    for level in levels {
                        let (cell, _) = ui.allocate_exact_size(vec2(width, height + 12.0), Sense::hover());
                        level_card(d, ui, cell.shrink2(vec2(0.0, 6.0)), level);
                    }
                    ui.add_space(margin - GAP);
                });
            })
            .state
            .offset
            .x;
        for (back, icon, key) in [(true, "arrow-left", "menu-levels-back"), (false, "arrow-right", "menu-levels-on")] {
            let more = if back { offset > 1.0 } else { offset < all - shown - 1.0 };
            if more {
                let x = if back { strip.left() + 36.0 } else { strip.right() - 36.0 };
                let place = Rect::from_center_size(pos2(x, strip.center().y), vec2(52.0, 52.0));
                if arrow(d, ui, place, icon, key) {
                    let step = (shown - width).max(width + GAP);
                    ui.data_mut(|data| data.insert_temp(moved, offset + if back { -step } else { step }));
                    ui.ctx().request_repaint();
                }
            }
        }
    });
}

/// A round button that moves the strip; nothing but what is in view changes.
fn arrow(d: &Draw<'_>, ui: &mut Ui, place: Rect, icon: &str, key: &str) -> bool {
    let response = ui.interact(place, ui.id().with(key), Sense::CLICK);
    let spoken = d.say(key);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, &spoken));
    ui.painter().add(theme::bubble_shadow().as_shape(place, CornerRadius::same(26)));
    ui.painter().circle_filled(place.center(), 26.0, theme::TEAL);
    d.icon(ui, place.center(), icon, 24.0, IconStyle::Line, Color32::WHITE);
    d.focus_ring(ui, place, &response);
    response.clicked()
}

fn level_card(d: &mut Draw<'_>, ui: &mut Ui, rect: Rect, level: &Level) {
    let Some(texts) = level.texts.get(d.content.texts.lang().code()) else { return };
    let standing = Standing::of(level, d.content, d.play, d.kept);
    let spoken = d.say_with("level-open", &[("title", Arg::Text(&texts.title))]);
    let spoken = format!("{spoken}. {}", standing.spoken(&d.content.texts));
    let response = d.press(ui, rect, &Command::Open { level: level.id.clone() }, &spoken);
    if response.gained_focus() {
        ui.scroll_to_rect(rect, None);
    }
    let radius = CornerRadius::same(20);
    let shown = if response.is_pointer_button_down_on() { rect.scale_from_center(0.98) } else { rect };
    ui.painter().add(theme::card_shadow().as_shape(shown, radius));
    ui.painter().rect_filled(shown, radius, theme::PAPER);
    let edge = match standing {
        Standing::UnderWay => Some(theme::TEAL),
        Standing::Next => Some(theme::SAFFRON),
        _ => None,
    };
    if let Some(edge) = edge {
        ui.painter().rect_stroke(shown, radius, Stroke::new(4.0, edge), StrokeKind::Middle);
    }
    let tile = Rect::from_min_size(shown.min + vec2(16.0, 14.0), vec2(50.0, 50.0));
    d.tile(ui, tile, &level.icon, theme::INK, theme::SAFFRON);
    let left = tile.right() + 12.0;
    let room = shown.right() - 14.0 - left;
    let size = d.fitting(&texts.title, 20.0, Weight::Bold, room);
    d.text(ui, pos2(left, tile.top() + 2.0), Align2::LEFT_TOP, &texts.title, size, Weight::Bold, theme::TEXT);
    let size = d.fitting(&texts.tagline, 16.0, Weight::Regular, room);
    d.text(ui, pos2(left, tile.top() + 28.0), Align2::LEFT_TOP, &texts.tagline, size, Weight::Regular, theme::TEXT2);
    let line = shown.bottom() - 20.0;
    let from = if rect.height() < 110.0 { left } else { shown.left() + 18.0 };
    let number = names::number(level);
    let end = d.text(ui, pos2(from, line), Align2::LEFT_CENTER, &number, 16.0, Weight::Bold, theme::TEXT2).right();
    if let Standing::Reached(reached) = standing {
        kept::draw(d, ui, end + 9.0, line, shown.right() - 54.0 - end - 9.0, reached);
    } else {
        let ink = if standing == Standing::ToPlay { theme::TEXT2 } else { theme::TEAL };
        let text = format!(" · {}", d.say(standing.key()));
        d.text(ui, pos2(end, line), Align2::LEFT_CENTER, &text, 16.0, Weight::Bold, ink);
    }
    let play = pos2(shown.right() - 30.0, line - 4.0);
    ui.painter().circle_filled(play, 14.0, theme::TEAL);
    d.icon(ui, play + vec2(0.5, 0.0), "play", 14.0, IconStyle::Fill, Color32::WHITE);
    d.focus_ring(ui, rect, &response);
}
