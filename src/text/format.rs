//! Formats of amounts, with the spaces and marks of each language.
//!
//! French: comma, narrow no-break space (U+202F) between thousands, no-break space (U+00A0) before units. English: point,
//! comma between thousands, the same no-break space before units. Minus is U+2212 in both.

use super::Lang;

/// Between a figure and its unit.
const NBSP: char = '\u{a0}';
/// Between thousands in French.
const THIN: char = '\u{202f}';
/// Minus sign.
const MINUS: char = '\u{2212}';

/// Writes figures in a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Format(pub Lang);

/// A day, for people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Date {
    /// 0 Monday to 6 Sunday.
    pub weekday: u32,
    /// 1 to 12.
    pub month: u32,
    /// 1 to 31.
    pub day: u32,
}

impl Date {
    const DAYS: [u32; 12] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    /// From `MM-DD`, as in levels.
    #[must_use]
    pub fn parse(date: &str, weekday: u32) -> Option<Date> {
        let (month, day) = date.split_once('-')?;
        let date = Date { weekday: weekday % 7, month: month.parse().ok()?, day: day.parse().ok()? };
        let days = *Self::DAYS.get(date.month.checked_sub(1)? as usize)?;
        (1..=days).contains(&date.day).then_some(date)
    }

    /// So many days later, in a year of 365 days.
    #[must_use]
    pub fn plus(self, days: u32) -> Date {
        let before: u32 = Self::DAYS[..self.month as usize - 1].iter().sum();
        let mut rest = (before + self.day - 1 + days % 365) % 365;
        let mut month = 0;
        while rest >= Self::DAYS[month] {
            rest -= Self::DAYS[month];
            month += 1;
        }
        // Less than twelve months.
        #[expect(clippy::cast_possible_truncation)]
        let month = month as u32 + 1;
        Date { weekday: (self.weekday + days) % 7, month, day: rest + 1 }
    }
}

impl Format {
    /// `12,5` · `12.5`; `–` when it is not a number.
    #[must_use]
    pub fn decimal(self, value: f64, digits: usize) -> String {
        self.number(value, digits, false)
    }

    fn number(self, value: f64, digits: usize, plus: bool) -> String {
        if !value.is_finite() {
            return "–".into();
        }
        let plain = format!("{:.digits$}", value.abs());
        let (whole, rest) = plain.split_once('.').unwrap_or((&plain, ""));
        let (point, between) = match self.0 {
            Lang::Fr => (',', THIN),
            Lang::En => ('.', ','),
        };
        let is_zero = plain.bytes().all(|b| matches!(b, b'0' | b'.'));
        let mut text = String::new();
        if value < 0.0 && !is_zero {
            text.push(MINUS);
        } else if plus && !is_zero {
            text.push('+');
        }
        for (i, digit) in whole.chars().enumerate() {
            if i > 0 && (whole.len() - i).is_multiple_of(3) {
                text.push(between);
            }
            text.push(digit);
        }
        if !rest.is_empty() {
            text.push(point);
            text.push_str(rest);
        }
        text
    }

    fn with_unit(self, value: f64, digits: usize, unit: &str) -> String {
        format!("{}{NBSP}{unit}", self.number(value, digits, false))
    }

    fn money(self, value: f64, digits: usize, plus: bool) -> String {
        let number = self.number(value, digits, plus);
        match self.0 {
            Lang::Fr => format!("{number}{NBSP}€"),
            Lang::En => {
                let (sign, figure) = match number.strip_prefix([MINUS, '+']) {
                    Some(figure) => (number.chars().next(), figure),
                    None => (None, number.as_str()),
                };
                format!("{}€{figure}", sign.map_or(String::new(), String::from))
            }
        }
    }

    /// `5,20 €` · `€5.20`.
    #[must_use]
    pub fn eur(self, value: f64) -> String {
        self.money(value, 2, false)
    }

    /// `+0,35 €`, `−0,35 €`, `0,00 €`.
    #[must_use]
    pub fn eur_signed(self, value: f64) -> String {
        self.money(value, 2, true)
    }

    /// `7 €`, or `7,50 €` when it is not whole: goals.
    #[must_use]
    pub fn eur_short(self, value: f64) -> String {
        self.money(value, if is_whole(value) { 0 } else { 2 }, false)
    }

    /// `1 180 €`: large, rounded amounts.
    #[must_use]
    pub fn eur_whole(self, value: f64) -> String {
        self.money(value, 0, false)
    }

