"""Where countries and cities lie: outlines by way of Natural Earth, cities by way of GeoNames. Longitudes come first, as maps have them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from digest.contracts import TableError, decoded, read
from digest.gazetteer import HERE
from digest.model import Problem

Point = tuple[float, float]
Polygons = list[list[list[list[float]]]]


@cache
def outlines() -> Mapping[str, Polygons]:
    """ISO code to the polygons of a country, as GeoJSON has them; the smallest countries have none."""
    file = "gazetteer/outlines.json"
    try:
        found: dict[str, Polygons] = json.loads(decoded(read(HERE / "outlines.json", file), file))
    except json.JSONDecodeError as error:
        told = f"no JSON: {error.msg} in line {error.lineno}"
        raise TableError(Problem(file=file, wrong=told, hint="make the file again with tools/outlines.py")) from None
    return found


@dataclass(frozen=True, slots=True)
class Cities:
    """Where cities lie, by name and ISO code of the country, and capitals by that code."""

    named: Mapping[tuple[str, str], Point]
    capitals: Mapping[str, Point]


@cache
def cities() -> Cities:
    """The table of cities."""
    file = "gazetteer/cities.tsv"
    rows = [line.split("\t") for line in decoded(read(HERE / "cities.tsv", file), file).splitlines() if not line.startswith("#")]
    try:
        placed = [(name, country, (float(longitude), float(latitude)), kind) for name, country, latitude, longitude, kind in rows]
    except ValueError:
        hint = "write it as Lima, PE, -12.04, -77.03, capital with tabs between; or make the file again with tools/outlines.py"
        raise TableError(Problem(file=file, wrong="not a name, a country, a latitude, a longitude and a kind", hint=hint)) from None
    return Cities(
        {(name, country): at for name, country, at, _ in placed}, {country: at for _, country, at, kind in placed if kind == "capital"}
    )
