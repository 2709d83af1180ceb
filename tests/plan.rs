//! Mon logement: years of generated homes beside published figures, and what must hold for any home.

#[path = "support/answers.rs"]
mod answers;
mod common;

use std::{sync::Arc, thread};

use doux_foyer::{
    content::{Catalogue, Library, PublishedHomes},
    plan::{
        Answers, DATA_FILES, ERAS, Gesture, Gestures, Heating, Outcome, Plan, Storey, Water, YearLine, ZONES,
        catalogue, gestures_of, questions,
    },
    sim::{energy::Use, home::Accuracy},
};
use proptest::prelude::*;

fn known() -> Arc<Catalogue> {
    let library = Library::load(&common::project_files());
    assert!(library.problems.is_empty(), "{:#?}", library.problems);
    library.catalogue
}

fn planned(catalogue: &Arc<Catalogue>, answers: Answers) -> Plan {
    let mut plan = Plan::new(Arc::clone(catalogue)).unwrap();
    let steps = plan.begin(answers).unwrap();
    assert!(plan.result().is_err(), "nothing is known before it is done");
    for done in 1..=steps {
        let progress = plan.advance().unwrap();
        assert_eq!((progress.done, progress.of), (done, steps));
    }
    plan
}

fn year(catalogue: &Arc<Catalogue>, answers: Answers) -> YearLine {
    Plan::new(Arc::clone(catalogue)).unwrap().year_of(answers).unwrap()
}

fn usual() -> Answers {
    Answers {
        zone: 2,
        surface_m2: 62.0,
        floor: Storey::Middle,
        era: 2,
        heating: Heating::Electric,
        water: Water::ElectricTank,
        people: 2,
        habits: Gestures::default(),
    }
}

fn of(year: &YearLine, use_: Use) -> f64 {
    year.uses.iter().filter(|line| line.use_ == use_).map(|line| line.bought.kwh).sum()
}

/// kWh/m² a year that homes of this carrier, era and zone are published to take for heating: means of their kind.
///
/// The mean of all homes lies between those of eras; half of all homes are older than the first regulation (INSEE), so
/// that the oldest take more than the mean by what the others take less.
fn published_m2(published: &PublishedHomes, answers: &Answers) -> [f64; 2] {
    // Shares of the stock from the oldest on: both eras before 1975 count as one.
    const STOCK: [f64; 5] = [0.50, 0.12, 0.20, 0.12, 0.06];
    let flats = published.flats.kwh / published.flats.m2;
    let (all, boiler) = match answers.heating {
        Heating::Electric => (published.electricity.kwh_m2, 1.0),
        Heating::Gas => (published.gas.kwh_m2, 0.85),
        Heating::Collective => (published.heat.kwh_m2, 1.0),
    };
    let mut factors = [[1.0; 2]; 5];
    for (number, era) in ERAS[2..].iter().enumerate() {
        let less = published.eras.less.iter().find(|(id, _)| id.as_str() == *era).unwrap().1;
        factors[number + 1] = [factors[number][0] * (1.0 - less[1]), factors[number][1] * (1.0 - less[0])];
    }
    let mean: f64 = STOCK.iter().zip(factors).map(|(share, [low, high])| share * f64::midpoint(low, high)).sum();
    let [low, high] = factors[answers.era.saturating_sub(1)];
    // The three groups of zones lie evenly apart.
    let apart = published.h1_over_h3.ratio.sqrt();
    let zone = match ZONES[answers.zone].as_bytes()[1] {
        b'1' => apart,
        b'2' => 1.0,
        _ => 1.0 / apart,
    };
    [flats / boiler * low / mean * zone, all[1] * high / mean * zone]
}

/// One home against the mean of its kind: between other homes or under a roof, crowded or not.
const ONE_HOME: f64 = 2.0;
/// Heat that one person more gives over a season, half of which heating no longer has to: 70 W for 232 days, kWh. Where little
/// is needed a person more or less counts for more than any factor says.
const ONE_PERSON_KWH: f64 = 0.5 * 0.070 * 24.0 * 232.0;

