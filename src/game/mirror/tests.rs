//! The twin of each screen, in both languages, without a window.

use std::{collections::BTreeSet, fs, path::Path};

use bevy::{app::TaskPoolPlugin, prelude::*, state::app::StatesPlugin, time::TimePlugin};

use super::{Twin, describe::Describe};
use crate::{
    content::Files,
    game::{
        Command, Content, LogicPlugin, Places, Play, Screen, View,
        kept::Kept,
        kiosk::{Kiosk, Stand, staff::Sheet},
        my_home::{MyHome, Stage},
        tour::Tour,
        ui::Estimates,
    },
    rules::{Action, Pace, Target},
    text::Lang,
};

/// Levels, catalogue and texts of the project.
#[expect(clippy::disallowed_methods, reason = "tests read the folder themselves")]
fn project_files() -> Files {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Files::new();
    let mut folders = vec![root.join("levels"), root.join("assets")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "toml" || end == "ftl") {
                let name = path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
                files.insert(name, fs::read_to_string(&path).unwrap());
            }
        }
    }
    files
}

struct Game(App);

impl Game {
    fn new(lang: Lang) -> Game {
        let mut app = App::new();
        app.add_plugins((TaskPoolPlugin::default(), TimePlugin, StatesPlugin, LogicPlugin))
            .init_resource::<Estimates>()
            .insert_resource(Content::read(project_files(), lang).unwrap());
        app.update();
        Game(app)
    }

    /// Sends a command as the page does, and lets the screen change.
    fn send(&mut self, json: &str) {
        let command = Command::from_key(json).unwrap_or_else(|| panic!("{json} is no command"));
        self.0.world_mut().write_message(command);
        self.0.update();
        self.0.update();
    }

    fn twin(&mut self) -> Twin {
        self.0.world_mut().resource_scope(|world, mut estimates: Mut<Estimates>| {
            let mut describe = Describe {
                hint: None,
                tour: world.resource::<Tour>(),
                kiosk: world.get_resource::<Kiosk>(),
                stand: world.resource::<Stand>(),
                kept: world.resource::<Kept>(),
                my_home: world.resource::<MyHome>(),
                content: world.resource::<Content>(),
                play: world.get_resource::<Play>(),
                view: world.resource::<View>(),
                places: world.resource::<Places>(),
                sheet: world.resource::<Sheet>(),
                estimates: &mut estimates,
            };
            describe.screen(*world.resource::<State<Screen>>().get())
        })
    }

    /// Presses the first button whose name begins like this.
    fn press(&mut self, name: &str) {
        let twin = self.twin();
        let item = twin.groups.iter().flat_map(|g| &g.items).find(|item| item.label.starts_with(name));
        let command = item.unwrap_or_else(|| panic!("no button {name} in {twin:#?}")).command.clone();
        self.send(&command);
    }

    /// From the open menu to the end of the day.
    fn end(&mut self) -> Twin {
        self.press("Aller à la fin");
        for _ in 0..1000 {
            if self.0.world().resource::<Play>().debrief.is_some() {
                break;
            }
            self.0.update();
        }
        let debrief = self.twin();
        check(&debrief);
        debrief
    }

    fn session(&self) -> &crate::rules::Session {
        &self.0.world().resource::<Play>().session
    }
}

/// Every text is there, every heading is found by its name, every button sends a command.
fn check(twin: &Twin) {
    let mut headings = BTreeSet::new();
    let mut texts = vec![&twin.title, &twin.summary];
    for group in &twin.groups {
        assert!(headings.insert(&group.heading), "two groups are called {}", group.heading);
        texts.push(&group.heading);
        texts.extend(&group.text);
        for item in &group.items {
            texts.push(&item.label);
            let command = item.slider.as_ref().map_or(item.command.clone(), |slider| {
                assert!((slider.min..=slider.max).contains(&slider.value), "{slider:?}");
                item.command.replace("$value", &slider.value.to_string())
            });
            assert!(Command::from_key(&command).is_some(), "{command}");
        }
    }
    for text in texts {
        assert!(!text.is_empty() && !text.starts_with('['), "{text:?} in {twin:#?}");
    }
}

