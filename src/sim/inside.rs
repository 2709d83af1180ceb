//! What the faces of a room exchange: long-wave radiation through its star node, and the sunlight let in.
//!
//! Star: each face is tied to one radiant node by `4σT³ A / ((1−ε)/ε + 1/F)`, with the factors F of Carroll (*An "MRT
//! method" of computing radiant energy exchange in rooms*, 1980), for which no face radiates to its own orientation.
//!
//! Sun: the beam falls on the floors; light from the sky and the ground goes first to the faces that the window sees,
//! by area; what faces reflect is spread over all of them by area and absorptance, panes included, which let part of
//! it out again.

/// Two orientations closer than this do not see each other, degrees.
const SAME_ORIENTATION_DEG: f64 = 10.0;

/// A face of a room.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Face {
    pub zone: usize,
    /// m².
    pub area: f64,
    /// Way that the outer side of the face looks, degrees; `None` for furniture, which sees everything.
    pub looks: Option<(f64, f64)>,
    pub floor: bool,
    pub emissivity: f64,
    /// Of sunlight; for panes see the glazing.
    pub absorptance: f64,
    pub window: Option<usize>,
}

impl Face {
    /// Whether light can go straight from one to the other.
    fn sees(&self, other: &Self) -> bool {
        match (self.looks, other.looks) {
            (Some((azimuth_a, tilt_a)), Some((azimuth_b, tilt_b))) => {
                let turn = (azimuth_a - azimuth_b).abs() % 360.0;
                let turn = if turn > 180.0 { 360.0 - turn } else { turn };
                // Azimuth means nothing for what lies flat.
                let flat = |t: f64| !(SAME_ORIENTATION_DEG..=180.0 - SAME_ORIENTATION_DEG).contains(&t);
                let same_azimuth = turn < SAME_ORIENTATION_DEG || (flat(tilt_a) && flat(tilt_b));
                !(same_azimuth && (tilt_a - tilt_b).abs() < SAME_ORIENTATION_DEG)
            }
            _ => true,
        }
    }
}

/// Precomputed shares for the faces of one room.
#[derive(Debug, Clone, Default)]
pub(super) struct Inside {
    /// First face of the room and one past the last.
    pub first: usize,
    pub end: usize,
    /// By face: emissivity and view, 1 / ((1−ε)/ε + 1/F).
    pub exchange: Vec<f64>,
    /// By face: share of the beam, of radiant heat, weight in the mean radiant temperature.
    pub beam: Vec<f64>,
    pub radiant: Vec<f64>,
    /// Windows of the room (index in the building).
    pub windows: Vec<usize>,
    /// By window then face: share of its diffuse light.
    pub diffuse: Vec<f64>,
    /// By source of light (the beam, then the diffuse light of each window): what each face keeps of 1 W, panes their
    /// inner one; then what each window's outer pane keeps.
    response: Vec<f64>,
}

impl Inside {
    /// For the faces `first..end`, all of one room.
    pub(super) fn new(faces: &[Face], first: usize, end: usize) -> Self {
        let own = &faces[first..end];
        let n = own.len();
        let views = views(own);
        let exchange =
            own.iter().zip(&views).map(|(f, view)| 1.0 / ((1.0 - f.emissivity) / f.emissivity + 1.0 / view)).collect();
        let shares = |weight: &dyn Fn(&Face) -> f64| -> Vec<f64> {
            let total: f64 = own.iter().map(weight).sum();
            own.iter().map(|f| if total > 0.0 { weight(f) / total } else { 0.0 }).collect()
        };
        let has_floor = own.iter().any(|f| f.floor);
        let beam = shares(&|f| if f.floor || !has_floor { f.area } else { 0.0 });
        let radiant = shares(&|f| f.area * f.emissivity);
        let mut windows = Vec::new();
        let mut diffuse = Vec::new();
        for face in own {
            if let Some(window) = face.window {
                windows.push(window);
                let seen = shares(&|f| if face.sees(f) { f.area } else { 0.0 });
                // A room all of one orientation sees itself, for want of better.
                diffuse.extend(if seen.iter().sum::<f64>() > 0.0 { seen } else { shares(&|f| f.area) });
            }
        }
        let response = vec![0.0; (1 + windows.len()) * (n + windows.len())];
        Self { first, end, exchange, beam, radiant, windows, diffuse, response }
    }

