//! Furniture: shapes that exist, colours that exist, no piece within itself.

use super::Checker;
use crate::content::{Id, Library, Piece};

/// `#RRGGBB`.
pub fn colour(text: &str) -> Option<[u8; 3]> {
    let digits = text.strip_prefix('#')?;
    if digits.len() != 6 || !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
        return None;
    }
    let value = u32::from_str_radix(digits, 16).ok()?;
    let [_, red, green, blue] = value.to_be_bytes();
    Some([red, green, blue])
}

pub fn piece(checker: &mut Checker<'_, '_>, id: &Id, piece: &Piece, library: &Library) {
    for (i, &size) in piece.size.iter().enumerate() {
        checker.range(format_args!("{id}.size[{i}]"), f64::from(size), 0.001..=5.0, "m");
    }
    for (slot, token) in &piece.slots {
        checker.token(format_args!("{id}.slots.{slot}"), token, &library.tokens);
    }
    checker.count(format_args!("{id}.parts"), piece.parts.len(), 1..=60, "parts");
    checker.count(format_args!("{id}.glow"), piece.glow.len(), 0..=4, "patches of light");
    if let Some(spin) = &piece.spin {
        checker.range(format_args!("{id}.spin.turns"), f64::from(spin.turns), -2.0..=2.0, "turns a second");
    } else if piece.parts.iter().any(|part| part.spins) {
        checker.refuse(
            format_args!("{id}.spin"),
            "a part turns around nothing",
            "say around what: `at`, `axis`, `turns`",
        );
    }
    for (i, part) in piece.parts.iter().enumerate() {
        let here = format!("{id}.parts[{i}]");
        match (&part.p, &part.include) {
            (Some(_), None) => {
                match part.c.strip_prefix('$') {
                    Some(slot) => {
                        let slots = piece.slots.keys().map(String::as_str);
                        checker.known(format_args!("{here}.c"), "slot", slot, slots);
                    }
                    None => checker.token(format_args!("{here}.c"), &part.c, &library.tokens),
                }
                for (axis, &size) in part.size.iter().enumerate() {
                    checker.range(format_args!("{here}.size[{axis}]"), f64::from(size), 0.0005..=5.0, "m");
                }
            }
            (None, Some(other)) => {
                let pieces = library.pieces.keys().map(Id::as_str);
                if checker.known(format_args!("{here}.include"), "piece", other.as_str(), pieces)
                    && library.pieces[other].parts.iter().any(|part| part.include.is_some())
                {
                    checker.refuse(
                        format_args!("{here}.include"),
                        format!("`{other}` itself includes a piece"),
                        "include only pieces made of shapes",
                    );
                }
            }
            _ => checker.refuse(&here, "neither a shape nor a piece", "give either `p` or `include`"),
        }
        for (axis, &at) in part.at.iter().enumerate() {
            checker.range(format_args!("{here}.at[{axis}]"), f64::from(at), -5.0..=5.0, "m");
        }
        checker.range(format_args!("{here}.r"), f64::from(part.r.unwrap_or(0.0)), 0.0..=1.0, "m");
        checker.range(format_args!("{here}.top"), f64::from(part.top.unwrap_or(1.0)), 0.0..=4.0, "");
        checker.range(format_args!("{here}.t"), f64::from(part.t.unwrap_or(20.0)), -30.0..=400.0, "°C");
        for (axis, &degrees) in part.rot.iter().flatten().enumerate() {
            checker.range(format_args!("{here}.rot[{axis}]"), f64::from(degrees), -360.0..=360.0, "°");
        }
    }
    for (i, glow) in piece.glow.iter().enumerate() {
        let here = format!("{id}.glow[{i}]");
        if colour(&glow.c).is_none() {
            checker.refuse(format_args!("{here}.c"), format!("`{}` is not a colour", glow.c), "write #RRGGBB");
        }
        checker.range(format_args!("{here}.r"), f64::from(glow.r), 0.01..=6.0, "m");
        checker.range(format_args!("{here}.a"), f64::from(glow.a), 0.0..=1.0, "");
        for (axis, &at) in glow.at.iter().enumerate() {
            checker.range(format_args!("{here}.at[{axis}]"), f64::from(at), -5.0..=5.0, "m");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::colour;

    #[test]
    fn colours_are_six_digits() {
        assert_eq!(colour("#FF8000"), Some([255, 128, 0]));
        for wrong in ["FF8000", "#FF800", "#GG8000", "#+F8000", "", "#é8000"] {
            assert_eq!(colour(wrong), None, "{wrong}");
        }
    }
}
