//! Each gesture of the catalogue as measured in the lives of [`super::runs`], or by the physics of one device alone.

use super::runs::{Runs, season_days, weeks_days};
use crate::{
    content::{Catalogue, Effect, Programme},
    sim::{
        cold::{Cabinet, frost_factor},
        energy::Use,
        pot::{Hob, Pot},
        tank::{Tank, WATER_WH_L_K},
    },
};

/// Ours, in the published unit, and how it was found.
pub(super) type Measured = (f64, String);

/// Cold water and a room, as in spring, °C.
const COLD_C: f64 = 13.0;
const ROOM_C: f64 = 20.0;

/// Measures one gesture.
#[expect(clippy::too_many_lines, reason = "an arm for each gesture")]
pub(super) fn measure(gesture: &str, runs: &Runs, catalogue: &Catalogue) -> Result<Measured, String> {
    let heating = |run: &str| Ok::<_, String>(runs.year(run)?.energy_kwh[Use::Heating]);
    let saved = |before: &str, after: &str| Ok::<_, String>(percent(heating(before)?, heating(after)?));
    let season = |before: &str, after: &str, what: &str| {
        let (kwh, percent) = (heating(before)?, saved(before, after)?);
        Ok::<_, String>((percent, format!("{what}; {kwh:.0} kWh of heating without it")))
    };
    let of = |run: &str, device: &str| runs.device(run, device);
    let both = |device: &str| Ok::<_, String>((of("devices", device)?, of("devices, all", device)?));
    let dial = |device: &str| Ok::<_, String>((of("devices", device)?, of("devices, dials", device)?));
    match gesture {
        "heating_minus_1" => {
            let (flat, alone) = (saved("flat, 20 °C", "flat, 19 °C")?, saved("alone, 20 °C", "alone, 19 °C")?);
            let what = format!(
                "20 to 19 °C in all rooms; {flat:.0} % in a flat among others that do the same, {alone:.0} % where they stay at 20 °C"
            );
            season("20 °C", "19 °C", &what)
        }
        "heating_21_to_19" => season("21 °C", "19 °C", "in all rooms"),
        "programmed_setback" => {
            season("19 °C", "programmer", "as ADEME says: 19 °C, 17 °C at night, 16 °C when all are out")
        }
        "absence_setback" => {
            season("20 °C", "absence", "3 K lower when all are out: 9.5 h on working days, 3.5 h at weekends")
        }
        "seals_curtain" => {
            let flat = saved("flat, 20 °C", "flat, tight")?;
            let what = format!("seals and thick curtains on three windows of a house; {flat:.1} % in a flat");
            season("20 °C", "tight", &what)
        }
        "smart_valves" => {
            let same = saved("convectors, 20 °C", "regulators")?;
            let what = format!(
                "precise thermostats at 20 °C for old ones at 21 ± 1 °C, as cold at the coldest; {same:.1} % at the same dial"
            );
            season("convectors", "regulators", &what)
        }
        "individual_metering" => {
            season("20 °C", "own bill", "what those who pay for themselves do: here 1 K less, and 3 K less when out")
        }
        "shutters_night" => {
            let (before, after) = (runs.year("20 °C")?, runs.year("shutters")?);
            let heating_eur = before.cost_eur[Use::Heating];
            let rest_eur = (before.cost_eur.total() - heating_eur) * 365.0 / season_days();
            let less_eur = heating_eur - after.cost_eur[Use::Heating];
            let of_heating = saved("20 °C", "shutters")?;
            let how = format!("three windows with roller shutters; {of_heating:.1} % of the heating");
            Ok((100.0 * less_eur / (heating_eur + rest_eur), how))
        }
        "tank_60_to_55" => {
            let ((before, _), (after, _)) = dial("tank")?;
            Ok((percent(before, after), format!("200 L for two people; {before:.0} kWh a year at 60 °C")))
        }
        "ten_litres_less" => {
            let all = tank_kwh(0.0, 40.0);
            let ours = |at_c: f64| percent(all, tank_kwh(10.0, at_c));
            let how = format!(
                "10 L as they leave the tank, at 55 °C ({:.1} % for 10 L mixed to 40 °C); 112 L at 40 °C for two, {all:.0} kWh a year",
                ours(40.0)
            );
            Ok((ours(55.0), how))
        }
        "short_shower" => {
            let (before, after) = (runs.year("shower")?, runs.year("short shower")?);
            let showers = 3.0 * weeks_days();
            let kwh = of("shower", "tank")?.0 - of("short shower", "tank")?.0;
            let litres = (before.warm_l_person_day - after.warm_l_person_day) * showers;
            let how = format!("6 to 3.5 min, {:.0} L at 40 °C less; cold water of April", litres / showers);
            Ok((kwh / showers, how))
        }
        "shower_not_bath" => {
            let a_day = |run: &str| Ok::<_, String>(runs.year(run)?.warm_l_person_day * 3.0);
            Ok((a_day("bath")? - a_day("no bath")?, "a bath of 150 L, a shower of 5 min at 12 L/min".into()))
        }
        "aerator" => {
            let flow = catalogue.measures.values().find_map(|known| match known.does {
                Effect::Taps { flow } => Some(flow),
                _ => None,
            });
            Ok((100.0 * (1.0 - flow.ok_or("no aerator")?), "the piece of the catalogue".into()))
        }
        "standby_off" => {
            let of_run = |run: &str| Ok::<_, String>(runs.year(run)?.energy_kwh[Use::Standby]);
            let (before, after) = (of_run("devices")?, of_run("devices, all")?);
            let how = "television, decoder, console, computers of 2020".into();
            Ok((before - after, how))
        }
        "box_off_night" => {
            let ((before, _), (after, _)) = both("router")?;
            Ok((before - after, "from the last to bed to the first up: 8 h".into()))
        }
        "led" => {
            let share = catalogue.measures.values().find_map(|known| match known.does {
                Effect::Bulb { share } => Some(share),
                _ => None,
            });
            let share = share.ok_or("no LED")?;
            let kwh = 60.0 * 3.0 * 365.0 / 1000.0 * (1.0 - share);
            Ok((kwh, format!("a bulb of 60 W and one of {:.0} W, 3 h a day", 60.0 * share)))
        }
        "wash_30" | "dishwasher_eco" => {
            let device = if gesture == "wash_30" { "washing_machine" } else { "dishwasher" };
            let ((before, cycles), (after, others)) = both(device)?;
            let (before, after) = (before / cycles, after / others);
            Ok((percent(before, after), format!("{before:.2} to {after:.2} kWh a cycle, over a year")))
        }
        "line_drying" => {
            let ((before, cycles), (after, _)) = both("dryer")?;
            Ok((before - after, format!("{cycles:.0} loads a year of two people")))
        }
        "defrost" => {
            let of_frost = |mm: f64| 100.0 * (1.0 - 1.0 / frost_factor(mm));
            Ok((of_frost(3.0), format!("3 mm of frost against none ({:.1} % for 2 mm)", of_frost(2.0))))
        }
        "fridge_temperature" => {
            let (fridge, freezer) = (dial("fridge")?, dial("freezer")?);
            let of_each = |(before, after): ((f64, f64), (f64, f64))| percent(before.0, after.0);
            let how = format!("fridge-freezer {:.1} %, freezer {:.1} %", of_each(fridge), of_each(freezer));
            Ok((percent(fridge.0.0 + freezer.0.0, fridge.1.0 + freezer.1.0), how))
        }
        "fridge_cool_place" => {
            let (warm, cool) = (fridge_w(catalogue, 23.0)?, fridge_w(catalogue, 18.0)?);
            let how =
                format!("more at 23 than at 18 °C, as published; {:.1} % less at 18 than at 23", percent(warm, cool));
            Ok((100.0 * (warm / cool - 1.0), how))
        }
        "lid" => {
            let ((meals, _), (with_lid, _)) = both("hob")?;
            let hob = hob(catalogue, "hob")?;
            let (open, lid) = (boil(3.0, hob, false)?, boil(3.0, hob, true)?);
            let how = format!(
                "meals of a year, boil and simmer; 3 L to the boil {:.2} to {:.2} kWh, {:.0} %; simmering alone {:.0} %",
                open.0,
                lid.0,
                percent(open.0, lid.0),
                percent(open.1, lid.1)
            );
            Ok((percent(meals, with_lid), how))
        }
        "no_preheat" => {
            let ((before, cycles), (after, others)) = both("oven")?;
            Ok((percent(before / cycles, after / others), format!("{:.2} kWh a cycle", before / cycles)))
        }
        "pan_not_oven" => {
            let less_kwh = of("oven", "oven")?.0 - of("pan", "oven")?.0;
            let more_kwh = of("pan", "hob")?.0 - of("oven", "hob")?.0;
            Ok((less_kwh / more_kwh, "a baking against a pan of 8 min at 650 W".into()))
        }
        "kettle" => {
            let of_hob = |id: &str| Ok::<_, String>(boil(1.0, hob(catalogue, id)?, false)?.0);
            let (pan, gas, induction) = (of_hob("hob")?, of_hob("hob_gas")?, of_hob("hob_induction")?);
            let kettle = kettle_kwh(catalogue)?;
            let how = format!(
                "1 L: {pan:.3} kWh in an open pan on glass-ceramic, {kettle:.3} in the kettle; {:.0} % against gas, {:.0} % against induction",
                percent(gas, kettle),
                percent(induction, kettle)
            );
            Ok((percent(pan, kettle), how))
        }
        "ac_26" => {
            let ratio = |place: &str| {
                let at = |c: &str| Ok::<_, String>(of(&format!("{place} {c} °C"), "ac")?.0);
                Ok::<_, String>((at("23")? / at("26")?, at("23")?, at("26")?))
            };
            let ((ours, cold, warm), (open, ..), (roof, ..)) = (ratio("Lyon")?, ratio("open")?, ratio("roof")?);
            let how = format!(
                "Lyon, flat of 1975, always on, shutters by day, windows open at night: {cold:.0} and {warm:.0} kWh; {open:.1} without either, {roof:.1} in Marseille under a roof"
            );
            Ok((ours, how))
        }
        "shutters_summer" => {
            let (before, after) = (of("roof 26 °C", "ac")?.0, of("roof, shutters", "ac")?.0);
            Ok((percent(before, after), format!("Marseille, under a roof, 26 °C: {before:.0} kWh without shutters")))
        }
        "fan_not_ac" => {
            let (ac, fan) = (of("heat, ac", "ac")?.0, of("heat, fan", "fan")?.0);
            let summer = of("roof 26 °C", "ac")?.0 / of("fan", "fan")?.0;
            let how = format!(
                "Marseille, under a roof, four hottest weeks, noon to 23:00: {ac:.0} kWh at 23 °C, {fan:.0} for the fan; {summer:.0} over a summer at 26 °C"
            );
            Ok((ac / fan, how))
        }
        _ => Err(format!("nothing measures `{gesture}`")),
    }
}

