//! The budgets of the web build: what a visitor downloads, as a table; a build over budget fails.

use std::fmt::Write as _;

/// One line: what counts, how much it is, how much it may be. In bytes, or plain counts.
#[derive(Debug)]
pub struct Row {
    pub what: &'static str,
    pub is: usize,
    pub aim: Option<usize>,
    pub most: usize,
    pub bytes: bool,
}

/// Bytes on the wire, by part of the site.
#[derive(Debug, Default)]
pub struct Weights {
    /// The first page with styles, scripts and fonts, in its heaviest language.
    pub light: usize,
    /// The engine of the light edition and its data.
    pub engine: usize,
    /// Files of the first page.
    pub light_requests: usize,
    /// The game with its page and the fonts; none in a build without it.
    pub game: Option<usize>,
    /// Files fetched until play starts.
    pub requests: usize,
    /// Styles of the text font.
    pub text_styles: usize,
}

/// The rows of the table.
pub fn rows(weights: &Weights) -> Vec<Row> {
    let bytes = |what, is, aim, most| Row { what, is, aim, most, bytes: true };
    let count = |what, is, most| Row { what, is, aim: None, most, bytes: false };
    let mut rows = vec![
        bytes("first page, before its engine", weights.light, None, 150_000),
        bytes("light edition with its engine", weights.light + weights.engine, None, 300_000),
        count("requests of the first page", weights.light_requests, 6),
    ];
    if let Some(game) = weights.game {
        rows.push(bytes("the game: page, wasm, js, data, fonts", game, Some(2_500_000), 3_150_000));
        rows.push(count("requests to play", weights.requests, 10));
    }
    rows.push(count("styles of the text font", weights.text_styles, 2));
    rows
}

/// The table as text, and whether all is within budget.
pub fn table(rows: &[Row]) -> (String, bool) {
    let mut text = String::new();
    let number = |row: &Row, number| if row.bytes { kilobytes(number) } else { number.to_string() };
    // Writing to a string cannot fail.
    let _ = writeln!(text, "{:<40} {:>12} {:>12}", "Budget (Brotli 11)", "is", "at most");
    for row in rows {
        let verdict = match row.aim {
            _ if row.is > row.most => "OVER BUDGET".to_owned(),
            Some(aim) if row.is > aim => format!("ok, over the aim of {}", number(row, aim)),
            _ => "ok".to_owned(),
        };
        let _ = writeln!(text, "{:<40} {:>12} {:>12}  {verdict}", row.what, number(row, row.is), number(row, row.most));
    }
    (text, rows.iter().all(|row| row.is <= row.most))
}

/// Bytes in thousands, rounded up.
pub fn kilobytes(bytes: usize) -> String {
    let tenths = bytes.div_ceil(100);
    format!("{}.{} kB", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn within_over_the_aim_and_over_budget() {
        let mut weights = Weights {
            light: 41_000,
            engine: 100_000,
            light_requests: 5,
            game: Some(2_341_000),
            requests: 10,
            text_styles: 2,
        };
        let (text, ok) = table(&rows(&weights));
        assert!(ok && text.contains("41.0 kB") && text.contains("141.0 kB") && text.contains("2341.0 kB"), "{text}");
        weights.game = Some(2_641_000);
        let (text, ok) = table(&rows(&weights));
        assert!(ok && text.contains("over the aim of 2500.0 kB"), "{text}");
        weights.engine = 260_000;
        assert!(!table(&rows(&weights)).1);
        weights.engine = 0;
        weights.requests = 11;
        let (text, ok) = table(&rows(&weights));
        assert!(!ok && text.contains("OVER BUDGET"), "{text}");
    }

    #[test]
    fn sizes_never_look_smaller_than_they_are() {
        assert_eq!(kilobytes(0), "0.0 kB");
        assert_eq!(kilobytes(1), "0.1 kB");
        assert_eq!(kilobytes(2_800_001), "2800.1 kB");
    }
}
