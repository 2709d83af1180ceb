//! The lab's `fingerprints` in WebAssembly, for `cargo xtask test`: every level played by every bot, JSON in and out.
//!
//! Built for wasm32 with the feature `light`; nobody is served it.

fn main() {}

#[cfg(target_arch = "wasm32")]
mod page {
    use doux_foyer::{
        content::{Files, Id, Library},
        rules::bots,
    };
    use wasm_bindgen::prelude::wasm_bindgen;

    /// With the content's files as a JSON object of texts by path.
    ///
    /// # Errors
    /// When the files cannot be read or a level cannot begin.
    #[wasm_bindgen]
    pub fn fingerprints(files: &str) -> Result<String, String> {
        let files: Files = serde_json::from_str(files).map_err(|error| error.to_string())?;
        let library = Library::load(&files);
        let levels: Vec<Id> = library.levels.keys().cloned().collect();
        let prints = bots::fingerprints(&library, &levels).map_err(|error| error.to_string())?;
        serde_json::to_string(&prints).map_err(|error| error.to_string())
    }
}
