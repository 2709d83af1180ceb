"""Describes a case to `EnergyPlus`: an epJSON document and a table of schedules.

Each function yields objects as (class, name, fields); `build` collects them. Fields and classes are those of the
input reference of `EnergyPlus` 25.2.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import geometry
from case import Case, CaseError, Construction, Room, Surface, Value, Window

Object = tuple[str, str, dict[str, Any]]

STEPS_PER_HOUR = 20
# 1 January is repeated so many times before the year begins, and more if it has not settled.
START_DAYS = (30, 90)
SCHEDULE_TABLE = "schedules.csv"
# Setpoints that no room reaches.
NEVER_HEATED, NEVER_COOLED = -100.0, 200.0
SECONDS_PER_HOUR = 3600.0
MONTHS = "january february march april may june july august september october november december".split()

AIR, RADIANT = "Zone Mean Air Temperature", "Zone Mean Radiant Temperature"
HEATING, COOLING = "Zone Ideal Loads Zone Sensible Heating Rate", "Zone Ideal Loads Zone Sensible Cooling Rate"
OUTPUTS = (AIR, RADIANT, HEATING, COOLING)

# The pane of the BESTEST double glazing, in sunlight; visible light plays no part.
PANE_SUN, PANE_LIGHT, PANE_EMISSIVITY = (0.834, 0.075), (0.899, 0.083), 0.84


class Schedules:
    """Schedules that the model uses, each given as its 8760 hours, in a table beside the document."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.used: dict[str, list[float]] = {}

    def name(self, value: Value) -> str:
        """The name of a schedule, from now on part of the model."""
        name = f"schedule {value}" if isinstance(value, str) else f"always {float(value)}"
        self.used.setdefault(name, self.case.hours(value))
        return name

    def objects(self) -> Iterator[Object]:
        """What declares them."""
        for column, name in enumerate(self.used, start=1):
            fields = {"file_name": SCHEDULE_TABLE, "column_number": column, "rows_to_skip_at_top": 0}
            yield "Schedule:File", name, {**fields, "number_of_hours_of_data": 8760, "column_separator": "Comma"}

    def table(self) -> str:
        """The table: a column for each, a line for each hour."""
        return "".join(",".join(map(str, line)) + "\n" for line in zip(*self.used.values()))


def build(case: Case) -> tuple[dict[str, Any], str]:
    """The document, and the table that goes beside it."""
    schedules = Schedules(case)
    document: dict[str, dict[str, Any]] = {}
    parts = [_settings(case), _constructions(case), _envelope(case, schedules)]
    parts += [_room(room, schedules) for room in case.rooms]
    parts += [_exchanges(case, schedules), _shutters(case, schedules)]
    for part in [*parts, schedules.objects()]:
        for kind, name, fields in part:
            family = document.setdefault(kind, {})
            # Two windows alike share their glazing.
            if family.setdefault(name, fields) != fields:
                raise CaseError(f"two different things are called {name} ({kind})")
    return document, schedules.table()


def _settings(case: Case) -> Iterator[Object]:
    traced = case.site.sun_inside == "traced"
    yield "Version", "version", {"version_identifier": "25.2"}
    yield "Timestep", "timestep", {"number_of_timesteps_per_hour": STEPS_PER_HOUR}
    yield "HeatBalanceAlgorithm", "conduction", {"algorithm": "ConductionTransferFunction"}
    yield "SurfaceConvectionAlgorithm:Inside", "inside", {"algorithm": "TARP"}
    yield "SurfaceConvectionAlgorithm:Outside", "outside", {"algorithm": "DOE-2"}
    building = {
        "terrain": "Country",
        "solar_distribution": "FullInteriorAndExterior" if traced else "MinimalShadowing",
        "minimum_number_of_warmup_days": START_DAYS[0],
        "maximum_number_of_warmup_days": START_DAYS[1],
        "temperature_convergence_tolerance_value": 0.004,
    }
    yield "Building", "building", building
    corners = {"starting_vertex_position": "LowerLeftCorner", "vertex_entry_direction": "Counterclockwise"}
    yield "GlobalGeometryRules", "corners", {**corners, "coordinate_system": "World"}
    ground = {f"{month}_ground_reflectance": case.site.ground_reflectance for month in MONTHS}
    yield "Site:GroundReflectance", "ground", ground
    # Dates are those of the weather: 2018 begins on a Monday. Rain would wet walls and snow brighten the ground.
    year = {"begin_month": 1, "begin_day_of_month": 1, "begin_year": 2018}
    year |= {"end_month": 12, "end_day_of_month": 31, "end_year": 2018}
    year |= {"use_weather_file_rain_indicators": "No", "use_weather_file_snow_indicators": "No"}
    year |= {"use_weather_file_holidays_and_special_days": "No", "use_weather_file_daylight_saving_period": "No"}
    yield "RunPeriod", "year", {**year, "apply_weekend_holiday_rule": "No"}
    control = {f"do_{what}_sizing_calculation": "No" for what in ("zone", "system", "plant")}
    control |= {"run_simulation_for_sizing_periods": "No", "run_simulation_for_weather_file_run_periods": "Yes"}
    yield "SimulationControl", "control", control
    for output in OUTPUTS:
        yield "Output:Variable", output, {"variable_name": output, "reporting_frequency": "Hourly"}
    unread = ("audit", "bnd", "dxf", "mdd", "mtd", "mtr", "rdd", "shd", "tabular", "sqlite", "json", "csv", "perflog")
    yield "OutputControl:Files", "files", {"output_eso": "Yes", **{f"output_{kind}": "No" for kind in unread}}


