"""Gives the surfaces of a case, which are areas and directions, a place in space.

`EnergyPlus` wants corners. Most of what it computes depends on the area, the direction and the height above ground
alone: surfaces stand apart, each in its own lot. When the sun is to be followed inside a room, its walls are laid end
to end around it, and its floor and its roof are what they enclose.
"""

import math
from dataclasses import dataclass

from case import CaseError, Room, Surface

Point = tuple[float, float, float]
# Far enough for no surface to meet another.
LOT = 100.0
# Of a length or an area, in a room that closes.
TOLERANCE = 1e-3


@dataclass
class Panel:
    """A surface in space, seen from outside: its corners from the lower left one, counter-clockwise."""

    corners: list[Point]
    width: float
    height: float


def _directions(azimuth: float, tilt: float) -> tuple[Point, Point]:
    """Unit vectors to the right and upwards along a surface, seen from outside."""
    a, t = math.radians(azimuth), math.radians(tilt)
    right = (-math.cos(a), math.sin(a), 0.0)
    upward = (-math.cos(t) * math.sin(a), -math.cos(t) * math.cos(a), math.sin(t))
    return right, upward


def _panel(start: Point, surface: Surface, width: float, height: float) -> Panel:
    """A rectangle from its lower left corner."""
    right, upward = _directions(surface.azimuth, surface.tilt)
    steps = ((0.0, 0.0), (width, 0.0), (width, height), (0.0, height))
    corners = [tuple(s + x * r + y * u for s, r, u in zip(start, right, upward)) for x, y in steps]
    return Panel(corners, width, height)


def apart(room: Room, surfaces: list[Surface], row: int) -> dict[str, Panel]:
    """Every surface in its own lot: walls as high as the room, others square, with the middle at their height."""
    panels = {}
    for lot, surface in enumerate(surfaces):
        upright = surface.tilt == 90.0
        height = room.height if upright else math.sqrt(surface.area)
        width = surface.area / height
        level = room.height / 2 if upright else room.height if surface.tilt < 90.0 else 0.0
        right, upward = _directions(surface.azimuth, surface.tilt)
        middle = (lot * LOT, row * LOT, level)
        start = tuple(m - width / 2 * r - height / 2 * u for m, r, u in zip(middle, right, upward))
        panels[surface.name] = _panel(start, surface, width, height)
    return panels


def closed(room: Room, surfaces: list[Surface], row: int) -> dict[str, Panel]:
    """The walls one after the other around the room; one floor and one roof."""
    walls = sorted((s for s in surfaces if s.tilt == 90.0), key=lambda s: -(s.azimuth % 360.0))
    lying = [s for s in surfaces if s.tilt != 90.0]
    if sorted(s.tilt for s in lying) != [0.0, 180.0]:
        raise CaseError(f"room {room.name}: to follow the sun inside, it must have one floor and one flat roof")
    panels, here, turns = {}, (0.0, row * LOT, 0.0), []
    facing = None
    for wall in walls:
        # Parts of one wall leave no corner in the floor.
        if wall.azimuth % 360.0 != facing:
            turns.append(here)
            facing = wall.azimuth % 360.0
        panel = _panel(here, wall, wall.area / room.height, room.height)
        panels[wall.name], here = panel, panel.corners[1]
    gap = math.dist(here, turns[0]) if turns else math.inf
    if len(turns) < 3 or gap > TOLERANCE * math.sqrt(room.floor_area):
        raise CaseError(f"room {room.name}: to follow the sun inside, its walls must close around it")
    inside = _enclosed(turns)
    for surface in lying:
        if abs(surface.area / inside - 1.0) > TOLERANCE:
            raise CaseError(f"surface {surface.name}: {surface.area} m2, but the walls enclose {inside:.2f} m2")
        # Walls go round counter-clockwise, seen from above, which is the outside of a roof.
        level = 0.0 if surface.tilt == 180.0 else room.height
        outline = [(x, y, level) for x, y, _ in turns]
        corners = outline if surface.tilt == 0.0 else outline[::-1]
        panels[surface.name] = Panel(corners, math.sqrt(inside), math.sqrt(inside))
    return panels


def _enclosed(outline: list[Point]) -> float:
    pairs = zip(outline, outline[1:] + outline[:1])
    return abs(sum(p[0] * q[1] - q[0] * p[1] for p, q in pairs)) / 2


def panes(panel: Panel, areas: list[float]) -> list[dict[str, float]]:
    """Places for windows in a panel: strips side by side, in each a window of its proportions in the middle."""
    strip = panel.width / len(areas)
    places = []
    for number, area in enumerate(areas):
        scale = math.sqrt(area / (strip * panel.height))
        if scale >= 1.0 - TOLERANCE:
            raise CaseError(f"{area} m2 of window in {strip * panel.height:.2f} m2 of wall")
        width, height = scale * strip, scale * panel.height
        places.append(
            {
                "starting_x_coordinate": number * strip + (strip - width) / 2,
                "starting_z_coordinate": (panel.height - height) / 2,
                "length": width,
                "height": height,
            }
        )
    return places
