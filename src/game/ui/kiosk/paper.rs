//! The paper that a printer beside the kiosk gives: what the page prints, as JSON. It holds what the screen shows and no more.

use serde::Serialize;

use super::{super::square, words};
use crate::game::{
    Content, Play,
    kiosk::{Kiosk, Stand},
};

#[derive(Default, Serialize)]
struct Paper {
    lang: &'static str,
    title: String,
    lines: Vec<String>,
    gestures_title: String,
    gestures: Vec<String>,
    qr: Option<Square>,
    contact: Option<String>,
    thanks: String,
}

#[derive(Serialize)]
struct Square {
    size: i32,
    path: String,
    label: String,
    link: String,
}

/// The paper of a visit.
pub fn paper(content: &Content, kiosk: &Kiosk, stand: &Stand, play: &Play) -> String {
    let texts = &content.texts;
    let mut lines = Vec::new();
    if stand.visit.players() > 1 {
        lines.extend(words::both(texts, stand, &play.session));
    }
    let (tonight, winter) = words::avoided(texts, stand);
    if stand.visit.players() == 1 {
        lines.push(tonight);
    }
    lines.extend([winter].into_iter().filter(|line| !line.is_empty()));
    let qr = words::link(content, kiosk, stand).and_then(|link| {
        let (size, path) = square::path(&square::square(&link)?);
        Some(Square { size, path, label: texts.get("farewell-qr"), link })
    });
    let paper = Paper {
        lang: texts.lang().code(),
        title: texts.get("app-name"),
        lines,
        gestures_title: texts.get("farewell-gestures"),
        gestures: stand.visit.habits().iter().map(|habit| words::plan_line(texts, *habit)).collect(),
        qr,
        contact: words::contact(texts, Some(kiosk)),
        thanks: texts.get("thanks-line"),
    };
    // Texts and whole numbers: always JSON.
    serde_json::to_string(&paper).unwrap_or_default()
}

/// A paper that shows whether the printer works.
pub fn trial(content: &Content) -> String {
    let texts = &content.texts;
    let paper = Paper {
        lang: texts.lang().code(),
        title: texts.get("app-name"),
        lines: vec![texts.get("desk-print-trial")],
        ..Paper::default()
    };
    serde_json::to_string(&paper).unwrap_or_default()
}
