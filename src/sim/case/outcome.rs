//! What a year gave, and its JSON.

use serde::Serialize;
use serde::ser::Serializer;

use crate::sim::io::ZoneOutputs;
use crate::sim::weather::generator::MONTH_DAYS;

/// Results of a case, in the format of the references.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Outcome {
    /// "doux-foyer-result 1".
    pub format: String,
    /// Name of the case.
    pub case: String,
    /// Name of the weather.
    pub weather: String,
    /// Name and version of the program.
    pub engine: String,
    /// All rooms together.
    pub total: Total,
    /// By room, in the order of the case.
    #[serde(serialize_with = "as_map")]
    pub zones: Vec<(String, ZoneOutcome)>,
    /// Coldest and hottest.
    pub weeks: Weeks,
}

/// Heating and cooling of all rooms.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Total {
    /// Heat given.
    pub heating: Energy,
    /// Heat removed.
    pub cooling: Energy,
}

/// A year of power, in short.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Energy {
    /// Year.
    pub kwh: f64,
    /// Highest hour, W.
    pub peak_w: i64,
    /// The first such hour.
    pub peak_hour: usize,
    /// By month.
    pub kwh_by_month: Vec<f64>,
}

/// A room's year.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ZoneOutcome {
    /// Heat given.
    pub heating: Energy,
    /// Heat removed.
    pub cooling: Energy,
    /// Mean of the year.
    pub air_mean_c: f64,
    /// Lowest hour.
    pub air_min_c: f64,
    /// The first such hour.
    pub air_min_hour: usize,
    /// Highest hour.
    pub air_max_c: f64,
    /// The first such hour.
    pub air_max_hour: usize,
    /// Hours above 26 °C.
    pub hours_over_26: usize,
}

/// The two extreme weeks.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Weeks {
    /// With the lowest mean outdoor temperature.
    pub coldest: Week,
    /// With the highest.
    pub hottest: Week,
}

/// Seven days, hour by hour.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Week {
    /// Hour of the year.
    pub first_hour: usize,
    /// By room.
    #[serde(serialize_with = "as_map")]
    pub zones: Vec<(String, WeekZone)>,
}

/// A room's week.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct WeekZone {
    /// Air, °C.
    pub air_c: Vec<f64>,
    /// Mean radiant, °C.
    pub radiant_c: Vec<f64>,
    /// W.
    pub heating_w: Vec<i64>,
}

