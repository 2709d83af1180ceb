//! Where things are: the checkout, cargo's target folder, the folders of the web build.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::run;

/// The target of the browser build.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// The folders that the tasks work in.
#[derive(Clone, Debug)]
pub struct Project {
    /// The checkout.
    pub root: PathBuf,
    /// Cargo's target folder: inside the checkout, or wherever `CARGO_TARGET_DIR` says.
    pub target: PathBuf,
}

#[derive(Deserialize)]
struct Metadata {
    target_directory: PathBuf,
}

impl Project {
    /// Asks the environment and cargo.
    pub fn find() -> Result<Self> {
        // `cargo run` gives the folder at run time; the one of the compilation may since have moved.
        let here = std::env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = here.parent().context("xtask is not inside the checkout")?.to_path_buf();
        let mut metadata = run::cargo(&root);
        metadata.args(["metadata", "--format-version=1", "--no-deps", "--offline"]);
        let metadata: Metadata = serde_json::from_str(&run::output(&mut metadata)?)?;
        Ok(Self { root, target: metadata.target_directory })
    }

    /// The web pages, their tools and their tests.
    pub fn web(&self) -> PathBuf {
        self.root.join("web")
    }

    /// Where the fonts go; not committed.
    pub fn fonts(&self) -> PathBuf {
        self.root.join("assets").join("fonts")
    }

    /// Results of slow steps, by the hash of what went in.
    pub fn cache(&self) -> PathBuf {
        self.target.join("web-cache")
    }

    /// A folder given on the command line: relative to the checkout, wherever the command is typed.
    pub fn resolve(&self, path: &Path) -> PathBuf {
        self.root.join(path)
    }

    /// A path as a person would name it from the checkout.
    pub fn show<'a>(&self, path: &'a Path) -> std::path::Display<'a> {
        path.strip_prefix(&self.root).unwrap_or(path).display()
    }

    /// A command of cargo, run from the checkout.
    pub fn cargo<const N: usize>(&self, args: [&str; N]) -> Command {
        let mut command = run::cargo(&self.root);
        command.args(args);
        command
    }
}
