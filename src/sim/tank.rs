//! A storage water heater with two layers: hot water floats above what has come in cold.
//!
//! Drawing takes from the top while cold water enters at the bottom and mixes with the lower layer; the element, at the
//! bottom, brings the lower layer up to the upper one and then heats all of it. Standing loss is `UA = Cr V / 24` with Cr in
//! Wh per litre, kelvin and day (0.20 to 0.23: NF EN 60379 classes).

/// Heat of a litre of water, Wh/K.
pub const WATER_WH_L_K: f64 = 4186.0 / 3600.0;

/// Heat that passes between the layers, along the wall and by slow mixing, W/K.
const BETWEEN_W_K: f64 = 1.0;

/// Cold water at the tap by month, °C: mains a metre deep follow the year's mean and a third of the month's departure from it
/// (3CL-DPE: 7.8 °C in January to 18 °C in July in zone H1).
#[must_use]
pub fn cold_water_c(monthly_mean_c: &[f64; 12]) -> [f64; 12] {
    const FOLLOWS: f64 = 0.35;
    let year = monthly_mean_c.iter().sum::<f64>() / 12.0;
    monthly_mean_c.map(|month| year + FOLLOWS * (month - year))
}

/// Water, by layer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tank {
    /// All of it, L.
    pub volume_l: f64,
    /// Of the upper layer, L.
    pub hot_l: f64,
    /// Upper layer, °C.
    pub hot_c: f64,
    /// Lower layer, °C.
    pub low_c: f64,
}

/// What a draw-off gave.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Drawn {
    /// Temperature at the tap, °C.
    pub tap_c: f64,
    /// Heat taken against the cold water, Wh.
    pub heat_wh: f64,
}

impl Tank {
    /// All of it at one temperature.
    #[must_use]
    pub fn new(volume_l: f64, c: f64) -> Tank {
        Tank { volume_l, hot_l: volume_l, hot_c: c, low_c: c }
    }

    /// Where the next litre comes from, °C.
    #[must_use]
    pub fn top_c(&self) -> f64 {
        if self.hot_l > 0.0 { self.hot_c } else { self.low_c }
    }

    /// Mean, °C.
    #[must_use]
    pub fn mean_c(&self) -> f64 {
        let hot = self.hot_l / self.volume_l;
        self.low_c + (self.hot_c - self.low_c) * hot
    }

    /// Heat above cold water, against a full tank at a setting, 0 to 1.
    #[must_use]
    pub fn hot_share(&self, setpoint_c: f64, cold_c: f64) -> f64 {
        ((self.mean_c() - cold_c) / (setpoint_c - cold_c).max(1.0)).clamp(0.0, 1.0)
    }

    /// Heat held, Wh above 0 °C.
    #[must_use]
    pub fn heat_wh(&self) -> f64 {
        (self.hot_l * self.hot_c + (self.volume_l - self.hot_l) * self.low_c) * WATER_WH_L_K
    }

    /// Draws `litres` at `wanted_c` at the tap, mixed with cold water; cooler when the tank gives no more.
    pub fn draw(&mut self, litres: f64, wanted_c: f64, cold_c: f64) -> Drawn {
        if litres <= 0.0 {
            return Drawn { tap_c: wanted_c.min(self.top_c()), heat_wh: 0.0 };
        }
        // Heat wanted, in litre-kelvins above cold; the upper layer gives first.
        let wanted = litres * (wanted_c - cold_c).max(0.0);
        let above = |c: f64| (c - cold_c).max(0.0);
        let from_hot = if above(self.hot_c) > 0.0 { (wanted / above(self.hot_c)).min(self.hot_l) } else { 0.0 };
        let from_hot = from_hot.min(litres);
        let missing = (wanted - from_hot * above(self.hot_c)).max(0.0);
        let low_l = self.volume_l - self.hot_l;
        let from_low = if above(self.low_c) > 0.0 { missing / above(self.low_c) } else { 0.0 };
        let from_low = from_low.min(low_l).min(litres - from_hot).max(0.0);
        let heat_lk = from_hot * above(self.hot_c) + from_low * above(self.low_c);
        let (kept_l, came_l) = (low_l - from_low, from_hot + from_low);
        if kept_l + came_l > 0.0 {
            self.low_c = (kept_l * self.low_c + came_l * cold_c) / (kept_l + came_l);
        }
        self.hot_l = (self.hot_l - from_hot).max(0.0);
        Drawn { tap_c: cold_c + heat_lk / litres, heat_wh: heat_lk * WATER_WH_L_K }
    }

    /// Heat still missing to be at a setpoint, Wh.
    #[must_use]
    pub fn missing_wh(&self, setpoint_c: f64) -> f64 {
        let low = (self.volume_l - self.hot_l) * (setpoint_c - self.low_c).max(0.0);
        let hot = self.hot_l * (setpoint_c - self.hot_c).max(0.0);
        (low + hot) * WATER_WH_L_K
    }