fn as_map<V: Serialize, S: Serializer>(list: &[(String, V)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(list.iter().map(|(k, v)| (k, v)))
}

/// Hourly means of a room over the year.
#[derive(Debug, Clone, Default)]
pub(super) struct Hourly {
    pub air: Vec<f64>,
    pub radiant: Vec<f64>,
    pub heating: Vec<f64>,
    pub cooling: Vec<f64>,
}

impl Hourly {
    /// A new hour.
    pub(super) fn begin(&mut self) {
        for series in [&mut self.air, &mut self.radiant, &mut self.heating, &mut self.cooling] {
            series.push(0.0);
        }
    }

    /// Adds a step that lasts the share `share` of the hour: temperatures are means of its two ends.
    pub(super) fn add(&mut self, before: &ZoneOutputs, after: &ZoneOutputs, share: f64) {
        let terms = [
            (&mut self.air, 0.5 * (before.air_c + after.air_c)),
            (&mut self.radiant, 0.5 * (before.radiant_c + after.radiant_c)),
            (&mut self.heating, after.heating_w),
            (&mut self.cooling, after.cooling_w),
        ];
        for (series, value) in terms {
            if let Some(last) = series.last_mut() {
                *last += value * share;
            }
        }
    }
}

#[allow(clippy::cast_possible_truncation)] // watts
fn watts(x: f64) -> i64 {
    x.round() as i64
}

fn rounded(x: f64, per: f64) -> f64 {
    (x * per).round() / per
}

impl Energy {
    fn of(power: &[f64]) -> Self {
        let mut first = 0;
        let kwh_by_month = MONTH_DAYS
            .iter()
            .map(|days| {
                let end = first + *days as usize * 24;
                let kwh = power[first..end].iter().sum::<f64>() / 1000.0;
                first = end;
                rounded(kwh, 10.0)
            })
            .collect();
        let (mut peak_w, mut peak_hour) = (i64::MIN, 0);
        for (hour, w) in power.iter().enumerate() {
            if watts(*w) > peak_w {
                (peak_w, peak_hour) = (watts(*w), hour);
            }
        }
        Self { kwh: rounded(power.iter().sum::<f64>() / 1000.0, 10.0), peak_w, peak_hour, kwh_by_month }
    }
}

impl ZoneOutcome {
    #[allow(clippy::cast_precision_loss)] // 8760
    fn of(hourly: &Hourly) -> Self {
        let air: Vec<f64> = hourly.air.iter().map(|t| rounded(*t, 100.0)).collect();
        let (mut low, mut high) = (0, 0);
        for (hour, t) in air.iter().enumerate() {
            if *t < air[low] {
                low = hour;
            }
            if *t > air[high] {
                high = hour;
            }
        }
        Self {
            heating: Energy::of(&hourly.heating),
            cooling: Energy::of(&hourly.cooling),
            air_mean_c: rounded(air.iter().sum::<f64>() / air.len() as f64, 1000.0),
            air_min_c: air[low],
            air_min_hour: low,
            air_max_c: air[high],
            air_max_hour: high,
            hours_over_26: air.iter().filter(|t| **t > 26.0).count(),
        }
    }
}

impl Outcome {
    pub(super) fn new(case: &str, weather: &str, weeks: (usize, usize), rooms: &[(String, Hourly)]) -> Self {
        let sum = |of: &dyn Fn(&Hourly) -> &Vec<f64>| {
            let mut total = vec![0.0; 8760];
            for (_, hourly) in rooms {
                for (t, x) in total.iter_mut().zip(of(hourly)) {
                    *t += x;
                }
            }
            Energy::of(&total)
        };
        let week = |first: usize| Week {
            first_hour: first,
            zones: rooms
                .iter()
                .map(|(name, h)| {
                    let temperatures =
                        |v: &[f64]| v[first..first + 168].iter().map(|t| rounded(*t, 100.0)).collect::<Vec<_>>();
                    let zone = WeekZone {
                        air_c: temperatures(&h.air),
                        radiant_c: temperatures(&h.radiant),
                        heating_w: h.heating[first..first + 168].iter().map(|w| watts(*w)).collect(),
                    };
                    (name.clone(), zone)
                })
                .collect(),
        };
        Self {
            format: "doux-foyer-result 1".to_owned(),
            case: case.to_owned(),
            weather: weather.to_owned(),
            engine: concat!("Doux Foyer ", env!("CARGO_PKG_VERSION")).to_owned(),
            total: Total { heating: sum(&|h| &h.heating), cooling: sum(&|h| &h.cooling) },
            zones: rooms.iter().map(|(name, h)| (name.clone(), ZoneOutcome::of(h))).collect(),
            weeks: Weeks { coldest: week(weeks.0), hottest: week(weeks.1) },
        }
    }

    /// JSON, one line to each list of numbers.
    ///
    /// # Errors
    /// When a number is not finite.
    pub fn to_json(&self) -> Result<String, serde_json::Error> {
        let mut out = Vec::new();
        let mut serializer = serde_json::Serializer::with_formatter(&mut out, Lines { depth: 0, empty: true });
        self.serialize(&mut serializer)?;
        out.push(b'\n');
        Ok(String::from_utf8_lossy(&out).into_owned())
    }
}

/// Objects over lines, lists on one.
struct Lines {
    depth: usize,
    empty: bool,
}

impl Lines {
    fn new_line<W: ?Sized + std::io::Write>(&self, writer: &mut W) -> std::io::Result<()> {
        writer.write_all(b"\n")?;
        for _ in 0..self.depth {
            writer.write_all(b" ")?;
        }
        Ok(())
    }
}

impl serde_json::ser::Formatter for Lines {
    fn begin_object<W: ?Sized + std::io::Write>(&mut self, writer: &mut W) -> std::io::Result<()> {
        self.depth += 1;
        self.empty = true;
        writer.write_all(b"{")
    }

    fn end_object<W: ?Sized + std::io::Write>(&mut self, writer: &mut W) -> std::io::Result<()> {
        self.depth -= 1;
        if !self.empty {
            self.new_line(writer)?;
        }
        self.empty = false;
        writer.write_all(b"}")
    }

    fn begin_object_key<W: ?Sized + std::io::Write>(&mut self, writer: &mut W, first: bool) -> std::io::Result<()> {
        if !first {
            writer.write_all(b",")?;
        }
        self.new_line(writer)
    }

    fn begin_object_value<W: ?Sized + std::io::Write>(&mut self, writer: &mut W) -> std::io::Result<()> {
        writer.write_all(b": ")
    }

    fn end_object_value<W: ?Sized + std::io::Write>(&mut self, _writer: &mut W) -> std::io::Result<()> {
        self.empty = false;
        Ok(())
    }
}
