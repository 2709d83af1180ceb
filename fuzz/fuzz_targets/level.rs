#![no_main]

libfuzzer_sys::fuzz_target!(init: doux_foyer_fuzz::project::read(), |data: &[u8]| doux_foyer_fuzz::level::check(data));