    /// `1 180 €`: an amount for a year, as coarse as it is uncertain.
    #[must_use]
    pub fn eur_about(self, value: f64) -> String {
        let step = coarse(value);
        self.eur_whole((value / step).round() * step)
    }

    /// Both ends of a range of amounts for a year, from 0 on, rounded outwards: it never looks narrower than it is.
    #[must_use]
    pub fn eur_range(self, low: f64, high: f64) -> [String; 2] {
        let step = coarse(high);
        // A tenth of a cent more or less is no reason for a whole step.
        let ends = [(low.max(0.0) / step + 1e-3).floor() * step, (high.max(0.0) / step - 1e-3).ceil() * step];
        ends.map(|end| self.eur_whole(end))
    }

    /// `0,55 € par heure` · `€0.55 an hour`.
    #[must_use]
    pub fn eur_per_hour(self, value: f64) -> String {
        self.per(&self.eur(value), "par heure", "an hour")
    }

    /// `2,15 € par jour` · `€2.15 a day`.
    #[must_use]
    pub fn eur_per_day(self, value: f64) -> String {
        self.per(&self.eur(value), "par jour", "a day")
    }

    /// `35 € par an` · `€35 a year`.
    #[must_use]
    pub fn eur_per_year(self, value: f64) -> String {
        self.per(&self.eur_whole(value), "par an", "a year")
    }

    fn per(self, amount: &str, fr: &str, en: &str) -> String {
        format!("{amount} {}", if self.0 == Lang::Fr { fr } else { en })
    }

    /// `0,06 kWh`, `12,4 kWh`, `340 kWh`.
    #[must_use]
    pub fn kwh(self, value: f64) -> String {
        let digits = match value.abs() {
            small if small < 0.995 => 2,
            middle if middle < 99.5 => 1,
            _ => 0,
        };
        self.with_unit(value, digits, "kWh")
    }

    /// `13 kWh`, or `0,50 kWh` when it is not whole: goals.
    #[must_use]
    pub fn kwh_short(self, value: f64) -> String {
        if is_whole(value) { self.with_unit(value, 0, "kWh") } else { self.kwh(value) }
    }

    /// `2 740 W`; `9,9 W` under ten.
    #[must_use]
    pub fn watts(self, value: f64) -> String {
        let small = value.abs() < 9.95 && (value - value.round()).abs() > 0.05;
        self.with_unit(value, usize::from(small), "W")
    }

    /// `21,4 °C`.
    #[must_use]
    pub fn celsius(self, value: f64) -> String {
        self.with_unit(value, 1, "°C")
    }

    /// `19 °C`; `19,5 °C` for halves: setpoints, weather.
    #[must_use]
    pub fn celsius_short(self, value: f64) -> String {
        let halves = (value * 2.0).round() / 2.0;
        let is_whole = (halves - halves.round()).abs() < 0.25;
        self.with_unit(halves, usize::from(!is_whole), "°C")
    }

    /// `3 °C`, rounded: outdoors.
    #[must_use]
    pub fn celsius_whole(self, value: f64) -> String {
        self.with_unit(value, 0, "°C")
    }

    /// A difference: `+1,5 °C`, `−3,5 °C`.
    #[must_use]
    pub fn celsius_signed(self, value: f64) -> String {
        format!("{}{NBSP}°C", self.number(value, 1, true))
    }

    /// `1,8 kg`.
    #[must_use]
    pub fn kg(self, value: f64) -> String {
        self.with_unit(value, 1, "kg")
    }

    /// `72 L`.
    #[must_use]
    pub fn litres(self, value: f64) -> String {
        self.with_unit(value, 0, "L")
    }

    /// `24 %` · `24%`, from a share of 0 to 1.
    #[must_use]
    pub fn percent(self, share: f64) -> String {
        let number = self.number(share * 100.0, 0, false);
        if self.0 == Lang::Fr { format!("{number}{NBSP}%") } else { format!("{number}%") }
    }

    /// A share of money as coins: `1 € sur 4` · `€1 in 4`; empty under one in forty, where no such phrase helps.
    #[must_use]
    pub fn euros_out_of(self, share: f64) -> String {
        let Some((part, whole)) = simple_fraction(share) else { return String::new() };
        match self.0 {
            Lang::Fr => format!("{part}{NBSP}€ sur {whole}"),
            Lang::En => format!("€{part} in {whole}"),
        }
    }

