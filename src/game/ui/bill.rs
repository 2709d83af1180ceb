//! Cost by use since the beginning of the day, largest first.

use bevy_egui::egui::{Align2, CornerRadius, Rect, Sense, pos2, vec2};

use super::{
    draw::{Draw, Weight},
    theme, wattmeter,
};
use crate::{
    game::Play,
    rules::Session,
    text::{Arg, Format, Texts, keys},
};

/// Draws the bill.
pub fn draw(d: &mut Draw<'_>, play: &Play, rect: Rect, radius: CornerRadius) {
    let readings = play.session.readings();
    let mut rows: Vec<_> = readings.cost_eur.iter().filter(|(_, eur)| tells(*eur)).collect();
    rows.sort_by(|a, b| b.1.total_cmp(&a.1));
    let most = rows.first().map_or(1.0, |r| r.1);
    let title = d.say("tool-bill");
    let total = d.format().eur(readings.cost_eur.total());
    let below = format!("{total} {}", d.say("hud-so-far"));
    wattmeter::panel(d, rect, radius, "receipt", &title, &below, |d, ui, width| {
        for (use_, eur) in rows {
            let (row, _) = ui.allocate_exact_size(vec2(width, 52.0), Sense::hover());
            let (ground, ink) = theme::use_colours(use_);
            let tile = Rect::from_min_size(row.min + vec2(0.0, 6.0), vec2(40.0, 40.0));
            d.tile(ui, tile, theme::use_icon(use_), ground, ink);
            let left = tile.right() + 10.0;
            let line = row.top() + 17.0;
            let label = d.say(keys::use_(use_));
            d.text(ui, pos2(left, line), Align2::LEFT_CENTER, &label, 17.0, Weight::Regular, theme::TEXT);
            let amount = d.format().eur(eur);
            d.text(ui, pos2(row.right(), line), Align2::RIGHT_CENTER, &amount, 17.0, Weight::Bold, theme::TEXT);
            #[expect(clippy::cast_possible_truncation, reason = "a share")]
            let share = (eur / most) as f32;
            let bar = Rect::from_min_max(pos2(left, row.top() + 31.0), pos2(row.right(), row.top() + 41.0));
            d.bar(ui, bar, share.max(0.04), theme::PAPER2, ground);
        }
        for note in notes(&d.content.texts, &play.session) {
            let galley = d.measure(&note, 16.0, Weight::Regular, width);
            let (row, _) = ui.allocate_exact_size(vec2(width, galley.size().y + 6.0), Sense::hover());
            ui.painter().galley(row.min + vec2(0.0, 6.0), galley, theme::TEXT2);
        }
    });
}

/// What is said under the uses: of the first minutes, that nothing costs a cent yet; of later ones, what a year would cost.
pub fn notes(texts: &Texts, session: &Session) -> Vec<String> {
    let some = session.readings().cost_eur.iter().any(|(_, eur)| tells(eur));
    let first = texts.get(if some { "bill-no-subscription" } else { "bill-nothing-yet" });
    [first].into_iter().chain(per_year(texts, session)).collect()
}

/// At least a cent.
pub fn tells(eur: f64) -> bool {
    eur >= 0.005
}

/// What a year of days like this one would cost, once a quarter of a day tells something.
fn per_year(texts: &Texts, session: &Session) -> Option<String> {
    const TELLS_MIN: u32 = 6 * 60;
    const YEAR_MIN: f64 = 365.0 * 1440.0;
    let readings = session.readings();
    (readings.minute >= TELLS_MIN).then(|| {
        let year = readings.cost_eur.total() * YEAR_MIN / f64::from(readings.minute);
        // To ten euros: no day tells more.
        let amount = Format(texts.lang()).eur_short((year / 10.0).round() * 10.0);
        texts.with("bill-per-year", &[("amount", Arg::Text(&amount))])
    })
}
