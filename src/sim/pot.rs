//! A pot on a hob: water and food brought to the boil, then kept there.
//!
//! Losses through the side follow the difference to the room; an open surface also evaporates. Evaporation follows the Lewis
//! relation, `q = 0.0165 hc (psat(T) − pv)` W/m², with the factor of a vapour that pushes the air aside (Stefan flow) near the
//! boil. A lid stops most of it: 3 L come to the boil for 0.3 kWh instead of 0.4 (tf1info.fr), and simmering takes a quarter.

use super::moisture::saturation_pa;
use crate::math::pow;

/// Surface of the water of a pot of 3 kg (24 cm), m², and what its side loses, W/K; smaller pots by their size.
const OPEN_M2: f64 = 0.045;
const SIDE_W_K: f64 = 0.6;
const USUAL_KG: f64 = 3.0;
/// Convection above hot water, which lightens the air over it, W/(m² K).
const CONVECTION: f64 = 8.0;
/// Share of the evaporation that passes a lid, and leaves when it is lifted to stir.
const LID: f64 = 0.2;
/// Boiling water, near enough to it for a cook to turn the hob down, and water that is kept simmering, °C.
const BOIL_C: f64 = 97.0;
const NEARLY_C: f64 = 95.5;
const SIMMER_C: f64 = 90.0;
/// How long a meal simmers once it has boiled, s.
const SIMMERS_S: f64 = 900.0;
/// Heat of evaporation, J/kg.
pub const EVAPORATION_J_KG: f64 = 2.4e6;

/// A pot.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Pot {
    /// Water and food, kg.
    pub kg: f64,
    /// °C.
    pub c: f64,
    /// It has boiled; seconds that it has simmered since.
    pub simmered_s: Option<f64>,
}

/// What a minute of cooking took and gave.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Cooked {
    /// Energy drawn by the hob, on average, W.
    pub draw_w: f64,
    /// Vapour given to the room, kg.
    pub vapour_kg: f64,
}

impl Pot {
    /// Heat lost to the room without evaporation, and water evaporated, W and kg/s.
    fn losses(&self, lid: bool, room_c: f64) -> (f64, f64) {
        let size = pow(self.kg.max(0.0) / USUAL_KG, 2.0 / 3.0);
        let side_w = SIDE_W_K * size * (self.c - room_c).max(0.0);
        let vapour_pa = saturation_pa(self.c.min(BOIL_C));
        // Half of the room's air is moist.
        let driving_pa = (vapour_pa - 0.5 * saturation_pa(room_c)).max(0.0);
        let pushes = 101_325.0 / (101_325.0 - 0.5 * vapour_pa);
        let open = if lid { LID } else { 1.0 };
        let evaporation_w = 0.0165 * CONVECTION * driving_pa * pushes * OPEN_M2 * size * open;
        (side_w, evaporation_w / EVAPORATION_J_KG)
    }

    /// A pot that is put on.
    #[must_use]
    pub fn new(kg: f64, c: f64) -> Pot {
        Pot { kg, c, simmered_s: None }
    }

    /// The meal is done: nothing more is drawn.
    #[must_use]
    pub fn done(&self) -> bool {
        self.simmered_s.is_some_and(|seconds| seconds >= SIMMERS_S)
    }

    /// Cooks for some seconds on a hob of `max_w`, of which the share `efficiency` enters the pot.
    pub fn cook(&mut self, seconds: f64, max_w: f64, efficiency: f64, lid: bool, room_c: f64) -> Cooked {
        if self.kg <= 0.0 || self.done() {
            return Cooked::default();
        }
        let (side_w, evaporated_kg_s) = self.losses(lid, room_c);
        let lost_w = side_w + evaporated_kg_s * EVAPORATION_J_KG;
        let capacity = self.kg * 4186.0;
        let wanted_c = if self.simmered_s.is_some() { SIMMER_C } else { BOIL_C };
        let wanted_w = (wanted_c - self.c) * capacity / seconds + lost_w;
        let entering_w = wanted_w.clamp(0.0, max_w * efficiency);
        match &mut self.simmered_s {
            Some(simmered) => *simmered += seconds,
            None if wanted_w <= max_w * efficiency || self.c > NEARLY_C => self.simmered_s = Some(0.0),
            None => {}
        }
        self.c = (self.c + (entering_w - lost_w) * seconds / capacity).clamp(0.0, BOIL_C);
        Cooked { draw_w: entering_w / efficiency, vapour_kg: evaporated_kg_s * seconds }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// kWh until it boils, and until the meal is done, on glass-ceramic of 1.8 kW.
    fn cooked_kwh(kg: f64, lid: bool) -> (f64, f64) {
        let mut pot = Pot::new(kg, 18.0);
        let (mut boils, mut all) = (0.0, 0.0);
        while !pot.done() {
            let kwh = pot.cook(60.0, 1800.0, 0.74, lid, 20.0).draw_w / 60_000.0;
            all += kwh;
            if pot.simmered_s.is_none_or(|seconds| seconds <= 0.0) {
                boils += kwh;
            }
        }
        (boils, all)
    }

    #[test]
    fn three_litres_boil_for_less_under_a_lid() {
        let ((open, open_meal), (lid, lid_meal)) = (cooked_kwh(3.0, false), cooked_kwh(3.0, true));
        assert!((0.36..0.50).contains(&open), "0.4 kWh published, got {open}");
        assert!((0.28..0.42).contains(&lid), "0.3 kWh published, got {lid}");
        assert!((0.10..0.35).contains(&(1.0 - lid / open)), "to the boil: {open} {lid}");
        // Published: 25 to 75 %, the boil and what follows.
        assert!((0.25..0.60).contains(&(1.0 - lid_meal / open_meal)), "the meal: {open_meal} {lid_meal}");
    }

    #[test]
    fn simmering_under_a_lid_takes_a_quarter() {
        let pot = Pot { kg: 2.0, c: SIMMER_C, simmered_s: Some(0.0) };
        let (mut open, mut lid) = (pot, pot);
        let (open, lid) = (open.cook(60.0, 1800.0, 0.74, false, 20.0), lid.cook(60.0, 1800.0, 0.74, true, 20.0));
        assert!((0.15..0.35).contains(&(lid.draw_w / open.draw_w)), "'divided by 4': {open:?} {lid:?}");
        // An open pot that simmers gives half a litre to a litre an hour.
        assert!((0.3..1.1).contains(&(open.vapour_kg * 60.0)), "{open:?}");
    }
}