fn percent(before: f64, after: f64) -> f64 {
    100.0 * (1.0 - after / before)
}

/// kWh a year of a 200 L tank at 60 °C for two people, who draw 112 L at 40 °C a day less so many litres at another
/// temperature.
fn tank_kwh(less_l: f64, at_c: f64) -> f64 {
    const DIAL_C: f64 = 60.0;
    let litres = 112.0 - less_l * (at_c - COLD_C) / (40.0 - COLD_C);
    let mut tank = Tank::new(200.0, DIAL_C);
    let mut wh = 0.0;
    for minute in 0..1440 {
        if minute % 240 == 0 {
            tank.draw(litres / 6.0, 40.0, COLD_C);
        }
        tank.stand(1.0 / 60.0, 0.20, ROOM_C);
        let given = tank.missing_wh(DIAL_C).min(2200.0 / 60.0);
        tank.heat(given);
        wh += given;
    }
    (wh + tank.missing_wh(DIAL_C)) * 365.0 / 1000.0
}

/// Mean power of the catalogue's fridge-freezer in a room, W.
fn fridge_w(catalogue: &Catalogue, room_c: f64) -> Result<f64, String> {
    let fridge = catalogue.devices.iter().find(|(id, _)| id.as_str() == "fridge").map(|(_, kind)| &kind.works);
    let Some(Programme::Cold { compartments, approach_k, carnot_share, .. }) = fridge else {
        return Err("no fridge".into());
    };
    let ua_w_k: f64 = compartments.iter().map(|part| part.ua_w_k).sum();
    let weighted: f64 = compartments.iter().map(|part| part.ua_w_k * part.inside_c).sum();
    let coldest_c = compartments.iter().map(|part| part.inside_c).fold(f64::INFINITY, f64::min);
    let cabinet = Cabinet {
        ua_w_k,
        mean_c: weighted / ua_w_k,
        evaporator_c: coldest_c - approach_k,
        carnot_share: *carnot_share,
    };
    Ok(cabinet.power_w(cabinet.walls_w(room_c), room_c, 0.0))
}

