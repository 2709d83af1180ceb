//! What becomes of a wish: before the lock only digits are heard; inside, what is set holds at once and is kept at once.

use bevy::{app::AppExit, ecs::system::SystemParam, prelude::*, time::Real};

use super::{
    super::{
        Kiosk, Stand,
        counting::{Calendar, Counted},
        selftest::Tests,
        store::{KioskShelf, Vault},
    },
    At, CARD_MM, Line, Page, State, Typed, Wish,
};
use crate::{
    counters::{Label, to_csv},
    game::{Command, Content, platform},
    kiosk::{Address, Contact, Pin, PinError, Settings, Tried},
};

/// Logical pixels of a millimetre of a usual kiosk, from which measuring begins.
const USUAL_PX_PER_MM: f32 = 1.8;
/// What every address begins with.
const HTTPS: &str = "https://";

/// What a wish may change.
#[derive(SystemParam)]
pub(super) struct Desk<'w> {
    kiosk: ResMut<'w, Kiosk>,
    vault: ResMut<'w, Vault>,
    counted: ResMut<'w, Counted>,
    calendar: Res<'w, Calendar>,
    shelf: Option<Res<'w, KioskShelf>>,
    tests: ResMut<'w, Tests>,
    time: Res<'w, Time<Real>>,
    stand: ResMut<'w, Stand>,
    content: Option<Res<'w, Content>>,
    exit: MessageWriter<'w, AppExit>,
}

pub(super) fn obey(mut messages: MessageReader<Command>, mut desk: Desk, mut state: ResMut<State>) {
    for message in messages.read() {
        let Command::Desk { wish } = message else { continue };
        match state.at {
            None => {}
            Some(At::Page(page)) => desk.inside(wish, page, &mut state),
            Some(at) => desk.lock(wish, at, &mut state),
        }
    }
}

