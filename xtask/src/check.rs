//! `cargo xtask test`: everything that must hold before a change goes in, as steps that can also be run one by one.

use std::ffi::OsStr;
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};
use clap::ValueEnum;

use crate::progress::{Steps, seconds};
use crate::project::Project;
use crate::serve::{self, Sockets};
use crate::{builds, fonts, run, supply, tools, web};

/// The profile of the pure tests: a year of physics is too slow without optimisation.
const PURE_PROFILE: &str = "pure";
const PURE: [&str; 3] = ["--no-default-features", "--features", "lab"];
/// Running tests that are built.
const TEST_LIMIT: Duration = Duration::from_mins(20);
const BROWSER_LIMIT: Duration = Duration::from_mins(25);

/// A step of the tests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Step {
    /// The form of the code (rustfmt).
    Format,
    /// Clippy on the part without Bevy and on what the fuzz targets check; licences and places of what comes from others.
    LintPure,
    /// Clippy on the game and on this program.
    Lint,
    /// Scripts of the page, of its build and of its tests (oxlint).
    LintWeb,
    /// The documentation of the part without Bevy: no broken link.
    Docs,
    /// Tests of this program.
    Xtask,
    /// Tests of the part without Bevy: physics, people, money, rules, texts.
    Pure,
    /// Tests of the game without a window.
    Game,
    /// The browser build and its budgets.
    Web,
    /// The same sessions natively, with and without optimisation, and in WebAssembly.
    Builds,
    /// The browser build in a headless browser.
    Browser,
}

impl Step {
    fn name(self) -> String {
        self.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
    }
}

/// What a step came to.
enum Verdict {
    Passed,
    Failed(String),
    /// Not done, and why.
    Skipped(String),
}

/// Which steps to take, and how.
#[derive(Clone, Debug)]
pub struct Options {
    /// Only these; all when empty.
    pub only: Vec<Step>,
    /// The browser tests may be left out.
    pub no_browser: bool,
    /// Screens that look different now look as they should: keep their pictures.
    pub accept: bool,
    /// The build that the browser tests load.
    pub dist: PathBuf,
}

/// Takes the steps, goes on after a failure, and fails at the end if any step did.
pub fn test(project: &Project, options: &Options) -> Result<()> {
    let steps: Vec<Step> = Step::value_variants()
        .iter()
        .copied()
        .filter(|step| options.only.is_empty() || options.only.contains(step))
        .collect();
    let begun = Instant::now();
    let mut results: Vec<(Step, Verdict, Duration)> = Vec::new();
    for (index, step) in steps.iter().enumerate() {
        println!("\n[{}/{}] {}", index + 1, steps.len(), step.name());
        let started = Instant::now();
        let web_failed =
            results.iter().any(|(done, verdict, _)| *done == Step::Web && matches!(verdict, Verdict::Failed(_)));
        let verdict = if *step == Step::Browser && web_failed {
            Verdict::Failed("there is no build to test".to_owned())
        } else {
            take(project, options, *step).unwrap_or_else(|error| Verdict::Failed(format!("{error:#}")))
        };
        if let Verdict::Failed(reason) | Verdict::Skipped(reason) = &verdict {
            eprintln!("{}: {reason}", step.name());
        }
        results.push((*step, verdict, started.elapsed()));
    }
    let (text, failed) = summary(&results, begun.elapsed());
    println!("\n{text}");
    if failed > 0 {
        bail!("{failed} of {} steps failed; one alone: `cargo xtask test --only STEP`", results.len());
    }
    Ok(())
}

fn summary(results: &[(Step, Verdict, Duration)], total: Duration) -> (String, usize) {
    let mut text = String::new();
    let mut counts = [0_usize; 3];
    for (step, verdict, time) in results {
        let (index, word, reason) = match verdict {
            Verdict::Passed => (0, "passed", ""),
            Verdict::Failed(reason) => (1, "FAILED", reason.as_str()),
            Verdict::Skipped(reason) => (2, "skipped", reason.as_str()),
        };
        counts[index] += 1;
        let reason = reason.lines().next().unwrap_or_default();
        text += format!("{:<12}{word:<9}{:>14}  {reason}", step.name(), seconds(*time)).trim_end();
        text.push('\n');
    }
    let [passed, failed, skipped] = counts;
    // Writing to a string cannot fail.
    let _ = write!(text, "In {}.\nsteps: {passed} passed, {failed} failed, {skipped} skipped", seconds(total));
    (text, failed)
}

