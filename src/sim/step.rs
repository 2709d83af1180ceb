//! One step of a [`Home`]: sun, films, balance of the rooms, then everything that follows from it.
//!
//! What depends on films only (the worth of chains, the matrix and its elimination) is apart from what each step brings
//! (sources), so that the fast mode can keep the first for an hour.

use super::balance::Balance;
use super::chains::{Around, RoomSums};
use super::films::{AIR_SPECIFIC_HEAT, air_density, black_body_temperature, gap_conductance, wind_powers};
use super::glazing::{BESTEST_GAP_M, GLASS_EMISSIVITY};
use super::home::{Accuracy, Glass, Home};
use super::io::{Emitter, Inputs, Outputs, ZoneInputs};
use super::lanes::{LANES, Lanes};
use super::slab::Ends;
use super::weather::Sample;

/// How long films may last, s, how much the conductances of outdoor air and doors may move meanwhile (air is heavier
/// when it is colder), and how much the rooms, K. Exact years are those of 10-minute steps: shorter ones need no newer
/// films, as long as nothing else moves.
fn films_last(accuracy: Accuracy) -> (f64, f64, f64) {
    match accuracy {
        Accuracy::Exact => (600.0, 0.002, 0.1),
        Accuracy::Fast => (3600.0, 0.02, 1.0),
    }
}

/// In the exact mode films do not outlast a change of this much: outdoor air, K; its wind, m/s and degrees; radiation of
/// the sky, W/m².
const OUTDOORS_MOVES_K: f64 = 0.5;
const WIND_MOVES_M_S: f64 = 0.5;
const WIND_TURNS_DEG: f64 = 10.0;
const SKY_MOVES_W_M2: f64 = 10.0;

impl Home {
    /// Advances by `dt_s` seconds (more than 0; 60 in play, up to 3600). Lengths of the inputs are those of the
    /// building: what is missing counts as nothing, or 20 °C for temperatures.
    ///
    /// # Panics
    /// In debug builds, when the step is not positive.
    pub fn step(&mut self, dt_s: f64, inputs: &Inputs) -> &Outputs {
        debug_assert!(dt_s > 0.0 && dt_s.is_finite());
        self.slabs.prepare(dt_s);
        for (i, glass) in self.glass.iter_mut().enumerate() {
            let shutter = inputs.windows.get(i).map_or(0.0, |w| w.shutter.clamp(0.0, 1.0));
            #[allow(clippy::float_cmp)] // moved, or not
            if shutter != glass.shutter {
                glass.shutter = shutter;
                self.shutters_moved = true;
            }
        }
        let mut around = self.around(&inputs.weather);
        self.air_flows(&around, inputs);
        if self.must_refresh(dt_s, &inputs.weather) {
            (around.windward, around.leeward) = wind_powers(inputs.weather.wind_speed);
            self.refresh_chains(&around);
            self.refresh_balance(dt_s);
        }
        self.sunshine(dt_s, inputs);
        self.sources(&around, inputs);
        self.air_sources(dt_s, &around, inputs);
        self.balance.solve(&inputs.zones);
        self.finish(dt_s, &around, inputs);
        &self.outputs
    }

    fn around(&self, weather: &Sample) -> Around {
        let pressure = if weather.pressure_pa > 0.0 { weather.pressure_pa } else { self.standard_pressure };
        Around {
            air: weather.temperature_c,
            sky: black_body_temperature(weather.sky_ir),
            heat: air_density(weather.temperature_c, pressure) * AIR_SPECIFIC_HEAT,
            pressure,
            windward: 0.0,
            leeward: 0.0,
            from_deg: weather.wind_direction_deg.rem_euclid(360.0),
        }
    }

