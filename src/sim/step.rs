//! One step of a [`Home`]: sun, films, balance of the rooms, then everything that follows from it.

use super::balance::Balance;
use super::films::{
    AIR_SPECIFIC_HEAT, air_density, black_body_temperature, gap_conductance, outside_film, radiative, wind_powers,
};
use super::glazing::{BESTEST_GAP_M, GLASS_EMISSIVITY};
use super::home::{Home, InnerFilm, Outer, Work};
use super::io::{Emitter, Inputs, Outputs, SurfaceOutputs, WindowInputs, WindowOutputs};
use super::sun::{Irradiance, Sky, Sun};
use super::weather::Sample;

/// Weather as the outer faces meet it.
struct Around {
    air: f64,
    sky: f64,
    pressure: f64,
    /// Wind factors: windward, leeward.
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
        let around = self.around(&inputs.weather);
        for (i, glass) in self.glass.iter_mut().enumerate() {
            glass.shutter = inputs.windows.get(i).map_or(0.0, |w| w.shutter.clamp(0.0, 1.0));
        }
        self.sunshine(inputs);
        self.inner_films(around.pressure);
        self.balance.clear();
        self.chains_into_balance(&around, inputs);
        self.air_into_balance(dt_s, &around, inputs);
        self.balance.solve(&inputs.zones);
        self.finish(dt_s, &around, inputs);
        &self.outputs
    }

    fn around(&self, weather: &Sample) -> Around {
        let pressure = if weather.pressure_pa > 0.0 { weather.pressure_pa } else { self.standard_pressure };
        let (windward, leeward) = wind_powers(weather.wind_speed);
        Around {
            air: weather.temperature_c,
            sky: black_body_temperature(weather.sky_ir),
            pressure,
            windward,
            leeward,
            from_deg: weather.wind_direction_deg.rem_euclid(360.0),
        }
    }

    /// Sunlight on the outside, through panes, and onto the faces of rooms.
    fn sunshine(&mut self, inputs: &Inputs) {
        self.face_source.fill(0.0);
        self.outer_pane.fill(0.0);
        self.diffuse.fill(0.0);
        let light = inputs.weather.dni > 0.0 || inputs.weather.dhi > 0.0;
        let sky = if light {
            let sun = Sun::at(&self.building.site, inputs.time_of_year_s);
            Sky::new(&self.building.site, &sun, &inputs.weather)
        } else {
            None
        };
        for (irradiance, orientation) in self.irradiance.iter_mut().zip(&self.orientations) {
            *irradiance = sky.as_ref().map_or(Irradiance::default(), |s| s.on(orientation));
        }
        let first_window = self.chains.len() - self.glass.len();
        for (chain, work) in self.chains.iter().zip(&mut self.work) {
            work.sun = match chain.outer {
                Outer::Outdoors(exposure) => {
                    let e = &self.exposures[exposure];
                    let light = &self.irradiance[e.orientation];
                    e.absorptance * e.area * (light.beam + light.diffuse)
                }
                Outer::Adiabatic | Outer::Temperature(..) | Outer::Face(_) => 0.0,
            };
        }
        for (zone, input) in inputs.zones.iter().enumerate().take(self.inside.len()) {
            let mut radiant = input.gains_radiative_w;
            if let Emitter::Power { w, radiative } = input.heating {
                radiant += w * radiative;
            }
            if let Emitter::Power { w, radiative } = input.cooling {
                radiant -= w * radiative;
            }
            if radiant != 0.0 {
                let inside = &self.inside[zone];
                for (source, share) in self.face_source[inside.first..inside.end].iter_mut().zip(&inside.radiant) {
                    *source += radiant * share;
                }
            }
        }
        for (glass, output) in self.glass.iter_mut().zip(&mut self.outputs.windows) {
            glass.absorbed = (0.0, 0.0);
            output.sun_w = 0.0;
        }
        if sky.is_none() {
            return;
        }
        for zone in 0..self.inside.len() {
            let mut beam = 0.0;
            for k in 0..self.inside[zone].windows.len() {
                let w = self.inside[zone].windows[k];
                let glass = &mut self.glass[w];
                let Outer::Outdoors(exposure) = self.chains[first_window + w].outer else { continue };
                let light = self.irradiance[self.exposures[exposure].orientation];
                let blend = |open: f64, closed: f64| (open + (closed - open) * glass.shutter) * glass.area;
                let (a, b) =
                    (glass.open.optics.beam(light.cos_incidence), glass.closed.optics.beam(light.cos_incidence));
                let (c, d) = (glass.open.optics.diffuse, glass.closed.optics.diffuse);
                let direct = light.beam * blend(a.transmitted, b.transmitted);
                let scattered = light.diffuse * blend(c.transmitted, d.transmitted);
                let outer = light.beam * blend(a.outer, b.outer) + light.diffuse * blend(c.outer, d.outer);
                let inner = light.beam * blend(a.inner, b.inner) + light.diffuse * blend(c.inner, d.inner);
                glass.absorbed = (outer, inner);
                beam += direct;
                self.diffuse[w] = scattered;
                self.outputs.windows[w].sun_w = direct + scattered;
            }
            let glass = &self.glass;
            self.inside[zone].spread(
                &self.faces,
                beam,
                &self.diffuse,
                |w| {
                    let g = &glass[w];
                    let (a, b) = (g.open.optics.back, g.closed.optics.back);
                    let blend = |open: f64, closed: f64| open + (closed - open) * g.shutter;
                    (blend(a.outer, b.outer), blend(a.inner, b.inner), blend(a.transmitted, b.transmitted))
                },
                &mut self.face_source,
                &mut self.outer_pane,
            );
        }
    }

    /// Films of the faces of rooms, at the temperatures of the previous step.
    fn inner_films(&mut self, pressure: f64) {
        for inside in &self.inside {
            for (i, exchange) in (inside.first..inside.end).zip(&inside.exchange) {
                let face = &self.faces[i];
                let own = self.face_temperature[i];
                let air = self.balance.temperature[self.balance.air(face.zone)];
                let star = self.balance.temperature[Balance::star(face.zone)];
                let film = match self.inner_films[i] {
                    InnerFilm::Wall(natural) => natural.film(own - air),
                    InnerFilm::Pane(pane) => pane.film(own, air, pressure),
                };
                self.convection[i] = film * face.area;
                self.radiation[i] = radiative(own, star) * exchange * face.area;
            }
        }
    }

    /// Reduces every chain to the nodes of its zones.
    fn chains_into_balance(&mut self, around: &Around, inputs: &Inputs) {
        let first_window = self.chains.len() - self.glass.len();
        for i in 0..self.chains.len() {
            let chain = self.chains[i];
            let mut w = Work { sun: self.work[i].sun, ..Work::default() };
            if i < first_window {
                let ends = self.slabs.ends(i);
                (w.outer, w.across, w.inner) = (ends.outer, ends.across, ends.inner);
                (w.source_outer, w.source_inner) = self.slabs.sources(i);
            } else {
                self.window_chain(i - first_window, &mut w);
            }
            w.source_inner += if i < first_window { self.face_source[chain.face] } else { 0.0 };
            match chain.outer {
                Outer::Face(other) => self.partition_into_balance(chain.face, other, &mut w),
                outer => {
                    self.outer_film(i, outer, around, inputs, &mut w);
                    self.wall_into_balance(chain.face, outer, &mut w);
                }
            }
            self.work[i] = w;
        }
    }

    /// Panes as a chain without mass: sources inside split between the faces as their resistances say.
    fn window_chain(&mut self, window: usize, w: &mut Work) {
        let chain = self.chains[self.chains.len() - self.glass.len() + window];
        let glass = &mut self.glass[window];
        let area = glass.area;
        // Radiation of the room arrives at the inner face; sunlight from inside in the panes.
        let (outer, inner) = (glass.absorbed.0 + self.outer_pane[window], glass.absorbed.1);
        let s = glass.shutter;
        match glass.open.inner_resistance {
            None => {
                let g = area * ((1.0 - s) / glass.open.outer_resistance + s / glass.closed.outer_resistance);
                (w.outer, w.across, w.inner) = (g, -g, g);
                w.source_outer = 0.5 * outer;
                w.source_inner = 0.5 * outer + inner;
            }
            Some(r2) => {
                let gap =
                    1.0 / gap_conductance(BESTEST_GAP_M, glass.aspect, GLASS_EMISSIVITY, glass.gap.0, glass.gap.1);
                let r1 = 1.0 / ((1.0 - s) / glass.open.outer_resistance + s / glass.closed.outer_resistance);
                let total = r1 + gap + r2;
                let g = area / total;
                (w.outer, w.across, w.inner) = (g, -g, g);
                let out_from_outer = (gap + r2) / total;
                let in_from_inner = (r1 + gap) / total;
                w.source_outer = 0.5 * outer * (1.0 + out_from_outer) + 0.5 * inner * (1.0 - in_from_inner);
                w.source_inner = 0.5 * inner * (1.0 + in_from_inner) + 0.5 * outer * (1.0 - out_from_outer);
            }
        }
        w.source_inner += self.face_source[chain.face];
    }

    /// Adds the outer film: conductance, and flow when the face is at 0 °C.
    fn outer_film(&self, chain: usize, outer: Outer, around: &Around, inputs: &Inputs, w: &mut Work) {
        match outer {
            Outer::Outdoors(exposure) => {
                let e = &self.exposures[exposure];
                let first_window = self.chains.len() - self.glass.len();
                let face = if chain < first_window {
                    self.slabs.faces(chain).0
                } else {
                    self.glass[chain - first_window].faces.0
                };
                let natural = e.natural.film(face - around.air);
                let turn = (around.from_deg - self.orientations[e.orientation].azimuth_deg).abs();
                // Both are from 0 to 360.
                let wind = if e.always_windward || !(90.001..=269.999).contains(&turn) {
                    e.wind.0 * around.windward
                } else {
                    e.wind.1 * around.leeward
                };
                let to_air =
                    (outside_film(natural, wind, e.roughness) + e.to_air * radiative(face, around.air)) * e.area;
                let to_sky = e.to_sky * radiative(face, around.sky) * e.area;
                w.film = to_air + to_sky;
                w.drive = to_air * around.air + to_sky * around.sky;
            }
            Outer::Temperature(source, Some(film)) => {
                w.film = film;
                w.drive = film * inputs.boundary_c.get(source).copied().unwrap_or(20.0);
            }
            Outer::Temperature(source, None) => {
                // The face is at this temperature: kept in `drive`.
                w.drive = inputs.boundary_c.get(source).copied().unwrap_or(20.0);
            }
            Outer::Adiabatic | Outer::Face(_) => {}
        }
    }

    /// A chain with one face in a room. Leaves in `w` what [`Self::finish`] needs: `inner` becomes the inverse of the
    /// pivot of the inner face, `source_inner` its source.
    fn wall_into_balance(&mut self, face: usize, outer: Outer, w: &mut Work) {
        let (hc, hr) = (self.convection[face], self.radiation[face]);
        let pivot = if let Outer::Temperature(_, None) = outer {
            w.source_inner -= w.across * w.drive;
            w.inner + hc + hr
        } else {
            let ratio = w.across / (w.outer + w.film);
            w.source_inner -= ratio * (w.source_outer + w.drive + w.sun);
            w.inner - w.across * ratio + hc + hr
        };
        w.inner = 1.0 / pivot;
        let (star, air) = (Balance::star(self.faces[face].zone), self.balance.air(self.faces[face].zone));
        let (c, r) = (hc * w.inner, hr * w.inner);
        let b = &mut self.balance;
        b.add(air, air, hc - hc * c);
        b.add(star, star, hr - hr * r);
        b.add(air, star, -hc * r);
        b.add_source(air, c * w.source_inner);
        b.add_source(star, r * w.source_inner);
    }

    /// A partition, with a face in each of two rooms. Leaves in `w` the inverse of the system of its faces and their
    /// sources.
    fn partition_into_balance(&mut self, face: usize, other: usize, w: &mut Work) {
        let (c1, r1) = (self.convection[other], self.radiation[other]);
        let (c2, r2) = (self.convection[face], self.radiation[face]);
        let (d1, d2) = (w.outer + c1 + r1, w.inner + c2 + r2);
        let determinant = 1.0 / (d1 * d2 - w.across * w.across);
        let (p11, p12, p22) = (d2 * determinant, -w.across * determinant, d1 * determinant);
        w.source_outer += self.face_source[other];
        (w.outer, w.across, w.inner) = (p11, p12, p22);
        let (z1, z2) = (self.faces[other].zone, self.faces[face].zone);
        let b = &mut self.balance;
        let nodes = [(b.air(z1), c1, 0), (Balance::star(z1), r1, 0), (b.air(z2), c2, 1), (Balance::star(z2), r2, 1)];
        let p = [[p11, p12], [p12, p22]];
        for (i, &(u, g, side)) in nodes.iter().enumerate() {
            b.add(u, u, g);
            b.add_source(u, g * (p[side][0] * w.source_outer + p[side][1] * w.source_inner));
            for &(v, h, other_side) in &nodes[..=i] {
                b.add(u, v, -g * h * p[side][other_side]);
            }
        }
    }

    /// Air of the rooms: its heat, outdoor air, doors, convective gains.
    fn air_into_balance(&mut self, dt: f64, around: &Around, inputs: &Inputs) {
        let outdoor = air_density(around.air, around.pressure) * AIR_SPECIFIC_HEAT;
        let flow = |m3s: f64| if m3s > 0.0 { m3s * outdoor } else { 0.0 };
        for (zone, ventilation) in self.ventilation.iter_mut().enumerate() {
            *ventilation = flow(inputs.zones.get(zone).map_or(0.0, |z| z.outdoor_air_m3s));
        }
        for (glass, input) in self.glass.iter().zip(&inputs.windows) {
            self.ventilation[glass.zone] += flow(input.opening_m3s);
        }
        for zone in 0..self.ventilation.len() {
            let u = self.balance.air(zone);
            let store = self.air_capacity[zone] / dt;
            let ventilation = self.ventilation[zone];
            let input = inputs.zones.get(zone).copied().unwrap_or_default();
            let mut gains = input.gains_convective_w;
            if let Emitter::Power { w, radiative } = input.heating {
                gains += w * (1.0 - radiative);
            }
            if let Emitter::Power { w, radiative } = input.cooling {
                gains -= w * (1.0 - radiative);
            }
            let before = self.outputs.zones[zone].air_c;
            self.balance.add(u, u, store + ventilation);
            self.balance.add_source(u, store * before + ventilation * around.air + gains);
        }
        for (link, &m3s) in self.building.links.iter().zip(&inputs.link_flow_m3s) {
            if m3s > 0.0 {
                let [a, b] = link.zones;
                let mean = 0.5 * (self.outputs.zones[a].air_c + self.outputs.zones[b].air_c);
                let g = m3s * air_density(mean, around.pressure) * AIR_SPECIFIC_HEAT;
                let (a, b) = (self.balance.air(a), self.balance.air(b));
                self.balance.add(a, a, g);
                self.balance.add(b, b, g);
                self.balance.add(a, b, -g);
            }
        }
    }

    /// Faces, nodes, outputs and the energy balance, from the temperatures of the rooms.
    fn finish(&mut self, dt: f64, around: &Around, inputs: &Inputs) {
        let first_window = self.chains.len() - self.glass.len();
        // W: heat given to the home less heat lost by it, and J stored.
        let (mut net, mut stored) = (0.0, 0.0);
        for i in 0..self.chains.len() {
            let chain = self.chains[i];
            let w = self.work[i];
            let (inner_drive, _) = self.drive(chain.face);
            let (outer_face, inner_face);
            if let Outer::Face(other) = chain.outer {
                let (outer_drive, _) = self.drive(other);
                let (a, b) = (w.source_outer + outer_drive, w.source_inner + inner_drive);
                outer_face = w.outer * a + w.across * b;
                inner_face = w.across * a + w.inner * b;
                self.face_temperature[other] = outer_face;
                net += self.face_source[other];
            } else {
                inner_face = w.inner * (w.source_inner + inner_drive);
                if let Outer::Temperature(_, None) = chain.outer {
                    outer_face = w.drive;
                    net += w.outer * outer_face + w.across * inner_face - w.source_outer;
                } else {
                    outer_face = (w.source_outer + w.drive + w.sun - w.across * inner_face) / (w.outer + w.film);
                    net += w.drive - w.film * outer_face + w.sun;
                }
            }
            self.face_temperature[chain.face] = inner_face;
            net += self.face_source[chain.face];
            let loss = inner_drive - (self.convection[chain.face] + self.radiation[chain.face]) * inner_face;
            if i < first_window {
                stored += self.slabs.finish(i, outer_face, inner_face);
                if let Some(output) = self.outputs.surfaces.get_mut(i) {
                    *output = SurfaceOutputs { inside_c: inner_face, outside_c: outer_face, loss_w: loss };
                }
            } else {
                let window = i - first_window;
                net += self.glass[window].absorbed.0 + self.glass[window].absorbed.1 + self.outer_pane[window];
                self.finish_window(window, outer_face, inner_face, loss, around, inputs);
            }
        }
        for input in inputs.zones.iter().take(self.inside.len()) {
            // Fixed radiant powers are in the sources of faces.
            net += input.gains_convective_w;
            if let Emitter::Power { w, radiative } = input.heating {
                net += w * (1.0 - radiative);
            }
            if let Emitter::Power { w, radiative } = input.cooling {
                net -= w * (1.0 - radiative);
            }
        }
        for (zone, output) in self.outputs.zones.iter_mut().enumerate() {
            let air = self.balance.temperature[self.balance.air(zone)];
            let held = self.balance.power[zone];
            stored += self.air_capacity[zone] * (air - output.air_c);
            output.air_c = air;
            output.air_loss_w = self.ventilation[zone] * (air - around.air);
            net += held - output.air_loss_w;
            let inside = &self.inside[zone];
            output.radiant_c = self.face_temperature[inside.first..inside.end]
                .iter()
                .zip(&inside.radiant)
                .map(|(t, share)| t * share)
                .sum();
            let input = inputs.zones.get(zone).copied().unwrap_or_default();
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

    /// Heat that air and star bring to a face at 0 °C, W, and the zone.
    fn drive(&self, face: usize) -> (f64, usize) {
        let zone = self.faces[face].zone;
        let t = &self.balance.temperature;
        (self.convection[face] * t[self.balance.air(zone)] + self.radiation[face] * t[Balance::star(zone)], zone)
    }

    fn finish_window(&mut self, window: usize, outer: f64, inner: f64, loss: f64, around: &Around, inputs: &Inputs) {
        let input = inputs.windows.get(window).copied().unwrap_or(WindowInputs::default());
        let glass = &mut self.glass[window];
        if let Some(r2) = glass.open.inner_resistance {
            // Faces of the gap, for its conductance at the next step.
            let gap = glass.gap_resistance;
            let s = glass.shutter;
            let r1 = 1.0 / ((1.0 - s) / glass.open.outer_resistance + s / glass.closed.outer_resistance);
            let total = r1 + gap + r2;
            let a = 0.5 * (glass.absorbed.0 + self.outer_pane[window]) / glass.area;
            let b = 0.5 * glass.absorbed.1 / glass.area;
            glass.gap = (
                (outer * (gap + r2) + inner * r1 + r1 * (a * (gap + r2) + b * r2)) / total,
                (outer * r2 + inner * (r1 + gap) + r2 * (b * (r1 + gap) + a * r1)) / total,
            );
        }
        glass.faces = (outer, inner);
        let air = self.balance.temperature[self.balance.air(glass.zone)];
        let flow = input.opening_m3s.max(0.0) * air_density(around.air, around.pressure) * AIR_SPECIFIC_HEAT;
        let sun_w = self.outputs.windows[window].sun_w;
        self.outputs.windows[window] =
            WindowOutputs { inside_c: inner, loss_w: loss, opening_loss_w: flow * (air - around.air), sun_w };
    }
}
