//! *Mon logement* in words, for the screen and its twin.

use crate::{
    content::Who,
    game::{Content, ui::words::source},
    plan::{Answers, Choice, Draft, Gesture, GestureLine, Outcome, Saving},
    text::{Arg, Format, keys},
};

fn with(content: &Content, key: &str, args: &[(&str, &str)]) -> String {
    let args: Vec<_> = args.iter().map(|(name, text)| (*name, Arg::Text(text))).collect();
    content.texts.with(key, &args)
}

fn format(content: &Content) -> Format {
    Format(content.texts.lang())
}

/// A question and what helps to answer it.
pub fn question(content: &Content, number: usize) -> [String; 2] {
    let field = Answers::FIELDS[number.min(Draft::HABITS)];
    [format!("plan-q-{field}"), format!("plan-q-{field}-help")].map(|key| content.texts.get(&key))
}

/// `Question 3 sur 8`.
pub fn progress(content: &Content, number: usize) -> String {
    let (number, total) = ((number + 1).to_string(), Draft::QUESTIONS.to_string());
    with(content, "plan-progress", &[("number", &number), ("total", &total)])
}

/// A choice.
pub fn choice(content: &Content, question: usize, choice: Choice) -> String {
    let field = Answers::FIELDS[question.min(Draft::HABITS)];
    match choice {
        Choice::Key(key) => content.texts.get(&format!("plan-q-{field}-{key}")),
        Choice::Number(n) => content.texts.with(&format!("plan-q-{field}-value"), &[("n", Arg::Count(f64::from(n)))]),
    }
}

/// What was answered.
pub fn answered(content: &Content, draft: &Draft, question: usize) -> Option<String> {
    Some(choice(content, question, draft.choice(question)?))
}

/// A gesture, as the catalogue names it.
pub fn gesture(content: &Content, gesture: Gesture) -> String {
    let gestures = &content.library.catalogue.gestures;
    let known = gestures.iter().find(|(id, _)| id.as_str() == gesture.key());
    let name = known.and_then(|(_, known)| known.name.get(content.texts.lang().code()));
    name.cloned().unwrap_or_else(|| gesture.key().to_owned())
}

/// What is being done, and how far it is.
pub fn computing(content: &Content, share: f64) -> String {
    format!("{} {}", content.texts.get("plan-computing"), format(content).percent(share))
}

/// The saving of a gesture: `80 à 150 €`, without *a year*; none where there is none.
pub fn range(content: &Content, saving: &Saving) -> Option<String> {
    if saving.amounts.eur_high <= 0.0 {
        return None;
    }
    let [low, high] = format(content).eur_range(saving.amounts.eur_low, saving.amounts.eur_high);
    let key = if saving.amounts.eur_low < 1.0 { "home-range-small" } else { "plan-price" };
    Some(with(content, key, &[("low", &low), ("high", &high)]))
}

/// What gestures bring together: `170 à 330 €`; nothing is an amount too.
pub fn together(content: &Content, saving: &Saving) -> String {
    range(content, saving).unwrap_or_else(|| format(content).eur_whole(0.0))
}

/// Who does it, and what it costs: `Petit achat · 8 €`.
pub fn who(content: &Content, line: &GestureLine) -> String {
    let who = content.texts.get(keys::who(line.who));
    let price = match (line.who, line.price_eur) {
        (Who::Landlord, _) => return who,
        (_, Some([low, high])) if high > 0.0 => {
            let [from, to] = [low, high].map(|eur| format(content).eur_whole(eur));
            if from == to { from } else { with(content, "plan-price", &[("low", &from), ("high", &to)]) }
        }
        _ => content.texts.get("plan-free"),
    };
    format!("{who} · {price}")
}

/// `Mes deux gestes`.
pub fn chosen_title(content: &Content, count: usize) -> String {
    #[expect(clippy::cast_precision_loss, reason = "three at most")]
    content.texts.with("plan-chosen-title", &[("n", Arg::Count(count as f64))])
}

/// The year in money: middle and range.
pub fn year(content: &Content, outcome: &Outcome) -> String {
    let f = format(content);
    let bought = &outcome.year.bought;
    let [low, high] = f.eur_range(bought.eur_low, bought.eur_high);
    let around = with(content, "plan-year-around", &[("eur", &f.eur_about(bought.eur))]);
    format!("{around} ({})", with(content, "plan-year-range", &[("low", &low), ("high", &high)]))
}

/// How a saving is known: computed here, published elsewhere, and where.
pub fn how(content: &Content, line: &GestureLine) -> Vec<String> {
    let mut told = vec![content.texts.get("plan-how-computed")];
    let f = format(content);
    if let Some(published) = &line.published {
        let digits = |value: f64| f.decimal(value, usize::from(value.fract() != 0.0));
        let (low, high) = (digits(published.low), digits(published.high));
        let figure =
            if low == high { low } else { with(content, "plan-figure-range", &[("low", &low), ("high", &high)]) };
        let figure = with(content, &keys::figure(&published.unit), &[("figure", &figure)]);
        told.push(with(content, "plan-how-published", &[("figure", &figure)]));
    }
    told.extend(line.sources.iter().filter_map(|id| source(&content.texts, &content.library.catalogue, id)));
    told
}
