//! What the screens of a kiosk say: for those who see it, those who hear it, and the paper.

use crate::{
    game::{
        Content,
        kiosk::{Kiosk, Stand},
    },
    kiosk::{Habit, Help, Played, Source, Wonder, plan_code, wonders},
    rules::{Find, Session, Target},
    text::{Arg, Format, Names, Texts},
};

/// The line of the attract screen.
pub fn wonder(content: &Content, stand: &Stand, session: &Session) -> Option<String> {
    let all = wonders(&content.library.catalogue, session.level());
    let texts = &content.texts;
    let f = Format(texts.lang());
    let (key, amount) = match all.get(stand.wonder % all.len().max(1))? {
        Wonder::EurPerYear(key, eur) => (*key, f.eur_whole(*eur)),
        Wonder::Share(key, share) => (*key, f.percent(*share)),
    };
    Some(texts.with(key, &[("amount", Arg::Text(&amount))]))
}

/// `3 minutes · gratuit · rien n’est enregistré`.
pub fn about(texts: &Texts, session: &Session) -> String {
    let minutes = session.level().kiosk.as_ref().map_or(3, |kiosk| kiosk.turn_s.div_ceil(60));
    texts.with("attract-about", &[("minutes", Arg::Text(&minutes.to_string()))])
}

/// `Il est 19 h. Trouvez 8 gaspillages.`
pub fn sentence(texts: &Texts, session: &Session) -> String {
    let time = Format(texts.lang()).time(session.level().start.0);
    #[expect(clippy::cast_precision_loss, reason = "a dozen at most")]
    let count = Arg::Count(session.hunt().len() as f64);
    texts.with("kiosk-sentence", &[("time", Arg::Text(&time)), ("count", count)])
}

/// `Joueur 2`, when there are two.
pub fn player(texts: &Texts, stand: &Stand) -> Option<String> {
    let number = stand.visit.player().to_string();
    (stand.visit.players() > 1).then(|| texts.with("kiosk-player", &[("number", Arg::Text(&number))]))
}

/// Seconds of the turn that are left, and the share of it, 0 to 1.
pub fn left(session: &Session) -> (f64, f64) {
    let turn_s = session.level().kiosk.as_ref().map_or(0.0, |kiosk| f64::from(kiosk.turn_s));
    let gone = f64::from(session.readings().minute) / f64::from(session.level().hours * 60).max(1.0);
    let share = (1.0 - gone).clamp(0.0, 1.0);
    (turn_s * share, share)
}

/// What help says.
pub fn help(texts: &Texts, session: &Session, help: Help, target: &Target) -> String {
    match help {
        Help::Glow => texts.get("kiosk-look-glow"),
        Help::Arrow => texts.get("kiosk-look-arrow"),
        Help::Name => {
            let thing = Names::of_session(texts, session).target(target);
            texts.with("kiosk-look", &[("thing", Arg::Text(&Names::inside(&thing)))])
        }
    }
}

/// How much of the hunt a player found: `5 sur 8`.
pub fn of_all(texts: &Texts, found: usize, all: usize) -> String {
    let (found, all) = (found.to_string(), all.to_string());
    texts.with("hunt-count", &[("found", Arg::Text(&found)), ("all", Arg::Text(&all))])
}

/// What the first of two found.
pub fn handover(texts: &Texts, stand: &Stand, session: &Session) -> String {
    let found = stand.visit.played().first().map_or(0, |played| played.found.len()).to_string();
    let all = session.hunt().len().to_string();
    texts.with("handover-title", &[("found", Arg::Text(&found)), ("all", Arg::Text(&all))])
}

/// What was avoided: this evening, and over a winter once that is known.
pub fn avoided(texts: &Texts, stand: &Stand) -> (String, String) {
    let f = Format(texts.lang());
    let saved_kwh = stand.visit.played().last().map_or(0.0, |played| played.saved_kwh);
    if saved_kwh < LEAST_KWH {
        return (texts.get("payoff-none"), String::new());
    }
    let tonight = texts.with("payoff-saved", &[("kwh", Arg::Text(&f.kwh(saved_kwh)))]);
    let winter = match stand.given.winter {
        // Of two players it would be the last one's only.
        _ if stand.visit.players() > 1 => String::new(),
        Some(saving) => texts.with("payoff-winter", &[("amount", Arg::Text(&f.eur_whole(saving.eur.max(0.0))))]),
        None if stand.reckons() => texts.get("payoff-working"),
        None => String::new(),
    };
    (tonight, winter)
}

