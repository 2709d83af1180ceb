//! What a home is made of: zones, constructions, surfaces, windows, air links.
//!
//! A [`Building`] gives areas, tilts and azimuths, no coordinates, so that a level, a generated home and a validation
//! case all become one. Indices point into the vectors of the same `Building`.

/// Index of a zone in [`Building::zones`].
pub type ZoneIndex = usize;

/// A home and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Building {
    /// Place on earth.
    pub site: Site,
    /// Rooms.
    pub zones: Vec<Zone>,
    /// Make-up of walls, referred to by index.
    pub constructions: Vec<Construction>,
    /// Opaque surfaces; a partition between two zones is given once.
    pub surfaces: Vec<Surface>,
    /// Windows, each on a surface open to the outdoors.
    pub windows: Vec<Window>,
    /// Pairs of zones that exchange air (doors).
    pub links: Vec<AirLink>,
}

/// Place on earth.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Site {
    /// Degrees north.
    pub latitude_deg: f64,
    /// Degrees east.
    pub longitude_deg: f64,
    /// Hours east of Greenwich of the local standard time.
    pub time_zone_h: f64,
    /// Metres above the sea.
    pub elevation_m: f64,
    /// Share of the global horizontal radiation that the ground reflects.
    pub ground_reflectance: f64,
}

/// A room: one air node and one radiant node.
#[derive(Debug, Clone, PartialEq)]
pub struct Zone {
    /// Name, for messages and results.
    pub name: String,
    /// m².
    pub floor_area_m2: f64,
    /// m; with the area, the volume of air.
    pub height_m: f64,
    /// Mass of furniture, kg/m² of floor (0 in validation cases; about 10 in a furnished home).
    pub furniture_kg_per_m2: f64,
}

/// Layers from outside to inside.
#[derive(Debug, Clone, PartialEq)]
pub struct Construction {
    /// Name, for messages.
    pub name: String,
    /// From outside to inside.
    pub layers: Vec<Layer>,
    /// Of both faces, 0 to 1.
    pub solar_absorptance: f64,
    /// Of both faces, long wave, 0 to 1.
    pub emissivity: f64,
}

/// One layer of a construction.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Layer {
    /// A material with mass.
    Solid {
        /// m.
        thickness_m: f64,
        /// W/(m K).
        conductivity: f64,
        /// kg/m³.
        density: f64,
        /// J/(kg K).
        specific_heat: f64,
    },
    /// A resistance without mass, m² K/W.
    Resistance(f64),
}

/// What a surface is, which sets its usual tilt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SurfaceKind {
    /// Upright, outer.
    Wall,
    /// Upright, inner.
    Partition,
    /// Heat flows up from it into the room.
    Floor,
    /// The uppermost, outdoors above.
    Roof,
    /// Something else above.
    Ceiling,
}

/// An opaque surface.
#[derive(Debug, Clone, PartialEq)]
pub struct Surface {
    /// Name, for messages and the thermal view.
    pub name: String,
    /// The zone on its inner side.
    pub zone: ZoneIndex,
    /// Role.
    pub kind: SurfaceKind,
    /// m², with its windows.
    pub area_m2: f64,
    /// Azimuth of the outward normal, degrees from north, clockwise.
    pub azimuth_deg: f64,
    /// Angle of the outward normal from the zenith, degrees: 0 roof, 90 wall, 180 floor.
    pub tilt_deg: f64,
    /// Index into [`Building::constructions`].
    pub construction: usize,
    /// What is on the other side.
    pub boundary: Boundary,
}

/// The other side of a surface.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Boundary {
    /// Weather.
    Outdoors,
    /// No heat crosses the outer face.
    Adiabatic,
    /// Another zone of this home.
    Zone(ZoneIndex),
    /// A temperature given at each step: [`super::io::Inputs::boundary_c`], by this index.
    Temperature {
        /// Index into [`super::io::Inputs::boundary_c`].
        source: usize,
        /// W/(m² K) between that temperature and the outer face; `None`: the face is at it.
        film: Option<f64>,
    },
}

/// A window with its shutter, without frame or reveal.
#[derive(Debug, Clone, PartialEq)]
pub struct Window {
    /// Index into [`Building::surfaces`].
    pub surface: usize,
    /// m².
    pub area_m2: f64,
    /// Panes.
    pub glazing: Glazing,
    /// m² K/W that a closed shutter adds.
    pub shutter_resistance: f64,
    /// Factor of a closed shutter on the solar gain.
    pub shutter_solar_factor: f64,
    /// Height of the opening, m, for the flow through an open window.
    pub opening_height_m: f64,
}

/// Panes of a window.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Glazing {
    /// The clear double glazing of the BESTEST cases.
    BestestDouble,
    /// By its U-value with standard films, W/(m² K), and its solar factor at normal incidence.
    Simple {
        /// W/(m² K).
        u: f64,
        /// 0 to 1.
        g: f64,
    },
}

/// Two zones that exchange air through a door or an opening.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AirLink {
    /// The two zones.
    pub zones: [ZoneIndex; 2],
}
