//! Sunlight of a step: on the outside, through the panes, and onto the faces of the rooms, with radiant gains.

use super::home::{Home, Outer};
use super::io::Inputs;
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
                self.irradiance.fill(Irradiance::default());
                self.outer_pane.fill(0.0);
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
        for zone in 0..self.inside.len() {
            let mut beam = 0.0;
            for k in 0..self.inside[zone].windows.len() {
                let window = self.inside[zone].windows[k];
                beam += self.through(window);
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

    /// Light through a window: notes what its panes absorb and the diffuse part, W; returns the beam, W.
    fn through(&mut self, window: usize) -> f64 {
        let chain = self.chains[self.chains.len() - self.glass.len() + window];
        let Outer::Outdoors(exposure) = chain.outer else { return 0.0 };
        let light = self.irradiance[self.exposures[exposure].orientation];
        let glass = &mut self.glass[window];
        let blend = |open: f64, closed: f64| (open + (closed - open) * glass.shutter) * glass.area;
        let (a, b) = (glass.open.optics.beam(light.cos_incidence), glass.closed.optics.beam(light.cos_incidence));
        let (c, d) = (glass.open.optics.diffuse, glass.closed.optics.diffuse);
        let direct = light.beam * blend(a.transmitted, b.transmitted);
        let scattered = light.diffuse * blend(c.transmitted, d.transmitted);
        let outer = light.beam * blend(a.outer, b.outer) + light.diffuse * blend(c.outer, d.outer);
        let inner = light.beam * blend(a.inner, b.inner) + light.diffuse * blend(c.inner, d.inner);
        glass.absorbed = (outer, inner);
        self.diffuse[window] = scattered;
        self.outputs.windows[window].sun_w = direct + scattered;
        direct
    }
}
