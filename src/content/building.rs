//! From a home's plan and the catalogue to what the engine simulates.
//!
//! In: a checked [`Home`], the figures of its era. Out: a [`Building`] (areas, orientations, layers) and a [`BuildingMap`] that
//! says which surface, window or link stands for which thing of the plan. Nobody types an area that the plan implies.

use super::{
    Catalogue, Home, Id, Neighbour, RoomUse, WallSide,
    catalogue::{Era, Make, Material},
    home::Along,
    plan::{self, SAME_M},
};
use crate::sim::building::{
    AirLink, Boundary, Building, Construction, Glazing, Layer, Site, Surface, SurfaceKind, Window, Zone,
};

/// Mass of furniture, kg/m² of floor.
pub const FURNITURE_KG_M2: f64 = 10.0;
/// Share of the sun that the ground reflects: a town without snow.
const GROUND_REFLECTANCE: f64 = 0.2;
/// Convection and radiation on the neighbours' side of a wall, W/(m² K) (EN ISO 6946).
pub const NEIGHBOUR_FILM: f64 = 7.7;
/// Long-wave emissivity of building materials.
const EMISSIVITY: f64 = 0.9;
/// Height of a door, m.
const DOOR_HEIGHT_M: f64 = 2.04;
/// An inner door: a light wooden leaf.
const DOOR_LEAF: Layer = Layer::Solid { thickness_m: 0.035, conductivity: 0.15, density: 500.0, specific_heat: 1700.0 };

/// Why a home cannot be built.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct BuildingError(String);

/// Which part of a [`Building`] stands for which thing of the plan. Zones are in the order of the home's rooms.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct BuildingMap {
    /// Outer walls.
    pub walls: Vec<WallSurface>,
    /// Surface of each room's floor.
    pub floors: Vec<usize>,
    /// Surface of each room's ceiling.
    pub ceilings: Vec<usize>,
    /// Surface of each partition of the home.
    pub partitions: Vec<usize>,
    /// Window of the building for each window of the home.
    pub windows: Vec<usize>,
    /// For each door of the home.
    pub doors: Vec<DoorParts>,
    /// Air that leaks into each room under 4 Pa, m³/s.
    pub leak_4pa_m3s: Vec<f64>,
    /// Outdoor air drawn into each room by the vents, mean, m³/s. It enters living rooms and bedrooms and leaves from the
    /// wet rooms, which get it through the doors.
    pub vents_m3s: Vec<f64>,
}

impl BuildingMap {
    /// Index in [`crate::sim::io::Inputs::boundary_c`] of the neighbours' temperature.
    pub const NEIGHBOURS: usize = 0;
    /// Index in [`crate::sim::io::Inputs::boundary_c`] of the stairwell's temperature.
    pub const STAIRWELL: usize = 1;
    /// Length of [`crate::sim::io::Inputs::boundary_c`].
    pub const SOURCES: usize = 2;
}

/// A stretch of an outer side, behind one room.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WallSurface {
    /// Index of the room.
    pub room: usize,
    /// Side of the home.
    pub side: WallSide,
    /// From, to, along the side, m.
    pub stretch: [f64; 2],
    /// What is behind.
    pub behind: Neighbour,
    /// Index of the surface.
    pub surface: usize,
}

/// A door in a [`Building`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DoorParts {
    /// Index of the link through which air passes.
    pub link: usize,
    /// Index of the surface of its leaf.
    pub surface: usize,
}

/// Builds what the engine simulates.
///
/// # Errors
/// When the home refers to an era, a glazing, a material or a city that the catalogue does not have. A home of a
/// [`super::Library`] refers to none such.
pub fn building(home: &Home, catalogue: &Catalogue, city: &str) -> Result<(Building, BuildingMap), BuildingError> {
    let climate =
        catalogue.climates.cities.get(city).ok_or_else(|| BuildingError(format!("there is no city `{city}`")))?;
    let era = catalogue
        .constructions
        .eras
        .get(&home.era)
        .ok_or_else(|| BuildingError(format!("there is no era `{}`", home.era)))?;
    let site = Site {
        latitude_deg: climate.latitude_deg,
        longitude_deg: climate.longitude_deg,
        time_zone_h: climate.time_zone_h,
        elevation_m: climate.elevation_m,
        ground_reflectance: GROUND_REFLECTANCE,
    };
    let zones = home
        .rooms
        .iter()
        .map(|room| Zone {
            name: room.id.to_string(),
            floor_area_m2: room.floor_area_m2(),
            height_m: home.height_m,
            furniture_kg_per_m2: FURNITURE_KG_M2,
        })
        .collect();
    let mut builder = Builder {
        home,
        catalogue,
        building: Building {
            site,
            zones,
            constructions: constructions(era, catalogue)?,
            surfaces: Vec::new(),
            windows: Vec::new(),
            links: Vec::new(),
        },
        map: BuildingMap::default(),
    };
    builder.outer_walls();
    builder.slabs();
    builder.partitions()?;
    builder.doors()?;
    builder.windows()?;
    builder.air(era);
    Ok((builder.building, builder.map))
}