#[test]
fn years_of_sixty_homes_are_those_that_are_published() {
    let catalogue = known();
    let published = &catalogue.plan.as_ref().unwrap().published;
    let sample = Answers::sample();
    // Two at a time.
    let years: Vec<YearLine> = thread::scope(|scope| {
        let halves = sample.chunks(sample.len().div_ceil(2)).map(|half| {
            let catalogue = &catalogue;
            scope.spawn(move || half.iter().map(|answers| year(catalogue, *answers)).collect::<Vec<_>>())
        });
        let halves: Vec<_> = halves.collect();
        halves.into_iter().flat_map(|half| half.join().unwrap()).collect()
    });
    let mut wrong = Vec::new();
    println!(
        "era        zone storey   m2 heating    people  heating kWh/m2 (five ways)  published  water  devices  all kWh"
    );
    for (answers, year) in sample.iter().zip(&years) {
        let heating = year.uses.iter().find(|line| line.use_ == Use::Heating).unwrap();
        let [m2, least, most] =
            [heating.bought.kwh, heating.bought.kwh_low, heating.bought.kwh_high].map(|kwh| kwh / answers.surface_m2);
        let [low, high] = published_m2(published, answers);
        let water = of(year, Use::HotWater);
        let line = format!(
            "{:<10} {:<4} {:<7}{:>4.0} {:<11}{:>5}{m2:>11.0} {:>13} {:>13}{water:>7.0}{:>9.0}{:>9.0}",
            ERAS[answers.era],
            ZONES[answers.zone],
            answers.floor.key(),
            answers.surface_m2,
            answers.heating.key(),
            answers.people,
            format!("({least:.0} to {most:.0})"),
            format!("{low:.0} to {high:.0}"),
            year.bought.kwh - water - of(year, Use::Heating),
            year.bought.kwh
        );
        println!("{line}");
        let person = ONE_PERSON_KWH / answers.surface_m2;
        if !(low / ONE_HOME - person..=high * ONE_HOME + person).contains(&m2) {
            wrong.push(line);
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_usual_flat_takes_what_mean_flats_take() {
    let catalogue = known();
    let published = &catalogue.plan.as_ref().unwrap().published;
    let here = year(&catalogue, usual());
    let [low, high] = published_m2(published, &usual());
    let m2 = of(&here, Use::Heating) / usual().surface_m2;
    assert!((low..=high).contains(&m2), "{m2:.0} kWh/m2, published {low:.0} to {high:.0}");
    // 1700 kWh for a tank (ADEME), whose homes have 2.2 people.
    let water = of(&here, Use::HotWater);
    assert!((water / 1700.0 - 1.0).abs() < 0.15, "{water:.0} kWh of hot water");
    assert!((published.water_l.low..=published.water_l.high).contains(&here.warm_l), "{} L", here.warm_l);
    // 2228 kWh of other electricity in homes of 92 m2, freezer and dryer included, which two people here do not have.
    let devices = here.bought.kwh - water - of(&here, Use::Heating) + 308.0 + 301.0;
    assert!((devices / 2228.0 - 1.0).abs() < 0.15, "{devices:.0} kWh of devices");
    // Means of zones over the eras: H1 takes nearly 60 % more than H3 (Phébus; all energy).
    let mean = |zones: &[usize]| {
        let years = zones
            .iter()
            .flat_map(|&zone| [1, 2, 3].map(|era| year(&catalogue, Answers { zone, era, ..usual() }).bought.kwh));
        let all: Vec<f64> = years.collect();
        all.iter().sum::<f64>() / f64::from(u32::try_from(all.len()).unwrap())
    };
    let ratio = mean(&[0, 1, 2]) / mean(&[7]);
    println!("H1 over H3: {ratio:.2}, published {}", published.h1_over_h3.ratio);
    assert!((ratio / published.h1_over_h3.ratio - 1.0).abs() < 0.25, "{ratio}");
}

#[test]
fn fast_is_exact_within_a_hundredth() {
    let catalogue = known();
    let fast = year(&catalogue, usual());
    let mut plan = Plan::new(Arc::clone(&catalogue)).unwrap();
    plan.set_accuracy(Accuracy::Exact);
    let exact = plan.year_of(usual()).unwrap();
    let apart = of(&fast, Use::Heating) / of(&exact, Use::Heating) - 1.0;
    println!("fast against exact: {:+.2} % of heating", 100.0 * apart);
    assert!(apart.abs() < 0.01, "{apart}");
}

/// What must hold for what was found in any home.
fn hold(found: &Outcome) {
    let json = serde_json::to_value(found).unwrap();
    all_finite(&json);
    let ordered = |low: f64, middle: f64, high: f64| low <= middle && middle <= high;
    let year = &found.year;
    assert!(
        ordered(year.bought.kwh_low, year.bought.kwh, year.bought.kwh_high)
            && ordered(year.bought.eur_low, year.bought.eur, year.bought.eur_high)
    );
    for line in &year.uses {
        assert!(
            ordered(line.bought.kwh_low, line.bought.kwh, line.bought.kwh_high)
                && ordered(line.bought.eur_low, line.bought.eur, line.bought.eur_high),
            "{line:?}"
        );
        assert!(line.bought.kwh_low >= 0.0, "{line:?}");
    }
    let sum: f64 = year.uses.iter().map(|line| line.bought.kwh).sum();
    assert!((sum / year.bought.kwh - 1.0).abs() < 1e-9);
    for gesture in &found.gestures {
        let saving = &gesture.saving;
        assert!(ordered(saving.amounts.kwh_low, saving.amounts.kwh, saving.amounts.kwh_high), "{gesture:?}");
        assert!(ordered(saving.amounts.eur_low, saving.amounts.eur, saving.amounts.eur_high), "{gesture:?}");
        assert!(gesture.done || saving.amounts.kwh > 0.0 && saving.amounts.eur > 0.0, "{gesture:?}");
        assert!(saving.amounts.kwh < 0.6 * year.bought.kwh, "{gesture:?}");
        assert!(!gesture.sources.is_empty() && gesture.published.is_some(), "{gesture:?}");
        assert_eq!(gesture.price_eur.is_some(), gesture.who == doux_foyer::content::Who::Purchase, "{gesture:?}");
    }
    assert!(
        found.gestures.windows(2).all(|pair| pair[0].saving.amounts.eur >= pair[1].saving.amounts.eur),
        "the largest comes first"
    );
    assert!(!found.prices.is_empty());
}

fn all_finite(value: &serde_json::Value) {
    match value {
        // JSON has no other numbers: what was not finite has become null.
        serde_json::Value::Null => panic!("a number that is none"),
        serde_json::Value::Array(list) => list.iter().for_each(all_finite),
        serde_json::Value::Object(object) => {
            object
                .iter()
                .filter(|(key, _)| !["price_eur", "published"].contains(&key.as_str()))
                .for_each(|(_, v)| all_finite(v));
        }
        _ => {}
    }
}

#[test]
fn gestures_of_the_usual_flat() {
    let catalogue = known();
    let plan = planned(&catalogue, usual());
    let found = plan.result().unwrap();
    hold(&found);
    // Every gesture that such a home can do saves something there.
    let listed: Vec<&str> = found.gestures.iter().map(|gesture| gesture.id.key()).collect();
    let usage = &catalogue.plan.as_ref().unwrap().usage;
    for gesture in Gesture::ALL.into_iter().filter(|gesture| gesture.concerns(&usual(), usage)) {
        assert!(listed.contains(&gesture.key()), "{} saves nothing", gesture.key());
    }
    // What devices give less, heating gives more: the equation against seasons lived in full.
    for gesture in [Gesture::Led, Gesture::BoxOffNight, Gesture::Lid, Gesture::StandbyOff, Gesture::Wash30] {
        let alone = found.gestures.iter().find(|line| line.id == gesture).unwrap().saving;
        let lived = plan.together([gesture].into_iter().collect()).unwrap();
        println!("{:<14} alone {:.1}, lived {:.1} kWh", gesture.key(), alone.amounts.kwh, lived.amounts.kwh);
        assert!(
            (alone.amounts.kwh - lived.amounts.kwh).abs() < 0.05 * alone.amounts.kwh + 0.5,
            "{}: {alone:?} {lived:?}",
            gesture.key()
        );
    }
}

#[test]
fn habits_are_part_of_the_year_and_tell_what_they_save() {
    let catalogue = known();
    let habits: Gestures = [Gesture::ShortShower, Gesture::ShuttersNight, Gesture::Lid].into_iter().collect();
    let (without, with) = (planned(&catalogue, usual()), planned(&catalogue, Answers { habits, ..usual() }));
    let (before, after) = (without.result().unwrap(), with.result().unwrap());
    hold(&after);
    let together = without.together(habits).unwrap();
    assert!(
        (before.year.bought.kwh - after.year.bought.kwh - together.amounts.kwh).abs() < 1e-6 * before.year.bought.kwh
    );
    for gesture in &after.gestures {
        let habit = habits.has(gesture.id);
        assert_eq!(gesture.done, habit, "{gesture:?}");
        assert!(!habit || gesture.saving.amounts.kwh > 10.0, "{gesture:?}");
    }
}

#[test]
fn collective_heat_saves_its_own_share_of_the_price() {
    let catalogue = known();
    let answers = Answers { heating: Heating::Collective, water: Water::Collective, ..usual() };
    let found = planned(&catalogue, answers).result().unwrap();
    hold(&found);
    let heating = found.year.uses.iter().find(|line| line.use_ == Use::Heating).unwrap();
    let gesture = found.gestures.iter().find(|gesture| gesture.id == Gesture::HeatingMinus1).unwrap();
    let share = gesture.saving.amounts.eur / gesture.saving.amounts.kwh / (heating.bought.eur / heating.bought.kwh);
    assert!((share - 0.70).abs() < 1e-9, "{share}");
    assert!(
        found.gestures.iter().all(|gesture| ![Gesture::ProgrammedSetback, Gesture::Tank60To55].contains(&gesture.id))
    );
}

#[test]
fn the_light_editions_data_plan_the_same() {
    let files = common::project_files();
    let mut data = serde_json::Map::new();
    for name in DATA_FILES {
        let table: toml::Table = toml::from_str(&files[&format!("assets/catalogue/{name}.toml")]).unwrap();
        data.insert(name.into(), serde_json::to_value(table).unwrap());
    }
    let light = catalogue(&serde_json::Value::Object(data).to_string()).unwrap();
    assert_eq!(year(&Arc::new(light), usual()), year(&known(), usual()));
    for wrong in ["", "{}", "[1]", r#"{"plan":{}}"#] {
        assert_eq!(catalogue(wrong).unwrap_err().field, "data");
    }
}

#[test]
fn bad_answers_are_named_with_what_is_allowed() {
    let good = usual().to_json();
    let with = |field: &str, value: serde_json::Value| {
        let mut answers = good.clone();
        answers[field] = value;
        Answers::read(&answers.to_string()).unwrap_err()
    };
    assert_eq!(Answers::read(&good.to_string()).unwrap(), usual());
    let problem = with("zone", "h4".into());
    assert_eq!((problem.field.as_str(), problem.allowed.len()), ("zone", 8));
    for (field, value) in [
        ("surface_m2", 8.9.into()),
        ("surface_m2", 250.1.into()),
        ("surface_m2", "62".into()),
        ("floor", "roof".into()),
        ("era", 1975.into()),
        ("heating", "wood".into()),
        ("water", "solar".into()),
        ("people", 0.into()),
        ("people", 2.5.into()),
        ("people", 9.into()),
        ("habits", "lid".into()),
    ] {
        let problem = with(field, value);
        assert!(problem.field == field && !problem.allowed.is_empty(), "{problem:?}");
    }
    assert_eq!(with("habits", serde_json::json!(["lid", "hat"])).field, "habits[1]");
    assert_eq!(with("colour", "red".into()).field, "colour");
    for field in Answers::FIELDS {
        let mut answers = good.clone();
        answers.as_object_mut().unwrap().remove(field);
        assert_eq!(Answers::read(&answers.to_string()).unwrap_err().field, field);
    }
    assert_eq!(Answers::read("{").unwrap_err().field, "answers");
    assert_eq!(gestures_of("[3]").unwrap_err().field, "gestures[0]");
    let questions = questions();
    let asked: Vec<&str> =
        questions.as_array().unwrap().iter().map(|question| question["id"].as_str().unwrap()).collect();
    assert_eq!(asked, Answers::FIELDS);
}

/// A bath that becomes a shower becomes a short one where showers are short: what both gestures save beyond each alone, kWh.
fn shorter_kwh(catalogue: &Catalogue, chosen: Gestures, found: &Outcome) -> f64 {
    if !(chosen.has(Gesture::ShortShower) && chosen.has(Gesture::ShowerNotBath)) {
        return 0.0;
    }
    let figures = catalogue.plan.as_ref().unwrap();
    let (water, usual) = (&figures.water, &figures.living[figures.living.len() / 2]);
    let baths_a_day = usual.baths_a_week / 7.0;
    let shower_l = usual.water_l * (1.0 - water.taps_share) - baths_a_day * water.bath_l;
    let showers_a_day = shower_l / (usual.shower_min * water.shower_l_min);
    let short = found.gestures.iter().find(|line| line.id == Gesture::ShortShower).unwrap();
    short.saving.amounts.kwh * baths_a_day / showers_a_day
}

#[test]
fn a_bath_given_up_becomes_a_short_shower_where_showers_are_short() {
    let catalogue = known();
    let answers = Answers {
        zone: 0,
        surface_m2: 9.0,
        floor: Storey::Ground,
        era: 0,
        heating: Heating::Electric,
        water: Water::ElectricTank,
        people: 1,
        habits: [Gesture::Wash30, Gesture::Defrost].into_iter().collect(),
    };
    let plan = planned(&catalogue, answers);
    let found = plan.result().unwrap();
    let both: Gestures = [Gesture::ShortShower, Gesture::ShowerNotBath].into_iter().collect();
    let alone = |gesture| found.gestures.iter().find(|line| line.id == gesture).unwrap().saving.amounts.kwh;
    let sum = alone(Gesture::ShortShower) + alone(Gesture::ShowerNotBath);
    let (more, told) = (plan.together(both).unwrap().amounts.kwh - sum, shorter_kwh(&catalogue, both, &found));
    assert!(
        more > 5.0 && (more - told).abs() < 0.2 * told,
        "{more} kWh more than {sum}, of which {told} by the shower"
    );
}

/// Few habits: with all of them there is nothing left to propose.
fn home() -> impl Strategy<Value = Answers> {
    (answers::any_answers(), 0..1_u32 << 24).prop_map(|(answers, bits)| Answers {
        habits: Gestures::from_bits(bits & bits >> 3 & bits >> 5).unwrap(),
        ..answers
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, ..ProptestConfig::default() })]

    #[test]
    fn any_home_has_sound_figures(answers in home(), chosen in prop::collection::vec(0..24_usize, 1..4)) {
        let catalogue = known();
        let plan = planned(&catalogue, answers);
        let found = plan.result().unwrap();
        hold(&found);
        let listed = |gesture: Gesture| found.gestures.iter().find(|line| line.id == gesture && !line.done);
        let chosen: Gestures = chosen.into_iter().map(|n| Gesture::ALL[n]).filter(|g| listed(*g).is_some()).collect();
        let together = plan.together(chosen).unwrap();
        let alone: Vec<f64> = chosen.iter().map(|gesture| listed(gesture).unwrap().saving.amounts.kwh).collect();
        let sum: f64 = alone.iter().sum();
        let largest = alone.iter().copied().fold(0.0, f64::max);
        // Shutters hold back more where it is warmer, and heat that devices no longer give is replaced at the lower setting:
        // what the equation of the module leaves out.
        let slack = 0.04 * sum + 2.0;
        let (kwh, most) = (together.amounts.kwh, sum + shorter_kwh(&catalogue, chosen, &found) + slack);
        prop_assert!(kwh <= most && kwh >= largest - slack, "{kwh} of {alone:?}, {most} at most");
    }

    #[test]
    fn more_people_more_water_and_better_eras_less_heating(answers in home()) {
        let catalogue = known();
        let now = year(&catalogue, answers);
        if answers.people < 8 {
            let more = year(&catalogue, Answers { people: answers.people + 1, ..answers });
            prop_assert!(of(&more, Use::HotWater) >= of(&now, Use::HotWater));
        }
        // Stone of before 1948 loses less than the bare concrete that came after it.
        if (1..5).contains(&answers.era) {
            let better = year(&catalogue, Answers { era: answers.era + 1, ..answers });
            prop_assert!(of(&better, Use::Heating) <= of(&now, Use::Heating) + 1.0);
        }
        let colder = year(&catalogue, Answers { zone: 0, ..answers });
        let milder = year(&catalogue, Answers { zone: 7, ..answers });
        prop_assert!(of(&milder, Use::Heating) <= of(&colder, Use::Heating) + 1.0);
    }
}
