//! The schemas of levels and homes, as an editor uses them: every file of the project passes, a slip of the hand does not.
#![expect(clippy::disallowed_methods, reason = "the test reads the project's files")]

use std::{
    fs,
    path::{Path, PathBuf},
};

use jsonschema::Validator;
use serde_json::Value;

/// Where tests run is told when they run: a build folder may serve several checkouts.
fn root() -> PathBuf {
    Path::new("..").into()
}

fn schema(path: &str) -> Validator {
    let schema: Value = serde_json::from_str(&fs::read_to_string(root().join(path)).unwrap()).unwrap();
    jsonschema::draft7::meta::validate(&schema).unwrap();
    jsonschema::validator_for(&schema).unwrap()
}

/// Files of a folder: name, text.
fn files(folder: &str) -> Vec<(String, String)> {
    let paths = fs::read_dir(root().join(folder)).unwrap().map(|entry| entry.unwrap().path());
    paths
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .map(|path| (path.display().to_string(), fs::read_to_string(path).unwrap()))
        .collect()
}

fn json(text: &str) -> Value {
    serde_json::to_value(toml::from_str::<toml::Value>(text).unwrap()).unwrap()
}

/// What the schema says of a text, one line each, with its place.
fn said(schema: &Validator, text: &str) -> Vec<String> {
    schema.iter_errors(&json(text)).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

#[test]
fn every_level_and_home_passes_and_names_its_schema() {
    for (folder, file, least) in [("levels", "level.schema.json", 13), ("levels/homes", "home.schema.json", 10)] {
        let schema = schema(&format!("{folder}/{file}"));
        let files = files(folder);
        assert!(files.len() >= least, "{} files in {folder}", files.len());
        for (name, text) in files {
            assert_eq!(text.lines().next(), Some(format!("#:schema ./{file}").as_str()), "{name}");
            assert_eq!(said(&schema, &text), Vec::<String>::new(), "{name}");
        }
    }
}

#[test]
fn slips_are_refused_where_they_are() {
    let (level, home) = (schema("levels/level.schema.json"), schema("levels/homes/home.schema.json"));
    let text = |path: &str| fs::read_to_string(root().join(path)).unwrap();
    let (level_text, home_text) = (text("levels/02-coup-de-froid.toml"), text("levels/homes/t3-1975.toml"));
    for (schema, text, from, to, place) in [
        (&level, &level_text, "hours = 24", "huors = 24", ""),
        (&level, &level_text, "start = \"17:40\"", "start = \"25:40\"", "/start"),
        (&level, &level_text, "home = \"t3-1975\"", "home = \"t3-1976\"", "/home"),
        (&level, &level_text, "city = \"Grenoble\"", "city = \"Grenobel\"", "/weather/city"),
        (&level, &level_text, "tariff = \"base-2026-02\"", "tariff = \"base\"", "/tariff"),
        (&level, &level_text, "room = \"bath\"", "room = \"bathroom\"", "/people/0/routine/0/room"),
        (&level, &level_text, "activity = \"wash\"", "activity = \"shower\"", "/people/0/routine/0/activity"),
        (&level, &level_text, "starts = [\"kettle\"]", "starts = [\"fridge\"]", "/people/0/routine/1/starts/0"),
        (&level, &level_text, "skin = \"skin_1\"", "skin = \"skin_9\"", "/people/1/look/skin"),
        (&level, &level_text, "living = 21.5", "livng = 21.5", "/initial/setpoints"),
        (&level, &level_text, "[texts.en]", "[texts.de]", "/texts"),
        (&home, &home_text, "device = \"fridge\"", "device = \"frigde\"", "/furniture/0/device"),
        (&home, &home_text, "azimuth_deg = 270", "azimuth_deg = \"west\"", "/sides/z0/azimuth_deg"),
    ] {
        assert!(text.contains(from), "`{from}` is not there");
        let said = said(schema, &text.replacen(from, to, 1));
        assert!(said.iter().any(|said| said.starts_with(&format!("{place}:"))), "{to}: {said:?}");
    }
}
