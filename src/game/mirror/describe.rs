//! Screens in words and buttons. Nothing here draws or computes: it reads what the screens read.

use super::{Group, Item, Twin};
use crate::{
    content::Programme,
    game::{
        Command, Content, Places, Play, Screen, Tool, View,
        coach::Hint,
        kept::Kept,
        kiosk::{Kiosk, Stand, staff::Sheet},
        my_home::MyHome,
        tour::{Lesson, Tour},
        ui::{Estimates, bill, coach, names, thermal},
    },
    kiosk::{Ask, Phase},
    rules::{Pace, Session, Target},
    text::{AimWords, Arg, Date, Format, Lang, Names, hunt_count, keys},
};

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
    /// One's own home.
    pub my_home: &'a MyHome,
    /// Advice to give.
    pub hint: Option<&'a Hint>,
    /// The first minute.
    pub tour: &'a Tour,
    /// The game runs at a kiosk.
    pub kiosk: Option<&'a Kiosk>,
    /// The kiosk's turn.
    pub stand: &'a Stand,
    /// The page of a kiosk's staff.
    pub sheet: &'a Sheet,
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
            (Screen::Attract, _) => self.attract(),
            (Screen::Payoff, Some(play)) => self.payoff(play),
            (Screen::MyHome, _) => self.my_home(self.my_home),
            _ => self.menu(),
        };
        if let Some(asked) = self.still_there() {
            // As on the canvas: nothing else can be pressed meanwhile.
            let anew = self.button("kiosk-anew", Command::Visit { ask: Ask::Anew });
            let mut asked = asked;
            asked.items.push(anew);
            twin.groups = vec![asked];
        }
        twin.lang = self.content.texts.lang().code();
        if self.view.settings {
            // What lies behind cannot be reached meanwhile.
            twin.groups = if self.view.keys_open { vec![self.keys()] } else { self.settings() };
        }
        if self.view.staff || !self.view.problems.is_empty() {
            twin.groups = vec![self.staff()];
        }
        if !self.sheet.title.is_empty() {
            // It lies over everything, and neither what stands behind it nor a notice of that can be reached.
            return self.desk(twin.lang);
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

    pub(super) fn names<'s>(&'s self, session: &'s Session) -> Names<'s> {
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
        if self.kiosk.is_some() {
            groups.extend(self.hunting(play));
            if self.stand.visit.phase() == Phase::Play {
                if let Some(target) = &self.view.selected {
                    groups.push(self.thing(play, target));
                }
                groups.extend(self.hunt(session));
                groups.extend([self.wastes(session), self.rooms(session), self.things(session), self.people(session)]);
            }
            groups.extend(self.turn_foot());
        } else if self.view.menu {
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
        let items = Pace::ALL
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
                let text = readings.cost_eur.iter().filter(|(_, eur)| bill::tells(*eur));
                let text = text.map(|(use_, eur)| line(&self.say(keys::use_(use_)), &f.eur(eur)));
                let notes = bill::notes(&self.content.texts, session);
                groups.push(group(self.say("tool-bill"), text.chain(notes).collect(), Vec::new()));
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
}

pub(super) fn group(heading: String, text: Vec<String>, items: Vec<Item>) -> Group {
    Group { heading, text, items }
}
