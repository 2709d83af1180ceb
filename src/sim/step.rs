//! One step of a [`Home`]: sun, films, balance of the rooms, then everything that follows from it.
//!
//! What depends on films only (the worth of chains, the matrix and its elimination) is apart from what each step brings
//! (sources), so that the fast mode can keep the first for an hour.

use super::balance::Balance;
use super::chains::{Around, RoomSums};
use super::films::{AIR_SPECIFIC_HEAT, air_density, black_body_temperature, gap_conductance, wind_powers};
use super::glazing::{BESTEST_GAP_M, GLASS_EMISSIVITY};
use super::home::{Accuracy, Glass, Home};
use super::io::{Emitter, Inputs, Outputs, SurfaceOutputs, WindowOutputs, ZoneInputs};
use super::lanes::{LANES, Lanes, Places};
use super::slab::Ends;
use super::weather::Sample;

/// In the fast mode, films last this long, s.
const FILMS_LAST_S: f64 = 3600.0;

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
        let refresh = self.must_refresh(dt_s);
        if refresh {
            (around.windward, around.leeward) = wind_powers(inputs.weather.wind_speed);
            self.refresh_chains(&around);
            self.refresh_balance(dt_s);
        }
        self.sunshine(inputs);
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
            pressure,
            windward: 0.0,
            leeward: 0.0,
            from_deg: weather.wind_direction_deg.rem_euclid(360.0),
        }
    }

    /// Whether films are refreshed at this step.
    fn must_refresh(&mut self, dt: f64) -> bool {
        self.films_age_s += dt;
        #[allow(clippy::float_cmp)] // the very same, or another
        let same = self.accuracy == Accuracy::Fast
            && self.films_age_s < FILMS_LAST_S
            && self.films_step_s == dt
            && self.glass.iter().all(|g| g.shutter == g.shutter_then)
            // Air is heavier when it is colder: less than 2 % is no reason.
            && self.air.iter().zip(&self.air_then).all(|(now, then)| (now - then).abs() <= 0.02 * then);
        if !same {
            self.films_age_s = 0.0;
            self.films_step_s = dt;
            self.air_then.copy_from_slice(&self.air);
            for glass in &mut self.glass {
                glass.shutter_then = glass.shutter;
            }
        }
        // What the matrix holds is what counts.
        self.air.copy_from_slice(&self.air_then);
        !same
    }

    /// Outdoor air and doors, W/K.
    fn air_flows(&mut self, around: &Around, inputs: &Inputs) {
        let outdoor = air_density(around.air, around.pressure) * AIR_SPECIFIC_HEAT;
        let zones = self.inside.len();
        for (zone, air) in self.air[..zones].iter_mut().enumerate() {
            *air = inputs.zones.get(zone).map_or(0.0, |z| z.outdoor_air_m3s).max(0.0) * outdoor;
        }
        for (glass, input) in self.glass.iter().zip(&inputs.windows) {
            self.air[glass.zone] += input.opening_m3s.max(0.0) * outdoor;
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
        for sums in &mut self.sums {
            (sums.air, sums.star, sums.radiant) = (0.0, 0.0, 0.0);
        }
        let (faces, sums) = (&self.face_source, &mut self.sums);
        for (group, singles) in self.singles.iter_mut().enumerate() {
            if singles.outdoors.is_some() {
                singles.given = Lanes::all(around.air);
            }
            for (given, source) in singles.given.0.iter_mut().zip(&singles.given_by) {
                if let Some(source) = source {
                    *given = inputs.boundary_c.get(*source).copied().unwrap_or(20.0);
                }
            }
            singles.source(self.slabs.sources(group), around.sky, faces, sums);
        }
        for (group, pairs) in self.pairs.iter_mut().enumerate() {
            pairs.source(self.slabs.sources(self.singles.len() + group), faces, sums);
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
            panes.source((outer, inner), around.sky, faces, sums);
        }
    }

    /// Sources of the airs and stars of the rooms.
    fn air_sources(&mut self, dt: f64, around: &Around, inputs: &Inputs) {
        for (zone, sums) in self.sums.iter().enumerate() {
            let gains = inputs.zones.get(zone).map_or(0.0, convective_gains);
            let store = self.air_capacity[zone] / dt * self.outputs.zones[zone].air_c;
            let air = Balance::air(zone);
            self.balance.set_source(Balance::star(zone), sums.star);
            self.balance.set_source(air, sums.air + store + self.air[zone] * around.air + gains);
        }
    }

    /// Faces, nodes, outputs and the energy balance, from the temperatures of the rooms.
    fn finish(&mut self, dt: f64, around: &Around, inputs: &Inputs) {
        // W: heat given to the home less heat lost by it, and J stored.
        let mut net = self.face_source.iter().sum::<f64>();
        let (mut net_lanes, mut stored) = (Lanes::default(), Lanes::default());
        let rooms = &self.balance.temperature;
        let sums = &mut self.sums;
        for (group, singles) in self.singles.iter_mut().enumerate() {
            let (loss, brought) = singles.finish(rooms, sums);
            net_lanes += brought;
            let (outer, inner) = (singles.outer_face, singles.side.temperature);
            stored += self.slabs.finish(group, outer, inner);
            note(&mut self.outputs.surfaces, &singles.output, outer, inner, loss);
        }
        for (group, pairs) in self.pairs.iter_mut().enumerate() {
            let loss = pairs.finish(rooms, sums);
            let [outer, inner] = [pairs.sides[0].temperature, pairs.sides[1].temperature];
            stored += self.slabs.finish(self.singles.len() + group, outer, inner);
            note(&mut self.outputs.surfaces, &pairs.output, outer, inner, loss);
        }
        let outdoor = air_density(around.air, around.pressure) * AIR_SPECIFIC_HEAT;
        for (i, panes) in self.panes.iter_mut().enumerate() {
            let (loss, brought) = panes.finish(rooms, sums);
            net_lanes += brought;
            let (outer, inner) = (panes.outer_face, panes.side.temperature);
            let first = i * LANES;
            for (lane, glass) in self.glass[first..].iter_mut().take(LANES).enumerate() {
                let window = first + lane;
                let absorbed = (glass.absorbed.0 + self.outer_pane[window], glass.absorbed.1);
                net += absorbed.0 + absorbed.1;
                finish_gap(glass, absorbed, outer.0[lane], inner.0[lane]);
                let opening = inputs.windows.get(window).map_or(0.0, |w| w.opening_m3s).max(0.0);
                let output = &mut self.outputs.windows[window];
                *output = WindowOutputs {
                    inside_c: inner.0[lane],
                    loss_w: loss.0[lane],
                    opening_loss_w: opening * outdoor * (rooms[glass.zone][1] - around.air),
                    sun_w: output.sun_w,
                };
            }
        }
        net += net_lanes.sum();
        let mut stored = stored.sum();
        for (zone, output) in self.outputs.zones.iter_mut().enumerate() {
            let input = inputs.zones.get(zone).copied().unwrap_or_default();
            let air = rooms[zone][1];
            let held = self.balance.power[zone];
            stored += self.air_capacity[zone] * (air - output.air_c);
            output.air_c = air;
            output.air_loss_w = self.air[zone] * (air - around.air);
            // Radiant gains are in the sources of faces.
            net += convective_gains(&input) + held - output.air_loss_w;
            output.radiant_c = sums[zone].radiant;
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

/// Writes the outputs of surfaces; those of furniture go nowhere.
fn note(surfaces: &mut [SurfaceOutputs], places: &Places, outer: Lanes, inner: Lanes, loss: Lanes) {
    for (lane, &place) in places.iter().enumerate() {
        if let Some(output) = surfaces.get_mut(place) {
            *output = SurfaceOutputs { inside_c: inner.0[lane], outside_c: outer.0[lane], loss_w: loss.0[lane] };
        }
    }
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
