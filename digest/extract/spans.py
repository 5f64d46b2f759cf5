"""A reading with its scene, indexed once for all extractors that need to know who stands where."""

import re
from dataclasses import dataclass
from functools import cached_property

from digest.annotate import Reading
from digest.extract.agreement_words import name_words
from digest.extract.index import Mention, SpanIndex
from digest.extract.stand_ins import stand_ins
from digest.model import Block, CountryMention, Hit, OrganizationEntity, PersonEntity, PlaceEntity, ResolvedDate, Scene

_BULLET = re.compile(r"(?:[-*\u2022\u25aa\u25cf\u00b7]|\(?(?:\d{1,2}|[ivx]{1,4}|[a-z])[.)])\s")

__all__ = ["Mention", "SpanIndex", "Stage"]


@dataclass(frozen=True)
class Stage:
    """What an article holds, ready to be looked up."""

    reading: Reading
    scene: Scene

    @cached_property
    def people(self) -> SpanIndex[PersonEntity]:
        """Everyone who is named, or told by an office that only they hold."""
        named = [Mention(span.start, span.end, person) for person in self.scene.people for span in person.mentions]
        others = stand_ins(self.reading, self.scene, SpanIndex(named), self.organizations, self.countries)
        return SpanIndex([*named, *others])

    @cached_property
    def organizations(self) -> SpanIndex[OrganizationEntity]:
        return SpanIndex(Mention(span.start, span.end, body) for body in self.scene.organizations for span in body.mentions)

    @cached_property
    def places(self) -> SpanIndex[PlaceEntity]:
        return SpanIndex(Mention(span.start, span.end, place) for place in self.scene.places for span in place.mentions)

    @cached_property
    def countries(self) -> SpanIndex[CountryMention]:
        return SpanIndex(Mention(country.start, country.end, country) for country in self.scene.countries)

    @cached_property
    def dates(self) -> SpanIndex[ResolvedDate]:
        return SpanIndex(Mention(date.start, date.end, date) for date in self.scene.chronology.dates)

    @cached_property
    def pairs(self) -> dict[str, tuple[str, ...]]:
        """Who "the two leaders", "both ministers" are, by the rank that such words name, once it was asked for."""
        return {}

    @cached_property
    def leaders(self) -> dict[str, PersonEntity]:
        """The first person of each country who holds an office."""
        return {person.country: person for person in reversed(self.scene.people) if person.country and person.role}

    @cached_property
    def unions(self) -> frozenset[str]:
        """The organizations that can be a partner of a country: those that are of no country."""
        return frozenset(body.name for body in self.scene.organizations if body.country is None and body.mentions)

    @cached_property
    def openers(self) -> tuple[int | None, ...]:
        """For every sentence the last one up to it that is no item of a list, by index."""
        found: list[int | None] = []
        for sentence in self.reading.article.sentences:
            last = found[-1] if found else None
            found.append(last if self._is_item(self.reading.article.block_of(sentence)) else sentence.index)
        return tuple(found)

    def _is_item(self, block: Block) -> bool:
        """Whether a block is an item of a list: marked as one, or beginning with a bullet or a number."""
        return block.kind == "item" or _BULLET.match(self.reading.plain, block.start) is not None

    def breaks(self, start: int, end: int) -> list[Hit]:
        """Where a new clause begins between two offsets; "and" behind a comma begins one only before a verb or a new subject."""
        found = self.reading.hits.within("clause_break", start, end)
        return [hit for hit in found if hit.value != "joint" or self._opens_clause(hit.end)]

    def _opens_clause(self, offset: int) -> bool:
        text = self.reading.lower
        while offset < len(text) and text[offset] == " ":
            offset += 1
        person, country = self.people.after(offset, offset + 4), self.countries.after(offset, offset + 1)
        subject = person or country or self.reading.hits.at("sides", offset) or self.reading.hits.at("both", offset)
        return subject is not None or name_words(self.reading.language).verb.match(text, offset) is not None

    def other_country(self, code: str | None) -> str | None:
        """The other country of the pair."""
        pair = self.scene.pair
        return (pair[1] if code == pair[0] else pair[0]) if len(pair) == 2 and code in pair else None
