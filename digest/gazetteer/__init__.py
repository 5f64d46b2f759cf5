"""Names that belong to no language: places of the world, kinds of office, family names. Each table is read once."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from digest.contracts import TableError, checked, decoded, of_each, read
from digest.model import Known, Problem

HERE = Path(__file__).parent
_CODES = re.compile(r"[A-Z]{2}( [A-Z]{2})*")


@cache
def places() -> Mapping[str, tuple[str, ...]]:
    """Name to ISO codes of the countries that have such a place, the largest first."""
    return {name: tuple(codes.split(" ")) for name, codes, _ in _place_rows()}


@cache
def capital_cities() -> frozenset[str]:
    """The names of the capitals."""
    return frozenset(name for name, _, kind in _place_rows() if kind == "capital")


@cache
def _place_rows() -> tuple[tuple[str, ...], ...]:
    file = "gazetteer/places.tsv"
    rows = [line.split("\t") for line in decoded(read(HERE / "places.tsv", file), file).splitlines() if not line.startswith("#")]
    wrong = next((row for row in rows if len(row) != 3 or not _CODES.fullmatch(row[1])), None)
    if wrong is not None:
        hint = "write it as Lima, a tab, PE, a tab, city; or make the file again with tools/gazetteer.py"
        told = f"{' '.join(wrong)[:60]}: not a name, codes of countries and a kind with tabs between"
        raise TableError(Problem(file=file, wrong=told, hint=hint))
    return tuple(map(tuple, rows))


@cache
def office_kinds() -> Mapping[str, str]:
    """Canonical office to its kind ("Mayor" to "place"), in the order of weight."""
    return {office: kind for kind, offices in _toml("offices.toml").items() for office in offices}


@cache
def country_names() -> Mapping[str, str]:
    """ISO code to the English name inside a phrase ("the Philippines")."""
    return _toml("countries.toml")


@dataclass(frozen=True, slots=True)
class PeopleNames:
    """What the world's names tell: given names, family names with their countries, namesakes of institutions."""

    given: frozenset[str]
    family: Mapping[str, tuple[str, ...]]
    namesakes: frozenset[str]
    shapes: Mapping[str, str]  # country to the pattern of each word of its people's names, without diacritics
    endings: tuple[tuple[frozenset[str], tuple[str, ...]], ...]  # countries, and how family names end there
    borne: Mapping[str, frozenset[str]]  # a name in small letters without diacritics, to the countries that bear it


@cache
def people_names() -> PeopleNames:
    """The table of personal names."""
    table = _toml("people.toml")
    family: dict[str, tuple[str, ...]] = {}
    for code, names in table["family"].items():
        for name in names:
            family[name] = (*family.get(name, ()), code)
    endings = tuple((frozenset(entry["countries"]), tuple(entry["endings"])) for entry in table["endings"])
    borne: dict[str, frozenset[str]] = {}
    for entry in table["borne"]:
        for name in entry["names"]:
            borne[name] = borne.get(name, frozenset()) | frozenset(entry["countries"])
    return PeopleNames(frozenset(table["given"]), family, frozenset(table["namesakes"]), table["shapes"], endings, borne)


@dataclass(frozen=True, slots=True)
class OfficeStates:
    """Which states have an office and which have none, as far as it is told."""

    only: Mapping[str, frozenset[str]]
    without: Mapping[str, frozenset[str]]

    def may_have(self, country: str, office: str) -> bool:
        """Whether a state may have an office."""
        if office in self.only:
            return country in self.only[office]
        return country not in self.without.get(office, frozenset())


@cache
def office_states() -> OfficeStates:
    """The table of offices that tell a state."""
    table = _toml("states.toml")
    return OfficeStates(*({office: frozenset(codes) for office, codes in table[key].items()} for key in ("only", "without")))


@cache
def known(kind: str) -> tuple[Known, ...]:
    """The known people, organizations or places."""
    return tuple(known_from(key, entry) for key, entry in _toml("known.toml").get(kind, {}).items())


def known_from(key: str, entry: Mapping[str, Any]) -> Known:
    """An entry of such a table."""
    names: dict[str, str] = entry.get("names", {})
    language = {"own_lang": entry["own_lang"]} if "own_lang" in entry else {}
    return Known(
        id=key,
        names=names | language,
        spellings=(*names.values(), *entry.get("also", ())),
        country=entry.get("country"),
        role=entry.get("role"),
        articles=tuple(entry.get("articles", ())),
        reason=entry.get("reason", ""),
        by=entry.get("by"),
        on=str(entry["on"]) if "on" in entry else None,
    )


@cache
def bloc_members() -> Mapping[str, frozenset[str]]:
    """The ISO codes of the countries that belong to each bloc."""
    return {bloc: frozenset(members) for bloc, members in _toml("blocs.toml").items()}


@cache
def customs_union_of() -> Mapping[str, str]:
    """Countries whose trade agreements a bloc makes, and the bloc."""
    return {member: bloc for bloc, members in _toml("known.toml").get("customs_unions", {}).items() for member in members}


def tables() -> Mapping[str, object]:
    """Every table of these; raises TableError with all that is wrong in any of them."""
    every = (places, office_kinds, country_names, people_names, office_states, bloc_members, customs_union_of)
    read_by: dict[str, Callable[[], object]] = {each.__name__: each for each in every}
    return of_each(read_by, lambda name: read_by[name]())


@cache
def _toml(name: str) -> dict[str, Any]:
    file = f"gazetteer/{name}"
    return checked(read(HERE / name, file), file.removesuffix(".toml"), file)
