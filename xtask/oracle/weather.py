"""Weather of the references, turned into the format that `EnergyPlus` reads (EPW)."""

import csv
import math
from dataclasses import dataclass
from pathlib import Path

from case import DAYS_IN_MONTHS, HOURS_IN_YEAR, CaseError

# Of an hour without records, in the order of the format, from the temperature on: what nothing is known of has the
# value that stands for "missing". Names in braces are columns of our weather.
HOUR_TEMPLATE = (
    "{temperature},{dew_point},{humidity:.1f},{pressure},9999,9999,{sky_ir},{ghi},{dni},{dhi},"
    "999999,999999,999999,9999,{wind_direction},{wind_speed},0,0,9999,99999,9,999999999,999,0.999,0,88,0.2,0,0"
)
PLACE = ("lat", "lon", "tz", "elevation")


@dataclass
class Weather:
    """A year; each hour holds the texts of its columns."""

    name: str
    place: dict[str, str]
    hours: list[dict[str, str]]

    def temperatures(self) -> list[float]:
        """Outdoor air, hour by hour."""
        return [float(hour["temperature"]) for hour in self.hours]

    def epw(self) -> str:
        """The whole file."""
        place = ",".join(self.place[key] for key in PLACE)
        head = [
            f"LOCATION,{self.name},,,,,{place}",
            "DESIGN CONDITIONS,0",
            "TYPICAL/EXTREME PERIODS,0",
            "GROUND TEMPERATURES,0",
            "HOLIDAYS/DAYLIGHT SAVINGS,No,0,0,0",
            "COMMENTS 1",
            "COMMENTS 2",
            "DATA PERIODS,1,1,Year,Monday,1/1,12/31",
        ]
        dates = (
            f"2018,{month},{day},{hour},0,?"
            for month, days in enumerate(DAYS_IN_MONTHS, start=1)
            for day in range(1, days + 1)
            for hour in range(1, 25)
        )
        body = [
            f"{date},{HOUR_TEMPLATE.format(**hour, humidity=_humidity(hour))}"
            for date, hour in zip(dates, self.hours, strict=True)
        ]
        return "\n".join(head + body) + "\n"


def read(path: Path) -> Weather:
    """A file of `tests/reference/weather`: place, names of the columns, hours."""
    try:
        with path.open(newline="", encoding="utf-8") as file:
            first = next(csv.reader(file))
            hours = list(csv.DictReader(file))
        weather = Weather(path.stem, dict(zip(first[::2], first[1::2], strict=True)), hours)
        weather.temperatures()
        for key in PLACE:
            float(weather.place[key])
    except (OSError, StopIteration, KeyError, TypeError, ValueError) as error:
        raise CaseError(f"weather {path}: {error!r}") from error
    if len(hours) != HOURS_IN_YEAR:
        raise CaseError(f"weather {path}: {len(hours)} hours instead of {HOURS_IN_YEAR}")
    return weather


def _humidity(hour: dict[str, str]) -> float:
    """Relative, in %, from the dew point: ratio of the pressures of saturation (Magnus, WMO coefficients)."""
    air, dew = (17.62 * t / (243.12 + t) for t in (float(hour["temperature"]), float(hour["dew_point"])))
    return min(100.0, max(1.0, 100.0 * math.exp(dew - air)))
