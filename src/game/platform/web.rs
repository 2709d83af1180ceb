//! A page: content handed over by the loader, what the browser says of its user and screen, timers, the twin.
//!
//! `web/loader.js` fills the global object `douxFoyer` before it starts the program: the functions declared here. The
//! twin's buttons (`web/twin.js`) call [`twin_command`].

use std::{cell::RefCell, panic, sync::Arc, time::Duration};

use serde::{Deserialize, de::DeserializeOwned};
use serde_json::Value;
use wasm_bindgen::prelude::*;

use super::{Bundle, Clock};
use crate::{
    content::{Catalogue, Files},
    counters::Day,
    game::{
        Content,
        kept::{Store, texts::Name},
        my_home::{MyHome, News, Planner},
    },
    kiosk::{Slot, Slots},
    plan::{Answers, Gesture, Gestures, Outcome},
    text::Lang,
};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = setTimeout)]
    fn set_timeout(call: &JsValue, ms: f64) -> JsValue;
    #[wasm_bindgen(js_name = clearTimeout)]
    fn clear_timeout(id: &JsValue);

    #[wasm_bindgen(js_namespace = douxFoyer, js_name = filesJson)]
    fn files_json() -> String;
    #[wasm_bindgen(js_namespace = douxFoyer, js_name = fontNames)]
    fn font_names() -> Vec<String>;
    #[wasm_bindgen(js_namespace = douxFoyer, js_name = fontBytes)]
    fn font_bytes(name: &str) -> Vec<u8>;
    #[wasm_bindgen(js_namespace = douxFoyer, js_name = lang)]
    fn page_lang() -> String;
    #[wasm_bindgen(js_namespace = douxFoyer, js_name = reducedMotion)]
    fn page_reduced_motion() -> bool;
    #[wasm_bindgen(js_namespace = douxFoyer, js_name = density)]
    fn page_density() -> f32;
    #[wasm_bindgen(js_namespace = douxFoyer, js_name = ready)]
    fn page_ready();
    #[wasm_bindgen(js_namespace = douxFoyer, js_name = fail)]
    fn page_fail(reason: &str);
    #[wasm_bindgen(js_namespace = douxFoyer, js_name = twin)]
    fn page_twin(model: &str);
    #[wasm_bindgen(js_namespace = douxFoyer, js_name = save)]
    fn page_save(name: &str, text: &str);
    #[wasm_bindgen(js_namespace = douxFoyer, js_name = stored, catch)]
    fn page_stored(name: &str) -> Result<Option<String>, JsValue>;
    #[wasm_bindgen(js_namespace = douxFoyer, js_name = store, catch)]
    fn page_store(name: &str, text: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(js_namespace = douxFoyer, js_name = setAside, catch)]
    fn page_set_aside(name: &str) -> Result<String, JsValue>;
    #[wasm_bindgen(js_namespace = douxFoyer, js_name = unstore, catch)]
    fn page_unstore(name: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(js_namespace = douxFoyer, js_name = erase, catch)]
    fn page_erase() -> Result<(), JsValue>;
    #[wasm_bindgen(js_namespace = douxFoyer, js_name = remember)]
    fn page_remember(session: &str);
    #[wasm_bindgen(js_namespace = douxFoyer, js_name = remembered)]
    fn page_remembered() -> Option<String>;
    #[wasm_bindgen(js_namespace = douxFoyer, js_name = choose)]
    fn page_choose();
    #[wasm_bindgen(js_namespace = douxFoyer, js_name = langIsAsked)]
    fn page_lang_is_asked() -> bool;
    #[wasm_bindgen(js_namespace = douxFoyer, js_name = kioskIsAsked)]
    fn page_kiosk_is_asked() -> bool;
    #[wasm_bindgen(js_namespace = douxFoyer, js_name = alive)]
    fn page_alive();
    #[wasm_bindgen(js_namespace = douxFoyer, js_name = print)]
    fn page_print(paper: &str);
    #[wasm_bindgen(js_namespace = douxFoyer, js_name = clock)]
    fn page_clock() -> String;
    #[wasm_bindgen(js_namespace = douxFoyer, js_name = salt)]
    fn page_salt() -> Vec<u8>;
    #[wasm_bindgen(js_namespace = douxFoyer, js_name = build)]
    fn page_build() -> String;
    #[wasm_bindgen(js_namespace = douxFoyer, js_name = volume)]
    fn page_volume(percent: u8);
    #[wasm_bindgen(js_namespace = douxFoyer, js_name = plan)]
    fn page_plan(number: u32, call: &str, arguments: &str);
    #[wasm_bindgen(js_namespace = douxFoyer, js_name = sheetAddress)]
    fn page_sheet_address(lang: &str, code: &str) -> String;
    #[wasm_bindgen(js_namespace = douxFoyer, js_name = showSheet)]
    fn page_show_sheet(address: &str);
    #[wasm_bindgen(js_namespace = douxFoyer, js_name = sound)]
    fn page_sound(name: &str);
    #[wasm_bindgen(js_namespace = douxFoyer, js_name = outside)]
    fn page_outside(weather: &str);
}