impl Desk<'_> {
    /// Before the lock: digits, and the way out.
    fn lock(&mut self, wish: &Wish, at: At, state: &mut State) {
        match wish {
            Wish::Type(digit) if digit.is_ascii_digit() && state.typed.0.len() < *Pin::DIGITS.end() => {
                state.typed.0.push(*digit);
                state.told = None;
            }
            Wish::Rub => drop(state.typed.0.pop()),
            Wish::Back => state.close(),
            Wish::Done => {
                let typed = std::mem::take(&mut state.typed);
                match at {
                    At::NewPin => match Pin::check(&typed.0) {
                        Ok(()) => {
                            state.go(At::Again);
                            state.first = typed;
                        }
                        Err(PinError::Length) => state.tell(false, "desk-pin-length", ""),
                        Err(PinError::Simple) => state.tell(false, "desk-pin-simple", ""),
                    },
                    At::Again => self.set_pin(&typed, state),
                    At::Locked | At::Page(_) => self.try_pin(&typed, state),
                }
            }
            _ => {}
        }
    }

    fn set_pin(&mut self, typed: &Typed, state: &mut State) {
        let first = std::mem::take(&mut state.first);
        if first != *typed {
            state.go(At::NewPin);
            return state.tell(false, "desk-pin-differs", "");
        }
        let pin = platform::salt().and_then(|salt| Pin::new(&typed.0, salt).map_err(|error| error.to_string()));
        let pin = match pin {
            Ok(pin) => pin,
            Err(reason) => return state.tell(false, "desk-not-saved", reason),
        };
        let kept = self.vault.set_pin(self.shelf.as_deref(), pin, self.time.elapsed_secs_f64());
        state.go(At::Page(Page::Menu));
        tell_saved(state, kept);
    }

    fn try_pin(&mut self, typed: &Typed, state: &mut State) {
        let now_s = self.time.elapsed_secs_f64();
        match self.vault.try_pin(self.shelf.as_deref(), &typed.0, now_s) {
            Some(Tried::Right) => state.go(At::Page(Page::Menu)),
            Some(Tried::Wrong { .. }) => state.tell(false, "desk-pin-wrong", ""),
            // How long to wait is told from the lock itself, second by second.
            Some(Tried::Wait { .. }) | None => {}
        }
    }

    fn inside(&mut self, wish: &Wish, page: Page, state: &mut State) {
        let settings = self.kiosk.settings.clone();
        match wish {
            Wish::Type(letter) => write(*letter, page, state),
            Wish::Shift => state.shift = !state.shift,
            Wish::Rub => drop(state.typed.0.pop()),
            Wish::Done => self.line_done(page, settings, state),
            Wish::Back => self.back(page, state),
            Wish::Go(to) => self.go(*to, page, state),
            Wish::Offer(lang) => self.offer(*lang, settings, state),
            Wish::Idle(s) => self.keep(Settings { idle_s: *s, ..settings }, state),
            Wish::Countdown(s) => self.keep(Settings { countdown_s: *s, ..settings }, state),
            Wish::Volume(percent) => self.keep(Settings { volume_percent: *percent, ..settings }, state),
            Wish::Calm(on) => self.keep(Settings { calm: *on, ..settings }, state),
            Wish::Printer(on) => self.keep(Settings { printer: *on, ..settings }, state),
            Wish::Stretch(by) => {
                let (least, most) = (*Settings::PX_PER_MM.start() * CARD_MM, *Settings::PX_PER_MM.end() * CARD_MM);
                state.bar_px = (state.bar_px + f32::from(*by)).clamp(least, most);
                state.told = None;
            }
            Wish::Measured => {
                // The clamped bar may be a rounding error away from the range.
                let (least, most) = (*Settings::PX_PER_MM.start(), *Settings::PX_PER_MM.end());
                let px_per_mm = Some((state.bar_px / CARD_MM).clamp(least, most));
                self.keep(Settings { px_per_mm, ..settings }, state);
            }
            Wish::Unmeasured => self.keep(Settings { px_per_mm: None, ..settings }, state),
            Wish::Export(folder) => self.export(*folder, state),
            Wish::NewPin => state.go(At::NewPin),
            Wish::Touched(cell) => self.tests.touch(*cell),
            Wish::TrySound => self.tests.try_sound(settings.volume_percent),
            Wish::TryPrinter => {
                if let Some(content) = &self.content {
                    self.tests.try_printer(content);
                }
            }
            Wish::TryStorage => self.tests.try_storage(self.shelf.as_deref()),
            Wish::Quit => drop(self.exit.write(AppExit::Success)),
        }
    }

    fn line_done(&mut self, page: Page, mut settings: Settings, state: &mut State) {
        let Page::Write(line) = page else { return };
        if set_line(&mut settings, line, state.typed.0.trim()).is_some() {
            state.go(At::Page(Page::Place));
            self.keep(settings, state);
        } else {
            state.tell(false, line.allowed(), "");
        }
    }

    fn back(&mut self, page: Page, state: &mut State) {
        let to = match page {
            Page::Menu => {
                state.close();
                *self.tests = Tests::default();
                return;
            }
            Page::Write(_) => Page::Place,
            Page::Export | Page::Forget { .. } => Page::Counters,
            Page::Touch => Page::Tests,
            Page::Place | Page::Options | Page::Ruler | Page::Counters | Page::Tests => Page::Menu,
        };
        state.go(At::Page(to));
    }

    fn go(&mut self, to: Page, from: Page, state: &mut State) {
        if let Page::Forget { all, sure: true } = to {
            // Asked, then asked again, and only then done.
            if from == to {
                return self.forget(all, state);
            } else if from != (Page::Forget { all, sure: false }) {
                return;
            }
        }
        state.go(At::Page(to));
        match to {
            Page::Write(line) => state.typed = Typed(line_of(&self.kiosk.settings, line).unwrap_or_default()),
            Page::Ruler => state.bar_px = self.kiosk.settings.px_per_mm.unwrap_or(USUAL_PX_PER_MM) * CARD_MM,
            Page::Export => state.folders = platform::export_folders(),
            Page::Touch => self.tests.touched.clear(),
            _ => {}
        }
        if let Page::Write(Line::Address) = to
            && state.typed.0.is_empty()
        {
            state.typed.0.push_str(HTTPS);
        }
    }

    fn forget(&mut self, all: bool, state: &mut State) {
        let day = (!all).then(|| self.calendar.today());
        let done = self.counted.forget(day);
        state.go(At::Page(Page::Counters));
        if done {
            self.stand.reset_day();
            state.tell(true, "desk-forgotten", "");
        } else {
            state.tell(false, "desk-not-saved", self.counted.trouble.clone().unwrap_or_default());
        }
    }

    fn offer(&mut self, lang: crate::text::Lang, mut settings: Settings, state: &mut State) {
        match settings.languages.iter().position(|known| *known == lang) {
            Some(at) => drop(settings.languages.remove(at)),
            None => settings.languages.push(lang),
        }
        if settings.languages.is_empty() {
            state.tell(false, "desk-one-language", "");
        } else {
            self.keep(settings, state);
        }
    }

    /// Puts settings to use and keeps them.
    fn keep(&mut self, settings: Settings, state: &mut State) {
        if let Err(error) = settings.check() {
            return state.tell(false, "desk-not-saved", error.to_string());
        }
        let kept = self.vault.keep_settings(self.shelf.as_deref(), &settings);
        self.kiosk.settings = settings;
        tell_saved(state, kept);
    }

    fn export(&mut self, folder: usize, state: &mut State) {
        let site = self.kiosk.settings.site.as_ref().map_or("kiosk", Label::as_str);
        let plain = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' };
        let site: String = site.chars().map(plain).collect();
        let name = format!("doux-foyer-{site}-{}.csv", self.calendar.today());
        let table = to_csv(&self.counted.counters.export());
        match platform::export(state.folders.get(folder).map(String::as_str), &name, &table) {
            Ok(place) => state.tell(true, "desk-exported", place),
            Err(reason) => state.tell(false, "desk-not-saved", reason),
        }
    }
}

fn write(letter: char, page: Page, state: &mut State) {
    if let Page::Write(line) = page
        && !letter.is_control()
        && state.typed.0.chars().count() < line.longest()
    {
        state.typed.0.push(letter);
        state.told = None;
        // As on a telephone: a capital letter, then small ones.
        state.shift = false;
    }
}

fn tell_saved(state: &mut State, kept: Result<(), String>) {
    match kept {
        Ok(()) => state.tell(true, "desk-saved", ""),
        Err(reason) => state.tell(false, "desk-not-saved", reason),
    }
}

/// A line as it is set.
pub(super) fn line_of(settings: &Settings, line: Line) -> Option<String> {
    let Settings { site, event, address, contact, .. } = settings;
    match line {
        Line::Site => site.clone().map(String::from),
        Line::Event => event.clone().map(String::from),
        Line::Address => address.clone().map(String::from),
        Line::Contact => contact.clone().map(String::from),
    }
}

/// Sets a line; an empty one is no line. Nothing when it does not fit.
fn set_line(settings: &mut Settings, line: Line, text: &str) -> Option<()> {
    let text = (!text.is_empty() && text != HTTPS).then_some(text);
    let label = || text.map(Label::try_from).transpose().ok();
    match line {
        Line::Site => settings.site = label()?,
        Line::Event => settings.event = label()?,
        Line::Address => settings.address = text.map(Address::try_from).transpose().ok()?,
        Line::Contact => settings.contact = text.map(Contact::try_from).transpose().ok()?,
    }
    Some(())
}
