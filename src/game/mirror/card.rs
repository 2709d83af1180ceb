//! The open card in words and buttons: a room, a window, a door, a device, a person.

use super::{
    Group, Item, Slider,
    describe::{Describe, group},
};
use crate::{
    content::{Id, Opening, Programme, Shutter},
    game::{
        Command, Play,
        ui::{OFFERED_C, advised, all_open, card_controls as controls, device_states, gestures, names, words},
    },
    rules::{Action, OfferState, Session, Target},
    text::keys,
};

/// Step of a thermostat, °C.
const STEP_C: f64 = 0.5;

impl Describe<'_> {
    /// What else can be done about a thing, each with who, price and saving.
    fn offers(&mut self, session: &Session, target: &Target, text: &mut Vec<String>) -> Vec<Item> {
        let texts = &self.content.texts;
        let mut items = Vec::new();
        for offer in session.offers(target) {
            let words = gestures::words(texts, session, self.estimates, &offer);
            let mut label = format!("{}. {}", words.what, words.note);
            if let Some(eur) = words.saved_eur {
                label = format!("{label}. {}", gestures::per_day(texts, eur));
            }
            if offer.state == OfferState::Reported || gestures::settled(&offer) {
                text.push(label);
            } else {
                let on = offer.state == OfferState::Done;
                items.push(self.choice(label, on, Command::Act { action: offer.action }));
            }
        }
        items
    }

    /// The open card.
    pub(super) fn thing(&mut self, play: &Play, target: &Target) -> Group {
        let session = &play.session;
        let title = self.names(session).target(target);
        let mut text = Vec::new();
        let place = names::room_of(session, target).and_then(|room| {
            let (index, _) = names::room(session.home(), room)?;
            let air = self.format().celsius(session.readings().rooms.get(index)?.air_c);
            Some(self.with("card-where", &[("room", &self.names(session).room(room)), ("temperature", &air)]))
        });
        text.extend(place);
        let mut items = match target {
            Target::Room(room) if names::heater(session, room).is_some() => self.thermostat(session, room, &mut text),
            Target::Room(room) => {
                let index = names::room(session.home(), room).map(|(index, _)| index);
                text.extend(index.map(|index| words::company(&self.content.texts, session, index)));
                text.push(self.say("card-room-unheated"));
                Vec::new()
            }
            Target::Window(id) => self.window(session, id, &mut text),
            Target::Door(id) => self.door(session, id, &mut text),
            Target::Device(id) => self.device(session, id, &mut text),
            Target::Person(id) => {
                self.person(session, id, &mut text);
                Vec::new()
            }
        };
        if let Target::Room(room) = target
            && let Some((index, _)) = names::room(session.home(), room)
        {
            text.extend(controls::air(&self.content.texts, session, index));
            items.extend(controls::vent(session, index).map(|action| self.to_do(session, action)));
        }
        items.extend(self.offers(session, target, &mut text));
        if !matches!(target, Target::Person(_)) {
            items.push(self.button("card-source", Command::Explain));
            if self.view.explained {
                text.extend(words::sources(&self.content.texts, session, target));
            }
        }
        items.push(self.button("card-close", Command::Select { target: None }));
        group(self.with("mirror-card", &[("title", &title)]), text, items)
    }

    fn thermostat(&mut self, session: &Session, room: &Id, text: &mut Vec<String>) -> Vec<Item> {
        let Some((index, _)) = names::room(session.home(), room) else { return Vec::new() };
        let Some(reading) = session.readings().rooms.get(index) else { return Vec::new() };
        let set = reading.setpoint_c.unwrap_or(OFFERED_C.0);
        let tried = self.view.tried_c.unwrap_or(set);
        let action = |setpoint_c| Action::SetSetpoint { room: room.clone(), setpoint_c };
        let now = self.estimates.of(session, &action(set)).cost_eur;
        let then = if (tried - set).abs() < 0.01 { now } else { self.estimates.of(session, &action(tried)).cost_eur };
        let f = self.format();
        text.push(self.with("mirror-line", &[("name", &self.say("card-setpoint")), ("value", &f.celsius_short(set))]));
        text.push(if (tried - set).abs() < 0.01 {
            self.with("mirror-cost", &[("cost", &f.eur(now))])
        } else {
            let (value, cost, before) = (f.celsius_short(tried), f.eur(then), f.eur(now));
            self.with("mirror-tried", &[("value", &value), ("cost", &cost), ("before", &before)])
        });
        if words::under_floor(session, index, tried) {
            text.push(self.say("effect-floor"));
        }
        text.push(words::effect(&self.content.texts, session, index, tried).1);
        let (low, high) = (OFFERED_C.0.min(set), OFFERED_C.1.max(set));
        let step = |to: f64| Command::Try { setpoint_c: to.clamp(low, high) };
        let mut items = vec![
            self.button("card-cooler", step(tried - STEP_C)),
            Item {
                command: Command::Try { setpoint_c: 0.0 }.key().replace("0.0", "$value"),
                label: self.say("card-setpoint"),
                slider: Some(Slider { min: low, max: high, step: STEP_C, value: tried, text: f.celsius_short(tried) }),
                ..Item::default()
            },
            self.button("card-warmer", step(tried + STEP_C)),
        ];
        if (tried - set).abs() >= 0.01 {
            let label = self.names(session).to_do(&action(tried));
            items.push(self.item(label, Command::Act { action: action(tried) }));
        }
        items
    }

    /// A state that a thing can be put in, by its name alone: "Volet : Fermé".
    fn state_choice(&self, name: &str, state: &str, chosen: bool, action: Action) -> Item {
        let label = self.with("mirror-line", &[("name", &self.say(name)), ("value", &self.say(state))]);
        self.choice(label, chosen, Command::Act { action })
    }

    fn window(&self, session: &Session, id: &Id, text: &mut Vec<String>) -> Vec<Item> {
        let found = session.home().windows.iter().zip(&session.readings().windows).find(|(w, _)| w.id == *id);
        let Some((window, reading)) = found else { return Vec::new() };
        let f = self.format();
        text.push(self.with("card-pane", &[("temperature", &f.celsius(reading.inside_c))]));
        text.push(self.with("card-loses", &[("watts", &f.watts(reading.loss_w.max(0.0)))]));
        let mut items = Vec::new();
        if window.has_shutter {
            text.push(self.with("card-loses-if-closed", &[("watts", &f.watts(reading.loss_if_closed_w.max(0.0)))]));
            items.extend([Shutter::Open, Shutter::Half, Shutter::Closed].map(|to| {
                let action = Action::SetShutter { window: id.clone(), shutter: to };
                self.state_choice("card-shutter", keys::shutter(to), reading.shutter == to, action)
            }));
        }
        items.extend([Opening::Closed, Opening::Tilted, Opening::Open].map(|to| {
            let action = Action::SetOpening { window: id.clone(), opening: to };
            self.state_choice("card-opening", keys::opening(to), reading.opening == to, action)
        }));
        let index = session.home().windows.iter().position(|w| w.id == *id);
        let closing = index
            .and_then(|index| advised(session, index))
            .is_some_and(|action| matches!(action, Action::SetShutter { shutter: Shutter::Closed, .. }));
        let actions = all_open(session);
        if closing && actions.len() > 1 {
            items.push(self.item(self.say("act-close-all-shutters"), Command::ActAll { actions }));
        }
        items
    }

    fn door(&self, session: &Session, id: &Id, text: &mut Vec<String>) -> Vec<Item> {
        let Some(index) = session.home().doors.iter().position(|door| door.id == *id) else { return Vec::new() };
        let open = session.readings().doors.get(index).copied().unwrap_or_default();
        text.push(self.say("card-door"));
        [true, false]
            .map(|to| {
                let action = Action::SetDoor { door: id.clone(), open: to };
                let label = self.say(if to { "door-open" } else { "door-closed" });
                self.choice(label, open == to, Command::Act { action })
            })
            .into()
    }

    fn device(&mut self, session: &Session, id: &Id, text: &mut Vec<String>) -> Vec<Item> {
        let Some((index, furniture, kind)) = names::device(session, id) else { return Vec::new() };
        if matches!(kind.works, Programme::Heater { .. }) {
            let room = furniture.room.clone();
            return self.thermostat(session, &room, text);
        }
        let Some(reading) = session.readings().devices.get(index) else { return Vec::new() };
        let f = self.format();
        text.push(self.with("card-draws", &[("watts", &f.watts(reading.draw_w))]));
        text.push(self.with("card-used", &[("energy", &f.kwh(reading.energy_kwh))]));
        let waste = session.readings().wastes.iter().find(|w| w.target == Target::Device(id.clone()));
        text.extend(waste.map(|waste| self.say(keys::waste(waste.kind))));
        let texts = &self.content.texts;
        text.extend(controls::state(texts, session, id));
        let states = device_states(kind);
        let choice = |to| {
            let action = Action::SetDevice { device: id.clone(), power: to };
            self.choice(self.say(keys::power(to)), reading.power == to, Command::Act { action })
        };
        let mut items: Vec<Item> = if states.len() < 2 { Vec::new() } else { states.into_iter().map(choice).collect() };
        for setting in controls::settings(texts, session, id) {
            items.extend(setting.choices.into_iter().map(|(words, on, action)| {
                let label = self.with("mirror-line", &[("name", &self.say(setting.caption)), ("value", &words)]);
                self.choice(label, on, Command::Act { action })
            }));
        }
        items.extend(controls::defrost(session, id).map(|action| self.to_do(session, action)));
        items
    }

    /// A button that does something, in the words of the game.
    fn to_do(&self, session: &Session, action: Action) -> Item {
        self.item(self.names(session).to_do(&action), Command::Act { action })
    }

    fn person(&self, session: &Session, id: &Id, text: &mut Vec<String>) {
        let Some((index, person)) = names::person(session, id) else { return };
        let Some(reading) = session.readings().people.get(index) else { return };
        if reading.room.is_none() {
            text.push(self.say("activity-out"));
            return;
        }
        let feeling = self.say(keys::feeling(reading.feeling));
        text.push(self.with("mirror-person", &[("person", &person.name), ("feeling", &feeling)]));
        text.push(self.say(keys::activity(reading.activity)));
        if reading.jumper {
            text.push(self.say("card-person-jumper"));
        }
    }
}