/// The page shows the twin.
pub const HAS_TWIN: bool = true;

thread_local! {
    static TIMER: RefCell<JsValue> = const { RefCell::new(JsValue::UNDEFINED) };
    static COMMANDS: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
    static GIVEN: RefCell<Files> = const { RefCell::new(Files::new()) };
    static PLANNED: RefCell<Vec<(u32, String)>> = const { RefCell::new(Vec::new()) };
    static WAKE: RefCell<Option<Box<dyn Fn()>>> = const { RefCell::new(None) };
}

/// Has the page say when the program panics, instead of a picture that no longer moves.
pub fn watch_panics() {
    panic::set_hook(Box::new(|info| page_fail(&info.to_string())));
}

/// Takes what wakes the game: while nothing moves, no frame runs that could see a command of the twin.
pub fn set_waker(wake: impl Fn() + Send + 'static) {
    WAKE.set(Some(Box::new(wake)));
}

/// Calls `wake` after `delay`; the next call replaces the one before.
pub fn after(delay: Duration, wake: impl FnOnce() + Send + 'static) {
    let call = Closure::once_into_js(wake);
    TIMER.with(|timer| {
        clear_timeout(&timer.replace(JsValue::UNDEFINED));
        timer.replace(set_timeout(&call, delay.as_secs_f64() * 1000.0));
    });
}

/// Language of the page.
pub fn locale() -> Lang {
    Lang::from_locale(&page_lang())
}

/// The browser asks for fewer movements.
#[must_use]
pub fn reduced_motion() -> bool {
    page_reduced_motion()
}

/// Pixels of the picture per logical pixel, where they differ from those of the screen: the page caps them.
pub fn density() -> Option<f32> {
    Some(page_density())
}

/// The first picture is there: the page shows it.
pub fn ready() {
    page_ready();
}

/// Takes what the loader fetched.
///
/// # Errors
/// When the loader's bundle is not what this build expects.
pub fn load() -> Result<Bundle, String> {
    let files = serde_json::from_str(&files_json()).map_err(|e| format!("data bundle: {e}"))?;
    let fonts = font_names().into_iter().map(|name| (name.clone(), font_bytes(&name))).collect();
    Ok(Bundle { files, fonts })
}

/// Shows the page's error panel.
pub fn fail(reason: &str) {
    page_fail(reason);
}

/// Hands the page the model of its twin, as JSON.
pub fn show_twin(model: &str) {
    page_twin(model);
}

/// Gives the player a file.
///
/// # Errors
/// Never: the browser asks and tells.
pub fn save(name: &str, text: &str) -> Result<(), String> {
    page_save(name, text);
    Ok(())
}

/// The browser's storage for this page: see `web/storage.js`.
struct Storage;

/// What a call of the page threw.
fn thrown(error: JsValue) -> String {
    js_sys::Error::from(error).message().into()
}

impl Store for Storage {
    fn read(&self, name: Name) -> Result<Option<String>, String> {
        page_stored(name.key()).map_err(thrown)
    }

    fn write(&self, name: Name, text: &str) -> Result<(), String> {
        page_store(name.key(), text).map_err(thrown)
    }

    fn set_aside(&self, name: Name) -> Result<String, String> {
        page_set_aside(name.key()).map_err(thrown)
    }

    fn remove(&self, name: Name) -> Result<(), String> {
        page_unstore(name.key()).map_err(thrown)
    }

    fn erase(&self) -> Result<(), String> {
        page_erase().map_err(thrown)
    }
}

