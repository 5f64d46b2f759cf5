"""A reading with its scene, indexed once for all extractors that need to know who stands where."""

from dataclasses import dataclass
from functools import cached_property

from digest.annotate import Reading
from digest.extract.acronyms import acronym_hits
from digest.extract.agreement_words import name_words
from digest.model import CountryMention, Hit, OrganizationEntity, PersonEntity, PlaceEntity, Quantity, ResolvedDate, Scene
from digest.parse.index import Mention, SpanIndex
from digest.parse.stand_ins import stand_ins

__all__ = ["Mention", "Scenery", "SpanIndex"]


@dataclass(frozen=True)
class Scenery:
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
    def session_acronyms(self) -> tuple[Hit, ...]:
        """The uses of acronyms that stand for a session: "SKB ke-4"."""
        return tuple(acronym_hits(self.reading, "deed"))

    def quantities(self, start: int, end: int) -> list[Quantity]:
        """The quantities between two offsets."""
        return [quantity for quantity in self.scene.quantities if start <= quantity.start and quantity.end <= end]

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
