"""Reads a case of `tests/reference/cases`: base and variants, defaults, and every hour of every schedule.

Our own engine reads each case first and says, with line numbers, what is wrong in it. Here only what an `EnergyPlus`
model cannot do without is checked.
"""

import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

HOURS_IN_YEAR = 8760
DAYS_IN_MONTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
# A variant of a variant of a variant is read; a circle is not.
LONGEST_CHAIN = 8

TILT_OF_KIND = {"wall": 90.0, "partition": 90.0, "floor": 180.0, "roof": 0.0, "ceiling": 0.0}
BOUNDARIES = ("outdoors", "adiabatic", "zone", "temperature")

# A number, or the name of a schedule.
Value = float | str


class CaseError(Exception):
    """What cannot be run, said to a person."""


@dataclass
class Room:
    """An entry of `zones`."""

    name: str
    floor_area: float
    height: float
    heating_setpoint: Value | None = None
    cooling_setpoint: Value | None = None
    heating_max_w: float | None = None
    infiltration_ach: float = 0.0
    infiltration_schedule: Value = 1.0
    ventilation_m3h: float = 0.0
    ventilation_schedule: Value = 1.0
    gains_w: float = 0.0
    gains_schedule: Value = 1.0
    gains_radiative: float = 0.5


@dataclass
class Construction:
    """Layers from outside to inside."""

    layers: list[dict[str, float]]
    solar_absorptance: float = 0.6
    emissivity: float = 0.9


@dataclass
class Surface:
    """An entry of `surfaces`: seen from `zone`, whose inner side it is."""

    name: str
    zone: str
    kind: str
    area: float
    construction: str
    boundary: str
    azimuth: float = 0.0
    tilt: float | None = None
    other_zone: str | None = None
    temperature: Value | None = None
    film: float = 0.0

    def __post_init__(self) -> None:
        if self.kind not in TILT_OF_KIND:
            raise CaseError(f"surface {self.name}: unknown kind {self.kind}")
        if self.boundary not in BOUNDARIES:
            raise CaseError(f"surface {self.name}: unknown boundary {self.boundary}")
        if self.tilt is None:
            self.tilt = TILT_OF_KIND[self.kind]


@dataclass
class Window:
    """An entry of `windows`."""

    surface: str
    area: float
    glazing: str | None = None
    u: float | None = None
    g: float | None = None
    shutter_resistance: float = 0.0
    shutter_g_factor: float = 1.0
    shutter_schedule: Value | None = None
    opening_m3h: float = 0.0
    opening_schedule: Value = 1.0

    def __post_init__(self) -> None:
        if self.glazing is None and (self.u is None or self.g is None):
            raise CaseError(f"window on {self.surface}: neither a glazing nor u and g")
        if self.glazing is not None and self.shutter_schedule is not None:
            raise CaseError(f"window on {self.surface}: a shutter needs a window given by u and g")

    def shut(self) -> tuple[float, float]:
        """U and g behind the closed shutter."""
        return 1.0 / (1.0 / self.u + self.shutter_resistance), self.g * self.shutter_g_factor


@dataclass
class Exchange:
    """An entry of `mixing`."""

    zones: list[str]
    m3h: float
    schedule: Value = 1.0


@dataclass
class Site:
    """The table `site`."""

    weather: str
    ground_reflectance: float = 0.2
    sun_inside: str = "floor"


@dataclass
class Case:
    """A case with nothing left to look up but its schedules."""

    name: str
    site: Site
    rooms: list[Room]
    surfaces: list[Surface]
    windows: list[Window]
    exchanges: list[Exchange]
    constructions: dict[str, Construction]
    schedules: dict[str, Any] = field(default_factory=dict)

    def hours(self, value: Value) -> list[float]:
        """The 8760 values of a number or of a schedule."""
        if not isinstance(value, str):
            return [float(value)] * HOURS_IN_YEAR
        if value not in self.schedules:
            raise CaseError(f"no schedule is called {value}")
        try:
            return _year(self.schedules[value])
        except (KeyError, TypeError, ValueError) as error:
            raise CaseError(f"schedule {value}: {error}") from error


