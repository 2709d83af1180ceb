//! A level: it fits its home, its people can do what they are said to do, its figures are plausible.

use super::Checker;
use crate::content::{
    Activity, Fault, FaultKind, Habit, Home, Id, Level, Library, Opening, PeakGoal, Person, Programme, RoutineStep,
    Who, catalogue::DeviceKind, level::two_digits,
};
use crate::sim::energy::Carrier;

/// Setpoints that a thermostat takes, °C.
const SETPOINT_C: std::ops::RangeInclusive<f64> = 5.0..=26.0;

/// Checks a level.
pub fn level(checker: &mut Checker<'_, '_>, level: &Level, library: &Library) {
    checker.range("number", f64::from(level.number), 1.0..=999.0, "");
    checker.range("hours", f64::from(level.hours), 1.0..=336.0, "h");
    checker.range("neighbours_c", level.neighbours_c, 5.0..=35.0, "°C");
    checker.range("goal.cost_eur", level.goal.cost_eur, 0.01..=1_000.0, "€");
    checker.range("goal.saving_eur", level.goal.saving_eur.unwrap_or(1.0), 0.01..=1_000.0, "€");
    checker.range("goal.unhealthy_min", f64::from(level.goal.unhealthy_min.unwrap_or(0)), 0.0..=100_000.0, "minutes");
    peak(checker, level);
    weather(checker, level, library);
    let tariffs = library.catalogue.tariffs.keys().map(Id::as_str);
    if checker.known("tariff", "tariff", level.tariff.as_str(), tariffs)
        && library.catalogue.tariffs[&level.tariff].carrier != Carrier::Electricity
    {
        checker.refuse("tariff", format!("`{}` is not for electricity", level.tariff), "");
    }
    contracts(checker, level, library);
    checker.count("tempo", level.tempo.len(), 0..=60, "days");
    checker.range("budget_eur", level.budget_eur.unwrap_or(0.0), 0.0..=1_000.0, "€");
    checker.count("guess", level.guess.len(), 0..=10, "uses");
    checker.unique("use", level.guess.iter().map(|use_| use_.key()).enumerate(), |i| format!("guess[{i}]"));
    texts(checker, level);
    checker.count("people", level.people.len(), 1..=10, "people");
    let names = level.people.iter().map(|person| person.id.as_str()).enumerate();
    checker.unique("person", names, |i| format!("people[{i}].id"));
    if checker.known("home", "home", level.home.as_str(), library.homes.keys().map(Id::as_str)) {
        let place = Place { home: &library.homes[&level.home], library };
        for (i, person) in level.people.iter().enumerate() {
            place.person(checker, &format!("people[{i}]"), person);
        }
        place.initial(checker, level);
        place.faults(checker, &level.faults);
        place.kiosk(checker, level);
    }
}

/// The hours of a peak are some that a meter's half hours tell, and that the level lives; one goal decides.
fn peak(checker: &mut Checker<'_, '_>, level: &Level) {
    let Some(peak) = &level.goal.peak else { return };
    checker.range("goal.peak.less_kwh", peak.less_kwh, 0.01..=1_000.0, "kWh");
    for (field, time) in [("goal.peak.from", peak.from), ("goal.peak.to", peak.to)] {
        if !time.0.is_multiple_of(PeakGoal::STEP_MIN) {
            checker.refuse(field, format!("`{}` is within a half hour", String::from(time)), "a full or a half hour");
        }
    }
    if peak.from >= peak.to {
        let found = format!("a peak from {} to {}", String::from(peak.from), String::from(peak.to));
        checker.refuse("goal.peak.to", found, "later on the same day");
    } else if peak.minutes_within(level.start, level.hours * 60) == 0 {
        checker.refuse("goal.peak", "the level ends before these hours come", "another `start`, more `hours`");
    }
    for (field, given) in
        [("saving_eur", level.goal.saving_eur.is_some()), ("unhealthy_min", level.goal.unhealthy_min.is_some())]
    {
        if given {
            checker.refuse(format!("goal.{field}"), "a second goal beside `peak`", "leave one of them out");
        }
    }
}

