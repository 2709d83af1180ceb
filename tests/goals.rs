//! What a level asks for is shown by the figures that decide its ratings; a hunt counts what was found.

mod common;
mod support;

use doux_foyer::{
    content::{Opening, Power},
    rules::{Action, Aim, RatingReason, Session, bots::Bot},
    sim::energy::Carrier,
    text::{AimWords, Lang, Texts, hunt_count, hunt_found},
};
use support::{finish, id, library, pass, setpoint};

fn texts(lang: Lang) -> Texts {
    Texts::load(&common::project_files(), lang).unwrap()
}

#[test]
fn each_level_shows_the_goal_that_decides_its_ratings() {
    let library = library();
    for level in library.levels.values() {
        let mut session = Session::new(&library, &level.id, None).unwrap();
        let before = session.aims();
        assert!(before.iter().all(|aim| aim.share() < 1e-6 && !aim.is_over()), "{}: {before:?}", level.id);
        pass(&mut session, 600);
        let aims = session.aims();
        match aims[0] {
            Aim::Unhealthy { most_min, .. } => assert_eq!(level.goal.unhealthy_min, Some(most_min)),
            Aim::Saving { now_eur, least_eur } => {
                assert_eq!(level.goal.saving_eur, Some(least_eur));
                assert!(now_eur.abs() < 1e-9, "nothing was done: nothing is saved");
            }
            Aim::Peak { now_kwh, least_kwh, hours } => {
                assert_eq!((level.goal.peak, least_kwh), (Some(hours), hours.less_kwh));
                assert!(now_kwh.abs() < 1e-12, "nothing was done: nothing less was drawn");
            }
            Aim::Cost { now_eur, most_eur } => {
                assert!((most_eur - level.goal.cost_eur).abs() < 1e-12);
                assert!(now_eur > 0.0);
            }
        }
        for lang in Lang::ALL {
            let words = AimWords::of(&texts(lang), &aims[0]);
            assert!(words.asked.contains(&words.goal), "{words:?}");
        }
    }
}

#[test]
fn what_is_saved_so_far_is_what_the_debrief_tells() {
    let library = library();
    let mut session = Session::new(&library, &id("grande-famille"), None).unwrap();
    Bot::Sensible.play(&mut session);
    let end = session.summary();
    let saved_eur = end.without_you.cost_eur.total() - end.you.cost_eur.total();
    let Aim::Saving { now_eur, .. } = session.aims()[0] else { panic!("{:?}", session.aims()) };
    assert!((now_eur - saved_eur).abs() < 1e-6, "{now_eur} {saved_eur}");
}

#[test]
fn at_a_peak_what_waits_counts_and_what_is_drawn_then_does_not() {
    let library = library();
    let begin = || Session::new(&library, &id("pic-de-19h"), None).unwrap();
    let less = |session: &Session| {
        let Aim::Peak { now_kwh, .. } = session.aims()[0] else { panic!("{:?}", session.aims()) };
        now_kwh
    };
    // From 16:00 to 18:00 nothing counts, whatever is done.
    let mut cold = begin();
    cold.act(setpoint("living", 16.0)).unwrap();
    pass(&mut cold, 120);
    assert!(less(&cold).abs() < 1e-12, "{}", less(&cold));
    assert_eq!(cold.summary().ratings.energy.score, 0, "nothing of the peak was lived yet");
    pass(&mut cold, 120);
    let by_eight = less(&cold);
    assert!(by_eight > 0.2, "{by_eight}");
    // Between two peaks it stands still.
    pass(&mut cold, 600);
    assert!((less(&cold) - by_eight).abs() < 1e-12);
    assert!(matches!(cold.summary().ratings.energy.reason, RatingReason::PeakShare(share) if share > 0.0));
    // Warm before the peak, down in it: less is drawn in its hours, and more before them.
    let mut early = begin();
    early.act(setpoint("living", 23.0)).unwrap();
    pass(&mut early, 115);
    early.act(setpoint("living", 18.0)).unwrap();
    pass(&mut early, 125);
    assert!(less(&early) > 0.2, "{}", less(&early));
    assert!(
        early.load_curve().between(Carrier::Electricity, 16 * 60, 18 * 60) > {
            early.load_curve_without().between(Carrier::Electricity, 16 * 60, 18 * 60)
        }
    );
    let fr = AimWords::of(&texts(Lang::Fr), &early.aims()[0]);
    assert!(fr.asked.contains("18:00") && fr.asked.contains("20:00"), "{fr:?}");
    assert!(matches!(early.aims()[1], Aim::Cost { .. }));
}

