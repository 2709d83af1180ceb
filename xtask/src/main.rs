//! Everything that is built, served or tested in Doux Foyer, as one program: `cargo xtask`.
//!
//! - [`web`] builds the browser version, from [`fonts`], [`data`] and the pages of `web/`, through [`dist`] (names and
//!   references) to [`budget`] (what a visitor downloads);
//! - [`serve`] shows it with the headers that a host must send;
//! - [`check`] runs the tests, [`builds`] holds the builds against each other; [`oracle`] runs `EnergyPlus` beside our engine;
//! - [`pages`] opens the build in a browser: [`shots`] takes pictures of the screens, [`soak`] taps on them for hours;
//! - [`fuzz`] makes up texts by the million; [`supply`] checks what comes from others and [`sbom`] lists it;
//! - [`tools`] finds or brings what must be installed; [`run`] runs it; [`cache`] and [`progress`] spare and show time.

#![expect(clippy::disallowed_methods, reason = "a build program reads files, the environment and the clock")]

mod budget;
mod builds;
mod cache;
mod check;
mod data;
mod dist;
mod engine;
mod fonts;
mod fuzz;
mod light;
mod oracle;
mod pages;
mod progress;
mod project;
mod run;
mod sbom;
mod serve;
mod shots;
mod soak;
mod supply;
mod tools;
mod web;

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::Result;
use clap::{Args, Parser, Subcommand};

use crate::dist::GAME;
use crate::pages::Build;
use crate::progress::{Outcome, Steps, seconds};
use crate::project::Project;
use crate::serve::Sockets;

const DIST: &str = "dist";
const PORT: u16 = 8080;
/// A game may be played all day.
const PLAY_LIMIT: Duration = Duration::from_hours(7 * 24);

/// Builds, serves and tests Doux Foyer.
#[derive(Parser)]
#[command(name = "cargo xtask")]
struct Cli {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Build the game, serve it on this machine and open it
    Play(Play),
    /// Run every check and test
    Test(Test),
    /// Build the browser version
    Web(Web),
    /// Serve a browser version that is built
    Serve(Serve),
    /// Fetch the fonts and cut them down
    Fonts,
    /// Take pictures of every screen, at four sizes and in each language
    Shots(Shots),
    /// Run EnergyPlus on the public cases, against the references and beside our engine
    Oracle(Oracle),
    /// Make up texts from outside and hold that none breaks anything
    Fuzz(Fuzz),
    /// Play one session after the other without a window, or tap in a browser, watching memory
    Soak(Soak),
    /// List what the browser version is made of, as CycloneDX
    Sbom(Sbom),
}

#[derive(Args)]
struct Fuzz {
    /// What to make up
    target: fuzz::Target,
    /// How long
    #[arg(long, default_value_t = 10, value_parser = clap::value_parser!(u32).range(1..=10_000))]
    minutes: u32,
}

#[derive(Args)]
struct Soak {
    /// How many
    #[arg(long, default_value_t = 5000, value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    sessions: u32,
    /// Another seed brings other sessions
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Tap at random in a browser instead, on this page
    #[arg(long, value_enum)]
    browser: Option<soak::Page>,
    /// How long the browser is tapped on
    #[arg(long, default_value_t = 60, value_parser = clap::value_parser!(u32).range(1..=10_000))]
    minutes: u32,
    /// The folder of the browser build
    #[arg(long, default_value = DIST)]
    dist: PathBuf,
    /// Take the browser build as it is
    #[arg(long)]
    built: bool,
}

#[derive(Args)]
struct Sbom {
    /// The file to write
    #[arg(long, default_value = "target/doux-foyer.cdx.json")]
    out: PathBuf,
}

