//! Air of the rooms: vapour and carbon dioxide, moved by vents, leaks, windows and doors.
//!
//! By room, `ρV κ dw/dt = ρ Σ q (w' − w) + G` (engine.md), κ 12 in all: the air with its nearest surfaces follows at once, the
//! rest (plaster, textiles, wood) with a lag of two hours, so that a shower steams up the mirror and a week of drying wets the
//! walls. CO2 has no such store. Implicit in time, all rooms together: mass is kept to rounding whatever the flows.
//!
//! Vents work as in French dwellings: outdoor air enters living rooms and bedrooms, passes on and leaves from the wet rooms.

use crate::math::exp;

/// Air, kg/m³.
pub const AIR_KG_M3: f64 = 1.2;
/// Capacity for vapour against that of the air alone: what follows at once, and the rest.
const AT_ONCE: f64 = 1.5;
const LATER: f64 = 10.5;
/// Lag of the rest, s.
const LATER_S: f64 = 7200.0;
/// Vapour carried to a cold pane by convection, m/s (3 W/m²K over the heat of a cubic metre of air).
const PANE_M_S: f64 = 0.0025;
/// Atmospheric pressure, Pa.
const PRESSURE_PA: f64 = 101_325.0;

/// Pressure of saturated vapour over water, Pa (Magnus, WMO 2008).
#[must_use]
pub fn saturation_pa(c: f64) -> f64 {
    611.2 * exp(17.62 * c / (243.12 + c))
}

/// Kilograms of vapour in a kilogram of dry air at this vapour pressure.
#[must_use]
pub fn ratio_of_pressure(pa: f64) -> f64 {
    0.622 * pa / (PRESSURE_PA - pa).max(1.0)
}

/// Vapour pressure of air that holds this much, Pa.
#[must_use]
pub fn pressure_of_ratio(ratio: f64) -> f64 {
    PRESSURE_PA * ratio / (0.622 + ratio)
}

/// Relative humidity at a temperature, 0 to 1 and more.
#[must_use]
pub fn relative(ratio: f64, c: f64) -> f64 {
    pressure_of_ratio(ratio) / saturation_pa(c)
}

/// What saturated air holds, kg/kg.
#[must_use]
pub fn saturated(c: f64) -> f64 {
    ratio_of_pressure(saturation_pa(c).min(0.9 * PRESSURE_PA))
}

/// Air of one room.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct RoomAir {
    /// Vapour, kg/kg.
    pub vapour: f64,
    /// Vapour that the slow part of walls and furniture is in balance with, kg/kg.
    pub walls: f64,
    /// Carbon dioxide, ppm.
    pub co2_ppm: f64,
}

/// What acts on a room's air during a step.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct RoomFlows {
    /// m³.
    pub volume_m3: f64,
    /// °C.
    pub air_c: f64,
    /// Outdoor air exchanged by leaks and windows, m³/s.
    pub outdoor_m3s: f64,
    /// Outdoor air that enters by the vents, m³/s.
    pub enters_m3s: f64,
    /// Share of all that enters by vents which leaves the home from this room.
    pub leaves_share: f64,
    /// Vapour given off, kg/s.
    pub vapour_kg_s: f64,
    /// Carbon dioxide given off, m³/s.
    pub co2_m3_s: f64,
    /// Coldest pane, °C, and panes, m².
    pub pane_c: f64,
    /// m².
    pub pane_m2: f64,
}

/// Where vapour went in a step, kg, over all rooms.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Balance {
    /// Given off in the rooms.
    pub given: f64,
    /// Carried out, less what came in.
    pub carried_out: f64,
    /// Left on panes and walls as water.
    pub condensed: f64,
    /// More in the air and walls than before.
    pub stored: f64,
}

/// Air of all rooms.
#[derive(Debug, Clone, PartialEq)]
pub struct Air {
    /// By room.
    pub rooms: Vec<RoomAir>,
    /// Water condensed on panes during the last step, kg/s, by room.
    pub condensing: Vec<f64>,
    /// Air flows between rooms, m³/s from row to column, and the system that they make.
    flows: Vec<f64>,
    matrix: Vec<f64>,
    right: Vec<f64>,
}