/// A hob of the catalogue.
fn hob(catalogue: &Catalogue, id: &str) -> Result<Hob, String> {
    let kind = catalogue.devices.iter().find(|(known, _)| known.as_str() == id).map(|(_, kind)| kind);
    match kind.map(|kind| (kind.on_w, &kind.works)) {
        Some((max_w, Programme::Hob { efficiency, plate })) => {
            Ok(Hob { max_w, efficiency: *efficiency, plate: *plate })
        }
        _ => Err(format!("no hob `{id}`")),
    }
}

/// kWh to bring water to the boil on a hob, and to keep it simmering afterwards.
fn boil(kg: f64, hob: Hob, lid: bool) -> Result<(f64, f64), String> {
    let mut pot = Pot::new(kg, COLD_C);
    let (mut boils, mut simmers) = (0.0, 0.0);
    for _ in 0..1440 {
        let kwh = pot.cook(10.0, &hob, lid, ROOM_C).draw_w / 360_000.0;
        if pot.simmered_s.is_none_or(|seconds| seconds <= 0.0) {
            boils += kwh;
        } else {
            simmers += kwh;
        }
        if pot.done() {
            return Ok((boils, simmers));
        }
    }
    Err("a pot never boils".into())
}

/// kWh of the catalogue's kettle for a litre.
fn kettle_kwh(catalogue: &Catalogue) -> Result<f64, String> {
    let efficiency = catalogue.devices.values().find_map(|kind| match kind.works {
        Programme::Kettle { efficiency, .. } => Some(efficiency),
        _ => None,
    });
    Ok(WATER_WH_L_K * (100.0 - COLD_C) / efficiency.ok_or("no kettle")? / 1000.0)
}
