//! Scripts of `web/tests` that are not tests of every run, beside the browser build that they look at.

use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use anyhow::{Result, bail};

use crate::progress::Steps;
use crate::project::Project;
use crate::serve::{self, Sockets};
use crate::{run, tools, web};

/// The browser build to look at.
#[derive(Clone, Debug)]
pub struct Build {
    /// Its folder.
    pub dist: PathBuf,
    /// It is there already.
    pub built: bool,
}

/// Runs a script of `web/tests` in a browser on this build, with variables of its own.
pub fn look(project: &Project, build: &Build, script: &str, with: &[(&str, String)], limit: Duration) -> Result<()> {
    if !build.built {
        let web = web::Options {
            out: build.dist.clone(),
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
    serve::check(&build.dist)?;
    tools::ensure_packages(project)?;
    let server = Sockets::take(0)?.serve(&build.dist)?;
    let mut node = Command::new("node");
    node.current_dir(project.web());
    node.args(["--test", "--test-concurrency=1", "--test-reporter=spec"]).arg(format!("tests/{script}"));
    node.env("DOUX_FOYER_BROWSER", browser).env("DOUX_FOYER_URL", &server.url);
    node.envs(with.iter().map(|(name, value)| (*name, value)));
    run::run(&mut node, limit)
}
