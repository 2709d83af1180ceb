//! What can be done about a thing beside its controls, on its card: ways of doing things, small things to fit, faults. Each
//! row says who can do it, what it costs and what it would save; the page's twin says the same words.

use bevy_egui::egui::{Align2, CornerRadius, pos2, vec2};

use super::Column;
use crate::{
    content::Who,
    game::{
        Command,
        ui::{draw::Weight, estimates::Estimates, fonts::IconStyle, names, theme},
    },
    rules::{Action, Offer, OfferState, Session, Target},
    text::{Arg, Format, Texts},
};

/// Less than this a day is nothing to speak of, €.
const LITTLE_EUR: f64 = 0.005;

/// Words of an offer: what it is, and what is to be known about it.
pub struct Words {
    /// What.
    pub what: String,
    /// Who can do it, the price, how it stands.
    pub note: String,
    /// What it would save over the next day, if that can be told.
    pub saved_eur: Option<f64>,
    /// That is not worked out yet.
    pub waits: bool,
}

/// What an offer says.
pub fn words(texts: &Texts, session: &Session, estimates: &mut Estimates, offer: &Offer) -> Words {
    let f = Format(texts.lang());
    let names = names::names(texts, session);
    let what = match &offer.action {
        Action::Adopt { practice, .. } => names.practice(*practice),
        Action::Fit { measure, .. } => names.measure(measure, None),
        Action::Report { fault } | Action::Mend { fault } => names.fault(fault),
        other => names.to_do(other),
    };
    let mut notes = Vec::new();
    match &offer.state {
        OfferState::Done => notes.push(texts.get("offer-done")),
        OfferState::Reported => notes.push(texts.get("offer-reported")),
        OfferState::Declined(person) => {
            let person = names.target(&Target::Person(person.clone()));
            notes.push(texts.with("offer-declined", &[("person", Arg::Text(&person))]));
        }
        OfferState::Open => {
            notes.push(texts.get(match offer.who {
                Who::Me => "who-me",
                Who::Purchase => "who-purchase",
                Who::Landlord => "who-landlord",
            }));
            if offer.price_eur > 0.0 {
                notes.push(f.eur_short(offer.price_eur));
            }
        }
    }
    let told = matches!(offer.state, OfferState::Open | OfferState::Declined(_));
    let estimate = if told { estimates.of_one(session, &offer.action) } else { None };
    let saved_eur = estimate.map(|then| then.saved_eur());
    Words {
        what,
        note: notes.join(" · "),
        saved_eur: saved_eur.filter(|eur| eur.abs() >= LITTLE_EUR),
        waits: told && estimate.is_none(),
    }
}

/// What it would save over a day like the next one, as a text. Not a year of them: no cold day lasts a year.
pub fn per_day(texts: &Texts, saved_eur: f64) -> String {
    let amount = Format(texts.lang()).eur(saved_eur.abs());
    let key = if saved_eur > 0.0 { "offer-per-day" } else { "offer-costs-per-day" };
    texts.with(key, &[("amount", Arg::Text(&amount))])
}

/// Rows on a card, under a heading.
pub(super) fn show(c: &mut Column<'_, '_>, session: &Session, estimates: &mut Estimates, target: &Target) {
    let offers = session.offers(target);
    if offers.is_empty() {
        return;
    }
    c.caption("card-gestures");
    for offer in &offers {
        row(c, session, estimates, offer);
    }
}

fn row(c: &mut Column<'_, '_>, session: &Session, estimates: &mut Estimates, offer: &Offer) {
    let texts = &c.d.content.texts;
    let words = words(texts, session, estimates, offer);
    if words.waits {
        c.ui.ctx().request_repaint();
    }
    let gain = words.saved_eur.map(|eur| per_day(texts, eur));
    let done = matches!(offer.state, OfferState::Done | OfferState::Reported);
    let right = 44.0;
    let what = c.d.measure(&words.what, 17.0, Weight::Bold, c.width - 52.0 - right);
    let note = match &gain {
        Some(gain) => format!("{} · {gain}", words.note),
        None => words.note.clone(),
    };
    let note = c.d.measure(&note, 16.0, Weight::Regular, c.width - 52.0 - right);
    let rect = c.row((what.size().y + note.size().y + 16.0).max(60.0));
    let radius = CornerRadius::same(14);
    let ground = if done { theme::TEAL_PALE } else { theme::PAPER2 };
    // A fault that the landlord knows of, or that is put right, is no button.
    let response = (!matches!(offer.state, OfferState::Reported) && !settled(offer)).then(|| {
        let spoken = format!("{}. {}", words.what, words.note);
        c.d.press(c.ui, rect, &Command::Act { action: offer.action.clone() }, &spoken)
    });
    c.ui.painter().rect_filled(rect, radius, ground);
    c.d.edge(c.ui, rect, radius);
    let icon = match (&offer.action, offer.who) {
        (Action::Report { .. } | Action::Mend { .. }, _) | (_, Who::Landlord) => "wrench",
        (_, Who::Purchase) => "coins",
        (_, Who::Me) => "hand-tap",
    };
    c.d.icon(c.ui, pos2(rect.left() + 26.0, rect.center().y), icon, 24.0, IconStyle::Fill, theme::TEXT2);
    let top = rect.center().y - f32::midpoint(what.size().y, note.size().y);
    let below = top + what.size().y;
    c.ui.painter().galley(pos2(rect.left() + 50.0, top), what, theme::TEXT);
    c.ui.painter().galley(pos2(rect.left() + 50.0, below), note, theme::TEXT2);
    let mark = pos2(rect.right() - 24.0, rect.center().y);
    if done {
        c.ui.painter().circle_filled(mark, 13.0, theme::TEAL);
        c.d.icon(c.ui, mark, "check", 17.0, IconStyle::Line, bevy_egui::egui::Color32::WHITE);
    } else {
        c.d.text(c.ui, mark + vec2(0.0, -1.0), Align2::CENTER_CENTER, "+", 26.0, Weight::Bold, theme::TEAL);
    }
    if let Some(response) = response {
        c.d.focus_ring(c.ui, rect, &response);
    }
}

/// Nothing more can be done about it: fitted, repaired.
pub fn settled(offer: &Offer) -> bool {
    offer.state == OfferState::Done && !matches!(offer.action, Action::Adopt { .. })
}
