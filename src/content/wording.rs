//! What a reader of TOML complains about, in words for the person who wrote the file.

use std::fmt::Write as _;

use super::suggest::did_you_mean;

/// A reader's text in one line of a sensible length.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(300).collect()
}

/// The text between the first backquotes after `start`.
pub(super) fn quoted_after<'m>(message: &'m str, start: &str) -> Option<&'m str> {
    let rest = &message[message.find(start)? + start.len()..];
    rest.strip_prefix('`')?.split('`').next()
}

/// Names in backquotes after ", expected".
pub(super) fn allowed(message: &str) -> Vec<&str> {
    let expected = message.split_once(", expected ").map_or("", |(_, expected)| expected);
    expected.split('`').skip(1).step_by(2).collect()
}

/// An error of the syntax: what is wrong, and what was probably meant, from the line before and after the place.
pub(super) fn syntax(message: &str, before: &str, after: &str) -> (String, Option<String>) {
    let message = one_line(message);
    let said = message.strip_suffix(", expected literal string").unwrap_or(&message);
    let value = after.trim_start();
    let number = |text: &str| text.starts_with(|c: char| c.is_ascii_digit());
    let help = if value.starts_with(['“', '”', '„', '«', '»', '‘', '’']) {
        "use straight quotes: \"…\""
    } else if said.starts_with("string values must be quoted") {
        match value.trim_start_matches(['-', '+']) {
            "" => "a value is missing after `=`",
            value if value.starts_with('#') => "a value is missing after `=`",
            value if number(value) => "write the number alone: without unit, with a point for decimals, as in 19.5",
            _ => "put a text between quotes: \"…\"",
        }
    } else if said.starts_with("unexpected key or value")
        && value.starts_with(',')
        && before.ends_with(|c: char| c.is_ascii_digit())
    {
        "decimals take a point: 9.5"
    } else if said.starts_with("invalid basic string") {
        "a text ends with a quote, on the same line"
    } else if said.starts_with("duplicate key") {
        "each name is written once; [[people]] and [[faults]], with two brackets, may come several times"
    } else if said.starts_with("key with no value") {
        "write: name = value"
    } else {
        ""
    };
    (format!("this is not valid TOML: {said}"), (!help.is_empty()).then(|| help.to_owned()))
}

/// An error of a type, such as "unknown field `a`, expected one of `b`, `c`": what was found and what is allowed.
pub(super) fn mistake(message: &str) -> (String, Option<String>) {
    let message = one_line(message);
    if message == "wanted string or table" {
        return ("this cannot stand here".into(), Some("expected a word between quotes".into()));
    }
    let Some((found, expected)) = message.split_once(", expected ") else {
        return (message, None);
    };
    let name = quoted_after(found, "unknown field ").or_else(|| quoted_after(found, "unknown variant "));
    let Some(name) = name else {
        return (was_found(found), Some(format!("expected {}", kind(expected))));
    };
    let allowed = allowed(&message);
    let mut help = String::new();
    if let Some(near) = did_you_mean(name, allowed.iter().copied()) {
        let _ = write!(help, "{near}; ");
    }
    let _ = write!(help, "allowed: {}", allowed.join(", "));
    let found = found.strip_prefix("unknown variant ").map(|name| format!("{name} is not known here"));
    (found.unwrap_or_else(|| format!("unknown field `{name}`")), Some(help))
}

/// "invalid type: string "x"" as "the text "x" cannot stand here".
fn was_found(found: &str) -> String {
    let Some(what) = ["invalid type: ", "invalid value: "].iter().find_map(|start| found.strip_prefix(start)) else {
        return found.to_owned();
    };
    let number = ["integer ", "floating point "].iter().find_map(|kind| what.strip_prefix(kind));
    let what = if let Some(number) = number {
        format!("the number {}", number.trim_matches('`'))
    } else if let Some(text) = what.strip_prefix("string ") {
        format!("the text {text}")
    } else {
        match what {
            "map" => "a table, or a time without quotes,".to_owned(),
            "sequence" => "a list".to_owned(),
            other => other.strip_prefix("boolean ").unwrap_or(other).to_owned(),
        }
    };
    format!("{what} cannot stand here")
}

/// A type of the program, as an author knows it.
fn kind(expected: &str) -> &str {
    match expected {
        "f64" | "f32" => "a number, without quotes or unit, with a point for decimals: 19.5",
        "u64" | "u32" | "u16" | "u8" | "usize" => "a whole number from 0, without quotes or unit",
        "a string" => "a text between quotes",
        "a boolean" => "true or false, without quotes",
        "a sequence" => "a list between brackets: [ … ]",
        "a map" => "a table: name = value",
        other if other.starts_with("struct ") => "a table: name = value",
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn readers_speak_plainly() {
        for (message, found, help) in [
            (
                "invalid type: string \"19 °C\", expected f64",
                "the text \"19 °C\" cannot stand here",
                "a number, without",
            ),
            ("invalid value: integer `-24`, expected u32", "the number -24 cannot stand here", "a whole number from 0"),
            ("invalid type: map, expected a string", "a table, or a time without quotes, cannot", "between quotes"),
            ("unknown variant `coook`, expected `cook` or `eat`", "`coook` is not known here", "mean `cook`?; allowed"),
            ("unknown field `huors`, expected one of `id`, `hours`", "unknown field `huors`", "mean `hours`?; allowed"),
            ("missing field `id`", "missing field `id`", ""),
        ] {
            let (said, helped) = mistake(message);
            assert!(said.starts_with(found), "{said}");
            assert!(helped.unwrap_or_default().contains(help), "{message}");
        }
    }
}
