"""Writes results in the format that the references and our own engine use.

Hour 0 of the year is 1 January, 0 h to 1 h. Hourly values are means over the hour.
"""

import json
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from case import DAYS_IN_MONTHS, HOURS_IN_YEAR

FORMAT = "doux-foyer-result 1"
DAYS_IN_WEEK = 7
WARM = 26.0


@dataclass
class Hours:
    """What a room went through, hour by hour: °C and W."""

    air: list[float]
    radiant: list[float]
    heating: list[float]
    cooling: list[float]


def document(name: str, weather: str, engine: str, outdoors: list[float], rooms: dict[str, Hours]) -> dict[str, Any]:
    """The whole result."""
    coldest, hottest = _extreme_weeks(outdoors)
    everything = {
        "heating": _energy([sum(hour) for hour in zip(*(room.heating for room in rooms.values()))]),
        "cooling": _energy([sum(hour) for hour in zip(*(room.cooling for room in rooms.values()))]),
    }
    return {
        "format": FORMAT,
        "case": name,
        "weather": weather,
        "engine": engine,
        "total": everything,
        "zones": {name: _room(room) for name, room in rooms.items()},
        "weeks": {"coldest": _week(coldest, rooms), "hottest": _week(hottest, rooms)},
    }


def _room(room: Hours) -> dict[str, Any]:
    air = [round(value, 2) for value in room.air]
    lowest, highest = min(air), max(air)
    return {
        "heating": _energy(room.heating),
        "cooling": _energy(room.cooling),
        "air_mean_c": round(sum(air) / HOURS_IN_YEAR, 3),
        "air_min_c": lowest,
        "air_min_hour": air.index(lowest),
        "air_max_c": highest,
        "air_max_hour": air.index(highest),
        "hours_over_26": sum(value > WARM for value in air),
    }


def _energy(power: list[float]) -> dict[str, Any]:
    watts = [round(value) for value in power]
    highest = max(watts)
    ends = [24 * days for days in accumulate(DAYS_IN_MONTHS)]
    months = [sum(power[start:end]) / 1000 for start, end in zip([0, *ends], ends)]
    return {
        "kwh": round(sum(power) / 1000, 1),
        "peak_w": highest,
        "peak_hour": watts.index(highest),
        "kwh_by_month": [round(month, 1) for month in months],
    }


def _extreme_weeks(outdoors: list[float]) -> tuple[int, int]:
    """First hours of the seven whole days that are coldest and hottest."""
    days = [sum(outdoors[24 * day : 24 * day + 24]) for day in range(HOURS_IN_YEAR // 24)]
    weeks = [sum(days[first : first + DAYS_IN_WEEK]) for first in range(len(days) - DAYS_IN_WEEK + 1)]
    return 24 * weeks.index(min(weeks)), 24 * weeks.index(max(weeks))


def _week(first: int, rooms: dict[str, Hours]) -> dict[str, Any]:
    span = slice(first, first + 24 * DAYS_IN_WEEK)
    cut = {
        name: {
            "air_c": [round(value, 2) for value in room.air[span]],
            "radiant_c": [round(value, 2) for value in room.radiant[span]],
            "heating_w": [round(value) for value in room.heating[span]],
        }
        for name, room in rooms.items()
    }
    return {"first_hour": first, "zones": cut}


def text(value: Any, depth: int = 0) -> str:
    """JSON: a line for each key, lists on one line."""
    if not isinstance(value, dict):
        return json.dumps(value, separators=(",", ":"), ensure_ascii=False)
    margin = " " * depth
    inside = ",\n".join(f"{margin} {json.dumps(key)}: {text(entry, depth + 1)}" for key, entry in value.items())
    return f"{{\n{inside}\n{margin}}}"
