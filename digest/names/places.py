"""From mentions of places to places."""

import re
from bisect import bisect_left

from digest.annotate import Reading
from digest.model import CountryMention, PlaceEntity, Span
from digest.names.built_places import PlaceMention
from digest.names.placenames import NO_COUNTRY
from digest.names.spelling import folded

BESIDE = 30  # characters between a place and the country that is named behind it
LONGEST_KIND = 30  # characters of a word like "bandara" before a name
SHORT = re.compile(r" \(([A-Z][A-Za-z]{1,9})\)")  # what a place is called for short, behind its name

Name = tuple[str, ...]
Groups = dict[Name, list[PlaceMention]]


def resolve_places(
    reading: Reading, mentions: tuple[PlaceMention, ...], countries: tuple[CountryMention, ...], pair: tuple[str, ...]
) -> tuple[PlaceEntity, ...]:
    """Every place once, with the country that it lies in as far as it is known."""
    groups: Groups = {}
    for mention in mentions:
        groups.setdefault(folded(mention.name), []).append(mention)
    for name, full in _in_full(reading, groups).items():
        groups[full] += groups.pop(name)
    return tuple(_entity(reading, group, countries, pair) for group in groups.values() if not all(mention.quiet for mention in group))


def _in_full(reading: Reading, groups: Groups) -> dict[Name, Name]:
    """Places printed with their kind in small letters, or by a short name that stands in brackets behind the long one, by that."""
    found: dict[Name, Name] = {}
    for name, mentions in groups.items():
        for mention in mentions:
            if (short := SHORT.match(reading.plain, mention.end)) is not None and _shortens(folded(short[1]), name):
                found[folded(short[1])] = name
            kind = reading.lower[max(0, mention.start - LONGEST_KIND) : mention.start].split()[-1:]
            if mention.rule == "places.kind_before" and (full := (*folded("".join(kind)), *name)) in groups:
                found[name] = full
    return {name: full for name, full in found.items() if name in groups and full not in found}


def _shortens(short: Name, full: Name) -> bool:
    """Whether one word is made of letters of several: "Jatim" of "Jawa Timur"."""
    letters = iter("".join(full))
    return len(short) == 1 < len(full) and short[0][0] == full[0][0] and all(letter in letters for letter in short[0])


def _entity(reading: Reading, group: list[PlaceMention], countries: tuple[CountryMention, ...], pair: tuple[str, ...]) -> PlaceEntity:
    first = next(mention for mention in group if not mention.quiet)
    return PlaceEntity(
        name=first.name,
        country=_country(reading, group, countries, pair),
        mentions=tuple(Span(start=mention.start, end=mention.end) for mention in sorted(group, key=lambda mention: mention.start)),
        rule=first.rule,
    )


def _country(reading: Reading, group: list[PlaceMention], countries: tuple[CountryMention, ...], pair: tuple[str, ...]) -> str | None:
    """One of the pair where a place of this name lies in it, else the country named right behind the place, else the likeliest."""
    codes = next((mention.countries for mention in group if mention.countries), ())
    for code in pair:
        if code in codes:
            return code
    for mention in group:
        index = bisect_left(countries, mention.end, key=lambda country: country.start)
        named = countries[index] if index < len(countries) and countries[index].start - mention.end < BESIDE else None
        if named is not None and reading.plain[mention.end : named.start] in {", ", " ("}:
            return named.code
    return codes[0] if codes and codes[0] != NO_COUNTRY else None
