//! Screens in words and buttons. Nothing here draws or computes: it reads what the screens read.

use super::{Group, Item, Slider, Twin};
use crate::{
    content::{Id, Opening, Programme, Shutter},
    game::{
        Command, Content, Places, Play, Screen, Tool, View,
        coach::Hint,
        kept::{Consent, Kept},
        keymap::Control,
        platform,
        tour::{Lesson, Tour},
        ui::{
            Estimates, OFFERED_C, SIZES, advised, all_open, bill, card_controls as controls, coach,
            controls as keys_panel, device_states, gestures, names, thermal, words,
        },
    },
    rules::{Action, OfferState, Pace, Session, Target},
    text::{AimWords, Arg, Date, Format, Lang, Names, hunt_count, keys},
};

/// Step of a thermostat, °C.
const STEP_C: f64 = 0.5;

/// What a description reads.
pub struct Describe<'a> {
    /// Files and texts.
    pub content: &'a Content,
    /// The session, if there is one.
    pub play: Option<&'a Play>,
    /// What is selected and shown.
    pub view: &'a View,
    /// Where things are drawn.
    pub places: &'a Places,
    /// What is known of earlier levels and runs.
    pub kept: &'a Kept,
    /// Advice to give.
    pub hint: Option<&'a Hint>,
    /// The first minute.
    pub tour: &'a Tour,
    /// What actions would change, as the open card shows it.
    pub estimates: &'a mut Estimates,
}