def read(path: Path) -> Case:
    """The case of a file."""
    tables = _with_base(path, LONGEST_CHAIN)
    try:
        case = Case(
            name=tables["name"],
            site=Site(**tables["site"]),
            rooms=[Room(**table) for table in tables["zones"]],
            surfaces=[Surface(**table) for table in tables["surfaces"]],
            windows=[Window(**table) for table in tables.get("windows", [])],
            exchanges=[Exchange(**table) for table in tables.get("mixing", [])],
            constructions={name: Construction(**table) for name, table in tables["constructions"].items()},
            schedules=tables.get("schedules", {}),
        )
    except (KeyError, TypeError) as error:
        raise CaseError(f"a key is missing or unknown: {error}") from error
    _check(case)
    return case


def _with_base(path: Path, left: int) -> dict[str, Any]:
    """The tables of a file, laid over those of its base."""
    if left == 0:
        raise CaseError(f"more than {LONGEST_CHAIN} bases upon one another")
    try:
        own = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise CaseError(f"{path}: {error}") from error
    if "base" not in own:
        return own
    whole = _with_base(path.parent / own["base"], left - 1)
    for key in ("name", "note"):
        whole[key] = own.get(key, whole.get(key, ""))
    for key in ("site", "schedules"):
        whole[key] = {**whole.get(key, {}), **own.get(key, {})}
    return whole


def _year(schedule: Any) -> list[float]:
    """Hour by hour; the year has 365 days and begins on a Monday."""
    if not isinstance(schedule, dict):
        return [float(schedule)] * HOURS_IN_YEAR
    working = _day(schedule["day"])
    weekend = _day(schedule.get("weekend", schedule["day"]))
    months = set(schedule.get("months", range(1, 13)))
    outside = [float(schedule["otherwise"])] * 24 if "months" in schedule else working
    values: list[float] = []
    for month, days in enumerate(DAYS_IN_MONTHS, start=1):
        for _ in range(days):
            weekday = len(values) // 24 % 7
            values += outside if month not in months else weekend if weekday >= 5 else working
    return values


def _day(hours: Any) -> list[float]:
    if not isinstance(hours, list):
        return [float(hours)] * 24
    if len(hours) != 24:
        raise ValueError(f"{len(hours)} hours in a day")
    return [float(hour) for hour in hours]


def _check(case: Case) -> None:
    """What refers to something must find it; names must stay apart in a program that ignores capitals."""
    rooms, surfaces = {room.name for room in case.rooms}, {surface.name: surface for surface in case.surfaces}
    for names in ([room.name for room in case.rooms], [surface.name for surface in case.surfaces]):
        if len({name.upper() for name in names}) != len(names) or any("," in name for name in names):
            raise CaseError("names of rooms and of surfaces must differ, not by capitals only, and have no comma")
    for surface in case.surfaces:
        if surface.zone not in rooms or (surface.boundary == "zone" and surface.other_zone not in rooms):
            raise CaseError(f"surface {surface.name}: no such room")
        if surface.construction not in case.constructions:
            raise CaseError(f"surface {surface.name}: no construction {surface.construction}")
        if surface.boundary == "temperature" and surface.temperature is None:
            raise CaseError(f"surface {surface.name}: no temperature")
    for window in case.windows:
        if window.surface not in surfaces or surfaces[window.surface].boundary != "outdoors":
            raise CaseError(f"window on {window.surface}: no such surface, or not outdoors")
    for exchange in case.exchanges:
        if len(exchange.zones) != 2 or not rooms.issuperset(exchange.zones):
            raise CaseError(f"mixing of {exchange.zones}: two rooms are needed")