    /// Follows the light around the room, as shutters are: `back` gives for a window what its panes keep (outer, inner)
    /// and let out of the light that reaches them from inside.
    pub(super) fn follow_light(&mut self, faces: &[Face], back: impl Fn(usize) -> (f64, f64, f64)) {
        let own = &faces[self.first..self.end];
        let (n, windows) = (own.len(), self.windows.len());
        let taken = |face: &Face| {
            face.window.map_or(face.absorptance, |w| {
                let (outer, inner, out) = back(w);
                outer + inner + out
            })
        };
        let taking: f64 = own.iter().map(|face| face.area * taken(face)).sum();
        for (source, response) in self.response.chunks_exact_mut(n + windows).enumerate() {
            let incident = if source == 0 { &self.beam[..] } else { &self.diffuse[(source - 1) * n..source * n] };
            let reflected: f64 = own.iter().zip(incident).map(|(face, light)| light * (1.0 - taken(face))).sum();
            let everywhere = if taking > 0.0 { reflected / taking } else { 0.0 };
            let (kept, outer_panes) = response.split_at_mut(n);
            for ((face, incident), kept) in own.iter().zip(incident).zip(kept) {
                let light = incident + everywhere * face.area;
                *kept = light * face.window.map_or(face.absorptance, |w| back(w).1);
                let row = face.window.and_then(|w| self.windows.iter().position(|own| *own == w));
                if let (Some(w), Some(row)) = (face.window, row) {
                    outer_panes[row] = light * back(w).0;
                }
            }
        }
    }

    /// Spreads sunlight, once it has been followed. `beam` and `diffuse` (by window of the building) in W. Adds to
    /// `absorbed` (by face, W; for a window, what its inner pane keeps) and to `outer_pane` (by window of the building, W).
    pub(super) fn spread(&self, beam: f64, diffuse: &[f64], absorbed: &mut [f64], outer_pane: &mut [f64]) {
        let own = &mut absorbed[self.first..self.end];
        let lights = std::iter::once(beam).chain(self.windows.iter().map(|w| diffuse[*w]));
        for (light, response) in lights.zip(self.response.chunks_exact(own.len() + self.windows.len())) {
            if light > 0.0 {
                let (kept, outer) = response.split_at(own.len());
                for (absorbed, kept) in own.iter_mut().zip(kept) {
                    *absorbed += light * kept;
                }
                for (window, kept) in self.windows.iter().zip(outer) {
                    outer_pane[*window] += light * kept;
                }
            }
        }
    }
}

/// Carroll's factors: `F = 1 / (1 − A F / Σ A F)`, the area being that of all faces of one orientation.
fn views(faces: &[Face]) -> Vec<f64> {
    let mut view = vec![1.0; faces.len()];
    for _ in 0..100 {
        let total: f64 = faces.iter().zip(&view).map(|(f, v)| f.area * v).sum();
        for i in 0..faces.len() {
            let hidden: f64 = faces.iter().zip(&view).filter(|(f, _)| !faces[i].sees(f)).map(|(f, v)| f.area * v).sum();
            // One orientation larger than all others together sees itself in truth: hence the limit.
            let next = 1.0 / (1.0 - (hidden / total).min(0.6));
            view[i] += 0.5 * (next - view[i]);
        }
    }
    view
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cube() -> Vec<Face> {
        [(0.0, 90.0), (90.0, 90.0), (180.0, 90.0), (270.0, 90.0), (0.0, 0.0), (0.0, 180.0)]
            .map(|looks| Face {
                zone: 0,
                area: 9.0,
                looks: Some(looks),
                floor: looks.1 > 170.0,
                emissivity: 0.9,
                absorptance: 0.6,
                window: None,
            })
            .to_vec()
    }

    #[test]
    fn a_cube_sees_five_faces() {
        for v in views(&cube()) {
            assert!((v - 1.2).abs() < 1e-9, "{v}");
        }
    }

    #[test]
    fn sunlight_is_all_found_again() {
        let faces = cube();
        let mut inside = Inside::new(&faces, 0, 6);
        let mut absorbed = vec![0.0; 6];
        inside.follow_light(&faces, |_| (0.0, 0.0, 0.0));
        inside.spread(500.0, &[], &mut absorbed, &mut []);
        assert!((absorbed.iter().sum::<f64>() - 500.0).abs() < 1e-9);
        assert!(absorbed[5] > 300.0 && absorbed[0] > 0.0);
    }
}
