"""From mentions of places to places."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from digest.annotate import Reading
from digest.model import CountryMention, PlaceEntity, Span
from digest.names.built_places import PlaceMention
from digest.names.grammar import grammar
from digest.names.placenames import NO_COUNTRY, place_table
from digest.names.spelling import folded

BESIDE = 30  # characters between a place and the country that is named behind it
LONGEST_KIND = 30  # characters of a word like "bandara" before a name
# What a word of their name tells to be buildings and the like: every country may have one of that name.
BUILT = {"places.whole", "places.head", "places.tail"}
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
    towns = {mention.start: mention for mention in mentions if mention.countries}
    return tuple(
        _entity(reading, group, _Around(countries, pair, towns)) for group in groups.values() if not all(mention.quiet for mention in group)
    )


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


@dataclass(frozen=True, slots=True)
class _Around:
    """What tells where a place is: the countries that the text names, the pair it is about, and its towns by where they are printed."""

    countries: tuple[CountryMention, ...]
    pair: tuple[str, ...]
    towns: Mapping[int, PlaceMention]


def _entity(reading: Reading, group: list[PlaceMention], around: _Around) -> PlaceEntity:
    first = next(mention for mention in group if not mention.quiet)
    return PlaceEntity(
        name=first.name,
        country=_country(reading, group, around),
        mentions=tuple(Span(start=mention.start, end=mention.end) for mention in sorted(group, key=lambda mention: mention.start)),
        rule=first.rule,
    )


def _country(reading: Reading, group: list[PlaceMention], around: _Around) -> str | None:
    """One of the pair where a place of this name lies in it, else the country named right behind the place, else the likeliest."""
    codes = next((mention.countries for mention in group if mention.countries), ())
    for code in around.pair:
        if code in codes:
            return code
    behind = next(filter(None, (_behind(reading, mention, around) for mention in group)), None)
    if behind:
        return behind
    if codes:
        return codes[0] if codes[0] != NO_COUNTRY else None
    whose = {its for mention in group if (its := _whose(reading, mention, around))}
    return whose.pop() if len(whose) == 1 else None


def _behind(reading: Reading, mention: PlaceMention, around: _Around) -> str | None:
    """The country that is named behind a place, parted from it by a comma or a bracket only; of a building also without these."""
    index = bisect_left(around.countries, mention.end, key=lambda country: country.start)
    named = around.countries[index] if index < len(around.countries) else None
    if named is None or named.start - mention.end >= BESIDE:
        return None
    of = (" ", *grammar(reading.language).behind_tails) if mention.rule in BUILT else ()
    return named.code if reading.plain[mention.end : named.start] in {", ", " (", *of} else None


def _whose(reading: Reading, mention: PlaceMention, around: _Around) -> str | None:
    """The country of a building: that of the adjective before its name, or of the town behind it or in it, if that is one of the pair's."""
    if mention.rule not in BUILT:
        return None
    index = bisect_left(around.countries, mention.start, key=lambda country: country.start)
    before = around.countries[index - 1] if index else None
    if (
        before is not None
        and reading.plain[before.end : mention.start] == " "
        and reading.language.table("grammar", "settings")["adjectives_first"]
    ):
        return before.code
    town = around.towns.get(mention.end + len(", "))
    told = (*(town.countries if town else ()), *_in_name(reading, mention.name))
    return next((code for code in around.pair if code in told), None)


def _in_name(reading: Reading, name: str) -> Iterator[str]:
    """The countries of the town whose name begins or ends that of a house; a street is named after towns elsewhere."""
    table, ends = place_table(reading.language), {name.partition(" ")[0], name.rpartition(" ")[2]}
    if not ends.isdisjoint(reading.language.table("telling", "built")["words"]):
        yield from (code for word in sorted(ends) for code in table.get(word, ()))