#[test]
fn where_health_is_the_goal_its_reason_does_not_compare() {
    let library = library();
    let mut compared = 0;
    for name in ["buee", "canicule"] {
        for bot in [Bot::Nothing, Bot::Sensible, Bot::Sealer] {
            let mut session = Session::new(&library, &id(name), None).unwrap();
            bot.play(&mut session);
            let (ratings, Aim::Unhealthy { now_min, .. }) = (session.summary().ratings, session.aims()[0]) else {
                panic!("{name} is about health");
            };
            // A reason that compares stays where someone was worse off than without the player.
            let compares = matches!(ratings.health.reason, RatingReason::DamperBy(_) | RatingReason::StalerBy(_));
            assert!(bot == Bot::Sealer || !compares, "{name}: {ratings:?}");
            if let RatingReason::Damp(minutes) | RatingReason::Stale(minutes) = ratings.health.reason {
                assert!(minutes > 0 && minutes <= now_min, "{name}: {minutes} of {now_min}");
                compared += 1;
            }
        }
    }
    assert!(compared > 0, "no run had damp or stale air as its reason");
}

#[test]
fn a_find_counts_once_and_only_when_it_ends_the_waste() {
    let library = library();
    let mut session = Session::new(&library, &id("kiosque"), None).unwrap();
    let found = |session: &Session| session.hunt().iter().filter(|find| find.found).count();
    assert_eq!((session.hunt().len(), found(&session)), (8, 0));
    // Not a waste of the hunt, the wrong way, and back on.
    session.act(Action::SetDevice { device: id("tv"), power: Power::Off }).unwrap();
    session.act(setpoint("bath", 24.0)).unwrap();
    assert_eq!(found(&session), 0);
    pass(&mut session, 1);
    session.act(setpoint("bath", 19.0)).unwrap();
    session.act(Action::SetDial { device: id("tank"), setpoint_c: 55.0 }).unwrap();
    session.act(Action::SetDevice { device: id("bed_lamp"), power: Power::Off }).unwrap();
    assert_eq!(found(&session), 3);
    pass(&mut session, 1);
    session.act(Action::SetDevice { device: id("bed_lamp"), power: Power::On }).unwrap();
    assert_eq!(found(&session), 3);
    session.act(Action::SetOpening { window: id("w_bed"), opening: Opening::Closed }).unwrap();
    assert_eq!(found(&session), 3);
    let fr = texts(Lang::Fr);
    assert_eq!(hunt_count(&fr, &session.hunt()), "3 sur 8");
    assert_eq!(hunt_found(&fr, &session.hunt(), "lampe"), "Trouvé\u{a0}: lampe. Encore 5.");
    for name in ["hood", "living_pendant", "console", "bath_lamp", "computer"] {
        session.act(Action::SetDevice { device: id(name), power: Power::Off }).unwrap();
    }
    assert!(session.hunt().iter().all(|find| find.found));
    assert!(hunt_found(&fr, &session.hunt(), "ordinateur").contains("Tout est trouvé"));
    finish(&mut session);
    assert!(session.hunt().iter().all(|find| find.found));
    // Elsewhere there is no hunt.
    assert!(Session::new(&library, &id("buee"), None).unwrap().hunt().is_empty());
}
