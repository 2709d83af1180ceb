//! The page of the menu that is to be seen, in rows: the canvas draws them, the page's twin lists them.

use std::collections::BTreeMap;

use bevy::{prelude::*, time::Real, window::PrimaryWindow};

use super::{At, CARD_MM, Line, Page, State, Wish, desk};
use crate::{
    content::Id,
    counters::{Day, Smiley},
    game::{
        Content,
        kiosk::{
            Kiosk,
            counting::{self, Calendar, Counted},
            selftest::Tests,
            store::{self, Lock, Vault},
        },
        platform,
    },
    kiosk::Settings,
    text::{Arg, Format, Lang, Names},
};

/// Days and gestures that a chart shows.
const MOST_BARS: usize = 10;
/// Steps that the menu offers; what was set otherwise stays until it is changed.
const IDLE_S: [u16; 9] = [20, 30, 45, 60, 90, 120, 180, 300, 600];
const COUNTDOWN_S: [u16; 6] = [10, 15, 20, 30, 45, 60];
const VOLUME: [u16; 5] = [0, 25, 50, 75, 100];

/// A page of the menu; without a title there is none.
#[derive(Resource, Debug, Clone, Default, PartialEq)]
pub struct Sheet {
    /// Title.
    pub title: String,
    /// From top to bottom.
    pub rows: Vec<Row>,
}

/// Something to press.
#[derive(Debug, Clone, PartialEq)]
pub struct Press {
    /// What is written on it.
    pub label: String,
    /// What is said of it, where that is not the same.
    pub spoken: Option<String>,
    /// What it asks for.
    pub wish: Wish,
    /// Chosen, for one of a few choices.
    pub on: Option<bool>,
}

/// A row of a page.
#[derive(Debug, Clone, PartialEq)]
pub enum Row {
    /// A paragraph.
    Text(String),
    /// Something staff are told: whether all is well, and what.
    Told(bool, String),
    /// A name, and what it is set to or what can be chosen.
    Choice(String, Vec<Press>),
    /// Something to press, across the page; the main one or not.
    Button(Press, bool),
    /// What is being written.
    Typed(String),
    /// A row of keys.
    Keys(Vec<Press>),
    /// A chart: its title, and names with their numbers.
    Bars(String, Vec<(String, u32)>),
    /// A bar of so many logical pixels, to be held against a card.
    Ruler(f32),
    /// The parts of the screen that were touched.
    Grid(Vec<u8>),
}

/// Writes a page.
struct Writer<'a> {
    content: &'a Content,
    kiosk: &'a Kiosk,
    state: &'a State,
    counted: &'a Counted,
    calendar: &'a Calendar,
    vault: &'a Vault,
    tests: &'a Tests,
    window: Option<&'a Window>,
    rows: Vec<Row>,
}

/// Writes the page that is open.
#[expect(clippy::too_many_arguments, reason = "a Bevy system")]
pub(super) fn write(
    content: Res<Content>,
    kiosk: Res<Kiosk>,
    state: Res<State>,
    counted: Res<Counted>,
    calendar: Res<Calendar>,
    vault: Res<Vault>,
    tests: Res<Tests>,
    windows: Query<&Window, With<PrimaryWindow>>,
    time: Res<Time<Real>>,
    mut sheet: ResMut<Sheet>,
) {
    let Some(at) = state.at else {
        sheet.set_if_neq(Sheet::default());
        return;
    };
    let mut writer = Writer {
        content: &content,
        kiosk: &kiosk,
        state: &state,
        counted: &counted,
        calendar: &calendar,
        vault: &vault,
        tests: &tests,
        window: windows.single().ok(),
        rows: Vec::new(),
    };
    let title = match at {
        At::Page(page) => writer.page(page),
        _ => writer.lock(at, time.elapsed_secs_f64()),
    };
    sheet.set_if_neq(Sheet { title, rows: writer.rows });
}

