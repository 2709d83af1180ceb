//! The schemas that editors complete level and home files by are those of the types and names of today.
#![cfg(feature = "lab")]
#![allow(clippy::disallowed_methods, reason = "the test reads the schemas itself")]

mod common;

use std::{fs, path::Path};

use doux_foyer::{content::Library, lab::schema};
use serde_json::Value;

fn library() -> Library {
    Library::load(&common::project_files())
}

#[test]
fn the_schemas_are_fresh() {
    let library = library();
    for (file, fresh) in
        [(schema::LEVEL_FILE, schema::level(&library).unwrap()), (schema::HOME_FILE, schema::home(&library).unwrap())]
    {
        let written = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap();
        assert!(written == fresh, "{file} is stale: run `doux-foyer-lab schema`");
    }
}

#[test]
fn a_new_home_is_offered_at_once() {
    let mut files = common::project_files();
    let home = files["levels/homes/t3-1975.toml"].replace("id = \"t3-1975\"", "id = \"notre-immeuble\"");
    files.insert("levels/homes/notre-immeuble.toml".into(), home);
    let schema: Value = serde_json::from_str(&schema::level(&Library::load(&files)).unwrap()).unwrap();
    let homes = schema.pointer("/properties/home/enum").and_then(Value::as_array).unwrap();
    assert!(homes.iter().any(|home| home == "notre-immeuble") && homes.len() == library().homes.len() + 1);
}

#[test]
fn every_field_says_what_it_is() {
    fn undescribed(node: &Value, path: &str, found: &mut Vec<String>) {
        if let Some(fields) = node.get("properties").and_then(Value::as_object) {
            for (name, field) in fields.iter().filter(|(name, _)| !["kind", "habit"].contains(&name.as_str())) {
                if field.get("description").is_none() {
                    found.push(format!("{path}.{name}"));
                }
            }
        }
        for kind in node.get("oneOf").and_then(Value::as_array).into_iter().flatten() {
            undescribed(kind, path, found);
        }
    }
    for text in [schema::level(&library()).unwrap(), schema::home(&library()).unwrap()] {
        let schema: Value = serde_json::from_str(&text).unwrap();
        let mut found = Vec::new();
        undescribed(&schema, "", &mut found);
        for (name, definition) in schema["definitions"].as_object().unwrap() {
            undescribed(definition, name, &mut found);
        }
        assert_eq!(found, Vec::<String>::new());
        assert!(!text.contains("[`") && !text.contains("::"), "a link of the source is left");
    }
}
