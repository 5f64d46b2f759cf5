"""Sentences that somebody says of whom only the office is told, which nobody among the people holds."""

from collections.abc import Iterable

from digest.annotate import Reading
from digest.model import Hit, PersonEntity
from digest.names.grammar import grammar

# From an office to its verb of saying there are no more characters.
_REACH = 100
# Nor from the beginning of the sentence to the office.
_LEAD = 40


def says_unnamed(reading: Reading, people: Iterable[PersonEntity], start: int, end: int) -> bool:
    """Whether a sentence begins with an office of nobody who is named, and a verb of saying follows: "The trade minister said …"."""
    office = _opening_office(reading, start)
    if office is None:
        return False
    said = reading.hits.first("saying", office.end, min(end, office.end + _REACH))
    if said is None or any(start <= span.start < said.start for person in people for span in person.mentions):
        return False
    if _points_back(reading, office.end, said.start):
        return False
    return not any(_may_hold(reading, person, office) for person in people)


def says_described(reading: Reading, start: int, end: int) -> bool:
    """Whether a sentence begins with an office that points back to its holder, who says it: "Politikus partai itu menambahkan …"."""
    office = _opening_office(reading, start)
    said = reading.hits.first("saying", office.end, min(end, office.end + _REACH)) if office is not None else None
    return office is not None and said is not None and _points_back(reading, office.end, said.start)


def _points_back(reading: Reading, start: int, end: int) -> bool:
    """ "Politikus partai itu": whether a word behind an office marks it as somebody's who was told before."""
    behind = {pointer for pointer in grammar(reading.language).pointers if f" {pointer} " in f"{reading.lower[start:end]} "}
    return bool(behind) and not grammar(reading.language).modifiers_first


def _opening_office(reading: Reading, start: int) -> Hit | None:
    """The office that a sentence begins with, an article or what it is for before it."""
    for category in ("portfolio_office", "office"):
        hit = reading.hits.first(category, start, start + _LEAD)
        if hit is not None and all(char.isalpha() or char == " " for char in reading.plain[start : hit.start]):
            known = reading.hits.ending("portfolio", hit.start - 1)
            lead = reading.lower[start : known.start if known else hit.start].strip()
            if not lead or lead in grammar(reading.language).pointers:
                return hit
    return None


def _may_hold(reading: Reading, person: PersonEntity, office: Hit) -> bool:
    """Whether somebody's role may be the office that is told, with the portfolio behind it."""
    role = person.role or ""
    beside = reading.hits.at("portfolio", office.end + 1) or reading.hits.ending("portfolio", office.start - 1)
    portfolio = beside if office.category == "office" else None
    return office.value in role and (portfolio is None or portfolio.value in role)
