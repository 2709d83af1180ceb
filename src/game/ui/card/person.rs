//! Someone: how they feel, and why.

use super::Column;
use crate::{
    content::Id,
    game::{
        Command, Play,
        ui::{draw::Button, names},
    },
    rules::{Feeling, Target},
    text::{Arg, keys},
};

/// Card of a person.
pub(super) fn show(c: &mut Column<'_, '_>, play: &Play, id: &Id) {
    let session = &play.session;
    let Some((index, _)) = names::person(session, id) else { return };
    let Some(reading) = session.readings().people.get(index) else { return };
    let Some(room) = reading.room.and_then(|r| session.readings().rooms.get(r)) else {
        c.line("activity-out");
        return;
    };
    let f = c.d.format();
    let word = c.d.say(keys::feeling(reading.feeling));
    let felt = c.d.say("card-felt");
    c.figure(&f.celsius(room.operative_c), &felt, &word);
    let activity = c.d.say(keys::activity(reading.activity));
    let where_ = reading.room.and_then(|r| session.home().rooms.get(r)).map(|r| r.id.clone());
    let room_name = where_.map(|id| names::names(&c.d.content.texts, session).room(&id)).unwrap_or_default();
    let args = [("room", Arg::Text(&room_name)), ("activity", Arg::Text(&activity))];
    let text = c.d.say_with("card-person-here", &args);
    c.note(&text);
    if reading.jumper {
        c.line("card-person-jumper");
    }
    // The way to do something about it: the thermostat of the room.
    let Some(room) = reading.room.and_then(|r| session.home().rooms.get(r)).map(|r| r.id.clone()) else { return };
    if reading.feeling != Feeling::Fine && names::heater(session, &room).is_some() {
        let label = names::names(&c.d.content.texts, session).room(&room);
        c.button(Button::Second, "thermometer-simple", &label, Command::Select { target: Some(Target::Room(room)) });
    }
}
