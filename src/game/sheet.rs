//! The sheet as a PDF: one page of A4 in black and white, like the one that the light edition prints.
//!
//! Texts are those of the light edition; its drawing of a home is left out. The page is laid out by hand in points.

use krilla::{
    Document,
    color::luma,
    geom::{PathBuilder, Point},
    metadata::Metadata,
    page::PageSettings,
    paint::{Fill, Stroke, StrokeDash},
    surface::Surface,
    text::{Font, TextDirection},
};
use skrifa::{FontRef, MetadataProvider as _, instance::LocationRef, instance::Size};

use super::{
    Content,
    my_home::MyHome,
    platform::Bundle,
    ui::{Icons, my_home::words, square, use_icon},
};
use crate::{
    plan::{GOOD_C, GestureLine, Outcome},
    sim::energy::Use,
    text::{Arg, Format},
};

/// Points of a millimetre.
const MM: f32 = 72.0 / 25.4;
const WIDTH: f32 = 210.0 * MM;
const HEIGHT: f32 = 297.0 * MM;
const LEFT: f32 = 13.0 * MM;
const RIGHT: f32 = WIDTH - LEFT;

/// What the sheet is made from.
pub struct Sheet<'a> {
    /// Texts and catalogue.
    pub content: &'a Content,
    /// Fonts.
    pub bundle: &'a Bundle,
    /// Its year.
    pub outcome: &'a Outcome,
    /// What was chosen.
    pub home: &'a MyHome,
    /// Where a telephone finds the same, when the game knows.
    pub address: Option<&'a str>,
}

