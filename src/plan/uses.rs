//! A year of everything but heating: warm water, cooking, cold, washing, lamps, screens. Each device by the physics that the
//! game has for it, as often as French homes use it (`plan.toml`).
//!
//! A gesture that is not done yet is not done every time: of `slack` occasions it is missed, of the others it is done.

use super::{
    answers::{Answers, PlanProblem, Water},
    gesture::{Gesture, Gestures},
    heating::{Gains, SEASON_DAYS},
    home::Place,
};
use crate::{
    content::{Catalogue, DeviceKind, Effect, Id, Living, PlanFigures, Practice, Programme},
    sim::{
        cold::Stock,
        energy::{ByUse, Carrier, Use},
        pot::{EVAPORATION_J_KG, Hob, Pot},
        tank::{Tank, WATER_WH_L_K},
        weather::generator::MONTH_DAYS,
    },
};

const YEAR_H: f64 = 8760.0;

/// Food and water of the room's temperature go into the fridge, °C.
const FOOD_C: f64 = 20.0;

/// What a year without heating takes and gives.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Uses {
    /// kWh by carrier and use.
    pub kwh: [ByUse; 3],
    /// Heat given to the home.
    pub gains: Gains,
    /// L at 40 °C a person and day.
    pub warm_l: f64,
}

/// All that decides about a year.
#[derive(Clone, Copy)]
pub(super) struct Household<'a> {
    pub catalogue: &'a Catalogue,
    pub figures: &'a PlanFigures,
    pub answers: &'a Answers,
    pub place: &'a Place,
    pub living: &'a Living,
}

/// A device of the catalogue.
pub(super) fn device<'c>(catalogue: &'c Catalogue, id: &Id) -> Result<&'c DeviceKind, PlanProblem> {
    let wrong = || PlanProblem::new("data", format!("no device `{id}`"), &["the catalogue of this build"]);
    catalogue.devices.get(id).ok_or_else(wrong)
}

fn not_a(what: &str, id: &Id) -> PlanProblem {
    PlanProblem::new("data", format!("`{id}` is no {what}"), &["the catalogue of this build"])
}

