//! The chains of a home, four abreast: from faces of rooms through slabs or panes to what is outside.
//!
//! A chain is eliminated towards its rooms in two parts: what depends on films only ("worth", refreshed with them) and
//! the heat that each step brings. Then, the rooms known, faces follow.

use super::films::{Natural, outside_film};
use super::lanes::{LANES, Lanes, Places};
use super::slab::Ends;

/// What the outdoors is during a step.
#[derive(Debug, Clone, Copy)]
pub(super) struct Around {
    /// °C.
    pub air: f64,
    pub sky: f64,
    /// Heat in outdoor air, J/(m³ K).
    pub heat: f64,
    /// Pa.
    pub pressure: f64,
    /// Powers of the speed of the wind, and where it comes from.
    pub windward: f64,
    pub leeward: f64,
    pub from_deg: f64,
}

/// Sums over the faces of a room: coefficients of its air (a) and star (s), W/K.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct RoomSums {
    pub aa: f64,
    pub ss: f64,
    pub cross: f64,
}

/// Faces of rooms.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Sides {
    pub zone: Places,
    /// Place in the heat put straight into faces.
    pub face: Places,
    /// Factors of natural convection.
    pub warm: Lanes,
    pub cold: Lanes,
    /// m².
    pub area: Lanes,
    /// Area times emissivity and view, m².
    pub exchange: Lanes,
    /// Share in the mean radiant temperature of the room.
    pub radiant: Lanes,
    /// °C.
    pub temperature: Lanes,
    /// W/K.
    pub convection: Lanes,
    pub radiation: Lanes,
    /// Heat put straight into faces, W.
    pub source: Lanes,
}

impl Sides {
    /// Radiation at the temperatures of the previous step, and convection unless panes have their own.
    pub(super) fn films(&mut self, rooms: &[[f64; 2]], panes: bool) {
        let own = self.temperature;
        let (star, air) = self.room(rooms);
        self.radiation = own.radiative(star) * self.exchange;
        if !panes {
            self.convection = Lanes::natural(self.warm, self.cold, own - air) * self.area;
        }
    }

    /// Stars and airs, °C.
    #[inline]
    fn room(&self, rooms: &[[f64; 2]]) -> (Lanes, Lanes) {
        let found = self.zone.map(|zone| rooms[zone]);
        (Lanes(found.map(|room| room[0])), Lanes(found.map(|room| room[1])))
    }

    /// What the room brings to faces at 0 °C, W.
    #[inline]
    fn reach(&self, rooms: &[[f64; 2]]) -> Lanes {
        let (star, air) = self.room(rooms);
        self.convection * air + self.radiation * star
    }

    /// Coefficients of the room, with the inverse of the pivot of each face, K/W.
    fn weigh(&self, inverse: Lanes, sums: &mut [RoomSums]) {
        let (c, r) = (self.convection * inverse, self.radiation * inverse);
        let (aa, ss) = (self.convection - self.convection * c, self.radiation - self.radiation * r);
        let cross = self.convection * r;
        for (lane, &zone) in self.zone.iter().enumerate() {
            let sums = &mut sums[zone];
            sums.aa += aa.0[lane];
            sums.ss += ss.0[lane];
            sums.cross -= cross.0[lane];
        }
    }

    /// Sources of the rooms (star, air), faces being at `share` °C with the rooms at 0 °C.
    #[inline]
    fn give(&self, share: Lanes, rooms: &mut [[f64; 2]]) {
        let (star, air) = (self.radiation * share, self.convection * share);
        for (lane, &zone) in self.zone.iter().enumerate() {
            let room = &mut rooms[zone];
            room[0] += star.0[lane];
            room[1] += air.0[lane];
        }
    }

    /// Notes temperatures, and what they are in the mean radiant temperatures of the rooms.
    #[inline]
    fn settle(&mut self, temperature: Lanes, radiant: &mut [f64]) {
        self.temperature = temperature;
        let shares = temperature * self.radiant;
        for (share, &zone) in shares.0.iter().zip(&self.zone) {
            radiant[zone] += share;
        }
    }

    /// Heat that the room loses to a face, W.
    pub(super) fn loss(&self, lane: usize, rooms: &[[f64; 2]]) -> f64 {
        let ([star, air], own) = (rooms[self.zone[lane]], self.temperature.0[lane]);
        self.convection.0[lane] * (air - own) + self.radiation.0[lane] * (star - own)
    }
}