    /// Whether films are refreshed at this step.
    fn must_refresh(&mut self, dt: f64, weather: &Sample) -> bool {
        let (last, slack, room) = films_last(self.accuracy);
        self.films_age_s += dt;
        #[allow(clippy::float_cmp)] // the very same, or another
        let same = self.films_age_s < last
            && self.films_step_s == dt
            && self.glass.iter().all(|g| g.shutter == g.shutter_then)
            && self.air.iter().zip(&self.air_then).all(|(now, then)| (now - then).abs() <= slack * then)
            && (self.balance.temperature.as_flattened().iter())
                .zip(self.rooms_then.as_flattened())
                .all(|(now, then)| (now - then).abs() <= room)
            && (self.accuracy == Accuracy::Fast || self.is_still(weather));
        if same {
            // What the matrix holds is what counts.
            self.air.copy_from_slice(&self.air_then);
        } else {
            self.films_age_s = 0.0;
            self.films_step_s = dt;
            self.air_then.copy_from_slice(&self.air);
            self.weather_then = *weather;
            self.rooms_then.copy_from_slice(&self.balance.temperature);
            for glass in &mut self.glass {
                glass.shutter_then = glass.shutter;
            }
        }
        !same
    }

    /// Whether the weather has not moved enough for films to change.
    fn is_still(&self, weather: &Sample) -> bool {
        let then = &self.weather_then;
        let near = |a: f64, b: f64, most: f64| (a - b).abs() <= most;
        near(weather.temperature_c, then.temperature_c, OUTDOORS_MOVES_K)
            && near(weather.wind_speed, then.wind_speed, WIND_MOVES_M_S)
            && near(weather.wind_direction_deg, then.wind_direction_deg, WIND_TURNS_DEG)
            && near(weather.sky_ir, then.sky_ir, SKY_MOVES_W_M2)
    }

    /// Outdoor air and doors, W/K.
    fn air_flows(&mut self, around: &Around, inputs: &Inputs) {
        let outdoor = around.heat;
        let zones = self.inside.len();
        for (zone, air) in self.air[..zones].iter_mut().enumerate() {
            *air = inputs.zones.get(zone).map_or(0.0, |z| z.outdoor_air_m3s).max(0.0) * outdoor;
        }
        self.outdoor_c = around.air;
        for (glass, input) in self.glass.iter_mut().zip(&inputs.windows) {
            glass.opening = input.opening_m3s.max(0.0) * outdoor;
            self.air[glass.zone] += glass.opening;
        }
        let out = &self.outputs.zones;
        for (i, (air, link)) in self.air[zones..].iter_mut().zip(&self.building.links).enumerate() {
            let [a, b] = link.zones;
            let flow = inputs.link_flow_m3s.get(i).copied().unwrap_or(0.0).max(0.0);
            let mean = 0.5 * (out[a].air_c + out[b].air_c);
            *air = if flow > 0.0 { flow * air_density(mean, around.pressure) * AIR_SPECIFIC_HEAT } else { 0.0 };
        }
    }

    /// Films at the temperatures of the previous step, and what every chain is then worth.
    fn refresh_chains(&mut self, around: &Around) {
        self.balance.clear();
        for sums in &mut self.sums {
            *sums = RoomSums::default();
        }
        let rooms = &self.balance.temperature;
        for (group, singles) in self.singles.iter_mut().enumerate() {
            singles.side.films(rooms, false);
            singles.refresh(self.slabs.ends(group), around, &mut self.sums);
        }
        for (panes, glass) in self.panes.iter_mut().zip(self.glass.chunks_mut(LANES)) {
            panes.side.films(rooms, true);
            // Lanes without window hold nothing.
            let mut ends = Ends { outer: Lanes::all(1.0), across: Lanes::default(), inner: Lanes::all(1.0) };
            for (lane, glass) in glass.iter_mut().enumerate() {
                let film = glass.film.film(panes.side.temperature.0[lane], rooms[glass.zone][1], around.pressure);
                panes.side.convection.0[lane] = film * glass.area;
                let g = conductance(glass);
                (ends.outer.0[lane], ends.across.0[lane], ends.inner.0[lane]) = (g, -g, g);
            }
            panes.refresh(ends, around, &mut self.sums);
        }
        let first = self.singles.len();
        // Both need the balance: temperatures have been read.
        for (group, pairs) in self.pairs.iter_mut().enumerate() {
            let rooms = &self.balance.temperature;
            for side in &mut pairs.sides {
                side.films(rooms, false);
            }
            let balance = &mut self.balance;
            pairs.refresh(self.slabs.ends(first + group), &mut self.sums, |link| balance.add_link(&link));
        }
    }