def _constructions(case: Case) -> Iterator[Object]:
    """Every construction as it is, turned round, and doubled."""
    for name, construction in case.constructions.items():
        materials = [f"{name} layer {number}" for number in range(1, len(construction.layers) + 1)]
        for material, layer in zip(materials, construction.layers):
            yield _material(material, layer, construction)
        yield _layered(name, materials)
        yield _layered(_turned(name), materials[::-1])
        yield _layered(_doubled(name), materials[::-1] + materials)
    pane = {
        "optical_data_type": "SpectralAverage",
        "thickness": 0.003048,
        "conductivity": 1.0,
        "infrared_transmittance_at_normal_incidence": 0.0,
    }
    for band, (through, back) in (("solar", PANE_SUN), ("visible", PANE_LIGHT)):
        pane[f"{band}_transmittance_at_normal_incidence"] = through
        for side in ("front", "back"):
            pane[f"{side}_side_{band}_reflectance_at_normal_incidence"] = back
            pane[f"{side}_side_infrared_hemispherical_emissivity"] = PANE_EMISSIVITY
    yield "WindowMaterial:Glazing", "bestest pane", pane
    yield "WindowMaterial:Gas", "bestest gap", {"gas_type": "Air", "thickness": 0.012}
    yield _layered("glazing bestest-double", ["bestest pane", "bestest gap", "bestest pane"])


def _material(name: str, layer: dict[str, float], construction: Construction) -> Object:
    faces = {
        "roughness": "Rough",
        "thermal_absorptance": construction.emissivity,
        "solar_absorptance": construction.solar_absorptance,
    }
    if "r" in layer:
        return "Material:NoMass", name, {"thermal_resistance": layer["r"], **faces}
    body = {"thickness": layer["d"], "conductivity": layer["k"], "density": layer["rho"], "specific_heat": layer["cp"]}
    return "Material", name, {**body, **faces}


def _layered(name: str, materials: list[str]) -> Object:
    places = ["outside_layer", *(f"layer_{number}" for number in range(2, 11))]
    if len(materials) > len(places):
        raise CaseError(f"construction {name}: more than {len(places)} layers")
    return "Construction", name, dict(zip(places, materials))


def _turned(construction: str) -> str:
    return f"{construction} (turned)"


def _doubled(construction: str) -> str:
    """Adiabatic surfaces of `EnergyPlus` have one temperature on both faces: nothing crosses the middle of this."""
    return f"{construction} (doubled)"


def _room(room: Room, schedules: Schedules) -> Iterator[Object]:
    name, where = room.name, "zone_or_zonelist_or_space_or_spacelist_name"
    yield "Zone", name, {"ceiling_height": room.height, "volume": room.height * room.floor_area}
    if room.gains_w:
        gains = {"design_level_calculation_method": "EquipmentLevel", "design_level": room.gains_w}
        gains |= {"fuel_type": "None", "fraction_radiant": room.gains_radiative}
        yield "OtherEquipment", name, {where: name, "schedule_name": schedules.name(room.gains_schedule), **gains}
    if room.infiltration_ach:
        leak = {
            "design_flow_rate_calculation_method": "AirChanges/Hour",
            "air_changes_per_hour": room.infiltration_ach,
            "schedule_name": schedules.name(room.infiltration_schedule),
        }
        yield "ZoneInfiltration:DesignFlowRate", name, {where: name, **leak}
    if room.ventilation_m3h:
        yield _inflow(f"{name} ventilation", name, room.ventilation_m3h, room.ventilation_schedule, schedules)
    if room.heating_setpoint is not None or room.cooling_setpoint is not None:
        yield from _conditioning(room, schedules)


