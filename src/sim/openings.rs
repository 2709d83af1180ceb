//! Air through windows, doors and cracks, m³/s.
//!
//! Windows: de Gids and Phaff (*Ventilation rates and energy consumption due to open windows*, Air Infiltration Review 4,
//! 1982), one-sided. Doors: exchange by buoyancy between two rooms (Brown and Solvason 1962). Cracks: `q4Pa`, the flow
//! under 4 Pa per m² of outer envelope, used in French practice since RT 2005.

/// Share of a window's opening that is left when it is tilted, by experiments on 10 cm of tilt.
pub const TILTED_SHARE: f64 = 0.12;
/// Share of the leakage under 4 Pa that passes on average over a heating season.
const SEASON_SHARE: f64 = 0.3;

/// Outdoor air through an open window of `area` m² of free opening and `height` m, with a difference of `difference` K
/// between in and out and a wind of `wind` m/s. A tilted window has [`TILTED_SHARE`] of its area.
#[must_use]
pub fn window_flow_m3s(area: f64, height: f64, difference: f64, wind: f64) -> f64 {
    if area <= 0.0 {
        return 0.0;
    }
    0.5 * area * (0.001 * wind * wind + 0.0035 * height.max(0.0) * difference.abs() + 0.01).sqrt()
}

/// Air that changes places each way through a doorway of `width` by `height` m, open to the share `open` (0 to 1),
/// between rooms `difference` K apart at about `mean` °C. Even at equal temperatures people and drafts move a little:
/// 0.1 K is the least difference.
#[must_use]
pub fn door_flow_m3s(width: f64, height: f64, open: f64, difference: f64, mean: f64) -> f64 {
    const DISCHARGE: f64 = 0.6;
    let driving = 9.81 * difference.abs().max(0.1) / (mean + 273.15);
    DISCHARGE / 3.0 * width * open.clamp(0.0, 1.0) * (driving * height * height * height).max(0.0).sqrt()
}

/// Air under a closed door (a slit of 1 cm), m³/s each way: what a balanced ventilation lets drift.
pub const CLOSED_DOOR_M3S: f64 = 0.002;

/// When a building was finished, for its airtightness.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Era {
    /// Before 1948.
    Before1948,
    /// 1948 to 1981.
    To1981,
    /// 1982 to 2012.
    To2012,
    /// After 2012.
    After2012,
}

impl Era {
    /// q4Pa, m³/h per m² of envelope (3CL-DPE).
    #[must_use]
    pub fn q4pa_m3hm2(self) -> f64 {
        match self {
            Self::Before1948 => 4.6,
            Self::To1981 => 2.0,
            Self::To2012 => 1.5,
            Self::After2012 => 1.0,
        }
    }
}

/// Mean leakage through `envelope` m² of outer walls and roofs, for a q4Pa in m³/h per m², a difference of temperature
/// (K) and a wind (m/s): the pressure that they make (2/3 law) over 4 Pa.
#[must_use]
pub fn leakage_m3s(q4pa: f64, envelope: f64, difference: f64, wind: f64) -> f64 {
    // Stack over half a storey of 2.5 m, wind with the shelter of a town; both small before 4 Pa.
    let pressure = 0.04 * difference.abs() * 1.25 + 0.6 * 0.25 * wind * wind;
    let reach = crate::math::pow((pressure / 4.0).max(0.0), 2.0 / 3.0);
    // Air that enters must leave: half of the cracks work each way, and no less than the season's share in calm weather.
    q4pa * envelope / 3600.0 * (0.5 * reach).clamp(0.1 * SEASON_SHARE, 1.5)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_open_window_changes_the_air_of_a_room_in_minutes() {
        // 1.2 m² open, 20 K, 2 m/s: a room of 30 m³ in about five minutes or less.
        let q = window_flow_m3s(1.2, 1.2, 20.0, 2.0);
        assert!((0.1..0.25).contains(&q), "{q}");
        let tilted = window_flow_m3s(1.2 * TILTED_SHARE, 1.2, 20.0, 2.0);
        assert!((30.0..100.0).contains(&(tilted * 3600.0)), "{tilted}");
        assert!(window_flow_m3s(0.0, 1.0, 20.0, 5.0) == 0.0);
    }

    #[test]
    fn an_open_door_exchanges_a_tenth_of_a_cubic_metre() {
        let q = door_flow_m3s(0.8, 2.0, 1.0, 1.0, 20.0);
        assert!((0.05..0.15).contains(&q), "{q}");
    }

    #[test]
    fn old_homes_leak_more() {
        let old = leakage_m3s(Era::Before1948.q4pa_m3hm2(), 50.0, 15.0, 3.0);
        let new = leakage_m3s(Era::After2012.q4pa_m3hm2(), 50.0, 15.0, 3.0);
        assert!(old > 4.0 * new && (20.0..80.0).contains(&(old * 3600.0)), "{}", old * 3600.0);
    }
}
