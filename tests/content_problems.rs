//! Bad files: refused with file, line, field and what is allowed; the rest stays usable; nothing panics.

mod common;

use doux_foyer::content::{Id, Library, Problem};
use proptest::prelude::*;

const LEVEL: &str = "levels/02-coup-de-froid.toml";
const HOME: &str = "levels/homes/t3-1975.toml";

fn library() -> Library {
    Library::load(&common::project_files())
}

fn text(file: &str) -> String {
    common::project_files()[file].clone()
}

/// The file with one text in it replaced; the text must be there.
fn with(file: &str, from: &str, to: &str) -> String {
    let text = text(file);
    assert!(text.contains(from), "`{from}` is not in {file}");
    text.replacen(from, to, 1)
}

fn level_problems(text: &str) -> Vec<Problem> {
    library().check_level_text(LEVEL, text).expect_err("the level should be refused")
}

fn home_problems(text: &str) -> Vec<Problem> {
    library().check_home_text(HOME, text).expect_err("the home should be refused")
}

/// The line of the file that a problem points at.
fn line_of(text: &str, problem: &Problem) -> String {
    text.lines().nth(problem.line.checked_sub(1).expect("the problem has a line")).unwrap_or_default().to_owned()
}

/// One problem, on a line that holds `line`, about `field`, saying `message` and `help`.
#[track_caller]
fn expect(text: &str, problems: &[Problem], line: &str, field: &str, message: &str, help: &str) {
    let all = problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
    let found = problems.iter().find(|problem| {
        problem.message.contains(message)
            && problem.field.as_deref() == Some(field)
            && problem.help.as_deref().unwrap_or_default().contains(help)
    });
    let found = found.unwrap_or_else(|| panic!("no such problem among:\n{all}"));
    assert!(line_of(text, found).contains(line), "line {}: `{}`\n{all}", found.line, line_of(text, found));
}

#[test]
fn an_unknown_field_is_named_with_the_nearest() {
    let text = with(LEVEL, "hours = 24", "huors = 24");
    expect(&text, &level_problems(&text), "huors", "huors", "unknown field `huors`", "did you mean `hours`?");
}

#[test]
fn an_unknown_field_deep_inside_is_found() {
    let text = with(LEVEL, "probability = 0.95", "probabillity = 0.95");
    expect(
        &text,
        &level_problems(&text),
        "probabillity",
        "people[0].habits[0].probabillity",
        "unknown field",
        "did you mean `probability`?",
    );
}

#[test]
fn mistakes_in_a_habit_are_found() {
    let text = with(LEVEL, "minutes = 7.5", "minutes = \"long\"");
    expect(&text, &level_problems(&text), "\"long\"", "people[0].habits[3].minutes", "the text \"long\"", "a number");
    let text = with(LEVEL, "minutes = 200", "minutes = -5");
    expect(&text, &level_problems(&text), "minutes = -5", "people[0].habits[1].minutes", "-5", "a whole number from 0");
    let text = with(LEVEL, "habit = \"showers\", minutes = 7.5", "habit = \"shower\", minutes = 7.5");
    expect(&text, &level_problems(&text), "\"shower\"", "people[0].habits[3].habit", "`shower`", "`showers`?");
}

#[test]
fn a_wrong_type_is_shown_where_it_is() {
    let text = with(LEVEL, "seed = 14", "seed = \"fourteen\"");
    expect(&text, &level_problems(&text), "seed", "seed", "the text \"fourteen\"", "a whole number");
    let text = with(LEVEL, "number = 2", "number = -2");
    expect(&text, &level_problems(&text), "number", "number", "-2", "a whole number");
    let text = with(LEVEL, "start = \"17:40\"", "start = \"25:40\"");
    expect(&text, &level_problems(&text), "start", "start", "`25:40` is not a time of day", "");
}

#[test]
fn an_unknown_variant_lists_what_is_allowed() {
    let text = with(LEVEL, "activity = \"cook\"", "activity = \"coook\"");
    let line = "coook";
    expect(
        &text,
        &level_problems(&text),
        line,
        "people[1].routine[4].activity",
        "`coook` is not known here",
        "`cook`?",
    );
}