def _inflow(name: str, room: str, m3h: float, schedule: Value, schedules: Schedules) -> Object:
    """Outdoor air at its own temperature."""
    flow = {"design_flow_rate_calculation_method": "Flow/Zone", "design_flow_rate": m3h / SECONDS_PER_HOUR}
    where = {"zone_or_zonelist_or_space_or_spacelist_name": room, "schedule_name": schedules.name(schedule)}
    return "ZoneVentilation:DesignFlowRate", name, {**where, **flow}


def _conditioning(room: Room, schedules: Schedules) -> Iterator[Object]:
    """Heat and cold, put into the air as needed."""
    name, inlet, outlet = room.name, f"{room.name} inlet", f"{room.name} outlet"
    lowest = NEVER_HEATED if room.heating_setpoint is None else room.heating_setpoint
    highest = NEVER_COOLED if room.cooling_setpoint is None else room.cooling_setpoint
    setpoints = {
        "heating_setpoint_temperature_schedule_name": schedules.name(lowest),
        "cooling_setpoint_temperature_schedule_name": schedules.name(highest),
    }
    yield "ThermostatSetpoint:DualSetpoint", name, setpoints
    thermostat = {"control_1_object_type": "ThermostatSetpoint:DualSetpoint", "control_1_name": name}
    # 4 means two setpoints.
    thermostat |= {"zone_or_zonelist_name": name, "control_type_schedule_name": schedules.name(4)}
    yield "ZoneControl:Thermostat", name, thermostat
    # Air must be able to leave the room, or its balance is that of a room blown up.
    system = {"zone_supply_air_node_name": inlet, "zone_exhaust_air_node_name": outlet}
    system |= {"dehumidification_control_type": "None", "humidification_control_type": "None"}
    if room.heating_max_w is not None:
        system |= {"heating_limit": "LimitCapacity", "maximum_sensible_heating_capacity": room.heating_max_w}
    yield "ZoneHVAC:IdealLoadsAirSystem", name, system
    entry = {
        "zone_equipment_object_type": "ZoneHVAC:IdealLoadsAirSystem",
        "zone_equipment_name": name,
        "zone_equipment_cooling_sequence": 1,
        "zone_equipment_heating_or_no_load_sequence": 1,
    }
    yield "ZoneHVAC:EquipmentList", name, {"equipment": [entry]}
    connections = {
        "zone_name": name,
        "zone_conditioning_equipment_list_name": name,
        "zone_air_inlet_node_or_nodelist_name": inlet,
        "zone_air_exhaust_node_or_nodelist_name": outlet,
        "zone_air_node_name": f"{name} node",
    }
    yield "ZoneHVAC:EquipmentConnections", name, connections


def _exchanges(case: Case, schedules: Schedules) -> Iterator[Object]:
    """An object moves air one way: two of them."""
    for number, exchange in enumerate(case.exchanges, start=1):
        for way, (source, target) in (("out", exchange.zones), ("back", exchange.zones[::-1])):
            fields = {"zone_or_space_name": target, "source_zone_or_space_name": source}
            fields |= {"design_flow_rate_calculation_method": "Flow/Zone"}
            fields |= {"design_flow_rate": exchange.m3h / SECONDS_PER_HOUR}
            fields |= {"schedule_name": schedules.name(exchange.schedule)}
            yield "ZoneMixing", f"mixing {number} {way}", fields


def _sides(case: Case, room: Room) -> Iterator[Surface]:
    """The surfaces around a room, each as the room sees it."""
    for surface in case.surfaces:
        if surface.zone == room.name:
            yield surface
        if surface.boundary == "zone" and surface.other_zone == room.name:
            opposite = {"roof": "floor", "ceiling": "floor", "floor": "ceiling"}
            yield replace(
                surface,
                name=_other_side(surface.name),
                zone=room.name,
                other_zone=surface.zone,
                kind=opposite.get(surface.kind, surface.kind),
                tilt=180.0 - surface.tilt,
                azimuth=(surface.azimuth + 180.0) % 360.0,
                construction=_turned(surface.construction),
            )


def _other_side(name: str) -> str:
    far = " (far side)"
    return name.removesuffix(far) if name.endswith(far) else name + far


def _envelope(case: Case, schedules: Schedules) -> Iterator[Object]:
    lay = geometry.closed if case.site.sun_inside == "traced" else geometry.apart
    for row, room in enumerate(case.rooms):
        sides = list(_sides(case, room))
        panels = lay(room, sides, row)
        for side in sides:
            yield from _surface(side, panels[side.name], schedules)
        for side in sides:
            yield from _windows(side, panels[side.name], case, schedules)


