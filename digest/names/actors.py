"""Who acts in an article, and for which country, as far as that is told before it is known which two countries it is about."""

from collections.abc import Iterator
from dataclasses import dataclass

from digest.gazetteer import capital_cities, office_states
from digest.names.name_origin import origin
from digest.names.nationality import beside_name
from digest.names.office import Office
from digest.names.own_side import is_bare, printed_country
from digest.names.place_mentions import told_from
from digest.names.register import Person
from digest.names.sides import Sides

# Kinds of offices whose holders act for their state. A professor or a banker speaks of states, most often of others.
OF_A_STATE = frozenset({"state", "deputy_state", "portfolio", "royal", "envoy"})
# Kinds that a paper leaves without a country where they are its own state's; an envoy's would be the state that sent them.
OWN = OF_A_STATE - {"envoy"}


@dataclass(frozen=True, slots=True)
class Actor:
    """Where somebody is named who acts for a country."""

    start: int
    country: str


def find_actors(sides: Sides) -> tuple[Actor, ...]:
    """Every place where somebody is named who acts for a state that is told, in text order."""
    return tuple(sorted((*_named(sides), *_of_offices(sides), *_counterparts(sides)), key=lambda actor: actor.start))


def _named(sides: Sides) -> Iterator[Actor]:
    teller = sides.home or _told_from(sides)
    states = tuple(sorted({hit.value for hit in sides.capitals.reading.hits.all("country")}))
    for person in sides.people:
        country = _country(sides, person, teller, states) if _acts(person) else None
        if country is not None:
            yield from (Actor(start, country) for start in _starts(person))


def _of_offices(sides: Sides) -> Iterator[Actor]:
    """Those whom an office alone tells: "the Turkish president"."""
    for chain in sides.chains:
        for office in chain:
            if office.country and office.kind in OF_A_STATE and not office.former:
                yield Actor(office.start, office.country)


def _counterparts(sides: Sides) -> Iterator[Actor]:
    """ "His British counterpart"."""
    hits = sides.capitals.reading.hits
    for hit in hits.all("relation"):
        country = hits.ending("country", hit.start - 1) if hit.value == "counterpart" else None
        if country is not None:
            yield Actor(hit.start, country.value)


def _acts(person: Person) -> bool:
    return not person.former and any(office.kind in OF_A_STATE and not office.former for office in person.chain)


def _country(sides: Sides, person: Person, teller: str | None, states: tuple[str, ...]) -> str | None:
    told = printed_country(person) or beside_name(sides, person)
    return told or (_of_own_side(person, teller, states) if all(map(is_bare, person.chain)) else None)


def _of_own_side(person: Person, teller: str | None, states: tuple[str, ...]) -> str | None:
    """What a paper calls just "the president" is its own country's, unless that has none or the name is of another one that it names."""
    of_name = origin(person.words, states)
    able = teller is not None and all(_may_be_of(office, teller) for office in person.chain)
    return of_name or (teller if able else None)


def _may_be_of(office: Office, country: str) -> bool:
    return office.kind in OWN and office_states().may_have(country, office.head)


def _told_from(sides: Sides) -> str | None:
    """The country from whose capital an article without an outlet is told: "NEW DELHI: …"."""
    place = told_from(sides.capitals)
    return place.countries[0] if place is not None and place.name in capital_cities() else None


def _starts(person: Person) -> Iterator[int]:
    yield from (mention.start for mention in person.mentions)
    yield from (span.start for span in person.also)