#[test]
fn a_missing_field_is_named() {
    let text = with(LEVEL, "tariff = \"base-2026-02\"\n", "");
    let problems = level_problems(&text);
    assert!(problems[0].message.contains("missing field `tariff`"), "{}", problems[0]);
    assert!(problems[0].help.as_deref().unwrap_or_default().contains("tariff = "));
}

#[test]
fn a_missing_room_is_named_with_the_nearest() {
    let text = with(
        LEVEL,
        "room = \"hall\", activity = \"stand\" },\n  { at = \"07:30\"",
        "room = \"hal\", activity = \"stand\" },\n  { at = \"07:30\"",
    );
    expect(
        &text,
        &level_problems(&text),
        "\"hal\"",
        "people[0].routine[2].room",
        "there is no room `hal`",
        "did you mean `hall`?",
    );
}

#[test]
fn names_of_things_that_do_not_exist_are_refused() {
    for (from, to, field, message) in [
        ("home = \"t3-1975\"", "home = \"t3-1976\"", "home", "there is no home `t3-1976`"),
        ("city = \"Grenoble\"", "city = \"Grenobel\"", "weather.city", "there is no city `Grenobel`"),
        ("tariff = \"base-2026-02\"", "tariff = \"base-2062\"", "tariff", "there is no tariff"),
        (
            "starts = [\"kettle\"]",
            "starts = [\"ketle\"]",
            "people[0].routine[1].starts[0]",
            "there is no device `ketle`",
        ),
        ("window = \"w_bed\"", "window = \"w_bad\"", "people[0].habits[1].window", "there is no window `w_bad`"),
        ("colour = \"rose\"", "colour = \"rosy\"", "people[0].colour", "there is no colour `rosy`"),
        ("hair = \"hair_long\"", "hair = \"hair_lang\"", "people[0].hair", "there is no hair `hair_lang`"),
        ("d_child = false", "d_chid = false", "initial.doors.d_chid", "there is no door `d_chid`"),
        ("w_bed = \"open\"", "w_bde = \"open\"", "initial.shutters.w_bde", "there is no window `w_bde`"),
        ("tv_box = \"on\"", "tv_bxo = \"on\"", "initial.devices.tv_bxo", "there is no device `tv_bxo`"),
    ] {
        let text = with(LEVEL, from, to);
        let line = to.split(' ').next_back().unwrap().trim_matches(['"', '[', ']']);
        expect(&text, &level_problems(&text), line, field, message, "did you mean");
    }
}

#[test]
fn figures_out_of_range_are_refused() {
    for (from, to, field) in [
        ("probability = 0.95", "probability = 1.2", "people[0].habits[0].probability"),
        ("living = 21.5", "living = 31", "initial.setpoints.living"),
        ("hours = 24", "hours = 100000", "hours"),
        ("cost_eur = 9.0", "cost_eur = -1", "goal.cost_eur"),
        ("cloud = 0.7", "cloud = 70", "weather.days[0].cloud"),
        ("date = \"01-14\"", "date = \"02-30\"", "weather.date"),
        ("age = 38", "age = 380", "people[0].age"),
        ("minutes = 200", "minutes = 0", "people[0].habits[1].minutes"),
    ] {
        let text = with(LEVEL, from, to);
        expect(&text, &level_problems(&text), to, field, "", "");
    }
}

