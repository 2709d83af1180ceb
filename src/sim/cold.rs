//! Fridges and freezers.
//!
//! Heat enters through walls and seal, `UA (Troom − Tinside)` by compartment, and with the door and warm food. The compressor
//! lifts it to a condenser 12 K warmer than the room (engine.md): `P = load / COP`, COP a share of Carnot's between evaporator
//! and condenser. Frost on the evaporator hinders the heat: 2 mm cost 10 %, 3 mm 30 % (planet.fr).

/// How much warmer than the room the condenser is, K.
pub const CONDENSER_K: f64 = 12.0;

/// Hours in which what warm food and doors brought in is removed again.
const SETTLES_H: f64 = 2.0;

/// Air and walls change places through an open door, W/K.
const OPEN_DOOR_W_K: f64 = 20.0;

/// Heat of a kilogram of food above and below freezing, Wh/(kg K), and to thaw it, Wh/kg (three quarters of it water).
const FOOD_WH_KG_K: f64 = 1.0;
const FROZEN_WH_KG_K: f64 = 0.55;
const THAW_WH_KG: f64 = 70.0;

/// A machine that keeps one temperature or two.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cabinet {
    /// Heat through the walls per kelvin, all compartments, W/K.
    pub ua_w_k: f64,
    /// Temperature that this heat sees, weighted by UA, °C.
    pub mean_c: f64,
    /// Evaporator, °C.
    pub evaporator_c: f64,
    /// Share of Carnot's coefficient of performance.
    pub carnot_share: f64,
}

impl Cabinet {
    /// Coefficient of performance in a room.
    #[must_use]
    pub fn cop(&self, room_c: f64) -> f64 {
        let lift = (room_c + CONDENSER_K - self.evaporator_c).max(5.0);
        self.carnot_share * (self.evaporator_c + 273.15) / lift
    }

    /// Heat that enters through the walls, W.
    #[must_use]
    pub fn walls_w(&self, room_c: f64) -> f64 {
        (self.ua_w_k * (room_c - self.mean_c)).max(0.0)
    }

    /// Mean electric power to remove this heat, W.
    #[must_use]
    pub fn power_w(&self, load_w: f64, room_c: f64, frost_mm: f64) -> f64 {
        load_w.max(0.0) / self.cop(room_c) * frost_factor(frost_mm)
    }
}

/// What frost makes of the consumption.
#[must_use]
pub fn frost_factor(mm: f64) -> f64 {
    let mm = mm.clamp(0.0, 8.0);
    if mm <= 2.0 { 1.0 + 0.05 * mm } else { 1.1 + 0.2 * (mm - 2.0) }
}

/// Heat brought in by doors and food and not yet removed.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Stock {
    /// Wh; negative after frozen food was put in to thaw.
    pub heat_wh: f64,
}

impl Stock {
    /// A door open for some seconds.
    pub fn open_door(&mut self, seconds: f64, room_c: f64, inside_c: f64) {
        self.heat_wh += OPEN_DOOR_W_K * (room_c - inside_c).max(0.0) * seconds / 3600.0;
    }

    /// Food put in at the temperature of the room.
    pub fn put_in(&mut self, kg: f64, room_c: f64, inside_c: f64) {
        self.heat_wh += kg * FOOD_WH_KG_K * (room_c - inside_c).max(0.0);
    }

    /// Frozen food put in to thaw: its cold is a gift.
    pub fn thaw(&mut self, kg: f64, inside_c: f64) {
        self.heat_wh -= kg * (FROZEN_WH_KG_K * 18.0 + THAW_WH_KG + FOOD_WH_KG_K * inside_c.max(0.0));
    }

    /// Heat removed over some hours beside what enters through the walls, on average, W. The sum of all that is removed is
    /// the sum of all that was brought in, so two runs that differ by one gesture differ by its heat.
    pub fn removed_w(&mut self, hours: f64) -> f64 {
        let removed = self.heat_wh * (hours / SETTLES_H).min(1.0);
        self.heat_wh -= removed;
        removed / hours
    }
}

/// Share of a stretch of time that a cycling compressor is on. `shift_min` sets its place in the cycle; the clock is its own,
/// so that a warmer room changes its power and never the place of its cycles.
#[must_use]
pub fn on_share(from_min: f64, lasts_min: f64, shift_min: f64, share: f64, cycle_min: f64) -> f64 {
    let cycle = cycle_min.max(1.0);
    let share = share.clamp(0.0, 1.0);
    let position = |minutes: f64| {
        let cycles = ((minutes + shift_min) / cycle).floor();
        cycles * share * cycle + ((minutes + shift_min) - cycles * cycle).min(share * cycle)
    };
    // Rounding must not turn a rest into less than nothing.
    ((position(from_min + lasts_min) - position(from_min)) / lasts_min).max(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A fridge-freezer: 1.1 W/K at 4 °C, 0.93 W/K at −18 °C.
    fn combined(warmer_k: f64) -> Cabinet {
        let ua = 1.1 + 0.93;
        Cabinet {
            ua_w_k: ua,
            mean_c: (1.1 * 4.0 - 0.93 * 18.0) / ua + warmer_k,
            evaporator_c: -26.0 + warmer_k,
            carnot_share: 0.35,
        }
    }

    fn power(cabinet: Cabinet, room_c: f64) -> f64 {
        cabinet.power_w(cabinet.walls_w(room_c), room_c, 0.0)
    }

    #[test]
    fn a_cool_place_saves_what_is_published() {
        let ratio = power(combined(0.0), 16.0) / power(combined(0.0), 32.0);
        assert!((0.42..0.48).contains(&ratio), "engine.md: about 0.45, got {ratio}");
        let warm = power(combined(0.0), 23.0) / power(combined(0.0), 18.0) - 1.0;
        assert!((0.25..=0.38).contains(&warm), "trakowatts.bzh: 25 to 38 %, got {warm}");
    }

    #[test]
    fn a_kelvin_warmer_inside_saves_about_a_twentieth() {
        let saved = 1.0 - power(combined(1.0), 20.0) / power(combined(0.0), 20.0);
        assert!((0.04..0.07).contains(&saved), "{saved}");
    }

    #[test]
    fn frost_costs_what_is_published() {
        assert!((frost_factor(2.0) - 1.1).abs() < 1e-12 && (frost_factor(3.0) - 1.3).abs() < 1e-12);
        assert!((frost_factor(0.0) - 1.0).abs() < 1e-12);
    }

    #[test]
    fn what_was_brought_in_is_removed() {
        let mut stock = Stock::default();
        stock.put_in(2.0, 20.0, 4.0);
        stock.open_door(30.0, 20.0, 4.0);
        let brought = stock.heat_wh;
        let removed: f64 = (0..1440).map(|_| stock.removed_w(1.0 / 60.0) / 60.0).sum();
        assert!((removed + stock.heat_wh - brought).abs() < 1e-9 && stock.heat_wh < 0.01 * brought);
        stock.thaw(0.5, 4.0);
        assert!((-60.0..-30.0).contains(&stock.heat_wh), "{}", stock.heat_wh);
    }

    #[test]
    fn a_cycle_is_on_for_its_share() {
        let mean: f64 = (0..6000).map(|m| on_share(f64::from(m), 1.0, 13.0, 0.3, 40.0)).sum::<f64>() / 6000.0;
        assert!((mean - 0.3).abs() < 1e-9, "{mean}");
    }
}
