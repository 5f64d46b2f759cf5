"""From mentions of places to places."""

from bisect import bisect_left

from digest.annotate import Reading
from digest.model import CountryMention, PlaceEntity, Span
from digest.names.built_places import PlaceMention
from digest.names.placenames import NO_COUNTRY
from digest.names.spelling import folded

BESIDE = 30  # characters between a place and the country that is named behind it


def resolve_places(
    reading: Reading, mentions: tuple[PlaceMention, ...], countries: tuple[CountryMention, ...], pair: tuple[str, ...]
) -> tuple[PlaceEntity, ...]:
    """Every place once, with the country that it lies in as far as it is known."""
    groups: dict[tuple[str, ...], list[PlaceMention]] = {}
    for mention in mentions:
        groups.setdefault(folded(mention.name), []).append(mention)
    return tuple(_entity(reading, group, countries, pair) for group in groups.values() if not all(mention.quiet for mention in group))


def _entity(reading: Reading, group: list[PlaceMention], countries: tuple[CountryMention, ...], pair: tuple[str, ...]) -> PlaceEntity:
    first = next(mention for mention in group if not mention.quiet)
    return PlaceEntity(
        name=first.name,
        country=_country(reading, group, countries, pair),
        mentions=tuple(Span(start=mention.start, end=mention.end) for mention in group),
        rule=first.rule,
    )


def _country(reading: Reading, group: list[PlaceMention], countries: tuple[CountryMention, ...], pair: tuple[str, ...]) -> str | None:
    """One of the pair where a place of this name lies in it, else the country named right behind the place, else the likeliest."""
    codes = group[0].countries
    for code in pair:
        if code in codes:
            return code
    for mention in group:
        index = bisect_left(countries, mention.end, key=lambda country: country.start)
        named = countries[index] if index < len(countries) and countries[index].start - mention.end < BESIDE else None
        if named is not None and reading.plain[mention.end : named.start] in {", ", " ("}:
            return named.code
    return codes[0] if codes and codes[0] != NO_COUNTRY else None