#[test]
fn a_peak_is_one_that_the_level_lives_and_the_meter_tells() {
    for (peak, field, message, help) in [
        ("from = \"18:10\"\nto = \"20:00\"\nless_kwh = 3", "goal.peak.from", "`18:10`", "a half hour"),
        ("from = \"20:00\"\nto = \"18:00\"\nless_kwh = 3", "goal.peak.to", "from 20:00 to 18:00", "later on the same"),
        ("from = \"18:00\"\nto = \"20:00\"\nless_kwh = -3", "goal.peak.less_kwh", "-3", "0.01 to"),
        ("from = \"18:00\"\nto = \"20:00\"", "goal.peak", "missing field `less_kwh`", ""),
    ] {
        let text = with(LEVEL, "cost_eur = 9.0", &format!("cost_eur = 9.0\n[goal.peak]\n{peak}"));
        expect(&text, &level_problems(&text), "", field, message, help);
    }
    let peak = "cost_eur = 9.0\npeak = { from = \"18:00\", to = \"20:00\", less_kwh = 3 }";
    let short = with(LEVEL, "cost_eur = 9.0", peak).replacen("hours = 24", "hours = 1", 1);
    let late = short.replacen("start = \"17:40\"", "start = \"20:30\"", 1);
    expect(&late, &level_problems(&late), "peak", "goal.peak", "ends before these hours", "`hours`");
    let both = with(LEVEL, "cost_eur = 9.0", &format!("{peak}\nsaving_eur = 2"));
    expect(&both, &level_problems(&both), "saving_eur", "goal.saving_eur", "a second goal", "leave one");
}

#[test]
fn numbers_that_are_none_are_refused() {
    for wrong in ["nan", "inf", "-inf", "+nan", "1e999"] {
        let text = with(LEVEL, "neighbours_c = 19", &format!("neighbours_c = {wrong}"));
        expect(&text, &level_problems(&text), wrong, "neighbours_c", "is not a number", "finite");
        let text = with(HOME, "at = [1.2, 0, 0.32]", &format!("at = [1.2, {wrong}, 0.32]"));
        expect(&text, &home_problems(&text), wrong, "furniture[1].at[1]", "is not a number", "finite");
    }
}

/// What newcomers write; where it is told, what is said and what helps.
const SLIPS: [(&str, &str, &str, &str, &str); 31] = [
    ("neighbours_c = 19", "neighbours_c = \"19 °C\"", "neighbours_c", "the text \"19 °C\"", "without quotes or unit"),
    ("neighbours_c = 19", "neighbours_c = 19 °C", "", "must be quoted", "the number alone: without unit"),
    ("cost_eur = 9.0", "cost_eur = 9,0", "", "not valid TOML", "decimals take a point"),
    ("hours = 24", "hours = -24", "hours", "the number -24", "a whole number from 0"),
    ("hours = 24", "hours = 0", "hours", "0 h is out of range", "1 to 336 h"),
    ("hours = 24", "hours = 24.5", "hours", "the number 24.5", "a whole number"),
    ("hours = 24", "hours = \"24 h\"", "hours", "the text \"24 h\"", "without quotes or unit"),
    ("hours = 24", "hours =", "", "not valid TOML", "a value is missing"),
    ("hours = 24", "hours: 24", "", "not valid TOML", "name = value"),
    ("hours = 24", "hours = 24\nhours = 12", "", "duplicate key", "written once"),
    ("start = \"17:40\"", "start = \"25:00\"", "start", "`25:00` is not a time of day", ""),
    ("start = \"17:40\"", "start = \"7:40\"", "start", "write HH:MM", ""),
    ("start = \"17:40\"", "start = 17:40", "start", "a time without quotes", "a text between quotes"),
    ("city = \"Grenoble\"", "city = \"Paname\"", "weather.city", "there is no city `Paname`", "Grenoble, Lille"),
    ("city = \"Grenoble\"", "city = Grenoble", "", "must be quoted", "between quotes"),
    ("city = \"Grenoble\"", "city = “Grenoble”", "", "must be quoted", "straight quotes"),
    ("city = \"Grenoble\"", "city = \"Grenoble", "", "not valid TOML", "ends with a quote"),
    ("date = \"01-14\"", "date = \"14-01\"", "weather.date", "`14-01` is not a day", "MM-DD"),
    ("home = \"t3-1975\"", "home = \"t3-1957\"", "home", "there is no home `t3-1957`", "did you mean `t3-1975`?"),
    (
        "room = \"bath\"",
        "room = \"bathroom\"",
        "people[0].routine[0].room",
        "no room `bathroom`",
        "did you mean `bath`?",
    ),
    ("hair_dark", "hair_grey", "people[0].look.hair", "no colour `hair_grey`", "there are: hair_black, hair_brown"),
    ("activity = \"wash\"", "activity = \"shower\"", "people[0].routine[0].activity", "`shower`", "play, wash"),
    ("at = \"06:30\", room", "at = \"06:30\" room", "", "missing comma", ""),
    ("probability = 0.95", "probability = 95", "people[0].habits[0].probability", "95 is out of range", "0 to 1"),
    ("d_child = false", "d_child = \"no\"", "initial.doors.d_child", "the text \"no\"", "true or false"),
    ("tv_box = \"on\"", "tv_box = true", "initial.devices.tv_box", "cannot stand here", "between quotes"),
    ("intro = \"", "intro = \"\t", "texts.fr.intro", "a tab", "use spaces"),
    ("[texts.en]", "[texts.de]", "texts", "no text in `en`", "add [texts.en]"),
    ("goal = \"", "gaol = \"", "texts.fr.gaol", "unknown field `gaol`", "did you mean `goal`?"),
    ("age = 38", "age = \"38 ans\"", "people[0].age", "the text \"38 ans\"", "a whole number"),
    ("[goal]", "[gaol]", "gaol", "unknown field `gaol`", "did you mean `goal`?"),
];

