"""Whose side somebody is on by the place that they govern and the body that they serve."""

from collections.abc import Iterator
from functools import cache

from digest.gazetteer import known
from digest.names.body_mention import OrganizationMention
from digest.names.placenames import place_table
from digest.names.register import Person
from digest.names.sides import Sides
from digest.names.spelling import folded

# Offices of those who stand among their hosts.
ABROAD = {"envoy", "consul"}


def of_place(sides: Sides, person: Person) -> str | None:
    """The country of the place that somebody heads, one of the two first."""
    codes = next((office.lies_in for office in person.offices if office.lies_in), ())
    return next((code for code in sides.pair if code in codes), codes[0] if codes else None)


@cache
def known_countries(kind: str) -> dict[tuple[str, ...], str]:
    """The countries of the known people or organizations, by each of their names."""
    return {folded(name): each.country for each in known(kind) if each.country for name in each.spellings}


def of_body(sides: Sides, person: Person) -> str | None:
    """The country of a body that only one state has."""
    bodies = (folded(office.body.removeprefix("the ")) for office in person.offices if office.body)
    return next((code for body in bodies if (code := known_countries("organizations").get(body)) is not None), None)


def of_seat(sides: Sides, person: Person) -> str | None:
    """The one of the two after which, or after a place in which, the body is named that somebody serves: "CEO of Ethiopian Airlines"."""
    for office in person.offices:
        inside = (body for body in sides.bodies if office.start <= body.start and body.end <= office.end)
        codes = {code for body in inside for code in _named_after(sides, body) if code in sides.pair}
        if len(codes) == 1 and office.kind not in ABROAD:
            return codes.pop()
    return None


def _named_after(sides: Sides, body: OrganizationMention) -> Iterator[str]:
    """The countries that stand in the name of a body, and those of the places at its beginning and its end."""
    capitals = sides.capitals
    yield from (hit.value for hit in capitals.reading.hits.within("country", body.start, body.end))
    for index in capitals.indexes(body.start, body.end):
        start, end = capitals.words[index].start, capitals.place_end(capitals.words[index].start)
        if end == body.end or (end and start == body.start):
            yield from place_table(capitals.reading.language).get(capitals.reading.plain[start:end], ())
