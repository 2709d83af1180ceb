//! The eight questions, and answers that have been checked.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::gesture::{Gesture, Gestures};

/// Climate zones, in the order of the question; their place in it is part of links.
pub const ZONES: [&str; 8] = ["h1a", "h1b", "h1c", "h2a", "h2b", "h2c", "h2d", "h3"];
/// Eras, oldest first; likewise.
pub const ERAS: [&str; 6] = ["pre-1948", "1948-1974", "1975", "1988", "2005", "2013"];
/// Surface, m².
pub const SURFACE_M2: [f64; 2] = [9.0, 250.0];
/// People.
pub const PEOPLE: [u32; 2] = [1, 8];

/// Surfaces and numbers of people to tap.
pub(super) const SURFACES: [u32; 8] = [20, 30, 40, 50, 65, 80, 100, 130];
pub(super) const HOUSEHOLDS: [u32; 6] = [1, 2, 3, 4, 5, 6];

macro_rules! choice {
    ($(#[$doc:meta])* $name:ident { $($(#[$item:meta])* $variant:ident = $key:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $name { $($(#[$item])* $variant),+ }

        impl $name {
            /// All of them, in the order of the question; their place in it is part of links.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// Name in answers.
            #[must_use]
            pub fn key(self) -> &'static str {
                match self { $($name::$variant => $key),+ }
            }
        }
    };
}

choice! {
    /// Where in its building.
    Storey {
        /// Above a cellar.
        Ground = "ground",
        /// Between other homes.
        Middle = "middle",
        /// Under the roof.
        Top = "top",
    }
}

choice! {
    /// What heats.
    Heating {
        /// Panels or convectors.
        Electric = "electric",
        /// A boiler of one's own.
        Gas = "gas",
        /// The building or a network.
        Collective = "collective",
    }
}

choice! {
    /// What heats water.
    Water {
        /// A tank.
        ElectricTank = "electric-tank",
        /// A boiler or water heater of one's own.
        Gas = "gas",
        /// The building or a network.
        Collective = "collective",
    }
}

/// Answers within what is allowed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Answers {
    /// Place in [`ZONES`].
    pub zone: usize,
    /// m², to the tenth.
    pub surface_m2: f64,
    /// Where in its building.
    pub floor: Storey,
    /// Place in [`ERAS`].
    pub era: usize,
    /// What heats.
    pub heating: Heating,
    /// What heats water.
    pub water: Water,
    /// Number of people.
    pub people: u32,
    /// What they do already.
    pub habits: Gestures,
}

/// What is wrong with answers, a state or data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[error("{field}: {found} (allowed: {})", allowed.join(", "))]
pub struct PlanProblem {
    /// Field, as a path: `zone`, `habits[2]`.
    pub field: String,
    /// What was found.
    pub found: String,
    /// What is allowed.
    pub allowed: Vec<String>,
}

impl PlanProblem {
    pub(super) fn new(field: impl Into<String>, found: impl Into<String>, allowed: &[&str]) -> PlanProblem {
        // A long text would fill the screen.
        let short = |text: String| text.chars().take(60).collect::<String>();
        let allowed = allowed.iter().map(|&text| text.to_owned()).collect();
        let (field, found) = (short(field.into()), short(found.into()));
        // A field that someone named with nothing.
        let field = if field.is_empty() { "\"\"".to_owned() } else { field };
        PlanProblem { field, found, allowed }
    }
}

impl Answers {
    /// Sixty homes of all kinds: every era ten times, every zone, storey, surface and heating several times; between 15 and
    /// 60 m² a person, no more than five people.
    #[must_use]
    pub fn sample() -> Vec<Answers> {
        const SAMPLED_M2: [f64; 8] = [22.0, 31.0, 42.0, 55.0, 64.0, 78.0, 95.0, 120.0];
        let one = |n: usize| {
            let surface_m2 = SAMPLED_M2[(n * 3 + n / 8) % SAMPLED_M2.len()];
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a few people
            let [least, most] = [60.0, 15.0].map(|each| (surface_m2 / each).round() as u32);
            let (least, most) = (least.max(1), most.clamp(1, 5));
            #[expect(clippy::cast_possible_truncation)] // below sixty
            let people = least + (n as u32 * 7 / 3) % (most - least + 1);
            Answers {
                zone: (n * 5 + n / 8) % ZONES.len(),
                surface_m2,
                floor: Storey::ALL[(n + n / 6) % 3],
                era: n % ERAS.len(),
                heating: Heating::ALL[(n / 2 + n / 12) % 3],
                water: Water::ALL[(n / 2 + n / 12 + n / 36) % 3],
                people,
                habits: Gestures::default(),
            }
        };
        (0..60).map(one).collect()
    }
}

/// Bytes of a text from a page: the longest state has some two thousand.
const MOST_BYTES: usize = 8 * 1024;

/// Reads a text as JSON of an object.
pub(super) fn object(field: &str, text: &str) -> Result<Map<String, Value>, PlanProblem> {
    if text.len() > MOST_BYTES {
        return Err(PlanProblem::new(field, format!("{} bytes", text.len()), &["at most 8192 bytes"]));
    }
    match serde_json::from_str(text) {
        Ok(Value::Object(object)) => Ok(object),
        Ok(other) => Err(PlanProblem::new(field, other.to_string(), &["a JSON object"])),
        Err(error) => Err(PlanProblem::new(field, error.to_string(), &["a JSON object"])),
    }
}