#[test]
fn slips_of_newcomers_are_told_plainly() {
    for (from, to, field, message, help) in SLIPS {
        let text = with(LEVEL, from, to);
        let problems = level_problems(&text);
        let all = problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
        let found = problems.iter().any(|problem| {
            problem.field.as_deref().unwrap_or_default() == field
                && problem.message.contains(message)
                && problem.help.as_deref().unwrap_or_default().contains(help)
                && problem.line > 0
                && problem.column > 0
        });
        assert!(found, "`{to}` gives\n{all}");
        assert!(problems.len() <= 3, "`{to}` gives {} problems:\n{all}", problems.len());
        assert!(!["f64", "u32", "u64", "struct", "variant"].iter().any(|word| all.contains(word)), "{all}");
    }
}

#[test]
fn a_person_without_a_routine_and_two_of_one_name_are_told() {
    let all = text(LEVEL);
    let from = all.find("routine = [").unwrap();
    let to = from + all[from..].find("\n]\n").unwrap() + 3;
    let none = [&all[..from], &all[to..]].concat();
    expect(&none, &level_problems(&none), "[[people]]", "people[0]", "missing field `routine`", "add `routine");
    let empty = [&all[..from], "routine = []\n", &all[to..]].concat();
    expect(&empty, &level_problems(&empty), "routine = []", "people[0].routine", "0 steps", "1 to 60");
    let ids: Vec<&str> = all.lines().filter(|line| line.starts_with("id = ")).collect();
    let twice = with(LEVEL, ids[2], ids[1]);
    expect(&twice, &level_problems(&twice), ids[1], "people[1].id", "a second person", "the first is people[0].id");
}

#[test]
fn all_mistakes_of_a_file_are_told_at_once() {
    let mut text = text(LEVEL);
    let slips = [
        ("start = \"17:40\"", "start = \"25:40\""),
        ("hours = 24", "huors = 24"),
        ("seed = 14", "seed = \"fourteen\""),
        ("city = \"Grenoble\"", "city = \"Grenobel\""),
        ("age = 38", "age = \"38 ans\""),
        ("room = \"bath\", activity = \"wash\"", "room = \"bathh\", activity = \"wash\""),
        ("activity = \"cook\"", "activity = \"coook\""),
        ("d_child = false", "d_chid = false"),
    ];
    for (from, to) in slips {
        assert!(text.contains(from), "{from}");
        text = text.replacen(from, to, 1);
    }
    let problems = level_problems(&text);
    let fields: Vec<&str> = problems.iter().filter_map(|problem| problem.field.as_deref()).collect();
    let all = problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
    let wanted = [
        "start",
        "huors",
        "seed",
        "weather.city",
        "people[0].age",
        "people[0].routine[0].room",
        "people[1].routine[4].activity",
        "initial.doors.d_chid",
    ];
    for field in wanted {
        assert_eq!(fields.iter().filter(|found| **found == field).count(), 1, "{field} in\n{all}");
    }
    assert_eq!(problems.len(), wanted.len(), "{all}");
    assert!(problems.is_sorted_by_key(|problem| problem.line), "{all}");
}

