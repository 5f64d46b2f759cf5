"""Who holds which office, and from when to when."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from random import Random

from digest.gazetteer import office_states, people_names
from tools.corpus.settings import settings

_YEAR = 365


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A person's time in an office; `host` is the country that an ambassador is sent to."""

    name: str
    office: str
    country: str
    begin: date
    end: date
    host: str | None = None

    def holds(self, day: date) -> bool:
        """Whether the office is held on a day."""
        return self.begin <= day < self.end


def terms(country: str, partner: str, offices: Sequence[str], years: range, chance: Random) -> tuple[Term, ...]:
    """Every term of a country's offices over some years; now and then one holder goes on to the next office."""
    seen: list[str] = []
    held = [term for office in (*offices, "ambassador") for term in _row(country, office, years, seen, chance)]
    return tuple(replace(term, host=partner) if term.office == "ambassador" else term for term in held if _may_hold(term))


def _row(country: str, office: str, years: range, seen: list[str], chance: Random) -> Iterator[Term]:
    """One holder after the other, the first in office before the years begin."""
    begin, last = date(years[0], 1, 1) - timedelta(chance.randrange(2 * _YEAR)), date(years[-1] + 2, 1, 1)
    while begin < last:
        end = begin + timedelta(chance.randrange(2 * _YEAR, 6 * _YEAR))
        yield Term(name=_holder(country, seen, chance), office=office, country=country, begin=begin, end=end)
        begin = end


def _holder(country: str, seen: list[str], chance: Random) -> str:
    """Somebody who has held another office, at times, and else somebody new."""
    if len(seen) > 9 and chance.random() < 0.12:
        return seen.pop(chance.randrange(len(seen)))
    name = next(name for name in iter(lambda: person(country, chance), "") if name not in seen)
    seen.append(name)
    return name


def _may_hold(term: Term) -> bool:
    return office_states().may_have(term.country, term.office.replace("_", " ").title())


def person(country: str, chance: Random) -> str:
    """A name as people of a country may bear it."""
    family, given, endings = _names(country)
    if family:
        return " ".join(chance.sample(family, 3 if chance.random() < 0.7 else 2))
    first, second = chance.sample(given, 2)
    return f"{first} {second}{chance.choice(endings)}" if endings else f"{first} {second}"


@cache
def _names(country: str) -> tuple[list[str], list[str], list[str]]:
    """Family names, given names and endings of family names; a country without names of its own has the world's."""
    table = people_names()
    family = sorted(name for name, codes in table.family.items() if country in codes and name.isascii())
    borne = sorted(name.title() for name, codes in table.borne.items() if country in codes)
    endings = [ending for codes, each in table.endings if country in codes for ending in each if ending in settings()["endings"]]
    return family, borne or sorted(name for name in table.given if name.isascii()), endings