/// Constructions of a building, by place.
#[derive(Clone, Copy)]
enum Part {
    Facade,
    PartyWall,
    HalfPartyWall,
    HalfFloor,
    WholeFloor,
    GroundFloor,
    HalfCeiling,
    WholeCeiling,
    Roof,
    Partition,
    Door,
}

fn constructions(era: &Era, catalogue: &Catalogue) -> Result<Vec<Construction>, BuildingError> {
    let facade = construction("facade", &era.facade, catalogue)?;
    let party_wall = construction("party wall", &era.party_wall, catalogue)?;
    // Nothing crosses the middle of a wall between two homes that live alike.
    let mut half_party_wall = Construction { name: "half party wall".into(), ..party_wall.clone() };
    for layer in &mut half_party_wall.layers {
        match layer {
            Layer::Solid { thickness_m, .. } => *thickness_m /= 2.0,
            Layer::Resistance(resistance) => *resistance /= 2.0,
        }
    }
    let half_floor = construction("floor, half slab", &era.floor, catalogue)?;
    let half_ceiling = construction("ceiling, half slab", &era.ceiling, catalogue)?;
    // Seen from inside, the neighbours' half lies beyond ours, its inner face outermost.
    let whole = |name: &str, theirs: &Construction, ours: &Construction| Construction {
        name: name.into(),
        layers: theirs.layers.iter().rev().chain(&ours.layers).copied().collect(),
        ..ours.clone()
    };
    let whole_floor = whole("floor", &half_ceiling, &half_floor);
    let whole_ceiling = whole("ceiling", &half_floor, &half_ceiling);
    Ok(vec![
        facade,
        party_wall,
        half_party_wall,
        half_floor,
        whole_floor,
        construction("ground floor", &era.ground_floor, catalogue)?,
        half_ceiling,
        whole_ceiling,
        construction("roof", &era.roof, catalogue)?,
        construction("partition", &era.partition, catalogue)?,
        Construction {
            name: "door".into(),
            layers: vec![DOOR_LEAF],
            solar_absorptance: era.partition.solar_absorptance,
            emissivity: EMISSIVITY,
        },
    ])
}

/// Layers of the catalogue as the engine takes them.
///
/// # Errors
/// When a layer names no material of the catalogue.
pub fn construction(name: &str, make: &Make, catalogue: &Catalogue) -> Result<Construction, BuildingError> {
    let layers = make
        .layers
        .iter()
        .map(|layer| match (&layer.of, layer.m, layer.r) {
            (Some(id), Some(thickness_m), _) => {
                let Material { conductivity, density, specific_heat } = *catalogue
                    .constructions
                    .materials
                    .get(id)
                    .ok_or_else(|| BuildingError(format!("there is no material `{id}`")))?;
                Ok(Layer::Solid { thickness_m, conductivity, density, specific_heat })
            }
            (_, _, Some(resistance)) => Ok(Layer::Resistance(resistance)),
            _ => Err(BuildingError(format!("{name}: a layer without material or resistance"))),
        })
        .collect::<Result<_, _>>()?;
    Ok(Construction { name: name.into(), layers, solar_absorptance: make.solar_absorptance, emissivity: EMISSIVITY })
}

struct Builder<'h> {
    home: &'h Home,
    catalogue: &'h Catalogue,
    building: Building,
    map: BuildingMap,
}

