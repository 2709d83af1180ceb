#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| doux_foyer_fuzz::counters::check(data));