    /// The matrix of the rooms, once chains are worth something.
    fn refresh_balance(&mut self, dt: f64) {
        let zones = self.inside.len();
        for (zone, sums) in self.sums.iter().enumerate() {
            let (star, air) = (Balance::star(zone), Balance::air(zone));
            self.balance.add(star, star, sums.ss);
            self.balance.add(air, star, sums.cross);
            self.balance.add(air, air, sums.aa + self.air_capacity[zone] / dt + self.air[zone]);
        }
        for (link, &g) in self.building.links.iter().zip(&self.air[zones..]) {
            if g > 0.0 {
                let (a, b) = (Balance::air(link.zones[0]), Balance::air(link.zones[1]));
                self.balance.add(a, a, g);
                self.balance.add(b, b, g);
                self.balance.add(a, b, -g);
            }
        }
    }

    /// Heat that each chain brings to its rooms.
    fn sources(&mut self, around: &Around, inputs: &Inputs) {
        let rooms = &mut self.balance.source;
        rooms.fill([0.0; 2]);
        for (group, singles) in self.singles.iter_mut().enumerate() {
            if singles.outdoors.is_some() {
                singles.given = Lanes::all(around.air);
            }
            if singles.any_given {
                for (given, source) in singles.given.0.iter_mut().zip(&singles.given_by) {
                    if let Some(source) = source {
                        *given = inputs.boundary_c.get(*source).copied().unwrap_or(20.0);
                    }
                }
            }
            singles.source(self.slabs.sources(group), around.sky, rooms);
        }
        for (group, pairs) in self.pairs.iter_mut().enumerate() {
            pairs.source(self.slabs.sources(self.singles.len() + group), rooms);
        }
        let windows = self.glass.chunks(LANES).zip(self.outer_pane.chunks(LANES));
        for (panes, (glass, outer_pane)) in self.panes.iter_mut().zip(windows) {
            panes.given = Lanes::all(around.air);
            let (mut outer, mut inner) = (Lanes::default(), Lanes::default());
            if self.lit {
                for (lane, (glass, own)) in glass.iter().zip(outer_pane).enumerate() {
                    let (a, b) = (glass.absorbed.0 + own, glass.absorbed.1);
                    outer.0[lane] = a * glass.outward.0 + b * glass.outward.1;
                    inner.0[lane] = a + b - outer.0[lane];
                }
            }
            panes.source((outer, inner), around.sky, rooms);
        }
    }

    /// What the airs of the rooms hold and are given.
    fn air_sources(&mut self, dt: f64, around: &Around, inputs: &Inputs) {
        for (zone, output) in self.outputs.zones.iter().enumerate() {
            let gains = inputs.zones.get(zone).map_or(0.0, convective_gains);
            let store = self.air_capacity[zone] / dt * output.air_c;
            self.balance.source[zone][1] += store + self.air[zone] * around.air + gains;
        }
    }

    /// Faces, nodes, outputs and the energy balance, from the temperatures of the rooms.
    fn finish(&mut self, dt: f64, around: &Around, inputs: &Inputs) {
        // W: heat given to the home less heat lost by it, and J stored.
        let mut net = self.face_total;
        let (mut net_lanes, mut stored) = (Lanes::default(), Lanes::default());
        let (rooms, radiant) = (&self.balance.temperature, &mut self.radiant);
        radiant.fill(0.0);
        for (group, singles) in self.singles.iter_mut().enumerate() {
            net_lanes += singles.finish(rooms, radiant);
            stored += self.slabs.finish(group, singles.outer_face, singles.side.temperature);
        }
        for (group, pairs) in self.pairs.iter_mut().enumerate() {
            pairs.finish(rooms, radiant);
            let [outer, inner] = &pairs.sides;
            stored += self.slabs.finish(self.singles.len() + group, outer.temperature, inner.temperature);
        }
        let windows = self.glass.chunks_mut(LANES).zip(self.outer_pane.chunks(LANES));
        for (panes, (glass, outer_pane)) in self.panes.iter_mut().zip(windows) {
            net_lanes += panes.finish(rooms, radiant);
            let (outer, inner) = (panes.outer_face, panes.side.temperature);
            for (lane, (glass, own)) in glass.iter_mut().zip(outer_pane).enumerate() {
                let absorbed = (glass.absorbed.0 + own, glass.absorbed.1);
                net += absorbed.0 + absorbed.1;
                finish_gap(glass, absorbed, outer.0[lane], inner.0[lane]);
            }
        }
        net += net_lanes.sum();
        let mut stored = stored.sum();
        for (zone, output) in self.outputs.zones.iter_mut().enumerate() {
            let input = inputs.zones.get(zone).unwrap_or(&AT_REST);
            let air = rooms[zone][1];
            let held = self.balance.power[zone];
            stored += self.air_capacity[zone] * (air - output.air_c);
            output.air_c = air;
            output.air_loss_w = self.air[zone] * (air - around.air);
            // Radiant gains are in the sources of faces.
            net += convective_gains(input) + held - output.air_loss_w;
            output.radiant_c = self.radiant[zone];
            output.heating_w = match input.heating {
                Emitter::Power { w, .. } => w,
                Emitter::Ideal { .. } => held.max(0.0),
                Emitter::Off => 0.0,
            };
            output.cooling_w = match input.cooling {
                Emitter::Power { w, .. } => w,
                Emitter::Ideal { .. } => (-held).max(0.0),
                Emitter::Off => 0.0,
            };
        }
        self.outputs.imbalance_j = stored - net * dt;
    }
}