/// Less than this over an evening is nothing, kWh.
const LEAST_KWH: f64 = 0.005;

/// Both results side by side, and a kind word.
pub fn both(texts: &Texts, stand: &Stand, session: &Session) -> Vec<String> {
    let f = Format(texts.lang());
    let all = session.hunt().len().to_string();
    let played = stand.visit.played();
    let line = |(at, played): (usize, &Played)| {
        let (number, found) = ((at + 1).to_string(), played.found.len().to_string());
        let kwh = f.kwh(played.saved_kwh.max(0.0));
        let args = [("number", number.as_str()), ("found", &found), ("all", &all), ("kwh", &kwh)];
        texts.with("payoff-player", &args.map(|(name, text)| (name, Arg::Text(text))))
    };
    let mut lines: Vec<String> = played.iter().enumerate().map(line).collect();
    if let [first, second] = played {
        let better = match first.found.len().cmp(&second.found.len()) {
            std::cmp::Ordering::Greater => Some("1"),
            std::cmp::Ordering::Less => Some("2"),
            std::cmp::Ordering::Equal => None,
        };
        lines.push(match better {
            Some(number) => texts.with("payoff-better", &[("number", Arg::Text(number))]),
            None => texts.get("payoff-same"),
        });
    }
    lines
}

/// Things of the hunt, and whether anyone of the visit found them.
pub fn finds(stand: &Stand, session: &Session) -> Vec<Find> {
    let found = |target: &Target| {
        let (Target::Room(id) | Target::Window(id) | Target::Door(id) | Target::Device(id) | Target::Person(id)) =
            target;
        stand.visit.played().iter().any(|played| played.found.contains(id))
    };
    let by_any = |find: Find| Find { found: found(&find.target), ..find };
    session.hunt().into_iter().map(by_any).collect()
}

/// Gestures offered: those of what anyone of the visit found first.
pub fn habits(stand: &Stand, session: &Session) -> Vec<Habit> {
    Habit::offered(session, &finds(stand, session))
}

/// A gesture as a plan: `Quand je quitte une pièce : lumière éteinte en sortant`.
pub fn plan_line(texts: &Texts, habit: Habit) -> String {
    let (when, then) = (texts.get(habit.when_key()), texts.get(habit.key()));
    texts.with("name-on", &[("on", Arg::Text(&when)), ("thing", Arg::Text(&Names::inside(&then)))])
}

/// Gestures that the player takes home as plans; or that there are none.
pub fn taken_along(texts: &Texts, stand: &Stand) -> Vec<String> {
    let habits = stand.visit.habits();
    if habits.is_empty() {
        return vec![texts.get("farewell-none")];
    }
    habits.iter().map(|habit| plan_line(texts, *habit)).collect()
}

/// The link to the plan of this visit, if staff have said where the site is.
pub fn link(content: &Content, kiosk: &Kiosk, stand: &Stand) -> Option<String> {
    let address = kiosk.settings.address.as_ref()?.as_str();
    let source = stand.visit.source().unwrap_or(Source::Electric);
    let code = plan_code(source, stand.visit.habits(), content.texts.lang());
    let address = address.split('#').next().unwrap_or_default();
    Some(format!("{address}#plan={code}"))
}

/// Whom to ask at home, if staff have said so.
pub fn contact(texts: &Texts, kiosk: Option<&Kiosk>) -> Option<String> {
    let contact = kiosk?.settings.contact.as_ref()?.as_str();
    Some(texts.with("farewell-contact", &[("contact", Arg::Text(contact))]))
}

/// Asks the player whose turn it is for a picture; nothing once each has one.
pub fn picture_wanted(texts: &Texts, stand: &Stand) -> Option<String> {
    let visit = &stand.visit;
    let next = visit.pictures().len();
    (next < visit.played().len()).then(|| {
        if visit.players() > 1 {
            texts.with("farewell-picture-of", &[("number", Arg::Text(&(next + 1).to_string()))])
        } else {
            texts.get("farewell-picture")
        }
    })
}

/// Rows of the board, in words.
pub fn board(texts: &Texts, stand: &Stand) -> Vec<String> {
    let rows = stand.board.best(BOARD_ROWS).map(|entry| {
        let (picture, found) = (texts.get(entry.picture.key()), entry.found.to_string());
        texts.with("board-row", &[("picture", Arg::Text(&picture)), ("found", Arg::Text(&found))])
    });
    rows.collect()
}

/// Rows of the board that are shown.
pub const BOARD_ROWS: usize = 6;
