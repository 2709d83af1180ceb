//! The keyboard: arrows walk the things of the home, Enter opens and acts, Escape backs out, Space pauses, digits take tools
//! ([`crate::game::keymap`]: players choose others).
//!
//! Tab walks the buttons, which egui does by itself; a thing of the scene and a button never have the focus together.

use bevy::{
    input::{
        ButtonState,
        keyboard::{Key, KeyboardInput},
    },
    prelude::*,
};
use bevy_egui::{EguiContexts, egui};

use crate::{
    game::{
        Command, Places, Play, Screen, Tool, View,
        keymap::{Bound, Control},
        kiosk::staff,
        my_home::MyHome,
    },
    rules::{Pace, Target},
};

/// Reads the keyboard.
#[expect(clippy::too_many_arguments, reason = "a Bevy system")]
pub fn keys(
    mut pressed: MessageReader<KeyboardInput>,
    mut contexts: EguiContexts,
    mut view: ResMut<View>,
    places: Res<Places>,
    play: Option<Res<Play>>,
    (screen, home): (Res<State<Screen>>, Res<MyHome>),
    desk: Res<staff::State>,
    mut out: MessageWriter<Command>,
) {
    for key in pressed.read().filter(|k| k.state == ButtonState::Pressed) {
        let Ok(ctx) = contexts.ctx_mut() else { return };
        if let Some(control) = view.rebinding {
            choose(key, control, ctx, &mut out);
            continue;
        }
        if key.logical_key == Key::Tab {
            view.focused = None;
            continue;
        }
        if desk.is_open() {
            out.write_batch(super::desk::typed(key, ctx).map(|wish| Command::Desk { wish }));
            continue;
        }
        let control = view.keys.control(&key.logical_key, key.key_code);
        let escape = key.logical_key == Key::Escape;
        if !view.problems.is_empty() || view.staff {
            if escape || control == Some(Control::Back) {
                out.write(if view.staff { Command::Staff } else { Command::Dismiss });
            }
            continue;
        }
        if view.settings {
            if escape || control == Some(Control::Back) {
                out.write(if view.keys_open { Command::Keys } else { Command::Settings });
            }
            continue;
        }
        match screen.get() {
            Screen::Play => {}
            Screen::Card | Screen::Guess | Screen::Debrief => {
                if escape || control == Some(Control::Back) {
                    // A guess made after the level leads back to its end.
                    let after = *screen.get() == Screen::Guess && play.as_ref().is_some_and(|p| p.debrief.is_some());
                    out.write(if after { Command::RankSkip } else { Command::Leave });
                }
                continue;
            }
            Screen::Menu | Screen::Attract | Screen::Payoff => continue,
            Screen::MyHome => {
                if escape || control == Some(Control::Back) {
                    out.write(home.back());
                }
                continue;
            }
        }
        let Some(control) = control else { continue };
        // Enter and the space bar press the button that has the focus.
        let on_button = matches!(key.logical_key, Key::Enter | Key::Space) && ctx.memory(|m| m.focused().is_some());
        match control {
            _ if on_button => {}
            Control::Back => back(&mut view, &mut out),
            Control::Onward | Control::Backward => {
                if view.stops_time() {
                    continue;
                }
                if let Some(id) = ctx.memory(egui::Memory::focused) {
                    ctx.memory_mut(|m| m.surrender_focus(id));
                }
                view.focused = next_thing(&places, view.focused.as_ref(), control == Control::Backward);
            }
            Control::Act => {
                if let Some(target) = view.focused.clone() {
                    out.write(Command::Select { target: Some(target) });
                }
            }
            Control::Pause | Control::Speed | Control::NextEvent => {
                if let Some(play) = &play {
                    out.write(Command::SetPace { pace: pace(play.clock.pace, control) });
                }
            }
            Control::Home => use_tool(Tool::Home, &mut out),
            Control::Thermal => use_tool(Tool::Thermal, &mut out),
            Control::Wattmeter => use_tool(Tool::Wattmeter, &mut out),
            Control::Bill => use_tool(Tool::Bill, &mut out),
        }
    }
}

/// The key pressed is to do something else from now on. Escape takes the question back; a key held down asks once.
fn choose(key: &KeyboardInput, control: Control, ctx: &egui::Context, out: &mut MessageWriter<Command>) {
    if key.repeat {
        return;
    }
    // The button that asked does not take the key for a press.
    if let Some(id) = ctx.memory(egui::Memory::focused) {
        ctx.memory_mut(|m| m.surrender_focus(id));
    }
    if key.logical_key == Key::Escape && control != Control::Back {
        out.write(Command::Rebind { control });
    } else if let Some(bound) = Bound::pressed(control, &key.logical_key, key.key_code) {
        out.write(Command::Bind { control, bound });
    }
}

fn use_tool(tool: Tool, out: &mut MessageWriter<Command>) {
    out.write(Command::Use { tool });
}

fn back(view: &mut View, out: &mut MessageWriter<Command>) {
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

fn pace(now: Pace, control: Control) -> Pace {
    match (control, now) {
        (Control::NextEvent, _) => Pace::NextEvent,
        (Control::Speed, Pace::Normal) => Pace::Double,
        (Control::Speed, Pace::Double) => Pace::Quadruple,
        (Control::Speed, _) | (_, Pace::Paused) => Pace::Normal,
        _ => Pace::Paused,
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
