//! `doux-foyer-lab`: the headless program for designers and continuous integration. See [`doux_foyer::lab`].

use std::process::ExitCode;

fn main() -> ExitCode {
    doux_foyer::lab::main()
}