#[test]
fn a_level_is_played_from_the_menu_to_the_debrief_through_the_twin_alone() {
    let mut game = Game::new(Lang::Fr);
    check(&game.twin());
    assert_eq!(game.twin().title, "Doux Foyer");
    game.press("Ouvrir\u{a0}: Coup de froid");
    check(&game.twin());
    game.press("Entrer");
    check(&game.twin());
    for use_ in ["Chauffage", "Eau chaude", "Froid", "Cuisson", "Veilles"] {
        game.press(use_);
        check(&game.twin());
    }
    game.press("Voilà mon avis");
    assert_eq!(game.twin().lang, "fr");
    game.press("Pause");
    check(&game.twin());

    game.press("Séjour");
    check(&game.twin());
    let before = game.session().readings().rooms[0].setpoint_c;
    game.press("Un demi-degré de moins");
    check(&game.twin());
    assert_eq!(game.session().log(), [], "a trial changes nothing");
    game.press("Régler");
    let log = game.session().log().to_vec();
    let Action::SetSetpoint { setpoint_c, .. } = log[0].action else { panic!("{log:?}") };
    assert_eq!(Some(setpoint_c + 0.5), before);

    for (thing, state) in
        [("Fenêtre du séjour", "Volet"), ("Porte de la chambre", "Fermée"), ("Télévision", "À l’arrêt")]
    {
        game.press(thing);
        check(&game.twin());
        game.press(state);
    }
    assert_eq!(game.session().log().len(), 4);
    for tool in ["Thermique", "Wattmètre", "Facture", "Logement"] {
        game.press(tool);
        check(&game.twin());
    }
    game.press("Lina");
    check(&game.twin());

    game.press("Menu");
    let menu = game.twin();
    check(&menu);
    assert_eq!(menu.groups.len(), 1, "behind an open menu nothing can be done");
    let debrief = game.end();
    assert!(debrief.summary.contains('€'), "{}", debrief.summary);
    assert!(debrief.groups.iter().flat_map(|g| &g.items).any(|item| item.label == "Garder la partie"));
}

#[test]
fn a_day_without_a_gesture_ends_with_where_to_begin() {
    let mut game = Game::new(Lang::Fr);
    for button in ["Ouvrir\u{a0}: Coup de froid", "Entrer", "Voir sans deviner", "Pause", "Menu"] {
        game.press(button);
    }
    let hints = game.session().level().texts["fr"].hints.clone();
    let debrief = game.end();
    let gestures = debrief.groups.iter().find(|group| group.heading == "Vos gestes").unwrap();
    assert!(!hints.is_empty() && gestures.text.ends_with(&hints), "{:?}", gestures.text);
}

#[test]
fn the_slider_and_the_buttons_try_the_same_setpoints() {
    let mut game = Game::new(Lang::En);
    game.press("Open: Cold snap");
    game.send(&Command::Enter.key());
    game.send(&Command::RankSkip.key());
    game.send(&Command::SetPace { pace: Pace::Paused }.key());
    let room = game.session().home().rooms[0].id.clone();
    game.send(&Command::Select { target: Some(Target::Room(room)) }.key());
    let twin = game.twin();
    check(&twin);
    let slider = twin.groups[0].items.iter().find(|item| item.slider.is_some()).unwrap();
    game.send(&slider.command.replace("$value", "18.5"));
    assert_eq!(game.0.world().resource::<View>().tried_c, Some(18.5));
    assert!(game.twin().groups[0].text.iter().any(|text| text.contains("18.5")), "{:?}", game.twin().groups[0]);
}

#[test]
fn the_language_changes_every_text() {
    let mut game = Game::new(Lang::Fr);
    game.press("English");
    let twin = game.twin();
    check(&twin);
    assert_eq!(twin.lang, "en");
    assert!(twin.groups[0].items.iter().any(|item| item.label == "Open: Cold snap"), "{:?}", twin.groups[0]);
}

#[test]
fn a_file_that_was_refused_is_named_with_its_line() {
    let mut files = project_files();
    let level = files.iter().find(|(path, _)| path.starts_with("levels/02")).unwrap().1.clone();
    files.insert("levels/99-x.toml".into(), level.replace("hours = 24", "hours = -3"));
    let mut game = Game::new(Lang::Fr);
    game.0.insert_resource(Content::read(files, Lang::Fr).unwrap());
    let twin = game.twin();
    check(&twin);
    let texts: Vec<&String> = twin.groups.iter().flat_map(|g| &g.text).collect();
    for said in ["99-x.toml:10", "hours"] {
        assert!(texts.iter().any(|text| text.contains(said)), "{said}: {texts:?}");
    }
}