fn take(project: &Project, options: &Options, step: Step) -> Result<Verdict> {
    let package = ["--package", "doux-foyer"];
    let strict = ["--", "--deny", "warnings"];
    match step {
        Step::Format => run::run(&mut project.cargo(["fmt", "--all", "--check"]), run::BUILD_LIMIT)?,
        Step::LintPure => {
            // With the lab and without: the game takes the pure part alone.
            for features in [&PURE[..], &PURE[..1]] {
                let mut command = project.cargo(["clippy", "--all-targets"]);
                run::run(command.args(package).args(features).args(strict), run::BUILD_LIMIT)?;
            }
            // The programs themselves need cargo-fuzz; what they check, and their seeds, do not.
            let mut command = run::cargo(&project.root.join("fuzz"));
            run::run(command.args(["clippy", "--locked", "--lib", "--examples"]).args(strict), run::BUILD_LIMIT)?;
            let (crates, packages) = supply::check(project)?;
            println!("{crates} crates and {packages} packages of npm keep to deny.toml.");
        }
        Step::Lint => {
            // One package after the other: together they would be built with other features than anywhere else.
            let mut command = project.cargo(["clippy", "--all-targets"]);
            run::run(command.args(package).args(strict), run::BUILD_LIMIT)?;
            let mut command = project.cargo(["clippy", "--all-targets", "--package", "xtask"]);
            run::run(command.args(strict), run::BUILD_LIMIT)?;
        }
        Step::LintWeb => {
            tools::ensure_packages(project)?;
            let mut node = Command::new("node");
            node.current_dir(project.web()).args(["node_modules/oxlint/bin/oxlint", "--deny-warnings", "."]);
            run::run(&mut node, run::BUILD_LIMIT)?;
        }
        Step::Docs => {
            let mut command = project.cargo(["doc", "--no-deps", "--lib"]);
            command.env("RUSTDOCFLAGS", "--deny warnings");
            run::run(command.args(package).args(PURE), run::BUILD_LIMIT)?;
        }
        Step::Xtask => cargo_test(project, &["--package", "xtask"])?,
        Step::Pure => cargo_test(project, &[&["--profile", PURE_PROFILE][..], &package, &PURE].concat())?,
        Step::Game => {
            // A sheet is written in them.
            fonts::ensure(project)?;
            cargo_test(project, &package)?;
        }
        Step::Web => {
            let web = web::Options {
                out: options.dist.clone(),
                debug: false,
                light: false,
                report: true,
                extra_levels: Vec::new(),
            };
            web::build(project, &web, &mut Steps::new(web::steps(false)))?;
        }
        Step::Builds => {
            let same = builds::compare(project, &build_lab(project)?)?;
            println!("{same} sessions end as they do in the other builds.");
        }
        Step::Browser => return browser(project, options),
    }
    Ok(Verdict::Passed)
}

/// Builds tests, then runs them: the time that a machine takes to build says nothing of tests that hang.
fn cargo_test(project: &Project, which: &[&str]) -> Result<()> {
    run::run(project.cargo(["test"]).args(which).arg("--no-run"), run::BUILD_LIMIT)?;
    run::run(project.cargo(["test"]).args(which), TEST_LIMIT)
}

fn browser(project: &Project, options: &Options) -> Result<Verdict> {
    let ci = std::env::var_os("CI").is_some_and(|value| value == "true" || value == "1");
    let mut found = tools::find_browser()?;
    if found.is_none() {
        println!("No browser found; installing Chromium where that is possible …");
        found = if tools::install_browser()? { tools::find_browser()? } else { None };
    }
    let Some(browser) = found else {
        return no_browser(options.no_browser && !ci);
    };
    println!("Browser: {}", browser.display());

    serve::check(&options.dist)?;
    tools::ensure_packages(project)?;
    let lab = build_lab(project)?;
    let server = Sockets::take(0)?.serve(&options.dist)?;
    let mut specs: Vec<PathBuf> = fs::read_dir(project.web().join("tests"))
        .context("web/tests is missing")?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<_>>()?;
    specs.retain(|path| path.file_name().and_then(OsStr::to_str).is_some_and(|name| name.ends_with(".spec.mjs")));
    specs.sort();
    if specs.is_empty() {
        bail!("web/tests has no *.spec.mjs");
    }
    let mut node = Command::new("node");
    node.current_dir(project.web());
    // One file at a time: two software-rendered games at once are slow enough to time out.
    node.args(["--test", "--test-concurrency=1", "--test-reporter=spec"]).args(&specs);
    node.env("DOUX_FOYER_BROWSER", browser).env("DOUX_FOYER_URL", &server.url).env("DOUX_FOYER_LAB", lab);
    if options.accept {
        node.env("DOUX_FOYER_ACCEPT", "1");
    }
    run::run(&mut node, BROWSER_LIMIT)?;
    Ok(Verdict::Passed)
}

/// Without a browser the tests have not been run, which only the person at the keyboard may accept.
fn no_browser(accepted: bool) -> Result<Verdict> {
    const ADVICE: &str = "install Chrome, Chromium or Edge, or name one in the variable CHROME";
    if accepted {
        return Ok(Verdict::Skipped(format!("no browser, so the game was not tried in one: {ADVICE}")));
    }
    bail!("no browser found: {ADVICE}; without one, `--no-browser` leaves this step out (never with CI=true)")
}

/// Builds the headless program, whose figures the browser must show too.
fn build_lab(project: &Project) -> Result<PathBuf> {
    let mut command = project.cargo(["build", "--bin", "doux-foyer-lab", "--profile", PURE_PROFILE]);
    run::run(command.args(PURE), run::BUILD_LIMIT)?;
    Ok(project.target.join(PURE_PROFILE).join(format!("doux-foyer-lab{}", std::env::consts::EXE_SUFFIX)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_summary_counts_and_gives_the_first_line_of_a_reason() {
        let results = [
            (Step::Format, Verdict::Passed, Duration::from_secs(1)),
            (Step::Pure, Verdict::Failed("two tests\nwith details".into()), Duration::from_secs(2)),
            (Step::Browser, Verdict::Skipped("no browser".into()), Duration::ZERO),
        ];
        let (text, failed) = summary(&results, Duration::from_secs(3));
        assert_eq!(failed, 1);
        assert!(text.contains("pure        FAILED") && text.contains("two tests\n"), "{text}");
        assert!(!text.contains("with details"));
        assert!(text.ends_with("\nsteps: 1 passed, 1 failed, 1 skipped"), "{text}");
    }

    #[test]
    fn a_missing_browser_is_no_success() {
        assert!(no_browser(false).is_err());
        assert!(matches!(no_browser(true).unwrap(), Verdict::Skipped(_)));
    }

    #[test]
    fn steps_are_typed_in_lower_case() {
        assert_eq!(Step::LintPure.name(), "lint-pure");
        assert_eq!(Step::from_str("browser", false).unwrap(), Step::Browser);
    }
}