/// Contracts for other carriers: one each.
fn contracts(checker: &mut Checker<'_, '_>, level: &Level, library: &Library) {
    let all = &library.catalogue.tariffs;
    checker.count("tariffs", level.tariffs.len(), 0..=2, "contracts");
    for (i, id) in level.tariffs.iter().enumerate() {
        let path = format!("tariffs[{i}]");
        if !checker.known(&path, "tariff", id.as_str(), all.keys().map(Id::as_str)) {
            continue;
        }
        let carrier = all[id].carrier;
        let others = level.tariffs[..i].iter().chain([&level.tariff]).filter_map(|other| all.get(other));
        if others.clone().any(|other| other.carrier == carrier) {
            checker.refuse(path, format!("`{id}` is a second contract for the same energy"), "one contract each");
        }
    }
}

fn weather(checker: &mut Checker<'_, '_>, level: &Level, library: &Library) {
    let weather = &level.weather;
    let cities = library.catalogue.climates.cities.keys().map(String::as_str);
    checker.known("weather.city", "city", &weather.city, cities);
    if !is_day_of_year(&weather.date) {
        checker.refuse("weather.date", format!("`{}` is not a day", weather.date), "write MM-DD, 01-01 to 12-31");
    }
    checker.range("weather.weekday", f64::from(weather.weekday), 0.0..=6.0, "");
    checker.count("weather.days", weather.days.len(), 0..=60, "days");
    for (i, day) in weather.days.iter().enumerate() {
        checker.range(format_args!("weather.days[{i}].mean_c"), day.mean_c, -40.0..=50.0, "°C");
        checker.range(format_args!("weather.days[{i}].swing_k"), day.swing_k, 0.0..=20.0, "K");
        checker.range(format_args!("weather.days[{i}].cloud"), day.cloud, 0.0..=1.0, "");
        checker.range(format_args!("weather.days[{i}].wind_ms"), day.wind_ms.unwrap_or(0.0), 0.0..=60.0, "m/s");
    }
}

/// `MM-DD` of a year of 365 days.
fn is_day_of_year(text: &str) -> bool {
    const DAYS: [u32; 12] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let Some((month, day)) = text.split_once('-') else { return false };
    match (two_digits(month), two_digits(day)) {
        (Some(month @ 1..=12), Some(day)) => (1..=DAYS[month as usize - 1]).contains(&day),
        _ => false,
    }
}

fn texts(checker: &mut Checker<'_, '_>, level: &Level) {
    for language in ["fr", "en"] {
        let Some(texts) = level.texts.get(language) else {
            checker.refuse("texts", format!("no text in `{language}`"), format!("add [texts.{language}]"));
            continue;
        };
        for (name, text, most) in [
            ("title", &texts.title, 40),
            ("tagline", &texts.tagline, 40),
            ("intro", &texts.intro, 240),
            ("goal", &texts.goal, 120),
        ] {
            checker.short(format_args!("texts.{language}.{name}"), text, most);
        }
        checker.count(format_args!("texts.{language}.hints"), texts.hints.len(), 0..=3, "hints");
        for (i, hint) in texts.hints.iter().enumerate() {
            checker.short(format_args!("texts.{language}.hints[{i}]"), hint, 120);
        }
        if let Some(remark) = &texts.remark {
            checker.short(format_args!("texts.{language}.remark"), remark, 240);
        }
        let others = level.texts.values().find(|other| other.hints.len() != texts.hints.len());
        if language == "fr" && others.is_some() {
            checker.refuse(
                "texts.fr.hints",
                "not as many hints as in other languages",
                "the same ones in each language",
            );
        }
    }
    for language in level.texts.keys().filter(|language| !["fr", "en"].contains(&language.as_str())) {
        checker.refuse(format_args!("texts.{language}"), "no such language", "languages: fr, en");
    }
}