    /// `18:42`, from minutes since midnight.
    #[must_use]
    pub fn time(self, minutes: u32) -> String {
        format!("{:02}:{:02}", minutes / 60 % 24, minutes % 60)
    }

    /// `45 min`, `1 h`, `1 h 30` · `1 h 30 min`, `2 jours`.
    #[must_use]
    pub fn duration(self, minutes: u32) -> String {
        let (hours, rest) = (minutes / 60, minutes % 60);
        if hours == 0 {
            return format!("{rest}{NBSP}min");
        }
        if rest == 0 {
            return format!("{hours}{NBSP}h");
        }
        match self.0 {
            Lang::Fr => format!("{hours}{NBSP}h{NBSP}{rest:02}"),
            Lang::En => format!("{hours}{NBSP}h{NBSP}{rest}{NBSP}min"),
        }
    }

    /// `mardi 14 janv.` · `Tue 14 Jan`.
    #[must_use]
    pub fn date(self, date: Date) -> String {
        const FR: [&str; 12] =
            ["janv.", "févr.", "mars", "avril", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."];
        const EN: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
        let month = (date.month as usize + 11) % 12;
        match self.0 {
            Lang::Fr => format!("{} {}{NBSP}{}", self.weekday(date.weekday), ordinal_fr(date.day), FR[month]),
            Lang::En => {
                let weekday = self.weekday(date.weekday);
                format!("{} {}{NBSP}{}", &weekday[..3], date.day, EN[month])
            }
        }
    }

    /// `mardi 14 janvier` · `Tuesday 14 January`.
    #[must_use]
    pub fn date_long(self, date: Date) -> String {
        const FR: [&str; 12] = [
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre",
        ];
        const EN: [&str; 12] = [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ];
        let month = (date.month as usize + 11) % 12;
        let weekday = self.weekday(date.weekday);
        match self.0 {
            Lang::Fr => format!("{weekday} {}{NBSP}{}", ordinal_fr(date.day), FR[month]),
            Lang::En => format!("{weekday} {}{NBSP}{}", date.day, EN[month]),
        }
    }

    /// `lun`, `mar`… · `Mon`, `Tue`…, from Monday.
    #[must_use]
    pub fn weekdays_short(self) -> [&'static str; 7] {
        // Three letters are enough for any of them, and all are plain.
        std::array::from_fn(|day| &self.weekday(u32::try_from(day).unwrap_or_default())[..3])
    }

    fn weekday(self, weekday: u32) -> &'static str {
        const FR: [&str; 7] = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
        const EN: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
        let day = weekday as usize % 7;
        if self.0 == Lang::Fr { FR[day] } else { EN[day] }
    }
}

fn ordinal_fr(day: u32) -> String {
    if day == 1 { "1er".into() } else { day.to_string() }
}

/// Nearest of the fractions that people say: one in n, or two to four in five or less.
fn simple_fraction(share: f64) -> Option<(u32, u32)> {
    if !share.is_finite() || !(1.0 / 40.0..=1.0).contains(&share) {
        return None;
    }
    let one_in = (2..=40).map(|whole| (1, whole));
    let more = [(2, 3), (3, 4), (2, 5), (3, 5), (4, 5), (1, 1)];
    one_in.chain(more).min_by(|a, b| {
        let away = |&(part, whole): &(u32, u32)| (f64::from(part) / f64::from(whole) - share).abs();
        away(a).total_cmp(&away(b))
    })
}

/// Whole, as written with two digits.
fn is_whole(value: f64) -> bool {
    (value - value.round()).abs() < 0.005
}