#[test]
fn what_the_page_sends_beside_commands_is_ignored() {
    for bad in ["", "{}", r#"{"command":"sing"}"#, r#"{"command":"try","setpoint_c":"hot"}"#, &"[".repeat(5000)] {
        assert_eq!(Command::from_key(bad), None, "{bad}");
    }
}

#[test]
fn a_turn_at_a_kiosk_is_played_through_the_twin_alone() {
    for (lang, words) in [
        (Lang::Fr, ["Jouer à deux", "C’est parti", "L’immeuble", "Suivant", "Soleil", "Bien", "Nouvelle partie"]),
        (Lang::En, ["Two players", "Let’s go", "The building", "Next", "Sun", "Good", "New game"]),
    ] {
        let mut app = App::new();
        app.add_plugins((TaskPoolPlugin::default(), TimePlugin, StatesPlugin, LogicPlugin))
            .init_resource::<Estimates>()
            .insert_resource(Kiosk::default())
            .insert_resource(bevy::time::TimeUpdateStrategy::ManualDuration(std::time::Duration::from_secs(1)))
            .insert_resource(Content::read(project_files(), Lang::Fr).unwrap());
        let mut game = Game(app);
        for _ in 0..4 {
            game.0.update();
        }
        check(&game.twin());
        game.press(lang.native_name());
        let [two, go, heated, next, picture, smile, anew] = words;
        game.press(two);
        for player in ["1", "2"] {
            let twin = game.twin();
            check(&twin);
            assert!(twin.groups[0].text[0].contains(player), "{:?}", twin.groups[0]);
            game.press(go);
            check(&game.twin());
            let hood = Target::Device(crate::content::Id::try_from("hood").unwrap());
            game.send(&Command::Select { target: Some(hood) }.key());
            check(&game.twin());
            let action = Action::SetDevice { device: "hood".try_into().unwrap(), power: crate::content::Power::Off };
            game.send(&Command::Act { action }.key());
            for _ in 0..190 {
                if *game.0.world().resource::<State<Screen>>().get() == Screen::Payoff {
                    break;
                }
                if let Some(asked) =
                    game.twin().groups.iter().flat_map(|g| &g.items).find(|i| i.command.contains("here"))
                {
                    let command = asked.command.clone();
                    check(&game.twin());
                    game.send(&command);
                }
                game.0.update();
            }
            check(&game.twin());
            if player == "1" {
                game.press(go);
            }
        }
        game.press(heated);
        check(&game.twin());
        game.press(next);
        check(&game.twin());
        game.press(picture);
        check(&game.twin());
        game.press(smile);
        check(&game.twin());
        game.press(anew);
        let twin = game.twin();
        check(&twin);
        // The next one finds the language that staff chose.
        assert_eq!((twin.title.as_str(), twin.lang), ("Doux Foyer", "fr"));
    }
}

#[test]
fn a_year_of_ones_own_is_found_through_the_twin_alone() {
    let mut game = Game::new(Lang::En);
    game.press("My home");
    let answers = ["Lyon", "65", "Between", "1975 to 1987", "Electric heaters", "An electric tank", "3 people"];
    for answer in answers {
        check(&game.twin());
        let before = game.twin().title;
        game.press(answer);
        assert_ne!(game.twin().title, before, "each question is told anew");
    }
    check(&game.twin());
    game.press("Lid on the pot");
    game.press("See my year");
    check(&game.twin());
    let is_found = |game: &Game| matches!(game.0.world().resource::<MyHome>().stage, Stage::Found(_));
    // A slow machine has its time.
    for _ in 0..30_000 {
        if is_found(&game) {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
        game.0.update();
    }
    assert!(is_found(&game));
    check(&game.twin());
    game.press("Shutters closed at night");
    game.press("Shutters closed at night. How do we know?");
    let twin = game.twin();
    check(&twin);
    let how = twin.groups.iter().find(|group| group.heading == "How do we know?").unwrap();
    assert!(how.text.len() >= 2, "{how:?}");
    assert!(twin.groups.iter().any(|group| group.heading == "My sheet" && group.text[0] == "Shutters closed at night"));
}