impl Household<'_> {
    /// A year with these gestures done.
    ///
    /// # Errors
    /// When the catalogue lacks a device or has another kind under its name.
    pub fn uses(&self, done: Gestures) -> Result<Uses, PlanProblem> {
        let mut uses = Uses::default();
        let mut heat = Gains::default();
        self.water(done, &mut uses, &mut heat)?;
        let electricity = &mut uses.kwh[Carrier::Electricity as usize];
        self.cooking(done, electricity, &mut heat)?;
        self.cold(done, electricity, &mut heat)?;
        self.washing(done, electricity, &mut heat)?;
        self.lighting(done, electricity, &mut heat)?;
        self.screens(done, electricity, &mut heat)?;
        let usage = &self.figures.usage;
        let other = (usage.other_kwh + usage.other_kwh_person * self.people()) * self.living.uses;
        electricity[Use::Other] += other;
        heat.awake_kwh += other;
        uses.gains = heat;
        Ok(uses)
    }

    fn people(&self) -> f64 {
        f64::from(self.answers.people)
    }

    fn device(&self, id: &Id) -> Result<&DeviceKind, PlanProblem> {
        device(self.catalogue, id)
    }

    /// Share of the occasions on which a gesture is missed.
    fn missed(&self, done: Gestures, gesture: Gesture) -> f64 {
        if done.has(gesture) { 0.0 } else { self.living.slack }
    }

    /// Litres at 40 °C that the home draws a day.
    fn warm_l(&self, done: Gestures) -> f64 {
        let (water, living) = (&self.figures.water, self.living);
        let baths_a_day = living.baths_a_week / 7.0;
        let bath_l = baths_a_day * water.bath_l;
        let shower_l = (living.water_l * (1.0 - water.taps_share) - bath_l).max(0.0);
        let long_l = living.shower_min * water.shower_l_min;
        // A bath that becomes a shower is one of theirs.
        let (showers, bath_l) = if done.has(Gesture::ShowerNotBath) && long_l < water.bath_l {
            (shower_l / long_l + baths_a_day, 0.0)
        } else {
            (shower_l / long_l, bath_l)
        };
        let short = done.has(Gesture::ShortShower);
        let minutes = if short { living.shower_min.min(water.short_shower_min) } else { living.shower_min };
        let flow = self.catalogue.measures.values().find_map(|measure| match measure.does {
            Effect::Taps { flow } => Some(flow),
            _ => None,
        });
        let flow = if done.has(Gesture::Aerator) { flow.unwrap_or(1.0) } else { 1.0 };
        let taps_l = self.people() * living.water_l * water.taps_share * flow;
        let rinsed_l =
            if done.has(Gesture::TenLitresLess) { water.less_l.min(water.rinsed_cold * taps_l) } else { 0.0 };
        self.people() * (showers * minutes * water.shower_l_min + bath_l) + taps_l - rinsed_l
    }

    fn water(&self, done: Gestures, uses: &mut Uses, heat: &mut Gains) -> Result<(), PlanProblem> {
        let roles = &self.figures.devices;
        let litres = self.warm_l(done);
        uses.warm_l = litres / self.people();
        let id = match self.answers.water {
            Water::ElectricTank => &roles.tanks[(self.answers.people.clamp(1, 4) - 1) as usize],
            Water::Gas => &roles.gas_water,
            Water::Collective => &roles.collective_water,
        };
        let kind = self.device(id)?;
        let (kwh, lost_kwh) = match kind.works {
            Programme::Tank { volume_l, setpoint_c, loss_wh_l_k_day } => {
                let cooler = self.figures.water.cooler_tank_c.min(setpoint_c);
                let dial_c = if done.has(Gesture::Tank60To55) { cooler } else { setpoint_c };
                self.tank(kind, volume_l, dial_c, loss_wh_l_k_day, litres)
            }
            Programme::Instant { efficiency } => {
                let warm = |cold_c: f64| litres * WATER_WH_L_K * (self.figures.water.tap_c - cold_c).max(0.0) / 1000.0;
                let months = MONTH_DAYS.iter().zip(self.place.cold_water_c);
                (months.map(|(&days, cold_c)| f64::from(days) * warm(cold_c)).sum::<f64>() / efficiency, 0.0)
            }
            _ => return Err(not_a("water heater", id)),
        };
        uses.kwh[kind.carrier as usize][Use::HotWater] += kwh;
        heat.flat_kwh += lost_kwh * kind.heat_to_room;
        Ok(())
    }

    /// kWh that a tank draws and loses to its room in a year: a day of each month, once it has settled.
    fn tank(&self, kind: &DeviceKind, volume_l: f64, dial_c: f64, loss_wh_l_k_day: f64, litres: f64) -> (f64, f64) {
        const SETTLES_DAYS: u32 = 2;
        let water = &self.figures.water;
        let (mut drawn_kwh, mut lost_kwh) = (0.0, 0.0);
        for (days, cold_c) in MONTH_DAYS.into_iter().zip(self.place.cold_water_c) {
            let mut tank = Tank::new(volume_l, dial_c);
            for day in 0..=SETTLES_DAYS {
                let (mut wh, mut lost_wh) = (0.0, 0.0);
                for hour in 0..24 {
                    let share = water.draws.iter().find(|[at, _]| (*at - f64::from(hour)).abs() < 0.5);
                    tank.draw(litres * share.map_or(0.0, |[_, share]| *share), water.tap_c, cold_c);
                    lost_wh += tank.stand(1.0, loss_wh_l_k_day, self.room_c());
                    let given = tank.missing_wh(dial_c).min(kind.on_w);
                    tank.heat(given);
                    wh += given;
                }
                if day == SETTLES_DAYS {
                    drawn_kwh += f64::from(days) * wh / 1000.0;
                    lost_kwh += f64::from(days) * lost_wh / 1000.0;
                }
            }
        }
        (drawn_kwh, lost_kwh)
    }

    /// Mean room over the year, °C.
    fn room_c(&self) -> f64 {
        #[expect(clippy::cast_precision_loss)] // days
        let heated = SEASON_DAYS as f64 / 365.0;
        heated * self.living.setpoint_c + (1.0 - heated) * self.figures.day.summer_room_c
    }

    fn cooking(&self, done: Gestures, kwh: &mut ByUse, heat: &mut Gains) -> Result<(), PlanProblem> {
        let (roles, usage) = (&self.figures.devices, &self.figures.usage);
        let uses = self.living.uses;
        let hob = self.device(&roles.hob)?;
        let Programme::Hob { efficiency, plate } = hob.works else { return Err(not_a("hob", &roles.hob)) };
        let by = Hob { max_w: hob.on_w, efficiency, plate };
        let boil = |kg: f64, lid: bool, to_the_end: bool| {
            let mut pot = Pot::new(kg, usage.cooking_water_c);
            let mut kwh = 0.0;
            for _ in 0..240 {
                if pot.done() || !to_the_end && pot.simmered_s.is_some() {
                    break;
                }
                kwh += pot.cook(60.0, &by, lid, self.living.setpoint_c).draw_w / 60_000.0;
            }
            kwh
        };
        let meal_kg = (usage.meal_kg * self.people()).max(usage.least_meal_kg);
        let open = self.missed(done, Gesture::Lid);
        let meal = open * boil(meal_kg, false, true) + (1.0 - open) * boil(meal_kg, true, true);
        let kettle = self.device(&roles.kettle)?;
        let Programme::Kettle { needed_l, efficiency, .. } = kettle.works else {
            return Err(not_a("kettle", &roles.kettle));
        };
        let boils = usage.boils_a_day * self.people() * 365.0 * uses;
        let in_pan = self.missed(done, Gesture::Kettle);
        let to_boil_kwh = needed_l * WATER_WH_L_K * (100.0 - usage.cooking_water_c) / efficiency / 1000.0;
        let oven = self.device(&roles.oven)?;
        let preheats = self.missed(done, Gesture::NoPreheat);
        let baking =
            preheats * cycle_kwh(oven, 0, None) + (1.0 - preheats) * cycle_kwh(oven, 0, Some(Practice::NoPreheat));
        let bakings = usage.bakings * uses;
        // Those who fry already what could be fried have fewer bakings left.
        let fried =
            if done.has(Gesture::PanNotOven) { usage.pan_share } else { usage.pan_share * (1.0 - self.living.slack) };
        let microwave = self.device(&roles.microwave)?;
        let mut add = |device: &DeviceKind, more: f64| {
            kwh[Use::Cooking] += more;
            heat.awake_kwh += more * device.heat_to_room;
        };
        add(
            hob,
            usage.meals * uses * meal + boils * in_pan * boil(needed_l, false, false) + bakings * fried * usage.pan_kwh,
        );
        add(kettle, boils * (1.0 - in_pan) * to_boil_kwh);
        add(oven, bakings * (1.0 - fried) * baking);
        add(microwave, usage.reheatings * uses * cycle_kwh(microwave, 0, None));
        Ok(())
    }

    fn cold(&self, done: Gestures, kwh: &mut ByUse, heat: &mut Gains) -> Result<(), PlanProblem> {
        let (roles, usage) = (&self.figures.devices, &self.figures.usage);
        let small = self.answers.surface_m2 < usage.small_fridge_under_m2;
        let fridge = if small { &roles.small_fridge } else { &roles.fridge };
        let freezer = (self.answers.people >= usage.freezer_from).then_some(&roles.freezer);
        let warm_place_k = usage.warm_place_k * self.missed(done, Gesture::FridgeCoolPlace);
        let warmer_k = if done.has(Gesture::FridgeTemperature) { 1.0 } else { 0.0 };
        for id in [fridge].into_iter().chain(freezer) {
            let kind = self.device(id)?;
            let dial_c = kind.works.dial_c().ok_or_else(|| not_a("fridge", id))?;
            let Programme::Cold { frost_mm_per_month, .. } = kind.works else { return Err(not_a("fridge", id)) };
            let cabinet = kind.works.cabinet(dial_c + warmer_k).ok_or_else(|| not_a("fridge", id))?;
            let frost_mm = match (frost_mm_per_month > 0.0, done.has(Gesture::Defrost)) {
                (false, _) => 0.0,
                (true, true) => usage.defrosted_mm.min(self.living.frost_mm),
                (true, false) => self.living.frost_mm,
            };
            // People open the fridge, not the freezer.
            let mut stock = Stock::default();
            if id == fridge {
                stock.open_door(usage.door_openings * usage.door_s * self.people() * self.living.uses, FOOD_C, dial_c);
                stock.put_in(usage.food_kg * self.people(), FOOD_C, dial_c);
            }
            #[expect(clippy::cast_precision_loss)] // days
            let season_h = SEASON_DAYS as f64 * 24.0;
            for (hours, room_c) in
                [(season_h, self.living.setpoint_c), (YEAR_H - season_h, self.figures.day.summer_room_c)]
            {
                let place_c = room_c + warm_place_k;
                let load_w = cabinet.walls_w(place_c) + stock.heat_wh / 24.0;
                let used = cabinet.power_w(load_w, place_c, frost_mm) * hours / 1000.0;
                kwh[Use::Cold] += used;
                heat.flat_kwh += used * kind.heat_to_room;
            }
        }
        Ok(())
    }

    fn washing(&self, done: Gestures, kwh: &mut ByUse, heat: &mut Gains) -> Result<(), PlanProblem> {
        let (roles, usage) = (&self.figures.devices, &self.figures.usage);
        let machine = self.device(&roles.washing_machine)?;
        let by_name = |kind: &DeviceKind, name: &str, id: &Id| {
            let found = kind.works.cycles().iter().position(|cycle| cycle.id == *name);
            found
                .map(|number| cycle_kwh(kind, number, None))
                .ok_or_else(|| not_a(&format!("machine with `{name}`"), id))
        };
        let washes = usage.washes * self.people() * self.living.uses;
        let warm = self.missed(done, Gesture::Wash30);
        let cycle = |name| by_name(machine, name, &roles.washing_machine);
        let hot = usage.hot_washes;
        let wash =
            (1.0 - warm) * cycle("wash_30")? + warm * (hot * cycle("wash_60")? + (1.0 - hot) * cycle("wash_40")?);
        let mut add = |device: &DeviceKind, more: f64| {
            kwh[Use::Washing] += more;
            heat.awake_kwh += more * device.heat_to_room;
        };
        add(machine, washes * wash);
        let dryer = self.device(&roles.dryer)?;
        let has_dryer = self.answers.people >= usage.dryer_from;
        let dried = if has_dryer { usage.dryer_share * self.missed(done, Gesture::LineDrying) } else { 0.0 };
        add(dryer, washes * dried * cycle_kwh(dryer, 0, None));
        if self.answers.people >= usage.dishwasher_from {
            let dishwasher = self.device(&roles.dishwasher)?;
            let cycle = |name| by_name(dishwasher, name, &roles.dishwasher);
            let auto = self.missed(done, Gesture::DishwasherEco);
            let each = auto * cycle("auto")? + (1.0 - auto) * cycle("eco")?;
            add(dishwasher, usage.dishwashes * self.people() * self.living.uses * each);
        }
        // Washing on a line takes the heat of its water from the room.
        heat.flat_kwh -= washes * (1.0 - dried) * usage.wet_kg * EVAPORATION_J_KG / 3.6e6;
        Ok(())
    }

    fn lighting(&self, done: Gestures, kwh: &mut ByUse, heat: &mut Gains) -> Result<(), PlanProblem> {
        let (roles, usage) = (&self.figures.devices, &self.figures.usage);
        let (new, old) = (self.device(&roles.lamp)?, self.device(&roles.old_lamp)?);
        let lamps = usage.lamps + usage.lamps_per_m2 * self.answers.surface_m2;
        let old_share = usage.old_lamps * self.missed(done, Gesture::Led);
        let mean_w = old_share * old.on_w + (1.0 - old_share) * new.on_w;
        let used = lamps * usage.lamp_h * self.living.uses * 365.0 * mean_w / 1000.0;
        kwh[Use::Lighting] += used;
        heat.light_kwh += used * new.heat_to_room;
        Ok(())
    }

    fn screens(&self, done: Gestures, kwh: &mut ByUse, heat: &mut Gains) -> Result<(), PlanProblem> {
        let (roles, usage) = (&self.figures.devices, &self.figures.usage);
        let (people, uses) = (self.people(), self.living.uses);
        let waits = self.missed(done, Gesture::StandbyOff);
        let laptops = people.min(4.0);
        let console = f64::from(u8::from(self.answers.people >= usage.console_from));
        let list = [
            (&roles.tv, 1.0, usage.tv_h * uses),
            (&roles.tv_box, 1.0, usage.tv_h * uses),
            (&roles.laptop, laptops, usage.laptop_h * uses * people / laptops),
            (&roles.console, console, usage.console_h * uses),
            (&roles.charger, people, usage.charger_h),
        ];
        for (id, number, hours) in list {
            let kind = self.device(id)?;
            let hours = hours.min(20.0);
            let used = number * hours * 365.0 * kind.on_w / 1000.0;
            kwh[Use::Screens] += used;
            heat.awake_kwh += used * kind.heat_to_room;
            let waited = number * waits * (24.0 - hours) * 365.0 * kind.standby_w.unwrap_or(0.0) / 1000.0;
            kwh[Use::Standby] += waited;
            heat.flat_kwh += waited * kind.heat_to_room;
        }
        let internet = self.device(&roles.internet_box)?;
        let hours = 24.0 - if done.has(Gesture::BoxOffNight) { usage.box_night_h } else { 0.0 };
        let used = hours * 365.0 * internet.on_w / 1000.0;
        kwh[Use::Screens] += used;
        heat.flat_kwh += used * internet.heat_to_room;
        Ok(())
    }
}

/// kWh of a usual load, without the phases that a practice leaves out.
fn cycle_kwh(kind: &DeviceKind, cycle: usize, practice: Option<Practice>) -> f64 {
    let phases = kind.works.cycles().get(cycle).map(|cycle| cycle.phases.as_slice()).unwrap_or_default();
    let kept = phases.iter().filter(|phase| practice.is_none() || phase.skipped_by != practice);
    kept.map(|phase| phase.w * phase.minutes).sum::<f64>() / 60_000.0
}
