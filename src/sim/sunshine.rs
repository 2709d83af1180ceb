//! Sunlight of a step: on the outside, through the panes, and onto the faces of the rooms, with radiant gains.

use super::home::{Accuracy, Glass, Home};
use super::io::Inputs;
use super::lanes::Lanes;
use super::step::radiant_gains;
use super::sun::{Irradiance, Sky, Sun};

/// In the fast mode, the light of the sun is followed this often, s.
const LIGHT_LASTS_S: f64 = 1800.0;

impl Home {
    /// Fills what panes absorb, the sun on outer faces, and the heat put straight into the faces of rooms.
    pub(super) fn sunshine(&mut self, dt: f64, inputs: &Inputs) {
        let mut changed = self.sunlight(dt, inputs);
        for (gains, input) in self.gains.iter_mut().zip(&inputs.zones) {
            let radiant = radiant_gains(input);
            #[allow(clippy::float_cmp)] // the same, or not
            if radiant != *gains {
                *gains = radiant;
                changed = true;
            }
        }
        if changed {
            self.face_sources();
        }
    }

    /// Sun and radiant gains together, in the lanes of the faces.
    fn face_sources(&mut self) {
        let own = self.face_sun.len();
        self.face_source[..own].copy_from_slice(&self.face_sun);
        for (inside, &radiant) in self.inside.iter().zip(&self.gains) {
            if radiant != 0.0 {
                for (source, share) in self.face_source[inside.first..inside.end].iter_mut().zip(&inside.radiant) {
                    *source += radiant * share;
                }
            }
        }
        self.face_total = self.face_source.iter().sum();
        let singles = self.singles.iter_mut().chain(&mut self.panes).map(|chains| &mut chains.side);
        for side in singles.chain(self.pairs.iter_mut().flat_map(|pairs| &mut pairs.sides)) {
            side.source = Lanes::gather(&self.face_source, &side.face);
        }
    }

    /// Sunlight; says whether any may have changed.
    fn sunlight(&mut self, dt: f64, inputs: &Inputs) -> bool {
        if !(inputs.weather.dni > 0.0 || inputs.weather.dhi > 0.0) {
            return self.darken();
        }
        self.sun_age_s += dt;
        let kept = self.accuracy == Accuracy::Fast && self.sun_age_s < LIGHT_LASTS_S;
        if kept && self.lit && !self.shutters_moved {
            return false;
        }
        let sun = Sun::at(&self.building.site, inputs.time_of_year_s);
        let Some(sky) = Sky::new(&self.building.site, &sun, &inputs.weather) else { return self.darken() };
        self.sun_age_s = 0.0;
        self.lit = true;
        self.face_sun.fill(0.0);
        self.outer_pane.fill(0.0);
        for (irradiance, orientation) in self.irradiance.iter_mut().zip(&self.orientations) {
            *irradiance = sky.on(orientation);
        }
        for singles in &mut self.singles {
            if let Some(outdoors) = &singles.outdoors {
                let light = outdoors.orientation.map(|o| self.irradiance[o].beam + self.irradiance[o].diffuse);
                singles.sun = outdoors.absorbing * Lanes(light);
            }
        }
        if self.shutters_moved {
            self.shutters_moved = false;
            self.follow_light();
        }
        for inside in &self.inside {
            let mut beam = 0.0;
            for &window in &inside.windows {
                let light = self.irradiance[self.glass[window].orientation];
                let (direct, scattered) = self.glass[window].let_in(&light);
                beam += direct;
                self.diffuse[window] = scattered;
                self.glass[window].sun = direct + scattered;
            }
            inside.spread(beam, &self.diffuse, &mut self.face_sun, &mut self.outer_pane);
        }
        true
    }

    /// No sun; says whether there was.
    fn darken(&mut self) -> bool {
        if !self.lit {
            return false;
        }
        self.lit = false;
        self.face_sun.fill(0.0);
        self.outer_pane.fill(0.0);
        for singles in &mut self.singles {
            singles.sun = Lanes::default();
        }
        for glass in &mut self.glass {
            (glass.absorbed, glass.sun) = ((0.0, 0.0), 0.0);
        }
        true
    }

    /// What depends on shutters only.
    fn follow_light(&mut self) {
        for glass in &mut self.glass {
            let s = glass.shutter;
            glass.scattering = glass.open.optics.diffuse.blend(glass.closed.optics.diffuse, s).times(glass.area);
            glass.back = glass.open.optics.back.blend(glass.closed.optics.back, s);
        }
        let glass = &self.glass;
        for inside in &mut self.inside {
            inside.follow_light(&self.faces, |w| {
                let back = glass[w].back;
                (back.outer, back.inner, back.transmitted)
            });
        }
    }
}

impl Glass {
    /// Notes what the panes absorb; returns the beam and the diffuse light let in, W.
    fn let_in(&mut self, light: &Irradiance) -> (f64, f64) {
        let d = &self.scattering;
        self.absorbed = (light.diffuse * d.outer, light.diffuse * d.inner);
        let scattered = light.diffuse * d.transmitted;
        if light.beam <= 0.0 {
            return (0.0, scattered);
        }
        let mut b = self.open.optics.beam(light.cos_incidence);
        if self.shutter > 0.0 {
            b = b.blend(self.closed.optics.beam(light.cos_incidence), self.shutter);
        }
        let beam = light.beam * self.area;
        self.absorbed.0 += beam * b.outer;
        self.absorbed.1 += beam * b.inner;
        (beam * b.transmitted, scattered)
    }
}