def _surface(side: Surface, panel: geometry.Panel, schedules: Schedules) -> Iterator[Object]:
    types = {"wall": "Wall", "partition": "Wall", "floor": "Floor", "roof": "Roof", "ceiling": "Ceiling"}
    open_air = side.boundary == "outdoors"
    fields: dict[str, Any] = {
        "zone_name": side.zone,
        "surface_type": types[side.kind],
        "construction_name": _doubled(side.construction) if side.boundary == "adiabatic" else side.construction,
        "sun_exposure": "SunExposed" if open_air else "NoSun",
        "wind_exposure": "WindExposed" if open_air else "NoWind",
        "vertices": [{f"vertex_{axis}_coordinate": value for axis, value in zip("xyz", p)} for p in panel.corners],
    }
    match side.boundary:
        case "outdoors":
            fields["outside_boundary_condition"] = "Outdoors"
        case "adiabatic":
            fields["outside_boundary_condition"] = "Adiabatic"
        case "zone":
            fields["outside_boundary_condition"] = "Surface"
            fields["outside_boundary_condition_object"] = _other_side(side.name)
        case "temperature":
            fields["outside_boundary_condition"] = "OtherSideCoefficients"
            fields["outside_boundary_condition_object"] = side.name
            # Without a film the face itself has the temperature.
            beyond = {"combined_convective_radiative_film_coefficient": side.film}
            beyond |= {"constant_temperature_schedule_name": schedules.name(side.temperature)}
            yield "SurfaceProperty:OtherSideCoefficients", side.name, beyond
    yield "BuildingSurface:Detailed", side.name, fields


def _windows(side: Surface, panel: geometry.Panel, case: Case, schedules: Schedules) -> Iterator[Object]:
    mine = [(number, window) for number, window in enumerate(case.windows) if window.surface == side.name]
    if not mine:
        return
    for (number, window), place in zip(mine, geometry.panes(panel, [window.area for _, window in mine])):
        name, glazing = _window_name(number), f"glazing {window.glazing}"
        if window.glazing is None:
            glazing = _glazing_name(window.u, window.g)
            yield from _plain_glazing(window.u, window.g)
        yield "Window", name, {"construction_name": glazing, "building_surface_name": side.name, **place}
        if window.opening_m3h:
            inflow = (side.zone, window.opening_m3h, window.opening_schedule)
            yield _inflow(f"{name} open", *inflow, schedules)


def _window_name(number: int) -> str:
    return f"window {number}"


def _glazing_name(u: float, g: float) -> str:
    return f"glazing of U {u:.5f} and g {g:.5f}"


def _plain_glazing(u: float, g: float) -> Iterator[Object]:
    name = _glazing_name(u, g)
    yield "WindowMaterial:SimpleGlazingSystem", name, {"u_factor": u, "solar_heat_gain_coefficient": g}
    yield _layered(name, [name])


def _shutters(case: Case, schedules: Schedules) -> Iterator[Object]:
    """A control program for each schedule: it puts other glass into the windows while their shutters are closed.

    The shading controls of `EnergyPlus` would darken the glass and leave its heat loss as it was.
    """
    system = "EnergyManagementSystem"
    groups: dict[Value, list[tuple[int, Window]]] = {}
    for number, window in enumerate(case.windows):
        if window.shutter_schedule is not None:
            groups.setdefault(window.shutter_schedule, []).append((number, window))
    for group, (schedule, windows) in enumerate(groups.items()):
        position, program = f"shutters_{group}", f"move_shutters_{group}"
        watched = {"output_variable_or_output_meter_index_key_name": schedules.name(schedule)}
        watched |= {"output_variable_or_output_meter_name": "Schedule Value"}
        yield f"{system}:Sensor", position, watched
        opened, closed = [], []
        for number, window in windows:
            glass = f"glass_of_{number}"
            moved = {"actuated_component_unique_name": _window_name(number)}
            moved |= {"actuated_component_type": "Surface", "actuated_component_control_type": "Construction State"}
            yield f"{system}:Actuator", glass, moved
            yield from _plain_glazing(*window.shut())
            for state, pair, lines in (("open", (window.u, window.g), opened), ("shut", window.shut(), closed)):
                index = f"{state}_{number}"
                construction = {"construction_object_name": _glazing_name(*pair)}
                yield f"{system}:ConstructionIndexVariable", index, construction
                lines.append(f"SET {glass} = {index}")
        lines = [f"IF {position} > 0.5", *closed, "ELSE", *opened, "ENDIF"]
        yield f"{system}:Program", program, {"lines": [{"program_line": line} for line in lines]}
        caller = {"energyplus_model_calling_point": "BeginZoneTimestepBeforeInitHeatBalance"}
        yield f"{system}:ProgramCallingManager", program, {**caller, "programs": [{"program_name": program}]}