impl Sheet<'_> {
    /// The page.
    ///
    /// # Errors
    /// When a font is missing or cannot be read.
    pub fn pdf(&self) -> Result<Vec<u8>, String> {
        let fonts = Fonts::read(self.bundle)?;
        let mut document = Document::new();
        let texts = &self.content.texts;
        let title = words::chosen_title(self.content, self.home.chosen.len());
        document
            .set_metadata(Metadata::new().title(format!("Doux Foyer: {title}")).language(texts.lang().code().into()));
        let size = PageSettings::from_wh(WIDTH, HEIGHT).ok_or("no page")?;
        let mut page = document.start_page_with(size);
        // What is drawn reaches the page when the pen is put down.
        self.draw(&mut Pen { surface: page.surface(), fonts: &fonts }, &title);
        page.finish();
        document.finish().map_err(|error| format!("{error:?}"))
    }

    fn say(&self, key: &str, args: &[(&str, &str)]) -> String {
        let args: Vec<_> = args.iter().map(|(name, text)| (*name, Arg::Text(text))).collect();
        self.content.texts.with(key, &args)
    }

    fn lines(&self) -> Vec<&GestureLine> {
        let find = |gesture| self.outcome.gestures.iter().find(move |line| line.id == gesture);
        self.home.chosen.iter().filter_map(|gesture| find(*gesture)).collect()
    }

    fn draw(&self, pen: &mut Pen<'_, '_>, title: &str) {
        let lines = self.lines();
        let mut y = self.head(pen, title);
        y = self.top(pen, lines.len(), y + 24.0);
        for (index, line) in lines.iter().enumerate() {
            y = self.plan(pen, index, line, y + 9.0);
        }
        y = self.week(pen, &lines, y + 28.0);
        self.foot(pen, y + 20.0);
    }

    fn head(&self, pen: &mut Pen<'_, '_>, title: &str) -> f32 {
        let top = 13.0 * MM;
        pen.block(LEFT, top, 39.0, 39.0, 7.0, Ink::Fill(0));
        pen.icon(LEFT + 19.5, top + 30.0, "house-line", 28.0, 255);
        pen.text(LEFT + 50.0, top + 20.0, 25.0, true, title);
        let draft = &self.home.draft;
        let answered = |question| words::answered(self.content, draft, question).unwrap_or_default();
        let (surface, people, heating, water) = (answered(1), answered(6), answered(4), answered(5));
        let home = self
            .say("sheet-home", &[("surface", &surface), ("people", &people), ("heating", &heating), ("water", &water)]);
        pen.fitting(LEFT + 50.0, top + 37.0, RIGHT - LEFT - 50.0, 11.0, false, &format!("Doux Foyer · {home}"));
        let line = top + 50.0;
        pen.block(LEFT, line, RIGHT - LEFT, 2.2, 0.0, Ink::Fill(0));
        line
    }

    /// What it brings, and good temperatures.
    fn top(&self, pen: &mut Pen<'_, '_>, count: usize, y: f32) -> f32 {
        let half = (RIGHT - LEFT) / 2.0 - 10.0;
        #[expect(clippy::cast_precision_loss, reason = "three at most")]
        let intro = self.content.texts.with("sheet-intro", &[("n", Arg::Count(count as f64))]);
        let mut at = pen.paragraph(LEFT, y + 10.0, half, 12.5, false, &intro) + 28.0;
        let f = Format(self.content.texts.lang());
        if let Some(saving) = &self.home.together {
            let [low, high] = f.eur_range(saving.amounts.eur_low, saving.amounts.eur_high);
            pen.fitting(LEFT, at, half, 30.0, true, &self.say("sheet-amount", &[("low", &low), ("high", &high)]));
            at += 18.0;
        }
        let end = pen.paragraph(LEFT, at, half, 12.5, false, &self.say("sheet-per-year", &[]));

        let left = LEFT + half + 20.0;
        let mut row = y + 22.0;
        pen.text(left + 12.0, row, 12.5, true, &self.say("sheet-temperatures", &[]));
        for (when, celsius) in GOOD_C {
            row += 18.0;
            pen.text(left + 12.0, row, 12.0, false, &self.say(&format!("sheet-{when}"), &[]));
            let value = self.say("sheet-degrees", &[("c", &f.decimal(celsius, 0))]);
            pen.text_right(RIGHT - 12.0, row, 12.0, true, &value);
        }
        let last = pen.paragraph(left + 12.0, row + 20.0, half - 24.0, 11.0, false, &self.say("sheet-health", &[]));
        pen.block(left, y, RIGHT - left, last + 12.0 - y, 9.0, Ink::Line);
        end.max(last + 12.0) + 12.0
    }

    /// A gesture: when, then, because.
    fn plan(&self, pen: &mut Pen<'_, '_>, index: usize, line: &GestureLine, y: f32) -> f32 {
        let id = line.id.key();
        let middle = LEFT + 96.0;
        let range = words::range(self.content, &line.saving).unwrap_or_default();
        let per = self.say("home-per-year", &[]);
        let right = RIGHT - 14.0;
        let width = pen.width(15.0, true, &range).max(pen.width(11.0, false, &per));
        let room = right - width - 14.0 - middle;
        let part = |part: &str| self.say(&format!("gesture-{id}-{part}"), &[]);
        let name = words::gesture(self.content, line.id);
        let mut at = pen.paragraph(middle, y + 21.0, room, 14.5, true, &name) + 16.0;
        let plan = self.say("sheet-plan", &[("when", &part("when")), ("then", &part("then"))]);
        at = pen.paragraph(middle, at, room, 11.5, false, &plan) + 15.0;
        at = pen.paragraph(middle, at, room, 11.5, false, &self.say("sheet-because", &[("why", &part("why"))]));
        let bottom = (at + 13.0).max(y + 68.0);
        pen.block(LEFT, y, RIGHT - LEFT, bottom - y, 9.0, Ink::Line);
        let centre = f32::midpoint(y, bottom);
        pen.block(LEFT + 12.0, centre - 16.0, 32.0, 32.0, 16.0, Ink::Fill(0));
        let number = (index + 1).to_string();
        pen.centred(LEFT + 28.0, centre + 6.0, 17.0, &number, 255);
        let icon = use_icon(line.uses.first().copied().unwrap_or(Use::Other));
        pen.icon(LEFT + 70.0, centre + 11.0, icon, 30.0, 0);
        pen.text_right(right, centre - 1.0, 15.0, true, &range);
        pen.text_right(right, centre + 14.0, 11.0, false, &per);
        bottom
    }

    /// A week of boxes to tick.
    fn week(&self, pen: &mut Pen<'_, '_>, lines: &[&GestureLine], y: f32) -> f32 {
        let end = pen.text(LEFT, y, 14.0, true, &self.say("sheet-week", &[]));
        pen.text(end + 6.0, y, 12.0, false, &self.say("sheet-week-help", &[]));
        let (top, row) = (y + 9.0, 27.0);
        let first = 168.0;
        let day = (RIGHT - LEFT - first) / 7.0;
        #[expect(clippy::cast_precision_loss, reason = "three at most")]
        let height = 22.0 + row * lines.len().max(1) as f32;
        let days = Format(self.content.texts.lang()).weekdays_short();
        for (index, name) in days.iter().enumerate() {
            #[expect(clippy::cast_precision_loss, reason = "seven days")]
            let left = LEFT + first + day * index as f32;
            pen.centred(left + day / 2.0, top + 15.0, 11.0, name, 0);
            pen.block(left, top, 0.6, height, 0.0, Ink::Fill(0));
        }
        let mut at = top + 22.0;
        for (index, line) in lines.iter().enumerate() {
            pen.block(LEFT, at, RIGHT - LEFT, 0.6, 0.0, Ink::Fill(0));
            let name = format!("{} · {}", index + 1, words::gesture(self.content, line.id));
            pen.fitting(LEFT + 10.0, at + 17.5, first - 18.0, 11.0, true, &name);
            for index in 0..7u8 {
                let centre = LEFT + first + day * (f32::from(index) + 0.5);
                pen.block(centre - 7.5, at + row / 2.0 - 7.5, 15.0, 15.0, 3.5, Ink::Line);
            }
            at += row;
        }
        pen.block(LEFT, top, RIGHT - LEFT, at - top, 9.0, Ink::Line);
        at
    }

    /// The square, the public adviser, and room for one's own.
    fn foot(&self, pen: &mut Pen<'_, '_>, y: f32) {
        let mut left = LEFT;
        if let Some(address) = self.address
            && pen.square(left, y, 78.0, address)
        {
            left += 92.0;
        }
        let half = LEFT + (RIGHT - LEFT) * 0.54;
        let room = half - 14.0 - left;
        let mut at = y + 12.0;
        if self.address.is_some() {
            at = pen.paragraph(left, at, room, 11.5, true, &self.say("sheet-qr", &[])) + 14.0;
            at = pen.paragraph(left, at, room, 11.0, false, &self.say("sheet-qr-help", &[])) + 16.0;
        }
        pen.paragraph(left, at, room, 11.0, false, &self.say("sheet-service", &[]));
        pen.text(half + 12.0, y + 17.0, 11.5, false, &self.say("sheet-adviser", &[]));
        for line in [44.0, 66.0] {
            pen.block(half + 12.0, y + line, RIGHT - half - 24.0, 0.6, 0.0, Ink::Fill(0));
        }
        pen.block(half, y, RIGHT - half, 78.0, 9.0, Ink::Dashes);
    }
}

