//! The keyboard: arrows walk the things of the home, Enter opens and acts, Escape backs out, Space pauses, digits take tools.
//!
//! Tab walks the buttons, which egui does by itself; a thing of the scene and a button never have the focus together.

use bevy::{
    input::{
        ButtonState,
        keyboard::{Key, KeyboardInput},
    },
    prelude::*,
};
use bevy_egui::EguiContexts;

use crate::{
    game::{Command, Places, Play, Screen, Tool, View},
    rules::{Pace, Target},
};

/// Reads the keyboard.
pub fn keys(
    mut pressed: MessageReader<KeyboardInput>,
    mut contexts: EguiContexts,
    mut view: ResMut<View>,
    places: Res<Places>,
    play: Option<Res<Play>>,
    screen: Res<State<Screen>>,
    mut out: MessageWriter<Command>,
) {
    for key in pressed.read().filter(|k| k.state == ButtonState::Pressed) {
        let Ok(ctx) = contexts.ctx_mut() else { return };
        let on_button = ctx.memory(|m| m.focused().is_some());
        match (&key.logical_key, screen.get()) {
            (Key::Tab, _) => view.focused = None,
            (Key::Escape, _) if view.settings => {
                out.write(Command::Settings);
            }
            (Key::Escape, Screen::Play) => {
                if view.menu {
                    out.write(Command::Menu);
                } else if view.selected.is_some() {
                    out.write(Command::Select { target: None });
                } else if view.focused.is_some() {
                    view.focused = None;
                } else if view.tool != Tool::Home {
                    out.write(Command::Use { tool: Tool::Home });
                } else {
                    out.write(Command::Menu);
                }
            }
            (Key::Escape, Screen::Card | Screen::Guess | Screen::Debrief) => {
                out.write(Command::Leave);
            }
            (Key::ArrowRight | Key::ArrowDown | Key::ArrowLeft | Key::ArrowUp, Screen::Play) if !view.stops_time() => {
                if let Some(id) = ctx.memory(bevy_egui::egui::Memory::focused) {
                    ctx.memory_mut(|m| m.surrender_focus(id));
                }
                let back = matches!(key.logical_key, Key::ArrowLeft | Key::ArrowUp);
                view.focused = next_thing(&places, view.focused.as_ref(), back);
            }
            (Key::Enter, Screen::Play) if !on_button => {
                if let Some(target) = view.focused.clone() {
                    out.write(Command::Select { target: Some(target) });
                }
            }
            (Key::Space, Screen::Play) if !on_button => {
                if let Some(play) = &play {
                    let paused = play.clock.pace == Pace::Paused;
                    out.write(Command::SetPace { pace: if paused { Pace::Normal } else { Pace::Paused } });
                }
            }
            (Key::Character(text), Screen::Play) => {
                let tool = match text.as_str() {
                    "1" => Some(Tool::Home),
                    "2" => Some(Tool::Thermal),
                    "3" => Some(Tool::Wattmeter),
                    "4" => Some(Tool::Bill),
                    _ => None,
                };
                if let Some(tool) = tool {
                    out.write(Command::Use { tool });
                }
            }
            _ => {}
        }
    }
}

/// The thing after this one in reading order, rooms last, round and round.
fn next_thing(places: &Places, now: Option<&Target>, back: bool) -> Option<Target> {
    let things = places.reading_order();
    let n = things.len();
    if n == 0 {
        return None;
    }
    let index = now.and_then(|now| things.iter().position(|other| other == now));
    let next = match (index, back) {
        (Some(i), false) => (i + 1) % n,
        (Some(i), true) => (i + n - 1) % n,
        (None, false) => 0,
        (None, true) => n - 1,
    };
    things.get(next).cloned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{content::Id, game::Outline};

    #[test]
    fn arrows_walk_things_and_rooms_and_round() {
        let id = |name: &str| Id::try_from(name).expect("an id");
        let outline = |x: f32| Outline { hull: vec![Vec2::new(x, 10.0); 3], ..default() };
        let (tv, lamp, hall) = (Target::Device(id("tv")), Target::Device(id("lamp")), Target::Room(id("hall")));
        let things = [(tv.clone(), outline(10.0)), (lamp.clone(), outline(90.0)), (hall.clone(), outline(0.0))].into();
        let places = Places { things, ..default() };
        let mut now = None;
        for expected in [&tv, &lamp, &hall, &tv] {
            now = next_thing(&places, now.as_ref(), false);
            assert_eq!(now.as_ref(), Some(expected));
        }
        assert_eq!(next_thing(&places, None, true), Some(hall));
        assert_eq!(next_thing(&Places::default(), None, false), None);
    }
}
