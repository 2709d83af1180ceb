//! What cards say, for the screen and for the page's twin alike.

use crate::{
    content::{Catalogue, Id, Person, Problem, RoomUse},
    game::ui::names,
    people::comfort::band,
    rules::{Feeling, PersonReading, Session, Target},
    text::{Arg, Texts},
};

/// People of a room.
pub fn present(session: &Session, room: usize) -> impl Iterator<Item = (&Person, &PersonReading)> {
    session.level().people.iter().zip(&session.readings().people).filter(move |(_, now)| now.room == Some(room))
}

/// How someone would feel in a room at this temperature.
fn felt(session: &Session, person: &Person, now: &PersonReading, celsius: f64) -> Feeling {
    let suits = band(now.activity, person.age, now.jumper, session.readings().weather.temperature_c);
    match celsius {
        t if t < suits.low_c - 2.0 => Feeling::Cold,
        t if t < suits.low_c => Feeling::Cool,
        t if t <= suits.high_c => Feeling::Fine,
        t if t <= suits.high_c + 2.0 => Feeling::Warm,
        _ => Feeling::Hot,
    }
}

/// A setpoint at which health comes before savings.
pub fn under_floor(session: &Session, room: usize, celsius: f64) -> bool {
    let floor = if session.home().rooms[room].use_ == RoomUse::Bedroom { 16.0 } else { 18.0 };
    celsius < floor
}

/// What a setpoint does to the one of the room whom it touches most, in a sentence; nobody when the room is empty.
pub fn effect<'a>(texts: &Texts, session: &'a Session, room: usize, celsius: f64) -> (Option<&'a Person>, String) {
    let far = |feeling: Feeling| match feeling {
        Feeling::Cold | Feeling::Hot => 2,
        Feeling::Cool | Feeling::Warm => 1,
        Feeling::Fine => 0,
    };
    let all = present(session, room).map(|(person, now)| (person, felt(session, person, now, celsius)));
    let Some((person, feeling)) = all.max_by_key(|(_, feeling)| far(*feeling)) else {
        return (None, texts.get("effect-nobody"));
    };
    let key = match feeling {
        Feeling::Cold => "effect-cold",
        Feeling::Cool => "effect-cool",
        Feeling::Fine => "effect-fine",
        Feeling::Warm => "effect-warm",
        Feeling::Hot => "effect-hot",
    };
    (Some(person), texts.with(key, &[("person", Arg::Text(&person.name))]))
}

/// Who is in a room.
pub fn company(texts: &Texts, session: &Session, room: usize) -> String {
    let here: Vec<&str> = present(session, room).map(|(person, _)| person.name.as_str()).collect();
    if here.is_empty() {
        texts.get("card-room-empty")
    } else {
        texts.with("card-room-people", &[("people", Arg::Text(&here.join(", ")))])
    }
}

/// How the figures of a card came about, then the sources of those that were not simulated.
pub fn sources(texts: &Texts, session: &Session, target: &Target) -> Vec<String> {
    let catalogue = session.catalogue();
    let of_device = |id: &Id| names::device(session, id).map(|(_, _, kind)| kind.source.as_str());
    let own = match target {
        Target::Device(id) => of_device(id),
        Target::Room(id) => names::heater(session, id).and_then(of_device),
        Target::Window(id) => session
            .home()
            .windows
            .iter()
            .find(|window| window.id == *id)
            .and_then(|window| catalogue.constructions.glazings.get(&window.glazing))
            .map(|glazing| glazing.source.as_str()),
        Target::Door(_) | Target::Person(_) => None,
    };
    let tariff = catalogue.tariffs.get(&session.level().tariff).map(|tariff| tariff.source.as_str());
    let mut told = vec![texts.get("source-simulated"), texts.get("source-without")];
    told.extend(own.into_iter().chain(tariff).filter_map(|id| source(texts, catalogue, id)));
    told
}

/// Where a figure comes from: title, publisher, date, and how far it can be relied on.
pub fn source(texts: &Texts, catalogue: &Catalogue, id: &str) -> Option<String> {
    let source = catalogue.sources.get(&Id::try_from(id).ok()?)?;
    let args = [("title", Arg::Text(&source.title)), ("publisher", Arg::Text(&source.publisher))];
    let mut text = texts.with("source-of", &args);
    if let Some(date) = &source.date {
        text = format!("{text} {}.", texts.with("source-date", &[("date", Arg::Text(date))]));
    }
    Some(format!("{text} {}.", texts.get(names::grade(source.grade))))
}

/// A mistake in a file: where, the field, what was found, what is allowed.
pub fn problem(texts: &Texts, problem: &Problem) -> Vec<String> {
    let place = if problem.line > 0 { format!("{}:{}", problem.file, problem.line) } else { problem.file.clone() };
    let field = problem.field.as_ref().map(|field| texts.with("error-field", &[("field", Arg::Text(field))]));
    [Some(place), field, Some(problem.message.clone()), problem.help.clone()].into_iter().flatten().collect()
}