/// The browser's storage; whether it may be used is found at the first reading.
pub fn shelf() -> Option<Box<dyn Store>> {
    Some(Box::new(Storage))
}

/// Hands the page the session as it stands, in memory: it survives the loss of the picture.
pub fn remember(session: &str) {
    page_remember(session);
}

/// The session that the page held when its picture was lost.
#[must_use]
pub fn remembered() -> Option<String> {
    page_remembered()
}

/// Files of a page do not change.
pub fn watch_files() {}

/// See [`watch_files`].
#[must_use]
pub fn changed_files() -> Option<Result<Files, String>> {
    None
}

/// The page lets the player choose files.
pub const HAS_PICKER: bool = true;

/// Opens the browser's picker of files.
pub fn choose_files() {
    page_choose();
}

/// An address names no files.
#[must_use]
pub fn named_files() -> Vec<Result<(String, String), String>> {
    Vec::new()
}

/// The page reads files that are dropped: see [`given_files`].
///
/// # Errors
/// Always.
pub fn read_file(path: &std::path::Path) -> Result<(String, String), String> {
    Err(path.display().to_string())
}

/// Files chosen or dropped: a map of name and text, as JSON.
#[wasm_bindgen(js_name = givenFiles)]
pub fn given_files(files: &str) {
    // The page writes it.
    let files: Files = serde_json::from_str(files).unwrap_or_default();
    GIVEN.with_borrow_mut(|given| given.extend(files));
    wake();
}

/// Those since the last call.
#[must_use]
pub fn take_files() -> Files {
    GIVEN.with_borrow_mut(std::mem::take)
}

fn wake() {
    WAKE.with_borrow(|wake| {
        if let Some(wake) = wake {
            wake();
        }
    });
}

/// The address names a language.
#[must_use]
pub fn lang_is_asked() -> bool {
    page_lang_is_asked()
}

/// The address asks for a kiosk: `?kiosk=1`.
#[must_use]
pub fn kiosk_is_asked() -> bool {
    page_kiosk_is_asked()
}

/// Tells the page that the game answers: at a kiosk it loads itself anew otherwise.
pub fn alive() {
    page_alive();
}

/// How large a page is, the browser says: see docs/kiosk.md.
pub const FILLS_SCREEN: bool = false;

impl Slots for Storage {
    fn read(&self, slot: Slot) -> Result<Option<String>, String> {
        page_stored(&slot.key()).map_err(thrown)
    }

    fn write(&self, slot: Slot, text: &str) -> Result<(), String> {
        page_store(&slot.key(), text).map_err(thrown)
    }

    fn set_aside(&self, slot: Slot) -> Result<String, String> {
        page_set_aside(&slot.key()).map_err(thrown)
    }

    fn remove(&self, slot: Slot) -> Result<(), String> {
        page_unstore(&slot.key()).map_err(thrown)
    }
}

/// The browser's storage; the page lets a kiosk's slots in only where it was asked to be one.
#[must_use]
pub fn kiosk_shelf() -> Option<Box<dyn Slots>> {
    Some(Box::new(Storage))
}

/// The browser's clock, in its time zone: `2026-11-24 19:05`.
#[must_use]
pub fn clock() -> Clock {
    let now = page_clock();
    let (day, time) = now.split_once(' ').unwrap_or((&now, ""));
    let part = |text: &str| text.parse::<u16>().unwrap_or_default();
    let minute = time.split_once(':').map_or(0, |(hour, minute)| part(hour) * 60 + part(minute));
    Clock { day: Day::try_from(day).ok(), minute }
}

/// Random bytes of the browser.
///
/// # Errors
/// When they are not as many as were asked for.
pub fn salt() -> Result<[u8; 16], String> {
    page_salt().try_into().map_err(|_| "crypto".into())
}

/// Loudness of all sounds, %.
pub fn volume(percent: u8) {
    page_volume(percent);
}

/// The browser prints.
pub const HAS_PRINTER: bool = true;

/// Has the page print a paper, given as JSON.
pub fn print(paper: &str) {
    page_print(paper);
}

/// A page cannot close its browser.
pub const CAN_QUIT: bool = false;

/// The file that this program came in: its name tells the build.
#[must_use]
pub fn build() -> String {
    page_build()
}

/// The browser knows where downloads go.
#[must_use]
pub fn export_folders() -> Vec<String> {
    Vec::new()
}

