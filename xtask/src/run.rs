//! Child processes: bounded in time, without standard input, with errors that name the command.

use std::fmt::Write as _;
use std::io::{IsTerminal as _, Read as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::{Context as _, Result, bail};
use wait_timeout::ChildExt as _;

/// Long enough to build anything anew on a slow or busy machine: what hangs is stopped.
pub const BUILD_LIMIT: Duration = Duration::from_mins(80);
/// Long enough for any question to a tool (a version, a list).
const QUESTION: Duration = Duration::from_mins(2);

/// Cargo, as it was called for this program, without what it says to the program that it runs: build scripts would
/// take that for a change and build again.
pub fn cargo(folder: &Path) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(folder);
    for (name, _) in std::env::vars_os() {
        let private = name.to_str().is_some_and(|name| {
            ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_"].iter().any(|start| name.starts_with(start))
        });
        if private {
            command.env_remove(name);
        }
    }
    command
}

/// Runs a command to its end; what it prints goes where our own prints go.
pub fn run(command: &mut Command, limit: Duration) -> Result<()> {
    let name = describe(command);
    let mut child = start(command.stdin(Stdio::null()), &name)?;
    finish(&mut child, limit, &name)
}

/// Runs a command that reads `input` to its end.
pub fn run_with_input(command: &mut Command, input: &str, limit: Duration) -> Result<()> {
    let name = describe(command);
    let mut file = tempfile::tempfile()?;
    std::io::Write::write_all(&mut file, input.as_bytes())?;
    std::io::Seek::rewind(&mut file)?;
    let mut child = start(command.stdin(file), &name)?;
    finish(&mut child, limit, &name)
}

/// Runs a short command and returns what it prints.
pub fn output(command: &mut Command) -> Result<String> {
    output_within(command, QUESTION)
}

/// Runs a command and returns what it prints.
pub fn output_within(command: &mut Command, limit: Duration) -> Result<String> {
    let name = describe(command);
    let mut child = start(command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()), &name)?;
    // Both pipes are read while the command runs, or it would wait for room in them.
    let mut errors = child.stderr.take();
    let errors = std::thread::spawn(move || {
        let mut text = String::new();
        if let Some(pipe) = &mut errors {
            // A message cut short still helps.
            let _ = pipe.read_to_string(&mut text);
        }
        text
    });
    let mut text = String::new();
    if let Some(pipe) = &mut child.stdout {
        pipe.read_to_string(&mut text).with_context(|| format!("reading from `{name}`"))?;
    }
    let done = finish(&mut child, limit, &name);
    let errors = errors.join().unwrap_or_default();
    done.with_context(|| errors.trim().to_owned())?;
    Ok(text)
}

fn start(command: &mut Command, name: &str) -> Result<Child> {
    // Where nobody can press Ctrl+C the command gets a process group of its own, so that all it started can be stopped.
    #[cfg(unix)]
    if own_group() {
        std::os::unix::process::CommandExt::process_group(command, 0);
    }
    command.spawn().with_context(|| format!("`{name}` does not start"))
}

fn own_group() -> bool {
    cfg!(unix) && !std::io::stdin().is_terminal()
}

fn finish(child: &mut Child, limit: Duration, name: &str) -> Result<()> {
    let Some(status) = child.wait_timeout(limit)? else {
        stop(child);
        bail!("`{name}` was stopped: it ran for more than {} s", limit.as_secs());
    };
    if !status.success() {
        bail!("`{name}` failed ({status})");
    }
    Ok(())
}

/// Ends a command and, where the system lets us name them, the commands that it started.
fn stop(child: &mut Child) {
    let id = child.id();
    let mut whole_tree = if cfg!(windows) {
        let mut command = Command::new("taskkill");
        command.args(["/T", "/F", "/PID", &id.to_string()]);
        command
    } else {
        let target = if own_group() { format!("-{id}") } else { id.to_string() };
        let mut command = Command::new("kill");
        command.args(["-KILL", "--", &target]);
        command
    };
    // Whatever this says, the plain way follows.
    let _ = whole_tree.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status();
    let _ = child.kill();
    let _ = child.wait();
}

/// The command as a person would type it, shortened.
fn describe(command: &Command) -> String {
    const LONGEST: usize = 160;
    let program = Path::new(command.get_program());
    let mut text = program.file_stem().unwrap_or(program.as_os_str()).to_string_lossy().into_owned();
    for arg in command.get_args() {
        // Writing to a string cannot fail.
        let _ = write!(text, " {}", arg.to_string_lossy());
    }
    if text.len() > LONGEST {
        let end = text.floor_char_boundary(LONGEST);
        text.truncate(end);
        text.push('…');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_are_named_without_their_folder() {
        let mut command = Command::new("some/folder/node");
        command.args(["--test", "page.spec.mjs"]);
        assert_eq!(describe(&command), "node --test page.spec.mjs");
    }

    #[test]
    fn output_is_returned_and_failure_reported() {
        let text = output(cargo(Path::new(".")).arg("--version")).unwrap();
        assert!(text.starts_with("cargo "));
        let error = output(cargo(Path::new(".")).arg("no-such-command")).unwrap_err();
        assert!(format!("{error:#}").contains("no-such-command"));
    }

    #[cfg(unix)]
    #[test]
    fn a_command_that_hangs_is_stopped() {
        let started = std::time::Instant::now();
        let error = run(Command::new("sleep").arg("30"), Duration::from_millis(50)).unwrap_err();
        assert!(error.to_string().contains("was stopped"), "{error}");
        assert!(started.elapsed() < Duration::from_secs(10));
    }
}