/// The home that the level refers to.
struct Place<'l> {
    home: &'l Home,
    library: &'l Library,
}

impl<'l> Place<'l> {
    fn rooms(&self) -> impl Iterator<Item = &'l str> + Clone + use<'l> {
        self.home.rooms.iter().map(|room| room.id.as_str())
    }

    fn windows(&self) -> impl Iterator<Item = &'l str> + Clone + use<'l> {
        self.home.windows.iter().map(|window| window.id.as_str())
    }

    /// Names of furniture that is a device.
    fn devices(&self) -> impl Iterator<Item = &'l str> + Clone + use<'l> {
        self.home.furniture.iter().filter(|piece| piece.device.is_some()).filter_map(|p| Some(p.id.as_ref()?.as_str()))
    }

    fn kind(&self, device: &Id) -> Option<&'l DeviceKind> {
        let placed = self.home.furniture.iter().find(|piece| piece.id.as_ref() == Some(device))?;
        self.library.catalogue.devices.get(placed.device.as_ref()?)
    }

    fn person(&self, checker: &mut Checker<'_, '_>, here: &str, person: &Person) {
        checker.short(format_args!("{here}.name"), &person.name, 20);
        checker.range(format_args!("{here}.age"), f64::from(person.age), 0.0..=120.0, "years");
        checker.token(format_args!("{here}.colour"), &person.colour, &self.library.tokens);
        for (slot, token) in &person.look {
            let path = format!("{here}.look.{slot}");
            checker.known(&path, "slot", slot, ["skin", "hair", "top", "bottom", "shoe"]);
            let tokens = &self.library.tokens;
            if !tokens.contains_key(token) && matches!(slot.as_str(), "skin" | "hair") {
                // They have colours of their own, which all others would hide in the list.
                let its_own = tokens.keys().filter(|name| name.starts_with(slot.as_str())).map(String::as_str);
                checker.known(path, "colour", token, its_own);
            } else {
                checker.token(path, token, tokens);
            }
        }
        if let Some(hair) = &person.hair {
            let pieces = self.library.pieces.keys().map(Id::as_str).filter(|id| id.starts_with("hair_"));
            checker.known(format_args!("{here}.hair"), "hair", hair.as_str(), pieces);
        }
        checker.count(format_args!("{here}.routine"), person.routine.len(), 1..=60, "steps");
        self.routine(checker, &format!("{here}.routine"), &person.routine);
        self.routine(checker, &format!("{here}.weekend"), &person.weekend);
        for (day, steps) in &person.days {
            let path = format!("{here}.days.{}", day.key());
            checker.count(&path, steps.len(), 1..=60, "steps");
            self.routine(checker, &path, steps);
        }
        checker.count(format_args!("{here}.habits"), person.habits.len(), 0..=30, "habits");
        for (i, habit) in person.habits.iter().enumerate() {
            self.habit(checker, &format!("{here}.habits[{i}]"), habit);
        }
    }

    fn routine(&self, checker: &mut Checker<'_, '_>, here: &str, steps: &[RoutineStep]) {
        checker.count(here, steps.len(), 0..=60, "steps");
        for (i, step) in steps.iter().enumerate() {
            let path = format!("{here}[{i}]");
            if i > 0 && step.at <= steps[i - 1].at {
                let at = String::from(step.at);
                checker.refuse(format_args!("{path}.at"), format!("`{at}` is not after the step before"), "");
            }
            self.step(checker, &path, step);
        }
    }

    fn faults(&self, checker: &mut Checker<'_, '_>, faults: &[Fault]) {
        checker.count("faults", faults.len(), 0..=20, "faults");
        checker
            .unique("fault", faults.iter().map(|fault| fault.id.as_str()).enumerate(), |i| format!("faults[{i}].id"));
        for (i, fault) in faults.iter().enumerate() {
            let here = format!("faults[{i}].what");
            if fault.repaired_after_h.is_some() && fault.what.who() == Who::Me {
                let help = "the tenant puts it right at once";
                checker.refuse(format_args!("faults[{i}].repaired_after_h"), "nobody is to be told of this one", help);
            }
            let share = 0.0..=1.0;
            match &fault.what {
                FaultKind::Seal { window, leak_m3h } => {
                    checker.known(format_args!("{here}.window"), "window", window.as_str(), self.windows());
                    checker.range(format_args!("{here}.leak_m3h"), *leak_m3h, 0.0..=100.0, "m³/h");
                }
                FaultKind::Vent { room, flow } | FaultKind::Grille { room, flow } => {
                    checker.known(format_args!("{here}.room"), "room", room.as_str(), self.rooms());
                    checker.range(format_args!("{here}.flow"), *flow, share, "");
                }
                FaultKind::Covered { device, power, lost } => {
                    self.heater(checker, &here, device);
                    checker.range(format_args!("{here}.power"), *power, share, "");
                    checker.range(format_args!("{here}.lost"), *lost, 0.0..=0.5, "");
                }
                FaultKind::Radiator { device, power } => {
                    self.heater(checker, &here, device);
                    checker.range(format_args!("{here}.power"), *power, share, "");
                }
                FaultKind::Leak { litres_per_day, .. } => {
                    checker.range(format_args!("{here}.litres_per_day"), *litres_per_day, 0.0..=1000.0, "L/day");
                }
            }
        }
    }

    fn heater(&self, checker: &mut Checker<'_, '_>, here: &str, device: &Id) {
        let path = format!("{here}.device");
        let heats = |kind: &DeviceKind| matches!(kind.works, Programme::Heater { .. });
        if checker.known(&path, "device", device.as_str(), self.devices()) && !self.kind(device).is_some_and(heats) {
            checker.refuse(path, format!("`{device}` is not a heater"), "");
        }
    }

    fn step(&self, checker: &mut Checker<'_, '_>, here: &str, step: &RoutineStep) {
        match (&step.room, step.activity) {
            (None, Activity::Out) => {}
            (None, _) => checker.refuse(here, "no room", "add `room = …`, or `activity = \"out\"`"),
            (Some(_), Activity::Out) => {
                checker.refuse(format_args!("{here}.room"), "a room while out", "leave `room` away");
            }
            (Some(room), activity) => {
                if checker.known(format_args!("{here}.room"), "room", room.as_str(), self.rooms())
                    && !self.home.spots.iter().any(|spot| spot.room == *room && spot.activity == activity)
                {
                    let here_one_can: Vec<&str> = self
                        .home
                        .spots
                        .iter()
                        .filter(|spot| spot.room == *room)
                        .map(|spot| spot.activity.key())
                        .collect();
                    checker.refuse(
                        format_args!("{here}.activity"),
                        format!("room `{room}` has no spot for `{}`", activity.key()),
                        format!("spots there: {}", super::listed(here_one_can)),
                    );
                }
            }
        }
        checker.range(format_args!("{here}.share"), step.share, 0.0..=1.0, "");
        checker.count(format_args!("{here}.uses"), step.uses.len(), 0..=20, "devices");
        checker.count(format_args!("{here}.starts"), step.starts.len(), 0..=20, "devices");
        for (i, device) in step.uses.iter().enumerate() {
            checker.known(format_args!("{here}.uses[{i}]"), "device", device.as_str(), self.devices());
            if self.kind(device).is_some_and(|kind| matches!(kind.works, Programme::Heater { .. })) {
                let help = "heaters follow the thermostat of their room";
                checker.refuse(format_args!("{here}.uses[{i}]"), format!("`{device}` is a heater"), help);
            }
        }
        for (i, device) in step.starts.iter().enumerate() {
            let path = format!("{here}.starts[{i}]");
            if checker.known(&path, "device", device.as_str(), self.devices())
                && self.kind(device).is_some_and(|kind| !kind.works.is_started())
            {
                checker.refuse(path, format!("`{device}` has no programme to start"), "use it with `uses`");
            }
        }
    }

    fn habit(&self, checker: &mut Checker<'_, '_>, here: &str, habit: &Habit) {
        match habit {
            Habit::LeavesLights { rooms, probability } => {
                checker.range(format_args!("{here}.probability"), *probability, 0.0..=1.0, "");
                checker.count(format_args!("{here}.rooms"), rooms.len(), 1..=12, "rooms");
                for (i, room) in rooms.iter().enumerate() {
                    checker.known(format_args!("{here}.rooms[{i}]"), "room", room.as_str(), self.rooms());
                }
            }
            Habit::LeavesOn { devices, probability } => {
                checker.range(format_args!("{here}.probability"), *probability, 0.0..=1.0, "");
                checker.count(format_args!("{here}.devices"), devices.len(), 1..=20, "devices");
                for (i, device) in devices.iter().enumerate() {
                    checker.known(format_args!("{here}.devices[{i}]"), "device", device.as_str(), self.devices());
                }
            }
            Habit::Airs { window, minutes, opening, probability, .. } => {
                checker.range(format_args!("{here}.probability"), *probability, 0.0..=1.0, "");
                checker.known(format_args!("{here}.window"), "window", window.as_str(), self.windows());
                checker.range(format_args!("{here}.minutes"), f64::from(*minutes), 1.0..=1440.0, "minutes");
                if *opening == Opening::Closed {
                    checker.refuse(format_args!("{here}.opening"), "`closed` lets no air in", "use tilted or open");
                }
            }
            Habit::MovesShutter { window, probability, .. } => {
                checker.range(format_args!("{here}.probability"), *probability, 0.0..=1.0, "");
                self.shutter(checker, &format!("{here}.window"), window);
            }
            Habit::Showers { minutes } => {
                checker.range(format_args!("{here}.minutes"), *minutes, 0.0..=60.0, "minutes");
            }
            Habit::Baths { probability } => {
                checker.range(format_args!("{here}.probability"), *probability, 0.0..=1.0, "");
            }
        }
    }

    fn shutter(&self, checker: &mut Checker<'_, '_>, path: &str, window: &Id) {
        if checker.known(path, "window", window.as_str(), self.windows())
            && self.home.windows.iter().any(|w| w.id == *window && !w.has_shutter)
        {
            checker.refuse(path, format!("window `{window}` has no shutter"), "");
        }
    }

    fn initial(&self, checker: &mut Checker<'_, '_>, level: &Level) {
        for (room, setpoint) in &level.initial.setpoints {
            let path = format!("initial.setpoints.{room}");
            checker.range(&path, *setpoint, SETPOINT_C, "°C");
            if checker.known(&path, "room", room.as_str(), self.rooms()) && !self.heated(room) {
                checker.refuse(path, format!("room `{room}` has no heater"), "");
            }
        }
        for window in level.initial.shutters.keys() {
            self.shutter(checker, &format!("initial.shutters.{window}"), window);
        }
        for window in level.initial.openings.keys() {
            let path = format!("initial.openings.{window}");
            checker.known(path, "window", window.as_str(), self.windows());
        }
        for door in level.initial.doors.keys() {
            let doors = self.home.doors.iter().map(|door| door.id.as_str());
            checker.known(format_args!("initial.doors.{door}"), "door", door.as_str(), doors);
        }
        for device in level.initial.devices.keys() {
            let path = format!("initial.devices.{device}");
            checker.known(path, "device", device.as_str(), self.devices());
        }
        self.settings(checker, level);
        self.air(checker, level);
    }

    /// Dials, programmes, relays and frost: each on a device that has them.
    fn settings(&self, checker: &mut Checker<'_, '_>, level: &Level) {
        let initial = &level.initial;
        let works = |checker: &mut Checker<'_, '_>, path: &str, device: &Id| {
            checker.known(path, "device", device.as_str(), self.devices());
            self.kind(device).map(|kind| &kind.works)
        };
        for (device, &dial_c) in &initial.dials {
            let path = format!("initial.dials.{device}");
            match works(checker, &path, device).map(Programme::dial_range_c) {
                Some(Some(range)) => checker.range(path, dial_c, range, "°C"),
                Some(None) => checker.refuse(path, format!("`{device}` has no dial"), ""),
                None => {}
            }
        }
        for (device, cycle) in &initial.programmes {
            let path = format!("initial.programmes.{device}");
            if let Some(works) = works(checker, &path, device) {
                checker.known(path, "programme", cycle.as_str(), works.cycles().iter().map(|cycle| cycle.id.as_str()));
            }
        }
        for device in initial.relays.keys() {
            let path = format!("initial.relays.{device}");
            if works(checker, &path, device).is_some_and(|works| !works.can_wait()) {
                checker.refuse(path, format!("`{device}` does not wait for off-peak hours"), "");
            }
        }
        for (device, &mm) in &initial.frost_mm {
            let path = format!("initial.frost_mm.{device}");
            checker.range(&path, mm, 0.0..=8.0, "mm");
            if works(checker, &path, device).is_some_and(|works| !works.frosts()) {
                checker.refuse(path, format!("`{device}` defrosts by itself"), "");
            }
        }
    }

    /// Damp, mould, vents, drying.
    fn air(&self, checker: &mut Checker<'_, '_>, level: &Level) {
        for (room, &damp) in &level.initial.damp {
            let path = format!("initial.damp.{room}");
            checker.range(&path, damp, 0.0..=1.0, "");
            checker.known(path, "room", room.as_str(), self.rooms());
        }
        for (i, room) in level.initial.mould.iter().enumerate() {
            checker.known(format_args!("initial.mould[{i}]"), "room", room.as_str(), self.rooms());
        }
        if let Some(room) = &level.dries_in {
            checker.known("dries_in", "room", room.as_str(), self.rooms());
        }
    }

    fn kiosk(&self, checker: &mut Checker<'_, '_>, level: &Level) {
        let Some(kiosk) = &level.kiosk else { return };
        checker.range("kiosk.turn_s", f64::from(kiosk.turn_s), 30.0..=900.0, "s");
        checker.count("kiosk.hunt", kiosk.hunt.len(), 1..=12, "wastes");
        checker.unique("waste", kiosk.hunt.iter().map(Id::as_str).enumerate(), |i| format!("kiosk.hunt[{i}]"));
        for (i, id) in kiosk.hunt.iter().enumerate() {
            let all = self.devices().chain(self.windows()).chain(self.rooms());
            let path = format!("kiosk.hunt[{i}]");
            let known = checker.known(&path, "device, window or room", id.as_str(), all);
            if known && self.rooms().any(|room| room == id.as_str()) && !self.heated(id) {
                checker.refuse(path, format!("room `{id}` has no heater"), "");
            }
        }
    }

    fn heated(&self, room: &Id) -> bool {
        self.home.furniture.iter().filter(|piece| piece.room == *room).any(|piece| {
            let kind = piece.device.as_ref().and_then(|device| self.library.catalogue.devices.get(device));
            kind.is_some_and(|kind| matches!(kind.works, Programme::Heater { .. }))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::is_day_of_year;

    #[test]
    fn days_of_the_year_are_checked() {
        for right in ["01-01", "02-28", "12-31"] {
            assert!(is_day_of_year(right), "{right}");
        }
        for wrong in ["02-29", "13-01", "00-10", "1-1", "0114", "01-+4", "é1-01"] {
            assert!(!is_day_of_year(wrong), "{wrong}");
        }
    }
}