#[test]
fn a_file_that_is_not_utf8_is_told_where() {
    let text = with(LEVEL, "Chez", "Ch\u{FFFD}z");
    let problems = level_problems(&text);
    assert!(problems.len() == 1 && line_of(&text, &problems[0]).contains("Ch\u{FFFD}z"), "{problems:?}");
    assert!(problems[0].help.as_deref() == Some("save the file as UTF-8"));
    let marked = format!("\u{FEFF}{}", self::text(LEVEL));
    assert!(library().check_level_text(LEVEL, &marked).is_ok(), "a byte order mark is no mistake");
    let windows = self::text(LEVEL).replace('\n', "\r\n");
    assert!(library().check_level_text(LEVEL, &windows).is_ok(), "nor are line ends of Windows");
}

#[test]
fn a_routine_that_cannot_be_is_refused() {
    let text = with(LEVEL, "room = \"bath\", activity = \"wash\"", "room = \"hall\", activity = \"wash\"");
    expect(&text, &level_problems(&text), "hall", "people[0].routine[0].activity", "no spot for `wash`", "stand");
    let text = with(LEVEL, "at = \"06:52\"", "at = \"06:22\"");
    expect(&text, &level_problems(&text), "06:22", "people[0].routine[1].at", "not after the step before", "");
    let text = with(LEVEL, "uses = [\"hob\", \"hood\"]", "uses = [\"living_heater\"]");
    expect(&text, &level_problems(&text), "living_heater", "people[1].routine[5].uses[0]", "is a heater", "thermostat");
    let text = with(LEVEL, "starts = [\"oven\"]", "starts = [\"fridge\"]");
    expect(&text, &level_problems(&text), "fridge", "people[1].routine[4].starts[0]", "no programme", "uses");
}

#[test]
fn areas_must_be_positive_and_inside() {
    let text = with(HOME, "rects = [[5.6, 0, 9.2, 3.8]]", "rects = [[5.6, 3.8, 9.2, 0]]");
    expect(&text, &home_problems(&text), "rects = [[5.6, 3.8", "rooms[1].rects[0]", "an area of", "smaller corner");
    let text = with(HOME, "rects = [[5.6, 0, 9.2, 3.8]]", "rects = [[5.6, 0, 12, 3.8]]");
    expect(&text, &home_problems(&text), "12, 3.8", "rooms[1].rects[0]", "outside the home", "9.2");
    let text = with(HOME, "rects = [[5.6, 0, 9.2, 3.8]]", "rects = [[5, 0, 9.2, 3.8]]");
    expect(&text, &home_problems(&text), "[[5, 0", "rooms[1].rects[0]", "overlaps room `living`", "");
    let text = with(HOME, "rects = [[5.6, 0, 9.2, 3.8]]", "rects = [[5.6, 0, 9.2, 3.6]]");
    expect(&text, &home_problems(&text), "[[rooms]]", "rooms", "the rooms cover", "every square metre");
}

