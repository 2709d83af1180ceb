//! A validation case: refused with file and line, or a building that is simulated for a day.

use std::{collections::BTreeMap, sync::LazyLock};

use doux_foyer::sim::{
    case::{Options, Year, load},
    home::Accuracy,
    weather::{generator::typical_year, station::Station},
};

use crate::{
    NEXT_FILE,
    project::{self, LIBRARY},
};

static CASES: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let files = project::files(&["tests/reference/cases"], "toml");
    files.into_iter().map(|(path, text)| (path.rsplit('/').next().unwrap_or_default().to_owned(), text)).collect()
});
static WEATHER: LazyLock<Station> = LazyLock::new(|| {
    let climate = LIBRARY.catalogue.climates.cities.values().next().expect("a city").climate();
    Station { name: "city".into(), site: climate.site(), series: typical_year(&climate, 1) }
});

pub fn check(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let (text, base) = text.split_once(NEXT_FILE).unwrap_or((&text, ""));
    let mut open = |name: &str| match name {
        "base.toml" => Ok(base.to_owned()),
        known => CASES.get(known).cloned().ok_or_else(|| "no such file".to_owned()),
    };
    let case = match load("case.toml", text, &mut open) {
        Ok(case) => case,
        Err(error) => {
            assert!(!error.file.is_empty() && !error.message.is_empty(), "{error}");
            return;
        }
    };
    let options = Options { steps_per_hour: 2, accuracy: Accuracy::Fast };
    match Year::new(&case, &WEATHER, options) {
        Ok(mut year) => {
            for hour in 0..24 {
                year.hour(hour, |_, after| {
                    for zone in &after.zones {
                        let all = [zone.air_c, zone.radiant_c, zone.heating_w, zone.cooling_w, zone.air_loss_w];
                        assert!(all.iter().all(|x| x.is_finite()), "hour {hour}: {zone:?}");
                    }
                });
            }
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
}