/// How a shape is drawn: filled with a grey from 0, black, to 255, or as a line.
#[derive(Clone, Copy)]
enum Ink {
    Fill(u8),
    Line,
    Dashes,
}

struct Face<'a> {
    bytes: &'a [u8],
    font: Font,
}

struct Fonts<'a> {
    regular: Face<'a>,
    bold: Face<'a>,
    icons: Face<'a>,
    codes: Icons,
}

impl<'a> Fonts<'a> {
    fn read(bundle: &'a Bundle) -> Result<Fonts<'a>, String> {
        let face = |name: &str| {
            let bytes = bundle.fonts.get(name).ok_or_else(|| format!("assets/fonts/{name}.ttf: missing"))?;
            let font = Font::new(bytes.clone().into(), 0).ok_or_else(|| format!("assets/fonts/{name}.ttf: no font"))?;
            Ok::<_, String>(Face { bytes, font })
        };
        let codes = bundle.files.get("assets/fonts/icons.json").map(|json| Icons::read(json)).unwrap_or_default();
        Ok(Fonts { regular: face("text-regular")?, bold: face("text-bold")?, icons: face("icons-fill")?, codes })
    }
}

/// Draws on the page, from its upper left corner, in points. Text stands on its base line.
struct Pen<'p, 'f> {
    surface: Surface<'p>,
    fonts: &'f Fonts<'f>,
}

impl Pen<'_, '_> {
    fn face(&self, bold: bool) -> &Face<'_> {
        if bold { &self.fonts.bold } else { &self.fonts.regular }
    }

    fn width(&self, size: f32, bold: bool, text: &str) -> f32 {
        advance(self.face(bold).bytes, size, text)
    }

    /// Writes a line; gives where it ends.
    fn text(&mut self, x: f32, y: f32, size: f32, bold: bool, text: &str) -> f32 {
        self.ink(Ink::Fill(0));
        let font = self.face(bold).font.clone();
        self.surface.draw_text(Point::from_xy(x, y), font, size, text, false, TextDirection::LeftToRight);
        x + self.width(size, bold, text)
    }

    fn text_right(&mut self, right: f32, y: f32, size: f32, bold: bool, text: &str) {
        let left = right - self.width(size, bold, text);
        self.text(left, y, size, bold, text);
    }

    /// Writes a bold line around a point, in a grey.
    fn centred(&mut self, x: f32, y: f32, size: f32, text: &str, grey: u8) {
        let left = x - self.width(size, true, text) / 2.0;
        self.ink(Ink::Fill(grey));
        let font = self.fonts.bold.font.clone();
        self.surface.draw_text(Point::from_xy(left, y), font, size, text, false, TextDirection::LeftToRight);
    }

    /// Writes a line no wider than `room`, smaller if need be.
    fn fitting(&mut self, x: f32, y: f32, room: f32, size: f32, bold: bool, text: &str) {
        let full = self.width(size, bold, text);
        self.text(x, y, size * (room / full.max(1.0)).min(1.0), bold, text);
    }