/// Steps in which an amount of this size is written when it is uncertain, €.
fn coarse(value: f64) -> f64 {
    match value.abs() {
        small if small < 20.0 => 1.0,
        middle if middle < 200.0 => 5.0,
        large if large < 2000.0 => 10.0,
        _ => 50.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FR: Format = Format(Lang::Fr);
    const EN: Format = Format(Lang::En);

    #[test]
    fn money() {
        assert_eq!(FR.eur(5.2), "5,20\u{a0}€");
        assert_eq!(EN.eur(5.2), "€5.20");
        assert_eq!(FR.eur(-0.001), "0,00\u{a0}€");
        assert_eq!(FR.eur_signed(-0.35), "−0,35\u{a0}€");
        assert_eq!(EN.eur_signed(0.35), "+€0.35");
        assert_eq!(EN.eur_signed(-1234.5), "−€1,234.50");
        assert_eq!(FR.eur_short(7.0), "7\u{a0}€");
        assert_eq!(FR.eur_short(7.5), "7,50\u{a0}€");
        assert_eq!(FR.eur_whole(1180.4), "1\u{202f}180\u{a0}€");
        assert_eq!(FR.eur_per_hour(0.55), "0,55\u{a0}€ par heure");
        assert_eq!(EN.eur_per_year(35.2), "€35 a year");
        assert_eq!(FR.eur(f64::NAN), "–\u{a0}€");
    }

    #[test]
    fn weekdays_have_three_letters() {
        assert_eq!(FR.weekdays_short(), ["lun", "mar", "mer", "jeu", "ven", "sam", "dim"]);
        assert_eq!(EN.weekdays_short()[5], "Sat");
    }

    #[test]
    fn uncertain_amounts_are_coarse() {
        assert_eq!([7.4, 123.0, 1184.0, 2480.0].map(|eur| EN.eur_about(eur)), ["€7", "€125", "€1,180", "€2,500"]);
        assert_eq!(EN.eur_range(82.0, 147.0), ["€80", "€150"]);
        assert_eq!(EN.eur_range(-3.0, 9.2), ["€0", "€10"]);
        // Whole steps stay, though sums may miss them by a hair.
        assert_eq!(FR.eur_range(80.0 - 1e-9, 150.0 + 1e-9), ["80\u{a0}€", "150\u{a0}€"]);
    }

    #[test]
    fn energy_and_temperature() {
        assert_eq!(FR.watts(2740.0), "2\u{202f}740\u{a0}W");
        assert_eq!(EN.watts(2740.0), "2,740\u{a0}W");
        assert_eq!(FR.watts(9.9), "9,9\u{a0}W");
        assert_eq!(FR.watts(9.0), "9\u{a0}W");
        assert_eq!(FR.watts(0.0), "0\u{a0}W");
        assert_eq!(FR.kwh(0.064), "0,06\u{a0}kWh");
        assert_eq!(FR.kwh(12.44), "12,4\u{a0}kWh");
        assert_eq!(EN.kwh(1340.0), "1,340\u{a0}kWh");
        assert_eq!([13.0, 0.5].map(|kwh| FR.kwh_short(kwh)), ["13\u{a0}kWh", "0,50\u{a0}kWh"]);
        assert_eq!(FR.celsius(21.44), "21,4\u{a0}°C");
        assert_eq!(FR.celsius_short(19.0), "19\u{a0}°C");
        assert_eq!(FR.celsius_short(19.5), "19,5\u{a0}°C");
        assert_eq!(FR.celsius_whole(-2.6), "−3\u{a0}°C");
        assert_eq!(FR.celsius_whole(-0.2), "0\u{a0}°C");
        assert_eq!(EN.celsius_signed(1.5), "+1.5\u{a0}°C");
    }

    #[test]
    fn shares_are_said_as_coins() {
        assert_eq!(FR.percent(0.237), "24\u{a0}%");
        assert_eq!(EN.percent(0.237), "24%");
        assert_eq!(FR.euros_out_of(0.24), "1\u{a0}€ sur 4");
        assert_eq!(FR.euros_out_of(0.143), "1\u{a0}€ sur 7");
        assert_eq!(EN.euros_out_of(0.66), "€2 in 3");
        assert_eq!(FR.euros_out_of(0.01), "");
        assert_eq!(FR.euros_out_of(f64::NAN), "");
    }

    #[test]
    fn times_and_dates() {
        assert_eq!(FR.time(18 * 60 + 42), "18:42");
        assert_eq!(FR.time(24 * 60 + 5), "00:05");
        assert_eq!(FR.duration(45), "45\u{a0}min");
        assert_eq!(FR.duration(60), "1\u{a0}h");
        assert_eq!(FR.duration(90), "1\u{a0}h\u{a0}30");
        assert_eq!(EN.duration(65), "1\u{a0}h\u{a0}5\u{a0}min");
        let day = Date::parse("01-14", 1).unwrap();
        assert_eq!(FR.date(day), "mardi 14\u{a0}janv.");
        assert_eq!(EN.date(day), "Tue 14\u{a0}Jan");
        assert_eq!(FR.date_long(day.plus(18)), "samedi 1er\u{a0}février");
        assert_eq!(EN.date_long(Date::parse("12-31", 6).unwrap().plus(1)), "Monday 1\u{a0}January");
        assert_eq!(Date::parse("02-30", 0), None);
        assert_eq!(Date::parse("00-10", 0), None);
    }
}