/// Has a file downloaded; tells its name.
///
/// # Errors
/// Never: the browser asks and tells.
pub fn export(_folder: Option<&str>, name: &str, text: &str) -> Result<String, String> {
    page_save(name, text);
    Ok(name.to_owned())
}

/// The engine of the light edition, in a worker of the page: the same simulation, compiled alone.
#[derive(Default)]
struct Worker {
    last: u32,
    year: Option<(u32, Answers)>,
    together: Option<(u32, Gestures)>,
}

impl Worker {
    fn ask(&mut self, call: &str, arguments: &Value) -> u32 {
        self.last += 1;
        page_plan(self.last, call, &arguments.to_string());
        self.last
    }

    fn read(&mut self, number: u32, text: &str) -> Option<News> {
        // The page writes it.
        let answer: PlanAnswer =
            serde_json::from_str(text).unwrap_or_else(|error| PlanAnswer::Problem(error.to_string()));
        if let Some((_, answers)) = self.year.filter(|(asked, _)| *asked == number) {
            return Some(match answer {
                PlanAnswer::Share(share) => News::Share(share),
                PlanAnswer::Value(value) => News::Found(answers, read(value).map(Box::new)),
                PlanAnswer::Problem(reason) => News::Found(answers, Err(reason)),
            });
        }
        let (_, chosen) = self.together.filter(|(asked, _)| *asked == number)?;
        match answer {
            PlanAnswer::Share(_) => None,
            PlanAnswer::Value(value) => Some(News::Together(chosen, read(value))),
            PlanAnswer::Problem(reason) => Some(News::Together(chosen, Err(reason))),
        }
    }
}

/// What the page answers.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum PlanAnswer {
    Share(f64),
    Value(Value),
    Problem(String),
}

/// By way of a tree, which keeps the program smaller.
fn read<T: DeserializeOwned>(value: Value) -> Result<T, String> {
    serde_json::from_value(value).map_err(|error| error.to_string())
}

impl Planner for Worker {
    fn work_out(&mut self, answers: &Answers) {
        let number = self.ask("run", &answers.to_json());
        self.year = Some((number, *answers));
    }

    fn together(&mut self, chosen: Gestures) {
        let number = self.ask("together", &chosen.iter().map(Gesture::key).collect());
        self.together = Some((number, chosen));
    }

    fn news(&mut self) -> Vec<News> {
        let told = PLANNED.with_borrow_mut(std::mem::take);
        told.iter().filter_map(|(number, text)| self.read(*number, text)).collect()
    }
}

/// Plans are worked out by a worker of the page, with its own catalogue of the same build.
pub fn planner(_catalogue: &Arc<Catalogue>) -> Box<dyn Planner> {
    Box::new(Worker::default())
}

/// The page's answer to a call of `plan`, as JSON.
#[wasm_bindgen(js_name = planAnswer)]
pub fn plan_answer(number: u32, answer: String) {
    PLANNED.with_borrow_mut(|planned| planned.push((number, answer)));
    wake();
}

/// Where the light edition shows the sheet of this code.
#[must_use]
pub fn sheet_address(lang: Lang, code: &str) -> Option<String> {
    Some(page_sheet_address(lang.code(), code))
}

/// Opens the sheet in the light edition, ready to print.
///
/// # Errors
/// Never: the browser tells.
pub fn show_sheet(content: &Content, _outcome: &Outcome, home: &MyHome) -> Result<Option<String>, String> {
    let lang = content.texts.lang();
    if let Some(address) = home.code(lang).and_then(|code| sheet_address(lang, &code)) {
        page_show_sheet(&address);
    }
    Ok(None)
}

/// The page makes sounds.
pub const HAS_SOUND: bool = true;

/// Makes a sound of `web/sound.js`.
pub fn sound(name: &str) {
    page_sound(name);
}

/// Changes what is heard outside.
pub fn sound_outside(weather: &str) {
    page_outside(weather);
}

/// A button of the twin was pressed: a command, as JSON.
#[wasm_bindgen(js_name = twinCommand)]
pub fn twin_command(command: String) {
    COMMANDS.with_borrow_mut(|commands| commands.push(command));
    wake();
}

/// Commands of the twin since the last call.
#[must_use]
pub fn take_commands() -> Vec<String> {
    COMMANDS.with_borrow_mut(std::mem::take)
}
