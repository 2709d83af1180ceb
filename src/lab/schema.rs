//! `schema`: JSON schemas of level and home files, by which editors complete and check them while they are written.
//!
//! Shapes and descriptions come from the types that read the files; names (homes, rooms, devices, cities, tariffs…) are
//! those of the library, so the schemas are written again when content changes. What a schema cannot say (a room that the
//! level's own home lacks, figures out of range) is left to `check`.

use std::{collections::BTreeMap, fs, path::Path, process::ExitCode};

use clap::Args;
use schemars::{JsonSchema, generate::SchemaSettings};
use serde_json::{Map, Value, json};

use super::files;
use crate::content::{Id, Library, Programme};

/// Arguments of `schema`.
#[derive(Debug, Args)]
pub(super) struct Schema {}

/// Path of each schema from the root.
pub const LEVEL_FILE: &str = "levels/level.schema.json";
/// See [`LEVEL_FILE`].
pub const HOME_FILE: &str = "levels/homes/home.schema.json";

/// Writes both.
pub(super) fn run(root: &Path) -> Result<ExitCode, String> {
    let library = files::library(root)?;
    for (file, text) in [(LEVEL_FILE, level(&library)?), (HOME_FILE, home(&library)?)] {
        let path = root.join(file);
        fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))?;
        println!("{}", path.display());
    }
    Ok(ExitCode::SUCCESS)
}

/// Schema of level files.
///
/// # Errors
/// When a type no longer has a field whose names are to be listed.
pub fn level(library: &Library) -> Result<String, String> {
    let known = Known::of(library);
    let mut schema = generated::<crate::content::Level>("Level of Doux Foyer")?;
    for (of, field, place, names) in [
        ("", "home", Place::Value, &known.homes),
        ("", "tariff", Place::Value, &known.power_tariffs),
        ("", "tariffs", Place::Items, &known.other_tariffs),
        ("", "dries_in", Place::Value, &known.rooms),
        ("", "texts", Place::Keys, &known.languages),
        ("LevelWeather", "city", Place::Value, &known.cities),
        ("Kiosk", "hunt", Place::Items, &known.hunted),
        ("Person", "colour", Place::Value, &known.colours),
        ("Person", "look", Place::Keys, &known.slots),
        ("Person", "look", Place::Values, &known.colours),
        ("Person", "hair", Place::Value, &known.hair),
        ("RoutineStep", "room", Place::Value, &known.rooms),
        ("RoutineStep", "uses", Place::Items, &known.used),
        ("RoutineStep", "starts", Place::Items, &known.started),
        ("Habit", "rooms", Place::Items, &known.rooms),
        ("Habit", "devices", Place::Items, &known.devices),
        ("Habit", "window", Place::Value, &known.windows),
        ("Initial", "setpoints", Place::Keys, &known.rooms),
        ("Initial", "shutters", Place::Keys, &known.windows),
        ("Initial", "openings", Place::Keys, &known.windows),
        ("Initial", "doors", Place::Keys, &known.doors),
        ("Initial", "devices", Place::Keys, &known.devices),
        ("Initial", "dials", Place::Keys, &known.dialled),
        ("Initial", "programmes", Place::Keys, &known.programmed),
        ("Initial", "programmes", Place::Values, &known.cycles),
        ("Initial", "relays", Place::Keys, &known.waiting),
        ("Initial", "frost_mm", Place::Keys, &known.frosting),
        ("Initial", "damp", Place::Keys, &known.rooms),
        ("Initial", "mould", Place::Items, &known.rooms),
        ("FaultKind", "window", Place::Value, &known.windows),
        ("FaultKind", "room", Place::Value, &known.rooms),
        ("FaultKind", "device", Place::Value, &known.heaters),
    ] {
        list(&mut schema, of, field, place, names)?;
    }
    require(&mut schema, "texts", &known.languages)?;
    Ok(format!("{schema:#}\n"))
}

/// Schema of home files.
///
/// # Errors
/// As [`level`].
pub fn home(library: &Library) -> Result<String, String> {
    let known = Known::of(library);
    let mut schema = generated::<crate::content::Home>("Home of Doux Foyer")?;
    for (of, field, place, names) in [
        ("", "era", Place::Value, &known.eras),
        ("Room", "name", Place::Keys, &known.languages),
        ("Room", "of", Place::Keys, &known.languages),
        ("Room", "floor_c", Place::Value, &known.colours),
        ("Room", "floor_c2", Place::Value, &known.colours),
        ("Room", "wall_c", Place::Value, &known.colours),
        ("Window", "glazing", Place::Value, &known.glazings),
        ("Window", "curtain", Place::Value, &known.colours),
        ("Furniture", "name", Place::Keys, &known.languages),
        ("Furniture", "piece", Place::Value, &known.pieces),
        ("Furniture", "slots", Place::Values, &known.colours),
        ("Furniture", "device", Place::Value, &known.kinds),
    ] {
        list(&mut schema, of, field, place, names)?;
    }
    Ok(format!("{schema:#}\n"))
}