impl Air {
    /// Rooms that all hold this.
    #[must_use]
    pub fn new(rooms: usize, start: RoomAir) -> Air {
        Air {
            rooms: vec![start; rooms],
            condensing: vec![0.0; rooms],
            flows: vec![0.0; rooms * rooms],
            matrix: vec![0.0; rooms * rooms],
            right: vec![0.0; rooms],
        }
    }

    /// Vapour held, kg.
    #[must_use]
    pub fn vapour_kg(&self, flows: &[RoomFlows]) -> f64 {
        let of = |(air, room): (&RoomAir, &RoomFlows)| {
            AIR_KG_M3 * room.volume_m3 * (AT_ONCE * air.vapour + LATER * air.walls)
        };
        self.rooms.iter().zip(flows).map(of).sum()
    }

    /// A step of `dt_s` seconds. `links` are pairs of rooms with the air that they exchange each way, m³/s.
    pub fn step(
        &mut self,
        dt_s: f64,
        outdoors: RoomAir,
        rooms: &[RoomFlows],
        links: impl Iterator<Item = ([usize; 2], f64)>,
    ) -> Balance {
        let count = self.rooms.len();
        let before = self.vapour_kg(rooms);
        self.flows.fill(0.0);
        for ([one, other], m3s) in links {
            self.flows[one * count + other] += m3s;
            self.flows[other * count + one] += m3s;
        }
        for (from, room) in rooms.iter().enumerate() {
            for (to, other) in rooms.iter().enumerate().filter(|&(to, _)| to != from) {
                self.flows[from * count + to] += room.enters_m3s * other.leaves_share;
            }
        }
        let entered: f64 = rooms.iter().map(|room| room.enters_m3s).sum();
        let lag = dt_s / LATER_S;
        self.set_matrix(rooms, entered, |room| {
            AIR_KG_M3 * room.volume_m3 * (AT_ONCE + LATER * lag / (1.0 + lag)) / dt_s
        });
        let mut given = 0.0;
        for (i, room) in rooms.iter().enumerate() {
            let air = self.rooms[i];
            let mass = AIR_KG_M3 * room.volume_m3 / dt_s;
            let late = LATER * lag / (1.0 + lag);
            self.right[i] = mass * (AT_ONCE * air.vapour + late * air.walls)
                + AIR_KG_M3 * (room.outdoor_m3s + room.enters_m3s) * outdoors.vapour
                + room.vapour_kg_s;
            given += room.vapour_kg_s * dt_s;
            // Vapour settles on a pane that was colder than the dew point.
            let limit = saturated(room.pane_c);
            if air.vapour > limit {
                let carried = AIR_KG_M3 * PANE_M_S * room.pane_m2;
                self.matrix[i * count + i] += carried;
                self.right[i] += carried * limit;
            }
        }
        solve(&mut self.matrix, &mut self.right, count);
        let (mut condensed, mut carried_out) = (0.0, 0.0);
        for (i, room) in rooms.iter().enumerate() {
            let mut vapour = self.right[i];
            let left = room.outdoor_m3s + room.leaves_share * entered;
            let came = room.outdoor_m3s + room.enters_m3s;
            carried_out += AIR_KG_M3 * dt_s * (left * vapour - came * outdoors.vapour);
            let limit = saturated(room.pane_c);
            self.condensing[i] = 0.0;
            if self.rooms[i].vapour > limit {
                self.condensing[i] = AIR_KG_M3 * PANE_M_S * room.pane_m2 * (vapour - limit);
            }
            self.rooms[i].walls = (self.rooms[i].walls + lag * vapour) / (1.0 + lag);
            // Fog: more than the air can hold ends on every surface.
            let most = saturated(room.air_c);
            if vapour > most {
                self.condensing[i] += AIR_KG_M3 * room.volume_m3 * AT_ONCE * (vapour - most) / dt_s;
                vapour = most;
            }
            condensed += self.condensing[i] * dt_s;
            self.rooms[i].vapour = vapour;
        }
        self.step_co2(dt_s, outdoors.co2_ppm, rooms, entered);
        Balance { given, carried_out, condensed, stored: self.vapour_kg(rooms) - before }
    }

