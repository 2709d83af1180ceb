//! From a world to the readings of a session: plain copies, and what is wasted now.

use super::{
    DeviceReading, PersonReading, Readings, RoomReading, TankReading, Target, WallReading, Waste, WasteKind,
    WindowReading,
    scenario::{Scenario, Works},
    whatif::bill,
    world::{DARK_LUX, KWH_J, World, counts_as, loss_if_closed_w},
};
use crate::{
    content::{Opening, Power, Practice, Shutter},
    sim::{
        cold::frost_factor,
        energy::{ByUse, Use},
    },
};

/// A lamp nobody needs is told after this long, minutes.
const LAMP_AFTER_MIN: u32 = 5;
/// Another device, minutes.
const DEVICE_AFTER_MIN: u32 = 10;
/// An airing is long enough after, minutes.
const AIRING_MIN: u32 = 15;
/// Standby worth a word, W.
const STANDBY_W: f64 = 5.0;
/// A tank needs no more than this, °C, while it is never nearer to empty than this share.
const TANK_C: f64 = 55.0;
const SPARE: f64 = 0.35;
/// Frost worth a word, mm.
const FROST_MM: f64 = 2.0;
/// Shutter worth a word, W.
const SHUTTER_W: f64 = 5.0;

/// Fills readings from a world and from the same without the player, if they have done anything.
pub(super) fn observe(s: &Scenario, world: &World, without: Option<&World>, readings: &mut Readings) {
    readings.minute = world.minute.max(0).cast_unsigned();
    readings.weather = world.weather();
    let sun = world.sun(s);
    readings.sun_altitude_deg = sun.altitude_deg();
    readings.sun_azimuth_deg = sun.azimuth_deg();
    rooms(s, world, readings);
    walls(s, world, readings);
    windows(s, world, readings);
    readings.doors.clone_from(&world.doors);
    devices(s, world, readings);
    people(s, world, readings);
    house(s, world, readings);
    readings.power_w = world.meter.power_w;
    readings.energy_kwh = ByUse(world.meter.energy_j.0.map(|joules| joules / KWH_J));
    readings.cost_eur = world.meter.cost_eur;
    readings.co2_kg = world.meter.co2_kg.total();
    let reference = without.unwrap_or(world);
    let bill = bill(s, world, reference);
    readings.owed_kwh = bill.owed_kwh;
    readings.owed_eur = bill.owed_eur;
    readings.without_kwh = reference.meter.energy_j.total() / KWH_J;
    readings.without_eur = reference.meter.cost_eur.total();
    wastes(s, world, readings);
    readings.events.clone_from(&world.events);
}

fn rooms(s: &Scenario, world: &World, readings: &mut Readings) {
    readings.rooms.clear();
    for (number, room) in s.rooms.iter().enumerate() {
        let lamps_on = room.lamps.iter().any(|&lamp| world.devices[lamp].power == Power::On);
        let occupied = (0..world.people.len()).any(|person| world.doing(s, person).room == Some(number));
        readings.rooms.push(RoomReading {
            air_c: world.zone(number).air_c,
            operative_c: world.operative_c(number),
            floor_c: world.surface(s.map.floors[number]).inside_c,
            ceiling_c: world.surface(s.map.ceilings[number]).inside_c,
            setpoint_c: world.setpoint_c[number],
            // An empty sum is -0.0.
            heating_w: room.heaters.iter().map(|&heater| world.devices[heater].draw_w).sum::<f64>() + 0.0,
            occupied,
            lit: lamps_on || world.daylight_lux[number] >= DARK_LUX,
            lamps_on,
            humidity: world.humidity(number),
            co2_ppm: world.air.rooms[number].co2_ppm,
            mould_risk: world.damp[number].risk(),
            mouldy: world.damp[number].mouldy(),
            condensing_g_h: world.air.condensing[number] * 3.6e6,
            drying_kg: world.wet_kg[number],
            vent_open: (s.map.vents_m3s[number] > 0.0 || room.extracts > 0.0).then(|| world.vents_open[number]),
        });
    }
}

/// Outer walls and walls between rooms, as a thermal camera sees them.
fn walls(s: &Scenario, world: &World, readings: &mut Readings) {
    readings.walls.clear();
    readings.walls.extend(s.map.walls.iter().map(|wall| {
        let out = world.surface(wall.surface);
        WallReading {
            room: wall.room,
            side: wall.side,
            stretch: wall.stretch,
            behind: wall.behind,
            inside_c: out.inside_c,
            loss_w: out.loss_w,
        }
    }));
    readings.partitions_c.clear();
    readings.partitions_c.extend(s.map.partitions.iter().map(|&partition| {
        let out = world.surface(partition);
        [out.inside_c, out.outside_c]
    }));
}

fn windows(s: &Scenario, world: &World, readings: &mut Readings) {
    readings.windows.clear();
    for (number, state) in world.windows.iter().enumerate() {
        let out = world.window(s, number);
        let pane = &s.building.windows[s.map.windows[number]];
        // The shutter of the last step: the player may have moved it since.
        let covered = world.covered(s, number);
        let closed = |covered: f64| loss_if_closed_w(out.loss_w, pane.glazing, pane.shutter_resistance, covered);
        readings.windows.push(WindowReading {
            shutter: state.shutter,
            opening: state.opening,
            inside_c: out.inside_c,
            loss_w: out.loss_w + out.opening_loss_w,
            loss_if_closed_w: closed(covered),
            sun_w: out.sun_w,
        });
    }
}