impl Describe<'_> {
    /// Describes a screen.
    pub fn screen(&mut self, screen: Screen) -> Twin {
        let mut twin = match (screen, self.play) {
            (Screen::Card, Some(play)) => self.card(play),
            (Screen::Guess, Some(play)) => self.guess(play),
            (Screen::Play, Some(play)) => self.home(play),
            (Screen::Debrief, Some(play)) => self.debrief(play),
            _ => self.menu(),
        };
        twin.lang = self.content.texts.lang().code();
        if self.view.settings {
            // What lies behind cannot be reached meanwhile.
            twin.groups = if self.view.keys_open { vec![self.keys()] } else { self.settings() };
        }
        if self.view.staff || !self.view.problems.is_empty() {
            twin.groups = vec![self.staff()];
        }
        if let Some(notice) = &self.view.notice {
            let ok = self.button("button-ok", Command::Dismiss);
            twin.groups.insert(0, group(self.say("error-title"), vec![notice.clone()], vec![ok]));
        }
        twin
    }

    pub(super) fn say(&self, key: &str) -> String {
        self.content.texts.get(key)
    }

    pub(super) fn with(&self, key: &str, args: &[(&str, &str)]) -> String {
        let args: Vec<_> = args.iter().map(|(name, text)| (*name, Arg::Text(text))).collect();
        self.content.texts.with(key, &args)
    }

    pub(super) fn format(&self) -> Format {
        Format(self.content.texts.lang())
    }

    fn names<'s>(&'s self, session: &'s Session) -> Names<'s> {
        Names::of_session(&self.content.texts, session)
    }

    pub(super) fn button(&self, key: &str, command: Command) -> Item {
        self.item(self.say(key), command)
    }

    pub(super) fn item(&self, label: String, command: Command) -> Item {
        Item { label, rect: self.rect(&command), command: command.key(), ..Item::default() }
    }

    pub(super) fn choice(&self, label: String, chosen: bool, command: Command) -> Item {
        Item { pressed: Some(chosen), ..self.item(label, command) }
    }

    /// Where the canvas draws what sends this command: a widget, or a thing of the home in view.
    fn rect(&self, command: &Command) -> Option<[f32; 4]> {
        if let Some(rect) = self.places.widgets.get(&command.key()) {
            return Some([rect.min.x, rect.min.y, rect.width(), rect.height()]);
        }
        let Command::Select { target: Some(target) } = command else { return None };
        let hull = &self.places.things.get(target)?.hull;
        let low = hull.iter().copied().reduce(bevy::math::Vec2::min)?;
        let high = hull.iter().copied().reduce(bevy::math::Vec2::max)?;
        self.places.free.contains((low + high) / 2.0).then_some([low.x, low.y, high.x - low.x, high.y - low.y])
    }

    pub(super) fn languages(&self) -> Group {
        let now = self.content.texts.lang();
        let all = Lang::ALL.map(|lang| self.choice(lang.native_name().into(), lang == now, Command::Speak { lang }));
        group(self.say("settings-language"), Vec::new(), all.into())
    }

    fn settings(&self) -> Vec<Group> {
        let percent = self.view.text_percent.max(100);
        let sizes = SIZES.map(|size| {
            let label = self.format().percent(f64::from(size) / 100.0);
            self.choice(label, size == percent, Command::TextSize { percent: size })
        });
        let mut groups = vec![
            self.languages(),
            group(self.say("settings-text-size"), Vec::new(), sizes.into()),
            self.yes_no("settings-less-motion", self.view.reduced_motion, |on| Command::Calm { on }),
            self.yes_no("settings-contrast", self.view.contrast, |on| Command::Contrast { on }),
            self.yes_no("settings-sound", self.view.sound(), |on| Command::Sound { on }),
            self.yes_no("settings-hints", self.view.hints(), |on| Command::Hints { on }),
        ];
        if self.kept.possible {
            let now = self.kept.consent == Consent::Given;
            groups.push(self.yes_no("settings-keep", now, |on| Command::Remember { on }));
        }
        if self.kept.holds() {
            let (text, items) = if self.view.erasing {
                let items = [("settings-erase-yes", Command::Erase), ("button-cancel", Command::AskErase)];
                let items = items.map(|(key, command)| self.button(key, command));
                (vec![self.say("settings-erase-confirm")], items.into())
            } else {
                (Vec::new(), vec![self.button("settings-erase", Command::AskErase)])
            };
            groups.push(group(self.say("settings-kept"), text, items));
        }
        groups.push(group(
            self.say("settings-title"),
            vec![self.say("settings-privacy")],
            vec![
                self.button("keys-title", Command::Keys),
                self.button("button-ok", Command::Settings),
                self.button("settings-staff", Command::Staff),
            ],
        ));
        groups
    }

    /// The page for teams, or what is wrong with files.
    fn staff(&self) -> Group {
        let found = &self.view.problems;
        #[expect(clippy::cast_precision_loss, reason = "a few")]
        let count = Arg::Count(found.len() as f64);
        let title = self.content.texts.with("error-files", &[("count", count)]);
        let list = found.iter().flat_map(|problem| words::problem(&self.content.texts, problem));
        if !self.view.staff {
            let text = [self.say("staff-last-state")].into_iter().chain(list).collect();
            return group(title, text, vec![self.button("button-close", Command::Dismiss)]);
        }
        let how = ["staff-how", if platform::HAS_PICKER { "staff-private" } else { "staff-drop" }];
        let wrong = (!found.is_empty()).then_some(title);
        let text = how.map(|key| self.say(key)).into_iter().chain(wrong).chain(list).collect();
        let choose = platform::HAS_PICKER.then(|| self.button("staff-choose", Command::Choose));
        let items = choose.into_iter().chain([self.button("button-close", Command::Staff)]).collect();
        group(self.say("staff-title"), text, items)
    }

    fn keys(&self) -> Group {
        let texts = &self.content.texts;
        let rows = Control::ALL.map(|control| {
            let key = keys_panel::key(texts, &self.view.keys.of(control));
            let label = self.with("mirror-line", &[("name", &self.say(control.text())), ("value", &key)]);
            self.choice(label, self.view.rebinding == Some(control), Command::Rebind { control })
        });
        let ends = [("keys-usual", Command::UsualKeys), ("button-ok", Command::Keys)];
        let ends = ends.map(|(key, command)| self.button(key, command));
        let items = rows.into_iter().chain(ends).collect();
        group(self.say("keys-title"), vec![keys_panel::told(texts, self.view)], items)
    }

    fn yes_no(&self, key: &str, now: bool, command: impl Fn(bool) -> Command) -> Group {
        let items = [("settings-on", true), ("settings-off", false)];
        let items = items.map(|(key, on)| self.choice(self.say(key), now == on, command(on)));
        group(self.say(key), Vec::new(), items.into())
    }

    fn card(&self, play: &Play) -> Twin {
        let session = &play.session;
        let level = session.level();
        let texts = level.texts.get(self.content.texts.lang().code());
        let (title, summary) = texts.map(|t| (t.title.clone(), format!("{} {}", t.intro, t.goal))).unwrap_or_default();
        let summary = if level.kiosk.is_none() { format!("{summary} {}", self.asked(session)) } else { summary };
        let people = level.people.iter().map(|person| {
            let age = self.with("card-person-age", &[("age", &person.age.to_string())]);
            format!("{}, {age}", person.name)
        });
        let begin = vec![self.button("level-enter", Command::Enter), self.button("button-back", Command::Leave)];
        let groups = vec![
            group(self.say("mirror-people"), people.collect(), Vec::new()),
            group(self.say("mirror-actions"), Vec::new(), begin),
        ];
        Twin { title, summary, groups, ..Twin::default() }
    }

    /// The goal in figures.
    fn asked(&self, session: &Session) -> String {
        let aims = session.aims();
        aims.first().map_or_else(String::new, |aim| format!("{}.", AimWords::of(&self.content.texts, aim).asked))
    }

    fn home(&mut self, play: &Play) -> Twin {
        let session = &play.session;
        let mut groups = Vec::new();
        if self.view.menu {
            let items = [
                ("play-resume", Command::Menu),
                ("play-finish", Command::Finish),
                ("play-restart", Command::Again),
                ("menu-settings", Command::Settings),
                ("play-quit", Command::Leave),
            ];
            let items = items.map(|(key, command)| self.button(key, command));
            groups.push(group(self.say("hud-menu"), Vec::new(), items.into()));
        } else {
            groups.extend(self.lesson(play));
            if let Some(target) = &self.view.selected {
                groups.push(self.thing(play, target));
            }
            groups.extend(self.hint.map(|hint| self.advice(play, hint)));
            groups.extend(self.hunt(session));
            groups.push(self.wastes(session));
            groups.push(self.speeds(play));
            groups.extend(self.tools(session));
            groups.push(self.rooms(session));
            groups.push(self.things(session));
            groups.push(self.people(session));
            groups.push(group(self.say("hud-menu"), Vec::new(), vec![self.button("hud-menu", Command::Menu)]));
        }
        let title =
            session.level().texts.get(self.content.texts.lang().code()).map(|t| t.title.clone()).unwrap_or_default();
        Twin { title, summary: self.summary(play), groups, ..Twin::default() }
    }

    /// The first minute: its sentence, the way to what it points at, and the way out.
    fn lesson(&self, play: &Play) -> Option<Group> {
        let (lesson, target) = self.tour.now.as_ref()?;
        let text = self.tour.words(&self.content.texts, &play.session)?;
        let shown = match (lesson, target) {
            (Lesson::Touch, Some(target)) => {
                Some(self.item(self.say("coach-show"), Command::Select { target: Some(target.clone()) }))
            }
            (Lesson::Measure, _) => Some(self.button("tool-meter", Command::Use { tool: Tool::Wattmeter })),
            // The card and the paces follow in the list.
            _ => None,
        };
        let items = shown.into_iter().chain([self.button("tour-skip", Command::SkipTour)]).collect();
        let (number, all) = (lesson.number().to_string(), Lesson::ALL.len().to_string());
        let heading = self.with("tour-title", &[("number", &number), ("all", &all)]);
        Some(group(heading, vec![text], items))
    }

    fn advice(&self, play: &Play, hint: &Hint) -> Group {
        let show = hint.target.clone().map(|target| {
            let command = Command::Select { target: Some(target) };
            self.item(self.say("coach-show"), command)
        });
        let close = self.button("button-close", Command::Hush);
        let items = show.into_iter().chain([close]).collect();
        group(self.say("settings-hints"), vec![coach::words(&self.content.texts, play, hint)], items)
    }

    fn summary(&self, play: &Play) -> String {
        let session = &play.session;
        let readings = session.readings();
        let f = self.format();
        let (minute, days) = names::clock(session);
        let weather = &session.level().weather;
        let date = Date::parse(&weather.date, weather.weekday).map(|d| f.date_long(d.plus(days))).unwrap_or_default();
        let paused = play.clock.pace == Pace::Paused || self.view.menu;
        [
            self.with(
                "mirror-time",
                &[
                    ("time", &f.time(minute)),
                    ("date", &date),
                    ("outside", &f.celsius_whole(readings.weather.temperature_c)),
                ],
            ),
            self.with(
                "mirror-power",
                &[("watts", &f.watts(readings.power_w.total())), ("cost", &f.eur_per_hour(session.eur_per_hour()))],
            ),
            self.goals(session),
            self.say(if paused { "mirror-paused" } else { "mirror-running" }),
        ]
        .join(" ")
    }

    /// What the level asks for and how far it is.
    fn goals(&self, session: &Session) -> String {
        let aims = session.aims();
        let lines = aims.iter().map(|aim| {
            let words = AimWords::of(&self.content.texts, aim);
            self.with("mirror-goal", &[("goal", &words.asked), ("now", &words.now), ("what", &words.now_is)])
        });
        lines.collect::<Vec<_>>().join(" ")
    }

    /// The hunt: how much is found, and what.
    fn hunt(&self, session: &Session) -> Option<Group> {
        let hunt = session.hunt();
        let names = self.names(session);
        let found = hunt.iter().filter(|find| find.found).map(|find| names.target(&find.target));
        let count = format!("{} {}.", hunt_count(&self.content.texts, &hunt), self.say("hunt-label"));
        let text = [count].into_iter().chain(found).collect();
        (!hunt.is_empty()).then(|| group(self.say("hunt-title"), text, Vec::new()))
    }

    fn wastes(&self, session: &Session) -> Group {
        let f = self.format();
        let wastes = &session.readings().wastes;
        let items: Vec<Item> = wastes
            .iter()
            .map(|waste| {
                let thing = self.names(session).target(&waste.target);
                let reason = self.say(keys::waste(waste.kind));
                let label =
                    self.with("mirror-waste", &[("thing", &thing), ("reason", &reason), ("watts", &f.watts(waste.w))]);
                self.select(label, waste.target.clone())
            })
            .collect();
        let text = if items.is_empty() { vec![self.say("mirror-no-waste")] } else { Vec::new() };
        group(self.say("mirror-wastes"), text, items)
    }

    fn select(&self, label: String, target: Target) -> Item {
        let chosen = self.view.selected.as_ref() == Some(&target);
        self.choice(label, chosen, Command::Select { target: Some(target) })
    }

    fn speeds(&self, play: &Play) -> Group {
        let paces = [Pace::Paused, Pace::Normal, Pace::Double, Pace::Quadruple, Pace::NextEvent];
        let items = paces
            .map(|pace| self.choice(self.say(keys::pace(pace)), play.clock.pace == pace, Command::SetPace { pace }));
        group(self.say("mirror-speed"), Vec::new(), items.into())
    }

    /// The tools, and what the one in hand shows.
    fn tools(&self, session: &Session) -> Vec<Group> {
        let f = self.format();
        let tools = [
            (Tool::Home, "tool-home"),
            (Tool::Thermal, "tool-thermal"),
            (Tool::Wattmeter, "tool-meter"),
            (Tool::Bill, "tool-bill"),
        ];
        let items = tools.map(|(tool, key)| self.choice(self.say(key), self.view.tool == tool, Command::Use { tool }));
        let mut groups = vec![group(self.say("mirror-tools"), Vec::new(), items.into())];
        let readings = session.readings();
        let line = |name: &str, value: &str| self.with("mirror-line", &[("name", name), ("value", value)]);
        match self.view.tool {
            Tool::Home => {}
            Tool::Thermal => {
                let panes = session.home().windows.iter().zip(&readings.windows);
                let text = panes.map(|(window, reading)| {
                    line(&self.names(session).window(&window.id), &f.celsius(reading.inside_c))
                });
                let taken = self.places.probed.iter().chain(&self.places.probes).map(|probe| {
                    let texts = &self.content.texts;
                    let reading = line(&thermal::what(texts, session, probe), &f.celsius(probe.c));
                    format!("{reading}. {}", thermal::why(texts, probe))
                });
                groups.push(group(self.say("tool-thermal"), text.chain(taken).collect(), Vec::new()));
            }
            Tool::Wattmeter => {
                let text = readings.power_w.iter().filter(|(_, w)| *w >= 0.5);
                let text = text.map(|(use_, w)| line(&self.say(keys::use_(use_)), &f.watts(w)));
                groups.push(group(self.say("tool-meter"), text.collect(), Vec::new()));
            }
            Tool::Bill => {
                let text = readings.cost_eur.iter().filter(|(_, eur)| *eur >= 0.005);
                let text = text.map(|(use_, eur)| line(&self.say(keys::use_(use_)), &f.eur(eur)));
                let year = bill::per_year(&self.content.texts, session);
                groups.push(group(self.say("tool-bill"), text.chain(year).collect(), Vec::new()));
            }
        }
        groups
    }

    fn rooms(&self, session: &Session) -> Group {
        let f = self.format();
        let rooms = session.home().rooms.iter().zip(&session.readings().rooms);
        let mut items: Vec<Item> = rooms
            .map(|(room, reading)| {
                let name = self.names(session).room(&room.id);
                let label =
                    self.with("mirror-room", &[("room", &name), ("temperature", &f.celsius(reading.operative_c))]);
                self.select(label, Target::Room(room.id.clone()))
            })
            .collect();
        // On a narrow screen one room is in view at a time.
        if self.places.widgets.contains_key(&Command::Look { room: None }.key()) {
            items.push(self.choice(self.say("room-all"), self.view.room.is_none(), Command::Look { room: None }));
            for room in &session.home().rooms {
                let label = self.with("mirror-look", &[("room", &self.names(session).room(&room.id))]);
                let chosen = self.view.room.as_ref() == Some(&room.id);
                items.push(self.choice(label, chosen, Command::Look { room: Some(room.id.clone()) }));
            }
        }
        group(self.say("mirror-rooms"), Vec::new(), items)
    }

    fn things(&self, session: &Session) -> Group {
        let home = session.home();
        let windows = home.windows.iter().map(|w| Target::Window(w.id.clone()));
        let doors = home.doors.iter().map(|d| Target::Door(d.id.clone()));
        let devices = names::devices(home).filter_map(|(f, _)| Some(Target::Device(f.id.clone()?)));
        let items = windows.chain(doors).chain(devices).map(|target| {
            let name = self.names(session).target(&target);
            let label = match self.state(session, &target) {
                Some(state) => self.with("mirror-line", &[("name", &name), ("value", &state)]),
                None => name,
            };
            self.select(label, target)
        });
        group(self.say("mirror-things"), Vec::new(), items.collect())
    }

    /// State of a thing, in a word or two.
    fn state(&self, session: &Session, target: &Target) -> Option<String> {
        let (home, readings) = (session.home(), session.readings());
        match target {
            Target::Window(id) => {
                let index = home.windows.iter().position(|w| w.id == *id)?;
                let reading = readings.windows.get(index)?;
                let opening = self.say(keys::opening(reading.opening));
                if !home.windows[index].has_shutter {
                    return Some(opening);
                }
                let shutter = self.say(keys::shutter(reading.shutter));
                Some(self.with("mirror-window", &[("opening", &opening), ("shutter", &Names::inside(&shutter))]))
            }
            Target::Door(id) => {
                let index = home.doors.iter().position(|d| d.id == *id)?;
                Some(self.say(if *readings.doors.get(index)? { "door-open" } else { "door-closed" }))
            }
            Target::Device(id) => {
                let (index, furniture, kind) = names::device(session, id)?;
                let reading = readings.devices.get(index)?;
                if matches!(kind.works, Programme::Heater { .. }) {
                    let (room, _) = names::room(home, &furniture.room)?;
                    return Some(self.format().celsius_short(readings.rooms.get(room)?.setpoint_c?));
                }
                Some(self.say(keys::power(reading.power)))
            }
            Target::Room(_) | Target::Person(_) => None,
        }
    }

    fn people(&self, session: &Session) -> Group {
        let people = session.level().people.iter().zip(&session.readings().people);
        let items = people.map(|(person, reading)| {
            let key = if reading.room.is_none() { "activity-out" } else { keys::feeling(reading.feeling) };
            let label = self.with("mirror-person", &[("person", &person.name), ("feeling", &self.say(key))]);
            self.select(label, Target::Person(person.id.clone()))
        });
        group(self.say("mirror-people"), Vec::new(), items.collect())
    }

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
    fn thing(&mut self, play: &Play, target: &Target) -> Group {
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

pub(super) fn group(heading: String, text: Vec<String>, items: Vec<Item>) -> Group {
    Group { heading, text, items }
}