/// A zone without inputs.
const AT_REST: ZoneInputs = ZoneInputs {
    gains_convective_w: 0.0,
    gains_radiative_w: 0.0,
    outdoor_air_m3s: 0.0,
    heating: Emitter::Off,
    cooling: Emitter::Off,
};

/// Gains and fixed powers that go to the air, W.
fn convective_gains(input: &ZoneInputs) -> f64 {
    let mut gains = input.gains_convective_w;
    if let Emitter::Power { w, radiative } = input.heating {
        gains += w * (1.0 - radiative);
    }
    if let Emitter::Power { w, radiative } = input.cooling {
        gains -= w * (1.0 - radiative);
    }
    gains
}

/// Gains and fixed powers that go to the faces of the room, W.
pub(super) fn radiant_gains(input: &ZoneInputs) -> f64 {
    let mut radiant = input.gains_radiative_w;
    if let Emitter::Power { w, radiative } = input.heating {
        radiant += w * radiative;
    }
    if let Emitter::Power { w, radiative } = input.cooling {
        radiant -= w * radiative;
    }
    radiant
}

/// Resistance of the outer pane, shutter included, m² K/W.
fn outer_resistance(glass: &Glass) -> f64 {
    let s = glass.shutter;
    1.0 / ((1.0 - s) / glass.open.outer_resistance + s / glass.closed.outer_resistance)
}

/// Between the two faces of panes, which have no mass, W/K. Heat absorbed between splits as resistances say.
fn conductance(glass: &mut Glass) -> f64 {
    let r1 = outer_resistance(glass);
    let total = match glass.open.inner_resistance {
        None => {
            glass.outward = (0.5, 0.5);
            r1
        }
        Some(r2) => {
            let gap = 1.0 / gap_conductance(BESTEST_GAP_M, glass.aspect, GLASS_EMISSIVITY, glass.gap.0, glass.gap.1);
            glass.gap_resistance = gap;
            let total = r1 + gap + r2;
            // Half of what a pane absorbs is at each of its faces.
            glass.outward = (0.5 + 0.5 * (gap + r2) / total, 0.5 * r2 / total);
            total
        }
    };
    glass.area / total
}

/// Faces of the panes that look into the gap, for its conductance at the next step.
fn finish_gap(glass: &mut Glass, panes: (f64, f64), outer: f64, inner: f64) {
    let Some(r2) = glass.open.inner_resistance else { return };
    let (r1, gap) = (outer_resistance(glass), glass.gap_resistance);
    let total = r1 + gap + r2;
    let (a, b) = (0.5 * panes.0 / glass.area, 0.5 * panes.1 / glass.area);
    glass.gap = (
        (outer * (gap + r2) + inner * r1 + r1 * (a * (gap + r2) + b * r2)) / total,
        (outer * r2 + inner * (r1 + gap) + r2 * (b * (r1 + gap) + a * r1)) / total,
    );
}
