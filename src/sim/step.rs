//! One step of a [`Home`]: sun, films, balance of the rooms, then everything that follows from it.
//!
//! What depends on films only (`Worth`, the matrix and its elimination) is apart from what each step brings (`Flow`, the
//! sources), so that the fast mode can keep the first for an hour.

use super::balance::Balance;
use super::films::{
    AIR_SPECIFIC_HEAT, air_density, black_body_temperature, gap_conductance, outside_film, radiative, wind_powers,
};
use super::glazing::{BESTEST_GAP_M, GLASS_EMISSIVITY};
use super::home::{Accuracy, Exposure, Flow, Glass, Home, InnerFilm, Outer, RoomSums, Worth};
use super::io::{Emitter, Inputs, Outputs, SurfaceOutputs, WindowOutputs, ZoneInputs};
use super::slab::Ends;
use super::sun::Orientation;
use super::weather::Sample;

/// In the fast mode, films last this long, s.
const FILMS_LAST_S: f64 = 3600.0;

/// Weather as the outer faces meet it.
struct Around {
    air: f64,
    sky: f64,
    pressure: f64,
    /// Powers of the speed of the wind.
    windward: f64,
    leeward: f64,
    from_deg: f64,
}

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
            glass.shutter = inputs.windows.get(i).map_or(0.0, |w| w.shutter.clamp(0.0, 1.0));
        }
        let mut around = self.around(&inputs.weather);
        self.air_flows(&around, inputs);
        let refresh = self.must_refresh(dt_s);
        if refresh {
            (around.windward, around.leeward) = wind_powers(inputs.weather.wind_speed);
            self.inner_films(around.pressure);
            self.outer_films(&around);
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

    /// Films of the faces of rooms, at the temperatures of the previous step.
    fn inner_films(&mut self, pressure: f64) {
        for (zone, inside) in self.inside.iter().enumerate() {
            let air = self.balance.temperature[self.balance.air(zone)];
            let star = self.balance.temperature[Balance::star(zone)];
            for state in &mut self.states[inside.first..inside.end] {
                let own = state.temperature;
                let film = match &state.film {
                    InnerFilm::Wall(natural) => natural.film(own - air),
                    InnerFilm::Pane(pane) => pane.film(own, air, pressure),
                };
                state.convection = film * state.area;
                state.radiation = radiative(own, star) * state.exchange;
            }
        }
    }

    /// What every chain is worth: outer films, then the elimination of its faces.
    fn outer_films(&mut self, around: &Around) {
        let first_window = self.chains.len() - self.glass.len();
        self.balance.clear();
        self.sums.fill(RoomSums::default());
        for (i, (chain, worth)) in self.chains.iter().zip(&mut self.worth).enumerate() {
            let (ends, outer_face) = if i < first_window {
                (self.slabs.ends(i), self.slabs.outer_face(i))
            } else {
                let glass = &mut self.glass[i - first_window];
                (window_ends(glass), glass.faces.0)
            };
            let (c2, r2) = (self.states[chain.face].convection, self.states[chain.face].radiation);
            let zone = chain.zone;
            if let Outer::Face(other, other_zone) = chain.outer {
                let (c1, r1) = (self.states[other].convection, self.states[other].radiation);
                *worth = partition(&ends, (c1, r1), (c2, r2));
                let first = (other_zone, c1, r1);
                self.balance.add_partition(first, (zone, c2, r2), [worth.outer, worth.ratio, worth.inner]);
                continue;
            }
            let (to_air, to_sky) = match chain.outer {
                Outer::Outdoors(e) => {
                    let exposure = &self.exposures[e];
                    outdoor_film(exposure, &self.orientations[exposure.orientation], around, outer_face)
                }
                Outer::Temperature(_, film) => (film.unwrap_or(0.0), 0.0),
                Outer::Adiabatic | Outer::Face(..) => (0.0, 0.0),
            };
            let held = matches!(chain.outer, Outer::Temperature(_, None));
            let outer = if held { 0.0 } else { 1.0 / (ends.outer + to_air + to_sky) };
            // A face held at its temperature sends in what conduction brings, not a share of its heat.
            let ratio = if held { ends.across } else { ends.across * outer };
            let own = if held { 0.0 } else { ends.across * ratio };
            let inner = 1.0 / (ends.inner - own + c2 + r2);
            let films = (c2, r2);
            *worth = Worth { across: ends.across, to_air, to_sky, outer, ratio, inner, films, ..Worth::default() };
            let (c, r) = (c2 * inner, r2 * inner);
            let sums = &mut self.sums[zone];
            sums.aa += c2 - c2 * c;
            sums.ss += r2 - r2 * r;
            sums.cross -= c2 * r;
        }
    }

    /// The matrix of the rooms, once chains are worth something.
    fn refresh_balance(&mut self, dt: f64) {
        let zones = self.inside.len();
        for (zone, sums) in self.sums.iter().enumerate() {
            let (star, air) = (Balance::star(zone), self.balance.air(zone));
            self.balance.add(star, star, sums.ss);
            self.balance.add(air, star, sums.cross);
            self.balance.add(air, air, sums.aa + self.air_capacity[zone] / dt + self.air[zone]);
        }
        for (link, &g) in self.building.links.iter().zip(&self.air[zones..]) {
            if g > 0.0 {
                let (a, b) = (self.balance.air(link.zones[0]), self.balance.air(link.zones[1]));
                self.balance.add(a, a, g);
                self.balance.add(b, b, g);
                self.balance.add(a, b, -g);
            }
        }
        self.balance.seal();
    }

    /// Heat that each chain brings to its rooms.
    fn sources(&mut self, around: &Around, inputs: &Inputs) {
        let first_window = self.chains.len() - self.glass.len();
        for sums in &mut self.sums {
            (sums.air, sums.star) = (0.0, 0.0);
        }
        for (i, ((chain, worth), flow)) in self.chains.iter().zip(&self.worth).zip(&mut self.flow).enumerate() {
            let (mut outer, mut inner) = if i < first_window {
                self.slabs.sources(i)
            } else {
                let glass = &self.glass[i - first_window];
                let (a, b) = (glass.absorbed.0 + self.outer_pane[i - first_window], glass.absorbed.1);
                let out = a * glass.outward.0 + b * glass.outward.1;
                (out, a + b - out)
            };
            inner += self.face_source[chain.face];
            let mut drive = 0.0;
            match chain.outer {
                Outer::Face(other, other_zone) => {
                    outer += self.face_source[other];
                    let (a, b) = (worth.outer * outer + worth.ratio * inner, worth.ratio * outer + worth.inner * inner);
                    let sums = &mut self.sums[other_zone];
                    sums.air += worth.other_films.0 * a;
                    sums.star += worth.other_films.1 * a;
                    let sums = &mut self.sums[chain.zone];
                    sums.air += worth.films.0 * b;
                    sums.star += worth.films.1 * b;
                    *flow = Flow { outer, inner, drive };
                    continue;
                }
                Outer::Outdoors(e) => {
                    let exposure = &self.exposures[e];
                    let light = &self.irradiance[exposure.orientation];
                    let sun = exposure.absorptance * exposure.area * (light.beam + light.diffuse);
                    drive = worth.to_air * around.air + worth.to_sky * around.sky + sun;
                    inner -= worth.ratio * (outer + drive);
                }
                Outer::Temperature(source, film) => {
                    let given = inputs.boundary_c.get(source).copied().unwrap_or(20.0);
                    if film.is_some() {
                        drive = worth.to_air * given;
                        inner -= worth.ratio * (outer + drive);
                    } else {
                        drive = given;
                        inner -= worth.ratio * given;
                    }
                }
                Outer::Adiabatic => inner -= worth.ratio * outer,
            }
            let share = worth.inner * inner;
            let sums = &mut self.sums[chain.zone];
            sums.air += worth.films.0 * share;
            sums.star += worth.films.1 * share;
            *flow = Flow { outer, inner, drive };
        }
    }

    /// Sources of the airs and stars of the rooms.
    fn air_sources(&mut self, dt: f64, around: &Around, inputs: &Inputs) {
        for (zone, sums) in self.sums.iter().enumerate() {
            let gains = inputs.zones.get(zone).map_or(0.0, convective_gains);
            let store = self.air_capacity[zone] / dt * self.outputs.zones[zone].air_c;
            let air = self.balance.air(zone);
            self.balance.set_source(Balance::star(zone), sums.star);
            self.balance.set_source(air, sums.air + store + self.air[zone] * around.air + gains);
        }
    }

    /// Faces, nodes, outputs and the energy balance, from the temperatures of the rooms.
    fn finish(&mut self, dt: f64, around: &Around, inputs: &Inputs) {
        let first_window = self.chains.len() - self.glass.len();
        // W: heat given to the home less heat lost by it, and J stored.
        let (mut net, mut stored) = (self.face_source.iter().sum::<f64>(), 0.0);
        let (stars, airs) = self.balance.temperature.split_at(self.inside.len());
        let reach = |films: (f64, f64), zone: usize| films.0 * airs[zone] + films.1 * stars[zone];
        for (i, ((chain, worth), flow)) in self.chains.iter().zip(&self.worth).zip(&self.flow).enumerate() {
            let brought = reach(worth.films, chain.zone);
            let (outer_face, inner_face);
            match chain.outer {
                Outer::Face(other, other_zone) => {
                    let a = flow.outer + reach(worth.other_films, other_zone);
                    let b = flow.inner + brought;
                    outer_face = worth.outer * a + worth.ratio * b;
                    inner_face = worth.ratio * a + worth.inner * b;
                    self.states[other].temperature = outer_face;
                }
                Outer::Temperature(_, None) => {
                    inner_face = worth.inner * (flow.inner + brought);
                    outer_face = flow.drive;
                    net += self.slabs.ends(i).outer * outer_face + worth.across * inner_face - flow.outer;
                }
                Outer::Outdoors(_) | Outer::Temperature(..) | Outer::Adiabatic => {
                    inner_face = worth.inner * (flow.inner + brought);
                    outer_face = (flow.outer + flow.drive - worth.across * inner_face) * worth.outer;
                    net += flow.drive - (worth.to_air + worth.to_sky) * outer_face;
                }
            }
            self.states[chain.face].temperature = inner_face;
            let loss_w = brought - (worth.films.0 + worth.films.1) * inner_face;
            if i < first_window {
                stored += self.slabs.finish(i, outer_face, inner_face);
                if let Some(output) = self.outputs.surfaces.get_mut(i) {
                    *output = SurfaceOutputs { inside_c: inner_face, outside_c: outer_face, loss_w };
                }
            } else {
                let window = i - first_window;
                let glass = &mut self.glass[window];
                let panes = (glass.absorbed.0 + self.outer_pane[window], glass.absorbed.1);
                net += panes.0 + panes.1;
                finish_gap(glass, panes, outer_face, inner_face);
                let flow = inputs.windows.get(window).map_or(0.0, |w| w.opening_m3s).max(0.0)
                    * air_density(around.air, around.pressure)
                    * AIR_SPECIFIC_HEAT;
                let air = airs[glass.zone];
                let output = &mut self.outputs.windows[window];
                *output = WindowOutputs {
                    inside_c: inner_face,
                    loss_w,
                    opening_loss_w: flow * (air - around.air),
                    sun_w: output.sun_w,
                };
            }
        }
        for (zone, output) in self.outputs.zones.iter_mut().enumerate() {
            let input = inputs.zones.get(zone).copied().unwrap_or_default();
            let air = airs[zone];
            let held = self.balance.power[zone];
            stored += self.air_capacity[zone] * (air - output.air_c);
            output.air_c = air;
            output.air_loss_w = self.air[zone] * (air - around.air);
            // Radiant gains are in the sources of faces.
            net += convective_gains(&input) + held - output.air_loss_w;
            let inside = &self.inside[zone];
            output.radiant_c = self.states[inside.first..inside.end]
                .iter()
                .zip(&inside.radiant)
                .map(|(state, share)| state.temperature * share)
                .sum();
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

/// Conductances of the outer film, W/K: to the air, and to the sky.
fn outdoor_film(e: &Exposure, orientation: &Orientation, around: &Around, face: f64) -> (f64, f64) {
    let natural = e.natural.film(face - around.air);
    // Both are from 0 to 360.
    let turn = (around.from_deg - orientation.azimuth_deg).abs();
    let wind = if e.always_windward || !(90.001..=269.999).contains(&turn) {
        e.wind.0 * around.windward
    } else {
        e.wind.1 * around.leeward
    };
    let to_air = outside_film(natural, wind, e.roughness) + e.to_air * radiative(face, around.air);
    (to_air * e.area, e.to_sky * radiative(face, around.sky) * e.area)
}

/// Two faces in two rooms: inverse of their system, with the films of both, W/K.
fn partition(ends: &Ends, other_films: (f64, f64), films: (f64, f64)) -> Worth {
    let (a, b) = (ends.outer + other_films.0 + other_films.1, ends.inner + films.0 + films.1);
    let determinant = 1.0 / (a * b - ends.across * ends.across);
    Worth {
        across: ends.across,
        outer: b * determinant,
        ratio: -ends.across * determinant,
        inner: a * determinant,
        films,
        other_films,
        ..Worth::default()
    }
}

/// Resistance of the outer pane, shutter included, m² K/W.
fn outer_resistance(glass: &Glass) -> f64 {
    let s = glass.shutter;
    1.0 / ((1.0 - s) / glass.open.outer_resistance + s / glass.closed.outer_resistance)
}

/// Panes seen from their two faces: a chain without mass. Heat absorbed between splits as resistances say.
fn window_ends(glass: &mut Glass) -> Ends {
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
    let g = glass.area / total;
    Ends { outer: g, across: -g, inner: g }
}

/// Faces of the panes that look into the gap, for its conductance at the next step.
fn finish_gap(glass: &mut Glass, panes: (f64, f64), outer: f64, inner: f64) {
    glass.faces = (outer, inner);
    let Some(r2) = glass.open.inner_resistance else { return };
    let (r1, gap) = (outer_resistance(glass), glass.gap_resistance);
    let total = r1 + gap + r2;
    let (a, b) = (0.5 * panes.0 / glass.area, 0.5 * panes.1 / glass.area);
    glass.gap = (
        (outer * (gap + r2) + inner * r1 + r1 * (a * (gap + r2) + b * r2)) / total,
        (outer * r2 + inner * (r1 + gap) + r2 * (b * (r1 + gap) + a * r1)) / total,
    );
}