impl Writer<'_> {
    fn say(&self, key: &str) -> String {
        self.content.texts.get(key)
    }

    fn with(&self, key: &str, value: &str) -> String {
        self.content.texts.with(key, &[("value", Arg::Text(value))])
    }

    fn count(&self, key: &str, count: usize) -> String {
        #[expect(clippy::cast_precision_loss, reason = "counts of turns are far below 2^52")]
        let count = Arg::Count(count as f64);
        self.content.texts.with(key, &[("count", count)])
    }

    fn text(&mut self, key: &str) {
        let text = self.say(key);
        self.rows.push(Row::Text(text));
    }

    fn told(&mut self, good: bool, text: String) {
        self.rows.push(Row::Told(good, text));
    }

    fn press(&self, key: &str, wish: Wish) -> Press {
        Press { label: self.say(key), spoken: None, wish, on: None }
    }

    fn button(&mut self, key: &str, wish: Wish) {
        let press = self.press(key, wish);
        self.rows.push(Row::Button(press, false));
    }

    fn main(&mut self, key: &str, wish: Wish) {
        let press = self.press(key, wish);
        self.rows.push(Row::Button(press, true));
    }

    /// What staff were last told.
    fn news(&mut self) {
        if let Some(told) = &self.state.told {
            let text = match told.key {
                "desk-not-saved" if told.value.is_empty() => self.say("desk-no-storage"),
                key => self.with(key, &told.value),
            };
            self.told(told.good, text);
        }
    }

    fn lock(&mut self, at: At, now_s: f64) -> String {
        let (title, how) = match at {
            At::NewPin => ("desk-pin-new", "desk-pin-how"),
            At::Again => ("desk-pin-again", "desk-pin-again-how"),
            At::Locked | At::Page(_) => ("desk-pin", "desk-pin-ask"),
        };
        let left_s = match &self.vault.lock {
            Lock::Set(gate) if at == At::Locked => gate.left_s(now_s),
            Lock::Broken(_) if at == At::Locked => {
                self.told(false, self.say("desk-pin-broken"));
                self.button("button-close", Wish::Back);
                return self.say(title);
            }
            _ => 0,
        };
        if left_s > 0 {
            let wait = self.count("desk-pin-wait", left_s as usize);
            self.told(false, wait);
            self.button("button-close", Wish::Back);
            return self.say(title);
        }
        self.text(how);
        self.news();
        let digits = self.state.typed.0.len();
        // How many there are, never which.
        self.rows.push(Row::Typed("•".repeat(digits)));
        for row in ["123", "456", "789"] {
            let keys = row.chars().map(key).collect();
            self.rows.push(Row::Keys(keys));
        }
        let ends = vec![self.rub(), key('0'), self.press("button-ok", Wish::Done)];
        self.rows.push(Row::Keys(ends));
        self.say(title)
    }

    fn rub(&self) -> Press {
        Press { label: self.say("desk-rub"), spoken: None, wish: Wish::Rub, on: None }
    }

    fn page(&mut self, page: Page) -> String {
        match page {
            Page::Menu => self.menu(),
            Page::Place => self.place(),
            Page::Write(line) => return self.keyboard(line),
            Page::Options => self.options(),
            Page::Ruler => self.ruler(),
            Page::Counters => self.counters(),
            Page::Export => self.export(),
            Page::Forget { all, sure } => self.forget(all, sure),
            Page::Tests => self.tests(),
            Page::Touch => self.rows.push(Row::Grid(self.tests.touched.iter().copied().collect())),
        }
        let back = if page == Page::Menu { "button-close" } else { "button-back" };
        self.button(back, Wish::Back);
        self.say(match page {
            Page::Menu | Page::Write(_) => "desk-title",
            Page::Place => "desk-place",
            Page::Options => "desk-options",
            Page::Ruler => "desk-ruler",
            Page::Counters => "desk-counters",
            Page::Export => "desk-export",
            Page::Forget { all: false, .. } => "desk-forget-day",
            Page::Forget { all: true, .. } => "desk-forget-all",
            Page::Tests => "desk-tests",
            Page::Touch => "desk-touch",
        })
    }

    /// Whether turns are counted and kept.
    fn standing(&mut self) {
        let Some(place) = counting::place(&self.kiosk.settings, self.calendar) else {
            return self.told(false, self.say("desk-nowhere"));
        };
        let tally = self.counted.counters.at(&place);
        let turns = tally.map_or(0, |tally| tally.started.values().sum::<u32>());
        let turns = self.count("desk-today", turns as usize);
        if self.counted.is_saved() {
            let saved = self.say("desk-saved");
            self.told(true, format!("{turns} {saved}"));
        } else {
            let unsaved = self.say("desk-unsaved");
            self.told(false, format!("{turns} {unsaved}"));
        }
    }

    fn menu(&mut self) {
        self.news();
        self.standing();
        if self.calendar.is_wrong() {
            let wrong = self.with("desk-clock-wrong", &self.day(self.calendar.today()));
            self.told(false, wrong);
        }
        for trouble in store::troubles(self.vault, self.counted) {
            let text = self.with("desk-trouble", &trouble);
            self.told(false, text);
        }
        for (key, page) in [
            ("desk-place", Page::Place),
            ("desk-options", Page::Options),
            ("desk-counters", Page::Counters),
            ("desk-ruler", Page::Ruler),
            ("desk-tests", Page::Tests),
        ] {
            self.button(key, Wish::Go(page));
        }
        self.button("desk-pin-new", Wish::NewPin);
        if platform::CAN_QUIT {
            self.button("desk-quit", Wish::Quit);
        }
    }

    fn place(&mut self) {
        self.news();
        self.text("desk-place-why");
        for line in Line::ALL {
            let set = desk::line_of(&self.kiosk.settings, line).unwrap_or_else(|| self.say("desk-none"));
            let name = self.say(line.text());
            let spoken = Some(format!("{} {name}", self.say("desk-change")));
            let change = Press { spoken, ..self.press("desk-change", Wish::Go(Page::Write(line))) };
            self.rows.push(Row::Choice(name, vec![change]));
            self.rows.push(Row::Text(set));
        }
    }

    fn keyboard(&mut self, line: Line) -> String {
        self.news();
        if self.state.told.is_none() {
            self.text(line.allowed());
        }
        self.rows.push(Row::Typed(self.state.typed.0.clone()));
        let letters = match self.content.texts.lang() {
            Lang::Fr => ["azertyuiop", "qsdfghjklm", "wxcvbn'-./"],
            Lang::En => ["qwertyuiop", "asdfghjkl'", "zxcvbnm-./"],
        };
        let more: &[&str] = match line {
            Line::Site | Line::Event => &["éèêëàâçîïô", "ûùœ()"],
            Line::Address => &[":_~%+=,"],
            Line::Contact => &["éèêëàâçîïô", "ûùœ()@+:,"],
        };
        for row in ["1234567890"].iter().chain(&letters).chain(more) {
            let keys = row.chars().map(|letter| {
                let upper = self.state.shift.then(|| letter.to_uppercase().next()).flatten();
                key(upper.unwrap_or(letter))
            });
            let keys = keys.collect();
            self.rows.push(Row::Keys(keys));
        }
        let shift = Press { on: Some(self.state.shift), ..self.press("desk-shift", Wish::Shift) };
        let mut last = vec![shift, self.press("key-space", Wish::Type(' ')), self.rub()];
        if line == Line::Address {
            last.remove(1);
        }
        self.rows.push(Row::Keys(last));
        let ends = vec![self.press("button-cancel", Wish::Back), self.press("button-ok", Wish::Done)];
        self.rows.push(Row::Keys(ends));
        self.say(line.text())
    }

    /// Less and more of a value, by the steps that are offered.
    fn steps(&mut self, key: &str, now: u16, value: &str, offered: &[u16], wish: impl Fn(u16) -> Wish) {
        let name = self.say(key);
        let less = offered.iter().rev().find(|step| **step < now);
        let more = offered.iter().find(|step| **step > now);
        let sides = [("−", "desk-less", less), ("+", "desk-more", more)];
        let presses = sides.into_iter().filter_map(|(label, spoken, step)| {
            let spoken = Some(format!("{} {name}", self.say(spoken)));
            Some(Press { label: label.into(), spoken, wish: wish(*step?), on: None })
        });
        let presses = presses.collect();
        let name = format!("{name} {value}");
        self.rows.push(Row::Choice(name, presses));
    }

    fn yes_no(&mut self, key: &str, now: bool, wish: impl Fn(bool) -> Wish) {
        let name = self.say(key);
        let answers = [("button-yes", true), ("button-no", false)].map(|(key, on)| Press {
            spoken: Some(format!("{name} {}", self.say(key))),
            on: Some(now == on),
            ..self.press(key, wish(on))
        });
        self.rows.push(Row::Choice(name, answers.into()));
    }

    fn options(&mut self) {
        self.news();
        let Settings { languages, idle_s, countdown_s, volume_percent, calm, printer, .. } =
            self.kiosk.settings.clone();
        let offered = Lang::ALL.map(|lang| Press {
            label: lang.native_name().into(),
            spoken: None,
            wish: Wish::Offer(lang),
            on: Some(languages.contains(&lang)),
        });
        let name = self.say("desk-languages");
        self.rows.push(Row::Choice(name, offered.into()));
        self.steps("desk-idle", idle_s, &seconds(idle_s), &IDLE_S, Wish::Idle);
        self.steps("desk-countdown", countdown_s, &seconds(countdown_s), &COUNTDOWN_S, Wish::Countdown);
        if platform::HAS_SOUND {
            let percent = Format(self.content.texts.lang()).percent(f64::from(volume_percent) / 100.0);
            let wish = |percent| Wish::Volume(u8::try_from(percent).unwrap_or(100));
            self.steps("desk-volume", volume_percent.into(), &percent, &VOLUME, wish);
        }
        self.yes_no("desk-calm", calm, Wish::Calm);
        if platform::HAS_PRINTER {
            self.yes_no("desk-printer", printer, Wish::Printer);
        }
    }

    fn ruler(&mut self) {
        self.news();
        self.text("desk-ruler-how");
        self.rows.push(Row::Ruler(self.state.bar_px));
        let keys = [-10, -1, 1, 10].map(|by: i16| {
            let (sign, way) = if by < 0 { ("−", "desk-shorter") } else { ("+", "desk-longer") };
            let spoken = Some(self.with(way, &by.abs().to_string()));
            Press { label: format!("{sign}{}", by.abs()), spoken, wish: Wish::Stretch(by), on: None }
        });
        self.rows.push(Row::Keys(keys.into()));
        let measured = self.decimal(f64::from(self.state.bar_px / CARD_MM), 2);
        let text = self.with("desk-ruler-now", &measured);
        self.rows.push(Row::Text(text));
        self.main("desk-measured", Wish::Measured);
        if self.kiosk.settings.px_per_mm.is_some() {
            self.button("desk-unmeasured", Wish::Unmeasured);
        }
    }

    fn decimal(&self, value: f64, digits: usize) -> String {
        Format(self.content.texts.lang()).decimal(value, digits)
    }

    fn day(&self, day: Day) -> String {
        let text = day.to_string();
        match (self.content.texts.lang(), text.split('-').collect::<Vec<_>>().as_slice()) {
            (Lang::Fr, [year, month, day]) => format!("{day}/{month}/{year}"),
            _ => text,
        }
    }

    fn counters(&mut self) {
        self.news();
        self.standing();
        let mut days: BTreeMap<Day, u32> = BTreeMap::new();
        let mut gestures: BTreeMap<&str, u32> = BTreeMap::new();
        let mut smileys: BTreeMap<Smiley, u32> = BTreeMap::new();
        let (mut started, mut finished) = (0, 0);
        for (place, tally) in self.counted.counters.cells() {
            let turns: u32 = tally.started.values().sum();
            *days.entry(place.day).or_default() += turns;
            started += turns;
            finished += tally.finished.values().sum::<u32>();
            for (gesture, count) in &tally.gestures {
                *gestures.entry(gesture.as_str()).or_default() += count;
            }
            for (smiley, count) in &tally.smileys {
                *smileys.entry(*smiley).or_default() += count;
            }
        }
        if started == 0 {
            self.text("desk-nothing");
        } else {
            let all = [self.count("desk-started", started as usize), self.count("desk-finished", finished as usize)];
            self.rows.push(Row::Text(all.join(" ")));
            let last = days.iter().rev().take(MOST_BARS).map(|(day, count)| (self.day(*day), *count));
            let mut last: Vec<_> = last.collect();
            last.reverse();
            self.rows.push(Row::Bars(self.say("desk-by-day"), last));
            let mut found: Vec<_> = gestures.into_iter().collect();
            found.sort_by_key(|(name, count)| (std::cmp::Reverse(*count), *name));
            let found: Vec<_> =
                found.into_iter().take(MOST_BARS).map(|(name, count)| (self.gesture(name), count)).collect();
            if !found.is_empty() {
                self.rows.push(Row::Bars(self.say("desk-by-gesture"), found));
            }
            let names = [
                (Smiley::Sad, "desk-smiley-sad"),
                (Smiley::Even, "desk-smiley-even"),
                (Smiley::Happy, "desk-smiley-happy"),
            ];
            if !smileys.is_empty() {
                let bars = names.map(|(smiley, key)| (self.say(key), smileys.get(&smiley).copied().unwrap_or(0)));
                self.rows.push(Row::Bars(self.say("desk-by-smiley"), bars.into()));
            }
            self.main("desk-export", Wish::Go(Page::Export));
            self.button("desk-forget-day", Wish::Go(Page::Forget { all: false, sure: false }));
            self.button("desk-forget-all", Wish::Go(Page::Forget { all: true, sure: false }));
        }
    }

    /// Name of what was found: a gesture of the catalogue, or a thing of the kiosk's home.
    fn gesture(&self, name: &str) -> String {
        let lang = self.content.texts.lang().code();
        let library = &self.content.library;
        let gesture = library.catalogue.gestures.iter().find(|(id, _)| id.as_str() == name);
        if let Some(text) = gesture.and_then(|(_, gesture)| gesture.name.get(lang)) {
            return text.clone();
        }
        let levels = library.levels_in_order();
        let level = levels.into_iter().find(|level| level.kiosk.is_some());
        let home = level.and_then(|level| library.homes.get(&level.home));
        let (Some(level), Some(home), Ok(id)) = (level, home, Id::try_from(name)) else { return name.to_owned() };
        let names = Names { texts: &self.content.texts, home, level, catalogue: &library.catalogue };
        if home.rooms.iter().any(|room| room.id == id) {
            names.room(&id)
        } else if home.windows.iter().any(|window| window.id == id) {
            names.window(&id)
        } else {
            names.device(&id)
        }
    }

    fn export(&mut self) {
        self.news();
        self.text("desk-export-why");
        if platform::HAS_PICKER {
            self.main("desk-download", Wish::Export(0));
            return;
        }
        if self.state.folders.is_empty() {
            self.text("desk-no-folder");
        }
        for (index, folder) in self.state.folders.iter().enumerate() {
            let press = Press { label: folder.clone(), spoken: None, wish: Wish::Export(index), on: None };
            self.rows.push(Row::Button(press, false));
        }
        self.button("desk-look-again", Wish::Go(Page::Export));
    }

    fn forget(&mut self, all: bool, sure: bool) {
        let what = match (all, sure) {
            (_, true) => "desk-forget-sure",
            (false, false) => "desk-forget-day-what",
            (true, false) => "desk-forget-all-what",
        };
        self.told(false, self.say(what));
        let yes = if sure { "desk-forget-yes" } else { "desk-forget-on" };
        self.button(yes, Wish::Go(Page::Forget { all, sure: true }));
    }

    fn tests(&mut self) {
        let left = self.tests.untouched();
        let touch = if left == 0 { self.say("desk-touch-done") } else { self.count("desk-touch-left", left) };
        self.test("desk-touch", Wish::Go(Page::Touch), Some((left == 0, touch)));
        if platform::HAS_SOUND {
            let told = self.tests.sound.then(|| (true, self.say("desk-sound-made")));
            self.test("desk-sound", Wish::TrySound, told);
        }
        if platform::HAS_PRINTER {
            let told = self.tests.printed.then(|| (true, self.say("desk-print-made")));
            self.test("desk-print", Wish::TryPrinter, told);
        }
        let told = self.tests.storage.as_ref().map(|done| match done {
            Ok(ms) => (true, self.count("desk-storage-fine", *ms as usize)),
            Err(reason) if reason.is_empty() => (false, self.say("desk-no-storage")),
            Err(reason) => (false, self.with("desk-not-saved", reason)),
        });
        self.test("desk-storage", Wish::TryStorage, told);
        let clock = platform::clock();
        let minute = Format(self.content.texts.lang()).time(u32::from(clock.minute));
        let now = format!("{} {minute}", self.day(self.calendar.today()));
        let (good, key) = if self.calendar.is_wrong() { (false, "desk-clock-wrong") } else { (true, "desk-clock") };
        let clock = self.with(key, &now);
        self.told(good, clock);
        let version = self.with("desk-version", &format!("{} {}", env!("CARGO_PKG_VERSION"), platform::build()));
        self.rows.push(Row::Text(version));
        if let Some(window) = self.window {
            let (width, height) = (window.physical_width(), window.physical_height());
            let size = format!("{width} × {height}, × {}", self.decimal(f64::from(window.scale_factor()), 2));
            let density = self.kiosk.settings.px_per_mm;
            let density = density.map_or_else(|| self.say("desk-none"), |px| self.decimal(f64::from(px), 2));
            let args = [("value", Arg::Text(&size)), ("density", Arg::Text(&density))];
            let text = self.content.texts.with("desk-screen", &args);
            self.rows.push(Row::Text(text));
        }
    }

    fn test(&mut self, key: &str, wish: Wish, told: Option<(bool, String)>) {
        self.button(key, wish);
        if let Some((good, text)) = told {
            self.told(good, text);
        }
    }
}

fn key(letter: char) -> Press {
    Press { label: letter.to_string(), spoken: None, wish: Wish::Type(letter), on: None }
}

fn seconds(s: u16) -> String {
    format!("{s}\u{a0}s")
}