impl Answers {
    /// Fields, in the order of the questions.
    pub const FIELDS: [&'static str; 8] =
        ["zone", "surface_m2", "floor", "era", "heating", "water", "people", "habits"];

    /// Reads answers from JSON text.
    ///
    /// # Errors
    /// The first field that is missing, unknown or not allowed.
    pub fn read(text: &str) -> Result<Answers, PlanProblem> {
        Answers::from_object(&object("answers", text)?)
    }

    pub(super) fn from_object(object: &Map<String, Value>) -> Result<Answers, PlanProblem> {
        if let Some(unknown) = object.keys().find(|key| !Answers::FIELDS.contains(&key.as_str())) {
            return Err(PlanProblem::new(unknown, "an unknown field", &Answers::FIELDS));
        }
        let keys = |all: &[&str], field: &str| place(object, field, all);
        let named = |field: &str, all: &[&str]| keys(all, field);
        let surface_m2 = number(object, "surface_m2", SURFACE_M2)?;
        let people = number(object, "people", PEOPLE.map(f64::from))?;
        if people.fract() != 0.0 {
            return Err(PlanProblem::new("people", people.to_string(), &["a whole number from 1 to 8"]));
        }
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // 1 to 8
        let people = people as u32;
        Ok(Answers {
            zone: named("zone", &ZONES)?,
            surface_m2: (surface_m2 * 10.0).round() / 10.0,
            floor: Storey::ALL[named("floor", &Storey::ALL.iter().map(|one| one.key()).collect::<Vec<_>>())?],
            era: named("era", &ERAS)?,
            heating: Heating::ALL[named("heating", &Heating::ALL.iter().map(|one| one.key()).collect::<Vec<_>>())?],
            water: Water::ALL[named("water", &Water::ALL.iter().map(|one| one.key()).collect::<Vec<_>>())?],
            people,
            habits: match object.get("habits") {
                Some(list) => gestures("habits", list)?,
                None => return Err(PlanProblem::new("habits", "nothing", &["a list of gestures, or []"])),
            },
        })
    }

    /// As JSON.
    #[must_use]
    pub fn to_json(&self) -> Value {
        json!({
            "zone": ZONES[self.zone], "surface_m2": self.surface_m2, "floor": self.floor.key(), "era": ERAS[self.era],
            "heating": self.heating.key(), "water": self.water.key(), "people": self.people,
            "habits": self.habits.iter().map(Gesture::key).collect::<Vec<_>>(),
        })
    }
}

/// Reads a list of gestures.
pub(super) fn gestures(field: &str, value: &Value) -> Result<Gestures, PlanProblem> {
    let Value::Array(list) = value else {
        return Err(PlanProblem::new(field, value.to_string(), &["a list of gestures"]));
    };
    let mut all = Gestures::default();
    for (i, value) in list.iter().enumerate() {
        let Some(gesture) = value.as_str().and_then(Gesture::named) else {
            return Err(PlanProblem::new(format!("{field}[{i}]"), value.to_string(), &Gesture::KEYS));
        };
        all.insert(gesture);
    }
    Ok(all)
}

/// Reads a list of gestures from JSON text.
///
/// # Errors
/// What is no gesture.
pub fn gestures_of(text: &str) -> Result<Gestures, PlanProblem> {
    let wrong = |error: serde_json::Error| PlanProblem::new("gestures", error.to_string(), &["a list of gestures"]);
    gestures("gestures", &serde_json::from_str(text).map_err(wrong)?)
}

fn place(object: &Map<String, Value>, field: &str, all: &[&str]) -> Result<usize, PlanProblem> {
    let Some(value) = object.get(field) else { return Err(PlanProblem::new(field, "nothing", all)) };
    let found = value.as_str().and_then(|text| all.iter().position(|&one| one == text));
    found.ok_or_else(|| PlanProblem::new(field, value.to_string(), all))
}

fn number(object: &Map<String, Value>, field: &str, [low, high]: [f64; 2]) -> Result<f64, PlanProblem> {
    let allowed = format!("a number from {low} to {high}");
    let Some(value) = object.get(field) else { return Err(PlanProblem::new(field, "nothing", &[&allowed])) };
    match value.as_f64() {
        Some(number) if (low..=high).contains(&number) => Ok(number),
        _ => Err(PlanProblem::new(field, value.to_string(), &[&allowed])),
    }
}

/// The questions, as JSON: ids and choices in order; words are the page's.
#[must_use]
pub fn questions() -> Value {
    let keys = |field: &str, choices: Value, number: Value, many: bool| json!({ "id": field, "choices": choices, "many": many, "number": number });
    let none = Value::Null;
    json!([
        keys("zone", json!(ZONES), none.clone(), false),
        keys("surface_m2", json!(SURFACES), json!({ "min": SURFACE_M2[0], "max": SURFACE_M2[1] }), false),
        keys("floor", json!(Storey::ALL.iter().map(|one| one.key()).collect::<Vec<_>>()), none.clone(), false),
        keys("era", json!(ERAS), none.clone(), false),
        keys("heating", json!(Heating::ALL.iter().map(|one| one.key()).collect::<Vec<_>>()), none.clone(), false),
        keys("water", json!(Water::ALL.iter().map(|one| one.key()).collect::<Vec<_>>()), none.clone(), false),
        keys("people", json!(HOUSEHOLDS), json!({ "min": PEOPLE[0], "max": PEOPLE[1] }), false),
        keys("habits", json!(Gesture::KEYS), none, true),
    ])
}