    /// Writes lines no wider than `room`; gives the base line of the last one.
    fn paragraph(&mut self, x: f32, y: f32, room: f32, size: f32, bold: bool, text: &str) -> f32 {
        let lines = wrap(text, room, |line| self.width(size, bold, line));
        let mut at = y;
        for (index, line) in lines.iter().enumerate() {
            if index > 0 {
                at += size * 1.22;
            }
            self.text(x, at, size, bold, line);
        }
        at
    }

    fn icon(&mut self, x: f32, y: f32, name: &str, size: f32, grey: u8) {
        let text = self.fonts.codes.get(name).to_string();
        let left = x - advance(self.fonts.icons.bytes, size, &text) / 2.0;
        self.ink(Ink::Fill(grey));
        let font = self.fonts.icons.font.clone();
        self.surface.draw_text(Point::from_xy(left, y), font, size, &text, false, TextDirection::LeftToRight);
    }

    fn ink(&mut self, ink: Ink) {
        let line = |dash| Stroke { paint: luma::Color::new(0).into(), width: 1.2, dash, ..Stroke::default() };
        let (fill, stroke) = match ink {
            Ink::Fill(grey) => (Some(Fill { paint: luma::Color::new(grey).into(), ..Fill::default() }), None),
            Ink::Line => (None, Some(line(None))),
            Ink::Dashes => (None, Some(line(Some(StrokeDash { array: vec![4.0, 3.0], offset: 0.0 })))),
        };
        self.surface.set_fill(fill);
        self.surface.set_stroke(stroke);
    }

    /// A rectangle with round corners.
    fn block(&mut self, x: f32, y: f32, width: f32, height: f32, radius: f32, ink: Ink) {
        // Where a curve of the third degree comes closest to a quarter of a circle.
        let bend = radius * (1.0 - 0.552_284_8);
        let (right, bottom) = (x + width, y + height);
        let mut path = PathBuilder::new();
        path.move_to(x + radius, y);
        path.line_to(right - radius, y);
        path.cubic_to(right - bend, y, right, y + bend, right, y + radius);
        path.line_to(right, bottom - radius);
        path.cubic_to(right, bottom - bend, right - bend, bottom, right - radius, bottom);
        path.line_to(x + radius, bottom);
        path.cubic_to(x + bend, bottom, x, bottom - bend, x, bottom - radius);
        path.line_to(x, y + radius);
        path.cubic_to(x, y + bend, x + bend, y, x + radius, y);
        path.close();
        if let Some(path) = path.finish() {
            self.ink(ink);
            self.surface.draw_path(&path);
        }
    }

    /// A text as a square; tells whether it fits one.
    fn square(&mut self, x: f32, y: f32, side: f32, text: &str) -> bool {
        let Some(code) = square::square(text) else { return false };
        #[expect(clippy::cast_precision_loss, reason = "177 modules at most")]
        let module = side / code.size() as f32;
        let mut path = PathBuilder::new();
        for (row, column) in (0..code.size()).flat_map(|row| (0..code.size()).map(move |column| (row, column))) {
            #[expect(clippy::cast_precision_loss, reason = "177 modules at most")]
            let at = (x + column as f32 * module, y + row as f32 * module);
            let module = krilla::geom::Rect::from_xywh(at.0, at.1, module, module);
            if let Some(module) = module.filter(|_| code.get_module(column, row)) {
                path.push_rect(module);
            }
        }
        if let Some(path) = path.finish() {
            self.ink(Ink::Fill(0));
            self.surface.draw_path(&path);
        }
        true
    }
}

/// Width of a line.
fn advance(bytes: &[u8], size: f32, text: &str) -> f32 {
    let Ok(font) = FontRef::new(bytes) else { return 0.0 };
    let (glyphs, metrics) = (font.charmap(), font.glyph_metrics(Size::new(size), LocationRef::default()));
    text.chars().filter_map(|letter| metrics.advance_width(glyphs.map(letter)?)).sum()
}

/// Lines of a text, broken at spaces that do not bind.
fn wrap(text: &str, room: f32, width: impl Fn(&str) -> f32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        if let Some(line) = lines.last_mut() {
            let longer = format!("{line} {word}");
            if width(&longer) <= room {
                *line = longer;
                continue;
            }
        }
        lines.push(word.to_owned());
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[expect(clippy::cast_precision_loss, reason = "a few letters")]
    fn lines_break_at_spaces_that_do_not_bind() {
        let lines = |text: &str, room: f32| wrap(text, room, |line| line.chars().count() as f32);
        assert_eq!(lines("un deux trois", 7.0), ["un deux", "trois"]);
        assert_eq!(lines("à 19\u{a0}°C le jour", 8.0), ["à 19\u{a0}°C", "le jour"]);
        // A word that is too long has a line of its own.
        assert_eq!(lines("a interminable b", 5.0), ["a", "interminable", "b"]);
        assert!(lines("", 5.0).is_empty());
    }
}
