"""People, organizations and places of an article, and which two countries it is about."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from digest.annotate import Reading
from digest.model import CountryMention, OrganizationEntity, PersonEntity, PlaceEntity
from digest.names.acronyms import find_acronyms
from digest.names.actors import find_actors
from digest.names.bodies import find_organizations
from digest.names.body_mention import OrganizationMention
from digest.names.built_places import find_built_places
from digest.names.capitals import Capitals, find_capitals
from digest.names.grammar import grammar
from digest.names.name_reader import PersonMention
from digest.names.office import Office
from digest.names.offices import find_offices
from digest.names.organizations import resolve_organizations
from digest.names.pair import home_of, resolve_pair
from digest.names.partners import find_again
from digest.names.people import gather_people, resolve_people
from digest.names.person_mentions import Finder
from digest.names.place_mentions import find_known_places
from digest.names.places import resolve_places
from digest.names.sides import Sides


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """Whom and what an article names."""

    pair: tuple[str, ...]
    people: tuple[PersonEntity, ...]
    organizations: tuple[OrganizationEntity, ...]
    places: tuple[PlaceEntity, ...]


def resolve_names(reading: Reading, countries: tuple[CountryMention, ...]) -> Cast:
    """Every named person, organization and place, each once with all its mentions."""
    capitals = find_capitals(reading)
    bodies = find_organizations(capitals)
    acronyms, short = find_acronyms(capitals, bodies)
    text = reading.plain
    bodies = _merged(tuple(body for body in bodies if text[body.start : body.end] not in acronyms), short)
    chains = find_offices(capitals, bodies)
    of_offices = tuple(_bodies_of_offices(capitals, chains))
    bodies = _merged(_merged(bodies, of_offices), tuple(find_again(capitals, of_offices)))
    taken = _words(capitals, [(body.start, body.end) for body in bodies])
    built = find_built_places(capitals, taken)
    apart = [(place.start, place.end) for place in built if place.rule in {"places.head", "places.tail"}]
    mentions = _of_text(reading, Finder(capitals, chains, bodies, apart).find())
    home = home_of(reading) or reading.language.text("language", "home") or None
    sides = gather_people(Sides(capitals, chains, (), home, bodies), mentions, taken | _words(capitals, apart))
    pair = resolve_pair(reading, countries, find_actors(sides))
    people = resolve_people(replace(sides, pair=pair))
    taken |= _words(capitals, [*((m.start, m.end) for m in mentions), *_names_alone(reading, people)])
    known = find_known_places(capitals, taken | _words(capitals, [(place.start, place.end) for place in built]), built)
    places = tuple(sorted((*built, *known), key=lambda place: place.start))
    return Cast(
        pair=pair,
        people=people,
        organizations=resolve_organizations(capitals, bodies, acronyms),
        places=resolve_places(reading, places, countries, pair),
    )


def _of_text(reading: Reading, mentions: tuple[PersonMention, ...]) -> tuple[PersonMention, ...]:
    """Those outside the lines that say who wrote the article, and when; an outlet ("according to Nhan Dan") is nobody."""
    lines = [(block.start, block.end) for block in reading.article.blocks if block.kind == "dateline"]
    outlets = grammar(reading.language).outlets
    told = (mention for mention in mentions if mention.name not in outlets)
    return tuple(mention for mention in told if not any(start <= mention.start < end for start, end in lines))


def _merged(bodies: tuple[OrganizationMention, ...], more: tuple[OrganizationMention, ...]) -> tuple[OrganizationMention, ...]:
    """Both in text order, without the ones of `more` that begin inside another."""
    inside = {at for body in bodies for at in range(body.start, body.end)}
    free = [mention for mention in more if mention.start not in inside]
    return tuple(sorted((*bodies, *free), key=lambda mention: mention.start))


def _bodies_of_offices(capitals: Capitals, chains: list[list[Office]]) -> Iterator[OrganizationMention]:
    """The bodies that offices are held in; capitals of a headline alone make none."""
    for office in (office for chain in chains for office in chain):
        if office.body_span is not None:
            start, end = office.body_span
            word, country = capitals.word_at(start), office.country
            quiet = word is not None and word.quiet
            yield OrganizationMention(start=start, end=end, rule="organizations.office", head="Company", country=country, quiet=quiet)


def _names_alone(reading: Reading, people: tuple[PersonEntity, ...]) -> Iterator[tuple[int, int]]:
    """Where somebody's whole name stands, or a part of it behind an office: there it is no place, "Ho Chi Minh" neither."""
    for person in people:
        for span in person.mentions:
            if reading.plain[span.start : span.end] == person.name or reading.hits.ending("office", span.start - 1):
                yield span.start, span.end


def _words(capitals: Capitals, spans: list[tuple[int, int]]) -> set[int]:
    """The indexes of the capital words inside some spans."""
    return {index for start, end in spans if (word := capitals.around(start)) for index in capitals.indexes(word.start, end)}