#[test]
fn walls_windows_and_doors_must_fit() {
    let text = with(
        HOME,
        "from = 0, to = 3.7, rooms = [\"living\", \"child\"]",
        "from = 0, to = 3.7, rooms = [\"child\", \"living\"]",
    );
    expect(
        &text,
        &home_problems(&text),
        "[\"child\", \"living\"]",
        "partitions[0]",
        "not between",
        "smaller coordinates",
    );
    let text = with(HOME, "along = \"z\", at = 5.6, from = 0, to = 3.8", "along = \"z\", at = 5.6, from = 0, to = 2");
    expect(
        &text,
        &home_problems(&text),
        "partitions",
        "partitions",
        "of wall between `living` and `bed`",
        "the plan needs",
    );
    let text = with(HOME, "centre = 7.25", "centre = 5.9");
    expect(&text, &home_problems(&text), "centre = 5.9", "windows[2].centre", "runs from 5.20", "5.6 to 9.2");
    let text = with(HOME, "room = \"bed\", side = \"z0\"", "room = \"bed\", side = \"x1\"");
    expect(&text, &home_problems(&text), "\"x1\"", "windows[2].side", "front side", "x0 or z0");
    let text = with(HOME, "gap = [4.0, 4.85]", "gap = [3.0, 3.85]");
    expect(&text, &home_problems(&text), "[3.0, 3.85]", "doors[0].gap", "no wall holds a door", "along x at 4.4");
    let text = with(HOME, "azimuth_deg = 270", "azimuth_deg = 90");
    expect(&text, &home_problems(&text), "azimuth_deg = 90", "sides.z0.azimuth_deg", "90°", "z0 faces 270°");
}

#[test]
fn furniture_must_exist_and_stand_in_its_room() {
    let text = with(HOME, "piece = \"counter_sink\"", "piece = \"counter_snik\"");
    expect(&text, &home_problems(&text), "snik", "furniture[1].piece", "there is no piece", "`counter_sink`?");
    let text = with(HOME, "at = [1.2, 0, 0.32]", "at = [8.2, 0, 0.32]");
    expect(&text, &home_problems(&text), "8.2, 0, 0.32", "furniture[1].at", "is not in room `living`", "");
    let text = with(HOME, "device = \"fridge\"", "device = \"frigde\"");
    expect(&text, &home_problems(&text), "frigde", "furniture[0].device", "there is no device", "`fridge`?");
    let text = with(HOME, "slots = { c = \"plum\" }", "slots = { d = \"plum\" }");
    let field = home_problems(&text)[0].field.clone().unwrap();
    expect(&text, &home_problems(&text), "d = \"plum\"", &field, "there is no slot `d`", "c");
    let text = with(HOME, "id = \"hob\"", "id = \"fridge\"");
    expect(&text, &home_problems(&text), "fridge", "furniture[2].id", "a second piece `fridge`", "furniture[0]");
}

#[test]
fn a_second_file_with_the_same_id_is_refused_and_the_first_stays() {
    let mut files = common::project_files();
    let before = Library::load(&files).levels.len();
    files.insert("levels/03-again.toml".into(), text(LEVEL));
    let library = Library::load(&files);
    assert_eq!(library.levels.len(), before);
    assert_eq!(library.problems.len(), 1);
    let problem = &library.problems[0];
    assert!(problem.file == "levels/03-again.toml" && problem.line > 0, "{problem}");
    assert!(problem.message.contains("another file already has a level `coup-de-froid`"), "{problem}");
}

#[test]
fn a_bad_level_leaves_the_others() {
    let mut files = common::project_files();
    files.insert("levels/00-broken.toml".into(), "id = \"broken\nnumber = ".into());
    files.insert("levels/01-empty.toml".into(), String::new());
    let library = Library::load(&files);
    assert!(library.levels.contains_key(&Id::try_from("coup-de-froid").unwrap()));
    let of = |file: &str| library.problems.iter().filter(|p| p.file == file).collect::<Vec<_>>();
    let (broken, empty) = (of("levels/00-broken.toml"), of("levels/01-empty.toml"));
    assert!(broken[0].message.contains("not valid TOML") && broken[0].line == 1, "{broken:?}");
    assert!(empty[0].message.contains("missing field `id`") && empty.len() > 1, "{empty:?}");
    assert_eq!(library.problems.len(), broken.len() + empty.len(), "{:?}", library.problems);
}

#[test]
fn a_bad_piece_or_device_leaves_the_others() {
    let mut files = common::project_files();
    let parts = files.get_mut("assets/parts/kitchen.toml").unwrap();
    *parts = parts.replacen("c = \"white\"", "c = \"wihte\"", 1);
    let devices = files.get_mut("assets/catalogue/devices.toml").unwrap();
    *devices = devices.replacen("on_w = 1000", "on_w = \"strong\"", 1);
    let library = Library::load(&files);
    let said = library.problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
    assert!(said.contains("there is no colour `wihte`") && said.contains("fridge.parts[0].c"), "{said}");
    assert!(said.contains("panel_1000.on_w"), "{said}");
    assert!(library.pieces.len() > 70 && library.catalogue.devices.len() > 20);
}