    fn step_co2(&mut self, dt_s: f64, outdoors_ppm: f64, rooms: &[RoomFlows], entered: f64) {
        self.set_matrix(rooms, entered, |room| AIR_KG_M3 * room.volume_m3 / dt_s);
        for (i, room) in rooms.iter().enumerate() {
            self.right[i] = AIR_KG_M3
                * (room.volume_m3 / dt_s * self.rooms[i].co2_ppm
                    + (room.outdoor_m3s + room.enters_m3s) * outdoors_ppm
                    + room.co2_m3_s * 1e6);
        }
        solve(&mut self.matrix, &mut self.right, self.rooms.len());
        for (air, &ppm) in self.rooms.iter_mut().zip(&self.right) {
            air.co2_ppm = ppm;
        }
    }

    /// What each room holds and loses, kg/s, on the diagonal; what it gets from the others beside it.
    fn set_matrix(&mut self, rooms: &[RoomFlows], entered: f64, holds: impl Fn(&RoomFlows) -> f64) {
        let count = self.rooms.len();
        for (i, room) in rooms.iter().enumerate() {
            let mut leaves = room.outdoor_m3s + room.leaves_share * entered;
            for j in (0..count).filter(|&j| j != i) {
                leaves += self.flows[i * count + j];
                self.matrix[i * count + j] = -AIR_KG_M3 * self.flows[j * count + i];
            }
            self.matrix[i * count + i] = holds(room) + AIR_KG_M3 * leaves;
        }
    }
}

/// Gauss elimination; the diagonal dominates, so no pivots are needed.
fn solve(matrix: &mut [f64], right: &mut [f64], count: usize) {
    for k in 0..count {
        let pivot = matrix[k * count + k];
        for i in k + 1..count {
            let factor = matrix[i * count + k] / pivot;
            if factor == 0.0 {
                continue;
            }
            for j in k..count {
                matrix[i * count + j] -= factor * matrix[k * count + j];
            }
            right[i] -= factor * right[k];
        }
    }
    for i in (0..count).rev() {
        for j in i + 1..count {
            right[i] -= matrix[i * count + j] * right[j];
        }
        right[i] /= matrix[i * count + i];
    }
}

/// Days over which the damp of a surface is averaged (engine.md).
const MOULD_DAYS: f64 = 7.0;
/// Mean relative humidity of a surface from which mould grows, 0 to 1 (engine.md).
pub const MOULD_FROM: f64 = 0.80;

/// Damp of the coldest surface of a room, over days.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Damp {
    /// Mean relative humidity at that surface over about a week, 0 to 1.
    pub mean: f64,
    /// Days of growth so far: they pass while the mean is above [`MOULD_FROM`], and half as fast backwards when it is not.
    pub growth_days: f64,
}

impl Damp {
    /// Some days at a relative humidity of the surface.
    pub fn pass(&mut self, days: f64, surface_rh: f64) {
        self.mean += (surface_rh.clamp(0.0, 1.0) - self.mean) * (days / MOULD_DAYS).min(1.0);
        let grows = if self.mean > MOULD_FROM { days } else { -0.5 * days };
        self.growth_days = (self.growth_days + grows).clamp(0.0, 4.0 * MOULD_DAYS);
    }

    /// 0 dry, one half at the limit from which mould grows, 1 wet.
    #[must_use]
    pub fn risk(&self) -> f64 {
        const DRY: f64 = 0.65;
        (0.5 * (self.mean - DRY) / (MOULD_FROM - DRY)).clamp(0.0, 1.0)
    }

    /// Mould has had the time to show.
    #[must_use]
    pub fn mouldy(&self) -> bool {
        self.growth_days >= MOULD_DAYS
    }
}

