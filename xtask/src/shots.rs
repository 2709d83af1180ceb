//! `cargo xtask shots`: pictures of every screen of the browser build, for looking at.

use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use anyhow::{Result, bail};

use crate::progress::Steps;
use crate::project::Project;
use crate::serve::{self, Sockets};
use crate::{run, tools, web};

/// Eight visits of a dozen screens each, with graphics computed in software.
const LIMIT: Duration = Duration::from_hours(1);

/// What to take pictures of, and where they go.
#[derive(Clone, Debug)]
pub struct Options {
    /// Folder of the pictures.
    pub out: PathBuf,
    /// Folder of the browser build.
    pub dist: PathBuf,
    /// The build is there already.
    pub built: bool,
}

/// Takes the pictures.
pub fn take(project: &Project, options: &Options) -> Result<()> {
    if !options.built {
        let web = web::Options {
            out: options.dist.clone(),
            debug: false,
            light: false,
            report: false,
            extra_levels: Vec::new(),
        };
        web::build(project, &web, &mut Steps::new(web::steps(false)))?;
    }
    let Some(browser) = tools::find_browser()? else {
        bail!("no browser found: install Chrome, Chromium or Edge, or name one in the variable CHROME");
    };
    serve::check(&options.dist)?;
    tools::ensure_packages(project)?;
    let server = Sockets::take(0)?.serve(&options.dist)?;
    let mut node = Command::new("node");
    node.current_dir(project.web());
    node.args(["--test", "--test-concurrency=1", "--test-reporter=spec", "tests/shots.mjs"]);
    node.env("DOUX_FOYER_BROWSER", browser).env("DOUX_FOYER_URL", &server.url).env("DOUX_FOYER_SHOTS", &options.out);
    run::run(&mut node, LIMIT)?;
    println!("The pictures are in {}.", project.show(&options.out));
    Ok(())
}