#[test]
fn huge_and_deep_files_are_refused() {
    let huge = format!("{}\n# {}", text(LEVEL), "x".repeat(300 * 1024));
    let problems = level_problems(&huge);
    assert!(problems[0].message.contains("KB") && problems[0].help.as_deref() == Some("at most 256 KB"));
    for deep in [
        format!("seed = {}{}", "[".repeat(50), "]".repeat(50)),
        format!("seed = {}{}", "[".repeat(20_000), "]".repeat(20_000)),
        format!("{} = 1", vec!["a"; 40].join(".")),
        format!("{} = 1", vec!["a"; 60_000].join(".")),
        format!("[{}]", vec!["a"; 60_000].join(".")),
        format!("seed = {}1{}", "{a=".repeat(5_000), "}".repeat(5_000)),
        format!("number = [{}]", "1,".repeat(5_000)),
        format!("id = \"{}\"", "x".repeat(5_000)),
    ] {
        assert!(!level_problems(&deep).is_empty());
    }
}

#[test]
fn a_problem_reads_as_one_line_for_the_author() {
    let text = with(LEVEL, "hours = 24", "huors = 24");
    let said = level_problems(&text)[0].to_string();
    assert!(
        said.starts_with(
            "levels/02-coup-de-froid.toml:10:1: huors: unknown field `huors` (did you mean `hours`?; allowed: "
        ),
        "{said}"
    );
    assert!(!said.contains('\n'));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn a_mutated_asset_never_panics(
        file in prop::sample::select(vec!["assets/parts/lamps.toml", "assets/catalogue/tariffs.toml", "assets/catalogue/constructions.toml", "assets/tokens.toml"]),
        at in 0usize..12_000,
        cut in 0usize..40,
        put in "[\\[\\]{}=\"'.,\n#a-z0-9é-]{0,8}",
    ) {
        static FILES: std::sync::OnceLock<doux_foyer::content::Files> = std::sync::OnceLock::new();
        let files = FILES.get_or_init(|| {
            let mut files = common::project_files();
            files.retain(|path, _| path.starts_with("assets/catalogue/") || path == "assets/parts/lamps.toml" || path == "assets/tokens.toml");
            files
        });
        let mut files = files.clone();
        let mut bytes = files[file].clone().into_bytes();
        let start = at % bytes.len();
        let end = (start + cut).min(bytes.len());
        bytes.splice(start..end, put.bytes());
        files.insert(file.into(), String::from_utf8_lossy(&bytes).into_owned());
        for problem in Library::load(&files).problems {
            prop_assert!(!problem.to_string().contains('\n'));
        }
    }

    #[test]
    fn a_mutated_level_never_panics(at in 0usize..12_000, cut in 0usize..40, put in "[\\[\\]{}=\"'.,\n#a-z0-9é-]{0,8}") {
        static FILES: std::sync::OnceLock<(Library, String, String)> = std::sync::OnceLock::new();
        let (library, level, home) = FILES.get_or_init(|| (library(), text(LEVEL), text(HOME)));
        for (text, is_level) in [(level, true), (home, false)] {
            let mut bytes = text.clone().into_bytes();
            let start = at % bytes.len();
            let end = (start + cut).min(bytes.len());
            bytes.splice(start..end, put.bytes());
            let mutated = String::from_utf8_lossy(&bytes);
            let problems = if is_level {
                library.check_level_text("x", &mutated).err()
            } else {
                library.check_home_text("x", &mutated).err()
            };
            for problem in problems.unwrap_or_default() {
                prop_assert!(problem.line <= mutated.lines().count() + 1);
                prop_assert!(!problem.message.is_empty());
            }
        }
    }
}