/// Where names stand in a field.
#[derive(Clone, Copy)]
enum Place {
    Value,
    Items,
    Keys,
    Values,
}

/// Names that exist, sorted, each once.
#[derive(Default)]
struct Known {
    homes: Vec<String>,
    rooms: Vec<String>,
    windows: Vec<String>,
    doors: Vec<String>,
    /// Placed devices, and those of them that people use, start, that heat, that have a dial, cycles, a relay, frost.
    devices: Vec<String>,
    used: Vec<String>,
    started: Vec<String>,
    heaters: Vec<String>,
    dialled: Vec<String>,
    programmed: Vec<String>,
    waiting: Vec<String>,
    frosting: Vec<String>,
    /// Devices, windows and rooms.
    hunted: Vec<String>,
    cycles: Vec<String>,
    /// Kinds of devices.
    kinds: Vec<String>,
    cities: Vec<String>,
    power_tariffs: Vec<String>,
    other_tariffs: Vec<String>,
    colours: Vec<String>,
    slots: Vec<String>,
    hair: Vec<String>,
    languages: Vec<String>,
    eras: Vec<String>,
    glazings: Vec<String>,
    pieces: Vec<String>,
}

fn sorted<'n>(names: impl IntoIterator<Item = &'n str>) -> Vec<String> {
    let mut names: Vec<String> = names.into_iter().map(str::to_owned).collect();
    names.sort();
    names.dedup();
    names
}

impl Known {
    fn of(library: &Library) -> Known {
        let catalogue = &library.catalogue;
        let homes = || library.homes.values();
        let placed = || {
            homes().flat_map(|home| &home.furniture).filter_map(|piece| {
                let kind = catalogue.devices.get(piece.device.as_ref()?)?;
                Some((piece.id.as_ref()?.as_str(), &kind.works))
            })
        };
        let devices = |wanted: fn(&Programme) -> bool| {
            sorted(placed().filter(|(_, works)| wanted(works)).map(|(device, _)| device))
        };
        let tariffs = |power: bool| {
            let all = catalogue.tariffs.iter();
            let electric = crate::sim::energy::Carrier::Electricity;
            sorted(all.filter(|(_, tariff)| (tariff.carrier == electric) == power).map(|(id, _)| id.as_str()))
        };
        let rooms = sorted(homes().flat_map(|home| &home.rooms).map(|room| room.id.as_str()));
        let windows = sorted(homes().flat_map(|home| &home.windows).map(|window| window.id.as_str()));
        let all_devices = devices(|_| true);
        let hunted = [&rooms, &windows, &all_devices].into_iter().flatten().map(String::as_str);
        Known {
            homes: sorted(library.homes.keys().map(Id::as_str)),
            hunted: sorted(hunted),
            doors: sorted(homes().flat_map(|home| &home.doors).map(|door| door.id.as_str())),
            used: devices(|works| !matches!(works, Programme::Heater { .. })),
            started: devices(Programme::is_started),
            heaters: devices(|works| matches!(works, Programme::Heater { .. })),
            dialled: devices(|works| works.dial_range_c().is_some()),
            programmed: devices(|works| !works.cycles().is_empty()),
            waiting: devices(Programme::can_wait),
            frosting: devices(Programme::frosts),
            cycles: sorted(placed().flat_map(|(_, works)| works.cycles()).map(|cycle| cycle.id.as_str())),
            kinds: sorted(catalogue.devices.keys().map(Id::as_str)),
            cities: sorted(catalogue.climates.cities.keys().map(String::as_str)),
            power_tariffs: tariffs(true),
            other_tariffs: tariffs(false),
            colours: sorted(library.tokens.keys().map(String::as_str)),
            slots: ["skin", "hair", "top", "bottom", "shoe"].map(str::to_owned).to_vec(),
            hair: sorted(library.pieces.keys().map(Id::as_str).filter(|id| id.starts_with("hair_"))),
            languages: ["fr", "en"].map(str::to_owned).to_vec(),
            eras: sorted(catalogue.constructions.eras.keys().map(Id::as_str)),
            glazings: sorted(catalogue.constructions.glazings.keys().map(Id::as_str)),
            pieces: sorted(library.pieces.keys().map(Id::as_str)),
            devices: all_devices,
            rooms,
            windows,
        }
    }
}