/// Outer faces in the weather. Lanes that are not have no area.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Outdoors {
    pub orientation: Places,
    pub azimuth_deg: [f64; LANES],
    pub always_windward: [bool; LANES],
    pub warm: Lanes,
    pub cold: Lanes,
    pub roughness: Lanes,
    /// Power law of the wind at their height.
    pub windward: Lanes,
    pub leeward: Lanes,
    /// m².
    pub area: Lanes,
    /// Emissivity times the share of long-wave exchange with the sky, and with the air.
    pub to_sky: Lanes,
    pub to_air: Lanes,
    /// Area times solar absorptance, m².
    pub absorbing: Lanes,
}

impl Outdoors {
    /// Sets the natural convection of a lane.
    pub(super) fn set_natural(&mut self, lane: usize, natural: Natural) {
        (self.warm.0[lane], self.cold.0[lane]) = natural.factors();
    }

    /// Conductances of the outer film, W/K: to the air, and to the sky.
    fn films(&self, face: Lanes, around: &Around) -> (Lanes, Lanes) {
        let air = Lanes::all(around.air);
        let natural = Lanes::natural(self.warm, self.cold, face - air);
        let film = Lanes(std::array::from_fn(|lane| {
            // Both are from 0 to 360.
            let turn = (around.from_deg - self.azimuth_deg[lane]).abs();
            let wind = if self.always_windward[lane] || !(90.001..=269.999).contains(&turn) {
                self.windward.0[lane] * around.windward
            } else {
                self.leeward.0[lane] * around.leeward
            };
            outside_film(natural.0[lane], wind, self.roughness.0[lane])
        }));
        let to_air = (film + self.to_air * face.radiative(air)) * self.area;
        (to_air, self.to_sky * face.radiative(Lanes::all(around.sky)) * self.area)
    }
}

/// Chains with one face in a room.
#[derive(Debug, Clone, Default)]
pub(super) struct Singles {
    pub side: Sides,
    pub outdoors: Option<Outdoors>,
    /// Film to a given temperature, W/K, and the source of that temperature.
    pub fixed: Lanes,
    pub given_by: [Option<usize>; LANES],
    pub any_given: bool,
    /// 1 where the outer face itself is at the given temperature.
    pub held: Lanes,
    pub any_held: bool,
    /// °C: the outdoor air, or the temperature given.
    pub given: Lanes,
    /// Sun on the outer face, W.
    pub sun: Lanes,
    pub outer_face: Lanes,
    ends: Ends,
    /// Of the outer film, W/K: to what is given (1 where held), to the sky, in all.
    to_given: Lanes,
    to_sky: Lanes,
    loss: Lanes,
    /// Inverse of the pivot of the outer face (K/W), share of its heat that goes in, W/K to the inner face from it.
    outer: Lanes,
    ratio: Lanes,
    back: Lanes,
    /// Inverse of the pivot of the inner face, K/W.
    inner: Lanes,
    /// Sources of both faces, W, that of the inner one with what comes through; what the outer film brings to 0 °C.
    flow_outer: Lanes,
    flow_inner: Lanes,
    drive: Lanes,
}

impl Singles {
    /// No chain yet; `nowhere` is the face of lanes without chain.
    pub(super) fn blank(nowhere: usize) -> Self {
        let side = Sides { face: [nowhere; LANES], ..Sides::default() };
        Self { side, ..Self::default() }
    }

    /// Outer films and elimination, once the inner films are known.
    pub(super) fn refresh(&mut self, ends: Ends, around: &Around, sums: &mut [RoomSums]) {
        let (mut to_given, mut to_sky) = (self.fixed, Lanes::default());
        if let Some(outdoors) = &self.outdoors {
            let (air, sky) = outdoors.films(self.outer_face, around);
            to_given += air;
            to_sky = sky;
        }
        self.ends = ends;
        self.loss = to_given + to_sky;
        self.outer = (ends.outer + self.loss).inverse();
        self.ratio = ends.across * self.outer;
        self.back = ends.across;
        let mut own = ends.across * self.ratio;
        if self.any_held {
            let one = Lanes::all(1.0);
            let free = one - self.held;
            // A face held at its temperature sends in what conduction brings, not a share of its heat.
            self.outer = self.outer * free + self.held;
            self.ratio = self.ratio * free + ends.across * self.held;
            self.back = self.back * free;
            own = own * free;
            to_given = to_given * free + self.held;
        }
        (self.to_given, self.to_sky) = (to_given, to_sky);
        self.inner = (ends.inner - own + self.side.convection + self.side.radiation).inverse();
        self.side.weigh(self.inner, sums);
    }

