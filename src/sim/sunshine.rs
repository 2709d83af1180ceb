//! Sunlight of a step: on the outside, through the panes, and onto the faces of the rooms, with radiant gains.

use super::home::{Glass, Home};
use super::io::Inputs;
use super::lanes::Lanes;
use super::step::radiant_gains;
use super::sun::{Irradiance, Sky, Sun};

impl Home {
    /// Fills the irradiance of orientations, what panes absorb, and the heat put straight into faces.
    pub(super) fn sunshine(&mut self, inputs: &Inputs) {
        self.face_source.fill(0.0);
        for (inside, input) in self.inside.iter().zip(&inputs.zones) {
            let radiant = radiant_gains(input);
            if radiant != 0.0 {
                for (source, share) in self.face_source[inside.first..inside.end].iter_mut().zip(&inside.radiant) {
                    *source += radiant * share;
                }
            }
        }
        let light = inputs.weather.dni > 0.0 || inputs.weather.dhi > 0.0;
        let sky = if light {
            let sun = Sun::at(&self.building.site, inputs.time_of_year_s);
            Sky::new(&self.building.site, &sun, &inputs.weather)
        } else {
            None
        };
        let Some(sky) = sky else {
            if self.lit {
                self.lit = false;
                self.outer_pane.fill(0.0);
                for singles in &mut self.singles {
                    singles.sun = Lanes::default();
                }
                self.diffuse.fill(0.0);
                for (glass, output) in self.glass.iter_mut().zip(&mut self.outputs.windows) {
                    glass.absorbed = (0.0, 0.0);
                    output.sun_w = 0.0;
                }
            }
            return;
        };
        self.lit = true;
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
                self.outputs.windows[window].sun_w = direct + scattered;
            }
            inside.spread(beam, &self.diffuse, &mut self.face_source, &mut self.outer_pane);
        }
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
