"""A fact's values as an editor writes them: the fields of the published form."""

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date
from functools import cache
from typing import Any

from digest.json_line import json_line
from digest.model import (
    Agreement,
    Date,
    Event,
    Evidence,
    Fact,
    Figure,
    Milestone,
    Organization,
    Part,
    Person,
    Place,
    Quote,
    Stance,
    Topic,
    Trend,
)

TYPES: Mapping[str, type[Fact]] = {
    "people": Person,
    "organizations": Organization,
    "places": Place,
    "dates": Date,
    "figures": Figure,
    "events": Event,
    "agreements": Agreement,
    "milestones": Milestone,
    "quotes": Quote,
    "topics": Topic,
    "trends": Trend,
    "stances": Stance,
}
# Published under another name than the field's own.
_CALLED: Mapping[str, Mapping[str, str]] = {"events": {"name": "called"}, "milestones": {"parties": "between"}}
# What an added fact says where nothing else is said.
_UNLESS_SAID: Mapping[str, Mapping[str, Any]] = {
    "people": {"role": None, "country": None},
    "places": {"country": None},
    "dates": {"inferred": False},
    "figures": {"bound": "exact", "status": "actual", "period": None},
    "events": {"date": None, "people": (), "place": None},
    "agreements": {"parties": (), "date": None},
    "milestones": {"date": None},
}
# Kinds whose facts are one wherever their values are told.
_BY_VALUES = frozenset({"people", "organizations", "places", "dates", "topics", "trends", "stances"})
# The fields that say what a fact is of, where there may be a second of its kind.
_NAMING: Mapping[str, tuple[str, ...]] = {
    "people": ("name",),
    "organizations": ("name",),
    "places": ("name",),
    "figures": ("metric", "value", "unit"),
    "agreements": ("kind", "name"),
}
_FIRST_WORDS = 5
_TIMES = ("date", "period")


def changed(kind: str, fact: Fact, values: Mapping[str, Any]) -> Fact:
    """The fact with other values; a time that an editor gives follows from nothing else."""
    own = _own(kind, values)
    if any(key in own for key in _TIMES):
        own["because"] = ()
    if kind == "dates":
        own["inferred"] = False
    return replace(fact, **own)


def added(kind: str, values: Mapping[str, Any], evidence: Evidence, quote: str) -> Fact:
    """A fact of an editor's, with the words that say it."""
    told = {"starts": " ".join(quote.strip("“”\"'„«» ").split()[:_FIRST_WORDS])} if kind == "quotes" else {}
    return TYPES[kind](evidence=evidence, **{**_UNLESS_SAID.get(kind, {}), **told, **_own(kind, values)})


def holds(kind: str, fact: Fact, values: Mapping[str, Any]) -> bool:
    """Whether a fact says all of these already."""
    return all(getattr(fact, key, None) == value for key, value in _own(kind, values).items())


def is_told_by(kind: str, fact: Fact, new: Fact, values: Mapping[str, Any]) -> bool:
    """Whether a fact tells all that an added one would; what its values alone do not name, in the same sentence."""
    proofs = (fact.evidence, *fact.tellings)
    is_there = kind in _BY_VALUES or any(new.evidence.start < proof.end and proof.start < new.evidence.end for proof in proofs)
    return is_there and holds(kind, fact, values)


def is_the_same(kind: str, one: Fact, other: Fact) -> bool:
    """Whether two facts are of one thing, whatever they say of it."""
    naming = _NAMING.get(kind, ())
    return bool(naming) and all(getattr(one, field) == getattr(other, field) for field in naming)


def says_nothing_new(kind: str, fact: Fact, values: Mapping[str, Any]) -> bool:
    """Whether a fact says all of these already; a time that was only worked out is made certain by who says it."""
    return holds(kind, fact, values) and not (fact.because and any(key in values for key in _TIMES))


def written(kind: str, fact: Fact) -> dict[str, Any]:
    """The values of a fact that an editor may write, under their published names; what is not told is left out."""
    names = {field: name for name, field in _CALLED.get(kind, {}).items()}
    found = {names.get(field, field): getattr(fact, field) for field in _told_fields(kind)}
    return {name: value for name, value in found.items() if value not in (None, (), "")}


@cache
def _told_fields(kind: str) -> tuple[str, ...]:
    shared = {field.name for field in fields(Fact)} | {"roles", "part_of", "founding", "inferred", "starts", "carries_out", "each"}
    own = [field.name for field in fields(TYPES[kind]) if field.name not in shared]
    return tuple(own)


def as_toml(values: Mapping[str, Any]) -> str:
    """Values in one line of TOML."""
    return "{ " + ", ".join(f"{key} = {_toml(value)}" for key, value in values.items()) + " }"


def _toml(value: Any) -> str:
    if isinstance(value, tuple | list):
        return "[" + ", ".join(map(_toml, value)) + "]"
    if isinstance(value, Mapping):
        return as_toml(value)
    return json_line(value) if isinstance(value, str) else str(value)


def _own(kind: str, values: Mapping[str, Any]) -> dict[str, Any]:
    called = _CALLED.get(kind, {})
    return {called.get(key, key): _own_value(key, value) for key, value in values.items()}


def _own_value(key: str, value: Any) -> Any:
    if key == "roles":
        return tuple(Part(role, tuple(names)) for role, names in value.items() if names)
    if isinstance(value, list):
        return tuple(value)
    if type(value) is date:
        return value.isoformat()
    return None if value == "" else value