    /// Heat that the chains bring to their rooms.
    #[inline]
    pub(super) fn source(&mut self, source: (Lanes, Lanes), sky: f64, rooms: &mut [[f64; 2]]) {
        let (outer, inner) = source;
        self.flow_outer = outer;
        self.drive = self.to_given * self.given + self.sun;
        if self.outdoors.is_some() {
            self.drive += self.to_sky * Lanes::all(sky);
        }
        let through = if self.any_held { outer * (Lanes::all(1.0) - self.held) } else { outer };
        self.flow_inner = inner + self.side.source - self.ratio * (through + self.drive);
        self.side.give(self.inner * self.flow_inner, rooms);
    }

    /// Faces: returns the heat that the outdoors or a given temperature brings, W.
    #[inline]
    pub(super) fn finish(&mut self, rooms: &[[f64; 2]], radiant: &mut [f64]) -> Lanes {
        let side = &mut self.side;
        let inner = self.inner * (self.flow_inner + side.reach(rooms));
        let mut flow = self.flow_outer;
        let mut net = self.drive;
        if self.any_held {
            let free = Lanes::all(1.0) - self.held;
            flow = flow * free;
            net = net * free;
        }
        let outer = (flow + self.drive - self.back * inner) * self.outer;
        net = net - self.loss * outer;
        if self.any_held {
            let ends = &self.ends;
            net += self.held * (ends.outer * outer + ends.across * inner - self.flow_outer);
        }
        side.settle(inner, radiant);
        self.outer_face = outer;
        net
    }
}

/// Partitions: chains between two rooms.
#[derive(Debug, Clone, Default)]
pub(super) struct Pairs {
    /// Outer then inner.
    pub sides: [Sides; 2],
    /// Inverse of the system of the faces, K/W.
    outer: Lanes,
    both: Lanes,
    inner: Lanes,
    /// Sources of both faces, W.
    flow: [Lanes; 2],
}

/// What a partition adds between its rooms, W/K.
#[derive(Debug, Clone, Copy)]
pub(super) struct Link {
    pub zones: [usize; 2],
    pub stars: f64,
    pub airs: f64,
    /// Air of the first with the star of the second, and the reverse.
    pub air_star: f64,
    pub star_air: f64,
}

impl Pairs {
    /// No chain yet; `nowhere` is the face of lanes without chain.
    pub(super) fn blank(nowhere: usize) -> Self {
        let side = Sides { face: [nowhere; LANES], ..Sides::default() };
        Self { sides: [side; 2], ..Self::default() }
    }

    /// Elimination, once films are known. `link` receives what each adds between rooms.
    pub(super) fn refresh(&mut self, ends: Ends, sums: &mut [RoomSums], mut link: impl FnMut(Link)) {
        let [one, two] = &self.sides;
        let a = ends.outer + one.convection + one.radiation;
        let b = ends.inner + two.convection + two.radiation;
        let determinant = (a * b - ends.across * ends.across).inverse();
        self.outer = b * determinant;
        self.both = Lanes::default() - ends.across * determinant;
        self.inner = a * determinant;
        one.weigh(self.outer, sums);
        two.weigh(self.inner, sums);
        for lane in 0..LANES {
            let zones = [one.zone[lane], two.zone[lane]];
            if zones[0] == zones[1] {
                continue;
            }
            let both = -self.both.0[lane];
            let (c1, r1) = (one.convection.0[lane] * both, one.radiation.0[lane] * both);
            let (c2, r2) = (two.convection.0[lane], two.radiation.0[lane]);
            link(Link { zones, stars: r1 * r2, airs: c1 * c2, air_star: c1 * r2, star_air: r1 * c2 });
        }
    }

    /// Heat that the chains bring to their rooms.
    #[inline]
    pub(super) fn source(&mut self, source: (Lanes, Lanes), rooms: &mut [[f64; 2]]) {
        let [one, two] = &self.sides;
        let outer = source.0 + one.source;
        let inner = source.1 + two.source;
        one.give(self.outer * outer + self.both * inner, rooms);
        two.give(self.both * outer + self.inner * inner, rooms);
        self.flow = [outer, inner];
    }

    /// Faces.
    #[inline]
    pub(super) fn finish(&mut self, rooms: &[[f64; 2]], radiant: &mut [f64]) {
        let [one, two] = &mut self.sides;
        let outer = self.flow[0] + one.reach(rooms);
        let inner = self.flow[1] + two.reach(rooms);
        one.settle(self.outer * outer + self.both * inner, radiant);
        two.settle(self.both * outer + self.inner * inner, radiant);
    }
}