fn devices(s: &Scenario, world: &World, readings: &mut Readings) {
    readings.devices.clear();
    for (number, state) in world.devices.iter().enumerate() {
        readings.devices.push(DeviceReading {
            power: state.power,
            draw_w: state.draw_w,
            in_use: state.power == Power::On && world.in_use(s, number),
            energy_kwh: state.energy_j / KWH_J,
            dial_c: s.devices[number].works.dial_c().map(|_| state.dial_c),
            programme: (!s.devices[number].works.cycles().is_empty()).then_some(state.cycle),
            relay: s.devices[number].works.can_wait().then_some(state.relay),
            waiting: state.waiting,
            frost_mm: s.devices[number].works.frosts().then_some(state.frost_mm),
            tank: matches!(s.devices[number].works, Works::Tank { .. }).then(|| {
                let hot_share = state.tank.hot_share(state.dial_c, world.cold_water_c(s));
                TankReading { top_c: state.tank.top_c(), hot_share }
            }),
        });
    }
}

fn people(s: &Scenario, world: &World, readings: &mut Readings) {
    readings.people.clear();
    for (number, state) in world.people.iter().enumerate() {
        let doing = world.doing(s, number);
        readings.people.push(PersonReading {
            room: doing.room,
            activity: doing.activity,
            spot: state.spot,
            feeling: state.comfort.feeling,
            gauge: state.comfort.gauge,
            jumper: state.comfort.jumper,
        });
    }
}

fn house(s: &Scenario, world: &World, readings: &mut Readings) {
    let house = &mut readings.house;
    house.practices = world.practices;
    house.declined.clear();
    for practice in Practice::ALL {
        if let Some(person) = world.customs.declined(practice) {
            house.declined.push((practice, s.level.people[person].id.clone()));
        }
    }
    house.faults.clone_from(&world.upkeep.faults);
    house.fitted.clone_from(&world.upkeep.fitted);
    house.spent_eur = world.upkeep.spent_eur;
    house.leaked_l = world.upkeep.leaked_l;
}

/// What is wasted now, largest first. Only what someone could change at once without anyone missing it.
fn wastes(s: &Scenario, world: &World, readings: &mut Readings) {
    let wastes = &mut readings.wastes;
    wastes.clear();
    for (number, device) in s.devices.iter().enumerate() {
        let state = &world.devices[number];
        let target = || Target::Device(device.id.clone());
        let use_ = counts_as(device, state.power);
        match (state.power, &device.works) {
            (Power::On, Works::Lamp) if state.unattended_min >= LAMP_AFTER_MIN => {
                wastes.push(Waste { target: target(), kind: WasteKind::LampUnattended, w: state.draw_w, use_ });
            }
            (Power::On, _) if device.switched() && state.unattended_min >= DEVICE_AFTER_MIN && state.draw_w > 0.0 => {
                wastes.push(Waste { target: target(), kind: WasteKind::DeviceUnattended, w: state.draw_w, use_ });
            }
            (Power::Standby, _) if state.draw_w >= STANDBY_W && !world.in_use(s, number) => {
                wastes.push(Waste { target: target(), kind: WasteKind::Standby, w: state.draw_w, use_ });
            }
            (Power::On, Works::Tank { volume_l, loss_wh_l_k_day, .. })
                if state.dial_c > TANK_C + 0.5 && state.least_hot > SPARE =>
            {
                let w = loss_wh_l_k_day * volume_l / 24.0 * (state.dial_c - TANK_C);
                wastes.push(Waste { target: target(), kind: WasteKind::TankTooHot, w, use_ });
            }
            (Power::On, Works::Cold { .. }) if state.frost_mm > FROST_MM => {
                let w = world.mean_w(s, number) * (1.0 - 1.0 / frost_factor(state.frost_mm));
                wastes.push(Waste { target: target(), kind: WasteKind::Frosted, w, use_ });
            }
            _ => {}
        }
    }
    if world.heating_season(s) {
        let dark = readings.sun_altitude_deg < 0.0;
        for (number, (state, reading)) in world.windows.iter().zip(&readings.windows).enumerate() {
            let window = &s.home.windows[number];
            let target = || Target::Window(window.id.clone());
            if state.opening != Opening::Closed && state.open_min > AIRING_MIN {
                let w = world.window(s, number).opening_loss_w;
                wastes.push(Waste { target: target(), kind: WasteKind::WindowOpen, w, use_: Use::Heating });
            }
            let w = world.window(s, number).loss_w - reading.loss_if_closed_w;
            if dark && window.has_shutter && state.shutter != Shutter::Closed && w >= SHUTTER_W {
                wastes.push(Waste { target: target(), kind: WasteKind::ShutterOpen, w, use_: Use::Heating });
            }
        }
    }
    wastes.sort_by(|a, b| b.w.total_cmp(&a.w).then_with(|| a.target.cmp(&b.target)));
}