    /// Gives heat by the element.
    pub fn heat(&mut self, wh: f64) {
        let mut left = wh / WATER_WH_L_K;
        let low_l = self.volume_l - self.hot_l;
        if self.hot_l > 0.0 && low_l > 0.0 {
            let up = (low_l * (self.hot_c - self.low_c)).max(0.0).min(left);
            self.low_c += up / low_l;
            left -= up;
            if left <= 0.0 {
                return;
            }
        }
        // One layer from here on.
        let c = self.mean_c() + left / self.volume_l;
        *self = Tank::new(self.volume_l, c);
    }

    /// Loses heat to its room over some hours; gives what was lost, Wh.
    pub fn stand(&mut self, hours: f64, loss_wh_l_k_day: f64, room_c: f64) -> f64 {
        let per_litre = loss_wh_l_k_day / 24.0 * hours / WATER_WH_L_K;
        let before = self.heat_wh();
        self.hot_c -= per_litre * (self.hot_c - room_c);
        self.low_c -= per_litre * (self.low_c - room_c);
        let low_l = self.volume_l - self.hot_l;
        if self.hot_l > 0.0 && low_l > 0.0 && self.hot_c > self.low_c {
            let even = self.hot_l * low_l / self.volume_l * (self.hot_c - self.low_c);
            let passed = (BETWEEN_W_K * (self.hot_c - self.low_c) * hours / WATER_WH_L_K).min(even);
            self.hot_c -= passed / self.hot_l;
            self.low_c += passed / low_l;
        }
        before - self.heat_wh()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_200_l_tank_loses_about_1_8_kwh_a_day_at_45_k() {
        let mut tank = Tank::new(200.0, 65.0);
        let mut wh = 0.0;
        for _ in 0..1440 {
            wh += tank.stand(1.0 / 60.0, 0.2, 20.0);
            tank.heat(tank.missing_wh(65.0));
        }
        assert!((wh - 1800.0).abs() < 20.0, "{wh}");
    }

    #[test]
    fn the_top_stays_hot_until_it_is_used_up() {
        let mut tank = Tank::new(100.0, 60.0);
        let first = tank.draw(80.0, 40.0, 10.0);
        assert!((first.tap_c - 40.0).abs() < 1e-9 && (tank.top_c() - 60.0).abs() < 1e-9);
        assert!(tank.low_c < 11.0 && (tank.hot_l - 52.0).abs() < 1e-9, "{tank:?}");
        let second = tank.draw(80.0, 40.0, 10.0);
        assert!((second.tap_c - 40.0).abs() < 1e-9, "{second:?}");
        let third = tank.draw(60.0, 40.0, 10.0);
        assert!(third.tap_c < 15.0, "{third:?}");
    }

    #[test]
    fn reheating_after_a_shower_takes_what_the_shower_took() {
        let mut tank = Tank::new(200.0, 60.0);
        let drawn = tank.draw(72.0, 40.0, 10.0);
        assert!((drawn.heat_wh - 72.0 * 30.0 * WATER_WH_L_K).abs() < 1e-9);
        assert!((tank.missing_wh(60.0) - drawn.heat_wh).abs() < 1e-9);
        // 2.2 kW: about an hour.
        assert!((60.0..75.0).contains(&(drawn.heat_wh / 2200.0 * 60.0)));
    }

    proptest! {
        #[test]
        fn energy_is_kept_and_water_stays_between_cold_and_setpoint(
            steps in prop::collection::vec((0.0..40.0_f64, 0.0..400.0_f64), 1..200),
            setpoint in 50.0..65.0_f64,
            volume in 50.0..300.0_f64,
        ) {
            let (cold, room) = (10.0, 20.0);
            let mut tank = Tank::new(volume, setpoint);
            let start = tank.heat_wh();
            let mut balance = 0.0;
            for (litres, element_wh) in steps {
                let drawn = tank.draw(litres, 40.0, cold);
                // What leaves at the tap is replaced by cold water: the heat counted is that above it.
                balance -= drawn.heat_wh;
                balance -= tank.stand(1.0 / 60.0, 0.22, room);
                let given = element_wh.min(tank.missing_wh(setpoint));
                tank.heat(given);
                balance += given;
                prop_assert!(drawn.tap_c <= 40.0 + 1e-9 && drawn.tap_c >= cold - 1e-9);
                prop_assert!(tank.hot_c <= setpoint + 1e-6 && tank.low_c >= cold - 1e-6, "{:?}", tank);
                prop_assert!((0.0..=volume).contains(&tank.hot_l));
            }
            prop_assert!((tank.heat_wh() - start - balance).abs() < 1e-6 * start);
        }
    }
}
