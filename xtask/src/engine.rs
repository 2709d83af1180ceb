//! The engine of the light edition: `src/light.rs` compiled alone, its JavaScript, and the data it is given.

use std::fs;

use anyhow::{Context as _, Result};
use serde_json::{Map, Value};

use crate::cache::{Cache, Hasher};
use crate::dist::Files;
use crate::project::{Project, WASM_TARGET};
use crate::{run, web};

/// The files it makes.
pub const JS: &str = "light.js";
/// See there.
pub const WASM: &str = "light_bg.wasm";
/// See there.
pub const DATA: &str = "plan-data.json";

/// The program of `Cargo.toml`.
const BIN: &str = "light";
/// Files of `assets/catalogue` that a plan reads: `DATA_FILES` of `src/plan/data.rs`.
const CATALOGUE: [&str; 8] = ["climates", "co2", "constructions", "devices", "gestures", "measures", "plan", "tariffs"];

const KEEP_BUILDS: usize = 4;

/// Builds it.
pub fn build(project: &Project, debug: bool, cache: &Cache) -> Result<Files> {
    let compiled = compile(project, debug)?;
    // The lock file names the version of the optimiser.
    let lock = fs::read(project.web().join("package-lock.json"))?;
    let key = Hasher::default().part([u8::from(debug)]).part(&compiled).part(lock).finish();
    let folder = cache.get("light", &key, KEEP_BUILDS, |folder| {
        web::bind(BIN, compiled, folder)?;
        let made = folder.join(WASM);
        if !debug {
            let small = folder.join("small.wasm");
            web::optimise(project, &made, &small)?;
            fs::rename(&small, &made)?;
        }
        Ok(())
    })?;
    let mut files = Files::new();
    for name in [JS, WASM] {
        files.insert(name.to_owned(), fs::read(folder.join(name))?);
    }
    files.insert(DATA.to_owned(), data(project)?);
    Ok(files)
}

fn compile(project: &Project, debug: bool) -> Result<Vec<u8>> {
    let (profile, folder) = if debug { ("pure", "pure") } else { ("light", "light") };
    let mut command = project.cargo(["build", "--target", WASM_TARGET, "--profile", profile]);
    command.args(["--no-default-features", "--features", "light", "--bin", BIN]);
    web::hide_folders(&mut command)?;
    run::run(&mut command, run::BUILD_LIMIT)?;
    let module = project.target.join(WASM_TARGET).join(folder).join(format!("{BIN}.wasm"));
    fs::read(&module).with_context(|| format!("reading {}", module.display()))
}

/// The catalogue's files as one JSON text, without names: the page has its own, in six languages.
fn data(project: &Project) -> Result<Vec<u8>> {
    let mut all = Map::new();
    for name in CATALOGUE {
        let path = project.root.join("assets").join("catalogue").join(format!("{name}.toml"));
        let text = fs::read_to_string(&path).with_context(|| format!("reading {}", project.show(&path)))?;
        let table: toml::Table = toml::from_str(&text).with_context(|| format!("in {}", project.show(&path)))?;
        let mut value = serde_json::to_value(table)?;
        leave_out_names(&mut value);
        all.insert(name.to_owned(), value);
    }
    Ok(serde_json::to_vec(&Value::Object(all))?)
}

fn leave_out_names(value: &mut Value) {
    match value {
        Value::Object(object) => {
            for (key, value) in object {
                match value {
                    Value::Object(names) if key == "name" => names.clear(),
                    value => leave_out_names(value),
                }
            }
        }
        Value::Array(list) => list.iter_mut().for_each(leave_out_names),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_left_out_wherever_they_are() {
        let mut value: Value = serde_json::json!({
            "fan": { "name": { "fr": "Ventilateur" }, "on_w": 40, "cycles": [{ "name": { "en": "Eco" }, "id": "eco" }] }
        });
        leave_out_names(&mut value);
        let left = serde_json::json!({ "fan": { "name": {}, "on_w": 40, "cycles": [{ "name": {}, "id": "eco" }] } });
        assert_eq!(value, left);
    }
}
