//! The code of a link: refused with its kind, or a state that has no other code. Bits are also given a checksum that
//! fits, and the same bytes are read as the JSON of a state.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use doux_foyer::plan::{State, decode, encode};

const CHECKSUM: crc::Crc<u16> = crc::Crc::<u16>::new(&crc::CRC_16_KERMIT);
const KINDS: [&str; 6] = ["empty", "characters", "length", "checksum", "version", "value"];

pub fn check(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    one(&text);
    let mut bytes = data.to_vec();
    bytes.extend(CHECKSUM.checksum(data).to_be_bytes());
    one(&URL_SAFE_NO_PAD.encode(bytes));
    match State::read(&text) {
        Ok(state) => {
            let code = encode(&state);
            assert_eq!(decode(&code), Ok(rounded(state)), "{code}");
        }
        Err(problem) => assert!(!problem.field.is_empty(), "{problem:?}"),
    }
}

/// Surfaces are in tenths of a square metre in a code.
fn rounded(mut state: State) -> State {
    state.answers.surface_m2 = (state.answers.surface_m2 * 10.0).round() / 10.0;
    state
}

fn one(code: &str) {
    match decode(code) {
        Ok(state) => {
            assert_eq!(encode(&state), code);
            assert_eq!(State::read(&state.to_json().to_string()), Ok(state));
        }
        Err(problem) => assert!(KINDS.contains(&problem.kind), "{problem:?}"),
    }
}