/// Schema of a type, for files of TOML: nothing is null there. Draft 7, which editors of TOML read.
fn generated<T: JsonSchema>(title: &str) -> Result<Value, String> {
    let schema = SchemaSettings::draft07().into_generator().into_root_schema_for::<T>();
    let mut schema = serde_json::to_value(schema).map_err(|error| error.to_string())?;
    simplify(&mut schema);
    schema["title"] = json!(title);
    Ok(schema)
}

/// Takes out what says nothing in a TOML file (null, formats of numbers, empty defaults) and marks of Rust in descriptions.
fn simplify(node: &mut Value) {
    match node {
        Value::Array(items) => items.iter_mut().for_each(simplify),
        Value::Object(fields) => {
            fields.remove("format");
            fields.retain(|name, value| {
                name != "default" || value.is_string() || value.is_number() || value.is_boolean()
            });
            if let Some(Value::Array(types)) = fields.get_mut("type") {
                types.retain(|kind| kind != "null");
                if let [only] = types.as_slice() {
                    let only = only.clone();
                    fields.insert("type".into(), only);
                }
            }
            if let Some(Value::Array(choices)) = fields.get_mut("anyOf") {
                choices.retain(|choice| choice["type"] != "null");
                if choices.len() == 1 {
                    // `allOf` of one keeps the description beside it, which draft 7 would not beside a bare `$ref`.
                    let only = fields.remove("anyOf").unwrap_or_default();
                    fields.insert("allOf".into(), only);
                }
            }
            for (name, value) in fields.iter_mut() {
                match value {
                    Value::String(text) if name == "description" => *text = plain(text),
                    _ => simplify(value),
                }
            }
        }
        _ => {}
    }
}

/// A doc comment in one line, without links.
fn plain(text: &str) -> String {
    let mut words = text.replace("[`", "`").replace("`]", "`");
    words = words.replace("super::", "").replace("**", "");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Lists the names that a field of a definition (the whole schema when empty) takes.
fn list(schema: &mut Value, of: &str, field: &str, place: Place, names: &[String]) -> Result<(), String> {
    let missing = || format!("the schema has no field `{field}` in `{of}`");
    let object = if of.is_empty() { Some(schema) } else { schema.pointer_mut(&format!("/definitions/{of}")) };
    let object = object.ok_or_else(missing)?;
    // A tagged enumeration has one object for each of its kinds.
    let mut objects: Vec<&mut Value> = match object.get_mut("oneOf") {
        Some(Value::Array(_)) => object["oneOf"].as_array_mut().into_iter().flatten().collect(),
        _ => vec![object],
    };
    let mut found = false;
    for object in &mut objects {
        if let Some(Value::Object(here)) = object.pointer_mut(&format!("/properties/{field}")) {
            name_in(here, place, names);
            found = true;
        }
    }
    if found { Ok(()) } else { Err(missing()) }
}

fn name_in(here: &mut Map<String, Value>, place: Place, names: &[String]) {
    let one_of = json!({ "type": "string", "enum": names });
    match place {
        Place::Value => {
            here.remove("$ref");
            here.remove("allOf");
            here.insert("type".into(), json!("string"));
            here.insert("enum".into(), json!(names));
        }
        Place::Items => drop(here.insert("items".into(), one_of)),
        Place::Keys => {
            // Whatever a key held before, each of the names holds.
            let value = held(here);
            let fields: BTreeMap<&String, &Value> = names.iter().map(|name| (name, &value)).collect();
            here.insert("properties".into(), json!(fields));
            here.remove("patternProperties");
            here.insert("additionalProperties".into(), json!(false));
        }
        Place::Values => match here.get_mut("properties") {
            Some(Value::Object(fields)) => fields.values_mut().for_each(|value| *value = one_of.clone()),
            _ => drop(here.insert("additionalProperties".into(), one_of)),
        },
    }
}

/// What a map holds under each key.
fn held(map: &Map<String, Value>) -> Value {
    let by_pattern = map.get("patternProperties").and_then(Value::as_object).and_then(|all| all.values().next());
    by_pattern.or_else(|| map.get("additionalProperties")).cloned().unwrap_or(json!(true))
}

fn require(schema: &mut Value, field: &str, names: &[String]) -> Result<(), String> {
    let field = schema.pointer_mut(&format!("/properties/{field}")).ok_or_else(|| format!("no field `{field}`"))?;
    field["required"] = json!(names);
    Ok(())
}