impl Builder<'_> {
    fn add(&mut self, surface: Surface) -> usize {
        self.building.surfaces.push(surface);
        self.building.surfaces.len() - 1
    }

    fn room_index(&self, id: &Id) -> Result<usize, BuildingError> {
        let found = self.home.rooms.iter().position(|room| room.id == *id);
        found.ok_or_else(|| BuildingError(format!("there is no room `{id}`")))
    }

    /// Which way a side faces; what a plan's axis points to.
    fn azimuth(&self, side: WallSide) -> f64 {
        self.home.sides.get(&side).map_or(0.0, |side| side.azimuth_deg)
    }

    fn outer_walls(&mut self) {
        let home = self.home;
        for (room_index, room) in home.rooms.iter().enumerate() {
            for (&side, what) in &home.sides {
                for stretch in plan::on_side(home, room, side) {
                    let mut cuts = vec![stretch[0], stretch[1]];
                    let ends = what.except.iter().flat_map(|except| [except.from, except.to]);
                    cuts.extend(ends.filter(|&at| at > stretch[0] + SAME_M && at < stretch[1] - SAME_M));
                    cuts.sort_by(f64::total_cmp);
                    for pair in cuts.windows(2) {
                        let middle = f64::midpoint(pair[0], pair[1]);
                        let except = what.except.iter().find(|except| (except.from..except.to).contains(&middle));
                        let behind = except.map_or(what.behind, |except| except.behind);
                        self.outer_wall(room_index, side, [pair[0], pair[1]], behind);
                    }
                }
            }
        }
    }

    fn outer_wall(&mut self, room: usize, side: WallSide, stretch: [f64; 2], behind: Neighbour) {
        let (part, boundary) = match behind {
            Neighbour::Outdoors => (Part::Facade, Boundary::Outdoors),
            Neighbour::Flat => (Part::PartyWall, neighbour(BuildingMap::NEIGHBOURS)),
            Neighbour::Stairwell => (Part::PartyWall, neighbour(BuildingMap::STAIRWELL)),
            Neighbour::Same => (Part::HalfPartyWall, Boundary::Adiabatic),
        };
        let surface = self.add(Surface {
            name: format!("{} {side:?}", self.home.rooms[room].id),
            zone: room,
            kind: SurfaceKind::Wall,
            area_m2: (stretch[1] - stretch[0]) * self.home.height_m,
            azimuth_deg: self.azimuth(side),
            tilt_deg: 90.0,
            construction: part as usize,
            boundary,
        });
        self.map.walls.push(WallSurface { room, side, stretch, behind, surface });
    }

    fn slabs(&mut self) {
        for zone in 0..self.home.rooms.len() {
            let name = self.home.rooms[zone].id.clone();
            let area_m2 = self.home.rooms[zone].floor_area_m2();
            let (part, boundary) = match self.home.below {
                Neighbour::Same => (Part::HalfFloor, Boundary::Adiabatic),
                Neighbour::Flat => (Part::WholeFloor, neighbour(BuildingMap::NEIGHBOURS)),
                Neighbour::Stairwell => (Part::WholeFloor, neighbour(BuildingMap::STAIRWELL)),
                Neighbour::Outdoors => (Part::GroundFloor, Boundary::Outdoors),
            };
            let floor = self.add(Surface {
                name: format!("{name} floor"),
                zone,
                kind: SurfaceKind::Floor,
                area_m2,
                azimuth_deg: 0.0,
                tilt_deg: 180.0,
                construction: part as usize,
                boundary,
            });
            self.map.floors.push(floor);
            let (part, kind, boundary) = match self.home.above {
                Neighbour::Same => (Part::HalfCeiling, SurfaceKind::Ceiling, Boundary::Adiabatic),
                Neighbour::Flat => (Part::WholeCeiling, SurfaceKind::Ceiling, neighbour(BuildingMap::NEIGHBOURS)),
                Neighbour::Stairwell => (Part::WholeCeiling, SurfaceKind::Ceiling, neighbour(BuildingMap::STAIRWELL)),
                Neighbour::Outdoors => (Part::Roof, SurfaceKind::Roof, Boundary::Outdoors),
            };
            let ceiling = self.add(Surface {
                name: format!("{name} ceiling"),
                zone,
                kind,
                area_m2,
                azimuth_deg: 0.0,
                tilt_deg: 0.0,
                construction: part as usize,
                boundary,
            });
            self.map.ceilings.push(ceiling);
        }
    }

    /// Walls between rooms, without their doors.
    fn partitions(&mut self) -> Result<(), BuildingError> {
        for wall in &self.home.partitions {
            let doors: f64 = self
                .home
                .doors
                .iter()
                .filter(|door| door.along == wall.along && (door.at - wall.at).abs() < SAME_M)
                .map(|door| plan::common(door.gap, &[[wall.from, wall.to]]) * self.door_height())
                .sum();
            let area_m2 = (wall.to - wall.from) * self.home.height_m - doors;
            let name = format!("{} | {}", wall.rooms[0], wall.rooms[1]);
            let surface = self.between(name, &wall.rooms, wall.along, area_m2.max(0.0), Part::Partition)?;
            self.map.partitions.push(surface);
        }
        Ok(())
    }

    fn door_height(&self) -> f64 {
        DOOR_HEIGHT_M.min(self.home.height_m)
    }

    fn between(
        &mut self,
        name: String,
        rooms: &[Id; 2],
        along: Along,
        area_m2: f64,
        part: Part,
    ) -> Result<usize, BuildingError> {
        let (zone, other) = (self.room_index(&rooms[0])?, self.room_index(&rooms[1])?);
        let azimuth_deg = self.azimuth(if along == Along::X { WallSide::Z1 } else { WallSide::X1 });
        Ok(self.add(Surface {
            name,
            zone,
            kind: SurfaceKind::Partition,
            area_m2,
            azimuth_deg,
            tilt_deg: 90.0,
            construction: part as usize,
            boundary: Boundary::Zone(other),
        }))
    }

    fn doors(&mut self) -> Result<(), BuildingError> {
        for door in &self.home.doors {
            let area_m2 = (door.gap[1] - door.gap[0]) * self.door_height();
            let surface = self.between(format!("{} door", door.id), &door.rooms, door.along, area_m2, Part::Door)?;
            self.building
                .links
                .push(AirLink { zones: [self.room_index(&door.rooms[0])?, self.room_index(&door.rooms[1])?] });
            self.map.doors.push(DoorParts { link: self.building.links.len() - 1, surface });
        }
        Ok(())
    }

    fn windows(&mut self) -> Result<(), BuildingError> {
        let figures = &self.catalogue.constructions;
        for window in &self.home.windows {
            let room = self.room_index(&window.room)?;
            let wall = self
                .map
                .walls
                .iter()
                .find(|wall| {
                    wall.room == room
                        && wall.side == window.side
                        && wall.behind == Neighbour::Outdoors
                        && (wall.stretch[0]..=wall.stretch[1]).contains(&window.centre)
                })
                .ok_or_else(|| BuildingError(format!("window `{}` is in no outer wall", window.id)))?;
            let glazing = figures
                .glazings
                .get(&window.glazing)
                .ok_or_else(|| BuildingError(format!("there is no glazing `{}`", window.glazing)))?;
            let (shutter_resistance, shutter_solar_factor) = if window.has_shutter {
                (figures.shutter.resistance, figures.shutter.solar_factor)
            } else {
                (0.0, 1.0)
            };
            self.building.windows.push(Window {
                surface: wall.surface,
                area_m2: window.size[0] * window.size[1],
                glazing: Glazing::Simple { u: glazing.u, g: glazing.g },
                shutter_resistance,
                shutter_solar_factor,
                opening_height_m: window.size[1],
            });
            self.map.windows.push(self.building.windows.len() - 1);
        }
        Ok(())
    }

    fn air(&mut self, era: &Era) {
        const PER_HOUR: f64 = 1.0 / 3600.0;
        let surfaces = &self.building.surfaces;
        self.map.leak_4pa_m3s = (0..self.home.rooms.len())
            .map(|zone| {
                let outer = surfaces.iter().filter(|s| s.zone == zone && s.boundary == Boundary::Outdoors);
                outer.map(|s| s.area_m2).sum::<f64>() * era.q4pa_m3h_m2 * PER_HOUR
            })
            .collect();
        let takes_air = |use_: RoomUse| matches!(use_, RoomUse::Living | RoomUse::Bedroom);
        let none_takes = !self.home.rooms.iter().any(|room| takes_air(room.use_));
        let floor = |all: bool| -> f64 {
            let rooms = self.home.rooms.iter().filter(|room| all || none_takes || takes_air(room.use_));
            rooms.map(super::Room::floor_area_m2).sum()
        };
        let flow_per_m2 = era.vents_m3h_m2 * PER_HOUR * floor(true) / floor(false);
        self.map.vents_m3s = self
            .home
            .rooms
            .iter()
            .map(|room| if none_takes || takes_air(room.use_) { flow_per_m2 * room.floor_area_m2() } else { 0.0 })
            .collect();
    }
}

fn neighbour(source: usize) -> Boundary {
    Boundary::Temperature { source, film: Some(NEIGHBOUR_FILM) }
}