#[derive(Args)]
struct Oracle {
    /// Run only this case (may be repeated)
    #[arg(long, value_name = "NAME")]
    case: Vec<String>,
    /// The folder of the results; `oracle/results` under the target folder if none is given
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

#[derive(Args)]
struct Play {
    /// Play on the desktop, without a browser
    #[arg(long)]
    native: bool,
    /// The port of the local server
    #[arg(long, default_value_t = PORT)]
    port: u16,
    /// Only say the address
    #[arg(long)]
    no_open: bool,
    /// The language to begin in, such as fr or en
    #[arg(long, value_parser = language)]
    lang: Option<String>,
    /// A build with logs: larger, slower, quicker to rebuild
    #[arg(long)]
    debug: bool,
}

#[derive(Args)]
struct Test {
    /// Run only this step (may be repeated)
    #[arg(long, value_name = "STEP")]
    only: Vec<check::Step>,
    /// Accept that the game is not tried in a browser when none is installed
    #[arg(long)]
    no_browser: bool,
    /// Keep the pictures of screens as they look now
    #[arg(long)]
    accept: bool,
    /// The folder of the browser build
    #[arg(long, default_value = DIST)]
    dist: PathBuf,
}

#[derive(Args)]
struct Web {
    /// The folder to fill
    #[arg(long, default_value = DIST)]
    out: PathBuf,
    /// Say the size of every file
    #[arg(long)]
    report: bool,
    /// A build with logs: larger, slower, quicker to rebuild, without budgets
    #[arg(long)]
    debug: bool,
    /// Build the light edition alone, without the game
    #[arg(long)]
    light: bool,
    /// Add a level file from elsewhere (may be repeated)
    #[arg(long, value_name = "FILE")]
    extra_level: Vec<PathBuf>,
}

#[derive(Args)]
struct Shots {
    /// The folder to fill
    #[arg(default_value = "shots")]
    out: PathBuf,
    /// The folder of the browser build
    #[arg(long, default_value = DIST)]
    dist: PathBuf,
    /// Take the browser build as it is
    #[arg(long)]
    built: bool,
}

#[derive(Args)]
struct Serve {
    /// The folder to serve
    #[arg(default_value = DIST)]
    folder: PathBuf,
    /// The port of the local server; 0 takes a free one
    #[arg(long, default_value_t = PORT)]
    port: u16,
}

fn main() -> ExitCode {
    match run(Cli::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(cli: Cli) -> Result<()> {
    let project = Project::find()?;
    match cli.task {
        Task::Play(play) if play.native => play_native(&project, &play),
        Task::Play(play) => play_in_browser(&project, &play),
        Task::Test(test) => {
            let options = check::Options {
                only: test.only,
                no_browser: test.no_browser,
                accept: test.accept,
                dist: project.resolve(&test.dist),
            };
            check::test(&project, &options)
        }
        Task::Web(web) => {
            let options = web::Options {
                out: project.resolve(&web.out),
                debug: web.debug,
                light: web.light,
                report: web.report,
                extra_levels: web.extra_level,
            };
            let mut steps = Steps::new(web::steps(options.light));
            web::build(&project, &options, &mut steps)?;
            println!("Built {} in {}.", project.show(&options.out), seconds(steps.elapsed()));
            Ok(())
        }
        Task::Serve(task) => {
            let folder = project.resolve(&task.folder);
            serve::check(&folder)?;
            let server = Sockets::take(task.port)?.serve(&folder)?;
            println!("{} (Ctrl+C stops it)", server.url);
            server.wait()
        }
        Task::Shots(task) => {
            let (out, dist) = (project.resolve(&task.out), project.resolve(&task.dist));
            shots::take(&project, &Build { dist, built: task.built }, &out)
        }
        Task::Oracle(task) => {
            let out = task.out.map_or_else(|| project.target.join("oracle/results"), |out| project.resolve(&out));
            oracle::compare(&project, &oracle::Options { cases: task.case, out })
        }
        Task::Fuzz(task) => fuzz::fuzz(&project, task.target, task.minutes),
        Task::Soak(task) => match task.browser {
            Some(page) => {
                let build = Build { dist: project.resolve(&task.dist), built: task.built };
                soak::browser(&project, &build, page, task.minutes, task.seed)
            }
            None => soak::headless(&project, task.sessions, task.seed),
        },
        Task::Sbom(task) => {
            let out = project.resolve(&task.out);
            let count = sbom::write(&project, &out)?;
            println!("{count} components in {}.", project.show(&out));
            Ok(())
        }
        Task::Fonts => {
            Steps::new(1).take("Fonts", || Ok(((), fonts::ensure(&project)?.into())))?;
            println!("They are in {}.", project.show(&project.fonts()));
            Ok(())
        }
    }
}

fn play_in_browser(project: &Project, play: &Play) -> Result<()> {
    // First of all: nobody wants to hear about a busy port after a long build.
    let sockets = Sockets::take(play.port)?;
    let out = project.resolve(DIST.as_ref());
    let options =
        web::Options { out: out.clone(), debug: play.debug, light: false, report: false, extra_levels: Vec::new() };
    let mut steps = Steps::new(web::steps(false) + 1);
    web::build(project, &options, &mut steps)?;
    let server = steps.take("Serve", || Ok((sockets.serve(&out)?, Outcome::Done)))?;
    let page = format!("{}/{GAME}", server.url);
    let url = play.lang.as_ref().map_or_else(|| page.clone(), |lang| format!("{page}?lang={lang}"));
    println!("\nDoux Foyer is at {url} (Ctrl+C stops it)");
    if !play.no_open {
        serve::open_in_browser(&url);
    }
    server.wait()
}

fn play_native(project: &Project, play: &Play) -> Result<()> {
    let mut steps = Steps::new(2);
    steps.take("Fonts", || Ok(((), fonts::ensure(project)?.into())))?;
    steps.take("Build and run the game", || {
        let mut command = project.cargo(["run", "--bin", "doux-foyer"]);
        if let Some(lang) = &play.lang {
            command.env("DOUX_FOYER_LANG", lang);
        }
        run::run(&mut command, PLAY_LIMIT)?;
        Ok(((), Outcome::Done))
    })
}

/// A language tag; it becomes part of an address.
fn language(tag: &str) -> Result<String, String> {
    let good =
        !tag.is_empty() && tag.len() <= 35 && tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    if good { Ok(tag.to_owned()) } else { Err("not a language tag, such as fr or en".to_owned()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_sound() {
        <Cli as clap::CommandFactory>::command().debug_assert();
    }

    #[test]
    fn languages_are_tags() {
        assert_eq!(language("pt-BR").unwrap(), "pt-BR");
        for bad in ["", "fr&x=1", "français"] {
            language(bad).unwrap_err();
        }
    }
}