/// Relative humidity at an inner surface of a wall with this factor `f = (Tsi − Te) / (Ti − Te)`: 0.95 for a wall, 0.7 for a
/// thermal bridge.
#[must_use]
pub fn surface_humidity(ratio: f64, inside_c: f64, outside_c: f64, factor: f64) -> f64 {
    relative(ratio, outside_c + factor * (inside_c - outside_c))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn room(volume_m3: f64) -> RoomFlows {
        RoomFlows { volume_m3, air_c: 20.0, pane_c: 15.0, pane_m2: 1.8, leaves_share: 1.0, ..RoomFlows::default() }
    }

    const OUTDOORS: RoomAir = RoomAir { vapour: 0.004, walls: 0.004, co2_ppm: 420.0 };

    #[test]
    fn known_points_of_humid_air() {
        assert!((saturation_pa(20.0) - 2_333.0).abs() < 10.0);
        assert!((saturated(20.0) - 0.0147).abs() < 0.0002);
        assert!((relative(saturated(12.0), 20.0) - 0.60).abs() < 0.01);
    }

    #[test]
    fn a_shower_steams_up_the_room_at_once() {
        let mut air = Air::new(1, RoomAir { vapour: 0.0065, walls: 0.0065, co2_ppm: 600.0 });
        let flows = RoomFlows { enters_m3s: 30.0 / 3600.0, vapour_kg_s: 0.05 / 60.0, ..room(20.0) };
        for _ in 0..6 {
            air.step(60.0, OUTDOORS, &[flows], std::iter::empty());
        }
        let rh = relative(air.rooms[0].vapour, 20.0);
        assert!((0.65..0.95).contains(&rh), "{rh}");
    }

    #[test]
    fn two_sleepers_behind_a_closed_door_make_the_air_stale() {
        let mut air = Air::new(1, OUTDOORS);
        // 2 adults asleep, 14 L/h each, 12 m³/h of fresh air: 420 + 28/12 × 1000.
        let flows = RoomFlows { enters_m3s: 12.0 / 3600.0, co2_m3_s: 28e-3 / 3600.0, ..room(30.0) };
        for _ in 0..60 * 48 {
            air.step(60.0, OUTDOORS, &[flows], std::iter::empty());
        }
        assert!((air.rooms[0].co2_ppm - (420.0 + 28.0 / 12.0 * 1000.0)).abs() < 10.0, "{}", air.rooms[0].co2_ppm);
    }

    #[test]
    fn a_cold_pane_takes_vapour_and_a_warm_one_none() {
        let start = RoomAir { vapour: 0.009, walls: 0.009, co2_ppm: 500.0 };
        let mut cold = Air::new(1, start);
        cold.step(60.0, start, &[RoomFlows { pane_c: 6.0, ..room(30.0) }], std::iter::empty());
        let mut warm = Air::new(1, start);
        warm.step(60.0, start, &[RoomFlows { pane_c: 17.0, ..room(30.0) }], std::iter::empty());
        assert!(cold.condensing[0] > 1e-7 && warm.condensing[0] <= 0.0);
    }

    #[test]
    fn mould_takes_days_and_needs_a_damp_surface() {
        let mut damp = Damp { mean: 0.7, growth_days: 0.0 };
        for day in 0..40 {
            damp.pass(1.0, 0.9);
            assert!(day > 8 || !damp.mouldy());
        }
        assert!(damp.mouldy() && damp.risk() > 0.5);
        let mut dry = Damp { mean: 0.7, growth_days: 0.0 };
        for _ in 0..40 {
            dry.pass(1.0, 0.7);
        }
        assert!(!dry.mouldy() && dry.risk() < 0.5);
    }

    proptest! {
        #[test]
        fn vapour_is_kept_and_bounded(
            steps in prop::collection::vec(
                (0.0..0.3_f64, 0.0..2e-3_f64, 0.0..0.2_f64, -5.0..20.0_f64, 0.0..1e-5_f64), 1..120),
        ) {
            let mut air = Air::new(3, RoomAir { vapour: 0.007, walls: 0.007, co2_ppm: 700.0 });
            for (window, vapour, door, pane, co2) in steps {
                let flows = [
                    RoomFlows { enters_m3s: 0.01, vapour_kg_s: vapour, pane_c: pane, leaves_share: 0.0, ..room(40.0) },
                    RoomFlows { enters_m3s: 0.005, outdoor_m3s: window, co2_m3_s: co2, leaves_share: 0.25, ..room(25.0) },
                    RoomFlows { pane_m2: 0.0, leaves_share: 0.75, ..room(12.0) },
                ];
                let links = [([0, 2], door), ([1, 2], 0.002)];
                let b = air.step(60.0, OUTDOORS, &flows, links.into_iter());
                prop_assert!((b.given - b.carried_out - b.condensed - b.stored).abs() < 1e-9, "{:?}", b);
                for now in &air.rooms {
                    prop_assert!(now.vapour > 0.0 && now.vapour <= saturated(20.0) + 1e-12);
                    prop_assert!(now.walls > 0.0 && now.co2_ppm >= 420.0 - 1e-6);
                }
            }
        }
    }
}
