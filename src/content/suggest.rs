//! "Did you mean …?": the nearest of the names that exist.

/// The nearest of `known`, if one is near enough to be a slip of the hand.
#[must_use]
pub fn nearest<'n>(found: &str, known: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    const NEAR_ENOUGH: f64 = 0.75;
    // Long texts are no slips, and comparing them costs time.
    if found.len() > 80 {
        return None;
    }
    known
        .into_iter()
        .map(|name| (strsim::jaro_winkler(&found.to_lowercase(), &name.to_lowercase()), name))
        .filter(|(likeness, _)| *likeness >= NEAR_ENOUGH)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, name)| name)
}

/// `did you mean …?` with that one.
#[must_use]
pub fn did_you_mean<'n>(found: &str, known: impl IntoIterator<Item = &'n str>) -> Option<String> {
    nearest(found, known).map(|name| format!("did you mean `{name}`?"))
}

/// Names for a message: at most a dozen.
#[must_use]
pub fn listed<'n>(known: impl IntoIterator<Item = &'n str>) -> String {
    const MOST: usize = 12;
    let names: Vec<&str> = known.into_iter().collect();
    if names.is_empty() {
        return "none exists".to_owned();
    }
    let more = if names.len() > MOST { ", …" } else { "" };
    format!("{}{more}", names[..names.len().min(MOST)].join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_recognised_and_other_words_are_not() {
        let known = ["living", "bed", "child", "bath", "hall"];
        assert_eq!(did_you_mean("livng", known).as_deref(), Some("did you mean `living`?"));
        assert_eq!(did_you_mean("xyz", known), None);
        assert_eq!(did_you_mean(&"l".repeat(5000), known), None);
    }
}
